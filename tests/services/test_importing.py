"""Importing on both engines: once new, twice unchanged, altered shows the alteration, and all of it can go back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from crm import paths
from crm.domain.errors import Cancelled, ConflictError, UserError
from crm.domain.import_plan import USUAL, Decision, Decisions, Plan, PlanEntry, Verdict
from crm.domain.incoming import RecordKind
from crm.domain.office import Office, Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import BodyType, FormerName, Gender, KnownId, Organisation, Party, Person
from crm.domain.reach import Address
from crm.domain.relationship import Relationship, RelationshipType
from crm.services.bundle import Services, services_for
from crm.storage.database import Database, open_database
from tests.services.import_files import (
    PLACES,
    MemberRow,
    PlaceRow,
    TermRow,
    write_gv100ad,
    write_members,
    write_workbook,
)
from tests.templates import TODAY, copy_of, fill_reference

GROUP, OTHER_GROUP = "Fraktion Muster", "Gruppe Beispiel"
ANNA = MemberRow(
    id="11000001",
    family="Muster",
    degrees="Dr. - Ing. Dr. h. c.",
    former=(("Beispiel", "Anna", "13.12.1972", "31.05.1975"),),
    terms=(
        TermRow(
            number=7, start="13.12.1972", end="13.12.1976", constituency=("298", "St. Wendel", "SLD"),
            mandate="Direktwahl", listed="",
        ),
        TermRow(number=8, start="14.12.1976", end="04.11.1980", listed="SLD"),
        TermRow(
            number=9, start="04.11.1980", end="29.03.1983", listed="SLD",
            groups=((GROUP, "04.11.1980", "31.12.1981"), (OTHER_GROUP, "01.01.1982", "")),
        ),
    ),
)  # fmt: skip
KARL = MemberRow(
    id="11000002",
    family="Muster",
    given="Karl",
    prefix="von",
    place="(Bonn)",
    gender="männlich",
    born="03.04.1970",
    party="Plos",
    terms=(
        TermRow(
            number=21, start="25.03.2025", constituency=("298", "St. Wendel", "SL"), listed="SL",
            groups=(("Fraktionslos", "25.03.2025", ""),),
        ),
    ),
)  # fmt: skip


@dataclass
class Room:
    """An open database with its services and a folder for files."""

    database: Database
    services: Services
    folder: Path

    def members(self, *members: MemberRow, made_on: str = "30.09.2025") -> Plan:
        path = write_members(self.folder / "mdb.zip", members, made_on)
        return self.services.importing.plan(self.services.importing.read(path))

    def places(self, *places: PlaceRow) -> Plan:
        path = write_workbook(self.folder / "gv.xlsx", places or PLACES)
        return self.services.importing.plan(self.services.importing.read(path))

    def all(self, kind: type[Any], /, **where: Any) -> list[Any]:
        with self.database.read() as unit:
            return unit.store.find(kind, **where)

    def person(self, number: str) -> Person:
        (known,) = self.all(KnownId, scheme="mdb", value=number)
        (person,) = self.all(Person, id=known.party_id)
        return person


@pytest.fixture
def room(target: str, tmp_path: Path) -> Iterator[Room]:
    database = open_database(copy_of(fill_reference, target), actor="test", today=lambda: TODAY)
    yield Room(database, services_for(database, paths.REFERENCE, lambda: TODAY), tmp_path)
    database.close()


def told(plan: Plan, verdict: Verdict) -> list[str]:
    return [entry.title for entry in plan.of(verdict)]


def fields(entry: PlanEntry) -> set[str]:
    return {change.field for change in entry.changes}


# ── members ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_members_come_with_names_terms_groups_and_party(room: Room) -> None:
    plan = room.members(ANNA, KARL)
    assert plan.source.stated == "Stammdaten des Deutschen Bundestages, Stand 30.09.2025"
    room.services.importing.apply(plan)
    anna = room.person("11000001")
    assert anna.name() == "Dr.-Ing. Dr. h. c. Anna Muster"
    assert (anna.gender, anna.birth_date) == (Gender.FEMALE, PartialDate(1960, 2, 1))
    (former,) = room.all(FormerName, person_id=anna.id)
    assert (former.family_name, former.valid_to) == ("Beispiel", PartialDate(1975, 5, 31))
    (office,) = room.all(Office, kind="mdb")
    (house,) = room.all(Organisation, id=office.organisation_id)
    assert (house.full_name, office.seats > 1, office.is_head) == ("Deutscher Bundestag", True, False)
    terms = room.all(Tenure, person_id=anna.id)
    assert [(t.term, t.constituency) for t in terms] == [
        ("7. Wahlperiode", "298 St. Wendel"),
        ("8. Wahlperiode", "Landesliste Saarland"),
        ("9. Wahlperiode", "Landesliste Saarland"),
    ]
    assert {t.source for t in terms} == {plan.source.stated}
    karl = room.person("11000002")
    assert (karl.family(), karl.suffix) == ("von Muster", "(Bonn)")
    (term,) = room.all(Tenure, person_id=karl.id)
    assert term.constituency == "Landesliste Saarland, Wahlkreis 298 St. Wendel"
    assert term.is_current(TODAY)
    assert "MdB" not in karl.suffix  # the rule of the office says it


def test_memberships_go_on_from_period_to_period(room: Room) -> None:
    room.services.importing.apply(room.members(ANNA, KARL))
    names = {body.id: body for body in room.all(Organisation)}
    anna = room.person("11000001")
    found = [
        (names[r.to_id].full_name, names[r.to_id].body_type, r.valid_from, r.valid_to)
        for r in room.all(Relationship, from_id=anna.id)
    ]
    assert found == [
        (GROUP, BodyType.GROUP, PartialDate(1972, 12, 13), PartialDate(1981, 12, 31)),
        (OTHER_GROUP, BodyType.GROUP, PartialDate(1982, 1, 1), PartialDate(1983, 3, 29)),
        ("XYZ", BodyType.POLITICAL_PARTY, None, None),
    ]
    types = {kind.id: kind.key for kind in room.all(RelationshipType)}
    keys = [types[r.type_id] for r in room.all(Relationship, from_id=anna.id)]
    assert keys == ["member_of_group", "member_of_group", "member_of_party"]
    assert not room.all(Relationship, from_id=room.person("11000002").id)  # in no group, in no party


def test_the_second_time_everything_is_unchanged(room: Room) -> None:
    room.services.importing.apply(room.members(ANNA, KARL))
    plan = room.members(ANNA, KARL, made_on="31.10.2025")
    assert plan.counts()[Verdict.UNCHANGED] == len(plan.entries)
    report = room.services.importing.apply(plan)
    assert report.entry_id is None


def test_an_altered_file_shows_exactly_the_alterations(room: Room) -> None:
    room.services.importing.apply(room.members(ANNA, KARL))
    first = replace(ANNA.terms[0], end="22.09.1976")
    later = replace(
        ANNA, family="Muster-Beispiel", died="05.06.2020", terms=(first, *ANNA.terms[1:]),
        former=(*ANNA.former, ("Muster", "Anna", "01.06.1975", "31.12.1999")),
    )  # fmt: skip
    plan = room.members(later, KARL, MemberRow(id="11000003", family="Neu"))
    assert told(plan, Verdict.NEW) == ["Neu, Anna"]
    (entry,) = plan.of(Verdict.CHANGED)
    assert fields(entry) == {"family_name", "deceased_on"}
    assert [(part.kind.value, part.verdict.value, [c.field for c in part.changes]) for part in entry.parts] == [
        ("former_name", "new", []),
        ("tenure", "changed", ["valid_to"]),
    ]
    room.services.importing.apply(plan)
    assert room.members(later, KARL, MemberRow(id="11000003", family="Neu")).counts()[Verdict.CHANGED] == 0


def test_who_is_no_longer_named_gets_an_end_proposed_and_only_that(room: Room) -> None:
    room.services.importing.apply(room.members(ANNA, KARL))
    plan = room.members(ANNA, made_on="01.11.2026")
    (entry,) = plan.of(Verdict.VANISHED)
    assert entry.stored == room.person("11000002")
    room.services.importing.apply(plan)
    assert room.all(Tenure, person_id=entry.stored_id)[0].valid_to is None
    report = room.services.importing.apply(plan, Decisions(take=USUAL | {Verdict.VANISHED}))
    assert report.ended == 1
    (term,) = room.all(Tenure, person_id=entry.stored_id)
    assert (term.valid_to, term.source) == (
        PartialDate(2026, 11, 1),
        "Stammdaten des Deutschen Bundestages, Stand 01.11.2026",
    )


def test_somebody_typed_in_is_recognised_by_name_and_birth_date_and_keeps_the_rest(room: Room) -> None:
    subject, _ = room.services.editing.add_person(
        Person(given_name="Anna", family_name="Muster", call_name="Anni", birth_date=PartialDate(1960, 2, 1))
    )
    plan = room.members(ANNA)
    (entry,) = [one for one in plan.entries if one.stored_id == subject.id]
    assert entry.verdict is Verdict.CHANGED
    assert fields(entry) == {"degrees", "gender", "known_id"}
    room.services.importing.apply(plan)
    assert room.person("11000001").id == subject.id
    assert room.person("11000001").call_name == "Anni"
    assert room.members(ANNA).counts()[Verdict.CHANGED] == 0


def test_without_a_birth_date_it_is_asked(room: Room) -> None:
    subject, _ = room.services.editing.add_person(Person(given_name="Anna", family_name="Muster"))
    plan = room.members(ANNA)
    (entry,) = plan.of(Verdict.DOUBTFUL)
    assert [candidate.stored_id for candidate in entry.candidates] == [subject.id]
    room.services.importing.apply(plan, Decisions(single={entry.key: Decision(same_as=subject.id)}))
    assert room.person("11000001").id == subject.id
    assert len(room.all(Tenure, person_id=subject.id)) == 3


def test_what_somebody_typed_is_not_emptied(room: Room) -> None:
    room.services.importing.apply(room.members(KARL))
    karl = room.person("11000002")
    room.services.editing.change_person(replace(karl, degrees="Dr.", birth_name="Muster"))
    plan = room.members(KARL)
    (entry,) = plan.of(Verdict.CHANGED)
    assert [(change.field, change.clears) for change in entry.changes] == [("degrees", True)]
    room.services.importing.apply(plan)
    assert room.person("11000002").degrees == "Dr."


def test_the_source_is_noted_beside_an_earlier_one(room: Room) -> None:
    subject, _ = room.services.editing.add_person(
        Person(given_name="Anna", family_name="Muster", birth_date=PartialDate(1960, 2, 1))
    )
    (party,) = room.all(Party, id=subject.id)
    room.services.editing.change_party(replace(party, source="Visitenkarte"), "Anna Muster")
    room.services.importing.apply(room.members(ANNA))
    room.services.importing.apply(room.members(replace(ANNA, degrees="Dr."), made_on="01.11.2026"))
    (party,) = room.all(Party, id=subject.id)
    assert party.source == "Visitenkarte; Stammdaten des Deutschen Bundestages, Stand 01.11.2026"


def test_persons_in_the_trash_stay_there_untouched(room: Room) -> None:
    room.services.importing.apply(room.members(KARL))
    karl = room.person("11000002")
    room.services.editing.trash(room.services.records.find(str(karl.id)))
    plan = room.members(replace(KARL, family="Beispiel"))
    assert plan.counts()[Verdict.CHANGED] == plan.counts()[Verdict.NEW] == 0


def test_the_sample_has_the_bundestag_already(sample_on_both: Services, tmp_path: Path) -> None:
    plan = sample_on_both.importing.plan(sample_on_both.importing.read(write_members(tmp_path / "mdb.xml", [KARL])))
    unchanged = plan.of(Verdict.UNCHANGED, kinds=(RecordKind.ORGANISATION, RecordKind.OFFICE))
    assert [entry.title for entry in unchanged] == ["Deutscher Bundestag", "Mitglied des Deutschen Bundestages"]


# ── municipalities ──────────────────────────────────────────────────────────────────────────────────────────────


def test_municipalities_come_with_parents_address_and_the_office_of_their_head(room: Room) -> None:
    before = {body.ags for body in room.all(Organisation)}
    plan = room.places()
    room.services.importing.apply(plan)
    bodies = {body.ags: body for body in room.all(Organisation) if body.ags}
    assert bodies.keys() - before == {"10", "07", "07199", "07199001", "07199002", "07999000"}
    parents = {
        ags: body.parent_id and next(b.ags for b in bodies.values() if b.id == body.parent_id)
        for ags, body in bodies.items()
    }
    assert (parents["07199001"], parents["07199"], parents["07999000"], parents["07"]) == ("07199", "07", "07", None)
    village = bodies["07199001"]
    assert (village.full_name, village.genitive) == ("Gemeinde Musterdorf", "der Gemeinde Musterdorf")
    (address,) = room.all(Address, party_id=village.id)
    assert (address.one_line(), address.source) == ("55555 Musterdorf", plan.source.stated)
    heads = {body.ags: room.all(Office, organisation_id=body.id, is_head=True) for body in bodies.values()}
    titles = {ags: office[0].title(Gender.FEMALE) for ags, office in heads.items() if office}
    assert titles["07199001"] == "Ortsbürgermeisterin"
    assert titles["07199002"] == "Stadtbürgermeisterin"
    assert titles["07999000"] == "Oberbürgermeisterin"
    assert titles["07199"] == "Landrätin"


def test_what_the_reference_knows_is_recognised_and_kept(room: Room) -> None:
    offices = len(room.all(Office))
    plan = room.places(*(place for place in PLACES if place.key.startswith("10")))
    changed = plan.of(Verdict.CHANGED)
    assert {(entry.title, *fields(entry)) for entry in changed} == {
        ("Landkreis St. Wendel", "parent_id"),
        ("Saarpfalz-Kreis", "parent_id"),
    }
    room.services.importing.apply(plan)
    assert len(room.all(Office)) == offices
    (town,) = room.all(Organisation, ags="10045117")
    assert (town.full_name, town.municipality_kind) == ("Mittelstadt St. Ingbert", "Mittelstadt")


def test_loading_municipalities_twice_and_in_the_other_form_changes_nothing(room: Room) -> None:
    saarland = [row for row in PLACES if row.key.startswith("10")]
    room.services.importing.apply(room.places())
    assert room.places().counts()[Verdict.UNCHANGED] == len(room.places().of(Verdict.UNCHANGED))
    path = write_gv100ad(room.folder / "GV100AD.txt", saarland)
    plan = room.services.importing.plan(room.services.importing.read(path))
    assert {entry.verdict for entry in plan.entries} == {Verdict.UNCHANGED, Verdict.VANISHED}
    named = {row.key for row in PLACES}
    assert all(entry.stored.ags not in named for entry in plan.of(Verdict.VANISHED))  # the rest of the Saarland


def test_a_renamed_town_a_new_kind_and_a_municipality_that_is_gone(room: Room) -> None:
    room.services.importing.apply(room.places())
    holder, _ = room.services.editing.add_person(Person(given_name="Anna", family_name="Muster"))
    (gone,) = room.all(Organisation, ags="07199002")
    (office,) = room.all(Office, organisation_id=gone.id)
    room.services.editing.add_tenure(Tenure(person_id=holder.id, office_id=office.id))
    rows = [row for row in PLACES if row.key.startswith("07") and row.key != "07199002"]
    rows[-2] = replace(rows[-2], name="Musterdorf am See, Stadt", text_key="63", postcode="55559")
    plan = room.places(*rows)
    (changed,) = plan.of(Verdict.CHANGED)
    assert fields(changed) == {"full_name", "short_name", "genitive", "municipality_kind"}
    assert [change.field for part in changed.parts for change in part.changes] == ["postcode"]
    (vanished,) = plan.of(Verdict.VANISHED)
    assert vanished.stored.id == gone.id
    room.services.importing.apply(plan, Decisions(take=frozenset({Verdict.VANISHED})))
    assert room.all(Tenure, person_id=holder.id)[0].valid_to == PartialDate(2023, 12, 31)


def test_a_head_that_somebody_typed_in_is_not_doubled(room: Room) -> None:
    body, _ = room.services.editing.add_organisation(
        Organisation(full_name="Gemeinde Musterdorf", ags="07199001", body_type=BodyType.MUNICIPALITY)
    )
    room.services.editing.add_office(Office(organisation_id=body.id, title_neutral="Ortsvorstand", is_head=True))
    room.services.importing.apply(room.places())
    (office,) = room.all(Office, organisation_id=body.id)
    assert office.title() == "Ortsvorstand"


# ── one entry, and back again ───────────────────────────────────────────────────────────────────────────────────


def test_an_import_is_one_entry_with_a_sentence(room: Room) -> None:
    report = room.services.importing.apply(room.members(ANNA, KARL))
    line = room.services.history.lines(1)[0]
    assert (line.entry.id, report.new) == (report.entry_id, 7)
    assert line.text == "Stammdaten des Deutschen Bundestages, Stand 30.09.2025 übernommen: 7 neu, 0 geändert"


def test_weeks_later_what_nobody_touched_goes_back_and_the_rest_is_named(room: Room) -> None:
    room.services.importing.apply(room.members(ANNA, KARL))
    report = room.services.importing.apply(
        room.members(replace(ANNA, family="Beispiel"), replace(KARL, family="Beispiel"), made_on="01.11.2026")
    )
    anna = room.person("11000001")
    room.services.editing.change_person(replace(anna, call_name="Anni"))
    assert report.entry_id is not None
    _, text, left = room.services.history.undo_partly(report.entry_id)
    assert text.endswith("1 seither geänderter Eintrag blieb, wie er ist")
    assert left == ["Dr.-Ing. Dr. h. c. Anna Beispiel: Name und Daten"]
    assert room.person("11000001").family_name == "Beispiel"
    assert room.person("11000002").family_name == "Muster"


def test_taking_back_everything_leaves_nothing_and_doing_it_again_brings_it_back(room: Room) -> None:
    kinds = (Party, Person, KnownId, Organisation, Office, Tenure, Address, Relationship, FormerName)
    before = {kind: room.all(kind) for kind in kinds}
    room.services.importing.apply(room.members(ANNA, KARL))
    room.services.importing.apply(room.places())
    after = {kind: room.all(kind) for kind in kinds}
    for _ in range(2):
        room.services.history.undo()
    assert {kind: room.all(kind) for kind in kinds} == before
    for _ in range(2):
        room.services.history.redo()
    assert {kind: room.all(kind) for kind in kinds} == after


def test_a_cancelled_import_leaves_nothing(room: Room) -> None:
    plan = room.members(ANNA, KARL)
    entries = len(room.services.history.lines())

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        room.services.importing.apply(plan, progress=stop)
    assert not room.all(KnownId)
    assert len(room.services.history.lines()) == entries


def test_somebody_was_faster_than_the_plan(room: Room) -> None:
    room.services.importing.apply(room.members(ANNA, KARL))
    plan = room.members(replace(ANNA, family="Beispiel"), replace(KARL, family="Beispiel"))
    karl = room.person("11000002")
    room.services.editing.change_person(replace(karl, call_name="Kalle"))
    with pytest.raises(ConflictError):
        room.services.importing.apply(plan)
    assert room.person("11000001").family_name == "Muster"  # nothing half imported


def test_another_import_was_faster_than_the_plan(room: Room) -> None:
    plan = room.members(ANNA)
    room.services.importing.apply(room.members(ANNA))
    for number in range(51):  # however much was done in between
        room.services.editing.change_person(replace(room.person(ANNA.id), call_name=f"Anni {number}"))
    with pytest.raises(UserError, match="Seit dem Vergleich wurde eine andere Liste übernommen"):
        room.services.importing.apply(plan)
    assert [known.value for known in room.all(KnownId) if known.scheme == "mdb"] == [ANNA.id]
    assert not room.services.importing.apply(room.members(ANNA)).new


def test_a_part_whose_body_was_left_out_is_named(room: Room) -> None:
    plan = room.members(ANNA)
    group = next(entry.key for entry in plan.entries if entry.title == GROUP)
    report = room.services.importing.apply(plan, Decisions(single={group: Decision(is_taken=False)}))
    assert report.missing == ("Muster, Anna: Beziehung zu Fraktion Muster",)


def test_the_report_can_be_kept(room: Room) -> None:
    room.services.importing.apply(room.members(ANNA))
    report = room.services.importing.apply(room.members(replace(ANNA, family="Beispiel")))
    room.services.importing.keep(report, room.folder / "bericht.csv")
    text = (room.folder / "bericht.csv").read_text("utf-8-sig")
    assert "Familienname „Muster“ → „Beispiel“" in text
    assert "Person 1, Kennung 11000001" in text


def test_a_broken_file_imports_nothing(room: Room) -> None:
    path = write_members(room.folder / "mdb.xml", [ANNA, KARL])
    path.write_text(path.read_text("utf-8").replace("03.04.1970", "31.02.1970"), encoding="utf-8")
    with pytest.raises(UserError, match=r"„mdb.xml“, Zeile \d+, Person 11000002: „31.02.1970“ ist kein Datum"):
        room.services.importing.read(path)
