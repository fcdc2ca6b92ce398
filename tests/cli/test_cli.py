"""The command line: what it writes, where, and with which exit code."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import python_calamine
import vobject

from crm import __version__, paths
from crm.app import main
from crm.domain.listing import SubjectKind
from crm.domain.own_field import FieldType, OwnField
from crm.services.bundle import services_for
from crm.services.sample import AUDIENCE_NAME
from crm.storage.database import open_database
from tests.postgres import postgres_database
from tests.printing.reading import texts

Run = Callable[..., str]


def rows(path: Path, sheet: int = 0) -> list[list[Any]]:
    found: list[list[Any]] = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(sheet).to_python()
    return found


# ── searching and showing ───────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("query", ["kuemmel", "KÜMMEL", "kummel", "Kümm"])
def test_search_finds_the_same_person(query: str, run: Run) -> None:
    assert run("search", query) == (
        "Person           82  Kümmel, Gabriele  "
        "Referatsleiterin: Redaktion, Koordination, Medienanalyse, Staatskanzlei des Saarlandes\n"
    )


def test_a_misspelled_name_is_marked(run: Run) -> None:
    (line,) = run("search", "Kümmle").splitlines()
    assert "Kümmel, Gabriele" in line
    assert line.endswith("(ähnlich)")


def test_search_as_json_has_the_agreed_keys(run: Run) -> None:
    (hit,) = json.loads(run("search", "--json", "kuemmel"))
    assert list(hit) == ["kind", "id", "name", "office", "body", "place", "tier"]
    assert (hit["kind"], hit["id"], hit["name"], hit["place"], hit["tier"]) == (
        "person",
        82,
        "Kümmel, Gabriele",
        "Saarbrücken",
        "beginning",
    )


def test_search_finds_those_seated_there(run: Run) -> None:
    found = json.loads(run("search", "--json", "ludwigsplatz", "14"))
    names = {hit["name"] for hit in found}
    assert {"Kümmel, Gabriele", "Zeyer, Alexander", "Staatskanzlei des Saarlandes"} <= names
    assert {hit["body"] or hit["name"] for hit in found} == {"Staatskanzlei des Saarlandes"}


def test_search_takes_several_words_a_limit_and_finds_nothing_politely(run: Run) -> None:
    assert len(json.loads(run("search", "--json", "muster", "--limit", "3"))) == 3
    assert run("search", "dr.", "bernd", "musterfeld").count("\n") == 1
    assert run("search", "gibts", "nicht") == "Zu „gibts nicht“ wurde nichts gefunden.\n"
    assert json.loads(run("search", "gibtsnicht", "--json")) == []


def test_show_tells_the_record(run: Run) -> None:
    out = run("show", "Gabriele", "Kümmel")
    assert out.splitlines()[0] == "Gabriele Kümmel"
    for part in ("Am Ludwigsplatz 14", "66117 Saarbrücken", "Sehr geehrte Frau Kümmel,", "0681 501-00", "Warum so"):
        assert part in out
    assert "Impulse 2020" in run("show", "Impulse 2020")


def test_show_as_json_has_the_words_of_the_domain(run: Run) -> None:
    record = json.loads(run("show", "--json", "82"))
    assert list(record) == [
        "kind", "id", "name", "function", "body", "party", "person", "office", "organisation", "forms", "overrides",
        "channels", "addresses", "offices", "former_names", "own_fields", "tags", "relationships", "participations",
        "activities", "tasks", "timeline",
    ]  # fmt: skip
    assert record["forms"]["salutation"] == "Sehr geehrte Frau Kümmel,"
    assert (
        record["offices"][0]["tenure"]["valid_from"] is None or record["offices"][0]["tenure"]["valid_from"][:2] == "20"
    )


def test_show_asks_back_when_several_are_meant(refused: Run) -> None:
    assert "passt auf mehrere Einträge" in refused("show", "muster")
    assert refused("show", "gibtsnicht") == "Zu „gibtsnicht“ wurde nichts gefunden."


def test_event_with_its_counts(run: Run) -> None:
    out = run("event", "Impulse 2020")
    assert out.splitlines()[0] == "Impulse 2020, 23. bis 24. Januar 2020, Vertretung des Saarlandes beim Bund, Berlin"
    assert "teilgenommen: 47" in out
    event = json.loads(run("event", "--json", "impulse 2020"))
    assert (event["seated"], event["invited"], event["counts"]["attended"]) == (47, 58, 47)
    assert event["event"]["starts_on"] == "2020-01-23"
    assert len(event["participants"]) == 77


def test_show_says_how_relationships_stand(run: Run) -> None:
    assert "Beziehung  Vertretene: Christine Gräfin von Musterburg, seit 2014" in run("show", "Musterklee")


def test_introduce_says_the_way(run: Run, refused: Run) -> None:
    way = "Hannelore Musterklee ist Stellvertreterin von Christine Gräfin von Musterburg."
    assert run("introduce", "Musterklee", "Musterburg") == f"{way}\n"
    found = json.loads(run("introduce", "Musterklee", "Musterburg", "--json"))
    assert found["text"] == way
    assert [node["name"] for node in found["nodes"]] == ["Hannelore Musterklee", "Christine Gräfin von Musterburg"]
    assert [edge["record"] for edge in found["edges"]] == ["relationship"]
    assert run("introduce", "Musterklee", "Musterklee") == "Das ist derselbe Eintrag.\n"
    assert refused("introduce", "Musterklee", "Musterklang") == (
        "Zwischen „Musterklee“ und „Musterklang“ ist keine Verbindung bekannt."
    )


def test_network_lists_what_is_around(run: Run) -> None:
    lines = run("network", "Musterklee", "--steps", "1").splitlines()
    assert lines[0] == "Hannelore Musterklee, Erste Kreisbeigeordnete"
    assert "  Impulse 2020, 23. bis 24. Januar 2020" in lines
    assert "    63 weitere nicht gezeigt" in lines
    assert lines[-1] == "4 Knoten; Ämter und Leitung: 1, Zugehörigkeit: 0, Beziehungen: 1, Teilnahmen: 1"
    found = json.loads(run("network", "Musterklee", "--steps", "1", "--json"))
    assert list(found) == ["centre", "on", "nodes", "edges", "is_full"]
    assert [node["steps"] for node in found["nodes"]] == [0, 1, 1, 1]
    assert {edge["kind"] for edge in found["edges"]} == {"office", "relationship", "participation"}


# ── taking out ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("form", "version"), [("vcard3", "3.0"), ("vcard4", "4.0")])
def test_export_of_a_search_as_vcard(form: str, version: str, run: Run, tmp_path: Path) -> None:
    assert run("export", "--query", "kuemmel", "--format", form, "--out", "k.vcf") == "k.vcf: 1 Kontakte\n"
    card = vobject.readOne((tmp_path / "k.vcf").read_text(encoding="utf-8"))
    assert (card.version.value, card.fn.value) == (version, "Gabriele Kümmel")


@pytest.mark.parametrize(
    ("selection", "count"), [(["--all"], 163), (["--event", "Impulse 2020"], 77), (["--list", AUDIENCE_NAME], 60)]
)
def test_export_of_a_selection_as_table(selection: list[str], count: int, run: Run, tmp_path: Path) -> None:
    run("export", *selection, "--format", "csv", "--out", "k.csv")
    run("export", *selection, "--format", "xlsx", "--out", "k.xlsx")
    table = list(csv.reader(io.StringIO((tmp_path / "k.csv").read_text(encoding="utf-8-sig")), delimiter=";"))
    assert len(table) == len(rows(tmp_path / "k.xlsx")) == count + 1
    assert [row[0] for row in table] == [row[0] for row in rows(tmp_path / "k.xlsx")]


def test_export_of_each(run: Run, refused: Run, tmp_path: Path) -> None:
    run("export", "--event", "Impulse 2020", "--format", "vcard3", "--each", "--out", "karten")
    assert len(list((tmp_path / "karten").glob("*.vcf"))) == 77
    assert "nur für vCard" in refused("export", "--all", "--format", "csv", "--each", "--out", "tabellen")
    assert not (tmp_path / "tabellen").exists()


def test_an_empty_selection_is_refused(refused: Run, tmp_path: Path) -> None:
    assert "Auswahl ist leer" in refused("export", "--query", "gibtsnicht", "--format", "csv", "--out", "k.csv")
    assert not (tmp_path / "k.csv").exists()


def test_the_media_sheet(run: Run, tmp_path: Path) -> None:
    run("print", "media-sheet", "--event", "Impulse 2020", "--out", "m.pdf")
    text = "\n".join(texts((tmp_path / "m.pdf").read_bytes()))
    for part in ("Alexander Zeyer", "Gabriele Kümmel", "Regierungssprecher", "Am Ludwigsplatz 14", "66117 Saarbrücken"):
        assert part in text


# ── inviting ────────────────────────────────────────────────────────────────────────────────────────────────────────

RULES = '[[include]]\nrule = "head_of"\nbody_type = "district"\n'


def test_invite_writes_tables_and_a_sheet(run: Run, tmp_path: Path) -> None:
    for ending in ("xlsx", "csv", "pdf"):
        out = run("invite", "Impulse 2020", "--audience", AUDIENCE_NAME, "--out", f"liste.{ending}")
        assert out == "62 Einladungen, 4 nicht dabei, 5 bitte prüfen\n"
    assert len(rows(tmp_path / "liste.xlsx")) == 63
    assert len(rows(tmp_path / "liste.xlsx", 1)) == 5
    table = list(csv.reader(io.StringIO((tmp_path / "liste.csv").read_text(encoding="utf-8-sig")), delimiter=";"))
    assert [row[1:5] for row in table] == [row[1:5] for row in rows(tmp_path / "liste.xlsx")]
    text = "\n".join(texts((tmp_path / "liste.pdf").read_bytes()))
    assert all(row[1].split()[-1] in text for row in table[1:])


def test_invite_explains(run: Run) -> None:
    lines = run("invite", "Impulse 2020", "--audience", AUDIENCE_NAME, "--explain").splitlines()
    assert len(lines) == 62 + 4 + 5 + 1
    assert "Beispielkötter, Andreas, Gemeinde Tholey: Leitung einer Gemeinde; Impulse 2020: teilgenommen" in lines
    assert "Bürgermeisterin oder Bürgermeister, Gemeinde Nohfelden: Leitung einer Gemeinde" in lines
    assert sum(line.startswith("nicht dabei: ") for line in lines) == 4
    doubtful = [line for line in lines if line.startswith("bitte prüfen: ")]
    assert "bitte prüfen: Musterholz, Benedikt, Gemeinde Freisen: Das Amt wird nur wahrgenommen" in doubtful[3]


def test_invite_as_json(run: Run) -> None:
    found = json.loads(run("invite", "Impulse 2020", "--audience", AUDIENCE_NAME, "--json"))
    assert (len(found["rows"]), len(found["omitted"]), len(found["doubtful"])) == (62, 4, 5)
    assert "checks" not in found["doubtful"][0]
    assert {"office_id", "party_id", "body", "office", "holder", "address_lines", "salutation", "reasons"} <= set(
        found["rows"][0]
    )


def test_invite_as_json_explains_what_to_look_at(run: Run) -> None:
    found = json.loads(run("invite", "Impulse 2020", "--audience", AUDIENCE_NAME, "--explain", "--json"))
    by_name = {row["name"]: row["checks"] for row in found["doubtful"]}
    assert by_name["Musterburg, Christine Gräfin von"] == [
        "Adelsbezeichnung: Schreibweise und Wunsch der Person prüfen."
    ]
    assert all(row["party_id"] and row["office_id"] for row in found["doubtful"])


def test_invite_by_a_file_of_rules_and_freeze(run: Run, tmp_path: Path) -> None:
    (tmp_path / "regeln.toml").write_text(RULES, encoding="utf-8")
    assert (
        run("invite", "Impulse 2020", "--audience", "regeln.toml", "--freeze")
        == "6 Einladungen, 0 nicht dabei, 1 bitte prüfen\n"
    )
    assert "Einladungsliste Impulse 2020 eingefroren" in run("journal", "--limit", "1")
    run("undo")
    assert "Rückgängig: Einladungsliste" in run("journal", "--limit", "1")


def test_invite_refuses_by_file_and_field(refused: Run, tmp_path: Path) -> None:
    (tmp_path / "regeln.toml").write_text(RULES.replace("district", "dorf"), encoding="utf-8")
    sentence = refused("invite", "Impulse 2020", "--audience", "regeln.toml")
    assert all(part in sentence for part in ("regeln.toml", "body_type", "dorf"))
    assert "Einen Verteiler „x“ gibt es nicht." in refused("invite", "Impulse 2020", "--audience", "x")
    assert "Eine Veranstaltung „x“ gibt es nicht." in refused("invite", "x", "--audience", AUDIENCE_NAME)
    assert ".doc" in refused("invite", "Impulse 2020", "--audience", AUDIENCE_NAME, "--out", "liste.doc")
    assert not (tmp_path / "liste.doc").exists()


def test_a_list_that_could_not_be_written_is_not_frozen(run: Run, refused: Run, tmp_path: Path) -> None:
    """What is frozen is what was sent: without the file nothing was."""
    refused("invite", "Impulse 2020", "--audience", AUDIENCE_NAME, "--freeze", "--out", "fehlt/liste.xlsx")
    assert "eingefroren" not in run("journal")


# ── journal ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _freeze(run: Run) -> int:
    run("invite", "Impulse 2020", "--audience", AUDIENCE_NAME, "--freeze")
    return int(json.loads(run("journal", "--json", "--limit", "1"))[0]["id"])


def test_undo_and_redo(run: Run, refused: Run) -> None:
    assert refused("undo") == "Es gibt nichts, was rückgängig gemacht werden kann."
    assert refused("redo") == "Es gibt nichts, was wiederhergestellt werden kann."
    entry = _freeze(run)
    text = f"Einladungsliste {AUDIENCE_NAME} eingefroren"
    assert run("undo") == f"Rückgängig: {text}\n"
    assert run("redo") == f"Wiederhergestellt: {text}\n"
    assert run("undo", str(entry)) == f"Rückgängig: {text}\n"
    assert "bereits zurückgenommen" in refused("undo", str(entry))
    assert "gibt es im Protokoll nicht" in refused("undo", "99999")


def test_the_journal_tells_an_entry(run: Run, refused: Run) -> None:
    entry = _freeze(run)
    lines = run("journal", str(entry)).splitlines()
    text = f"Einladungsliste {AUDIENCE_NAME} eingefroren"
    assert lines[0].endswith(f"  {text}")
    assert sum(line.startswith("  I frozen_row ") for line in lines) == 62
    told = json.loads(run("journal", str(entry), "--json"))
    assert (told["action"], told["text"], len(told["changes"])) == ("audience.freeze", text, 63)
    assert "gibt es im Protokoll nicht" in refused("journal", "99999")


def test_check(run: Run) -> None:
    assert run("check") == "Die Datenbank ist in Ordnung.\n"


# ── setting up ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_init_and_what_is_in_it(run: Run, refused: Run, tmp_path: Path) -> None:
    for name, persons in (("leer", 0), ("muster", 87)):
        options = ["--sample"] if persons else []
        assert run("init", "--db", f"{name}.verteiler", *options) == f"{name}.verteiler angelegt\n"
        assert run("--db", f"{name}.verteiler", "check")
        found = json.loads(run("--db", f"{name}.verteiler", "search", "--json", "--limit", "999", "e"))
        assert sum(hit["kind"] == "person" for hit in found) <= persons
        assert "Gemeinde Tholey" in {hit["name"] for hit in found}
    assert "gibt es schon" in refused("init", "--db", "leer.verteiler")


def test_the_whole_way_on_a_server(run: Run, tmp_path: Path) -> None:
    with postgres_database() as url:
        run("init", "--db", url, "--sample")
        mine, theirs = (run(*db, "search", "--json", "muster") for db in ((), ("--db", url)))
        assert json.loads(mine) == json.loads(theirs)
        command = ("invite", "Impulse 2020", "--audience", AUDIENCE_NAME, "--json")
        assert json.loads(run("--db", url, *command)) == json.loads(run(*command))
        run("--db", url, "invite", "Impulse 2020", "--audience", AUDIENCE_NAME, "--freeze")
        assert run("--db", url, "undo").startswith("Rückgängig: ")
        assert run("--db", url, "check")


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"verteiler {__version__}\n"


def test_a_new_tour_its_list_and_what_changed_since(run: Run, refused: Run) -> None:
    assert "11. bis 12. März 2027" in run("new-event", "Impulse 2027", "--from", "Impulse 2020", "--on", "11.03.2027")
    rules = str(paths.SAMPLE / "impulse-2027.toml")
    lines = run("invite", "Impulse 2027", "--audience", rules, "--explain", "--all", "--freeze").splitlines()
    assert any(line.endswith("keine Regel nimmt diesen Kontakt auf") for line in lines)
    (told,) = [line for line in lines if " Einladungen, " in line]
    assert run("compare", "Impulse 2027") == f"0 Änderungen, {told.split()[0]} unverändert\n"
    kept = json.loads(run("compare", "Impulse 2027", "--json"))
    assert {row["difference"] for row in kept["rows"]} == {"same"}
    assert "Eine eingefrorene Liste „x“ gibt es nicht." in refused("compare", "x")
    assert "kein Datum" in refused("new-event", "y", "--from", "Impulse 2020", "--on", "bald")


def test_precedence_of_the_house_and_of_an_event(run: Run) -> None:
    first, *table = run("precedence").splitlines()
    assert first == "Hausordnung, keine amtliche Rangfolge"
    assert "  260  Bürgermeisterin oder Bürgermeister – Leitung einer Gemeinde oder Stadt" in table
    data = json.loads(run("precedence", "--json"))
    assert data["status"] == first
    assert [row["number"] for row in data["table"]] == sorted(row["number"] for row in data["table"])
    text = run("precedence", "--event", "Impulse 2020").splitlines()
    assert text[1].startswith("  1. Nadine Schön, Mitglied des Deutschen Bundestages, Deutscher Bundestag: Rang 200 (")
    order = json.loads(run("precedence", "--event", "Impulse 2020", "--json"))
    event = json.loads(run("event", "Impulse 2020", "--json"))
    assert order["precedence"] == event["precedence"]
    assert len(order["precedence"]) + order["left_out"] == 77
    assert [line["place"] for line in order["precedence"]] == list(range(1, len(text)))
    assert all(line["reason"] for line in order["precedence"])


def test_stale_lists_what_nobody_confirmed(sample_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    database = ["--db", str(sample_copy)]
    assert main([*database, "stale", "--kind", "email", "--json"]) == 0
    items = json.loads(capsys.readouterr().out)
    assert len(items) > 20
    assert {item["kind"] for item in items} == {"email"}
    assert list(items[0]) == ["subject", "kind", "value", "source", "confirmed_on"]
    assert list(items[0]["subject"]) == ["kind", "id", "name"]
    assert main([*database, "stale", "--months", "24", "--kind", "tenure"]) == 0
    *lines, last = capsys.readouterr().out.splitlines()
    assert last == f"Seit mehr als 24 Monaten nicht bestätigt: {len(lines)}"
    assert all("  Amtszeit  " in line for line in lines)
    with pytest.raises(SystemExit) as caught:
        main([*database, "stale", "--kind", "brieftaube"])
    assert caught.value.code == 2


def test_show_names_own_fields(sample_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    opened = open_database(sample_copy, actor="test")
    fields = services_for(opened, paths.REFERENCE).own_fields
    for kind, query in ((SubjectKind.PERSON, "Kümmel"), (SubjectKind.EVENT, "Impulse 2020")):
        subject = services_for(opened, paths.REFERENCE).records.find(query)
        assert subject.kind is kind
        field, _ = fields.define(OwnField(name="Besuche", type=FieldType.NUMBER, subject_kind=kind))
        fields.set_value(subject, field, "1.234,5")
    opened.close()
    for command in (["show", "Kümmel"], ["show", "Impulse", "2020"], ["event", "Impulse 2020"]):
        assert main(["--db", str(sample_copy), *command, "--json"]) == 0
        found = json.loads(capsys.readouterr().out)["own_fields"]
        assert found == [{"name": "Besuche", "type": "number", "value": "1234.5"}]
        assert main(["--db", str(sample_copy), *command]) == 0
        assert "1.234,5" in capsys.readouterr().out
