"""A table of new holders is read, reviewed row by row and applied as one step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from crm import paths
from crm.domain.election import ElectionPlan, ElectionRow, RowState
from crm.domain.errors import NotFoundError, UserError
from crm.domain.kept_audience import FrozenRow
from crm.domain.office import Office, Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import FormerName, Gender, Organisation, Person
from crm.services.bundle import Services, services_for
from crm.services.sample import AUDIENCE_NAME
from tests.printing.reading import texts
from tests.services.election_sample import DAY, HEAD, as_csv, as_pasted, as_workbook, heads, rows, successor
from tests.services.work import Work

AFTER = date(2029, 11, 1)


def read_in(form: str, work: Work, folder: Path) -> ElectionPlan:
    table = [HEAD, *rows(work)]
    elections = work.services.elections
    if form == "pasted":
        return elections.read_text(as_pasted(table[1:]))  # copied without the head
    write = as_csv if form == "csv" else as_workbook
    return elections.read(write(folder / f"wahl.{form}", table))


def as_of(work: Work, day: date) -> Services:
    return services_for(work.database, paths.REFERENCE, lambda: day)


def printed_of_2020(services: Services, work: Work) -> list[tuple[str, ...]]:
    """Everything a list of 2020 prints: who, as what, where, and word for word what was frozen."""
    view = services.events.view(work.event.id)
    people = [(row.listed_name, row.function, row.body, row.represents) for row in view.participants]
    frozen = [(row.holder, row.office, row.body, row.address_lines, row.salutation) for row in work.find(FrozenRow)]
    return [*people, *frozen]


def letters_only(text: str) -> str:
    """Without the breaks of lines, and without hyphens, which the reader of PDF gives in several forms."""
    return "".join(filter(str.isalpha, text))


# ── the election of a whole Land ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.slow
@pytest.mark.parametrize("form", ["csv", "pasted", "xlsx"])
def test_the_election_of_a_whole_land(form: str, work_on_both: Work, tmp_path: Path) -> None:
    """58 heads of bodies at one date from a table: loaded, reviewed and applied in one go, the lists of 2020 still
    print the old holders, new letters go to the new ones, and one undo brings everything back."""
    work = work_on_both
    audience = work.services.audiences.find(AUDIENCE_NAME)
    list_of_today = work.services.audiences.view(audience.id).list
    work.services.audiences.freeze(list_of_today, work.event.id, audience.id)
    old_holders = {row.office_id: row.holder for row in list_of_today.rows if row.office_id}
    then = as_of(work, AFTER)
    of_2020 = printed_of_2020(work.services, work)
    before = work.everything()

    plan = replace(read_in(form, work, tmp_path), election_on=PartialDate(2029, 6, 10))
    assert plan.count(RowState.READY) == len(plan.rows) == 58
    assert not plan.unsettled
    assert {row.change.on for row in plan.rows if row.change} == {PartialDate.parse(DAY)}
    changes = work.services.elections.apply(plan)
    assert changes.entry_id

    # In one go: one entry, every office held by its new head alone.
    assert work.services.history.state().undo == "Amtswechsel in 58 Ämtern"
    for office, body in heads(work):
        view = then.records.load(work.body(body.full_name))
        holders = [held for held in view.offices if held.office.id == office.id]
        assert [held.holder.listed_name() for held in holders if held.holder] == [successor(body)]
        assert body.last_election_on == PartialDate(2029, 6, 10)

    # The lists of 2020 print the old holders, today and after the change.
    assert printed_of_2020(work.services, work) == of_2020
    assert printed_of_2020(then, work) == of_2020

    # New letters go to the new ones: after the change only, each with the form of the new holder.
    assert work.services.audiences.view(audience.id).list.rows == list_of_today.rows
    found = then.audiences.view(audience.id).list
    held = {office.id: body for office, body in heads(work)}
    letters = [row for row in found.rows if row.office_id in held]
    assert letters
    for row in letters:
        new = successor(held[row.office_id or 0])
        assert row.listed_name == new
        assert row.holder != old_holders.get(row.office_id or 0)
        person = work.one(Person, id=row.party_id)
        courtesy = "Frau" if person.gender is Gender.FEMALE else "Herr"
        assert row.salutation.startswith(f"Sehr geehrte{'' if courtesy == 'Frau' else 'r'} {courtesy} ")
        assert any(person.name() in line for line in row.address_lines)
    paper = letters_only("".join(texts(then.sheets.invitation_list(found).pdf)))
    assert [row.listed_name for row in letters if letters_only(row.listed_name.split(",")[0]) not in paper] == []

    # One undo brings everything back.
    work.services.history.undo()
    assert work.everything() == before
    assert printed_of_2020(then, work) == of_2020
    assert then.audiences.view(audience.id).list.rows == as_of(work, AFTER).audiences.view(audience.id).list.rows


# ── row by row ──────────────────────────────────────────────────────────────────────────────────────────────────────


def plan_of(
    work: Work, *lines: str, head: str = "Amt;Person;Datum;Geschlecht;amtierend;Vorgänger a. D."
) -> ElectionPlan:
    return work.services.elections.read_text("\n".join((head, *lines)))


def row_of(work: Work, line: str) -> ElectionRow:
    (row,) = plan_of(work, line).rows
    return row


def decided(work: Work, plan: ElectionPlan, number: int, **choice: Any) -> ElectionPlan:
    row = next(row for row in plan.rows if row.number == number)
    return work.services.elections.review(plan, replace(row, **choice))


def holder_of(work: Work, body: str) -> Person:
    office = work.one(Office, organisation_id=work.body(body).id, is_head=True)
    (tenure,) = (t for t in work.find(Tenure, office_id=office.id) if t.valid_to is None)
    found: Person = work.one(Person, id=tenure.person_id)
    return found


@pytest.mark.parametrize(
    ("line", "state", "problem"),
    [
        ("Tholey;Frau Ada Neumuster;01.02.2027", RowState.READY, ""),
        ("Tholey;vakant;01.02.2027", RowState.READY, ""),
        ("Tholey;Ada Neumuster;", RowState.PROBLEM, "Zeile 2, Datum: Die Angabe fehlt; erwartet wird"),
        ("Tholey;Ada Neumuster;bald", RowState.PROBLEM, "Zeile 2, Datum: „bald“ ist kein Datum; erwartet wird"),
        ("Tholey;;01.02.2027", RowState.PROBLEM, "Zeile 2, Person: Die Angabe fehlt."),
        (";Ada Neumuster;01.02.2027", RowState.PROBLEM, "Zeile 2, Amt: Die Angabe fehlt."),
        ("Xyzhausen;Ada Neumuster;01.02.2027", RowState.PROBLEM, "Zeile 2, Amt: „Xyzhausen“ passt zu keinem Amt."),
        ("Landrat oder Bürgermeister;A B;2027", RowState.PROBLEM, "passt zu keinem Amt"),
        ("Saarlouis;Ada Neumuster;01.02.2027", RowState.QUESTION, "Zeile 2, Amt: Was mit „Saarlouis“ gemeint ist"),
        ("Toley;Ada Neumuster;01.02.2027", RowState.QUESTION, "Bürgermeister/in der Gemeinde Tholey"),
        ("Tholey;Gabriele Kümmel;01.02.2027", RowState.QUESTION, "Zeile 2, Person: „Gabriele Kümmel“ gibt es schon"),
        ("Tholey;Kuemmel, Gabriele Maria;01.02.2027", RowState.QUESTION, "gibt es schon"),
        ("Tholey;Neumuster;01.02.2027", RowState.QUESTION, "Zeile 2, Person: Vor- oder Familienname fehlt."),
        ("Tholey;Ada Neumuster;01.02.2027;q", RowState.QUESTION, "Die Angabe „q“ zum Geschlecht"),
        ("Tholey;Ada Neumuster;01.02.2027;w;manchmal", RowState.QUESTION, "Die Angabe „manchmal“ zu „amtierend“"),
    ],
)
def test_how_far_a_row_is(line: str, state: RowState, problem: str, work: Work) -> None:
    row = row_of(work, line)
    assert (row.state, row.number) == (state, 2)
    assert problem in row.problem
    assert bool(row.problem) is bool(problem)
    assert not row.problem or row.problem.startswith("„Eingefügter Text“, Zeile 2, ")


def test_the_new_person_is_read_with_all_parts(work: Work) -> None:
    row = row_of(work, "Tholey;Prof. Dr. Neumuster, Ada;01.02.2027;w;ja;x")
    assert row.new_person == Person(
        given_name="Ada", family_name="Neumuster", degrees="Prof. Dr.", gender=Gender.FEMALE
    )
    assert row.change
    assert row.change.is_acting
    assert [ending.keeps_title for ending in row.change.endings] == [True]
    with_courtesy = row_of(work, "Tholey;Herr Bo Neumuster;01.02.2027")
    assert with_courtesy.new_person
    assert with_courtesy.new_person.gender is Gender.MALE
    unknown = row_of(work, "Tholey;Bo Neumuster;01.02.2027")
    assert unknown.notes == (
        "Das Geschlecht von Bo Neumuster ist nicht erfasst; Anschrift und Anrede nennen nur den Namen.",
    )


def test_a_degree_from_its_own_column_is_not_repeated(work: Work) -> None:
    plan = plan_of(work, "Tholey;Dr.;Dr. Ada Neumuster;2027", "Perl;Dr.;Bo Neumuster;2027", head="Amt;Titel;Name;ab")
    assert [row.new_person.degrees for row in plan.rows if row.new_person] == ["Dr.", "Dr."]


def test_namesakes_are_never_merged_silently(work: Work) -> None:
    plan = plan_of(work, "Tholey;Gabriele Kümmel;01.02.2027;w")
    (row,) = plan.rows
    assert (row.person_id, row.change) == (None, None)
    (choice,) = row.people
    assert choice.detail.endswith("Staatskanzlei des Saarlandes")
    known = decided(work, plan, 2, person_id=choice.person_id).rows[0]
    assert (known.state, known.change and known.change.successor_id) == (RowState.READY, choice.person_id)
    assert known.change
    assert len(known.change.leaves) == 1
    new = decided(work, plan, 2, is_new=True).rows[0]
    assert (new.state, new.change and new.change.successor_id) == (RowState.READY, None)
    assert new.change
    assert new.change.new_person == row.new_person


def test_a_former_name_makes_a_namesake_too(work: Work) -> None:
    kuemmel = work.person("Kümmel")
    work.add(FormerName(person_id=kuemmel.id, given_name="Gabriele", family_name="Früherich"))
    row = row_of(work, "Tholey;Gabriele Früherich;01.02.2027;w")
    assert [choice.person_id for choice in row.people] == [kuemmel.id]


def test_the_holder_re_elected_goes_on_and_is_confirmed(work_on_both: Work) -> None:
    work = work_on_both
    holder = holder_of(work, "Gemeinde Tholey")
    plan = plan_of(work, f"Tholey;{holder.listed_name()};01.10.2029")
    (row,) = plan.rows
    assert (row.state, row.person_id, row.change) == (RowState.UNCHANGED, holder.id, None)
    plan = replace(plan, election_on=PartialDate(2029, 6, 10))
    work.is_one_entry(lambda: work.services.elections.apply(plan), "Eine Amtszeit nach der Wahl bestätigt")
    assert work.one(Tenure, id=row.confirms).confirmed_on == PartialDate(2029, 10, 1)
    assert work.one(Organisation, full_name="Gemeinde Tholey").last_election_on == PartialDate(2029, 6, 10)


def test_a_namesake_of_the_holder_can_be_somebody_new(work: Work) -> None:
    holder = holder_of(work, "Gemeinde Tholey")
    plan = plan_of(work, f"Tholey;{holder.name()};01.10.2029")
    row = decided(work, plan, 2, is_new=True, person_id=None).rows[0]
    assert row.state is RowState.READY
    assert row.change
    assert row.change.new_person


def test_an_office_is_chosen(work: Work) -> None:
    plan = plan_of(work, "Saarlouis;Ada Neumuster;01.02.2027;w")
    names = {choice.name: choice.office_id for choice in plan.rows[0].offices}
    assert set(names) == {
        "Landrat/Landrätin des Landkreises Saarlouis",
        "Oberbürgermeister/in der Kreisstadt Saarlouis",
    }
    row = decided(work, plan, 2, office_id=names["Landrat/Landrätin des Landkreises Saarlouis"]).rows[0]
    assert row.state is RowState.READY
    assert set(names.values()) <= {choice.office_id for choice in work.services.elections.offices()}


def test_two_rows_for_one_office(work: Work) -> None:
    plan = plan_of(work, "Tholey;Ada Neumuster;01.02.2027", "Bürgermeister Tholey;Bo Neumuster;01.02.2027")
    assert [row.state for row in plan.rows] == [RowState.READY, RowState.PROBLEM]
    assert plan.rows[1].problem.endswith("Zeile 3, Amt: Um dasselbe Amt geht es schon in Zeile 2.")
    plan = decided(work, plan, 2, is_included=False)
    assert plan.rows[1].state is RowState.READY
    assert plan.unsettled == ()


def test_a_date_before_the_present_term_is_asked_about(work: Work) -> None:
    tenure = work.one(Tenure, person_id=holder_of(work, "Gemeinde Tholey").id)
    work.save(replace(tenure, valid_from=PartialDate(2020, 1, 1)))
    plan = plan_of(work, "Tholey;Ada Neumuster;01.01.2019;w")
    assert "Datum: Der 01.01.2019 liegt vor dem Beginn der jetzigen Amtszeit" in plan.rows[0].problem
    assert decided(work, plan, 2, on=PartialDate(2027, 1, 1)).rows[0].state is RowState.READY
    assert decided(work, plan, 2, is_checked=True).rows[0].state is RowState.READY


def test_nothing_is_applied_while_a_row_is_open(work: Work) -> None:
    plan = plan_of(work, "Tholey;Ada Neumuster;01.02.2027", "Perl;Bo Neumuster;bald", "Saarlouis;Cy Neumuster;2027")

    def attempt() -> None:
        with pytest.raises(UserError) as refused:
            work.services.elections.apply(plan)
        assert str(refused.value) == (
            "„Eingefügter Text“, Zeile 3, Datum: „bald“ ist kein Datum; erwartet wird zum Beispiel 01.10.2026. "
            "Insgesamt sind 2 Zeilen offen; es wurde nichts eingetragen."
        )

    work.does_nothing(attempt)
    for number in (3, 4):
        plan = decided(work, plan, number, is_included=False)
    text = "Amtswechsel: Bürgermeister/in der Gemeinde Tholey – Ada Neumuster ab 01.02.2027"
    work.is_one_entry(lambda: work.services.elections.apply(plan), text)


def test_a_plan_without_rows_to_apply(work: Work) -> None:
    plan = plan_of(work, "Tholey;Ada Neumuster;bald")
    with pytest.raises(UserError, match="Es gibt nichts einzutragen"):
        work.services.elections.apply(decided(work, plan, 2, is_included=False))


def test_what_the_plan_means(work: Work) -> None:
    plan = plan_of(work, "Tholey;Ada Neumuster;01.02.2027;w", "Perl;Bo Neumuster;01.02.2027;m")
    kinds = [one.text for one in work.services.elections.preview(plan).consequences]
    assert kinds[0] == "2 Amtszeiten enden"


@pytest.mark.parametrize("text", ["Bürgermeisterin Tholey", "tholey", "10046118"])
def test_an_office_is_found_by_name(text: str, work: Work) -> None:
    assert work.services.elections.find_office(text).name == "Bürgermeister/in der Gemeinde Tholey"
    office = work.services.elections.find_office(text)
    assert work.services.elections.find_office(f"office:{office.office_id}") == office
    assert work.services.elections.find_office(str(office.office_id)) == office


@pytest.mark.parametrize("text", ["Saarlouis", "Landrat Tholey", "Toley"])
def test_an_office_that_is_not_certain_is_asked_about(text: str, work: Work) -> None:
    with pytest.raises(NotFoundError, match="ist nicht sicher"):
        work.services.elections.find_office(text)
    with pytest.raises(NotFoundError, match="gibt es kein Amt"):
        work.services.elections.find_office("Xyzhausen")
