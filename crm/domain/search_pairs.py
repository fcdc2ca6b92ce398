"""Queries with the person each should find: what a search is measured by.

Made from names with a fixed seed, so that the same names give the same pairs: spelled right in all the ways that
count as equal, and misspelled by one typing error or as it sounds.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from crm.domain.party import Person
from crm.domain.phonetics import sound
from crm.domain.text import fold, fold_words

SEED: Final = 2020
#: Pairs of each sort.
EACH: Final = 40


class Spelling(StrEnum):
    """What is particular about a query; the value is its name in the report."""

    FIRST_LAST = "Vorname Name"
    LAST_FIRST = "Name Vorname"
    DIGRAPHS = "Umlaut als ae"
    BARE = "Umlaut als a"
    UMLAUTS = "ae als Umlaut"
    HYPHEN = "Bindestrich als Leerzeichen"
    PREFIX = "mit Namensvorsatz"
    NO_PREFIX = "ohne Namensvorsatz"
    DEGREE = "mit Grad"
    FAMILY = "nur Familienname"
    TYPING = "ein Tippfehler"
    TYPING_FAMILY = "ein Tippfehler, nur Familienname"
    SOUND = "nach Gehör"

    @property
    def is_right(self) -> bool:
        return self not in (Spelling.TYPING, Spelling.TYPING_FAMILY, Spelling.SOUND)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """``expected`` is the listed name of the person who should be among the first hits."""

    query: str
    expected: str
    spelling: Spelling


Speller = Callable[[Person, random.Random], str]


def make_pairs(persons: Sequence[Person], seed: int = SEED, each: int = EACH) -> list[Pair]:
    """As many pairs of each sort as the names allow, at most ``each``."""
    return [
        pair for spelling in Spelling for pair in _pairs(persons, spelling, random.Random(f"{seed}{spelling}"), each)
    ]


def _pairs(persons: Sequence[Person], spelling: Spelling, chance: random.Random, each: int) -> Iterator[Pair]:
    families = Counter(word for person in persons for word in set(fold_words(person.family_name)))
    found = 0
    for person in chance.sample(persons, len(persons)):
        is_rare = all(families[word] == 1 for word in fold_words(person.family_name))
        if spelling in (Spelling.FAMILY, Spelling.TYPING_FAMILY) and not is_rare:
            continue
        if query := _SPELLERS[spelling](person, chance):
            yield Pair(query=query, expected=person.listed_name(), spelling=spelling)
            found += 1
        if found == each:
            return


def _full(person: Person) -> str:
    return f"{person.given_name} {person.family_name}"


def _replaced(text: str, pairs: Sequence[tuple[str, str]]) -> str:
    """The text with each replacement, "" if none fits."""
    changed = text
    for old, new in pairs:
        changed = changed.replace(old, new).replace(old.capitalize(), new.capitalize())
    return changed if changed != text else ""


def _with_typing_error(word: str, chance: random.Random) -> str:
    """The word with one letter missing, doubled, wrong, or exchanged with its neighbour; "" if it is too short."""
    at = chance.randrange(len(word))
    rest = word[at + 1 :]
    letter = chance.choice("abcdefghijklmnoprstuvwz")
    made = chance.choice(
        [word[:at] + rest, word[:at] + word[at] * 2 + rest, word[:at] + letter + rest, _exchanged(word, at)]
    )
    return made if len(word) >= 4 and word.isalpha() and fold(made) != fold(word) else ""


def _exchanged(word: str, at: int) -> str:
    return word[:at] + word[at : at + 2][::-1] + word[at + 2 :]


def _typing_family(person: Person, chance: random.Random) -> str:
    return _with_typing_error(person.family_name, chance)


def _typing(person: Person, chance: random.Random) -> str:
    wrong = _with_typing_error(person.family_name, chance)
    return f"{person.given_name} {wrong}" if wrong else ""


def _by_sound(person: Person, chance: random.Random) -> str:
    """The family name as one might write it who has only heard it."""
    family = person.family_name
    heard = [family.replace(old, new, 1) for old, new in _HEARD if old in family]
    alike = [name for name in heard if fold(name) != fold(family) and sound(name) == sound(family)]
    return f"{person.given_name} {chance.choice(alike)}" if alike else ""


_HEARD: Final = (
    ("ei", "ai"), ("ey", "ei"), ("ai", "ei"), ("ay", "ei"), ("eu", "oi"), ("tt", "t"), ("dt", "tt"), ("th", "t"),
    ("ff", "f"), ("f", "v"), ("v", "f"), ("ph", "f"), ("ck", "k"), ("mm", "m"), ("nn", "n"), ("ll", "l"), ("rr", "r"),
    ("y", "i"), ("ie", "i"), ("ah", "a"), ("eh", "e"), ("oh", "o"), ("üh", "ü"), ("öh", "ö"), ("ss", "s"), ("ß", "s"),
    ("w", "v"), ("g", "k"), ("d", "t"), ("b", "p"),
)  # fmt: skip

_DIGRAPHS: Final = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"))
_BARE: Final = (("ä", "a"), ("ö", "o"), ("ü", "u"), ("ß", "ss"))
_UMLAUTS: Final = (("ae", "ä"), ("oe", "ö"), ("ue", "ü"))

_SPELLERS: Final[dict[Spelling, Speller]] = {
    Spelling.FIRST_LAST: lambda person, _: _full(person),
    Spelling.LAST_FIRST: lambda person, _: f"{person.family_name} {person.given_name}",
    Spelling.DIGRAPHS: lambda person, _: _replaced(_full(person), _DIGRAPHS),
    Spelling.BARE: lambda person, _: _replaced(_full(person), _BARE),
    Spelling.UMLAUTS: lambda person, _: _replaced(_full(person), _UMLAUTS),
    Spelling.HYPHEN: lambda person, _: _full(person).replace("-", " ") if "-" in person.family_name else "",
    Spelling.PREFIX: lambda person, _: f"{person.given_name} {person.family()}" if person.prefix else "",
    Spelling.NO_PREFIX: lambda person, _: _full(person) if person.prefix or person.nobility else "",
    Spelling.DEGREE: lambda person, _: f"{person.degrees} {_full(person)}" if person.degrees else "",
    Spelling.FAMILY: lambda person, _: person.family_name,
    Spelling.TYPING: _typing,
    Spelling.TYPING_FAMILY: _typing_family,
    Spelling.SOUND: _by_sound,
}
