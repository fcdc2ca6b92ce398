"""Tables through the plan on both engines: made on the way, unchanged the second time, altered exactly, taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter

from crm import paths
from crm.domain.errors import Cancelled, UserError
from crm.domain.import_plan import USUAL, Decision, Decisions, Plan, Verdict
from crm.domain.incoming import RecordKind
from crm.domain.notes import Activity, Tag
from crm.domain.office import Office, Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import BodyType, Gender, KnownId, Organisation, Party, Person
from crm.domain.reach import Address, Channel, ChannelKind
from crm.domain.relationship import Relationship, RelationshipType
from crm.domain.table_column import Field
from crm.services.bundle import Services, services_for
from crm.services.importing.report import report_of
from crm.storage.database import Database, open_database
from tests.templates import TODAY, copy_of, fill_reference

LOCKED = Path(__file__).parents[1] / "accepted" / "tables"
HEAD = ("Organisation", "Funktion", "Name", "Anrede", "Telefon", "E-Mail", "Anschrift", "Schlagworte", "Notiz")
ROWS: Sequence[tuple[str, ...]] = (
    ("Muster GmbH", "Geschäftsführerin", "Probe, Dr. Erika", "Frau", "0681 5011-12", "e.probe@example.org",
     "Am Markt 1, 66111 Saarbrücken", "Start-up, Energie", "spricht Französisch"),
    ("Muster GmbH", "Pressesprecher", "Karl Beispiel", "Herr", "0681 5011-13, -14", "k@example.org", "", "", ""),
    ("Gemeinde Tholey", "Bürgermeister", "Theo von Erfunden", "Herr", "06853 508-10", "bm@example.org", "", "", ""),
    ("Tholey", "Referentin", "Anna Muster", "", "", "", "", "", ""),
    ("Beispielverein e. V.", "", "Otto Probe", "", "0170 1234567", "", "", "", ""),
)  # fmt: skip


def tsv(rows: Sequence[Sequence[str]] = ROWS, head: Sequence[str] = HEAD) -> str:
    return "\n".join("\t".join(row) for row in (head, *rows))


@dataclass
class Room:
    """An open database with its services and a folder for files."""

    database: Database
    services: Services
    folder: Path

    def plan(
        self, rows: Sequence[Sequence[str]] = ROWS, *, is_complete: bool = False, head: Sequence[str] = HEAD
    ) -> Plan:
        tables = self.services.importing.tables
        return self.services.importing.plan(
            tables.source(tables.paste(tsv(rows, head)), name="Test", is_complete=is_complete)
        )

    def take(self, rows: Sequence[Sequence[str]] = ROWS, decisions: Decisions | None = None, **more: Any) -> Plan:
        plan = self.plan(rows, **more)
        self.services.importing.apply(plan, decisions)
        return plan

    def file(self, name: str, write: Callable[[Path], object]) -> Plan:
        path = self.folder / name
        write(path)
        return self.services.importing.plan(self.services.importing.read(path))

    def all(self, kind: type[Any], /, **where: Any) -> list[Any]:
        with self.database.read() as unit:
            return unit.store.find(kind, **where)

    def one(self, kind: type[Any], /, **where: Any) -> Any:
        (found,) = self.all(kind, **where)
        return found

    def everything(self) -> dict[str, list[Any]]:
        kinds = (Party, Person, Organisation, Office, Tenure, Channel, Address, Relationship, Tag, Activity, KnownId)
        return {kind.__name__: self.all(kind) for kind in kinds}


@pytest.fixture
def room(target: str, tmp_path: Path) -> Iterator[Room]:
    database = open_database(copy_of(fill_reference, target), actor="test", today=lambda: TODAY)
    yield Room(database, services_for(database, paths.REFERENCE, lambda: TODAY), tmp_path)
    database.close()


def changes(plan: Plan) -> list[str]:
    return [f"{line.title}: {line.text}" for line in report_of(plan).lines if line.verdict is Verdict.CHANGED]


ALTERED = [
    "Probe, Dr. Erika: Erreichbarkeit +49681501199: Wert „+49681501112“ → „+49681501199“, Durchwahl „12“ → „99“",
    "Beispiel, Dr. Karl: akademische Grade – → „Dr.“",
]


# ── what is made ────────────────────────────────────────────────────────────────────────────────────────────────


def test_persons_bodies_and_offices_are_made_on_the_way(room: Room) -> None:
    before = {body.id for body in room.all(Organisation)}
    room.take()
    made = {body.full_name: body for body in room.all(Organisation) if body.id not in before}
    assert set(made) == {"Muster GmbH", "Beispielverein e. V."}  # Tholey was there, under both its names
    assert made["Muster GmbH"].body_type is BodyType.COMPANY
    erika = room.one(Person, family_name="Probe", given_name="Erika")
    assert (erika.degrees, erika.gender) == ("Dr.", Gender.FEMALE)
    offices = {office.title(): office for office in room.all(Office, organisation_id=made["Muster GmbH"].id)}
    assert offices["Geschäftsführung"].kind == "managing_director"
    (term,) = room.all(Tenure, person_id=erika.id)
    assert term.office_id == offices["Geschäftsführung"].id
    phones = {(c.value, c.extension) for c in room.all(Channel, kind=ChannelKind.PHONE, source="Tabelle „Test“")}
    assert phones >= {("+4968150111" + "2", "12"), ("+49681501113", "13"), ("+49681501114", "14")}
    (address,) = room.all(Address, party_id=erika.id)
    assert address.lines() == ("Am Markt 1", "66111 Saarbrücken")
    assert {tag.name for tag in room.all(Tag)} >= {"Start-up", "Energie"}
    assert room.one(Activity).text == "spricht Französisch"
    assert room.one(Party, id=erika.id).source == "Tabelle „Test“"


def test_the_mayor_gets_the_office_that_is_there(room: Room) -> None:
    tholey = room.one(Organisation, full_name="Gemeinde Tholey")
    offices = len(room.all(Office, organisation_id=tholey.id))
    room.take()
    assert len(room.all(Office, organisation_id=tholey.id)) == offices + 1  # the Referentin's
    theo = room.one(Person, family_name="Erfunden")
    office = room.one(Office, id=room.one(Tenure, person_id=theo.id).office_id)
    assert (office.is_head, theo.prefix) == (True, "von")
    assert room.one(Person, given_name="Anna").gender is Gender.FEMALE  # "Referentin" says so


def test_who_is_named_with_a_group_is_its_member(room: Room) -> None:
    room.take([("Muster", "Anna", "Fraktion der Mustergruppe")], head=("Nachname", "Vorname", "Fraktion"))
    anna = room.one(Person, family_name="Muster")
    [link] = room.all(Relationship, from_id=anna.id)
    assert room.one(Organisation, id=link.to_id).body_type is BodyType.GROUP
    assert room.one(RelationshipType, id=link.type_id).key == "member_of_group"


def test_the_second_time_all_is_unchanged(room: Room) -> None:
    room.take()
    again = room.plan()
    assert again.counts()[Verdict.UNCHANGED] == len(again.entries), changes(again)


def test_an_altered_copy_shows_exactly_its_alterations(room: Room) -> None:
    room.take()
    rows = list(ROWS)
    rows[0] = (*rows[0][:4], "0681 5011-99", *rows[0][5:])
    rows[1] = ("Muster GmbH", "Pressesprecher", "Dr. Karl Beispiel", *rows[1][3:])
    plan = room.plan([*rows, ("Muster GmbH", "Referent", "Neu, Hans", "", "", "", "", "", "")])
    assert changes(plan) == ALTERED
    assert [entry.title for entry in plan.of(Verdict.NEW)] == ["Referent (Muster GmbH)", "Neu, Hans"]
    counts = plan.counts()
    assert (counts[Verdict.VANISHED], counts[Verdict.DOUBTFUL]) == (0, 0)


def test_a_postcode_alone_leaves_street_and_place_as_they_are(room: Room) -> None:
    head = ("AGS", "Gemeinde", "PLZ")
    [tholey] = room.all(Organisation, ags="10046117")
    [there] = room.all(Address, party_id=tholey.id)
    plan = room.plan([(tholey.ags, "Tholey", there.postcode)] * 2, head=head)
    assert [entry.verdict for entry in plan.entries] == [Verdict.UNCHANGED]
    [entry] = room.plan([(tholey.ags, "Tholey", "66999")], head=head).entries
    assert [change.field for part in entry.parts for change in part.changes] == ["postcode"]


def test_who_is_missing_from_a_complete_list_gets_an_end_proposed(room: Room) -> None:
    room.take(is_complete=True)
    plan = room.plan(ROWS[1:], is_complete=True)
    (gone,) = plan.of(Verdict.VANISHED, kinds=(RecordKind.PERSON,))
    assert gone.title == "Probe, Dr. Erika"
    erika = room.one(Person, given_name="Erika")
    room.services.importing.apply(plan)
    assert room.one(Tenure, person_id=erika.id).valid_to is None  # proposed, not done
    room.services.importing.apply(plan, Decisions(take=USUAL | {Verdict.VANISHED}))
    assert room.one(Tenure, person_id=erika.id).valid_to == PartialDate.of(TODAY)


def test_a_namesake_is_doubtful_and_a_holder_is_known(room: Room) -> None:
    room.take()
    known = room.plan([("Tholey", "Bürgermeister", "Theo von Erfunden", "", "06853 508-11", "", "", "", "")])
    assert known.counts()[Verdict.DOUBTFUL] == 0  # the office tells who it is
    tables = room.services.importing.tables
    other = tables.source(tables.paste("Name\tOrganisation\nOtto Probe\tAndere GmbH"), name="Andere Liste")
    plan = room.services.importing.plan(other)
    (doubt,) = plan.of(Verdict.DOUBTFUL)
    otto = room.one(Person, given_name="Otto")
    assert [one.stored_id for one in doubt.candidates] == [otto.id]
    room.services.importing.apply(plan, Decisions(single={doubt.key: Decision(same_as=otto.id)}))
    assert room.services.importing.plan(other).counts()[Verdict.DOUBTFUL] == 0  # remembered


def test_who_holds_the_office_is_named_not_sent_away(room: Room) -> None:
    room.take()
    plan = room.plan([("Tholey", "Bürgermeister", "Nora Neu", "", "", "", "", "", "")])
    (new,) = plan.of(Verdict.NEW, kinds=(RecordKind.PERSON,))
    assert "Das Amt hat im Bestand Theo von Erfunden inne" in new.remark


def test_one_person_in_several_rows_holds_several_offices(room: Room) -> None:
    row = ("Muster GmbH", "Geschäftsführerin", "Probe, Dr. Erika", "Frau", "", "e.probe@example.org", "", "", "")
    second = (
        "Beispielverein e. V.",
        "Vorsitzende",
        "Erika Probe",
        "",
        "0170 1234567",
        "e.probe@example.org",
        "",
        "",
        "",
    )
    plan = room.take([row, second])
    (entry,) = plan.of(Verdict.NEW, kinds=(RecordKind.PERSON,))
    assert entry.incoming is not None
    assert entry.incoming.place == "Zeilen 2, 3"
    assert len(room.all(Tenure, person_id=room.one(Person, given_name="Erika").id)) == 2


def test_a_name_that_town_and_district_share_is_asked_for(room: Room) -> None:
    rows = [("St. Wendel", "Landrat", "Udo Probe", *[""] * 6), ("St. Wendel", "Referent", "Ute Probe", *[""] * 6)]
    plan = room.plan(rows)
    (unread,) = plan.source.unread
    assert "Zeile 3" in unread.place
    assert "Kreisstadt St. Wendel" in unread.text
    assert "Landkreis St. Wendel" in unread.text
    room.services.importing.apply(plan)
    udo = room.one(Person, given_name="Udo")
    assert room.one(Office, id=room.one(Tenure, person_id=udo.id).office_id).kind == "district_administrator"


def test_what_cannot_be_read_is_named_with_file_row_and_column(room: Room) -> None:
    plan = room.plan([("", "", "Anna Muster", "", "12", "anna@", "", "", "")])
    assert [(one.place, one.text) for one in plan.source.unread] == [
        ("Eingefügter Text, Zeile 2, Spalte „Telefon“", "„12“ ist keine vollständige Telefonnummer mit Vorwahl."),
        ("Eingefügter Text, Zeile 2, Spalte „E-Mail“", "„anna@“ ist keine E-Mail-Adresse."),
    ]
    assert len(plan.of(Verdict.NEW)) == 1


# ── mappings ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_mapping_is_kept_recognised_used_and_can_go_back(room: Room) -> None:
    tables = room.services.importing.tables
    opened = tables.paste("Wer\tWo\nAnna Muster\tMuster GmbH")
    assert opened.columns[1].meaning.field is not Field.NOTE
    chosen = opened.with_meaning(1, replace(opened.meanings[1], field=Field.NOTE))
    tables.save_mapping("  Meine   Liste ", chosen)
    again = tables.paste("Neu\tWo\tWer\nx\tMuster GmbH\tKarl Beispiel")
    assert again.mapping == "Meine Liste"
    assert [meaning.field for meaning in again.meanings] == [Field.NONE, Field.NOTE, Field.NAME]
    assert tables.source(again).name == "Tabelle „Meine Liste“"
    tables.save_mapping("Meine Liste", again.with_meaning(1, replace(again.meanings[1], field=Field.BODY)))
    (kept,) = tables.mappings()
    assert tables.use(opened, "Meine Liste").meanings[1].field is Field.BODY or kept
    room.services.history.undo()
    room.services.history.undo()
    assert tables.mappings() == []


def test_a_mapping_that_does_not_fit_says_what_is_missing(room: Room) -> None:
    tables = room.services.importing.tables
    tables.save_mapping("Presse", tables.paste("Name\tRedaktion\nAnna Muster\tMusterblatt"))
    with pytest.raises(UserError, match="fehlen die Spalten „redaktion“"):
        tables.paste("Name\tTelefon\nAnna Muster\t0681 5011", "Presse")
    with pytest.raises(UserError, match="gespeichert sind: „Presse“"):
        tables.paste("Name\tTelefon\nAnna Muster\t0681 5011", "Nichts")
    tables.remove_mapping(tables.mappings()[0].id)
    assert tables.mappings() == []


def test_a_mapping_is_renamed_but_not_into_another(room: Room) -> None:
    tables = room.services.importing.tables
    for name in ("Presse", "Gäste"):
        tables.save_mapping(name, tables.paste("Name\tRedaktion\nAnna Muster\tMusterblatt"))
    presse = next(one for one in tables.mappings() if one.name == "Presse")
    with pytest.raises(UserError, match="„Gäste“ gibt es schon"):
        tables.rename_mapping(presse, "Gäste")
    with pytest.raises(UserError, match="einen Namen"):
        tables.rename_mapping(presse, "  ")
    tables.rename_mapping(presse, " Neue  Presse ")
    assert [one.name for one in tables.mappings()] == ["Gäste", "Neue Presse"]
    room.services.history.undo()
    assert [one.name for one in tables.mappings()] == ["Gäste", "Presse"]


# ── files ───────────────────────────────────────────────────────────────────────────────────────────────────────


def workbook(path: Path) -> None:
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        day = book.add_format({"num_format": "dd.mm.yyyy"})
        sheet.write(0, 0, "Verzeichnis der Gemeinden (erfunden)")
        sheet.write(1, 0, "Stand: 01.11.2026")
        sheet.merge_range(3, 1, 3, 2, "Bürgermeister")
        sheet.merge_range(3, 3, 3, 4, "Kontakt")
        sheet.write(3, 0, "Gemeinde")
        sheet.write(3, 5, "AGS")
        sheet.write_row(4, 0, ("", "Name", "Amtsantritt", "Telefon", "PLZ/Ort", ""))
        sheet.write(5, 0, "Tholey")
        sheet.write(5, 1, "Muster, Dr. Anna")
        sheet.write_datetime(5, 2, datetime(2019, 10, 1), day)
        sheet.write(5, 3, 685350810)  # the zero is lost
        sheet.write(5, 4, "66636 Tholey")
        sheet.write(5, 5, 10046118)


def test_a_workbook_with_title_rows_and_merged_headings(room: Room) -> None:
    plan = room.file("Bürgermeister 2026-11.xlsx", workbook)
    assert plan.source.stated == "Tabelle „Bürgermeister“, Stand 01.11.2026"
    assert plan.source.unread == ()
    room.services.importing.apply(plan)
    anna = room.one(Person, family_name="Muster")
    (term,) = room.all(Tenure, person_id=anna.id)
    assert (term.valid_from, room.one(Office, id=term.office_id).is_head) == (PartialDate(2019, 10, 1), True)
    assert room.one(Channel, party_id=anna.id).value == "+49685350810"


def test_a_text_file_of_excel(room: Room) -> None:
    text = 'Name;Funktion;Organisation\r\n"Müßig, Jörg";Geschäftsführer;Größe GmbH\r\n'
    plan = room.file("liste.csv", lambda path: path.write_bytes(text.encode("cp1252")))
    assert [entry.title for entry in plan.of(Verdict.NEW)] == [
        "Größe GmbH",
        "Geschäftsführer (Größe GmbH)",
        "Müßig, Jörg",
    ]


def damaged(path: Path) -> None:
    workbook(path)
    path.write_bytes(path.read_bytes()[:-700])


def broken_inside(path: Path) -> None:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook")


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.write(b"Name;Ort\n")
        file.truncate(200_000_000)  # a hole: the file system keeps nothing of it


def bomb(path: Path) -> None:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("content.xml", "")
        with archive.open("big.xml", "w", force_zip64=True) as part:
            for _ in range(310):
                part.write(bytes(1_000_000))


def locked(path: Path) -> None:
    name = "EncryptedPackage".encode("utf-16-le")
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504) + name + bytes(3000))


def locked_document(path: Path) -> None:
    manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", bytes(range(256)))


@pytest.mark.parametrize(
    ("name", "write", "words"),
    [
        ("leer.csv", lambda path: path.touch(), "ist leer"),
        ("nur Kopf.csv", lambda path: path.write_text("Name;Ort\n"), "enthält nur die Kopfzeile"),
        ("stumm.csv", lambda path: path.write_text("1;2\n3;4\n"), "Keine Spalte ist als Name oder Organisation"),
        ("gestutzt.xlsx", damaged, "beschädigt oder unvollständig"),
        ("kaputt.xlsx", broken_inside, "lässt sich nicht als Tabelle lesen"),
        ("groß.csv", huge, "mit 200 MB größer"),
        ("bombe.ods", bomb, "entpackt größer"),
        ("geheim.ods", locked_document, "mit einem Kennwort geschützt"),
        ("geheim.xlsx", locked, "mit einem Kennwort geschützt"),
        ("alt.xls", lambda path: path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(100)), "nicht als Tabelle"),
        ("bild.csv", lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00"), "keine der Listen"),
        (
            "rest.csv",
            lambda path: path.write_text('Name;Ort\n"' + "x" * 200_000),
            "Zeile 2: Diese Zeile lässt sich nicht",
        ),
    ],
)
def test_what_cannot_be_read_ends_in_a_sentence(
    room: Room, name: str, write: Callable[[Path], object], words: str
) -> None:
    before = room.everything()
    with pytest.raises(UserError, match=words) as caught:
        room.file(name, write)
    assert name in str(caught.value)
    assert room.everything() == before


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods"])
def test_tables_that_an_office_suite_encrypted(room: Room, ending: str) -> None:
    """Own files with invented persons; their password is "geheim"."""
    with pytest.raises(UserError, match=rf"„geheim\.{ending}“ ist mit einem Kennwort geschützt"):
        room.services.importing.read(LOCKED / f"geheim.{ending}")


def test_a_damaged_old_workbook_ends_in_one_sentence(room: Room, capfd: pytest.CaptureFixture[str]) -> None:
    """The library that reads it panics there, which is no Exception, and prints a stack."""
    path = room.folder / "alt.xls"
    data = (LOCKED / "geheim.xls").read_bytes()[:6000]
    path.write_bytes(data.replace(b"\x2f\x00", b"\x00\x00"))  # without the record that says it is locked
    with pytest.raises(UserError, match=r"„alt\.xls“ ist beschädigt oder unvollständig"):
        room.services.importing.read(path)
    assert capfd.readouterr().err == ""


def test_a_text_table_that_was_cut_off_names_its_row(room: Room) -> None:
    lines = ["Name;Organisation;Ort", *(f"Anna Muster{n};Muster GmbH;Trier" for n in range(5)), "Karl Beispiel;Mus"]
    with pytest.raises(UserError, match=r"„liste\.csv“, Zeile 7: Hier stehen 2 Spalten statt 3"):
        room.file("liste.csv", lambda path: path.write_text("\n".join(lines)))
    assert room.file("liste.csv", lambda path: path.write_text("\n".join((*lines, "")))).of(Verdict.NEW)


def test_what_a_file_has_beside_its_rows_is_told(room: Room) -> None:
    def write(path: Path) -> None:
        with xlsxwriter.Workbook(str(path)) as book:
            book.add_worksheet("Hinweise").write(0, 0, "Bitte nicht weitergeben")
            sheet = book.add_worksheet("Liste")
            sheet.write_row(0, 0, ("Organisation", "Name", "seit", "Geburtsdatum"))
            sheet.merge_range(1, 0, 2, 0, "Muster GmbH")
            sheet.write_row(1, 1, ("Anna Muster", "1.10.19", "3.4.61"))
            sheet.write_row(2, 1, ("Karl Beispiel", "", "", "", "daneben"))
            sheet.write_row(3, 0, ("Summe", "2"))

    plan = room.file("liste.xlsx", write)
    assert [(one.place, one.text) for one in plan.source.unread] == [
        ("liste.xlsx, Blatt „Hinweise“", "Gelesen wurde das Blatt „Liste“, dieses nicht."),
        ("liste.xlsx, Zeile 4", "„Summe 2“ ist kein Eintrag, sondern eine Summe oder ein Hinweis."),
        ("liste.xlsx, Zeile 3, Spalte 6", "„daneben“ steht rechts neben der letzten benannten Spalte."),
    ]
    room.services.importing.apply(plan)
    firm, anna = room.one(Organisation, full_name="Muster GmbH"), room.one(Person, family_name="Muster")
    assert anna.birth_date == PartialDate(1961, 4, 3)
    at_firm = room.all(Relationship, to_id=firm.id)
    assert {one.valid_from for one in at_firm} == {PartialDate(2019, 10, 1), None}
    assert len(at_firm) == 2


def test_a_cancelled_import_leaves_nothing(room: Room) -> None:
    plan = room.plan()
    before = room.everything()

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        room.services.importing.apply(plan, progress=stop)
    assert room.everything() == before


def test_an_import_can_go_back(room: Room) -> None:
    before = room.everything()
    report = room.services.importing.apply(room.plan())
    assert report.entry_id is not None
    _, _, left = room.services.history.undo_partly(report.entry_id)
    assert left == []
    assert room.everything() == before
