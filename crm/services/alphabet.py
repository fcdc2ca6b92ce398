"""The directory from A to Z of any contacts: who they are, and how they are reached."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Final

from crm.domain.alphabet import AlphabetSheet, DirectoryEntry, by_letter
from crm.domain.card import ContactCard
from crm.domain.event import Event
from crm.domain.listing import Subject
from crm.domain.ports import Database
from crm.domain.reach import ChannelKind
from crm.domain.sheet import House
from crm.domain.text import sort_key
from crm.printing.alphabet_sheet import alphabet_sheet
from crm.printing.issue import current_issue
from crm.printing.page import Printed
from crm.services.card_loading import CardLoader, CardOptions
from crm.services.dossier_words import channel_text
from crm.services.events import Events

#: What stands before a number; a mailbox and a web page speak for themselves.
_BEFORE: Final = {ChannelKind.PHONE: "Tel. ", ChannelKind.MOBILE: "mobil ", ChannelKind.FAX: "Fax "}
_ORDER: Final = list(ChannelKind)


class Alphabet:
    """Gathers and sets the directory; it leaves by :meth:`crm.services.sheets.Sheets.keep`."""

    def __init__(
        self,
        database: Database,
        events: Events,
        house: Callable[[], House] = House,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._database = database
        self._events = events
        self._house = house
        self._today = today

    def content(
        self,
        subjects: Sequence[Subject],
        event: Event | None = None,
        options: CardOptions | None = None,
        issued_on: date | None = None,
        *,
        with_addresses: bool = True,
    ) -> AlphabetSheet:
        """The contacts in the order of DIN 5007-2; whom the law restricts is not among them.

        With an event persons stand in the office they are invited as, and it is named at the head; else that names
        from what the sheet is made.
        """
        offices = self._events.offices_of(event.id) if event else {}
        with self._database.read() as unit:
            cards = CardLoader(unit, self._today(), options or CardOptions(with_photo=False)).load(subjects, offices)
        source = current_issue().source
        occasion = " · ".join(part for part in (event.name, event.period()) if part) if event else ""
        return AlphabetSheet(
            house=self._house(),
            issued_on=issued_on or current_issue().issued_on or self._today(),
            subtitle=occasion or source[:1].upper() + source[1:],
            letters=by_letter(_entry(card, with_addresses=with_addresses) for card in cards),
        )

    def print(self, content: AlphabetSheet) -> Printed:
        return alphabet_sheet(content)


def _entry(card: ContactCard, *, with_addresses: bool) -> DirectoryEntry:
    person = card.person
    if person is None:
        name, key = card.name, sort_key(card.name)
    else:  # who has one name only stands where that belongs
        name = person.listed_name()
        key = person.sort_key() if person.family_name else sort_key(person.given_name)
    return DirectoryEntry(name=name, key=key, lines=tuple(_lines(card, with_addresses=with_addresses)))


def _lines(card: ContactCard, *, with_addresses: bool) -> Iterator[str]:
    """Function and body, further offices, the address, and each number."""
    if office := ", ".join(part for part in (card.function, card.body) if part):
        yield office
    if card.role:
        yield card.role
    if with_addresses and card.addresses:
        yield card.addresses[0].one_line()
    for channel in sorted(card.channels, key=lambda one: _ORDER.index(one.kind)):
        yield _BEFORE.get(channel.kind, "") + channel_text(channel)
