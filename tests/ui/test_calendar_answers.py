"""Answers from calendars in the window of answers: several files at once, reviewed and entered like a table."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from crm.domain.event import Status
from crm.domain.reach import Channel, ChannelKind
from crm.ui.events.import_dialog import AnswerImportDialog
from tests.exchange.test_calendar_reply import reply, written
from tests.ui.answers_room import Window, room

__all__ = ["room"]


def test_several_files_are_reviewed_and_entered_as_one_step(
    room: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: Any
) -> None:
    qtbot.addWidget(room.page)
    coming, staying = room.guests()[:2]
    answers = [("kommt@example.org", coming, "ACCEPTED"), ("bleibt@example.org", staying, "DECLINED")]
    with room.database.write("test") as unit:
        unit.store.add_all([Channel(party_id=g.party_id, kind=ChannelKind.EMAIL, value=mail) for mail, g, _ in answers])
    files = []
    for mail, _, partstat in [*answers, ("fremd@example.org", None, "ACCEPTED")]:
        files.append(tmp_path / f"{mail}.ics")
        files[-1].write_bytes(written(reply(mail, partstat, uid=room.event.uid)))
    dialog = AnswerImportDialog(room.desk, room.event, room.page)
    dialog.show()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *asked: ([str(file) for file in files], ""))
    dialog.ask_for_file()
    assert dialog.source.text() == "kommt@example.org.ics und 2 weitere"
    assert dialog.apply.text() == "2 Antworten eintragen"
    assert dialog.still.text().startswith("1 ")
    dialog.apply.click()
    found = {guest.id: guest.status for guest in room.guests()}
    assert (found[coming.id], found[staying.id]) == (Status.ACCEPTED, Status.DECLINED)
