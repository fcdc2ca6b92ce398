"""Reads the words of a name from outside inwards: what stands behind, what stands in front, then the name itself."""

from __future__ import annotations

from dataclasses import dataclass, field

from crm.domain.degrees import take_degrees
from crm.domain.given_names import is_given_name
from crm.domain.name_order import Arrangement, Doubt, arrange, arrange_family, arrange_given
from crm.domain.name_tail import cut_tail
from crm.domain.name_text import (
    BIRTH_MARK,
    COMMA,
    has_letter,
    is_bracketed,
    is_marked,
    is_underlined,
    split_at_commas,
    unmarked,
    words_of,
)
from crm.domain.name_words import AND, is_courtesy, leads_to_courtesy
from crm.domain.office_words import stands_before_name, starts_with_office, take_office


@dataclass(slots=True)
class NameParts:
    """The words of a name by their parts, while it is read."""

    salutation: list[str] = field(default_factory=list)
    offices: list[str] = field(default_factory=list)
    degrees: list[str] = field(default_factory=list)
    given: list[str] = field(default_factory=list)
    call: str = ""
    is_call_extra: bool = False  # in quotes beside the given names, not one of them
    nobility: list[str] = field(default_factory=list)
    prefix: list[str] = field(default_factory=list)
    family: list[str] = field(default_factory=list)
    place: str = ""
    suffixes: list[str] = field(default_factory=list)
    birth: list[str] = field(default_factory=list)
    leftover: list[str] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def read_name(text: str) -> NameParts:
    """The parts of a normalised text; never raises, and every letter is in exactly one part."""
    parts = NameParts()
    segments = split_at_commas(_without_signs(words_of(text), parts))
    cut = [_cut(parts, segment, number, segments[0]) for number, segment in enumerate(segments)]
    words = _joined([segment for number, segment in enumerate(cut) if segment or number == 0])
    main, *others = split_at_commas(words[_read_front(parts, words, 0) :])
    rest = _read_others(parts, others, main)
    if rest is None:
        _place(parts, arrange(_without_call_name(parts, main)))
    else:
        _read_in_comma_order(parts, main, rest)
    _settle(parts)
    return parts


def _without_signs(words: list[str], parts: NameParts) -> list[str]:
    """Words without a letter, and mail addresses, are no names."""
    names: list[str] = []
    for word in words:
        is_name = word == COMMA or (has_letter(word) and "@" not in word)
        (names if is_name else parts.leftover).append(word)
        if word in AND and not is_name:
            parts.doubts.append(Doubt.TWO_PERSONS)
    return names


def _cut(parts: NameParts, segment: list[str], number: int, first: list[str]) -> list[str]:
    if number and len(first) == 1 and _is_two_initials(segment):
        parts.doubts.append(Doubt.INITIALS)  # "Muster, M. A." are given names; "Anna Muster, M. A." is a degree
        return segment
    tail = cut_tail(segment, keep=0 if number else 1)
    parts.suffixes += tail.suffixes
    if number and tail.rest and {"M.A.", "B.A."} & set(tail.suffixes) and _is_two_initials(segment[-2:]):
        parts.doubts.append(Doubt.INITIALS)  # "Muster, Anna M. A." can be either
    parts.leftover += tail.leftover
    for name in ("place", "birth"):
        found = getattr(tail, name)
        if getattr(parts, name) and found:
            parts.leftover += [found] if name == "place" else [BIRTH_MARK, *found]
        elif found:
            setattr(parts, name, found)
    return tail.rest


def _is_two_initials(words: list[str]) -> bool:
    return len(words) == 2 and all(len(word) == 2 and word[0].isupper() and word[1] == "." for word in words)


def _joined(segments: list[list[str]]) -> list[str]:
    words: list[str] = []
    for number, segment in enumerate(segments):
        words += [COMMA, *segment] if number else segment
    return words


def _read_front(parts: NameParts, words: list[str], start: int) -> int:
    """Courtesy, offices and degrees in any order; returns where the name begins."""
    index, before = start, -1
    while index != before and index < len(words):
        before = index
        index = _read_courtesy(parts, words, index)
        index = _read_office(parts, words, index)
        index = _read_degrees(parts, words, index)
    return index


def _read_courtesy(parts: NameParts, words: list[str], start: int) -> int:
    if words[start : start + 2] in (["S.", "E."], ["I.", "E."]) and starts_with_office(words[start + 2 : start + 5]):
        parts.salutation += words[start : start + 2]
        return start + 2
    end = start
    while end < len(words) and (leads_to_courtesy(words[end]) or words[end] in ("S.", "I.", "E.")):
        end += 1
    following = words[end + 1] if end + 1 < len(words) else COMMA
    if end == len(words) or following == COMMA or not is_courtesy(words[end]):
        return start  # "Herr, Anna" and "Michael Herr" are family names
    end += 1
    if words[end] in AND and end + 2 < len(words) and is_courtesy(words[end + 1]):
        end += 2
        parts.doubts.append(Doubt.TWO_PERSONS)
    parts.salutation += words[start:end]
    return end


def _read_office(parts: NameParts, words: list[str], start: int) -> int:
    # Only the first may have a complement: looking for its end goes to the end of the words.
    office, index, is_certain = take_office(words, start, only_title=bool(parts.offices))
    if not office:
        return start
    parts.offices.append(office)
    if not is_certain:
        parts.doubts.append(Doubt.OFFICE_END)
    return index + 1 if index < len(words) and words[index] == COMMA else index


def _read_degrees(parts: NameParts, words: list[str], start: int) -> int:
    if words[start + 1 : start + 2] == [COMMA] and "." not in words[start]:
        return start  # "Doktor, Anna" is a family name
    degrees, index = take_degrees(words, start)
    if degrees and words[index : index + 2] == ["H.", "C."]:
        parts.doubts.append(Doubt.INITIALS)
    parts.degrees += degrees
    return index


def _read_others(parts: NameParts, others: list[list[str]], main: list[str]) -> list[str] | None:
    """Offices and degrees behind commas go to their parts; the first other words stand before the family name."""
    rest: list[str] | None = None
    for segment in _with_whole_offices(others):
        degrees, index = take_degrees(segment, 0)
        if degrees and index == len(segment):
            parts.degrees += degrees
        elif main and starts_with_office(segment):
            parts.offices.append(" ".join(segment))
        elif rest is None:
            rest = segment
        else:
            parts.leftover += segment
    return rest


def _with_whole_offices(segments: list[list[str]]) -> list[list[str]]:
    """ "Ministerin für Inneres, Bauen und Sport" is one, up to the last part with an "und"."""
    first = next((n for n, segment in enumerate(segments) if _has_complement(segment)), len(segments))
    last = max((n for n, segment in enumerate(segments) if n > first and set(segment) & AND), default=first)
    whole = ", ".join(" ".join(segment) for segment in segments[first : last + 1]).split(" ")
    return [*segments[:first], *([whole] if whole != [""] else []), *segments[last + 1 :]]


def _has_complement(segment: list[str]) -> bool:
    return starts_with_office(segment) and not stands_before_name(" ".join(segment))


def _read_in_comma_order(parts: NameParts, main: list[str], rest: list[str]) -> None:
    family = arrange_family(_without_call_name(parts, main))
    given = arrange_given(_without_call_name(parts, rest[_read_front(parts, rest, 0) :]))
    if len(family.family) > 1 and is_given_name(family.family[0]):
        parts.doubts.append(Doubt.FAMILY_START)
    _place(parts, family)
    _place(parts, given)


def _without_call_name(parts: NameParts, words: list[str]) -> list[str]:
    """Takes out the name somebody goes by; an underlined one stays among the given names."""
    found: list[str] = []
    for word in words:
        if not is_marked(word):
            found.append(word)
            continue
        content = unmarked(word)
        if is_underlined(word):
            found += content.split()
            _set_call_name(parts, content, word, is_extra=False)
        elif is_bracketed(word) and content.startswith(f"{BIRTH_MARK} ") and not parts.birth:
            parts.birth = content.split()[1:]
        else:
            _set_call_name(parts, content, word, is_extra=True)
    return found


def _set_call_name(parts: NameParts, name: str, word: str, *, is_extra: bool) -> None:
    if not parts.call:
        parts.call = name
        parts.is_call_extra = is_extra
    elif is_extra:
        parts.leftover.append(word)


def _place(parts: NameParts, found: Arrangement) -> None:
    parts.nobility += found.nobility
    parts.prefix += found.prefix
    parts.given += found.given
    parts.family += found.family
    parts.doubts += found.doubts


def _settle(parts: NameParts) -> None:
    """What can only be said once every part is known."""
    is_among_given = f" {parts.call} " in f" {' '.join(parts.given)} "
    if parts.call and is_among_given == parts.is_call_extra:
        if parts.is_call_extra:
            parts.leftover.append(f"„{parts.call}“")  # said twice; once is enough for the name
        parts.call = ""
    if not (parts.given and parts.family):
        parts.doubts.append(Doubt.ONE_NAME)
    if any(word in AND for word in (*parts.given, *parts.family)):
        parts.doubts.append(Doubt.TWO_PERSONS)
    if parts.leftover:
        parts.doubts.append(Doubt.LEFTOVER)
