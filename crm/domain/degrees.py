"""Academic degrees as they stand before a name, in order as written ("Prof. Dr.-Ing. Dr. h. c. mult.").

A degree is a head ("Prof.", "Dr.", "Dipl.-Ing.") with what belongs to it ("med.", "rer. nat.", "h. c.", "(FH)").
Missing dots and hyphens are added; words written out ("Professorin") stay as they are. Which degrees stand before the
name and which behind it (LL.M., M.A.) follows the BMI's "Ratgeber für Anschriften und Anreden".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from crm.domain.name_text import is_bracketed, key_of

_HEAD: Final = re.compile(
    r"(?:d?dr|prof)(?:\.in|['’]in|\.)?|dres\.|drs\.|dr\.?-\w[\w.-]*|professor(?:in)?|(?:univ|hon|jun)\.?-?prof\.?|jprof\.?"
    r"|m?mag\.a?|magist(?:er|ra)|doktor|bakk\.|lic\.|doz\.|priv\.?-doz\.?|privatdozent(?:in)?|dipl\.|dipl\.?-\w[\w.-]*"
    r"|hond\.?|ph\.?d\.?|(?-i:PD|Ass\.|MBA|LL\.M\.|M\.Sc\.|B\.Sc\.)",
    re.IGNORECASE,
)
_SPELLINGS: Final = {"dr": "Dr.", "prof": "Prof.", "dipl": "Dipl.", "ddr": "DDr.", "univ": "Univ.", "priv": "Priv."}
_BEFORE_PROFESSOR: Final = frozenset("apl ao o em univ hon jun tit".split())
#: What belongs to the degree before it: faculties, honours, rank.
_FOLLOWERS: Final = frozenset(
    "med dent vet phil jur iur utr rer nat pol oec soc publ theol agr forest hort silv cur medic merc sc mus paed päd "
    "techn mont disc pharm psych cult sportwiss troph habil mult fh paedag pädag camer des ing art em univ hum math "
    "biol".split()
)
#: These look like names or prefixes unless a dot follows.
_ONLY_WITH_DOT: Final = frozenset("des ing art em univ hum math biol".split())
_BEHIND_DOT: Final = _FOLLOWERS | {"c", "h"}
_SUBJECTS: Final = frozenset(
    "ing kfm kffr kff kauffr kaufm volksw vw betriebsw bw psych päd paed soz sozpäd pol jur inf inform math phys chem "
    "biol geogr geol verw verww des arch agr forstw ök oec hdl theol met min bibl stat ökotroph finw".split()
)
_LONG_SUBJECTS: Final = (
    "wirt", "wirtin", "kaufmann", "kauffrau", "psychologe", "psychologin", "ingenieur", "ingenieurin", "pädagoge",
    "pädagogin", "informatiker", "informatikerin", "physiker", "physikerin", "jurist", "juristin", "chemiker",
    "chemikerin", "biologe", "biologin", "mathematiker", "mathematikerin", "designer", "designerin", "arbeiter",
    "arbeiterin", "theologe", "theologin", "geograph", "geographin", "politologe", "politologin",
)  # fmt: skip
#: Honours of two letters (first → second); the small letter tells them from initials.
_PAIRS: Final = {"h": "c", "e": "h", "E": "h", "i": "R"}


def take_degrees(words: Sequence[str], start: int) -> tuple[tuple[str, ...], int]:
    """The degrees that stand at ``start``, and the index of the first word after them."""
    degrees: list[str] = []
    index = start
    while index < len(words):
        following = words[index + 1] if index + 1 < len(words) else ""
        if not _take(words[index], following, degrees):
            break
        index += 1
    return tuple(degrees), index


def is_degree(word: str) -> bool:
    """Whether a degree begins with this word."""
    return _HEAD.fullmatch(word) is not None


def belongs_to_degree(word: str) -> bool:
    """Whether the word is a degree or what follows one."""
    return is_degree(word) or (word.endswith(".") and key_of(word) in _BEHIND_DOT)


def normal_degrees(text: str) -> tuple[str, ...]:
    """Degrees typed alone; what is none is kept as one."""
    words = text.split()
    degrees, index = take_degrees(words, 0)
    rest = " ".join(words[index:])
    return (*degrees, rest) if rest else degrees


def _take(word: str, following: str, degrees: list[str]) -> bool:
    if key_of(word) in _BEFORE_PROFESSOR and key_of(following).startswith("prof"):
        degrees.append(word)
        return True
    if is_degree(word):
        _add_head(_spelled(word), degrees)
        return True
    if degrees and _belongs(word, following, degrees[-1]):
        degrees[-1] = _appended(degrees[-1], word)
        return True
    return False


def _add_head(head: str, degrees: list[str]) -> None:
    if degrees and key_of(degrees[-1]) in _BEFORE_PROFESSOR:
        degrees[-1] += f" {head}"  # "apl. Prof." is one
    else:
        degrees.append(head)


def _spelled(head: str) -> str:
    """ "dr-ing" → "Dr.-ing."; an abbreviation gets its dot, the rest stays as written."""
    first, *rest = head.split("-")
    parts = [_SPELLINGS.get(key_of(first), first)]
    parts += [_dotted(part) if key_of(part) in _SUBJECTS or key_of(part) in ("prof", "doz") else part for part in rest]
    return "-".join(parts)


def _dotted(word: str) -> str:
    return word if word.endswith(".") else f"{word}."


def _belongs(word: str, following: str, degree: str) -> bool:
    if is_bracketed(word):
        return True  # "(FH)", or the university that gave it
    if degree.endswith("Dipl.") and _is_subject(word):
        return True
    bare = word.rstrip(".")
    if len(bare) == 1:
        return _is_honour(bare, following.rstrip("."), degree)
    key = key_of(word)
    return key in _FOLLOWERS and (word.endswith(".") or (word.islower() and key not in _ONLY_WITH_DOT))


def _is_subject(word: str) -> bool:
    return key_of(word) in _SUBJECTS or word.casefold().endswith(_LONG_SUBJECTS)


def _is_honour(letter: str, following: str, degree: str) -> bool:
    before = degree.rsplit(" ", 1)[-1].rstrip(".")
    return _PAIRS.get(letter) == following or (len(before) == 1 and _PAIRS.get(before) == letter)


def _appended(degree: str, word: str) -> str:
    if degree.endswith("Dipl.") and not is_bracketed(word):
        return f"{degree}-{_dotted(word) if key_of(word) in _SUBJECTS else word}"
    if degree.endswith("Dr.") and key_of(word) == "ing":
        return f"{degree}-{_dotted(word)}"
    return f"{degree} {word if is_bracketed(word) else _dotted(word)}"
