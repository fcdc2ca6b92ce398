"""What to export, and doing it beside the UI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from crm.domain.errors import Cancelled, UserError
from crm.domain.listing import Subject
from crm.domain.ports import Progress
from crm.services.card_loading import CardOptions
from crm.services.exporting import VCARD_FORMATS
from crm.ui.desk import Desk
from crm.ui.jobs import Ticket

_ENDINGS = {**dict.fromkeys(VCARD_FORMATS, ".vcf"), "xlsx": ".xlsx", "csv": ".csv"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What was chosen in the dialog."""

    form: str = "vcard3"
    one_each: bool = False
    with_photo: bool = True
    with_notes: bool = False
    with_private: bool = False
    with_confidential: bool = False

    @property
    def is_card(self) -> bool:
        return self.form in VCARD_FORMATS

    @property
    def wants_one_each(self) -> bool:
        """Whether the program at the other end reads only the first card of a file."""
        return self.is_card and VCARD_FORMATS[self.form].for_outlook

    @property
    def to_folder(self) -> bool:
        """Whether a folder is written, with a file for each contact."""
        return self.is_card and self.one_each

    @property
    def ending(self) -> str:
        return _ENDINGS[self.form]

    def options(self) -> CardOptions:
        return CardOptions(
            with_confidential=self.with_confidential,
            with_private=self.with_private,
            with_photo=self.with_photo and self.is_card,
            with_notes=self.with_notes and self.is_card,
        )


class ExportPresenter(QObject):
    """``progressed`` while it works; then ``finished`` with the sentence, ``failed`` with one, or ``stopped``."""

    progressed = Signal(int, int)
    finished = Signal(str)
    failed = Signal(str)
    stopped = Signal()

    def __init__(self, desk: Desk, subjects: Sequence[Subject], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._subjects = list(subjects)
        self._ticket: Ticket | None = None
        self._is_closed = False

    @property
    def count(self) -> int:
        """How many were chosen; offices without holder and restricted contacts give no card."""
        return len(self._subjects)

    @property
    def is_busy(self) -> bool:
        return self._ticket is not None

    def suggestion(self, wish: Wish) -> str:
        """The file name offered."""
        name = QCoreApplication.translate("ExportDialog", "Kontakte")
        return f"{name}{wish.ending}"

    def start(self, wish: Wish, target: Path) -> None:
        """Writes to a file, or into a folder when each contact gets its own."""
        path = target if wish.to_folder or target.suffix else target.with_name(target.name + wish.ending)
        self._ticket = ticket = Ticket()
        work = self._work(wish, path, ticket)

        def done(count: int) -> None:
            self._on_done(count, path)

        self._desk.jobs.cpu.run(work, done, self._on_error, on_progress=self._on_progress)

    def cancel(self) -> None:
        """Stops at the next contact; what has been written into a folder stays."""
        if self._ticket is not None:
            self._ticket.cancel()

    def close(self) -> None:
        """The dialog is gone: work under way stops and tells nobody."""
        self._is_closed = True
        self.cancel()

    def _work(self, wish: Wish, path: Path, ticket: Ticket) -> Callable[[Progress], int]:
        exporting, subjects, options = self._desk.services.exporting, self._subjects, wish.options()
        write = exporting.contacts_each if wish.to_folder else exporting.contacts

        def work(progress: Progress) -> int:
            def told(done: int, total: int) -> None:
                progress(done, total)
                ticket.check()

            return write(subjects, wish.form, path, options, told)

        return work

    def _on_progress(self, done: int, total: int) -> None:
        if not self._is_closed:
            self.progressed.emit(done, total)

    def _on_done(self, count: int, path: Path) -> None:
        self._ticket = None
        words = QCoreApplication.translate("ExportDialog", "%n Kontakte nach „{file}“ ausgegeben", None, count)
        sentence = words.format(file=path.name)
        self._desk.said.emit(sentence)
        if not self._is_closed:
            self.finished.emit(sentence)

    def _on_error(self, error: BaseException) -> None:
        self._ticket = None
        if isinstance(error, Cancelled):
            if not self._is_closed:
                self.stopped.emit()
        elif isinstance(error, UserError) and not self._is_closed:
            self.failed.emit(str(error))
        else:
            self._desk.feedback.report(error)
