"""Bitte prüfen before a mailing: in the list, in the export and above a sheet, each with its way to the record."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm.domain.address_override import Form
from crm.domain.listing import Subject, SubjectKind
from crm.ui.audiences.list_view import DOUBTFUL, INVITED
from crm.ui.audiences.page import AudiencesPage
from crm.ui.desk import Desk
from crm.ui.exporting.export_dialog import export_contacts
from crm.ui.sheets.preview import preview_media_sheet
from crm.ui.widgets.hint import HintLine
from tests.ui.events_sample import sample_desk

TODAY = date(2026, 11, 23)
NOBLE = "Adelsbezeichnung: Schreibweise und Wunsch der Person prüfen."


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path, TODAY)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> AudiencesPage:
    made = AudiencesPage(desk)
    qtbot.addWidget(made)
    made.resize(1224, 824)
    made.show_audience(desk.services.audiences.all()[0].id)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def person(desk: Desk, name: str) -> Subject:
    return desk.services.directory.find(name, [SubjectKind.PERSON])[0]


def doubtful(page: AudiencesPage) -> dict[str, str]:
    model = page.list.doubtful
    return {str(model.index(n, 0).data()): str(model.index(n, 1).data()) for n in range(model.rowCount())}


def test_the_list_says_how_many_before_it_is_sent(page: AudiencesPage) -> None:
    QAbstractItemModelTester(page.list.doubtful, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    count = page.list.doubtful.rowCount()
    assert count == len(page.presenter.list.doubtful) > 0
    assert page.list.tabs.currentIndex() == INVITED
    assert page.list.check.text().startswith(str(count))
    page.list.check.click()
    assert page.list.tabs.currentIndex() == DOUBTFUL
    assert doubtful(page)["Musterburg, Christine Gräfin von"] == NOBLE


def test_a_doubtful_row_leads_to_its_record(page: AudiencesPage, desk: Desk, qtbot: QtBot) -> None:
    opened: list[Subject] = []
    desk.opened.connect(opened.append)
    page.list.tabs.setCurrentIndex(DOUBTFUL)
    party = person(desk, "Musterburg")
    row = next(row for row in page.presenter.list.doubtful if row.party_id == party.id)
    assert page.list.choose(("office", row.office_id or 0))
    QApplication.processEvents()
    assert [hint.text() for hint in page.preview.findChildren(HintLine) if hint.isVisible()] == [NOBLE]
    page.list.table.setFocus()
    qtbot.keyClick(page.list.table, Qt.Key.Key_Return)
    assert opened == [party]


def test_who_is_decided_about_is_no_longer_doubtful(page: AudiencesPage, desk: Desk) -> None:
    before, party = page.list.doubtful.rowCount(), person(desk, "Musterburg").id
    for form, text in ((Form.ENVELOPE, "Frau Christine Gräfin von Musterburg"), (Form.SALUTATION, "Liebe Gräfin,")):
        desk.broadcast.tell(desk.services.overrides.set(party, form, text))
    assert page.list.doubtful.rowCount() == before - 1
    assert "Musterburg, Christine Gräfin von" not in doubtful(page)


def test_the_export_says_who_and_leads_there(desk: Desk) -> None:
    opened: list[Subject] = []
    desk.opened.connect(opened.append)
    noble = person(desk, "Musterburg")
    dialog = export_contacts(desk, None, [person(desk, "Mustermeier"), noble])
    assert dialog.doubts.words.text().startswith("1 Kontakt")
    everything = dialog.doubts.show_all()
    (link,) = everything.links
    assert link.text() == "Christine Gräfin von Musterburg"
    assert [hint.text() for hint in everything.findChildren(HintLine)] == [NOBLE]
    link.click()
    assert opened == [noble]
    assert not dialog.isVisible(), "nothing stands before the record"


def test_without_doubts_nothing_is_said(desk: Desk) -> None:
    dialog = export_contacts(desk, None, [person(desk, "Mustermeier")])
    assert dialog.doubts.isHidden()
    dialog.reject()


def test_a_sheet_says_it_above_its_pages(desk: Desk) -> None:
    window = preview_media_sheet(desk, None, [person(desk, "Musterburg")])
    assert not window.doubts.isHidden()
    assert window.doubts.words.text().startswith("1 Kontakt")
    window.reject()
