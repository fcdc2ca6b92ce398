"""Words that were probably meant: one typing error away (two in a long word), or of the same sound.

A lexicon holds the words there are, by length and with the set of their letters as a bit mask. An edit changes at
most two letters of that set, so that of 50,000 words some hundred are left to be compared letter by letter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from crm.domain.phonetics import sound
from crm.domain.text import fold

#: Words as long as this may have one typing error, and two.
ONE_EDIT: Final = 4
TWO_EDITS: Final = 8
#: Shorter words have no sound of their own.
SHORTEST: Final = 3
#: Same sound but spelled altogether differently ("Kim" and "Kumm") is not what is meant: (up to this length, edits).
_EDITS_OF_A_SOUND: Final = ((4, 1), (6, 2))
_MOST_EDITS_OF_A_SOUND: Final = 3
#: A word that has more neighbours than this is no help.
_MOST: Final = 60
_ANSWERS_KEPT: Final = 200


@dataclass(frozen=True, slots=True, order=True)
class Alike:
    """A word that may have been meant; the lower the ``cost``, the likelier."""

    cost: int
    word: str


def letters(word: str) -> int:
    """The set of a word's letters as a bit mask; everything but a to z shares one bit."""
    mask = 0
    for letter in word:
        mask |= 1 << (ord(letter) - 97 if "a" <= letter <= "z" else 26)
    return mask


def edits_allowed(word: str) -> int:
    """How many typing errors a word of this length may have; numbers have none."""
    if len(word) < ONE_EDIT or not word.isalpha():
        return 0
    return 1 if len(word) < TWO_EDITS else 2


def is_comparable(word: str) -> bool:
    """Whether a word can be meant by another one at all."""
    return len(word) >= SHORTEST and word.isalpha()


@dataclass
class Lexicon:
    """The words there are, in their canonical form (:func:`crm.domain.text.fold`)."""

    _by_length: dict[int, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    _by_sound: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    _known: set[str] = field(default_factory=set)
    _answers: dict[str, list[Alike]] = field(default_factory=dict)

    def add(self, words: Iterable[tuple[str, str, int]]) -> None:
        """Adds words with their sound (:func:`crm.domain.phonetics.sound`) and their :func:`letters`."""
        for word, code, mask in words:
            if word not in self._known:
                self._known.add(word)
                self._by_length[len(word)].append((mask, word))
                self._by_sound[code].append(word)
        self._answers.clear()

    def alike(self, word: str) -> list[Alike]:
        """Other words that a typed one (in its plain form) may mean, the likeliest first."""
        if len(self._answers) >= _ANSWERS_KEPT:
            self._answers.clear()
        found = self._answers.get(word)  # while the next word is typed, those before it are asked for at every key
        if found is None:
            found = self._answers[word] = self._alike(word)
        return found

    def _alike(self, word: str) -> list[Alike]:
        typed, most = fold(word), edits_allowed(word)
        if not is_comparable(typed):
            return []
        found: dict[str, int] = {}
        for form in {typed, word}:  # in "Ziraes" for "Zirwes" the "ae" is no umlaut but the error itself
            for candidate, edits in self._near(form, most).items():
                found[candidate] = min(2 * edits, found.get(candidate, 2 * edits))
        for candidate, edits in self._of_sound(typed, sound(typed)).items():
            found[candidate] = 2 * edits - 1
        found.pop(typed, None)
        return sorted(Alike(cost, candidate) for candidate, cost in found.items())[:_MOST]

    def _near(self, typed: str, most: int) -> dict[str, int]:
        mask, apart = letters(typed), 2 * most
        lengths = range(len(typed) - most, len(typed) + most + 1) if most else ()
        likely = [
            word
            for length in lengths
            for other, word in self._by_length.get(length, ())
            if (other ^ mask).bit_count() <= apart
        ]
        return _distances(typed, likely, most)

    def _of_sound(self, typed: str, code: str) -> dict[str, int]:
        words = self._by_sound.get(code, ()) if code else ()
        found = _distances(typed, words, _MOST_EDITS_OF_A_SOUND)
        return {word: edits for word, edits in found.items() if edits <= _edits_of_a_sound(max(typed, word, key=len))}


def resembles(typed: str, word: str) -> bool:
    """Whether a typed word may mean another one; both in their canonical form."""
    lexicon = Lexicon()
    lexicon.add([(word, sound(word), letters(word))])
    return bool(lexicon.alike(typed))


def _edits_of_a_sound(word: str) -> int:
    return next((edits for length, edits in _EDITS_OF_A_SOUND if len(word) <= length), _MOST_EDITS_OF_A_SOUND)


def _distances(typed: str, words: Iterable[str], most: int) -> dict[str, int]:
    """The words within so many edits; exchanging two neighbours is one."""
    from rapidfuzz import process  # late: 30 ms that only a search without enough hits has to pay
    from rapidfuzz.distance import DamerauLevenshtein

    scorer = DamerauLevenshtein.distance
    rows = process.extract(typed, list(words), scorer=scorer, score_cutoff=most, limit=None)
    return {word: int(edits) for word, edits, _ in rows}
