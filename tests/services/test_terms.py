"""What ends, what is vacant, what nobody confirmed since the election, and what contradicts itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crm.domain.errors import ContradictionError
from crm.domain.event import Category, Participation
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Contradiction, KeptContradiction, Office, Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import Organisation, Party, Person
from crm.services.terms import ContradictionRow, TermReason, TermRow
from tests.services.test_office_changes import NEW, change_at, office_of, tenure_of
from tests.services.work import Work

ENDS, VACANT, UNCONFIRMED = TermReason.ENDS, TermReason.VACANT, TermReason.UNCONFIRMED


def only(work: Work, reason: TermReason, days: int = 90) -> list[TermRow]:
    return work.services.terms.overview(
        ends_within=days if reason is ENDS else None, vacant=reason is VACANT, unconfirmed=reason is UNCONFIRMED
    )


def test_what_ends_within_the_days(work_on_both: Work) -> None:
    work = work_on_both
    assert only(work, ENDS) == []
    tenure = tenure_of(work, "Gemeinde Tholey")
    work.save(replace(tenure, valid_to=PartialDate(2027, 1, 31)))
    (row,) = only(work, ENDS)
    assert (row.name, row.on, row.tenure and row.tenure.id) == (
        "Bürgermeister/in der Gemeinde Tholey",
        PartialDate(2027, 1, 31),
        tenure.id,
    )
    assert row.text == "Die Amtszeit endet am 31.01.2027."
    assert only(work, ENDS, days=60) == []
    work.services.office_changes.apply([change_at(work, "Gemeinde Tholey", new_person=NEW)])
    (row,) = only(work, ENDS)
    assert row.successor == "Julia Musterweber"
    assert row.text == "Die Amtszeit endet am 31.01.2027. Danach: Julia Musterweber."


def test_what_is_vacant_since_when_and_who_acts(work: Work) -> None:
    rows = {row.body.full_name: row for row in only(work, VACANT)}
    assert rows["Gemeinde Nohfelden"].text == "Vakant seit 01.10.2025."
    freisen = rows["Gemeinde Freisen"]
    assert (freisen.text, len(freisen.acting)) == ("Vakant seit 2024, amtierend: Benedikt Musterholz.", 1)
    assert "Gemeinde Tholey" not in rows
    work.services.editing.remove_tenure(tenure_of(work, "Gemeinde Tholey"))
    assert {row.body.full_name: row.text for row in only(work, VACANT)}["Gemeinde Tholey"] == "Vakant."


def test_what_was_last_confirmed_before_the_election(work: Work) -> None:
    assert only(work, UNCONFIRMED) == []
    body = work.one(Organisation, full_name="Gemeinde Tholey")
    body = work.save(replace(body, last_election_on=PartialDate(2026, 6, 10)))
    tenure = tenure_of(work, "Gemeinde Tholey")
    (row,) = only(work, UNCONFIRMED)
    assert (row.body.full_name, row.tenure) == ("Gemeinde Tholey", tenure)
    tenure = work.save(replace(tenure, confirmed_on=PartialDate(2026, 3, 1)))
    (row,) = only(work, UNCONFIRMED)
    assert row.text == "Zuletzt bestätigt 01.03.2026, vor der Wahl 10.06.2026."
    work.save(replace(tenure, confirmed_on=PartialDate(2026, 6)))  # some day in June: in favour
    assert only(work, UNCONFIRMED) == []
    work.save(replace(body, last_election_on=PartialDate(2029, 6, 10)))  # not yet
    assert only(work, UNCONFIRMED) == []


def test_restricted_persons_are_not_named(work: Work) -> None:
    tenure = tenure_of(work, "Gemeinde Tholey")
    work.save(replace(tenure, valid_to=PartialDate(2027, 1, 31)))
    work.save(replace(work.one(Party, id=tenure.person_id), is_restricted=True))
    assert only(work, ENDS) == []
    assert "Gemeinde Tholey" not in {row.body.full_name for row in only(work, VACANT)}


# ── contradictions ──────────────────────────────────────────────────────────────────────────────────────────────────


def contradictions(work: Work, subject: Subject | None = None) -> list[tuple[Contradiction, str]]:
    return [(row.kind, row.text) for row in work.services.terms.contradictions(subject)]


def second_holder(work: Work) -> Tenure:
    """Kümmel as a second head of Tholey."""
    office = office_of(work, "Gemeinde Tholey")
    tenure = Tenure(person_id=work.person("Kümmel").id, office_id=office.id, valid_from=PartialDate(2026, 1, 1))
    work.services.editing.add_tenure(tenure)  # not refused
    found: Tenure = work.one(Tenure, person_id=tenure.person_id, office_id=office.id)
    return found


def test_the_sample_does_not_contradict_itself(work: Work) -> None:
    assert contradictions(work) == []


def test_two_holders_are_shown_at_office_and_both_persons(work_on_both: Work) -> None:
    work = work_on_both
    first, second = tenure_of(work, "Gemeinde Tholey"), second_holder(work)
    ((kind, text),) = contradictions(work)
    assert kind is Contradiction.OVERLAP
    assert text.startswith("Bürgermeister/in der Gemeinde Tholey: ")
    assert text.endswith("Gabriele Kümmel (seit 01.01.2026) haben das Amt zur gleichen Zeit.")
    for subject in (
        Subject(SubjectKind.OFFICE, second.office_id),
        Subject(SubjectKind.PERSON, first.person_id),
        Subject(SubjectKind.PERSON, second.person_id),
        work.body("Gemeinde Tholey"),
    ):
        assert contradictions(work, subject) == [(kind, text)]
    assert contradictions(work, work.person("Zeyer")) == []


def test_a_contradiction_is_kept_on_purpose_and_not(work_on_both: Work) -> None:
    work, terms = work_on_both, work_on_both.services.terms

    def row() -> ContradictionRow:
        (found,) = terms.contradictions()
        return found

    second = second_holder(work)
    keep = "Widerspruch in den Amtszeiten von Gabriele Kümmel als gewollt vermerkt"
    work.is_one_entry(lambda: terms.keep(row(), " Doppelspitze "), keep)
    assert row().kept == work.one(KeptContradiction)
    assert work.one(KeptContradiction).reason == "Doppelspitze"
    assert terms.contradictions(with_kept=False) == []
    terms.keep(row(), "bestätigt")
    assert work.one(KeptContradiction).reason == "bestätigt"
    work.services.editing.change_tenure(replace(second, valid_from=PartialDate(1990)))  # now the earlier of the two
    assert row().kept is not None
    open_again = "Widerspruch in den Amtszeiten von Gabriele Kümmel wieder offen"
    changed = row()
    name = changed.person.name()
    work.is_one_entry(lambda: terms.unkeep(changed), open_again.replace("Gabriele Kümmel", name))
    assert row().kept is None


def test_an_end_before_the_start_is_saved_on_purpose_only(work_on_both: Work) -> None:
    work, editing = work_on_both, work_on_both.services.editing
    tenure = replace(tenure_of(work, "Gemeinde Tholey"), valid_from=PartialDate(2026), valid_to=PartialDate(2020))

    def refused() -> None:
        with pytest.raises(ContradictionError, match="Das Ende der Amtszeit liegt vor ihrem Beginn"):
            editing.change_tenure(tenure)
        with pytest.raises(ContradictionError):
            editing.add_tenure(replace(tenure, id=0))

    work.does_nothing(refused)
    name = work.one(Person, id=tenure.person_id).name()
    work.is_one_entry(lambda: editing.change_tenure(tenure, on_purpose=True), f"Amtszeit von {name} geändert")
    (row,) = work.services.terms.contradictions()
    assert row.kind is Contradiction.ENDS_BEFORE_START
    assert (
        row.text
        == f"Bürgermeister/in der Gemeinde Tholey: Die Amtszeit von {name} endet vor ihrem Beginn (2026 bis 2020)."
    )
    assert row.kept
    stored = work.one(Tenure, id=tenure.id)
    editing.change_tenure(replace(stored, source="noch einmal"))  # what is kept is not asked about again
    editing.add_tenure(replace(tenure, id=0), on_purpose=True)
    assert [row.kept is not None for row in work.services.terms.contradictions()] == [True, True]


def test_what_came_from_elsewhere_is_shown_too(work: Work) -> None:
    tenure = tenure_of(work, "Gemeinde Tholey")
    person = work.one(Person, id=tenure.person_id)
    work.save(replace(person, deceased_on=PartialDate(2020, 2, 1)))
    work.add(replace(tenure, id=0, valid_from=PartialDate(2021)))
    found = contradictions(work, Subject(SubjectKind.PERSON, person.id))
    assert {kind for kind, _ in found} == {Contradiction.HELD_AFTER_DEATH, Contradiction.HELD_TWICE}
    assert any("verstorben 01.02.2020) reicht über den Tod hinaus." in text for _, text in found)
    assert any("ist zweimal zugleich eingetragen" in text for _, text in found)


def test_more_than_the_seats_in_words(work: Work) -> None:
    office = work.one(Office, id=office_of(work, "Gemeinde Tholey").id)
    work.save(replace(office, seats=2))
    second_holder(work)
    assert contradictions(work) == []
    third = Tenure(person_id=work.person("Zeyer").id, office_id=office.id, valid_from=PartialDate(2026, 5, 1))
    work.services.editing.add_tenure(third)
    ((_, text),) = contradictions(work)
    assert text.endswith("Für Alexander Zeyer (seit 01.05.2026) ist keiner der 2 Sitze frei.")


# ── several offices ─────────────────────────────────────────────────────────────────────────────────────────────────


def two_offices(work: Work) -> tuple[Tenure, Tenure]:
    kuemmel = work.person("Kümmel").id
    (first,) = work.find(Tenure, person_id=kuemmel)
    work.services.editing.add_tenure(Tenure(person_id=kuemmel, office_id=office_of(work, "Gemeinde Nohfelden").id))
    second: Tenure = work.find(Tenure, person_id=kuemmel)[1]
    return first, second


def test_one_main_office_at_a_time(work_on_both: Work) -> None:
    work, editing = work_on_both, work_on_both.services.editing
    first, second = two_offices(work)
    assert (first.is_main, second.is_main) == (True, False)
    text = "Hauptamt von Gabriele Kümmel: Bürgermeister/in der Gemeinde Nohfelden"
    work.is_one_entry(lambda: editing.set_main_office(second), text)
    assert [tenure.is_main for tenure in work.find(Tenure, person_id=first.person_id)] == [False, True]
    record = work.services.records.load(work.person("Kümmel"))
    assert record.contact.office
    assert record.contact.office.id == second.office_id
    editing.change_tenure(replace(work.one(Tenure, id=first.id), is_main=True))  # the other way round, by its form
    assert [tenure.is_main for tenure in work.find(Tenure, person_id=first.person_id)] == [True, False]
    editing.add_tenure(
        Tenure(person_id=first.person_id, office_id=office_of(work, "Gemeinde Freisen").id, is_main=True)
    )
    assert [tenure.is_main for tenure in work.find(Tenure, person_id=first.person_id)] == [False, False, True]


def test_another_office_for_an_occasion(work_on_both: Work) -> None:
    """The list of that event and what is sent to its participants use it; everything else the main office."""
    work, events = work_on_both, work_on_both.services.events
    _, second = two_offices(work)
    kuemmel = work.person("Kümmel")
    event, _ = events.add(
        replace(work.event, id=0, uid="", name="Fachtag", starts_on=PartialDate(2027, 3, 1), ends_on=None)
    )
    events.add_participants(event.id, [kuemmel], Category.DELEGATION)
    part = work.one(Participation, event_id=event.id)
    text = "Amt für die Teilnahme von Gabriele Kümmel: Bürgermeister/in der Gemeinde Nohfelden"
    assert events.offices_to_choose(part)[second.office_id] == "Bürgermeister/in der Gemeinde Nohfelden"
    change = work.services.answers.change_guest
    work.is_one_entry(lambda: change(replace(part, office_id=second.office_id)), text)
    (row,) = events.view(event.id).participants
    assert (row.function, row.body) == ("Bürgermeisterin", "Gemeinde Nohfelden")
    assert events.offices_of(event.id) == {kuemmel: second.office_id}
    (card,) = work.services.exporting.cards([kuemmel], offices=events.offices_of(event.id))
    assert (card.function, card.body) == ("Bürgermeisterin", "Gemeinde Nohfelden")
    (card,) = work.services.exporting.cards([kuemmel])
    assert card.function.startswith("Referatsleiterin")
    work.services.editing.change_tenure(replace(second, valid_to=PartialDate(2026, 1, 1)))
    assert events.offices_of(event.id) == {}
    part = work.one(Participation, event_id=event.id)
    assert second.office_id in events.offices_to_choose(part), "chosen before, though held no more"
    text = "Amt für die Teilnahme von Gabriele Kümmel: Hauptamt"
    work.is_one_entry(lambda: change(replace(part, office_id=None)), text)


def test_a_past_event_shows_the_office_of_its_day(work_on_both: Work) -> None:
    """Who was a guest without an office in 2020 is not printed with the one held today."""
    work, events = work_on_both, work_on_both.services.events
    (person, _) = work.services.editing.add_person(NEW)
    events.add_participants(work.event.id, [person])
    tenure = Tenure(
        person_id=person.id, office_id=office_of(work, "Gemeinde Nohfelden").id, valid_from=PartialDate(2026, 2, 1)
    )
    work.services.editing.add_tenure(tenure)
    (row,) = (row for row in events.view(work.event.id).participants if row.subject == person)
    assert (row.function, row.body) == ("", "")
