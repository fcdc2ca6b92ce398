"""Change of holder for many offices from a table: read, reviewed row by row, applied as one journal entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path

from crm.domain.address_rules import AddressRules
from crm.domain.election import ElectionPlan, ElectionRow, OfficeChoice, RowState
from crm.domain.errors import NotFoundError, UserError
from crm.domain.journal import ChangeSet
from crm.domain.listing import SubjectKind
from crm.domain.office import Office, Tenure, office_name
from crm.domain.office_matching import OfficeMatcher
from crm.domain.partial_date import PartialDate
from crm.domain.party import Organisation, Party
from crm.domain.ports import Database, Unit
from crm.exchange.election_table import read_election
from crm.exchange.table_reading import TextTable, read_pasted_table, read_table_file
from crm.services.change_preview import ChangePreview, preview_of
from crm.services.election_review import Review, read_row
from crm.services.office_changes import told, write_changes

_MOST_GUESSES = 5


class Elections:
    """Reads tables of new holders, reviews and applies them."""

    def __init__(self, database: Database, rules: AddressRules, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._rules = rules
        self._today = today

    def read(self, path: Path) -> ElectionPlan:
        """The plan of a table in a file: XLSX, ODS, CSV, TSV. UserError names the file and what is wrong with it."""
        return self._plan(read_table_file(path))

    def read_text(self, text: str) -> ElectionPlan:
        """The plan of a table that was pasted."""
        return self._plan(read_pasted_table(text))

    def review(self, plan: ElectionPlan, row: ElectionRow | None = None) -> ElectionPlan:
        """The plan after a decision on a row, judged anew with those it settles; without a row, all of them are."""
        with self._database.read() as unit:
            review = Review(unit, self._today())
            return review.plan(plan) if row is None else review.with_row(plan, row)

    def offices(self) -> list[OfficeChoice]:
        """All offices outside the trash, for a row whose office was not found."""
        with self._database.read() as unit:
            return [OfficeChoice(office.id, office_name(office, body)) for office, body in _offices(unit)]

    def find_office(self, text: str) -> OfficeChoice:
        """The one office meant by "Bürgermeisterin Tholey", "Landrat Saarlouis", a municipality key or "office:12".

        NotFoundError if none is, or if it is not certain which; the sentence lists those that may be meant.
        """
        number = text.strip().removeprefix("office:")
        with self._database.read() as unit:
            named = _offices(unit)
            names = {office.id: office_name(office, body) for office, body in named}
            match = OfficeMatcher(named).find(text)
            found = match.certain or match.possible or tuple(_searched(unit, text))
        if len(match.certain) == 1:
            return OfficeChoice(match.certain[0], names[match.certain[0]])
        if number.isdecimal() and len(number) <= 18 and int(number) in names:
            return OfficeChoice(int(number), names[int(number)])
        if not found:
            raise NotFoundError(f"Zu „{text}“ gibt es kein Amt.")
        listed = "; ".join(f"office:{i} {names[i]}" for i in found[:_MOST_GUESSES] if i in names)
        raise NotFoundError(f"Welches Amt mit „{text}“ gemeint ist, ist nicht sicher. Möglich: {listed}.")

    def preview(self, plan: ElectionPlan) -> ChangePreview:
        """What the settled rows mean for lists, letters and invitations."""
        with self._database.read() as unit:
            return preview_of(unit, plan.changes, self._rules, self._today())

    def apply(self, plan: ElectionPlan) -> ChangeSet:
        """Does what all rows say as one entry, taken back as one. UserError while a row is open and not left out."""
        checked = self.review(plan)
        if unsettled := checked.unsettled:
            raise UserError(_unsettled(unsettled))
        confirmed = [row for row in checked.rows if row.is_included and row.confirms is not None and checked.confirms]
        if not (checked.changes or confirmed):
            raise UserError(f"„{plan.source}“: Es gibt nichts einzutragen.")
        action, params = self._told(checked, len(confirmed))
        with self._database.write(action, **params) as unit:
            write_changes(unit, checked.changes)
            for row in confirmed:
                _confirm(unit, row, checked.election_on)
            if checked.election_on is not None:
                _note_election(unit, checked.rows, checked.election_on)
        return unit.changes

    def _told(self, plan: ElectionPlan, confirmed: int) -> tuple[str, dict[str, object]]:
        if not plan.changes:
            return "holder.confirm", {"terms": "Eine Amtszeit" if confirmed == 1 else f"{confirmed} Amtszeiten"}
        with self._database.read() as unit:
            return told(unit, plan.changes)

    def _plan(self, table: TextTable) -> ElectionPlan:
        with self._database.read() as unit:
            named = _offices(unit)
            matcher = OfficeMatcher(named)
            names = {office.id: office_name(office, body) for office, body in named}
            read = read_election(table, lambda text: bool(matcher.find(text).certain))
            rows = []
            for entry in read.entries:
                match = matcher.find(entry.office, entry.body)
                found = match.certain or match.possible or tuple(_searched(unit, f"{entry.office} {entry.body}"))
                choices = tuple(OfficeChoice(i, names[i]) for i in found if i in names)
                rows.append(read_row(entry, choices, match.certain[0] if len(match.certain) == 1 else None))
            return Review(unit, self._today()).plan(ElectionPlan(source=read.source, rows=tuple(rows)))


def _offices(unit: Unit) -> list[tuple[Office, Organisation]]:
    there = {party.id for party in unit.store.find(Party, deleted_at=None)}
    bodies = {body.id: body for body in unit.store.find(Organisation) if body.id in there}
    found = [one for one in unit.store.find(Office, deleted_at=None) if one.organisation_id in bodies]
    found.sort(key=lambda office: (office.rank, bodies[office.organisation_id].sort_key(), office.id))
    return [(office, bodies[office.organisation_id]) for office in found]


def _searched(unit: Unit, text: str) -> Iterator[int]:
    """What the search takes a misspelled office for."""
    hits = unit.directory.search(text.strip(), limit=20)
    offices = (hit.row.subject.id for hit in hits if hit.row.subject.kind is SubjectKind.OFFICE)
    return islice(offices, _MOST_GUESSES)


def _confirm(unit: Unit, row: ElectionRow, election_on: PartialDate | None) -> None:
    """Re-elected: the tenure goes on, confirmed on the day of the row or of the election, whichever is later."""
    tenure = unit.store.get(Tenure, row.confirms or 0)
    days = [day for day in (row.on, election_on, tenure.confirmed_on) if day is not None]
    if days and max(days) != tenure.confirmed_on:
        unit.store.save(replace(tenure, confirmed_on=max(days)))


def _note_election(unit: Unit, rows: Sequence[ElectionRow], on: PartialDate) -> None:
    offices = unit.store.find(Office, id=[row.office_id for row in rows if row.is_included and row.office_id])
    for body in unit.store.find(Organisation, id={office.organisation_id for office in offices}):
        if body.last_election_on != on:
            unit.store.save(replace(body, last_election_on=on))


def _unsettled(rows: Sequence[ElectionRow]) -> str:
    """The first open row says what is missing; the others are counted."""
    first = rows[0].problem.rstrip(".")
    if len(rows) == 1:
        return f"{first}. Es wurde nichts eingetragen."
    open_rows = [row for row in rows if row.state in (RowState.QUESTION, RowState.PROBLEM)]
    return f"{first}. Insgesamt sind {len(open_rows)} Zeilen offen; es wurde nichts eingetragen."
