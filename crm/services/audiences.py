"""Audiences: keeping their rules, changes by hand, freezing their lists, and reading rules from a file."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from crm.domain.address_rules import AddressRules
from crm.domain.audience import Audience
from crm.domain.audience_data import Known, audience_from_data
from crm.domain.candidate import Candidate
from crm.domain.errors import NotFoundError, UserError
from crm.domain.event import Event
from crm.domain.invitation import InvitationList, InvitationRow, OmittedRow
from crm.domain.journal import ChangeSet
from crm.domain.kept_audience import FrozenList, FrozenRow, ManualChange, SavedAudience
from crm.domain.listing import Subject, SubjectKind
from crm.domain.party import BodyType, Organisation, Person
from crm.domain.ports import Database, Store, Unit
from crm.domain.saved_search import SavedSearch
from crm.domain.selection import BY_HAND, select
from crm.domain.text import sort_key
from crm.exchange.audience_file import audience_toml
from crm.services.audience_lists import AudienceLists
from crm.services.candidate_facts import candidates_for
from crm.services.contacts import OPEN, ContactLoader, Disclosure
from crm.services.file_writing import write_file


@dataclass(frozen=True, slots=True, kw_only=True)
class AudienceView:
    """A saved audience and the list it yields today."""

    saved: SavedAudience
    audience: Audience
    list: InvitationList


@dataclass(frozen=True, slots=True, kw_only=True)
class AudienceSummary:
    """A saved audience in the list of all: its rules as a sentence, its event, and when it was last frozen."""

    saved: SavedAudience
    rules: str
    event_name: str = ""
    frozen_at: datetime | None = None


class Audiences:
    """Keeps audiences and computes their lists."""

    def __init__(self, database: Database, rules: AddressRules, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._rules = rules
        self._today = today

    def all(self) -> list[SavedAudience]:
        """The saved audiences outside the trash, by name."""
        with self._database.read() as unit:
            found = unit.store.find(SavedAudience, deleted_at=None)
        return sorted(found, key=lambda saved: sort_key(saved.name))

    def summaries(self) -> list[AudienceSummary]:
        """The saved audiences outside the trash with what a list of them shows, by name."""
        saved = self.all()
        with self._database.read() as unit:
            known = _known(unit)
            last = {kept.audience_id: kept.frozen_at for kept in unit.store.find(FrozenList)}  # ordered by id
        return [
            AudienceSummary(
                saved=one,
                rules=audience_from_data(one.name, json.loads(one.rules), known).describe(),
                event_name=known.names.get(one.event_id or 0, ""),
                frozen_at=datetime.fromisoformat(last[one.id]) if one.id in last else None,
            )
            for one in saved
        ]

    def with_office(self, office_id: int) -> list[AudienceSummary]:
        """The saved audiences on which an office stands today, whoever holds it, by name."""
        with self._database.read() as unit:
            everybody = unit.directory.candidates(self._today())
            saved = unit.store.find(SavedAudience, deleted_at=None)
            found = {one.id for one in saved if office_id in self._offices_on(unit, audience_of(unit, one), everybody)}
        return [summary for summary in self.summaries() if summary.saved.id in found]

    def _offices_on(self, unit: Unit, audience: Audience, everybody: Sequence[Candidate]) -> set[int | None]:
        """All rows are asked for, since a quota for some decides on the others."""
        picks = select(audience, candidates_for(unit, audience, self._today(), everybody)).picks
        return {pick.candidate.office_id for pick in picks}

    def find(self, name: str) -> SavedAudience:
        """The audience of that name; NotFoundError if there is none."""
        for saved in self.all():
            if saved.name == name:
                return saved
        raise NotFoundError(f"Einen Verteiler „{name}“ gibt es nicht.")

    def view(self, audience_id: int, event_id: int | None = None, shown: Disclosure = OPEN) -> AudienceView:
        """The list as it is today, with the forms decided for the event; without one, that of the audience.

        ``shown`` says which addresses and mailboxes the list may name beside the open ones.
        """
        with self._database.read() as unit:
            saved = unit.store.get(SavedAudience, audience_id)
            audience = audience_of(unit, saved)
            event_id = saved.event_id if event_id is None else event_id
            found = self._lists(unit).list_of(audience, saved.name, event_id, shown)
        return AudienceView(saved=saved, audience=audience, list=found)

    def preview(
        self, audience: Audience, title: str = "", event_id: int | None = None, shown: Disclosure = OPEN
    ) -> InvitationList:
        """The list an audience yields today, saved or not; with an event, by its ranks and the forms decided for it."""
        with self._database.read() as unit:
            return self._lists(unit).list_of(audience, title or audience.name, event_id, shown)

    def save(
        self, audience: Audience, event_id: int | None = None, audience_id: int | None = None
    ) -> tuple[SavedAudience, ChangeSet]:
        """Keeps the rules under the audience's name, as a new list or in place of one, with the event it is for."""
        if not audience.name.strip():
            raise UserError("Bitte geben Sie dem Verteiler einen Namen.")
        if not audience.include:
            raise UserError("Der Verteiler braucht mindestens eine Bedingung.")
        rules = json.dumps(audience.to_data(), ensure_ascii=False)
        with self._database.write("audience.save", name=audience.name) as unit:
            if audience_id is None:
                kept = unit.store.add(SavedAudience(name=audience.name, event_id=event_id, rules=rules))
            else:
                old = unit.store.get(SavedAudience, audience_id)
                kept = unit.store.save(replace(old, name=audience.name, event_id=event_id, rules=rules))
        return kept, unit.changes

    def trash(self, saved: SavedAudience) -> ChangeSet:
        with self._database.write("audience.trash", name=saved.name) as unit:
            unit.store.save(replace(saved, deleted_at=datetime.now(UTC).isoformat(timespec="seconds")))
        return unit.changes

    def remove_rows(self, audience_id: int, rows: Sequence[InvitationRow | OmittedRow], reason: str) -> ChangeSet:
        """Takes rows off the list for good, all for the same reason, as one entry.

        Of a row that no rule takes in, the addition by hand is taken back.
        """
        if not reason.strip():
            raise UserError("Bitte geben Sie an, warum die Zeile entfernt wird.")
        with self._database.write("audience.remove_row", name=_names(rows)) as unit:
            named = {key for row in rows for key in (row.named_by, (None, row.party_id))}
            self._forget(unit, audience_id, named, is_removal=False)
            unit.store.add_all(
                ManualChange(audience_id=audience_id, office_id=office, party_id=party, reason=reason.strip())
                for office, party in (row.named_by for row in rows if not _is_only_by_hand(row))
            )
        return unit.changes

    def add_rows(self, audience_id: int, subjects: Sequence[Subject], reason: str) -> ChangeSet:
        """Puts offices, persons or bodies on the list by hand, whatever the rules say, with the reason.

        A person stands there in person, so that a successor in the office is not invited in his or her place.
        """
        with self._database.read() as unit:
            names = ", ".join(contact.name for contact in ContactLoader(unit, self._today()).load(subjects[:3]))
        wanted = [(s.id, None) if s.kind is SubjectKind.OFFICE else (None, s.id) for s in subjects]
        return self._add(audience_id, wanted, names, reason)

    def take_in(self, audience_id: int, rows: Sequence[InvitationRow | OmittedRow], reason: str) -> ChangeSet:
        """Puts rows on the list by hand that are not on it: who waits, or whom the rules leave out."""
        return self._add(audience_id, [row.named_by for row in rows], _names(rows), reason)

    def _add(
        self, audience_id: int, wanted: Sequence[tuple[int | None, int | None]], names: str, reason: str
    ) -> ChangeSet:
        if not reason.strip():
            raise UserError("Bitte geben Sie an, warum die Zeile hinzugefügt wird.")
        with self._database.write("audience.add_row", name=names, count=len(wanted)) as unit:
            known = {
                (change.office_id, change.party_id)
                for change in unit.store.find(ManualChange, audience_id=audience_id)
                if not change.is_removal
            }
            self._forget(unit, audience_id, wanted, is_removal=True)
            unit.store.add_all(
                ManualChange(
                    audience_id=audience_id, office_id=office, party_id=party, is_removal=False, reason=reason.strip()
                )
                for office, party in wanted
                if (office, party) not in known
            )
        return unit.changes

    def restore_rows(self, audience_id: int, rows: Sequence[OmittedRow]) -> ChangeSet:
        """Takes back removals by hand, as one entry."""
        with self._database.write("audience.restore_row", name=_names(rows)) as unit:
            self._forget(unit, audience_id, {row.named_by for row in rows}, is_removal=True)
        return unit.changes

    def _forget(
        self, unit: Unit, audience_id: int, rows: Collection[tuple[int | None, int | None]], *, is_removal: bool
    ) -> None:
        """What was said by hand before: the last word counts."""
        for change in unit.store.find(ManualChange, audience_id=audience_id, is_removal=is_removal):
            if (change.office_id, change.party_id) in rows:
                unit.store.remove(change)

    def freeze(self, found: InvitationList, event_id: int | None, audience_id: int | None = None) -> ChangeSet:
        """Keeps the list word for word as it is sent."""
        with self._database.write("audience.freeze", name=found.title) as unit:
            keep_frozen(unit.store, found, event_id, audience_id)
        return unit.changes

    def frozen(self, audience_id: int) -> list[FrozenList]:
        """The lists that were frozen from an audience, the latest first."""
        with self._database.read() as unit:
            return unit.store.find(FrozenList, audience_id=audience_id)[::-1]

    def frozen_rows(self, list_id: int) -> list[FrozenRow]:
        """The rows of a frozen list, word for word and in the order in which they were sent."""
        with self._database.read() as unit:
            return sorted(unit.store.find(FrozenRow, list_id=list_id), key=lambda row: row.position)

    def from_file(self, path: Path) -> Audience:
        """Reads an audience from TOML. UserError names the file and what is wrong in it."""
        try:
            data = tomllib.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise UserError(f"Die Datei „{path}“ gibt es nicht.") from None
        except (OSError, UnicodeDecodeError):
            raise UserError(f"Die Datei „{path}“ lässt sich nicht lesen.") from None
        except tomllib.TOMLDecodeError as error:
            raise UserError(f"Die Datei „{path}“ ist keine gültige TOML-Datei ({error}).") from None
        try:
            return self.from_data(str(data.get("name", path.stem)), data)
        except UserError as error:
            raise UserError(f"{path}: {error}") from None

    def to_file(self, audience: Audience, path: Path) -> None:
        """Writes the rules as TOML, as :meth:`from_file` reads them; without what was changed by hand.

        UserError if the file cannot be written.
        """
        with self._database.read() as unit:
            written = audience_toml(audience, _known(unit))
        write_file(path, written.encode())

    def from_data(self, name: str, data: Mapping[str, Any]) -> Audience:
        """Reads an audience from plain data; names in it are looked up. UserError names what is wrong."""
        with self._database.read() as unit:
            return audience_from_data(name, data, _known(unit))

    def why_not(self, audience: Audience) -> tuple[OmittedRow, ...]:
        """Those whom no rule of the audience takes in, by body and name; restricted contacts are not named."""
        with self._database.read() as unit:
            return self._lists(unit).taken_by_no_rule(audience)

    def _lists(self, unit: Unit) -> AudienceLists:
        return AudienceLists(unit, self._rules, self._today())


def audience_of(unit: Unit, saved: SavedAudience) -> Audience:
    """The rules of a saved audience with what was changed by hand."""
    audience = audience_from_data(saved.name, json.loads(saved.rules), _known(unit))
    manual = tuple(unit.store.find(ManualChange, audience_id=saved.id))
    return replace(audience, manual=manual)


def _known(unit: Unit) -> Known:
    """The names that rules may speak of."""
    events = unit.store.find(Event)
    bodies = unit.store.find(Organisation)
    names = {body.id: body.full_name for body in bodies} | {p.id: p.name() for p in unit.store.find(Person)}
    districts = {body.full_name: body.ags for body in bodies if body.body_type is BodyType.DISTRICT and body.ags}
    return Known(
        ids={event.name: event.id for event in events if event.deleted_at is None},
        names={event.id: event.name for event in events},
        parties={name: party for party, name in names.items()},
        party_names=names,
        districts=districts,
        searches={search.name: search.text for search in unit.store.find(SavedSearch)},
    )


def keep_frozen(store: Store, found: InvitationList, event_id: int | None, audience_id: int | None) -> FrozenList:
    """Inside an open write: the list word for word."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    frozen = store.add(
        FrozenList(audience_id=audience_id, event_id=event_id, name=found.title, source=found.source, frozen_at=at)
    )
    store.add_all(_frozen_row(frozen.id, position, row) for position, row in enumerate(found.rows, start=1))
    return frozen


def _is_only_by_hand(row: InvitationRow | OmittedRow) -> bool:
    return isinstance(row, InvitationRow) and all(reason.startswith(BY_HAND) for reason in row.reasons)


def _names(rows: Sequence[InvitationRow | OmittedRow]) -> str:
    first = rows[0]
    name = (first.holder or first.shown_name) if isinstance(first, InvitationRow) else first.name
    return name if len(rows) == 1 else f"{name} und {len(rows) - 1} weitere"


def _frozen_row(list_id: int, position: int, row: InvitationRow) -> FrozenRow:
    return FrozenRow(
        list_id=list_id,
        office_id=row.office_id,
        party_id=row.party_id,
        position=position,
        holder=row.holder,
        office=row.office,
        body=row.body,
        district=row.district,
        address_lines="\n".join(row.address_lines),
        salutation=row.salutation,
        reasons="\n".join(row.reasons),
    )
