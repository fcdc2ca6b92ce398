"""What the network window does without being seen: reads, lays out, grows, and remembers where nodes stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from crm.domain.errors import NotFoundError
from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject
from crm.domain.network import ALL_EDGES, EdgeKind, Network, Way
from crm.domain.network_boxes import Point, Size
from crm.domain.network_layout import arrange
from crm.domain.relationship import RelationshipType
from crm.ui.desk import Desk

_SHOWN = frozenset(
    "party person organisation office tenure relationship relationship_type participation event photo".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is to be seen; ``on`` None is today, ``types`` None all types of relationship."""

    centre: Subject
    steps: int = 2
    kinds: frozenset[EdgeKind] = ALL_EDGES
    types: frozenset[int] | None = None
    on: date | None = None
    grown: tuple[Subject, ...] = ()
    also: tuple[Subject, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    network: Network
    photos: Mapping[Subject, bytes]
    types: list[RelationshipType]


class NetworkPresenter(QObject):
    """``shown`` carries network, places and photos; ``types_changed`` the types there are; ``failed`` a sentence.

    ``way_found`` carries a :class:`Way`, or None if there is none; ``way_ended`` comes when it is no longer shown.
    """

    shown = Signal(object, object, object, bool)  # the last: whether it is another picture
    types_changed = Signal(object)
    failed = Signal(str)
    way_found = Signal(object)
    way_ended = Signal()

    def __init__(
        self,
        desk: Desk,
        measure: Callable[[Network], Mapping[Subject, Size]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._measure = desk, measure
        self._service = desk.services.network
        self.wish: Wish | None = None
        self.network: Network | None = None
        self.way: Way | None = None
        self._target: Subject | None = None
        self._types: list[RelationshipType] | None = None
        self._places: dict[Subject, Point] = {}
        self._fresh = True
        desk.changed.connect(self._on_changed)

    # ── what is asked for ───────────────────────────────────────────────────────────────────────────────────

    def open(self, centre: Subject) -> None:
        """Another centre; steps and filters stay as they are."""
        self.end_way()
        before = self.wish
        self.wish = replace(before, centre=centre, grown=(), also=()) if before else Wish(centre=centre)
        self._read(fresh=True)

    def close(self) -> None:
        """Nothing is shown any more, and nothing read anew."""
        self.wish = self.network = None
        self.end_way()

    def set_steps(self, steps: int) -> None:
        self._change(fresh=True, steps=steps, grown=())

    def set_kind(self, kind: EdgeKind, shown: bool) -> None:
        if self.wish is not None:
            kinds = self.wish.kinds | {kind} if shown else self.wish.kinds - {kind}
            self._change(kinds=kinds)

    def set_types(self, types: frozenset[int] | None) -> None:
        """The types of relationship that are shown; None for all."""
        self._change(types=types)

    def set_day(self, on: date | None) -> None:
        """The day of which the network is shown; None for today."""
        self.end_way()
        self._change(on=on)

    def grow(self, subject: Subject) -> None:
        """Shows more neighbours of a node; what is there stays where it is."""
        if self.wish is not None and self.network is not None and self.network.hidden.get(subject):
            self._change(grown=(*self.wish.grown, subject))

    def moved(self, subject: Subject, place: Point) -> None:
        """A node has been put elsewhere; it stays there when the network grows."""
        self._places[subject] = place

    # ── who can introduce us ────────────────────────────────────────────────────────────────────────────────

    def ask_way(self, target: Subject) -> None:
        """Looks for the closest way from the centre to another record."""
        if self.wish is not None:
            self._target = target
            self._desk.read(
                partial(self._service.way, self.wish.centre, target, self.wish.on),
                partial(self._on_way, target),
                replaces="network.way",
            )

    def end_way(self) -> None:
        if self._target is not None:
            self.way = self._target = None
            self.way_ended.emit()
            if self.wish is not None and self.wish.also:
                self._change(also=())

    # ── what leaves the house ───────────────────────────────────────────────────────────────────────────────

    def keep(self, data: bytes, target: Path, sentence: str) -> None:
        """Writes a picture of what is shown."""
        assert self.network is not None
        work = partial(self._service.keep, self.network, data, target)
        done = partial(self._desk.said.emit, sentence)
        self._desk.jobs.write.submit(work, lambda _: done(), self._desk.feedback.report)

    # ── how it is done ──────────────────────────────────────────────────────────────────────────────────────

    def _change(self, *, fresh: bool = False, **changes: object) -> None:
        if self.wish is not None:
            self.wish = replace(self.wish, **changes)  # type: ignore[arg-type]
            self._read(fresh=fresh)

    def _read(self, *, fresh: bool = False) -> None:
        assert self.wish is not None
        self._fresh |= fresh  # until it is shown, whatever is asked for meanwhile
        self._desk.read(
            partial(self._load, self.wish), self._arrange, replaces="network", on_error=partial(self._on_failed)
        )

    def _load(self, wish: Wish) -> _Reading:
        network = self._service.around(
            wish.centre,
            wish.steps,
            wish.kinds,
            wish.on,
            types=wish.types,
            grown=wish.grown,
            also=wish.also,
        )
        photos = self._service.photos([node.subject for node in network.nodes])
        return _Reading(network=network, photos=photos, types=self._desk.services.relationship_types.all())

    def _arrange(self, reading: _Reading) -> None:
        network, sizes = reading.network, self._measure(reading.network)
        links = [(edge.source, edge.target) for edge in network.edges]
        if self.way is not None:  # its nodes may stand far out: side by side all the same
            links += [(edge.source, edge.target) for edge in self.way.edges]
        kept = None if self._fresh else {key: place for key, place in self._places.items() if key in sizes}
        self._desk.jobs.cpu.submit(
            partial(arrange, sizes, links, network.centre, kept),
            partial(self._show, reading),
            self._desk.feedback.report,
            replaces="network.layout",
        )

    def _show(self, reading: _Reading, places: dict[Subject, Point]) -> None:
        if self.wish is None or reading.network.centre != self.wish.centre:
            return
        fresh, self._fresh = self._fresh, False
        self.network, self._places = reading.network, dict(places)
        if reading.types != self._types:
            self._types = reading.types
            self.types_changed.emit(reading.types)
        self.shown.emit(reading.network, places, reading.photos, fresh)

    def _on_way(self, target: Subject, way: Way | None) -> None:
        if target != self._target:
            return
        self.way = way
        self.way_found.emit(way)
        if way is not None:
            self._change(also=tuple(node.subject for node in way.nodes))

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, NotFoundError):
            self.network = None
            self.failed.emit(str(error))
        else:
            self._desk.feedback.report(error)

    def _on_changed(self, changes: ChangeSet) -> None:
        if self.wish is None or not changes.tables() & _SHOWN:
            return
        self._read()
        if self._target is not None:
            self.ask_way(self._target)
