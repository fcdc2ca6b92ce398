"""Briefkopf und Blätter: what is typed shows on the sheet beside it at once, is warned of, and kept by its button."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

from crm.ui.desk import Desk
from crm.ui.sheets.house_dialog import HouseDialog
from tests.ui.events_sample import sample_desk

TODAY = date(2026, 11, 23)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path, TODAY)


@pytest.fixture
def dialog(desk: Desk) -> HouseDialog:
    made = HouseDialog(desk)
    made.open()
    QApplication.processEvents()
    return made


def text(pdf: bytes) -> str:
    document = pdfium.PdfDocument(pdf)
    try:
        return str(document[0].get_textpage().get_text_bounded())
    finally:
        document.close()


def test_what_is_typed_stands_on_the_sheet_and_is_kept_by_the_button(dialog: HouseDialog, desk: Desk) -> None:
    assert "Staatskanzlei des Saarlandes" in text(dialog.presenter.pdf)
    dialog.form.fields["full_name"].setText("Musterkanzlei")
    dialog.form.fields["contact"].setText("Telefon 030 23125-0")
    shown = text(dialog.presenter.pdf)
    assert "Musterkanzlei · Am Ludwigsplatz 14 · 66117 Saarbrücken · Telefon 030 23125-0" in shown
    assert desk.services.house.current().full_name == "Staatskanzlei des Saarlandes"
    said: list[str] = []
    desk.said.connect(said.append)
    dialog.save_button.click()
    assert desk.services.house.current().full_name == "Musterkanzlei"
    assert said == ["Briefkopf gespeichert; er gilt ab dem nächsten Blatt."]
    press = desk.services.sheets.press_contacts(desk.services.events.find("Impulse 2020"))
    assert "Musterkanzlei" in text(desk.services.sheets.media_sheet(press).pdf)


def test_colours_are_judged_while_they_are_typed(dialog: HouseDialog, desk: Desk) -> None:
    field = dialog.form.fields["accent"]
    field.setText("#FFCC00")
    assert "Der Kontrast zum Papier ist 1,5 zu 1" in dialog.strip.text()
    assert dialog.save_button.isEnabled(), "a warning, no ban"
    field.setText("blau")
    assert not dialog.save_button.isEnabled()
    assert "#1D5FA8" in field.accessibleDescription()
    dialog.reset_button.click()
    assert dialog.form.house == type(dialog.form.house)()
    assert dialog.strip.text() == ""
    dialog.reject()


def test_the_mark_is_chosen_and_taken_away(dialog: HouseDialog, tmp_path: Path) -> None:
    before = dialog.presenter.pdf
    Image.new("RGB", (60, 40), "#00A000").save(tmp_path / "mark.png")
    dialog.form.take_mark(tmp_path / "mark.png")
    assert dialog.form.house.mark is not None
    assert dialog.presenter.pdf != before
    (tmp_path / "mark.pdf").write_bytes(b"%PDF")
    dialog.form.take_mark(tmp_path / "mark.pdf")
    assert "PNG oder JPEG" in dialog.form.error.text()
    assert dialog.form.house.mark is not None
    dialog.form.drop_mark.click()
    assert dialog.presenter.pdf == before
    dialog.reject()


def test_a_damaged_file_is_said_and_can_be_replaced(desk: Desk) -> None:
    desk.services.house.path.parent.mkdir(parents=True, exist_ok=True)
    desk.services.house.path.write_text("{")
    dialog = HouseDialog(desk)
    dialog.open()
    assert "haus.json" in dialog.strip.text()
    assert dialog.form.fields["name"].text() == "Staatskanzlei"
    dialog.save_button.click()
    assert desk.services.house.current().name == "Staatskanzlei"


def test_every_control_has_a_name(dialog: HouseDialog) -> None:
    for field in dialog.form.fields.values():
        assert field.accessibleName()
    assert dialog.form.picture.accessibleName()
    dialog.reject()
