"""The tab "Vergleich": a list as it was sent, beside today, another list, and who was asked to an event."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from crm.domain.audience import Audience
from crm.domain.audience_conditions import HeadOf
from crm.domain.audience_tree import Side
from crm.domain.list_comparison import Difference
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Tenure
from crm.domain.party import BodyType
from crm.ui.audiences.list_view import COMPARED, INVITED
from crm.ui.audiences.page import AudiencesPage
from crm.ui.delegates.roles import ItemRole
from crm.ui.desk import Desk
from tests.ui.audiences_room import TODAY, opened
from tests.ui.events_sample import sample_desk
from tests.ui.test_audience_rows import heads

TOWNS, DISTRICTS = HeadOf(BodyType.MUNICIPALITY), HeadOf(BodyType.DISTRICT)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path, TODAY)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> AudiencesPage:
    """The districts' heads, frozen as they were sent."""
    saved, _ = desk.services.audiences.save(Audience(name="Landräte", include=(DISTRICTS,)))
    page = opened(desk, qtbot)
    page.show_audience(saved.id)
    page.rules.result.freeze.click()
    return page


def compare(page: AudiencesPage, words: str) -> None:
    """Chooses what the latest frozen list is compared with."""
    page.list.tabs.setCurrentIndex(COMPARED)
    pane = page.list.compare
    pane.first.setCurrentIndex(0)
    number = pane.second.findText(words)
    assert number >= 0
    pane.second.setCurrentIndex(number)


def replace_holder(desk: Desk, office_id: int) -> str:
    """Another person takes the office; returns the name."""
    successor = desk.services.records.find("Regina Beispiel")
    database = desk.services.audiences._database
    with database.write("colleague") as unit:
        for tenure in unit.store.find(Tenure, office_id=office_id):
            unit.store.remove(tenure)
        unit.store.add(Tenure(office_id=office_id, person_id=successor.id))
    return "Regina Beispiel"


def test_the_same_rows_as_they_would_be_addressed_today(page: AudiencesPage, desk: Desk) -> None:
    office = page.presenter.list.rows[0].office_id or 0
    name = replace_holder(desk, office)
    compare(page, "heute, dieselben Zeilen")
    found = page.list.compare._found
    assert found is not None
    assert len(found.of(Difference.NEW_HOLDER)) == 1
    assert heads(page) == ["Neu im Amt 1", "Unverändert 5"]
    model = page.list.table.model()
    assert model.index(1, 1).data(ItemRole.CHIPS)[0].words == "neu im Amt"
    assert model.index(1, 1).data().startswith(f"{name} statt ")
    assert page.preview.name.text() == name, "the address of today is shown"
    assert page.preview.envelope.isVisible()
    assert not page.preview.remove.isVisible()
    assert page.list.compare.picture.accessibleName() == "0 nicht mehr dabei, 6 in beiden, 1 geändert, 0 neu"


def test_the_list_as_it_was_sent(page: AudiencesPage, desk: Desk) -> None:
    first = page.presenter.list.rows[0]
    replace_holder(desk, first.office_id or 0)
    compare(page, "nichts: wie versandt")
    rows = page.list.compare.sent.rows()
    assert len(rows) == 6
    assert rows[0].holder == first.holder
    assert page.preview.salutation.text() == first.salutation
    assert not page.list.compare.picture.isVisible()
    assert not page.list.compare.export.isEnabled()


def test_beside_the_rules_of_today_and_another_list(page: AudiencesPage) -> None:
    page.presenter.edits.add(Side.INCLUDE, TOWNS)
    compare(page, "dieser Liste von heute")
    assert heads(page) == ["Neu 52", "Unverändert 6"]
    page.rules.result.freeze.click()
    pane = page.list.compare
    assert pane.first.count() == 3, "two lists and an event"
    pane.first.setCurrentIndex(0)
    other = next(n for n in range(pane.second.count()) if pane.second.itemText(n).startswith("Liste vom"))
    pane.second.setCurrentIndex(other)
    assert heads(page) == ["Nicht mehr dabei 52", "Unverändert 6"]
    pane.search.setText("tholey")
    pane.search.search_now()
    assert pane.compared.rowCount() == 1


def test_who_was_asked_to_an_event(page: AudiencesPage, desk: Desk) -> None:
    page.list.tabs.setCurrentIndex(COMPARED)
    pane = page.list.compare
    pane.first.setCurrentIndex(pane.first.findText("Eingeladene: Impulse 2020"))
    found = pane._found
    assert found == desk.services.comparisons.with_event(page.presenter.list.rows, 1)
    assert found.only_before > 40
    asked: list[Subject] = []
    desk.opened.connect(asked.append)
    page.preview.open.click()
    assert asked[0].kind in (SubjectKind.PERSON, SubjectKind.OFFICE)


def test_a_frozen_list_beside_who_was_asked_to_an_event(page: AudiencesPage, desk: Desk) -> None:
    compare(page, "Eingeladene: Impulse 2020")
    found = page.list.compare._found
    other = desk.services.comparisons.with_event(page.presenter.list.rows, 1)
    assert found is not None
    assert (found.only_before, found.both, found.only_after) == (other.only_after, other.both, other.only_before)
    assert not found.of(Difference.NEW_ADDRESS)


def test_the_comparison_is_written_as_a_table(page: AudiencesPage, desk: Desk, tmp_path: Path) -> None:
    said: list[str] = []
    desk.said.connect(said.append)
    compare(page, "heute, dieselben Zeilen")
    target = tmp_path / "vergleich.xlsx"
    page.list.compare.write(target)
    sheet = CalamineWorkbook.from_path(str(target)).get_sheet_by_name("Vergleich").to_python()
    assert sheet[0][:3] == ["Was", "Vorher", "Nachher"]
    assert [row[0] for row in sheet[1:]] == ["unverändert"] * 6
    assert said[-1] == "Vergleich nach „vergleich.xlsx“ ausgegeben"
    page.list.compare.write(tmp_path / "vergleich.csv")
    assert "unverändert" in (tmp_path / "vergleich.csv").read_text(encoding="utf-8-sig")


def test_without_anything_frozen_or_any_event_it_says_what_belongs_here(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = sample_desk(tmp_path, TODAY, empty=True)
    page = opened(desk, qtbot)
    saved, _ = desk.services.audiences.save(Audience(name="leer", include=(DISTRICTS,)))
    page.show_audience(saved.id)
    page.list.tabs.setCurrentIndex(COMPARED)
    assert page.list.compare.empty.isVisible()
    assert not page.list.compare.picture.isVisible()
    page.list.tabs.setCurrentIndex(INVITED)
    assert page.list.excel.isVisible()


def test_before_anything_was_compared_there_is_no_picture(page: AudiencesPage) -> None:
    pane = page.list.compare
    assert pane.picture.isHidden()
    pane.picture.grab()  # a reader that is slow leaves it empty, which must not fail


def test_a_name_that_was_begun_does_not_stay_over_another_list(page: AudiencesPage) -> None:
    saved = page.presenter.audience_id
    assert saved is not None
    page.new_item()
    assert page.rules.name.is_editing()
    page.show_audience(saved)
    assert not page.rules.name.is_editing()
    assert page.rules.name.text() == "Landräte"
