"""``verteiler extract``: proposals with their passages, and how well samples are read."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from crm.app import main

ACCEPTED = Path(__file__).parents[1] / "accepted"
RELEASE = ACCEPTED / "press_release" / "impulse-2020.txt"


def test_press_release_as_json(sample_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "--db", str(sample_copy), str(RELEASE), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    text = RELEASE.read_text(encoding="utf-8")
    assert document["event"]["name"] == "Impulse 2020"
    values = {value["field"]: value["value"] for value in document["event"]["values"]}
    assert (values["starts_on"], values["ends_on"], values["city"]) == ("2020-01-23", "2020-01-24", "Berlin")
    assert {person["name"] for person in document["persons"]} == {
        "Nadine Schön",
        "Peter Batt",
        "Tobias Hans",
        "Ammar Alkassar",
        "Alexander Zeyer",
        "Gabriele Kümmel",
    }
    assert all(person["known"] for person in document["persons"])
    for proposal in (document["event"], *document["persons"], *document["organisations"]):
        for value in proposal["values"]:
            assert value["passage"] == text[value["start"] : value["end"]] != ""


def test_signature_from_standard_input_as_lines(
    sample_copy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Verena Musterquell\nBürgermeisterin der Gemeinde Probetal\nTel. 030 23125-111\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    assert main(["extract", "--db", str(sample_copy), "-"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Person: Verena Musterquell",
        "  Funktion          Bürgermeisterin",
        "                    aus „Bürgermeisterin der Gemeinde Probetal“: eigene Zeile",
        "  Organisation      Gemeinde Probetal",
        "                    aus „Bürgermeisterin der Gemeinde Probetal“: in der Funktion genannt",
        "  Telefon           030 23125-111",
        "                    aus „030 23125-111“: Telefonnummer",
    ]


def test_text_without_anybody_says_so(sample_copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "leer.txt"
    path.write_text("Guten Morgen.", encoding="utf-8")
    assert main(["extract", "--db", str(sample_copy), str(path)]) == 0
    assert capsys.readouterr().out.startswith("Der Text nennt keine Person")


def test_missing_and_binary_files_get_a_sentence(
    sample_copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "brief.docx"
    path.write_bytes(b"PK\x03\x04\x00\x00")
    for name, words in ((path, "keine Textdatei"), (tmp_path / "nichts.txt", "gibt es nicht")):
        assert main(["extract", "--db", str(sample_copy), str(name)]) == 1
        assert words in capsys.readouterr().err


def test_measure_names_figures_and_differences(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "eins.txt").write_text("Verena Musterquell\nTel. 030 23125-111\n", encoding="utf-8")
    truth = {"persons": [{"name": "Verena Musterquell", "fax": ["030 23125-111"]}], "organisations": []}
    (tmp_path / "eins.json").write_text(json.dumps(truth), encoding="utf-8")
    assert main(["extract", "--measure", str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Beispiele: 1"
    assert "insgesamt             50,0 %    50,0 %" in lines
    assert lines[-2:] == [
        "eins: fehlt Verena Musterquell: fax „030 23125-111“",
        "eins: falsch Verena Musterquell: phone „030 23125-111“",
    ]


def test_measure_of_nothing_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "--measure", str(tmp_path)]) == 1
    assert "keine Beispiele" in capsys.readouterr().err


def test_text_is_read_before_there_is_a_database(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VERTEILER_DB", raising=False)
    monkeypatch.setattr("platformdirs.user_data_path", lambda _: tmp_path)
    assert main(["extract", str(RELEASE), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["event"]["name"] == "Impulse 2020"
    assert [person["known"] for person in document["persons"]] == [None] * 6
    assert list(tmp_path.iterdir()) == []
    assert main(["extract", "--db", str(tmp_path / "fehlt.verteiler"), str(RELEASE)]) != 0


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-16", "utf-16-le"])
def test_file_of_any_editor_is_read(
    encoding: str, sample_copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "mitteilung.txt"
    path.write_bytes(RELEASE.read_text(encoding="utf-8").replace("\n", "\r\n").encode(encoding))
    assert main(["extract", "--db", str(sample_copy), str(path), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert len(document["persons"]) == 6
    assert "Gabriele Kümmel" in {person["name"] for person in document["persons"]}
