"""Change of holder: one entry, what it means beforehand, and undo gives back the state of before."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm import paths
from crm.domain.audience import Audience
from crm.domain.audience_conditions import HeadOf
from crm.domain.audience_history import TookPart
from crm.domain.errors import NotFoundError, UserError
from crm.domain.event import Event, Participation, Status
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Office, Tenure
from crm.domain.office_change import Ending, HolderChange
from crm.domain.partial_date import PartialDate
from crm.domain.party import BodyType, Gender, Party, Person
from crm.services.bundle import services_for
from crm.services.change_preview import ChangePreview, ConsequenceKind
from crm.services.change_warnings import WarningKind
from crm.services.contacts import Origin
from crm.storage.database import open_database
from tests.factories import add_body, add_holder, add_office, add_person, uid
from tests.services.work import Work
from tests.templates import TODAY, copy_of, fill_nothing, fill_reference

ON = PartialDate(2027, 2, 1)
LAST = PartialDate(2027, 1, 31)
NEW = Person(given_name="Julia", family_name="Musterweber", gender=Gender.FEMALE)


def office_of(work: Work, body: str) -> Office:
    found: Office = work.one(Office, organisation_id=work.body(body).id, is_head=True)
    return found


def tenure_of(work: Work, body: str) -> Tenure:
    found: Tenure = work.one(Tenure, office_id=office_of(work, body).id, valid_to=None)
    return found


def change_at(work: Work, body: str, **fields: object) -> HolderChange:
    """A draft with a successor."""
    change = HolderChange(office_id=office_of(work, body).id, on=ON)
    return work.services.office_changes.draft_for(replace(change, **fields))  # type: ignore[arg-type]


def sentences(preview: ChangePreview) -> list[str]:
    return [one.text for one in preview.consequences]


# ── applying ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_new_person_takes_over_in_one_entry(work_on_both: Work) -> None:
    work = work_on_both
    changes = work.services.office_changes
    old = tenure_of(work, "Gemeinde Tholey")
    change = change_at(work, "Gemeinde Tholey", new_person=NEW, source="Muster (erfunden)")
    text = "Amtswechsel: Bürgermeister/in der Gemeinde Tholey – Julia Musterweber ab 01.02.2027"
    work.is_one_entry(lambda: changes.apply([change]), text)
    person = work.one(Person, family_name="Musterweber")
    new = work.one(Tenure, person_id=person.id)
    assert (new.valid_from, new.is_main, new.source) == (ON, True, "Muster (erfunden)")
    assert work.one(Tenure, id=old.id).valid_to == LAST
    assert work.one(Party, id=person.id).uid.startswith("urn:uuid:")


def test_somebody_we_have_leaves_the_old_post(work: Work) -> None:
    person = work.person("Kümmel")
    post = work.one(Tenure, person_id=person.id)
    change = change_at(work, "Gemeinde Nohfelden", successor_id=person.id)
    assert change.leaves == (Ending(tenure_id=post.id, on=LAST),)
    text = "Amtswechsel: Bürgermeister/in der Gemeinde Nohfelden – Gabriele Kümmel ab 01.02.2027"
    work.is_one_entry(lambda: work.services.office_changes.apply([change]), text)
    assert work.one(Tenure, id=post.id).valid_to == LAST


def test_who_leaves_may_take_over_another_office(work: Work) -> None:
    old, other = tenure_of(work, "Gemeinde Tholey"), office_of(work, "Gemeinde Nohfelden")
    change = change_at(work, "Gemeinde Tholey", stays_vacant=True)
    (ending,) = change.endings
    change = replace(change, endings=(replace(ending, next_office_id=other.id),))
    text = "Amtswechsel: Bürgermeister/in der Gemeinde Tholey – vakant ab 01.02.2027"
    work.is_one_entry(lambda: work.services.office_changes.apply([change]), text)
    assert work.one(Tenure, person_id=old.person_id, office_id=other.id).valid_from == ON


def test_the_acting_is_elected(work: Work) -> None:
    office = office_of(work, "Gemeinde Freisen")
    acting = next(t for t in work.find(Tenure, office_id=office.id) if t.is_acting and t.valid_to is None)
    change = change_at(work, "Gemeinde Freisen", successor_id=acting.person_id)
    assert [ending.tenure_id for ending in change.endings] == [acting.id]
    assert work.services.office_changes.preview([change]).warnings == ()
    work.services.office_changes.apply([change])
    assert [t.is_acting for t in work.find(Tenure, office_id=office.id, person_id=acting.person_id)] == [True, False]


def test_many_at_once_are_one_entry(work: Work) -> None:
    bodies = ("Gemeinde Tholey", "Gemeinde Nohfelden", "Gemeinde Freisen")
    changes = [change_at(work, body, new_person=replace(NEW, given_name=f"Ada {body}")) for body in bodies]
    work.is_one_entry(lambda: work.services.office_changes.apply(changes), "Amtswechsel in 3 Ämtern")


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "Bürgermeister/in der Gemeinde Tholey: Bitte geben Sie an, wer das Amt übernimmt oder dass es"),
        ({"new_person": NEW, "stays_vacant": True}, "Bitte geben Sie an, wer das Amt übernimmt"),
        ({"new_person": Person()}, "Bitte geben Sie den Namen der neuen Person ein."),
    ],
)
def test_what_cannot_be_done_changes_nothing(fields: dict[str, object], sentence: str, work: Work) -> None:
    change = change_at(work, "Gemeinde Tholey", **fields)
    fine = change_at(work, "Gemeinde Nohfelden", new_person=NEW)

    def attempt() -> None:
        with pytest.raises(UserError) as refused:
            work.services.office_changes.apply([fine, change])
        assert sentence in str(refused.value)

    work.does_nothing(attempt)


def test_what_is_in_the_trash_takes_no_part(work: Work) -> None:
    work.services.editing.trash(work.person("Kümmel"))
    with pytest.raises(UserError, match="Gabriele Kümmel liegt im Papierkorb"):
        work.services.office_changes.apply([change_at(work, "Gemeinde Tholey", successor_id=work.person("Kümmel").id)])
    change = change_at(work, "Gemeinde Tholey", new_person=NEW)
    work.services.editing.trash(Subject(SubjectKind.OFFICE, change.office_id))
    with pytest.raises(UserError, match="Das Amt liegt im Papierkorb"):
        work.services.office_changes.apply([change])
    with pytest.raises(UserError, match="kein Amtswechsel"):
        work.services.office_changes.apply([])


def test_a_tenure_that_is_gone_meanwhile_is_said(work: Work) -> None:
    change = change_at(work, "Gemeinde Tholey", new_person=NEW)
    work.services.editing.remove_tenure(tenure_of(work, "Gemeinde Tholey"))
    with pytest.raises(NotFoundError):
        work.services.office_changes.apply([change])


# ── choices and preview ─────────────────────────────────────────────────────────────────────────────────────────────


def test_the_choices_for_a_day(work: Work) -> None:
    changes = work.services.office_changes
    vacant = changes.choices(change_at(work, "Gemeinde Nohfelden", successor_id=work.person("Kümmel").id))
    assert (vacant.name, vacant.is_vacant, vacant.holders) == ("Bürgermeister/in der Gemeinde Nohfelden", True, ())
    assert vacant.vacant_since == PartialDate(2025, 10, 1)
    assert [held.title for held in vacant.successor_offices] != []
    held = changes.choices(change_at(work, "Gemeinde Tholey", new_person=NEW))
    assert [one.tenure.id for one in held.holders] == [tenure_of(work, "Gemeinde Tholey").id]
    changes.apply([change_at(work, "Gemeinde Tholey", new_person=NEW)])
    again = changes.choices(change_at(work, "Gemeinde Tholey"))
    assert [one.holder.name() for one in again.planned if one.holder] == ["Julia Musterweber"]
    assert not again.is_vacant


def test_what_it_means_is_said_before(work: Work) -> None:
    """The sentences of the dialog: lists, salutation, the invitation that stays, the past that stays."""
    office, old = office_of(work, "Gemeinde Tholey"), tenure_of(work, "Gemeinde Tholey")
    party = work.add(Event(uid=uid(), name="Neujahrsempfang", starts_on=PartialDate(2027, 1, 14)))
    later = work.add(Event(uid=uid(), name="Sommerfest", starts_on=PartialDate(2027, 7, 1)))
    for event, status in ((party, Status.ACCEPTED), (later, Status.INVITED)):
        work.add(Participation(event_id=event.id, party_id=old.person_id, office_id=office.id, status=status))
    name = work.one(Person, id=old.person_id).name()
    work.services.audiences.save(Audience(name="Gemeinden", include=(HeadOf(BodyType.MUNICIPALITY),)))
    change = change_at(work, "Gemeinde Tholey", new_person=NEW)
    before = work.everything()
    preview = work.services.office_changes.preview([change])
    assert work.everything() == before
    assert sentences(preview) == [
        f"{name}: Bürgermeister/in der Gemeinde Tholey endet am 31.01.2027",
        "In 2 Verteilern steht ab 01.02.2027 Julia Musterweber",
        "Anrede künftig: Sehr geehrte Frau Bürgermeisterin,",
        f"Einladung zu „Neujahrsempfang“ am 14.01.2027 bleibt bei {name}",
        f"Einladung zu „Sommerfest“ am 01.07.2027 bleibt bei {name}, dann nicht mehr im Amt",
        "Teilnahmen vor dem Wechsel bleiben, wie sie waren",
    ]
    assert [one.event.name for one in preview.invitations] == ["Neujahrsempfang", "Sommerfest"]
    assert preview.warnings == ()


def test_the_preview_comes_true(work_on_both: Work) -> None:
    """The lists it names are those on which the new holder stands from that day on."""
    work = work_on_both
    office, old = office_of(work, "Gemeinde Tholey"), tenure_of(work, "Gemeinde Tholey")
    audiences = work.services.audiences
    by_office, _ = audiences.save(Audience(name="Gemeinden", include=(HeadOf(BodyType.MUNICIPALITY),)))
    there = work.add(Event(uid=uid(), name="Messe", starts_on=PartialDate(2026, 1, 1)))
    work.add(Participation(event_id=there.id, party_id=old.person_id, office_id=office.id, status=Status.ATTENDED))
    rule = TookPart(there.id, there.name, frozenset({Status.ATTENDED}))
    by_history, _ = audiences.save(Audience(name="Wer da war", include=(rule,)))
    change = change_at(work, "Gemeinde Tholey", new_person=NEW)
    effects = {one.audience_id: one.still_stands for one in work.services.office_changes.preview([change]).audiences}
    assert effects[by_office.id]
    assert not effects[by_history.id]
    work.services.office_changes.apply([change])
    then = services_for(work.database, paths.REFERENCE, ON.earliest).audiences
    for audience_id, stands in effects.items():
        rows = [row for row in then.view(audience_id).list.rows if row.office_id == office.id]
        assert [row.holder for row in rows] == (["Julia Musterweber"] if stands else [])


def test_the_preview_of_a_seat_among_several(work: Work) -> None:
    """The others stay on the list; the successor comes from a post whose row is then without a name."""
    office = office_of(work, "Gemeinde Tholey")
    work.save(replace(office, seats=2))
    second = work.add(Tenure(person_id=work.person("Zeyer").id, office_id=office.id, valid_from=PartialDate(2026)))
    kept, _ = work.services.audiences.save(Audience(name="Gemeinden", include=(HeadOf(BodyType.MUNICIPALITY),)))
    successor = tenure_of(work, "Gemeinde Perl")
    change = change_at(work, "Gemeinde Tholey", successor_id=successor.person_id)
    change = replace(change, endings=(Ending(tenure_id=second.id, on=LAST),))
    effects = work.services.office_changes.preview([change]).audiences
    assert {effect.audience_id: effect.still_stands for effect in effects}[kept.id]
    work.services.office_changes.apply([change])
    then = services_for(work.database, paths.REFERENCE, ON.earliest).audiences.view(kept.id).list
    assert {row.party_id for row in then.rows if row.office_id == office.id} == {
        successor.person_id,
        *(tenure.person_id for tenure in work.find(Tenure, office_id=office.id) if tenure.valid_to is None),
    }
    assert [row.holder for row in then.rows if row.office_id == successor.office_id] == [""]


def test_the_sentences_of_many_count(work: Work) -> None:
    bodies = ("Gemeinde Tholey", "Gemeinde Nohfelden")
    changes = [change_at(work, body, new_person=replace(NEW, given_name=f"Ada {body}")) for body in bodies]
    preview = work.services.office_changes.preview(changes)
    assert [one.kind for one in preview.consequences] == [
        ConsequenceKind.ENDS,
        ConsequenceKind.AUDIENCES,
        ConsequenceKind.PAST,
    ]
    assert sentences(preview)[0] == "1 Amtszeit endet"


def test_warnings(work: Work) -> None:
    old = tenure_of(work, "Gemeinde Tholey")
    early = change_at(work, "Gemeinde Tholey", new_person=replace(NEW, gender=Gender.UNKNOWN))
    work.save(replace(old, valid_from=PartialDate(2020, 1, 1)))
    early = work.services.office_changes.draft_for(replace(early, on=PartialDate(2019, 1, 1)))
    kinds = [one.kind for one in work.services.office_changes.preview([early]).warnings]
    assert kinds == [WarningKind.BEFORE_START, WarningKind.UNKNOWN_GENDER, WarningKind.OVERLAP]
    same = replace(change_at(work, "Gemeinde Tholey", successor_id=old.person_id), endings=())
    assert [one.kind for one in work.services.office_changes.preview([same]).warnings] == [WarningKind.HOLDS_ALREADY]
    dead = work.one(Person, family_name="Kümmel")
    work.save(replace(dead, deceased_on=PartialDate(2026)))
    change = change_at(work, "Gemeinde Tholey", successor_id=dead.id)
    (warning,) = work.services.office_changes.preview([change]).warnings
    assert (warning.kind, warning.text) == (WarningKind.DECEASED, "Gabriele Kümmel ist als verstorben vermerkt.")
    beside = replace(change_at(work, "Gemeinde Tholey", new_person=NEW), endings=())
    (warning,) = work.services.office_changes.preview([beside]).warnings
    assert warning.kind is WarningKind.OVERLAP
    assert "seit 01.01.2020" in warning.text


# ── a. D. ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("keeps_title", [True, False])
def test_who_keeps_the_title_is_addressed_as_former_holder(keeps_title: bool, work_on_both: Work) -> None:
    work = work_on_both
    old = tenure_of(work, "Gemeinde Tholey")
    work.save(replace(work.one(Person, id=old.person_id), gender=Gender.MALE))
    change = change_at(work, "Gemeinde Tholey", new_person=NEW)
    endings = tuple(replace(ending, keeps_title=keeps_title) for ending in change.endings)
    work.services.office_changes.apply([replace(change, endings=endings)])
    then = services_for(work.database, paths.REFERENCE, ON.earliest)
    record = then.records.load(Subject(SubjectKind.PERSON, old.person_id))
    assert (record.contact.office, record.contact.function) == (None, "")
    assert ("Bürgermeister a. D." in record.forms.address_lines) is keeps_title
    assert {reach.origin for reach in record.contact.channels} <= {Origin.OWN}  # the office's are the successor's
    assert record.contact.addresses == ()
    assert "Bürgermeister" not in record.forms.salutation
    new = then.records.load(Subject(SubjectKind.OFFICE, change.office_id))
    assert new.forms.salutation == "Sehr geehrte Frau Bürgermeisterin,"


# ── any sequence ────────────────────────────────────────────────────────────────────────────────────────────────────

STEPS = st.lists(
    st.tuples(
        st.sampled_from(["new", "known", "vacant", "acting", "many", "undo", "redo"]),
        st.integers(0, 3),
        st.integers(0, 5),
        st.dates(date(2015, 1, 1), date(2032, 1, 1)),
        st.booleans(),
    ),
    max_size=8,
)


@pytest.mark.slow
@settings(
    max_examples=12,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
def test_any_sequence_of_changes_taken_back_gives_the_state_before(
    target: str, steps: list[tuple[str, int, int, date, bool]]
) -> None:
    with closing(open_database(copy_of(fill_nothing, target), actor="test", today=lambda: TODAY)) as database:
        with database.write("setup.sample") as unit:
            body = add_body(unit.store)
            offices = [add_office(unit.store, body, f"Amt {letter}") for letter in "ABCD"]
            people = [add_person(unit.store, f"Ada {letter}") for letter in "ABCDEF"]
            for office, person in zip(offices, people, strict=False):
                add_holder(unit.store, office, person, is_main=True)
        work = Work(services_for(database, paths.REFERENCE, lambda: TODAY), database)
        start = work.everything()
        for what, office_number, person_number, day, keeps in steps:
            _step(work, what, (offices[office_number], offices[-1]), people[person_number], (day, keeps))
            _one_main_office_a_day(work)
        end, count = work.everything(), 0
        while work.services.history.state().undo:
            work.services.history.undo()
            count += 1
        assert work.everything() == start
        for _ in range(count):
            work.services.history.redo()
        assert work.everything() == end


def _step(work: Work, what: str, offices: tuple[Office, Office], person: Person, how: tuple[date, bool]) -> None:
    history, changes = work.services.history, work.services.office_changes
    if what in ("undo", "redo"):
        if getattr(history.state(), what):
            getattr(history, what)()
        return
    day, keeps = how
    change = HolderChange(office_id=offices[0].id, on=PartialDate.of(day))
    if what in ("known", "acting"):
        change = replace(change, successor_id=person.id, is_acting=what == "acting")
    elif what == "vacant":
        change = replace(change, stays_vacant=True)
    else:
        change = replace(change, new_person=NEW)
    drafted = changes.draft_for(change)
    drafted = replace(drafted, endings=tuple(replace(one, keeps_title=keeps) for one in drafted.endings))
    both = [drafted]
    if what == "many" and offices[0].id != offices[1].id:
        both.append(changes.draft_for(replace(change, office_id=offices[1].id)))
    changes.preview(both)
    changes.apply(both)


def _one_main_office_a_day(work: Work) -> None:
    tenures = [tenure for tenure in work.find(Tenure) if tenure.is_main]
    days = {tenure.valid_from.earliest() for tenure in tenures if tenure.valid_from} | {TODAY}
    for day in days:
        holders = [tenure.person_id for tenure in tenures if tenure.is_current(day)]
        assert len(holders) == len(set(holders)), day


def test_the_reference_has_58_heads(tmp_path: Path) -> None:
    database = open_database(copy_of(fill_reference, tmp_path / "r.verteiler"), actor="test", today=lambda: TODAY)
    with database.read() as unit:
        assert len(unit.store.find(Office, is_head=True)) == 58
    database.close()
