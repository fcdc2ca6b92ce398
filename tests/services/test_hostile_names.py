"""Names that try to be formulas, markup, headers or another direction harm no output: each is read back by others."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import cast

import pytest
import python_calamine
import vobject

from crm.domain.event import Event, ProgrammeItem
from crm.domain.invitation import InvitationList
from crm.exchange.clean_text import clean
from crm.services.sending import MailText
from tests.exchange.word_sample import of_paragraphs, opened
from tests.office_suite import converted, needs_libreoffice
from tests.printing.reading import texts
from tests.services.work import Work

NAMES = {
    "formula": '=HYPERLINK("http://example.org";"hier")',
    "plus": "+SUM(A1:A9)",
    "minus": "-1+cmd|' /C calc'!A0",
    "at": "@SUM(A1)",
    "long": "Wolkenkratzer" * 23 + "!",
    "right to left": "\u05e9\u05dc\u05d5\u05dd",
    "overridden": "\u202eretsuM",
    "lines": "Mus\r\nter\u2028mann",
    "header": "Muster\r\nBcc: fremd@example.org",
    "markup": "<w:t>&amp;</w:t> \"quoted\" 'and' ]]> <!-- -->",
    "controls": "Mus\x00\x07\x1bter\x0b\ufffe\ud800",
    "placeholder": "«Anrede» {{name}}",
    "separators": 'Mus;ter, "An\tna"; BEGIN:VEVENT',
    "emoji": "Müster \U0001f3db\ufe0f e\u0301",
}


def hostile(work: Work) -> InvitationList:
    """One row for each name, in every field of it."""
    event = work.event
    rows = work.services.recipients.guests(event).rows[:1]
    made = [
        replace(
            rows[0],
            holder=name,
            family_name=name,
            listed_name=name,
            body=name,
            office=name,
            address_lines=("Frau", *name.splitlines(), "66111 Saarbrücken"),
            salutation=f"Sehr geehrte Frau {name},",
            reasons=(name,),
            email="rathaus@example.org",
        )
        for name in NAMES.values()
    ]
    return InvitationList(title="Probe", source="", rows=tuple(made))


@pytest.fixture
def event(work: Work) -> Event:
    saved: Event = work.save(replace(work.event, name=NAMES["markup"], motto=NAMES["formula"]))
    return saved


def test_tables_hold_each_name_as_text(work: Work, event: Event, tmp_path: Path) -> None:
    found = hostile(work)
    work.services.sending.merge_table(found, event, tmp_path / "a.xlsx")
    work.services.sending.merge_table(found, event, tmp_path / "a.csv")
    sheet = python_calamine.CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_index(0)
    text = (tmp_path / "a.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    for table, line_break in ((sheet.to_python(), "\n"), (rows, "; ")):
        head, *lines = table
        at = head.index("Familienname")
        assert len(lines) == len(NAMES)
        for line, name in zip(lines, NAMES.values(), strict=True):
            assert len(line) == len(head)
            assert str(line[at]).removeprefix("'") == clean(name).replace("\n", line_break)
    assert not any(row[rows[0].index("Familienname")][:1] in "=+-@" for row in rows[1:]), "no program computes it"


@needs_libreoffice
def test_letters_and_tables_are_opened_by_libreoffice(work: Work, event: Event, tmp_path: Path) -> None:
    found = hostile(work)
    template = of_paragraphs("«Anschrift»", "«Anrede»", "bis hier «Veranstaltung» und weiter")
    work.services.letters.write(found, event, template, tmp_path / "alle.docx")
    work.services.letters.write(found, event, template, tmp_path / "einzeln")
    assert len(list((tmp_path / "einzeln").iterdir())) == len(NAMES)
    pages = texts(converted(tmp_path / "alle.docx", "pdf", tmp_path / "pdf").read_bytes())
    assert len(pages) == len(NAMES)
    for page, (kind, name) in zip(pages, NAMES.items(), strict=True):
        line = "".join(page.split())
        assert line.startswith("Frau"), kind
        assert "bishier<w:t>&amp;</w:t>" in line, kind
        if kind in ("formula", "plus", "minus", "at", "long", "markup", "placeholder", "separators"):
            assert f"SehrgeehrteFrau{''.join(name.split())}," in line, kind
    work.services.sending.merge_table(found, event, tmp_path / "a.xlsx")
    again = converted(tmp_path / "a.xlsx", "ods", tmp_path / "ods")
    ours, theirs = (
        python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
        for path in (tmp_path / "a.xlsx", again)
    )
    assert theirs == ours


def test_each_letter_says_the_name_and_nothing_of_it_is_taken_for_markup(
    work: Work, event: Event, tmp_path: Path
) -> None:
    work.services.letters.write(hostile(work), event, of_paragraphs("«Name»", "«Anrede»"), tmp_path / "alle.docx")
    paragraphs = [paragraph.text for paragraph in opened((tmp_path / "alle.docx").read_bytes()).paragraphs]
    expected = [text for name in NAMES.values() for text in (clean(name), clean(f"Sehr geehrte Frau {name},"))]
    assert paragraphs == expected


def test_drafts_keep_their_headers(work: Work, event: Event, tmp_path: Path) -> None:
    mail = MailText(subject="An «Name» zu «Veranstaltung»", text="«Anrede»\n«Motto»")
    work.services.sending.drafts(hostile(work), event, mail, tmp_path / "e", answers_to="protokoll@example.org")
    files = sorted((tmp_path / "e").iterdir())
    assert len(files) == len(NAMES)
    for file, name in zip(files, NAMES.values(), strict=True):
        assert file.name.isascii()
        assert len(file.name) < 100
        draft = cast("EmailMessage", message_from_bytes(file.read_bytes(), policy=default))
        assert set(draft.keys()) == {"To", "Subject", "X-Unsent", "MIME-Version", "Content-Type"}
        assert [to.addr_spec for to in draft["To"].addresses] == ["rathaus@example.org"]
        assert draft["Subject"].strip().startswith(f"An {' '.join(clean(name).split())} zu ")
        body = draft.get_body()
        assert body is not None
        text = body.get_content().replace("\r\n", "\n")
        assert text == f"{clean(f'Sehr geehrte Frau {name},')}\n{NAMES['formula']}\n"
        (request,) = draft.iter_attachments()
        calendar = vobject.readOne(request.get_content())
        (entry,) = calendar.vevent_list
        assert entry.attendee.value == "mailto:rathaus@example.org"
        assert entry.summary.value == NAMES["markup"]


def test_the_calendar_holds_names_as_text(work: Work, tmp_path: Path) -> None:
    event = work.event
    names = [name.replace("\ud800", "") for name in NAMES.values()]  # no database takes half a character
    for number, name in enumerate(names):
        work.add(ProgrammeItem(event_id=event.id, title=name, position=90 + number, starts_at="2020-01-23T10:00"))
    made = work.services.sending.calendar(event, tmp_path / "a.ics")
    data = (tmp_path / "a.ics").read_bytes()
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    entries = vobject.readOne(data.decode()).vevent_list
    assert len(entries) == made.count
    assert {clean(name) for name in names} <= {entry.summary.value for entry in entries}
