"""Several names in one cell: "Anna Muster / Karl Beispiel", one below the other, or with "und" between whole names."""

from __future__ import annotations

import re
from typing import Final

from crm.domain.given_names import is_given_name
from crm.domain.name_words import FEMALE_COURTESY, MALE_COURTESY
from crm.domain.person_name import parse_name

_BETWEEN: Final = re.compile(r"\n|;|\s/\s|\s\|\s|\s&\s|\s(?:und|u\.)\s")


def split_names(text: str) -> list[str]:
    """The names of a cell. What would leave a part without a whole name stays together ("Anna und Karl Muster",
    "Ministerin für Bildung und Kultur Anna Muster")."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    found = [name for line in lines for name in _split_line(line)]
    return found if all(_is_whole(name) or _has_courtesy(name) for name in found) else [" ".join(lines)]


def names_in_step(family: str, given: str) -> list[tuple[str, str]]:
    """Several persons in two cells: "Muster / Beispiel" beside "Anna / Karl"; empty if it is one, or not sure.

    Below each other only given names that one knows count: a long name is wrapped as well.
    """
    families, givens = ([part.strip() for part in _IN_STEP.split(text.strip())] for text in (family, given))
    if len(families) < 2 or len(families) != len(givens) or not all((*families, *givens)):
        return []
    is_wrapped = "\n" in family or "\n" in given
    if is_wrapped and not all(is_given_name(one.split()[0]) for one in givens):
        return []
    is_whole = all(one[0].isupper() and not one.endswith("-") for one in families)
    return list(zip(families, givens, strict=True)) if is_whole else []


_IN_STEP: Final = re.compile(r"\n|;|\s/\s|\s\|\s")


def _split_line(line: str) -> list[str]:
    parts = [part.strip(" ,") for part in _BETWEEN.split(line) if part.strip(" ,")]
    if len(parts) > 1:
        return parts if all(map(_is_whole, parts)) or all(map(_has_courtesy, parts)) else [line]
    parts = [part.strip() for part in line.split(",")]
    return parts if len(parts) > 1 and all(map(_begins_with_given, parts)) else [line]


def _has_courtesy(text: str) -> bool:
    """ "Herr Beispiel" is a person of its own, even without a given name."""
    word = text.split()[0].casefold().rstrip(".")
    return word in FEMALE_COURTESY | MALE_COURTESY and len(text.split()) > 1


def without_party(text: str) -> str:
    """A name without the party that some lists put behind it: "Anna Muster (CDU)", "Otto Probe, SPD"."""
    return _PARTY.sub("", text)


_PARTIES: Final = (
    r"(?:CDU|CSU|SPD|FDP|AfD|BSW|FWG?|ÖDP|SSW|(?:DIE )?LINKE|(?:BÜNDNIS 90/DIE )?GRÜNEN?|Freie Wähler|parteilos|"
    r"unabhängig|fraktionslos)"
)
_PARTY: Final = re.compile(rf"[\s,]*(?:\(\s*{_PARTIES}\s*\)|,\s*{_PARTIES})(?=\s*(?:$|\n|;))", re.IGNORECASE)


def _begins_with_given(text: str) -> bool:
    """Whether a part between commas is a name of its own: "Otto Probe, Ute Test", not "Müller Probe, Hans Peter"."""
    name = parse_name(text)
    given, _, rest = name.given_name.partition(" ")
    return (
        bool(name.family_name)
        and is_given_name(given)
        and not any(map(is_given_name, (*rest.split(), name.family_name)))
    )


def _is_whole(text: str) -> bool:
    name = parse_name(text)
    return bool(name.given_name and name.family_name)
