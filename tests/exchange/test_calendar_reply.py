"""Answers from calendars, written by vobject or as Outlook writes them; and the requests that ask for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.errors import UserError
from crm.exchange.calendar_reply import read_replies, read_reply_files
from crm.exchange.calendar_writer import write_request
from tests.exchange.test_calendar_writer import EVENT, MADE

ANSWERED = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)  # the 21st in Berlin


def reply(
    mail: str = "rathaus@example.org",
    partstat: str = "ACCEPTED",
    *,
    method: str = "REPLY",
    uid: str = EVENT.uid,
    summary: str = EVENT.name,
    made: datetime = ANSWERED,
    **params: str,
) -> Any:
    """An answer as vobject writes it."""
    calendar = vobject.iCalendar()
    calendar.add("method").value = method
    entry = calendar.add("vevent")
    entry.add("uid").value = uid
    entry.add("dtstamp").value = made.replace(tzinfo=vobject.icalendar.utc)
    entry.add("dtstart").value = made.date()
    entry.add("summary").value = summary
    attendee = entry.add("attendee")
    attendee.value = f"mailto:{mail}"
    attendee.partstat_param = partstat
    for name, value in params.items():
        setattr(attendee, f"{name}_param", value)
    return calendar


def written(calendar: Any) -> bytes:
    return bytes(calendar.serialize().encode())


@pytest.mark.parametrize(
    ("partstat", "answer"),
    [
        ("ACCEPTED", "Zusage"),
        ("DECLINED", "Absage"),
        ("TENTATIVE", "Zusage unter Vorbehalt"),
        ("NEEDS-ACTION", ""),
        ("X-ANDERES", ""),
    ],
)
def test_an_answer_of_another_library_is_read(partstat: str, answer: str) -> None:
    calendar = reply(partstat=partstat, cn="Muster, Dr. Anna: Büro", sent_by="mailto:vorzimmer@example.org")
    calendar.vevent.add("comment").value = "Kommt, aber später;\nbitte am Rand"
    (one,) = read_replies(written(calendar))
    entry = one.entry
    assert (one.uid, one.summary, one.name) == (EVENT.uid, EVENT.name, "Muster, Dr. Anna: Büro")
    assert (entry.email, entry.answer, entry.on, entry.how) == ("rathaus@example.org", answer, "2026-11-21", "Kalender")
    assert entry.remarks == "Kommt, aber später;\nbitte am Rand"


OUTLOOK = """BEGIN:VCALENDAR\r
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN\r
VERSION:2.0\r
METHOD:REPLY\r
BEGIN:VTIMEZONE\r
TZID:W. Europe Standard Time\r
END:VTIMEZONE\r
BEGIN:VEVENT\r
ATTENDEE;PARTSTAT=DELEGATED;CN="Muster, Anna (Gemeinde)";SENT-BY="mailto:vorzimmer@\r
 example.org";DELEGATED-TO="mailto:max@example.org":MAILTO:Anna.Muster@Example.org\r
ATTENDEE;PARTSTAT=ACCEPTED;CN=Max Beispiel;DELEGATED-FROM="mailto:anna.muster@example.org":mailto:max@example.org\r
DTSTAMP:20261121T081500Z\r
SEQUENCE:2\r
SUMMARY;LANGUAGE=de:Zugesagt: Impulse 2027\r
UID:040000008200E00074C5B7101A82E008\r
END:VEVENT\r
END:VCALENDAR\r
"""


def test_who_sends_somebody_else_is_the_one_who_answers() -> None:
    (one,) = read_replies(OUTLOOK.encode())
    assert (one.entry.email, one.entry.answer) == ("Anna.Muster@Example.org", "Vertretung")
    assert (one.entry.substitute, one.entry.by) == ("Max Beispiel", "vorzimmer@example.org")
    assert (one.name, one.sequence, one.summary) == ("Muster, Anna (Gemeinde)", 2, "Zugesagt: Impulse 2027")
    (alone,) = read_replies("\r\n".join(line for line in OUTLOOK.splitlines() if "Max" not in line).encode())
    assert alone.entry.substitute == "max@example.org"


def test_the_mail_that_brought_it_is_read_too(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"] = "Zugesagt: Impulse 2027"
    mail.set_content("Ich komme gern.")
    mail.add_alternative(written(reply()).decode(), subtype="calendar", params={"method": "REPLY"})
    (tmp_path / "antwort.eml").write_bytes(bytes(mail))
    (one,) = read_reply_files([tmp_path / "antwort.eml"])
    assert (one.entry.email, one.entry.answer) == ("rathaus@example.org", "Zusage")


def test_of_several_answers_the_last_counts(tmp_path: Path) -> None:
    later = ANSWERED.replace(hour=23, minute=45)
    (tmp_path / "a.ics").write_bytes(written(reply(partstat="DECLINED", made=later)))
    (tmp_path / "b.ics").write_bytes(written(reply("RATHAUS@example.org")))
    (tmp_path / "c.ICS").write_bytes(written(reply("kreis@example.org")))
    (tmp_path / "liesmich.txt").write_text("nichts")
    found = {one.entry.email.casefold(): one.entry for one in read_reply_files([tmp_path])}
    assert {mail: (entry.answer, entry.place, entry.number) for mail, entry in found.items()} == {
        "rathaus@example.org": ("Absage", "a.ics", 1),
        "kreis@example.org": ("Zusage", "c.ICS", 3),
    }
    assert read_reply_files(sorted(tmp_path.glob("*.[iI]*"))) == read_reply_files([tmp_path])


@pytest.mark.parametrize("data", [b"", b"kein Kalender", written(reply(method="REQUEST")), b"\xff\xfe\x00"])
def test_what_holds_no_answer_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.ics").write_bytes(data)
    with pytest.raises(UserError, match="keine Antwort auf einen Termin"):
        read_reply_files([tmp_path / "a.ics"])
    with pytest.raises(UserError, match="gibt es nicht"):
        read_reply_files([tmp_path / "b.ics"])


@given(st.lists(st.sampled_from([*OUTLOOK.splitlines(keepends=True), "ATTENDEE;", ":", 'A;CN="', "\x00"]), max_size=30))
def test_a_broken_file_is_read_or_left(lines: list[str]) -> None:
    for one in read_replies("".join(lines).encode()):
        assert one.entry.number > 0


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_left(data: bytes) -> None:
    read_replies(data)
    read_replies(b"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nATTENDEE;" + data + b"\r\nEND:VEVENT")


def test_a_request_asks_one_guest_and_names_where_the_answer_goes() -> None:
    name = 'Dr. "Anna", Muster; =1+1\nzweite Zeile' + "x" * 300
    data = write_request(EVENT, "protokoll@example.org", "rathaus@example.org", name, MADE)
    calendar = vobject.readOne(data.decode())
    assert calendar.method.value == "REQUEST"
    (entry,) = calendar.vevent_list
    assert (entry.uid.value, entry.organizer.value) == (EVENT.uid, "mailto:protokoll@example.org")
    assert entry.attendee.value == "mailto:rathaus@example.org"
    assert (entry.attendee.params["RSVP"], entry.attendee.params["PARTSTAT"]) == (["TRUE"], ["NEEDS-ACTION"])
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))


def test_the_answer_to_our_own_request_comes_back() -> None:
    data = write_request(EVENT, "protokoll@example.org", "rathaus@example.org", "Anna Muster", MADE).decode()
    answered = data.replace("METHOD:REQUEST", "METHOD:REPLY").replace("NEEDS-ACTION", "ACCEPTED")
    (one,) = read_replies(answered.encode())
    assert (one.uid, one.name, one.entry.answer, one.sequence) == (EVENT.uid, "Anna Muster", "Zusage", 2)


def test_an_event_without_a_day_cannot_be_asked_for() -> None:
    with pytest.raises(UserError, match="noch keinen Tag"):
        write_request(replace(EVENT, starts_on=None), "a@example.org", "b@example.org", "Anna", MADE)
