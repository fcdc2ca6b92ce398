"""Beside a preview: settings by name, own use and selection on every page, facing pages, and the mail draft."""

from __future__ import annotations

import email
from datetime import date
from email.policy import default
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from crm.domain.event_table import EventTableKind
from crm.domain.guest_sheet import GuestSheetKind
from crm.domain.label import ENVELOPES
from crm.domain.listing import SubjectKind
from crm.services.sheet_settings import Value
from crm.ui.desk import Desk
from crm.ui.sheets.guest_options import GuestChoice
from crm.ui.sheets.guest_preview import preview_guest_sheet
from crm.ui.sheets.label_options import LabelChoice
from crm.ui.sheets.label_preview import preview_labels
from crm.ui.sheets.pages import Zoom
from crm.ui.sheets.preview import SheetPreview, preview_media_sheet
from crm.ui.sheets.settings_chooser import NameDialog, SettingsChooser
from tests.printing.reading import texts
from tests.ui.events_sample import sample_desk

TODAY = date(2026, 11, 23)
INTERNAL = "Nur für den Dienstgebrauch"
GRID: dict[str, Value] = {"layout": "grid", "group": "medium", "internal": True, "of a later version": 1}


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path, TODAY)


def shown(window: SheetPreview) -> SheetPreview:
    window.resize(1100, 700)
    QApplication.processEvents()
    return window


@pytest.fixture
def press(desk: Desk) -> SheetPreview:
    """The mayors, as if they were the press: pages enough."""
    mayors = desk.services.directory.find("bürgermeister", (SubjectKind.PERSON,))[:12]
    return shown(preview_media_sheet(desk, None, mayors, selection="Suche „bürgermeister“"))


def settings_of(window: SheetPreview) -> SettingsChooser:
    assert window.side.settings is not None
    return window.side.settings


def first(window: SheetPreview) -> str:
    return texts(window.presenter.pdf)[0]


def test_own_use_and_selection_act_at_once(press: SheetPreview) -> None:
    options = press.side.page_options
    assert options is not None
    assert "Auswahl: Suche „bürgermeister“" in first(press)
    assert INTERNAL not in first(press)
    options.internal.click()
    assert INTERNAL in first(press)
    options.selection.setText("Pressekonferenz")
    options.selection.editingFinished.emit()
    assert "Auswahl: Pressekonferenz" in first(press)
    options.selection.clear()
    assert "Auswahl" not in first(press)
    press.close()


def test_a_setting_is_kept_taken_up_and_deleted(press: SheetPreview, desk: Desk) -> None:
    settings, kept = settings_of(press), desk.services.sheet_settings
    kept.keep("media-sheet", "Presse", GRID)
    settings.refresh()
    plain = press.presenter.pdf
    assert settings.box.currentText() == "Standard"
    settings.box.setCurrentIndex(settings.box.findData("Presse"))
    settings.box.activated.emit(settings.box.currentIndex())
    assert INTERNAL in first(press)
    assert press.presenter.pdf != plain
    assert settings.chosen() == "Presse", "unknown values do no harm"
    options = press.side.page_options
    assert options is not None
    options.internal.click()
    assert settings.box.currentIndex() == -1, "other than kept"
    settings.keep("Presse offen")
    assert kept.find("media-sheet", "Presse offen")["internal"] is False
    assert settings.chosen() == "Presse offen"
    assert "„Presse offen“ gespeichert" in press.strip.text()
    settings.forget()
    assert kept.names("media-sheet") == ["Presse"]
    settings.use("")
    assert press.presenter.pdf == plain
    press.close()


def test_the_name_is_asked_for(press: SheetPreview, desk: Desk) -> None:
    desk.services.sheet_settings.keep("media-sheet", "Presse", GRID)
    settings_of(press).refresh()
    settings_of(press).keep_action.trigger()
    dialog = press.findChild(NameDialog)
    assert isinstance(dialog, NameDialog)
    assert not dialog.confirm.isEnabled()
    dialog.field.setText("Presse")
    assert "wird ersetzt" in dialog.consequence.text()
    dialog.field.setText("Neu")
    dialog.accept()
    assert desk.services.sheet_settings.names("media-sheet") == ["Neu", "Presse"]
    press.close()


def test_pages_face_each_other_as_in_a_book(press: SheetPreview) -> None:
    pages, bar = press.pages, press.bar
    total = len(press.presenter.sizes)
    assert total > 3
    press.pages.set_zoom(Zoom.PAGE)
    bar.facing.click()
    QApplication.processEvents()
    tops = [page.y() for page in pages._pages]
    lefts = [page.x() for page in pages._pages]
    assert tops[1] == tops[2]
    assert tops[0] < tops[1] < tops[3]
    assert lefts[0] == lefts[2] > lefts[1]
    assert lefts[2] - lefts[1] - pages._pages[1].width() < 10, "the spine is narrow"
    bar.on.click()
    QApplication.processEvents()
    assert bar.place.text() == f"Seiten 2–3 von {total}"
    bar.back.click()
    QApplication.processEvents()
    assert bar.place.text() == f"Seite 1 von {total}"
    bar.facing.click()
    QApplication.processEvents()
    assert pages._pages[1].y() < pages._pages[2].y()
    press.close()


def test_the_mail_program_gets_a_draft_with_the_sheet(
    press: SheetPreview, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    answers = iter([True, False])
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or next(answers))
    press.bar.mail.click()
    draft = Path(opened[0].toLocalFile())
    mail = email.message_from_bytes(draft.read_bytes(), policy=default)
    (attached,) = mail.iter_attachments()
    assert (mail["X-Unsent"], mail["To"], mail["Subject"]) == ("1", None, "Medienkontakte")
    assert (attached.get_content_type(), attached.get_filename()) == ("application/pdf", "Medienkontakte.pdf")
    assert attached.get_content() == press.presenter.pdf
    assert desk.services.history.lines(1)[0].text == "Medienkontakte mit 12 Einträgen per E-Mail ausgegeben"
    assert "geöffnet" in press.strip.text()
    assert draft.parent.stat().st_mode & 0o077 == 0, "nobody else may read it"
    press.bar.mail.click()
    assert "kein Mailprogramm" in press.strip.text()
    press.close()


def test_each_list_of_an_event_has_settings_and_a_usual_of_its_own(desk: Desk) -> None:
    window = shown(preview_guest_sheet(desk, None, desk.services.events.find("Impulse 2020")))
    desk.services.sheet_settings.keep("guest-list", "mit offenen", {"order": "alphabet", "open": True})
    choice, options = window.findChild(GuestChoice), window.side.page_options
    assert isinstance(choice, GuestChoice)
    assert options is not None
    assert options.internal.isChecked()
    settings = settings_of(window)
    assert settings.box.findData("mit offenen") == -1
    choice.sheet_box.setCurrentIndex(choice.sheet_box.findData(GuestSheetKind.GUESTS.value))
    settings.use("mit offenen")
    assert choice.open_too.isChecked()
    assert choice.order().value == "alphabet"
    assert settings.chosen() == "mit offenen"
    choice.sheet_box.setCurrentIndex(choice.sheet_box.findData(GuestSheetKind.PROGRAMME.value))
    assert not options.internal.isChecked(), "the programme is handed out"
    assert INTERNAL not in first(window)
    for kind, words in ((EventTableKind.STATISTICS, "Nach Rolle"), (EventTableKind.BUSES, "Bei niemandem")):
        choice.sheet_box.setCurrentIndex(choice.sheet_box.findData(kind.value))
        assert any(words in page for page in texts(window.presenter.pdf)), kind
        assert INTERNAL in first(window)
    assert not choice.private.isHidden()
    window.close()


def test_labels_keep_product_and_start_and_have_no_head(desk: Desk) -> None:
    mayors = desk.services.directory.find("tholey", (SubjectKind.PERSON,))
    window = shown(preview_labels(desk, None, mayors))
    assert window.side.page_options is None
    desk.services.sheet_settings.keep("labels", "Drucker 2", {"product": "Avery Zweckform 3474", "start": 7})
    settings_of(window).use("Drucker 2")
    assert window.presenter.name == "Etiketten Avery Zweckform 3474"
    assert settings_of(window).chosen() == "Drucker 2"
    choice = window.findChild(LabelChoice)
    assert isinstance(choice, LabelChoice)
    choice.paper_box.setCurrentIndex(2)
    assert settings_of(window).box.findData("Drucker 2") == -1, "envelopes have settings of their own"
    settings_of(window).keep("Fensterlos")
    kept = desk.services.sheet_settings.find("envelopes", "Fensterlos")
    choice.paper_box.setCurrentIndex(1)
    settings_of(window).use("Fensterlos")
    assert choice.paper_box.currentIndex() == 2
    assert kept["size"] == ENVELOPES[1].name
    window.close()
