"""Makes the sheet beside the UI thread, again with every option, and hands out its pages as pictures."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QSizeF, Signal
from PySide6.QtGui import QImage

from crm.domain.errors import Cancelled, UserError
from crm.domain.sheet import Issue
from crm.ui.desk import Desk
from crm.ui.sheets.rendering import Pages, measure, render
from crm.ui.sheets.source import PrintedSheet, SheetSource

P = TypeVar("P", bound=PrintedSheet)


class SheetPresenter(QObject, Generic[P]):
    """``made`` when a new version of the sheet is there; ``failed`` carries one sentence; ``saved`` the file,
    ``drafted`` that of a mail draft."""

    made = Signal()
    failed = Signal(str)
    saved = Signal(object)
    drafted = Signal(object)

    def __init__(self, desk: Desk, source: SheetSource[P], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._source = source
        self._sheet: P | None = None
        self._pages = Pages(())
        self._job = f"sheet.{id(self)}"
        self._stopped = False
        self.issue_of: Callable[[SheetSource[P]], Issue] = lambda _: Issue()  # what head and foot say

    @property
    def source(self) -> SheetSource[P]:
        """What is shown now."""
        return self._source

    @property
    def name(self) -> str:
        return self._source.name

    @property
    def file_name(self) -> str:
        """What the file is called unless somebody says otherwise."""
        return self._source.file_name

    @property
    def sizes(self) -> list[QSizeF]:
        """The pages' sizes in points; empty before the first version is there."""
        return list(self._pages.sizes)

    @property
    def pdf(self) -> bytes:
        return self._sheet.pdf if self._sheet is not None else b""

    @property
    def warnings(self) -> tuple[str, ...]:
        return self._sheet.warnings if self._sheet is not None else ()

    def page_names(self) -> list[str]:
        """What screen readers call the pages."""
        words = QCoreApplication.translate("SheetPreview", "{name}, Seite {page} von {pages}")
        total = len(self._pages.sizes)
        return [words.format(name=self.name, page=number, pages=total) for number in range(1, total + 1)]

    def make(self, source: SheetSource[P] | None = None) -> None:
        """Sets the sheet, anew if an option has changed; an older version on its way is not waited for."""
        self._source = source or self._source
        wanted, issue = self._source.make, self.issue_of(self._source)
        issued = self._desk.services.sheets.issued

        def work() -> tuple[P, Pages]:
            sheet = issued(issue, wanted)
            return sheet, measure(sheet.pdf)

        self._desk.jobs.cpu.submit(work, self._arrived, self._on_error, replaces=self._job)

    def render(self, page: int, scale: float, on_done: Callable[[QImage], None]) -> None:
        """One page as a picture; a newer request for the same page silences this one."""
        job = f"{self._job}.{page}"
        shown = partial(self._rendered, on_done)
        self._desk.jobs.cpu.submit(partial(render, self.pdf, page, scale), shown, self._on_error, replaces=job)

    def save(self, target: Path) -> None:
        """Writes the PDF and notes that it left the house."""
        self._keep(
            target if target.suffix.lower() == ".pdf" else target.with_name(f"{target.name}.pdf"), self._on_saved
        )

    def mail(self) -> None:
        """Writes a mail draft with the sheet as attachment, and tells the window to open it."""
        target = self._desk.passing_folder() / self.file_name
        self._keep(target.with_suffix(".eml"), self._on_drafted)

    def _keep(self, target: Path, on_done: Callable[[Path], None]) -> None:
        sheet, keep = self._sheet, self._source.keep
        if sheet is None:
            return

        def work() -> Path:
            keep(sheet, target)
            return target

        self._desk.jobs.write.submit(work, on_done, self._on_error)

    def stop(self) -> None:
        """The window is closing: what is still under way finds nobody any more."""
        self._stopped = True

    def _arrived(self, found: tuple[P, Pages]) -> None:
        if self._stopped:
            return
        self._sheet, self._pages = found
        self.made.emit()

    def _rendered(self, on_done: Callable[[QImage], None], picture: QImage) -> None:
        if not self._stopped:
            on_done(picture)

    def _on_saved(self, path: Path) -> None:
        words = QCoreApplication.translate("SheetPreview", "{name} nach „{file}“ gespeichert")
        self._desk.said.emit(words.format(name=self.name, file=path.name))
        if not self._stopped:
            self.saved.emit(path)

    def _on_drafted(self, path: Path) -> None:
        words = QCoreApplication.translate("SheetPreview", "{name} als E-Mail-Entwurf geschrieben")
        self._desk.said.emit(words.format(name=self.name))
        if not self._stopped:
            self.drafted.emit(path)

    def _on_error(self, error: BaseException) -> None:
        if isinstance(error, UserError) and not self._stopped:
            self.failed.emit(str(error))
        elif not isinstance(error, Cancelled):
            self._desk.feedback.report(error)
