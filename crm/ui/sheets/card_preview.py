"""Name badges, place cards and table signs before they are printed: of contacts, of a list, of guests of an event."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm.domain.event import Event
from crm.domain.guest_sheet import GuestOrder
from crm.domain.invitation import InvitationList
from crm.domain.listing import Subject
from crm.domain.name_card import CardKind
from crm.services.bundle import Services
from crm.services.name_cards import CardSet, named_signs
from crm.services.sheets import Printed
from crm.ui.desk import Desk
from crm.ui.sheets.card_options import CardChoice
from crm.ui.sheets.preview import SheetPreview
from crm.ui.sheets.run import SheetRun
from crm.ui.sheets.source import SheetSource

#: Reads the names; the order and whether those who have not answered are among them count for an event alone.
Reader = Callable[[GuestOrder, bool], CardSet]


class CardRun(SheetRun):
    """One version of the cards: reads the names, sets them, and knows how many there were when they leave."""

    has_head = False

    def __init__(self, services: Services, read: Reader, choice: CardChoice) -> None:
        super().__init__(services)
        self._read = read
        self._kind, self._sheet, self._size = choice.kind(), choice.sheet, choice.sign_size()
        self._options, self._names = choice.options(), choice.typed_names()
        self._order, self._with_open = choice.order(), choice.open_too.isChecked()

    @property
    def name(self) -> str:
        translate = QCoreApplication.translate
        if self._kind is CardKind.SIGN:
            return translate("CardPreview", "Tischschilder {size}").format(size=self._size.value)
        if self._kind is CardKind.PLACE:
            return translate("CardPreview", "Tischkarten {name}").format(name=self._sheet.name)
        return translate("CardPreview", "Namensschilder {name}").format(name=self._sheet.name)

    @property
    def kind(self) -> str:
        return self._kind.value

    def make(self) -> Printed:
        """If there is no name, an empty page that says so: an older version must not be printed for this."""
        found = self._read(self._order, self._with_open)
        if not found.cards:
            words = QCoreApplication.translate("CardPreview", "Unter den Gewählten ist niemand mit einem Namen.")
            found = replace(found, warnings=(words, *found.warnings))
        cards, options = self._services.name_cards, self._options
        if self._kind is CardKind.SIGN:
            signs = named_signs(self._names, found.occasion.name) if self._names else found.signs()
            self._count = len(signs)
            offsets = options.offset_x, options.offset_y
            return cards.print_signs(signs, self._size, offsets, with_outlines=options.with_outlines)
        self._count = len(found.cards)
        if self._kind is CardKind.PLACE:
            return cards.print_place_cards(found, self._sheet, options)
        return cards.print_badges(found, self._sheet, options)


def preview_cards(desk: Desk, parent: QWidget | None, subjects: Sequence[Subject]) -> SheetPreview:
    """Cards of contacts."""
    chosen = list(subjects)

    def read(_: GuestOrder, __: bool) -> CardSet:
        return desk.services.name_cards.of_subjects(chosen)

    return _preview(desk, parent, read)


def preview_cards_of_list(desk: Desk, parent: QWidget | None, found: InvitationList) -> SheetPreview:
    """Cards of the rows of a list."""

    def read(_: GuestOrder, __: bool) -> CardSet:
        return desk.services.name_cards.of_list(found)

    return _preview(desk, parent, read)


def preview_cards_of_guests(desk: Desk, parent: QWidget | None, event: Event) -> SheetPreview:
    """Cards of who comes to an event, with substitutes and companions."""

    def read(order: GuestOrder, with_open: bool) -> CardSet:
        return desk.services.name_cards.of_event(event, order, with_open=with_open)

    return _preview(desk, parent, read, with_guests=True)


def _preview(desk: Desk, parent: QWidget | None, read: Reader, *, with_guests: bool = False) -> SheetPreview:
    choice = CardChoice(desk, with_guests=with_guests)

    def source() -> SheetSource[Printed]:
        return CardRun(desk.services, read, choice).source()

    window = SheetPreview(desk, source(), choice, parent)

    def again() -> None:
        window.presenter.make(source())

    choice.changed.connect(again)
    window.printer_name = choice.place.printer
    return window.start()
