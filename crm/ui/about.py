"""Which program this is."""

from __future__ import annotations

import platform

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from crm import __version__

translate = QCoreApplication.translate


def about(window: QWidget) -> QMessageBox:
    """Opens the box; it closes with Esc and deletes itself."""
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(translate("About", "Über Verteiler"))
    box.setText(translate("About", "Verteiler {version}").format(version=__version__))
    words = translate(
        "About", "Kontakte, Veranstaltungen und Verteiler einer Staatskanzlei.\n\nPython {python}, Qt für Python {qt}"
    )
    box.setInformativeText(words.format(python=platform.python_version(), qt=pyside_version))
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.open()
    return box
