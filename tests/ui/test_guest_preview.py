"""The preview of an event's lists: each list is there, and what is chosen acts at once."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication

from crm.ui.desk import Desk
from crm.ui.events.offered import ACTIONS, action_words
from crm.ui.sheets.guest_options import GuestChoice
from crm.ui.sheets.guest_preview import preview_guest_sheet
from crm.ui.sheets.preview import SheetPreview
from tests.ui.events_sample import sample_desk


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path)


@pytest.fixture
def window(desk: Desk) -> SheetPreview:
    found = preview_guest_sheet(desk, None, desk.services.events.find("Impulse 2020"))
    QApplication.processEvents()
    return found


def choice(window: SheetPreview) -> GuestChoice:
    found = window.findChild(GuestChoice)
    assert isinstance(found, GuestChoice)
    return found


def first_page(window: SheetPreview) -> str:
    document = pdfium.PdfDocument(window.presenter.pdf)
    try:
        return str(document[0].get_textpage().get_text_bounded())
    finally:
        document.close()


def test_each_list_is_shown_as_soon_as_it_is_chosen(window: SheetPreview) -> None:
    box = choice(window)
    for index in range(box.sheet_box.count()):
        box.sheet_box.setCurrentIndex(index)
        assert box.sheet_box.currentText() in first_page(window)
        assert window.presenter.name == f"{box.sheet_box.currentText()} Impulse 2020"
        assert box.about.text()


def test_only_the_guest_list_has_an_order_to_choose(window: SheetPreview) -> None:
    box = choice(window)
    assert not box.order_box.isEnabled()
    box.sheet_box.setCurrentIndex(1)
    assert box.order_box.isEnabled()
    by_rank = first_page(window)
    box.order_box.setCurrentIndex(1)
    assert first_page(window) != by_rank


def test_the_date_stands_at_the_head(window: SheetPreview) -> None:
    choice(window).date_box.setDate(QDate(2020, 1, 22))
    assert "Stand 22. Januar 2020" in first_page(window)


def test_the_menu_of_an_event_offers_them(desk: Desk) -> None:
    [plan] = [plan for plan in ACTIONS if plan.key == "print_lists"]
    assert action_words(plan.key) == "Listen und Programm drucken …"
    assert plan.shortcut == "Ctrl+Alt+L"


def test_saving_notes_how_many_stood_on_it(window: SheetPreview, desk: Desk, tmp_path: Path) -> None:
    content = desk.services.guest_sheets.content(desk.services.events.find("Impulse 2020").id, choice(window).kind())
    window.presenter.save(tmp_path / "l.pdf")
    text = desk.services.history.lines(1)[0].text
    assert text == f"Begrüßungsliste Impulse 2020 mit {content.count} Einträgen ausgegeben"
