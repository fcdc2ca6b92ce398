"""A typed or imported name as words: one spelling of blanks, quotation marks and hyphens in degrees.

A word is a ``str``. A comma is a word of its own; "(Berlin)" and "„Hansi“" are one word each, with their marks.
Everything here runs in time linear in the length of the text, whatever stands in it.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

COMMA: Final = ","
BIRTH_MARK: Final = "geb."

#: "Dr. - Ing.", "Dr-Ing": the hyphen belongs to the degree. "Jun-Ho" and "Hon-Sun" are given names.
_DEGREE_HYPHEN: Final = re.compile(
    r"(?<!\w)(dr|dipl|univ|priv|(?:hon|jun)(?=\.? ?- ?prof))\.? ?- ?(?=[^\W\d_])", re.IGNORECASE
)
_BIRTH: Final = re.compile(r"(?<!\w)(?:geb\.|(?:geborene[rn]?|née|geb)(?!\w))", re.IGNORECASE)
#: A name somebody goes by stands in quotes; single ones only where they cannot be apostrophes.
_QUOTED: Final = re.compile(
    r"""["“„][^"“”„]*["”“]|»[^»«]*«|«[^»«]*»|(?<!\S)['‘‚][^'‘’‚]+['’‘](?!\S)"""
)
#: The official convention: the name somebody goes by is underlined among the given names.
_UNDERLINED: Final = re.compile(r"(?<!\S)(?:_[^_]+_|\*[^*]+\*)(?!\S)")
_WORDS: Final = re.compile(r"„[^“]*“|_[^_]+_|\([^()]*\)+|,|[^\s,(„]+|[(„]")


def normalised(text: str) -> str:
    """The text in the spelling that the parser reads: NFC, single blanks, „…“ for any quotes, _…_ for any underlining,
    "geb." for "geborene" and "née", no blank inside "Dr.-Ing."."""
    blanks = " ".join(unicodedata.normalize("NFC", text).split())
    quoted = _QUOTED.sub(lambda found: f" „{found[0].strip(_MARKS).strip()}“ ", blanks)
    underlined = _UNDERLINED.sub(lambda found: f"_{found[0].strip('_*').strip()}_", quoted)
    hyphens = _DEGREE_HYPHEN.sub(lambda found: f"{found[1]}.-", underlined)
    return " ".join(_BIRTH.sub(f" {BIRTH_MARK} ", hyphens).split())


_MARKS: Final = "\"“”„»«'‘’‚"


def words_of(text: str) -> list[str]:
    """The words of a normalised text; empty marks ("()", "„“") are no words."""
    return [word for word in _WORDS.findall(text) if word == COMMA or word.strip("(„“)_*")]


def is_bracketed(word: str) -> bool:
    return word.startswith("(") and word.endswith(")")


def is_quoted(word: str) -> bool:
    return word.startswith("„") and word.endswith("“")


def is_underlined(word: str) -> bool:
    return len(word) > 2 and word.startswith("_") and word.endswith("_")


def unmarked(word: str) -> str:
    """The word without brackets, quotes or underlining."""
    if is_bracketed(word):
        return word[1:-1].strip()
    return word[1:-1].strip() if is_quoted(word) or is_underlined(word) else word


def has_letter(word: str) -> bool:
    return any(sign.isalpha() for sign in word)


def split_at_commas(words: list[str]) -> list[list[str]]:
    """The parts between the commas; empty ones are dropped, except the first: it says where the family name was."""
    parts: list[list[str]] = [[]]
    for word in words:
        if word == COMMA:
            parts.append([])
        else:
            parts[-1].append(word)
    return [part for number, part in enumerate(parts) if part or number == 0]
