"""Rules by clicks, in a file and by command are one list; a file that is wrong is named."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from crm import paths
from crm.app import main
from crm.cli.output import write_json
from crm.domain.partial_date import PartialDate
from crm.storage.database import Database, open_database
from crm.ui.audiences.page import AudiencesPage
from crm.ui.desk import Desk
from tests.services.test_impulse_2027 import extras
from tests.ui.audiences_room import desk, opened, page, undo

__all__ = ["desk", "page"]


K = Qt.Key

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen, with pop-ups


def click(menu: QMenu, qtbot: QtBot, *words: str) -> None:
    """Opens a menu and goes through it by mouse."""
    menu.popup(menu.parentWidget().mapToGlobal(menu.parentWidget().rect().bottomLeft()))
    for word in words:
        (found,) = [one for one in menu.actions() if one.text().partition("\t")[0] == word]
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(found).center())
        if found.menu() is not None:
            menu = cast("QMenu", found.menu())
            qtbot.waitUntil(menu.isVisible)


def test_the_rules_of_impulse_2027_by_clicks_and_by_command_line_are_one_list(
    desk: Desk, qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Issue 4, proof 1: the same rules, rows, omissions and reasons in the window, in the file and by command."""
    path = tmp_path / "probe.verteiler"
    colleague = open_database(path)
    extras(WithDatabase(colleague))
    colleague.close()
    desk.services.event_copies.make(1, "Impulse 2027", PartialDate(2027, 3, 11))
    page = opened(desk, qtbot)
    page.new_item()
    qtbot.keyClicks(page.rules.name.field, "Impulse 2027")
    qtbot.keyClick(page.rules.name.field, K.Key_Return)
    rules = page.rules
    click(rules.include.menu, qtbot, "Leitung von", "Leitung eines Landkreises")
    click(rules.include.menu, qtbot, "Leitung von", "Leitung einer Gemeinde")
    click(rules.include.menu, qtbot, "hat teilgenommen an", "Impulse 2020")
    click(rules.include.menu, qtbot, "gehört zu einer Stelle der Art", "Redaktion")
    click(rules.include.rows[3].menu, qtbot, "Führen als", "Presse")
    click(rules.exclude.menu, qtbot, "hat hintereinander abgesagt", "die letzten 2 Male")
    click(rules.quotas.menu, qtbot, "je Landkreis")
    click(rules.quotas.rows[0].links[2].menu, qtbot, "nicht dabei")
    click(rules.quotas.rows[0].links[3].menu, qtbot, "Leitung von", "Leitung eines Landkreises")
    click(rules.quotas.rows[0].links[3].menu, qtbot, "Leitung von", "Leitung einer Gemeinde")
    click(rules.options.rows[3].links[0].menu, qtbot, "nach Rang")
    click(rules.event_word.menu, qtbot, "Impulse 2027")
    file = tmp_path / "regeln.toml"
    rules.file.write(file)
    shipped = (paths.SAMPLE / "impulse-2027.toml").read_text(encoding="utf-8")
    assert file.read_text(encoding="utf-8") == shipped.split("\n", 1)[1]

    monkeypatch.setenv("VERTEILER_DB", str(path))
    capsys.readouterr()
    assert main(["invite", "Impulse 2027", "--audience", str(file), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    write_json(page.presenter.list.to_hand_out())
    shown = json.loads(capsys.readouterr().out)
    for part in ("rows", "waiting", "omitted", "counts", "overlaps", "left_out", "full", "inner", "unmatched"):
        assert told[part] == shown[part], part
    assert len(told["rows"]) > 70
    assert any("Impulse 2020, Impulse 2023" in row["reason"] for row in told["omitted"])
    assert sum(row["why"] == "quota" for row in told["omitted"]) >= 4
    assert all(row["reasons"] for row in told["rows"])
    assert all(row["reason"] for row in told["omitted"])


class WithDatabase:
    """What the colleague's additions ask for."""

    def __init__(self, database: Database) -> None:
        self.database = database


def test_rules_are_loaded_from_a_file_as_one_change(page: AudiencesPage, desk: Desk) -> None:
    before = page.presenter.audience
    page.rules.file.read(paths.SAMPLE / "impulse-2027.toml")
    loaded = page.presenter.audience
    assert len(loaded.include) == 4
    assert loaded.name == before.name, "a list that is kept keeps its name"
    undo(desk)
    assert page.presenter.audience.include == before.include


def test_a_new_list_begins_with_a_file(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    page.new_item()
    page.rules.file.read(paths.SAMPLE / "impulse-2027.toml")
    assert "Impulse 2027" in {one.name for one in desk.services.audiences.all()}
    assert page.rules.name.text() == "Impulse 2027" or page.rules.name.is_editing()


def test_a_wrong_file_is_named_and_changes_nothing(page: AudiencesPage, desk: Desk, tmp_path: Path) -> None:
    told: list[BaseException] = []
    desk.feedback.report = told.append  # type: ignore[method-assign]
    wrong = tmp_path / "falsch.toml"
    wrong.write_text("[[include]]\nrule = 'unbekannt'", encoding="utf-8")
    before = page.presenter.audience
    page.rules.file.read(wrong)
    assert "unbekannt" in str(told[0])
    assert page.presenter.audience == before
