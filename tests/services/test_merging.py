"""Two records become one and two again: nothing that hung on either is lost on the way, there or back."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from crm.domain.address_override import Form, FormOverride
from crm.domain.errors import ConflictError, NotFoundError, UserError
from crm.domain.event import (
    Companion,
    Event,
    Moment,
    Participation,
    ProgrammeItem,
    Role,
    Snapshot,
    Status,
    StatusChange,
)
from crm.domain.kept_audience import ManualChange, SavedAudience
from crm.domain.kept_property import KeptProperty
from crm.domain.needs import ItemAnswer, ItemReply, TripNeeds
from crm.domain.not_duplicate import NotDuplicate
from crm.domain.notes import Tagging, Task
from crm.domain.office import Office, Tenure
from crm.domain.own_field import FieldValue, OwnField
from crm.domain.partial_date import PartialDate
from crm.domain.party import FormerName, KnownId, Organisation, Party, PartyKind, Person, Photo
from crm.domain.reach import Channel, ChannelKind
from crm.domain.relationship import Relationship, RelationshipType
from crm.services import merge_events
from crm.services.merge_moves import OF_OFFICE
from crm.services.merging import COVERED
from crm.storage.tables import BY_RECORD, SPECS
from tests.factories import add_body, add_holder, add_office, add_person, uid
from tests.services.merging_sample import merged, two_people
from tests.services.work import Work

PARTIES = {"party", "person", "organisation"}


def test_every_reference_to_a_party_is_moved_or_chosen() -> None:
    referring = {
        (spec.record, column)
        for spec in SPECS
        for column, parent in spec.references.items()
        if parent in PARTIES and not (column == "id" and spec.name in PARTIES)
    }
    assert referring == COVERED
    assert all(kind in BY_RECORD for kind, _ in COVERED)


def test_a_merge_is_one_entry_and_goes_back_and_forth_exactly(work_on_both: Work) -> None:
    first, second = two_people(work_on_both)
    merging = work_on_both.services.merging
    preview = merging.preview([first.id, second.id], first.id)
    work_on_both.is_one_entry(lambda: merging.merge(preview), "Dr. Anna Beispiel und Anna Baispiel MdL zusammengeführt")


def test_all_of_it_stands_on_the_kept_record(work_on_both: Work) -> None:
    work = work_on_both
    first, second = two_people(work)
    old = work.one(Party, id=second.id)
    merged(work, first, second)
    assert work.find(Person, id=second.id) == work.find(Party, id=second.id) == []
    kept = work.one(Person, id=first.id)
    assert (kept.family_name, kept.degrees, kept.suffix) == ("Beispiel", "Dr.", "MdL")
    assert kept.birth_date == PartialDate.parse("1971-03-14")
    assert {(c.value, c.is_preferred) for c in work.find(Channel, party_id=first.id)} == {
        ("anna@example.org", True),
        ("+4915123456789", False),
    }
    assert len(work.find(Tagging, party_id=first.id)) == 2  # the tag that both bore is there once
    assert len(work.find(Tenure, person_id=first.id)) == 1
    assert len(work.find(Participation, party_id=first.id)) == 1  # at one event one takes part once
    assert {(k.scheme, k.value) for k in work.find(KnownId, party_id=first.id)} == {
        ("mdb", "11000001"),
        ("uid", old.uid),
    }
    assert len(work.find(Photo, party_id=first.id)) == len(work.find(Task, party_id=first.id)) == 1
    assert not [r for r in work.find(Relationship, from_id=first.id) if r.to_id == first.id]


def test_two_participations_at_one_event_become_one_and_two_again(work_on_both: Work) -> None:
    work = work_on_both
    with work.database.write("colleague") as unit:
        store = unit.store
        first, second, third = (add_person(store, name, "Beispiel") for name in ("Anna", "Annna", "Karl"))
        event = store.add(Event(uid=uid(), name="Mustertag"))
        item = store.add(ProgrammeItem(event_id=event.id, title="Rundgang"))
        declined = store.add(
            Participation(event_id=event.id, party_id=first.id, status=Status.DECLINED, remarks="Vegetarierin",
                          answered_on=PartialDate.parse("2026-01-03"))
        )  # fmt: skip
        accepted = store.add(
            Participation(event_id=event.id, party_id=second.id, status=Status.ACCEPTED, role=Role.GREETING,
                          answered_on=PartialDate.parse("2026-01-09"), remarks="kommt später")
        )  # fmt: skip
        store.add(Participation(event_id=event.id, party_id=third.id, represents_id=accepted.id))
        store.add(TripNeeds(participation_id=declined.id, hotel="Haus A"))
        store.add(TripNeeds(participation_id=accepted.id, hotel="Haus B", bus="Linie 1"))
        store.add(Companion(participation_id=accepted.id, name="Max Muster"))
        for row, reply in ((declined, ItemReply.DECLINED), (accepted, ItemReply.ACCEPTED)):
            store.add(StatusChange(participation_id=row.id, status=row.status, at="2026-01-09T08:00:00Z"))
            store.add(ItemAnswer(item_id=item.id, participation_id=row.id, reply=reply))
    before = work.everything()
    preview = work.services.merging.preview([first.id, second.id], first.id)
    assert preview.remarks == (
        "Beide stehen auf der Liste von „Mustertag“; daraus wird eine Teilnahme (zugesagt, Grußwort); in die Bemerkung "
        "kommt: zweite Teilnahme: abgesagt am 03.01.2026, Hotel auch „Haus B“, zu einem Programmpunkt auch „kommt“.",
    )
    entry = work.services.merging.merge(preview).entry_id
    one = work.one(Participation, party_id=first.id)
    assert (one.id, one.status, one.role) == (declined.id, Status.ACCEPTED, Role.GREETING)
    assert one.remarks.split("; ") == [
        "Vegetarierin", "kommt später", "zweite Teilnahme: abgesagt am 03.01.2026", "Hotel auch „Haus B“",
        "zu einem Programmpunkt auch „kommt“",
    ]  # fmt: skip
    assert work.one(Participation, party_id=third.id).represents_id == one.id
    trip = work.one(TripNeeds, participation_id=one.id)
    assert (trip.hotel, trip.bus) == ("Haus A", "Linie 1")
    assert len(work.find(StatusChange, participation_id=one.id)) == 2
    assert work.one(Companion, participation_id=one.id).name == "Max Muster"
    assert entry is not None
    work.services.merging.unmerge(entry)
    assert work.everything() == before


def test_what_was_frozen_and_whoever_stands_in_for_the_other_stay_apart(work: Work) -> None:
    with work.database.write("colleague") as unit:
        store = unit.store
        first, second = (add_person(store, name, "Beispiel") for name in ("Anna", "Annna"))
        for name in ("Eingefroren", "Vertreten"):
            event = store.add(Event(uid=uid(), name=name))
            one = store.add(Participation(event_id=event.id, party_id=first.id))
            stands_in = one.id if name == "Vertreten" else None
            other = store.add(Participation(event_id=event.id, party_id=second.id, represents_id=stands_in))
            if name == "Eingefroren":
                store.add(Snapshot(participation_id=other.id, moment=Moment.FROZEN, taken_at="2026-01-01T00:00:00Z"))
    preview = work.services.merging.preview([first.id, second.id], first.id)
    assert preview.remarks == tuple(
        f"Beide stehen auf der Liste von „{name}“; beide Teilnahmen bleiben stehen."
        for name in ("Eingefroren", "Vertreten")
    )
    work.services.merging.merge(preview)
    assert len(work.find(Participation, party_id=first.id)) == 4


def test_everything_that_hangs_on_a_participation_goes_over_or_makes_it_stay() -> None:
    referring = {
        (spec.record, column)
        for spec in SPECS
        for column, parent in spec.references.items()
        if parent == "participation"
    }
    assert referring == set(merge_events.MOVED) | {(kind, "participation_id") for kind in merge_events.STAYING}


def test_the_preview_names_what_differs_what_moves_and_what_to_know(work: Work) -> None:
    first, second = two_people(work)
    preview = work.services.merging.preview([second.id, first.id])
    assert preview.kept_id == second.id  # more hangs on it
    fields = {one.key: one for one in preview.fields}
    assert [value.shown for value in fields["family_name"].values] == ["Baispiel", "Beispiel"]
    assert fields["family_name"].differs
    assert not fields["given_name"].differs
    assert fields["degrees"].chosen == first.id
    assert fields["birth_date"].chosen == second.id
    assert preview.moved["Teilnahmen"] == 1
    assert preview.moved["Schlagwörter"] == 1
    assert any("Mustertag" in remark for remark in preview.remarks)
    assert any("Beziehung" in remark for remark in preview.remarks)


def test_the_choice_counts_field_by_field(work: Work) -> None:
    first, second = two_people(work)
    merged(work, first, second, family_name=second.id, suffix=first.id)
    kept = work.one(Person, id=first.id)
    assert (kept.family_name, kept.suffix, kept.degrees) == ("Baispiel", "", "Dr.")


def test_another_family_name_can_be_kept_as_a_former_one(work: Work) -> None:
    with work.database.write("colleague") as unit:
        first = add_person(unit.store, "Anna", "Beispiel")
        second = add_person(unit.store, "Anna", "Hinterhuber")
    merging = work.services.merging
    preview = merging.preview([first.id, second.id], first.id)
    assert preview.other_names == ("Hinterhuber",)
    merging.merge(preview, keep_names=True)
    assert [one.family_name for one in work.find(FormerName, person_id=first.id)] == ["Hinterhuber"]


def test_own_fields_and_forms_of_address_are_chosen(work: Work) -> None:
    first, second = two_people(work)
    field = work.add(OwnField(name="Konfession"))
    for person, text in ((first, "eine"), (second, "andere")):
        work.add(FieldValue(field_id=field.id, party_id=person.id, value=text))
        work.add(FormOverride(party_id=person.id, form=Form.SALUTATION, text=f"Liebe {text}"))
    merged(work, first, second, **{f"field:{field.id}": second.id})
    assert work.one(FieldValue, party_id=first.id).value == "andere"
    assert work.one(FormOverride, party_id=first.id).text == "Liebe eine"


def test_decisions_by_hand_in_audiences_and_their_rules_follow(work: Work) -> None:
    first, second = two_people(work)
    rules = json.dumps({"rules": [{"rule": "related_to", "party_id": second.id, "name": "x", "kind": ""}]})
    audience = work.add(SavedAudience(name="Muster", rules=rules))
    work.add(ManualChange(audience_id=audience.id, party_id=first.id, is_removal=False, reason="Chefsache"))
    work.add(ManualChange(audience_id=audience.id, party_id=second.id, is_removal=True, reason="hat abgesagt"))
    merged(work, first, second)
    decision = work.one(ManualChange, audience_id=audience.id)
    assert (decision.party_id, decision.is_removal) == (first.id, True)
    assert decision.reason == "Chefsache; hat abgesagt"
    assert json.loads(work.one(SavedAudience, id=audience.id).rules)["rules"][0]["party_id"] == first.id


def test_what_protects_one_protects_the_merged(work: Work) -> None:
    first, second = two_people(work)
    work.save(replace(work.one(Party, id=second.id), no_invitations=True, is_restricted=True))
    merged(work, first, second)
    kept = work.one(Party, id=first.id)
    assert kept.no_invitations
    assert kept.is_restricted


def test_told_apart_from_a_third_stays_so(work: Work) -> None:
    first, second = two_people(work)
    with work.database.write("colleague") as unit:
        third = add_person(unit.store, "Anna", "Beispiel")
    work.services.duplicates.keep_apart(third.id, second.id)
    work.services.duplicates.keep_apart(first.id, second.id)
    merged(work, first, second)
    assert [(one.first_id, one.second_id) for one in work.find(NotDuplicate)] == [(first.id, third.id)]


def test_bodies_with_one_office_have_it_once_with_all_that_hangs_on_it(work_on_both: Work) -> None:
    work = work_on_both
    with work.database.write("colleague") as unit:
        store = unit.store
        bodies = [add_body(store, name) for name in ("Muster Werke GmbH", "Muster-Werke")]
        person, former = add_person(store, "Anna"), add_person(store, "Karl")
        heads = [add_office(store, body, "Geschäftsführung", is_head=True) for body in bodies]
        lone = add_office(store, bodies[1], "Pressestelle")
        add_holder(store, heads[0], person, is_main=True)
        add_holder(store, heads[1], person, is_main=True)
        add_holder(store, heads[1], former, valid_to=PartialDate.parse("2020"))
        for office, value in ((heads[0], "+4968110"), (heads[1], "+4968110"), (heads[1], "+4968111")):
            store.add(Channel(office_id=office.id, kind=ChannelKind.PHONE, value=value))
        event = store.add(Event(uid=uid(), name="Mustertag"))
        store.add(Participation(event_id=event.id, party_id=person.id, office_id=heads[1].id))
        store.add(Participation(event_id=event.id, party_id=bodies[1].id))
        kind = store.find(RelationshipType)[0]
        store.add(Relationship(type_id=kind.id, from_id=former.id, to_id=bodies[1].id))
        store.add(Task(title="Anrufen", office_id=heads[1].id))
    before = work.everything()
    merging = work.services.merging
    preview = merging.preview([body.id for body in bodies], bodies[0].id)
    assert preview.remarks == ("Das Amt „Geschäftsführung“ haben beide; daraus wird eines.",)
    entry = merging.merge(preview).entry_id
    assert {office.id for office in work.find(Office, organisation_id=bodies[0].id)} == {heads[0].id, lone.id}
    assert {tenure.person_id for tenure in work.find(Tenure, office_id=heads[0].id)} == {person.id, former.id}
    assert len(work.find(Tenure, office_id=heads[0].id)) == 2
    assert {one.value for one in work.find(Channel, office_id=heads[0].id)} == {"+4968110", "+4968111"}
    assert {one.party_id for one in work.find(Participation, event_id=event.id)} == {person.id, bodies[0].id}
    assert work.one(Participation, party_id=person.id, event_id=event.id).office_id == heads[0].id
    assert work.one(Relationship, from_id=former.id).to_id == bodies[0].id
    assert work.one(Task, office_id=heads[0].id).title == "Anrufen"
    assert entry is not None
    merging.unmerge(entry)
    assert work.everything() == before


def test_two_holders_of_one_office_leave_two_offices_to_look_at(work: Work) -> None:
    with work.database.write("colleague") as unit:
        bodies = [add_body(unit.store, name) for name in ("Muster Werke GmbH", "Muster-Werke")]
        for body, name in zip(bodies, ("Anna", "Karl"), strict=True):
            add_holder(unit.store, add_office(unit.store, body, "Geschäftsführung"), add_person(unit.store, name))
    merging = work.services.merging
    merging.merge(merging.preview([body.id for body in bodies], bodies[0].id))
    assert len(work.find(Office, organisation_id=bodies[0].id)) == 2


def test_every_reference_to_an_office_is_moved() -> None:
    referring = {
        (spec.record, column) for spec in SPECS for column, parent in spec.references.items() if parent == "office"
    }
    assert referring == {(kind, column) for kind, column, _ in OF_OFFICE}


def test_three_become_one_and_bodies_with_their_offices_too(work: Work) -> None:
    with work.database.write("colleague") as unit:
        bodies = [add_body(unit.store, f"Verband {number}") for number in range(3)]
        for body in bodies:
            add_office(unit.store, body, f"Vorsitz {body.full_name}")
        unit.store.save(replace(bodies[1], parent_id=bodies[0].id))
    merging = work.services.merging
    merging.merge(merging.preview([body.id for body in bodies], bodies[0].id))
    assert len(work.find(Office, organisation_id=bodies[0].id)) == 3
    kept = work.one(Organisation, id=bodies[0].id)
    assert kept.parent_id is None
    assert not work.find(Organisation, id=[bodies[1].id, bodies[2].id])


def test_what_cannot_be_merged_is_refused_in_a_sentence(work: Work) -> None:
    first, second = two_people(work)
    merging = work.services.merging
    body = work.find(Party, kind=PartyKind.ORGANISATION.value)[0]
    with pytest.raises(UserError, match="mindestens zwei"):
        merging.preview([first.id, first.id])
    with pytest.raises(UserError, match="Person und eine Organisation"):
        merging.preview([first.id, body.id])
    with pytest.raises(NotFoundError):
        merging.preview([first.id, 10**9])
    preview = merging.preview([first.id, second.id])
    work.save(replace(second, given_name="Hanna"))
    with pytest.raises(ConflictError):
        merging.merge(preview)
    assert len(work.find(Person, id=[first.id, second.id])) == 2


def test_lines_of_cards_follow_those_of_the_kept_record_with_their_groups_apart(work: Work) -> None:
    first, second = two_people(work)
    for person in (first, second):
        for position, name in enumerate(("X-ABLABEL", "URL")):
            value = f"{name} von {person.id}"
            line = KeptProperty(party_id=person.id, name=name, group_name="item1", value=value, position=position)
            work.add(line)
    merged(work, first, second)
    lines = sorted(work.find(KeptProperty, party_id=first.id), key=lambda one: one.position)
    assert [(one.name, one.group_name) for one in lines] == [
        ("X-ABLABEL", "item1"),
        ("URL", "item1"),
        ("X-ABLABEL", f"item1-{second.id}"),
        ("URL", f"item1-{second.id}"),
    ]
