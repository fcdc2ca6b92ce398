"""ez-vcard at work for the tests: a library of its own in Java, which writes and reads what we read and write."""

from __future__ import annotations

import os
import shutil
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pytest

_SOURCE = Path(__file__).with_name("EzVCards.java")
_JARS = (Path("/usr/share/java/ez-vcard.jar"), Path("/usr/share/java/vinnie.jar"))
_MISSING = "ez-vcard fehlt: apt-get install libez-vcard-java libvinnie-java (und ein JDK ab 11)"


class Line(NamedTuple):
    """A property as both sides know it: types in small letters, values plain."""

    name: str
    types: tuple[str, ...]
    values: tuple[str, ...]
    data: bytes = b""


@dataclass
class EzVCard:
    """Starts the Java program: once to write, once to read."""

    java: str
    folder: Path

    def written(self, cards: Iterable[Sequence[Line]], version: str) -> bytes:
        """The cards as ez-vcard writes them."""
        rows = [row for card in cards for row in (*map(_row, card), "END")]
        return self._run("write", version, data="".join(f"{row}\n" for row in rows).encode())

    def read(self, data: bytes) -> list[list[Line]]:
        """The cards as ez-vcard reads them; what it finds wrong is a line WARNING."""
        cards: list[list[Line]] = [[]]
        for row in self._run("read", data=data).decode().splitlines():
            if row == "END":
                cards.append([])
            else:
                cards[-1].append(_line(row))
        return cards[:-1]

    def _run(self, *arguments: str, data: bytes) -> bytes:
        class_path = os.pathsep.join(map(str, (self.folder, *_JARS)))
        command = [self.java, "-XX:TieredStopAtLevel=1", "-cp", class_path, _SOURCE.stem, *arguments]
        run = subprocess.run(command, input=data, capture_output=True, check=False, timeout=120)
        assert run.returncode == 0, run.stderr.decode()
        return run.stdout


def find_ez_vcard(folder: Path) -> EzVCard:
    """Compiles the program into the folder. Skips the test where ez-vcard is not there, or fails it if demanded."""
    java, javac = shutil.which("java"), shutil.which("javac")
    if java and javac and all(jar.exists() for jar in _JARS):
        class_path = os.pathsep.join(map(str, _JARS))
        subprocess.run([javac, "-cp", class_path, "-d", str(folder), str(_SOURCE)], check=True, timeout=120)
        return EzVCard(java, folder)
    if os.environ.get("VERTEILER_REQUIRE_EZVCARD") == "1":
        pytest.fail(_MISSING)
    pytest.skip(_MISSING)


def _row(line: Line) -> str:
    values = (line.data,) if line.data else tuple(value.encode() for value in line.values)
    return "\t".join((line.name, ",".join(line.types), *(b64encode(value).decode() for value in values)))


def _line(row: str) -> Line:
    name, types, *values = row.split("\t")
    kinds = tuple(sorted(filter(None, types.lower().split(","))))
    raw = [b64decode(value) for value in values]
    if name == "PHOTO":
        return Line(name, kinds, (), raw[0])
    return Line(name, kinds, tuple(value.decode() for value in raw))
