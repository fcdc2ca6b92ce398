"""``introduce`` and ``network``: who could introduce whom, and who stands around a record."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

from crm.cli.output import plain, write_json, write_line
from crm.domain.errors import NotFoundError
from crm.domain.listing import Subject
from crm.domain.network import EDGE_WORDS, Edge, Network, Node
from crm.domain.network_words import said
from crm.services.bundle import Services


def introduce(services: Services, args: argparse.Namespace) -> int:
    """The closest way between two records, in words; refused if there is none."""
    start, end = services.records.find(args.start), services.records.find(args.end)
    way = services.network.way(start, end)
    if way is None:
        raise NotFoundError(f"Zwischen „{args.start}“ und „{args.end}“ ist keine Verbindung bekannt.")
    if args.json:
        write_json(
            {
                "text": said(way),
                "nodes": [_node(node) for node in way.nodes],
                "edges": [_edge(edge) for edge in way.edges],
            }
        )
    else:
        write_line(said(way) or "Das ist derselbe Eintrag.")
    return 0


def network(services: Services, args: argparse.Namespace) -> int:
    """The records within some steps, nearest first, each with its links."""
    found = services.network.around(services.records.find(" ".join(args.name)), args.steps)
    if args.json:
        write_json(_network(found))
    else:
        for line in _lines(found):
            write_line(line)
    return 0


def _lines(network: Network) -> Iterator[str]:
    names = {node.subject: node.name for node in network.nodes}
    for node in sorted(network.nodes, key=lambda node: network.distances[node.subject]):
        distance = network.distances[node.subject]
        yield "  " * distance + ", ".join(part for part in (node.name, node.detail) if part)
        for edge in network.edges_of(node.subject):
            other = edge.other(node.subject)
            if network.distances[other] < distance:
                yield "  " * distance + f"  {edge.back if edge.source == node.subject else edge.forth}: {names[other]}"
        if hidden := network.hidden.get(node.subject):
            yield "  " * distance + f"  {hidden} weitere nicht gezeigt"
    yield ""
    counts = [f"{EDGE_WORDS[kind]}: {count}" for kind, count in network.counts().items()]
    yield f"{len(network.nodes)} Knoten; {', '.join(counts)}"


def _network(network: Network) -> dict[str, Any]:
    return {
        "centre": _name(network.centre),
        "on": network.on.isoformat(),
        "nodes": [
            {
                **_node(node),
                "steps": network.distances[node.subject],
                "not_shown": network.hidden.get(node.subject, 0),
            }
            for node in network.nodes
        ],
        "edges": [_edge(edge) for edge in network.edges],
        "is_full": network.is_full,
    }


def _node(node: Node) -> dict[str, Any]:
    return {**_name(node.subject), "name": node.name, "detail": node.detail}


def _edge(edge: Edge) -> dict[str, Any]:
    return {
        "kind": plain(edge.kind),
        "record": plain(edge.record),
        "id": edge.record_id,
        "source": _name(edge.source),
        "target": _name(edge.target),
        "source_is": edge.back,
        "target_is": edge.forth,
    }


def _name(subject: Subject) -> dict[str, Any]:
    return {"kind": plain(subject.kind), "id": subject.id}
