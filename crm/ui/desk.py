"""What every screen receives: the services, the lanes to run them on, and the ways to be heard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QSettings, QTemporaryDir, Signal

from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject
from crm.services.bundle import Services
from crm.ui.broadcast import Broadcast
from crm.ui.feedback import Feedback
from crm.ui.jobs import Failure, Jobs, is_gone

T = TypeVar("T")


class Desk(QObject):
    """Injected into each screen by the main window; screens hold nothing global.

    ``changed`` tells of every committed write (see :class:`Broadcast`), ``said`` carries a sentence for the status
    bar, ``opened`` asks the window to show a record (a :class:`Subject`; an event opens on its own page),
    ``network_opened`` the network around one.
    """

    said = Signal(str)
    opened = Signal(object)
    network_opened = Signal(object)

    def __init__(
        self, services: Services, jobs: Jobs, feedback: Feedback, settings: QSettings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.services = services
        self.jobs = jobs
        self.feedback = feedback
        self.settings = settings
        self.broadcast = Broadcast(self)
        self.changed = self.broadcast.changed
        self._passing: QTemporaryDir | None = None

    def open(self, subject: Subject) -> None:
        self.opened.emit(subject)

    def open_network(self, subject: Subject) -> None:
        self.network_opened.emit(subject)

    def passing_folder(self) -> Path:
        """A folder of the user's alone for what another program is to open; it goes with the program."""
        if self._passing is None:
            self._passing = QTemporaryDir()
        return Path(self._passing.path())

    def read(
        self, work: Callable[[], T], on_done: Callable[[T], None], *, replaces: str, on_error: Failure | None = None
    ) -> None:
        """Reads off the UI thread; a newer reading with the same ``replaces`` silences this one."""
        self.jobs.read.submit(work, on_done, on_error or self.feedback.report, replaces=replaces)

    def write(
        self,
        work: Callable[[], ChangeSet],
        on_done: Callable[[ChangeSet], None] | None = None,
        on_error: Failure | None = None,
    ) -> None:
        """Runs one mutation in the write lane, tells everybody what it touched, then calls ``on_done``."""

        def done(changes: ChangeSet) -> None:
            self.broadcast.tell(changes)
            if on_done is not None and not is_gone(on_done):
                on_done(changes)

        self.jobs.write.submit(work, done, on_error or self.feedback.report)
