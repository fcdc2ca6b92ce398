"""The preview of a sheet: pages, zoom, options, saving, printing in exact size, and what goes wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from PIL import Image
from PySide6.QtCore import QDate, QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QAccessible, QImage, QWheelEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from crm.domain.errors import UserError
from crm.domain.listing import Subject
from crm.ui.desk import Desk
from crm.ui.jobs import ThreadJobs
from crm.ui.sheets.pages import Zoom
from crm.ui.sheets.paper import chosen_pages, prepare
from crm.ui.sheets.preview import SheetPreview, preview_invitation_list, preview_media_sheet
from crm.ui.sheets.rendering import measure, render
from crm.ui.sheets.source import SheetSource
from tests.ui.events_sample import sample_desk

TODAY = date(2026, 11, 23)
A4 = (595.3, 841.9)


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Desk:
    return sample_desk(tmp_path, TODAY)


@pytest.fixture
def press(desk: Desk) -> list[Subject]:
    return desk.services.sheets.press_contacts(desk.services.events.find("Impulse 2020"))


def shown(window: SheetPreview) -> SheetPreview:
    window.resize(900, 700)
    QApplication.processEvents()
    return window


@pytest.fixture
def media(desk: Desk, press: list[Subject]) -> SheetPreview:
    return shown(preview_media_sheet(desk, None, press, desk.services.events.find("Impulse 2020")))


@pytest.fixture
def invitations(desk: Desk) -> SheetPreview:
    view = desk.services.audiences.view(desk.services.audiences.all()[0].id)
    return shown(preview_invitation_list(desk, None, view.list))


def text(pdf: bytes, page: int = 0) -> str:
    document = pdfium.PdfDocument(pdf)
    try:
        return str(document[page].get_textpage().get_text_bounded())
    finally:
        document.close()


def pages_of(window: SheetPreview) -> list[QWidget]:
    return list(window.pages._pages)


def test_the_page_is_rendered_and_named(media: SheetPreview) -> None:
    (page,) = pages_of(media)
    assert page.accessibleName() == "Medienkontakte, Seite 1 von 1"
    assert QAccessible.queryAccessibleInterface(page).role() is QAccessible.Role.Graphic
    picture = page.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 7) for y in range(0, 200, 7)}
    assert len(colours) > 3, "nothing but paper"
    assert media.bar.place.text() == "Seite 1 von 1"


def test_the_options_act_at_once(media: SheetPreview, desk: Desk) -> None:
    assert "Impulse 2020" in text(media.presenter.pdf)
    options: Any = media.findChild(QWidget, "media-options")
    options.event_box.setCurrentIndex(0)
    assert "Impulse 2020" not in text(media.presenter.pdf)
    options.date_box.setDate(QDate(2027, 1, 5))
    assert "5. Januar 2027" in text(media.presenter.pdf)


def test_zoom_fits_steps_and_follows_the_wheel(invitations: SheetPreview) -> None:
    pages = invitations.pages
    assert pages.zoom is Zoom.WIDTH
    assert pages_of(invitations)[0].width() <= pages.viewport().width()
    wide = pages.factor
    invitations.bar.fit_page.click()
    assert pages.factor < wide or pages_of(invitations)[0].height() <= pages.height()
    before = pages.factor
    invitations.bar.larger.click()
    assert pages.factor > before
    assert not invitations.bar.fit_page.isChecked()
    wheel(pages, -120)
    wheel(pages, -120)
    assert pages.factor < before * 1.3
    pages.set_zoom(Zoom.FREE, 1.0)
    assert pages_of(invitations)[0].width() == pytest.approx(A4[1] * 96 / 72, abs=2)
    assert invitations.bar.factor.text() == "100 %"


def wheel(widget: QWidget, angle: int) -> None:
    at = QPointF(50, 50)
    QApplication.sendEvent(
        widget.viewport() if hasattr(widget, "viewport") else widget,
        QWheelEvent(
            at,
            at,
            QPoint(),
            QPoint(0, angle),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def test_pages_are_turned_and_far_ones_let_go(invitations: SheetPreview) -> None:
    total = len(pages_of(invitations))
    assert total > 4
    invitations.bar.on.click()
    QApplication.processEvents()
    assert invitations.bar.place.text() == f"Seite 2 von {total}"
    invitations.pages.go_to(total - 1)
    QApplication.processEvents()
    assert not invitations.bar.on.isEnabled()
    pages: list[Any] = pages_of(invitations)
    assert pages[-1].rendered
    assert not pages[0].rendered


def test_saving_keeps_the_bytes_and_notes_the_export(media: SheetPreview, desk: Desk, tmp_path: Path) -> None:
    said: list[str] = []
    desk.said.connect(said.append)
    media.presenter.save(tmp_path / "blatt")
    assert (tmp_path / "blatt.pdf").read_bytes() == media.presenter.pdf
    assert said == ["Medienkontakte nach „blatt.pdf“ gespeichert"]
    assert "blatt.pdf" in media.strip.text()
    assert desk.services.history.lines(1)[0].entry.action == "export.sheet"


def test_a_place_that_cannot_be_written_is_one_sentence(media: SheetPreview, tmp_path: Path) -> None:
    media.presenter.save(tmp_path / "fehlt" / "blatt.pdf")
    assert "lässt sich nicht schreiben" in media.strip.text()


def test_printing_keeps_the_exact_size(invitations: SheetPreview, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "gedruckt.pdf"))
    prepare(printer, invitations.presenter.sizes, invitations.presenter.name)
    invitations.print_on(printer)
    assert invitations.strip.text() == "An den Drucker übergeben"
    printed = measure((tmp_path / "gedruckt.pdf").read_bytes())
    assert len(printed.sizes) == len(invitations.presenter.sizes)
    assert (printed.sizes[0].width(), printed.sizes[0].height()) == pytest.approx((A4[1], A4[0]), abs=1)
    there = render((tmp_path / "gedruckt.pdf").read_bytes(), 0, 1.0)
    here = render(invitations.presenter.pdf, 0, 1.0)
    assert ink_box(there) == pytest.approx(ink_box(here), abs=2), "neither scaled nor shifted"


def ink_box(picture: QImage) -> tuple[int, int, int, int]:
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    size = (grey.width(), grey.height())
    read = Image.frombuffer("L", size, bytes(grey.constBits()), "raw", "L", grey.bytesPerLine(), 1)
    box = read.point(lambda light: 255 if light < 160 else 0).getbbox()
    assert box is not None
    return box


def test_only_the_pages_asked_for_are_printed(qapp: QApplication) -> None:
    printer = QPrinter()
    assert chosen_pages(printer, 3) == [0, 1, 2]
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 9)
    assert chosen_pages(printer, 3) == [1, 2]
    prepare(printer, [QSizeF(A4[1], A4[0])], "Liste")
    assert printer.pageLayout().fullRectPoints().width() == pytest.approx(A4[1], abs=1)


class _Sheet:
    def __init__(self, pdf: bytes, warnings: tuple[str, ...]) -> None:
        self.pdf, self.pages, self.warnings = pdf, 1, warnings


def test_warnings_stand_above_the_pages(desk: Desk, press: list[Subject]) -> None:
    pdf = desk.services.sheets.media_sheet(press).pdf
    sheet = _Sheet(pdf, ("Das Zeichen „漢“ fehlt in der Schrift.",))
    source = SheetSource(name="Blatt", file_name="blatt.pdf", make=lambda: sheet, keep=lambda made, path: None)
    window = shown(SheetPreview(desk, source).start())
    assert window.strip.text() == "Das Zeichen „漢“ fehlt in der Schrift."
    assert window.strip.isVisible()


def test_a_sheet_that_cannot_be_set_says_why(desk: Desk) -> None:
    def refuse() -> _Sheet:
        raise UserError("Das Blatt ist leer.")

    source = SheetSource(name="Blatt", file_name="blatt.pdf", make=refuse, keep=lambda made, path: None)
    window = shown(SheetPreview(desk, source).start())
    assert window.strip.text() == "Das Blatt ist leer."
    assert not window.bar.save.isEnabled()


def test_closing_while_it_works_is_quiet(desk: Desk, press: list[Subject], qtbot: QtBot) -> None:
    desk.jobs = jobs = ThreadJobs()
    window = preview_media_sheet(desk, None, press)
    window.close()
    qtbot.waitUntil(jobs.is_idle)
    jobs.shutdown()


def test_everything_that_takes_the_keyboard_has_a_name(media: SheetPreview) -> None:
    for widget in media.findChildren(QWidget):
        if widget.isVisibleTo(media) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface.text(QAccessible.Text.Name) or interface.relations(), widget
