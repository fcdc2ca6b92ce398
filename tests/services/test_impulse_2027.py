"""The next tour from the last one: the list by the rules, and the same list worked out a second way by plain SQL."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from crm import paths
from crm.domain.errors import UserError
from crm.domain.event import Event, Participation, Status
from crm.domain.notes import Tag, Tagging
from crm.domain.office import Office, Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import BodyType, Organisation
from crm.domain.selection import LeftOut
from tests import factories
from tests.services.work import Work

RULES = paths.SAMPLE / "impulse-2027.toml"


def extras(work: Work) -> None:
    """Six deputies of one district who all came in 2020, and a mayor who declined the last two invitations."""
    with work.database.write("colleague") as unit:
        store = unit.store
        (event,) = store.find(Event)
        later = store.add(Event(name="Impulse 2023", series="Impulse", starts_on=PartialDate(2023, 5, 4)))
        town = next(body for body in store.find(Organisation) if body.ags.startswith("10046") and len(body.ags) == 8)
        for number in range(6):
            person = factories.add_person(store, f"Muster{number}", "Beigeordnet")
            office = factories.add_office(store, town, "Beigeordneter", rank=400 - number)
            factories.add_holder(store, office, person)
            store.add(Participation(event_id=event.id, party_id=person.id, office_id=office.id, status=Status.ATTENDED))
        head = next(o for o in store.find(Office) if o.is_head and o.organisation_id == town.id)
        for tenure in store.find(Tenure, office_id=head.id):
            for past in store.find(Participation, event_id=event.id, party_id=tenure.person_id):
                store.remove(past)
            for which in (event, later):
                store.add(Participation(event_id=which.id, party_id=tenure.person_id, status=Status.DECLINED))


def expected(path: Path) -> tuple[set[int], set[int]]:
    """Offices on the list and offices turned away by the quota, by plain SQL and counting."""
    db = sqlite3.connect(path)
    offices = db.execute(
        """
        SELECT o.id, o.rank, o.is_head AND b.body_type IN ('municipality', 'district'), substr(b.ags, 1, 5),
               b.body_type = 'newsroom', t.person_id, t.valid_from, p.family_name || p.given_name
        FROM office o JOIN organisation b ON b.id = o.organisation_id
        LEFT JOIN tenure t ON t.office_id = o.id AND (t.valid_to IS NULL OR t.valid_to > '2026-11-23')
            AND (t.valid_from IS NULL OR t.valid_from < '2026-11-24')
        LEFT JOIN person p ON p.id = t.person_id
        WHERE o.deleted_at IS NULL
        """
    ).fetchall()
    came = {row[0] for row in db.execute("SELECT party_id FROM participation WHERE status = 'attended'")}
    refused: dict[int, int] = {}
    for (party,) in db.execute("SELECT party_id FROM participation WHERE status = 'declined'"):
        refused[party] = refused.get(party, 0) + 1
    db.close()
    inside, beyond = set(), []
    for office, rank, is_head, district, is_press, person, begun, name in sorted(offices, key=lambda row: row[1]):
        if refused.get(person, 0) >= 2 or not (is_head or is_press or person in came):
            continue
        if is_head or not district:
            inside.add(office)
        else:
            beyond.append((rank, begun or "9999", name, office, district))
    away, taken = set(), {}
    for _rank, _begun, _name, office, district in sorted(beyond):
        taken[district] = taken.get(district, 0) + 1
        (inside if taken[district] <= 2 else away).add(office)
    return inside, away


def test_the_list_is_the_one_worked_out_by_hand(work: Work, sample_copy: Path) -> None:
    extras(work)
    audiences = work.services.audiences
    found = audiences.preview(audiences.from_file(RULES))
    inside, away = expected(sample_copy)
    assert {row.office_id for row in found.rows} == inside
    assert {row.office_id for row in found.omitted if row.why is LeftOut.QUOTA} == away
    assert len(away) >= 4
    assert all(row.reasons for row in found.rows)
    assert all(row.reason for row in found.omitted)
    (declined,) = [row for row in found.omitted if row.why is LeftOut.EXCLUDED]
    assert "Impulse 2020, Impulse 2023" in declined.reason


def test_the_press_stands_apart(work: Work) -> None:
    audiences = work.services.audiences
    found = audiences.preview(audiences.from_file(RULES))
    newsrooms = {body.full_name for body in work.find(Organisation, body_type=BodyType.NEWSROOM)}
    assert {row.body for row in found.rows if row.category.value == "press"} == newsrooms & {r.body for r in found.rows}


def test_saved_in_the_window_it_is_the_same_list(work: Work) -> None:
    audiences = work.services.audiences
    rules = audiences.from_file(RULES)
    saved, _ = audiences.save(rules)
    kept = audiences.view(saved.id)
    assert kept.audience == rules
    assert kept.list.rows == audiences.preview(rules).rows


def test_a_new_tour_from_the_old_one(work: Work) -> None:
    before = work.everything()
    old = work.event
    new, changes = work.services.event_copies.make(old.id, "Impulse 2027", PartialDate(2027, 3, 11))
    view = work.services.events.view(new.id)
    earlier = work.services.events.view(old.id)
    assert (new.starts_on, new.ends_on) == (PartialDate(2027, 3, 11), PartialDate(2027, 3, 12))
    assert [line.item.title for line in view.programme] == [line.item.title for line in earlier.programme]
    assert [line.item.role for line in view.programme] == [line.item.role for line in earlier.programme]
    assert {line.item.starts_at[:10] for line in view.programme if line.item.starts_at} <= {"2027-03-11", "2027-03-12"}
    assert view.participants == ()
    assert new.made_from_id == old.id
    assert any("Impulse 2027" in saved.name for saved in work.services.audiences.all())
    work.services.history.undo()
    assert work.everything() == before
    assert changes.rows


@pytest.mark.parametrize(("name", "day"), [(" ", PartialDate(2027, 3, 11)), ("Impulse 2027", PartialDate(2027))])
def test_a_new_tour_needs_a_name_and_a_day(work: Work, name: str, day: PartialDate) -> None:
    with pytest.raises(UserError):
        work.services.event_copies.make(work.event.id, name, day)


def test_facts_that_rules_ask_for(work_on_both: Work) -> None:
    work, services = work_on_both, work_on_both.services
    body = work.body("Gemeinde Tholey")
    tag = work.add(Tag(name="Test-Schlagwort"))
    work.add(Tagging(tag_id=tag.id, party_id=body.id))

    def bodies(*rules: dict[str, Any]) -> set[str]:
        data = {"include": [{"rule": "head_of", "body_type": "municipality"}], "exclude": [], "offices_only": True}
        audience = services.audiences.from_data(
            "x", {**data, "include": [{"rule": "all", "rules": [*data["include"], *rules]}]}
        )
        return {row.body for row in services.audiences.preview(audience).rows}

    everyone = bodies()
    assert bodies({"rule": "tag", "tag": "Test-Schlagwort"}) == {"Gemeinde Tholey"}
    assert bodies({"rule": "place", "city": "Tholey"}) == {"Gemeinde Tholey"}
    assert bodies({"rule": "search", "text": "tholey"}) == {"Gemeinde Tholey"}
    assert "Gemeinde Tholey" in bodies({"rule": "district", "name": "Landkreis St. Wendel"}) < everyone
    assert bodies({"rule": "reachable", "way": "post"}) == everyone
    assert bodies({"rule": "related_to", "name": "Gemeinde Tholey"}) == set()
