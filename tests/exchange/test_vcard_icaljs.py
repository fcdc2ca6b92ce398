"""vCards as ical.js reads them, the reader of Thunderbird and Nextcloud: a second pair of eyes, not in Python."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from crm.exchange.vcard_text import VCardVersion
from tests.exchange.many_cards import write_cards
from tests.exchange.sample import chancellery, kuemmel, zeyer

_ROOT = Path(__file__).parents[2]
_ICALJS = _ROOT / ".stamps" / "ical" / "node_modules" / "ical.js"
_SCRIPT = "read_with_icaljs.mjs"
BOTH = pytest.mark.parametrize("version", list(VCardVersion))


@pytest.fixture(scope="module")
def node() -> list[str]:
    return icaljs_command(_SCRIPT)


def icaljs_command(script: str) -> list[str]:
    """What runs a script beside this file; without node or ical.js tests are skipped, or fail if they are demanded."""
    found = shutil.which("node")
    if found and _ICALJS.is_dir():
        return [found, str(Path(__file__).with_name(script)), str(_ICALJS)]
    missing = "ical.js fehlt: npm install --prefix .stamps/ical ical.js@2.2.1 (und node muss im PATH stehen)"
    if os.environ.get("VERTEILER_REQUIRE_ICALJS") == "1":
        pytest.fail(missing)
    pytest.skip(missing)


def cards_of(node: list[str], data: bytes) -> list[dict[str, list[Any]]]:
    """Each card as property name → its jCard entries [name, parameters, type, value…]."""
    run = subprocess.run(node, input=data, capture_output=True, check=False, timeout=60)
    assert run.returncode == 0, run.stderr.decode()
    cards = []
    for _, properties, _ in json.loads(run.stdout):
        card: dict[str, list[Any]] = {}
        for entry in properties:
            card.setdefault(entry[0].rpartition(".")[2], []).append(entry)
        cards.append(card)
    return cards


@BOTH
def test_icaljs_reads_texts_without_loss(node: list[str], version: VCardVersion) -> None:
    first, second, third = cards_of(node, write_cards([zeyer(), kuemmel(), chancellery()], version))
    assert first["fn"][0][3] == "Alexander Zeyer"
    assert second["note"][0][3] == kuemmel().note
    assert second["title"][0][3] == kuemmel().function
    assert second["categories"][0][3:] == ["Presse", "Redaktion, Online"]
    assert second["org"][0][3] == ["Staatskanzlei des Saarlandes", kuemmel().unit]
    assert second["n"][0][3] == ["Kümmel", "Gabriele", "", "", ""]
    assert third["fn"][0][3] == "Staatskanzlei des Saarlandes"


@BOTH
def test_icaljs_reads_phones_and_address(node: list[str], version: VCardVersion) -> None:
    [card] = cards_of(node, write_cards([kuemmel()], version))
    assert [phone[3] for phone in card["tel"]] == ["+4968150100", "+491701234567", "+4968150199"]
    kinds = card["tel"][1][1]["type"]
    assert [kind.lower() for kind in kinds][:2] == ["cell", "work"]
    assert card["adr"][0][3] == ["", "", "Am Ludwigsplatz 14", "Saarbrücken", "", "66117", ""]


def test_icaljs_reads_what_only_version_4_has(node: list[str]) -> None:
    [card] = cards_of(node, write_cards([kuemmel()], VCardVersion.V4))
    assert card["adr"][1][1]["label"] == "1 rue X\nMETZ\nFRANKREICH"
    assert card["photo"][0][3].startswith("data:image/jpeg;base64,/9j/")
    assert card["url"][0][3] == "https://example.org/a,b;c?d=%C3%A4"
