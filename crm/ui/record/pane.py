"""The record pane: a person, an organisation or an office, or the summary of several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from crm.domain.listing import Subject, SubjectKind
from crm.services.record_view import Record
from crm.ui.desk import Desk
from crm.ui.metrics import px
from crm.ui.record.edit_page import EditPage
from crm.ui.record.head import RecordHead
from crm.ui.record.many import ManyView
from crm.ui.record.pages import Page, pages
from crm.ui.record.photo_button import holds_image
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.subject_source import SubjectSource
from crm.ui.record.tab_order import order_tabs
from crm.ui.record.tab_row import TabRow
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import Pane


class RecordPane(Pane):
    """Shows one subject, several, or what belongs here when there is none.

    It keeps itself fresh: whatever is written anywhere, it reads its record again and keeps tab, scroll position,
    focus and open forms.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Datensatz"))
        self.presenter = RecordPresenter(desk, self)
        services = desk.services
        self.timeline = SubjectSource(desk, services.timeline.of, self)
        self._tasks = SubjectSource(desk, lambda subject: services.tasks.rows(about=subject), self)
        self._pages = pages(self.presenter, self.timeline, self._tasks)
        self.head = RecordHead(self.presenter)
        self._tab_row = TabRow(self.tr("Teile des Datensatzes"), self._tab_words())
        self.tabs = self._tab_row.tabs
        self.edit_page = EditPage(self.presenter)
        self._many = ManyView(desk)
        self._body = QStackedWidget()
        self._empty: EmptyState | None = None
        self._stack = QStackedWidget()
        self._build()
        self._wire()
        self.setAcceptDrops(True)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, self.paste_photo)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._say_empty()

    @property
    def subject(self) -> Subject | None:
        """What is shown; None while nothing or several are."""
        return self.presenter.subject

    def show_subject(self, subject: Subject | None) -> None:
        """Shows a contact; None (or an event, which has its own page) empties the pane."""
        wanted = None if subject is not None and subject.kind is SubjectKind.EVENT else subject
        if wanted is None:
            self.presenter.show(None)
            self._say_empty()
        elif wanted != self.presenter.subject or self._stack.currentWidget() is not self._record_view:
            self.presenter.show(wanted)

    def show_many(self, subjects: Sequence[Subject]) -> None:
        """Shows what is common to several; one alone is shown as itself."""
        if len(subjects) < 2:
            self.show_subject(next(iter(subjects), None))
            return
        self.presenter.show(None)
        self._many.show_many(subjects)
        self._stack.setCurrentWidget(self._many)

    def page(self) -> Page:
        """The tab in sight."""
        return list(self._pages.values())[max(self.tabs.currentIndex(), 0)]

    def turn_to(self, name: str) -> None:
        """Shows a tab: "overview", "offices", "relations", "events" or "history"."""
        self.tabs.setCurrentIndex(list(self._pages).index(name))

    def edit(self) -> None:
        """Opens the form for the name, the facts or the titles."""
        record = self.presenter.record
        if record is not None and self._stack.currentWidget() is self._record_view:
            self.edit_page.open(record)
            self._set_editing(True)
            self._order_tabs()

    def paste_photo(self) -> None:
        """Takes the photo from the clipboard (Ctrl+V); a field being typed into keeps the keys for itself."""
        if self._can_have_photo():
            if holds_image(QGuiApplication.clipboard().mimeData()):
                self.head.photo.paste()
            else:
                self.presenter.desk.said.emit(self.tr("In der Zwischenablage ist kein Bild."))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._can_have_photo() and holds_image(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.head.photo.take(event.mimeData())
        event.acceptProposedAction()

    def _can_have_photo(self) -> bool:
        """Offices have none of their own; of several records nobody knows whose it is."""
        return self._stack.currentWidget() is self._record_view and self.head.photo.isEnabled()

    def _build(self) -> None:
        for page in self._pages.values():
            self._body.addWidget(page)
        self._body.addWidget(self.edit_page)
        self._record_view = QWidget()
        column = QVBoxLayout(self._record_view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self._tab_row):
            column.addWidget(part)
        column.addWidget(self._body, 1)
        self._empty_view = QWidget()
        self._empty_column = QVBoxLayout(self._empty_view)
        self._empty_column.setContentsMargins(px(20), px(16), px(20), px(16))
        for view in (self._empty_view, self._record_view, self._many):
            self._stack.addWidget(view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _wire(self) -> None:
        self.presenter.loaded.connect(self._show_record)
        self.timeline.read.connect(self._count_again)
        self.presenter.gone.connect(self._show_gone)
        self.presenter.conflicted.connect(self._drop_forms)
        self.presenter.turned.connect(self.turn_to)
        self.head.edited.connect(self.edit)
        self.edit_page.closed.connect(self._end_editing)
        for page in self._pages.values():
            page.arranged.connect(self._order_tabs)
        self.tabs.currentChanged.connect(self._on_tab)

    def _order_tabs(self) -> None:
        order_tabs(self)

    def _tab_words(self) -> tuple[str, ...]:
        return (
            self.tr("Überblick"),
            self.tr("Ämter"),
            self.tr("Beziehungen"),
            self.tr("Teilnahmen"),
            self.tr("Verlauf"),
        )

    def _show_record(self, record: Record) -> None:
        if record.is_trashed:
            self._show_trashed(record)
            return
        if self.edit_page.subject not in (None, record.subject):
            self.edit_page.leave()
        self.head.show_record(record)
        self.timeline.show(record.subject)
        self._show_counts(record)
        self.page().show_record(record)
        self._stack.setCurrentWidget(self._record_view)

    def _show_counts(self, record: Record) -> None:
        is_office = record.subject.kind is SubjectKind.OFFICE
        names = (self.tr("Amtszeiten"), self.tr("Zeiten")) if is_office else (self.tr("Ämter"), self.tr("Ämter"))
        self._tab_row.set_word(1, *names)
        offices = len(record.offices) + len(record.vacant_offices)
        lines = len(self.timeline.found or ())
        self._tab_row.show_counts((0, offices, len(record.relations), len(record.events), lines))

    def _count_again(self) -> None:
        if self.presenter.record is not None and self.presenter.record.subject == self.timeline.subject:
            self._show_counts(self.presenter.record)

    def _on_tab(self, number: int) -> None:
        self._body.setCurrentIndex(number)
        if self.presenter.record is not None:
            self.page().show_record(self.presenter.record)

    def _set_editing(self, editing: bool) -> None:
        self._tab_row.setVisible(not editing)
        self.head.edit.setEnabled(not editing)
        self._body.setCurrentWidget(self.edit_page if editing else self.page())

    def _end_editing(self) -> None:
        self._set_editing(False)
        if self._stack.currentWidget() is self._record_view:
            self.head.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_forms(self) -> None:
        self.edit_page.close_form()
        for page in self._pages.values():
            page.drop_forms()

    def _show_gone(self, sentence: str) -> None:
        self._show_empty(EmptyState("info", self.tr("Nicht mehr vorhanden"), sentence))

    def _show_trashed(self, record: Record) -> None:
        self.edit_page.close_form()
        state = EmptyState(
            "trash",
            self.tr("Im Papierkorb"),
            self.tr("{name} liegt im Papierkorb; nichts davon ist verloren.").format(name=record.name),
            self.tr("Wiederherstellen"),
            "undo",
        )
        state.started.connect(self._restore)
        self._show_empty(state)

    def _restore(self) -> None:
        subject = self.presenter.subject
        if subject is not None:
            restore = self.presenter.editing.restore
            self.presenter.write(lambda: restore(subject))

    def _say_empty(self) -> None:
        sentence = self.tr("Wählen Sie links einen Eintrag; hier erscheinen Anschrift, Anrede und alles Weitere.")
        self._show_empty(EmptyState("contacts", self.tr("Kein Kontakt ausgewählt"), sentence))

    def _show_empty(self, state: EmptyState) -> None:
        if self._empty is not None:
            self._empty.hide()
            self._empty.deleteLater()
        self._empty = state
        self._empty_column.insertWidget(0, state)
        self._empty_column.setAlignment(state, Qt.AlignmentFlag.AlignTop)
        self._stack.setCurrentWidget(self._empty_view)
