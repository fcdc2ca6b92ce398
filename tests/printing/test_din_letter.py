"""Letters by DIN 5008: what must show in the window does, and the rest stands where the standard says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.domain.label import Box
from crm.domain.letter import HOLE, Letter, LetterForm, LetterRun
from crm.domain.letter_text import blocks
from crm.domain.sheet import House
from crm.printing.address_window import join_lines
from crm.printing.din_letter import din_letters
from crm.printing.page import PORTRAIT, Printed, Sheet
from crm.printing.style import MM
from tests.printing.accessibility import assert_accessible, spoken
from tests.printing.measured import is_within, letter_sizes, shapes, text_boxes
from tests.printing.reading import assert_inside, metadata, texts

PAGE = 297.0
TEXT = """wir laden Sie herzlich ein. **Bitte kommen Sie bald**, wir freuen uns auf Sie und Ihre Begleitung.

## Was Sie erwartet

- Empfang
- Gespräch in kleiner Runde
"""
MAYOR = Letter(
    name="Uwe Muster",
    address_lines=(
        "Oberbürgermeister der",
        "Landeshauptstadt Musterburg",
        "Herrn",
        "Dr. Uwe Muster",
        "Rathausplatz 1",
        "66111 Musterburg",
    ),
    subject="Einladung zu „Impulse 2020“",
    blocks=blocks(TEXT),
    salutation="Sehr geehrter Herr Oberbürgermeister,",
    closing="Mit freundlichen Grüßen",
    signature=("Im Auftrag", "Dr. Anna Muster"),
    enclosures=("Programm", "Anfahrt"),
    notes=("Persönlich",),
    info=(("Unser Zeichen", "D/3-0815"), ("Telefon", "0681 501-1127"), ("Fax", "")),
)
NINE_LINES = (
    "Ministerium für Wirtschaft, Innovation, Digitales und Energie",
    "Abteilung D: Digitalisierung, Startups und Zukunftstechnologien",
    "Referat D/3",
    "Frau Ministerialrätin",
    "Prof. Dr. Dr. h. c. Maximiliane Freifrau von Oberlangenfeld",
    "bei Muster",
    "Gebäude C, 4. Obergeschoss, Zimmer 4.117",
    "Franz-Josef-Röder-Straße 17",
    "66119 Saarbrücken",
)


def printed(form: LetterForm, *letters: Letter) -> Printed:
    return din_letters(LetterRun(house=House(), form=form, day=date(2019, 12, 9), letters=letters), "Haus")


@pytest.fixture(scope="module")
def both() -> dict[LetterForm, Printed]:
    """One short and one long letter, in each form."""
    long = replace(MAYOR, name="Lang", address_lines=NINE_LINES, blocks=blocks((TEXT + "\n\n") * 9), notes=())
    return {form: printed(form, MAYOR, long) for form in LetterForm}


def in_window(pdf: bytes, form: LetterForm, page: int = 0) -> list[Box]:
    """The runs of text at the height of the address field and left of the information block."""
    field = form.field
    found = text_boxes(pdf, PAGE, page)
    return [run for run in found if run.bottom > field.top and run.top < field.bottom and run.left < 120]


@pytest.mark.parametrize(("form", "top"), [(LetterForm.A, 27.0), (LetterForm.B, 45.0)])
def test_the_address_lies_in_the_window(both: dict[LetterForm, Printed], form: LetterForm, top: float) -> None:
    field = Box(20.0, top, 85.0, 45.0)
    for page in (0, 1):
        found = in_window(both[form].pdf, form, page)
        assert len(found) >= 7
        assert all(is_within(run, field) for run in found)
    assert min(run.left for run in in_window(both[form].pdf, form)) == pytest.approx(25.0, abs=0.6)
    assert "Persönlich\nOberbürgermeister der" in texts(both[form].pdf)[0]


@pytest.mark.parametrize(("form", "folds"), [(LetterForm.A, (87.0, 192.0)), (LetterForm.B, (105.0, 210.0))])
def test_folds_and_hole_are_marked(
    both: dict[LetterForm, Printed], form: LetterForm, folds: tuple[float, float]
) -> None:
    marks = [shape for shape in shapes(both[form].pdf) if shape.right < 20]
    middles = [mark.top + mark.height / 2 for mark in marks]
    assert middles == pytest.approx([*folds, HOLE], abs=0.1)
    assert marks[2].width > marks[0].width
    assert not [shape for shape in shapes(both[form].pdf, page=2) if shape.right < 20]


@pytest.mark.parametrize(("form", "top"), [(LetterForm.A, 32.0), (LetterForm.B, 50.0)])
def test_the_information_block_stands_at_the_right(
    both: dict[LetterForm, Printed], form: LetterForm, top: float
) -> None:
    block = [run for run in text_boxes(both[form].pdf, PAGE) if run.left >= 124 and run.top < 95]
    assert min(run.left for run in block) == pytest.approx(125.0, abs=0.6)
    assert min(run.top for run in block) == pytest.approx(top, abs=1.5)
    first = texts(both[form].pdf)[0]
    assert "Unser Zeichen:" in first
    assert "9. Dezember 2019" in first
    assert "Fax" not in first


def test_what_follows_is_in_order_and_counted_by_letter(both: dict[LetterForm, Printed]) -> None:
    pages = texts(both[LetterForm.B].pdf)
    order = (MAYOR.subject, MAYOR.salutation, "wir laden", "Was Sie erwartet", MAYOR.closing, "Dr. Anna", "Anlagen")
    positions = [pages[0].index(words) for words in order]
    assert positions == sorted(positions)
    assert "Seite" not in pages[0]
    assert [page.count(f"Seite {number} von {len(pages) - 1}") for number, page in enumerate(pages[1:], 1)] == [
        1 for _ in pages[1:]
    ]
    assert "Mit freundlichen Grüßen" in pages[-1]
    assert_inside(both[LetterForm.B].pdf, replace(PORTRAIT, foot=PORTRAIT.foot + 1))


def test_letters_can_be_read_without_seeing_them(both: dict[LetterForm, Printed]) -> None:
    for form in LetterForm:
        assert_accessible(both[form].pdf)
    said = spoken(both[LetterForm.B].pdf)
    assert [role for role, _ in said].count("H1") == 1
    assert ("H1", MAYOR.subject) in said
    assert ("H2", "Was Sie erwartet") in said
    assert ("LBody", "– Empfang") in said
    assert any("Bitte kommen Sie bald, wir freuen" in words for _, words in said)


def test_a_long_address_borrows_from_the_notes_then_joins_then_is_cut() -> None:
    whole = printed(LetterForm.B, replace(MAYOR, address_lines=NINE_LINES, notes=()))
    assert whole.warnings == ()
    shown = texts(whole.pdf)[0].replace("\n", " ")
    assert all(line in shown for line in NINE_LINES)
    cut = printed(LetterForm.B, replace(MAYOR, address_lines=NINE_LINES * 2))
    assert cut.warnings == ("Die Anschrift von Uwe Muster hat im Fenster keinen Platz und ist gekürzt.",)
    assert "66119 Saarbrücken" in texts(cut.pdf)[0]
    sheet = Sheet("", "", PORTRAIT)
    assert join_lines(sheet, ["Herrn", "Prof. Dr.", "Uwe Muster", "Weg 1"], 78 * MM) == [
        "Herrn Prof. Dr. Uwe Muster",
        "Weg 1",
    ]


def test_the_type_of_an_address_is_never_below_eight_points() -> None:
    letter = printed(LetterForm.A, replace(MAYOR, address_lines=NINE_LINES * 2, notes=("a", "b", "c")))
    sizes = letter_sizes(letter.pdf)
    address = [size for line, size in sizes.items() if line in NINE_LINES]
    assert len(address) >= 3
    assert min(address) == 8.0


def test_equal_input_gives_equal_bytes_and_names_nobody_in_the_metadata() -> None:
    first, second = (printed(LetterForm.B, MAYOR).pdf for _ in range(2))
    assert first == second
    assert metadata(first)["Title"] == "Briefe"


LINES = st.lists(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=60), min_size=1, max_size=12
)


@settings(max_examples=25)
@given(LINES, st.sampled_from(LetterForm), st.integers(0, 3))
def test_no_address_leaves_the_window(lines: list[str], form: LetterForm, notes: int) -> None:
    letter = replace(MAYOR, address_lines=tuple(lines), notes=("Einschreiben",) * notes, blocks=())
    for run in in_window(printed(form, letter).pdf, form):
        assert is_within(run, form.field), run
