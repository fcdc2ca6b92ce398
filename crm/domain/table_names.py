"""Names in somebody's table: several in one cell ("Anna Muster / Karl Beispiel"), or one over several columns."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from crm.domain.degrees import normal_degrees
from crm.domain.given_names import is_given_name
from crm.domain.name_words import FEMALE_COURTESY, MALE_COURTESY
from crm.domain.person_name import ParsedName, parse_name
from crm.domain.table_column import Field
from crm.domain.text import fold_words, one_line

_BETWEEN: Final = re.compile(r"\n|;|\s/\s|\s\|\s|\s&\s|\s(?:und|u\.)\s")


def split_names(text: str) -> list[str]:
    """The names of a cell. What would leave a part without a whole name stays together ("Anna und Karl Muster",
    "Ministerin für Bildung und Kultur Anna Muster")."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    found = [name for line in lines for name in _split_line(line)]
    return found if all(_is_whole(name) or _has_courtesy(name) for name in found) else [" ".join(lines)]


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


def without_attention(text: str) -> str:
    """A name without what leads to it on a letter: "z. Hd. Frau Muster", "zu Händen von Herrn Probe"."""
    return _ATTENTION.sub("", text)


_ATTENTION: Final = re.compile(
    r"^\s*(?:z\.?\s?H(?:d)?n?\.|zu\s+Händen|c/o|attn\.?:?)\s*(?:(?:von|v\.)\s+(?=Herrn?\b|Frau\b))?", re.IGNORECASE
)


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


#: What stands in place of a name where nobody holds the office.
_NOBODY: Final = frozenset(
    ("n n", "nn", "vakant", "unbesetzt", "nicht besetzt", "derzeit unbesetzt", "derzeit vakant", "zurzeit unbesetzt",
     "z zt unbesetzt", "z z unbesetzt", "offen", "")
)  # fmt: skip
_PARTS: Final = {
    Field.NOBILITY: "nobility",
    Field.PREFIX: "prefix",
    Field.SUFFIX: "suffix",
    Field.BIRTH_NAME: "birth_name",
}


def is_nobody(text: str) -> bool:
    """Whether the cell of a name says that there is none: "N. N.", "derzeit vakant"."""
    return " ".join(fold_words(text)) in _NOBODY


#: What a row may tell of several persons at once.
_OF_SEVERAL: Final = frozenset((Field.FAMILY, Field.GIVEN, Field.GENDER, Field.OFFICE, Field.SINCE, Field.UNTIL))


def joined_names(texts: Mapping[Field, str]) -> list[ParsedName]:
    """Usually one; several if family and given name go in step and nothing else of the row belongs to one of them."""
    pairs = [] if set(texts) - _OF_SEVERAL else _in_step(texts.get(Field.FAMILY, ""), texts.get(Field.GIVEN, ""))
    several = [{Field.FAMILY: family, Field.GIVEN: given} for family, given in pairs]
    return [_joined_name(one) for one in several] or [_joined_name(texts)]


def _in_step(family: str, given: str) -> list[tuple[str, str]]:
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


def _joined_name(texts: Mapping[Field, str]) -> ParsedName:
    """Family and given names from cells of their own, with all that may stand in either of them."""
    family, given, middle = (one_line(texts.get(one, "")) for one in (Field.FAMILY, Field.GIVEN, Field.MIDDLE))
    if given and middle and middle not in given.split():
        given = f"{given} {middle}"
    if family and given:
        return with_parts(parse_name(f"{family}, {given}"), texts)
    read = parse_name(family or given)
    # Alone in its column a single word is that name and not the other one.
    if read.given_name and not read.family_name and family:
        read = replace(read, given_name="", family_name=read.given_name)
    elif read.family_name and not read.given_name and given:
        read = replace(read, given_name=read.family_name, family_name="")
    return with_parts(read, texts)


def with_parts(name: ParsedName, texts: Mapping[Field, str]) -> ParsedName:
    """The name with what columns of their own say of its parts."""
    parts: dict[str, str] = {attr: one_line(texts[one]) for one, attr in _PARTS.items() if one in texts}
    if "prefix" in parts and "nobility" not in parts:  # "Graf von" in one cell
        read = parse_name(f"Anna {parts['prefix']} Muster")
        parts |= {"nobility": read.nobility, "prefix": read.prefix} if read.nobility else {}
    if Field.DEGREES in texts and not name.degrees:
        return replace(name, degrees=normal_degrees(one_line(texts[Field.DEGREES])), **parts)  # type: ignore[arg-type]
    return replace(name, **parts)  # type: ignore[arg-type]
