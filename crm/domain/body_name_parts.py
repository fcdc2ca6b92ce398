"""Names of bodies as far as they tell bodies apart: the legal form by itself, everything else folded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from crm.domain.text import fold_words

#: Legal forms by the word that stands for each; what contains others comes first.
_FORMS: Final = tuple(
    (key, re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"))
    for key, pattern in (
        ("KG", r"(?:g?GmbH|UG|AG)\s*(?:\(haftungsbeschränkt\)\s*)?(?:&|und|u\.)\s*Co\.?,?\s*KG(?:aA)?"),
        ("PartG", r"PartG(?:\s?mbB)?|Partnerschaftsgesellschaft(?:\s+mbB)?"),
        ("UG", r"g?UG(?:\s*\(haftungsbeschränkt\))?|Unternehmergesellschaft(?:\s*\(haftungsbeschränkt\))?"),
        ("GmbH", r"(?:[Gg]emeinnützige\s+)?g?G(?:\.\s?)?m(?:\.\s?)?b(?:\.\s?)?H\.?|mbH|"
                 r"(?:[Gg]emeinnützige\s+)?Gesellschaft mit beschränkter Haftung"),
        ("e. V.", r"e\.?\s?V\.?|(?i:eingetragener Verein)"),
        ("eG", r"e\.?\s?G\.?|(?i:eingetragene Genossenschaft)"),
        ("AG", r"AG|Aktiengesellschaft"),
        ("KdöR", r"K\.?\s?d\.?\s?ö\.?\s?R\.?|Körperschaft des öffentlichen Rechts"),
        ("AöR", r"A\.?\s?d?\.?\s?ö\.?\s?R\.?|Anstalt des öffentlichen Rechts"),
        ("KGaA", "KGaA"), ("KG", "KG"), ("OHG", "OHG|oHG"), ("GbR", "GbR"), ("SE", "SE"),
        ("Ltd.", r"Ltd\.?|Limited"), ("Inc.", r"Inc\.?"),
    )
)  # fmt: skip
_JOINING: Final = frozenset({"und", "u", "and", "et"})
#: What stands before the name of a place: "Gemeinde Musterort" and "Musterort".
_OF_A_PLACE: Final = frozenset(
    "gemeinde ortsgemeinde stadt kreisstadt mittelstadt landeshauptstadt markt landkreis kreis".split()
)
_SHORTEST: Final = 6  # letters, so that an error can be told from another name
_LONG: Final = 14


@dataclass(frozen=True, slots=True)
class NameParts:
    """``key`` is the folded name without legal form and blanks, ``words`` its words; ``form`` "" if unknown."""

    key: str
    words: tuple[str, ...]
    form: str


@lru_cache(maxsize=50_000)
def name_parts(text: str, is_place: bool = False) -> NameParts:
    """Takes a name apart; of a municipality or district without the word for what it is."""
    form, rest = "", text
    for key, pattern in _FORMS:
        rest, hits = pattern.subn(" ", rest)
        form = form or (key if hits else "")
    found = [word for word in fold_words(rest) if word not in _JOINING] or fold_words(text)
    if is_place:
        found = [word for word in found if word not in _OF_A_PLACE] or found
    return NameParts("".join(found), tuple(found), form)


def is_mistyped(one: NameParts, other: NameParts) -> bool:
    """One error, in a long name two; another number is another body ("Referat 12", "Referat 13")."""
    shorter = min(len(one.key), len(other.key))
    most = 2 if shorter >= _LONG else 1
    if shorter < _SHORTEST or abs(len(one.key) - len(other.key)) > most or _digits(one.key) != _digits(other.key):
        return False
    from rapidfuzz.distance import DamerauLevenshtein  # late: only a search for duplicates pays for it

    return int(DamerauLevenshtein.distance(one.key, other.key, score_cutoff=most)) <= most


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())
