"""``terms``, ``change-holder`` and ``election`` on the command line."""

from __future__ import annotations

import io
import json
import sys
from datetime import date
from pathlib import Path

import pytest

from crm.app import main
from tests.cli.conftest import Run

THEN = f"01.02.{date.today().year + 1}"


def test_terms(run: Run) -> None:
    lines = run("terms", "--vacant").splitlines()
    assert "vakant          54  Bürgermeister/in der Gemeinde Nohfelden  Vakant seit 01.10.2025." in lines
    assert run("terms", "--unconfirmed") == "Dazu gibt es keine Ämter.\n"
    found = json.loads(run("terms", "--json"))
    freisen = next(row for row in found if row["body"] == "Gemeinde Freisen")
    assert freisen == {
        "reason": "vacant",
        "office_id": 51,
        "office": "Bürgermeister/in der Gemeinde Freisen",
        "body": "Gemeinde Freisen",
        "holder": "",
        "on": "2024",
        "acting": ["Benedikt Musterholz"],
        "successor": "",
        "text": "Vakant seit 2024, amtierend: Benedikt Musterholz.",
    }


def test_terms_that_end_and_contradict(run: Run) -> None:
    run("change-holder", "Tholey", "--on", THEN, "--new", "Frau Ada Neumuster")
    (line,) = run("terms", "--ends-within", "800").splitlines()
    assert line.endswith("Danach: Ada Neumuster.")
    assert line.startswith("endet")
    assert run("terms", "--contradictions") == "Dazu gibt es keine Ämter.\n"
    run("change-holder", "Tholey", "--on", THEN, "--to", "Gabriele Kümmel", "--acting")
    assert run("terms", "--contradictions") == "Dazu gibt es keine Ämter.\n"


def test_change_holder(run: Run) -> None:
    words = ("change-holder", "Bürgermeisterin Tholey", "--on", THEN, "--new", "Frau Dr. Ada Neumuster", "--retired")
    dry = run(*words, "--dry-run")
    assert "Anrede künftig: Sehr geehrte Frau Bürgermeisterin,\n" in dry
    assert dry.endswith("Nur geprüft, nichts eingetragen.\n")
    assert "Neumuster" not in run("journal")
    done = run(*words)
    assert done.endswith(f"Amtswechsel: Bürgermeister/in der Gemeinde Tholey – Dr. Ada Neumuster ab {THEN}\n")
    assert "endet am 31.01." in done
    assert run("undo").startswith("Rückgängig: Amtswechsel")
    answer = json.loads(run(*words, "--json"))
    assert answer["applied"] is True
    assert answer["office"] == "Bürgermeister/in der Gemeinde Tholey"
    assert [ending["keeps_title"] for ending in answer["change"]["endings"]] == [True]
    assert {one["kind"] for one in answer["consequences"]} == {"ends", "audiences", "salutation", "past"}
    assert answer["warnings"] == []


def test_an_office_becomes_vacant(run: Run) -> None:
    assert f"– vakant ab {THEN}" in run("change-holder", "10046118", "--on", THEN, "--vacant")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("Saarlouis", "--on", THEN, "--vacant"), "Welches Amt mit „Saarlouis“ gemeint ist, ist nicht sicher."),
        (("Xyzhausen", "--on", THEN, "--vacant"), "Zu „Xyzhausen“ gibt es kein Amt."),
        (("Tholey", "--on", "bald", "--vacant"), "„bald“ ist kein Datum"),
        (("Tholey", "--on", THEN, "--to", "Xyz"), "Zu „Xyz“ wurde nichts gefunden."),
        (("Tholey", "--on", THEN, "--to", "Gemeinde Perl"), "„Gemeinde Perl“ ist keine Person."),
        (("Tholey", "--on", THEN, "--new", ""), "Bitte geben Sie den Namen der neuen Person an."),
    ],
)
def test_refused(words: tuple[str, ...], sentence: str, run: Run) -> None:
    assert run("change-holder", *words, code=1).startswith(f"verteiler: {sentence}")


@pytest.mark.parametrize(
    "words", [("Tholey", "--vacant"), ("Tholey", "--on", THEN), ("Tholey", "--on", THEN, "--vacant", "--new", "A")]
)
def test_wrong_usage(words: tuple[str, ...], run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(("change-holder", *words))
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("verteiler change-holder: ")


TABLE = f"Amt;Person;Datum\nTholey;Frau Ada Neumuster;{THEN}\nLandrat Merzig-Wadern;Herr Bo Neumuster;{THEN}\n"


def test_election(run: Run, tmp_path: Path) -> None:
    (tmp_path / "wahl.csv").write_text(TABLE, encoding="utf-8")
    dry = run("election", "wahl.csv", "--dry-run")
    assert f"   2  bereit         Bürgermeister/in der Gemeinde Tholey: Ada Neumuster ab {THEN}" in dry.splitlines()
    assert dry.endswith("2 bereit\nNur geprüft, nichts eingetragen.\n")
    assert run("election", "wahl.csv", "--election-on", "2026").endswith("Amtswechsel in 2 Ämtern\n")
    assert "Neumuster" not in run("undo")
    answer = json.loads(run("election", "wahl.csv", "--json"))
    assert (answer["source"], answer["applied"], answer["counts"]["ready"]) == ("wahl.csv", True, 2)
    assert [row["holder"] for row in answer["rows"]] == ["Ada Neumuster", "Bo Neumuster"]


def test_election_from_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TABLE.encode())))
    assert run("election", "-").endswith("Amtswechsel in 2 Ämtern\n")


def test_an_election_with_open_rows_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "wahl.csv").write_text(TABLE + "Saarlouis;Cy Neumuster;2027\n", encoding="utf-8")
    before = run("journal")
    sentence = run("election", "wahl.csv", code=1)
    assert sentence.startswith("verteiler: „wahl.csv“, Zeile 4, Amt: Was mit „Saarlouis“ gemeint ist")
    assert sentence.endswith("Es wurde nichts eingetragen.\n")
    assert run("journal") == before
    assert "„fehlt.csv“ gibt es nicht." in run("election", "fehlt.csv", code=1)
