"""Forms of address on the command line: all of them, or the one for the occasion, with the reasons."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crm.app import main


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
