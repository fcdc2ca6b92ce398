"""The network among ten thousand: reading, the way from one end to the other, layout and picture of 300 nodes."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Sequence
from functools import partial

from crm.domain.event import Event, Participation, Status
from crm.domain.listing import Subject, SubjectKind
from crm.domain.network_layout import arrange
from crm.domain.office import Office, Tenure
from crm.domain.party import Organisation
from crm.domain.ports import Store
from crm.domain.relationship import Relationship, RelationshipType
from crm.services.bundle import Services
from crm.services.network import MOST_NODES

Timer = Callable[[str, Callable[[], object]], None]


def link_up(store: Store, ids: Sequence[int]) -> None:
    """Half as many relationships as persons, a third with an office, an event for every hundred with 120 guests."""
    chance = random.Random(1)
    kind = store.find(RelationshipType, key="reports_to")[0]
    store.add_all(
        Relationship(type_id=kind.id, from_id=one, to_id=chance.choice(ids)) for one in ids[::2] if one != ids[0]
    )
    bodies = store.find(Organisation)
    offices = store.add_all(
        Office(uid=f"urn:bench:office:{one}", organisation_id=chance.choice(bodies).id, title_neutral="Referat")
        for one in ids[::3]
    )
    store.add_all(Tenure(person_id=one, office_id=office.id) for one, office in zip(ids[::3], offices, strict=True))
    events = store.add_all(Event(uid=f"urn:bench:event:{at}", name=f"Tag {at}") for at in range(len(ids) // 100))
    store.add_all(
        Participation(event_id=event.id, party_id=guest, status=Status.ATTENDED)
        for event in events
        for guest in chance.sample(ids, min(120, len(ids)))
    )


def measure_network(services: Services, subjects: Sequence[Subject], time: Timer) -> None:
    """Reading and layout, then the window's part off screen."""
    centre = _busiest(services, subjects)
    for steps in (1, 2, 3):
        time(f"network, {steps} steps", partial(services.network.around, centre, steps))
    time("way from the first to the last", lambda: services.network.way(subjects[0], subjects[-1]))
    _measure_picture(services, centre, time)


def _busiest(services: Services, subjects: Sequence[Subject]) -> Subject:
    """One of those with most around them."""
    return max(subjects[:200:4], key=lambda subject: len(services.network.around(subject, 3).nodes))


def _measure_picture(services: Services, centre: Subject, time: Timer) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from crm.ui.network.faces import sizes_of
    from crm.ui.network.scene import NetworkScene
    from crm.ui.network.view import NetworkView
    from crm.ui.start import application

    app = application(offscreen=True)
    events = [Subject(SubjectKind.EVENT, row.event.id) for row in services.events.rows()]
    grown = [*events[:30], *([centre] * 3)]
    network = services.network.around(centre, 3, grown=grown)
    sizes, links = sizes_of(network), [(edge.source, edge.target) for edge in network.edges]
    size = f"{len(network.nodes)} of {MOST_NODES} nodes, {len(links)} lines"
    time(f"layout, {size}", lambda: arrange(sizes, links, network.centre))
    places = arrange(sizes, links, network.centre)
    scene = NetworkScene()
    view = NetworkView(scene)
    view.resize(1000, 700)
    time("fill the picture", lambda: scene.show_network(network, places, {}))
    view.fit()
    app.processEvents()
    time("paint all of it", view.viewport().grab)
    view.look()
    time("paint what is seen at first", view.viewport().grab)
    item = scene.nodes[network.centre]
    time("move a node", lambda: item.moveBy(1, 1))
