"""The mail-merge table as an independent reader (calamine) sees it, and its CSV in both encodings."""

from __future__ import annotations

import csv
import io
import unicodedata
from dataclasses import replace
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from crm.domain.errors import UserError
from crm.exchange.clean_text import clean
from crm.exchange.merge_table import merge_table, merge_xlsx
from crm.exchange.table import Column, Table, write_csv
from crm.exchange.windows_1252 import misfits, write_csv_1252
from tests.domain.test_placeholders import EVENT, NAMES, ROW, TODAY

NOON = datetime.combine(TODAY, time(12))
HOSTILE = (
    '=HYPERLINK("http://example.org";"hier")',
    "+SUM(1)",
    "-1+1",
    "@SUM(A1)",
    "x" * 300,
    "\u202eabc \u05d0\u05d1",
    "zwei\r\nZeilen\u2028drei",
    'a";b',
)


def read_csv(data: bytes, encoding: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(encoding), newline=""), delimiter=";"))


def one_cell(text: str) -> Table:
    return Table(name="Eins", columns=(Column(title="Familienname"), Column(title="b")), rows=[(text, "Ende")])


def test_one_sheet_with_a_column_per_placeholder_and_real_days() -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(merge_xlsx((ROW, ROW), EVENT, NOON)))
    assert book.sheet_names == ["Serienbrief"]
    head, first, second = book.get_sheet_by_name("Serienbrief").to_python()
    assert head == ["Nr", *NAMES]
    row = dict(zip(head, first, strict=True))
    assert (row["Beginn"], row["Ende"], row["Rückmeldung bis"]) == (
        date(2027, 3, 11),
        date(2027, 3, 12),
        "Februar 2027",
    )
    assert (row["Nr"], second[0]) == (1.0, 2.0)
    assert (row["Familienname"], row["Anrede"]) == ("Gräfin von Muster", "Sehr geehrte Frau Bürgermeisterin,")


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_stays_text_in_every_form(name: str) -> None:
    rows = (replace(ROW, family_name=name), ROW)
    book = CalamineWorkbook.from_filelike(io.BytesIO(merge_xlsx(rows, EVENT, NOON)))
    head, first, second = book.get_sheet_by_name("Serienbrief").to_python()
    at = head.index("Familienname")
    assert first[at] == clean(name)
    assert second[at] == "Gräfin von Muster"
    first_row, second_row = read_csv(write_csv(merge_table(rows, EVENT, TODAY)), "utf-8-sig")
    assert first_row["Familienname"].lstrip("'") == clean(name).replace("\n", "; ")
    assert first_row["Familienname"][0] not in "=+-@"
    assert second_row["Familienname"] == "Gräfin von Muster"
    assert first_row["Beginn"] == "11.03.2027"


def test_what_windows_1252_cannot_hold_is_refused_by_row_and_field() -> None:
    rows = (ROW, replace(ROW, family_name="Ștefănescu"))
    with pytest.raises(UserError, match="Zeile 2, Familienname: Șă"):
        write_csv_1252(merge_table(rows, EVENT, TODAY))


def test_it_is_spelled_with_plain_letters_if_asked() -> None:
    table = merge_table((ROW, replace(ROW, family_name="Ștefănescu Łuczak")), EVENT, TODAY)
    assert [(found.row, found.column, found.characters) for found in misfits(table)] == [(2, "Familienname", "ȘăŁ")]
    first, second = read_csv(write_csv_1252(table, respell=True), "cp1252")
    assert second["Familienname"] == "Stefanescu Luczak"
    assert first["Anrede"] == "Sehr geehrte Frau Bürgermeisterin,"


@pytest.mark.parametrize("name", ["Παπαδόπουλος", "\u202eabc", "Anna 🙂"])
def test_what_has_no_plain_letters_is_refused_all_the_same(name: str) -> None:
    with pytest.raises(UserError, match="Zeile 1, Familienname"):
        write_csv_1252(one_cell(name), respell=True)


def test_accents_in_parts_become_whole_letters_without_a_warning() -> None:
    table = one_cell(unicodedata.normalize("NFD", "Müller-Élysée"))
    assert misfits(table) == ()
    assert read_csv(write_csv_1252(table), "cp1252")[0]["Familienname"] == "Müller-Élysée"


def test_windows_signs_fit() -> None:
    assert misfits(one_cell("„Ž“ – € ß ẞ"))[0].characters == "ẞ"


@given(st.text(max_size=40))
def test_any_text_is_refused_or_kept_but_never_changed_silently(text: str) -> None:
    table = one_cell(text)
    try:
        data = write_csv_1252(table)
    except UserError:
        assert misfits(table)
        return
    wanted = read_csv(write_csv(table), "utf-8-sig")
    assert read_csv(data, "cp1252") == [
        {column: unicodedata.normalize("NFC", cell) for column, cell in row.items()} for row in wanted
    ]
