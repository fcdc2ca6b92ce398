"""The table's model: pages on demand, stale answers dropped, quick with 100,000 rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt

from crm.domain.listing import ContactRow, SortBy, Subject, SubjectKind
from crm.ui.contacts.table import ContactTable
from crm.ui.contacts.table_model import PAGE, ContactTableModel
from crm.ui.delegates.roles import ItemRole

Done = Callable[[list[ContactRow]], None]


def subjects(count: int, first: int = 1) -> list[Subject]:
    return [Subject(SubjectKind.PERSON, number) for number in range(first, first + count)]


def rows(wanted: Sequence[Subject], name: str = "Name") -> list[ContactRow]:
    return [ContactRow(subject=subject, name=f"{name}{subject.id}, Vorname") for subject in wanted]


class Loader:
    """Keeps what it is asked until the test lets it answer."""

    def __init__(self, *, at_once: bool) -> None:
        self.at_once = at_once
        self.asked: list[tuple[Sequence[Subject], Done]] = []

    def __call__(self, wanted: Sequence[Subject], done: Done) -> None:
        self.asked.append((wanted, done))
        if self.at_once:
            done(rows(wanted))


def test_keeps_to_the_rules_of_models(qtmodeltester) -> None:
    model = ContactTableModel(Loader(at_once=True))
    model.set_subjects(subjects(300))
    qtmodeltester.check(model, force_py=True)


def test_asks_only_for_pages_in_sight(qtbot) -> None:
    loader = Loader(at_once=True)
    model = ContactTableModel(loader)
    table = ContactTable(model)
    qtbot.addWidget(table)
    model.set_subjects(subjects(100_000))
    table.resize(760, 640)
    with qtbot.waitActive(table):
        table.show()
        table.activateWindow()
    table.scrollToBottom()
    table.grab()
    assert len(loader.asked) <= 4
    table.selectAll()
    assert len(table.selected()) == 100_000
    assert len(loader.asked) <= 4


def test_dots_until_the_page_arrives() -> None:
    loader = Loader(at_once=False)
    model = ContactTableModel(loader)
    model.set_subjects(subjects(PAGE * 2))
    assert model.index(PAGE, 0).data() == "…"
    assert model.index(PAGE + 5, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "…"
    ((wanted, done),) = loader.asked
    assert list(wanted) == subjects(PAGE, PAGE + 1)
    done(rows(wanted))
    assert model.index(PAGE, 0).data() == f"Name{PAGE + 1}, Vorname"
    assert model.index(PAGE, 0).data(ItemRole.BOLD_PART) == f"Name{PAGE + 1},"


def test_old_rows_stay_until_the_fresh_ones_are_here() -> None:
    loader = Loader(at_once=False)
    model = ContactTableModel(loader)
    model.set_subjects(subjects(3))
    assert model.index(0, 0).data() == "…"
    loader.asked[0][1](rows(subjects(3)))
    assert model.set_subjects(subjects(3)) is False
    assert model.index(0, 0).data() == "Name1, Vorname"
    loader.asked[1][1](rows(subjects(3), "Neu"))
    assert model.index(0, 0).data() == "Neu1, Vorname"


def test_answers_to_older_questions_are_dropped() -> None:
    loader = Loader(at_once=False)
    model = ContactTableModel(loader)
    model.set_subjects(subjects(3))
    model.index(0, 0).data()
    model.set_subjects(subjects(2, 10))
    loader.asked[0][1](rows(subjects(3)))
    assert model.index(0, 0).data() == "…"


def test_a_row_that_is_gone_shows_dots() -> None:
    loader = Loader(at_once=False)
    model = ContactTableModel(loader)
    model.set_subjects(subjects(2))
    model.index(0, 0).data()
    loader.asked[0][1](rows(subjects(1)))
    assert model.index(1, 0).data() == "…"


def test_sorting_is_only_asked_for(qtbot) -> None:
    model = ContactTableModel(Loader(at_once=True))
    with qtbot.waitSignal(model.sort_wanted) as blocker:
        model.sort(3, Qt.SortOrder.DescendingOrder)
    assert blocker.args == [SortBy.PLACE, True]


@pytest.mark.parametrize("column", range(5))
def test_every_cell_says_something(column: int) -> None:
    model = ContactTableModel(Loader(at_once=True))
    model.set_subjects(subjects(1))
    assert model.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole)
