"""A text read in two parts tells the same as in one, or says that it has to be read in one."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from crm.exchange import vcard_halves
from crm.exchange.vcard_card import CardFile
from crm.exchange.vcard_halves import are_whole, parted
from crm.exchange.vcard_reader import card_text, read_cards, read_part
from tests.exchange.test_vcard_plain import LINES

CARD = ("BEGIN:VCARD", "VERSION:3.0", "FN:Anna Muster", "END:VCARD")
WITHIN = st.lists(st.sampled_from(LINES), max_size=12)


@pytest.fixture(autouse=True, scope="module")
def short_texts_are_long() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vcard_halves, "_SHORTEST", 0)
        yield


def read_in_parts(data: bytes, share: float) -> CardFile | None:
    parts = parted(card_text(data), share)
    if parts is None:
        return None
    mine, theirs = map(read_part, parts)
    counts = len(mine.cards), len(theirs.cards)
    if not are_whole(parts[1], counts, (mine.problems, theirs.problems)):
        return None
    return CardFile(cards=mine.cards + theirs.cards, problems=mine.problems + theirs.problems)


@given(WITHIN, WITHIN, st.sampled_from((0.0, 0.3, 0.6)))
@example(["BEGIN:VEVENT"], [], 0.0)
@example(["AGENT:BEGIN:VCARD", "FN:Bert"], [], 0.0)
@example(["FN:Anna", "BEGIN:VCARD"], ["END:VCARD"], 0.0)
@example(["NOTE;ENCODING=QUOTED-PRINTABLE:weiter="], ["TEL:1"], 0.0)
def test_parts_tell_what_the_whole_tells(before: list[str], behind: list[str], share: float) -> None:
    lines = (*CARD, "BEGIN:VCARD", "VERSION:3.0", *before, "END:VCARD", "BEGIN:VCARD", *behind, "END:VCARD", *CARD)
    data = "\n".join(lines).encode("utf-8", "surrogateescape")
    found = read_in_parts(data, share)
    assume(found is not None)
    assert found == read_cards(data)


def test_an_ordinary_file_is_read_in_parts() -> None:
    data = "\r\n".join(CARD * 9).encode()
    found = read_in_parts(data, 0.5)
    assert found == read_cards(data)
    assert [card.number for card in read_cards(data).cards] == list(range(1, 10))


@pytest.mark.parametrize("inside", ["AGENT:BEGIN:VCARD", "BEGIN:VCARD", "\r\nZwischen den Karten\r\nBEGIN:VCARD"])
def test_what_the_first_part_leaves_open_has_to_be_read_in_one(inside: str) -> None:
    open_card = ("BEGIN:VCARD", "VERSION:3.0", inside, "FN:Bert", "END:VCARD")
    assert read_in_parts("\r\n".join((*CARD, *open_card, *CARD, *CARD)).encode(), 0.3) is None
