"""``verteiler merge``, ``mails``, ``bcc`` and the calendar: what they write, what they refuse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import python_calamine

from crm.app import main
from crm.services.sample import AUDIENCE_NAME

Run = Callable[..., str]


@pytest.fixture
def run(sample_copy: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command on the sample that ends with the code asked for; returns what it wrote."""
    monkeypatch.setenv("VERTEILER_DB", str(sample_copy))
    monkeypatch.chdir(tmp_path)
    capsys.readouterr()

    def command(*arguments: str, code: int = 0) -> str:
        assert main(arguments) == code
        out, err = capsys.readouterr()
        assert (err == "") == (code == 0)
        return out if code == 0 else err

    return command


OF_THE_EVENT = ("Impulse 2020", "--audience", AUDIENCE_NAME)


def test_merge_writes_the_table(run: Run, tmp_path: Path) -> None:
    assert run("merge", *OF_THE_EVENT, "--out", "a.xlsx") == "a.xlsx: 62 Zeilen, 5 bitte prüfen\n"
    assert len(python_calamine.CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_index(0).to_python()) == 63
    run("merge", *OF_THE_EVENT, "--windows-1252", "--out", "a.csv")
    assert b"B\xfcrgermeister" in (tmp_path / "a.csv").read_bytes()


def test_merge_refuses_other_endings(run: Run) -> None:
    assert "möglich sind .xlsx und .csv" in run("merge", *OF_THE_EVENT, "--out", "a.pdf", code=1)
    assert "nur für CSV" in run("merge", *OF_THE_EVENT, "--windows-1252", "--out", "a.xlsx", code=1)
