"""The words of the network window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from crm.domain.listing import SubjectKind
from crm.domain.network import Edge, Network, Node
from crm.domain.partial_date import PartialDate

translate = QCoreApplication.translate


def edge_sentence(network: Network, edge: Edge) -> str:
    """A link as one line: "Sabine Kunz: Stellvertreterin (Dr. Anna Müller)"."""
    outer = network.outer(edge)
    near, far = network.node(edge.other(outer)), network.node(outer)
    return translate("Network", "{far}: {what} ({near})").format(far=far.name, what=network.label(edge), near=near.name)


def node_sentence(network: Network, node: Node) -> str:
    """What a screen reader says of a node that has been chosen."""
    links = len(network.neighbours(node.subject))
    parts = [node.name, node.detail, translate("Network", "%n Verbindungen", None, links)]
    if hidden := network.hidden.get(node.subject, 0):
        parts.append(translate("Network", "%n weitere nicht gezeigt", None, hidden))
    return ", ".join(part for part in parts if part)


def state_sentence(network: Network, today: date) -> str:
    """The line below the picture: how much is shown, of which day, and what is not."""
    nodes = translate("Network", "%n Knoten", None, len(network.nodes))
    links = translate("Network", "%n Verbindungen", None, len(network.edges))
    parts = [f"{nodes}, {links}", day_words(network, today)]
    if hidden := sum(network.hidden.values()):
        parts.append(translate("Network", "%n weitere nicht gezeigt", None, hidden))
    if network.is_full:
        parts.append(translate("Network", "mehr passt nicht ins Bild"))
    return " · ".join(parts)


def day_words(network: Network, today: date) -> str:
    if network.on == today:
        return translate("Network", "Stand heute")
    return translate("Network", "Stand {day}").format(day=PartialDate.of(network.on).german())


def kind_word(kind: SubjectKind) -> str:
    return {
        SubjectKind.PERSON: translate("Network", "Person"),
        SubjectKind.ORGANISATION: translate("Network", "Organisation"),
        SubjectKind.OFFICE: translate("Network", "Amt"),
        SubjectKind.EVENT: translate("Network", "Veranstaltung"),
    }[kind]
