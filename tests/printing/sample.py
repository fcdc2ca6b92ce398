"""The media sheet of the 2020 release and contacts that try to break a page."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

from PIL import Image

from crm.domain.card import ContactCard
from crm.domain.party import PartyKind, Person, Photo
from crm.domain.reach import Address, Channel, ChannelKind
from crm.domain.sheet import Fact, House, MediaSheet

OFFICE = Address(street="Am Ludwigsplatz 14", postcode="66117", city="Saarbrücken")
SWITCHBOARD = Channel(kind=ChannelKind.PHONE, value="+4968150100", extension="00", label="Zentrale")
LONG_FUNCTION = (
    "Beauftragte der Landesregierung für die Wiedereingliederung schwerstpflegebedürftiger "
    "Donaudampfschifffahrtsgesellschaftskapitäninnen; "
)


def contact(name: str, function: str = "") -> ContactCard:
    given, _, family = name.rpartition(" ")
    return ContactCard(
        uid="6b1c2f9e-6a0c-4e2a-9f1f-0d6a3d1f1a02",
        kind=PartyKind.PERSON,
        name=name,
        person=Person(given_name=given, family_name=family),
        body="Staatskanzlei des Saarlandes",
        function=function,
        channels=(SWITCHBOARD,),
        addresses=(OFFICE,),
    )


ZEYER = contact("Alexander Zeyer", "Regierungssprecher")
KUEMMEL = contact("Gabriele Kümmel", "Referatsleiterin: Redaktion, Koordination, Medienanalyse")
PRESS = MediaSheet(
    house=House(),
    issued_on=date(2020, 1, 23),
    contacts=(ZEYER, KUEMMEL),
    subtitle="Startup-Tour „Impulse 2020“, Berlin, 23. bis 24. Januar 2020",
    facts=(
        Fact(label="Gastgeber", text="Ammar Alkassar, Bevollmächtigter des Saarlandes für Innovation und Strategie"),
        Fact(label="Grußwort", text="Nadine Schön, Mitglied des Deutschen Bundestages"),
    ),
)


def photo(width: int = 300, height: int = 200, kind: str = "JPEG") -> Photo:
    data = io.BytesIO()
    Image.linear_gradient("L").resize((width, height)).convert("RGB").save(data, kind)
    return Photo(party_id=1, data=data.getvalue(), media_type=f"image/{kind.lower()}")


def hostile_contacts() -> tuple[ContactCard, ...]:
    """Long names and functions, other scripts, emoji, no address, no picture where one is claimed, too many ways."""
    long_name = "Maximiliane-Friederike Freifrau von und zu Hohenlohe-Waldenburg MdB, MdL a. D."
    return (
        replace(contact("Gülşen Łukasz-Żółć", LONG_FUNCTION), photo=photo()),
        replace(contact("Αλέξανδρος Παπαδόπουλος", LONG_FUNCTION * 2), photo=photo(10, 900, "PNG")),
        replace(contact("Володимир Зеленський", LONG_FUNCTION * 6), addresses=()),
        replace(contact(long_name), photo=Photo(party_id=1, data=b"no picture")),
        contact("X" * 60, "Y" * 400),
        contact("W" * 600, "n\n" * 40),
        contact("山田 😀👩‍💻"),
        contact("", ""),
        replace(contact("Viele Wege"), channels=(replace(SWITCHBOARD, label="Sehr lange Bezeichnung " * 4),) * 60),
        replace(contact("Lange Anschrift"), addresses=(replace(OFFICE, street="Straße " * 200),)),
        replace(contact("Lange Mail"), channels=(Channel(kind=ChannelKind.EMAIL, value=f"{'x' * 90}@{'y' * 90}.de"),)),
        ContactCard(uid="", kind=PartyKind.ORGANISATION, name="Saarbrücker Zeitung"),
    )
