"""Any contact of the program → 3.0 and 4.0 → import into an empty database → the same contact goes out again."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from crm import paths
from crm.domain.card import ContactCard, offices_text
from crm.domain.import_plan import Verdict
from crm.domain.listing import Subject, SubjectKind
from crm.domain.party import Party, PartyKind
from crm.exchange.vcard_contact import contact_of
from crm.exchange.vcard_reader import read_cards
from crm.exchange.vcard_text import VCardVersion
from crm.exchange.vcard_writer import write_card
from crm.services.bundle import Services, services_for
from crm.services.card_loading import CardOptions
from crm.storage.database import Database, create_database, open_database
from tests.exchange.test_vcard_contact import CONTACTS
from tests.templates import TODAY, fill_reference

ALL = CardOptions(with_private=True, with_confidential=True, with_notes=True)
BOTH = pytest.mark.parametrize("version", list(VCardVersion))


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the reference only. Each example works on a copy: persons of others who share a telephone with it
    would be asked about."""
    path = tmp_path_factory.mktemp("cards") / "leer.verteiler"
    create_database(path, fill_reference, today=lambda: TODAY).close()
    return path


@contextmanager
def opened_copy(house: Path, folder: Path) -> Iterator[Database]:
    opened = open_database(shutil.copy(house, folder / f"{uuid4().hex}.verteiler"), today=lambda: TODAY)
    try:
        yield opened
    finally:
        opened.close()


def storable(card: ContactCard) -> ContactCard:
    """As the program itself would have it: FN is the name of the person, a body's name is one line and its own; the
    photo, whose bytes have to be a picture, has a test of its own. Examples that repeat a UID or a name are others
    here: else somebody would have to decide who they are."""
    assert card.person is not None
    uid = uuid4()
    body = f"{' '.join(card.body.split())} {uid.hex}"
    person = replace(card.person, family_name=f"{card.person.family_name} {uid.hex}")
    function = " ".join(card.function.split())
    places = tuple(
        replace(place, function=" ".join(place.function.split()), body=f"{' '.join(place.body.split())} {at}{uid.hex}")
        for at, place in enumerate(card.more_places if function else ())
    )
    return replace(
        card, uid=uid.urn, name=person.name(), person=replace(person, id=0), body=body, function=function, photo=None,
        more_places=places, role=offices_text(places),
    )  # fmt: skip


@BOTH
@settings(max_examples=20, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn=CONTACTS)
def test_any_contact_goes_through_the_database(
    version: VCardVersion, drawn: ContactCard, house: Path, tmp_path: Path
) -> None:
    with opened_copy(house, tmp_path) as database:
        _goes_through(database, version, storable(drawn), tmp_path / "karte.vcf")


def _goes_through(database: Database, version: VCardVersion, card: ContactCard, path: Path) -> None:
    services = services_for(database, paths.REFERENCE, lambda: TODAY)
    path.write_bytes(write_card(card, version))
    services.importing.apply(services.importing.plan(services.importing.read(path)))
    [party] = [party for party in _parties(database) if party.uid == card.uid]
    again = _out(services, Subject(SubjectKind(party.kind.value), party.id), version)
    assert _told(again) == _told(card)
    path.write_bytes(write_card(again, version))
    plan = services.importing.plan(services.importing.read(path))
    assert [one.title for one in plan.entries if one.verdict is not Verdict.UNCHANGED] == []


def _parties(database: Database) -> list[Party]:
    with database.read() as unit:
        return unit.store.find(Party, kind=PartyKind.PERSON.value)


def _out(services: Services, subject: Subject, version: VCardVersion) -> ContactCard:
    [card] = services.exporting.cards([subject], ALL)
    [read] = read_cards(write_card(card, version)).cards
    return contact_of(read)


def _told(card: ContactCard) -> dict[str, Any]:
    """What counts of a contact; order and spelling of ways are the program's own."""
    return {
        "person": card.person and replace(card.person, id=0, version=1),
        "place": (card.body, card.unit if card.function else "", card.function, card.role),
        "more places": card.more_places,
        "former names": set(card.former_names),
        "note": {block.strip() for block in card.note.split("\n\n")},
        "channels": {
            (c.kind, c.value, c.extension, c.label, c.is_private, c.is_preferred, c.is_confidential)
            for c in card.channels
        },
        "addresses": {(a.lines(), a.label, a.is_private, a.is_preferred, a.is_confidential) for a in card.addresses},
        "categories": set(card.categories),
        "relations": {(relation.uid, relation.name, relation.label) for relation in card.relations},
        "kept": {(line.name, line.params, line.value, line.group_name) for line in card.kept},
    }
