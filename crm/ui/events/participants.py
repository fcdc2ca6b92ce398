"""The tab "Teilnehmende": search, grouping and adding above the list, the keys below it."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from crm.domain.event import Status
from crm.services.event_view import EventView
from crm.services.guests import Guests
from crm.ui.events.answers import KEYS, KeyStrip
from crm.ui.events.centred import centred
from crm.ui.events.grouping import GroupBy, grouped
from crm.ui.events.participant_tree import ParticipantTree
from crm.ui.events.seats_strip import SeatsStrip
from crm.ui.events.words import has_begun, status_words
from crm.ui.icons import icon
from crm.ui.metrics import px
from crm.ui.widgets.buttons import button
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import Hairline, Pane, note
from crm.ui.widgets.search import SearchField


class Participants(Pane):
    """Shows an :class:`EventView`; asks for everything else by signals.

    ``labelled`` carries a :class:`StatusLabel` to answer with, ``up_asked`` the status in which the chosen move up.
    ``contact_asked`` comes from the context menu; Enter and a double click on a row are the tree's ``activated``.
    """

    add_asked = Signal()
    contact_asked = Signal()
    labelled = Signal(object)
    up_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._view: EventView | None = None
        self._guests: Guests | None = None
        self._by = GroupBy.CATEGORY
        self.search = SearchField(self.tr("Teilnehmende suchen"), icon="filter")
        self.search.searched.connect(self._regroup)
        self.tree = ParticipantTree()
        self.tree.chosen.connect(self._count)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # the pane shows it
        self.keys, self.counted, self.seats = KeyStrip(), note(), SeatsStrip()
        self._places = QStackedWidget()
        for place in (self.tree, self._nobody(), self._nothing_found()):
            self._places.addWidget(place)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._bar())
        layout.addWidget(self.seats)
        layout.addWidget(Hairline())
        layout.addWidget(self._places, 1)
        self._foot = self._key_foot()
        layout.addWidget(self._foot)

    def show_view(self, view: EventView, guests: Guests, today: date) -> None:
        """Fills the list anew; selection and scroll position stay."""
        self._view, self._guests = view, guests
        self.seats.show_guests(guests, view.participants)
        self.keys.show_keys(with_attendance=has_begun(view.event, today))
        self._regroup()

    @property
    def grouping(self) -> GroupBy:
        return self._by

    def group_by(self, by: GroupBy) -> None:
        """Groups by category, role or answer."""
        self._by = by
        self._choices[by].setChecked(True)
        words = self._choices[by].text()
        self.group_button.setText(words)
        self.group_button.setAccessibleName(self.tr("Gruppiert nach {what}").format(what=words))
        self.group_button.updateGeometry()
        self._regroup()

    def _bar(self) -> QHBoxLayout:
        layout = QHBoxLayout()
        layout.setContentsMargins(px(16), px(6), px(16), px(6))
        layout.setSpacing(px(8))
        self.search.setMaximumWidth(px(208))
        self.group_button = button("", menu=self._group_menu())
        self.add_button = button(self.tr("Hinzufügen"), "user-plus", on_click=self.add_asked.emit)
        layout.addWidget(self.search, 1)
        layout.addStretch(1)
        self._group_words = note(self.tr("Gruppiert nach"))
        layout.addWidget(self._group_words)
        layout.addWidget(self.group_button)
        layout.addWidget(self.add_button)
        self.group_by(self._by)
        return layout

    def _group_menu(self) -> QMenu:
        menu, one = QMenu(), QActionGroup(self)
        words = {
            GroupBy.CATEGORY: self.tr("Kategorie"),
            GroupBy.ROLE: self.tr("Rolle"),
            GroupBy.ANSWER: self.tr("Antwort"),
        }
        self._choices = {by: QAction(text, menu) for by, text in words.items()}
        for by, action in self._choices.items():
            action.setCheckable(True)
            action.triggered.connect(partial(self.group_by, by))
            one.addAction(action)
            menu.addAction(action)
        return menu

    def _key_foot(self) -> QWidget:
        foot, line = QWidget(), QHBoxLayout()
        line.setContentsMargins(px(16), px(6), px(16), px(6))
        line.addWidget(self.keys, 1)
        line.addWidget(self.counted)
        layout = QVBoxLayout(foot)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Hairline())
        layout.addLayout(line)
        return foot

    def _nobody(self) -> QWidget:
        self.nobody = EmptyState(
            "people",
            self.tr("Noch niemand auf der Liste"),
            self.tr("Hier stehen Gastgeber, Mitwirkende und Eingeladene mit ihren Antworten."),
            self.tr("Teilnehmende hinzufügen"),
            "user-plus",
        )
        self.nobody.started.connect(self.add_asked)
        return centred(self.nobody)

    def _nothing_found(self) -> QWidget:
        empty = EmptyState(
            "search",
            self.tr("Niemand gefunden"),
            self.tr("Auf der Liste steht niemand, auf den die Suche passt."),
            self.tr("Suche leeren"),
            "x",
        )
        empty.started.connect(self.search.clear)
        empty.started.connect(self.search.search_now)
        return centred(empty)

    def _regroup(self) -> None:
        if self._view is None:
            return
        waiting = [guest.id for guest in self._guests.waiting()] if self._guests else []
        groups = grouped(self._view.participants, self._by, self.search.text(), waiting)
        self.tree.show_groups(groups)
        self._places.setCurrentIndex(0 if groups else 2 if self._view.participants else 1)
        self._foot.setVisible(bool(self._view.participants))

    def _count(self) -> None:
        total = len(self._view.participants) if self._view else 0
        words = QCoreApplication.translate("Participants", "{chosen} von {total} ausgewählt")
        self.counted.setText(words.format(chosen=len(self.tree.selected_ids()), total=total) if total else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._group_words.setVisible(event.size().width() > px(600))
        super().resizeEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = self.tree.viewport().mapFromGlobal(event.globalPos())
        if self.tree.selected_ids() and self.tree.viewport().rect().contains(at):
            self.menu().popup(event.globalPos())

    def menu(self) -> QMenu:
        """What can be done with the chosen rows, each with its key."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, status in KEYS.items():
            action = made.addAction(f"{status_words(status)}\t{key}")
            action.triggered.connect(partial(self.tree.answered.emit, status))
        self._add_labels(made)
        self._add_waiting(made)
        made.addSeparator()
        opening = made.addAction(icon("person"), self.tr("Kontakt öffnen") + "\t" + self.tr("Eingabe"))
        opening.triggered.connect(self.contact_asked)
        removal = made.addAction(icon("user-minus"), self.tr("Von der Liste nehmen") + "\t" + self.tr("Entf"))
        removal.triggered.connect(self.tree.removal_asked)
        return made

    def _add_labels(self, menu: QMenu) -> None:
        """The house's own names of the answers."""
        labels = self._guests.labels if self._guests else ()
        if labels:
            named = menu.addMenu(self.tr("Genauer"))
            for label in labels:
                named.addAction(label.name).triggered.connect(partial(self.labelled.emit, label))

    def _add_waiting(self, menu: QMenu) -> None:
        """What can be done with somebody on the waiting list."""
        chosen = set(self.tree.selected_ids())
        waiting = [guest.id for guest in self._guests.waiting()] if self._guests else []
        if not chosen or not chosen <= set(waiting):
            return
        menu.addSeparator()
        for words, status in (
            (self.tr("Nachrücken: einladen"), Status.INVITED),
            (self.tr("Nachrücken: gleich zusagen"), Status.ACCEPTED),
        ):
            menu.addAction(words).triggered.connect(partial(self.up_asked.emit, status))
        if len(chosen) == 1:
            for words, step in (
                (self.tr("Auf der Warteliste nach oben") + "\t" + self.tr("Alt+Pfeil hoch"), -1),
                (self.tr("Auf der Warteliste nach unten") + "\t" + self.tr("Alt+Pfeil runter"), 1),
            ):
                menu.addAction(words).triggered.connect(partial(self.tree.moved.emit, step))
