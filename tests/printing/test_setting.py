"""The parts of setting: what is printable, how lines break, how blocks fall on pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.printing.flow import Block, distribute
from crm.printing.fonts import Glyphs, load
from crm.printing.german_date import long_date
from crm.printing.lines import limit, shorten, width_of, wrap
from crm.printing.page import Sheet
from crm.printing.style import BODY


@pytest.fixture(autouse=True)
def _fonts() -> None:
    load()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ku\u0308mmel", "Kümmel"),
        ("ﬁn", "fin"),
        ("😀👩\u200d💻!", "□!"),
        ("山 田", "□ □"),
        ("a\u202fb", "a\u202fb"),
        ("soft\u00adhyphen", "soft\u00adhyphen"),
        ("\u0301a", "□\u0301a"),
        ("a \u0301", "a □\u0301"),
        ("q\u0301" + "\u0301" * 30, "q" + "\u0301" * 3),
        ("a\u0361", "a"),
        ("\ue000", "□"),
        ("a\u2003b", "a b"),
        ("a\tb\x00c\ud800", "a bc"),
        ("‚Łódź‘ – €", "‚Łódź‘ – €"),
    ],
)
def test_strangers_are_replaced_visibly(text: str, shown: str) -> None:
    assert Glyphs().printable(text) == shown


def test_warnings_name_the_person_and_each_sign_once() -> None:
    glyphs = Glyphs()
    with glyphs.about("Anna Muster"):
        glyphs.printable("山山 und 山, ﬁ")
        glyphs.printable("田山")
    glyphs.printable("q\u0361 " + "lang " * 20)
    assert glyphs.warnings() == [
        "Anna Muster: „山“ (U+5C71), „田“ (U+7530) fehlen in der Schrift; gedruckt wurde „□“.",
        "Anna Muster: „ﬁ“ (U+FB01) fehlt in der Schrift; gedruckt wurde „fi“.",
        f"„q\u0361 {'lang ' * 7}l…“: „\u00a0\u0361“ (U+0361) fehlt in der Schrift; gedruckt wurde nur der Buchstabe.",
    ]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("eins zwei drei", 50, ["eins zwei", "drei"]),
        ("Rhein-Hunsrück", 50, ["Rhein-", "Hunsrück"]),
        ("0681\u00a0501\u20111127 da", 75, ["0681 501-1127", "da"]),
        ("in St. Wendel", 40, ["in", "St.", "Wendel"]),
        ("in St. Wendel", 60, ["in", "St. Wendel"]),
        ("a\n\nb", 50, ["a", "b"]),
        ("", 50, []),
    ],
)
def test_lines_break_where_german_does(text: str, width: float, lines: list[str]) -> None:
    assert wrap(text, BODY, width) == lines


@given(text=st.text(st.sampled_from("abcÄW@./- \u00a0\u2011\n1")), width=st.floats(15, 300))
def test_no_line_is_wider_than_its_column_and_none_is_lost(text: str, width: float) -> None:
    lines = wrap(text, BODY, width)
    assert all(width_of(line, BODY) <= width for line in lines)
    plain = text.replace("\u00a0", " ").replace("\u2011", "-")
    assert "".join("".join(lines).split()) == "".join(plain.split())


@given(text=st.text(st.sampled_from("abcÄW …")), width=st.floats(15, 300))
def test_shortened_text_fits(text: str, width: float) -> None:
    assert width_of(shorten(text, BODY, width), BODY) <= width


def test_what_is_cut_ends_in_an_ellipsis() -> None:
    assert limit(["eins", "zwei", "drei"], 2, BODY, 100) == ["eins", "zwei …"]
    assert limit(["eins"], 2, BODY, 100) == ["eins"]


def test_dates_are_german_whatever_the_locale() -> None:
    assert long_date(date(2020, 3, 1)) == "1. März 2020"


@dataclass(frozen=True)
class Slab:
    height: float
    gap: float = 0.0
    head: Block | None = None

    def draw(self, sheet: Sheet, top: float) -> None:
        raise NotImplementedError


def tops(blocks: list[Block]) -> list[list[float]]:
    return [[placed.top for placed in page] for page in distribute(blocks, 10, 0, 100)]


def test_blocks_move_whole_and_a_gap_may_hang_over() -> None:
    assert tops([Slab(40, 20), Slab(30, 50), Slab(30)]) == [[10, 70], [0]]


def test_a_head_repeats_on_each_page() -> None:
    head = Slab(10)
    assert tops([Slab(40, head=head), Slab(40, head=head), Slab(40, head=head)]) == [[10, 20, 60], [0, 10]]


def test_no_blocks_are_one_empty_page() -> None:
    assert tops([]) == [[]]
