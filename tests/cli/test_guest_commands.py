"""The guest list on the command line, on the sample."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from crm.app import main
from crm.services.sample import AUDIENCE_NAME

Run = Callable[..., str]


@pytest.fixture
def run(sample_copy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command; returns what it wrote, or the one sentence by which it was refused."""
    monkeypatch.setenv("VERTEILER_DB", str(sample_copy))
    capsys.readouterr()

    def command(*arguments: str) -> str:
        code = main(arguments)
        out, err = capsys.readouterr()
        assert (code == 0) == (err == "")
        return out or err.removeprefix("verteiler: ")

    return command


def test_an_answer_is_typed_and_told(run: Run) -> None:
    told = run("answer", "Impulse 2020", "exempler", "zu", "--by", "Vorzimmer", "--on", "10.01.2020")
    assert told == "Exempler, Horst-Günter: zugesagt\n"
    assert run("journal", "--limit", "1").rstrip().endswith("Antwort von Horst-Günter Exempler: zugesagt")
    found = json.loads(run("answer", "Impulse 2020", "exempler", "ab", "--json"))
    assert (found["status"], found["name"]) == ("declined", "Exempler, Horst-Günter")
    assert "gehören zusammen" in run("answer", "Impulse 2020", "exempler", "vertreten")
    told = run("answer", "Impulse 2020", "exempler", "vertreten", "--substitute", "Gabriele Kümmel")
    assert told == "Exempler, Horst-Günter: vertreten\n"


def test_answers_are_checked_first(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "antworten.csv"
    path.write_text("Name;Antwort\nExempler;ja\nNiemand;nein\n", encoding="utf-8")
    out = run("answers", "Impulse 2020", str(path), "--dry-run")
    assert out.splitlines()[-1] == "1 Antworten einzutragen, 0 unverändert, 1 zu klären"
    assert "Antwort" not in run("journal", "--limit", "1")
    found = json.loads(run("answers", "Impulse 2020", str(path), "--json"))
    assert (found["applied"], [row["state"] for row in found["rows"]]) == (1, ["matched", "unknown"])


def test_a_wave_is_recorded_once(run: Run) -> None:
    run("new-event", "Impulse 2027", "--from", "Impulse 2020", "--on", "20.01.2027")
    command = ("send", "Impulse 2027", "--wave", "einladung", "--audience", AUDIENCE_NAME, "--on", "20.11.2026")
    planned = run(*command, "--dry-run")
    count = planned.split(",")[0].removeprefix("Einladung an ")
    assert int(count) > 50
    assert run(*command).startswith(f"Einladung vermerkt an {count},")
    assert "Niemand bekommt sie" in run(*command)
    event = json.loads(run("event", "Impulse 2027", "--json"))
    (sent,) = event["dispatches"]
    assert (sent["wave"], sent["way"], sent["count"]) == ("invitation", "letter", int(count))
    assert event["waiting_list"] == []
    assert event["seats"]["taken"] == 0


def test_the_door_counts(run: Run) -> None:
    run("new-event", "Empfang", "--from", "Impulse 2020", "--on", "20.01.2027")
    assert run("check-in", "Empfang", "Max Beispielmann", "--walk-in") == (
        "Beispielmann, Max: anwesend, nicht auf der Liste gewesen\n1 von 1 anwesend, davon 0 Begleitung\n"
    )
    assert run("check-in", "Empfang", "beisp").startswith("Beispielmann, Max: war schon anwesend\n")
    assert run("check-in", "Empfang", "--undo").splitlines() == [
        "Rückgängig: Einlass: Max Beispielmann",
        "0 von 0 anwesend, davon 0 Begleitung",
    ]


def test_the_report_tells_the_figures(run: Run) -> None:
    lines = run("report", "Impulse 2020").splitlines()
    assert lines[0].startswith("Impulse 2020, 23.")
    assert any(line.startswith("  Delegation: 58: ") for line in lines)
    assert any(line.startswith("Teilgenommen: ") for line in lines)
    found = json.loads(run("report", "Impulse 2020", "--json"))
    assert found["thanks"] == found["attended"]
    assert found["total"]["invited"] >= 58


def test_nothing_is_deleted_before_its_time(run: Run) -> None:
    assert run("expire", "--dry-run") == run("expire") == "Es ist nichts zu löschen.\n"
