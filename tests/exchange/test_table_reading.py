"""Tables from elsewhere become rows of text with the numbers a person sees."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.errors import UserError
from crm.exchange.table_reading import PASTED, read_pasted_table, read_table_file, read_table_files
from crm.exchange.text_decoding import decoded


def workbook(path: Path, rows: list[list[object]], *, first_is_empty: bool = False) -> Path:
    book = xlsxwriter.Workbook(str(path))
    if first_is_empty:
        book.add_worksheet("Leer")
    sheet = book.add_worksheet("Tabelle")
    day = book.add_format({"num_format": "dd.mm.yyyy"})
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if isinstance(value, date):
                sheet.write_datetime(number, column, value, day)
            else:
                sheet.write(number, column, value)
    book.close()
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", ["\t", ";", "|"])
def test_text_in_every_usual_form(encoding: str, separator: str, tmp_path: Path) -> None:
    path = tmp_path / "wahl.csv"
    lines = [separator.join(cells) for cells in (("Amt", "Person"), ("Überherrn", "Muster, Jörg"))]
    path.write_bytes("\r\n".join(lines).encode(encoding))
    table = read_table_file(path)
    assert table.source == "wahl.csv"
    assert [row.cells for row in table.rows] == [("Amt", "Person"), ("Überherrn", "Muster, Jörg")]


def test_commas_separate_where_nothing_else_does() -> None:
    rows = read_pasted_table('Tholey,"Muster, Ada",01.02.2027\nPerl,Bo Beispiel,01.02.2027').rows
    assert rows[0].cells == ("Tholey", "Muster, Ada", "01.02.2027")


def test_rows_keep_the_number_of_their_line() -> None:
    rows = read_pasted_table('a;b\n\n;\n"c\nd";e\nf;g').rows
    assert [(row.number, row.cells) for row in rows] == [(1, ("a", "b")), (4, ("c d", "e")), (6, ("f", "g"))]


def test_a_workbook_shows_dates_and_numbers_as_people_see_them(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["AGS", "Person", "ab"],
        [10046118, " Ada  Muster ", date(2027, 2, 1)],
        [],
        ["x", True, 1.5],
    ]
    found = read_table_file(workbook(tmp_path / "w.xlsx", rows, first_is_empty=True)).rows
    assert [(row.number, row.cells) for row in found] == [
        (1, ("AGS", "Person", "ab")),
        (2, ("10046118", "Ada Muster", "01.02.2027")),
        (4, ("x", "ja", "1.5")),
    ]


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("w.csv", b"", "„w.csv“ enthält keine Tabelle."),
        ("w.csv", b" ;\n;;", "„w.csv“ enthält keine Tabelle."),
        ("w.xlsx", b"no workbook", "„w.xlsx“ lässt sich nicht als Tabelle lesen."),
        ("w.ods", b"", "„w.ods“ lässt sich nicht als Tabelle lesen."),
        ("w.csv", b'a;"' + b"x" * 200_000, "„w.csv“, Zeile 1: Diese Zeile lässt sich nicht in Spalten zerlegen."),
    ],
)
def test_what_is_no_table_is_said(name: str, data: bytes, sentence: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UserError) as refused:
        read_table_file(path)
    assert str(refused.value) == sentence


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="gibt es nicht"):
        read_table_file(tmp_path / "fehlt.csv")
    with pytest.raises(UserError, match="ist ein Ordner"):
        read_table_file(tmp_path)


@given(st.text(max_size=300))
def test_any_text_gives_clean_rows_or_one_sentence(text: str) -> None:
    try:
        table = read_pasted_table(text)
    except UserError as error:
        refused = str(error)
    else:
        refused = ""
    if refused:
        assert refused.startswith(f"„{PASTED}“")
        return
    lines = len(io.StringIO(text, newline=None).read().splitlines())
    assert [row.number for row in table.rows] == sorted({row.number for row in table.rows})
    assert all(1 <= row.number <= lines for row in table.rows)
    assert all(cell == " ".join(cell.split()) for row in table.rows for cell in row.cells)


def test_a_quote_that_nobody_closes_names_its_line(tmp_path: Path) -> None:
    path = tmp_path / "gestutzt.csv"
    path.write_text('Name;Ort\nMuster;"a\nb"\nBeispiel;"Saar', "utf-8")
    with pytest.raises(UserError, match=r"„gestutzt\.csv“, Zeile 4: Ein Anführungszeichen wird nicht geschlossen"):
        read_table_file(path)


def test_only_ends_of_lines_end_a_row() -> None:
    """A vertical tab (Excel's break within a cell) and U+2028 do not."""
    table = read_pasted_table("Name;Ort\nMuster\x0bAnna;Saar\u2028brücken\r\nBeispiel;Trier\r")
    assert [row.cells for row in table.rows] == [
        ("Name", "Ort"),
        ("Muster Anna", "Saar brücken"),
        ("Beispiel", "Trier"),
    ]


GERMAN = "Größe GmbH;Übermüßig, Jörg\r\nÄrzte & Söhne;Weiß, Änne"


@pytest.mark.parametrize(
    "encoding", ["mac_roman", "cp850", "cp437", "iso8859-15", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_old_and_wide_encodings_are_told_by_their_letters(encoding: str) -> None:
    assert decoded(f"{GERMAN}\r\n".encode(encoding)).lstrip("\ufeff") == f"{GERMAN}\r\n"


def test_a_damaged_letter_costs_no_other() -> None:
    data = GERMAN.encode().replace("Größe".encode(), b"Gr\xf6\xc3\x9fe")
    assert decoded(data) == GERMAN.replace("Größe", "Gr\ufffdße")
    assert decoded(b"plain") == "plain"


def test_the_line_that_names_the_separator_is_no_row() -> None:
    assert [row.cells for row in read_pasted_table("sep=^\nName^Ort\nAnna^Trier").rows] == [
        ("Name", "Ort"),
        ("Anna", "Trier"),
    ]


def test_lines_within_cells_do_not_hide_the_separator() -> None:
    rows = read_pasted_table('Firma;Anschrift\n"A";"a\nb\nc\nd"\n"B";"a\nb\nc\nd"', keeps_lines=True).rows
    assert [row.cells for row in rows[1:]] == [("A", "a\nb\nc\nd"), ("B", "a\nb\nc\nd")]


def test_sheets_that_one_sees_come_first_and_joined_cells_are_known(tmp_path: Path) -> None:
    path = tmp_path / "b.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        hidden, seen = book.add_worksheet("Alt"), book.add_worksheet("Neu")
        hidden.write(0, 0, "x")
        seen.write(0, 0, "y")
        seen.merge_range(1, 0, 2, 0, "A")
        seen.activate()
        hidden.hide()
    tables = read_table_files(path)
    assert [(one.sheet, one.is_visible, one.merges) for one in tables] == [
        ("Neu", True, (((1, 0), (2, 0)),)),
        ("Alt", False, ()),
    ]


def test_rows_and_columns_that_nobody_sees_are_known_of_both_open_forms(tmp_path: Path) -> None:
    excel, libre = tmp_path / "b.xlsx", tmp_path / "b.ods"
    with xlsxwriter.Workbook(str(excel)) as book:
        sheet = book.add_worksheet("Land & Kreise")
        for number in range(5):
            sheet.write_row(number, 0, ("a", "b", "c"))
        for number in (1, 3):
            sheet.set_row(number, None, None, {"hidden": True})
        sheet.set_column(1, 1, 10, None, {"hidden": True})
    (seen,) = read_table_files(excel)
    assert (seen.hidden.rows, seen.hidden.columns) == ({2, 4}, {1})

    cells = "<table:table-cell office:value-type='string'><text:p>a</text:p></table:table-cell>" * 3
    row, unseen = "<table:table-row", " table:visibility='filter'"
    columns = "<table:table-column/><table:table-column table:visibility='collapse'/><table:table-column/>"
    rows = (
        f"{row}>{cells}</table:table-row>{row} table:number-rows-repeated='2'{unseen}>{cells}</table:table-row>"
        f"{row}>{cells}</table:table-row>"
    )
    names = "".join(f" xmlns:{one}='urn:oasis:names:tc:opendocument:xmlns:{one}:1.0'" for one in ("table", "text"))
    body = f"<office:body><office:spreadsheet><table:table table:name='Land'>{columns}{rows}</table:table>"
    with ZipFile(libre, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr(
            "content.xml",
            f"<office:document-content{names} xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'>"
            f"{body}</office:spreadsheet></office:body></office:document-content>",
        )
    (told,) = read_table_files(libre)
    assert (len(told.rows), told.hidden.rows, told.hidden.columns) == (4, {2, 3}, {1})


def test_a_stray_cell_far_away_is_named_before_it_costs_memory(tmp_path: Path) -> None:
    path = tmp_path / "fern.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "Name")
        sheet.write(1_048_575, 1_023, "x")
        sheet.write_blank(1_048_575, 16_383, None, book.add_format({"bold": True}))  # has no content
    with pytest.raises(UserError, match=r"„fern\.xlsx“: .* Zeile 1048576, Spalte AMJ;"):
        read_table_file(path)


def test_what_tells_a_spreadsheet_to_keep_a_text_is_no_part_of_it() -> None:
    rows = read_pasted_table("PLZ\tFormel\tName\n'06130\t=\"06130\"\t'n Abend").rows
    assert rows[1].cells == ("06130", "06130", "'n Abend")
