"""The network around a record, grown step by step, and the way from one contact to another."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from crm.domain.errors import NotFoundError
from crm.domain.event import Participation, Role, Status
from crm.domain.listing import Subject, SubjectKind
from crm.domain.network import ALL_EDGES, Edge, EdgeKind, EdgeRecord, Network, Node, Way
from crm.domain.network_ways import closest_way
from crm.domain.party import Photo
from crm.domain.ports import Database, Store, Unit
from crm.services.file_writing import write_file
from crm.services.network_naming import Namer
from crm.services.network_reading import Link, LinkReader

#: No picture has more nodes than this.
MOST_NODES: Final = 300
#: How many neighbours are shown of the centre, of another node, and more each time a node is grown.
FAN_OF_CENTRE, FAN, FAN_GROWN = 40, 12, 24
#: How hard it is to be introduced along a link: the closest way has the smallest sum. An office of a body costs little,
#: so that person, office and body count as one step; a common event costs more the more people were there.
_COSTS: Final = {
    EdgeRecord.RELATIONSHIP: 2.0,
    EdgeRecord.TENURE: 2.0,
    EdgeRecord.OFFICE: 1.0,
    EdgeRecord.PARENT: 3.0,
    EdgeRecord.PARTICIPATION: 3.0,
}


class Networks:
    """Reads networks and ways, and writes down that a picture of one left the house."""

    def __init__(self, database: Database, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._today = today

    def around(
        self,
        centre: Subject,
        steps: int = 2,
        kinds: Collection[EdgeKind] = ALL_EDGES,
        on: date | None = None,
        *,
        types: Collection[int] | None = None,
        grown: Sequence[Subject] = (),
        also: Sequence[Subject] = (),
    ) -> Network:
        """What stands within ``steps`` links of a record, with every link among the nodes shown.

        ``on`` is the day on which offices and relationships have to hold (None: today), ``types`` limits relationships
        to some types. Each mention of a node in ``grown`` shows up to FAN_GROWN more of its neighbours. ``also`` is
        shown in any case: the nodes of a way. Of a node with many neighbours only some are shown; ``Network.hidden``
        counts the others. NotFoundError if the record is in the trash or restricted.
        """
        day = on or self._today()
        with self._database.read() as unit:
            links = LinkReader(unit.store, day, self._today(), kinds, types)
            if not links.is_alive(centre):
                raise NotFoundError("Dieser Eintrag ist gelöscht oder gesperrt; er hat deshalb kein Netzwerk.")
            growth = _Growth(links, centre)
            growth.spread(steps)
            for subject in grown:
                growth.grow(subject)
            growth.add(subject for subject in also if links.is_alive(subject))
            return growth.network(unit, day)

    def among(
        self, subjects: Sequence[Subject], kinds: Collection[EdgeKind] = ALL_EDGES, on: date | None = None
    ) -> Network:
        """These records with the links among them, and through whom or what else at least two of them are linked.

        The first one is the centre. Who is in the trash or restricted is left out; NotFoundError if nobody is left.
        """
        day = on or self._today()
        with self._database.read() as unit:
            links = LinkReader(unit.store, day, self._today(), kinds)
            chosen = [subject for subject in dict.fromkeys(subjects) if links.is_alive(subject)]
            if not chosen:
                raise NotFoundError("Die Gewählten sind gelöscht oder gesperrt; sie haben deshalb kein Netzwerk.")
            growth = _Growth(links, chosen[0])
            growth.join(chosen[1:MOST_NODES])
            return growth.network(unit, day)

    def way(self, start: Subject, end: Subject, on: date | None = None) -> Way | None:
        """Who could introduce the one to the other: the closest chain of links; None if there is none.

        Nobody who has died stands between. NotFoundError if an end is in the trash or restricted.
        """
        day = on or self._today()
        with self._database.read() as unit:
            reader = LinkReader(unit.store, day, self._today(), ALL_EDGES)
            for subject in (start, end):
                if not reader.is_alive(subject):
                    raise NotFoundError("Dieser Eintrag ist gelöscht oder gesperrt; zu ihm führt deshalb kein Weg.")
            if start == end:
                return Way(nodes=(Namer(unit.store, reader, [start], day).node(start),), edges=())
            return _closest(unit.store, reader, start, end, day)

    def photos(self, subjects: Collection[Subject]) -> dict[Subject, bytes]:
        """The photos of the persons among them, as image files."""
        people = {subject.id: subject for subject in subjects if subject.kind is SubjectKind.PERSON}
        with self._database.read() as unit:
            return {people[photo.party_id]: photo.data for photo in unit.store.find(Photo, party_id=set(people))}

    def keep(self, network: Network, data: bytes, target: Path) -> None:
        """Writes a picture of the network and notes in the journal that it left the house."""
        write_file(target, data)
        name, form = network.nodes[0].name, target.suffix[1:].upper()
        with self._database.write("export.network", name=name, count=len(network.nodes), format=form):
            pass  # an export touches no rows; the entry itself is the record


class _Growth:
    """The nodes chosen so far, in order, with their distance and through whom they came in."""

    def __init__(self, links: LinkReader, centre: Subject) -> None:
        self._links = links
        self._centre = centre
        self._distances = {centre: 0}
        self._through: dict[Subject, Link] = {}
        self._is_full = False

    def spread(self, steps: int) -> None:
        """Step by step outwards from the centre."""
        edge = [self._centre]
        for _ in range(steps):
            self._links.read(edge)
            edge = [new for one in edge for new in self._take(one, FAN_OF_CENTRE if one == self._centre else FAN)]

    def grow(self, subject: Subject) -> None:
        """More neighbours of a node that is shown."""
        if subject in self._distances:
            self._links.read([subject])
            self._take(subject, FAN_GROWN)

    def add(self, subjects: Iterable[Subject]) -> None:
        for subject in subjects:
            self._distances.setdefault(subject, max(self._distances.values()) + 1)

    def join(self, others: Sequence[Subject]) -> None:
        """Takes in others beside the centre, and what links at least two of them, the most linked first."""
        self._distances |= dict.fromkeys(others, 1)
        self._links.read(list(self._distances))
        between = Counter(other for subject in self._distances for other in self._unseen(subject))
        shared = [subject for subject, count in between.most_common() if count > 1]
        room = MOST_NODES - len(self._distances)
        self._distances |= dict.fromkeys(shared[:room], 2)
        self._is_full = len(shared) > room

    def network(self, unit: Unit, on: date) -> Network:
        shown = list(self._distances)
        self._links.read(shown)
        namer = Namer(unit.store, self._links, shown, on)
        links = dict.fromkeys(link for subject in shown for link in self._links.of(subject))
        edges = [namer.edge(link) for link in links if {link.source, link.target} <= self._distances.keys()]
        return Network(
            centre=self._centre,
            on=on,
            nodes=tuple(self._node(namer, subject) for subject in shown),
            edges=tuple(sorted(edges, key=self._by_nearness)),
            distances=dict(self._distances),
            hidden={subject: count for subject in shown if (count := len(self._unseen(subject)))},
            is_full=self._is_full,
        )

    def _take(self, subject: Subject, most: int) -> list[Subject]:
        taken = []
        for other, link in list(self._unseen(subject).items())[:most]:
            if len(self._distances) >= MOST_NODES:
                self._is_full = True
                break
            self._distances[other] = self._distances[subject] + 1
            self._through[other] = link
            taken.append(other)
        return taken

    def _unseen(self, subject: Subject) -> dict[Subject, Link]:
        """Its neighbours that are not shown, the weightiest first, each with its first link."""
        found: dict[Subject, Link] = {}
        for link in self._links.of(subject):
            other = link.other(subject)
            if other not in self._distances and other != subject:
                found.setdefault(other, link)
        return found

    def _node(self, namer: Namer, subject: Subject) -> Node:
        link = self._through.get(subject)
        if link is None:
            return namer.node(subject)
        if isinstance(link.stored, Participation):
            return namer.node(subject, link.stored.function or link.stored.body)
        return namer.node(subject, namer.edge(link).seen_from(link.other(subject)))

    def _by_nearness(self, edge: Edge) -> tuple[int, int]:
        ends = (self._distances[edge.source], self._distances[edge.target])
        return min(ends), list(EdgeKind).index(edge.kind)


def _closest(store: Store, reader: LinkReader, start: Subject, end: Subject, on: date) -> Way | None:
    """The closest way; it is looked for anew without those who turn out to have died."""
    links = [link for link in reader.whole() if _has_met(link)]
    seats = Counter(link.target for link in links if link.record is EdgeRecord.PARTICIPATION)
    costs = [(link.source, link.target, _cost(link, seats[link.target])) for link in links]
    avoided: set[Subject] = set()
    while found := closest_way(costs, start, end, avoided):
        chain = [links[number] for number in found]
        subjects = _walked(chain, start)
        namer = Namer(store, reader, subjects, on)
        deceased = {subject for subject in subjects[1:-1] if namer.is_deceased(subject)}
        if not deceased:
            nodes = tuple(namer.node(subject) for subject in subjects)
            return Way(nodes=nodes, edges=tuple(namer.edge(link) for link in chain))
        avoided |= deceased
    return None


def _has_met(link: Link) -> bool:
    """Whether people know each other by it: guests only once they have been there."""
    stored = link.stored
    if not isinstance(stored, Participation):
        return True
    return stored.role is not Role.GUEST or stored.status is Status.ATTENDED


def _cost(link: Link, seats: int) -> float:
    crowd = math.log2(max(seats, 1)) / 2 if link.record is EdgeRecord.PARTICIPATION else 0.0
    return _COSTS[link.record] + crowd


def _walked(chain: Sequence[Link], start: Subject) -> list[Subject]:
    walked = [start]
    for link in chain:
        walked.append(link.other(walked[-1]))
    return walked
