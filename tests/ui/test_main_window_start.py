"""Starting for real: with threads, without a screen, without fonts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from crm.ui.main_window import MainWindow
from crm.ui.start import picture, run_window
from tests.ui.contacts_room import sample_services

_IN_A_BARE_PLACE = """
from pathlib import Path
from tests.ui.contacts_room import sample_services
from crm.ui.start import picture
with sample_services(Path({folder!r})) as services:
    picture(services, Path({folder!r}) / "fenster.png", (1200, 800))
"""


def main_window() -> MainWindow:
    (found,) = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow)]
    return found


def test_window_runs_with_threads_and_ends_cleanly(qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VERTEILER_STATE", str(tmp_path))
    seen: list[str] = []

    def look_and_close() -> None:
        window = main_window()
        if not window._contacts.model.rowCount():
            QTimer.singleShot(20, look_and_close)
            return
        seen.append(window.windowTitle())
        seen.append(window.status.message.label.text())
        window.close()

    QTimer.singleShot(200, look_and_close)
    before = sys.excepthook
    with sample_services(tmp_path) as services:
        assert run_window(services, notice="Die Datenbank ist älter als zuletzt.") == 0
    assert seen == ["beispiel.verteiler – Verteiler", "Die Datenbank ist älter als zuletzt."]
    assert (tmp_path / "fenster.ini").exists()
    assert sys.excepthook is before or sys.excepthook is sys.__excepthook__
    sys.excepthook = before


def test_what_was_begun_is_written_before_the_end(qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VERTEILER_STATE", str(tmp_path))

    with sample_services(tmp_path) as services:
        subjects = services.directory.find("Beispielkötter")

        def write_and_close() -> None:
            window = main_window()
            for number in range(5):
                window.commands._desk.write(lambda n=number: services.editing.add_note(subjects[0], f"Notiz {n}"))
            window.close()

        QTimer.singleShot(200, write_and_close)
        run_window(services)
        assert len([note for note in services.records.load(subjects[0]).notes if note.text.startswith("Notiz ")]) == 5


def test_picture_inside_a_running_program(qtbot, tmp_path: Path) -> None:
    with sample_services(tmp_path) as services:
        picture(services, tmp_path / "fenster.png", (1300, 800))
    image = QImage(str(tmp_path / "fenster.png"))
    assert (image.width(), image.height()) == (1300, 800)
    assert sorted(file.name for file in tmp_path.glob("*.png*")) == ["fenster.png"]


def test_picture_without_screen_and_fonts(tmp_path: Path) -> None:
    bare = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    bare.pop("QT_QPA_PLATFORM", None)
    bare |= {"FONTCONFIG_FILE": os.devnull, "HOME": str(tmp_path), "VERTEILER_STATE": str(tmp_path), "LANG": "C"}
    code = _IN_A_BARE_PLACE.format(folder=str(tmp_path))
    done = subprocess.run([sys.executable, "-c", code], env=bare, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    image = QImage(str(tmp_path / "fenster.png"))
    assert (image.width(), image.height()) == (1200, 800)
    # Letters there: the head of the first column is neither empty nor a row of boxes of one colour.
    colours = {image.pixel(x, y) for x in range(220, 420) for y in range(140, 160)}
    assert len(colours) > 20
