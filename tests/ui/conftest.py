"""Fixed font, style and theme for every window test; nothing may stay open or keep running afterwards."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, QThreadPool
from PySide6.QtWidgets import QApplication, QFileDialog

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from crm.ui import style
from crm.ui.fonts import FAMILY
from crm.ui.language import GERMAN, speak
from crm.ui.theme import Mode, theme

POINTS = 9.75  # 13 pixels: the mockups' body text, so that their numbers can be asserted


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["verteiler-tests"]


@pytest.fixture(autouse=True)
def calm_window(qapp: QApplication) -> Iterator[None]:
    """The same look for each test; afterwards no widget, no thread and no pool work is left."""
    QLocale.setDefault(QLocale("de_DE"))
    if not isinstance(qapp.style(), style.CalmStyle):
        style.start(qapp, Mode.LIGHT, POINTS)
        speak(qapp, GERMAN)
        qapp.setCursorFlashTime(0)
        for effect in (Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo):
            qapp.setEffectEnabled(effect, False)
    assert qapp.font().family() == FAMILY, "the shipped font was not loaded"
    theme().apply(qapp, Mode.LIGHT)
    before = set(threading.enumerate())
    yield
    close_all(qapp)
    assert QThreadPool.globalInstance().waitForDone(2000)
    left = [thread for thread in threading.enumerate() if thread not in before and not _is_qt(thread)]
    assert not left, f"threads left behind: {left}"


@pytest.fixture(autouse=True)
def no_file_dialog(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system's dialog would wait for somebody for ever; a test that means one answers for it."""

    def refuse(*given: object, **named: object) -> None:
        raise AssertionError("a file dialog was opened that the test does not answer")

    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, refuse)


def _is_qt(thread: threading.Thread) -> bool:
    """Threads of a Qt pool that Python has once seen; they end with their pool."""
    return thread.name.startswith("Dummy")


def close_all(app: QApplication) -> None:
    """Closes and deletes every top level, so that the next test starts with an empty screen."""
    for widget in app.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    app.processEvents()
