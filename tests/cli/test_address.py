"""Forms of address on the command line: all of them, or the one for the occasion, with the reasons."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crm import paths
from crm.app import main
from crm.domain.address_override import Form
from crm.services.bundle import services_for
from crm.storage.database import open_database


@pytest.fixture(autouse=True)
def on_the_sample(sample_copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VERTEILER_DB", str(sample_copy))


def test_every_form_is_given_with_its_reasons(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["address", "Nadine Schön", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["address_lines"] == ["Frau Nadine Schön MdB", "Deutscher Bundestag"]
    assert found["salutation"] == "Sehr geehrte Frau Abgeordnete,"
    assert found["less_formal"] == "Sehr geehrte Frau Schön,"
    assert any("BMI-Ratgeber" in reason for reason in found["reasons"])


@pytest.mark.parametrize(
    ("occasion", "line"),
    [
        ("letter", "Sehr geehrte Frau Landrätin,"),
        ("card", "Frau Landrätin Dr. Käthe Mustermeier"),
        ("spoken", "Frau Landrätin"),
        ("mail", "Sehr geehrte Frau Landrätin,"),
    ],
)
def test_one_occasion(capsys: pytest.CaptureFixture[str], occasion: str, line: str) -> None:
    assert main(["address", "Mustermeier", "--occasion", occasion]) == 0
    assert line in capsys.readouterr().out


def test_an_office_nobody_holds_is_named_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["address", "Mustermeier", "--office", "Erzbischof"]) == 1
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "Erzbischof" in err


def test_show_has_all_forms(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "Mustermeier", "--json"]) == 0
    forms = json.loads(capsys.readouterr().out)["forms"]
    assert {"address_lines", "name_first_lines", "salutation", "less_formal", "spoken", "card_lines"} <= set(forms)
    assert forms["reasons"]


def test_the_event_says_by_which_office_and_how(capsys: pytest.CaptureFixture[str], sample_copy: Path) -> None:
    opened = open_database(sample_copy, actor="test")
    services = services_for(opened, paths.REFERENCE)
    person, event = services.records.find("Mustermeier"), services.events.find("Impulse 2020")
    services.overrides.set(person.id, Form.SPOKEN, "Liebe Frau Landrätin", event.id)
    opened.close()
    assert main(["address", "Mustermeier", "--json"]) == 0
    always = json.loads(capsys.readouterr().out)
    assert (always["spoken"], always["office"]["title"]) == ("Frau Landrätin", "Landrätin")
    assert main(["address", "Mustermeier", "--event", "Impulse 2020", "--occasion", "spoken", "--json"]) == 0
    once = json.loads(capsys.readouterr().out)
    assert once["spoken"] == "Liebe Frau Landrätin"
    assert once["reasons"][0].startswith("Mündlich: Von Hand festgelegt am ")
    assert main(["address", "Mustermeier", "--event", "Sommerfest"]) == 1
    assert "Sommerfest" in capsys.readouterr().err


def test_the_office_is_named_by_its_number(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["address", "Mustermeier", "--json"]) == 0
    number = json.loads(capsys.readouterr().out)["office"]["id"]
    assert main(["address", "Mustermeier", "--office", str(number), "--occasion", "letter", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["address_lines"][:2] == ["Landrätin des Landkreises Saarlouis", "Frau Dr. Käthe Mustermeier"]
    assert "card_lines" not in found
    assert not any(reason.startswith("Einladungskarte:") for reason in found["reasons"])
