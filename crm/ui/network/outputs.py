"""Asks for a file and writes the picture of the network into it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from crm.ui.exporting.file_names import file_name_for
from crm.ui.network.export import Form, rendered
from crm.ui.network.presenter import NetworkPresenter
from crm.ui.network.scene import NetworkScene
from crm.ui.network.words import state_sentence

translate = QCoreApplication.translate


def ask_and_write(parent: QWidget, presenter: NetworkPresenter, scene: NetworkScene, form: Form, today: date) -> None:
    """Opens the file dialog; nothing happens without a file."""
    if presenter.network is None:
        return
    kinds = {
        Form.PNG: translate("Network", "PNG-Bilder (*.png)"),
        Form.SVG: translate("Network", "SVG-Zeichnungen (*.svg)"),
        Form.PDF: translate("Network", "PDF-Dateien (*.pdf)"),
    }
    ending = f".{form.value}"
    name = translate("Network", "Netzwerk {name}").format(name=presenter.network.nodes[0].name)
    title = translate("Network", "Exportieren nach")
    file, _ = QFileDialog.getSaveFileName(parent, title, file_name_for(name, ending), kinds[form])
    if file:
        target = Path(file)
        whole = target if target.suffix == ending else target.with_name(target.name + ending)
        write(presenter, scene, form, whole, today)


def write(presenter: NetworkPresenter, scene: NetworkScene, form: Form, target: Path, today: date) -> None:
    """Writes the picture; the journal notes it, the status bar says it."""
    network = presenter.network
    if network is not None:
        about = translate("Network", "Netzwerk um {name}").format(name=network.nodes[0].name)
        data = rendered(scene, form, about, state_sentence(network, today))
        presenter.keep(data, target, translate("Network", "Netzwerk nach „{file}“ ausgegeben").format(file=target.name))
