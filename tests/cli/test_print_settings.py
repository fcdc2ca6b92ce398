"""``verteiler house``, and what every sheet takes: own use, day, selection, settings by name, a mail draft."""

from __future__ import annotations

import email
import json
from collections.abc import Callable
from email.policy import default
from pathlib import Path

import pytest
from PIL import Image

from crm.app import main
from crm.services.bundle import Services
from tests.printing.accessibility import assert_accessible
from tests.printing.reading import texts

Run = Callable[..., str]
INTERNAL = "Nur für den Dienstgebrauch"
EVENT = ("--event", "Impulse 2020")


def pages(name: str) -> list[str]:
    return texts(Path(name).read_bytes())


def test_the_house_is_shown_changed_and_stands_on_the_sheets(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert "Wie mitgeliefert." in run("house")
    Image.new("RGB", (40, 40), "#00A000").save("marke.png")
    out = run("house", "--name", "Musterkanzlei", "--contact", "030 23125-0", "--mark", "marke.png", "--accent", "fc0")
    assert "Hinweis: Akzentfarbe #FFCC00" in out
    said = json.loads(run("house", "--json"))
    assert (said["name"], said["accent"], said["mark"]) == ("Musterkanzlei", "#FFCC00", {"width": 40, "height": 40})
    run("print", "media-sheet", *EVENT, "--out", "m.pdf")
    assert "Musterkanzlei\n" in pages("m.pdf")[0]
    assert "030 23125-0" in pages("m.pdf")[0]
    assert_accessible(Path("m.pdf").read_bytes())
    run("house", "--no-mark")
    assert json.loads(run("house", "--json"))["mark"] is None
    assert "Wie mitgeliefert" not in run("house", "--reset")
    assert "Musterkanzlei" not in run("house")
    assert main(("house", "--ink", "blau")) == 1
    assert "keine Farbe" in capsys.readouterr().err


def test_every_sheet_says_for_whom_as_of_when_and_from_what(run: Run) -> None:
    run("print", "media-sheet", "--query", "Tholey", "--internal", "--date", "1.12.2026", "--out", "m.pdf")
    for page in pages("m.pdf"):
        assert page.count(INTERNAL) == 2
        assert "Stand 1. Dezember 2026 · Auswahl: Suche „Tholey“" in page
    run("print", "guest-list", *EVENT, "--no-internal", "--no-source", "--out", "g.pdf")
    for page in pages("g.pdf"):
        assert INTERNAL not in page
        assert "Auswahl" not in page
    for sheet in ("greeting-list", "door-list", "bus-list", "hotel-list", "statistics"):
        run("print", sheet, *EVENT, "--out", "s.pdf")
        assert f"{INTERNAL} · Stand" in pages("s.pdf")[-1], sheet
        assert "Auswahl: Veranstaltung „Impulse 2020“" in pages("s.pdf")[-1]


def test_contacts_of_the_press_stand_in_a_grid_under_their_media(run: Run) -> None:
    run("print", "media-sheet", "--query", "Bürgermeister", "--layout", "grid", "--group", "medium", "--out", "m.pdf")
    whole = "\n".join(pages("m.pdf"))
    assert whole.index("Gemeinde Beckingen\n") < whole.index("Gemeinde Bous\n")
    run("print", "media-sheet", "--query", "Bürgermeister", "--group", "ressort", "--out", "r.pdf")
    assert "Ohne Ressort" in pages("r.pdf")[0]


def test_settings_are_kept_under_a_name_and_taken_up(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    words = ("print", "media-sheet", "--query", "Tholey")
    run(*words, "--layout", "grid", "--internal", "--save-settings", "Presse", "--out", "a.pdf")
    run(*words, "--settings", "Presse", "--out", "b.pdf")
    assert Path("a.pdf").read_bytes() == Path("b.pdf").read_bytes()
    run(*words, "--settings", "Presse", "--no-internal", "--out", "c.pdf")
    assert INTERNAL not in pages("c.pdf")[0], "what is said on the line goes before what was kept"
    run(*words, "--settings", "Presse", "--layout", "column", "--no-internal", "--out", "d.pdf")
    run(*words, "--out", "usual.pdf")
    assert Path("d.pdf").read_bytes() == Path("usual.pdf").read_bytes(), "also where it says the usual"
    Path("d.pdf").unlink()
    assert main((*words, "--settings", "Fehlt", "--out", "d.pdf")) == 1
    assert "gespeichert sind „Presse“" in capsys.readouterr().err
    assert not Path("d.pdf").exists()
    labels = ("print", "labels", "--query", "Tholey", "--out", "e.pdf")
    run(*labels, "--product", "L7160", "--start", "4", "--right=1,5", "--save-settings", "Drucker 2")
    first = Path("e.pdf").read_bytes()
    run(*labels, "--settings", "Drucker 2", "--right=1,5")
    assert Path("e.pdf").read_bytes() == first, "the shift belongs to the printer, not to the sheet"


def test_kept_values_of_another_version_do_no_harm(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "state"
    folder.mkdir(exist_ok=True)
    kept = {"layout": "spiral", "group": 7, "future": True, "out": "x.pdf", "internal": True}
    (folder / "blaetter.json").write_text(json.dumps({"media-sheet": {"alt": kept}}))
    run("print", "media-sheet", "--query", "Tholey", "--settings", "alt", "--out", "m.pdf")
    assert INTERNAL in pages("m.pdf")[0]


def test_a_sheet_becomes_the_attachment_of_a_draft(run: Run) -> None:
    run("print", "bus-list", *EVENT, "--out", "bus.eml")
    mail = email.message_from_bytes(Path("bus.eml").read_bytes(), policy=default)
    (attached,) = mail.iter_attachments()
    assert attached.get_filename() == "bus.pdf"
    assert "Busliste" in texts(attached.get_content())[0]
    assert "Busliste Impulse 2020 mit 0 Einträgen per E-Mail ausgegeben" in run("journal")


def test_all_services_print_for_the_same_house(sample: Services) -> None:
    kept = [getattr(sample, name) for name in sample.names()]
    asked = {type(one).__name__: one._house for one in kept if hasattr(one, "_house")}
    assert len(asked) > 3
    for name, house in asked.items():
        assert house == sample.house.current, f"{name} has a house of its own"
