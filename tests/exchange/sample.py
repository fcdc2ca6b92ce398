"""The press contacts of the 2020 release, and cards that try everything."""

from __future__ import annotations

import io

from PIL import Image

from crm.domain.card import CardRelation, ContactCard
from crm.domain.party import Gender, PartyKind, Person, Photo
from crm.domain.reach import Address, AddressKind, Channel, ChannelKind

OFFICE = Address(street="Am Ludwigsplatz 14", postcode="66117", city="Saarbrücken")
SWITCHBOARD = Channel(kind=ChannelKind.PHONE, value="+4968150100", extension="00", label="Zentrale")


def jpeg(width: int = 60, height: int = 80) -> bytes:
    data = io.BytesIO()
    Image.linear_gradient("L").resize((width, height)).convert("RGB").save(data, "JPEG")
    return data.getvalue()


def zeyer() -> ContactCard:
    return ContactCard(
        uid="urn:uuid:6b1c2f9e-6a0c-4e2a-9f1f-0d6a3d1f1a01",
        kind=PartyKind.PERSON,
        name="Alexander Zeyer",
        person=Person(given_name="Alexander", family_name="Zeyer", gender=Gender.MALE),
        body="Staatskanzlei des Saarlandes",
        function="Regierungssprecher",
        channels=(SWITCHBOARD,),
        addresses=(OFFICE,),
        categories=("Presse",),
    )


def kuemmel() -> ContactCard:
    """Everything a card can hold; the second phone and the note are invented."""
    return ContactCard(
        uid="6b1c2f9e-6a0c-4e2a-9f1f-0d6a3d1f1a02",
        kind=PartyKind.PERSON,
        name="Gabriele Kümmel",
        person=Person(given_name="Gabriele", family_name="Kümmel", gender=Gender.FEMALE, call_name="Gabi"),
        body="Staatskanzlei des Saarlandes",
        unit="Referat A/3; Öffentlichkeitsarbeit, Medien",
        function="Referatsleiterin: Redaktion, Koordination, Medienanalyse",
        channels=(
            SWITCHBOARD,
            Channel(kind=ChannelKind.MOBILE, value="+491701234567", is_preferred=True),
            Channel(kind=ChannelKind.FAX, value="+4968150199", is_private=True),
            Channel(kind=ChannelKind.EMAIL, value="presse@example.org"),
            Channel(kind=ChannelKind.WEB, value="https://example.org/a,b;c?d=ä"),
        ),
        addresses=(OFFICE, Address(kind=AddressKind.FOREIGN, street="1 rue X", city="Metz", country="Frankreich")),
        categories=("Presse", "Redaktion, Online"),
        relations=(CardRelation(uid=zeyer().uid, name="Alexander Zeyer", label="Mitarbeiterin von"),),
        note='Erste Zeile\nzweite; mit, allem \\ und "Zitat"',
        photo=Photo(party_id=2, data=jpeg()),
        revised_at="2026-11-22T18:00:00+01:00",
    )


def chancellery() -> ContactCard:
    return ContactCard(
        uid="6b1c2f9e-6a0c-4e2a-9f1f-0d6a3d1f1a03",
        kind=PartyKind.ORGANISATION,
        name="Staatskanzlei des Saarlandes",
        channels=(SWITCHBOARD,),
        addresses=(OFFICE,),
    )
