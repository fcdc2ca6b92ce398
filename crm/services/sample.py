"""Loads the sample "Impulse 2020": the real event, and invented people in real offices to work with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from crm import paths
from crm.domain.audience import Audience
from crm.domain.audience_conditions import HeadOf
from crm.domain.audience_history import TookPart
from crm.domain.dispatch import LetterTemplate
from crm.domain.errors import UserError
from crm.domain.event import Category, Event, Status
from crm.domain.kept_audience import SavedAudience
from crm.domain.party import BodyType
from crm.domain.ports import Progress, Store, no_progress
from crm.exchange.letter_example import example_template
from crm.exchange.reference_files import read_address_rules
from crm.services.letter_templates import EXAMPLE_NAME
from crm.services.reference import load_reference
from crm.services.sample_contacts import add_offices, add_organisations, add_persons, add_tags, known_bodies
from crm.services.sample_event import add_event, add_participations, add_programme, event_uid
from crm.services.sample_notes import add_activities, add_relationships, add_tasks

_STEPS: Final = 6
#: The saved list that the sample's main job starts from.
AUDIENCE_NAME: Final = "Nächste Impulse-Tour"


def load_sample(
    store: Store,
    progress: Progress = no_progress,
    folder: Path = paths.SAMPLE,
    reference: Path = paths.REFERENCE,
) -> dict[str, int]:
    """Adds the sample, and the reference tables as far as they are missing; returns how much of each.

    Every record has the same uid in every database. Raises UserError if the sample is already there.
    """
    if store.find(Event, uid=event_uid()):
        raise UserError("Die Musterdaten sind in dieser Datenbank schon enthalten.")
    load_reference(store, folder=reference)
    progress(1, _STEPS)
    cast = known_bodies(store, reference)
    add_organisations(store, folder, cast)
    progress(2, _STEPS)
    add_persons(store, folder, cast)
    progress(3, _STEPS)
    add_offices(store, folder, cast)
    add_tags(store, folder, cast)
    progress(4, _STEPS)
    event = add_event(store, folder)
    items = add_programme(store, folder, cast, event)
    participations = add_participations(store, folder, cast, event, items, read_address_rules(reference))
    progress(5, _STEPS)
    add_relationships(store, folder, cast)
    add_activities(store, folder, cast, event)
    add_tasks(store, folder, cast, event)
    add_audience(store, event)
    store.add(LetterTemplate(name=EXAMPLE_NAME, data=example_template()))
    progress(_STEPS, _STEPS)
    return {
        "persons": len(cast.persons),
        "organisations": len(cast.organisations),
        "offices": len(cast.offices),
        "programme_items": len(items),
        "participations": participations,
    }


def add_audience(store: Store, event: Event) -> SavedAudience:
    """The list for the next tour: the heads of all municipalities and districts, and who came last time."""
    came = TookPart(event.id, event.name, frozenset({Status.ATTENDED}), frozenset({Category.DELEGATION}))
    audience = Audience(include=(HeadOf(BodyType.MUNICIPALITY), HeadOf(BodyType.DISTRICT), came))
    rules = json.dumps(audience.to_data(), ensure_ascii=False)
    return store.add(SavedAudience(name=AUDIENCE_NAME, event_id=event.id, rules=rules))
