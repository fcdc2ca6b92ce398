"""The preview of labels: what is chosen beside it acts at once, by mouse and by keyboard."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from crm.domain.listing import Subject, SubjectKind
from crm.services.recipients import Guests
from crm.ui.desk import Desk
from crm.ui.events.offered import ACTIONS, action_words
from crm.ui.sheets.label_options import LabelChoice
from crm.ui.sheets.label_preview import preview_labels, preview_labels_of_guests, preview_labels_of_list
from crm.ui.sheets.preview import SheetPreview
from tests.ui.events_sample import sample_desk


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path)


@pytest.fixture
def bodies(desk: Desk) -> list[Subject]:
    return desk.services.directory.find("Gemeinde", (SubjectKind.ORGANISATION,))[:30]


@pytest.fixture
def window(desk: Desk, bodies: list[Subject]) -> SheetPreview:
    found = preview_labels(desk, None, bodies)
    found.resize(1100, 800)
    QApplication.processEvents()
    return found


def choice(window: SheetPreview) -> LabelChoice:
    found = window.findChild(LabelChoice)
    assert isinstance(found, LabelChoice)
    return found


def pages(window: SheetPreview) -> int:
    document = pdfium.PdfDocument(window.presenter.pdf)
    try:
        return len(document)
    finally:
        document.close()


def test_the_first_version_is_on_a_usual_sheet(window: SheetPreview, bodies: list[Subject]) -> None:
    assert window.presenter.name == "Etiketten Avery Zweckform L7160"
    assert choice(window).about.text() == "63,5 × 38,1 mm, 21 auf dem Blatt"
    assert pages(window) == -(-len(bodies) // 21)


def test_a_product_is_typed_and_kept_for_the_next_time(window: SheetPreview, desk: Desk) -> None:
    box = choice(window)
    box.product.selectAll()
    box.product.setCompleter(None)  # type: ignore[arg-type]  # a list that drops down needs a screen
    QTest.keyClicks(box.product, "3474")
    assert "Avery Zweckform 3474" in box.products.completer.model().stringList()  # type: ignore[attr-defined]
    QTest.keyClick(box.product, Qt.Key.Key_Return)
    assert window.presenter.name == "Etiketten Avery Zweckform 3474"
    assert box.start_box.maximum() == 24
    assert LabelChoice(desk, with_reach=True).sheet.product == "3474"


def test_a_number_nobody_sells_says_so_and_changes_nothing(window: SheetPreview) -> None:
    box = choice(window)
    box.choose("Q99")
    assert "nicht bekannt" in box.about.text()
    assert "nicht bekannt" in box.product.accessibleDescription()
    assert window.presenter.name == "Etiketten Avery Zweckform L7160"


def test_the_first_free_label_moves_the_rest(window: SheetPreview, bodies: list[Subject]) -> None:
    choice(window).start_box.setValue(21)
    assert pages(window) == 1 + -(-(len(bodies) - 1) // 21)


def test_envelopes_have_no_first_label(window: SheetPreview, bodies: list[Subject]) -> None:
    box = choice(window)
    box.paper_box.setCurrentIndex(1)
    assert window.presenter.name == "Umschläge DL"
    assert pages(window) == len(bodies)
    assert not box.start_box.isEnabled()


def test_saving_notes_how_many_left(window: SheetPreview, desk: Desk, bodies: list[Subject], tmp_path: Path) -> None:
    window.presenter.save(tmp_path / "e.pdf")
    line = desk.services.history.lines(1)[0]
    assert line.text == f"Etiketten Avery Zweckform L7160 mit {len(bodies)} Einträgen ausgegeben"
    assert (tmp_path / "e.pdf").read_bytes() == window.presenter.pdf


def test_a_list_and_an_event_have_their_labels(desk: Desk) -> None:
    view = desk.services.audiences.view(desk.services.audiences.all()[0].id)
    of_list = preview_labels_of_list(desk, None, view.list)
    assert pages(of_list) == -(-sum(row.has_address for row in view.list.rows) // 21)
    assert not choice(of_list).private.isVisibleTo(of_list)
    of_guests = preview_labels_of_guests(desk, None, desk.services.events.find("Impulse 2020"))
    assert pages(of_guests) > 1
    event, box = desk.services.events.find("Impulse 2020"), choice(of_guests).guests_box
    for index, which in enumerate(Guests):
        box.setCurrentIndex(index)
        found = desk.services.labels.of_list(desk.services.recipients.guests(event, which))
        assert pages(of_guests) == -(-len(found.addressees) // 21)
    assert "print_labels" in [plan.key for plan in ACTIONS]
    assert action_words("print_labels") == "Etiketten und Umschläge …"


def test_who_has_no_address_is_named(desk: Desk) -> None:
    people = desk.services.directory.find("", (SubjectKind.PERSON,))
    reached = desk.services.labels.of_subjects(people)
    assert reached.warnings
    window = preview_labels(desk, None, people)
    assert reached.warnings[0] in window.strip.text()


def test_nobody_to_write_to_leaves_no_older_version(desk: Desk) -> None:
    window = preview_labels(desk, None, [])
    assert pages(window) == 1
    assert window.strip.text() == "Von den Gewählten kann niemand angeschrieben werden."


def test_every_control_has_a_name(window: SheetPreview) -> None:
    box = choice(window)
    for control in (box.paper_box, box.product, box.start_box, box.copies_box, box.place.right_box, box.place.down_box):
        assert control.isVisible()
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
