"""The network of contacts: who is linked with whom, and how."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Final

from crm.domain.listing import Subject
from crm.domain.party import Gender


class EdgeKind(StrEnum):
    """The four sorts of links, each with a line of its own in the picture."""

    OFFICE = "office"  # holds an office; an office of a body
    BELONGING = "belonging"  # a body within another; members of parties, groups, committees
    RELATIONSHIP = "relationship"
    PARTICIPATION = "participation"


EDGE_WORDS: Final[Mapping[EdgeKind, str]] = {
    EdgeKind.OFFICE: "Ämter und Leitung",
    EdgeKind.BELONGING: "Zugehörigkeit",
    EdgeKind.RELATIONSHIP: "Beziehungen",
    EdgeKind.PARTICIPATION: "Teilnahmen",
}
ALL_EDGES: Final = frozenset(EdgeKind)


class EdgeRecord(StrEnum):
    """What an edge is stored as."""

    TENURE = "tenure"
    OFFICE = "office"
    PARENT = "organisation"
    RELATIONSHIP = "relationship"
    PARTICIPATION = "participation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A person, organisation, office or event. ``detail`` is the second line: what it is.

    ``genitive`` is the body's name as it follows a title ("der Gemeinde Tholey"): of an office its body's, else "".
    ``body`` names the body of an office. ``initials_name`` is the name by which an avatar takes its letters.
    """

    subject: Subject
    name: str
    detail: str = ""
    gender: Gender = Gender.UNKNOWN
    genitive: str = ""
    body: str = ""
    initials_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A link. ``forth`` says what the target is, seen from the source, ``back`` the other way round.

    ``word`` is what makes a sentence of it: the title in the holder's gender, what the source of a relationship is, or
    the capacity in which somebody took part. ``type_id`` is that of a relationship.
    """

    kind: EdgeKind
    record: EdgeRecord
    record_id: int
    source: Subject
    target: Subject
    forth: str
    back: str
    word: str = ""
    type_id: int | None = None

    def other(self, subject: Subject) -> Subject:
        """The end that is not ``subject``."""
        return self.target if subject == self.source else self.source

    def seen_from(self, subject: Subject) -> str:
        """What the other end is."""
        return self.forth if subject == self.source else self.back


@dataclass(frozen=True, kw_only=True)  # without slots: it keeps its index
class Network:
    """A part of the whole around ``centre``, as it stood on the day.

    ``nodes`` begins with the centre; ``hidden`` says of each node how many of its neighbours are not shown.
    ``distances`` counts the steps from the centre. ``is_full``: the limit of nodes left some out.
    """

    centre: Subject
    on: date
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    distances: Mapping[Subject, int] = field(default_factory=dict)
    hidden: Mapping[Subject, int] = field(default_factory=dict)
    is_full: bool = False

    def node(self, subject: Subject) -> Node:
        """KeyError if it is not shown."""
        return self.by_subject[subject]

    @cached_property
    def by_subject(self) -> dict[Subject, Node]:
        return {node.subject: node for node in self.nodes}

    def edges_of(self, subject: Subject) -> tuple[Edge, ...]:
        """Its links to other nodes that are shown, in order."""
        return tuple(edge for edge in self.edges if subject in (edge.source, edge.target))

    def neighbours(self, subject: Subject) -> list[Subject]:
        """Each once."""
        return list(dict.fromkeys(edge.other(subject) for edge in self.edges_of(subject)))

    def counts(self) -> dict[EdgeKind, int]:
        """How many links of each kind are shown."""
        return {kind: sum(edge.kind is kind for edge in self.edges) for kind in EdgeKind}

    def outer(self, edge: Edge) -> Subject:
        """The end further from the centre, whose label stands on the line; of two equally far the target."""
        far = self.distances.get(edge.source, 0) > self.distances.get(edge.target, 0)
        return edge.source if far else edge.target

    def label(self, edge: Edge) -> str:
        """What the outer end is to the inner one."""
        return edge.seen_from(edge.other(self.outer(edge)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A chain from the first node to the last; ``edges`` has one for each pair of neighbours."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    @property
    def between(self) -> tuple[Node, ...]:
        """Who stands between the two ends."""
        return self.nodes[1:-1]
