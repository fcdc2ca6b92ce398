"""The picture of a network on paper, with the list that says the same in words. No geometry here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from crm.domain.listing import Subject
from crm.domain.network import Edge, Network, Node
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
    """``network`` is what the picture shows; the list names each of its links once.

    ``chosen`` is how many records it was asked for: of several none is the centre.
    """

    house: House
    issued_on: date
    network: Network
    chosen: int = 1

    @property
    def name(self) -> str:
        """Whose network it is: "Christine Muster", "von 25 Kontakten"."""
        return self.network.nodes[0].name if self.chosen == 1 else f"von {self.chosen} Kontakten"

    @property
    def centre(self) -> Subject | None:
        """What stands out in the picture."""
        return self.network.centre if self.chosen == 1 else None

    @property
    def count(self) -> int:
        return len(self.network.nodes)

    def groups(self) -> tuple[NetworkGroup, ...]:
        """Node by node, each with its links that were not named yet; those without any come last.

        Around one record the order is outwards from it, of several the most linked come first.
        """
        network = self.network
        found: list[NetworkGroup] = []
        named: set[Edge] = set()

        def order(node: Node) -> int:
            is_around = self.chosen == 1
            return network.distances.get(node.subject, 0) if is_around else -len(network.edges_of(node.subject))

        for node in sorted(network.nodes, key=order):
            lines = []
            for edge in network.edges_of(node.subject):
                if edge in named:
                    continue
                named.add(edge)
                other = network.node(edge.other(node.subject))
                lines.append(NetworkLine(label=edge.seen_from(node.subject), name=other.name, detail=other.detail))
            if lines:
                found.append(NetworkGroup(name=node.name, detail=node.detail, lines=tuple(lines)))
        linked = {end for edge in network.edges for end in (edge.source, edge.target)}
        if alone := [node for node in network.nodes if node.subject not in linked]:
            lines = [NetworkLine(label="", name=node.name, detail=node.detail) for node in alone]
            found.append(NetworkGroup(name="Ohne Verbindung", detail="", lines=tuple(lines)))
        return tuple(found)
