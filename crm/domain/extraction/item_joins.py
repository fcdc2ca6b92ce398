"""What goes together over several lines: extensions of a number, a firm over two lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import Final

from crm.domain.extraction.bodies import has_legal_form, legal_form_at
from crm.domain.extraction.found import Field, Finding
from crm.domain.extraction.items import Item, What
from crm.domain.extraction.layout import Block, Span
from crm.domain.extraction.reach import beside, number_found

_EXTENSION_LINE: Final = re.compile(
    r"(?P<label>(?:Durchwahl|DW|Tel(?:efon)?|Fon|(?:Tele)?Fax|Apparat|App|Nebenstelle)\w*)[.:]*\s*"
    r"[-–]\s?(?P<digits>\d{1,5})",
    re.IGNORECASE,
)
#: "Vorzimmer: Frau Anna Muster, -1128".
_EXTENSION_BEHIND: Final = re.compile(
    r"[^\d,]{6,80},\s*(?P<label>(?:Tel(?:efon)?|Durchwahl|DW|App(?:arat)?)?)[.:]*\s*[-–]\s?(?P<digits>\d[\d ]{0,5}\d)",
    re.IGNORECASE,
)
_LINK: Final = re.compile(r" (?:für|der|des|im|in) ")


def with_extensions(items: list[Item], blocks: list[Block]) -> list[Item]:
    """ "Durchwahl: -345" is an extension of the number in a line above, or else below."""
    numbers = [one for one in items if one.finding and one.finding.field is Field.PHONE]
    if not numbers:
        return items
    lines = [one.line for one in numbers]
    made = list(items)
    first = 0
    for index, block in enumerate(blocks):
        for offset, line in enumerate(block.lines if not block.is_prose else ()):
            match = _EXTENSION_LINE.fullmatch(line.text) or _EXTENSION_BEHIND.fullmatch(line.text)
            if match is None:
                continue
            at = bisect_right(lines, first + offset)
            near = numbers[max(0, at - 1) : at + 1]
            found = next(filter(None, (_extended(number, line, match) for number in near)), None)
            if found:
                made.append(Item(What.REACH, line, first + offset, index, found))
        first += len(block.lines) + 1
    return sorted(made, key=lambda one: one.line) if len(made) > len(items) else items


def _extended(number: Item, line: Span, match: re.Match[str]) -> Finding | None:
    """The number with the extension that a line of its own gives; None if it cannot have one."""
    said = number.finding
    raw = number.span.text[said.start - number.span.start : said.end - number.span.start] if said else ""
    value = beside(raw, match["digits"].replace(" ", ""))
    return number_found(line, match["label"], value, match.start("digits") - 1, len(line.text)) if value else None


def whole_bodies(items: list[Item]) -> list[Item]:
    """A firm over two lines: "Stadtwerke | Musterstadt AöR", "GEBRÜDER MUSTER | MASCHINENBAU GMBH"."""
    made: list[Item] = []
    for item in items:
        before = made[-1] if made else None
        if before is not None and _begins_body(before, item) and item.finding is not None:
            body = f"{before.span.text} {item.body}"
            span = Span(before.span.start, item.span.end, f"{before.span.text} {item.span.text}")
            finding = replace(item.finding, value=body, start=span.start)
            made[-1] = replace(item, span=span, finding=finding, body=body, line=before.line)
        else:
            made.append(item)
    return made


def _begins_body(before: Item, item: Item) -> bool:
    if item.what is not What.BODY or (item.line, item.block) != (before.line + 1, before.block):
        return False
    form = legal_form_at(item.body)
    if form is None or has_legal_form(before.span.text):
        return False
    if before.what is What.BODY:
        most = 6 if _LINK.search(before.span.text) else 3
        return len(item.body[:form].split()) <= 1 and len(before.span.text.split()) <= most
    is_capital = before.span.text == before.span.text.upper() and item.body == item.body.upper()
    return before.what is What.OTHER and is_capital
