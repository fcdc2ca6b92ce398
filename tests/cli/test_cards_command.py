"""``verteiler cards``: vCard files looked at without a database."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crm.app import main
from crm.services import card_files

FILE = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dr. Anna Muster\r\nTITLE:Bürgermeisterin\r\nORG:Gemeinde Musterort\r\n"
    "TEL;TYPE=WORK:0681 501-1127\r\nADR:;;Musterweg 1;Musterort;;66999;\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:group\r\nFN:Presse\r\nMEMBER:urn:uuid:a\r\nohne Doppelpunkt\r\nEND:VCARD\r\n"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "karten.vcf"
    path.write_bytes(FILE.encode())
    return path


def test_cards_problems_and_sums_as_lines(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "bild.vcf"
    other.write_bytes(b"\x89PNG")
    assert main(["cards", str(file), str(other)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        str(file),
        "    1  Dr. Anna Muster, Bürgermeisterin, Gemeinde Musterort · +496815011127 · Musterweg 1, 66999 Musterort",
        "    2  Presse (Gruppe, Mitglieder: 1)",
        "       Prüfen: Karte 2, Zeile 14: Hier fehlt der Doppelpunkt; was so geschrieben ist, wurde übergangen: "
        "„ohne Doppelpunkt“.",
        str(other),
        "       Prüfen: Die Datei enthält keine Visitenkarte.",
        "Dateien: 2, Karten: 2, Probleme: 2",
    ]


def test_cards_as_jcard(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cards", str(file), "--json"]) == 0
    [answer] = json.loads(capsys.readouterr().out)
    assert answer["file"] == str(file)
    assert [(card["number"], card["line"], card["version"]) for card in answer["cards"]] == [
        (1, 1, "3.0"),
        (2, 9, "4.0"),
    ]
    assert ["fn", {}, "text", "Dr. Anna Muster"] in answer["cards"][0]["jcard"][1]
    [problem] = answer["problems"]
    assert (problem["card"], problem["line"], problem["kind"]) == (2, 14, "no_colon")


def test_a_file_that_is_missing_or_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cards", str(tmp_path / "fehlt.vcf")]) == 1
    assert "gibt es nicht" in capsys.readouterr().err


def test_a_file_that_is_too_large(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(card_files, "_LARGEST", 10)
    assert main(["cards", str(file)]) == 1
    assert "zu groß" in capsys.readouterr().err


def test_a_folder_is_compared_with_what_other_programs_say_of_its_cards(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "expected" / "b").mkdir(parents=True)
    (tmp_path / "b").mkdir()
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Muster\r\nBDAY:19700314\r\nEND:VCARD\r\n"
    (tmp_path / "b" / "eine.VCF").write_text(card, newline="")
    jcard = [
        ["version", {}, "text", "3.0"],
        ["fn", {}, "text", "Anna Muster"],
        ["bday", {}, "date", "1970-03-14"],
    ]
    beside = tmp_path / "expected" / "b" / "eine.json"
    beside.write_text(json.dumps(["vcard", jcard, []]), "utf-8")
    file.with_name("karten.vcf.ref").write_bytes(FILE.encode())  # beside the file itself
    assert main(["cards", str(tmp_path)]) == 0
    written = capsys.readouterr().out
    assert "Erklärt: Derselbe Zeitpunkt" in written
    assert "Verglichen mit karten.vcf.ref: wie erwartet" in written
    assert written.splitlines()[-1] == (
        "Verglichen mit anderen Programmen: 2 Dateien, 13 Angaben; Unterschiede: 1, davon erklärt: 1, ungeklärt: 0"
    )

    jcard[1][3] = "Anna Master"
    beside.write_text(json.dumps(["vcard", jcard, []]), "utf-8")
    assert main(["cards", str(tmp_path), "--json"]) == 1
    [found] = json.loads(capsys.readouterr().out)[0]["compared"]
    assert (found["unexplained"], found["differences"][0]["theirs"]) == (1, "FN:Anna Master")
    beside.write_text("{}", "utf-8")
    assert main(["cards", str(tmp_path / "b" / "eine.VCF")]) == 1
    assert "lässt sich nicht lesen" in capsys.readouterr().out


def test_a_folder_without_cards(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cards", str(tmp_path)]) == 1
    assert "ist keine vCard-Datei" in capsys.readouterr().err


def test_a_folder_has_texts_that_begin_with_a_card_and_an_unreadable_file_costs_no_other(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "unten").mkdir()
    file.rename(tmp_path / "unten" / "karten.txt")
    (tmp_path / "brief.txt").write_text("Sehr geehrte Frau Muster", "utf-8")
    (tmp_path / "groß.vcf").write_bytes(b"BEGIN:VCARD\r\n" * 100)
    monkeypatch.setattr(card_files, "_LARGEST", 1000)
    assert main(["cards", str(tmp_path)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == str(tmp_path / "groß.vcf")
    assert "zu groß für Visitenkarten" in lines[1]
    assert lines[-1] == "Dateien: 2, Karten: 2, Probleme: 2"
