"""The search over everything (Ctrl+K): a panel that floats over the dimmed window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm.domain.listing import Hit
from crm.domain.query import parse
from crm.domain.text import fold_words
from crm.ui import icons, paint
from crm.ui.actions import ActionTable, shortcut_words
from crm.ui.announce import announce
from crm.ui.desk import Desk
from crm.ui.fonts import Size, font
from crm.ui.metrics import px
from crm.ui.search_delegate import EntryDelegate, key_width
from crm.ui.search_entries import Entry, EntryKind, EntryModel, grouped, kept
from crm.ui.searching.completion import QueryCompletion
from crm.ui.searching.hit_marks import Wanted, marks
from crm.ui.searching.problems import ProblemLine, QueryProblems
from crm.ui.searching.saved_presenter import SavedSearchesPresenter
from crm.ui.theme import tokens
from crm.ui.widgets.empty import IconView
from crm.ui.widgets.labels import Hairline, note
from crm.ui.widgets.views import RowList

_WIDTH, _TOP, _FIELD, _FOOT, _MOST = 640, 88, 52, 40, 470
_PAUSE = 120  # milliseconds between two searches while typing
_HITS, _COMMANDS = 50, 6
_ONLY_COMMANDS = ">"


class SearchPanel(QWidget):
    """Covers the window while it is open; ``filter_contacts`` shows a text's contacts in the list."""

    def __init__(
        self,
        desk: Desk,
        actions: ActionTable,
        saved: SavedSearchesPresenter,
        filter_contacts: Callable[[str], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk, self._actions, self._saved, self._filter = desk, actions, saved, filter_contacts
        self._before: QWidget | None = None
        self._hits: list[Hit] = []
        self.model = EntryModel()
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.search_now)
        self.field.textChanged.connect(self._on_typed)
        self.field.installEventFilter(self)
        # After the panel's own filter: the newest is asked first, so an open list of proposals has the keys.
        self.completion = QueryCompletion(desk, self.field)
        self.problems = QueryProblems(self.field, self.problem)
        self.problem.shown.connect(self._fit)
        self.list.clicked.connect(self._on_clicked)
        window.installEventFilter(self)
        self.hide()

    # ── open, search, choose ────────────────────────────────────────────────────────────────────────────────

    def open(self) -> None:
        """Shows the panel with an empty field; the focus returns to where it was."""
        if self.isVisible():
            self.field.selectAll()
            return
        self._before = self.window().focusWidget()
        self.setGeometry(self._window_rect())
        self.field.clear()
        self.search_now()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def dismiss(self) -> None:
        """Closes it without choosing."""
        self._timer.stop()
        self.completion.close()
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def search_now(self) -> None:
        """Asks for what the field says now."""
        self._timer.stop()
        text = self.field.text().strip()
        if not text or text.startswith(_ONLY_COMMANDS):
            self._on_found([])
            return
        directory = self._desk.services.directory
        self._desk.read(lambda: directory.search(text, _HITS), self._on_found, replaces="search.panel")

    def choose(self) -> None:
        """Opens the marked record or runs the marked command."""
        index = self.list.currentIndex()
        if not index.isValid():
            return
        entry = self.model.entries[index.row()]
        text = self.field.text().strip()
        self.dismiss()
        if entry.subject is not None:
            self._desk.open(entry.subject)
        elif entry.command:
            self._actions[entry.command].trigger()
        else:
            self._filter(entry.text or text)

    def _on_typed(self) -> None:
        if not self._timer.isActive():
            self._timer.start(0 if not self._hits else _PAUSE)

    def _on_found(self, hits: list[Hit]) -> None:
        self._hits = hits
        text = self.field.text().strip()
        only = text.startswith(_ONLY_COMMANDS)
        words = text.removeprefix(_ONLY_COMMANDS).strip()
        saved = kept(self._saved.lines, _plain(words))
        found_here = [*saved, *grouped(hits, parse(words))] if not words else [*grouped(hits, parse(words)), *saved]
        self.model.show([*found_here, *self._commands(words, only or not text, bool(hits))])
        self._mark(self.model.first())
        found = QCoreApplication.translate("SearchPanel", "%n Treffer", None, len(hits))
        if len(hits) == _HITS:
            found = self.tr("die ersten {count} Treffer").format(count=_HITS)
        self.count.setText(found if text and not only else "")
        if text and not only and self.isVisible():
            announce(self, found)
        self._fit()

    def _commands(self, text: str, every: bool, found: bool) -> list[Entry]:
        keys = [key for key in self._actions.matching(text) if key != "find.all"]
        made = [self._command(key, text) for key in (keys if every else keys[:_COMMANDS])]
        if text and found:
            words = self.tr("Kontakte mit „{text}“ in der Liste zeigen").format(text=text)
            at = words.index(text)
            made.insert(0, Entry(kind=EntryKind.COMMAND, words=words, marks=((at, at + len(text)),), icon="filter"))
        return [Entry(kind=EntryKind.HEAD, words=self.tr("Befehle")), *made] if made else []

    def _command(self, key: str, text: str) -> Entry:
        action, command = self._actions[key], self._actions.command(key)
        words = command.long or action.text()
        keys = tuple(part for part in shortcut_words(action).split("+") if part)
        return Entry(
            kind=EntryKind.COMMAND,
            words=words,
            side=command.where,
            marks=marks(words, _plain(text)),
            side_marks=marks(command.where, _plain(text)),
            icon=command.icon or "chevron-right",
            keys=keys,
            command=key,
        )

    # ── keyboard and pointer ────────────────────────────────────────────────────────────────────────────────

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() is QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window_rect())
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
        key = Qt.Key(event.key())
        if key in steps:
            self._mark(self.model.step(self.list.currentIndex().row(), steps[key]), speak=True)
        elif key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._timer.isActive():
                self.search_now()
            self.choose()
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def _on_clicked(self, index: QModelIndex) -> None:
        if self.model.entries[index.row()].kind is not EntryKind.HEAD:
            self.list.setCurrentIndex(index)
            self.choose()

    def _mark(self, number: int, *, speak: bool = False) -> None:
        if number < 0:
            return
        index = self.model.index(number)
        self.list.setCurrentIndex(index)
        # The head above the first row is worth seeing.
        self.list.scrollTo(self.model.index(0) if number == self.model.first() else index)
        if speak:
            announce(self, self.model.entries[number].spoken())

    # ── looks ───────────────────────────────────────────────────────────────────────────────────────────────

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shade = QColor(tokens().shade)
        painter.fillRect(self.rect(), shade)
        shade.setAlphaF(0.03)
        for spread in range(px(20), 0, -px(2)):
            around = self.panel.geometry().adjusted(-spread, px(6) - spread, spread, px(6) + spread)
            paint.box(painter, around, shade.name(QColor.NameFormat.HexArgb), radius=10 + spread)
        paint.box(painter, self.panel.geometry(), tokens().base, tokens().hairline, 10)

    def _window_rect(self) -> QRect:
        parent = self.parentWidget()
        return parent.rect() if parent is not None else QRect()

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def _fit(self) -> None:
        """As high as its rows, as far as there is room."""
        rows = sum(self.list.sizeHintForRow(number) for number in range(self.model.rowCount()))
        room = min(px(_MOST), self.height() - px(_TOP + _FIELD + _FOOT + 24))
        said = self.problem.height() + px(8) if self.problem.text() else 0
        height = px(_FIELD + _FOOT) + said + min(rows + px(8), max(room, px(72))) + 2
        width = min(px(_WIDTH), self.width() - px(48))
        self.panel.setGeometry((self.width() - width) // 2, px(_TOP), width, height)
        self.update()

    def _lay_out(self) -> None:
        self.panel = QWidget(self)
        self.field = QLineEdit()
        self.field.setFrame(False)
        self.field.setFont(font(Size.HEADING))
        self.field.setPlaceholderText(self.tr("Name, Amt, Organisation, Veranstaltung oder Befehl"))
        self.field.setAccessibleName(self.tr("Suchen oder Befehl"))
        self.field.setFixedHeight(px(_FIELD) - 2)
        self.count = note()
        head = QHBoxLayout()
        head.setContentsMargins(px(16), 0, px(16), 0)
        head.setSpacing(px(10))
        head.addWidget(IconView("search", icons.SEARCH))
        head.addWidget(self.field, 1)
        head.addWidget(self.count)
        self.list = RowList(self.tr("Treffer"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self.panel)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        self.problem = ProblemLine()
        below = QHBoxLayout()
        below.setContentsMargins(px(20), 0, px(16), px(8))
        below.addWidget(self.problem)
        layout.addLayout(head)
        layout.addLayout(below)
        layout.addWidget(Hairline())
        layout.addWidget(self.list, 1)
        layout.addWidget(_Foot())


def _plain(text: str) -> list[Wanted]:
    """The words of a text that is no query: what names of commands are compared with."""
    return [Wanted(word) for word in fold_words(text)]


class _Foot(QWidget):
    """Which keys do what."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(px(_FOOT))
        self._hints = (
            (("↑", "↓"), self.tr("wählen")),
            (("↵",), self.tr("öffnen")),
            (("Esc",), self.tr("schließen")),
        )
        self._last = (self.tr("nur Befehle"), _ONLY_COMMANDS)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.box(painter, self.rect().adjusted(0, -px(12), 0, 0), tokens().window, radius=9)
        paint.hairline(painter, self.rect().topLeft(), self.rect().topRight())
        left = px(12)
        for keys, words in self._hints:
            for key in keys:
                left = self._key(painter, left, key)
            left += self._words(painter, left, words) + px(14)
        right = self.width() - px(16)
        words, key = self._last
        face = font(Size.SMALL)
        width = painter.fontMetrics().horizontalAdvance(words)
        painter.setFont(face)
        width = painter.fontMetrics().horizontalAdvance(words)
        self._words(painter, right - width, words)
        self._key(painter, right - width - px(6) - key_width(key), key)

    def _key(self, painter: QPainter, left: int, key: str) -> int:
        width, height = key_width(key), px(20)
        paint.key_cap(painter, QRect(left, (self.height() - height) // 2, width, height), key)
        return left + width + px(6)

    def _words(self, painter: QPainter, left: int, words: str) -> int:
        room = QRect(left, 0, self.width() - left, self.height())
        return paint.text(painter, room, words, font(Size.SMALL), tokens().secondary)
