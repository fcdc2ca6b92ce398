"""The picture: nodes at their places, lines between them, one node chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGraphicsScene

from crm.domain.listing import Subject
from crm.domain.network import Edge, EdgeKind, Network, Way
from crm.domain.network_boxes import Point, Rect, label_places
from crm.ui.network.items import EdgeItem, NodeItem, faint
from crm.ui.network.words import edge_sentence

_PAUSE = 60  # milliseconds after a node was moved until words look for their places anew
_ALL_WORDS = 45  # lines; in a larger picture only those of the chosen node and of the way have words


class NetworkScene(QGraphicsScene):
    """``chosen`` carries the subject of the node chosen, ``grow_asked`` that of a node to be grown."""

    chosen = Signal(object)
    grow_asked = Signal(object)
    moved = Signal(object, object)  # Subject, Point

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)  # cheap for some hundred things that move
        self.network: Network | None = None
        self.nodes: dict[Subject, NodeItem] = {}
        self.lines: list[EdgeItem] = []
        self._beside: dict[Subject, list[EdgeItem]] = {}
        self._way: Way | None = None
        self._last: Subject | None = None
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._later.timeout.connect(self._place_words)
        self._filling = False
        self.selectionChanged.connect(self._on_selection)

    def show_network(
        self,
        network: Network,
        places: Mapping[Subject, Point],
        photos: Mapping[Subject, QPixmap],
        *,
        keep_choice: bool = True,
    ) -> None:
        """Fills the picture anew; who was chosen stays chosen if that is wanted and possible, else the centre is."""
        before = self.selected() if keep_choice else None
        self._filling = True
        self._last = None
        self.clear()
        self.network, self.nodes, self.lines, self._beside = network, {}, [], {}
        for node in network.nodes:
            self._add_node(node.subject, places[node.subject], photos.get(node.subject))
        for pair in _pairs(network):
            self._add_line(network, pair)
        self._filling = False
        self.select(before if before in self.nodes else network.centre)
        self.highlight(self._way)

    def selected(self) -> Subject | None:
        """Who is chosen."""
        return next((item.subject for item in self.selectedItems() if isinstance(item, NodeItem)), None)

    def select(self, subject: Subject) -> None:
        """Chooses a node that is shown."""
        if subject in self.nodes:
            self._filling = True
            self.clearSelection()
            self._filling = False
            self.nodes[subject].setSelected(True)

    def highlight(self, way: Way | None) -> None:
        """Brings a way forward; None ends it."""
        self._way = way
        on_way = {node.subject for node in way.nodes} if way else set(self.nodes)
        pairs = {frozenset((edge.source, edge.target)) for edge in way.edges} if way else set()
        for subject, item in self.nodes.items():
            faint(item, subject not in on_way)
        for line in self.lines:
            line.on_way = frozenset(end.subject for end in line.ends) in pairs
            faint(line, bool(way) and not line.on_way)
            line.update()
        self._place_words()

    def places(self) -> dict[Subject, Point]:
        return {subject: item.point for subject, item in self.nodes.items()}

    def centre(self) -> QPointF:
        """Where the centre's node stands."""
        return self.nodes[self.network.centre].pos() if self.network else QPointF()

    def extent(self) -> QRectF:
        """The rectangle of all that is shown."""
        whole = QRectF()
        for item in self.nodes.values():
            whole = whole.united(item.boundingRect().translated(item.pos()))
        return whole

    def show_focus(self, shown: bool) -> None:
        """Whether the keyboard is in the picture."""
        for item in self.nodes.values():
            item.shows_focus = shown
            if item.isSelected():
                item.update()

    def repaint(self) -> None:
        """Other colours are in use."""
        for item in self.nodes.values():
            item.update()
        self.update()

    @contextmanager
    def plain(self) -> Iterator[None]:
        """Without a choice, a focus and kept pictures: for files, whose letters are to stay letters."""
        chosen = self.selected()
        self.show_focus(False)
        self._filling = True
        self.clearSelection()
        for item in self.nodes.values():
            item.cache(False)
        try:
            yield
        finally:
            for item in self.nodes.values():
                item.cache(True)
            if chosen in self.nodes:
                self.nodes[chosen].setSelected(True)
            self._filling = False

    def neighbour(self, dx: int, dy: int) -> Subject | None:
        """Who stands in that direction of the chosen one: the nearest linked one, else the nearest of all."""
        here = self.selected()
        if here is None or self.network is None:
            return None
        linked = set(self.network.neighbours(here))
        start = self.nodes[here].point
        best: list[tuple[bool, float, Subject]] = []
        for subject, item in self.nodes.items():
            x, y = item.point.x - start.x, item.point.y - start.y
            ahead, aside = x * dx + y * dy, abs(x * dy) + abs(y * dx)
            if subject != here and ahead > 0 and aside <= ahead * 1.2:
                best.append((subject not in linked, ahead + aside, subject))
        return min(best)[2] if best else None

    # ── making ──────────────────────────────────────────────────────────────────────────────────────────────

    def _add_node(self, subject: Subject, place: Point, photo: QPixmap | None) -> None:
        assert self.network is not None
        node, hidden = self.network.node(subject), self.network.hidden.get(subject, 0)
        item = NodeItem(node, is_centre=subject == self.network.centre, hidden=hidden, photo=photo)
        item.setPos(*place)
        item.moved.connect(_bound(self._on_moved, subject))
        item.grow_asked.connect(_bound(self.grow_asked.emit, subject))
        self.nodes[subject] = item
        self._beside[subject] = []
        self.addItem(item)

    def _add_line(self, network: Network, edges: list[Edge]) -> None:
        first = edges[0]
        words = ", ".join(dict.fromkeys(word for edge in edges if (word := _label(network, edge))))
        spoken = "\n".join(edge_sentence(network, edge) for edge in edges)
        line = EdgeItem(self.nodes[first.source], self.nodes[first.target], edges, words, spoken)
        self.lines.append(line)
        for end in (first.source, first.target):
            self._beside[end].append(line)
        self.addItem(line)

    # ── words ───────────────────────────────────────────────────────────────────────────────────────────────

    def _place_words(self) -> None:
        """The way's words first, then the chosen node's, then the others', as far as there is room."""
        chosen = self.selected()

        def is_at_chosen(line: EdgeItem) -> bool:
            return any(end.subject == chosen for end in line.ends)

        wanted = [line for line in self.lines if line.words]
        if len(self.lines) > _ALL_WORDS:
            wanted = [line for line in wanted if line.on_way or is_at_chosen(line)]
        wanted.sort(key=lambda line: (not line.on_way, not is_at_chosen(line)))
        taken = [Rect.around(item.point, item.face.size) for item in self.nodes.values()]
        found = label_places([(*line.line(), line.words_size()) for line in wanted], taken)
        places = dict(zip(wanted, found, strict=True))
        for line in self.lines:
            line.put_words(places.get(line))

    def _on_moved(self, subject: Subject) -> None:
        if self._filling:
            return
        for line in self._beside[subject]:
            line.follow()
        self._later.start()
        self.moved.emit(subject, self.nodes[subject].point)

    def _on_selection(self) -> None:
        if self._filling:
            return
        chosen = self.selected()
        if chosen is None:  # a click beside everything leaves the choice as it was
            if self._last is not None:
                self.select(self._last)
            return
        self._last = chosen
        if len(self.lines) > _ALL_WORDS:
            self._place_words()
        self.chosen.emit(chosen)


def _pairs(network: Network) -> list[list[Edge]]:
    """The links by the two nodes they connect, the weightiest of each first."""
    found: dict[frozenset[Subject], list[Edge]] = {}
    for edge in network.edges:
        found.setdefault(frozenset((edge.source, edge.target)), []).append(edge)
    order = list(EdgeKind)
    return [sorted(edges, key=lambda edge: order.index(edge.kind)) for edges in found.values()]


def _label(network: Network, edge: Edge) -> str:
    """What stands on the line; what a body is to its office or its parent, the picture shows by itself."""
    return "" if edge.forth == "gehört zu" else network.label(edge)


def _bound(act: Callable[[Subject], object], subject: Subject) -> Callable[[], object]:
    return lambda: act(subject)
