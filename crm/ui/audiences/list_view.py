"""The middle pane without its logic: tabs, search and order, the two tables, the footer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm.ui.audiences.grouped_table import GroupedTable
from crm.ui.audiences.models import DoubtfulModel, InvitedModel, OmittedModel, WaitingModel
from crm.ui.audiences.rows import Order
from crm.ui.icons import icon
from crm.ui.metrics import FOOTER, px
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import button, link
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import ElidedLabel, Hairline, Pane, note
from crm.ui.widgets.search import SearchField
from crm.ui.widgets.segments import TabBar
from crm.ui.widgets.value_row import ErrorLine
from crm.ui.widgets.views import ListTable

INVITED, WAITING, OMITTED, DOUBTFUL, COMPARED = range(5)


class ReasonBar(Pane):
    """Asks below the list why rows are removed or taken in; ``given`` carries the reason."""

    given = Signal(str)
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__(QPalette.ColorRole.AlternateBase)
        self.question = note()
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Grund"))
        self.error = ErrorLine()
        self.done = button("", on_click=self._on_given)
        self.keep = button(self.tr("Abbrechen"), look=Look.FLAT, on_click=self.dropped.emit)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.field, 1)
        line.addWidget(self.done)
        line.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(8), px(16), px(10))
        layout.setSpacing(px(4))
        layout.addWidget(self.question)
        layout.addLayout(line)
        layout.addWidget(self.error)
        self.question.setBuddy(self.field)
        self.field.returnPressed.connect(self._on_given)
        self.hide()

    def ask_removal(self, question: str) -> None:
        """Asks why rows are removed."""
        self.field.setPlaceholderText(self.tr("z. B. bereits mündlich abgesagt"))
        self._ask(question, self.tr("Entfernen"), "user-minus")

    def ask_addition(self, question: str) -> None:
        """Asks why rows are taken in."""
        self.field.setPlaceholderText(self.tr("z. B. Vorschlag des Landkreises"))
        self._ask(question, self.tr("Aufnehmen"), "user-plus")

    def _ask(self, question: str, done: str, icon_name: str) -> None:
        self.question.setText(question)
        self.done.setText(done)
        self.done.setIcon(icon(icon_name))
        self.field.clear()
        self.error.say("")
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_given(self) -> None:
        reason = self.field.text().strip()
        if reason:
            self.given.emit(reason)
        else:
            self.error.say(self.tr("Bitte geben Sie einen Grund an; er steht bei der Zeile."))
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)


class ListView(Pane):
    """Everything of the middle pane, for :class:`~crm.ui.audiences.list_pane.ListPane` to fill."""

    def __init__(self) -> None:
        super().__init__()
        self.tabs = TabBar(self.tr("Teile der Liste"))
        for words in (self.tr("Dabei"), self.tr("Warteliste"), self.tr("Nicht dabei"), self.tr("Bitte prüfen")):
            self.tabs.add(words, 0)
        self.tabs.add(self.tr("Vergleich"))
        self.search = SearchField(self.tr("In der Liste suchen"), icon="filter")
        self.order = QComboBox()
        for order, words in (
            (Order.LIST, self.tr("wie ausgegeben")),
            (Order.NAME, self.tr("nach Name")),
            (Order.BODY, self.tr("nach Körperschaft")),
            (Order.DISTRICT, self.tr("nach Landkreis")),
        ):
            self.order.addItem(words, order)
        self.invited, self.waiting = InvitedModel(self), WaitingModel(self)
        self.omitted, self.doubtful = OmittedModel(self), DoubtfulModel(self)
        self.invited_table = GroupedTable(self.tr("Dabei"), self.invited)
        self.waiting_table = GroupedTable(self.tr("Warteliste"), self.waiting)
        self.omitted_table = GroupedTable(self.tr("Nicht dabei"), self.omitted)
        self.doubtful_table = GroupedTable(self.tr("Bitte prüfen"), self.doubtful)
        _share(self.invited_table, 232, 96)
        for table, width in ((self.waiting_table, 340), (self.omitted_table, 304), (self.doubtful_table, 340)):
            _share(table, width)
        self.also = QCheckBox()
        self.also.setAccessibleDescription(self.tr("Zeigt auch alle Kontakte, die keine Bedingung erfüllen"))
        self.empty = _Centred()
        self.stack = QStackedWidget()
        for part in (self.invited_table, self.waiting_table, self.omitted_table, self.doubtful_table, self.empty):
            self.stack.addWidget(part)
        self.reason = ReasonBar()
        self._build_foot()
        self._lay_out()

    def _build_foot(self) -> None:
        self.count = ElidedLabel()
        self.check = link("", self._turn_to_doubtful)
        self.check.setAccessibleDescription(self.tr("Zeilen, bei denen die Regeln nicht sicher sind"))
        self.menu = QMenu()
        self.excel = button(self.tr("Excel …"), "upload", small=True)
        self.print = button(self.tr("PDF …"), "printer", small=True)
        self.print.setAccessibleName(self.tr("PDF, Vorschau und Druck"))
        self.more = button(self.tr("Weitere"), small=True, menu=self.menu)
        self.more.setAccessibleName(self.tr("Weitere Formate"))

    def _turn_to_doubtful(self) -> None:
        self.tabs.setCurrentIndex(DOUBTFUL)
        self.doubtful_table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(px(16), px(12), px(16), 0)
        top.addWidget(self.tabs, 1)
        self.tools = QWidget()
        tools = QHBoxLayout(self.tools)
        tools.setContentsMargins(px(16), px(8), px(16), px(8))
        tools.setSpacing(px(8))
        self.search.setMaximumWidth(px(224))
        tools.addWidget(self.search, 4)
        tools.addStretch(1)
        order = note(self.tr("&Ordnung"))
        order.setTextFormat(Qt.TextFormat.AutoText)
        order.setBuddy(self.order)
        tools.addWidget(order)
        tools.addWidget(self.order)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(16), 0, px(12), 0)
        foot.setSpacing(px(8))
        foot.addWidget(self.count, 1)
        foot.addWidget(self.check)
        for part in (self.excel, self.print, self.more):
            foot.addWidget(part)
        ground = Pane()
        ground.setFixedHeight(px(FOOTER))
        ground.setLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.tools)
        unmatched = QHBoxLayout()
        unmatched.setContentsMargins(px(16), 0, px(16), 0)
        unmatched.addWidget(self.also)
        layout.addLayout(unmatched)
        self.line = Hairline()
        layout.addWidget(self.line)
        layout.addWidget(self.stack, 1)
        for below in (self.reason, Hairline(), ground):
            layout.addWidget(below)


def _share(table: ListTable, *widths: int) -> None:
    """The first column takes what these, the others, leave; all can be seen at any width of the pane."""
    header = table.horizontalHeader()
    header.setStretchLastSection(False)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for column, width in enumerate(widths, start=1):
        table.setColumnWidth(column, px(width))
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class _Centred(Pane):
    """What belongs into the list, while there is nothing in it; ``started`` asks for the step it names."""

    started = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(px(24), px(24), px(24), px(24))
        self._box: EmptyState | None = None

    def say(self, icon: str, title: str, sentence: str, step: str = "") -> None:
        if self._box is not None:
            self._layout.removeWidget(self._box)
            self._box.hide()
            self._box.deleteLater()
        self._box = EmptyState(icon, title, sentence, step)
        self._box.started.connect(self.started)
        self._box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._layout.insertWidget(0, self._box, 0, Qt.AlignmentFlag.AlignTop)
