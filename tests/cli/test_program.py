"""The command line as a program of its own: wrong usage, exit codes, streams."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crm.app import main

Run = Callable[..., str]


# ── wrong usage ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--farbe"], "unbekannte Angabe: --farbe"),
        (["tanzen"], "unbekannt: 'tanzen' (möglich sind"),
        (["search"], "eine dieser Angaben fehlt: TEXT"),
        (["search", "x", "--limit", "viele"], "keine ganze Zahl ab 1: 'viele'"),
        (["search", "x", "--limit"], "braucht einen Wert"),
        (["search", "x", "--limit", "0"], "keine ganze Zahl ab 1: '0'"),
        (["journal", "--limit=-1"], "keine ganze Zahl ab 1: '-1'"),
        (["search", "x", "--laut"], "unbekannte Angabe: --laut"),
        (["export", "--all", "--out", "x"], "es fehlt: --format"),
        (["export", "--format", "csv", "--out", "x"], "eine dieser Angaben fehlt: --query --list --event --all"),
        (["export", "--all", "--query", "x", "--format", "csv", "--out", "x"], "verträgt sich nicht mit"),
        (["export", "--all", "--format", "doc", "--out", "x"], "unbekannt: 'doc'"),
        (["print", "poster", "--all", "--out", "x"], "unbekannt: 'poster'"),
        (["invite", "x"], "es fehlt: --audience"),
        (["undo", "gestern"], "keine ganze Zahl: 'gestern'"),
        (["--version=3"], "--version"),
        (["redo", "1"], "unbekannte Angabe: 1"),
    ],
)
def test_wrong_usage_is_told_in_one_german_line(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err
    assert err.count("\n") == 1
    assert err.startswith("verteiler")
    english = ("argument", "required", "expected", "invalid", "choice", "usage", "allowed", "ignored", "explicit")
    assert [word for word in english if word in err] == []


@pytest.mark.parametrize("arguments", [["--help"], ["answer", "--help"], ["print", "-h"]])
def test_help_is_german_as_everything_else(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert not caught.value.code
    told = capsys.readouterr().out
    assert told.startswith("Aufruf: verteiler ")
    english = ("usage", "positional", "arguments", "options", "show this", "exit")
    assert [word for word in english if word in told] == []


# ── as a program ────────────────────────────────────────────────────────────────────────────────────────────────────


def program(*arguments: str | bytes, database: Path, **options: Any) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "VERTEILER_DB": str(database)} | options.pop("env", {})
    command = [sys.executable, "-m", "crm", *arguments]
    return subprocess.run(command, capture_output=True, check=False, timeout=60, env=environment, **options)


def test_the_program_ends_with_the_right_code(sample_copy: Path) -> None:
    codes = [
        program(*arguments, database=sample_copy).returncode
        for arguments in (["search", "kuemmel"], ["show", "gibtsnicht"], ["--farbe"], ["--help"])
    ]
    assert codes == [0, 1, 2, 0]


def test_umlauts_come_out_whatever_the_locale(sample_copy: Path) -> None:
    for locale in ({"LC_ALL": "C", "PYTHONUTF8": "0"}, {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}):
        done = program("search", "kuemmel", database=sample_copy, env=locale)
        assert done.returncode == 0, done.stderr.decode()
        assert "Kümmel, Gabriele" in done.stdout.decode()


def test_bytes_that_are_no_text_do_no_harm(sample_copy: Path) -> None:
    for command in ("search", "show"):
        done = program(command, b"k\xffmmel", database=sample_copy)
        assert b"Traceback" not in done.stderr
        assert done.returncode in (0, 1)


def test_a_reader_that_has_had_enough_is_no_error(sample_copy: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    environment = {**os.environ, "VERTEILER_DB": str(sample_copy)}
    command = [sys.executable, "-m", "crm", "show", "--json", "82"]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False, timeout=60, env=environment)
    os.close(writing)
    assert done.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_that_finds_no_room_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Anna Muster\nEND:VCARD\n", encoding="utf-8")
    command = [sys.executable, "-m", "crm", "cards", str(tmp_path / "a.vcf")]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60)
    assert done.returncode == 1
    assert done.stderr.decode() == "verteiler: Die Ausgabe lässt sich nicht schreiben: kein Platz mehr.\n"
