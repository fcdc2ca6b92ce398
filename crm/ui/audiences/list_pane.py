"""The middle pane: who is on the list and who is not, found, ordered, removed and put back."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from crm.domain.invitation import InvitationRow, OmittedRow
from crm.domain.listing import Subject
from crm.domain.selection import LeftOut
from crm.ui.audiences import list_view
from crm.ui.audiences.compare_pane import ComparePane
from crm.ui.audiences.list_view import COMPARED, DOUBTFUL, INVITED, OMITTED, WAITING, ListView
from crm.ui.audiences.models import ListModel, why_head
from crm.ui.audiences.outputs import Outputs
from crm.ui.audiences.presenter import AudiencePresenter
from crm.ui.audiences.reach_choice import ReachChoice
from crm.ui.audiences.rows import Order, RowKey, by_category, by_reason, can_be_taken_in, invited, left_out
from crm.ui.delegates.roles import ItemRole
from crm.ui.desk import Desk
from crm.ui.widgets.views import ListTable

Row = InvitationRow | OmittedRow
_EMPTY = 4
_COMPARE = 5


class ListPane(ListView):
    """``current`` carries the row whose preview is shown (None without one), ``begun`` asks for the first rule."""

    current = Signal(object)
    begun = Signal()

    def __init__(self, desk: Desk, presenter: AudiencePresenter) -> None:
        super().__init__()
        self._desk, self._presenter = desk, presenter
        self.compare = ComparePane(desk, presenter)
        self.stack.addWidget(self.compare)
        self.compare.current.connect(self.current)
        self.empty.started.connect(self.begun)
        self._asked: list[Row] = []
        self._asked_to_remove, self._is_filling = True, False
        self.tabs.currentChanged.connect(self._on_tab)
        self.search.searched.connect(self._on_searched)
        self.order.currentIndexChanged.connect(self._refill)
        self.also.toggled.connect(self._ask_unmatched)
        self.reason.given.connect(self._on_reason)
        self.reason.dropped.connect(self._on_dropped)
        self.outputs = Outputs(desk, presenter, self)
        self.excel.clicked.connect(self.outputs.excel)
        self.print.clicked.connect(self.outputs.preview)
        self.menu.addAction(self.tr("CSV …")).triggered.connect(self.outputs.csv)
        self.menu.addAction(self.tr("vCard der Personen …")).triggered.connect(self.outputs.cards)
        self.menu.addAction(self.tr("Etiketten und Umschläge …")).triggered.connect(self.outputs.labels)
        self.menu.addAction(self.tr("Briefe drucken …")).triggered.connect(self.outputs.letters)
        self.menu.addAction(self.tr("Namensschilder und Tischkarten …")).triggered.connect(self.outputs.cards_to_print)
        self.menu.addAction(self.tr("Kontaktblätter drucken …")).triggered.connect(self.outputs.contact_sheets)
        self.menu.addAction(self.tr("Verzeichnis A–Z drucken …")).triggered.connect(self.outputs.directory)
        self.menu.addAction(self.tr("Netzwerk drucken …")).triggered.connect(self.outputs.network)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Versand vorbereiten …")).triggered.connect(self.outputs.sending)
        self.reach = ReachChoice(presenter, self.menu)
        for table in self._tables():
            self._connect_table(table)
        presenter.shown.connect(self._refill)

    def _connect_table(self, table: ListTable) -> None:
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._on_context)
        table.doubleClicked.connect(self.open_current)
        table.selectionModel().currentRowChanged.connect(self._on_current)
        table.installEventFilter(self)

    # What is shown and chosen

    @property
    def table(self) -> ListTable:
        """The table of the tab in sight."""
        if self.is_comparing():
            return self.compare.table
        return self._tables()[max(self.tabs.currentIndex(), 0)]

    def is_comparing(self) -> bool:
        """Whether another list than today's is in sight."""
        return self.tabs.currentIndex() == COMPARED

    def _tables(self) -> tuple[ListTable, ...]:
        """In the order of their tabs."""
        return self.invited_table, self.waiting_table, self.omitted_table, self.doubtful_table

    def current_row(self) -> Row | None:
        """The row under the keyboard."""
        if self.is_comparing():
            return self.compare.current_row()
        model, index = self.table.model(), self.table.currentIndex()
        assert isinstance(model, ListModel)
        return model.row_at(index.row()) if index.isValid() else None

    def selected_rows(self) -> list[Row]:
        """The chosen rows in the order of the list."""
        if self.is_comparing():
            row = self.compare.current_row()
            return [row] if row is not None else []
        model = self.table.model()
        assert isinstance(model, ListModel)
        ranges = self.table.selectionModel().selection().toList()
        numbers = sorted({number for part in ranges for number in range(part.top(), part.bottom() + 1)})
        return [row for number in numbers if (row := model.row_at(number)) is not None]

    def selected_subjects(self) -> list[Subject]:
        """Persons, and vacant offices as offices."""
        return [row.subject for row in self.selected_rows()]

    def choose(self, key: RowKey) -> bool:
        """Puts the cursor on a row; False if it is not in sight."""
        return self._restore(self.table, [key], key)

    def _refill(self) -> None:
        found, text = self._presenter.list, self.search.text()
        order = Order(self.order.currentData())
        self.tabs.set_count(INVITED, len(found.rows))
        self.tabs.set_count(WAITING, len(found.waiting))
        self.tabs.setTabVisible(WAITING, bool(found.waiting or self._presenter.audience.quotas))
        self.tabs.set_count(OMITTED, len(found.omitted))
        self.tabs.set_count(DOUBTFUL, len(found.doubtful))
        self.tabs.set_count(COMPARED, None)
        rows = invited(found.rows, text, order)
        kept = [self._kept(table) for table in self._tables()]
        self.invited.show_list(by_category(rows), self._presenter.audience, with_district=order is Order.DISTRICT)
        self.waiting.show_rows(invited(found.waiting, text, Order.LIST))
        without = left_out((*found.omitted, *self._presenter.unmatched), text, order)
        self.omitted.show_groups([(why_head(why), group) for why, group in by_reason(without)])
        self.doubtful.show_rows([row for row in rows if row.checks])
        self._is_filling = True  # each table tells of its row: who is meant is told once, at the end
        for table, before in zip(self._tables(), kept, strict=True):
            self._put_back(table, *before)
        self._is_filling = False
        self._show_table()
        self._show_count()
        if not self.is_comparing():
            self.current.emit(self.current_row())

    def _kept(self, table: ListTable) -> tuple[list[RowKey], RowKey | None, int, int]:
        selected = [index.data(ItemRole.ID) for index in table.selectionModel().selectedRows()]
        at = table.currentIndex()
        return selected, at.data(ItemRole.ID) if at.isValid() else None, at.row(), table.verticalScrollBar().value()

    def _put_back(
        self, table: ListTable, selected: list[RowKey], current: RowKey | None, number: int, scrolled: int
    ) -> None:
        table.verticalScrollBar().setValue(scrolled)
        model = table.model()
        if self._restore(table, selected, current) or not model.rowCount():
            return
        # The row is gone: its successor takes its place, so that removing several in a row needs no searching.
        assert isinstance(model, ListModel)
        table.setCurrentIndex(model.index(model.near(number), 0))

    def _restore(self, table: ListTable, selected: list[RowKey], current: RowKey | None) -> bool:
        model = table.model()
        assert isinstance(model, ListModel)
        number = model.number_of(current) if current else -1
        if number < 0:
            return False
        chosen = QItemSelection()
        for key in selected:
            if (at := model.number_of(key)) >= 0:
                chosen.select(model.index(at, 0), model.index(at, model.columnCount() - 1))
        flags = QItemSelectionModel.SelectionFlag
        table.selectionModel().setCurrentIndex(model.index(number, 0), flags.NoUpdate)
        table.selectionModel().select(chosen, flags.ClearAndSelect)
        return True

    def _show_table(self) -> None:
        unmatched = self._presenter.list.unmatched
        self.also.setText(
            QCoreApplication.translate("ListPane", "auch %n Kontakte, die keine Bedingung aufnimmt", None, unmatched)
        )
        self.also.setVisible(self.tabs.currentIndex() == OMITTED and bool(unmatched))
        self.tools.setVisible(not self.is_comparing())
        self.line.setVisible(not self.is_comparing())
        for part in (self.excel, self.print, self.more):
            part.setVisible(not self.is_comparing())
        if self.is_comparing():
            self.stack.setCurrentIndex(_COMPARE)
            return
        if self.table.model().rowCount():
            self.stack.setCurrentIndex(self.tabs.currentIndex())
            return
        self.empty.say(*self._why_empty())
        self.stack.setCurrentIndex(_EMPTY)

    def _why_empty(self) -> tuple[str, str, str, str]:
        """Icon, title, sentence and first step for the tab in sight."""
        if self.search.text():
            return "search", self.tr("Nichts gefunden"), self.tr("In dieser Liste passt nichts auf Ihre Eingabe."), ""
        match self.tabs.currentIndex():
            case list_view.OMITTED:
                sentence = self.tr(
                    "Hier stehen alle, die eine Bedingung erfüllen und trotzdem nicht eingeladen werden."
                )
                return "user-x", self.tr("Niemand ist weggelassen"), sentence, ""
            case list_view.WAITING:
                sentence = self.tr("Hier steht, für wen ein Kontingent keinen Platz mehr hat, nach dem Rang geordnet.")
                return "clock", self.tr("Niemand wartet"), sentence, ""
            case list_view.DOUBTFUL:
                sentence = self.tr(
                    "Hier steht, wer vor dem Versand geprüft werden sollte: ohne Anrede, mehrere Ämter, Adel."
                )
                return "check-circle", self.tr("Nichts zu prüfen"), sentence, ""
        title = self.tr("Noch niemand dabei")
        if self._presenter.audience.include:
            return "people", title, self.tr("Zurzeit erfüllt niemand die Bedingungen."), ""
        sentence = self.tr(
            "Fügen Sie eine Bedingung hinzu, zum Beispiel „Leitung einer Gemeinde“, oder laden Sie Regeln aus "
            "einer Datei (links hinter den drei Punkten)."
        )
        return "list-plus", title, sentence, self.tr("Bedingung hinzufügen")

    def _show_count(self) -> None:
        rows = self._presenter.list.rows
        mails = sum(1 for row in rows if row.email)
        count = QCoreApplication.translate("ListPane", "%n Einladungen", None, len(rows))
        ways = self.tr("{mails} E-Mail, {letters} Post").format(mails=mails, letters=len(rows) - mails)
        doubtful = len(self._presenter.list.doubtful)
        # Beside "5 bitte prüfen" there is no room for the ways; the column "Versand" has them, too.
        parts = [count, ways if rows and not doubtful else "", self.reach.words()]
        self.count.setText(" · ".join(part for part in parts if part))
        self.check.setText(QCoreApplication.translate("ListPane", "%n bitte prüfen", None, doubtful))
        self.check.setVisible(bool(doubtful))
        self.check.updateGeometry()
        for part in (self.excel, self.print, self.more):
            part.setEnabled(bool(rows))

    def reset(self) -> None:
        """Another audience: nothing is searched, removed or chosen in it yet."""
        self.reason.hide()
        self.also.setChecked(False)
        self.search.clear()
        self.search.search_now()
        self.tabs.setCurrentIndex(INVITED)
        for table in self._tables():
            table.clearSelection()
            table.setCurrentIndex(QModelIndex())

    # What the user does

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def ask_reason(self) -> None:
        """Asks why the chosen rows are to be removed."""
        rows: list[Row] = [row for row in self.selected_rows() if isinstance(row, InvitationRow)]
        if self._ask(rows, is_removal=True):
            question = self.tr("Warum wird {name} entfernt?").format(name=_name(rows[0]))
            if len(rows) > 1:
                question = QCoreApplication.translate("ListPane", "Warum werden %n Einträge entfernt?", None, len(rows))
            self.reason.ask_removal(question)

    def ask_addition(self) -> None:
        """Asks why the chosen rows are to be taken in all the same."""
        rows = [row for row in self.selected_rows() if can_be_taken_in(row)]
        if self._ask(rows, is_removal=False):
            question = self.tr("Warum wird {name} aufgenommen?").format(name=_name(rows[0]))
            if len(rows) > 1:
                question = QCoreApplication.translate(
                    "ListPane", "Warum werden %n Einträge aufgenommen?", None, len(rows)
                )
            self.reason.ask_addition(question)

    def _ask(self, rows: list[Row], *, is_removal: bool) -> bool:
        if not rows or not self._presenter.is_saved or self.is_comparing():
            return False
        self._asked, self._asked_to_remove = rows, is_removal
        return True

    def restore(self) -> None:
        """Puts rows that were removed by hand back on the list."""
        rows = [row for row in self.selected_rows() if isinstance(row, OmittedRow) and row.why is LeftOut.REMOVED]
        self._presenter.put_back(rows)

    def open_current(self) -> None:
        """Shows the record of the current row."""
        row = self.current_row()
        if row is not None:
            self._desk.open(row.subject)

    def _on_reason(self, reason: str) -> None:
        rows, self._asked = self._asked, []
        self.reason.hide()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._asked_to_remove:
            self._presenter.take_out([row for row in rows if isinstance(row, InvitationRow)], reason)
        else:
            self._presenter.take_in(rows, reason)

    def _on_dropped(self) -> None:
        self._asked = []
        self.reason.hide()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_tab(self) -> None:
        self.reason.hide()
        self._name_search()
        self._ask_unmatched()
        self._show_table()
        self.compare.show_now(self.is_comparing())
        if self.is_comparing():
            return
        model = self.table.model()
        assert isinstance(model, ListModel)
        if model.rowCount() and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(model.index(model.near(0), 0))
        self.current.emit(self.current_row())

    def _name_search(self) -> None:
        """Among those who are not on the list the field answers why somebody is not."""
        why_not = self.tabs.currentIndex() == OMITTED
        words = self.tr("Warum nicht …?") if why_not else self.tr("In der Liste suchen")
        self.search.setPlaceholderText(words)
        self.search.setAccessibleName(words)

    def _ask_unmatched(self) -> None:
        """Whom no rule takes in are many; they are read if somebody asks for them or for a name."""
        here = self.tabs.currentIndex() == OMITTED
        self._presenter.want_unmatched(here and (self.also.isChecked() or bool(self.search.text().strip())))

    def _on_searched(self, text: str) -> None:
        self._ask_unmatched()
        self._refill()

    def _on_current(self) -> None:
        if not self._is_filling:
            self.current.emit(self.current_row())

    def _on_context(self, at: QPoint) -> None:
        row = self.current_row()
        if row is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Kontakt öffnen")).triggered.connect(self.open_current)
        if isinstance(row, InvitationRow):
            menu.addAction(self.tr("Entfernen …")).triggered.connect(self.ask_reason)
        elif row.why is LeftOut.REMOVED:
            menu.addAction(self.tr("Wieder aufnehmen")).triggered.connect(self.restore)
        if can_be_taken_in(row):
            menu.addAction(self.tr("Von Hand aufnehmen …")).triggered.connect(self.ask_addition)
        menu.popup(self.table.viewport().mapToGlobal(at))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.open_current()
                return True
            if event.key() == Qt.Key.Key_Delete:
                self.ask_reason()
                return True
            if event.key() == Qt.Key.Key_Insert:
                self.ask_addition()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.reason.isHidden():
            self._on_dropped()
        else:
            super().keyPressEvent(event)


def _name(row: Row) -> str:
    return (row.holder or row.shown_name) if isinstance(row, InvitationRow) else row.name
