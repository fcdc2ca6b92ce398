"""The time line of a record: everything that happened with it, each thing once and under the right month."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import groupby
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.event import Participation, Status
from crm.domain.listing import Subject, SubjectKind
from crm.domain.notes import Activity, ActivityKind, ActivityLink, Task
from crm.domain.office import Office, Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.reach import Address, Channel, ChannelKind
from crm.domain.relationship import Relationship, RelationshipType
from crm.services.timeline import LineKind, TimelineLine, _place, head_of, matching
from tests.services.work import Work


def texts(work: Work, subject: Subject, *kinds: LineKind) -> list[str]:
    return [line.text for line in matching(work.services.timeline.of(subject), kinds, "")]


def office_of(work: Work, person: Subject) -> Subject:
    return Subject(SubjectKind.OFFICE, work.find(Tenure, person_id=person.id)[0].office_id)


# ── every kind ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_notes_calls_letters_and_meetings_name_who_else_took_part(work_on_both: Work) -> None:
    work = work_on_both
    person, other = work.person("Kümmel"), work.person("Zeyer")
    event = Subject(SubjectKind.EVENT, work.event.id)
    work.is_one_entry(
        lambda: work.services.editing.add_note(
            person, " Vorgespräch ", ActivityKind.MEETING, on=PartialDate.parse("März 2024"), also=[other, event]
        ),
        "Notiz zu Gabriele Kümmel und 2 weiteren hinzugefügt",
    )
    (line,) = [line for line in work.services.timeline.of(person) if line.text == "Vorgespräch"]
    assert (line.kind, line.on, line.who) == (LineKind.MEETING, PartialDate(2024, 3), "test")
    assert {name for _, name in line.linked} == {"Impulse 2020", work.services.records.load(other).name}
    for subject in (other, event):
        assert "Vorgespräch" in texts(work, subject, LineKind.MEETING)


def test_an_entry_changes_whom_it_is_about(work_on_both: Work) -> None:
    work = work_on_both
    person, other, third = work.person("Kümmel"), work.person("Zeyer"), work.body("Gemeinde Tholey")
    work.services.editing.add_note(person, "Anruf", ActivityKind.CALL, also=[other])
    note = work.one(Activity, text="Anruf")
    kept = work.one(ActivityLink, activity_id=note.id, party_id=person.id)
    changed = replace(note, text="Anruf zu zweit")
    work.is_one_entry(
        lambda: work.services.editing.change_note(person, changed, [third]), "Notiz zu Gabriele Kümmel geändert"
    )
    assert work.one(ActivityLink, activity_id=note.id, party_id=person.id) == kept
    assert "Anruf zu zweit" in texts(work, third)
    assert "Anruf zu zweit" not in texts(work, other)
    assert texts(work, other, LineKind.CHANGE)[0].endswith("Notiz zu Gabriele Kümmel geändert")  # it was about them


def test_events_with_role_answer_and_substitute(work: Work) -> None:
    invited = next(p for p in work.find(Participation) if p.status is Status.REPRESENTED)
    stand_in = work.one(Participation, represents_id=invited.id)
    for part, words in ((invited, "Impulse 2020: vertreten durch "), (stand_in, ", in Vertretung für ")):
        (line,) = matching(work.services.timeline.of(Subject(SubjectKind.PERSON, part.party_id)), [LineKind.EVENT], "")
        assert words in line.text
        assert line.on == work.event.starts_on
        assert line.subject == Subject(SubjectKind.EVENT, work.event.id)


def test_an_office_and_its_body_tell_of_changes_of_holder(work_on_both: Work) -> None:
    work = work_on_both
    person = work.person("Musterwies")
    tenure = work.find(Tenure, person_id=person.id)[0]
    left = replace(tenure, valid_from=PartialDate(2019, 10, 1), valid_to=PartialDate(2026, 9))
    work.services.editing.change_tenure(left)
    office = work.one(Office, id=tenure.office_id)
    body = Subject(SubjectKind.ORGANISATION, office.organisation_id)
    name = work.services.records.load(person).name
    post = Subject(SubjectKind.OFFICE, office.id)
    assert texts(work, post, LineKind.OFFICE)[:2] == [f"Ende der Amtszeit: {name}", f"Amtsantritt: {name}"]
    assert any(text.startswith(f"Ende der Amtszeit: {name}, ") for text in texts(work, body, LineKind.OFFICE))
    assert any(text.startswith("Amtsantritt: ") for text in texts(work, person, LineKind.OFFICE))
    for subject in (person, post, body):
        assert texts(work, subject, LineKind.CHANGE)[0] == f"Amtszeit von {name} geändert"


def test_relationships_begin_and_end(work_on_both: Work) -> None:
    work = work_on_both
    person, other = work.person("Kümmel"), work.person("Zeyer")
    kind = work.find(RelationshipType)[0]
    made = Relationship(
        type_id=kind.id, from_id=person.id, to_id=other.id,
        valid_from=PartialDate(2020), valid_to=PartialDate(2024, 5, 31),
    )  # fmt: skip
    work.services.editing.add_relationship(made)
    for subject in (person, other):
        begun = texts(work, subject, LineKind.RELATIONSHIP)
        assert [text.split(":")[0] for text in begun][:2] == ["Ende der Beziehung", "Beginn der Beziehung"]
        assert texts(work, subject, LineKind.CHANGE)[0].startswith("Beziehung von ")


def test_done_tasks_stand_there_once_and_open_ones_do_not(work: Work) -> None:
    person = work.person("Kümmel")
    task, _ = work.services.tasks.add(Task(title="Dank schreiben", due_on=PartialDate(2026, 11, 30)), person)
    assert "Aufgabe erledigt: Dank schreiben" not in texts(work, person)
    work.services.tasks.set_done(task)
    assert texts(work, person, LineKind.TASK)[0] == "Aufgabe erledigt: Dank schreiben"
    assert texts(work, person, LineKind.CHANGE)[0] == "Aufgabe „Dank schreiben“ angelegt"
    work.services.history.undo()
    assert texts(work, person, LineKind.TASK) == []
    assert texts(work, person, LineKind.CHANGE)[0] == "Rückgängig: Aufgabe „Dank schreiben“ erledigt"


# ── the journal ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_was_deleted_stays_in_the_time_line(work_on_both: Work) -> None:
    work = work_on_both
    person = work.person("Kümmel")
    editing = work.services.editing
    made: dict[str, tuple[Any, Callable[..., Any], Callable[..., Any]]] = {
        "Erreichbarkeit von Gabriele Kümmel gelöscht": (
            Channel(party_id=person.id, kind=ChannelKind.FAX, value="0681 501-99"), editing.add_channel,
            editing.remove_channel,
        ),
        "Anschrift von Gabriele Kümmel gelöscht": (
            Address(party_id=person.id, street="Weg 1", postcode="66117", city="Saarbrücken"), editing.add_address,
            editing.remove_address,
        ),
        "Amtszeit von Gabriele Kümmel gelöscht": (
            Tenure(person_id=person.id, office_id=work.find(Office)[0].id), editing.add_tenure, editing.remove_tenure
        ),
        "Beziehung von Gabriele Kümmel und Alexander Zeyer gelöscht": (
            Relationship(
                type_id=work.find(RelationshipType)[0].id, from_id=person.id, to_id=work.person("Zeyer").id
            ), editing.add_relationship, editing.remove_relationship,
        ),
    }  # fmt: skip
    for text, (record, add, remove) in made.items():
        add(record)
        remove(max(work.find(type(record)), key=lambda one: one.id))
        assert texts(work, person, LineKind.CHANGE)[:2] == [text, text.replace("gelöscht", "ergänzt")]
    office = Subject(SubjectKind.OFFICE, work.find(Office)[0].id)
    assert "Amtszeit von Gabriele Kümmel gelöscht" in texts(work, office)


def test_a_deleted_note_leaves_its_traces(work_on_both: Work) -> None:
    work = work_on_both
    person = work.person("Kümmel")
    work.services.editing.add_note(person, "flüchtig")
    note = work.one(Activity, text="flüchtig")
    work.services.editing.change_note(person, replace(note, text="bald weg"))
    work.services.editing.remove_note(person, work.one(Activity, text="bald weg"))
    assert texts(work, person, LineKind.CHANGE)[:2] == [
        "Notiz zu Gabriele Kümmel gelöscht",
        "Notiz zu Gabriele Kümmel geändert",
    ]
    work.services.history.undo()
    assert "bald weg" in texts(work, person, LineKind.NOTE)


def test_a_row_that_went_to_somebody_else_shows_with_both(work_on_both: Work) -> None:
    work = work_on_both
    person, other = work.person("Kümmel"), work.person("Zeyer")
    channel = work.add(Channel(party_id=person.id, kind=ChannelKind.FAX, value="+4968150199"))
    work.save(replace(channel, party_id=other.id))
    assert len([line for line in work.services.timeline.of(person) if line.text == "colleague"]) == 2
    assert len([line for line in work.services.timeline.of(other) if line.text == "colleague"]) == 2


def test_an_entry_stands_there_once_however_many_rows_it_touched(work: Work) -> None:
    for subject in (work.person("Kümmel"), work.body("Gemeinde Tholey"), Subject(SubjectKind.EVENT, work.event.id)):
        keys = [line.key for line in work.services.timeline.of(subject)]
        assert len(keys) == len(set(keys))
        assert texts(work, subject, LineKind.CHANGE).count("Beispieldaten geladen") == 1


def test_the_municipalities_of_a_district_do_not_fill_its_time_line(work: Work) -> None:
    district, inside = work.body("Landkreis St. Wendel"), work.body("Gemeinde Tholey")
    work.services.editing.add_channel(Channel(party_id=inside.id, kind=ChannelKind.FAX, value="06853 508-99"))
    assert "Erreichbarkeit von Gemeinde Tholey ergänzt" in texts(work, inside)
    assert "Erreichbarkeit von Gemeinde Tholey ergänzt" not in texts(work, district)


# ── filter, heads, order ────────────────────────────────────────────────────────────────────────────────────────────


def test_filter_by_kind_and_by_words(work: Work) -> None:
    person = work.person("Kümmel")
    work.services.editing.add_note(person, "Rückfrage zum Digitalen Bauantrag", ActivityKind.CALL)
    lines = work.services.timeline.of(person)
    assert [line.text for line in matching(lines, [LineKind.CALL], "bauantrag rueck")] == [
        "Rückfrage zum Digitalen Bauantrag"
    ]
    assert matching(lines, [LineKind.NOTE], "bauantrag") == []
    assert matching(lines, [], "") == list(lines)


PARTIAL = st.one_of(
    st.dates().map(PartialDate.of),
    st.builds(PartialDate, st.integers(1990, 1992)),
    st.builds(PartialDate, st.integers(1990, 1992), st.one_of(st.integers(1, 12), st.integers(21, 24))),
    st.builds(PartialDate, st.integers(1990, 1992), st.integers(1, 12), st.integers(1, 28)),
)


@given(days=st.lists(PARTIAL, max_size=40))
def test_heads_stand_together_and_the_latest_comes_first(days: list[PartialDate]) -> None:
    lines = [TimelineLine(key=str(n), kind=LineKind.NOTE, on=day, text="x") for n, day in enumerate(days)]
    ordered = sorted(lines, key=_place, reverse=True)
    heads = [head for head, _ in groupby(ordered, key=lambda line: head_of(line.on))]
    assert len(heads) == len(set(heads))
    earliest = [line.on.earliest() for line in ordered]
    assert earliest == sorted(earliest, reverse=True)


@pytest.mark.parametrize(
    ("iso", "head"),
    [("2026-11-05", "November 2026"), ("2021-21", "Frühjahr 2021"), ("2019", "2019"), ("2019~", "2019")],
)
def test_heads(iso: str, head: str) -> None:
    assert head_of(PartialDate.parse(iso)) == head
