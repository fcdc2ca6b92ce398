"""Who is stored twice, on both engines: read, found, told apart, hinted at while typing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crm.domain.duplicate_evidence import Grade
from crm.domain.errors import Cancelled, UserError
from crm.domain.listing import SubjectKind
from crm.domain.not_duplicate import NotDuplicate
from crm.domain.partial_date import PartialDate
from crm.domain.party import FormerName, KnownId, Party, Person
from crm.domain.reach import Address, Channel, ChannelKind
from crm.domain.relationship import Relationship, RelationshipType
from crm.services.duplicate_measure import measure_duplicates
from tests.factories import add_body, add_holder, add_office, add_person
from tests.services.work import Work

MOBILE = "+491755550001"


def twice(work: Work) -> tuple[Person, Person]:
    with work.database.write("colleague") as unit:
        made = []
        for family in ("Kreuzwinkel", "Kreuzwinkl"):
            person = add_person(unit.store, "Anna", family, birth_name="Altname")
            unit.store.add(Channel(party_id=person.id, kind=ChannelKind.MOBILE, value=MOBILE))
            made.append(person)
    return made[0], made[1]


def test_the_sample_has_no_duplicates(work_on_both: Work) -> None:
    assert work_on_both.services.duplicates.all(Grade.POSSIBLE) == []


def test_a_pair_is_found_with_its_reasons(work_on_both: Work) -> None:
    first, second = twice(work_on_both)
    (pair,) = work_on_both.services.duplicates.all()
    assert pair.ids == (first.id, second.id)
    assert "gleiche Mobilnummer 0175 5550001" in [reason.text for reason in pair.reasons]


def test_everything_that_tells_persons_apart_is_read(work_on_both: Work) -> None:
    work = work_on_both
    with work.database.write("colleague") as unit:
        store = unit.store
        person = add_person(store, "Anna", "Kreuzwinkel", birth_name="Altname", call_name="Änne", suffix="jun.")
        store.save(replace(person, birth_date=PartialDate.parse("1971-03")))
        body, other = add_body(store, "Verband der Muster"), add_body(store, "Verein der Muster")
        add_holder(store, add_office(store, body), person)
        kind = store.find(RelationshipType)[0]
        store.add(Relationship(type_id=kind.id, from_id=person.id, to_id=other.id))
        store.add(FormerName(person_id=person.id, family_name="Zweitname"))
        store.add(Address(party_id=person.id, street="Musterweg 3", postcode="66606", city="Musterort"))
        store.add(KnownId(party_id=person.id, scheme="mdb", value="1"))
        for kind_of, value in ((ChannelKind.EMAIL, "a@example.org"), (ChannelKind.PHONE, "+4968110")):
            store.add(Channel(party_id=person.id, kind=kind_of, value=value))
    with work.database.read() as unit:
        (facts,) = unit.directory.person_facts([person.id])
        everybody = unit.directory.person_facts()
    assert next(one for one in everybody if one.id == person.id) == facts
    assert (facts.given_name, facts.call_name, facts.family_name, facts.suffix) == (
        "Anna",
        "Änne",
        "Kreuzwinkel",
        "jun.",
    )
    assert (set(facts.former), facts.birth_date) == ({"Altname", "Zweitname"}, "1971-03")
    assert (facts.mails, facts.phones, facts.mobiles) == (("a@example.org",), ("+4968110",), ())
    assert (facts.addresses[0].postcode, set(facts.bodies)) == ("66606", {body.id, other.id})
    assert facts.ids == (("mdb", "1"),)


def test_trash_restriction_relationship_and_a_decision_leave_a_pair_out(work_on_both: Work) -> None:
    work = work_on_both
    first, second = twice(work)
    duplicates = work.services.duplicates
    party = work.one(Party, id=second.id)
    for hidden in ({"deleted_at": "2026-01-01"}, {"is_restricted": True}):
        saved = work.save(replace(party, **hidden))
        assert duplicates.all() == []
        party = work.save(replace(saved, deleted_at=None, is_restricted=False))
    assert len(duplicates.all()) == 1
    related = work.add(Relationship(type_id=work.find(RelationshipType)[0].id, from_id=second.id, to_id=first.id))
    assert duplicates.all() == []  # whoever is related to somebody is not that somebody
    with work.database.write("colleague") as unit:
        unit.store.remove(related)
    duplicates.keep_apart(second.id, first.id)
    assert duplicates.all() == []


def test_no_duplicate_is_one_entry_shown_by_name_and_forgotten_again(work_on_both: Work) -> None:
    work = work_on_both
    first, second = twice(work)
    duplicates = work.services.duplicates
    work.is_one_entry(
        lambda: duplicates.keep_apart(second.id, first.id, " Mutter und  Tochter "),
        "Anna Kreuzwinkel und Anna Kreuzwinkl als keine Dublette vermerkt",
    )
    (kept,) = duplicates.kept_apart()
    assert (kept.names, kept.pair.reason) == (("Anna Kreuzwinkel", "Anna Kreuzwinkl"), "Mutter und Tochter")
    duplicates.keep_apart(first.id, second.id)
    assert len(work.find(NotDuplicate)) == 1  # said twice, kept once
    duplicates.forget(kept.pair)
    assert len(duplicates.all()) == 1


def test_what_cannot_be_told_apart_is_refused(work: Work) -> None:
    first, _ = twice(work)
    with pytest.raises(UserError, match="ein und derselbe"):
        work.services.duplicates.keep_apart(first.id, first.id)
    with pytest.raises(UserError, match="gibt es nicht mehr"):
        work.services.duplicates.keep_apart(first.id, 10**9)


def test_the_search_can_be_stopped(work: Work) -> None:
    twice(work)

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        work.services.duplicates.all(progress=stop)


@pytest.mark.parametrize(
    ("typed", "channels"),
    [
        (Person(given_name="Anna", family_name="Kreutzwinkel"), ()),
        (Person(given_name="A.", family_name="Kreuzwinkel"), ()),
        (Person(given_name="Anna", family_name="Altname"), ()),
        (
            Person(given_name="Anna", family_name="Ganzanders"),
            (Channel(kind=ChannelKind.MOBILE, value="0175 5550001"),),
        ),
    ],
    ids=["misspelled", "initial", "former name", "same number"],
)
def test_while_typing_those_who_may_be_meant_are_named(
    work_on_both: Work, typed: Person, channels: tuple[Channel, ...]
) -> None:
    with work_on_both.database.write("colleague") as unit:
        person = add_person(unit.store, "Anna", "Kreuzwinkel", birth_name="Altname")
        unit.store.add(Channel(party_id=person.id, kind=ChannelKind.MOBILE, value=MOBILE))
    assert [one.ids[1] for one in work_on_both.services.duplicates.like(typed, channels)] == [person.id]


def test_a_number_that_is_only_half_typed_harms_nothing(work: Work) -> None:
    typed = Person(given_name="Anna", family_name="Kreuzwinkel")
    assert work.services.duplicates.like(typed, [Channel(kind=ChannelKind.EMAIL, value="anna@")]) == []


def test_the_measurement_counts_what_it_planted() -> None:
    (outcome,) = measure_duplicates(1000, [31])
    assert outcome.planted == sum(planted for _, planted in outcome.by_kind.values()) == 50
    assert outcome.recall() > 0.9
    assert outcome.found[Grade.POSSIBLE][0] >= outcome.found[Grade.CERTAIN][0]


def test_organisations_are_searched_too_and_told_apart(work_on_both: Work) -> None:
    work, duplicates = work_on_both, work_on_both.services.duplicates
    with work.database.write("colleague") as unit:
        store = unit.store
        first, second = (
            add_body(store, name, "Musterweg 3", "Musterort") for name in ("Musterwerk GmbH", "Musterwrek GmbH")
        )
        for body, kind, value in (
            (first, ChannelKind.WEB, "https://www.muster.example"),
            (second, ChannelKind.EMAIL, "info@muster.example"),
            (first, ChannelKind.PHONE, "+4968110"),
            (second, ChannelKind.PHONE, "+4968110"),
        ):
            store.add(Channel(party_id=body.id, kind=kind, value=value))
    pair = next(pair for pair in duplicates.bodies() if pair.ids == (first.id, second.id))
    assert pair.kind is SubjectKind.ORGANISATION
    assert {"gleiche Internetadresse muster.example", "gleiche Anschrift"} <= {one.text for one in pair.reasons}
    duplicates.keep_apart(first.id, second.id)
    assert all(pair.ids != (first.id, second.id) for pair in duplicates.bodies())
    (kept,) = duplicates.kept_apart()
    assert (kept.kind, kept.names) == (SubjectKind.ORGANISATION, ("Musterwerk GmbH", "Musterwrek GmbH"))
    duplicates.forget(duplicates.kept_apart_of(second.id, first.id))
    assert duplicates.kept_apart() == []
    with pytest.raises(UserError, match="nicht vermerkt"):
        duplicates.kept_apart_of(first.id, second.id)


def test_no_body_of_the_sample_is_twice(work_on_both: Work) -> None:
    assert work_on_both.services.duplicates.bodies(Grade.LIKELY) == []
