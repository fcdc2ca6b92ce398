"""Where a text that came without its line ends had some: between paragraphs, and in the contacts at its end.

A line is looked at if it is longer than anybody writes one, or begins with the heading of the contacts. What sets
paragraphs apart in it ends lines; behind "Pressekontakt" and closings names, streets, numbers and mailboxes do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from crm.domain.extraction.bodies import is_body_word, is_generic
from crm.domain.extraction.functions import is_function_word
from crm.domain.extraction.layout import Span
from crm.domain.extraction.line_words import LABEL_LEFT, PRESS_HEADING
from crm.domain.extraction.names_in_text import front, name_end
from crm.domain.extraction.reach import reach_in
from crm.domain.extraction.sentences import Token, tokens_of
from crm.domain.extraction.signs import Edit
from crm.domain.extraction.vocabulary import Vocabulary

_NOTHING: Final = Vocabulary()
#: Longer than a paragraph's sentence; and than a line of a contact.
_LONG: Final = 300
_LONG_CONTACT: Final = 90
#: No contacts at the end of a text are longer.
_LONGEST_TAIL: Final = 2500
#: What may stand between two lines that were put behind each other.
_SIGNS: Final = " \t,;|–•·/"
#: Contacts are no sentences.
_MOST_SMALL: Final = 0.34
_LINE: Final = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]{90,}")
#: What sets paragraphs apart where their ends are gone, and how often at least; it replaces the line end. Each begins
#: at the first of several blanks only, so that long runs of them cost no more than their length.
_SETS_APART: Final = (
    (re.compile(r"(?<! ) +\|+ +"), 3),
    (re.compile(r"(?<! ) +[•·*] +"), 4),
    (re.compile(r"(?<! ) */{1,2} +"), 5),
    (re.compile(r"\t+| {2,}"), 3),
)
#: "| Staatskanzlei | Digitalisierung …" at the beginning.
_HEAD: Final = re.compile(r"(?:\|\s*)?[^|.\n]{3,60}?(?P<end> \| )(?=[A-ZÄÖÜ])")
_FIRST: Final = re.compile(r"(?P<word>[A-ZÄÖÜ][a-zäöüß]{7,40})(?P<end> )(?=[A-ZÄÖÜ])")
_SENTENCE_END: Final = re.compile(r"(?:[.!?:][“”\"«]?|[“”«|–]|\A)\s*\Z")
_CLOSING: Final = re.compile(
    r"(?:Mit (?:freundliche[nm]|beste[nm]|herzliche[nm])|Freundliche|Beste|Herzliche|Viele) (?:Grüße[n]?|Gruß)"
)
_PLACE: Final = re.compile(
    r"(?<![\w-])(?:[A-Z]{1,2}-)?\d{5} (?:(?:Bad|St\.|Sankt) )?[A-ZÄÖÜ][\w-]+"
    r"(?: (?:am|an der|an|im|in der|bei|ob der|vor der) [A-ZÄÖÜ]\w+|/[A-ZÄÖÜ]\w+| \([^()\n]{1,20}\))?"
)
_STREET: Final = re.compile(
    r"(?:Postfach [\d ]{2,12}|(?:(?:Am|An|An der|An den|Auf dem|Auf der|Im|In der|In den|Zum|Zur|Unter den|Vor dem|"
    r"Hinter dem|Bei der) (?=[A-ZÄÖÜ]))?(?:(?:[A-ZÄÖÜ][\w-]+er|Alte[rn]?|Neue[rn]?|Große[rn]?|Kleine[rn]?|Obere[rn]?|"
    r"Untere[rn]?|Lange|Hohe) (?=(?:Land)?[sS]tr|Platz|Weg|Allee|Chaussee|Ring|Ufer|Damm|Markt|Tor|Berg))?"
    r"[A-ZÄÖÜ][\w.-]{2,} \d{1,4} ?[a-z]?(?: ?[-–] ?\d{1,4})?)(?:,? |\Z)\Z"
)


def broken_up(text: str) -> Iterator[Edit]:
    """The line ends that are missing, as edits of the text."""
    for line in _LINE.finditer(text):
        yield from _edits(Span(line.start(), line.end(), line[0]))


def _edits(line: Span) -> Iterator[Edit]:
    found: dict[int, Edit] = {}
    if len(line.text) >= _LONG:
        for pattern, least in _SETS_APART:
            gaps = list(pattern.finditer(line.text))
            if least <= len(gaps) <= len(line.text) // 40:
                found.update(_between(gaps, len(line.text)))
        if head := _HEAD.match(line.text) or _house(line):
            found[head.start("end")] = (head.start("end"), head.end(), "\n\n")
    tail = _tail(line)
    for place in _ends_of_contacts(tail) if tail else ():
        at = place - line.start
        found.setdefault(at, (at, _behind_blanks(line.text, at), "\n"))
    if tail and tail.start > line.start:
        at = len(line.text[: tail.start - line.start].rstrip(_SIGNS))
        found[at] = (at, _behind_blanks(line.text, at), "\n\n")
    past = 0
    for start in sorted(found):
        _, end, put = found[start]
        if start >= past and start:
            yield line.start + start, line.start + end, put
            past = end


def _house(line: Span) -> re.Match[str] | None:
    """ "Staatskanzlei Digitalisierung Die Bürgermeister …": the house that a text begins with."""
    first = _FIRST.match(line.text) if not line.start else None
    return first if first and is_body_word(first["word"]) and not is_generic(first["word"]) else None


def _between(gaps: list[re.Match[str]], length: int) -> Iterator[tuple[int, Edit]]:
    """Short lines follow each other, paragraphs have an empty line between them."""
    edges = [0, *(gap.end() for gap in gaps), length]
    for number, gap in enumerate(gaps):
        is_short = max(gap.start() - edges[number], edges[number + 2] - gap.end()) < _LONG_CONTACT
        yield gap.start(), (gap.start(), gap.end(), "\n" if is_short else "\n\n")


def _behind_blanks(text: str, place: int) -> int:
    return place + len(text[place : place + 20]) - len(text[place : place + 20].lstrip(_SIGNS))


def _tail(line: Span) -> Span | None:
    """What follows the heading of the contacts, or the closing, from it on."""
    for pattern in (PRESS_HEADING, _CLOSING):
        for match in pattern.finditer(line.text):
            is_begin = match[0][:1].isupper() and _SENTENCE_END.search(
                line.text[max(0, match.start() - 4) : match.start()]
            )
            rest = line.part(match.start(), match.start() + _LONGEST_TAIL)
            if is_begin and match.start() + _LONGEST_TAIL > len(line.text) and _is_contact(rest.text):
                return rest
    return line if _is_contact_line(line.text) else None


def _is_contact(text: str) -> bool:
    words = re.findall(r"[^\W\d_]{2,}", text)
    small = sum(word[0].islower() for word in words)
    return len(text) >= _LONG_CONTACT and small <= _MOST_SMALL * len(words)


def _is_contact_line(text: str) -> bool:
    """A signature in one line, with nothing that sets its pieces apart."""
    is_apart = re.search(r"[|•·;,\t*]|\s{3}|\s[-–/]\s", text) is not None
    return not is_apart and _PLACE.search(text) is not None and _is_contact(text) and len(text) < 600


def _ends_of_contacts(tail: Span) -> list[int]:
    """Where lines of contacts end: places of the whole text, each before the blank that separates them."""
    taken: list[tuple[int, int]] = []
    if heading := PRESS_HEADING.match(tail.text) or _CLOSING.match(tail.text):
        taken.append((0, heading.end()))
    for place in _PLACE.finditer(tail.text):
        taken.append(place.span())
        if street := _STREET.search(tail.text[max(0, place.start() - 70) : place.start()]):
            begin = max(0, place.start() - 70) + street.start()
            taken.append((begin, begin + len(street[0].rstrip(" ,"))))
    for one in reach_in(tail):
        start = one.start - tail.start
        label = LABEL_LEFT.search(tail.text[max(0, start - 40) : start])
        taken.append((start - len(label[0].lstrip(_SIGNS)) if label else start, one.end - tail.start))
    taken += _named(tail, taken)
    edges = {edge for start, end in taken for edge in (start, end)}
    return sorted({tail.start + len(tail.text[:edge].rstrip(_SIGNS)) for edge in edges if 0 < edge < len(tail.text)})


def _named(tail: Span, taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The names between what is told already, and the post directly before each."""
    stretches = sorted(taken)
    past = 0
    for start, end in [*stretches, (len(tail.text), len(tail.text))]:
        if start > past:
            piece = tail.part(past, start)
            yield from _names(tokens_of(piece), tail.start)
        past = max(past, end)


def _names(tokens: list[Token], base: int) -> Iterator[tuple[int, int]]:
    index = 0
    while index < len(tokens):
        end = name_end(tokens, index, _NOTHING)
        if end < index + 2:
            index += 1
            continue
        first = front(tokens, index)
        yield tokens[first].start - base, tokens[end - 1].end - base
        if first and is_function_word(tokens[first - 1].text) and (first < 2 or tokens[first - 2].text[:1].isupper()):
            yield tokens[first - 1].start - base, tokens[first - 1].end - base
        index = end
