"""Above a plan: which of the files that came together this is, and the way to the next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm.ui.importing.presenter import ImportPresenter
from crm.ui.metrics import px
from crm.ui.widgets.buttons import button
from crm.ui.widgets.labels import ElidedLabel, note


class QueueStrip(QWidget):
    """In sight only when several files came. After one was taken over, the page itself offers the next."""

    def __init__(self, presenter: ImportPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.words = ElidedLabel()
        quiet = note()
        self.words.setFont(quiet.font())
        self.words.setForegroundRole(quiet.foregroundRole())
        self.next = button("", small=True, on_click=presenter.next_file)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, px(6))
        line.setSpacing(px(8))
        line.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.next)
        for changed in (presenter.queued, presenter.planned, presenter.opened, presenter.applied, presenter.busy):
            changed.connect(self._refresh)
        self._refresh()

    def _refresh(self, *_: object) -> None:
        presenter = self._presenter
        words = presenter.queue.words()
        self.words.setText(words)
        self.words.updateGeometry()
        is_open = presenter.plan is not None or presenter.table is not None
        self.next.setText(self.tr("Auslassen, nächste Datei") if is_open else self.tr("Nächste Datei"))
        self.next.setVisible(bool(presenter.queue) and presenter.report is None)
        self.next.setEnabled(not presenter.is_busy)
        self.setVisible(bool(words))
