"""Comparing and deciding, without any file or database."""

from __future__ import annotations

from dataclasses import replace

from crm.domain.import_compare import Ending, Stored, compared, doubtful, new_entry, vanished
from crm.domain.import_match import Known, Match
from crm.domain.import_plan import Decision, Decisions, Plan, PlanEntry, Verdict, decided
from crm.domain.incoming import Fields, Incoming, Mode, Part, PartKind, RecordKind, Ref, Source, Told
from crm.domain.office import Office, Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import KnownId, Organisation, Party, PartyKind, Person
from crm.domain.reach import Address

BORN = PartialDate(1960, 2, 1)
ENDING = Ending(title="Liste", on=PartialDate(2025, 9, 30))
OFFICE = Ref("uid", "urn:office")
PERSON = Person(id=7, given_name="Anna", family_name="Muster", degrees="Dr.", call_name="Anni", birth_date=BORN)
PARTY = Party(id=7, uid="urn:7")


def nowhere(ref: Ref) -> int | None:
    return None


def incoming(*parts: Part, **fields: Told) -> Incoming:
    told = {"given_name": Told("Anna"), "family_name": Told("Muster")}
    return Incoming(
        kind=RecordKind.PERSON, refs=(Ref("mdb", "1"),), title="Muster, Anna", fields=told | fields, parts=parts
    )


def compare(record: Incoming, person: Person = PERSON, **parts: object) -> PlanEntry:
    stored = Stored(
        kind=RecordKind.PERSON,
        record=person,
        party=PARTY,
        parts={PartKind(k): v for k, v in parts.items()},  # type: ignore[misc]
    )
    return compared(record, stored, {OFFICE: 3}.get, ENDING)


def plan(*entries: PlanEntry) -> Plan:
    return Plan(source=Source(form="x", name="Liste", dated="Stand", as_of=None, records=()), entries=entries)


def term(name: str = "20. Wahlperiode", **more: Told) -> Part:
    return Part(kind=PartKind.TENURE, fields={"office_id": Told(OFFICE), "term": Told(name), **more})


# ── fields ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_the_source_does_not_speak_of_is_no_difference() -> None:
    entry = compare(incoming())
    assert (entry.verdict, entry.changes, entry.parts) == (Verdict.UNCHANGED, (), ())


def test_a_change_names_the_field_with_old_and_new() -> None:
    (change,) = compare(incoming(family_name=Told("Beispiel"))).changes
    assert (change.field, change.old, change.new) == ("family_name", "Muster", "Beispiel")


def test_modes_of_telling() -> None:
    assert not compare(incoming(degrees=Told("Prof.", Mode.FILLS))).changes
    assert compare(incoming(suffix=Told("(Bonn)", Mode.FILLS))).changes
    assert not compare(incoming(suffix=Told("(Bonn)", Mode.INITIAL))).changes
    assert not compare(incoming(degrees=Told("Prof.", accepts=frozenset({"Dr."})))).changes
    assert not compare(incoming(suffix=Told(None))).changes


def test_what_lies_in_the_trash_or_is_restricted_stays_untouched() -> None:
    for party in (replace(PARTY, deleted_at="2026-01-01"), replace(PARTY, is_restricted=True)):
        stored = Stored(kind=RecordKind.PERSON, record=PERSON, party=party)
        entry = compared(incoming(family_name=Told("Beispiel")), stored, nowhere, ENDING)
        assert entry.verdict is Verdict.UNCHANGED
        assert entry.remark


def test_a_reference_is_compared_by_what_it_stands_for() -> None:
    body = Organisation(id=4, full_name="Gemeinde Musterort", parent_id=3)
    record = Incoming(
        kind=RecordKind.ORGANISATION, refs=(Ref("ags", "1"),), title="", fields={"parent_id": Told(Ref("ags", "10"))}
    )
    stored = Stored(kind=RecordKind.ORGANISATION, record=body, party=replace(PARTY, id=4))
    assert compared(record, stored, {Ref("ags", "10"): 3}.get, ENDING).verdict is Verdict.UNCHANGED
    assert compared(record, stored, {Ref("ags", "10"): 5}.get, ENDING).changes[0].old == 3
    assert compared(record, stored, nowhere, ENDING).verdict is Verdict.CHANGED  # it is new itself


# ── parts ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_terms_are_told_apart_by_office_and_period() -> None:
    held = [
        Tenure(id=1, person_id=7, office_id=3, term="19. Wahlperiode"),
        Tenure(id=2, person_id=7, office_id=3, term="20. Wahlperiode"),
        Tenure(id=3, person_id=7, office_id=99, term="20. Wahlperiode"),
    ]
    entry = compare(incoming(term(constituency=Told("298 St. Wendel"))), tenure=held)
    assert [(part.stored.id, part.verdict) for part in entry.parts] == [(2, Verdict.CHANGED)]
    assert compare(incoming(term("21. Wahlperiode")), tenure=held).parts[0].verdict is Verdict.NEW


def test_somebody_entered_as_holder_without_dates_holds_the_latest_term() -> None:
    start = {"valid_from": Told(PartialDate(2025, 3, 25))}
    entry = compare(
        incoming(term("20. Wahlperiode"), term("21. Wahlperiode", **start)),
        tenure=[Tenure(id=1, person_id=7, office_id=3)],
    )
    assert [(p.verdict, p.told.value("term") if p.told else "") for p in entry.parts] == [
        (Verdict.NEW, "20. Wahlperiode"),
        (Verdict.CHANGED, "21. Wahlperiode"),
    ]


def test_a_term_the_source_no_longer_names_gets_an_end_proposed_if_it_came_from_there() -> None:
    held = Tenure(id=1, person_id=7, office_id=3, term="21. Wahlperiode", source="Liste, Stand 01.01.2025")
    (part,) = compare(incoming(), tenure=[held]).parts
    assert (part.verdict, part.changes[0].new) == (Verdict.VANISHED, ENDING.on)
    assert not compare(incoming(), tenure=[replace(held, source="Visitenkarte")]).parts
    assert not compare(incoming(), tenure=[replace(held, valid_to=PartialDate(2025))]).parts


def test_the_same_address_is_recognised_under_another_label() -> None:
    told: Fields = {"label": Told("", Mode.INITIAL), "postcode": Told("66606"), "city": Told("St. Wendel", Mode.FILLS)}
    part = Part(kind=PartKind.ADDRESS, fields=told)
    stored = [Address(id=1, party_id=7, label="Rathaus", postcode="66606", city="St. Wendel")]
    assert compare(incoming(part), address=stored).verdict is Verdict.UNCHANGED


# ── matching ────────────────────────────────────────────────────────────────────────────────────────────────────


def known(*people: Person, ids: tuple[KnownId, ...] = ()) -> Known:
    found = Known()
    found.add_parties([Party(id=person.id, uid=f"urn:{person.id}") for person in people], ids)
    found.add_people(people)
    return found


def test_the_foreign_id_comes_first_whatever_the_name() -> None:
    other = replace(PERSON, id=8, family_name="Beispiel")
    found = known(PERSON, other, ids=(KnownId(party_id=8, scheme="mdb", value="1"),))
    assert found.match(incoming(birth_date=Told(BORN))) == Match(8)


def test_then_name_and_birth_date_strictly() -> None:
    born = {"birth_date": Told(BORN)}
    assert known(PERSON).match(incoming(**born)) == Match(7)
    assert known(replace(PERSON, birth_date=PartialDate(1961, 2, 1))).match(incoming(**born)) == Match()
    assert known(replace(PERSON, given_name="Anne")).match(incoming(**born)) == Match()


def test_an_unknown_birth_date_or_two_alike_are_doubtful() -> None:
    born = {"birth_date": Told(BORN)}
    assert known(replace(PERSON, birth_date=None)).match(incoming(**born)) == Match(candidates=(7,))
    assert known(PERSON).match(incoming()) == Match(candidates=(7,))
    assert known(PERSON, replace(PERSON, id=8)).match(incoming(**born)) == Match(candidates=(7, 8))


def test_whoever_is_known_under_another_id_is_somebody_else() -> None:
    found = known(PERSON, ids=(KnownId(party_id=7, scheme="mdb", value="2"),))
    assert found.match(incoming(birth_date=Told(BORN))) == Match()


def test_nobody_is_recognised_twice() -> None:
    found = known(PERSON)
    record = incoming(birth_date=Told(BORN))
    found.claim(record, 7)
    other = replace(record, refs=(Ref("mdb", "2"),))
    assert found.match(other) == Match()


def test_bodies_by_key_offices_as_heads() -> None:
    body = Organisation(id=4, full_name="Gemeinde Neustadt", ags="10046111")
    found = Known()
    found.add_parties([Party(id=4, uid="urn:4", kind=PartyKind.ORGANISATION)], [])
    found.add_organisations([body])
    found.add_offices([Office(id=9, uid="typed by hand", organisation_id=4, is_head=True)])

    def record(ags: str) -> Incoming:
        fields = {"full_name": Told(body.full_name), "ags": Told(ags)}
        return Incoming(kind=RecordKind.ORGANISATION, refs=(Ref("ags", ags),), title="", fields=fields)

    assert found.match(record("10046111")) == Match(4)
    assert found.match(record("07111001")) == Match()  # names of municipalities repeat
    head = {"organisation_id": Told(Ref("ags", "10046111")), "is_head": Told(True)}
    office = Incoming(kind=RecordKind.OFFICE, refs=(Ref("uid", "urn:head"),), title="", fields=head)
    assert found.match(office) == Match(9)


# ── decisions ───────────────────────────────────────────────────────────────────────────────────────────────────


def verdicts(found: Plan, decisions: Decisions) -> list[tuple[str, Verdict]]:
    return [(entry.title, entry.verdict) for entry in decided(found, decisions)]


def test_usually_new_and_changed_are_taken_nothing_is_ended_emptied_or_guessed() -> None:
    gone = vanished(
        Stored(
            kind=RecordKind.PERSON, record=PERSON, party=PARTY,
            parts={PartKind.TENURE: [Tenure(id=1, person_id=7, office_id=3, source="Liste")]},
        ),
        "Weg", ENDING,
    )  # fmt: skip
    entries = (
        new_entry(replace(incoming(), title="Neu")),
        replace(compare(incoming(family_name=Told("Beispiel"), degrees=Told(""))), key="c", title="Geändert"),
        replace(compare(incoming(degrees=Told(""))), key="d", title="Geleert"),
        replace(doubtful(incoming(), [compare(incoming())]), key="e", title="Zweifel"),
        gone,
    )
    found = plan(*entries)
    assert verdicts(found, Decisions()) == [("Neu", Verdict.NEW), ("Geändert", Verdict.CHANGED)]
    (_, changed) = decided(found, Decisions())
    assert [change.field for change in changed.changes] == ["family_name"]
    assert ("Weg", Verdict.VANISHED) in verdicts(found, Decisions(take=frozenset({Verdict.VANISHED})))
    assert ("Zweifel", Verdict.NEW) in verdicts(found, Decisions(take=frozenset(Verdict)))


def test_decisions_about_single_fields_and_entries() -> None:
    entry = compare(incoming(family_name=Told("Beispiel"), given_name=Told("Anne"), degrees=Told("")))
    found = plan(entry)

    def fields(**decision: object) -> list[str]:
        decisions = Decisions(single={entry.key: Decision(**decision)})  # type: ignore[arg-type]
        return [change.field for one in decided(found, decisions) for change in one.changes]

    assert fields(leave=frozenset({"family_name"})) == ["given_name"]
    assert fields(take=frozenset({"degrees"})) == ["given_name", "family_name", "degrees"]
    assert fields(is_taken=False) == []
    none = Decisions(take=frozenset(), single={entry.key: Decision(take=frozenset({"degrees"}))})
    assert [change.field for one in decided(found, none) for change in one.changes] == ["degrees"]


def test_a_doubtful_one_can_be_said_to_be_a_candidate_or_somebody_new() -> None:
    candidate = compare(incoming(family_name=Told("Beispiel")))
    entry = doubtful(incoming(family_name=Told("Beispiel")), [candidate])
    same = Decisions(single={entry.key: Decision(same_as=7)})
    (taken,) = decided(plan(entry), same)
    assert (taken.verdict, taken.stored_id) == (Verdict.CHANGED, 7)
    (new,) = decided(plan(entry), Decisions(single={entry.key: Decision(is_taken=True)}))
    assert new.verdict is Verdict.NEW
