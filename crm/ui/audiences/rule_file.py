"""The rules as a file: kept, sent to a colleague, or read by the command line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from crm.domain.audience import Audience
from crm.ui.audiences.presenter import AudiencePresenter
from crm.ui.desk import Desk
from crm.ui.exporting.file_names import file_name_for

ENDING = ".toml"


class RuleFile(QObject):
    """What was changed by hand stays with the list; the file has the rules."""

    def __init__(self, desk: Desk, presenter: AudiencePresenter, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._presenter, self._widget = desk, presenter, parent

    def ask_where(self) -> None:
        """Asks for a file and writes the rules into it."""
        name = file_name_for(self._presenter.audience.name, ENDING)
        file, _ = QFileDialog.getSaveFileName(self._widget, self.tr("Regeln speichern unter"), name, self._kind())
        if file:
            target = Path(file)
            self.write(target if target.suffix == ENDING else target.with_name(target.name + ENDING))

    def ask_which(self) -> None:
        """Asks for a file and puts its rules in place of those shown."""
        file, _ = QFileDialog.getOpenFileName(self._widget, self.tr("Regeln laden"), "", self._kind())
        if file:
            self.read(Path(file))

    def write(self, target: Path) -> None:
        """Writes the rules shown."""
        audience, to_file = self._presenter.audience, self._desk.services.audiences.to_file
        said = self.tr("Regeln nach „{file}“ gespeichert").format(file=target.name)
        if audience.manual:
            said += self.tr(" – ohne von Hand Aufgenommene und Entfernte")

        def work() -> str:
            to_file(audience, target)
            return said

        self._desk.jobs.write.submit(work, self._desk.said.emit, self._desk.feedback.report)

    def read(self, source: Path) -> None:
        """Puts the rules of a file in place of those shown; one change, which can be undone."""
        from_file = self._desk.services.audiences.from_file
        self._desk.read(lambda: from_file(source), self._use, replaces="audience.file")

    def _use(self, audience: Audience) -> None:
        shown = self._presenter.audience
        name = shown.name if self._presenter.is_saved else audience.name
        self._presenter.keep(replace(audience, name=name, manual=shown.manual))

    def _kind(self) -> str:
        return self.tr("Verteilerregeln (*.toml)")
