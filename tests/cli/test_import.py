"""``verteiler import`` from the command line."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
import xlsxwriter

from crm.app import main
from tests.services.import_files import MemberRow, write_members, write_workbook

ANNA = MemberRow(id="11000001", family="Muster")


@pytest.fixture
def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("VERTEILER_DB", str(tmp_path / "kontakte.verteiler"))
    assert main(["init"]) == 0
    capsys.readouterr()


@pytest.mark.usefixtures("db")
def test_dry_run_then_import_then_unchanged_then_undo(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(write_members(tmp_path / "mdb.zip", [ANNA]))
    assert main(["import", path, "--dry-run"]) == 0
    dry = capsys.readouterr().out
    assert "5 neu, 0 geändert, 0 unverändert, 0 nicht mehr genannt, 0 zweifelhaft" in dry
    assert "Probelauf: Es wurde nichts übernommen." in dry
    assert main(["import", path]) == 0
    assert "Übernommen: 5 neu, 0 geändert, 0 beendet (Vorgang 2;" in capsys.readouterr().out
    assert main(["import", path]) == 0
    assert "0 neu, 0 geändert, 5 unverändert" in capsys.readouterr().out
    assert main(["undo", "2", "--partly"]) == 0
    assert "Rückgängig: Stammdaten des Deutschen Bundestages, Stand 30.09.2025 übernommen" in capsys.readouterr().out


@pytest.mark.usefixtures("db")
def test_an_undo_that_is_refused_names_the_way_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for member in (ANNA, replace(ANNA, family="Beispiel")):
        assert main(["import", str(write_members(tmp_path / "mdb.xml", [member]))]) == 0
    capsys.readouterr()
    assert main(["undo", "2"]) == 1
    assert "wurden seither geändert. Mit „--partly“ bleibt das Geänderte" in capsys.readouterr().err


@pytest.mark.usefixtures("db")
def test_json_names_every_change(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "mdb.xml"
    assert main(["import", str(write_members(path, [ANNA])), "--json"]) == 0
    capsys.readouterr()
    write_members(path, [replace(ANNA, family="Beispiel", died="03.04.2025")])
    assert main(["import", str(path), "--dry-run", "--json", "--as", "mdb"]) == 0
    (report,) = json.loads(capsys.readouterr().out)
    assert report["counts"] == {"new": 0, "changed": 1, "unchanged": 4, "vanished": 0, "doubtful": 0}
    assert report["entry"] is None
    (line,) = report["lines"]
    assert line["text"].startswith("Familienname „Muster“ → „Beispiel“; ")
    assert line["place"] == "Person 1, Kennung 11000001"
    assert line["kind"] == "person"
    name, died, *_ = line["fields"]
    assert name == {"field": "Familienname", "old": "Muster", "new": "Beispiel"}
    assert (died["old"], died["new"]) == ("", "2025-04-03")  # people read 03.04.2025 in the sentence


@pytest.mark.usefixtures("db")
def test_what_is_taken_can_be_said_and_the_report_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, report = tmp_path / "mdb.xml", tmp_path / "bericht.csv"
    main(["import", str(write_members(path, [ANNA, replace(ANNA, id="11000002", given="Karl")]))])
    write_members(path, [ANNA], made_on="01.11.2026")
    assert main(["import", str(path), "--take", "vanished", "--report", str(report)]) == 0
    out = capsys.readouterr().out
    assert "nicht mehr genannt: Muster, Karl" in out
    assert "0 neu, 0 geändert, 1 beendet" in out
    assert "nicht mehr genannt" in report.read_text("utf-8-sig")


@pytest.mark.usefixtures("db")
def test_several_files_and_a_broken_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = str(write_workbook(tmp_path / "gv.xlsx"))
    bad = tmp_path / "leer.xml"
    bad.touch()
    assert main(["import", str(write_members(tmp_path / "mdb.xml", [ANNA])), good]) == 0
    assert "Gemeindeverzeichnis, Gebietsstand 31.12.2023" in capsys.readouterr().out
    assert main(["import", str(bad)]) == 1
    assert capsys.readouterr().err == "verteiler: „leer.xml“ ist leer.\n"


@pytest.mark.usefixtures("db")
def test_several_card_files_are_one_entry_or_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = [tmp_path / f"{name}.vcf" for name in ("a", "b")]
    for path, phone in zip(paths, ("+4968150100", "+4968150101"), strict=True):
        card = ANNA_CARD.format(f"UID:{path.stem}\r\n", phone).replace("Anna", f"Anna{path.stem}")
        path.write_text(card, encoding="utf-8")
    broken = tmp_path / "c.vcf"
    broken.write_bytes(b"\x89PNG")
    assert main(["import", *map(str, paths), str(broken)]) == 1
    assert capsys.readouterr().err == "verteiler: „c.vcf“ enthält keine Visitenkarte.\n"
    assert main(["import", *map(str, paths), "--json"]) == 0
    [report] = json.loads(capsys.readouterr().out)
    assert report["source"] == "2 vCard-Dateien: a.vcf, b.vcf"
    assert report["applied"]["new"] == 2
    assert {line["place"] for line in report["lines"]} == {"a.vcf, Karte 1, Zeile 1", "b.vcf, Karte 1, Zeile 1"}


@pytest.mark.usefixtures("db")
def test_what_a_card_lost_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "gestutzt.vcf"
    path.write_text(ANNA_CARD.format("", "1").replace("END:VCARD\r\n", ""), "utf-8")
    assert main(["import", str(path), "--dry-run"]) == 0
    lost = "nicht lesbar: gestutzt.vcf: Karte 1, Zeile 1: Das Ende der Karte fehlt (END:VCARD)."
    assert lost in capsys.readouterr().out


def test_an_unknown_form_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["import", "x.xml", "--as", "vcard"])
    assert caught.value.code == 2


ANNA_CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\n{}FN:Anna Muster\r\nN:Muster;Anna;;;\r\nTEL:{}\r\nEND:VCARD\r\n"


@pytest.mark.usefixtures("db")
def test_cards_come_in_go_out_and_come_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, out = tmp_path / "karten.vcf", tmp_path / "aus.vcf"
    path.write_text(ANNA_CARD.format("UID:a\r\n", "+4968150100"), encoding="utf-8")
    assert main(["import", str(path), "--dry-run"]) == 0
    assert "karten.vcf: vCard-Datei karten.vcf\n1 neu, 0 geändert" in capsys.readouterr().out
    assert main(["import", str(path)]) == 0
    assert main(["export", "--query", "Anna Muster", "--format", "vcf", "--profile", "outlook", "--out", str(out)]) == 0
    assert main(["import", str(out)]) == 0
    assert "0 neu, 0 geändert, 1 unverändert" in capsys.readouterr().out
    assert main(["undo", "2"]) == 0
    assert "Rückgängig: vCard-Datei karten.vcf übernommen: 1 neu, 0 geändert" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("way", "told"), [("skip", "nichts zu übernehmen"), ("new", "1 neu, 0 geändert"), ("merge", "0 neu, 1 geändert")]
)
@pytest.mark.usefixtures("db")
def test_what_becomes_of_doubts_can_be_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], way: str, told: str
) -> None:
    for number in ("+4968150100", "+4968150101"):
        (tmp_path / "karten.vcf").write_text(ANNA_CARD.format("", number), encoding="utf-8")
        assert main(["import", str(tmp_path / "karten.vcf"), "--on-duplicate", way]) == 0
    assert told in capsys.readouterr().out.split("zweifelhaft")[-1]


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ("\n", "nichts zu übernehmen"),
        ("n\n", "1 neu, 0 geändert"),
        ("unsinn\n{id}\n", "0 neu, 1 geändert"),
        ("unsinn\n", "die Liste wurde nicht übernommen"),
    ],
)
@pytest.mark.usefixtures("db")
def test_doubts_are_asked_one_by_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, answers: str, told: str
) -> None:
    path = tmp_path / "karten.vcf"
    path.write_text(ANNA_CARD.format("", "+4968150100"), encoding="utf-8")
    assert main(["import", str(path)]) == 0
    assert main(["search", "Anna", "--json"]) == 0
    found = capsys.readouterr().out
    (anna,) = json.loads(found[found.index("[") :])
    path.write_text(ANNA_CARD.format("", "+4968150101"), encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO(answers.format(id=anna["id"])))
    main(["import", str(path), "--on-duplicate", "ask"])
    written = capsys.readouterr()
    assert told in written.out + written.err
    assert f"  {anna['id']}: ist " in written.err  # the questions leave the output to the report
    assert "Zweifelhaft" not in written.out


@pytest.mark.usefixtures("db")
def test_a_report_that_cannot_be_kept_is_said_before_anything_is_imported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(write_members(tmp_path / "mdb.zip", [ANNA]))
    assert main(["import", path, "--report", str(tmp_path / "fehlt" / "bericht.csv")]) == 1
    assert "lässt sich nicht schreiben: den Ordner gibt es nicht." in capsys.readouterr().err
    assert main(["import", path, "--dry-run"]) == 0
    assert "5 neu" in capsys.readouterr().out


@pytest.mark.usefixtures("db")
def test_a_file_without_a_card_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "leer.vcf").write_bytes(bytes(range(256)))
    assert main(["import", str(tmp_path / "leer.vcf")]) == 1
    assert capsys.readouterr().err == "verteiler: „leer.vcf“ enthält keine Visitenkarte.\n"


@pytest.mark.usefixtures("db")
def test_a_profile_belongs_to_vcf(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--all", "--format", "csv", "--profile", "4.0", "--out", str(tmp_path / "a")]) == 1
    assert "--profile gibt es nur zu --format vcf." in capsys.readouterr().err


TABLE = 'Name;Organisation;Telefon\n"Muster, Dr. Anna";Muster GmbH;0681 5011-12\nKarl Beispiel;Muster GmbH;abc\n'


@pytest.mark.usefixtures("db")
def test_a_table_says_what_its_columns_tell_and_keeps_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "Gäste 2026.csv"
    path.write_text(TABLE, encoding="utf-8")
    assert main(["import", str(path), "--save-mapping", "Gäste"]) == 0
    out = capsys.readouterr().out
    assert "„Name“: Name (ganz) (Zuordnung, 100%)" in out
    assert "Tabelle „Gäste“" in out
    assert "nicht lesbar: Gäste 2026.csv, Zeile 3, Spalte „Telefon“: „abc“ ist keine vollständige" in out
    assert "Übernommen: 3 neu" in out
    path = tmp_path / "Gäste 2027.csv"
    path.write_text(TABLE.rpartition("Karl")[0], encoding="utf-8")
    assert main(["import", str(path), "--mapping", "Gäste", "--complete", "--dry-run", "--json"]) == 0
    (report,) = json.loads(capsys.readouterr().out)
    assert report["source"].startswith("Tabelle „Gäste“, Stand ")
    assert (report["counts"]["vanished"], report["counts"]["new"], report["unread"]) == (1, 0, [])


@pytest.mark.usefixtures("db")
def test_the_sheet_can_be_said_and_new_records_are_told_field_by_field(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "liste.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        for name, person in (("Neu", "Muster, Dr. Anna"), ("Alt", "Karl Beispiel")):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, ("Name", "Telefon"))
            sheet.write_row(1, 0, (person, 6815011))
    assert main(["import", str(path), "--dry-run", "--json"]) == 0
    (report,) = json.loads(capsys.readouterr().out)
    assert report["unread"] == [
        {"place": "liste.xlsx, Blatt „Alt“", "text": "Gelesen wurde das Blatt „Neu“, dieses nicht."}
    ]
    assert {one["field"]: one["new"] for one in report["lines"][0]["fields"]} == {
        "akademische Grade": "Dr.", "Vorname": "Anna", "Familienname": "Muster", "Telefon": "0681 5011",
    }  # fmt: skip
    assert main(["import", str(path), "--sheet", "Alt"]) == 0
    assert "Spalten des Blattes „Alt“:" in capsys.readouterr().out
    assert main(["import", str(path), "--sheet", "Nichts"]) == 1
    assert "kein Blatt „Nichts“, sondern „Neu“, „Alt“" in capsys.readouterr().err


@pytest.mark.usefixtures("db")
def test_mappings_are_for_tables_and_must_be_known(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(write_members(tmp_path / "mdb.xml", [ANNA]))
    assert main(["import", path, "--mapping", "Gäste"]) == 1
    assert "„mdb.xml“ ist keine Tabelle" in capsys.readouterr().err
    table = tmp_path / "t.csv"
    table.write_text(TABLE, encoding="utf-8")
    assert main(["import", str(table), "--mapping", "Gäste"]) == 1
    assert "Eine Zuordnung „Gäste“ gibt es nicht" in capsys.readouterr().err
