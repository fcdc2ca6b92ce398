"""Above the list: title, the switch between kinds, the columns and the field that filters."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm.domain.listing import SubjectKind
from crm.ui.desk import Desk
from crm.ui.metrics import px
from crm.ui.searching.completion import QueryCompletion
from crm.ui.searching.problems import ProblemLine, QueryProblems
from crm.ui.widgets.buttons import icon_button, link
from crm.ui.widgets.labels import title
from crm.ui.widgets.search import SearchField
from crm.ui.widgets.segments import Switch


class ListHead(QWidget):
    """``searched`` carries the filter's text, ``kind_chosen`` a SubjectKind or None for all; ``left``: the Down key.

    In the field a query is typed (:mod:`crm.domain.query`): values are proposed, what is incomplete is named below.
    """

    searched = Signal(str)
    kind_chosen = Signal(object)
    columns_wanted = Signal()
    save_wanted = Signal()
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        choices = (
            (None, self.tr("Alle")),
            (SubjectKind.PERSON, self.tr("Personen")),
            (SubjectKind.ORGANISATION, self.tr("Organisationen")),
            (SubjectKind.OFFICE, self.tr("Ämter")),
        )
        self.title = title(self.tr("Kontakte"))
        self.kinds = Switch(choices, self.tr("Art der Kontakte"))
        self.columns = icon_button("sliders", self.tr("Spalten wählen"), small=True, on_click=self.columns_wanted.emit)
        words = self.tr("Filtern nach Name, Amt, Organisation, Ort oder Schlagwort …")
        self.field = SearchField(words, self.tr("Strg+F"), icon="filter")
        self.field.setAccessibleName(self.tr("Kontakte filtern"))
        self.field.installEventFilter(self)
        self.save = link(self.tr("Suche speichern"), self.save_wanted.emit)
        self.problem = ProblemLine()
        # After the head's own filter: the newest is asked first, so an open list of proposals has the arrow keys.
        self.completion = QueryCompletion(desk, self.field)
        self.problems = QueryProblems(self.field, self.problem)
        self.kinds.chosen.connect(self.kind_chosen)
        self.field.searched.connect(self.searched)
        self._lay_out()

    def show_filter(self, text: str, kind: SubjectKind | None) -> None:
        """Shows a filter that was set elsewhere, without asking for it again."""
        self.kinds.set_value(kind)
        if self.field.text() != text:
            self.field.setText(text)
            self.field.search_now()

    def offer_to_save(self, on: bool) -> None:
        """Whether there is a filter worth keeping."""
        self.save.setVisible(on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(px(12))
        upper.addWidget(self.title, 1)
        upper.addWidget(self.kinds)
        upper.addWidget(self.columns)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(12), px(16), px(8))
        layout.setSpacing(px(8))
        layout.addLayout(upper)
        line = QHBoxLayout()
        line.setSpacing(px(12))
        line.addWidget(self.field, 1)
        line.addWidget(self.save)
        layout.addLayout(line)
        layout.addWidget(self.problem)
        self.offer_to_save(False)
