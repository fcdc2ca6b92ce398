"""Calendar files as vobject reads them, which did not write them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.errors import UserError
from crm.domain.event import Event, ProgrammeItem, Role
from crm.domain.partial_date import PartialDate
from crm.exchange.calendar_writer import write_calendar
from crm.exchange.clean_text import clean

MADE = datetime(2026, 11, 23, tzinfo=UTC)
EVENT = Event(
    id=1,
    uid="urn:uuid:8a6e0804-2bd0-4672-b79d-d97027f9071a",
    version=3,
    name="Impulse 2027",
    motto="Kommunen, Start-ups; Zukunft",
    starts_on=PartialDate(2027, 3, 11),
    ends_on=PartialDate(2027, 3, 12),
    place="Landesvertretung",
    city="Berlin",
    answer_by=PartialDate(2027, 2, 19),
)
WINTER = ProgrammeItem(id=7, event_id=1, title="Pitch", starts_at="2027-03-11T14:00", ends_at="2027-03-11T14:12")
SUMMER = ProgrammeItem(id=8, event_id=1, role=Role.KEYNOTE, starts_at="2027-07-01T09:30", place="Saal 1")
UNTIMED = ProgrammeItem(id=9, event_id=1, role=Role.GREETING)


def entries(data: bytes) -> list[Any]:
    return list(vobject.readOne(data.decode()).vevent_list)


def test_the_event_takes_whole_days_and_blocks_none() -> None:
    made = write_calendar(EVENT, (), MADE)
    (entry,) = entries(made.data)
    assert (entry.dtstart.value, entry.dtend.value) == (date(2027, 3, 11), date(2027, 3, 13))
    assert entry.uid.value == EVENT.uid
    assert entry.sequence.value == "2"
    assert entry.summary.value == "Impulse 2027"
    assert entry.location.value == "Landesvertretung, Berlin"
    assert entry.description.value == "Kommunen, Start-ups; Zukunft\nUm Antwort wird gebeten bis 19.02.2027."
    assert entry.transp.value == "TRANSPARENT"
    assert entry.dtstamp.value == MADE


def test_items_stand_at_their_time_in_the_zone_of_the_event() -> None:
    made = write_calendar(EVENT, (WINTER, SUMMER, UNTIMED), MADE)
    whole, winter, summer = entries(made.data)
    assert winter.dtstart.value.astimezone(UTC) == datetime(2027, 3, 11, 13, 0, tzinfo=UTC)
    assert winter.dtend.value - winter.dtstart.value == timedelta(minutes=12)
    assert summer.dtstart.value.astimezone(UTC) == datetime(2027, 7, 1, 7, 30, tzinfo=UTC)
    assert not hasattr(summer, "dtend")
    assert (winter.summary.value, summer.summary.value) == ("Pitch", "Keynote")
    assert (winter.location.value, summer.location.value) == ("Landesvertretung, Berlin", "Saal 1")
    assert len({entry.uid.value for entry in (whole, winter, summer)}) == 3
    assert (made.count, made.left_out) == (3, ("Grußwort",))


def test_a_uid_stays_when_the_item_changes() -> None:
    before = entries(write_calendar(EVENT, (WINTER,), MADE).data)[1]
    moved = replace(WINTER, version=2, starts_at="2027-03-11T15:00", position=4)
    after = entries(write_calendar(EVENT, (moved,), MADE).data)[1]
    assert before.uid.value == after.uid.value
    assert int(after.sequence.value) > int(before.sequence.value)


def test_an_end_before_the_start_is_left_out() -> None:
    item = replace(WINTER, ends_at="2027-03-11T13:00")
    assert not hasattr(entries(write_calendar(EVENT, (item,), MADE).data)[1], "dtend")


def test_another_zone_is_written_in_utc() -> None:
    data = write_calendar(replace(EVENT, time_zone="Europe/London"), (SUMMER,), MADE).data
    assert entries(data)[1].dtstart.value == datetime(2027, 7, 1, 8, 30, tzinfo=UTC)


@pytest.mark.parametrize("zone", ["Europe/Saarbruecken", "", "../etc"])
def test_an_unknown_zone_is_refused(zone: str) -> None:
    with pytest.raises(UserError, match="Zeitzone"):
        write_calendar(replace(EVENT, time_zone=zone), (WINTER,), MADE)


@pytest.mark.parametrize("day", [None, PartialDate(2027), PartialDate(2027, 3), PartialDate(2027, 3, 11, about=True)])
def test_a_day_that_is_not_known_is_not_made_up(day: PartialDate | None) -> None:
    event = replace(EVENT, starts_on=day, ends_on=None)
    assert write_calendar(event, (WINTER,), MADE).count == 1
    with pytest.raises(UserError, match="noch keinen Tag"):
        write_calendar(event, (UNTIMED,), MADE)


@given(st.text(min_size=1, max_size=300), st.text(max_size=300))
def test_no_text_breaks_out_of_its_line(title: str, told: str) -> None:
    item = replace(WINTER, title=title, description=told)
    data = write_calendar(EVENT, (item,), MADE).data
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    entry = entries(data)[1]
    assert entry.summary.value == clean(title)
    assert entry.description.value == (f"{clean(told)}\nImpulse 2027" if told else "Impulse 2027")
