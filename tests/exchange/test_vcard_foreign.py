"""Cards of other projects, which stay outside the repository: ``VERTEILER_FOREIGN_CARDS`` names their folder."""

from __future__ import annotations

import json
import os
import re
import time
from pathlib import Path
from typing import Any

import pytest

from crm.domain.card import ContactCard
from crm.exchange.jcard import jcard
from crm.exchange.vcard_contact import contact_of
from crm.exchange.vcard_reader import read_cards

FOLDER = os.environ.get("VERTEILER_FOREIGN_CARDS", "")
_BEGIN = re.compile(r"^[ \t]*BEGIN:VCARD[ \t]*$", re.IGNORECASE | re.MULTILINE)


@pytest.mark.skipif(not FOLDER, reason="VERTEILER_FOREIGN_CARDS is not set")
def test_every_card_is_found_in_time() -> None:
    files = sorted(path for path in Path(FOLDER).rglob("*") if path.suffix in (".vcf", ".vcs"))
    assert files
    for path in files:
        data = path.read_bytes()
        start = time.process_time()
        cards = read_cards(data).cards
        assert time.process_time() - start < 0.2 + len(data) / 500_000, path
        text = (
            data.removeprefix(b"\xff\xfe")
            .removeprefix(b"\xfe\xff")
            .replace(b"\x00", b"")
            .decode("latin-1")
            .removeprefix("\xef\xbb\xbf")
            .replace("\r", "\n")
        )
        assert len(cards) == len(_BEGIN.findall(text)), path
        for card in cards:
            contact_of(card)
            jcard(card)


#: jCard says the same of these in another spelling: dates stay as written here (ADR 14), files are data: URIs.
_SPELLED = frozenset({"anniversary", "bday", "geo", "key", "logo", "photo", "rev", "sound", "tz"})


@pytest.mark.skipif(not FOLDER, reason="VERTEILER_FOREIGN_CARDS is not set")
def test_what_another_program_writes_of_a_card_says_the_same_as_the_card() -> None:
    """kcontacts keeps its own re-export in 2.1, 3.0 and 4.0 beside each card."""
    sources = {path.name: path for path in Path(FOLDER, "kcontacts", "data").rglob("*.vcf")}
    compared = 0
    for written in sorted(Path(FOLDER, "kcontacts", "expected").rglob("*ref")):
        source = sources[written.name.removeprefix("v4_0.").rsplit(".", 1)[0]]
        if written.name.startswith("v4_0.") and "v4_0" not in str(source):
            continue  # of cards that are not there
        for card, again in zip(_contacts(source), _contacts(written), strict=True):
            assert _told(card) == _told(again), written.name
            compared += len(_told(card))
    assert compared > 100


@pytest.mark.skipif(not FOLDER, reason="VERTEILER_FOREIGN_CARDS is not set")
def test_jcard_is_that_of_another_reader() -> None:
    compared = 0
    for expected in sorted(Path(FOLDER, "ical.js", "expected", "parser").glob("*.json")):
        source = Path(FOLDER, "ical.js", "parser", f"{expected.stem}.vcf")
        if not source.exists():
            continue
        [card] = read_cards(source.read_bytes()).cards
        theirs, ours = (_values(one) for one in (json.loads(expected.read_text("utf-8")), jcard(card)))
        assert ours == theirs, expected.stem
        compared += len(ours)
    assert compared > 50


def _contacts(path: Path) -> list[ContactCard]:
    return [contact_of(card) for card in read_cards(path.read_bytes()).cards]


def _told(card: ContactCard) -> dict[str, object]:
    """2.1 and 3.0 cannot say everything; what one of them leaves out is no difference."""
    return {
        "name": card.name,
        "family": card.person and (card.person.family(), card.person.given_name, card.person.suffix),
        "place": (card.body, card.unit, card.function, card.role, card.note),
        "channels": {(channel.kind, channel.value) for channel in card.channels},
        "addresses": {address.lines() for address in card.addresses},
        "categories": set(card.categories),
    }


def _values(card: list[Any]) -> list[tuple[str, str]]:
    return sorted((name, repr(values)) for name, _, _, *values in card[1] if name not in _SPELLED)
