"""Member lists in the form of Kürschner and council data in the form of OParl, all invented, on both engines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from crm import paths
from crm.domain.errors import UserError
from crm.domain.import_plan import Plan, Verdict
from crm.domain.office import Office, Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import Gender, Organisation, Person
from crm.domain.reach import Address, Channel
from crm.domain.relationship import Relationship, RelationshipType
from crm.services.bundle import Services, services_for
from crm.services.importing.report import report_of
from crm.storage.database import Database, open_database
from tests.templates import TODAY, copy_of, fill_reference

COLUMNS = (
    "LfdNr;AusgabeGesNamenszeile;Nachname;Vorname;Praefix;Titel;Geschlecht;Fraktion;Parlament;Funktion_Amt;Gremien;"
    "AnredeHerrnFrau;PosAnrede;Email1;Internet;StrasseParl;PLZParl;OrtParl;TelParl;FaxParl;MinisteriumAmtReg;StrasseReg;"
    "PLZReg;OrtReg;TelReg;StrasseWK;PLZWK;OrtWK;TelWK;Wahlkreis"
).split(";")
ANNA = {
    "LfdNr": "1", "AusgabeGesNamenszeile": "Dr. Anna von Müßig", "Nachname": "Müßig", "Vorname": "Anna",
    "Praefix": "von",
    "Titel": "Dr.", "Geschlecht": "w", "Fraktion": "XYZ", "Parlament": "Landtag Musterland",
    "Funktion_Amt": "Ministerin",
    "Gremien": "Ausschuss für Beispiele", "AnredeHerrnFrau": "Frau", "Email1": "anna@example.org",
    "Internet": "www.example.org", "StrasseParl": "Musterplatz 1", "PLZParl": "01067", "OrtParl": "Dresden",
    "TelParl": "0351 4935-12", "FaxParl": "0351 4935-99", "MinisteriumAmtReg": "Ministerium für Muster",
    "StrasseReg": "Am Amt 2", "PLZReg": "01069", "OrtReg": "Dresden", "TelReg": "0351 555-10",
    "StrasseWK": "Dorfstraße 3", "PLZWK": "01445", "OrtWK": "Radebeul", "TelWK": "0351 777123",
    "Wahlkreis": "12 Muster",
}  # fmt: skip
KARL = {
    "LfdNr": "2", "AusgabeGesNamenszeile": "Karl Beispiel", "Nachname": "Beispiel", "Vorname": "Karl",
    "Geschlecht": "m",
    "Fraktion": "fraktionslos", "Parlament": "Deutscher Bundestag", "Email1": "karl@example.org",
    "Wahlkreis": "298 St. Wendel",
}  # fmt: skip
OPARL = "https://schema.oparl.org/1.1/"
BASE = "https://oparl.example.org"


class Room:
    def __init__(self, database: Database, folder: Path) -> None:
        self.database = database
        self.services: Services = services_for(database, paths.REFERENCE, lambda: TODAY)
        self.folder = folder

    def read(self, path: Path) -> Plan:
        return self.services.importing.plan(self.services.importing.read(path))

    def members(self, *rows: Mapping[str, str], columns: Sequence[str] = COLUMNS) -> Plan:
        lines = [";".join(columns), *(";".join(row.get(name, "") for name in columns) for row in rows)]
        path = self.folder / "abgeordnete.csv"
        path.write_bytes("\r\n".join(lines).encode("iso-8859-1"))
        return self.read(path)

    def council(self, data: Any) -> Plan:
        path = self.folder / "rat.json"
        path.write_text(json.dumps(data), encoding="utf-8")
        return self.read(path)

    def all(self, kind: type[Any], /, **where: Any) -> list[Any]:
        with self.database.read() as unit:
            return unit.store.find(kind, **where)

    def one(self, kind: type[Any], /, **where: Any) -> Any:
        (found,) = self.all(kind, **where)
        return found


@pytest.fixture
def room(target: str, tmp_path: Path) -> Iterator[Room]:
    database = open_database(copy_of(fill_reference, target), actor="test", today=lambda: TODAY)
    yield Room(database, tmp_path)
    database.close()


def changes(plan: Plan) -> list[str]:
    return [f"{line.title}: {line.text}" for line in report_of(plan).lines if line.verdict is not Verdict.UNCHANGED]


def test_members_with_mandate_group_and_ministry(room: Room) -> None:
    plan = room.members(ANNA, KARL)
    assert plan.source.form == "kuerschner"
    room.services.importing.apply(plan)
    anna = room.one(Person, given_name="Anna")
    assert (anna.name(), anna.gender) == ("Dr. Anna von Müßig", Gender.FEMALE)
    terms = {room.one(Office, id=term.office_id).title(): term for term in room.all(Tenure, person_id=anna.id)}
    assert set(terms) == {"Mitglied", "Ministerin"}
    assert terms["Mitglied"].constituency == "12 Muster"
    (group,) = [r for r in room.all(Relationship, from_id=anna.id)]
    assert room.one(Organisation, id=group.to_id).full_name == "XYZ-Fraktion im Landtag Musterland"
    places = {address.label: address.one_line() for address in room.all(Address, party_id=anna.id)}
    assert places == {
        "Parlament": "Musterplatz 1, 01067 Dresden",
        "Ministerium": "Am Amt 2, 01069 Dresden",
        "Wahlkreisbüro": "Dorfstraße 3, 01445 Radebeul",
    }
    labels = {(way.kind.value, way.label) for way in room.all(Channel, party_id=anna.id)}
    assert labels == {
        ("phone", "Parlament"), ("fax", "Parlament"), ("phone", "Ministerium"), ("phone", "Wahlkreisbüro"),
        ("email", ""), ("web", ""),
    }  # fmt: skip
    karl = room.one(Person, given_name="Karl")
    assert room.one(Office, id=room.one(Tenure, person_id=karl.id).office_id).kind == "mdb"
    assert room.all(Relationship, from_id=karl.id) == []


def test_members_twice_are_unchanged_and_an_altered_copy_shows_its_alterations(room: Room) -> None:
    room.services.importing.apply(room.members(ANNA, KARL))
    assert changes(room.members(KARL | {"LfdNr": "1"}, ANNA | {"LfdNr": "2"})) == []
    altered = room.members(ANNA | {"TelWK": "0351 777124", "OrtReg": "Meißen"}, KARL | {"Titel": "Dr."})
    assert changes(altered) == [
        "Müßig, Anna: Erreichbarkeit +49351777124: Wert „+49351777123“ → „+49351777124“; "
        "Anschrift Am Amt 2, 01069 Meißen: Ort „Dresden“ → „Meißen“",
        "Beispiel, Karl: akademische Grade – → „Dr.“",
    ]


def test_a_list_that_is_cut_off_or_lacks_columns_names_the_row(room: Room) -> None:
    path = room.folder / "liste.csv"
    path.write_text(";".join(COLUMNS) + "\r\n1;Anna Muster;Muster;An", encoding="iso-8859-1")
    with pytest.raises(UserError, match=r"„liste\.csv“, Zeile 2: Hier stehen 4 Spalten statt 30"):
        room.read(path)
    with pytest.raises(UserError, match="Zeile 2, Spalte „Nachname“: Der Name fehlt"):
        room.members(ANNA | {"Nachname": ""})
    with pytest.raises(UserError, match="nur die Kopfzeile"):
        room.members()
    with pytest.raises(UserError, match="Zeile 2: Hier stehen 31 Spalten statt 30; ein Semikolon zu viel"):
        room.members(ANNA | {"Gremien": "Ausschuss A; Ausschuss B"})


def test_blocks_whatever_their_columns_are_called(room: Room) -> None:
    told = {
        **{name: ANNA[name] for name in COLUMNS[:15] if name in ANNA}, "Praefix": "Freifrau von",
        "Parlament": "Bundestag", "AdresseParl": "Platz 1, 11011 Berlin", "VorwahlParl": "030",
        "TelParl1": "227-12", "Tel Parl 2": "227-13",
        "WK_Straße": "Gasse", "HausNrWK": "3", "WK_PLZ_Ort": "1445 Radebeul", "WK_Email": "wk@example.org",
    }  # fmt: skip
    room.services.importing.apply(room.members(told, columns=tuple(told)))
    anna = room.one(Person, given_name="Anna")
    assert (anna.nobility, anna.prefix) == ("Freifrau", "von")
    assert {one.value for one in room.all(Channel, party_id=anna.id)} == {
        "+493022712", "+493022713", "wk@example.org", "anna@example.org", "www.example.org",
    }  # fmt: skip
    assert {one.one_line() for one in room.all(Address, party_id=anna.id)} == {
        "Platz 1, 11011 Berlin",
        "Gasse 3, 01445 Radebeul",
    }
    assert room.one(Organisation, full_name="Deutscher Bundestag")
    again = room.members(told, columns=tuple(told))
    assert again.of(Verdict.NEW, Verdict.CHANGED, Verdict.DOUBTFUL) == []


def council() -> list[dict[str, Any]]:
    """A body, two groups, two persons: one with the membership inside, one with it beside."""
    return [
        {"type": f"{OPARL}Body", "id": f"{BASE}/body/1", "name": "Gemeinde Tholey", "ags": "10046118"},
        {"type": f"{OPARL}Organization", "id": f"{BASE}/org/1", "body": f"{BASE}/body/1", "name": "Gemeinderat"},
        {"type": f"{OPARL}Organization", "id": f"{BASE}/org/2", "body": f"{BASE}/body/1", "name": "XYZ-Fraktion",
         "organizationType": "Fraktion"},
        {"type": f"{OPARL}Person", "id": f"{BASE}/person/1", "familyName": "Muster", "givenName": "Anna",
         "title": ["Dr."],
         "gender": "female", "email": ["anna@example.org"], "phone": ["06853 508-12"], "location": f"{BASE}/place/1",
         "membership": [
             {"type": f"{OPARL}Membership", "id": f"{BASE}/m/1", "organization": f"{BASE}/org/1", "role": "Mitglied",
              "startDate": "2024-07-01"},
         ]},
        {"type": f"{OPARL}Person", "id": f"{BASE}/person/2", "name": "Karl von Beispiel", "gender": "male"},
        {"type": f"{OPARL}Membership", "id": f"{BASE}/m/2", "person": f"{BASE}/person/2",
         "organization": f"{BASE}/org/2",
         "role": "Vorsitzender", "startDate": "2024-07-01"},
        {"type": f"{OPARL}Location", "id": f"{BASE}/place/1", "streetAddress": "Dorfstr. 1", "postalCode": "66636",
         "locality": "Tholey"},
        {"type": f"{OPARL}Person", "id": f"{BASE}/person/3", "name": "Weg Gelöscht", "deleted": True},
    ]  # fmt: skip


def test_council_data_joins_the_municipality_that_is_there(room: Room) -> None:
    plan = room.council({"data": council(), "links": {}})
    assert plan.source.form == "oparl"
    room.services.importing.apply(plan)
    tholey = room.one(Organisation, full_name="Gemeinde Tholey")
    rat = room.one(Organisation, full_name="Gemeinderat")
    assert rat.parent_id == tholey.id
    anna = room.one(Person, given_name="Anna")
    assert anna.name() == "Dr. Anna Muster"
    assert room.one(Address, party_id=anna.id).one_line() == "Dorfstr. 1, 66636 Tholey"
    (seat,) = room.all(Relationship, from_id=anna.id)
    kind = room.one(RelationshipType, id=seat.type_id).key
    assert (kind, seat.to_id, seat.valid_from) == ("member_of_council", rat.id, PartialDate(2024, 7, 1))
    karl = room.one(Person, given_name="Karl")
    assert karl.family() == "von Beispiel"
    (chair,) = room.all(Relationship, from_id=karl.id)
    assert (room.one(RelationshipType, id=chair.type_id).key, chair.note) == ("member_of_group", "Vorsitzender")
    assert room.all(Person, family_name="Gelöscht") == []


def test_council_data_twice_is_unchanged_and_altered_it_shows_that(room: Room) -> None:
    room.services.importing.apply(room.council(council()))
    assert changes(room.council({"data": council()})) == []
    data = council()
    data[3]["phone"] = ["06853 508-13"]
    data[4]["name"] = "Dr. Karl von Beispiel"
    assert changes(room.council(data)) == [
        "Muster, Dr. Anna: Erreichbarkeit +49685350813: Wert „+49685350812“ → „+49685350813“, Durchwahl „12“ → „13“",
        "Beispiel, Dr. Karl von: akademische Grade – → „Dr.“",
    ]


def test_lists_in_any_encoding_are_recognised(room: Room) -> None:
    path = room.folder / "rat.json"
    text = json.dumps(council(), ensure_ascii=False).replace("Dorfstr. 1", "Größe 1").replace("/", "\\/")
    for encoding in ("utf-8-sig", "utf-16", "cp1252"):
        path.write_bytes(text.encode(encoding))
        assert len(room.read(path).of(Verdict.NEW)) == 4
    lines = [";".join(COLUMNS), ";".join(ANNA.get(name, "") for name in COLUMNS)]
    for encoding in ("utf-8-sig", "utf-16", "iso-8859-1"):
        path.write_bytes("\r\n".join(lines).encode(encoding))
        plan = room.read(path)
        assert (plan.source.form, plan.of(Verdict.NEW)[-1].title) == ("kuerschner", "Müßig, Anna")


def test_damaged_council_data_ends_in_a_sentence(room: Room) -> None:
    path = room.folder / "rat.json"
    text = json.dumps(council(), indent=1)
    for cut in (len(text) // 3, len(text) - 2):
        path.write_text(text[:cut], encoding="utf-8")
        with pytest.raises(
            UserError, match=r"„rat\.json“, Zeile \d+, Spalte \d+: Die Datei ist beschädigt oder unvollständig"
        ):
            room.read(path)
    path.write_text("[" * 100_000 + '"https://schema.oparl.org/1.1/Person"', encoding="utf-8")
    with pytest.raises(UserError, match="beschädigt"):
        room.services.importing.read(path, "oparl")
    with pytest.raises(UserError, match="weder Personen noch Gremien"):
        room.council([{"type": f"{OPARL}Paper", "id": "x"}])
