"""Labels and envelopes: measured in the PDF, and no text outside its field."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm import paths
from crm.domain.addressee import Addressee
from crm.domain.errors import UserError
from crm.domain.label import ENVELOPES, Box, Envelope, LabelOptions, LabelSheet, find_label_sheet
from crm.domain.sheet import House
from crm.exchange.reference_files import read_label_sheets
from crm.printing.envelopes import envelopes
from crm.printing.label_grid import inner_field
from crm.printing.labels import labels
from crm.printing.style import MM
from tests.printing.measured import assert_same, is_within, shapes, text_boxes
from tests.printing.reading import opened, runs, texts

SHEETS = read_label_sheets(paths.REFERENCE)
MEASURED = ("3474", "L7160", "L7163", "4731", "Avery L4784", "4784", "3490", "3659", "L7162", "32253", "Herma 4418")
HOUSE = House()

MAYOR = Addressee(
    name="Uwe Muster",
    lines=(
        "Oberbürgermeister der",
        "Landeshauptstadt Musterburg",
        "Herrn Uwe Muster",
        "Rathausplatz 1",
        "66111 Musterburg",
    ),
    body="Landeshauptstadt Musterburg",
)
NINE_LINES = Addressee(
    name="Maximiliane Freifrau von und zu Oberlangenfeld-Unterkurzenbach",
    lines=(
        "Ministerium für Wirtschaft, Innovation, Digitales und Energie",
        "Abteilung D: Digitalisierung, Startups und Zukunftstechnologien",
        "Referat D/3",
        "Frau Ministerialrätin",
        "Prof. Dr. Dr. h. c. Maximiliane Freifrau von Oberlangenfeld",
        "bei Muster",
        "Gebäude C, 4. Obergeschoss, Zimmer 4.117",
        "Franz-Josef-Röder-Straße 17",
        "66119 Saarbrücken",
    ),
)


def sheet_of(product: str) -> LabelSheet:
    return find_label_sheet(SHEETS, product)


def assert_text_within(pdf: bytes, height: float, fields: list[Box]) -> None:
    """Every run of text on the first page stands in one of the fields (mm)."""
    for text in text_boxes(pdf, height):
        assert any(is_within(text, field) for field in fields), text


@pytest.mark.parametrize("product", MEASURED)
def test_labels_stand_where_the_table_says(product: str) -> None:
    sheet = sheet_of(product)
    printed = labels([], sheet, LabelOptions(with_outlines=True), "Haus")
    with opened(printed.pdf) as document:
        assert document.get_page_size(0) == pytest.approx((sheet.page_width * MM, sheet.page_height * MM), abs=0.1)
    found = shapes(printed.pdf)
    assert len(found) == sheet.count
    for number, box in enumerate(found):
        row, column = divmod(number, sheet.columns)
        left, top = sheet.left + column * sheet.pitch_x, sheet.top + row * sheet.pitch_y
        assert_same(box, Box(left, top, sheet.width, sheet.height))


@pytest.mark.parametrize("product", MEASURED)
def test_addresses_stand_in_their_label(product: str) -> None:
    sheet = sheet_of(product)
    people = [MAYOR, NINE_LINES] * (sheet.count // 2)
    printed = labels(people, sheet, LabelOptions(), "Haus")
    fields = [inner_field(sheet, sheet.box(number)) for number in range(sheet.count)]
    assert_text_within(printed.pdf, sheet.page_height, fields)
    if sheet.height > 25:
        assert texts(printed.pdf)[0].count("Rathausplatz 1") == sheet.count // 2


def test_the_first_free_label_and_the_next_page() -> None:
    sheet = sheet_of("L7160")
    printed = labels([MAYOR] * 20, sheet, LabelOptions(start=4), "Haus")
    assert printed.pages == 2
    first, second = runs(printed.pdf)
    assert len(first) == 5 * 18
    assert len(second) == 5 * 2
    field = inner_field(sheet, sheet.box(3))
    left, bottom, _, top = first[0]
    assert abs(left / MM - field.left) < 0.5
    assert field.top < sheet.page_height - top / MM < sheet.page_height - bottom / MM < field.bottom


def test_offsets_move_everything_alike() -> None:
    sheet, moved = sheet_of("L7163"), LabelOptions(with_outlines=True, offset_x=1.5, offset_y=-0.7)
    for number, box in enumerate(shapes(labels([MAYOR], sheet, moved, "Haus").pdf)):
        assert_same(box, sheet.box(number, 1.5, -0.7))
    [here], [there] = (
        runs(labels([replace(MAYOR, lines=("Muster",))], sheet, options, "Haus").pdf)[0]
        for options in (LabelOptions(), LabelOptions(offset_x=1.5, offset_y=-0.7))
    )
    assert ((there[0] - here[0]) / MM, (there[1] - here[1]) / MM) == pytest.approx((1.5, 0.7), abs=0.02)


def test_each_address_several_times() -> None:
    printed = labels([MAYOR, replace(NINE_LINES, lines=("Andere",))], sheet_of("3474"), LabelOptions(copies=3), "Haus")
    [page] = texts(printed.pdf)
    assert (page.count("Uwe Muster"), page.count("Andere")) == (3, 3)
    assert page.rindex("Uwe Muster") < page.index("Andere")


@pytest.mark.parametrize(
    "options", [LabelOptions(start=0), LabelOptions(start=22), LabelOptions(copies=0), LabelOptions(offset_x=21.0)]
)
def test_what_the_sheet_does_not_have_is_refused(options: LabelOptions) -> None:
    with pytest.raises(UserError):
        labels([MAYOR], sheet_of("L7160"), options, "Haus")


def test_nine_lines_shrink_and_a_mini_label_cuts_the_middle() -> None:
    roomy = labels([NINE_LINES], sheet_of("L7163"), LabelOptions(), "Haus")
    assert all(line in texts(roomy.pdf)[0] for line in NINE_LINES.lines)
    tiny = labels([NINE_LINES], sheet_of("4731"), LabelOptions(), "Haus")
    assert "66119 Saarbrücken" in texts(tiny.pdf)[0]
    [warning] = tiny.warnings
    assert warning == f"Nicht alles hatte Platz; gekürzt ist die Anschrift von {NINE_LINES.name}."


def test_small_type_is_reported() -> None:
    printed = labels([MAYOR], replace(sheet_of("L7160"), height=16.0), LabelOptions(), "Haus")
    assert printed.warnings == ("Kleiner als 8 Punkt ist die Anschrift von Uwe Muster.",)


LINES = st.lists(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=60), min_size=1, max_size=9
)


@settings(max_examples=60)
@given(LINES, st.sampled_from(SHEETS))
def test_no_text_leaves_its_label(lines: list[str], sheet: LabelSheet) -> None:
    printed = labels([Addressee(name="A", lines=tuple(lines))], sheet, LabelOptions(), "Haus")
    assert_text_within(printed.pdf, sheet.page_height, [sheet.box(0)])


@settings(max_examples=30)
@given(LINES, st.sampled_from(ENVELOPES))
def test_no_text_leaves_its_field_on_an_envelope(lines: list[str], envelope: Envelope) -> None:
    printed = envelopes([Addressee(name="A", lines=tuple(lines))], envelope, HOUSE)
    assert_text_within(printed.pdf, envelope.height, [envelope.field, Box(15, 12, envelope.width - 94, 13)])


@pytest.mark.parametrize(
    ("name", "size"), [("DL", (220, 110)), ("C6/5", (229, 114)), ("C5", (229, 162)), ("C4", (324, 229))]
)
def test_an_envelope_has_its_size_and_keeps_the_zone_of_the_post(name: str, size: tuple[float, float]) -> None:
    envelope = next(one for one in ENVELOPES if one.name == name)
    printed = envelopes([MAYOR, NINE_LINES], envelope, HOUSE, with_outlines=True)
    assert printed.pages == 2
    with opened(printed.pdf) as document:
        assert document.get_page_size(0) == pytest.approx((size[0] * MM, size[1] * MM), abs=0.1)
    field = shapes(printed.pdf)[1]
    assert_same(field, envelope.field)
    assert field.top >= 40
    assert field.left >= 15
    assert (field.right, field.bottom) == pytest.approx((size[0] - 15, size[1] - 15), abs=0.1)
    assert "Staatskanzlei des Saarlandes" in texts(printed.pdf)[0]
    assert "Franz-Josef-Röder-Straße 17" in texts(printed.pdf)[1]


def test_equal_input_gives_equal_bytes_and_names_nobody_in_the_metadata() -> None:
    first, second = (labels([MAYOR], sheet_of("3474"), LabelOptions(), "Haus").pdf for _ in range(2))
    assert first == second
    with opened(first) as document:
        assert document.get_metadata_dict()["Title"] == "Etiketten"


def test_every_sheet_of_the_table_fits_on_its_paper_and_has_room_for_text() -> None:
    for sheet in SHEETS:
        last, field = sheet.box(sheet.count - 1), inner_field(sheet, sheet.box(0))
        assert min(sheet.left, sheet.top) >= -0.6, sheet.name
        assert last.right <= sheet.page_width + 0.6, sheet.name
        assert last.bottom <= sheet.page_height + 0.6, sheet.name
        assert min(field.width, field.height) > 0, sheet.name
        assert find_label_sheet(SHEETS, sheet.name).is_like(sheet), sheet.name
