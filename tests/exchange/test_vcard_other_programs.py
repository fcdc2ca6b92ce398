"""Cards that other programs write, read by us, and ours, read by them: every value as it was meant.

The texts are as hostile as texts can be; what a version cannot say, or a writer destroys, is left out of them.
"""

from __future__ import annotations

import json
import subprocess
from base64 import b64encode
from typing import Any

import pytest
import vobject

from crm.domain.card import ContactCard
from crm.domain.reach import Address, ChannelKind
from crm.exchange.vcard_reader import read_cards
from crm.exchange.vcard_text import VCardVersion
from tests.exchange.ez_vcard import EzVCard, Line, find_ez_vcard
from tests.exchange.many_cards import write_cards
from tests.exchange.meant_cards import differences, hostile_contacts, meant_cards
from tests.exchange.sample import chancellery, jpeg, kuemmel, zeyer
from tests.exchange.test_vcard_icaljs import icaljs_command

NUMBER = 60
HOSTILE = hostile_contacts(34, 40)
BOTH = pytest.mark.parametrize("version", list(VCardVersion))
PHONES = (ChannelKind.PHONE, ChannelKind.MOBILE, ChannelKind.FAX)
SAMPLE = (zeyer(), kuemmel(), chancellery())


@pytest.fixture(scope="module")
def ez_vcard(tmp_path_factory: pytest.TempPathFactory) -> EzVCard:
    return find_ez_vcard(tmp_path_factory.mktemp("java"))


@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
def test_what_ez_vcard_writes(ez_vcard: EzVCard, version: str) -> None:
    meant = meant_cards(31, NUMBER, with_escapes=version != "2.1")
    assert differences(meant, read_cards(ez_vcard.written(meant, version)).cards) == []


def test_what_vobject_writes() -> None:
    meant = meant_cards(32, NUMBER, with_escapes=True)
    assert differences(meant, read_cards("".join(map(_by_vobject, meant)).encode()).cards) == []


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_what_icaljs_writes(version: str) -> None:
    meant = meant_cards(33, NUMBER, with_escapes=False)  # a body of one part keeps its semicolons bare there
    cards = [["vcard", [["version", {}, "text", version], *(_jcard(line, version) for line in card)]] for card in meant]
    data = json.dumps(cards).encode()
    run = subprocess.run(
        icaljs_command("write_with_icaljs.mjs"), input=data, capture_output=True, check=True, timeout=60
    )
    assert differences(meant, read_cards(run.stdout).cards) == []


@pytest.fixture(scope="module")
def read_by_ez_vcard(ez_vcard: EzVCard) -> dict[VCardVersion, list[list[Line]]]:
    """Both versions in one file."""
    cards = ez_vcard.read(b"".join(write_cards((*SAMPLE, *HOSTILE), version) for version in VCardVersion))
    half = len(cards) // 2
    return {VCardVersion.V3: cards[:half], VCardVersion.V4: cards[half:]}


@BOTH
def test_ez_vcard_reads_every_value_of_ours(
    read_by_ez_vcard: dict[VCardVersion, list[list[Line]]], version: VCardVersion
) -> None:
    for contact, lines in zip((*SAMPLE, *HOSTILE), read_by_ez_vcard[version], strict=True):
        assert not [line for line in lines if line.name == "WARNING"]
        told = {(line.name, line.values) for line in lines if line.name != "PHOTO"}
        assert _meant_of(contact, version) <= told
        assert [line.data for line in lines if line.name == "PHOTO"] == ([jpeg()] if contact.photo else [])
        phones = [(line.values[0], line.types) for line in lines if line.name == "TEL"]
        letters = [line.values[:7] for line in lines if line.name == "ADR"]
        assert letters == [_parts_of(address) for address in contact.addresses]
        assert len(phones) == sum(channel.kind in PHONES for channel in contact.channels)
        for value, types in phones:
            [channel] = [one for one in contact.channels if one.value == value]
            assert ("home" if channel.is_private else "work") in types
            assert (channel.kind is ChannelKind.FAX, channel.kind is ChannelKind.MOBILE) == (
                "fax" in types,
                "cell" in types,
            )


@BOTH
def test_ez_vcard_gives_each_address_its_parts_and_its_own_letter_form(
    read_by_ez_vcard: dict[VCardVersion, list[list[Line]]], version: VCardVersion
) -> None:
    """In 3.0 a LABEL belongs to the first address of its types that has none yet."""
    german, foreign = (line.values for line in read_by_ez_vcard[version][1] if line.name == "ADR")
    assert german[:7] == ("", "", "Am Ludwigsplatz 14", "Saarbrücken", "", "66117", "")
    assert german[7] in ("", "Am Ludwigsplatz 14\n66117 Saarbrücken")
    assert foreign == ("", "", "1 rue X", "Metz", "", "", "Frankreich", "1 rue X\nMETZ\nFRANKREICH")


@BOTH
def test_icaljs_reads_every_value_of_ours(version: VCardVersion) -> None:
    run = subprocess.run(
        icaljs_command("read_with_icaljs.mjs"),
        input=write_cards(HOSTILE, version),
        capture_output=True,
        check=True,
        timeout=60,
    )
    for contact, (_, entries, _) in zip(HOSTILE, json.loads(run.stdout), strict=True):
        told = {(entry[0].upper(), _flat(entry[3:])) for entry in entries}
        wanted = {(name, values) for name, values in _meant_of(contact, version) if name != "UID"}
        assert wanted | {("ADR", _parts_of(address)) for address in contact.addresses} <= told


def _flat(values: list[Any]) -> tuple[str, ...]:
    return tuple(values[0] if len(values) == 1 and isinstance(values[0], list) else values)


def _parts_of(address: Address) -> tuple[str, ...]:
    line = address.delivery_line()
    return ("", address.extra_line(), line, address.city, "", address.plain_postcode(), address.country)


def _meant_of(contact: ContactCard, version: VCardVersion) -> set[tuple[str, tuple[str, ...]]]:
    """What a reader has to have understood, from the contact and not from the card."""
    found: set[tuple[str, tuple[str, ...]]] = {("FN", (contact.name,))}
    urn = contact.uid if contact.uid.startswith("urn:") else f"urn:uuid:{contact.uid}"
    found.add(("UID", (urn,)))
    if person := contact.person:
        parts = (person.family(), person.given_name, "", person.degrees, person.suffix)
        found.add(("N", parts))
    body = (contact.body or contact.name, contact.unit)
    found.add(("ORG", tuple(filter(None, body))))
    for name, text in (("TITLE", contact.function), ("ROLE", contact.role), ("NOTE", contact.note)):
        found |= {(name, (text,))} if text else set()
    found |= {("EMAIL", (one.value,)) for one in contact.channels if one.kind == "email"}
    found |= {("URL", (one.value.replace("ä", "%C3%A4"),)) for one in contact.channels if one.kind == "web"}
    found |= {("CATEGORIES", contact.categories)} if contact.categories else set()
    found |= {("X-ABLABEL", (one.label,)) for one in contact.channels if one.label}
    for relation in contact.relations:
        found |= {("X-ABRELATEDNAMES", (relation.name,)), ("X-ABLABEL", (relation.label,))}
        found.add(("RELATED" if version is VCardVersion.V4 else "X-RELATED-UID", (relation.uid,)))
    return found


def _by_vobject(meant: list[Line]) -> str:
    card = vobject.vCard()
    for line in meant:
        made = card.add(line.name.lower())
        if line.types:
            made.params["TYPE"] = list(line.types)
        if line.name == "N":
            made.value = vobject.vcard.Name(*line.values)
        elif line.name == "ADR":
            names = ("box", "extended", "street", "city", "region", "code", "country")
            made.value = vobject.vcard.Address(**dict(zip(names, line.values, strict=True)))
        elif line.data:
            made.value, made.encoding_param = line.data, "b"
        else:
            made.value = list(line.values) if line.name in ("ORG", "CATEGORIES") else line.values[0]
    return str(card.serialize())


def _jcard(line: Line, version: str) -> list[Any]:
    name = line.name.lower()
    if line.data:
        encoded = b64encode(line.data).decode()
        if version == "4.0":
            return [name, {}, "uri", f"data:image/jpeg;base64,{encoded}"]
        return [name, {"encoding": "b"}, "binary", encoded]
    types: dict[str, Any] = {"type": list(line.types)} if line.types else {}
    if name in ("n", "adr", "org") and len(line.values) > 1:
        return [name, types, "text", list(line.values)]
    return [name, types, "text", *line.values]
