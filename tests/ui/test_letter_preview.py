"""The preview of letters: typed beside it, or read from a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm.domain.letter import LetterForm
from crm.domain.listing import SubjectKind
from crm.ui.desk import Desk
from crm.ui.events.offered import ACTIONS, action_words
from crm.ui.sheets.letter_options import LetterChoice
from crm.ui.sheets.letter_preview import preview_letters, preview_letters_of_guests, preview_letters_of_list
from crm.ui.sheets.preview import SheetPreview
from tests.printing.reading import texts
from tests.ui.events_sample import sample_desk


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path)


@pytest.fixture
def window(desk: Desk) -> SheetPreview:
    found = preview_letters_of_guests(desk, None, desk.services.events.find("Impulse 2020"))
    QApplication.processEvents()
    return found


def choice(window: SheetPreview) -> LetterChoice:
    found = window.findChild(LetterChoice)
    assert isinstance(found, LetterChoice)
    return found


def test_what_is_typed_is_set_when_the_typing_rests(window: SheetPreview, qtbot: QtBot) -> None:
    box = choice(window)
    assert "Der Betreff fehlt noch." in window.strip.text()
    assert box.subject.hasFocus()
    QTest.keyClicks(box.subject, "Einladung")
    box.text.setPlainText("am «Termin» tagen wir.")
    with qtbot.waitSignal(window.presenter.made):
        pass
    first = texts(window.presenter.pdf)[0]
    assert "Einladung" in first
    assert "am 23. bis 24. Januar 2020 tagen wir." in first
    assert "fehlt" not in window.strip.text()


def test_an_unknown_placeholder_is_named_and_the_last_version_stays(window: SheetPreview) -> None:
    box, before = choice(window), window.presenter.pdf
    box.text.setPlainText("Hallo «Nanu»")
    assert "«Nanu»" in box.error.text()
    assert not box._later.isActive()
    assert window.presenter.pdf == before
    box.text.setPlainText("Hallo «Name»")
    assert box.error.text() == ""
    assert box._later.isActive()


def test_placeholders_are_inserted_where_the_cursor_was(window: SheetPreview) -> None:
    box = choice(window)
    menu = box.placeholders.menu()
    names = [action.text() for action in menu.actions()]
    assert names[0].startswith("«Adresszeile 1»  ")
    termin = next(action for action in menu.actions() if action.text().startswith("«Termin»"))
    box.subject.setText("Am ")
    termin.trigger()
    assert box.subject.text() == "Am «Termin»"
    box.text.setPlainText("Text ")
    box.text.moveCursor(QTextCursor.MoveOperation.End)
    termin.trigger()
    assert box.text.toPlainText() == "Text «Termin»"


def test_form_day_and_guests_act_at_once(window: SheetPreview, desk: Desk) -> None:
    box = choice(window)
    assert window.presenter.name == "Briefe Form B"
    box.form_box.setCurrentIndex(1)
    assert (box.form(), window.presenter.name) == (LetterForm.A, "Briefe Form A")
    pages = len(window.presenter.sizes)
    box.guests_box.setCurrentIndex(1)
    assert len(window.presenter.sizes) < pages
    box.date_box.setDate(box.date_box.date().addDays(1))
    assert f"{box.day().day}. " in texts(window.presenter.pdf)[0]


def test_a_file_brings_text_and_head_and_keeps_what_it_leaves_open(window: SheetPreview, tmp_path: Path) -> None:
    box = choice(window)
    box.info["Telefon"].setText("0681 501-1127")
    box.signature.setPlainText("Im Auftrag")
    file = tmp_path / "brief.txt"
    file.write_text("Betreff: Dank\nUnser Zeichen: D/3\nAnlagen: Programm; Anfahrt\n\nvielen Dank.", encoding="utf-8")
    box.take_file(file)
    letter = box.letter()
    assert (letter.subject, letter.text, letter.enclosures) == ("Dank", "vielen Dank.", ("Programm", "Anfahrt"))
    assert letter.info == {"Unser Zeichen": "D/3", "Telefon": "0681 501-1127"}
    assert letter.signature == ("Im Auftrag",)
    box.take_file(tmp_path / "fehlt.txt")
    assert "lässt sich nicht lesen" in box.error.text()


def test_what_was_written_is_there_the_next_time(window: SheetPreview, desk: Desk) -> None:
    box = choice(window)
    box.subject.setText("Dank")
    box.info["Unser Zeichen"].setText("D/3")
    box.info["Ihr Zeichen"].setText("fremd")
    window.close()
    again = LetterChoice(desk, with_reach=True).letter()
    assert again.subject == "Dank"
    assert again.info == {"Unser Zeichen": "D/3"}  # what belongs to one letter alone begins empty


def test_saving_notes_how_many_left(window: SheetPreview, desk: Desk, tmp_path: Path) -> None:
    window.presenter.save(tmp_path / "b.pdf")
    pages = len(window.presenter.sizes)
    assert desk.services.history.lines(1)[0].text == f"Briefe Form B mit {pages} Einträgen ausgegeben"


def test_contacts_speak_of_a_chosen_event_and_lists_have_letters(desk: Desk) -> None:
    found = desk.services.directory.find("Tholey", (SubjectKind.ORGANISATION,))
    window = preview_letters(desk, None, found)
    box = choice(window)
    box.text.setPlainText("«Veranstaltung»")
    box.event_box.setCurrentIndex(1)
    assert "Impulse" in texts(window.presenter.pdf)[0]
    rows = desk.services.audiences.view(desk.services.audiences.all()[0].id).list
    of_list = preview_letters_of_list(desk, None, rows)
    assert len(of_list.presenter.sizes) == sum(row.has_address for row in rows.rows)
    assert not choice(of_list).private.isVisibleTo(of_list)
    assert "print_letters" in [plan.key for plan in ACTIONS]
    assert action_words("print_letters") == "Briefe drucken …"


def test_everything_is_reached_by_tab_and_has_a_name(window: SheetPreview) -> None:
    box = choice(window)
    for control in (box.subject, box.text, box.signature, box.enclosures, box.notes, box.form_box, *box.info.values()):
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert box.from_file.text()
