"""Audiences as they are kept: saving, removing by hand, freezing, and how much each rule does."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from crm import paths
from crm.domain.audience import Audience
from crm.domain.audience_conditions import HeadOf
from crm.domain.audience_history import TookPart
from crm.domain.errors import UserError
from crm.domain.event import Status
from crm.domain.listing import Subject, SubjectKind
from crm.domain.party import BodyType
from crm.domain.selection import LeftOut
from crm.services.bundle import Services, services_for
from crm.services.sample import load_sample
from crm.storage.database import Database, create_database

MUNICIPALITIES, DISTRICTS = HeadOf(BodyType.MUNICIPALITY), HeadOf(BodyType.DISTRICT)


def _fill(database: Database) -> None:
    with database.write("setup.sample") as unit:
        load_sample(unit.store)


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    database = create_database(tmp_path_factory.mktemp("verteiler") / "probe.verteiler", _fill)
    yield services_for(database, paths.REFERENCE, lambda: date(2026, 11, 23))
    database.close()


def attended(services: Services, *statuses: Status) -> TookPart:
    event = services.events.find("Impulse 2020")
    return TookPart(event.id, event.name, frozenset(statuses or {Status.ATTENDED}))


def test_saving_tells_what_it_touched_and_keeps_the_event(services: Services) -> None:
    event = services.events.find("Impulse 2020")
    saved, changes = services.audiences.save(Audience(name="Kreise", include=(DISTRICTS,)), event.id)
    assert changes.rows == {("audience", saved.id)}
    again, _ = services.audiences.save(Audience(name="Landkreise", include=(DISTRICTS,)), None, saved.id)
    assert (again.id, again.name, again.event_id) == (saved.id, "Landkreise", None)


def test_an_audience_needs_a_name_and_a_condition(services: Services) -> None:
    with pytest.raises(UserError, match="Namen"):
        services.audiences.save(Audience(name=" ", include=(DISTRICTS,)))
    with pytest.raises(UserError, match="Bedingung"):
        services.audiences.save(Audience(name="leer"))


def test_how_much_each_rule_does(services: Services) -> None:
    audience = Audience(
        include=(MUNICIPALITIES, attended(services)), exclude=(attended(services, Status.DECLINED), DISTRICTS)
    )
    found = services.audiences.preview(audience, "Probe")
    out = [row for row in found.omitted if row.why is LeftOut.EXCLUDED]
    both = services.audiences.preview(Audience(include=(MUNICIPALITIES, attended(services)))).rows
    assert found.counts == (52, len([row for row in both if "Impulse" in row.reasons[-1]]) + 4)
    assert found.overlaps == (0, len([row for row in both if len(row.reasons) == 2]))
    assert found.left_out == (
        sum(1 for row in out if "abgesagt" in row.reason),
        sum(1 for row in out if "Landkreis" in row.reason),
    )
    assert sum(found.left_out) == len(out)


def test_rows_are_removed_with_one_reason_as_one_entry(services: Services) -> None:
    saved, _ = services.audiences.save(Audience(name="Gemeinden", include=(MUNICIPALITIES,)))
    rows = services.audiences.view(saved.id).list.rows
    changes = services.audiences.remove_rows(saved.id, rows[:3], " Termin verschoben ")
    assert len(changes.rows) == 3
    assert services.history.lines(1)[0].text == f"{rows[0].holder} und 2 weitere vom Verteiler genommen"
    view = services.audiences.view(saved.id)
    assert {change.reason for change in view.audience.manual} == {"Termin verschoben"}
    assert len(view.list.rows) == len(rows) - 3
    with pytest.raises(UserError, match="warum"):
        services.audiences.remove_rows(saved.id, [rows[4]], " ")
    services.history.undo()
    assert len(services.audiences.view(saved.id).list.rows) == len(rows)


def test_who_is_added_by_hand_is_on_the_list_in_office_and_can_be_taken_off(services: Services) -> None:
    audiences = services.audiences
    saved, _ = audiences.save(Audience(name="Von Hand", include=(DISTRICTS,)))
    mayor = services.records.find("Regina Beispiel")
    audiences.add_rows(saved.id, [mayor], "Wunsch des Chefs")
    found = audiences.view(saved.id).list
    (row,) = [row for row in found.rows if row.holder == "Regina Beispiel"]
    assert row.reasons == ("von Hand: Wunsch des Chefs",)
    assert row.office == "Bürgermeisterin"
    audiences.remove_rows(saved.id, [row], "doch nicht")
    view = audiences.view(saved.id)
    assert row not in view.list.rows
    assert view.audience.manual == ()


def test_by_hand_the_last_word_counts(services: Services) -> None:
    audiences = services.audiences
    saved, _ = audiences.save(Audience(name="Hin und her", include=(DISTRICTS,)))
    row = audiences.view(saved.id).list.rows[0]
    office = Subject(SubjectKind.OFFICE, row.office_id or 0)
    audiences.remove_rows(saved.id, [row], "erkrankt")
    audiences.add_rows(saved.id, [office], "wieder gesund")
    (change,) = audiences.view(saved.id).audience.manual
    assert not change.is_removal
    audiences.remove_rows(saved.id, [audiences.view(saved.id).list.rows[0]], "doch erkrankt")
    view = audiences.view(saved.id)
    assert [change.is_removal for change in view.audience.manual] == [True]
    (left,) = [one for one in view.list.omitted if one.why is LeftOut.REMOVED]
    assert (left.office_id, left.reason) == (row.office_id, "doch erkrankt")


def test_the_frozen_lists_of_an_audience_the_latest_first(services: Services) -> None:
    saved, _ = services.audiences.save(Audience(name="Eingefroren", include=(DISTRICTS,)))
    view = services.audiences.view(saved.id)
    for _ in range(2):
        services.audiences.freeze(view.list, None, saved.id)
    first, second = services.audiences.frozen(saved.id)
    assert first.id > second.id
    assert first.source == "Leitung eines Landkreises"


def test_the_summaries_say_rules_event_and_freezing(services: Services) -> None:
    event = services.events.find("Impulse 2020")
    saved, _ = services.audiences.save(Audience(name="Übersicht", include=(DISTRICTS, MUNICIPALITIES)), event.id)
    services.audiences.freeze(services.audiences.view(saved.id).list, event.id, saved.id)
    (found,) = [one for one in services.audiences.summaries() if one.saved.id == saved.id]
    assert found.rules == "Leitung eines Landkreises; Leitung einer Gemeinde"
    assert found.event_name == "Impulse 2020"
    assert found.frozen_at is not None
    assert saved.name in [one.saved.name for one in services.audiences.summaries()]
