"""What a damaged or hostile workbook says of its rows never ends the reading of it."""

from __future__ import annotations

import io
from zipfile import ZipFile

import pytest

from crm.exchange.hidden_cells import hidden_cells

_BOOK = '<workbook><sheets><sheet name="A" sheetId="1" r:id="x"/></sheets></workbook>'
_LINKS = '<Relationships><Relationship Id="x" Target="worksheets/a.xml"/></Relationships>'


def workbook(rows: str) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("xl/workbook.xml", _BOOK)
        archive.writestr("xl/_rels/workbook.xml.rels", _LINKS)
        archive.writestr("xl/worksheets/a.xml", f"<sheetData>{rows}</sheetData>")
    return file.getvalue()


def document(rows: str) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("content.xml", f'<table:table table:name="A">{rows}</table:table>')
    return file.getvalue()


@pytest.mark.parametrize("number", ["", "x", "-5", "1" * 500, "²"])
def test_a_number_that_is_none_hides_nothing_else(number: str) -> None:
    row = f'<row r="{number}" hidden="1"/><col min="{number}" max="{number}" hidden="1"/><row r="3" hidden="1"/>'
    assert hidden_cells(workbook(row))["A"].rows == {3}
    repeated = f'<table:table-row table:number-rows-repeated="{number}"/>'
    unseen = '<table:table-row table:visibility="collapse"/>'
    assert hidden_cells(document(repeated + unseen))["A"].rows == {2}


def test_rows_that_count_backwards_cost_no_time() -> None:
    there = '<table:table-row table:visibility="filter" table:number-rows-repeated="190000"/>'
    back = '<table:table-row table:number-rows-repeated="-190000"/>'
    assert len(hidden_cells(document((there + back) * 2000))["A"].rows) == 199_999
