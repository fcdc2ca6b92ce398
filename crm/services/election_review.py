"""The review of a table of new holders: what a row's words mean, and what is still to be decided about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from crm.domain.election import ElectionPlan, ElectionRow, OfficeChoice, PersonChoice, RowState, repeated
from crm.domain.listing import SubjectKind
from crm.domain.name_order import Doubt
from crm.domain.office import Office, Tenure
from crm.domain.office_change import HolderChange, default_endings, default_leaves, runs_into
from crm.domain.partial_date import PartialDate
from crm.domain.party import FormerName, Gender, Person
from crm.domain.person_name import DOUBT_WORDS, parse_name
from crm.domain.ports import Unit
from crm.domain.text import fold, fold_words
from crm.exchange.election_table import ElectionEntry, gender_of, yes_or_no
from crm.services.change_warnings import WarningKind, warnings_of

_VACANT: Final = frozenset(("vakant", "unbesetzt", "offen", "nn"))
#: Doubts about a name that somebody has to look at; the others are only told.
_GRAVE: Final = frozenset({Doubt.ONE_NAME, Doubt.TWO_PERSONS, Doubt.LEFTOVER})
#: Warnings that somebody has to look at before the row is ready, with the field they speak of.
_FIELDS: Final = {
    WarningKind.BEFORE_START: "Datum",
    WarningKind.OVERLAP: "Datum",
    WarningKind.DECEASED: "Person",
    WarningKind.HOLDS_ALREADY: "Person",
}


def read_row(entry: ElectionEntry, offices: tuple[OfficeChoice, ...], office_id: int | None) -> ElectionRow:
    """A row as its cells say, not yet judged."""
    is_vacant = "".join(fold_words(entry.holder)) in _VACANT
    parsed = parse_name(entry.holder)
    doubts = [f"{DOUBT_WORDS[doubt]}." for doubt in parsed.doubts if doubt in _GRAVE]
    person = None
    if entry.holder and not is_vacant:
        person = parsed.to_person()
        gender = gender_of(entry.gender)
        if gender is None:
            doubts.append(f"Die Angabe „{entry.gender}“ zum Geschlecht ist nicht verständlich.")
        person = replace(person, gender=gender or Gender.UNKNOWN)
        if person.gender is Gender.UNKNOWN:
            person = replace(person, gender=parsed.gender_hint)
        person = _with_degree(person, entry.degree)
    for label, text in (("amtierend", entry.acting), ("a. D.", entry.retired)):
        if yes_or_no(text) is None:
            doubts.append(f"Die Angabe „{text}“ zu „{label}“ ist weder ja noch nein.")
    return ElectionRow(
        number=entry.number,
        office_text=" ".join(part for part in (entry.office, entry.body) if part),
        holder_text=entry.holder,
        on_text=entry.on,
        offices=offices,
        office_id=office_id,
        new_person=person,
        stays_vacant=is_vacant,
        on=_day(entry.on),
        is_acting=bool(yes_or_no(entry.acting)),
        keeps_title=bool(yes_or_no(entry.retired)),
        doubts=tuple(doubts),
    )


def _with_degree(person: Person, degree: str) -> Person:
    """A degree from a column of its own; one that stands in the name already is not repeated."""
    fresh = [word for word in degree.split() if word not in person.degrees.split()]
    return replace(person, degrees=" ".join((*fresh, person.degrees)).strip()) if fresh else person


def _day(text: str) -> PartialDate | None:
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None


class Review:
    """Judges rows against the database inside one reading."""

    def __init__(self, unit: Unit, today: date) -> None:
        self._unit = unit
        self._store = unit.store
        self._today = today

    def plan(self, plan: ElectionPlan) -> ElectionPlan:
        """All rows judged, each knowing of the others."""
        twice = repeated(plan.rows)
        return replace(plan, rows=tuple(self._row(plan.source, row, twice.get(row.number)) for row in plan.rows))

    def with_row(self, plan: ElectionPlan, row: ElectionRow) -> ElectionPlan:
        """The reviewed plan with another row: that one judged anew, and those for which it makes a difference."""
        changed = plan.with_row(row)
        before, after = repeated(plan.rows), repeated(changed.rows)
        rows = (
            self._row(plan.source, one, after.get(one.number))
            if one is row or before.get(one.number) != after.get(one.number)
            else one
            for one in changed.rows
        )
        return replace(changed, rows=tuple(rows))

    def _row(self, source: str, row: ElectionRow, same_as: int | None) -> ElectionRow:
        fresh = replace(row, state=RowState.READY, problem="", notes=(), change=None, confirms=None)
        judged = _open_cells(fresh)
        if judged.state is RowState.READY:
            judged = self._judged(judged, same_as)
        if judged.problem:
            judged = replace(judged, problem=f"„{source}“, Zeile {row.number}, {judged.problem}")
        return judged

    def _judged(self, row: ElectionRow, same_as: int | None) -> ElectionRow:
        assert row.office_id is not None
        assert row.on is not None
        office = self._store.get(Office, row.office_id)
        if same_as is not None and office.seats == 1:
            return _problem(row, f"Amt: Um dasselbe Amt geht es schon in Zeile {same_as}.")
        tenures = self._store.find(Tenure, office_id=office.id)
        row = self._with_people(row, tenures)
        if (holding := self._goes_on(row, tenures)) is not None:
            return replace(row, state=RowState.UNCHANGED, person_id=holding.person_id, confirms=holding.id)
        if row.people and row.person_id is None and not row.is_new and not row.stays_vacant:
            named = "; ".join(_listed(choice) for choice in row.people)
            return _question(row, f"Person: „{row.holder_text}“ gibt es schon ({named}). Bitte wählen Sie.")
        return self._ready(row, office, tenures)

    def _ready(self, row: ElectionRow, office: Office, tenures: Sequence[Tenure]) -> ElectionRow:
        change = self._change(row, office, tenures)
        warnings = warnings_of(self._unit, change, self._today)
        notes = tuple(warning.text for warning in warnings)
        row = replace(row, change=change, notes=(*row.doubts, *notes))
        if row.is_checked:
            return row
        if row.doubts and row.person_id is None and not row.stays_vacant:
            return _question(row, f"Person: {row.doubts[0]}")
        grave = [f"{_FIELDS[one.kind]}: {one.text}" for one in warnings if one.kind in _FIELDS]
        return _question(row, grave[0]) if grave else row

    def _change(self, row: ElectionRow, office: Office, tenures: Sequence[Tenure]) -> HolderChange:
        assert row.on is not None
        change = HolderChange(
            office_id=office.id,
            on=row.on,
            successor_id=None if row.stays_vacant else row.person_id,
            new_person=None if row.stays_vacant or row.person_id is not None else row.new_person,
            is_acting=row.is_acting,
            stays_vacant=row.stays_vacant,
        )
        acting = {tenure.id for tenure in tenures if tenure.is_acting}
        endings = tuple(
            ending if ending.tenure_id in acting else replace(ending, keeps_title=row.keeps_title)
            for ending in default_endings(change, tenures, office.seats)
        )
        own = self._store.find(Tenure, person_id=row.person_id) if row.person_id is not None else []
        return replace(change, endings=endings, leaves=default_leaves(change, own))

    def _goes_on(self, row: ElectionRow, tenures: Sequence[Tenure]) -> Tenure | None:
        """The regular tenure of whoever is named, if it lasts into the day: re-elected.

        Without a choice the same name in the same office is taken for the same person; nothing is added by that.
        """
        assert row.on is not None
        if row.stays_vacant or row.is_new or row.is_acting:
            return None
        running = [one for one in tenures if not one.is_acting and runs_into(one, row.on)]
        if row.person_id is not None:
            return next((one for one in running if one.person_id == row.person_id), None)
        people = {person.id: person for person in self._store.find(Person, id=[one.person_id for one in running])}
        same = [one for one in running if row.new_person and _is_namesake(people[one.person_id], row.new_person)]
        return same[0] if len(same) == 1 else None

    def _with_people(self, row: ElectionRow, tenures: Sequence[Tenure]) -> ElectionRow:
        """The row with those we have who bear the name, holders of the office first."""
        wanted = row.new_person
        if wanted is None:
            return row
        called = wanted.given_name.partition(" ")[0]  # the one we have may have fewer given names
        hits = self._unit.directory.search(f"{called} {wanted.family_name}", limit=30)
        found = [hit.row.subject.id for hit in hits if hit.row.subject.kind is SubjectKind.PERSON]
        holders = [tenure.person_id for tenure in tenures]
        ids = list(dict.fromkeys((*holders, *found)))
        people = {person.id: person for person in self._store.find(Person, id=ids)}
        earlier = self._former_names(ids)
        same = [i for i in ids if any(_is_namesake(one, wanted) for one in (people[i], *earlier.get(i, ())))]
        details = {hit.row.subject.id: ", ".join(filter(None, (hit.row.office, hit.row.body))) for hit in hits}
        choices = tuple(PersonChoice(i, people[i].name(), details.get(i, "")) for i in same)
        return replace(row, people=choices)

    def _former_names(self, ids: Sequence[int]) -> dict[int, list[FormerName]]:
        found: dict[int, list[FormerName]] = {}
        for name in self._store.find(FormerName, person_id=ids):
            found.setdefault(name.person_id, []).append(name)
        return found


def _open_cells(row: ElectionRow) -> ElectionRow:
    """What the cells alone leave open; READY if they say everything."""
    if row.office_id is None:
        if not row.office_text:
            return _problem(row, "Amt: Die Angabe fehlt.")
        if not row.offices:
            return _problem(row, f"Amt: „{row.office_text}“ passt zu keinem Amt.")
        named = "; ".join(choice.name for choice in row.offices)
        return _question(
            row, f"Amt: Was mit „{row.office_text}“ gemeint ist, ist nicht sicher ({named}). Bitte wählen Sie."
        )
    if row.on is None:
        said = f"„{row.on_text}“ ist kein Datum" if row.on_text else "Die Angabe fehlt"
        return _problem(row, f"Datum: {said}; erwartet wird zum Beispiel 01.10.2026.")
    if row.person_id is None and row.new_person is None and not row.stays_vacant:
        return _problem(row, "Person: Die Angabe fehlt.")
    return row


def _problem(row: ElectionRow, text: str) -> ElectionRow:
    return replace(row, state=RowState.PROBLEM, problem=text)


def _question(row: ElectionRow, text: str) -> ElectionRow:
    return replace(row, state=RowState.QUESTION, problem=text)


def _listed(choice: PersonChoice) -> str:
    return f"{choice.name}, {choice.detail}" if choice.detail else choice.name


def _is_namesake(known: Person | FormerName, wanted: Person) -> bool:
    """The same family name, and given names of which one begins with the other ("Anna" and "Anna Maria")."""
    if fold(known.family_name) != fold(wanted.family_name):
        return False
    one, other = fold_words(known.given_name), fold_words(wanted.given_name)
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]
