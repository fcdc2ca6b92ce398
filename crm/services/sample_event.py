"""The event of the sample: programme, participations with their history, and who was who on the day."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from crm.domain.address_rules import AddressRules
from crm.domain.event import (
    Category,
    Event,
    ItemRole,
    Moment,
    Participation,
    ProgrammeItem,
    Role,
    Snapshot,
    Status,
    StatusChange,
)
from crm.domain.forms_of_address import forms_of_address
from crm.domain.partial_date import PartialDate
from crm.domain.ports import Store
from crm.exchange.reference_files import read_table
from crm.services.reference import stable_uid
from crm.services.sample_contacts import Cast, Row, partial

#: What was answered by those who in the end came or stayed away.
_ANSWERS: Final = {
    Status.ATTENDED: Status.ACCEPTED,
    Status.ABSENT: Status.ACCEPTED,
    Status.DECLINED: Status.DECLINED,
    Status.REPRESENTED: Status.REPRESENTED,
}
_AT_THE_END: Final = (Status.ATTENDED, Status.ABSENT)


def event_uid() -> str:
    return stable_uid("event", "impulse-2020")


def add_event(store: Store, folder: Path) -> Event:
    """The event as the press release tells it."""
    told: dict[str, Any] = tomllib.loads((folder / "event.toml").read_text(encoding="utf-8"))
    told |= {name: PartialDate.parse(told[name]) for name in ("starts_on", "ends_on")}
    return store.add(Event(uid=event_uid(), **told))


def add_programme(store: Store, folder: Path, cast: Cast, event: Event) -> dict[str, ProgrammeItem]:
    """Greeting and keynote as told, the pitches and visits of invented startups; by key."""
    rows = read_table(folder / "programme.csv")
    items = store.add_all([_item(row, number, cast, event) for number, row in enumerate(rows, 1)])
    return {row["key"]: item for row, item in zip(rows, items, strict=True)}


def add_participations(
    store: Store, folder: Path, cast: Cast, event: Event, items: dict[str, ProgrammeItem], rules: AddressRules
) -> int:
    """Everybody invited or named, the deputies after those they stand in for; returns how many."""
    rows = read_table(folder / "participations.csv")
    own = [(row, _participation(row, cast, event)) for row in rows if not row["represents"]]
    done = _stored(store, own)
    invited = {row["person"]: stored.id for row, stored in done}
    deputies = [
        (row, replace(_participation(row, cast, event), represents_id=invited[row["represents"]]))
        for row in rows
        if row["represents"]
    ]
    done += _stored(store, deputies)
    store.add_all([change for _, stored in done for change in _history(stored, event)])
    store.add_all([role for row, stored in done for role in _item_roles(row, stored, items)])
    present = [(row, stored) for row, stored in done if stored.status is Status.ATTENDED]
    store.add_all([_snapshot(row, stored, cast, event, rules) for row, stored in present])
    return len(done)


def _stored(store: Store, pairs: Iterable[tuple[Row, Participation]]) -> list[tuple[Row, Participation]]:
    rows, new = zip(*pairs, strict=True)
    return list(zip(rows, store.add_all(new), strict=True))


def _item(row: Row, position: int, cast: Cast, event: Event) -> ProgrammeItem:
    firm = row["organisation"]
    return ProgrammeItem(
        event_id=event.id,
        position=position,
        role=Role(row["role"]),
        title=row["title"],
        description=row["description"],
        starts_at=row["starts_at"],
        ends_at=row["ends_at"],
        place=row["place"],
        organisation_id=cast.organisations[firm].id if firm else None,
    )


def _participation(row: Row, cast: Cast, event: Event) -> Participation:
    return Participation(
        event_id=event.id,
        party_id=cast.persons[row["person"]].id,
        office_id=cast.offices[row["office"]].id,
        role=Role(row["role"]),
        category=Category(row["category"]),
        status=Status(row["status"]),
        wave=1 if row["invited_on"] else 0,
        invited_on=partial(row["invited_on"]),
        answered_on=partial(row["answered_on"]),
        answered_by=row["answered_by"],
        answered_how=row["answered_how"],
        remarks=row["remarks"],
    )


def _history(participation: Participation, event: Event) -> Iterator[StatusChange]:
    """Invited, answered, came or stayed away: each step on its day as far as that is known."""
    number, status = participation.id, participation.status
    if participation.invited_on:
        at = _moment(participation.invited_on)
        yield StatusChange(participation_id=number, status=Status.INVITED, at=at)
    if participation.answered_on and status in _ANSWERS:
        at, by, how = _moment(participation.answered_on), participation.answered_by, participation.answered_how
        yield StatusChange(participation_id=number, status=_ANSWERS[status], at=at, by=by, how=how)
    if status in _AT_THE_END and event.ends_on:
        yield StatusChange(participation_id=number, status=status, at=_moment(event.ends_on, hour=17))


def _moment(day: PartialDate, hour: int = 9) -> str:
    return f"{day.iso()}T{hour:02d}:00:00.000Z"


def _item_roles(row: Row, participation: Participation, items: dict[str, ProgrammeItem]) -> Iterator[ItemRole]:
    """The role in the item of one's own; the head of a visited firm receives the guests as well."""
    if not row["item"]:
        return
    own = items[row["item"]]
    yield ItemRole(item_id=own.id, participation_id=participation.id, role=participation.role)
    if participation.role is not Role.PITCH:
        return
    for item in items.values():
        if item.role is Role.VISITED and item.organisation_id == own.organisation_id:
            yield ItemRole(item_id=item.id, participation_id=participation.id, role=Role.VISITED)


def _snapshot(row: Row, participation: Participation, cast: Cast, event: Event, rules: AddressRules) -> Snapshot:
    """Name, office and address of the day; the degrees stand apart from the name."""
    person, office = cast.persons[row["person"]], cast.offices[row["office"]]
    body = cast.body_of(office)
    forms = forms_of_address(
        rules, person=person, office=office, organisation=body, address=cast.addresses.get(body.id)
    )
    return Snapshot(
        participation_id=participation.id,
        moment=Moment.ATTENDANCE,
        taken_at=_moment(event.ends_on or PartialDate(2020), hour=17),
        name=replace(person, degrees="").name(),
        degrees=person.degrees,
        office=office.title(person.gender),
        body=body.full_name,
        address_lines="\n".join(forms.address_lines),
        salutation=forms.salutation,
    )
