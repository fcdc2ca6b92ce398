"""What goes out for an event, of the sample, read back by others; the journal tells of each."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import python_calamine

from crm.domain.invitation import InvitationList
from crm.services.sample import AUDIENCE_NAME
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
