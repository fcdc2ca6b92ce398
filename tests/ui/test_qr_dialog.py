"""The QR code of a card on the screen."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from crm.domain.listing import Subject, SubjectKind
from crm.ui.desk import Desk
from crm.ui.exporting.qr_dialog import QrDialog, picture, show_qr_code
from crm.ui.theme import Mode, theme
from tests.ui.events_sample import sample_desk

TODAY = date(2026, 11, 23)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path, TODAY)


@pytest.fixture
def dialog(desk: Desk) -> QrDialog:
    subject = desk.services.records.find("Gabriele Kümmel")
    return show_qr_code(desk, None, subject)


def test_the_code_stands_beside_its_words(dialog: QrDialog) -> None:
    assert dialog.name.text() == "Gabriele Kümmel"
    assert "Staatskanzlei des Saarlandes" in dialog.content.text()
    assert dialog.code.accessibleName() == "QR-Code mit der Visitenkarte von Gabriele Kümmel"
    assert not dialog.code.pixmap().isNull()


def test_it_is_dark_on_white_in_the_dark_too(qapp: QApplication, dialog: QrDialog) -> None:
    theme().apply(qapp, Mode.DARK)
    image = dialog.code.pixmap().toImage()
    assert image.pixelColor(0, 0) == QColor("white")
    assert image.pixelColor(image.width() // 2, 2) == QColor("white")  # the quiet zone


@pytest.mark.parametrize("ratio", [1.0, 1.5])
def test_modules_have_whole_pixels(ratio: float) -> None:
    made = picture(((True, False), (False, True)), 100, ratio).toImage()
    colours = {made.pixelColor(x, y).name() for x in range(made.width()) for y in range(made.height())}
    assert colours == {"#000000", "#ffffff"}


def test_each_change_is_in_the_journal(dialog: QrDialog, desk: Desk) -> None:
    dialog.private.click()
    entries = [line.entry for line in desk.services.history.lines(2)]
    assert [(entry.action, entry.params.get("private")) for entry in entries] == [
        ("export.qr", True),
        ("export.qr", None),
    ]


def test_an_office_without_holder_says_why(desk: Desk) -> None:
    vacant = next(s for s in desk.services.directory.find() if s.kind is SubjectKind.OFFICE)
    dialog = show_qr_code(desk, None, Subject(SubjectKind.OFFICE, vacant.id))
    assert "niemand hat das Amt inne" in dialog.error.text()
    assert not dialog.private.isEnabled()


def test_a_number_is_shown_with_its_extension(desk: Desk) -> None:
    subject = desk.services.records.find("Gabriele Kümmel")
    owner = desk.services.records.load(subject).contact.channels
    assert any(reach.value.extension for reach in owner)
    words = show_qr_code(desk, None, subject).content.text()
    assert "0681 501-" in words
