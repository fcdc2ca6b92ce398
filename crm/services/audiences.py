"""Audiences: from rules to the list with its reasons, changes by hand, freezing, and reading rules from a file."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from crm.domain.address_rules import AddressRules
from crm.domain.audience import (
    Audience,
    Candidate,
    EventNames,
    FrozenList,
    FrozenRow,
    ManualChange,
    SavedAudience,
    audience_from_data,
)
from crm.domain.errors import NotFoundError, UserError
from crm.domain.event import Event
from crm.domain.forms_of_address import FormsOfAddress
from crm.domain.invitation import InvitationList, InvitationRow, Omission, OmittedRow, Pick, select
from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.domain.party import Organisation
from crm.domain.ports import Database, Unit
from crm.domain.text import sort_key
from crm.services.contacts import OPEN, Contact, ContactLoader, Disclosure


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
            names = _event_names(unit)
            last = {kept.audience_id: kept.frozen_at for kept in unit.store.find(FrozenList)}  # ordered by id
        return [
            AudienceSummary(
                saved=one,
                rules=audience_from_data(one.name, json.loads(one.rules), names).describe(),
                event_name=names.names.get(one.event_id or 0, ""),
                frozen_at=datetime.fromisoformat(last[one.id]) if one.id in last else None,
            )
            for one in saved
        ]

    def find(self, name: str) -> SavedAudience:
        """The audience of that name; NotFoundError if there is none."""
        for saved in self.all():
            if saved.name == name:
                return saved
        raise NotFoundError(f"Einen Verteiler „{name}“ gibt es nicht.")

    def view(self, audience_id: int, shown: Disclosure = OPEN) -> AudienceView:
        """A saved audience; ``shown`` says which addresses and mailboxes its list may name beside the open ones."""
        with self._database.read() as unit:
            saved = unit.store.get(SavedAudience, audience_id)
            audience = _audience(unit, saved)
            found = self._compute(unit, audience, saved.name, shown)
        return AudienceView(saved=saved, audience=audience, list=found)

    def preview(self, audience: Audience, title: str = "", shown: Disclosure = OPEN) -> InvitationList:
        """The list an audience yields today, saved or not; ``shown`` as in :meth:`view`."""
        with self._database.read() as unit:
            return self._compute(unit, audience, title or audience.name, shown)

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

    def remove_row(self, audience_id: int, row: InvitationRow | OmittedRow, reason: str) -> ChangeSet:
        """Takes a row off the list for good, with the reason."""
        return self.remove_rows(audience_id, [row], reason)

    def remove_rows(self, audience_id: int, rows: Sequence[InvitationRow | OmittedRow], reason: str) -> ChangeSet:
        """Takes rows off the list for good, all for the same reason, as one entry."""
        if not reason.strip():
            raise UserError("Bitte geben Sie an, warum die Zeile entfernt wird.")
        with self._database.write("audience.remove_row", name=_names(rows)) as unit:
            unit.store.add_all(
                ManualChange(
                    audience_id=audience_id,
                    office_id=row.office_id,
                    party_id=None if row.office_id is not None else row.party_id,
                    reason=reason.strip(),
                )
                for row in rows
            )
        return unit.changes

    def restore_row(self, audience_id: int, row: OmittedRow) -> ChangeSet:
        """Takes back a removal by hand."""
        party = None if row.office_id is not None else row.party_id
        with self._database.write("audience.restore_row", name=row.name) as unit:
            for change in unit.store.find(
                ManualChange, audience_id=audience_id, office_id=row.office_id, party_id=party, is_removal=True
            ):
                unit.store.remove(change)
        return unit.changes

    def freeze(self, found: InvitationList, event_id: int | None, audience_id: int | None = None) -> ChangeSet:
        """Keeps the list word for word as it is sent."""
        at = datetime.now(UTC).isoformat(timespec="seconds")
        with self._database.write("audience.freeze", name=found.title) as unit:
            frozen = unit.store.add(
                FrozenList(
                    audience_id=audience_id, event_id=event_id, name=found.title, source=found.source, frozen_at=at
                )
            )
            unit.store.add_all(
                _frozen_row(frozen.id, position, row) for position, row in enumerate(found.rows, start=1)
            )
        return unit.changes

    def frozen(self, audience_id: int) -> list[FrozenList]:
        """The lists that were frozen from an audience, the latest first."""
        with self._database.read() as unit:
            return unit.store.find(FrozenList, audience_id=audience_id)[::-1]

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
        with self._database.read() as unit:
            try:
                return audience_from_data(str(data.get("name", path.stem)), data, _event_names(unit))
            except UserError as error:
                raise UserError(f"{path}: {error}") from None

    def _compute(self, unit: Unit, audience: Audience, title: str, shown: Disclosure) -> InvitationList:
        selection = select(audience, unit.directory.candidates(self._today()))
        rows = self._rows(unit, selection.picks, shown)
        omitted = self._omitted(unit, selection.omissions)
        return InvitationList(
            title=title,
            source=audience.describe(),
            rows=tuple(sorted(rows, key=lambda row: row.sort_key)),
            omitted=tuple(sorted(omitted, key=lambda row: sort_key(row.body, row.name))),
            counts=selection.counts,
            overlaps=selection.overlaps,
            left_out=selection.left_out,
        )

    def _rows(self, unit: Unit, picks: Sequence[Pick], shown: Disclosure) -> list[InvitationRow]:
        contacts = _contacts(unit, [pick.candidate for pick in picks], self._today())
        districts = _districts(unit, contacts)
        return [
            _row(
                pick,
                contact,
                contact.forms(self._rules, shown),
                contact.email(shown),
                districts.get(contact.body.id if contact.body else 0, ""),
            )
            for pick, contact in zip(picks, contacts, strict=True)
        ]

    def _omitted(self, unit: Unit, omissions: Sequence[Omission]) -> list[OmittedRow]:
        contacts = _contacts(unit, [omission.candidate for omission in omissions], self._today())
        return [
            OmittedRow(
                office_id=omission.candidate.office_id,
                party_id=omission.candidate.party_id,
                name=contact.person.listed_name() if contact.person else contact.name,
                body=contact.body_name,
                why=omission.why,
                reason=omission.reason,
            )
            for omission, contact in zip(omissions, contacts, strict=True)
        ]


def _audience(unit: Unit, saved: SavedAudience) -> Audience:
    audience = audience_from_data(saved.name, json.loads(saved.rules), _event_names(unit))
    manual = tuple(unit.store.find(ManualChange, audience_id=saved.id))
    return replace(audience, manual=manual)


def _event_names(unit: Unit) -> EventNames:
    events = unit.store.find(Event)
    live = {event.name: event.id for event in events if event.deleted_at is None}
    return EventNames(live, {event.id: event.name for event in events})


def _contacts(unit: Unit, candidates: Sequence[Candidate], today: date) -> list[Contact]:
    wanted = []
    for candidate in candidates:
        if candidate.office_id is not None:
            subject = Subject(SubjectKind.OFFICE, candidate.office_id)
        else:
            subject = Subject(SubjectKind.PERSON, candidate.party_id or 0)
        wanted.append((subject, candidate.party_id, candidate.office_id))
    return ContactLoader(unit, today).load_as(wanted)


def _districts(unit: Unit, contacts: Sequence[Contact]) -> dict[int, str]:
    bodies = {contact.body.id: contact.body for contact in contacts if contact.body}
    parents = {b.id: b for b in unit.store.find(Organisation, id=[b.parent_id for b in bodies.values() if b.parent_id])}
    return {body.id: (parents.get(body.parent_id or 0) or body).full_name for body in bodies.values() if body.ags}


def _row(pick: Pick, contact: Contact, forms: FormsOfAddress, email: str, district: str) -> InvitationRow:
    person = contact.person
    return InvitationRow(
        office_id=pick.candidate.office_id,
        party_id=pick.candidate.party_id,
        body=contact.body_name,
        office=contact.function,
        holder=person.name() if person else "",
        listed_name=person.listed_name() if person else "",
        address_lines=forms.address_lines,
        salutation=forms.salutation,
        spoken=forms.spoken,
        reasons=pick.reasons,
        district=district,
        email=email,
        why_so=forms.reasons,
        sort_key=person.sort_key() if person else sort_key(contact.function, contact.body_name),
    )


def _names(rows: Sequence[InvitationRow | OmittedRow]) -> str:
    first = rows[0]
    name = (first.holder or first.office) if isinstance(first, InvitationRow) else first.name
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
