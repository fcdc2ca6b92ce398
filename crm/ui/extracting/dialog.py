"""Text einfügen: a text on the left, what it proposes on the right; what is ticked is taken over as one step."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QStackedWidget, QTreeView, QVBoxLayout, QWidget

from crm.domain.errors import UserError
from crm.domain.journal import ChangeSet
from crm.services.extraction import ReadText
from crm.ui.announce import announce
from crm.ui.desk import Desk
from crm.ui.extracting.model import NOTE, VALUE, WHAT, ProposalModel
from crm.ui.extracting.text_pane import TextPane
from crm.ui.metrics import CONTROL_SMALL, FOOTER, px
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import button
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import Hairline, Pane, heading, label, note
from crm.ui.widgets.splitter import Splitter
from crm.ui.widgets.value_row import ErrorLine
from crm.ui.widgets.views import calm

#: Milliseconds without typing before the text is read again.
_PAUSE = 400


class ExtractDialog(QDialog):
    """Not modal. Reads by itself when the text changes; nothing is stored before "Übernehmen"."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._is_closed = False
        self._kept_row = 0
        self.setWindowTitle(self.tr("Text einfügen"))
        self.text = TextPane()
        self.text.setAccessibleName(self.tr("Text"))
        self.text.setPlaceholderText(self.tr("Text hier einfügen (Strg+V)"))
        self.model = ProposalModel(self)
        self.tree = _ProposalTree(self.tr("Vorschläge"))
        self.tree.setModel(self.model)
        self.source = QLineEdit(desk.services.extraction.default_source())
        self.source.setAccessibleName(self.tr("Quelle"))
        self.error = ErrorLine()
        self.found = note()
        self._as_new: set[str] = set()
        self.other_button = button(self.tr("Ist jemand anderes"), "user-plus", small=True, on_click=self.toggle_other)
        self.other_button.setCheckable(True)
        self.other_button.setToolTip(
            self.tr("Legt eine neue Person an, statt die vorhandene gleichen Namens zu ergänzen")
        )
        self.take_button = button(self.tr("Übernehmen"), "check", Look.PRIMARY, on_click=self.take)
        self.close_button = button(self.tr("Abbrechen"), on_click=self.reject)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._lay_out()
        self._connect()
        self.resize(QSize(px(1180), px(720)).boundedTo(self.screen().availableSize()))
        self._show(ReadText("", ()))
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_text(self, text: str) -> None:
        """Puts a text in and reads it at once."""
        self.text.setPlainText(text)
        self.read()

    def read(self) -> None:
        """Reads the text that stands there."""
        self._timer.stop()
        work = partial(self._desk.services.extraction.read, self.text.toPlainText(), frozenset(self._as_new))
        self._desk.read(work, self._arrived, replaces=f"extract-{id(self)}")

    def take(self) -> None:
        """Takes over what is ticked, as one step that can be taken back; then the window closes."""
        choices, source = self.model.choices(), self.source.text()
        sentences: list[str] = []

        def work() -> ChangeSet:
            sentence, changes = self._desk.services.extraction.take(choices, source)
            sentences.append(sentence)
            return changes

        def done(changes: ChangeSet) -> None:
            self._desk.said.emit(sentences[0])
            if not self._is_closed:
                self.accept()

        self.error.say("")
        self._desk.write(work, done, self._refused)

    def toggle_other(self) -> None:
        """The person in the current row is somebody else than the stored one of that name, or is so no longer."""
        self._as_new ^= {self.model.name_at(self.tree.currentIndex())}
        self._kept_row = self._group_row()
        self.read()

    def _group_row(self) -> int:
        index = self.tree.currentIndex()
        return (index.parent() if index.parent().isValid() else index).row()

    def done(self, result: int) -> None:
        self._is_closed = True
        self._timer.stop()
        super().done(result)

    # ── how it is laid out ──────────────────────────────────────────────────────────────────────────────────

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._empty, self._nothing = self._empty_states()
        for view in (self.tree, self._empty, self._nothing):
            self._stack.addWidget(view)
        panes = Splitter()
        panes.add_pane(self._pane(self.tr("Text"), self.text), 480, 320, stretch=2)
        panes.add_pane(
            self._pane(self.tr("Vorschläge"), self._stack, self.found, self.other_button), 700, 420, stretch=3
        )
        head = QVBoxLayout()
        head.setContentsMargins(px(16), px(16), px(16), px(12))
        head.setSpacing(px(4))
        head.addWidget(heading(self.tr("Text einfügen")))
        head.addWidget(
            note(
                self.tr(
                    "Signatur, Briefkopf, Visitenkarte oder Pressemitteilung: Prüfen Sie die Vorschläge neben ihrer "
                    "Fundstelle; Werte lassen sich mit F2 berichtigen. Ohne „Übernehmen“ wird nichts gespeichert."
                ),
                wrap=True,
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Hairline())
        column.addWidget(panes, 1)
        column.addWidget(Hairline())
        column.addWidget(self._foot())

    def _empty_states(self) -> tuple[QWidget, QWidget]:
        empty = EmptyState(
            "letter",
            self.tr("Noch kein Text"),
            self.tr("Fügen Sie links einen Text ein. Was sich darin sicher erkennen lässt, erscheint hier."),
            self.tr("Aus der Zwischenablage einfügen"),
            "copy",
        )
        empty.started.connect(self._paste)
        nothing = EmptyState(
            "search",
            self.tr("Nichts erkannt"),
            self.tr("Der Text nennt keine Person, Organisation oder Veranstaltung, die sich sicher erkennen lässt."),
        )
        return _padded(empty), _padded(nothing)

    def _pane(self, title: str, content: QWidget, *beside: QWidget) -> QWidget:
        pane = Pane()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(px(16), px(8), px(16), px(8))
        name = label(title, secondary=True)
        name.setBuddy(content)
        name.setMinimumHeight(px(CONTROL_SMALL))  # both heads are as high as the one with a button
        row.addWidget(name)
        row.addStretch()
        row.setSpacing(px(12))
        row.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        for part in beside:
            row.addWidget(part)
        column.addLayout(row)
        column.addWidget(Hairline())
        column.addWidget(content, 1)
        return pane

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setMinimumHeight(px(FOOTER))
        column = QVBoxLayout(foot)
        column.setContentsMargins(px(16), px(8), px(16), px(8))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        name = label(self.tr("Quelle"))
        name.setBuddy(self.source)
        self.source.setMinimumWidth(px(320))
        row.addWidget(name)
        row.addWidget(self.source, 1)
        row.addStretch()
        row.addWidget(self.close_button)
        row.addWidget(self.take_button)
        column.addWidget(self.error)
        column.addLayout(row)
        return foot

    def _connect(self) -> None:
        self.text.textChanged.connect(self._timer.start)
        self._timer.timeout.connect(self.read)
        self.text.pointed.connect(self._on_pointed)
        self.tree.selectionModel().currentChanged.connect(self._on_current)
        self.model.chosen_changed.connect(self._on_chosen)

    # ── what happens ────────────────────────────────────────────────────────────────────────────────────────

    def _arrived(self, read: ReadText) -> None:
        if not self._is_closed and read.text == self.text.toPlainText():
            self._show(read)

    def _show(self, read: ReadText) -> None:
        self.model.show_text(read)
        self.tree.show_all()
        self.text.show_passages(self.model.passages())
        has_text = bool(read.text.strip())
        self._stack.setCurrentWidget(self.tree if read.readings else self._nothing if has_text else self._empty)
        self.error.say("")
        words = QCoreApplication.translate("extract", "%n Vorschläge", None, len(read.readings)) if has_text else ""
        if read.readings and not any(told.is_new for one in read.readings for told in one.values):
            words = self.tr("{count}, alles schon vorhanden").format(count=words)
        if read.is_cut:
            words = self.tr("{count}; der Text ist zu lang und wurde nur am Anfang gelesen").format(count=words)
        self.found.setText(words)
        announce(self, words)
        if read.readings:
            self.tree.setCurrentIndex(self.model.index(min(self._kept_row, len(read.readings) - 1), WHAT))
        self._kept_row = 0
        self._follow_current()

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.show_text(text)
        else:
            self.error.say(self.tr("In der Zwischenablage ist kein Text."))

    def _on_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        finding = self.model.finding(current)
        if finding is not None:
            self.text.point_to(finding.start, finding.end)
        self._follow_current()

    def _follow_current(self) -> None:
        """The button speaks of the person in the current row."""
        index = self.tree.currentIndex()
        is_other = self.model.name_at(index) in self._as_new
        self.other_button.setChecked(is_other)
        self.other_button.setEnabled(is_other or bool(self.model.known_person(index)))

    def _on_pointed(self, position: int) -> None:
        index = self.model.index_at(position)
        if index is not None:
            self.tree.setCurrentIndex(index)

    def _on_chosen(self) -> None:
        self.take_button.setEnabled(bool(self.model.choices()))

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, UserError) and not self._is_closed:
            self.error.say(str(error))
            announce(self, str(error))
        else:
            self._desk.feedback.report(error)


class _ProposalTree(QTreeView):
    """Space ticks, F2 on a row or a double click on its value corrects it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        calm(self, name)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setRootIsDecorated(True)
        self.setIndentation(px(20))
        self.setEditTriggers(QTreeView.EditTrigger.DoubleClicked)
        self.header().setSectionsMovable(False)
        self.header().setStretchLastSection(True)

    def show_all(self) -> None:
        """Everything open, and the heads over both columns."""
        self.expandAll()
        self._divide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._divide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2 and self.currentIndex().isValid():
            self.setCurrentIndex(self.currentIndex().siblingAtColumn(VALUE))
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _divide(self) -> None:
        width = self.viewport().width()
        self.header().resizeSection(WHAT, width * 34 // 100)
        self.header().resizeSection(VALUE, width * 38 // 100)
        self.header().resizeSection(NOTE, width - width * 34 // 100 - width * 38 // 100)


def _padded(content: QWidget) -> QWidget:
    pane = Pane()
    column = QVBoxLayout(pane)
    column.setContentsMargins(px(16), px(16), px(16), px(16))
    column.addWidget(content)
    column.addStretch()
    return pane


def paste_text(desk: Desk, parent: QWidget) -> ExtractDialog:
    """Opens the window, with the clipboard's text if there are lines of text in it."""
    window = parent.window()
    found = [dialog for dialog in window.findChildren(ExtractDialog) if dialog.isVisible()]
    dialog = found[0] if found else ExtractDialog(desk, window)
    dialog.show()
    dialog.activateWindow()
    text = QGuiApplication.clipboard().text()
    if "\n" in text.strip() and not dialog.text.toPlainText():
        dialog.show_text(text)
    return dialog
