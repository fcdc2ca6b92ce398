"""The preview of badges, place cards and signs: what is chosen beside it acts at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from crm.domain.listing import SubjectKind
from crm.ui.desk import Desk
from crm.ui.events.offered import ACTIONS, action_words
from crm.ui.sheets.card_options import CardChoice
from crm.ui.sheets.card_preview import preview_cards, preview_cards_of_guests, preview_cards_of_list
from crm.ui.sheets.preview import SheetPreview
from crm.ui.sheets.shift_box import ShiftBox
from tests.printing.reading import texts
from tests.ui.events_sample import sample_desk

BADGES, PLACE_CARDS, SIGNS = range(3)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path)


@pytest.fixture
def window(desk: Desk) -> SheetPreview:
    found = preview_cards_of_guests(desk, None, desk.services.events.find("Impulse 2020"))
    QApplication.processEvents()
    return found


def choice(window: SheetPreview) -> CardChoice:
    found = window.findChild(CardChoice)
    assert isinstance(found, CardChoice)
    return found


def test_badges_come_first_and_place_cards_have_a_product_of_their_own(window: SheetPreview, desk: Desk) -> None:
    box = choice(window)
    assert window.presenter.name == "Namensschilder Avery L7418"
    assert box.products.about.text() == "86 × 55 mm, 8 auf dem Blatt"
    box.products.choose("Avery L4784")
    assert window.presenter.name == "Namensschilder Avery L4784"
    box.kind_box.setCurrentIndex(PLACE_CARDS)
    assert window.presenter.name == "Tischkarten Avery Zweckform 32253"
    assert box.start_box.maximum() == 4
    box.kind_box.setCurrentIndex(BADGES)
    assert window.presenter.name == "Namensschilder Avery L4784"
    assert CardChoice(desk, with_guests=True).sheet.product == "L4784"


def test_first_place_copies_and_order(window: SheetPreview, desk: Desk) -> None:
    box, count = choice(window), len(desk.services.name_cards.of_event(desk.services.events.find("Impulse 2020")).cards)
    assert len(window.presenter.sizes) == -(-count // 8)
    box.start_box.setValue(8)
    assert len(window.presenter.sizes) == -(-(count + 7) // 8)
    box.copies_box.setValue(2)
    assert len(window.presenter.sizes) == -(-(2 * count + 7) // 8)
    before = texts(window.presenter.pdf)[0]
    box.order_box.setCurrentIndex(1)
    assert texts(window.presenter.pdf)[0] != before


def test_signs_of_the_houses_or_with_typed_names(window: SheetPreview) -> None:
    box = choice(window)
    box.kind_box.setCurrentIndex(SIGNS)
    assert window.presenter.name == "Tischschilder A4"
    assert box.names.isVisible()
    assert not box.products.field.isVisible()
    assert len(window.presenter.sizes) > 10
    box.names.setPlainText("Tisch 1\n\nPresse")
    assert [page.split("\n")[0] for page in texts(window.presenter.pdf)] == ["Tisch 1", "Presse"]
    box.size_box.setCurrentIndex(1)
    assert window.presenter.name == "Tischschilder A5"


def test_outlines_show_where_to_cut(window: SheetPreview) -> None:
    assert "Versatz" not in texts(window.presenter.pdf)[0]
    choice(window).place.outlines.setChecked(True)
    assert "Versatz 0 / 0 mm" in texts(window.presenter.pdf)[0]


def test_saving_notes_how_many_left(window: SheetPreview, desk: Desk, tmp_path: Path) -> None:
    count = len(desk.services.name_cards.of_event(desk.services.events.find("Impulse 2020")).cards)
    window.presenter.save(tmp_path / "n.pdf")
    assert desk.services.history.lines(1)[0].text == f"Namensschilder Avery L7418 mit {count} Einträgen ausgegeben"


def test_contacts_and_lists_have_cards(desk: Desk) -> None:
    people = desk.services.directory.find("Alkassar", (SubjectKind.PERSON,))
    window = preview_cards(desk, None, people)
    assert "Alkassar" in texts(window.presenter.pdf)[0]
    assert not choice(window).order_box.isVisibleTo(window)
    found = desk.services.audiences.view(desk.services.audiences.all()[0].id).list
    assert len(preview_cards_of_list(desk, None, found).presenter.sizes) > 1
    nobody = preview_cards(desk, None, [])
    assert nobody.strip.text() == "Unter den Gewählten ist niemand mit einem Namen."
    assert "print_cards" in [plan.key for plan in ACTIONS]
    assert action_words("print_cards") == "Namensschilder und Tischkarten …"


def test_each_printer_keeps_its_shift(desk: Desk) -> None:
    offsets = desk.services.printer_offsets
    offsets.keep("HP Flur", (1.5, -0.5))
    offsets.keep("Canon 3", (0.2, 0.0))
    box = ShiftBox(desk)
    assert [box.printer_box.itemText(row) for row in range(3)] == ["ohne bestimmten Drucker", "Canon 3", "HP Flur"]
    box.printer_box.setCurrentIndex(2)
    assert box.shift() == (1.5, -0.5)
    box.down_box.setValue(0.3)
    box.printer_box.setCurrentIndex(1)
    assert box.shift() == (0.2, 0.0)
    again = ShiftBox(desk)
    assert (again.printer(), again.shift()) == ("Canon 3", (0.2, 0.0))
    again.printer_box.setCurrentIndex(2)
    assert again.shift() == (1.5, 0.3)


def test_everything_is_reached_by_tab(window: SheetPreview) -> None:
    box = choice(window)
    for control in (box.kind_box, box.products.field, box.start_box, box.copies_box, box.order_box, box.open_too,
                    box.place.printer_box, box.place.right_box, box.place.down_box, box.place.outlines):  # fmt: skip
        assert control.isVisible()
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
