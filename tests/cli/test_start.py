"""What a command loads: who waits for a list of cards does not wait for the database, for paper and for the window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from crm.cli import commands
from crm.cli.arguments import build_parser

_ALL_COMMANDS = """
import contextlib, io, json, sys
from crm.app import main

def loaded(*arguments):
    with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
        main(arguments)
    return sorted(name for name, module in sys.modules.items() if module)

cards = sys.argv[1]
found = [loaded("--help"), loaded("cards", cards), loaded("search", "x"), loaded("import", cards, "--dry-run")]
print(json.dumps(found))
"""
#: Never for text on the screen: the window, paper, workbooks, pictures, servers.
_HEAVY = "PySide6 reportlab xlsxwriter python_calamine PIL segno pyphen docx lxml psycopg rustworkx numpy".split()
_DATABASE = ["peewee", "sqlcipher3", "crm.storage", "crm.services.bundle"]


def test_a_command_loads_only_what_it_needs(sample_copy: Path, tmp_path: Path) -> None:
    card = tmp_path / "karte.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Anna Muster\nTEL:0681 501-1127\nEND:VCARD\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", _ALL_COMMANDS, str(card)],
        check=True,
        timeout=60,
        stdout=subprocess.PIPE,
        env={**os.environ, "VERTEILER_DB": str(sample_copy)},
    )
    asked, cards, search, imported = (set(names) for names in json.loads(done.stdout))
    assert not asked & {*_HEAVY, *_DATABASE, "dataclasses", "phonenumbers", "crm.services"}
    assert "crm.exchange.vcard_reader" in cards
    assert not cards & {*_HEAVY, *_DATABASE, "crm.services.importing", "crm.domain.event"}
    assert "crm.storage.sqlite" in search
    assert not search & {*_HEAVY, "crm.services.importing", "crm.services.audiences", "crm.services.sheets"}
    assert "crm.services.importing.card_source" in imported
    assert not imported & {*_HEAVY, "crm.services.importing.tables", "crm.exchange.mdb", "crm.services.exporting"}


def test_every_command_that_can_be_typed_has_its_function() -> None:
    late = {**commands.COMMANDS, **commands.WITHOUT_DATABASE}
    for run in (*late.values(), *commands.MEASURES.values()):
        assert callable(run.function())
    (typed,) = (action.choices for action in build_parser()._actions if action.dest == "command")
    assert typed is not None
    assert {*late, "demo", "init", "check"} == set(typed)
