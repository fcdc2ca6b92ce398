"""Answers to an invitation in a calendar (iTIP REPLY, RFC 5546) → entries, as a table of answers gives them.

They come as .ics, or in the mail that brought them (.eml). Heads and folds are read as those of vCards, which share
the syntax. Of several answers of one guest only the last counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from crm.domain.errors import UserError
from crm.domain.mailbox import mailbox
from crm.exchange.answer_table import AnswerEntry
from crm.exchange.clean_text import clean
from crm.exchange.vcard_card import Parameters
from crm.exchange.vcard_head import Head, split_line
from crm.exchange.vcard_lines import content_lines, decoded, repaired
from crm.exchange.vcard_values import unescaped

#: PARTSTAT of RFC 5545, in words that :func:`crm.domain.answer_words.read_answer` takes.
_ANSWERS: Final[Mapping[str, str]] = {
    "ACCEPTED": "Zusage",
    "DECLINED": "Absage",
    "TENTATIVE": "Zusage unter Vorbehalt",
    "DELEGATED": "Vertretung",
}
#: The endings of files that may hold answers.
CALENDAR_FILES: Final = frozenset({".ics", ".eml"})
_WAY: Final = "Kalender"
_BERLIN: Final = ZoneInfo("Europe/Berlin")


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarReply:
    """One guest's answer: ``uid`` and ``summary`` of the entry it answers to, in which version of it (``sequence``);
    ``name`` is how the guest's own calendar writes the guest, ``stamp`` when it answered."""

    entry: AnswerEntry
    uid: str
    summary: str
    name: str = ""
    sequence: int = 0
    stamp: str = ""


@dataclass(frozen=True, slots=True)
class _Event:
    """The lines of one VEVENT, each with its number in the file."""

    lines: tuple[tuple[int, Head], ...]

    def text(self, name: str) -> str:
        return next((unescaped(line.value, "3.0") for _, line in self.lines if line.name == name), "")


def is_calendar(path: Path) -> bool:
    """Whether answers from calendars are to be expected there rather than a table."""
    return path.is_dir() or path.suffix.lower() in CALENDAR_FILES


def read_reply_files(paths: Sequence[Path]) -> tuple[CalendarReply, ...]:
    """The answers in .ics and .eml files, and in all such files of a folder.

    Where there are several files, each answer says in which it stands, and they are numbered through. UserError names
    what cannot be read, and files that hold no answer at all.
    """
    files = [file for path in paths for file in (_files_in(path) if path.is_dir() else [path])]
    if len(files) == 1:
        return _last_of_each(_read(files[0]), paths)
    found = [(file, one) for file in files for one in _read(file)]
    placed = [
        replace(one, entry=replace(one.entry, number=number, file=file.name))
        for number, (file, one) in enumerate(found, start=1)
    ]
    return _last_of_each(placed, paths)


def _files_in(folder: Path) -> list[Path]:
    return sorted(file for file in folder.iterdir() if file.suffix.lower() in CALENDAR_FILES)


def read_replies(data: bytes) -> list[CalendarReply]:
    """All answers in the content of an .ics or .eml file, in their order."""
    events = (event for calendar in _calendars(data) for event in _reply_events(calendar))
    return [reply for event in events for reply in _replies(event)]


def _read(path: Path) -> list[CalendarReply]:
    try:
        return read_replies(path.read_bytes())
    except FileNotFoundError:
        raise UserError(f"Die Datei „{path}“ gibt es nicht.") from None
    except OSError as error:
        raise UserError(f"Die Datei „{path}“ lässt sich nicht lesen.") from error


def names_of(paths: Sequence[Path]) -> str:
    """What the source is called: "antwort.ics", "antwort.ics und 3 weitere"."""
    more = f" und {len(paths) - 1} weitere" if len(paths) > 1 else ""
    return f"{paths[0].name}{more}"


def _last_of_each(replies: Iterable[CalendarReply], paths: Sequence[Path]) -> tuple[CalendarReply, ...]:
    """By RFC 5546 the one to the latest version of the entry counts, and among those the latest."""
    found: dict[tuple[str, str], CalendarReply] = {}
    for reply in sorted(replies, key=lambda reply: (reply.sequence, reply.stamp)):
        key = (reply.uid, reply.entry.email.casefold())
        found.pop(key, None)
        found[key] = reply
    if not found:
        raise UserError(f"„{names_of(paths)}“ enthält keine Antwort auf einen Termin.")
    return tuple(found.values())


def _calendars(data: bytes) -> Iterator[bytes]:
    """The calendars in a mail, else the file itself."""
    if data.lstrip(b"\xef\xbb\xbf \r\n")[:15].upper() == b"BEGIN:VCALENDAR":
        yield data
        return
    for part in message_from_bytes(data, policy=default).walk():
        if part.get_content_type() in ("text/calendar", "application/ics"):
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                yield payload


def _reply_events(data: bytes) -> Iterator[_Event]:
    """The entries of those calendars in a file whose method is REPLY."""
    is_reply = False
    lines: list[tuple[int, Head]] = []
    known: dict[str, tuple[str, str, Parameters]] = {}
    events: list[_Event] = []
    for number, raw in content_lines(decoded(data)):
        line = split_line(repaired(raw, "")[0], known)
        if line is None:
            continue
        border = (line.name, line.value.strip().upper())
        if border == ("BEGIN", "VCALENDAR"):
            is_reply, events = False, []
        elif line.name == "METHOD":
            is_reply = border[1] == "REPLY"
        elif border == ("BEGIN", "VEVENT"):
            lines = []
        elif border == ("END", "VEVENT"):
            events.append(_Event(tuple(lines)))
        elif border == ("END", "VCALENDAR") and is_reply:
            yield from events
        else:
            lines.append((number, line))


def _replies(event: _Event) -> Iterator[CalendarReply]:
    """One for each attendee who answers; who was sent instead is named, and does not answer."""
    attendees = [(number, line) for number, line in event.lines if line.name == "ATTENDEE"]
    sent = {_mail(one).casefold(): line for _, line in attendees for one in line.parameters.get("DELEGATED-FROM", ())}
    for number, line in attendees:
        if line.parameters.get("DELEGATED-FROM"):
            continue
        address = _mail(line.value)
        status = _first(line, "PARTSTAT").upper()
        entry = AnswerEntry(
            number=number,
            email=address,
            answer=_ANSWERS.get(status, ""),
            on=_day(event.text("DTSTAMP")),
            by=_mail(_first(line, "SENT-BY")),
            how=_WAY,
            remarks=event.text("COMMENT").strip(),
        )
        if status == "DELEGATED":
            entry = replace(entry, substitute=_delegate(line, sent.get(address.casefold())))
        yield CalendarReply(
            entry=entry,
            uid=event.text("UID").strip(),
            summary=event.text("SUMMARY"),
            name=_name(line),
            sequence=_number(event.text("SEQUENCE")),
            stamp=event.text("DTSTAMP").strip(),
        )


def _delegate(line: Head, delegate: Head | None) -> str:
    """The name of who comes instead, else the mail address."""
    if delegate is not None and _name(delegate):
        return _name(delegate)
    return _mail(_first(line, "DELEGATED-TO"))


def _name(line: Head) -> str:
    """The common name, "" if it only repeats the address."""
    name = " ".join(clean(_first(line, "CN")).split())
    return "" if "@" in name else name


def _first(line: Head, name: str) -> str:
    return next(iter(line.parameters.get(name, ())), "")


def _mail(value: str) -> str:
    """ "mailto:Rathaus@tholey.example" → the address."""
    text = clean(value).strip()
    text = text[7:] if text[:7].lower() == "mailto:" else text
    return mailbox(text) or text


def _day(stamp: str) -> str:
    """The day in Berlin on which the answer was made, "" if the stamp is none."""
    try:
        moment = datetime.strptime(stamp.strip(), "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    except ValueError:
        return ""
    return moment.astimezone(_BERLIN).date().isoformat()


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0
