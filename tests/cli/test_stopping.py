"""A command that is ended from outside."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from crm.app import main
from crm.services.importing.applying import Applying
from crm.storage.database import open_database

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:a\r\nFN:Anna Muster\r\nN:Muster;Anna;;;\r\nEND:VCARD\r\n"


def test_an_import_ended_from_outside_is_taken_back_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    db, file = str(tmp_path / "kontakte.verteiler"), tmp_path / "karten.vcf"
    file.write_text(CARD, "utf-8")
    assert main(["--db", db, "init"]) == 0
    applying = Applying.apply

    def ended_at_the_end(self: Applying) -> object:
        done = applying(self)
        os.kill(os.getpid(), signal.SIGTERM)
        return done

    monkeypatch.setattr(Applying, "apply", ended_at_the_end)
    assert main(["--db", db, "import", str(file)]) == 128 + signal.SIGTERM
    assert (
        capsys.readouterr().err == "verteiler: Abgebrochen; was noch nicht abgeschlossen war, wurde nicht übernommen.\n"
    )
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    monkeypatch.undo()
    database = open_database(db)
    with database.read() as unit:
        assert [entry.action for entry in unit.journal.entries()] == ["setup.reference"]
    database.close()
