"""The text of a letter: what is typed in plain signs, and the head of a file."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from crm.domain.letter_text import Block, BlockKind, Span, blocks, fill_blocks, read_letter_text

FILE = """\ufeffBetreff: Einladung «Veranstaltung»
Unser Zeichen: D/3-0815
E-Mail: muster@example.org
Unterschrift: Im Auftrag; Dr. Anna Muster
Anlagen: Programm; Anfahrt
Vermerk: Persönlich

wir laden Sie ein.
Auch Ihre Begleitung.

## Programm
- Empfang
- **Pitch** um 18 Uhr
1. Anmelden
2) Kommen
"""


def test_a_file_has_a_head_and_a_text() -> None:
    letter = read_letter_text(FILE)
    assert letter.subject == "Einladung «Veranstaltung»"
    assert letter.info == {"Unser Zeichen": "D/3-0815", "E-Mail": "muster@example.org"}
    assert letter.signature == ("Im Auftrag", "Dr. Anna Muster")
    assert (letter.enclosures, letter.notes) == (("Programm", "Anfahrt"), ("Persönlich",))
    assert letter.text.startswith("wir laden Sie ein.\n")


def test_a_text_that_only_looks_like_a_head_stays_whole() -> None:
    text = "Name: Muster war gestern hier.\nBitte rufen Sie zurück."
    assert read_letter_text(text).text == text
    assert read_letter_text("Zur Sache: ja").text == "Zur Sache: ja"


def test_paragraphs_lists_headings_and_strong_words() -> None:
    found = blocks(read_letter_text(FILE).text)
    assert [(block.kind, block.text, block.mark) for block in found] == [
        (BlockKind.PARAGRAPH, "wir laden Sie ein.\nAuch Ihre Begleitung.", ""),
        (BlockKind.HEADING, "Programm", ""),
        (BlockKind.ITEM, "Empfang", "–"),
        (BlockKind.ITEM, "Pitch um 18 Uhr", "–"),
        (BlockKind.ITEM, "Anmelden", "1."),
        (BlockKind.ITEM, "Kommen", "2."),
    ]
    assert found[3].spans == (Span("Pitch", is_strong=True), Span(" um 18 Uhr"))


def test_values_are_never_taken_for_signs_and_empty_lines_go() -> None:
    template = blocks("**«Name»**\n«Motto»\n\n«Motto»\n\nEnde")
    filled = fill_blocks(template, {"Name": "- **Muster** ##", "Motto": ""})
    assert filled == (
        Block(BlockKind.PARAGRAPH, (Span("- **Muster** ##", is_strong=True),)),
        Block(BlockKind.PARAGRAPH, (Span("Ende"),)),
    )


def test_an_empty_value_joins_no_words() -> None:
    [block] = fill_blocks(blocks("**Ort** «Motto»\nEnde «Name»"), {"Name": "a\nb", "Motto": ""})
    assert block.text == "Ort \nEnde a\nb"


@settings(max_examples=80)
@given(st.text(max_size=200))
def test_any_text_can_be_taken_apart_and_loses_no_word(text: str) -> None:
    words = "".join(part for part in text if part.isalpha())
    found = "".join(part for block in blocks(text) for part in block.text if part.isalpha())
    assert found == words
