"""Which of the plain words are given names, nobility, prefix and family name.

Rules: since 1919 nobility is part of the family name and stands before it (BMI-Ratgeber); a small-written particle
leads to the family name, one with a capital belongs to it (so the Bundestag lists its members); without either the
last word is the family name. Where the words allow more than one reading, the result says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from crm.domain.given_names import is_given_name
from crm.domain.name_words import (
    AND,
    ARTICLES,
    CONNECTORS,
    GERMAN_PREFIXES,
    VIETNAMESE_FAMILY,
    VIETNAMESE_MIDDLE,
    is_before_nobility,
    is_capital_prefix,
    is_nobility,
    is_prefix,
)
from crm.domain.text import plain


class Doubt(StrEnum):
    """Why a person should look at a parsed name."""

    ONE_NAME = "one_name"
    FAMILY_START = "family_start"
    FAMILY_FIRST = "family_first"
    CAPITAL_PREFIX = "capital_prefix"
    INITIALS = "initials"
    OFFICE_END = "office_end"
    TWO_PERSONS = "two_persons"
    LEFTOVER = "leftover"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """The plain words by their parts; each word is in exactly one of them."""

    given: tuple[str, ...] = ()
    nobility: tuple[str, ...] = ()
    prefix: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def arrange(words: Sequence[str]) -> Arrangement:
    """Words in the order of writing: given names first, family name last."""
    if family_first := _family_first(words):
        return family_first
    start, doubt = _family_start(words)
    rest = arrange_family(words[start:])
    given, before = _front_nobility(tuple(words[:start]))
    return Arrangement(
        given=given,
        nobility=(*before, *rest.nobility),
        prefix=rest.prefix,
        family=rest.family,
        doubts=(doubt,) if doubt else (),
    )


def arrange_family(words: Sequence[str]) -> Arrangement:
    """The words of a family name: nobility and prefix in front, the rest is the name, whatever it contains."""
    index = _after_nobility(words, 0)
    nobility = tuple(words[:index])
    end = _after_prefix(words, index)
    return Arrangement(nobility=nobility, prefix=tuple(words[index:end]), family=tuple(words[end:]))


def arrange_given(words: Sequence[str]) -> Arrangement:
    """The words behind the comma of "Muster, Theo Graf von": given names, nobility and prefix at the end."""
    small = _small(words)
    end = len(words)
    while end > 1 and _is_prefix_at_end(small[end - 1], small[end : end + 1]):
        end -= 1
    start = end
    while start > 1 and _is_nobility_at_end(words[start - 1]):
        start -= 1
    return Arrangement(given=tuple(words[:start]), nobility=tuple(words[start:end]), prefix=tuple(words[end:]))


def _is_prefix_at_end(word: str, following: Sequence[str]) -> bool:
    is_joint = word in ARTICLES or (word == "und" and bool(following))
    return is_joint or (is_prefix(word, following[0]) if following else is_prefix(word))


def _is_nobility_at_end(word: str) -> bool:
    return is_nobility(word, "von") or is_before_nobility(word)


def _small(words: Sequence[str]) -> list[str]:
    """The words for looking up particles: as written, but small if nothing in the name is written small."""
    if any(word != word.upper() for word in words):
        return list(words)
    return [word.lower() for word in words]


def _family_start(words: Sequence[str]) -> tuple[int, Doubt | None]:
    small = _small(words)
    last = len(words) - 1
    for index in range(last):
        following = small[index + 1]
        if is_nobility(words[index], following):
            if _is_before_given(words, index):
                continue
            return (index - 1 if index > 1 and is_before_nobility(words[index - 1]) else index), None
        if is_prefix(small[index], following):
            return _before_prefix(words, small, index)
        if index and (found := _joined_start(words, index)) is not None:
            return found
    return _last_word(words)


def _is_before_given(words: Sequence[str], index: int) -> bool:
    """ "Prinz Ernst von Muster", "Graf Anton Muster": the title in front of the given name."""
    return index == 0 and len(words) > 2 and is_given_name(words[1]) and len(words[1].rstrip(".")) > 1


def _front_nobility(given: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A title in front of the given names goes where the law puts it: before the family name."""
    if len(given) > 1 and is_nobility(given[0], given[1]):
        return given[1:], given[:1]
    return given, ()


def _before_prefix(words: Sequence[str], small: Sequence[str], index: int) -> tuple[int, Doubt | None]:
    """ "Silke Elsner von Muster": a word before a German prefix that is no given name belongs to the family name."""
    if index < 2 or small[index] not in GERMAN_PREFIXES or is_given_name(words[index - 1]):
        return index, None
    return index - 1, Doubt.FAMILY_START


def _joined_start(words: Sequence[str], index: int) -> tuple[int, Doubt | None] | None:
    """A family name that shows itself: "De Muster", "Killat-von Muster", "al-Muster", "Ortega y Gasset"."""
    word, following = words[index], words[index + 1]
    if following in CONNECTORS and index + 2 < len(words):
        return index, None
    if word.endswith(("-von", "-zu", "-van", "-de")) or _is_small_among_capitals(words, index):
        return index, None
    return (index, Doubt.CAPITAL_PREFIX) if is_capital_prefix(word, following) else None


def _is_small_among_capitals(words: Sequence[str], index: int) -> bool:
    return words[index][:1].islower() and words[0][:1].isupper() and words[index] not in AND


def _last_word(words: Sequence[str]) -> tuple[int, Doubt | None]:
    last = max(len(words) - 1, 0)
    if last == 1 and is_given_name(words[1]) and not is_given_name(words[0]):
        return last, Doubt.FAMILY_FIRST  # "Muster Anna" may be one, but so may "Abena Karl": only a doubt
    is_unsure = last > 1 and not is_given_name(words[last - 1])
    return last, Doubt.FAMILY_START if is_unsure else None


def _after_nobility(words: Sequence[str], start: int) -> int:
    """The index after "Graf", "Schenk Graf", "Graf und Edler Herr"; something has to be left for the name."""
    index = start
    last = len(words) - 1
    while index < last:
        following = words[index + 1]
        is_joined = index > start and words[index] in (*AND, "Herr") and (words[index] == "Herr" or index + 1 < last)
        if not (is_nobility(words[index], following) or is_joined or _leads_to_nobility(words, index)):
            break
        index += 1
    return index


def _leads_to_nobility(words: Sequence[str], index: int) -> bool:
    is_followed = index + 2 < len(words) and is_nobility(words[index + 1], words[index + 2])
    return is_followed and is_before_nobility(words[index])


def _after_prefix(words: Sequence[str], start: int) -> int:
    small = _small(words)
    last = len(words) - 1
    index = start
    while index < last:
        is_and = small[index] == "und" and is_prefix(small[index + 1])
        is_joint = index > start and (is_and or small[index] in ARTICLES)
        if not (is_joint or is_prefix(small[index], small[index + 1])):
            break
        index += 1
    return index


def _family_first(words: Sequence[str]) -> Arrangement | None:
    """ "MUSTER Anna" as in passports, "Nguyen Thi Lan" as in Vietnam; doubtful, so it is marked."""
    start = 0
    if len(words) > 2 and plain(words[0]) in VIETNAMESE_FAMILY and plain(words[1]) in VIETNAMESE_MIDDLE:
        start = 1
    elif len(words) > 1 and words[-1] != words[-1].upper():
        while _is_in_capitals(words[start]):
            start += 1
    if start == 0:
        return None
    return Arrangement(given=tuple(words[start:]), family=tuple(words[:start]), doubts=(Doubt.FAMILY_FIRST,))


def _is_in_capitals(word: str) -> bool:
    """ "MUSTER", but not the initials "J.F." or "HG"."""
    return len(word) > 2 and word == word.upper() and word != word.lower() and "." not in word
