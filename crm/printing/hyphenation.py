"""Where German words may be broken: the patterns of LibreOffice through pyphen.

Only running words are broken (functions, names of bodies, notes); a name with a hyphen that is not its own is spelled
wrong, so the styles of names do not hyphenate (``TextStyle.hyphenates``). Mail and web addresses and numbers never do.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from pyphen import Pyphen  # type: ignore[import-untyped]

#: Fewer letters on a line are no help to anybody who reads.
_LEAST_LETTERS: Final = 3
#: A word with its punctuation; an ending in the style of "Referent:innen" stays whole.
_WORD: Final = re.compile(r"[„“»«›‹\"'‚‘(\[]*([^\W\d_]{6,})(?:[:*_][^\W\d_]+)?[„“»«›‹\"'’.,;:!?)\]…]*")


@lru_cache(maxsize=5_000)
def break_places(piece: str) -> tuple[int, ...]:
    """The places at which ``piece`` may end a line with a hyphen, in rising order; none if it is no plain word."""
    found = _WORD.fullmatch(piece)
    if found is None or found[1].isupper():
        return ()
    start = found.start(1)
    places = [int(place) for place in _german().positions(found[1])]
    # "Referat-s-leiterin": the patterns leave the linking s open, it belongs to what stands before.
    return tuple(start + place for place in places if place + 1 not in places)


@cache
def _german() -> Pyphen:
    """Half a second to read: only when the first word does not fit."""
    return Pyphen(lang="de_DE", left=_LEAST_LETTERS, right=_LEAST_LETTERS)
