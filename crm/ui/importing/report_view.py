"""What was taken over and what was not; the report to keep, and the way on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout

from crm.services.importing.report import ImportReport
from crm.ui.importing.presenter import ImportPresenter
from crm.ui.metrics import px
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import button
from crm.ui.widgets.labels import Pane, heading, label

translate = QCoreApplication.translate

#: The report that is kept has them all.
_LISTED = 20


class ReportView(QScrollArea):
    """The way on leads to the next of the files that came together, else to another one."""

    def __init__(self, presenter: ImportPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.setAccessibleName(translate("ImportPage", "Bericht"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.title, self.words = heading(), label(wrap=True, selectable=True)
        self.lost = label(wrap=True, selectable=True)
        self.keep = button(translate("ImportPage", "Bericht sichern …"), "save", on_click=self._keep)
        self.more = button("", "download", Look.PRIMARY, on_click=self._go_on)
        self._lay_out()
        self._name_next()
        presenter.queued.connect(self._name_next)

    def show_report(self, report: ImportReport) -> str:
        """Says what happened; returns the counts in words."""
        self._name_next()
        self.title.setText(translate("ImportPage", "Übernommen: {source}").format(source=report.source))
        counts = translate("ImportPage", "{new} neu, {changed} geändert, {ended} beendet.").format(
            new=report.new, changed=report.changed, ended=report.ended
        )
        back = translate(
            "ImportPage", "Ein Vorgang im Protokoll: „Rückgängig“ nimmt alles zurück, auch geänderte Einträge."
        )
        left = translate("ImportPage", "Ausgelassen wurde, was sich auf Ausgelassenes bezieht:")
        not_read = translate("ImportPage", "Nicht lesbar war:")
        unread = [f"{one.place}: {one.text}" for one in report.unread[:_LISTED]]
        missing = report.missing[:_LISTED]
        self.words.setText("\n".join((counts, back)))
        lost = (left if missing else "", *missing, not_read if unread else "", *unread)
        self.lost.setText("\n".join(filter(None, lost)))
        self.verticalScrollBar().setValue(0)
        return counts

    def _lay_out(self) -> None:
        steps = QHBoxLayout()
        steps.setSpacing(px(8))
        steps.addWidget(self.keep)
        steps.addWidget(self.more)
        steps.addStretch()
        pane = Pane()
        room = QVBoxLayout(pane)
        room.setContentsMargins(px(20), px(8), px(24), px(16))
        room.setSpacing(px(12))
        room.addWidget(self.title)
        room.addWidget(self.words)
        room.addLayout(steps)
        room.addWidget(self.lost)
        room.addStretch()
        self.setWidget(pane)

    def _go_on(self) -> None:
        self._presenter.next_file() if self._presenter.queue else self._presenter.clear()

    def _name_next(self) -> None:
        name = self._presenter.queue.next_name().replace("&", "&&")
        words = translate("ImportPage", "Weiter mit {name}") if name else translate("ImportPage", "Weitere Datei …")
        self.more.setText(words.format(name=name))
        self.more.updateGeometry()

    def _keep(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self,
            translate("ImportPage", "Bericht sichern"),
            translate("ImportPage", "Bericht.csv"),
            translate("ImportPage", "CSV-Dateien (*.csv)"),
        )
        if name:
            self._presenter.keep(Path(name))
