"""How far a printer has to be corrected, and the test print that shows it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QFormLayout, QVBoxLayout

from crm.domain.label import LabelOptions
from crm.services.printer_offsets import NO_PRINTER, Offsets
from crm.ui.desk import Desk
from crm.ui.fonts import Size, Weight
from crm.ui.metrics import px
from crm.ui.widgets.labels import Pane, label, note

_PRINTER: Final = "labels/printer"
_FARTHEST: Final = 20.0


class ShiftBox(Pane):
    """Printer, shift to the right and down, and outlines; ``changed`` at once. Each printer keeps its own shift.

    The printer stands here, and not only in the system's dialog, because the preview shows where things will be.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._settings, self._offsets = desk.settings, desk.services.printer_offsets
        self.printer_box = QComboBox()
        self.printer_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.right_box, self.down_box = _millimetres(), _millimetres()
        self.outlines = QCheckBox(self.tr("&Umrisse (Probedruck)"))
        self._fill()
        self._lay_out()
        self.printer_box.currentIndexChanged.connect(self._on_printer)
        for box in (self.right_box, self.down_box):
            box.valueChanged.connect(self._on_shift)
        self.outlines.toggled.connect(self.changed)

    def printer(self) -> str:
        """The name of the chosen printer; empty if none was chosen."""
        return str(self.printer_box.currentData() or NO_PRINTER)

    def shift(self) -> Offsets:
        """Millimetres to the right and down."""
        return self.right_box.value(), self.down_box.value()

    def options(self, start: int, copies: int) -> LabelOptions:
        """How a sheet of labels or cards is filled: from which place on, how many of each, shifted and outlined."""
        right, down = self.shift()
        return LabelOptions(
            start=start, offset_x=right, offset_y=down, copies=copies, with_outlines=self.outlines.isChecked()
        )

    def _fill(self) -> None:
        self.printer_box.addItem(self.tr("ohne bestimmten Drucker"), NO_PRINTER)
        names = {*QPrinterInfo.availablePrinterNames(), *self._offsets.printers()}
        for name in sorted(names, key=str.casefold):
            self.printer_box.addItem(name, name)
        self.printer_box.setCurrentIndex(max(0, self.printer_box.findData(str(self._settings.value(_PRINTER) or ""))))
        self._recall()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(px(4))
        form.addRow(self.tr("&Drucker"), self.printer_box)
        shift = QFormLayout()
        shift.addRow(self.tr("Nach &rechts"), self.right_box)
        shift.addRow(self.tr("Nach u&nten"), self.down_box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(12))
        layout.addWidget(label(self.tr("Genau auf das Papier"), Size.SMALL, Weight.SEMIBOLD, secondary=True))
        layout.addLayout(form)
        layout.addLayout(shift)
        layout.addWidget(self.outlines)
        layout.addWidget(
            note(
                self.tr("Drucken Sie die Probe auf Papier und halten Sie sie mit dem Bogen gegen das Licht."), wrap=True
            )
        )

    def _recall(self) -> None:
        right, down = self._offsets.of(self.printer())
        with QSignalBlocker(self.right_box), QSignalBlocker(self.down_box):
            self.right_box.setValue(right)
            self.down_box.setValue(down)

    def _on_printer(self) -> None:
        self._settings.setValue(_PRINTER, self.printer())
        self._recall()
        self.changed.emit()

    def _on_shift(self) -> None:
        self._offsets.keep(self.printer(), self.shift())
        self.changed.emit()


def _millimetres() -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(-_FARTHEST, _FARTHEST)
    box.setSingleStep(0.1)
    box.setDecimals(1)
    box.setSuffix(" mm")
    return box
