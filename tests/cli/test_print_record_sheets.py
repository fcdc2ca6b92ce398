"""``verteiler print`` of folder sheets, directory, booklet and network: from a search, a list, an event."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from crm.app import main
from crm.services.sample import AUDIENCE_NAME
from tests.printing.reading import texts

Run = Callable[..., str]


@pytest.fixture
def run(sample_copy: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command on the sample; returns what it wrote, or what it complained about."""
    monkeypatch.setenv("VERTEILER_DB", str(sample_copy))
    monkeypatch.chdir(tmp_path)

    def command(*arguments: str) -> str:
        code, (out, err) = main(arguments), capsys.readouterr()
        return err if code else out

    return command


def pages(name: str) -> list[str]:
    return texts(Path(name).read_bytes())


def test_each_sheet_from_a_search_a_list_and_an_event(run: Run) -> None:
    event, found = ("--event", "Impulse 2020"), ("--query", "Musternetz")
    assert run("print", "contact-sheet", *found, "--out", "a.pdf") == "a.pdf: 1 Einträge, Seiten: 1\n"
    assert "Prof. Dr. Nele Musternetz" in pages("a.pdf")[0]
    assert run("print", "contact-sheet", *event, "--guests", "coming", "--out", "b.pdf").endswith("Seiten: 60\n")
    assert run("print", "organisation-sheet", *event, "--out", "c.pdf").startswith("c.pdf: 10 Einträge")
    assert "Verteiler" in run("print", "directory", "--list", AUDIENCE_NAME, "--out", "d.pdf") + pages("d.pdf")[0]
    assert "Innovative Startups" in run("print", "booklet", *event, "--out", "e.pdf") + pages("e.pdf")[0]
    assert run("print", "network", *found, "--steps", "1", "--out", "f.pdf").startswith("f.pdf: ")
    assert "g.pdf: " in run("print", "network", "--list", AUDIENCE_NAME, "--out", "g.pdf")
    assert "Netzwerk Impulse 2020" in run("print", "network", *event, "--out", "h.pdf") + pages("h.pdf")[0]
    journal = run("journal")
    for words in ("Kontaktblatt mit 1 ", "Organisationsblatt mit 10 ", "Verzeichnis mit ", "Delegationsheft Impulse"):
        assert words in journal


def test_notes_stand_on_a_contact_sheet_only_if_asked_for(run: Run) -> None:
    usual = ("print", "contact-sheet", "--query", "Musternetz", "--out", "a.pdf")
    run(*usual)
    assert "Notizen" not in "".join(pages("a.pdf"))
    run(*usual, "--notes")
    assert "Notizen" in "".join(pages("a.pdf"))


def test_what_cannot_be_printed_is_said(run: Run, tmp_path: Path) -> None:
    assert "--event" in run("print", "booklet", "--all", "--out", "x.pdf")
    assert "kein solches Blatt" in run("print", "organisation-sheet", "--query", "Musternetz", "--out", "x.pdf")
    assert "gibt es nicht" in run("print", "directory", "--list", "Niemand", "--out", "x.pdf")
    assert not (tmp_path / "x.pdf").exists()
