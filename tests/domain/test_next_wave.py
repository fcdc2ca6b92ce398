"""Which wave is due: announced early, invited, reminded before the deadline, confirmed, thanked."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from crm.domain.dispatch import Wave
from crm.domain.event import Event
from crm.domain.next_wave import AFTER_LETTER, ANNOUNCED, BEFORE_DEADLINE, next_wave
from crm.domain.partial_date import PartialDate

_EVENT = Event(
    name="Tour",
    starts_on=PartialDate(2027, 3, 11),
    ends_on=PartialDate(2027, 3, 12),
    answer_by=PartialDate(2027, 2, 20),
)
_START = date(2027, 3, 11)


def due(counts: dict[Wave, int], sent: dict[Wave, date], today: date, event: Event = _EVENT) -> Wave | None:
    found = next_wave(event, counts, sent, today)
    return found.wave if found is not None and found.due <= today else None


@pytest.mark.parametrize(
    ("counts", "sent", "today", "expected"),
    [
        ({Wave.SAVE_THE_DATE: 9, Wave.INVITATION: 9}, {}, date(2026, 11, 22), Wave.SAVE_THE_DATE),
        ({Wave.SAVE_THE_DATE: 9, Wave.INVITATION: 9}, {}, date(2027, 1, 20), Wave.INVITATION),
        ({Wave.INVITATION: 9}, {Wave.SAVE_THE_DATE: date(2026, 11, 1)}, date(2026, 11, 22), None),
        (
            {Wave.INVITATION: 9}, {Wave.SAVE_THE_DATE: date(2026, 11, 1)},
            _START - timedelta(days=ANNOUNCED), Wave.INVITATION,
        ),
        ({Wave.REMINDER: 4}, {Wave.INVITATION: date(2027, 1, 20)}, date(2027, 2, 1), None),
        (
            {Wave.REMINDER: 4}, {Wave.INVITATION: date(2027, 1, 20)},
            date(2027, 2, 20) - timedelta(days=BEFORE_DEADLINE), Wave.REMINDER,
        ),
        (
            {Wave.REMINDER: 4, Wave.SUCCESSORS: 2}, {Wave.INVITATION: date(2027, 1, 20)},
            date(2027, 2, 20), Wave.SUCCESSORS,
        ),
        ({Wave.CONFIRMATION: 40}, {Wave.INVITATION: date(2027, 1, 20)}, date(2027, 3, 1), Wave.CONFIRMATION),
        ({Wave.THANKS: 40, Wave.REMINDER: 3}, {}, date(2027, 3, 13), Wave.THANKS),
        ({Wave.INVITATION: 3}, {}, date(2027, 3, 13), None),
        ({}, {}, date(2027, 1, 20), None),
    ],
)  # fmt: skip
def test_what_is_due(counts: dict[Wave, int], sent: dict[Wave, date], today: date, expected: Wave | None) -> None:
    assert due(counts, sent, today) is expected


def test_nobody_is_reminded_again_at_once() -> None:
    sent = {Wave.INVITATION: date(2027, 1, 20), Wave.REMINDER: date(2027, 2, 13)}
    found = next_wave(_EVENT, {Wave.REMINDER: 2}, sent, date(2027, 2, 15))
    assert found is not None
    assert found.due == date(2027, 2, 13) + timedelta(days=AFTER_LETTER)


def test_without_a_date_nothing_but_the_invitation_presses() -> None:
    event = Event(name="Ohne Termin")
    assert due({Wave.SAVE_THE_DATE: 2, Wave.INVITATION: 2, Wave.CONFIRMATION: 1}, {}, date(2027, 1, 1), event) is (
        Wave.INVITATION
    )
