"""Which wave of an invitation is due next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from crm.domain.dispatch import Wave
from crm.domain.event import Event
from crm.domain.waves import INVITING

#: A save-the-date makes sense as long as the event is so many days away.
ANNOUNCED: Final = 70
#: The reminder goes out so many days before the deadline.
BEFORE_DEADLINE: Final = 7
#: Without a deadline, so many days after the last letter.
AFTER_LETTER: Final = 14
#: The confirmation with the last details goes out so many days before.
CONFIRMED: Final = 21


@dataclass(frozen=True, slots=True)
class NextWave:
    """``wave`` is for ``count`` guests and due from ``due`` on; a day that is past or today means now."""

    wave: Wave
    count: int
    due: date


def next_wave(event: Event, counts: Mapping[Wave, int], sent: Mapping[Wave, date], today: date) -> NextWave | None:
    """The one that is due first; None if there is nobody left to write to.

    ``counts`` says how many each wave would go to today, ``sent`` on which day one went out last.
    """
    found = []
    for wave in _ORDER:
        count, due = counts.get(wave, 0), _due(wave, event, sent, today)
        if count and due is not None:
            found.append(NextWave(wave, count, due))
    ready = [one for one in found if one.due <= today]
    return ready[0] if ready else min(found, key=lambda one: one.due, default=None)


#: Of several that are due, the one that keeps others waiting comes first.
_ORDER: Final = (
    Wave.THANKS,
    Wave.SUCCESSORS,
    Wave.SAVE_THE_DATE,
    Wave.INVITATION,
    Wave.REMINDER,
    Wave.CONFIRMATION,
)


def _due(wave: Wave, event: Event, sent: Mapping[Wave, date], today: date) -> date | None:
    start, end = _days(event)
    if wave is Wave.THANKS:
        return end + timedelta(days=1) if end else today
    if end is not None and end < today:
        return None
    match wave:
        case Wave.SAVE_THE_DATE:
            far = start is not None and start - timedelta(days=ANNOUNCED) > today
            return today if far and not INVITING & set(sent) else None
        case Wave.INVITATION:
            announced = sent.get(Wave.SAVE_THE_DATE)
            return start - timedelta(days=ANNOUNCED) if start and announced else today
        case Wave.REMINDER:
            return _reminder(event, sent, today)
        case Wave.CONFIRMATION:
            return start - timedelta(days=CONFIRMED) if start else None
    return today


def _reminder(event: Event, sent: Mapping[Wave, date], today: date) -> date:
    """Before the deadline, but never twice within the time one has to answer."""
    last = max((sent[wave] for wave in (*INVITING, Wave.REMINDER) if wave in sent), default=None)
    again = last + timedelta(days=AFTER_LETTER) if last else today
    if event.answer_by is None or Wave.REMINDER in sent:
        return again
    return event.answer_by.earliest() - timedelta(days=BEFORE_DEADLINE)


def _days(event: Event) -> tuple[date | None, date | None]:
    last = event.ends_on or event.starts_on
    return event.starts_on.earliest() if event.starts_on else None, last.latest() if last else None
