"""The lists of an event on paper: whatever stands on them, nothing leaves the page or its column."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.domain.guest_sheet import GuestGroup, GuestLine, GuestSheet, GuestSheetKind, ProgrammeDay, ProgrammeRow
from crm.domain.sheet import House
from crm.printing.guest_sheet import guest_sheet
from crm.printing.page import PORTRAIT
from crm.printing.style import MM
from tests.printing.reading import assert_inside, opened, runs, texts

KIND = GuestSheetKind
LISTS = [kind for kind in KIND if kind is not KIND.PROGRAMME]
LONG = "Oberstaatsanwältin beim Bundesgerichtshof a. D. und Vorsitzende des Beirates für Digitales "


def sheet(kind: GuestSheetKind, *lines: GuestLine, rows: tuple[ProgrammeRow, ...] = ()) -> GuestSheet:
    return GuestSheet(
        house=House(),
        issued_on=date(2020, 1, 22),
        kind=kind,
        event="Impulse",
        subtitle="Impulse · Berlin",
        groups=(GuestGroup(name="Bund", lines=lines),) if lines else (),
        days=(ProgrammeDay(rows=rows),) if rows else (),
        note="Reihenfolge nach Hausordnung.",
    )


def guest(number: int) -> GuestLine:
    name = f"Muster{number}"
    return GuestLine(
        name=name, listed_name=name, function="Landrätin", body="Kreis", spoken=f"Frau {name}", status="offen"
    )


@pytest.mark.parametrize("kind", LISTS)
def test_titles_and_heading_stand_on_every_page_and_each_guest_once(kind: GuestSheetKind) -> None:
    printed = guest_sheet(sheet(kind, *(guest(number) for number in range(100, 190))))
    found = texts(printed.pdf)
    assert printed.pages > 1
    for page in found:
        assert "Bund" in page
        assert "Person" in page or "Funktion, Körperschaft" in page
    words = "\n".join(found).split()
    assert [words.count(f"Muster{number}") for number in range(100, 190)] == [2 if kind is KIND.GREETING else 1] * 90


@pytest.mark.parametrize("kind", [KIND.GREETING, KIND.DOOR])
def test_each_guest_has_a_box_to_tick(kind: GuestSheetKind) -> None:
    printed = guest_sheet(sheet(kind, *(guest(number) for number in range(8))))
    with opened(printed.pdf) as document:
        sizes = [
            (right - left, top - bottom)
            for thing in document[0].get_objects()
            for left, bottom, right, top in [thing.get_bounds()]
        ]
    boxes = [size for size in sizes if size == pytest.approx((4.6 * MM, 4.6 * MM), abs=1.0)]
    assert len(boxes) == 8


def test_there_is_room_to_sign() -> None:
    tops = [top for left, _, _, top in runs(guest_sheet(sheet(KIND.SIGN_IN, guest(1), guest(2))).pdf)[0] if left > 0]
    numbers = sorted(tops, reverse=True)
    assert any(abs(a - b - 14 * MM) < 2 for a in numbers for b in numbers)


def test_a_long_function_wraps_and_too_long_a_one_is_reported() -> None:
    wrapped = guest_sheet(sheet(KIND.GUESTS, GuestLine(name="A", listed_name="A", function=LONG * 5)))
    assert wrapped.warnings == ()
    cut = guest_sheet(sheet(KIND.GUESTS, GuestLine(name="A", listed_name="A", function=LONG * 40)))
    assert cut.warnings == ("A: „Funktion, Körperschaft“ ist zu lang und wurde gekürzt.",)
    assert_inside(cut.pdf, PORTRAIT)


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=400)


@settings(max_examples=25)
@given(
    st.lists(
        st.builds(GuestLine, name=TEXT, listed_name=TEXT, function=TEXT, body=TEXT, spoken=TEXT, remark=TEXT),
        max_size=4,
    ),
    st.sampled_from(LISTS),
)
def test_no_guest_leaves_the_page(lines: list[GuestLine], kind: GuestSheetKind) -> None:
    assert_inside(guest_sheet(sheet(kind, *lines)).pdf, PORTRAIT)


@settings(max_examples=15)
@given(
    st.lists(st.builds(ProgrammeRow, time=st.just("10:00–10:30"), title=TEXT, description=TEXT, place=TEXT), max_size=4)
)
def test_no_item_leaves_the_page(rows: list[ProgrammeRow]) -> None:
    assert_inside(guest_sheet(sheet(KIND.PROGRAMME, rows=tuple(rows))).pdf, PORTRAIT)
