"""A new event from an old one: what is asked, what is said to go along, and what is there then."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm.domain.listing import Subject, SubjectKind
from crm.ui.desk import Desk
from crm.ui.events.copy_dialog import CopyDialog
from crm.ui.events.page import EventsPage
from tests.ui.events_sample import sample_desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path, date(2026, 11, 23))


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot) -> CopyDialog:
    page = EventsPage(desk, today=lambda: date(2026, 11, 23))
    qtbot.addWidget(page)
    page.show()
    page.show_event(1)
    (action,) = [one for one in page.pane.head.menu.actions() if one.text() == "Neue Veranstaltung nach dieser …"]
    action.trigger()
    (found,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, CopyDialog)]
    found.page = page  # type: ignore[attr-defined]  # stays as long as the dialog
    return found


def test_it_says_what_goes_along(dialog: CopyDialog, desk: Desk) -> None:
    items = len(desk.services.events.view(1).programme)
    assert f"{items} Programmpunkte, auf die neuen Tage verschoben" in dialog.told
    assert "Verteiler „Nächste Impulse-Tour“" in dialog.told
    assert dialog.name.accessibleName() == "Name"
    assert dialog.starts_on.accessibleName() == "Erster Tag"
    assert dialog.focusWidget() is dialog.name, "the keys begin at the first field"


def test_the_new_event_is_made_and_opened(dialog: CopyDialog, desk: Desk) -> None:
    opened: list[Subject] = []
    desk.opened.connect(opened.append)
    dialog.name.setText("Impulse 2027")
    dialog.starts_on.setText("11.03.2027")
    dialog.submit()
    new = desk.services.events.find("Impulse 2027")
    assert opened == [Subject(SubjectKind.EVENT, new.id)]
    assert new.period() == "11. bis 12. März 2027"
    assert desk.services.events.view(new.id).participants == ()
    desk.services.history.undo()
    assert [row.event.name for row in desk.services.events.rows()] == ["Impulse 2020"], "one entry"


def test_name_and_day_are_asked_for(dialog: CopyDialog, desk: Desk) -> None:
    dialog.submit()
    assert "eigenen Namen" in dialog.error.text()
    dialog.name.setText("Impulse 2027")
    dialog.submit()
    assert "ersten Tag" in dialog.error.text()
    for typed, said in (("2027", "genau"), ("bald", "Datum")):
        dialog.starts_on.setText(typed)
        dialog.submit()
        assert said in dialog.error.text()
    assert len(desk.services.events.rows()) == 1
