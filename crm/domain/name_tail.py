"""What stands behind a name: mandates, degrees of the LL.M. kind, "a. D.", the place in brackets, the birth name."""

from __future__ import annotations

from dataclasses import dataclass, field

from crm.domain.degrees import belongs_to_degree
from crm.domain.name_text import BIRTH_MARK, is_bracketed, unmarked
from crm.domain.name_words import PARTIES, is_academic_suffix, is_suffix
from crm.domain.office_words import is_title, starts_with_office


@dataclass(slots=True)
class Tail:
    """Collected from the end of one part between commas; ``rest`` are the words before."""

    rest: list[str]
    suffixes: list[str] = field(default_factory=list)
    place: str = ""
    birth: list[str] = field(default_factory=list)
    leftover: list[str] = field(default_factory=list)


def cut_tail(words: list[str], keep: int) -> Tail:
    """Takes the tail off ``words``; at least ``keep`` words stay, for a name is never only a suffix."""
    tail = Tail(rest=list(words))
    _cut_end(tail, keep)
    if BIRTH_MARK in tail.rest:
        _cut_birth(tail)
        _cut_end(tail, keep)
    tail.suffixes.reverse()
    tail.leftover.reverse()
    return tail


def _cut_birth(tail: Tail) -> None:
    index = tail.rest.index(BIRTH_MARK)
    birth = tail.rest[index + 1 :]
    del tail.rest[index:]
    if birth and birth[0] not in ("am", "in") and not tail.birth:
        tail.birth = birth
    else:  # a date or place of birth is no name
        tail.leftover += [*reversed(birth), BIRTH_MARK]


def _cut_end(tail: Tail, keep: int) -> None:
    is_in_capitals = all(word == word.upper() for word in tail.rest)
    is_office = keep == 0 and starts_with_office(tail.rest)
    while len(tail.rest) > keep:
        if is_bracketed(tail.rest[-1]):
            if not _cut_bracket(tail, keep):
                return
        elif not (count := _suffix_length(tail.rest, keep, is_in_capitals, is_office)):
            return
        else:
            tail.suffixes.append(_spelled(tail.rest[-count:]))
            del tail.rest[-count:]


def _suffix_length(rest: list[str], keep: int, is_in_capitals: bool, is_office: bool) -> int:
    """How many words at the end are one suffix; 0 if none. "a. D." behind an office belongs to the office."""
    for count in (3, 2, 1):
        words = rest[-count:]
        if len(rest) - count < keep or not is_suffix(words):
            continue
        is_retired = "".join(words).replace(".", "") in ("aD", "iR")
        if is_retired and (is_office or is_title(rest[-count - 1] if len(rest) > count else "")):
            return 0
        return 0 if is_in_capitals and len(words[0]) == 2 and count == 1 else count
    return 0


def _spelled(words: list[str]) -> str:
    """ "LL. M." → "LL.M.", but "a. D." and "d. J." keep their blank (Duden)."""
    has_blank = words[0].casefold() in ("a.", "i.", "d.", "der", "die")
    return (" " if has_blank else "").join(words)


def _cut_bracket(tail: Tail, keep: int) -> bool:
    """Takes the bracket at the end to where it belongs; False if it belongs to the degree before it."""
    content = unmarked(tail.rest[-1])
    words = content.split()
    if words[0] == BIRTH_MARK and len(words) > 1 and not tail.birth:
        tail.birth = words[1:]
    elif is_suffix(words):
        tail.suffixes.append(_spelled(words))
    elif content.casefold() in PARTIES or tail.place:
        tail.leftover.append(tail.rest[-1])  # a party is no part of a name
    elif count := _academic_length(tail.rest[:-1][-2:], len(tail.rest) - 1 - keep):
        # "LL.M. (Yale)": the university belongs to the degree
        tail.suffixes.append(f"{_spelled(tail.rest[-1 - count : -1])} {tail.rest[-1]}")
        del tail.rest[-count:]
    elif len(tail.rest) > 1 and belongs_to_degree(tail.rest[-2]):
        return False
    else:
        tail.place = content
    tail.rest.pop()
    return True


def _academic_length(before: list[str], room: int) -> int:
    return next((n for n in (2, 1) if n <= min(room, len(before)) and is_academic_suffix(before[-n:])), 0)
