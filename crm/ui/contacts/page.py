"""The contacts: list on the left, the record of the chosen one on the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QByteArray, QCoreApplication, QPoint, QSettings, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.domain.own_field import OwnField
from crm.domain.query import parse
from crm.ui.announce import announce
from crm.ui.contacts import editing
from crm.ui.contacts.columns import columns
from crm.ui.contacts.foot import ListFoot
from crm.ui.contacts.head import ListHead
from crm.ui.contacts.keeper import Keeper
from crm.ui.contacts.layers import Layers
from crm.ui.contacts.presenter import ContactsPresenter, Listing, Question
from crm.ui.contacts.table import ContactTable
from crm.ui.contacts.table_model import ContactTableModel
from crm.ui.contacts.tag_dialog import TagDialog
from crm.ui.contacts.trail import Stop
from crm.ui.desk import Desk
from crm.ui.metrics import RECORD, RECORD_MIN, px
from crm.ui.page import Dialogs, RecordView
from crm.ui.searching.save_dialog import save_search
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import Hairline, Pane
from crm.ui.widgets.splitter import Splitter

_SPLITTER, _SHOWN = "contacts/splitter", "contacts/shown"
_LIST, _LIST_MIN = 760, 420
#: Keys of the pages that can lie over the list.
OFFICE, TERMS, ELECTION, NETWORK, IMPORT = "office", "terms", "election", "network", "import"
DUPLICATES = "duplicates"


class ContactsPage(QWidget):
    """Implements :class:`crm.ui.page.Page`. ``counted`` carries the number of all contacts."""

    counted = Signal(object)
    filtered = Signal(str)  # the query that the list shows now, "" for all
    selection_changed = Signal()

    def __init__(self, desk: Desk, record: RecordView, beside: QWidget, dialogs: Dialogs) -> None:
        """``beside`` is the widget of ``record``."""
        super().__init__()
        self._desk, self._dialogs, self._beside = desk, dialogs, beside
        self.presenter = ContactsPresenter(desk, self)
        self.model = ContactTableModel(self.presenter.load, self)
        self.head, self.table, self.foot = ListHead(desk), ContactTable(self.model), ListFoot()
        self.keeper = Keeper(self.table, self.presenter, record, self)
        self._counts = (0, 0)
        self._lay_out()
        self._connect()

    # ── Page ────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def title(self) -> str:
        return self.tr("Kontakte")

    def focus_search(self) -> None:
        self.layers.go_home()
        self.head.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.head.field.selectAll()

    def selected_subjects(self) -> list[Subject]:
        """Those chosen, or the one whose record is shown."""
        if self.layers.page is not None:
            about = self.layers.page.subject
            return [about] if about is not None and about.kind is not SubjectKind.EVENT else []
        return self.table.selected() or ([self.keeper.shown] if self.keeper.shown else [])

    def selection_words(self) -> str:
        """From what :meth:`selected_subjects` were chosen, as a sheet says it; "" for a page over the list."""
        if self.layers.page is not None:
            return ""
        query = self.presenter.question.query()
        return self.tr("Suche „{text}“").format(text=query) if query else self.title

    def new_item(self) -> None:
        """A person, or what the switch stands on."""
        self._dialogs.new_contact(self, self.presenter.question.kind or SubjectKind.PERSON)

    def save_state(self, settings: QSettings) -> None:
        settings.setValue(_SPLITTER, self.splitter.saveState())
        shown = self.keeper.shown
        settings.setValue(_SHOWN, f"{shown.kind}:{shown.id}" if shown else "")
        self.table.save_columns(settings)

    def restore_state(self, settings: QSettings) -> None:
        sizes = settings.value(_SPLITTER)
        if isinstance(sizes, QByteArray):
            self.splitter.restoreState(sizes)
        self.table.restore_columns(settings)
        kind, _, number = str(settings.value(_SHOWN) or "").partition(":")
        if kind in set(SubjectKind) and number.isdigit():
            self.keeper.want(Subject(SubjectKind(kind), int(number)))

    # ── what the window asks ────────────────────────────────────────────────────────────────────────────────

    def start(self) -> None:
        """Reads the list and the own fields for the first time."""
        self._read_fields()
        self.presenter.reload()

    def reveal(self, subject: Subject) -> None:
        """Shows a record and its row; an office on its page."""
        is_office = subject.kind is SubjectKind.OFFICE and self.layers.has(OFFICE)
        self.layers.visit(Stop(OFFICE if is_office else "", subject))

    def show_network(self, subject: Subject) -> None:
        """Who is linked with a record, as a page over the list."""
        self.layers.visit(Stop(NETWORK, subject))

    def show_page(self, key: str) -> None:
        """Shows one of the pages that lie over the list."""
        self.layers.visit(Stop(key))

    def back(self) -> None:
        """Returns to where one was before among the contacts."""
        self.layers.back()

    def change_holder(self) -> None:
        """The change of holder for the office shown or chosen; without one the dialog asks for it."""
        offices = [subject for subject in self.selected_subjects() if subject.kind is SubjectKind.OFFICE]
        self._dialogs.change_holder(self, offices[0] if len(offices) == 1 else None)

    def filter_by(self, text: str) -> None:
        """Shows the contacts that fit a text."""
        self.layers.go_home()
        self.head.show_filter(text, None)
        self.presenter.choose(None)
        self.table.setFocus()

    def save_search(self) -> None:
        """Keeps the filter under a name; says what is missing where there is none."""
        query = self.presenter.question.query()
        if parse(query).is_empty:
            self._desk.said.emit(self.tr("Bitte filtern Sie zuerst die Kontakte; der Filter wird dann gespeichert."))
            self.focus_search()
        else:
            save_search(self._desk, query, self)

    def choose_columns(self) -> None:
        """Opens the menu of columns below its button."""
        button = self.head.columns
        menu = self.table.column_menu(button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + px(4))))

    def trash_selected(self) -> None:
        """Puts those chosen into the trash, without a question: it can be taken back."""
        subjects = self.selected_subjects()
        if subjects:
            editing.trash(self._desk, subjects)

    def tag_selected(self) -> None:
        """Asks for a tag and gives it to those chosen."""
        subjects = self.selected_subjects()
        if not subjects:
            return
        dialog = TagDialog(len(subjects), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.named.connect(partial(editing.tag, self._desk, subjects))
        dialog.open()

    # ── inside ──────────────────────────────────────────────────────────────────────────────────────────────

    def _lay_out(self) -> None:
        self._none = EmptyState(
            "search",
            self.tr("Kein Kontakt passt zum Filter"),
            self.tr("Prüfen Sie die Schreibweise oder heben Sie den Filter auf."),
            self.tr("Filter aufheben"),
            "x",
        )
        self._empty = EmptyState(
            "contacts",
            self.tr("Noch keine Kontakte"),
            self.tr("Hier stehen Personen, Organisationen und unbesetzte Ämter."),
            self.tr("Person anlegen"),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        for state in (self._none, self._empty):
            self._stack.addWidget(_above(state))
        pane = Pane()
        layout = QVBoxLayout(pane)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(Hairline())
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.foot)
        self.splitter = Splitter()
        self.splitter.add_pane(pane, _LIST, _LIST_MIN, stretch=3)
        self.splitter.add_pane(self._beside, RECORD, RECORD_MIN, stretch=1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.layers = Layers(self.splitter, lambda: self.keeper.shown, self.keeper.reveal)
        whole.addWidget(self.layers)

    def _connect(self) -> None:
        self._desk.changed.connect(self._on_changed)
        self.head.searched.connect(self.presenter.search)
        self.head.kind_chosen.connect(self.presenter.choose)
        self.head.columns_wanted.connect(self.choose_columns)
        self.head.save_wanted.connect(self.save_search)
        self.head.left.connect(self.table.enter)
        self.model.sort_wanted.connect(self.presenter.order)
        self.presenter.filter_cleared.connect(self._on_filter_cleared)
        self.keeper.listed.connect(self._on_listed)
        self.keeper.chosen.connect(self._on_chosen)
        self.table.entered.connect(self._on_entered)
        self.layers.turned.connect(self.selection_changed)
        self._none.started.connect(self.presenter.clear_filter)
        self._empty.started.connect(self.new_item)
        self.foot.tag.clicked.connect(self.tag_selected)
        self.foot.card.clicked.connect(self._on_card)

    def _on_entered(self) -> None:
        """An office opens on its page; of everything else the record takes the keyboard."""
        subject = self.table.current_subject()
        if subject is not None and subject.kind is SubjectKind.OFFICE and self.layers.has(OFFICE):
            self.reveal(subject)
        else:
            self._beside.setFocus()

    def _read_fields(self) -> None:
        self._desk.read(self._desk.services.own_fields.all, self._on_fields, replaces="contacts.fields")

    def _on_fields(self, fields: list[OwnField]) -> None:
        self.table.use_columns(columns(fields))

    def _on_changed(self, changes: ChangeSet) -> None:
        if "own_field" in changes.tables():
            self._read_fields()

    def _on_filter_cleared(self) -> None:
        self.head.show_filter("", None)

    def _on_listed(self, listing: Listing) -> None:
        found = len(listing.subjects)
        changed, self._counts = self._counts != (found, listing.total), (found, listing.total)
        self._stack.setCurrentIndex(0 if found else 1 if _is_filtered(listing.question) else 2)
        self._show_counts()
        self.counted.emit(listing.all)
        query = listing.question.query()
        self.head.offer_to_save(not parse(query).is_empty)
        self.filtered.emit(query)
        if changed and listing.question.text:
            announce(self, QCoreApplication.translate("ContactsPage", "%n Kontakte gefunden", None, found))

    def _on_chosen(self) -> None:
        self._show_counts()
        self.selection_changed.emit()

    def _show_counts(self) -> None:
        self.foot.show_counts(*self._counts, len(self.table.selected()))

    def _on_card(self) -> None:
        self._dialogs.export(self, self.selected_subjects(), "vcard3")


def _is_filtered(question: Question) -> bool:
    return bool(question.text.strip()) or question.kind is not None


def _above(state: EmptyState) -> QWidget:
    """An empty state at the top of the room that it is given."""
    room = QWidget()
    layout = QVBoxLayout(room)
    layout.setContentsMargins(px(16), px(16), px(16), px(16))
    layout.addWidget(state)
    layout.addStretch()
    return room
