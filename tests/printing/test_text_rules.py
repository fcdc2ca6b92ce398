"""Hyphens, marks and the names of Europe: what is printed is what was written, and it is found again."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.printing.fonts import Glyphs, ems, is_mark, load
from crm.printing.hyphenation import break_places
from crm.printing.lines import shorten, width_of, wrap
from crm.printing.marks import runs
from crm.printing.page import PORTRAIT, Sheet
from crm.printing.style import BODY, NAME
from crm.printing.tags import Tag
from tests.printing.accessibility import assert_accessible
from tests.printing.reading import assert_inside, texts

load()

NAMES = (
    "Auflage, Schifffahrt, fi fl ffi, Schiff",
    "Łukasz Żółć-Gęślą Jaźń",
    "Gülşen İğdır Çağrı ışık",
    "Nguyễn Văn Đạt, Trần Thị Hương, Phạm Mỹ Lệ",
    "Αλέξανδρος Παπαδόπουλος, Ἀθηνᾶ",
    "Володимир Зеленський, Ђорђе Ћирић, Ѓорѓи",
    "Çelëbi Đặng Ștefan Țurcanu Øystein Åse",
    "Þórður Æsa Ľubomír Ķēniņš Őri Űr Ŵyn",
    "m\u0303a q\u0301 Ọ\u0301bá Ẹ\u0300kọ\u0301 Lė\u0301s",
    "„Zitat“ – ‚halb‘ … € § ½ № ° × ß ẞ",
)


@pytest.fixture(scope="module")
def set_names() -> tuple[list[str], tuple[str, ...]]:
    """All names on one page, as they are read again, and the warnings."""
    sheet = Sheet("Namen", "Haus", PORTRAIT)
    top = 60.0
    with sheet.tag(Tag.TITLE):
        sheet.text(PORTRAIT.left, 30, "Namen", NAME)
    for name in NAMES:
        for style in (BODY, NAME):
            with sheet.tag(Tag.PARAGRAPH):
                top = sheet.stack(PORTRAIT.left, top, sheet.lines(name, style, 900), style)
    printed = sheet.finish()
    assert_accessible(printed.pdf)
    [page] = texts(printed.pdf)
    return page.split("\n")[1:], printed.warnings


@pytest.mark.parametrize("number", range(len(NAMES)), ids=NAMES)
def test_names_print_right_and_are_found(set_names: tuple[list[str], tuple[str, ...]], number: int) -> None:
    lines, warnings = set_names
    assert warnings == ()
    wanted = unicodedata.normalize("NFC", NAMES[number])
    assert [unicodedata.normalize("NFC", line.rstrip(" ")) for line in lines[2 * number : 2 * number + 2]] == [
        wanted
    ] * 2


@pytest.mark.parametrize("text", ["מיכאל", "محمد", "山田", "한국", "😀", "👩‍💻", "🇩🇪", "1⃣", "नमस्ते", "𝔄\U000e0041𐍈"])
def test_strangers_give_the_substitute_and_a_warning_with_the_name(text: str) -> None:
    sheet = Sheet("Namen", "Haus", PORTRAIT)
    with sheet.about("Dr. Anna Muster"):
        sheet.stack(PORTRAIT.left, 60, sheet.lines(f"Anna {text} M.", BODY, 300), BODY)
    printed = sheet.finish()
    [page] = texts(printed.pdf)
    assert page.startswith("Anna ")
    assert page.endswith(" M.")
    assert "□" in page or page.isascii()
    assert printed.warnings
    assert all(warning.startswith("Dr. Anna Muster: ") for warning in printed.warnings)
    assert f"U+{ord(next(sign for sign in text if not sign.isascii())):04X}" in printed.warnings[0]


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("Oberstaatsanwältin", "Ober|staats|an|wäl|tin"),
        ("Referatsleiterin,", "Refe|rats|lei|te|rin,"),
        ("(Bundesgerichtshof)", "(Bun|des|ge|richts|hof)"),
        ("Referent:innen", "Refe|rent:innen"),
        ("BUNDESRAT", "BUNDESRAT"),
        ("Abend", "Abend"),
        ("anna.muster@staatskanzlei.example", "anna.muster@staatskanzlei.example"),
        ("www.staatskanzlei.example", "www.staatskanzlei.example"),
        ("staatskanzlei.example", "staatskanzlei.example"),
        ("HRB12345abcdef", "HRB12345abcdef"),
    ],
)
def test_german_words_have_places_to_break(word: str, shown: str) -> None:
    places = break_places(word)
    assert "".join(("|" if at in places else "") + sign for at, sign in enumerate(word)) == shown


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        (
            "Oberstaatsanwältin beim Bundesgerichtshof a. D.",
            90,
            ["Oberstaatsanwäl\u00ad", "tin beim Bundes\u00ad", "gerichtshof a. D."],
        ),
        ("Auf Bundesgerichtshof", 100, ["Auf Bundesgerichts\u00ad", "hof"]),
        ("Stadt Saarbrücken", 70, ["Stadt", "Saarbrücken"]),  # no long word
        ("Leiter Protokoll", 45, ["Leiter", "Protokoll"]),  # the hole is small
        ("Don\u00adau\u00addampf", 40, ["Donau\u00ad", "dampf"]),
        ("anna.muster@staatskanzlei.example", 90, ["anna.muster@", "staatskanzlei.", "example"]),
    ],
)
def test_running_text_is_hyphenated(text: str, width: float, lines: list[str]) -> None:
    assert wrap(text, BODY.running, width) == lines


def test_names_are_not_hyphenated_but_soft_hyphens_are_obeyed() -> None:
    assert wrap("Anna Hohenlohe", BODY, 70) == ["Anna", "Hohenlohe"]
    assert wrap("Anna Hohen\u00adlohe", BODY, 70) == ["Anna Hohen\u00ad", "lohe"]
    assert wrap("Anna Hohen\u00adlohe", BODY, 200) == ["Anna Hohenlohe"]


def test_a_hyphen_at_the_end_of_a_line_is_a_soft_one_in_the_pdf() -> None:
    sheet = Sheet("Wort", "Haus", PORTRAIT)
    sheet.stack(PORTRAIT.left, 60, sheet.lines("Bundesgerichtshof", BODY.running, 60), BODY)
    sheet.text(PORTRAIT.left, 200, "Bun\u00addesrat", BODY)
    [page] = texts(sheet.finish().pdf)
    # pdfium gives U+0002 for a hyphen that a line break has put there
    assert page == "Bundesge\x02richtshof\nBundesrat"


MARKED = st.text(st.sampled_from("aMgi \u0301\u0323\u0303-\u00ad@"), max_size=40)


@settings(max_examples=150)
@given(text=MARKED, width=st.floats(20, 150), hyphenates=st.booleans())
def test_no_line_begins_with_a_mark_and_none_is_too_wide(text: str, width: float, hyphenates: bool) -> None:
    style = BODY.running if hyphenates else BODY
    lines = wrap(Glyphs().printable(text), style, width)
    lines += [shorten(line, style, width / 2) for line in lines]
    assert not any(is_mark(line[:1] or " ") for line in lines)
    assert all(width_of(line, style) <= width for line in lines)


def test_marks_stand_above_their_letter_clear_of_each_other() -> None:
    [cluster] = runs("m\u0303\u0301", BODY.font, 0.0)
    m, tilde, acute = cluster.parts
    assert (m.text, tilde.text, acute.text) == ("m", "\u0303", "\u0301")
    assert 0 <= tilde.up < acute.up
    assert 0 < tilde.right < ems("m", BODY.font)
    before, capital, after = runs("aM\u0303b", BODY.font, 0.0)
    assert (before.text, capital.text, after.text) == ("a", "M\u0303", "b")
    assert capital.parts[1].up > tilde.up


@pytest.mark.parametrize(("right", "down", "is_apart"), [(0, 14, True), (60, 0, True), (20, 0, False), (10, 3, False)])
def test_the_check_sees_texts_that_run_into_each_other(right: float, down: float, is_apart: bool) -> None:
    sheet = Sheet("Zwei", "Haus", PORTRAIT)
    sheet.text(PORTRAIT.left, 60, "q\u0301 Auflage", BODY)
    sheet.text(PORTRAIT.left + right, 60 + down, "Schifffahrt", BODY)
    pdf = sheet.finish().pdf
    if is_apart:
        assert_inside(pdf, PORTRAIT)
        return
    with pytest.raises(AssertionError, match="page 1: text at"):
        assert_inside(pdf, PORTRAIT)
