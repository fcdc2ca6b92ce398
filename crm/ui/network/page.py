"""The network page: picture or list in the middle, the chosen node beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, QSettings, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from crm.domain.listing import Subject, SubjectKind
from crm.domain.network import Network, Way
from crm.domain.network_boxes import Point
from crm.ui.announce import announce
from crm.ui.desk import Desk
from crm.ui.icons import icon
from crm.ui.metrics import FOOTER, px
from crm.ui.network.export import Form
from crm.ui.network.faces import round_photo, sizes_of
from crm.ui.network.head import LIST, NetworkHead
from crm.ui.network.list_view import NetworkList
from crm.ui.network.outputs import ask_and_write
from crm.ui.network.presenter import NetworkPresenter
from crm.ui.network.scene import NetworkScene
from crm.ui.network.side import NetworkSide
from crm.ui.network.view import NetworkView
from crm.ui.network.way_bar import WayBar
from crm.ui.network.words import node_sentence, state_sentence
from crm.ui.record.relation_dialog import add_relation
from crm.ui.sheets.record_preview import preview_shown_network
from crm.ui.theme import theme
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import ElidedLabel, Hairline, Pane, note
from crm.ui.widgets.splitter import Splitter

_FORM, _STEPS = "network/form", "network/steps"
_SIDE, _SIDE_LEAST = 336, 272
_NARROW = 880  # pixels of the page below which the head takes fewer words


class NetworkPage(QWidget):
    """Implements :class:`crm.ui.page.OverPage`; ``left`` leads to where one came from."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None, today: Callable[[], date] = date.today) -> None:
        super().__init__(parent)
        self._desk, self._today = desk, today
        self._photos: dict[Subject, QPixmap] = {}
        self._nothing: QWidget
        self._announced: Subject | None = None
        self.title = self.tr("Netzwerk")
        self.setAccessibleName(self.title)
        self.presenter = NetworkPresenter(desk, sizes_of, self)
        self.scene = NetworkScene(self)
        self.view, self.list = NetworkView(self.scene), NetworkList()
        self.side, self.way = NetworkSide(today()), WayBar(desk)
        self.state, self.head = ElidedLabel(), NetworkHead(self.title)
        self._lay_out()
        self._connect()
        self._restore()

    # ── what the window asks ────────────────────────────────────────────────────────────────────────────────

    def show_stop(self, subject: Subject | None) -> None:
        """Opens the network around a record."""
        self.way.hide()
        if subject is not None:
            self.presenter.open(subject)

    def leave(self) -> None:
        """The page is left; nothing is read for it any more."""
        self.presenter.close()

    def take_focus(self) -> None:
        self._shown().setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def subject(self) -> Subject | None:
        """The centre."""
        return self.presenter.wish.centre if self.presenter.wish is not None else None

    def chosen(self) -> Subject | None:
        """The node that is chosen, in the picture and in the list."""
        return self.scene.selected() if self.presenter.network is not None else None

    def ask_way(self) -> None:
        """Opens the bar in which the target is searched for."""
        if self.presenter.network is not None:
            self.presenter.end_way()
            self.way.show()
            self.way.start(self.presenter.network.nodes[0].name)

    # ── showing ─────────────────────────────────────────────────────────────────────────────────────────────

    def _show(
        self, network: Network, places: Mapping[Subject, Point], photos: Mapping[Subject, bytes], fresh: bool
    ) -> None:
        self._photos = {subject: round_photo(data) for subject, data in photos.items()}
        self.scene.show_network(network, places, self._photos, keep_choice=not fresh)
        if fresh or self.presenter.way is not None:
            self.view.look()
        else:
            self.view.widen()
        self.list.show_network(network, self.scene.selected() or network.centre)
        self.head.show_name(network.nodes[0].name)
        self.state.setText(state_sentence(network, self._today()))
        self._stack.setCurrentWidget(self._shown())
        self.side.setEnabled(True)
        self._show_node()

    def _show_node(self) -> None:
        network, chosen = self.presenter.network, self.chosen()
        if network is not None and chosen is not None:
            self.side.show_node(network, chosen, self._photos)
            self.view.setAccessibleDescription(node_sentence(network, network.node(chosen)))

    def _show_failed(self, sentence: str) -> None:
        self._nothing.deleteLater()
        self._nothing = _centred(EmptyState("network", self.tr("Kein Netzwerk"), sentence))
        self._stack.addWidget(self._nothing)
        self._stack.setCurrentWidget(self._nothing)
        self.head.show_name("")
        self.state.setText("")
        self.side.setEnabled(False)

    def _on_chosen(self, subject: Subject) -> None:
        """Chosen in picture, list or column: all three follow."""
        if self.scene.selected() != subject:
            self.scene.select(subject)  # comes back here
            self.view.keep_in_sight(subject)
            return
        self.list.choose(subject)
        self._show_node()
        network = self.presenter.network
        if network is not None and subject != self._announced:
            self._announced = subject
            announce(self, node_sentence(network, network.node(subject)))

    def _on_way(self, way: Way | None) -> None:
        self.way.show_way(way)
        self.scene.highlight(way)

    def _end_way(self) -> None:
        self.scene.highlight(None)

    def _close_way(self) -> None:
        self.way.hide()
        self.presenter.end_way()
        self._shown().setFocus(Qt.FocusReason.OtherFocusReason)

    def _shown(self) -> QWidget:
        return self.list if self.head.form.value() == LIST else self.view

    def _on_form(self, form: object) -> None:
        if self.presenter.network is not None:
            self._stack.setCurrentWidget(self._shown())
        self._desk.settings.setValue(_FORM, form)

    def _on_steps(self, steps: int) -> None:
        self._desk.settings.setValue(_STEPS, steps)
        self.presenter.set_steps(steps)

    def _restore(self) -> None:
        """Whoever prefers the list finds it again."""
        settings: QSettings = self._desk.settings
        if settings.value(_FORM) == LIST:
            self.head.form.set_value(LIST)

    # ── doing ───────────────────────────────────────────────────────────────────────────────────────────────

    def menu(self, subject: Subject) -> QMenu:
        """What one can do with a node."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        network = self.presenter.network
        if network is None:
            return menu
        centre = menu.addAction(icon("crosshair"), self.tr("In die Mitte"))
        centre.setEnabled(subject != network.centre)
        centre.triggered.connect(partial(self.presenter.open, subject))
        grow = menu.addAction(icon("plus"), self.tr("Weitere Verbindungen zeigen"))
        grow.setEnabled(bool(network.hidden.get(subject)))
        grow.triggered.connect(partial(self.presenter.grow, subject))
        menu.addAction(icon("external"), self.tr("Öffnen"), partial(self._desk.open, subject))
        if subject.kind in (SubjectKind.PERSON, SubjectKind.ORGANISATION):
            menu.addAction(icon("link"), self.tr("Beziehung hinzufügen …"), self._add_relation)
        return menu

    def _add_relation(self) -> None:
        network, chosen = self.presenter.network, self.chosen()
        if network is not None and chosen is not None and chosen.kind in (SubjectKind.PERSON, SubjectKind.ORGANISATION):
            add_relation(self._desk, self, chosen, network.node(chosen).name)

    def _open(self) -> None:
        if chosen := self.chosen():
            self._desk.open(chosen)

    def _to_centre(self) -> None:
        if chosen := self.chosen():
            self.presenter.open(chosen)

    def _export(self, form: Form) -> None:
        ask_and_write(self, self.presenter, self.scene, form, self._today())

    def print_sheet(self) -> None:
        """The network as it is shown, with its links in words."""
        if self.presenter.network is not None:
            preview_shown_network(self._desk, self, self.presenter.network)

    def _pop_up(self, subject: Subject, at: QPoint) -> None:
        self.menu(subject).popup(at)

    # ── arranging ───────────────────────────────────────────────────────────────────────────────────────────

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.shown.connect(self._show)
        presenter.failed.connect(self._show_failed)
        presenter.types_changed.connect(self.side.show_types)
        presenter.way_found.connect(self._on_way)
        presenter.way_ended.connect(self._end_way)
        self.scene.moved.connect(presenter.moved)
        self.scene.grow_asked.connect(presenter.grow)
        for source in (self.scene, self.list, self.side):
            source.chosen.connect(self._on_chosen)
        for view in (self.view, self.list):
            view.centre_asked.connect(presenter.open)
            view.grow_asked.connect(presenter.grow)
            view.open_asked.connect(self._desk.open)
            view.menu_asked.connect(self._pop_up)
        self.side.open_asked.connect(self._open)
        self.side.centre_asked.connect(self._to_centre)
        self.side.relation_asked.connect(self._add_relation)
        self.side.kinds.toggled.connect(presenter.set_kind)
        self.side.kinds.types_chosen.connect(presenter.set_types)
        self.side.day.chosen.connect(presenter.set_day)
        self.way.asked.connect(presenter.ask_way)
        self.way.closed.connect(self._close_way)
        self.head.left.connect(self.left)
        self.head.way_asked.connect(self.ask_way)
        self.head.export_asked.connect(self._export)
        self.head.print_asked.connect(self.print_sheet)
        self.head.steps.chosen.connect(self._on_steps)
        self.head.form.chosen.connect(self._on_form)
        theme().changed.connect(self.scene.repaint)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._nothing = _centred(
            EmptyState(
                "network",
                self.tr("Noch kein Netzwerk gewählt"),
                self.tr("Öffnen Sie es aus einer Person, einer Organisation, einem Amt oder einer Veranstaltung."),
            )
        )
        for part in (self.view, self.list, self._nothing):
            self._stack.addWidget(part)
        left = Pane()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, Hairline(), self.way):
            column.addWidget(part)
        self.way.hide()
        column.addWidget(self._stack, 1)
        for part in (Hairline(), self._foot()):
            column.addWidget(part)
        self.splitter = Splitter()
        self.splitter.add_pane(left, 888, 440, stretch=1)
        self.splitter.add_pane(self.side, _SIDE, _SIDE_LEAST)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)

    def _set_narrow(self, narrow: bool) -> None:
        self.head.set_narrow(narrow)
        self.keys.setHidden(narrow)
        across = QSizePolicy.Policy.Preferred if narrow else QSizePolicy.Policy.Minimum  # the hint gives way first
        self.state.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_narrow(self.width() < px(_NARROW))
        super().resizeEvent(event)

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setFixedHeight(px(FOOTER))
        keys = self.tr("Pfeiltasten: Nachbar wählen · Eingabe: in die Mitte · Leertaste: weitere zeigen")
        self.keys = ElidedLabel(keys)
        for words in (self.state, self.keys):
            words.setFont(note().font())
            words.setForegroundRole(note().foregroundRole())
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(16))
        row.addWidget(self.state)
        row.addStretch()
        row.addWidget(self.keys)
        return foot


def _centred(state: EmptyState) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(px(24), px(24), px(24), px(24))
    column.addWidget(state)
    column.addStretch()
    return box
