"""What nobody has confirmed for long: channels, addresses and present terms of office, and confirming them."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Office, Tenure
from crm.domain.partial_date import PartialDate, german_period
from crm.domain.party import Organisation, Party, PartyKind, Person
from crm.domain.phone import format_din5008
from crm.domain.ports import Database, Unit
from crm.domain.reach import Address, Channel, ChannelKind
from crm.domain.text import sort_key
from crm.services.naming import owner_field, subject_name

#: Older confirmations than this count as stale unless another age is chosen.
DEFAULT_MONTHS = 12

#: What can be confirmed: each has ``source`` and ``confirmed_on``.
Confirmable = Channel | Address | Tenure


class StaleKind(StrEnum):
    """What was not confirmed."""

    PHONE = "phone"
    MOBILE = "mobile"
    FAX = "fax"
    EMAIL = "email"
    WEB = "web"
    ADDRESS = "address"
    TENURE = "tenure"


STALE_WORDS = {
    StaleKind.PHONE: "Telefon",
    StaleKind.MOBILE: "Mobil",
    StaleKind.FAX: "Fax",
    StaleKind.EMAIL: "E-Mail",
    StaleKind.WEB: "Internet",
    StaleKind.ADDRESS: "Anschrift",
    StaleKind.TENURE: "Amtszeit",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StaleItem:
    """One value: whose it is, what it is, where it came from and when it was last confirmed (None: never)."""

    subject: Subject
    name: str
    kind: StaleKind
    value: str
    source: str
    confirmed_on: PartialDate | None
    record: Confirmable


class Confirmation:
    """Lists what is stale and notes what was confirmed; records in the trash, restricted or deceased ask nothing."""

    def __init__(self, database: Database, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._today = today

    def stale(self, months: int = DEFAULT_MONTHS, kinds: Collection[StaleKind] = ()) -> list[StaleItem]:
        """What was never confirmed, or last before so many months ago; never first, then the oldest.

        A date known to the month or year counts from its first day: the doubt is on the side of asking once more.
        """
        limit = months_before(self._today(), months)
        with self._database.read() as unit:
            items = _Reader(unit, self._today()).items()
        found = [item for item in items if _is_stale(item, limit) and (not kinds or item.kind in kinds)]
        return sorted(found, key=_oldest_first)

    def confirm(self, items: Sequence[StaleItem]) -> ChangeSet:
        """Notes that these values are right today, as one entry."""
        name = items[0].name if items else ""
        others = len({item.subject for item in items}) - 1
        if others > 0:
            name = f"{name} und {'einem weiteren' if others == 1 else f'{others} weiteren'}"
        return self._confirm([item.record for item in items], name)

    def confirm_one(self, record: Confirmable, subject: Subject) -> ChangeSet:
        """Notes that one value of a record is right today."""
        return self._confirm([record], self._name(subject))

    def confirm_all(self, subject: Subject) -> ChangeSet:
        """Notes that everything the record itself says is right today: channels, addresses and present terms."""
        day = PartialDate.of(self._today())
        with self._database.write("confirm.all", name=self._name(subject)) as unit:
            _mark(unit, _confirmable(unit, subject, self._today()), day)
            if subject.kind is not SubjectKind.OFFICE:
                party = unit.store.get(Party, subject.id)
                if party.confirmed_on != day:
                    unit.store.save(replace(party, confirmed_on=day))
        return unit.changes

    def _confirm(self, records: Iterable[Confirmable], name: str) -> ChangeSet:
        kept = list(records)
        words = "eine Angabe" if len(kept) == 1 else f"{len(kept)} Angaben"
        with self._database.write("confirm.some", name=name, values=words) as unit:
            _mark(unit, kept, PartialDate.of(self._today()))
        return unit.changes

    def _name(self, subject: Subject) -> str:
        with self._database.read() as unit:
            return subject_name(unit, subject)


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier, the month's last day where it has no such day."""
    years, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if years < date.min.year:
        return date.min
    return date(years, month + 1, min(day.day, calendar.monthrange(years, month + 1)[1]))


def _mark(unit: Unit, records: Iterable[Confirmable], day: PartialDate) -> None:
    for record in records:
        if record.confirmed_on != day:
            unit.store.save(replace(record, confirmed_on=day))


def _confirmable(unit: Unit, subject: Subject, today: date) -> list[Confirmable]:
    owner = {owner_field(subject): subject.id}
    found: list[Confirmable] = [*unit.store.find(Channel, **owner), *unit.store.find(Address, **owner)]
    if subject.kind is SubjectKind.PERSON:
        found += [tenure for tenure in unit.store.find(Tenure, person_id=subject.id) if tenure.is_current(today)]
    return found


def _is_stale(item: StaleItem, limit: date) -> bool:
    return item.confirmed_on is None or item.confirmed_on.earliest() < limit


def _oldest_first(item: StaleItem) -> tuple[int, str, str, int]:
    day = item.confirmed_on.earliest().toordinal() if item.confirmed_on else 0
    return (day, sort_key(item.name), item.kind.value, item.record.id)


class _Reader:
    """All that can be confirmed, with the names of those it belongs to."""

    def __init__(self, unit: Unit, today: date) -> None:
        self._store, self._today = unit.store, today
        parties = [p for p in self._store.find(Party, deleted_at=None) if not p.is_restricted]
        self._kinds = {party.id: party.kind for party in parties}
        self._people = {p.id: p for p in self._store.find(Person) if p.id in self._kinds and p.deceased_on is None}
        self._bodies = {body.id: body for body in self._store.find(Organisation) if body.id in self._kinds}
        self._offices = {o.id: o for o in self._store.find(Office, deleted_at=None)}

    def items(self) -> list[StaleItem]:
        channels = [self._reach(c, StaleKind(c.kind.value), _written(c)) for c in self._store.find(Channel)]
        addresses = [self._reach(a, StaleKind.ADDRESS, a.one_line()) for a in self._store.find(Address)]
        tenures = [self._tenure(tenure) for tenure in self._store.find(Tenure) if tenure.is_current(self._today)]
        return [item for item in (*channels, *addresses, *tenures) if item is not None]

    def _reach(self, record: Channel | Address, kind: StaleKind, value: str) -> StaleItem | None:
        owner = self._office(record.office_id) if record.office_id else self._party(record.party_id or 0)
        return _item(owner, kind, value, record) if owner else None

    def _tenure(self, tenure: Tenure) -> StaleItem | None:
        owner, office = self._party(tenure.person_id), self._offices.get(tenure.office_id)
        if owner is None or office is None:
            return None
        title = office.title(self._people[tenure.person_id].gender)
        body = self._bodies.get(office.organisation_id)
        period = german_period(tenure.valid_from, tenure.valid_to)
        value = ", ".join(part for part in (title, body.full_name if body else "", period) if part)
        return _item(owner, StaleKind.TENURE, value, tenure)

    def _party(self, party_id: int) -> tuple[Subject, str] | None:
        if self._kinds.get(party_id) is PartyKind.PERSON:
            person = self._people.get(party_id)
            return (Subject(SubjectKind.PERSON, party_id), person.listed_name()) if person else None
        body = self._bodies.get(party_id)
        return (Subject(SubjectKind.ORGANISATION, party_id), body.full_name) if body else None

    def _office(self, office_id: int) -> tuple[Subject, str] | None:
        office = self._offices.get(office_id)
        body = self._bodies.get(office.organisation_id) if office else None
        if office is None or body is None:
            return None
        return Subject(SubjectKind.OFFICE, office.id), f"{office.title()} ({body.full_name})"


def _item(owner: tuple[Subject, str], kind: StaleKind, value: str, record: Confirmable) -> StaleItem:
    subject, name = owner
    return StaleItem(
        subject=subject,
        name=name,
        kind=kind,
        value=value,
        source=record.source,
        confirmed_on=record.confirmed_on,
        record=record,
    )


def _written(channel: Channel) -> str:
    if channel.kind in (ChannelKind.PHONE, ChannelKind.MOBILE, ChannelKind.FAX):
        return format_din5008(channel.value, channel.extension)
    return channel.value
