"""Events: who is on them, what was answered, who came instead, and what the day was like."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from crm.domain.errors import ConflictError, NotFoundError, UserError
from crm.domain.event import (
    Category,
    Event,
    Participation,
    ProgrammeItem,
    Role,
    Snapshot,
    Status,
    StatusChange,
)
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Office
from crm.domain.partial_date import PartialDate
from crm.domain.party import Organisation, Person
from tests.services.work import Work

TODAY = PartialDate(2026, 11, 23)


def test_the_counts_speak_of_the_delegation(work_on_both: Work) -> None:
    view = work_on_both.services.events.view(work_on_both.event.id)
    counted = Counter(part.status for part in work_on_both.find(Participation) if part.category is Category.DELEGATION)
    assert dict(view.counts) == dict(counted)
    assert view.seated == counted[Status.ATTENDED] == 47
    assert view.invited == 58
    assert sum(len(rows) for rows in view.by_category().values()) == len(view.participants) == 77


def test_an_event_is_found_by_name_or_number(work: Work) -> None:
    events = work.services.events
    for name in ("Impulse 2020", "impulse-2020", "IMPULSE 2020", "1"):
        assert events.find(name).id == 1
    for name in ("Impulse", "Impulse 2021", "2", ""):
        with pytest.raises(NotFoundError, match="gibt es nicht"):
            events.find(name)


def test_events_are_listed_by_words_the_latest_first(work: Work) -> None:
    events = work.services.events
    for name, day in (("Empfang", PartialDate(2026, 1)), ("Ohne Tag", None), ("Impulse 2027", PartialDate(2027))):
        events.add(Event(name=name, starts_on=day))
    assert [row.event.name for row in events.rows()] == ["Ohne Tag", "Impulse 2027", "Empfang", "Impulse 2020"]
    assert [row.event.name for row in events.rows("impuls")] == ["Impulse 2027", "Impulse 2020"]
    assert [row.event.name for row in events.rows("berlin")] == ["Impulse 2020"]
    assert events.rows("zzz") == []
    (row,) = events.rows("berlin")
    assert (row.total, row.attending) == (62, 47)


def test_the_life_of_an_event(work: Work) -> None:
    events = work.services.events
    made, _ = work.is_one_entry(lambda: events.add(Event(name="Empfang")), "Veranstaltung Empfang angelegt")
    assert made.uid.startswith("urn:uuid:")
    work.is_one_entry(lambda: events.change(replace(made, city="Bonn")), "Veranstaltung Empfang geändert")
    made = work.one(Event, id=made.id)
    work.is_one_entry(lambda: events.trash(made), "Veranstaltung Empfang in den Papierkorb gelegt")
    with pytest.raises(NotFoundError):
        events.find("Empfang")


@pytest.mark.parametrize(
    ("event", "sentence"),
    [
        (Event(name="  "), "Bitte geben Sie der Veranstaltung einen Namen."),
        (
            Event(name="x", starts_on=PartialDate(2020, 2), ends_on=PartialDate(2020, 1)),
            "Das Ende der Veranstaltung liegt vor ihrem Beginn.",
        ),
    ],
)
def test_an_event_that_makes_no_sense(event: Event, sentence: str, work: Work) -> None:
    def refused() -> None:
        with pytest.raises(UserError) as caught:
            work.services.events.add(event)
        assert str(caught.value) == sentence

    work.does_nothing(refused)


# ── programme ───────────────────────────────────────────────────────────────────────────────────────────────────────


def titles(work: Work) -> list[str]:
    return [line.item.title for line in work.services.events.view(work.event.id).programme]


def test_items_are_added_changed_moved_and_removed(work: Work) -> None:
    events, event = work.services.events, work.event
    start = titles(work)
    work.is_one_entry(
        lambda: events.add_item(ProgrammeItem(event_id=event.id, title="Ausklang")),
        "Programmpunkt zu Impulse 2020 hinzugefügt",
    )
    assert titles(work) == [*start, "Ausklang"]
    item = work.one(ProgrammeItem, title="Ausklang")
    work.is_one_entry(
        lambda: events.change_item(replace(item, title="Empfang")), "Programmpunkt von Impulse 2020 geändert"
    )
    item = work.one(ProgrammeItem, title="Empfang")
    work.is_one_entry(lambda: events.remove_item(item), "Programmpunkt von Impulse 2020 gelöscht")
    assert titles(work) == start


@pytest.mark.parametrize(("step", "place"), [(1, 1), (-1, 0), (-99, 0), (99, 99), (0, 0)])
def test_an_item_moves_among_those_of_its_day(step: int, place: int, work: Work) -> None:
    first = work.services.events.view(work.event.id).programme[0].item
    same_day = [
        line.item.id
        for line in work.services.events.view(work.event.id).programme
        if line.item.starts_at[:10] == first.starts_at[:10]
    ]
    work.services.events.move_item(first, step)
    after = [line.item.id for line in work.services.events.view(work.event.id).programme]
    moved = [number for number in after if number in same_day]
    assert moved.index(first.id) == min(place, len(same_day) - 1)
    assert [number for number in moved if number != first.id] == same_day[1:]
    assert sorted(after) == sorted(item.id for item in work.find(ProgrammeItem))


def test_the_people_of_an_item_stand_in_their_order(work: Work) -> None:
    events, item = work.services.events, work.services.events.view(work.event.id).programme[0].item
    one, other = work.part("Batt").id, work.part("Alkassar").id
    events.set_people(item, [(one, Role.KEYNOTE), (other, Role.MODERATION)])
    work.is_one_entry(
        lambda: events.set_people(item, [(other, Role.MODERATION), (one, Role.GREETING)]),
        "Programmpunkt von Impulse 2020 geändert",
    )
    (line,) = [line for line in events.view(work.event.id).programme if line.item.id == item.id]
    assert [(role, who.participation.id) for role, who in line.people] == [
        (Role.MODERATION, other),
        (Role.GREETING, one),
    ]
    work.does_nothing(lambda: events.set_people(item, [(other, Role.MODERATION), (one, Role.GREETING)]))


def test_an_item_without_a_title_is_refused(work: Work) -> None:
    with pytest.raises(UserError, match="Titel"):
        work.services.events.add_item(ProgrammeItem(event_id=work.event.id, title=" "))


# ── participants ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def empty(work: Work) -> Event:
    return work.services.events.add(Event(name="Empfang", starts_on=PartialDate(2026, 12, 1)))[0]


def test_who_is_added_comes_in_the_office_of_today(work: Work, empty: Event) -> None:
    mayor, firm = work.person("Beispielkötter"), work.body("Musterakte GmbH")
    work.is_one_entry(
        lambda: work.services.events.add_participants(empty.id, [mayor, firm]),
        "2 Teilnehmende zu Empfang hinzugefügt",
    )
    rows = work.services.events.view(empty.id).participants
    assert [(row.name, row.function, row.body) for row in rows] == [
        ("Andreas Beispielkötter", "Bürgermeister", "Gemeinde Tholey"),
        ("Musterakte GmbH", "", ""),
    ]
    assert {row.participation.status for row in rows} == {Status.PLANNED}


def test_nobody_is_added_twice(work: Work, empty: Event) -> None:
    mayor = work.person("Beispielkötter")
    office = Subject(SubjectKind.OFFICE, work.one(Office, organisation_id=work.body("Gemeinde Tholey").id).id)
    assert work.services.events.add_participants(empty.id, [mayor])[0] == 1
    work.does_nothing(lambda: work.services.events.add_participants(empty.id, [mayor, office]))


def test_nobody_is_added_twice_at_once(work: Work, empty: Event) -> None:
    """A selection may hold a person and the office that person holds."""
    mayor = work.person("Beispielkötter")
    office = Subject(SubjectKind.OFFICE, work.one(Office, organisation_id=work.body("Gemeinde Tholey").id).id)
    count, _ = work.services.events.add_participants(empty.id, [mayor, office, mayor])
    assert count == len(work.services.events.view(empty.id).participants) == 1


def test_a_vacant_office_cannot_take_part(work: Work, empty: Event) -> None:
    body = work.body("Gemeinde Nohfelden")
    office = Subject(SubjectKind.OFFICE, work.one(Office, organisation_id=body.id, is_head=True).id)

    def refused() -> None:
        with pytest.raises(UserError, match=r"Gemeinde Nohfelden.*vakant"):
            work.services.events.add_participants(empty.id, [office, work.person("Kümmel")])

    work.does_nothing(refused)


def test_an_answer_is_noted_with_its_history(work_on_both: Work) -> None:
    work = work_on_both
    part = work.part("Exempler")
    assert part.status is Status.INVITED
    work.is_one_entry(
        lambda: work.services.answers.set_status([part], Status.ACCEPTED, by="Vorzimmer", how="Telefon"),
        "Antwort von Horst-Günter Exempler: zugesagt",
    )
    now = work.part("Exempler")
    assert (now.status, now.answered_on, now.answered_by, now.answered_how) == (
        Status.ACCEPTED,
        TODAY,
        "Vorzimmer",
        "Telefon",
    )
    step = work.find(StatusChange, participation_id=part.id)[-1]
    assert (step.status, step.by, step.how) == (Status.ACCEPTED, "Vorzimmer", "Telefon")
    assert work.find(Snapshot, participation_id=part.id) == []


def test_attendance_keeps_the_day_as_it_was(work: Work) -> None:
    part = work.part("Exempler")
    work.services.answers.set_status([part], Status.ACCEPTED, by="Vorzimmer")
    work.is_one_entry(
        lambda: work.services.answers.set_status([work.part("Exempler")], Status.ATTENDED),
        "Antwort von Horst-Günter Exempler: teilgenommen",
    )
    assert work.part("Exempler").answered_by == "Vorzimmer"  # coming is not an answer
    kept = work.one(Snapshot, participation_id=part.id)
    assert (kept.name, kept.office, kept.body) == (
        "Horst-Günter Exempler",
        "Bürgermeister",
        "Gemeinde Riegelsberg",
    )
    assert kept.address_lines.splitlines()[-1].endswith("Riegelsberg")
    assert kept.salutation == "Sehr geehrter Herr Bürgermeister,"
    body = work.one(Organisation, full_name="Gemeinde Riegelsberg")
    work.services.editing.change_organisation(replace(body, full_name="Stadt Riegelsberg"))
    (row,) = [r for r in work.services.events.view(work.event.id).participants if r.participation.id == part.id]
    assert row.body == "Gemeinde Riegelsberg"
    work.services.answers.set_status([work.part("Exempler")], Status.ATTENDED)
    assert len(work.find(Snapshot, participation_id=part.id)) == 1


@pytest.mark.parametrize(
    ("families", "text"),
    [
        (["Exempler", "Vorbilder"], "Antwort von Horst-Günter Exempler, Norbert Vorbilder: abgesagt"),
        (["Exempler", "Vorbilder", "Musterwies", "Platzhoff"], "Antwort von 4 Teilnehmenden: abgesagt"),
    ],
)
def test_many_answers_are_one_entry(families: list[str], text: str, work: Work) -> None:
    parts = [work.part(family) for family in families]
    work.is_one_entry(lambda: work.services.answers.set_status(parts, Status.DECLINED), text)
    assert {work.part(family).status for family in families} == {Status.DECLINED}


def test_one_answer_that_a_colleague_noted_first_stops_all(work: Work) -> None:
    one, other = work.part("Exempler"), work.part("Vorbilder")
    work.save(replace(other, status=Status.DECLINED))

    def conflict() -> None:
        with pytest.raises(ConflictError):
            work.services.answers.set_status([one, other], Status.ACCEPTED)

    work.does_nothing(conflict)


def test_a_substitute_comes_in_place(work: Work) -> None:
    invited = work.part("Exempler")
    work.is_one_entry(
        lambda: work.services.answers.add_substitute(invited, work.person("Kümmel"), by="Vorzimmer"),
        "Antwort von Horst-Günter Exempler: vertreten",
    )
    rows = work.services.events.view(work.event.id).participants
    place = next(number for number, row in enumerate(rows) if row.participation.id == invited.id)
    own, stand_in = rows[place], rows[place + 1]
    assert (own.participation.status, own.represented_by) == (Status.REPRESENTED, "Gabriele Kümmel")
    assert (stand_in.name, stand_in.represents) == ("Gabriele Kümmel", "Horst-Günter Exempler")
    assert (stand_in.participation.status, stand_in.participation.category) == (Status.ACCEPTED, Category.DELEGATION)
    assert work.services.events.view(work.event.id).invited == 58
    assert [step.status for step in stand_in.history] == [Status.ACCEPTED]


def test_those_represented_of_the_sample_have_their_substitutes(work_on_both: Work) -> None:
    rows = work_on_both.services.events.view(work_on_both.event.id).participants
    for number, row in enumerate(rows):
        if row.participation.status is Status.REPRESENTED:
            assert rows[number + 1].represents == row.name
            assert row.represented_by == rows[number + 1].name
    assert sum(bool(row.represents) for row in rows) == 4


def test_taking_off_the_list_leaves_the_contact(work: Work) -> None:
    parts = [work.part("Exempler")]
    work.is_one_entry(
        lambda: work.services.events.remove_participations(parts),
        "Horst-Günter Exempler von der Teilnahmeliste genommen",
    )
    assert work.one(Person, family_name="Exempler")
    many = work.find(Participation)[20:24]
    work.is_one_entry(
        lambda: work.services.events.remove_participations(many), "4 Teilnehmende von der Teilnahmeliste genommen"
    )


def test_taking_off_someone_represented_keeps_the_substitute(work: Work) -> None:
    invited = work.part("Musterthal")
    work.is_one_entry(
        lambda: work.services.events.remove_participations([invited]),
        "Gisela Musterthal von der Teilnahmeliste genommen",
    )
    assert work.part("Mustergarten").represents_id is None
