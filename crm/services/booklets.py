"""The booklet of an event: what a delegation carries along."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Final

from crm.domain.audience_history import ROLE_WORDS
from crm.domain.booklet import Booklet, BookletBody, BookletGroup, BookletNumber, BookletNumbers, BookletPerson
from crm.domain.card import ContactCard
from crm.domain.event import Category, Role
from crm.domain.guest_sheet import GuestSheetKind
from crm.domain.listing import Subject, SubjectKind
from crm.domain.party import Party, PartyKind, Photo
from crm.domain.ports import Database, Unit
from crm.domain.reach import ChannelKind
from crm.domain.seating import SEATED
from crm.domain.sheet import House
from crm.domain.text import sort_key
from crm.printing.booklet import booklet
from crm.printing.issue import current_issue
from crm.printing.page import Printed
from crm.services.card_loading import CardLoader, CardOptions
from crm.services.contacts import Contact, ContactLoader, Disclosure
from crm.services.dossier_reading import DossierReader
from crm.services.dossier_words import channel_text
from crm.services.event_view import EventView, Participant, ProgrammeLine
from crm.services.events import Events
from crm.services.guest_sheets import GuestSheets
from crm.services.precedence_view import NOT_THERE

#: Parts in the programme that stand with a name.
_PARTS: Final = (Role.HOST, Role.GREETING, Role.KEYNOTE, Role.PITCH, Role.MODERATION)
_CALLED: Final = (ChannelKind.PHONE, ChannelKind.MOBILE, ChannelKind.EMAIL)
_WITHOUT_BODY: Final = "Weitere Gäste"


class Booklets:
    """Gathers and sets the booklet; it leaves by :meth:`crm.services.sheets.Sheets.keep`."""

    def __init__(
        self,
        database: Database,
        events: Events,
        guest_sheets: GuestSheets,
        house: Callable[[], House] = House,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._database = database
        self._events = events
        self._guest_sheets = guest_sheets
        self._house = house
        self._today = today

    def content(
        self,
        event_id: int,
        options: CardOptions | None = None,
        *,
        with_open: bool = False,
        issued_on: date | None = None,
    ) -> Booklet:
        """What stands in it: who comes, and ``with_open`` also who may still come.

        Whom the law restricts is not in it; numbers are the open ones unless the options ask for more.
        """
        view, shown = self._events.view(event_id), options or CardOptions()
        programme = self._guest_sheets.content(event_id, GuestSheetKind.PROGRAMME)
        with self._database.read() as unit:
            barred = _barred(unit, view)
            named = [row for row in view.participants if row.participation.party_id not in barred]
            there = [row for row in named if row.participation.status not in NOT_THERE]
            coming = [row for row in there if with_open or row.participation.status in SEATED]
            groups = _groups(unit, coming, {row.participation.id for row in named}, with_photo=shown.with_photo)
            bodies = _bodies(unit, view, self._today(), shown)
            numbers = self._numbers(unit, view, there, shown)
        event = view.event
        return Booklet(
            house=self._house(),
            issued_on=issued_on or current_issue().issued_on or self._today(),
            event=event.name,
            series=event.series if event.series != event.name else "",
            motto=event.motto,
            period=event.period(),
            place=event.where(),
            days=programme.days,
            groups=groups,
            bodies=bodies,
            numbers=numbers,
        )

    def print(self, content: Booklet) -> Printed:
        return booklet(content)

    def _numbers(
        self, unit: Unit, view: EventView, there: Sequence[Participant], shown: CardOptions
    ) -> tuple[BookletNumbers, ...]:
        placed = sorted(there, key=lambda row: (row.participation.position, row.participation.id))
        press = [row.subject for row in placed if row.participation.role is Role.PRESS_CONTACT]
        staff = [row.subject for row in placed if row.participation.category is Category.STAFF]
        staff = [subject for subject in staff if subject not in press]
        loader = CardLoader(unit, self._today(), shown)
        house = self._house()
        at_home = BookletNumber(
            name=house.full_name, lines=tuple(filter(None, (house.street, house.place, house.contact)))
        )
        sorts = (
            BookletNumbers(title="Presse", numbers=tuple(_number(card) for card in loader.load(press))),
            BookletNumbers(title="Organisation", numbers=(*(_number(card) for card in loader.load(staff)), at_home)),
            BookletNumbers(title="Orte", numbers=_places(unit, view, self._today(), shown)),
        )
        return tuple(one for one in sorts if one.numbers)


def _barred(unit: Unit, view: EventView) -> set[int]:
    parties = unit.store.find(Party, id={row.participation.party_id for row in view.participants})
    return {party.id for party in parties if party.is_restricted}


def _groups(unit: Unit, rows: Sequence[Participant], named: set[int], *, with_photo: bool) -> tuple[BookletGroup, ...]:
    ids = {row.participation.party_id for row in rows}
    photos = {photo.party_id: photo for photo in unit.store.find(Photo, party_id=ids)} if with_photo else {}
    by_body: dict[str, dict[int, Participant]] = defaultdict(dict)
    for row in sorted(rows, key=lambda row: (row.sort_key, row.participation.id)):
        by_body[row.body].setdefault(row.participation.party_id, row)
    order = sorted(by_body, key=lambda body: (not body, sort_key(body)))
    return tuple(
        BookletGroup(
            name=body or _WITHOUT_BODY,
            people=tuple(_person(row, photos.get(party), named) for party, row in by_body[body].items()),
        )
        for body in order
    )


def _person(row: Participant, photo: Photo | None, named: set[int]) -> BookletPerson:
    part = row.participation
    remarks = [ROLE_WORDS[part.role]] if part.role in _PARTS else []
    if row.represents and part.represents_id in named:
        remarks.append(f"in Vertretung für {row.represents}")
    is_person = row.subject.kind is SubjectKind.PERSON
    return BookletPerson(
        name=row.name,
        function=row.function,
        remark=", ".join(remarks),
        photo=photo,
        kind=PartyKind.PERSON if is_person else PartyKind.ORGANISATION,
        initial=row.name[:1].upper(),
    )


def _bodies(unit: Unit, view: EventView, today: date, shown: Disclosure) -> tuple[BookletBody, ...]:
    """The organisations of the programme in its order, each once with all its items."""
    items: dict[int, list[ProgrammeLine]] = defaultdict(list)
    for line in view.programme:
        if line.item.organisation_id:
            items[line.item.organisation_id].append(line)
    contacts = _organisations(unit, items, today)
    held = DossierReader(unit, today, [one.subject.id for one in contacts], with_notes=False).held
    made = []
    for one in contacts:
        body = one.body
        if body is None:
            continue
        people = sorted(held.get(body.id, ()), key=lambda who: (not who.office.is_head, who.office.rank))
        made.append(
            BookletBody(
                name=one.name,
                kind=body.kind_word(),
                sentence=body.description,
                place=_city(one, shown),
                web=_web(one, shown),
                people=tuple(f"{who.holder.name()}, {who.title}" for who in people if who.holder),
                items=tuple(_item(line) for line in items[body.id]),
            )
        )
    return tuple(made)


def _organisations(unit: Unit, ids: Iterable[int], today: date) -> list[Contact]:
    subjects = [Subject(SubjectKind.ORGANISATION, number) for number in ids]
    found = ContactLoader(unit, today).load(subjects)
    return [one for one in found if one.party and not one.is_restricted and one.party.deleted_at is None]


def _city(contact: Contact, shown: Disclosure) -> str:
    place = contact.letter_address(shown)
    return place.city if place else ""


def _web(contact: Contact, shown: Disclosure) -> str:
    pages = (r.value for r in contact.channels if r.value.kind is ChannelKind.WEB and shown.shows(r.value))
    return next((page.value for page in pages), "")


def _item(line: ProgrammeLine) -> str:
    day, time = line.item.starts_at[:10], line.item.starts_at[11:16]
    if not day or not time:
        return line.item.title
    return f"{date.fromisoformat(day):%d.%m.}, {time} Uhr: {line.item.title}"


def _number(card: ContactCard) -> BookletNumber:
    lines = [channel_text(channel) for kind in _CALLED for channel in card.channels if channel.kind is kind]
    note = ", ".join(part for part in (card.function, card.body) if part)
    return BookletNumber(name=card.name, note=note, lines=tuple(lines))


def _places(unit: Unit, view: EventView, today: date, shown: Disclosure) -> tuple[BookletNumber, ...]:
    """Where it takes place, then every other place of the programme, with the address of whoever is visited there."""
    found: dict[str, BookletNumber] = {}
    if view.event.where():
        found[view.event.place] = BookletNumber(name=view.event.place or view.event.city, note=view.event.city)
    hosts = {one.subject.id: one for one in _organisations(unit, _visited(view), today)}
    for line in view.programme:
        host = hosts.get(line.item.organisation_id or 0)
        if host is not None and line.item.role is Role.VISITED:
            found.setdefault(host.name, BookletNumber(name=host.name, note="Besuch", lines=_called(host, shown)))
        elif line.item.place and line.item.place not in found:
            found[line.item.place] = BookletNumber(name=line.item.place)
    return tuple(found.values())


def _visited(view: EventView) -> set[int]:
    return {line.item.organisation_id for line in view.programme if line.item.organisation_id}


def _called(contact: Contact, shown: Disclosure) -> tuple[str, ...]:
    place = contact.letter_address(shown)
    channels = [reach.value for reach in contact.channels if shown.shows(reach.value)]
    called = [channel_text(one) for one in channels if one.kind in (ChannelKind.PHONE, ChannelKind.MOBILE)]
    return (*(place.lines() if place else ()), *called)
