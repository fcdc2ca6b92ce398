"""vCards as independent readers see them, and the promises no text may break."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.card import ContactCard
from crm.domain.kept_property import KeptProperty
from crm.domain.party import PartyKind, Person
from crm.domain.reach import Address, Channel, ChannelKind
from crm.exchange.clean_text import clean
from crm.exchange.vcard_text import VCardVersion
from crm.exchange.vcard_writer import write_card, write_small_card
from tests.exchange.many_cards import write_cards
from tests.exchange.plain_reader import read, split, unescape, value
from tests.exchange.sample import chancellery, kuemmel, zeyer

BOTH = pytest.mark.parametrize("version", list(VCardVersion))
#: Anything Python can hold, with the signs that matter made likely.
ANY_TEXT = st.text(
    st.one_of(st.characters(), st.sampled_from('\\,;:"^\r\n\t\x00\x0b\x85\u2028 äß😀\ud800')), max_size=90
)


def by_vobject(card: ContactCard) -> Any:
    return vobject.readOne(write_card(card, VCardVersion.V3).decode())


def test_vobject_reads_names_and_texts() -> None:
    read_back = by_vobject(kuemmel())
    assert read_back.fn.value == "Gabriele Kümmel"
    assert (read_back.n.value.family, read_back.n.value.given) == ("Kümmel", "Gabriele")
    assert read_back.org.value == ["Staatskanzlei des Saarlandes", "Referat A/3; Öffentlichkeitsarbeit, Medien"]
    assert read_back.title.value == "Referatsleiterin: Redaktion, Koordination, Medienanalyse"
    assert read_back.note.value == kuemmel().note
    assert read_back.categories.value == ["Presse", "Redaktion, Online"]
    assert read_back.uid.value == "urn:uuid:6b1c2f9e-6a0c-4e2a-9f1f-0d6a3d1f1a02"
    assert read_back.rev.value == "2026-11-22T17:00:00Z"


def test_vobject_reads_phones_addresses_and_photo() -> None:
    read_back = by_vobject(kuemmel())
    phones = [(line.value, line.params["TYPE"]) for line in read_back.contents["tel"]]
    assert phones == [
        ("+4968150100", ["WORK", "VOICE"]),
        ("+491701234567", ["CELL", "WORK", "PREF"]),
        ("+4968150199", ["HOME", "FAX"]),
    ]
    assert [line.value for line in read_back.contents["x-ablabel"]] == ["Zentrale", "Mitarbeiterin von"]
    addresses = [line.value for line in read_back.contents["adr"]]
    assert (addresses[0].street, addresses[0].code, addresses[0].city) == ("Am Ludwigsplatz 14", "66117", "Saarbrücken")
    letters = [line.value for line in read_back.contents["label"]]  # each address has one, so that none is mistaken
    assert letters == ["Am Ludwigsplatz 14\n66117 Saarbrücken", "1 rue X\nMETZ\nFRANKREICH"]
    assert kuemmel().photo is not None
    assert read_back.photo.value == kuemmel().photo.data  # type: ignore[union-attr]


def test_an_organisation_is_marked_as_one() -> None:
    lines = read(write_card(chancellery(), VCardVersion.V3))
    assert value(lines, "N") == ";;;;"
    assert value(lines, "ORG") == "Staatskanzlei des Saarlandes"
    assert value(lines, "X-ABShowAs") == "COMPANY"
    assert value(read(write_card(chancellery(), VCardVersion.V4)), "KIND") == "org"


def test_version_4_has_what_3_lacks() -> None:
    lines = read(write_card(kuemmel(), VCardVersion.V4))
    assert value(lines, "GENDER") == "F"
    assert value(lines, "RELATED") == zeyer().uid
    assert value(lines, "REV") == "20261122T170000Z"
    assert value(lines, "PHOTO").startswith("data:image/jpeg;base64,/9j/")
    assert [line.parameters for line in lines if line.name == "ADR"][
        1
    ] == ';TYPE=work;LABEL="1 rue X^nMETZ^nFRANKREICH"'


@BOTH
def test_a_card_starts_as_importers_demand(version: VCardVersion) -> None:
    data = write_cards([zeyer(), kuemmel()], version)
    start = f"BEGIN:VCARD\r\nVERSION:{version.value}\r\n".encode()
    assert data.startswith(start)
    assert data.count(start) == data.count(b"\r\nEND:VCARD\r\n") == 2


def test_a_nameless_card_still_has_fn() -> None:
    assert value(read(write_card(ContactCard(uid="x", kind=PartyKind.PERSON, name=" \x00"))), "FN") == "Ohne Namen"


def test_a_time_that_cannot_be_read_is_left_out() -> None:
    assert b"\r\nREV" not in write_card(replace(zeyer(), revised_at="gestern"))


def test_a_png_says_so() -> None:
    photo = replace(kuemmel().photo, media_type="image/png")  # type: ignore[type-var]
    assert b"PHOTO;ENCODING=b;TYPE=PNG:" in write_card(replace(kuemmel(), photo=photo))
    assert b"PHOTO:data:image/png;base64," in write_card(replace(kuemmel(), photo=photo), VCardVersion.V4)


@pytest.mark.parametrize("limit", [520, 400, 250, 150, 110])
def test_a_small_card_keeps_to_its_limit_and_always_names(limit: int) -> None:
    data = write_small_card(kuemmel(), limit)
    assert len(data) <= limit
    assert value(read(data), "FN") == "Gabriele Kümmel"


def test_a_small_card_of_endless_texts_is_still_small() -> None:
    endless = "😀" * 500
    card = replace(kuemmel(), name=endless, body=endless, person=replace(kuemmel().person, family_name=endless))  # type: ignore[type-var]
    assert len(write_small_card(card)) <= 520


def card_of(text: str) -> ContactCard:
    """The same text in every field that takes text."""
    return ContactCard(
        uid=text,
        kind=PartyKind.PERSON,
        name=text,
        person=Person(given_name=text, family_name=text, degrees=text, suffix=text, call_name=text),
        body=text,
        unit=text,
        function=text,
        note=text,
        categories=(text, "x"),
        channels=tuple(Channel(kind=kind, value=text, label=text) for kind in ChannelKind),
        addresses=(Address(extra=text, street=text, postcode=text, city=text, country=text, label=text),),
    )


@BOTH
@given(text=ANY_TEXT)
def test_no_text_breaks_a_card(version: VCardVersion, text: str) -> None:
    data = write_card(card_of(text), version)
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]", data.decode())
    assert data.count(b"\n") == data.count(b"\r") == len(lines) - 1
    assert [line for line in lines if line.startswith((b"BEGIN", b"END"))] == [b"BEGIN:VCARD", b"END:VCARD"]


@BOTH
@given(text=ANY_TEXT)
def test_every_text_reads_back(version: VCardVersion, text: str) -> None:
    lines = read(write_card(card_of(text), version))
    wanted = clean(text)
    if text:
        assert unescape(value(lines, "NOTE")) == unescape(value(lines, "TITLE")) == wanted
    if wanted.strip():
        assert unescape(value(lines, "FN")) == wanted.strip()
    assert split(value(lines, "CATEGORIES"), ",") == [wanted, "x"]
    assert split(value(lines, "N"), ";")[:2] == [wanted, wanted]
    assert split(value(lines, "ADR"), ";")[1:4] == [wanted] * 3


@given(text=ANY_TEXT)
def test_vobject_reads_every_note_back(text: str) -> None:
    note = f"a{clean(text)}z"
    assert by_vobject(replace(zeyer(), note=note)).note.value == note


@given(text=ANY_TEXT)
def test_a_letter_form_never_leaves_its_parameter(text: str) -> None:
    [line] = [line for line in read(write_card(card_of(text), VCardVersion.V4)) if line.name.endswith("ADR")]
    assert line.parameters.count('"') in (0, 2)


def test_clean_keeps_what_is_text() -> None:
    assert clean("a\r\nb\rc\u2028d\te\x00\x9f\ud800") == "a\nb\nc\nd e\ufffd"


# ── Outlook ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_outlook_gets_no_groups_and_the_character_set() -> None:
    kept = (
        KeptProperty(name="X-ABDATE", group_name="item1", value="20200101"),
        KeptProperty(name="X-MS-TEL", value="+4968150100"),
    )
    lines = write_card(replace(kuemmel(), kept=kept), for_outlook=True).decode().replace("\r\n ", "").split("\r\n")
    assert lines[:2] == ["BEGIN:VCARD", "VERSION:3.0"]
    assert not [line for line in lines if line.lower().startswith("item") or "X-AB" in line or "X-VERTEILER" in line]
    assert "FN;CHARSET=utf-8:Gabriele Kümmel" in lines
    assert "X-MS-TEL:+4968150100" in lines
    assert next(line for line in lines if line.startswith("PHOTO")).startswith("PHOTO;ENCODING=b;TYPE=JPEG:")
    assert all(line.isascii() or "CHARSET=utf-8" in line for line in lines)


def test_outlooks_card_is_read_by_another_reader() -> None:
    card = vobject.readOne(write_card(kuemmel(), for_outlook=True).decode())
    assert (card.fn.value, card.n.value.family, card.title.value) == (
        "Gabriele Kümmel", "Kümmel", "Referatsleiterin: Redaktion, Koordination, Medienanalyse",
    )  # fmt: skip
