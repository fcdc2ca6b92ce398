"""Where the window asks whether private and confidential addresses may be named; own fields of events."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from crm.domain.listing import Subject, SubjectKind
from crm.domain.own_field import FieldType, OwnField
from crm.domain.reach import Channel, ChannelKind
from crm.services.sample import AUDIENCE_NAME
from crm.ui.audiences.page import AudiencesPage
from crm.ui.desk import Desk
from crm.ui.events.own_fields import OwnFacts
from crm.ui.events.page import EventsPage
from crm.ui.sheets.media_options import MediaOptions
from crm.ui.sheets.preview import preview_media_sheet
from tests.ui.events_sample import sample_desk

MAIL = "privat@example.org"


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path)


def with_private_mail(desk: Desk) -> Subject:
    """The first holder on the list without an official mailbox."""
    found = desk.services.audiences.view(desk.services.audiences.find(AUDIENCE_NAME).id).list
    row = found.rows[0]
    assert row.party_id is not None
    subject = Subject(SubjectKind.PERSON, row.party_id)
    while mails := [r for r in desk.services.records.load(subject).channels if r.value.kind is ChannelKind.EMAIL]:
        desk.services.editing.remove_channel(mails[0].value)  # behind an own one the office's appears, then the body's
    add = desk.services.editing.add_channel
    add(Channel(party_id=subject.id, kind=ChannelKind.EMAIL, value=MAIL, is_private=True))
    return subject


def test_a_list_names_private_mailboxes_only_when_asked_and_says_so(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    subject = with_private_mail(desk)
    page = AudiencesPage(desk)
    qtbot.addWidget(page)
    page.resize(1224, 824)
    page.show()
    audience = desk.services.audiences.find(AUDIENCE_NAME)
    page.presenter.open(audience.id)
    pane = page.list

    def mail() -> str:
        return next(row.email for row in page.presenter.list.rows if row.party_id == subject.id)

    assert mail() == ""
    pane.reach.private.trigger()
    assert mail() == MAIL
    assert pane.count.text().endswith(" · mit privaten Angaben")
    pane.outputs.write(tmp_path / "liste.csv")
    assert MAIL in (tmp_path / "liste.csv").read_text("utf-8-sig")
    assert desk.services.history.lines(1)[0].entry.params["private"] is True
    page.presenter.open(audience.id)
    assert mail() == "", "each list that is opened begins careful"
    assert not pane.reach.private.isChecked()
    pane.reach.confidential.trigger()
    assert pane.count.text().endswith(" · mit vertraulichen Angaben")
    assert mail() == ""


def test_a_sheet_asks_too(desk: Desk, tmp_path: Path) -> None:
    window = preview_media_sheet(desk, None, [with_private_mail(desk)])
    (options,) = window.findChildren(MediaOptions)
    without = window.presenter.pdf
    options.private.click()
    assert window.presenter.pdf != without
    window.presenter.save(tmp_path / "blatt.pdf")
    params = desk.services.history.lines(1)[0].entry.params
    assert (params.get("private"), params.get("confidential")) == (True, None)
    window.close()


def test_the_own_fields_of_an_event_stand_in_its_head_and_are_saved_as_one(desk: Desk, qtbot: QtBot) -> None:
    page = EventsPage(desk)
    qtbot.addWidget(page)
    page.resize(1224, 824)
    page.show()
    event = desk.services.events.rows()[0].event
    page.show_event(event.id)
    (facts,) = page.findChildren(OwnFacts)
    assert not facts.isVisible(), "nothing there without such fields"
    define = desk.services.own_fields.define
    seats, _ = define(OwnField(name="Parken", type=FieldType.NUMBER, subject_kind=SubjectKind.EVENT))
    dress, changes = define(
        OwnField(name="Kleidung", type=FieldType.CHOICE, choices="Anzug\nTracht", subject_kind=SubjectKind.EVENT)
    )
    desk.broadcast.tell(changes)
    assert facts.isVisible()
    dialog = facts.open_form()
    assert dialog is not None
    dialog.edits[seats.id].setText("viele")
    dialog.edits[dress.id].setText("tracht")
    dialog.submit()
    assert dialog.error.text() == "„Parken“ erwartet eine Zahl, zum Beispiel 1.234,5."
    assert all(isinstance(edit, QLineEdit) and edit.accessibleName() for edit in dialog.edits.values())
    before = len(desk.services.history.lines(100))
    dialog.edits[seats.id].setText("1.200")
    dialog.submit()
    assert facts.words.text() == "Parken: 1.200 · Kleidung: Tracht"
    assert len(desk.services.history.lines(100)) == before + 1
