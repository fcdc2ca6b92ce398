"""Which parts of a hit's text to mark: what the query really looked for, as folded words and in the right field."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crm.domain.listing import SubjectKind, Tier
from crm.domain.query import Field, Query
from crm.domain.similarity import resembles
from crm.domain.text import fold

Marks = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A folded word; ``is_whole``: it has to be the whole word, not only its beginning."""

    word: str
    is_whole: bool = False


def wanted_words(query: Query, *fields: Field | None) -> list[Wanted]:
    """What a text of these fields was searched for; None stands for words and phrases without a field."""
    found = [Wanted(fold(word)) for word in query.words] if None in fields else []
    for term in query.terms:
        if term.field in fields and not term.is_excluded:
            found += [Wanted(word, term.is_whole) for word in term.words]
    return found


def name_fields(kind: SubjectKind) -> tuple[Field | None, ...]:
    """A municipality is a place by its name, an office bears its title as name; of persons only words are meant."""
    own = {SubjectKind.ORGANISATION: (Field.PLACE, Field.DISTRICT), SubjectKind.OFFICE: (Field.OFFICE,)}
    return None, *own.get(kind, ())


def marks(shown: str, wanted: Iterable[Wanted], tier: Tier = Tier.BEGINNING) -> Marks:
    """The parts (from, to) of a text that fit, none overlapping: word beginnings; by tier also within words, or words
    that are alike."""
    found: list[tuple[int, int]] = []
    for one in set(wanted):
        begun = _at(shown, one, _word_starts(shown))
        if not begun and tier is Tier.INSIDE:
            begun = _at(shown, one, [n for n, sign in enumerate(shown) if sign.isalnum()])
        if not begun and tier is Tier.SIMILAR:
            begun = [(start, end) for start, end in _words_of(shown) if resembles(one.word, fold(shown[start:end]))]
        found += begun
    return _joined(found)


def _at(shown: str, one: Wanted, starts: Iterable[int]) -> list[tuple[int, int]]:
    fitting = ((start, start + _fitting(shown[start:], one)) for start in starts)
    return [(start, end) for start, end in fitting if end > start]


def _word_starts(shown: str) -> list[int]:
    return [n for n, sign in enumerate(shown) if sign.isalnum() and (n == 0 or not shown[n - 1].isalnum())]


def _words_of(shown: str) -> list[tuple[int, int]]:
    found = []
    for start in _word_starts(shown):
        end = next((n for n in range(start, len(shown)) if not shown[n].isalnum()), len(shown))
        found.append((start, end))
    return found


def _fitting(rest: str, one: Wanted) -> int:
    """How many signs of ``rest`` make up the word, 0 if they do not."""
    for length in range(1, min(len(rest), len(one.word) * 2 + 2) + 1):
        folded = fold(rest[:length])
        if folded.startswith(one.word):
            ends = length == len(rest) or not rest[length].isalnum()
            if not one.is_whole or (ends and folded == one.word):
                return length
            if folded != one.word:
                return 0
        elif not one.word.startswith(folded[:-1] or folded):
            return 0
    return 0


def _joined(found: Iterable[tuple[int, int]]) -> Marks:
    """In order; what overlaps becomes one."""
    parts: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if parts and start < parts[-1][1]:
            parts[-1] = (parts[-1][0], max(parts[-1][1], end))
        else:
            parts.append((start, end))
    return tuple(parts)
