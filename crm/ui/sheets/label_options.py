"""What can be chosen for labels and envelopes, beside their preview."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSettings, QStringListModel, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDoubleSpinBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
)

from crm.domain.errors import NotFoundError
from crm.domain.label import ENVELOPES, Envelope, LabelOptions, LabelSheet, find_label_sheet, matching
from crm.services.contacts import Disclosure
from crm.services.recipients import Guests
from crm.ui.desk import Desk
from crm.ui.fonts import Size, Weight
from crm.ui.metrics import px
from crm.ui.sheets.choices import Choices
from crm.ui.widgets.labels import Pane, label, note
from crm.ui.widgets.value_row import mark_invalid

_PRODUCT, _PAPER, _RIGHT, _DOWN = "labels/product", "labels/paper", "labels/right", "labels/down"
_FIRST_PRODUCT: Final = "Avery Zweckform L7160"
_MOST_OFFERED: Final = 60
_FARTHEST: Final = 20.0


class LabelChoice(Pane):
    """Paper, first free label, shift, and which addresses may stand there; ``changed`` at once with every choice.

    Product, kind of paper and shift are kept for the next time: they belong to the printer of this workplace.
    """

    changed = Signal()

    def __init__(self, desk: Desk, *, with_reach: bool, with_guests: bool = False) -> None:
        super().__init__()
        self.setObjectName("label-options")
        self._settings: QSettings = desk.settings
        self._sheets = desk.services.labels.sheets
        self.sheet: LabelSheet = self._kept_sheet()
        self.paper_box = QComboBox()
        self.paper_box.addItem(self.tr("Etiketten"))
        for envelope in ENVELOPES:
            size = f"{max(envelope.width, envelope.height):g} × {min(envelope.width, envelope.height):g} mm"
            self.paper_box.addItem(self.tr("Umschlag {name} ({size})").format(name=envelope.name, size=size))
        self.product = QLineEdit(self.sheet.name)
        self.product.setPlaceholderText(self.tr("Nummer, z. B. L7160"))
        self.about = note(self.sheet.described(), wrap=True)
        self.guests_box = self._guests()
        self.start_box, self.copies_box = QSpinBox(), QSpinBox()
        self.right_box, self.down_box = self._shift(_RIGHT), self._shift(_DOWN)
        self.together = QCheckBox(self.tr("&Ein Etikett je Haus"))
        self.outlines = QCheckBox(self.tr("&Umrisse (Probedruck)"))
        self.private, self.confidential = QCheckBox(self.tr("Auch pri&vate")), QCheckBox(self.tr("Auch ver&trauliche"))
        self._completer = self._offering()
        self._lay_out(with_reach=with_reach, with_guests=with_guests)
        self._fill()
        self.choices = self._choices()
        self._connect()

    def envelope(self) -> Envelope | None:
        """The envelope that was chosen; None for labels."""
        index = self.paper_box.currentIndex()
        return ENVELOPES[index - 1] if index > 0 else None

    def guests(self) -> Guests:
        """Which guests of an event get one."""
        return Guests(self.guests_box.currentData())

    def options(self) -> LabelOptions:
        """First label, copies, shift and outlines."""
        return LabelOptions(
            start=self.start_box.value(),
            offset_x=self.right_box.value(),
            offset_y=self.down_box.value(),
            copies=self.copies_box.value(),
            with_outlines=self.outlines.isChecked(),
        )

    def chosen_reach(self) -> Disclosure:
        """Which addresses stand there beside the open ones."""
        return Disclosure(with_private=self.private.isChecked(), with_confidential=self.confidential.isChecked())

    def _choices(self) -> Choices:
        """The shift is not among them: it belongs to the printer, not to the sheet."""
        made = Choices()
        made.add_value("product", lambda: self.sheet.name, lambda value: self.choose(str(value)) if value else None)
        made.add("start", self.start_box)
        made.add("copies", self.copies_box)
        made.add("guests", self.guests_box)
        made.add("together", self.together)
        made.add("outlines", self.outlines)
        made.add("private", self.private)
        made.add("confidential", self.confidential)
        return made

    def choose(self, words: str) -> None:
        """Takes the product that the words mean, or says that there is none."""
        try:
            sheet = find_label_sheet(self._sheets, words)
        except NotFoundError as error:
            mark_invalid(self.product, str(error))
            self.about.setText(str(error))
            return
        mark_invalid(self.product, "")
        self.product.setText(sheet.name)
        self.about.setText(sheet.described())
        if sheet != self.sheet:
            self.sheet = sheet
            self._settings.setValue(_PRODUCT, sheet.name)
            self._limit_start()
            self.changed.emit()

    def _lay_out(self, *, with_reach: bool, with_guests: bool) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(px(4))
        if with_guests:
            form.addRow(self.tr("&An"), self.guests_box)
        form.addRow(self.tr("&Papier"), self.paper_box)
        form.addRow(self.tr("Eti&kett"), self.product)
        form.addRow(self.about)
        form.addRow(self.tr("Erstes &freies Etikett"), self.start_box)
        form.addRow(self.tr("Etiketten &je Anschrift"), self.copies_box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(16), px(16), px(16))
        layout.setSpacing(px(12))
        layout.addLayout(form)
        layout.addWidget(self.together)
        layout.addWidget(label(self.tr("Genau auf das Papier"), Size.SMALL, Weight.SEMIBOLD, secondary=True))
        shift = QFormLayout()
        shift.addRow(self.tr("Nach &rechts"), self.right_box)
        shift.addRow(self.tr("Nach u&nten"), self.down_box)
        layout.addLayout(shift)
        layout.addWidget(self.outlines)
        layout.addWidget(
            note(
                self.tr("Drucken Sie die Probe auf Papier und halten Sie sie mit dem Bogen gegen das Licht."), wrap=True
            )
        )
        if with_reach:
            layout.addWidget(label(self.tr("Anschriften"), Size.SMALL, Weight.SEMIBOLD, secondary=True))
            layout.addWidget(self.private)
            layout.addWidget(self.confidential)
        layout.addStretch()

    def _fill(self) -> None:
        self.copies_box.setRange(1, 99)
        self._limit_start()
        kept = self._settings.value(_PAPER)
        self.paper_box.setCurrentIndex(int(kept) if str(kept or "").isdecimal() else 0)
        self._enable()

    def _connect(self) -> None:
        self.product.editingFinished.connect(self._on_product)
        self.product.textEdited.connect(self._offer)
        self._completer.activated.connect(self.choose)
        self.paper_box.currentIndexChanged.connect(self._on_paper)
        self.guests_box.currentIndexChanged.connect(self.changed)
        for box in (self.start_box, self.copies_box):
            box.valueChanged.connect(self.changed)
        for shift in (self.right_box, self.down_box):
            shift.valueChanged.connect(self._on_shift)
        for tick in (self.together, self.outlines, self.private, self.confidential):
            tick.toggled.connect(self.changed)

    def _guests(self) -> QComboBox:
        box = QComboBox()
        for which, words in (
            (Guests.ALL, self.tr("alle Gäste")),
            (Guests.COMING, self.tr("wer zugesagt hat")),
            (Guests.SILENT, self.tr("wer noch nicht geantwortet hat")),
        ):
            box.addItem(words, which.value)
        return box

    def _offering(self) -> QCompleter:
        """Offers what the number or the maker means while it is typed."""
        completer = QCompleter(QStringListModel(self), self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.product.setCompleter(completer)
        return completer

    def _offer(self, words: str) -> None:
        model = self._completer.model()
        if isinstance(model, QStringListModel):
            model.setStringList([sheet.name for sheet in matching(self._sheets, words)[:_MOST_OFFERED]])

    def _shift(self, key: str) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setRange(-_FARTHEST, _FARTHEST)
        box.setSingleStep(0.1)
        box.setDecimals(1)
        box.setSuffix(" mm")
        box.setValue(_as_number(self._settings.value(key)))
        return box

    def _kept_sheet(self) -> LabelSheet:
        kept = str(self._settings.value(_PRODUCT) or "")
        by_name = {sheet.name: sheet for sheet in self._sheets}
        return by_name.get(kept) or by_name.get(_FIRST_PRODUCT) or self._sheets[0]

    def _limit_start(self) -> None:
        self.start_box.setRange(1, self.sheet.count)

    def _enable(self) -> None:
        is_label = self.envelope() is None
        for box in (self.product, self.start_box, self.copies_box):
            box.setEnabled(is_label)
        self.about.setVisible(is_label)

    def _on_product(self) -> None:
        self.choose(self.product.text())

    def _on_paper(self) -> None:
        self._settings.setValue(_PAPER, self.paper_box.currentIndex())
        self._enable()
        self.changed.emit()

    def _on_shift(self) -> None:
        self._settings.setValue(_RIGHT, self.right_box.value())
        self._settings.setValue(_DOWN, self.down_box.value())
        self.changed.emit()


def _as_number(kept: object) -> float:
    try:
        return float(str(kept or 0))
    except ValueError:
        return 0.0
