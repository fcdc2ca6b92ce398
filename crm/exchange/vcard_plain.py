"""Cards with nothing unusual in them, as nearly all of an address book are: read whole, in a third of the time.

What a card means is said by :mod:`crm.exchange.vcard_reader`, line by line; here nothing is said anew, only less is
asked: whatever a line could have that is not looked at here (folds, encodings, character sets, quotes, cards within
cards, a missing colon) gives the card back to be read there. A property test compares both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Final, NamedTuple

from crm.exchange.vcard_card import Parameters, Value, VProperty
from crm.exchange.vcard_head import Head, split_line
from crm.exchange.vcard_property import property_of
from crm.exchange.vcard_values import KNOWN, PACKED, plain_parts

_BEGIN: Final = "BEGIN:VCARD"
_END: Final = "END:VCARD"
#: A line that goes on in the next one is no border.
_ENDS: Final = re.compile(r"\n(?![ \t])|\Z")
_VERSION: Final = re.compile(r"VERSION:(2\.1|3\.0|4\.0)\n")
#: Larger ones have a picture or something else that takes its own time.
_LARGEST: Final = 20_000
#: What only the reading line by line knows.
_BORDERS: Final = frozenset({"", "BEGIN", "END", "AGENT", "VERSION"})
_DECODED: Final = frozenset({"CHARSET", "ENCODING"})
_HEADS: Final = 5000
_LONGEST_HEAD: Final = 200
_new: Final = partial(tuple.__new__, VProperty)


class Stretch(NamedTuple):
    """A part of the text: one whole card with its BEGIN and END, or what stands between such cards."""

    text: str
    is_card: bool


def stretches(text: str) -> Iterator[Stretch]:
    """The text in parts, in their order, each of them whole lines; a BEGIN without an END is in no card."""
    position = 0
    while (begin := _border(text, _BEGIN, position)) >= 0 and (end := _border(text, _END, begin)) >= 0:
        if begin > position:
            yield Stretch(text[position:begin], is_card=False)
        position = min(end + len(_END) + 1, len(text))
        yield Stretch(text[begin:position], is_card=True)
    if position < len(text):
        yield Stretch(text[position:], is_card=False)


def _border(text: str, words: str, start: int) -> int:
    """Where a line is just these words and does not go on in the next one, -1 if nowhere. Looked for as a word, since
    a pattern that begins with a line costs a step for each line of each photo."""
    found = text.find(words, start)
    while found >= 0:
        end = found + len(words)
        if (found == 0 or text[found - 1] == "\n") and _ENDS.match(text, end):
            return found
        found = text.find(words, end)
    return -1


def _is_folded(card: str) -> bool:
    """Whether it has a fold, or a blank line with something in it."""
    return "\n " in card or "\n\t" in card


class _Head(NamedTuple):
    """``is_text`` says that the value is one text, ``is_known`` that the property has a field."""

    group: str
    name: str
    parameters: Parameters
    is_text: bool
    is_known: bool


class PlainCards:
    """Reads them; remembers the heads of lines, of which thousands of cards have the same few."""

    def __init__(self) -> None:
        self._heads: dict[str, _Head] = {}

    def read(self, card: str, line: int) -> tuple[str, tuple[VProperty, ...]] | None:
        """Version and properties of a card whose BEGIN stands in ``line``; None if there is anything unusual in it."""
        version = _VERSION.match(card, len(_BEGIN) + 1)
        if version is None or len(card) > _LARGEST or _is_folded(card):
            return None
        body = card[version.end() : card.rindex(_END)]
        lines = body.split("\n")
        lines.pop()  # behind the last line break
        found = self._properties(lines, line + 2, version[1], is_clean="\\" not in body)
        return None if found is None else (version[1], tuple(found))

    def _properties(self, lines: list[str], first: int, version: str, *, is_clean: bool) -> list[VProperty] | None:
        is_clean = is_clean and "".join(lines).isprintable()
        heads, found = self._heads, list[VProperty]()
        for number, line in enumerate(lines, first):
            start, colon, value = line.partition(":")
            head = heads.get(start) or self._learn(start)
            if head is None or not colon:
                return None
            group, name, parameters, is_text, is_known = head
            values: tuple[Value, ...] | None = None
            if is_clean or ("\\" not in value and value.isprintable()):
                values = (value,) if is_text else plain_parts(name, value)
            if values is None:
                one, trouble = property_of(number, Head(group, name, parameters, value), version)
                if trouble is not None:
                    return None
                if one is not None:
                    found.append(one)
            else:
                found.append(_new((number, name, values, parameters, group, None, "", "" if is_known else value)))
        return found

    def _learn(self, start: str) -> _Head | None:
        """What a head says; None if it has to be looked at with what stands behind it."""
        made = split_line(f"{start}:", {})
        if made is None or made.name in _BORDERS or not _DECODED.isdisjoint(made.parameters):
            return None
        if '"' in start or "\\" in start or "QUOTED-PRINTABLE" in start.upper():
            return None
        head = _Head(made.group, made.name, made.parameters, made.name not in PACKED, made.name in KNOWN)
        if len(start) < _LONGEST_HEAD and len(self._heads) < _HEADS:
            self._heads[start] = head
        return head
