"""What another program says of a card, beside what is read here: only what is truly the same counts as explained."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from crm.exchange.card_differences import CardDifference, differences
from crm.exchange.jcard import jcard
from crm.exchange.vcard_reader import read_cards

PNG = base64.b64encode(b"\x89PNG\r\n\x1a\nMuster").decode()


def _jcards(*lines: str, version: str = "3.0") -> list[list[Any]]:
    card = "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))
    return [jcard(one) for one in read_cards(card.encode("utf-8", "surrogateescape")).cards]


def _read_by_other(*properties: list[Any], version: str = "3.0") -> list[list[Any]]:
    return [["vcard", [["version", {}, "text", version], *properties], []]]


def _compare(line: str, other: list[Any]) -> list[CardDifference]:
    return differences(_jcards(line), _read_by_other(other), is_jcard=True)


def test_equal_cards_have_no_difference_whatever_the_order_and_the_case_of_types() -> None:
    ours = _jcards("FN:Anna Muster", "item1.TEL;TYPE=WORK,VOICE:1", "TEL;TYPE=home:2")
    theirs = _read_by_other(
        ["tel", {"type": "HOME"}, "text", "2"],
        ["tel", {"type": ["voice", "work"], "group": "ITEM1"}, "phone-number", "1"],
        ["fn", {}, "text", "Anna Muster"],
    )
    assert differences(ours, theirs, is_jcard=True) == []


SAME: dict[str, list[Any]] = {
    "BDAY:19960415": ["bday", {}, "date-and-or-time", "1996-04-15"],
    "BDAY:--0203": ["bday", {}, "date-and-or-time", "--02-03"],
    "TZ:-0500": ["tz", {}, "utc-offset", "-05:00"],
    "GEO:49.2345;6.99": ["geo", {}, "float", [49.2345, 6.99]],
    f"PHOTO;ENCODING=b:{PNG}": ["photo", {"encoding": "b"}, "binary", PNG],
}


@pytest.mark.parametrize("line", SAME)
def test_the_same_in_another_spelling_is_explained(line: str) -> None:
    [found] = _compare(line, SAME[line])
    assert found.reason.endswith(".")


OTHER: dict[str, list[Any]] = {
    "BDAY:19960415": ["bday", {}, "date-and-or-time", "1996-04-16"],
    "GEO:49.2345;6.99": ["geo", {}, "float", [49.2345, 7.99]],
    f"PHOTO;ENCODING=b:{PNG}": ["photo", {"encoding": "b"}, "binary", PNG[:8] + "AAAA"],
    "TEL:0681 1": ["tel", {}, "text", "0681-1"],
    "ORG:Muster;Referat": ["org", {}, "text", "Muster;Referat"],
    "TEL;TYPE=work:1": ["tel", {"type": "home"}, "text", "1"],
    "item1.TEL:1": ["tel", {}, "text", "1"],
    "NICKNAME:Anni": ["nickname", {}, "text", "Anni", "Änni"],
}


@pytest.mark.parametrize("line", OTHER)
def test_what_says_something_else_is_one_difference_without_reason(line: str) -> None:
    [found] = _compare(line, OTHER[line])
    assert found.ours
    assert found.theirs
    assert not found.reason


def test_a_property_or_a_card_that_one_side_lacks_is_a_difference() -> None:
    ours = _jcards("FN:Anna", "NOTE:a")
    found = differences(ours, [*_read_by_other(["fn", {}, "text", "Anna"])] * 2, is_jcard=True)
    assert [(one.card, one.name, one.ours, one.theirs, one.reason) for one in found] == [
        (1, "note", "NOTE:a", "", ""),
        (2, "begin", "", "Karte", ""),
    ]


REWRITTEN = [
    ("3.0", ["CLASS:PUBLIC", "N:Muster;Anna"], "2.1", ["N:Muster;Anna;;;"]),
    ("3.0", ["FN:Anna"], "3.0", ["FN:Anna", "N:;;;;", "PRODID:-//Muster//DE"]),
    ("3.0", ["EMAIL;TYPE=INTERNET,PREF:a@example.org", "ORG:"], "4.0", ["EMAIL;TYPE=PREF:a@example.org"]),
    ("3.0", ["item1.TEL:1"], "3.0", ["TEL:1"]),
    ("2.1", ["NOTE;ENCODING=QUOTED-PRINTABLE:a=0D=0Ab"], "2.1", [r"NOTE:a\nb"]),
    ("3.0", [f"PHOTO;ENCODING=b:{PNG}"], "2.1", ["PHOTO:\udc89PNG"]),
    ("3.0", ["X-messaging/xmpp-All:a\ue000b"], "4.0", ["IMPP:xmpp:a", "IMPP:xmpp:b"]),
]


@pytest.mark.parametrize(("our_version", "ours", "their_version", "theirs"), REWRITTEN)
def test_habits_of_who_writes_a_card_again_are_explained(
    our_version: str, ours: list[str], their_version: str, theirs: list[str]
) -> None:
    other = _jcards(*theirs, version=their_version)
    found = differences(_jcards(*ours, version=our_version), other, is_jcard=False)
    assert found
    assert all(one.reason for one in found)


LOST = [
    ("3.0", ["CLASS:PUBLIC"], "3.0", []),
    ("3.0", ["FN:Anna"], "3.0", ["FN:Anna", "N:Muster;;;;"]),
    ("3.0", ["EMAIL;TYPE=WORK:a@example.org"], "4.0", ["EMAIL:a@example.org"]),
    ("3.0", ["item1.TEL:1"], "3.0", ["item2.TEL:1"]),
    ("3.0", ["X-messaging/xmpp-All:a\ue000b"], "4.0", ["IMPP:xmpp:a"]),
]


@pytest.mark.parametrize(("our_version", "ours", "their_version", "theirs"), LOST)
def test_what_another_writer_loses_is_not_explained(
    our_version: str, ours: list[str], their_version: str, theirs: list[str]
) -> None:
    other = _jcards(*theirs, version=their_version)
    found = differences(_jcards(*ours, version=our_version), other, is_jcard=False)
    assert [one for one in found if not one.reason]
