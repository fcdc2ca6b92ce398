"""Two names compared by their parts: equal, spelled another way, mistyped, borne earlier, exchanged – or not one name.

Given names decide more than family names: who bears another given name is another person, however much else is the
same. So two given names that both exist ("Andrea", "Andreas") are never taken for a typing error of each other.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache
from typing import Final

from crm.domain.given_names import GIVEN_NAMES
from crm.domain.phonetics import sound
from crm.domain.similarity import edits_allowed
from crm.domain.text import fold


class Likeness(IntEnum):
    """How two names agree; the lower the closer, ``NONE`` is no agreement."""

    SAME = 0
    SPELLING = 1  # "Stephan" and "Stefan", "Maier" and "Meyer": different letters for one sound
    PART = 2  # "Hans" of "Hans Peter", "Muster" of "Muster-Beispiel"
    SHORT = 3  # an initial, or a usual short form
    TYPING = 4  # a typing error away
    SOUND = 5  # the same by the Kölner Phonetik
    FORMER = 6  # a name borne earlier
    MISSING = 7  # one of the two is not known
    NONE = 9


#: Short forms that no rule finds, in the canonical form of the search.
_SHORT_FORMS: Final[Mapping[str, str]] = {
    "hans": "johannes", "hannes": "johannes", "fritz": "friedrich", "sepp": "josef", "toni": "anton",
    "heinz": "heinrich", "uli": "ulrich", "willi": "wilhelm", "klaus": "nikolaus", "bernd": "bernhard",
    "gerd": "gerhard", "rolf": "rudolf", "rudi": "rudolf", "kurt": "konrad", "jochen": "joachim", "achim": "joachim",
    "andi": "andreas", "steffi": "stefanie", "conny": "cornelia", "moni": "monika", "gabi": "gabriele",
    "uschi": "ursula", "susi": "susanne", "babsi": "barbara", "katja": "katharina", "kathi": "katharina",
    "sigi": "siegfried", "manni": "manfred", "micha": "michael", "mike": "michael", "tom": "thomas", "bob": "robert",
    "bill": "wilhelm", "theo": "theodor", "gitta": "brigitte", "heidi": "adelheid", "lisa": "elisabeth",
    "betty": "elisabeth", "greta": "margarete", "gretel": "margarete", "rita": "margarita", "ina": "katharina",
}  # fmt: skip
#: What makes a woman's name of a man's: then it is not a short form.
_OF_THE_OTHER_SEX: Final = frozenset({"ine", "ina", "ette", "iane", "ella"})
_VARIANTS: Final = (
    ("tsch", "c"), ("sch", "s"), ("ph", "f"), ("th", "t"), ("dt", "t"), ("tz", "z"), ("ck", "k"), ("ch", "x"),
    ("c", "k"), ("y", "i"), ("ai", "ei"), ("ie", "i"), ("h", ""), ("v", "f"),
)  # fmt: skip
_DOUBLED: Final = re.compile(r"(.)\1+", re.DOTALL)
_SHORTEST_SHORT_FORM: Final = 3
_MOST_EDITS_OF_A_SOUND: Final = 3


@lru_cache(maxsize=200_000)
def spelling(word: str) -> str:
    """The same for spellings of one name: "stephan" and "stefan", "maier" and "meyer". In canonical form.

    A silent h and doubled letters do not count; endings do, so "andrea" and "andreas" stay apart.
    """
    found = word[:1] + word[1:]
    for old, new in _VARIANTS:
        found = found.replace(old, new)
    return _DOUBLED.sub(r"\1", found) or word


@lru_cache(maxsize=200_000)
def code(word: str) -> str:
    """The sound of one word (:func:`crm.domain.phonetics.sound`); far more names repeat than its own memory holds."""
    return sound(word)


@dataclass
class NameComparer:
    """Compares folded names and remembers: among 100,000 persons the same two names meet again and again.

    ``given`` counts the given names that occur: one that several bear is a name of its own, not a typing error.
    """

    given: Mapping[str, int] = field(default_factory=dict)
    own_from: int = 3
    _families: dict[tuple[str, str], Likeness] = field(default_factory=dict)
    _given: dict[tuple[str, str], Likeness] = field(default_factory=dict)

    def families(self, one: str, other: str) -> Likeness:
        """Two family names in canonical form, their words separated by blanks, prefixes left out."""
        if one == other:
            return Likeness.SAME if one else Likeness.MISSING
        key = (one, other) if one < other else (other, one)
        found = self._families.get(key)
        if found is None:
            found = self._families[key] = _families(*key)
        return found

    def given_names(self, one: str, other: str) -> Likeness:
        """Two sets of given names in canonical form, in order, separated by blanks."""
        if one == other:
            return Likeness.SAME if one else Likeness.MISSING
        key = (one, other) if one < other else (other, one)
        found = self._given.get(key)
        if found is None:
            found = self._given[key] = self._compared(*key)
        return found

    def _compared(self, one: str, other: str) -> Likeness:
        if not one or not other:
            return Likeness.MISSING
        mine, theirs = one.split(), other.split()
        if set(mine) <= set(theirs) or set(theirs) <= set(mine):
            return Likeness.PART
        worst = Likeness.SAME
        for pair in zip(mine, theirs, strict=False):
            worst = max(worst, self._words(*pair))
            if worst is Likeness.NONE:
                break
        return worst

    def _words(self, one: str, other: str) -> Likeness:
        if one == other:
            return Likeness.SAME
        if min(len(one), len(other)) == 1:
            return Likeness.SHORT if one[0] == other[0] else Likeness.NONE
        if spelling(one) == spelling(other):
            return Likeness.SPELLING
        if _is_short_form(one, other):
            return Likeness.SHORT
        if self._is_name(one) and self._is_name(other):
            return Likeness.NONE
        return Likeness.TYPING if _is_mistyped(one, other) else Likeness.NONE

    def _is_name(self, word: str) -> bool:
        return word in _KNOWN or self.given.get(word, 0) >= self.own_from


_KNOWN: Final = frozenset(fold(name) for name in GIVEN_NAMES)


def joined(words: Collection[str]) -> str:
    """Words as :class:`NameComparer` takes them."""
    return " ".join(words)


def _families(one: str, other: str) -> Likeness:
    if not one or not other:
        return Likeness.MISSING
    if spelling(one) == spelling(other):
        return Likeness.SPELLING
    if _is_part(one, other):
        return Likeness.PART
    if _is_mistyped(one.replace(" ", ""), other.replace(" ", "")):
        return Likeness.TYPING
    if " " not in one and " " not in other and len(code(one)) > 1 and code(one) == code(other):
        return Likeness.SOUND if _edits(one, other, _MOST_EDITS_OF_A_SOUND) <= _MOST_EDITS_OF_A_SOUND else Likeness.NONE
    return Likeness.NONE


def _is_part(one: str, other: str) -> bool:
    """A double name and one of its parts; "von Muster" lost its prefix before."""
    if " " not in one and " " not in other:
        return False
    mine, theirs = set(one.split()), set(other.split())
    return mine <= theirs or theirs <= mine


def _is_short_form(one: str, other: str) -> bool:
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if _SHORT_FORMS.get(short) == long or _SHORT_FORMS.get(long) == short:
        return True
    rest = long[len(short) :]
    return (
        long.startswith(short)
        and len(short) >= _SHORTEST_SHORT_FORM
        and len(rest) >= _SHORTEST_SHORT_FORM
        and rest not in _OF_THE_OTHER_SEX
    )


def _is_mistyped(one: str, other: str) -> bool:
    most = edits_allowed(max(one, other, key=len))
    return bool(most) and abs(len(one) - len(other)) <= most and _edits(one, other, most) <= most


def _edits(one: str, other: str, most: int) -> int:
    from rapidfuzz.distance import DamerauLevenshtein  # late: only a search for duplicates pays for it

    return int(DamerauLevenshtein.distance(one, other, score_cutoff=most))
