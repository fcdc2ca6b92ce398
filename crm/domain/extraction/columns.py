"""Letterheads and cards with two columns: what stands beside each other is read one column after the other.

A list whose rows belong together ("Anna Muster    Tel. …") and labels with their values stay rows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, TypeAlias

from crm.domain.degrees import is_degree
from crm.domain.extraction.first_names import is_first_name

#: Where a part of a line begins and ends.
Part: TypeAlias = tuple[int, int]

_GAP: Final = re.compile(r"[ ]*\t[ \t]*|[ ]{3,}")
_LABEL: Final = re.compile(
    r".{1,40}:|(?:Tel|Fon|Phone|(?:Tele)?Fax|Mobil|Handy|E-?Mail|Web|Internet)\w*\.?", re.IGNORECASE
)
_REACH: Final = re.compile(r"@|(?:\d[ /()–-]*){5}")
#: Typewriter columns begin at the same place.
_SHIFT: Final = 3


def parts_of(line: str) -> list[Part]:
    """The parts of a line that a tab or a wide gap sets apart."""
    found, start = [], 0
    for gap in _GAP.finditer(line):
        if gap.start() > start:
            found.append((start, gap.start()))
        start = gap.end()
    return [*found, (start, len(line))] if start < len(line) else found


def regions_of(lines: Sequence[str], indents: Sequence[int]) -> list[tuple[int, int]]:
    """The stretches of lines (first, behind the last) that are two columns."""
    found = []
    first = 0
    for number, line in enumerate([*lines, ""]):
        if line.strip():
            continue
        if number - first > 1 and (region := _region(lines, indents, first, number)):
            found.append(region)
        first = number + 1
    return found


def is_right(line: str, indent: int, lines: Sequence[str], indents: Sequence[int]) -> bool:
    """Whether a line with one part only stands in the right one of the columns."""
    rights = [_place(one, at) for one, at in zip(lines, indents, strict=True) if len(parts_of(one)) == 2]
    return len(parts_of(line)) == 1 and bool(rights) and indent > 0 and indent >= min(rights) - _SHIFT


def _place(line: str, indent: int) -> int:
    return indent + parts_of(line)[1][0]


def _region(lines: Sequence[str], indents: Sequence[int], first: int, last: int) -> tuple[int, int] | None:
    counts = [len(parts_of(line)) for line in lines[first:last]]
    twos = [first + number for number, count in enumerate(counts) if count == 2]
    if len(twos) < 2 or max(counts) > 2:
        return None
    rows = [lines[number] for number in twos]
    lefts = [row[slice(*parts_of(row)[0])].strip() for row in rows]
    rights = [row[slice(*parts_of(row)[1])].strip() for row in rows]
    places = [_place(lines[number], indents[number]) for number in twos if "\t" not in lines[number]]
    if (places and max(places) - min(places) > _SHIFT) or _are_rows(lefts, rights):
        return None
    return twos[0], twos[-1] + 1


def _are_rows(lefts: list[str], rights: list[str]) -> bool:
    """Whether each row belongs together: labels, persons with their numbers, times with what happens."""
    half = len(lefts) / 2
    if sum(_LABEL.fullmatch(left) is not None for left in lefts) >= half:
        return True
    if all(map(_is_person, lefts)) or (all(map(_is_person, rights)) and not any(map(_is_person, lefts))):
        return True
    if sum(len(right) < 4 or len(left) < 4 for left, right in zip(lefts, rights, strict=True)) >= half:
        return True
    reached = [
        _REACH.search(right) is not None and not any(sign.isdigit() for sign in left)
        for left, right in zip(lefts, rights, strict=True)
    ]
    return sum(reached) > half


def _is_person(text: str) -> bool:
    words = [word for word in text.replace(",", " ").split() if not is_degree(word) and not word.endswith(".")]
    return len(words) > 1 and any(is_first_name(word) for word in words[:-1]) and not any(map(str.isdigit, text))
