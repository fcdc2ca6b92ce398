"""The short lines of a signature, letterhead or card as items: what each piece of them says."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from crm.domain.degrees import is_degree
from crm.domain.extraction.addresses import FoundAddress, addresses_in
from crm.domain.extraction.bodies import is_body, is_unit, nominative
from crm.domain.extraction.found import Field, Rule, finding_of
from crm.domain.extraction.functions import is_function_word
from crm.domain.extraction.item_joins import whole_bodies, with_extensions
from crm.domain.extraction.items import Item, What
from crm.domain.extraction.layout import Block, Span, pieces_of
from crm.domain.extraction.line_words import (
    ANSWER,
    CLOSING,
    INVITES,
    ISSUED_BY,
    LABEL_LEFT,
    LABELLED,
    MAIL_HEAD,
    MANAGEMENT,
    MEETING_POINT,
    NOISE,
    OF_EVENT,
    PRESS_HEADING,
    PRIVATE,
    PRIVATE_WORD,
    ROLE_ALONE,
    ROLE_LABEL,
    SALUTATION,
)
from crm.domain.extraction.named_lists import answers, listed, mail_head, managed, speakers
from crm.domain.extraction.pieces import body_item, piece_items
from crm.domain.extraction.reach import reach_in
from crm.domain.extraction.vocabulary import Vocabulary

#: So near before an address stands what it is the address of.
_NEAR: Final = 120


def items_of(blocks: list[Block], vocabulary: Vocabulary) -> list[Item]:
    """The items of all short lines, in order."""
    found: list[Item] = []
    number = 0
    for index, block in enumerate(blocks):
        if not block.is_prose:
            items = list(_block_items(block, index, number, vocabulary))
            found += sorted(items, key=lambda one: (one.line, one.finding.start if one.finding else one.span.start))
        number += len(block.lines) + 1
    return whole_bodies(with_extensions(found, blocks))


def _block_items(block: Block, index: int, first: int, vocabulary: Vocabulary) -> Iterator[Item]:
    lines = [_unpacked(line) for line in _with_degrees(block.lines)]
    useful = [line if not _is_noise(line) else line.part(0, 0) for line in lines]
    starts = [line.start for line in lines]
    addresses: dict[int, list[FoundAddress]] = {}
    taken: dict[int, list[Span]] = {}
    for one in addresses_in(useful):
        addresses.setdefault(bisect_right(starts, one.spans[0].start) - 1, []).append(one)
        for span in one.spans:
            taken.setdefault(bisect_right(starts, span.start) - 1, []).append(span)
    for offset, line in enumerate(lines):
        number = first + offset
        for one in addresses.get(offset, ()):
            at = max(0, one.start - line.start)
            if MEETING_POINT.search(line.text, max(0, at - _NEAR), at):
                continue
            label = PRIVATE if PRIVATE_WORD.match(line.text) else ""
            finding = finding_of(Field.ADDRESS, one.address.one_line(), one.start, one.end, Rule.ADDRESS_LINES, label)
            yield Item(What.ADDRESS, one.spans[0], number, index, finding)
        yield from _line_items(line, taken.get(offset, []), number, index, vocabulary)


def _with_degrees(lines: Sequence[Span]) -> list[Span]:
    """Degrees in a line of their own belong to the name in the next one; its place then is empty."""
    made = list(lines)
    for number, (line, below) in enumerate(pairwise(lines)):
        words = line.text.split()
        if (
            words
            and len(line.text) < 40
            and all(is_degree(word) for word in words)
            and not is_function_word(below.text.split()[0])
        ):
            gap = " " * (below.start - line.end)  # so that places in the text stay what they are
            made[number : number + 2] = [line.part(0, 0), Span(line.start, below.end, f"{line.text}{gap}{below.text}")]
    return made


def _unpacked(line: Span) -> Span:
    """ "ADR;TYPE=WORK:;;Musterweg 1;Saarbrücken;;66111;Deutschland" with the postcode before the place."""
    match = LABELLED.fullmatch(line.text)
    if match is None or match["label"].upper() != "ADR" or match["value"].count(";") < 5:
        return line
    parts = match["value"].split(";")
    street, city, code = parts[2], parts[3], parts[5]
    return Span(line.start, line.end, f"{street}, {code} {city}")


def _is_noise(line: Span) -> bool:
    return NOISE.match(line.text) is not None and PRESS_HEADING.match(line.text) is None


def _line_items(line: Span, taken: list[Span], number: int, block: int, vocabulary: Vocabulary) -> Iterator[Item]:
    if heading := PRESS_HEADING.match(line.text):
        yield Item(What.PRESS_HEADING, line.part(0, heading.end()), number, block)
        line = line.part(heading.end(), len(line.text))
    yield from _told_by_its_form(line, taken, number, block, vocabulary)


def _sender(line: Span, number: int, block: int, vocabulary: Vocabulary) -> Item | None:
    """Whose release, gazette or invitation it is."""
    if issued := ISSUED_BY.fullmatch(line.text):
        body = line.part(issued.start("body"), issued.end("body"))
        return body_item(body, nominative(body.text, issued["word"], vocabulary), number, block, vocabulary)
    invites = INVITES.fullmatch(line.text)
    if invites is None or not is_body(invites["body"], vocabulary):
        return None
    body = line.part(invites.start("body"), invites.end("body"))
    return body_item(body, body.text, number, block, vocabulary)


def _alone(line: Span) -> tuple[What, Span] | None:
    """A closing, or the part that who stands below has."""
    if CLOSING.match(line.text) and len(line.text) < 60:
        return What.CLOSING, line
    alone = ROLE_ALONE.fullmatch(line.text)
    return (What.ROLE_HEADING, line.part(0, alone.end("role"))) if alone else None


def _told_by_its_form(line: Span, taken: list[Span], number: int, block: int, vocabulary: Vocabulary) -> Iterator[Item]:
    """Lines that say by their first words what they are; the pieces of all others."""
    if heading := _alone(line):
        yield Item(heading[0], heading[1], number, block)
        return
    if answer := ANSWER.match(line.text):
        yield from answers(line, answer.end(), number, block, vocabulary)
        return
    if head := MAIL_HEAD.match(line.text):
        yield from mail_head(line, head, number, block)
        return
    if SALUTATION.match(line.text) or OF_EVENT.match(line.text):
        return
    if role := ROLE_LABEL.fullmatch(line.text):
        yield from speakers(line, role, number, block, vocabulary)
        return
    if sender := _sender(line, number, block, vocabulary):
        yield sender
        return
    if persons := listed(line, number, block, vocabulary):
        yield from persons
        return
    if notice := MANAGEMENT.search(line.text):
        yield from managed(line, number, block, vocabulary)
        line = line.part(0, notice.start())
    if not line.text or _is_noise(line):
        return
    yield from _pieces(line, taken, number, block, vocabulary)


def _pieces(line: Span, taken: list[Span], number: int, block: int, vocabulary: Vocabulary) -> Iterator[Item]:
    """Ways to reach somebody, and what stands around them."""
    reach = reach_in(line)
    for finding in reach:
        yield Item(What.REACH, line, number, block, finding)
    holes = [(one.start, one.end) for one in reach] + [(span.start, span.end) for span in taken]
    for rest in _rests(line, holes):
        left = LABEL_LEFT.search(rest.text[-60:]) if rest.end < line.end else None
        rest = rest.part(0, len(rest.text) - len(left[0])) if left else rest
        is_whole = is_unit(rest.text) and not re.search(r"[|•·;\t]", rest.text)
        for piece in [rest] if is_whole else pieces_of(rest):
            yield from piece_items(piece, number, block, vocabulary)


def _rests(line: Span, holes: list[tuple[int, int]]) -> Iterator[Span]:
    start = line.start
    for low, high in sorted(holes):
        if low >= start:
            yield line.part(start - line.start, low - line.start)
        start = max(start, high)
    if start < line.end:
        yield line.part(start - line.start, len(line.text))
