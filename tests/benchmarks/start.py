"""How long a command takes that has next to nothing to do: what everybody waits for before the first line."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from crm.services.sample import load_sample
from crm.storage.database import Database, create_database

_CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Muster\r\nTEL:0681 501-1127\r\nEND:VCARD\r\n"


def measure_start(say: Callable[[str, list[float]], None]) -> None:
    """Whole commands by the clock, each a process of its own, on the sample."""
    with tempfile.TemporaryDirectory() as folder:
        target, card = Path(folder) / "beispiel.verteiler", Path(folder) / "karte.vcf"
        create_database(target, _fill).close()
        card.write_text(_CARD, encoding="utf-8", newline="")
        for words in (["--help"], ["cards", str(card)], ["search", "muster"], ["import", str(card), "--dry-run"]):
            say(f"whole command: {words[0]}", [_run(["--db", str(target), *words]) for _ in range(3)])


def _fill(database: Database) -> None:
    with database.write("setup.sample") as unit:
        load_sample(unit.store)


def _run(words: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "crm", *words], check=True, stdout=subprocess.DEVNULL, timeout=60)
    return time.perf_counter() - start
