"""Exporting contacts: formats, what may leave the house, progress, cancelling, errors."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from crm.domain.listing import Subject, SubjectKind
from crm.ui.desk import Desk
from crm.ui.exporting.export_dialog import ExportDialog, export_contacts
from crm.ui.exporting.file_names import file_name_for
from crm.ui.exporting.presenter import Wish
from crm.ui.jobs import ThreadJobs
from tests.ui.events_sample import sample_desk

TODAY = date(2026, 11, 23)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path, TODAY)


@pytest.fixture
def people(desk: Desk) -> list[Subject]:
    return desk.services.directory.find(kinds=[SubjectKind.PERSON])[:12]


@pytest.fixture
def dialog(desk: Desk, people: list[Subject]) -> ExportDialog:
    return export_contacts(desk, None, people)  # deletes itself when it closes


def choose(dialog: ExportDialog, form: str) -> None:
    dialog.form.setCurrentIndex(dialog.form.findData(form))


def test_careful_from_the_start(dialog: ExportDialog) -> None:
    assert dialog.wish() == Wish(form="vcard3", with_photo=True)
    assert not dialog.confidential.isChecked()
    assert not dialog.warning.isVisible()
    dialog.confidential.click()
    assert "Zustimmung" in dialog.warning.text()
    assert dialog.wish().options().with_confidential
    dialog.confidential.click()
    assert not dialog.warning.isVisible()


@pytest.mark.parametrize(("form", "ending"), [("vcard3", "vcf"), ("vcard4", "vcf"), ("xlsx", "xlsx"), ("csv", "csv")])
def test_one_file(dialog: ExportDialog, desk: Desk, tmp_path: Path, form: str, ending: str) -> None:
    said: list[str] = []
    desk.said.connect(said.append)
    choose(dialog, form)
    assert dialog.whole.isEnabled() == (ending == "vcf")
    dialog.export_to(tmp_path / "kontakte")
    assert (tmp_path / f"kontakte.{ending}").stat().st_size > 500
    assert said == [f"12 Kontakte nach „kontakte.{ending}“ ausgegeben"]
    assert not dialog.isVisible()


def test_one_file_each(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.each.click()
    dialog.export_to(tmp_path / "karten")
    assert len(list((tmp_path / "karten").glob("*.vcf"))) == 12


def test_outlook_gets_one_file_each_and_others_one_file(dialog: ExportDialog, tmp_path: Path) -> None:
    choose(dialog, "vcard-outlook")
    assert dialog.wish() == Wish(form="vcard-outlook", one_each=True)
    choose(dialog, "vcard4")
    assert dialog.wish() == Wish(form="vcard4")
    choose(dialog, "vcard-outlook")
    dialog.export_to(tmp_path / "karten")
    assert len(list((tmp_path / "karten").glob("*.vcf"))) == 12


def test_notes_are_warned_of_and_belong_to_cards(dialog: ExportDialog) -> None:
    dialog.notes.click()
    assert "interne Vermerke" in dialog.warning.text()
    assert dialog.wish().options().with_notes
    choose(dialog, "csv")
    assert not dialog.notes.isEnabled()
    assert not dialog.warning.isVisible()
    assert not dialog.wish().options().with_notes


def test_a_table_has_no_folder_and_no_photos() -> None:
    wish = Wish(form="csv", one_each=True)
    assert not wish.to_folder
    assert not wish.options().with_photo


def test_errors_are_one_sentence_in_the_dialog(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.export_to(tmp_path / "fehlt" / "kontakte.vcf")
    assert dialog.isVisible()
    assert "den Ordner gibt es nicht" in dialog.error.text()
    assert dialog.start.isEnabled()
    dialog.export_to(tmp_path / "kontakte.vcf")
    assert not dialog.isVisible()


def test_cancelling_leaves_no_file(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.presenter.progressed.connect(lambda done, total: dialog.presenter.cancel())
    dialog.export_to(tmp_path / "kontakte.vcf")
    assert dialog.error.text() == "Der Export wurde abgebrochen."
    assert not (tmp_path / "kontakte.vcf").exists()
    assert dialog.start.isEnabled()


def test_closing_while_it_works_is_quiet(desk: Desk, people: list[Subject], qtbot: QtBot, tmp_path: Path) -> None:
    desk.jobs = jobs = ThreadJobs()
    made = export_contacts(desk, None, people)
    made.export_to(tmp_path / "kontakte.vcf")
    made.close()
    qtbot.waitUntil(jobs.is_idle)
    jobs.shutdown()


def test_the_system_is_asked_for_the_target(dialog: ExportDialog, tmp_path: Path, monkeypatch: Any) -> None:
    asked: list[str] = []

    def answer(parent: QWidget, caption: str, name: str, kinds: str) -> tuple[str, str]:
        asked.append(name)
        return str(tmp_path / "gewählt.vcf"), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    dialog.start.click()
    assert asked == ["Kontakte.vcf"]
    assert (tmp_path / "gewählt.vcf").exists()


def test_without_contacts_there_is_nothing_to_start(desk: Desk) -> None:
    made = export_contacts(desk, None, [], "xlsx")
    assert not made.start.isEnabled()
    assert made.wish().form == "xlsx"


def test_everything_that_takes_the_keyboard_has_a_name(dialog: ExportDialog) -> None:
    for widget in dialog.findChildren(QWidget):
        if widget.isVisibleTo(dialog) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface.text(QAccessible.Text.Name) or interface.relations(), widget


def test_names_become_file_names() -> None:
    assert file_name_for("Impulse 2027: Einladung / Welle 1", ".pdf") == "Impulse 2027_ Einladung _ Welle 1.pdf"
    assert file_name_for("...", ".csv") == "Liste.csv"
