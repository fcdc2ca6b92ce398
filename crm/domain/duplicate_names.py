"""Two names compared by their parts: equal, spelled another way, mistyped, borne earlier, exchanged – or not one name.

Given names decide more than family names: who bears another given name is another person, however much else is the
same. So two given names that both exist ("Andrea", "Andreas") are never taken for a typing error of each other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
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


#: Short forms that no rule finds, each with the names it stands for, in the canonical form of the search.
_STANDS_FOR: Final = """
hans: johannes johann / hannes: johannes / jo: johannes joachim josef / fritz: friedrich / sepp: josef
jupp: josef / toni: anton / heinz: heinrich / heiner: heinrich / uli: ulrich / willi: wilhelm / willy: wilhelm
klaus: nikolaus / bernd: bernhard / gerd: gerhard / gert: gerhard / rolf: rudolf / rudi: rudolf / kurt: konrad
jochen: joachim / achim: joachim / andi: andreas / andy: andreas / sigi: siegfried sieglinde / manni: manfred
micha: michael / michi: michael michaela / mike: michael / tom: thomas / tommy: thomas / thomi: thomas
bob: robert / bert: robert hubert albert / bill: wilhelm / theo: theodor / jurg: jurgen / jorg: georg / jens: johannes
jan: johannes / ben: benjamin / wolf: wolfgang / berti: hubert / fred: manfred alfred / freddy: manfred alfred
lutz: ludwig / vroni: veronika / steffi: stefanie stephanie / conny: cornelia konrad / moni: monika / gabi: gabriele
gaby: gabriele / uschi: ursula / ulla: ursula / susi: susanne / sanne: susanne / babsi: barbara / babs: barbara
katja: katharina / kathi: katharina / kati: katharina / kathe: katharina / ina: katharina / gitta: brigitte
gitte: brigitte / heidi: adelheid / lisa: elisabeth / betty: elisabeth / elli: elisabeth / else: elisabeth
greta: margarete / gretel: margarete / grete: margarete / rita: margarita / geli: angelika / resi: theresa therese
tessa: theresa / christel: christa christine / lena: helena magdalena / hanna: johanna / hannah: johanna
tina: martina christina bettina / traudel: waltraud edeltraud / traudl: waltraud edeltraud / friedel: elfriede friedrich
rosi: rosemarie / mia: maria / sasha: alexander / sascha: alexander / nele: cornelia / netti: annette / trudi: gertrud
anni: anna / bine: sabine / biene: sabine / mel: melanie / nicki: nicole nikolaus / niko: nikolaus / klara: clara
"""
_LONG_FORMS: Final[Mapping[str, frozenset[str]]] = {
    short.strip(): frozenset((short.strip(), *names.split()))
    for short, names in (entry.split(":") for entry in _STANDS_FOR.replace("\n", "/").split("/") if entry.strip())
}
#: What makes a woman's name of a man's: then it is not a short form.
_OF_THE_OTHER_SEX: Final = frozenset({"ine", "ina", "ette", "iane", "ella", "nne"})
_VARIANTS: Final = (
    ("tsch", "c"), ("sch", "s"), ("ph", "f"), ("th", "t"), ("dt", "t"), ("tz", "z"), ("ck", "k"), ("ch", "x"),
    ("c", "k"), ("y", "i"), ("ai", "ei"), ("ie", "i"), ("h", ""), ("v", "f"),
)  # fmt: skip
#: What looks alike in print.
_LOOKS: Final = (("rn", "m"), ("nn", "m"), ("cl", "d"), ("vv", "w"), ("ii", "u"))
_THREE: Final = 3
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
    """Compares folded names; remembers given ones: among 100,000 persons the same two meet again and again.

    ``given`` counts the given names that occur: one that several bear is a name of its own, not a typing error.
    """

    given: Mapping[str, int] = field(default_factory=dict)
    own_from: int = 3
    _given: dict[tuple[str, str], Likeness] = field(default_factory=dict)

    def families(self, one: str, other: str) -> Likeness:
        """Two family names in canonical form, their words separated by blanks, prefixes left out."""
        if one == other:
            return Likeness.SAME if one else Likeness.MISSING
        return _families(one, other) if one < other else _families(other, one)

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
        if " " not in one and " " not in other:  # nearly all of them
            return self._words(one, other)
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
        if len(one) == 1 or len(other) == 1:
            return Likeness.SHORT if one[0] == other[0] else Likeness.NONE
        if spelling(one) == spelling(other):
            return Likeness.SPELLING
        if _is_short_form(one, other):
            return Likeness.SHORT
        if self._is_name(one) and self._is_name(other):
            return Likeness.NONE
        return Likeness.TYPING if _is_mistyped(one, other) or _is_short_and_mistyped(one, other) else Likeness.NONE

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
    if one.isalpha() and other.isalpha() and len(code(one)) > 1 and code(one) == code(other):
        return Likeness.SOUND if _edits(one, other, _MOST_EDITS_OF_A_SOUND) <= _MOST_EDITS_OF_A_SOUND else Likeness.NONE
    return Likeness.NONE


def _is_part(one: str, other: str) -> bool:
    """A double name and one of its parts; "von Muster" lost its prefix before."""
    if " " not in one and " " not in other:
        return False
    mine, theirs = set(one.split()), set(other.split())
    return mine <= theirs or theirs <= mine


def _is_short_form(one: str, other: str) -> bool:
    if (one in _LONG_FORMS or other in _LONG_FORMS) and not _stands_for(one).isdisjoint(_stands_for(other)):
        return True
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    rest = long[len(short) :]
    return (
        long.startswith(short)
        and len(short) >= _SHORTEST_SHORT_FORM
        and len(rest) >= _SHORTEST_SHORT_FORM
        and rest not in _OF_THE_OTHER_SEX
    )


def _stands_for(name: str) -> frozenset[str]:
    return _LONG_FORMS.get(name) or frozenset((name,))


@lru_cache(maxsize=200_000)
def _looks_like(word: str) -> str:
    """The same for words that a scanner takes for each other: "bernd" and "bemd"."""
    for old, new in _LOOKS:
        word = word.replace(old, new)
    return word


def _is_mistyped(one: str, other: str) -> bool:
    longer_by = len(one) - len(other)
    if longer_by and _looks_like(one) == _looks_like(other):
        return True
    most = edits_allowed(one if longer_by >= 0 else other)
    return bool(most) and abs(longer_by) <= most and _edits(one, other, most) <= most


def _is_short_and_mistyped(one: str, other: str) -> bool:
    """ "Uet" for "Ute": of a given name of three letters, which is known, more is left than of a family name."""
    return max(len(one), len(other)) == _THREE and (one in _KNOWN) != (other in _KNOWN) and _edits(one, other, 1) <= 1


def _edits(one: str, other: str, most: int) -> int:
    return _distance()(one, other, score_cutoff=most)


@lru_cache(maxsize=1)
def _distance() -> Callable[..., int]:
    from rapidfuzz.distance import DamerauLevenshtein  # late: only a search for duplicates pays for it

    return DamerauLevenshtein.distance
