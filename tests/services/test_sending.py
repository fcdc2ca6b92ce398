"""What goes out for an event, of the sample, read back by others; the journal tells of each."""

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

from crm.domain.errors import Cancelled, UserError
from crm.domain.event import Participation, ProgrammeItem, Status
from crm.domain.invitation import InvitationList
from crm.domain.party import Party
from crm.services.recipients import Guests
from crm.services.sample import AUDIENCE_NAME
from crm.services.sending import MailText
from tests.services.work import Work


def the_list(work: Work) -> InvitationList:
    return work.services.audiences.view(work.services.audiences.find(AUDIENCE_NAME).id, work.event.id).list


def last_entry(work: Work) -> str:
    return work.services.history.lines(1)[0].text


def test_the_table_has_one_row_an_invitation_with_the_letters_words(work_on_both: Work, tmp_path: Path) -> None:
    work, target = work_on_both, tmp_path / "serienbrief.xlsx"
    found = the_list(work)
    merged = work.services.sending.merge_table(found, work.event, target)
    book = python_calamine.CalamineWorkbook.from_path(target)
    head, *rows = book.get_sheet_by_index(0).to_python()
    table = [dict(zip(head, row, strict=True)) for row in rows]
    assert merged.count == len(table) == len(found.rows) > 50
    assert [row["Anrede"] for row in table] == [row.salutation for row in found.rows]
    assert [row["Adresszeile 1"] for row in table] == [row.address_lines[0] for row in found.rows]
    assert all(row["Grußformel"] for row in table)
    named = [row for row in table if row["Familienname"]]
    assert all(str(row["Familienname"]) in str(row["Name"]) for row in named)
    assert len(named) == sum(bool(row.holder) for row in found.rows)
    assert last_entry(work) == f"Serienbrief-Tabelle zu Impulse 2020 mit {len(table)} Zeilen ausgegeben"


def test_both_csv_forms_say_the_same(work: Work, tmp_path: Path) -> None:
    found = the_list(work)
    work.services.sending.merge_table(found, work.event, tmp_path / "u.csv")
    work.services.sending.merge_table(found, work.event, tmp_path / "w.csv", for_windows=True)
    texts = [
        (tmp_path / name).read_bytes().decode(code) for name, code in (("u.csv", "utf-8-sig"), ("w.csv", "cp1252"))
    ]
    unicode, windows = (list(csv.reader(io.StringIO(text), delimiter=";")) for text in texts)
    assert unicode == windows
    assert len(unicode) == len(found.rows) + 1


MAIL = MailText(subject="Einladung zu «Veranstaltung»", text="am «Termin» in «Ort».\n\n«Grußformel»\n")


def read(path: Path) -> EmailMessage:
    return message_from_bytes(path.read_bytes(), policy=default)


def text_of(message: EmailMessage) -> str:
    body = message.get_body()
    assert body is not None
    return cast("str", body.get_content()).replace("\r\n", "\n")


def test_each_person_with_a_mailbox_gets_a_draft_with_the_right_salutation(work_on_both: Work, tmp_path: Path) -> None:
    work, found, folder = work_on_both, the_list(work_on_both), tmp_path / "entwürfe"
    (tmp_path / "plan.pdf").write_bytes(b"%PDF-1.7")
    made = work.services.sending.drafts(
        found, work.event, MAIL, folder, attachments=[tmp_path / "plan.pdf"], with_calendar=True
    )
    files = {int(file.name[:3]): read(file) for file in folder.iterdir()}
    reachable = {number: row for number, row in enumerate(found.rows, 1) if row.email}
    assert made.count == len(files) > 0
    assert files.keys() == reachable.keys()
    for number, row in reachable.items():
        assert [to.addr_spec for to in files[number]["To"].addresses] == [row.email]
        assert text_of(files[number]) == (
            f"{row.salutation}\n\nam 23. bis 24. Januar 2020 in Vertretung des Saarlandes beim Bund, Berlin.\n\n"
            f"{row.closing}\n"
        )
        assert [part.get_filename() for part in files[number].iter_attachments()] == ["plan.pdf", "Impulse_2020.ics"]
    assert len(made.without_mailbox) == len(found.rows) - made.count
    assert made.empty == ()
    assert last_entry(work) == f"{made.count} E-Mail-Entwürfe zu Impulse 2020 geschrieben"


def test_a_mailbox_that_is_none_is_named_and_gets_no_draft(work: Work, tmp_path: Path) -> None:
    found = the_list(work)
    reachable = next(row for row in found.rows if row.email)
    rows = (replace(reachable, email="a@example.org, b@example.org", listed_name="Muster, Anna", body="Ort"), reachable)
    made = work.services.sending.drafts(replace(found, rows=rows), work.event, MAIL, tmp_path / "e")
    assert (made.count, made.without_mailbox) == (1, ("Muster, Anna, Ort",))
    assert [file.name[:3] for file in (tmp_path / "e").iterdir()] == ["002"]


def test_a_placeholder_of_which_nothing_is_known_is_named(work: Work, tmp_path: Path) -> None:
    mail = MailText(subject="Bitte", text="«Anrede» bis «Rückmeldung bis»")
    made = work.services.sending.drafts(the_list(work), work.event, mail, tmp_path / "e")
    assert made.empty == ("Rückmeldung bis",)


def test_what_is_wrong_is_refused_before_anything_is_written(work: Work, tmp_path: Path) -> None:
    found, folder, sending = the_list(work), tmp_path / "e", work.services.sending
    before = len(work.services.history.lines(10_000))
    with pytest.raises(UserError, match="«Anrde»"):
        sending.drafts(found, work.event, replace(MAIL, text="«Anrde»"), folder)
    with pytest.raises(UserError, match="Betreff"):
        sending.drafts(found, work.event, replace(MAIL, subject=" "), folder)
    with pytest.raises(UserError, match="Anlage"):
        sending.drafts(found, work.event, MAIL, folder, attachments=[tmp_path / "fehlt.pdf"])
    with pytest.raises(Cancelled):
        sending.drafts(found, work.event, MAIL, folder, progress=_cancel)
    assert not folder.exists()
    assert len(work.services.history.lines(10_000)) == before


def _cancel(done: int, total: int) -> None:
    raise Cancelled


def test_old_drafts_are_not_mixed_with_new_ones(work: Work, tmp_path: Path) -> None:
    found = the_list(work)
    work.services.sending.drafts(found, work.event, MAIL, tmp_path / "e")
    with pytest.raises(UserError, match="liegen schon Entwürfe"):
        work.services.sending.drafts(found, work.event, MAIL, tmp_path / "e")


def test_addresses_for_bcc_are_those_of_the_list_each_once(work: Work, tmp_path: Path) -> None:
    found, target = the_list(work), tmp_path / "bcc.txt"
    made = work.services.sending.bcc(found, work.event, 7, target)
    assert {address for block in made.blocks for address in block} == {row.email for row in found.rows if row.email}
    lines = target.read_text(encoding="utf-8").splitlines()
    assert lines[0] == f"Block 1 ({len(made.blocks[0])} Adressen)"
    assert lines[1] == "; ".join(made.blocks[0])
    assert last_entry(work) == f"{made.count} E-Mail-Adressen für BCC zu Impulse 2020 ausgegeben"


def test_the_calendar_holds_the_event_and_each_item_with_a_time(work_on_both: Work, tmp_path: Path) -> None:
    work, target = work_on_both, tmp_path / "a.ics"
    made = work.services.sending.calendar(work.event, target)
    entries = vobject.readOne(target.read_bytes().decode()).vevent_list
    items = work.find(ProgrammeItem, event_id=work.event.id)
    timed = {item.title: item.starts_at for item in items if item.starts_at}
    assert len(entries) == made.count == len(timed) + 1 > 2
    found = {entry.summary.value: entry.dtstart.value.strftime("%Y-%m-%dT%H:%M") for entry in entries[1:]}
    assert found == timed
    assert len(made.left_out) == len(items) - len(timed)
    assert last_entry(work) == f"Kalenderdatei zu Impulse 2020 mit {made.count} Einträgen ausgegeben"


def test_the_guests_of_an_event_can_be_written_to_by_their_answers(work_on_both: Work) -> None:
    work, recipients, event = work_on_both, work_on_both.services.recipients, work_on_both.event
    parts = work.find(Participation, event_id=event.id)
    everybody = {row.party_id for row in recipients.guests(event).rows}
    assert everybody == {part.party_id for part in parts}
    coming = {row.party_id for row in recipients.guests(event, Guests.COMING).rows}
    assert coming == {part.party_id for part in parts if part.status is Status.ATTENDED}
    silent = {part.party_id: part for part in parts if part.status is Status.INVITED}
    rows = recipients.guests(event, Guests.SILENT).rows
    assert {row.party_id: row.office_id for row in rows} == {party: part.office_id for party, part in silent.items()}
    restricted = work.one(Party, id=rows[0].party_id)
    work.save(replace(restricted, is_restricted=True))
    assert len(recipients.guests(event, Guests.SILENT).rows) == len(rows) - 1 > 0


def test_copied_addresses_are_noted_like_written_ones(work: Work) -> None:
    work.services.sending.copied(work.event, 12)
    assert last_entry(work) == "12 E-Mail-Adressen für BCC zu Impulse 2020 ausgegeben"
