"""Versand vorbereiten: to whom, in which way, what stands in one letter; writing, cancelling, refusing; templates."""

from __future__ import annotations

from datetime import date
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from crm.domain.event import Event
from crm.domain.placeholders import PLACEHOLDERS
from crm.services.contacts import Disclosure
from crm.services.letter_templates import EXAMPLE_NAME
from crm.services.recipients import Guests
from crm.services.sample import AUDIENCE_NAME
from crm.ui.audiences.page import AudiencesPage
from crm.ui.desk import Desk
from crm.ui.doubts import DoubtsDialog
from crm.ui.events.page import EventsPage
from crm.ui.jobs import ThreadJobs
from crm.ui.sending.dialog import SendDialog, prepare_sending
from crm.ui.sending.page import SendPage
from crm.ui.sending.templates_dialog import TemplatesDialog, manage_templates
from tests.exchange.word_sample import of_paragraphs, opened
from tests.ui.events_sample import sample_desk

TODAY = date(2026, 11, 23)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path, TODAY)


@pytest.fixture
def event(desk: Desk) -> Event:
    return desk.services.events.rows()[0].event


@pytest.fixture
def dialog(desk: Desk, event: Event) -> SendDialog:
    return prepare_sending(desk, None, event_id=event.id)  # deletes itself when it closes


def turn_to(dialog: SendDialog, page: SendPage) -> None:
    dialog.tabs.setCurrentIndex(dialog.pages.index(page))
    assert page.isVisibleTo(dialog)


def choose_source(dialog: SendDialog, words: str) -> None:
    dialog.to.setCurrentIndex(dialog.to.findText(words))
    dialog.to.activated.emit(dialog.to.currentIndex())


def journal(desk: Desk) -> str:
    return desk.services.history.lines(1)[0].text


def add_template(desk: Desk, folder: Path, name: str, *texts: str) -> None:
    (folder / f"{name}.docx").write_bytes(of_paragraphs(*texts))
    desk.services.letter_templates.add(folder / f"{name}.docx")


# ── to whom ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_it_opens_with_the_audience_of_the_event_and_says_how_many_to_look_at(dialog: SendDialog) -> None:
    assert (dialog.to.currentText(), dialog.event_box.currentText()) == (AUDIENCE_NAME, "Impulse 2020")
    assert dialog.count.text().startswith("62 Personen und Stellen · ")
    assert dialog.doubts.words.text().startswith("5 Kontakte bitte prüfen")
    shown = dialog.doubts.show_all()
    assert isinstance(shown, DoubtsDialog)
    assert len(shown.links) == 5


def test_guests_can_be_written_to_as_well(dialog: SendDialog, desk: Desk, event: Event) -> None:
    choose_source(dialog, "Gäste, die zugesagt haben")
    assert dialog.presenter.source is Guests.COMING
    came = {row.participation.party_id for row in desk.services.events.view(event.id).participants}
    assert 0 < len(dialog.presenter.list.rows) <= len(came)
    assert {row.party_id for row in dialog.presenter.list.rows} <= came
    choose_source(dialog, "Gäste, die noch nicht geantwortet haben")
    assert dialog.start.isEnabled() == bool(dialog.presenter.list.rows)
    if not dialog.presenter.list.rows:
        assert dialog.said.text() == "Auf dieser Liste steht niemand."


def test_without_an_event_nothing_starts_until_one_is_chosen(desk: Desk) -> None:
    made = prepare_sending(desk, None, desk.services.audiences.all()[0].id)
    assert made.event_box.currentIndex() == -1
    for page in made.pages:
        turn_to(made, page)
        assert not made.start.isEnabled()
        assert made.said.text() == "Bitte wählen Sie oben die Veranstaltung."
    made.event_box.setCurrentIndex(0)
    made.event_box.activated.emit(0)
    assert made.start.isEnabled()
    assert made.to.findText("Alle Gäste der Veranstaltung") >= 0


def test_what_is_disclosed_is_said_and_kept(desk: Desk, event: Event, tmp_path: Path) -> None:
    made = prepare_sending(desk, None, event_id=event.id, shown=Disclosure(with_private=True))
    assert made.count.text().endswith("mit privaten Angaben")
    turn_to(made, made.table)
    made.write_to(tmp_path / "a.xlsx")
    assert desk.services.history.lines(1)[0].entry.params["private"] is True


# ── the fields of one letter ────────────────────────────────────────────────────────────────────────────────────────


def test_each_placeholder_shows_what_becomes_of_it_for_one_person(dialog: SendDialog) -> None:
    pane = dialog.fields
    QAbstractItemModelTester(pane.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    first, second = dialog.presenter.list.rows[:2]
    assert pane.model.rowCount() == len(PLACEHOLDERS)
    assert value(dialog, "Anrede") == first.salutation
    assert value(dialog, "Anschrift") == " · ".join(first.address_lines)
    assert value(dialog, "Rückmeldung bis") == "–"
    assert not pane.back.isEnabled()
    pane.on.click()
    assert value(dialog, "Anrede") == second.salutation
    pane.back.click()
    assert value(dialog, "Anrede") == first.salutation
    pane.table.selectRow(next(n for n, one in enumerate(PLACEHOLDERS) if one.name == "Motto"))
    assert pane.meaning.text() == "«Motto»: Motto der Veranstaltung"
    pane.copy.click()
    assert QGuiApplication.clipboard().text() == "«Motto»"


def value(dialog: SendDialog, name: str) -> str:
    number = next(number for number, one in enumerate(PLACEHOLDERS) if one.name == name)
    return str(dialog.fields.model.index(number, 1).data())


def test_a_placeholder_goes_into_the_text_of_a_mail_only(dialog: SendDialog) -> None:
    assert dialog.fields.insert.isHidden()
    turn_to(dialog, dialog.mails)
    assert not dialog.fields.insert.isHidden()
    dialog.fields.table.selectRow(0)
    dialog.fields.insert.click()
    assert dialog.mails.text.toPlainText() == "«Adresszeile 1»"


# ── letters ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_letters_in_one_file_or_one_each(dialog: SendDialog, desk: Desk, tmp_path: Path, monkeypatch: Any) -> None:
    said: list[str] = []
    desk.said.connect(said.append)
    answers = [(str(tmp_path / "alle"), "")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: answers.pop())
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *asked: str(tmp_path / "einzeln"))
    assert dialog.letters.missing.text() == "Nicht bei allen bekannt: «Rückmeldung bis»"
    dialog.start.click()
    assert len(opened((tmp_path / "alle.docx").read_bytes()).sections) == 62
    assert said == ["62 Briefe nach „alle.docx“ geschrieben"]
    assert dialog.isVisible(), "mails for the others may follow"
    assert dialog.said.text() == said[0]
    dialog.letters.each.click()
    dialog.start.click()
    assert len(list((tmp_path / "einzeln").glob("*.docx"))) == 62
    assert journal(desk) == "62 Briefe zu Impulse 2020 geschrieben"
    dialog.start.click()
    assert "liegen schon Briefe" in dialog.error.text()


def test_a_template_that_cannot_be_used_is_named_at_once(desk: Desk, event: Event, tmp_path: Path) -> None:
    add_template(desk, tmp_path, "Alt", "«Anrde» «Anrede»")
    made = prepare_sending(desk, None, event_id=event.id)
    assert made.letters.template.currentText() == "Alt"
    assert made.letters.error.text() == "Diese Platzhalter gibt es nicht: «Anrde»"
    assert not made.start.isEnabled()
    made.letters.template.setCurrentIndex(made.letters.template.findText(EXAMPLE_NAME))
    assert not made.letters.error.text()
    assert made.start.isEnabled()


def test_without_a_template_the_example_is_one_click_away(qapp: QApplication, desk: Desk, event: Event) -> None:
    desk.services.letter_templates.remove(desk.services.letter_templates.find(EXAMPLE_NAME).id)
    made = prepare_sending(desk, None, event_id=event.id)
    assert not made.letters.empty.isHidden()
    assert made.said.text() == "Bitte fügen Sie zuerst eine Briefvorlage hinzu."
    made.letters.empty.step.click()
    assert made.letters.empty.isHidden()
    assert made.letters.template.currentText() == EXAMPLE_NAME
    assert made.start.isEnabled()


def test_cancelling_writes_nothing(dialog: SendDialog, tmp_path: Path) -> None:
    dialog.presenter.progressed.connect(lambda done, total: dialog.presenter.cancel())
    dialog.write_to(tmp_path / "alle.docx")
    assert dialog.error.text() == "Abgebrochen; es wurde nichts geschrieben."
    assert not (tmp_path / "alle.docx").exists()
    assert dialog.start.isEnabled()


def test_closing_while_it_writes_is_quiet(desk: Desk, event: Event, qtbot: QtBot, tmp_path: Path) -> None:
    made = prepare_sending(desk, None, event_id=event.id)
    desk.jobs = jobs = ThreadJobs()
    made.write_to(tmp_path / "alle.docx")
    made.close()
    qtbot.waitUntil(jobs.is_idle)
    jobs.shutdown()


# ── table, mails, BCC, calendar ─────────────────────────────────────────────────────────────────────────────────────


def test_the_table_in_its_three_forms(dialog: SendDialog, tmp_path: Path) -> None:
    page = dialog.table
    turn_to(dialog, page)
    assert page.suggestion()[0] == "Serienbrief Impulse 2020.xlsx"
    dialog.write_to(tmp_path / "a.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes().startswith(b"PK")
    page.csv.click()
    assert not page.respell.isEnabled()
    dialog.write_to(tmp_path / "a.csv")
    page.windows.click()
    assert page.respell.isEnabled()
    dialog.write_to(tmp_path / "b.csv")
    assert (tmp_path / "b.csv").read_bytes().decode("cp1252") == (tmp_path / "a.csv").read_bytes().decode("utf-8-sig")


def test_drafts_with_text_attachment_and_request(dialog: SendDialog, desk: Desk, tmp_path: Path) -> None:
    page = dialog.mails
    turn_to(dialog, page)
    (tmp_path / "plan.pdf").write_bytes(b"%PDF-1.7")
    page.subject.clear()
    assert dialog.said.text() == "Bitte geben Sie einen Betreff ein."
    page.subject.setText("Einladung «Veranstaltung»")
    page.text.setPlainText("am «Trmin»")
    assert page.error.text() == "Diese Platzhalter gibt es nicht: «Trmin»"
    assert not dialog.start.isEnabled()
    page.text.setPlainText("am «Termin»")
    page.add_file(tmp_path / "plan.pdf")
    page.answers_to.setText("kein Postfach")
    dialog.write_to(tmp_path / "e")
    assert dialog.error.text() == "„kein Postfach“ ist keine E-Mail-Adresse."
    page.answers_to.setText("protokoll@example.org")
    dialog.write_to(tmp_path / "e")
    drafts = sorted((tmp_path / "e").iterdir())
    draft = message_from_bytes(drafts[0].read_bytes(), policy=default)
    assert draft["Subject"] == "Einladung Impulse 2020"
    assert [part.get_filename() for part in draft.iter_attachments()] == ["plan.pdf", "Impulse_2020.ics"]
    again = prepare_sending(desk, None)
    assert again.mails.text.toPlainText() == "am «Termin»", "what was typed is there again"


def test_addresses_are_copied_block_by_block_and_noted(dialog: SendDialog, desk: Desk, tmp_path: Path) -> None:
    page = dialog.bcc
    turn_to(dialog, page)
    page.size_box.setValue(25)
    assert len(page.copies) == len(page.blocks) > 1
    page.copies[1].click()
    assert QGuiApplication.clipboard().text() == "; ".join(page.blocks[1])
    assert journal(desk) == f"{len(page.blocks[1])} E-Mail-Adressen für BCC zu Impulse 2020 ausgegeben"
    dialog.write_to(tmp_path / "bcc.txt")
    assert page.blocks[0][0] in (tmp_path / "bcc.txt").read_text(encoding="utf-8")


def test_the_calendar_needs_no_list(dialog: SendDialog, tmp_path: Path) -> None:
    dialog.presenter.list = type(dialog.presenter.list)(title="", source="", rows=())
    turn_to(dialog, dialog.calendar)
    assert dialog.start.isEnabled()
    dialog.write_to(tmp_path / "a.ics")
    assert (tmp_path / "a.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


# ── templates ───────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def names(templates: TemplatesDialog) -> list[str]:
    return [line.template.name for line in templates.model.rows]


def test_templates_are_added_renamed_renewed_copied_and_removed(desk: Desk, window: QWidget, tmp_path: Path) -> None:
    templates = manage_templates(desk, window)
    QAbstractItemModelTester(templates.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert names(templates) == [EXAMPLE_NAME]
    path = tmp_path / "Brief.docx"
    path.write_bytes(of_paragraphs("«Anrede»"))
    templates.add(path)
    assert names(templates) == ["Brief", EXAMPLE_NAME]
    assert templates.model.index(0, 1).data() == "«Anrede»"
    templates.rename()
    assert templates.form is not None
    templates.form.control("name").setText("Brief Ministerin")  # type: ignore[attr-defined]
    templates.form.submit()
    assert names(templates) == ["Brief Ministerin", EXAMPLE_NAME]
    path.write_bytes(of_paragraphs("«Anrde»"))
    chosen = templates.chosen()
    assert chosen is not None
    templates.renew(chosen, path)
    assert templates.model.index(0, 1).data() == "Diese Platzhalter gibt es nicht: «Anrde»"
    chosen = templates.chosen()
    assert chosen is not None
    templates.save_copy(chosen, tmp_path / "kopie.docx")
    assert (tmp_path / "kopie.docx").read_bytes() == path.read_bytes()
    assert templates.status.label.text() == "„kopie.docx“ gespeichert"
    templates.remove()
    assert names(templates) == [EXAMPLE_NAME]
    templates.undo()
    assert names(templates) == ["Brief Ministerin", EXAMPLE_NAME]


def test_what_is_no_word_file_is_refused_in_the_foot(desk: Desk, window: QWidget, tmp_path: Path) -> None:
    templates = manage_templates(desk, window)
    (tmp_path / "brief.docx").write_bytes(b"nichts")
    templates.add(tmp_path / "brief.docx")
    assert "keine Word-Datei" in templates.status.label.text()
    assert names(templates) == [EXAMPLE_NAME]


# ── the ways there, and keyboard ────────────────────────────────────────────────────────────────────────────────────


def test_from_the_list_and_from_the_event(desk: Desk, event: Event, qtbot: QtBot) -> None:
    audiences = AudiencesPage(desk)
    qtbot.addWidget(audiences)
    audiences.show_audience(desk.services.audiences.all()[0].id)
    audiences.presenter.show_reach(Disclosure(with_private=True))
    audiences.prepare_sending()
    made = next(child for child in QApplication.topLevelWidgets() if isinstance(child, SendDialog))
    assert (made.to.currentText(), made.presenter.shown.with_private) == (AUDIENCE_NAME, True)
    made.close()
    shiboken6.delete(made)
    events = EventsPage(desk, today=lambda: TODAY)
    qtbot.addWidget(events)
    events.show_event(event.id)
    events.pane.head.actions_by_key["sending"].trigger()
    made = next(child for child in QApplication.topLevelWidgets() if isinstance(child, SendDialog))
    assert made.event_box.currentText() == "Impulse 2020"
    made.close()


def test_everything_that_takes_the_keyboard_has_a_name(dialog: SendDialog, desk: Desk) -> None:
    for page in dialog.pages:
        turn_to(dialog, page)
        for widget in dialog.findChildren(QWidget):
            if isinstance(widget.parent(), QSpinBox):
                continue  # its line of text is not shown to assistive technology; the box is
            if widget.isVisibleTo(dialog) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                interface = QAccessible.queryAccessibleInterface(widget)
                assert interface.text(QAccessible.Text.Name) or interface.relations(), widget
    shiboken6.delete(dialog)
