"""Tasks: what is due, what a typed line means, and that each change is one entry."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crm.domain.due import TaskState
from crm.domain.errors import ConflictError, UserError
from crm.domain.listing import Subject, SubjectKind
from crm.domain.notes import Task
from crm.domain.partial_date import PartialDate
from crm.services.tasks import DUE
from tests.services.work import Work
from tests.templates import TODAY


def test_each_change_is_one_entry_and_can_be_taken_back(work_on_both: Work) -> None:
    work = work_on_both
    tasks, person = work.services.tasks, work.person("Kümmel")
    new = Task(title="  Rückruf   klären ", due_on=PartialDate.of(TODAY))
    stored, _ = work.is_one_entry(lambda: tasks.add(new, person), "Aufgabe „Rückruf klären“ angelegt")
    assert (stored.title, stored.party_id) == ("Rückruf klären", person.id)
    changed = replace(work.one(Task, id=stored.id), assignee="Ref. D/2")
    work.is_one_entry(lambda: tasks.change(changed), "Aufgabe „Rückruf klären“ geändert")
    work.is_one_entry(lambda: tasks.set_done(work.one(Task, id=stored.id)), "Aufgabe „Rückruf klären“ erledigt")
    assert work.one(Task, id=stored.id).done_on == PartialDate.of(TODAY)
    again = work.one(Task, id=stored.id)
    work.is_one_entry(lambda: tasks.set_done(again, False), "Aufgabe „Rückruf klären“ wieder geöffnet")
    work.is_one_entry(lambda: tasks.remove(work.one(Task, id=stored.id)), "Aufgabe „Rückruf klären“ gelöscht")


def test_a_task_without_words_and_an_old_version_are_refused(work: Work) -> None:
    tasks = work.services.tasks
    with pytest.raises(UserError, match="was zu tun ist"):
        tasks.add(Task(title="  "))
    stored, _ = tasks.add(Task(title="Eins"))
    tasks.set_done(stored)
    with pytest.raises(ConflictError):
        tasks.change(stored)


def test_rows_come_by_state_and_date(work: Work) -> None:
    tasks = work.services.tasks
    for title, due in (("spät", "2026-12-24"), ("gestern", "2026-11-22"), ("heute", "2026-11-23"), ("ohne", "")):
        tasks.add(Task(title=title, due_on=PartialDate.parse(due) if due else None))
    states = [row.state for row in tasks.rows()]
    assert states == sorted(states, key=list(TaskState).index)
    assert [row.task.title for row in tasks.rows(states=DUE)] == ["gestern", "heute"]
    assert tasks.due_count() == 2
    assert [row.task.title for row in tasks.rows(states=[TaskState.LATER])][-2:] == ["spät", "ohne"]
    tasks.set_done(tasks.rows(states=DUE)[0].task)
    assert tasks.due_count() == 1
    assert tasks.rows(states=[TaskState.DONE])[0].task.title == "gestern"


def test_a_row_names_what_it_is_about_and_the_trash_takes_it_along(work: Work) -> None:
    tasks, person = work.services.tasks, work.person("Kümmel")
    tasks.add(Task(title="Anruf"), person)
    (row,) = tasks.rows(about=person)
    assert (row.subject, row.subject_name) == (person, "Gabriele Kümmel")
    office = next(row for row in tasks.rows() if row.subject and row.subject.kind is SubjectKind.OFFICE)
    assert office.subject_name == "Bürgermeister/in der Gemeinde Nohfelden"
    assert {row.subject_name for row in tasks.rows() if row.task.event_id} == {"Impulse 2020"}
    work.services.editing.trash(person)
    assert [row for row in tasks.rows() if row.subject == person] == []
    assert len(tasks.rows(about=person)) == 1
    work.services.history.undo()
    assert [row for row in tasks.rows() if row.subject == person] == [row]


@pytest.mark.parametrize(
    ("line", "title", "due", "name"),
    [
        ("Rückruf bei Gabriele Kümmel bis 30.11.", "Rückruf bei Gabriele Kümmel", "2026-11-30", "Gabriele Kümmel"),
        ("Rückruf bei Gabriele Kuemmel", "Rückruf bei Gabriele Kuemmel", None, "Gabriele Kümmel"),
        ("Einladung an Gemeinde Tholey morgen", "Einladung an Gemeinde Tholey", "2026-11-24", "Gemeinde Tholey"),
        ("Rückruf bei Kümmel", "Rückruf bei Kümmel", None, ""),  # one word is too little to go by
        ("Räume für die Startup-Tour buchen", "Räume für die Startup-Tour buchen", None, ""),
    ],
)
def test_a_typed_line_is_understood(work: Work, line: str, title: str, due: str | None, name: str) -> None:
    found = work.services.tasks.read(line)
    assert (found.task.title, found.task.due_on) == (title, PartialDate.parse(due) if due else None)
    assert found.subject_name == name
    assert found.task.party_id == (found.subject.id if found.subject else None)


def test_a_line_typed_at_a_record_is_about_it(work: Work) -> None:
    event = Subject(SubjectKind.EVENT, work.event.id)
    found = work.services.tasks.read("Rückruf bei Gabriele Kümmel", event)
    assert (found.task.event_id, found.task.party_id, found.subject_name) == (event.id, None, "Impulse 2020")


def test_dates_are_read_or_refused_with_examples(work: Work) -> None:
    assert work.services.tasks.parse_due("Freitag") == PartialDate(2026, 11, 27)
    assert work.services.tasks.parse_due(" ") is None
    with pytest.raises(UserError, match=r"„bald“ ist kein Datum; möglich sind zum Beispiel"):
        work.services.tasks.parse_due("bald")
