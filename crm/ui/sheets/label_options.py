"""What can be chosen for labels and envelopes, beside their preview."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QSettings, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QSpinBox, QVBoxLayout

from crm.domain.label import ENVELOPES, Envelope, LabelOptions, LabelSheet
from crm.services.contacts import Disclosure
from crm.services.recipients import Guests
from crm.services.sheet_settings import Value
from crm.ui.desk import Desk
from crm.ui.fonts import Size, Weight
from crm.ui.metrics import px
from crm.ui.sheets.choices import Choices
from crm.ui.sheets.product_field import ProductField
from crm.ui.sheets.shift_box import ShiftBox
from crm.ui.widgets.labels import Pane, label

translate = QCoreApplication.translate

_PRODUCT, _PAPER = "labels/product", "labels/paper"
_FIRST_PRODUCT: Final = "Avery Zweckform L7160"


class LabelChoice(Pane):
    """Paper, first free label, shift, and which addresses may stand there; ``changed`` at once with every choice.

    Product and kind of paper are kept for the next time, the shift for each printer: they belong to this workplace.
    """

    changed = Signal()

    def __init__(self, desk: Desk, *, with_reach: bool, with_guests: bool = False) -> None:
        super().__init__()
        self.setObjectName("label-options")
        self._settings: QSettings = desk.settings
        self.products = ProductField(desk, _PRODUCT, _FIRST_PRODUCT, self)
        self.product, self.about = self.products.field, self.products.about
        self.paper_box = QComboBox()
        self.paper_box.addItem(self.tr("Etiketten"))
        for envelope in ENVELOPES:
            size = f"{max(envelope.width, envelope.height):g} × {min(envelope.width, envelope.height):g} mm"
            self.paper_box.addItem(self.tr("Umschlag {name} ({size})").format(name=envelope.name, size=size))
        self.guests_box = guests_box()
        self.start_box, self.copies_box = QSpinBox(), QSpinBox()
        self.together = QCheckBox(self.tr("&Ein Etikett je Haus"))
        self.place = ShiftBox(desk)
        self.private, self.confidential = QCheckBox(self.tr("Auch pri&vate")), QCheckBox(self.tr("Auch ver&trauliche"))
        self._lay_out(with_reach=with_reach, with_guests=with_guests)
        self._fill()
        self.choices = self._choices()
        self._connect()

    @property
    def sheet(self) -> LabelSheet:
        """The product that was chosen."""
        return self.products.sheet

    def envelope(self) -> Envelope | None:
        """The envelope that was chosen; None for labels."""
        index = self.paper_box.currentIndex()
        return ENVELOPES[index - 1] if index > 0 else None

    def guests(self) -> Guests:
        """Which guests of an event get one."""
        return Guests(self.guests_box.currentData())

    def options(self) -> LabelOptions:
        """First label, copies, shift and outlines."""
        return self.place.options(self.start_box.value(), self.copies_box.value())

    def chosen_reach(self) -> Disclosure:
        """Which addresses stand there beside the open ones."""
        return Disclosure(with_private=self.private.isChecked(), with_confidential=self.confidential.isChecked())

    def _choices(self) -> Choices:
        """The shift is not among them: it belongs to the printer, not to the sheet."""
        made = Choices()
        made.add_value("product", lambda: self.sheet.name, lambda value: self.choose(str(value)) if value else None)
        made.add_value("size", self._size, self._show_size)
        made.add("start", self.start_box)
        made.add("copies", self.copies_box)
        made.add("guests", self.guests_box)
        made.add("together", self.together)
        made.add("outlines", self.place.outlines)
        made.add("private", self.private)
        made.add("confidential", self.confidential)
        return made

    def _size(self) -> Value | None:
        envelope = self.envelope()
        return envelope.name if envelope is not None else None

    def _show_size(self, value: Value | None) -> None:
        """Settings of labels name none and leave the paper as it is."""
        names = [envelope.name for envelope in ENVELOPES]
        if value in names:
            self.paper_box.setCurrentIndex(1 + names.index(str(value)))

    def choose(self, words: str) -> None:
        """Takes the product that the words mean, or says that there is none."""
        self.products.choose(words)

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
        layout.addWidget(self.place)
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
        self.products.changed.connect(self._on_product)
        self.paper_box.currentIndexChanged.connect(self._on_paper)
        self.guests_box.currentIndexChanged.connect(self.changed)
        for box in (self.start_box, self.copies_box):
            box.valueChanged.connect(self.changed)
        self.place.changed.connect(self.changed)
        for tick in (self.together, self.private, self.confidential):
            tick.toggled.connect(self.changed)

    def _limit_start(self) -> None:
        self.start_box.setRange(1, self.sheet.count)

    def _enable(self) -> None:
        is_label = self.envelope() is None
        for box in (self.product, self.start_box, self.copies_box):
            box.setEnabled(is_label)
        self.about.setVisible(is_label)

    def _on_product(self) -> None:
        self._limit_start()
        self.changed.emit()

    def _on_paper(self) -> None:
        self._settings.setValue(_PAPER, self.paper_box.currentIndex())
        self._enable()
        self.changed.emit()


def guests_box() -> QComboBox:
    """Which guests of an event: all, who comes, who has not answered yet."""
    box = QComboBox()
    for which, words in (
        (Guests.ALL, translate("LabelChoice", "alle Gäste")),
        (Guests.COMING, translate("LabelChoice", "wer zugesagt hat")),
        (Guests.SILENT, translate("LabelChoice", "wer noch nicht geantwortet hat")),
    ):
        box.addItem(words, which.value)
    return box
