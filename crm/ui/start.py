"""Starts the window, or renders it into a picture."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QSettings,
    QStandardPaths,
    Qt,
    QTimer,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from crm.domain.listing import Subject, SubjectKind
from crm.services.bundle import Services
from crm.ui import style
from crm.ui.commands import saved_mode
from crm.ui.desk import Desk
from crm.ui.feedback import Feedback
from crm.ui.jobs import Jobs, ThreadJobs
from crm.ui.language import chosen_language, count_like, speak
from crm.ui.main_window import MainWindow
from crm.ui.sync_jobs import SyncJobs
from crm.ui.theme import Mode, theme

_NAME = "verteiler"
_PATIENCE = 10.0  # seconds that closing waits for what is still being written


def run_window(services: Services, *, notice: str = "") -> int:
    """Opens the window and returns when it is closed; ``notice`` is said in the status bar."""
    app = application()
    jobs = ThreadJobs()
    with _desk(services, jobs, settings()) as desk:
        jobs.failed.connect(desk.feedback.report)
        desk.feedback.install()
        theme().apply(app, saved_mode(desk))
        window = compose(desk)
        window.show()
        window.go(window.place())
        QTimer.singleShot(0, partial(jobs.cpu.run, services.make_all, lambda _: None))
        if notice:
            QTimer.singleShot(0, partial(desk.feedback.said.emit, notice))
        try:
            return app.exec()
        finally:
            _finish_writing(jobs)
            desk.feedback.uninstall()
            _delete(window)


def picture(services: Services, target: Path, size: tuple[int, int] = (1440, 900)) -> None:
    """Renders the contacts with the head of a municipality chosen into a PNG; needs neither screen nor fonts."""
    app = application(offscreen=True)
    before = theme().mode
    theme().apply(app, Mode.LIGHT)
    with tempfile.TemporaryDirectory() as folder:
        passing = QSettings(str(Path(folder) / "window.ini"), QSettings.Format.IniFormat)
        with _desk(services, SyncJobs(), passing) as desk:
            window = compose(desk)
            if QGuiApplication.platformName() != "offscreen":
                window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            window.show()
            window.activateWindow()
            window.resize(*size)
            window.go("contacts")
            for subject in _worth_seeing(services):
                desk.open(subject)
            _settle()
            saved = window.grab().save(str(target), "PNG")
            _delete(window)
    theme().apply(app, before)
    if not saved:
        raise OSError(f"cannot write {target}")


def compose(desk: Desk) -> MainWindow:
    """The window with all its places."""
    # Late, so that the tests of one screen do not load the others.
    from crm.ui.composing import Composition

    return Composition(desk).window


# ── surroundings ────────────────────────────────────────────────────────────────────────────────────────────────


def application(*, offscreen: bool = False) -> QApplication:
    """The QApplication with font, style, language and a fitting locale; made once."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    if offscreen or not _has_screen():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication([_NAME])
    app.setApplicationName(_NAME)
    app.setApplicationDisplayName("Verteiler")
    app.setDesktopFileName(_NAME)
    language = chosen_language()
    count_like(language)
    speak(app, language)
    style.start(app, Mode.SYSTEM)
    return app


def settings() -> QSettings:
    """How the window is arranged; beside the other state of the program where that is set."""
    named = os.environ.get("VERTEILER_STATE")
    folder = named or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return QSettings(str(Path(folder) / "fenster.ini"), QSettings.Format.IniFormat)


def _has_screen() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextmanager
def _desk(services: Services, jobs: Jobs, kept: QSettings) -> Iterator[Desk]:
    desk = Desk(services, jobs, Feedback(), kept)
    try:
        yield desk
    finally:
        jobs.shutdown()
        kept.sync()
        desk.deleteLater()
        _delete_now()


def _finish_writing(jobs: ThreadJobs) -> None:
    """What was asked for before closing is still written."""
    until = time.monotonic() + _PATIENCE
    while not jobs.write.is_idle() and time.monotonic() < until:
        QCoreApplication.processEvents()
        time.sleep(0.005)


def _settle() -> None:
    """Layouts that depend on each other need a few rounds."""
    for _ in range(5):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()


def _delete(window: MainWindow) -> None:
    window.close()
    window.deleteLater()
    _delete_now()


def _delete_now() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _worth_seeing(services: Services) -> list[Subject]:
    """The head of a municipality, preferably one with notes; empty if there is nobody."""
    people = services.directory.find(kinds=(SubjectKind.PERSON,))
    rows = services.directory.rows(people)
    heads = [row for row in rows if row.office.startswith("Bürgermeister") and row.last_on is not None]
    heads.sort(key=lambda row: row.last_on.iso() if row.last_on else "", reverse=True)
    return [row.subject for row in (heads or rows)[:1]]
