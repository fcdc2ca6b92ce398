"""Kölner Phonetik: words that sound alike in German have the same code.

Müller and Mueller are 657, Schmidt and Schmitt 862, Meyer and Maier 67 (Postel 1969).
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from typing import Final

from crm.domain.text import plain

_NO_LETTER: Final = re.compile("[^a-z]+")
_FIXED: Final = {
    **dict.fromkeys("aeijouy", "0"),
    **dict.fromkeys("b", "1"),
    **dict.fromkeys("fvw", "3"),
    **dict.fromkeys("gkq", "4"),
    **dict.fromkeys("l", "5"),
    **dict.fromkeys("mn", "6"),
    **dict.fromkeys("r", "7"),
    **dict.fromkeys("sz", "8"),
    "h": "",
}
#: Before these, a c sounds like k; at the beginning of a word also before l and r.
_HARD: Final = frozenset("ahkoqux")
_HARD_AT_START: Final = _HARD | frozenset("lr")


@lru_cache(maxsize=65_536)
def sound(word: str) -> str:
    """The code of one word; "" if there is no Latin letter in it that sounds."""
    letters = _NO_LETTER.sub("", plain(word))
    codes = "".join(
        _code(letters[index - 1 : index] if index else "", letter, letters[index + 1 : index + 2])
        for index, letter in enumerate(letters)
    )
    once = "".join(code for code, _ in groupby(codes))
    return once[:1] + once[1:].replace("0", "")


def _code(before: str, letter: str, after: str) -> str:
    if letter in _FIXED:
        return _FIXED[letter]
    if letter == "p":
        return "3" if after == "h" else "1"
    if letter in "dt":
        return "8" if after and after in "csz" else "2"
    if letter == "x":
        return "8" if before and before in "ckq" else "48"
    return _code_of_c(before, after)


def _code_of_c(before: str, after: str) -> str:
    if not before:
        return "4" if after in _HARD_AT_START else "8"
    return "4" if after in _HARD and before not in "sz" else "8"
