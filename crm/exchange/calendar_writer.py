"""An event and its programme → iCalendar (RFC 5545), as Outlook, Thunderbird and telephones read it.

Text is escaped and folded exactly as on a vCard 3.0, so both share :mod:`crm.exchange.vcard_text`. Each entry keeps its
UID, and SEQUENCE grows with every change, so that a later file replaces what an earlier one brought.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from crm.domain.audience_history import ROLE_WORDS
from crm.domain.errors import UserError
from crm.domain.event import Event, ProgrammeItem
from crm.domain.partial_date import PartialDate
from crm.exchange.clean_text import clean
from crm.exchange.vcard_text import VCardVersion, escape, fold, parameter

_BERLIN: Final = "Europe/Berlin"
#: The rule of the European Union (directive 2000/84/EC), in force here since 1996.
_BERLIN_LINES: Final = (
    "BEGIN:VTIMEZONE",
    f"TZID:{_BERLIN}",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "END:STANDARD",
    "END:VTIMEZONE",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """A calendar file: its bytes, how many entries are in it, and the items without a time, which are not."""

    data: bytes
    count: int
    left_out: tuple[str, ...] = ()


def write_calendar(event: Event, items: Sequence[ProgrammeItem], made: datetime) -> Calendar:
    """The event as an entry of whole days, which blocks no time, and each item that has a time as one of its own.

    Times stand in the event's zone; those of other zones than Europe/Berlin in UTC, which every program converts.
    ``made`` (with a zone) becomes DTSTAMP. UserError if there is nothing with a day or the zone is unknown.
    """
    timed = [item for item in items if _moment(item.starts_at)]
    entries = [_event_entry(event, made)] if _first_day(event) else []
    entries += [_item_entry(event, item, made) for item in timed]
    if not entries:
        raise UserError(f"„{event.name}“ hat noch keinen Tag und keinen Programmpunkt mit Uhrzeit.")
    zone = _BERLIN_LINES if timed and event.time_zone == _BERLIN else ()
    lines = [*_head("PUBLISH"), *zone, *(line for entry in entries for line in entry), "END:VCALENDAR"]
    left_out = tuple(_title(item) for item in items if item not in timed)
    return Calendar(data=b"".join(fold(line) for line in lines), count=len(entries), left_out=left_out)


def write_request(event: Event, organizer: str, attendee: str, name: str, made: datetime) -> bytes:
    """The event as an invitation that a calendar can accept or decline (RFC 5546, REQUEST): for one guest, answers go
    to the ``organizer``. Both are mailboxes as :func:`crm.domain.mailbox.mailbox` gives them.

    UserError if the event has no day yet. The programme is not in it: a request is about one entry.
    """
    if not _first_day(event):
        raise UserError(f"„{event.name}“ hat noch keinen Tag; eine Terminanfrage braucht einen.")
    *entry, end = _event_entry(event, made)
    guest = f"ATTENDEE;{parameter('CN', name)};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:{attendee}"
    lines = [*_head("REQUEST"), *entry, f"ORGANIZER:mailto:{organizer}", guest, end, "END:VCALENDAR"]
    return b"".join(fold(line) for line in lines)


def _head(method: str) -> tuple[str, ...]:
    return ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Verteiler//DE", "CALSCALE:GREGORIAN", f"METHOD:{method}")


def _event_entry(event: Event, made: datetime) -> list[str]:
    first = _first_day(event)
    assert first is not None
    last = event.ends_on.earliest() if event.ends_on and event.ends_on.day else first
    deadline = f"Um Antwort wird gebeten bis {event.answer_by.german()}." if event.answer_by else ""
    when = [f"DTSTART;VALUE=DATE:{first:%Y%m%d}", f"DTEND;VALUE=DATE:{_after(max(first, last)):%Y%m%d}"]
    what = _texts(event.name, event.where(), (event.motto, deadline))
    return _entry(event.uid, event.version, made, [*when, "TRANSP:TRANSPARENT", *what])


def _item_entry(event: Event, item: ProgrammeItem, made: datetime) -> list[str]:
    start, end = _moment(item.starts_at), _moment(item.ends_at)
    assert start is not None
    when = [_time("DTSTART", start, event.time_zone)]
    if end and end > start:
        when.append(_time("DTEND", end, event.time_zone))
    what = _texts(_title(item), item.place or event.where(), (item.description, event.name))
    return _entry(f"{event.uid}-{item.id}", item.version, made, [*when, *what])


def _entry(uid: str, version: int, made: datetime, lines: Iterable[str]) -> list[str]:
    stamp = f"DTSTAMP:{made.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    return ["BEGIN:VEVENT", f"UID:{_text(uid)}", stamp, f"SEQUENCE:{version - 1}", *lines, "END:VEVENT"]


def _texts(title: str, place: str, description: Iterable[str]) -> Iterator[str]:
    yield f"SUMMARY:{_text(title)}"
    if place:
        yield f"LOCATION:{_text(place)}"
    if told := "\n".join(clean(part) for part in description if part):
        yield f"DESCRIPTION:{_text(told)}"


def _time(name: str, moment: datetime, zone: str) -> str:
    if zone == _BERLIN:
        return f"{name};TZID={_BERLIN}:{moment:%Y%m%dT%H%M%S}"
    try:
        return f"{name}:{moment.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC):%Y%m%dT%H%M%SZ}"
    except (KeyError, ValueError, OSError):
        raise UserError(f"Die Zeitzone „{zone}“ ist nicht bekannt; üblich ist Europe/Berlin.") from None


def _text(text: str) -> str:
    return escape(text, VCardVersion.V3)


def _title(item: ProgrammeItem) -> str:
    return item.title or (ROLE_WORDS[item.role] if item.role else "Programmpunkt")


def _moment(at: str) -> datetime | None:
    """The local time, None if it is unknown or only a day."""
    try:
        return datetime.fromisoformat(at).replace(tzinfo=None) if "T" in at else None
    except ValueError:
        return None


def _first_day(event: Event) -> date | None:
    """The first day, None while it is not known to the day."""
    day: PartialDate | None = event.starts_on
    return day.earliest() if day and day.day and not day.about else None


def _after(day: date) -> date:
    """DTEND is the day after the last one (RFC 5545, 3.6.1)."""
    return day + timedelta(days=1)
