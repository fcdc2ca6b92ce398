"""Name badges, place cards and table signs: measured in the PDF, and no text outside its card."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm import paths
from crm.domain.event import Event
from crm.domain.label import Box, LabelOptions, LabelSheet, find_label_sheet
from crm.domain.name_card import NameCard, Occasion, SignSize, TableSign
from crm.domain.partial_date import PartialDate
from crm.exchange.reference_files import read_label_sheets
from crm.printing.label_grid import inner_field
from crm.printing.name_badge import badges
from crm.printing.page import Printed
from crm.printing.place_card import front_of, place_cards
from crm.printing.style import MM
from crm.printing.table_sign import table_signs
from tests.printing.accessibility import assert_accessible, spoken
from tests.printing.measured import assert_same, is_within, letter_sizes, shapes, text_boxes
from tests.printing.reading import metadata, opened, texts

SHEETS = read_label_sheets(paths.REFERENCE)
MEASURED = ("L7418", "Avery L4784", "32253", "32257", "DP001", "3474", "L7160", "L7163", "4731", "32254")
TOUR = Occasion.of(
    Event(
        name="Impulse 2020",
        city="Berlin",
        starts_on=PartialDate.of(date(2020, 1, 23)),
        ends_on=PartialDate.of(date(2020, 1, 24)),
    )
)
KEYNOTE = NameCard(given="Peter", family="Muster", function="Abteilungsleiter", body="BMI", role="Keynote")
SUBSTITUTE = NameCard(
    given="Karin", family="Beispiel", function="Erste Beigeordnete", body="Stadt Wadern", stands_in_for="Uwe Vertreten"
)
LONG = NameCard(
    given="Prof. Dr. Dr. h. c. Maximiliane Alexandra",
    family="Freifrau von Oberlangenfeld-Unterkurzenbach-Muster MdL",
    function="Beauftragte der Landesregierung für schwerstpflegebedürftige Donaudampfschifffahrtskapitäninnen; " * 9,
    body="Ministerium für Wirtschaft, Innovation, Digitales und Energie",
    stands_in_for="Staatssekretärin Prof. Dr. Johanna Freifrau von und zu Muster-Beispielhausen",
)


def sheet_of(product: str) -> LabelSheet:
    return find_label_sheet(SHEETS, product)


@pytest.fixture(scope="module")
def tested() -> Printed:
    return badges([KEYNOTE, SUBSTITUTE, LONG] * 4, TOUR, sheet_of("L7418"), LabelOptions(with_outlines=True), "Haus")


@pytest.mark.parametrize("product", MEASURED)
def test_cards_stand_where_the_table_says(product: str) -> None:
    sheet = sheet_of(product)
    for printed, per_card in (
        (badges([], TOUR, sheet, LabelOptions(with_outlines=True), "Haus"), 1),
        (place_cards([], sheet, LabelOptions(with_outlines=True), "Haus"), 2),
    ):
        found = shapes(printed.pdf)
        assert len(found) == per_card * sheet.count
        for number in range(sheet.count):
            box = sheet.box(number)
            assert_same(found[per_card * number], box)
            if per_card == 2:  # the fold, in the middle of the height
                assert_same(found[2 * number + 1], Box(box.left, box.top + box.height / 2, box.width, 0))


def test_a_badge_has_its_bar_its_sizes_and_no_lines() -> None:
    sheet = sheet_of("L7418")
    printed = badges([SUBSTITUTE], TOUR, sheet, LabelOptions(), "Haus")
    [bar] = shapes(printed.pdf)
    assert (bar.left, bar.width) == pytest.approx((19 + 4, 1.2), abs=0.05)
    assert sheet.box(0).top < bar.top < bar.bottom < sheet.box(0).bottom
    assert printed.warnings == ()
    [text] = texts(printed.pdf)
    for words in (
        "Impulse 2020",
        "Berlin, 23.–24. Januar 2020",
        "Karin",
        "Beispiel",
        "in Vertretung für Uwe Vertreten",
    ):
        assert words in text
    sizes = letter_sizes(printed.pdf)
    assert (sizes["Karin"], sizes["Beispiel"], sizes["Erste Beigeordnete"]) == (15.0, 24.0, 10.0)


def test_a_part_in_the_event_stands_in_place_of_time_and_place(tested: Printed) -> None:
    first = texts(tested.pdf)[0]
    assert first.count("Keynote") == 3
    assert first.count("Berlin, 23.–24. Januar 2020") == 5
    assert "Namensschilder Impulse 2020 · Avery L7418, 86 × 55 mm, 2 × 4 · Blatt 1 von 2 · Versatz 0 / 0 mm" in first
    assert "Freifrau von" in first
    [warning] = tested.warnings
    assert warning.startswith("Nicht alles hatte Platz; gekürzt ist der Text bei Prof. Dr. Dr. h. c. Maximiliane")


def test_cards_can_be_read_without_seeing_them_and_the_back_says_nothing(tested: Printed) -> None:
    assert_accessible(tested.pdf)
    cards = place_cards([KEYNOTE, SUBSTITUTE, LONG], sheet_of("32253"), LabelOptions(with_outlines=True), "Haus")
    assert_accessible(cards.pdf)
    assert spoken(cards.pdf)[:3] == [("P", "Peter Muster"), ("P", "Abteilungsleiter"), ("P", "BMI")]
    assert [words for _, words in spoken(cards.pdf)].count("Peter Muster") == 1
    signs = table_signs([TableSign(name="Tisch 1", note="Impulse 2020")], SignSize.A4, "Haus")
    assert_accessible(signs.pdf)
    assert spoken(signs.pdf) == [("P", "Tisch 1"), ("P", "Impulse 2020")]
    assert_accessible(table_signs([], SignSize.A5, "Haus", with_outlines=True).pdf)


def test_both_sides_of_a_place_card_lie_on_each_other_when_folded() -> None:
    sheet = sheet_of("32253")
    box = sheet.box(0)
    fold, middle = box.top + box.height / 2, box.left + box.width / 2
    found = text_boxes(place_cards([KEYNOTE], sheet, LabelOptions(), "Haus").pdf, sheet.page_height)
    front = sorted((run for run in found if run.top > fold), key=lambda run: run.top)
    back = sorted((run for run in found if run.bottom < fold), key=lambda run: -run.bottom)
    assert len(front) == len(back) == 3
    for here, there in zip(front, back, strict=True):
        turned = Box(2 * middle - there.right, 2 * fold - there.bottom, there.width, there.height)
        assert_same(turned, here)


def test_signs_fill_their_paper() -> None:
    for size, height in ((SignSize.A4, 297.0), (SignSize.A5, 148.5)):
        printed = table_signs([TableSign(name="Tisch 1"), TableSign(name="Presse")], size, "Haus")
        assert printed.pages == 2
        with opened(printed.pdf) as document:
            assert document.get_page_size(0) == pytest.approx((210 * MM, height * MM), abs=0.1)
        largest = max(run.height for run in text_boxes(printed.pdf, height))
        assert largest > 20  # mm: to be read across a room
    assert texts(table_signs([TableSign(name="Presse")], SignSize.A4, "Haus").pdf)[0].count("Presse") >= 1


def test_equal_input_gives_equal_bytes_and_names_nobody_in_the_metadata() -> None:
    first, second = (badges([LONG], TOUR, sheet_of("L7418"), LabelOptions(), "Haus").pdf for _ in range(2))
    assert first == second
    assert metadata(first)["Title"] == "Namensschilder Impulse 2020"
    assert metadata(place_cards([LONG], sheet_of("32253"), LabelOptions(), "Haus").pdf)["Title"] == "Tischkarten"


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=70)
CARDS = st.builds(
    NameCard,
    given=TEXTS,
    family=TEXTS,
    function=st.lists(TEXTS, max_size=12).map(" ".join),
    body=TEXTS,
    role=st.one_of(st.just(""), TEXTS),
    stands_in_for=st.one_of(st.just(""), TEXTS),
)


@settings(max_examples=40)
@given(CARDS, st.sampled_from(SHEETS))
def test_no_text_leaves_its_card(card: NameCard, sheet: LabelSheet) -> None:
    box = sheet.box(0)
    for text in text_boxes(badges([card], TOUR, sheet, LabelOptions(), "Haus").pdf, sheet.page_height):
        assert is_within(text, box), text
    front = front_of(sheet, box)
    back = Box(front.left, 2 * (box.top + box.height / 2) - front.bottom, front.width, front.height)
    for text in text_boxes(place_cards([card], sheet, LabelOptions(), "Haus").pdf, sheet.page_height):
        assert is_within(text, front) or is_within(text, back), text


def test_nine_lines_and_long_names_keep_to_the_printable_part() -> None:
    for product in ("L7418", "Avery L4784", "32254", "L7160"):
        sheet = sheet_of(product)
        field = inner_field(sheet, sheet.box(0))
        for text in text_boxes(badges([LONG], TOUR, sheet, LabelOptions(), "Haus").pdf, sheet.page_height):
            assert is_within(text, field), (product, text)
