"""The picture of a network on paper, with the list that says the same in words. No geometry here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from crm.domain.network import Network
from crm.domain.sheet import House


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkLine:
    """One link in the list: "Stellvertreterin" and who it is, with what he, she or it is otherwise."""

    label: str
    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkGroup:
    """The links of one node that no earlier group has named."""

    name: str
    detail: str
    lines: tuple[NetworkLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkSheet:
    """``network`` is what the picture shows; the list names each of its links once."""

    house: House
    issued_on: date
    network: Network

    @property
    def name(self) -> str:
        """Whose network it is."""
        return self.network.nodes[0].name

    @property
    def count(self) -> int:
        return len(self.network.nodes)

    def groups(self) -> tuple[NetworkGroup, ...]:
        """Node by node outwards from the centre, each with its links that were not named yet."""
        network = self.network
        found, named = [], set()
        for node in sorted(network.nodes, key=lambda one: network.distances.get(one.subject, 0)):
            lines = []
            for edge in network.edges_of(node.subject):
                if edge in named:
                    continue
                named.add(edge)
                other = network.node(edge.other(node.subject))
                lines.append(NetworkLine(label=edge.seen_from(node.subject), name=other.name, detail=other.detail))
            if lines:
                found.append(NetworkGroup(name=node.name, detail=node.detail, lines=tuple(lines)))
        return tuple(found)
