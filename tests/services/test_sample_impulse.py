"""The sample: what the press release tells, and the invented people around it."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from io import BytesIO

import pytest

from crm.domain.errors import Cancelled, UserError
from crm.domain.event import (
    Category,
    Event,
    ItemRole,
    Participation,
    ProgrammeItem,
    Role,
    Snapshot,
    Status,
    StatusChange,
)
from crm.domain.office import Office, Tenure, current
from crm.domain.party import BodyType, Gender, Organisation, Party, PartyKind, Person, Photo
from crm.domain.reach import Address, Channel, ChannelKind
from crm.domain.relationship import Relationship, RelationshipType
from crm.services.sample import load_sample
from crm.services.sample_photos import portrait
from tests.fakes import FakeStore

PRESS_RELEASE = "Pressemitteilung der Staatskanzlei, Januar 2020"
THEN, TODAY = date(2020, 1, 23), date(2026, 11, 22)


@pytest.fixture(scope="module")
def store() -> FakeStore:
    store = FakeStore()
    load_sample(store)
    return store


def named(store: FakeStore, given: str, family: str) -> Person:
    (found,) = store.find(Person, given_name=given, family_name=family)
    return found


def office_of(store: FakeStore, person: Person) -> Office:
    (tenure,) = store.find(Tenure, person_id=person.id)
    return store.get(Office, tenure.office_id)


def heads(store: FakeStore) -> list[Office]:
    bodies = store.find(Organisation, body_type=[BodyType.MUNICIPALITY, BodyType.DISTRICT])
    return store.find(Office, is_head=True, organisation_id=[body.id for body in bodies])


def test_the_event(store: FakeStore) -> None:
    (event,) = store.find(Event)
    assert (event.name, event.series) == ("Impulse 2020", "Impulse")
    assert event.period() == "23. bis 24. Januar 2020"
    assert event.where() == "Vertretung des Saarlandes beim Bund, Berlin"
    assert event.source == PRESS_RELEASE


@pytest.mark.parametrize(
    ("given", "family", "title", "body", "role"),
    [
        ("Ammar", "Alkassar", "Bevollmächtigter des Saarlandes für Innovation und Strategie",
         "Staatskanzlei des Saarlandes", Role.HOST),
        ("Nadine", "Schön", "Mitglied des Deutschen Bundestages", "Deutscher Bundestag", Role.GREETING),
        ("Peter", "Batt", "Abteilungsleiter für Digitale Gesellschaft",
         "Bundesministerium des Innern, für Bau und Heimat", Role.KEYNOTE),
        ("Alexander", "Zeyer", "Regierungssprecher", "Staatskanzlei des Saarlandes", Role.PRESS_CONTACT),
        ("Gabriele", "Kümmel", "Referatsleiterin: Redaktion, Koordination, Medienanalyse",
         "Staatskanzlei des Saarlandes", Role.PRESS_CONTACT),
        ("Tobias", "Hans", "Ministerpräsident", "Staatskanzlei des Saarlandes", None),
    ],
)  # fmt: skip
def test_the_persons_of_the_press_release(
    store: FakeStore, given: str, family: str, title: str, body: str, role: Role | None
) -> None:
    person = named(store, given, family)
    office = office_of(store, person)
    assert office.title(person.gender) == title
    assert store.get(Organisation, office.organisation_id).full_name == body
    assert [part.role for part in store.find(Participation, party_id=person.id)] == ([role] if role else [])
    assert not store.find(Channel, party_id=person.id)
    assert not store.find(Address, party_id=person.id)
    party = store.get(Party, person.id)
    assert (party.source, party.is_sample) == (PRESS_RELEASE, False)


def test_press_contacts_are_not_said_to_have_come(store: FakeStore) -> None:
    contacts = store.find(Participation, role=Role.PRESS_CONTACT)
    assert [contact.status for contact in contacts] == [Status.PLANNED, Status.PLANNED]


def test_answers_of_the_58_offices(store: FakeStore) -> None:
    offices = {office.id for office in heads(store)}
    answers = Counter(part.status for part in store.find(Participation, office_id=offices))
    assert answers == {
        Status.ATTENDED: 43, Status.DECLINED: 5, Status.REPRESENTED: 4, Status.INVITED: 4, Status.ABSENT: 2,
    }  # fmt: skip
    present = store.find(Participation, category=Category.DELEGATION, status=Status.ATTENDED)
    assert len(present) == 47  # "knapp 50"


def test_deputies_stand_in_for_those_represented(store: FakeStore) -> None:
    deputies = [part for part in store.find(Participation) if part.represents_id]
    assert len(deputies) == 4
    (deputy_type,) = store.find(RelationshipType, key="deputy")
    for deputy in deputies:
        invited = store.get(Participation, deputy.represents_id or 0)
        assert (deputy.status, invited.status) == (Status.ATTENDED, Status.REPRESENTED)
        own, theirs = (store.get(Office, part.office_id or 0) for part in (deputy, invited))
        assert own.organisation_id == theirs.organisation_id
        assert not own.is_head
        assert store.find(Relationship, type_id=deputy_type.id, from_id=deputy.party_id, to_id=invited.party_id)


def test_every_participation_held_its_office_on_the_day(store: FakeStore) -> None:
    for part in store.find(Participation):
        tenures = store.find(Tenure, person_id=part.party_id, office_id=part.office_id)
        assert current(tenures, THEN)


def test_offices_then_and_now(store: FakeStore) -> None:
    def holders(day: date) -> dict[int, list[Tenure]]:
        return {office.id: current(store.find(Tenure, office_id=office.id), day) for office in heads(store)}

    then, now = holders(THEN), holders(TODAY)
    assert all(len(tenures) == 1 for tenures in then.values())
    vacant = {office for office, tenures in now.items() if not tenures}
    changed = {office for office in now.keys() - vacant if now[office][0].person_id != then[office][0].person_id}
    assert (len(vacant), len(changed)) == (2, 2)
    assert [tenures[0].is_acting for office, tenures in now.items() if office in changed].count(True) == 1
    assert all(len(tenures) <= 1 for tenures in now.values())


def test_nothing_but_two_heads_is_vacant_today(store: FakeStore) -> None:
    vacant = [office for office in store.find(Office) if not current(store.find(Tenure, office_id=office.id), TODAY)]
    assert {office.is_head for office in vacant} == {True}
    assert len(vacant) == 2


def test_ten_startups_each_with_a_pitch_and_a_person(store: FakeStore) -> None:
    startups = store.find(Organisation, body_type=BodyType.STARTUP)
    assert len(startups) == 10
    for startup in startups:
        assert startup.description
        (address,) = store.find(Address, party_id=startup.id)
        assert address.city in {"Berlin", "Stuttgart", "Saarbrücken", "St. Ingbert", "Saarlouis"}
        (pitch,) = store.find(ProgrammeItem, organisation_id=startup.id, role=Role.PITCH)
        (role,) = store.find(ItemRole, item_id=pitch.id)
        speaker = store.get(Participation, role.participation_id)
        assert speaker.role is Role.PITCH
        assert store.get(Office, speaker.office_id or 0).organisation_id == startup.id
    assert len(store.find(ProgrammeItem, role=Role.VISITED)) == 2


def test_invented_people_are_recognisable(store: FakeStore) -> None:
    parties = {party.id: party for party in store.find(Party) if party.kind is PartyKind.PERSON}
    invented = [person for person in store.find(Person) if parties[person.id].is_sample]
    assert len(invented) == len(parties) - 6
    assert len({person.family_name for person in invented}) == len(invented)
    mails = [channel.value for channel in store.find(Channel) if channel.kind is ChannelKind.EMAIL]
    assert all(mail.endswith(("@example.org", ".example.org")) for mail in mails)
    assert len(set(mails)) == len(mails)


def test_phone_numbers_are_reserved_for_media_or_published(store: FakeStore) -> None:
    reserved = re.compile(r"\+493023125\d{3}|\+4917139200\d{2}|\+4968150100")
    kinds = (ChannelKind.PHONE, ChannelKind.MOBILE, ChannelKind.FAX)
    numbers = [channel.value for channel in store.find(Channel) if channel.kind in kinds]
    assert numbers
    assert [number for number in numbers if not reserved.fullmatch(number)] == []
    assert all(channel.value.endswith(channel.extension) for channel in store.find(Channel))


def test_the_hard_cases_are_there(store: FakeStore) -> None:
    people = store.find(Person)
    assert {person.gender for person in people} == set(Gender)
    assert any(person.nobility for person in people)
    assert any(person.call_name for person in people)
    assert any(person.degrees.startswith("Prof.") for person in people)
    dates = [tenure.valid_from for tenure in store.find(Tenure) if tenure.valid_from]
    assert any(day.is_season for day in dates)
    assert any(day.about for day in dates)


def test_a_history_leads_to_every_status(store: FakeStore) -> None:
    for part in store.find(Participation):
        steps = store.find(StatusChange, participation_id=part.id)
        assert [step.at for step in steps] == sorted(step.at for step in steps)
        assert part.status is Status.PLANNED or steps[-1].status is part.status


def test_snapshots_keep_the_day(store: FakeStore) -> None:
    attended = store.find(Participation, status=Status.ATTENDED)
    snapshots = {shot.participation_id: shot for shot in store.find(Snapshot)}
    assert snapshots.keys() == {part.id for part in attended}
    assert all(shot.name and shot.office and shot.body and shot.salutation for shot in snapshots.values())
    host = snapshots[store.find(Participation, role=Role.HOST)[0].id]
    assert host.address_lines.splitlines() == [
        "Bevollmächtigten des Saarlandes für Innovation und Strategie",
        "Herrn Ammar Alkassar",
        "Am Ludwigsplatz 14",
        "66117 Saarbrücken",
    ]
    assert host.salutation == "Sehr geehrter Herr Alkassar,"


def test_portraits_are_drawn_and_always_the_same(store: FakeStore) -> None:
    from PIL import Image

    photos = store.find(Photo)
    assert len(photos) == 6
    for photo in photos:
        assert store.get(Party, photo.party_id).is_sample
        with Image.open(BytesIO(photo.data)) as picture:
            assert (picture.format, picture.size) == ("JPEG", (photo.width, photo.height))
    assert portrait("a") == portrait("a") != portrait("b")


def test_the_sample_is_reproducible_and_loaded_once(store: FakeStore) -> None:
    other = FakeStore()
    load_sample(other)
    assert other.records == store.records
    with pytest.raises(UserError, match="schon enthalten"):
        load_sample(other)


def test_progress_is_told_and_can_cancel() -> None:
    told: list[tuple[int, int]] = []
    load_sample(FakeStore(), lambda done, total: told.append((done, total)))
    assert [done for done, _ in told] == list(range(1, told[-1][1] + 1))

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        load_sample(FakeStore(), cancel)


def test_it_takes_few_batches() -> None:
    store = FakeStore()
    load_sample(store)
    assert store.batches < 50
