"""The preview of a sheet: what will be printed, with what can be chosen beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QPalette, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from crm.domain.event import Event
from crm.domain.invitation import InvitationList
from crm.domain.listing import Subject
from crm.services.contacts import OPEN, Disclosure
from crm.services.doubts import doubts_of_rows
from crm.services.event_report import EventReport
from crm.ui.announce import announce
from crm.ui.desk import Desk
from crm.ui.doubts import DoubtsLine
from crm.ui.exporting.file_names import file_name_for
from crm.ui.metrics import px
from crm.ui.sheets.bar import PreviewBar
from crm.ui.sheets.media_options import MediaOptions
from crm.ui.sheets.pages import PageView, Zoom
from crm.ui.sheets.paper import PrintRun, prepare
from crm.ui.sheets.presenter import SheetPresenter
from crm.ui.sheets.side import SidePane
from crm.ui.sheets.source import SheetSource
from crm.ui.sheets.strip import Strip
from crm.ui.widgets.labels import Hairline

#: How wide the options are, in pixels of the mockups.
OPTIONS = 264


class SheetPreview(QDialog):
    """Pages, zoom, saving, mailing and printing. At the right stand the settings by name, ``options`` (if any), and
    what head and foot say."""

    def __init__(
        self,
        desk: Desk,
        source: SheetSource[Any],
        options: QWidget | None = None,
        parent: QWidget | None = None,
        options_width: int = OPTIONS,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.presenter: SheetPresenter[Any] = SheetPresenter(desk, source, self)
        self._run: PrintRun | None = None
        self.printer_name: Callable[[], str] = str  # which one the dialog begins with; none is the system's usual one
        self.setWindowTitle(source.name)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.bar = PreviewBar()
        self.strip = Strip()
        self.doubts = DoubtsLine(desk)
        self.doubts.setContentsMargins(px(12), px(8), px(16), px(8))
        self.pages = PageView(source.name, self.presenter.render)
        self.side = SidePane(desk, self.presenter, options, options_width)
        self._lay_out()
        self._connect()
        room = self.screen().availableSize()
        self.resize(QSize(px(1080 + options_width - OPTIONS), px(820)).boundedTo(room))

    def start(self) -> SheetPreview:
        """Shows the window; the sheet appears in it as soon as it is set."""
        self.open()
        self.presenter.make()
        self.pages.setFocus(Qt.FocusReason.OtherFocusReason)
        return self

    def done(self, result: int) -> None:
        self.presenter.stop()
        self.doubts.stop()
        if self._run is not None:
            self._run.stop()
        super().done(result)

    def save(self) -> None:
        """Asks for the file; the system asks before it overwrites one."""
        file, _ = QFileDialog.getSaveFileName(
            self, self.tr("Als PDF speichern"), self.presenter.file_name, self.tr("PDF-Dateien (*.pdf)")
        )
        if file:
            self.presenter.save(Path(file))

    def mail(self) -> None:
        """Writes a draft with the sheet as attachment; the mail program opens it, a person sends it."""
        self.presenter.mail()

    def print(self) -> None:
        """Asks for the printer and prints in exact size."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if self.printer_name() in QPrinterInfo.availablePrinterNames():
            printer.setPrinterName(self.printer_name())
        prepare(printer, self.presenter.sizes, self.presenter.name)
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Prints the pages that the printer was told."""
        printer.setFullPage(True)
        self.bar.print.setEnabled(False)
        self._run = PrintRun(printer, self.presenter.pdf, self.presenter.sizes, self._desk.jobs.cpu, self)
        self._run.ended.connect(self._on_printed)
        self._run.start()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.bar, Hairline(), self.doubts, self.strip):
            layout.addWidget(part)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.pages, 1)
        beside.addWidget(Hairline(vertical=True))
        beside.addWidget(self.side)
        layout.addLayout(beside, 1)
        self.pages.viewport().setBackgroundRole(QPalette.ColorRole.Window)

    def _connect(self) -> None:
        self.presenter.made.connect(self._on_made)
        self.presenter.failed.connect(self._on_failed)
        self.presenter.saved.connect(self._on_saved)
        self.pages.moved.connect(self._on_moved)
        self.bar.paged.connect(self._on_paged)
        self.bar.stepped.connect(self.pages.step_zoom)
        self.bar.fitted.connect(self.pages.set_zoom)
        self.bar.saved.connect(self.save)
        self.bar.printed.connect(self.print)
        self.bar.mailed.connect(self.mail)
        self.bar.faced.connect(self.pages.set_facing)
        self.presenter.drafted.connect(self._on_drafted)
        self.side.changed.connect(self.presenter.make)
        self.side.failed.connect(self.strip.fail)
        self.side.told.connect(self.strip.tell)
        self.presenter.made.connect(self.side.refresh)
        keys = QKeySequence.StandardKey
        self._shortcut(keys.Save, self.bar.save.click)
        self._shortcut(keys.Print, self.bar.print.click)
        self._shortcut("Ctrl+M", self.bar.mail.click)
        self._shortcut("Ctrl+2", self.bar.facing.click)
        self._shortcut(keys.ZoomIn, self.bar.larger.click)
        self._shortcut(keys.ZoomOut, self.bar.smaller.click)
        self._shortcut("Ctrl+0", partial(self.pages.set_zoom, Zoom.WIDTH))

    def _shortcut(self, keys: QKeySequence.StandardKey | str, slot: Any) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _on_made(self) -> None:
        self.bar.enable(True)
        self.strip.warn(self.presenter.warnings)
        self.pages.show_document(self.presenter.sizes, self.presenter.page_names())
        words = QCoreApplication.translate("SheetPreview", "Vorschau mit %n Seiten", None, len(self.presenter.sizes))
        announce(self, words)

    def _on_failed(self, sentence: str) -> None:
        self.strip.fail(sentence)

    def _on_saved(self, path: Path) -> None:
        words = self.tr("Gespeichert als „{file}“").format(file=path.name)
        self.strip.tell(words)

    def _on_printed(self, is_complete: bool) -> None:
        self.bar.print.setEnabled(True)
        self._run = None
        if is_complete:
            self.strip.tell(self.tr("An den Drucker übergeben"))
        else:
            self.strip.fail(self.tr("Der Drucker hat die Seiten nicht angenommen; es wurde nichts geändert."))

    def _on_drafted(self, path: Path) -> None:
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.strip.tell(self.tr("E-Mail-Entwurf mit „{file}“ geöffnet").format(file=path.with_suffix(".pdf").name))
        else:
            self.strip.fail(
                self.tr("Es ist kein Mailprogramm für Entwürfe (.eml) eingerichtet. Speichern Sie das Blatt als PDF "
                        "und hängen Sie es an eine E-Mail an.")
            )  # fmt: skip

    def _on_moved(self, page: int, factor: float) -> None:
        self.bar.show_place(self.pages.in_sight(), len(self.presenter.sizes), factor, self.pages.zoom)

    def _on_paged(self, step: int) -> None:
        self.pages.turn(step)


def preview_media_sheet(
    desk: Desk, parent: QWidget | None, subjects: Sequence[Subject], event: Event | None = None, selection: str = ""
) -> SheetPreview:
    """Shows the media-contact sheet of the contacts; event, date and layout can be chosen beside it.

    ``selection`` says where the contacts were chosen, for the foot.
    """
    chosen = list(subjects)
    options = MediaOptions(desk, event)

    def source() -> SheetSource[Any]:
        return _media_source(desk, chosen, options, selection)

    window = SheetPreview(desk, source(), options, parent)

    def again() -> None:
        window.presenter.make(source())

    options.changed.connect(again)
    window.doubts.ask(chosen)
    window.finished.connect(options.stop)
    return window.start()


def preview_invitation_list(
    desk: Desk, parent: QWidget | None, found: InvitationList, shown: Disclosure = OPEN
) -> SheetPreview:
    """Shows the printed form of an invitation list; ``shown`` is what it was computed with."""
    sheets = desk.services.sheets
    name = QCoreApplication.translate("SheetPreview", "Einladungsliste {name}").format(name=found.title)
    source = SheetSource(
        name=name,
        file_name=file_name_for(name, ".pdf"),
        make=partial(sheets.invitation_list, found),
        keep=partial(sheets.keep, sheet=name, count=len(found.rows), shown=shown),
        kind="invitation-list",
        is_internal=True,
        selection=QCoreApplication.translate("SheetPreview", "Einladungsliste „{name}“").format(name=found.title),
    )
    window = SheetPreview(desk, source, None, parent)
    window.doubts.show_doubts(doubts_of_rows(found.rows))
    return window.start()


def preview_report(desk: Desk, parent: QWidget | None, report: EventReport) -> SheetPreview:
    """Shows the figures of an event as they are printed."""
    sheets = desk.services.sheets
    name = QCoreApplication.translate("SheetPreview", "Auswertung {name}").format(name=report.event.name)
    source = SheetSource(
        name=name,
        file_name=file_name_for(name, ".pdf"),
        make=partial(sheets.report, report),
        keep=partial(sheets.keep, sheet=name, count=report.total.invited),
        kind="report",
        is_internal=True,
        selection=_event_words(report.event),
    )
    return SheetPreview(desk, source, None, parent).start()


def _media_source(desk: Desk, subjects: list[Subject], options: MediaOptions, selection: str) -> SheetSource[Any]:
    sheets = desk.services.sheets
    event, day, shown = options.chosen_event(), options.chosen_date(), options.chosen_reach()
    name = QCoreApplication.translate("SheetPreview", "Medienkontakte")
    file = f"{name} {event.name}" if event else name
    return SheetSource(
        name=name,
        file_name=file_name_for(file, ".pdf"),
        make=partial(sheets.media_sheet, subjects, event, day, shown, options.layout_chosen(), options.grouping()),
        keep=partial(sheets.keep, sheet=name, count=len(subjects), shown=shown),
        kind="media-sheet",
        selection=selection or _event_words(event),
    )


def _event_words(event: Event | None) -> str:
    words = QCoreApplication.translate("SheetPreview", "Veranstaltung „{name}“")
    return words.format(name=event.name) if event else ""
