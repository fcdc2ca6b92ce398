"""Cards of other projects, which stay outside the repository: ``VERTEILER_FOREIGN_CARDS`` names their folder."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

import pytest

from crm.exchange.jcard import jcard
from crm.exchange.vcard_contact import contact_of
from crm.exchange.vcard_reader import read_cards
from crm.services.card_expectations import card_files, compared
from crm.services.card_files import read_card_file

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


@pytest.mark.skipif(not FOLDER, reason="VERTEILER_FOREIGN_CARDS is not set")
def test_what_other_programs_say_of_the_cards_differs_only_where_that_is_explained() -> None:
    """ical.js keeps its jCard beside some cards, kcontacts its own re-export in 2.1, 3.0 and 4.0."""
    found = [one for path in card_files(Path(FOLDER)) for one in compared(read_card_file(path))]
    assert sum(one.values for one in found) > 400
    assert [one.path.name for one in found if one.unexplained] == []
