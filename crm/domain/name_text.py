"""A typed or imported name as words: one spelling of blanks, quotation marks and abbreviations.

A word is a ``str``. A comma is a word of its own; "(Berlin)" and "„Hansi“" are one word each, with their marks.
Everything here runs in time linear in the length of the text, whatever stands in it.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from crm.domain.text import one_line

COMMA: Final = ","
BIRTH_MARK: Final = "geb."

_MARKS: Final = "\"“”„»«'‘’‚"
#: A name somebody goes by stands in quotes; single ones only where they cannot be apostrophes.
_QUOTED: Final = re.compile(
    r"""["“„][^"“”„]*["”“]|»[^»«]*«|«[^»«]*»|(?<!\S)['‘‚][^'‘’‚]+['’‘](?!\S)"""  # no mark twice: linear
)
#: The official convention: the name somebody goes by is underlined among the given names.
_UNDERLINED: Final = re.compile(r"(?<!\S)(?:_[^_]+_|\*[^*]+\*)(?!\S)")
_BIRTH: Final = re.compile(r"(?<!\w)(?:geb\.|(?:geborene[rn]?|née|geb)(?![\w.]))", re.IGNORECASE)
#: "Dr. - Ing.", "Dr-Ing": the hyphen belongs to the degree; but "Jun-Ho" and "Hon-Sun" are given names.
_DEGREE_HYPHEN: Final = re.compile(
    r"(?<![\w-])(dr|dipl|univ|priv|(?:hon|jun)(?=\.? ?- ?prof))(?:\.? ?-|\. ?- ) ?(?=[^\W\d_])", re.IGNORECASE
)
#: "Prof.Dr.med.Muster": a blank belongs after each abbreviation (DIN 5008).
_GLUED_DEGREE: Final = re.compile(
    r"(?<![\w-])((?:prof|d?dr|dres|apl|habil|mult|med|phil|jur|iur|rer|nat|pol|oec|theol|agr|dent|vet|sc|publ"
    r"|(?:dr\.-|dipl\.-|dipl\. ?)ing)\.)(?!in(?!\w))(?=[^\W\d_])",
    re.IGNORECASE,
)
_GLUED_DIPLOMA: Final = re.compile(r"(?<![\w-])(dipl)\.(?=[^\W\d_])", re.IGNORECASE)
#: "h.c.", "E.h.", "a.D.", "i.R.": two letters of which one is small; "H.C." may be initials.
_GLUED_LETTERS: Final = re.compile(r"(?<![\w-])(?:(h)\.(c)|([eE])\.(h)|(a)\.(D)|(i)\.([RG]))\.")
#: Nothing but the word for a birth name is respelled in a text without one of these.
_SIGN: Final = re.compile(r"[^\w ]|_")
_WORDS: Final = re.compile(r"„[^“„]*“|_[^_]+_|\([^()]*\)+|,|[^\s,(„]+|[(„]")


def normalised(text: str) -> str:
    """The text in the spelling that the parser reads: NFC, single blanks, „…“ for any quotes, _…_ for any underlining,
    "geb." for "geborene" and "née", "Dr.-Ing." without blanks, "Dr. h. c." with them."""
    found = one_line(unicodedata.normalize("NFC", text))
    if not _SIGN.search(found):
        return one_line(_BIRTH.sub(f" {BIRTH_MARK} ", found))
    found = _QUOTED.sub(lambda match: f" „{match[0].strip(_MARKS).strip()}“ ", found)
    found = _UNDERLINED.sub(lambda match: f"_{match[0].strip('_*').strip()}_", found)
    found = _BIRTH.sub(f" {BIRTH_MARK} ", found)
    found = _DEGREE_HYPHEN.sub(r"\1.-", found)
    found = _GLUED_DIPLOMA.sub(r"\1.-", found)
    found = _GLUED_LETTERS.sub(lambda match: ". ".join(sign for sign in match.groups() if sign) + ". ", found)
    return one_line(_GLUED_DEGREE.sub(r"\1 ", found))


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
    """The word without its brackets, quotes or underlining."""
    return word[1:-1].strip() if is_marked(word) else word


def is_marked(word: str) -> bool:
    """Whether it stands in brackets or quotes, or is underlined."""
    return is_bracketed(word) or is_quoted(word) or is_underlined(word)


def has_letter(word: str) -> bool:
    return word.isalpha() or any(sign.isalpha() for sign in word)


def key_of(word: str) -> str:
    """A word without dots and capitals: "Dr.-Ing." → "dr-ing"."""
    return word.replace(".", "").casefold()


def split_at_commas(words: list[str]) -> list[list[str]]:
    """The parts between the commas; empty ones are dropped, except the first: it says where the family name was."""
    parts: list[list[str]] = [[]]
    for word in words:
        if word == COMMA:
            parts.append([])
        else:
            parts[-1].append(word)
    return [part for number, part in enumerate(parts) if part or number == 0]
