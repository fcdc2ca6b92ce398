"""Cards that are read whole say the same as line by line."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crm.exchange import vcard_reader
from crm.exchange.vcard_card import CardFile
from crm.exchange.vcard_plain import PlainCards, Stretch, stretches
from crm.exchange.vcard_reader import read_cards

LINES = (
    "BEGIN:VCARD",
    "END:VCARD",
    "begin:vcard",
    "BEGIN:VCARD ",
    "BEGIN:VEVENT",
    "END:VEVENT",
    "VERSION:3.0",
    "VERSION:2.1",
    "VERSION:7",
    "FN:Anna Muster",
    "N:Muster;Anna;;Dr.;",
    "N:Muster;Anna,Maria",
    "ORG:Muster, Partner;Abteilung",
    "CATEGORIES:Presse,Kultur",
    r"NOTE:a\nb\, c",
    "NOTE:Gr\u00fc\u00dfe\u2028\u0007",
    "NOTE:M\udcfcller",
    "NOTE;ENCODING=QUOTED-PRINTABLE:M=C3=BCller=",
    "FN;CHARSET=ISO-8859-1:M\udcfcller",
    'TEL;TYPE="cell,home":+49681501',
    "TEL;CELL;PREF:0681 501",
    "item1.TEL:1",
    "item1.X-ABLabel:_$!<Work>!$_",
    "PHOTO;ENCODING=b:/9j/4A==",
    "PHOTO:https://example.org/a.jpg",
    "AGENT:BEGIN:VCARD",
    "AGENT:",
    "X-OTHER;A=b:c;d,e",
    ":ohne Namen",
    "ohne Doppelpunkt",
    " weiter",
    "\tweiter",
    "",
)


def by_line(data: bytes) -> CardFile:
    def one_stretch(text: str) -> Iterator[Stretch]:
        yield Stretch(text, is_card=False)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vcard_reader, "stretches", one_stretch)
        return read_cards(data)


@given(st.lists(st.sampled_from(LINES), max_size=25), st.sampled_from(["\n", "\r\n", ""]))
@example(["BEGIN:VCARD", "VERSION:3.0", "FN:Anna Muster", "END:VCARD", " weiter"], "\n")
@example(["BEGIN:VCARD", "VERSION:3.0", "BEGIN:VCARD", "VERSION:3.0", "END:VCARD", "END:VCARD"], "\n")
def test_whole_cards_are_read_as_line_by_line(lines: list[str], end: str) -> None:
    whole = ["BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", *lines]
    data = ("\n".join(whole) + end).encode("utf-8", "surrogateescape")
    assert read_cards(data) == by_line(data)


@given(st.lists(st.sampled_from(LINES), max_size=25))
def test_the_stretches_are_the_text(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert "".join(found.text for found in stretches(text)) == text


def test_an_ordinary_card_is_read_whole() -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Anna Muster\nNOTE:a\\nb\nTEL;TYPE=work:1\nX-OTHER:c\nEND:VCARD\n"
    assert PlainCards().read(card, 1) is not None
    assert PlainCards().read(card.replace("FN", "FN;CHARSET=utf-8"), 1) is None
