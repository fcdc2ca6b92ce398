"""Tables as an independent reader (calamine) sees them."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from crm.domain.invitation import InvitationList, InvitationRow, OmittedRow
from crm.domain.selection import LeftOut
from crm.exchange.clean_text import clean
from crm.exchange.contact_table import contact_csv, contact_xlsx
from crm.exchange.invitation_table import invitation_csv, invitation_xlsx
from crm.exchange.table import Column, Table, write_csv, write_xlsx
from tests.exchange.sample import chancellery, kuemmel, zeyer

NOON = datetime(2026, 11, 23, 12, 0)
ROW = InvitationRow(
    office_id=1,
    party_id=2,
    body="Gemeinde Tholey",
    office="Bürgermeister",
    holder="",
    address_lines=("Bürgermeister", "der Gemeinde Tholey", "Im Kloster 1", "66636 Tholey"),
    salutation="Sehr geehrte Damen und Herren,",
    reasons=("Bürgermeister im Landkreis St. Wendel", "von Hand: Gastgeber"),
    district="Landkreis St. Wendel",
    email="buergermeister@example.org",
)
OMITTED = OmittedRow(
    office_id=3, party_id=4, name="Anna Beispiel", body="Stadt Merzig", why=LeftOut.OBJECTED, reason="seit 2025"
)
LIST = InvitationList(title="Impulse 2020", source="Alle Bürgermeister", rows=(ROW, ROW), omitted=(OMITTED,))


def sheets(data: bytes) -> dict[str, list[list[Any]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def csv_rows(data: bytes) -> list[list[str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def one_cell(text: str) -> Table:
    return Table(name="Eins", columns=(Column(title="a"), Column(title="b")), rows=[(text, "Ende")])


def test_invitations_have_a_column_per_address_line() -> None:
    head, first, second = sheets(invitation_xlsx(LIST, NOON))["Einladungen"]
    assert head[:6] == ["Nr.", "Körperschaft", "Amt", "Inhaber/in", "Landkreis", "Adresszeile 1"]
    assert head[11:] == ["Adresszeile 7", "Anrede", "E-Mail", "Grund"]
    assert first[5:9] == list(ROW.address_lines)
    assert first[14] == "Bürgermeister im Landkreis St. Wendel\nvon Hand: Gastgeber"
    assert (first[0], second[0]) == (1, 2)


def test_whoever_is_left_out_stands_on_the_second_sheet() -> None:
    assert sheets(invitation_xlsx(LIST, NOON))["Nicht dabei"][1] == [
        "Anna Beispiel",
        "Stadt Merzig",
        "Widerspruch",
        "seit 2025",
    ]


def test_an_eighth_address_line_is_not_lost() -> None:
    long = replace(ROW, address_lines=tuple(f"Zeile {number}" for number in range(1, 10)))
    row = csv_rows(invitation_csv(replace(LIST, rows=(long,))))[1]
    assert row[5:12] == [*(f"Zeile {number}" for number in range(1, 7)), "Zeile 7, Zeile 8, Zeile 9"]


def test_an_empty_list_is_a_valid_table() -> None:
    empty = InvitationList(title="", source="", rows=())
    assert len(sheets(invitation_xlsx(empty, NOON))["Einladungen"]) == 1
    assert len(csv_rows(invitation_csv(empty))) == 1


def test_contacts_show_phones_by_din_5008() -> None:
    head, _, second, third = sheets(contact_xlsx([zeyer(), kuemmel(), chancellery()], NOON))["Kontakte"]
    row = dict(zip(head, second, strict=True))
    assert (row["Telefon"], row["Mobil"], row["PLZ"]) == ("0681 501-00", "0170 1234567", "66117")
    assert (row["Familienname"], row["Schlagworte"]) == ("Kümmel", "Presse, Redaktion, Online")
    assert third[:4] == ["Staatskanzlei des Saarlandes", "", "", ""]
    assert csv_rows(contact_csv([kuemmel()]))[1][8:10] == ["0681 501-00", "0170 1234567"]


@pytest.mark.parametrize(
    "text", ["=1+1", "{=1+1}", "https://example.org", "00123", "+49681", "@SUM(A1)", "_x0041_", "'"]
)
def test_no_string_is_interpreted_in_xlsx(text: str) -> None:
    data = write_xlsx("Titel", [one_cell(text)], NOON)
    assert sheets(data)["Eins"][1] == [text, "Ende"]
    sheet = zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet
    assert b"hyperlink" not in sheet


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        (" @SUM(A1)", "' @SUM(A1)"),
        ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"),
        ("＝1", "'＝1"),
        ("+49 681 501-1127", "+49 681 501-1127"),
        ("+33 1 42 34 56 78", "+33 1 42 34 56 78"),
        ("-3,5", "-3,5"),
        ('a;"b"', 'a;"b"'),
        ("a\r\nb", "a; b"),
        ("Müller – Łódź", "Müller – Łódź"),
    ],
)
def test_csv_defuses_formulas_and_keeps_numbers(text: str, written: str) -> None:
    assert csv_rows(write_csv(one_cell(text)))[1] == [written, "Ende"]


@given(st.text(max_size=60))
def test_any_text_survives_both_forms(text: str) -> None:
    assert sheets(write_xlsx(text, [one_cell(f"x{text}x")], NOON))["Eins"][1][0] == f"x{clean(text)}x"
    assert csv_rows(write_csv(one_cell(f"x{text}x")))[1][0] == f"x{clean(text)}x".replace("\n", "; ")


def test_equal_input_gives_equal_bytes_and_no_author() -> None:
    data = invitation_xlsx(LIST, NOON)
    assert data == invitation_xlsx(LIST, NOON)
    core = zipfile.ZipFile(io.BytesIO(data)).read("docProps/core.xml").decode()
    assert "<dc:title>Einladungsliste Impulse 2020</dc:title>" in core
    assert "<dc:creator></dc:creator>" in core


def test_an_endless_text_is_cut_not_lost() -> None:
    assert sheets(write_xlsx("", [one_cell("x" * 50_000)], NOON))["Eins"][1][0] == "x" * 15_999 + "…"
