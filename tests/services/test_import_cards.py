"""vCards in and out on both engines: what left comes back as nothing new, what is foreign is taken over and kept."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from crm import paths
from crm.domain.import_plan import Decision, Decisions, Plan, PlanEntry, Verdict
from crm.domain.incoming import PartKind, RecordKind
from crm.domain.kept_property import KeptProperty
from crm.domain.listing import Subject, SubjectKind
from crm.domain.notes import Activity, Tag, Tagging
from crm.domain.office import Office, Tenure
from crm.domain.party import KnownId, Organisation, Party, Person, Photo
from crm.domain.reach import Address, Channel, ChannelKind
from crm.domain.relationship import Relationship
from crm.services.bundle import Services, services_for
from crm.services.card_loading import CardOptions
from crm.services.importing.differences import differences
from crm.services.importing.report import report_of
from crm.storage.database import Database, open_database
from tests.exchange.sample import jpeg
from tests.templates import TODAY, copy_of, fill_reference, fill_sample

ALL = CardOptions(with_private=True, with_confidential=True, with_notes=True)
EVERYBODY = (SubjectKind.PERSON, SubjectKind.ORGANISATION)


@dataclass
class Room:
    """An open database with its services and a folder for files."""

    database: Database
    services: Services
    folder: Path

    def plan(self, *cards: str, version: str = "3.0") -> Plan:
        path = self.folder / "karten.vcf"
        text = "".join(f"BEGIN:VCARD\r\nVERSION:{version}\r\n{card}\r\nEND:VCARD\r\n" for card in cards)
        path.write_bytes(text.encode())
        return self.services.importing.plan(self.services.importing.read(path))

    def take(self, *cards: str) -> Plan:
        plan = self.plan(*cards)
        self.services.importing.apply(plan)
        return plan

    def read(self, path: Path) -> Plan:
        return self.services.importing.plan(self.services.importing.read(path))

    def all(self, kind: type[Any], /, **where: Any) -> list[Any]:
        with self.database.read() as unit:
            return unit.store.find(kind, **where)

    def add(self, record: Any) -> Any:
        with self.database.write("channel.add", name="Test") as unit:
            return unit.store.add(record)

    def everything(self) -> dict[str, list[Any]]:
        kinds = (Party, Person, Organisation, Office, Tenure, Channel, Relationship, Tag, Tagging, Activity, Photo)
        return {kind.__name__: self.all(kind) for kind in (*kinds, KnownId, KeptProperty)}

    def export(self, form: str, options: CardOptions = ALL) -> Path:
        target = self.folder / f"{form}.vcf"
        subjects = self.services.directory.find(kinds=EVERYBODY)
        self.services.exporting.contacts(subjects, form, target, options)
        return target


def room_in(target: Any, folder: Path, fill: Any) -> Iterator[Room]:
    folder.mkdir()
    database = open_database(copy_of(fill, target), actor="test", today=lambda: TODAY)
    yield Room(database, services_for(database, paths.REFERENCE, lambda: TODAY), folder)
    database.close()


@pytest.fixture
def room(target: str, tmp_path: Path) -> Iterator[Room]:
    yield from room_in(target, tmp_path / "room", fill_reference)


@pytest.fixture
def full(target: str, tmp_path: Path) -> Iterator[Room]:
    yield from room_in(target, tmp_path / "full", fill_sample)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Room]:
    yield from room_in(tmp_path / "leer.verteiler", tmp_path / "empty", fill_reference)


def told(plan: Plan) -> list[str]:
    """What is not unchanged, in words."""
    return [f"{line.verdict}: {line.title}: {line.text}" for line in report_of(plan).lines]


def entry(plan: Plan, kind: RecordKind = RecordKind.PERSON) -> PlanEntry:
    [found] = [one for one in plan.entries if one.kind is kind]
    return found


# ── there and back ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("form", ["vcard3", "vcard4"])
@pytest.mark.parametrize("options", [ALL, CardOptions()], ids=["everything", "business"])
def test_what_left_the_house_comes_back_unchanged(full: Room, form: str, options: CardOptions) -> None:
    plan = full.read(full.export(form, options))
    assert told(plan) == []
    assert len([one for one in plan.entries if one.incoming and one.incoming.is_card]) > 150


@pytest.mark.parametrize("form", ["vcard3", "vcard4"])
def test_an_empty_database_gets_the_same_contacts(full: Room, empty: Room, form: str) -> None:
    path = full.export(form)
    empty.services.importing.apply(empty.read(path))
    assert told(empty.read(path)) == []

    def cards(room: Room) -> dict[str, Any]:
        subjects = room.services.directory.find(kinds=EVERYBODY)
        return {card.uid: card for card in room.services.exporting.cards(subjects, ALL)}

    there, here = cards(empty), cards(full)
    assert set(here) <= set(there)
    for uid, card in here.items():
        assert same(there[uid]) == same(card)


def same(card: Any) -> Any:
    """A contact as a card can tell it: whose the channels are, and in which order, is known to the program alone."""
    channels = {
        (c.kind, c.value, c.extension, c.label, c.is_private, c.is_preferred, c.is_confidential) for c in card.channels
    }
    addresses = {(a.lines(), a.label, a.is_private, a.is_preferred, a.is_confidential) for a in card.addresses}
    person = card.person and replace(card.person, id=0, version=1)
    assert card.person or (card.organisation and card.organisation.full_name == card.name)
    return replace(
        card, person=person, revised_at="", channels=channels, addresses=addresses, envelope=(), own_values=(), kept=(),
        photo=card.photo and card.photo.data, relations=set(card.relations), categories=set(card.categories),
    )  # fmt: skip


# ── foreign cards ───────────────────────────────────────────────────────────────────────────────────────────────

ANNA = "\r\n".join(
    (
        "UID:ABC-1", "FN:Dr. Anna Muster", "N:Muster;Anna;;Dr.;", "ORG:Muster GmbH;Einkauf", "TITLE:Einkaufsleiterin",
        "TEL;TYPE=CELL:0170 1234567", "EMAIL;TYPE=WORK:anna@example.org", "ADR;TYPE=WORK:;;Weg 1;Ort;;66117;",
        "CATEGORIES:Presse,myContacts", "NOTE:Kennt das Haus", "BDAY:1970-03-14", "item1.X-ABDATE:20200101",
        "item1.X-ABLabel:Jubiläum",
    )
)  # fmt: skip


def test_a_foreign_card_comes_with_all_it_says(room: Room) -> None:
    plan = room.take(ANNA)
    assert plan.counts() == {Verdict.NEW: 3, Verdict.CHANGED: 0, Verdict.UNCHANGED: 0, Verdict.VANISHED: 0,
                             Verdict.DOUBTFUL: 0}  # fmt: skip
    [person] = room.all(Person)
    [card] = room.services.exporting.cards([Subject(SubjectKind.PERSON, person.id)], ALL)
    assert (card.uid, card.name, card.body, card.unit, card.function) == (
        "ABC-1", "Dr. Anna Muster", "Muster GmbH", "Einkauf", "Einkaufsleiterin",
    )  # fmt: skip
    assert {(one.kind, one.value) for one in card.channels} == {
        (ChannelKind.MOBILE, "+491701234567"), (ChannelKind.EMAIL, "anna@example.org"),
    }  # fmt: skip
    assert (card.categories, card.note, str(card.person and card.person.birth_date)) == (
        ("Presse",), "Kennt das Haus", "1970-03-14",
    )  # fmt: skip
    assert [one.source for one in room.all(Channel, party_id=person.id)] == ["vCard-Datei karten.vcf"] * 2


def test_what_has_no_field_goes_out_again_as_a_private_thing(room: Room) -> None:
    room.take(ANNA)
    path = room.export("vcard3")
    assert b"item1.X-ABDATE:20200101\r\n" in path.read_bytes()
    assert "item1.X-ABLABEL:Jubiläum\r\n".encode() in path.read_bytes()
    assert b"X-ABDATE" not in room.export("vcard3", CardOptions()).read_bytes()


def test_a_card_twice_is_unchanged_and_undone_as_one(room: Room) -> None:
    before = room.everything()
    room.take(ANNA)
    assert told(room.plan(ANNA)) == []
    assert told(room.plan(ANNA.replace("Kennt das", "Kennt  das"))) == []  # a tab of ours goes out as a blank
    room.services.history.undo()
    assert room.everything() == before


def test_a_known_uid_shows_the_difference_field_by_field(room: Room) -> None:
    room.take(ANNA)
    plan = room.plan(
        ANNA.replace("0170 1234567", "0170 7654321").replace("Anna", "Anna Maria").replace("Weg 1", "Weg 2")
        .replace("20200101", "20210101")
    )  # fmt: skip
    assert told(plan) == [
        "changed: Muster, Dr. Anna Maria: Vorname „Anna“ → „Anna Maria“; "
        "Erreichbarkeit +491707654321: Wert „+491701234567“ → „+491707654321“; "
        "Anschrift Weg 2, 66117 Ort: Straße „Weg 1“ → „Weg 2“; "
        "Mitgeführte Angabe X-ABDATE 20210101: Wert „20200101“ → „20210101“"
    ]
    room.services.importing.apply(plan)
    assert [one.value for one in room.all(Channel, kind=ChannelKind.MOBILE)] == ["+491707654321"]


def test_a_uuid_is_the_same_however_it_is_spelled(room: Room) -> None:
    uid = "6b1c2f9e-6a0c-4e2a-9f1f-0d6a3d1f1a02"
    room.take(f"UID:urn:uuid:{uid}\r\nFN:Anna Muster\r\nN:Muster;Anna;;;")
    assert told(room.plan(f"UID:{uid.upper()}\r\nFN:Anna Muster\r\nN:Muster;Anna;;;")) == []


def test_the_same_name_is_a_doubt_and_its_uid_is_remembered(room: Room) -> None:
    room.take(ANNA)
    other = "UID:other-7\r\nFN:Anna Muster\r\nN:Muster;Anna;;;\r\nTEL:+4968150100"
    plan = room.plan(other)
    doubt = entry(plan)
    assert doubt.verdict is Verdict.DOUBTFUL
    [candidate] = doubt.candidates
    decisions = Decisions(single={doubt.key: Decision(same_as=candidate.stored_id)})
    room.services.importing.apply(plan, decisions)
    assert [(one.scheme, one.value) for one in room.all(KnownId)] == [("uid", "other-7")]
    assert entry(room.plan(other)).verdict is not Verdict.DOUBTFUL
    assert told(room.plan(ANNA)) == []


def test_one_number_under_two_labels_may_come_in_another_order(room: Room) -> None:
    who, numbers = "UID:zwei-namen\r\nN:Muster;Anna;;;\r\nFN:Anna Muster", ("TEL:0681 501\r\n", "TEL:0681 501\r\n")
    first, second = (f"item{at}.{number}item{at}.X-ABLabel:{at}" for at, number in enumerate(numbers, 1))
    room.take(f"{who}\r\n{first}\r\n{second}")
    assert [entry.verdict for entry in room.plan(f"{who}\r\n{second}\r\n{first}").entries] == [Verdict.UNCHANGED]


def test_a_lost_mark_or_label_is_no_change(room: Room) -> None:
    room.take("UID:a\r\nFN:Anna Muster\r\nN:Muster;Anna;;;\r\nitem1.TEL;TYPE=HOME,PREF:+4968150100\r\n"
              "item1.X-ABLabel:Wohnung")  # fmt: skip
    assert told(room.plan("UID:a\r\nFN:Anna Muster\r\nN:Muster;Anna;;;\r\nTEL:0681 50100")) == []


def test_what_is_no_longer_on_a_card_stays_and_an_emptied_name_part_is_only_shown(room: Room) -> None:
    room.take(ANNA)
    plan = room.plan("UID:ABC-1\r\nFN:Anna Muster\r\nN:Muster;Anna;;;")
    assert told(plan) == ["changed: Muster, Anna: akademische Grade „Dr.“ → –"]
    before = room.everything()
    room.services.importing.apply(plan)
    assert room.everything() == before


def test_a_confidential_or_private_number_is_never_replaced(room: Room) -> None:
    room.take("UID:a\r\nFN:Anna Muster\r\nN:Muster;Anna;;;")
    [person] = room.all(Person)
    for marks in ({"is_confidential": True}, {"is_private": True}):
        room.add(Channel(party_id=person.id, kind=ChannelKind.PHONE, value="+4968150199", **marks))
    plan = room.plan("UID:a\r\nFN:Anna Muster\r\nN:Muster;Anna;;;\r\nTEL;TYPE=WORK:+4968150100")
    assert told(plan) == ["changed: Muster, Anna: Erreichbarkeit +4968150100 (neu)"]


def test_groups_of_both_kinds_are_tags_of_their_members(room: Room) -> None:
    person = "UID:urn:uuid:6b1c2f9e-6a0c-4e2a-9f1f-0d6a3d1f1a02\r\nFN:Anna Muster\r\nN:Muster;Anna;;;"
    group = "UID:g\r\nFN:Kuratorium\r\nX-ADDRESSBOOKSERVER-KIND:group\r\nX-ADDRESSBOOKSERVER-MEMBER:"
    plan = room.take(person, f"{group}urn:uuid:6b1c2f9e-6a0c-4e2a-9f1f-0d6a3d1f1a02")
    assert [one.kind for one in plan.entries] == [RecordKind.PERSON]
    [tagging] = room.all(Tagging)
    assert [tag.name for tag in room.all(Tag, id=tagging.tag_id)] == ["Kuratorium"]


@pytest.mark.parametrize("member", ["mailto:Anna@Example.org", "urn:uuid:anna-1:ABPerson"])
def test_a_group_may_name_a_member_by_mail_or_with_a_prefix_before_its_uid(empty: Room, member: str) -> None:
    person = "UID:anna-1:ABPerson\r\nFN:Anna Muster\r\nN:Muster;Anna;;;\r\nEMAIL:anna@example.org"
    empty.take(f"KIND:group\r\nFN:Presse\r\nMEMBER:{member}", person)
    [tagging] = empty.all(Tagging)
    assert [tag.name for tag in empty.all(Tag, id=tagging.tag_id)] == ["Presse"]


def test_who_has_only_a_nickname_or_a_mail_is_taken_and_who_has_no_name_is_said(empty: Room) -> None:
    plan = empty.take("UID:a\r\nEMAIL:nur@example.org", "UID:b\r\nNICKNAME:Spitz", "UID:c\r\nTEL:0171 1234567")
    assert [person.name() for person in empty.all(Person)] == ["nur@example.org", "Spitz"]
    [unread] = plan.source.unread
    assert unread.text == (
        "Karte 3, Zeile 11: Die Karte nennt keinen Namen und wurde nicht übernommen (+491711234567)."
    )


def test_two_with_one_title_share_the_office_of_their_body(room: Room) -> None:
    lines = ("ORG:Muster GmbH", "TITLE:Referent")
    room.take(*("\r\n".join((f"UID:{n}", f"FN:{n} Muster", f"N:Muster;{n};;;", *lines)) for n in ("Anna", "Karl")))
    [office] = room.all(Office, title_neutral="Referent")
    assert office.seats == 2
    assert len(room.all(Tenure, office_id=office.id)) == 2


def test_the_office_of_a_known_body_is_recognised_in_either_gender(full: Room) -> None:
    held = full.all(Office, is_head=True)[0]
    [body] = full.all(Organisation, id=held.organisation_id)
    plan = full.plan(f"UID:x\r\nFN:Anna Muster\r\nN:Muster;Anna;;;\r\nORG:{body.full_name}\r\nTITLE:{held.title_f}")
    assert [(one.kind, one.verdict) for one in plan.entries] == [
        (RecordKind.ORGANISATION, Verdict.UNCHANGED),
        (RecordKind.OFFICE, Verdict.UNCHANGED),
        (RecordKind.PERSON, Verdict.NEW),
    ]


def test_a_body_without_a_function_and_a_function_without_a_body_go_out_again(room: Room) -> None:
    cards = ("UID:a\r\nFN:Anna Muster\r\nN:Muster;Anna;;;\r\nORG:Muster GmbH;Labor",
             "UID:b\r\nFN:Karl Muster\r\nN:Muster;Karl;;;\r\nTITLE:Journalist")  # fmt: skip
    room.take(*cards)
    assert [body.full_name for body in room.all(Organisation, full_name="Muster GmbH")] == ["Muster GmbH"]
    assert len(room.all(Relationship)) == 1
    data = room.export("vcard3", CardOptions()).read_bytes()
    assert b"ORG:Muster GmbH;Labor\r\n" in data
    assert b"TITLE:Journalist\r\n" in data
    assert told(room.plan(*cards)) == []


def test_a_broken_photo_is_left_out_and_said(room: Room) -> None:
    plan = room.plan("UID:a\r\nFN:Anna Muster\r\nN:Muster;Anna;;;\r\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/AAAA")
    assert "Das Foto der Karte ist beschädigt" in told(plan)[0]
    assert [part.kind for part in (entry(plan).incoming or plan.source.records[0]).parts] == []


def test_a_photo_is_kept_and_another_one_is_a_change(room: Room) -> None:
    def card(width: int) -> str:
        picture = b64encode(jpeg(width, 80)).decode()
        return f"UID:a\r\nFN:Anna Muster\r\nN:Muster;Anna;;;\r\nPHOTO;ENCODING=b;TYPE=JPEG:{picture}"

    room.take(card(60))
    assert told(room.plan(card(60))) == []
    room.take(card(50))
    [photo] = room.all(Photo)
    assert (photo.width, photo.data) == (50, jpeg(50, 80))


def test_a_card_twice_in_a_file_counts_once(room: Room) -> None:
    plan = room.plan("UID:a\r\nFN:Alt\r\nN:Alt;Anna;;;", "UID:a\r\nFN:Neu\r\nN:Neu;Anna;;;")
    assert [one.title for one in plan.entries] == ["Neu, Anna"]
    assert "steht mehrmals in der Datei" in plan.entries[0].remark


def test_parts_of_a_change_can_be_left(room: Room) -> None:
    room.take(ANNA)
    plan = room.plan(ANNA.replace("0170 1234567", "0170 7654321").replace("Weg 1", "Weg 2"))
    [part] = [one for one in entry(plan).parts if one.kind is PartKind.CHANNEL]
    decisions = Decisions(single={entry(plan).key: Decision(leave=frozenset({part.path}))})
    room.services.importing.apply(plan, decisions)
    assert [one.value for one in room.all(Channel, kind=ChannelKind.MOBILE)] == ["+491701234567"]
    assert told(room.plan(ANNA.replace("Weg 1", "Weg 2"))) == []


def test_what_was_edited_since_stays_when_the_import_is_taken_back(room: Room) -> None:
    room.take(ANNA, "UID:b\r\nFN:Karl Muster\r\nN:Muster;Karl;;;")
    entry_id = room.services.history.lines(1)[0].entry.id
    [karl] = room.all(Person, given_name="Karl")
    room.services.editing.change_person(replace(karl, suffix="MdB"))
    _, _, left = room.services.history.undo_partly(entry_id)
    assert [person.name() for person in room.all(Person)] == ["Karl Muster MdB"]
    assert left


def test_a_second_card_of_somebody_known_is_a_doubt_and_namesakes_in_a_file_are_said(room: Room) -> None:
    room.take(ANNA)
    other = "UID:other\r\nFN:Dr. Anna Muster\r\nN:Muster;Anna;;;"
    plan = room.plan(ANNA, other)
    assert [(one.verdict, len(one.candidates)) for one in plan.entries if one.kind is RecordKind.PERSON] == [
        (Verdict.UNCHANGED, 0),
        (Verdict.DOUBTFUL, 1),
    ]
    assert plan.entries[-1].remark == "In der Datei steht noch eine Karte mit diesem Namen."


def test_a_plan_is_told_field_by_field_as_it_is_decided(room: Room) -> None:
    plan = room.plan(ANNA)
    told_of = {one.label: one.new for one in differences(entry(plan), plan.names, Decisions())}
    assert (told_of["Mobil"], told_of["Amtszeit"], told_of["Schlagwort"]) == (
        "0170 1234567", "Einkaufsleiterin (Muster GmbH)", "Presse",
    )  # fmt: skip
    office = entry(plan, RecordKind.OFFICE)
    assert [one.new for one in differences(office, plan.names, Decisions())] == ["Muster GmbH", "Einkaufsleiterin"]
    room.services.importing.apply(plan)
    plan = room.plan(ANNA.replace("Weg 1", "Weg 2").replace(";;Dr.;", ";;;"))
    changed = entry(plan)
    degrees, street = differences(changed, plan.names, Decisions())
    assert (degrees.label, degrees.old, degrees.new, degrees.is_taken) == ("akademische Grade", "Dr.", "", False)
    assert (street.label, street.old, street.new, street.is_taken) == ("Anschrift: Straße", "Weg 1", "Weg 2", True)
    decisions = Decisions(
        single={changed.key: Decision(take=frozenset({degrees.path}), leave=frozenset({street.path}))}
    )
    assert [one.is_taken for one in differences(changed, plan.names, decisions)] == [True, False]
    room.services.importing.apply(plan, decisions)
    assert [person.degrees for person in room.all(Person)] == [""]
    assert told(room.plan(ANNA.replace(";;Dr.;", ";;;"))) == []


def test_a_uid_that_a_company_had_may_come_back_as_a_persons(room: Room) -> None:
    room.take("UID:a\r\nFN:Muster GmbH\r\nORG:Muster GmbH")
    person = "UID:a\r\nFN:Anna Muster\r\nN:Muster;Anna;;;"
    room.take(person)
    assert [one.value for one in room.all(KnownId)] == ["a"]
    assert told(room.plan(person)) == []


def test_who_is_nearly_certainly_stored_under_another_spelling_is_asked_about(room: Room) -> None:
    room.take(
        "UID:urn:muster:1\r\nN:Kreuzwinkel;Stefanie;;;\r\nFN:Stefanie Kreuzwinkel\r\n"
        "TEL;TYPE=CELL:+491755550001\r\nEMAIL:stefanie.kreuzwinkel@example.org\r\nBDAY:1971-03-14"
    )
    again = (
        "UID:urn:other:9\r\nN:Kreuzwinkl;Stephanie;;;\r\nFN:Stephanie Kreuzwinkl\r\n"
        "TEL;TYPE=CELL:+491755550001\r\nBDAY:1971-03-14"
    )
    plan = room.plan(again)
    (entry,) = [one for one in plan.entries if one.kind is RecordKind.PERSON]
    assert entry.verdict is Verdict.DOUBTFUL
    (candidate,) = entry.candidates
    assert candidate.stored.family_name == "Kreuzwinkel"
    namesake = again.replace("1971-03-14", "1999-12-01").replace("Kreuzwinkl", "Kreuzwinkel").replace("0001", "0002")
    (other,) = [one for one in room.plan(namesake).entries if one.kind is RecordKind.PERSON]
    assert other.verdict is Verdict.NEW


def test_a_second_pair_of_body_and_title_is_a_second_office(empty: Room) -> None:
    person = "FN:Anna Muster\r\nN:Muster;Anna;;;\r\nUID:urn:uuid:6b1c2f9e-6a0c-4e2a-9f1f-0d6a3d1f1b01"
    pairs = "ORG:Kreis Muster\r\nTITLE:Landrätin\r\nORG:Verband Muster;Vorstand\r\nTITLE:Vorsitzende"
    empty.take(f"{person}\r\n{pairs}")
    held = {tenure.office_id for tenure in empty.all(Tenure)}
    assert {office.title_neutral for office in empty.all(Office, id=held)} == {"Landrätin", "Vorsitzende"}
    assert [line.name for line in empty.all(KeptProperty)] == ["X-VERTEILER-UNIT"]
    assert told(empty.plan(f"{person}\r\n{pairs}")) == []
    [card] = [card for card in empty.services.exporting.cards(people(empty), ALL) if card.person]
    assert {card.function, card.role} == {"Landrätin", "Vorsitzende (Verband Muster)"}


def test_a_letter_form_that_says_more_is_kept_while_the_address_is_that(empty: Room) -> None:
    letter = r"LABEL:Dem Präsidium zu Händen\nMusterweg 1\n66999 Musterort"
    plan = empty.take(f"FN:Anna Muster\r\nN:Muster;Anna;;;\r\nADR:;;Musterweg 1;Musterort;;66999;\r\n{letter}")
    assert plan.entries
    [line] = empty.all(KeptProperty)
    assert line.value == letter.partition(":")[2]
    assert "Präsidium" in empty.export("vcard3").read_text("utf-8")
    [address] = empty.all(Address, street="Musterweg 1")
    with empty.database.write("address.change", name="Test") as unit:
        unit.store.save(replace(address, street="Anderer Weg 2"))
    assert "Präsidium" not in empty.export("vcard3").read_text("utf-8")


def people(room: Room) -> list[Subject]:
    return room.services.directory.find(kinds=EVERYBODY)
