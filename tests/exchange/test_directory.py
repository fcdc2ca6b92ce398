"""The Gemeindeverzeichnis in both published forms, and what is said of damaged files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter

from crm.domain.errors import UserError
from crm.domain.partial_date import PartialDate
from crm.exchange.directory_row import DirectoryRow, Level
from crm.exchange.directory_workbook import read_workbook
from crm.exchange.gv100ad import read_gv100ad
from tests.services.import_files import PLACES, PlaceRow, gv100ad_line, write_gv100ad, write_workbook


def test_both_forms_say_the_same(tmp_path: Path) -> None:
    book = read_workbook(write_workbook(tmp_path / "gv.xlsx"))
    text = read_gv100ad(write_gv100ad(tmp_path / "gv.txt"))
    assert book.as_of == text.as_of == PartialDate(2023, 12, 31)
    assert [_told(row) for row in book.rows] == [_told(row) for row in text.rows]
    assert len(book.rows) == len(PLACES)


def _told(row: DirectoryRow) -> tuple[str, ...]:
    return (row.level.value, row.ags, row.name, row.text_key, row.association, row.postcode)


def test_a_line_of_the_workbook(tmp_path: Path) -> None:
    place = PlaceRow(key="10041518", name="Sulzbach/ Saar,  Stadt", text_key="63", association="0518", postcode="01234")
    (row,) = read_workbook(write_workbook(tmp_path / "gv.xlsx", [place])).rows
    assert row == DirectoryRow(
        level=Level.MUNICIPALITY, ags="10041518", name="Sulzbach/Saar, Stadt", text_key="63", association="0518",
        postcode="01234", line=7,
    )  # fmt: skip


def test_the_zip_of_the_fixed_form_and_both_encodings(tmp_path: Path) -> None:
    plain = write_gv100ad(tmp_path / "GV100AD_31122023.txt")  # Windows-1252
    assert read_gv100ad(write_gv100ad(tmp_path / "gv.zip")).rows == read_gv100ad(plain).rows  # UTF-8 in the zip


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda line: line[:100], "Zeile 2: kein Satz des Gemeindeverzeichnisses"),
        (lambda line: line[:15] + "X" + line[16:], "Zeile 2: kein Satz des Gemeindeverzeichnisses"),
        (lambda line: line[:22] + " " * 50 + line[72:], "Zeile 2: der Name fehlt"),
        (lambda line: line[:165] + "6663A" + line[170:], "Zeile 2: „6663A“ ist keine Postleitzahl"),
        (lambda line: line[:122] + "7x" + line[124:], "Zeile 2: „7x“ ist kein Textkennzeichen einer Gemeinde"),
        (lambda line: line[:12] + "  " + line[14:], "Zeile 2: „10  6117“ ist kein Gemeindeschlüssel"),
    ],
)
def test_a_damaged_line_is_named(tmp_path: Path, change: Callable[[str], str], sentence: str) -> None:
    lines = [gv100ad_line(place) for place in PLACES[2:4]]
    lines[1] = change(lines[1])
    path = tmp_path / "gv.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(UserError) as caught:
        read_gv100ad(path)
    assert "„gv.txt“" in str(caught.value)
    assert sentence in str(caught.value)


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        (PlaceRow(key="1004611X", name="Freisen", text_key="64"), "Zeile 7: „1004611X“ ist kein Gemeindeschlüssel."),
        (PlaceRow(key="10046111", name="F", text_key=""), "Zeile 7: „“ ist kein Textkennzeichen einer Gemeinde."),
        (PlaceRow(key="10046111", name="", text_key="64"), "Zeile 7: der Name fehlt."),
        (PlaceRow(key="10046111", name="F", text_key="64", postcode="666"), "Zeile 7: „666“ ist keine Postleitzahl."),
    ],
)
def test_a_damaged_row_of_the_workbook_is_named(tmp_path: Path, place: PlaceRow, sentence: str) -> None:
    with pytest.raises(UserError) as caught:
        read_workbook(write_workbook(tmp_path / "gv.xlsx", [place]))
    assert str(caught.value) == f"„gv.xlsx“, {sentence}"


def test_another_workbook_and_missing_columns(tmp_path: Path) -> None:
    path = tmp_path / "liste.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("Tabelle1").write_string(0, 0, "Satzart")
    with pytest.raises(UserError, match=r"kein Blatt „Onlineprodukt_Gemeinden…“"):
        read_workbook(path)
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("Onlineprodukt_Gemeinden31122023").write_string(0, 0, "Satz-art")
    with pytest.raises(UserError, match=r"fehlen Spalten des Gemeindeverzeichnisses: Gem, Gemeindename"):
        read_workbook(path)


def test_a_workbook_cut_off_is_damaged(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "gv.xlsx")
    path.write_bytes(path.read_bytes()[:-400])
    with pytest.raises(UserError, match=r"„gv\.xlsx“ ist beschädigt"):
        read_workbook(path)
