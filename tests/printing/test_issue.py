"""What head and foot say on every sheet: the house's mark and colours, own use, day and selection."""

from __future__ import annotations

import io
from datetime import date

import pytest
from PIL import Image
from PIL.ImageColor import getrgb

from crm.domain.sheet import House, HouseMark, Issue, SheetColumn, SheetTable, TableSheet
from crm.printing.issue import current_issue, issuing
from crm.printing.page import PORTRAIT
from crm.printing.table_sheet import table_sheet
from tests.printing.accessibility import assert_accessible
from tests.printing.reading import assert_inside, opened, texts

INTERNAL = "Nur für den Dienstgebrauch"
DAY = date(2026, 11, 23)


def pdf(house: House, rows: int = 1) -> bytes:
    column = SheetColumn(title="Angabe", width=165)
    table = SheetTable(name="Zahlen", columns=(column,), rows=tuple((f"Zeile {n}",) for n in range(rows)))
    return table_sheet(TableSheet(house=house, issued_on=DAY, title="Probe", subtitle="", tables=(table,))).pdf


def test_every_page_says_for_whom_as_of_when_and_from_what() -> None:
    with issuing(Issue(source="Suche „Tholey“", issued_on=date(2026, 12, 1))):
        pages = texts(pdf(House(), rows=120))
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert f"{INTERNAL} · Stand 1. Dezember 2026 · Auswahl: Suche „Tholey“" in page
        assert f"Seite {number} von {len(pages)}" in page
    assert current_issue() == Issue()


@pytest.mark.parametrize("wanted", [True, False])
def test_own_use_is_put_on_and_taken_off(wanted: bool) -> None:
    with issuing(Issue(is_internal=wanted)):
        page = texts(pdf(House()))[0]
    assert page.count(INTERNAL) == (2 if wanted else 0)


def test_a_long_selection_is_cut_and_own_use_is_not() -> None:
    with issuing(Issue(source="Suche „" + "Saarbrücken " * 30 + "“")):
        found = pdf(House(full_name="X" * 120, contact="Y" * 120))
    assert_inside(found, PORTRAIT)
    assert texts(found)[0].count(INTERNAL) == 2


def test_mark_and_accent_of_the_house_are_drawn() -> None:
    data = io.BytesIO()
    Image.new("RGB", (300, 100), "#00A000").save(data, "PNG")
    wide = HouseMark(data=data.getvalue(), width=300, height=100)
    printed = pdf(House(mark=wide, accent="#7A1F2B"))
    assert_accessible(printed)
    with opened(printed) as document:
        picture = document[0].render(scale=2).to_pil().convert("RGB")
    colours = {colour for _, colour in picture.getcolors(1 << 20)}
    assert getrgb("#00A000") in colours
    assert getrgb("#7A1F2B") in colours
    assert getrgb("#1D5FA8") not in colours
    with opened(pdf(House())) as document:
        usual = {colour for _, colour in document[0].render(scale=2).to_pil().convert("RGB").getcolors(1 << 20)}
    assert getrgb("#1D5FA8") in usual


def test_a_mark_may_stand_without_words() -> None:
    data = io.BytesIO()
    Image.new("RGBA", (900, 100), (0, 120, 0, 120)).save(data, "PNG")
    mark = HouseMark(data=data.getvalue(), width=900, height=100)
    printed = pdf(House(name="", land="", mark=mark))
    assert_accessible(printed)
    assert_inside(printed, PORTRAIT)


def test_a_damaged_mark_leaves_the_bar() -> None:
    house = House(mark=HouseMark(data=b"no picture", width=10, height=10))
    assert "Staatskanzlei" in texts(pdf(house))[0]
