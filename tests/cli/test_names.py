"""``verteiler parse-name``: names in, parts out, without a database."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from crm.app import main


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> io.BytesIO:
    """What comes in on standard input, whatever encoding the terminal is set to."""
    data = io.BytesIO()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(data, encoding="ascii"))
    return data


def _type(typed: io.BytesIO, data: bytes) -> None:
    typed.write(data)
    typed.seek(0)


def test_the_parts_as_lines(typed: io.BytesIO, capsys: pytest.CaptureFixture[str]) -> None:
    _type(typed, "\ufeffHerrn Dr.med. Karl Frhr. von Müster MdB\r\n\r\nMuster, Anna (SPD)\n".encode())
    assert main(["parse-name"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Herrn Dr. med. Karl Frhr. von Müster MdB",
        "  Anrede       Herrn",
        "  Grade        Dr. med.",
        "  Vorname      Karl",
        "  Adel         Frhr.",
        "  Vorsatz      von",
        "  Familie      Müster",
        "  Zusatz       MdB",
        "Anna Muster",
        "  Vorname      Anna",
        "  Familie      Muster",
        "  Übrig        (SPD)",
        "  Prüfen       Ein Teil ließ sich nicht zuordnen",
    ]


def test_the_parts_as_json(typed: io.BytesIO, capsys: pytest.CaptureFixture[str]) -> None:
    _type(typed, b"Frau Prof. Dr. Anna Muster\nMuster")
    assert main(["parse-name", "--json"]) == 0
    first, second = json.loads(capsys.readouterr().out)
    assert first == {
        "text": "Frau Prof. Dr. Anna Muster",
        "written": "Frau Prof. Dr. Anna Muster",
        "salutation": "Frau",
        "office": "",
        "degrees": ["Prof.", "Dr."],
        "given_name": "Anna",
        "call_name": "",
        "nobility": "",
        "prefix": "",
        "family_name": "Muster",
        "place": "",
        "suffix": "",
        "birth_name": "",
        "leftover": "",
        "doubts": [],
        "gender_hint": "w",
    }
    assert second["doubts"] == ["one_name"]


def test_nothing_typed_is_no_name(typed: io.BytesIO, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse-name", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_bytes_that_are_no_text_are_refused(typed: io.BytesIO, capsys: pytest.CaptureFixture[str]) -> None:
    _type(typed, b"Anna Muster\nM\xfcster\n")
    assert main(["parse-name", "--json"]) == 1
    assert capsys.readouterr().err == "verteiler: Zeile 2 der Eingabe ist kein UTF-8.\n"


def test_the_measurement_prints_its_figure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mdb.xml"
    name = "<NAMEN><NAME><NACHNAME>Muster Beispiel</NACHNAME><VORNAME>Anna</VORNAME></NAME></NAMEN>"
    path.write_text(f"<DOCUMENT><MDB><ID>1</ID>{name}</MDB></DOCUMENT>", encoding="utf-8")
    assert main(["parse-name", "--measure", str(path)]) == 0
    out = capsys.readouterr().out
    assert "  0 von 1 Personen kommen als amtliche Felder zurück: 0,00 %\n" in out
    assert "  1 von 1 Personen kommen als amtliche Felder zurück: 100,00 %\n" in out
    assert "NACHNAME amtlich „Muster Beispiel“, gelesen „Beispiel“" in out
