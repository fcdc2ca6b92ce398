"""Items that change places: nothing is lost, times are passed on, and what is moved back is as it was."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.event import ProgrammeItem
from crm.domain.running_order import at, duration, moved, settled, starts

_DAY = datetime(2027, 3, 11, 9)


def item(number: int, begin: str = "", end: str = "", day: str = "2027-03-11") -> ProgrammeItem:
    return ProgrammeItem(
        id=number,
        event_id=1,
        position=number,
        title=f"Punkt {number}",
        starts_at=f"{day}T{begin}" if begin else "",
        ends_at=f"{day}T{end}" if end else "",
    )


@st.composite
def programmes(draw: st.DrawFn) -> list[ProgrammeItem]:
    """One after the other with pauses, some without a time."""
    found, clock = [], _DAY
    for number in range(1, draw(st.integers(1, 8)) + 1):
        clock += timedelta(minutes=draw(st.integers(0, 30)))
        end = clock + timedelta(minutes=draw(st.integers(1, 45)))
        timed = draw(st.booleans())
        found.append(item(number, f"{clock:%H:%M}" if timed else "", f"{end:%H:%M}" if timed else ""))
        clock = end
    return found


def test_two_talks_change_places_and_the_pause_stays_where_it_was() -> None:
    programme = [item(1, "14:00", "14:12"), item(2, "14:20", "14:50"), item(3, "15:00", "15:10")]
    after = moved(programme, 2, -1)
    assert [(one.id, one.starts_at[11:], one.ends_at[11:]) for one in after] == [
        (2, "14:00", "14:30"), (1, "14:38", "14:50"), (3, "15:00", "15:10"),
    ]  # fmt: skip


def test_parallel_groups_stay_parallel() -> None:
    programme = [item(1, "09:00", "10:30"), item(2, "09:00", "10:30"), item(3, "11:00", "12:00")]
    assert [(one.id, one.starts_at[11:]) for one in moved(programme, 2, -1)] == [
        (2, "09:00"),
        (1, "09:00"),
        (3, "11:00"),
    ]


def test_without_an_end_the_beginnings_are_exchanged() -> None:
    after = moved([item(1, "09:00"), item(2, "10:00")], 1, 1)
    assert [(one.id, one.starts_at[11:], one.ends_at) for one in after] == [(2, "09:00", ""), (1, "10:00", "")]


def test_another_day_is_left_alone() -> None:
    other = item(2, "09:00", "10:00", day="2027-03-12")
    after = moved([item(1, "14:00", "15:00"), other], 1, 5)
    assert [one.id for one in after] == [1, 2]
    assert after[1] == other


def test_who_is_not_there_cannot_move() -> None:
    with pytest.raises(KeyError):
        moved([item(1)], 2, 1)


@given(programmes(), st.integers(-9, 9), st.data())
def test_moving_there_and_back_changes_nothing(programme: list[ProgrammeItem], step: int, data: st.DataObject) -> None:
    start = settled(programme)
    chosen = data.draw(st.sampled_from(start))
    there = moved(start, chosen.id, step)
    assert sorted(one.id for one in there) == sorted(one.id for one in start)
    assert {one.id: duration(one) for one in there} == {one.id: duration(one) for one in start}
    day = [one.id for one in start if one.starts_at[:10] == chosen.starts_at[:10]]
    back = [one.id for one in there if one.id in day]
    assert moved(there, chosen.id, day.index(chosen.id) - back.index(chosen.id)) == start


@given(programmes())
def test_what_has_a_time_stands_by_its_time(programme: list[ProgrammeItem]) -> None:
    shuffled = programme[::-1]
    after = settled(shuffled)
    timed = [one.starts_at for one in after if starts(one)]
    assert timed == sorted(timed)
    assert [bool(starts(one)) for one in after] == [bool(starts(one)) for one in shuffled]
    assert settled(after) == after


def test_an_item_keeps_its_length_at_another_time() -> None:
    later = at(item(1, "14:00", "14:12"), datetime(2027, 3, 12, 16, 30))
    assert (later.starts_at, later.ends_at) == ("2027-03-12T16:30", "2027-03-12T16:42")
    assert (at(later, None).starts_at, at(later, None).ends_at) == ("", "")
