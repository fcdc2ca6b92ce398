"""The day axis: what runs at the same time stands side by side, and every item is high enough to be read."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from crm.domain.event import Event, ProgrammeItem
from crm.domain.partial_date import PartialDate
from crm.ui.events.day_plan import HOUR, LEAST, Slot, day_plan

_DAY = datetime(2027, 3, 11)
_EVENT = Event(name="Tour", starts_on=PartialDate(2027, 3, 11), ends_on=PartialDate(2027, 3, 12))


def item(number: int, begin: datetime | None, minutes: int | None = None) -> ProgrammeItem:
    end = begin + timedelta(minutes=minutes) if begin and minutes else None
    return ProgrammeItem(
        id=number,
        event_id=1,
        title="Punkt",
        starts_at=begin.isoformat(timespec="minutes") if begin else "",
        ends_at=end.isoformat(timespec="minutes") if end else "",
    )


@st.composite
def items(draw: st.DrawFn) -> list[ProgrammeItem]:
    found = []
    for number in range(1, draw(st.integers(0, 12)) + 1):
        begin = _DAY + timedelta(days=draw(st.integers(0, 2)), minutes=5 * draw(st.integers(72, 240)))
        timed = draw(st.integers(0, 4)) > 0
        found.append(item(number, begin if timed else None, draw(st.none() | st.integers(5, 180))))
    return found


def touch(one: Slot, other: Slot) -> bool:
    return one.column == other.column and one.first < other.last and other.first < one.last


@given(items())
def test_nothing_is_lost_covered_or_too_low(programme: list[ProgrammeItem]) -> None:
    plan = day_plan(_EVENT, programme)
    assert sorted(plan.order()) == sorted(one.id for one in programme)
    for number, one in enumerate(plan.slots):
        assert plan.days[one.column].isoformat() == next(p.starts_at[:10] for p in programme if p.id == one.item_id)
        assert plan.scale.top(one.last) - plan.scale.top(one.first) >= min(LEAST, HOUR) - 0.01
        for other in plan.slots[:number]:
            assert not touch(one, other) or (one.lane != other.lane and one.lanes == other.lanes)


@given(items(), st.integers(0, 24 * 60))
def test_a_place_on_the_axis_is_a_time_and_the_other_way_round(programme: list[ProgrammeItem], minute: int) -> None:
    scale = day_plan(_EVENT, programme).scale
    shown = min(max(minute, scale.first_hour * 60), scale.last_hour * 60)
    assert scale.minute(scale.top(shown)) == shown


def test_an_hour_is_sixty_pixels_unless_its_items_are_short() -> None:
    scale = day_plan(_EVENT, [item(1, _DAY + timedelta(hours=14), 12), item(2, _DAY + timedelta(hours=16), 60)]).scale
    assert scale.first_hour == 14
    assert scale.heights == (LEAST * 5, HOUR, HOUR, HOUR)


def test_both_days_of_the_event_are_there_before_anything_has_a_time() -> None:
    plan = day_plan(_EVENT, [item(1, None)])
    assert plan.days == (date(2027, 3, 11), date(2027, 3, 12))
    assert plan.loose == (1,)
    assert day_plan(Event(name="Ohne Termin"), []).days == ()


def test_two_groups_at_the_same_time_stand_side_by_side() -> None:
    morning = _DAY + timedelta(hours=9)
    plan = day_plan(_EVENT, [item(1, morning, 90), item(2, morning, 90), item(3, morning + timedelta(hours=2), 30)])
    assert [(slot.lane, slot.lanes) for slot in plan.slots] == [(0, 2), (1, 2), (0, 1)]
