"""Academic degrees as they stand before a name, in order as written ("Prof. Dr.-Ing. Dr. h. c. mult.").

A degree is a head ("Prof.", "Dr.", "Dipl.-Ing.") with what belongs to it ("med.", "rer. nat.", "h. c.", "(FH)").
Missing dots and blanks are added (DIN 5008: a blank after each abbreviation); the words themselves stay as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from crm.domain.name_text import is_bracketed

#: What can begin a degree, without dots and in lower case → how it is written. Long forms stay as they are.
_HEADS: Final = {
    "dr": "Dr.", "prof": "Prof.", "dres": "Dres.", "ddr": "DDr.", "pd": "PD", "privdoz": "PrivDoz.", "mag": "Mag.",
    "mmag": "MMag.", "bakk": "Bakk.", "lic": "Lic.", "hond": "HonD", "phd": "PhD", "jprof": "JProf.", "doz": "Doz.",
    "mba": "MBA", "llm": "LL.M.", "msc": "M.Sc.", "bsc": "B.Sc.",
}  # fmt: skip
_LONG_HEADS: Final = frozenset("professor professorin doktor privatdozent privatdozentin magister magistra".split())
_BEFORE_PROFESSOR: Final = frozenset("apl ao o em univ hon jun tit".split())
#: What belongs to the degree before it.
_FOLLOWERS: Final = frozenset(
    "med dent vet phil jur iur utr rer nat pol oec soc publ theol agr forest hort silv cur medic merc sc mus paed päd "
    "techn mont disc pharm math biol hum psych cult sportwiss troph ing ph habil mult em univ fh paedag päedag art "
    "eh hc et camer ling".split()
)
_ONLY_WITH_DOT: Final = frozenset("des ing art et em univ hum math biol".split())
_SUBJECTS: Final = frozenset(
    "ing kfm kffr kff kauffr kaufm volksw vw betriebsw bw psych päd paed soz sozpäd pol jur inf inform math phys chem "
    "biol geogr geol verw verww des arch agr forstw ök oec hdl theol met min bibl stat wirt-ing wi-ing wirtsch-ing "
    "ökotroph restaur übers dolm med geophys kff finw rechtspfl pflegew".split()
)
_PIECES: Final = re.compile(r"[^.]+\.?(?:-[^.]+\.?)*|\.+")


def take_degrees(words: Sequence[str], start: int) -> tuple[tuple[str, ...], int, str]:
    """The degrees that stand at ``start``: (degrees, index of the first word after them, what was glued to the last).

    "Dr.Muster" is read as "Dr." and the rest "Muster".
    """
    degrees: list[str] = []
    index = start
    while index < len(words):
        if degrees and is_bracketed(words[index]):
            degrees[-1] += f" {words[index]}"  # "(FH)", or the university: it belongs to the degree
            index += 1
            continue
        rest = _take_word(words, index, degrees)
        if rest == words[index]:
            break
        index += 1
        if rest:
            return tuple(degrees), index, rest
    return tuple(degrees), index, ""


def is_degree(word: str) -> bool:
    """Whether a degree begins with this word."""
    first = next(iter(_pieces(word)), "")
    return _is_head(first) or first.casefold().startswith("dipl.")


def _take_word(words: Sequence[str], index: int, degrees: list[str]) -> str:
    """Adds the pieces of one word to the degrees; returns what is none: the whole word, or "" if all fitted."""
    word = words[index]
    pieces = list(_pieces(word))
    after = words[index + 1 :][:1]
    for number, piece in enumerate(pieces):
        following = [*pieces[number + 1 :][:1], *after][:1]
        if not _take_piece(piece, following, degrees):
            return word if number == 0 else "".join(pieces[number:])
    return ""


def _take_piece(piece: str, following: Sequence[str], degrees: list[str]) -> bool:
    if _is_head(piece) or (_key(piece) in _BEFORE_PROFESSOR and _starts_professor(piece, following)):
        _add_head(piece, degrees)
        return True
    if degrees and _follows(piece, following, degrees[-1]):
        degrees[-1] = _appended(degrees[-1], piece)
        return True
    return False


def _add_head(piece: str, degrees: list[str]) -> None:
    if degrees and _key(degrees[-1]) in _BEFORE_PROFESSOR:
        degrees[-1] += f" {_head(piece)}"  # "apl. Prof." is one degree
    else:
        degrees.append(_head(piece))


def _pieces(word: str) -> Iterator[str]:
    """ "Prof.Dr.med." → "Prof.", "Dr.", "med."; words that do not begin with a degree are not taken apart for names."""
    yield from _PIECES.findall(word)


def _key(piece: str) -> str:
    return piece.replace(".", "").casefold()


def _is_head(piece: str) -> bool:
    key = _key(piece)
    if key in ("pd", "mba", "doz", "lic", "msc", "bsc", "llm"):
        return piece.isupper() or piece.endswith(".")  # "Lic" and "Doz" alone can be names
    return key in _HEADS or key in _LONG_HEADS or key.startswith(("dr-", "dipl", "priv-doz", "univ-prof", "hon-prof")) and (
        not key.startswith("dipl") or key == "dipl" or key.startswith("dipl-")
    )
