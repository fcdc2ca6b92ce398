"""The one place where errors become words: a sentence for the user's errors, a crash box for ours."""

from __future__ import annotations

import platform
import sys
import threading
import traceback
from types import TracebackType

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from crm import __version__
from crm.domain.errors import Cancelled, UserError
from crm.ui.announce import announce


def details(error: BaseException) -> str:
    """What we need to find the fault: versions and the trace. Records of persons are not in it by our doing."""
    head = f"Verteiler {__version__} · Python {platform.python_version()} · PySide {pyside_version} · {sys.platform}"
    return head + "\n\n" + "".join(traceback.format_exception(error))


class CrashBox(QDialog):
    """Says that the program is at fault, what that means for the data, and how to report it."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = details(error)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Unerwarteter Fehler"))
        label = QLabel(
            self.tr(
                "Im Programm ist ein Fehler aufgetreten. Was gespeichert war, ist unverändert; "
                "die letzte Eingabe ist vielleicht nicht übernommen."
            )
        )
        label.setWordWrap(True)
        trace = QPlainTextEdit(self._text)
        trace.setReadOnly(True)
        trace.setTabChangesFocus(True)
        trace.setAccessibleName(self.tr("Einzelheiten des Fehlers"))
        layout = QVBoxLayout(self)
        for part in (label, trace, self._buttons()):
            layout.addWidget(part)
        self.resize(640, 360)

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        copy = box.addButton(self.tr("Details kopieren"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy_details)
        return box

    def copy_details(self) -> None:
        """Puts the details on the clipboard."""
        QApplication.clipboard().setText(self._text)
        announce(self, self.tr("Details kopiert"))


class Feedback(QObject):
    """Receives every error of the user interface.

    ``said`` carries one sentence that a window shows in its status bar. As long as nobody is connected, a message box
    shows it, so that no error is lost before the window exists.
    """

    said = Signal(str)
    _arrived = Signal(object)  # from any thread

    def __init__(self, window: QWidget | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._crash: CrashBox | None = None
        self._arrived.connect(self._show)

    def report(self, error: BaseException) -> None:
        """Shows an error; may be called from any thread."""
        self._arrived.emit(error)

    def install(self) -> None:
        """Catches what nobody caught: exceptions in slots and in threads."""
        sys.excepthook = self._from_python
        threading.excepthook = self._from_thread

    def uninstall(self) -> None:
        """Gives the hooks back to Python."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _from_python(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if isinstance(error, Exception):
            self.report(error)

    def _from_thread(self, args: threading.ExceptHookArgs) -> None:
        threading.__excepthook__(args)
        if isinstance(args.exc_value, Exception):
            self.report(args.exc_value)

    def _show(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            return
        if isinstance(error, UserError):
            self._say(str(error))
        elif self._crash is None:  # one box: a fault in a paintEvent would open hundreds
            self._crash = CrashBox(error, self._window)
            self._crash.destroyed.connect(self._forget)
            self._crash.open()

    def _say(self, sentence: str) -> None:
        if self.receivers("2said(QString)") > 0:
            self.said.emit(sentence)
            return
        box = QMessageBox(QMessageBox.Icon.Warning, "Verteiler", sentence, QMessageBox.StandardButton.Ok, self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _forget(self) -> None:
        self._crash = None
