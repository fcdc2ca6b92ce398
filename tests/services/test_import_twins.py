"""One person twice in one imported file: found by the strict rule, decided in the review, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm import paths
from crm.domain.import_like import repeated
from crm.domain.import_plan import Decision, Decisions, Plan, PlanEntry, Verdict
from crm.domain.import_twins import joined
from crm.domain.incoming import UID, Incoming, Part, PartKind, RecordKind, Ref, Told
from crm.domain.party import KnownId, Person
from crm.domain.reach import Channel
from crm.services.bundle import services_for
from crm.services.importing.report import report_of
from crm.storage.database import Database
from tests.services.test_import_cards import Room

FIRST = (
    "UID:urn:muster:1\r\nN:Kreuzwinkel;Stefanie;;;\r\nFN:Stefanie Kreuzwinkel\r\n"
    "TEL;TYPE=CELL:+491755550001\r\nBDAY:1971-03-14"
)
SECOND = (
    "UID:urn:muster:2\r\nN:Kreuzwinkl;Stephanie;;;\r\nFN:Stephanie Kreuzwinkl\r\nNOTE:trinkt Tee\r\n"
    "TEL;TYPE=CELL:+491755550001\r\nEMAIL:s.kreuzwinkel@example.org\r\nBDAY:1971-03-14"
)
OTHER = "UID:urn:muster:3\r\nN:Kreuzwinkel;Karl;;;\r\nFN:Karl Kreuzwinkel\r\nTEL;TYPE=CELL:+491755550001"


@pytest.fixture
def room(database: Database, tmp_path: Path) -> Iterator[Room]:
    return Room(database, services_for(database, paths.REFERENCE), tmp_path)


def people(plan: Plan) -> list[PlanEntry]:
    return [entry for entry in plan.entries if entry.kind is RecordKind.PERSON]


def names(room: Room) -> list[str]:
    return sorted(person.family_name for person in room.all(Person))


def test_two_cards_of_one_person_are_asked_about_and_both_come_in_undecided(room: Room) -> None:
    plan = room.plan(FIRST, OTHER, SECOND)
    verdicts = [(entry.verdict, entry.twin_place.partition(",")[0]) for entry in people(plan)]
    assert verdicts == [(Verdict.NEW, ""), (Verdict.NEW, ""), (Verdict.DOUBTFUL, "Karte 1")]
    (line,) = [line for line in report_of(plan).lines if line.verdict is Verdict.DOUBTFUL]
    assert line.text.startswith("vielleicht auch Karte 1, Zeile 1 dieser Datei")
    room.services.importing.apply(plan)
    assert names(room) == ["Kreuzwinkel", "Kreuzwinkel", "Kreuzwinkl"]


def test_joined_they_are_one_that_is_known_by_both_names_the_next_time(room: Room) -> None:
    plan = room.plan(FIRST, SECOND)
    twin = people(plan)[1]
    room.services.importing.apply(plan, Decisions(single={twin.key: Decision(is_taken=True, with_twin=True)}))
    assert names(room) == ["Kreuzwinkel"]
    assert {channel.value for channel in room.all(Channel)} == {"+491755550001", "s.kreuzwinkel@example.org"}
    assert [known.value for known in room.all(KnownId)] == ["urn:muster:2"]
    again = people(room.plan(FIRST, SECOND))
    assert [entry.verdict for entry in again] == [Verdict.UNCHANGED, Verdict.UNCHANGED]
    assert "zusammengeführt" in again[1].remark


def test_left_out_or_the_first_left_out(room: Room) -> None:
    plan = room.plan(FIRST, SECOND)
    first, second = people(plan)
    with_twin = Decision(is_taken=True, with_twin=True)
    left = Decisions(single={first.key: Decision(is_taken=False), second.key: with_twin})
    room.services.importing.apply(plan, left)
    assert names(room) == ["Kreuzwinkl"]  # nothing to join it with, so it comes in by itself


def test_a_second_card_of_somebody_stored_adds_to_the_record(room: Room) -> None:
    room.take(FIRST)
    plan = room.plan(FIRST.replace("0001", "0009") + "\r\nEMAIL:stefanie@example.org", SECOND.replace("0001", "0009"))
    first, second = people(plan)
    assert (first.verdict, second.verdict) == (Verdict.CHANGED, Verdict.DOUBTFUL)
    room.services.importing.apply(plan, Decisions(single={second.key: Decision(is_taken=True, with_twin=True)}))
    assert len(room.all(Person)) == 1
    numbers = [channel.value for channel in room.all(Channel)]
    assert sorted(set(numbers)) == sorted(numbers)
    assert {"stefanie@example.org", "s.kreuzwinkel@example.org"} <= set(numbers)


def test_rows_of_a_table(room: Room) -> None:
    table = room.folder / "gaeste.csv"
    table.write_text(
        "Vorname;Nachname;Geburtsdatum;Mobil\nStefanie;Kreuzwinkel;14.03.1971;0175 5550001\n"
        "Stephanie;Kreuzwinkl;14.03.1971;0175 5550001\nKarl;Kreuzwinkel;;0175 5550001\n",
        encoding="utf-8",
    )
    plan = room.read(table)
    assert [entry.verdict for entry in people(plan)] == [Verdict.NEW, Verdict.DOUBTFUL, Verdict.NEW]
    assert people(plan)[1].twin_place == "Zeile 2"


# ── pure ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def incoming(uid: str, given: str = "Stefanie", *parts: Part, **told: str) -> Incoming:
    fields = {"given_name": given, "family_name": "Kreuzwinkel", **told}
    return Incoming(
        kind=RecordKind.PERSON,
        refs=(Ref(UID, uid),),
        title=given,
        fields={name: Told(value) for name, value in fields.items()},
        parts=parts,
    )


def mail(value: str, label: str = "") -> Part:
    return Part(kind=PartKind.CHANNEL, fields={"kind": Told("email"), "value": Told(value), "label": Told(label)})


def test_of_three_all_repeat_the_first() -> None:
    three = [incoming(uid, "Stefanie", mail("s.kreuzwinkel@example.org"), suffix="MdL") for uid in ("a", "b", "c")]
    keys = [one.key for one in three]
    assert repeated(three) == {keys[1]: keys[0], keys[2]: keys[0]}
    assert repeated(three, {keys[2]}) == {keys[0]: keys[2], keys[1]: keys[2]}


def test_what_the_first_says_stands_and_the_others_add_to_it() -> None:
    first = incoming("a", "Stefanie", mail("x@example.org"), suffix="")
    second = incoming("b", "Stephanie", mail("x@example.org", "Büro"), mail("y@example.org"), suffix="MdL")
    one = joined(first, second)
    assert (one.value("given_name"), one.value("suffix")) == ("Stefanie", "MdL")
    assert [part.value("value") for part in one.parts] == ["x@example.org", "y@example.org"]
    assert [ref.value for ref in one.refs] == ["a", "b"]
    assert one.key == first.key
