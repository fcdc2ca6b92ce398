"""The text of a letter as it is typed: paragraphs, lists and headings in plain signs, with placeholders.

A blank line ends a paragraph, a line break stays one. "- " begins a list item, "1. " a numbered one, "## " a heading;
what stands between ** and ** is strong. At the top of a file may stand what belongs around the text, one line each
("Betreff: …"), closed by a blank line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from crm.domain.placeholders import Value, filled, used

_STRONG: Final = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*", re.DOTALL)
_HEADING: Final = re.compile(r"^#{1,6}\s+(.*)$")
_BULLET: Final = re.compile(r"^\s*[-*•–]\s+(.*)$")
_NUMBER: Final = re.compile(r"^\s*(\d{1,3})[.)]\s+(.*)$")
_HEAD_LINE: Final = re.compile(r"^([^:\n]{1,40}):\s*(.*)$")
_BETWEEN: Final = re.compile(r"\s*;\s*")


class BlockKind(StrEnum):
    """What a block of a letter's text is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Span:
    """Text in one weight."""

    text: str
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """``mark`` stands before a list item: "–" or "3."."""

    kind: BlockKind
    spans: tuple[Span, ...]
    mark: str = ""

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterText:
    """What is written to everybody alike, placeholders included.

    ``info`` are the lines of the information block by their German labels ("Unser Zeichen"), ``notes`` stand above the
    address ("Persönlich"), ``signature`` below the closing.
    """

    subject: str = ""
    text: str = ""
    info: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    signature: tuple[str, ...] = ()
    enclosures: tuple[str, ...] = ()

    @property
    def whole(self) -> str:
        """All of it, to look for placeholders."""
        parts = (self.subject, self.text, *self.info.values(), *self.notes, *self.signature, *self.enclosures)
        return "\n".join(parts)


#: The lines of the information block by DIN 5008, in their order; the day stands below them.
INFO_LABELS: Final = ("Ihr Zeichen", "Ihre Nachricht vom", "Unser Zeichen", "Name", "Telefon", "Fax", "E-Mail")
_LISTS: Final = {"vermerk": "notes", "unterschrift": "signature", "anlagen": "enclosures"}
_INFO: Final = {label.casefold(): label for label in INFO_LABELS}


def read_letter_text(text: str) -> LetterText:
    """A file's content: the head, if there is one, and the text below it. Several values are parted by semicolons."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").strip("\n").split("\n")
    head: list[tuple[str, str]] = []
    for line in lines:
        found = _HEAD_LINE.match(line)
        if found is None or not _is_head(found[1]):
            break
        head.append((found[1].strip().casefold(), found[2].strip()))
    if head and len(head) < len(lines) and lines[len(head)].strip():
        head = []  # a text that only looks like one: "Name: …" as the first words of a letter
    letter = LetterText(text="\n".join(lines[len(head) :]).strip("\n"))
    for key, value in head:
        letter = _with(letter, key, value)
    return letter


def _is_head(key: str) -> bool:
    folded = key.strip().casefold()
    return folded == "betreff" or folded in _LISTS or folded in _INFO


def _with(letter: LetterText, key: str, value: str) -> LetterText:
    if key == "betreff":
        return replace(letter, subject=value)
    if key in _INFO:
        return replace(letter, info={**letter.info, _INFO[key]: value})
    values = tuple(part for part in _BETWEEN.split(value) if part)
    if key == "vermerk":
        return replace(letter, notes=(*letter.notes, *values))
    if key == "unterschrift":
        return replace(letter, signature=(*letter.signature, *values))
    return replace(letter, enclosures=(*letter.enclosures, *values))


def blocks(text: str) -> tuple[Block, ...]:
    """The text taken apart; placeholders stay as they are, so that no value is taken for a sign."""
    return tuple(_blocks(text.replace("\r\n", "\n")))


def _blocks(text: str) -> Iterator[Block]:
    paragraph: list[str] = []
    for line in [*text.split("\n"), ""]:
        made = _own_block(line)
        if paragraph and (made is not None or not line.strip()):
            yield Block(BlockKind.PARAGRAPH, _spans("\n".join(paragraph)))
            paragraph = []
        if made is not None:
            yield made
        elif line.strip():
            paragraph.append(line.strip())


def _own_block(line: str) -> Block | None:
    if found := _HEADING.match(line):
        return Block(BlockKind.HEADING, (Span(found[1].strip().rstrip("#").strip(), is_strong=True),))
    if found := _NUMBER.match(line):
        return Block(BlockKind.ITEM, _spans(found[2].strip()), f"{found[1]}.")
    if found := _BULLET.match(line):
        return Block(BlockKind.ITEM, _spans(found[1].strip()), "–")
    return None


def _spans(text: str) -> tuple[Span, ...]:
    found, end = [], 0
    for strong in _STRONG.finditer(text):
        found += [Span(text[end : strong.start()]), Span(strong[1], is_strong=True)]
        end = strong.end()
    return tuple(span for span in (*found, Span(text[end:])) if span.text)


def fill_blocks(template: tuple[Block, ...], values: Mapping[str, Value]) -> tuple[Block, ...]:
    """The blocks with their placeholders replaced; a line in which nothing but empty placeholders stood is left out."""
    made = []
    for block in template:
        lines = [_filled(line, values) for line in _lines(block.spans)]
        spans = _joined([line for line in lines if line is not None])
        if any(span.text.strip() for span in spans):
            made.append(replace(block, spans=spans))
    return tuple(made)


def _lines(spans: tuple[Span, ...]) -> list[list[Span]]:
    lines: list[list[Span]] = [[]]
    for span in spans:
        for number, text in enumerate(span.text.split("\n")):
            if number:
                lines.append([])
            if text:
                lines[-1].append(replace(span, text=text))
    return lines


def _filled(line: list[Span], values: Mapping[str, Value]) -> list[Span] | None:
    """The line with its values; None if it held placeholders and nothing is left of it."""
    made = [replace(span, text=filled(span.text, values)) for span in line]
    is_open = any(used(span.text) for span in line)
    return None if is_open and not any(span.text.strip() for span in made) else made


def _joined(lines: list[list[Span]]) -> tuple[Span, ...]:
    """The lines as spans again, neighbours of one weight in one."""
    made: list[Span] = []
    for number, line in enumerate(lines):
        for span in [Span("\n", is_strong=bool(made) and made[-1].is_strong), *line] if number else line:
            if made and made[-1].is_strong == span.is_strong:
                made[-1] = replace(span, text=made[-1].text + span.text)
            elif span.text:
                made.append(span)
    return tuple(made)
