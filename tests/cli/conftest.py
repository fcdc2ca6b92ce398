"""How commands are run: on a copy of the sample, in a folder of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from crm.app import main

Run = Callable[..., str]


@pytest.fixture
def run(sample_copy: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command on the sample that ends with the code asked for; returns what it wrote, or the sentence that
    refuses it."""
    monkeypatch.setenv("VERTEILER_DB", str(sample_copy))
    monkeypatch.chdir(tmp_path)
    capsys.readouterr()

    def command(*arguments: str, code: int = 0) -> str:
        assert main(arguments) == code, capsys.readouterr().err
        out, err = capsys.readouterr()
        assert bool(err) is bool(code)
        assert not (code and out)
        return err if code else out

    return command


@pytest.fixture
def refused(run: Run, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command that must be refused; returns the one sentence."""

    def command(*arguments: str) -> str:
        assert main(arguments) == 1
        out, err = capsys.readouterr()
        assert out == ""
        assert err.startswith("verteiler: ")
        assert err.count("\n") == 1
        assert err.endswith(".\n")
        return err.removeprefix("verteiler: ").rstrip()

    return command
