"""What can be chosen for name badges, place cards and table signs, beside their preview."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget

from crm.domain.guest_sheet import GuestOrder
from crm.domain.label import LabelOptions, LabelSheet
from crm.domain.name_card import CardKind, SignSize
from crm.services.name_cards import USUAL_BADGE, USUAL_PLACE_CARD
from crm.ui.desk import Desk
from crm.ui.metrics import px
from crm.ui.record.area import AreaBox
from crm.ui.sheets.choices import Choices
from crm.ui.sheets.product_field import ProductField
from crm.ui.sheets.shift_box import ShiftBox
from crm.ui.widgets.labels import Pane, note

_KIND: Final = "cards/kind"
_USUAL: Final = {CardKind.BADGE: USUAL_BADGE, CardKind.PLACE: USUAL_PLACE_CARD}
_AREA: Final = 120


class CardChoice(Pane):
    """Kind of card, product, first free one, shift; of an event also who gets one, and in which order.

    ``changed`` at once with every choice. Kind and product are kept for the next time, the shift for each printer.
    """

    changed = Signal()

    def __init__(self, desk: Desk, *, with_guests: bool) -> None:
        super().__init__()
        self.setObjectName("card-options")
        self._settings: QSettings = desk.settings
        self._with_guests = with_guests
        self.kind_box, self.size_box, self.order_box = QComboBox(), QComboBox(), QComboBox()
        for kind, words in (
            (CardKind.BADGE, self.tr("Namensschilder")),
            (CardKind.PLACE, self.tr("Tischkarten")),
            (CardKind.SIGN, self.tr("Tischschilder")),
        ):
            self.kind_box.addItem(words, kind.value)
        self.kind_box.setCurrentIndex(max(0, self.kind_box.findData(str(self._settings.value(_KIND) or ""))))
        self.size_box.addItem(self.tr("A4, gefaltet"), SignSize.A4.value)
        self.size_box.addItem(self.tr("A5 quer"), SignSize.A5.value)
        for order, words in (
            (GuestOrder.ALPHABET, self.tr("nach Alphabet")),
            (GuestOrder.RANK, self.tr("nach Rang")),
            (GuestOrder.BODY, self.tr("nach Körperschaft")),
        ):
            self.order_box.addItem(words, order.value)
        self.products = ProductField(desk, *self._product_of(), self)
        self.start_box, self.copies_box = QSpinBox(), QSpinBox()
        self.copies_box.setRange(1, 99)
        self.names = QPlainTextEdit()
        self.names.setTabChangesFocus(True)
        self.names.setPlaceholderText(self.tr("Leer: ein Schild für jedes Haus"))
        self.open_too = QCheckBox(self.tr("Auch wer noch &offen ist"))
        self.about = note(wrap=True)
        self.place = ShiftBox(desk)
        self._form = QFormLayout()
        self._lay_out()
        self._limit_start()
        self._show()
        self.choices = self._choices()
        self._connect()

    def _choices(self) -> Choices:
        """The shift belongs to the printer, and the kind has settings of its own."""
        made = Choices()
        made.add_value(
            "product", lambda: self.sheet.name, lambda value: self.products.choose(str(value)) if value else None
        )
        for key, control in (
            ("size", self.size_box),
            ("start", self.start_box),
            ("copies", self.copies_box),
            ("order", self.order_box),
            ("open", self.open_too),
            ("outlines", self.place.outlines),
        ):
            made.add(key, control)
        return made

    def kind(self) -> CardKind:
        """What is printed."""
        return CardKind(self.kind_box.currentData())

    @property
    def sheet(self) -> LabelSheet:
        """The product that was chosen for badges or place cards."""
        return self.products.sheet

    def sign_size(self) -> SignSize:
        """The paper of table signs."""
        return SignSize(self.size_box.currentData())

    def order(self) -> GuestOrder:
        """In which order the guests come."""
        return GuestOrder(self.order_box.currentData())

    def typed_names(self) -> list[str]:
        """What stands on the signs, if it was typed."""
        return [line for line in self.names.toPlainText().splitlines() if line.strip()]

    def options(self) -> LabelOptions:
        """First place, copies, shift and outlines."""
        return self.place.options(self.start_box.value(), self.copies_box.value())

    def _lay_out(self) -> None:
        form = self._form
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(px(4))
        form.addRow(self.tr("&Art"), self.kind_box)
        form.addRow(self.about)
        form.addRow(self.tr("&Bogen"), self.products.field)
        form.addRow(self.products.about)
        form.addRow(self.tr("&Papier"), self.size_box)
        form.addRow(self.tr("Auf&schriften, eine je Zeile"), AreaBox(self.names, _AREA))
        form.addRow(self.tr("Erstes &freies Schild"), self.start_box)
        form.addRow(self.tr("Schilder &je Name"), self.copies_box)
        if self._with_guests:
            form.addRow(self.tr("Reihenf&olge"), self.order_box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(16), px(16), px(16))
        layout.setSpacing(px(12))
        layout.addLayout(form)
        if self._with_guests:
            layout.addWidget(self.open_too)
        layout.addWidget(self.place)
        layout.addStretch()

    def _connect(self) -> None:
        self.kind_box.currentIndexChanged.connect(self._on_kind)
        self.products.changed.connect(self._on_product)
        for combo in (self.size_box, self.order_box):
            combo.currentIndexChanged.connect(self.changed)
        for box in (self.start_box, self.copies_box):
            box.valueChanged.connect(self.changed)
        self.names.textChanged.connect(self.changed)
        self.open_too.toggled.connect(self.changed)
        self.place.changed.connect(self.changed)

    def _show(self) -> None:
        kind = self.kind()
        words = {
            CardKind.BADGE: self.tr("Vorname, Name, Amt und Haus; wer vertritt, trägt den eigenen Namen."),
            CardKind.PLACE: self.tr("Zum Falten: Der Name steht auf beiden Seiten."),
            CardKind.SIGN: self.tr("Groß, für Tische: A4 zum Falten mit beiden Seiten, A5 für Aufsteller."),
        }
        self.about.setText(words[kind])
        is_sign = kind is CardKind.SIGN
        area = self.names.parentWidget()
        on_product: tuple[QWidget, ...] = (
            self.products.field, self.products.about, self.start_box, self.copies_box,
        )  # fmt: skip
        for field in on_product:
            self._form.setRowVisible(field, not is_sign)
        self._form.setRowVisible(self.size_box, is_sign)
        if area is not None:
            self._form.setRowVisible(area, is_sign)

    def _product_of(self) -> tuple[str, str]:
        """Where the product of this kind is kept, and the usual one."""
        kind = self.kind()
        return f"cards/{kind.value}", _USUAL.get(kind, USUAL_BADGE)

    def _limit_start(self) -> None:
        self.start_box.setRange(1, self.sheet.count)

    def _on_kind(self) -> None:
        self._settings.setValue(_KIND, self.kind().value)
        self.products.use(*self._product_of())
        self._limit_start()
        self._show()
        self.changed.emit()

    def _on_product(self) -> None:
        self._limit_start()
        self.changed.emit()
