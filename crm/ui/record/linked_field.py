"""Whom an entry is about besides the record it stands with: found as one types, taken away by its ×."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm.domain.listing import Subject, SubjectKind
from crm.ui.desk import Desk
from crm.ui.metrics import CONTROL_SMALL, px
from crm.ui.record.subject_search import SubjectSearch
from crm.ui.widgets.chips import FilterChip
from crm.ui.widgets.flow import FlowLayout


class LinkedField(QWidget):
    """Chips above a search field. A record already chosen, and ``own``, are not taken twice."""

    def __init__(self, desk: Desk, own: Subject, chosen: Sequence[tuple[Subject, str]] = ()) -> None:
        super().__init__()
        self._own = own
        self._chosen: dict[Subject, FilterChip] = {}
        self.search = SubjectSearch(desk, list(SubjectKind), self.tr("Kontakt oder Veranstaltung suchen"))
        self.search.setAccessibleName(self.tr("Beteiligte suchen"))
        self.search.setFixedHeight(px(CONTROL_SMALL))
        self.search.chosen.connect(self._take)
        self._box = QWidget()
        self._flow = FlowLayout(self._box, gap=4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self._box)
        column.addWidget(self.search)
        self.setFocusProxy(self.search)
        self._box.hide()
        for subject, name in chosen:
            self.add(subject, name)

    @property
    def subjects(self) -> list[Subject]:
        return list(self._chosen)

    def add(self, subject: Subject, name: str) -> None:
        """One more, unless it is there."""
        if subject == self._own or subject in self._chosen:
            return
        chip = FilterChip(self.tr("mit"), name)
        chip.removed.connect(lambda: self._drop(subject))
        self._chosen[subject] = chip
        self._flow.addWidget(chip)
        chip.show()
        self._box.show()

    def _take(self, subject: Subject) -> None:
        self.add(subject, self.search.text().split(" · ")[0])
        self.search.clear()

    def _drop(self, subject: Subject) -> None:
        chip = self._chosen.pop(subject)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self._box.setVisible(bool(self._chosen))
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
