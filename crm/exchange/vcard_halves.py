"""A long text of cards in two parts that can be read at the same time, and whether the parts are the whole.

A part is cut off behind an END and before a BEGIN. What stands before the cut could still have a say in what stands
behind it (a card within a card, a block that is no card, one and the same problem all over the file): then the parts
tell something else than the whole, and it is the whole that has to be read.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Final, NamedTuple

from crm.exchange.vcard_bounds import MOST_CARDS
from crm.exchange.vcard_card import Problem, Trouble

_CUT: Final = "\nEND:VCARD\nBEGIN:VCARD\n"
_BEFORE: Final = len("\nEND:VCARD\n")
_BEGIN: Final = "BEGIN:VCARD"
#: Shorter ones are read quicker than taken apart.
_SHORTEST: Final = 500_000


class TextPart(NamedTuple):
    """A part of a text, with the cards and lines before it."""

    text: str
    cards: int = 0
    lines: int = 0


def parted(text: str, share: float) -> tuple[TextPart, TextPart] | None:
    """Two parts, the first with about this share of the text; None if it has to be read in one."""
    cut = text.find(_CUT, int(len(text) * share)) if len(text) >= _SHORTEST else -1
    if cut < 0:
        return None
    end = cut + _BEFORE
    return TextPart(text[:end]), TextPart(text[end:], text.count(_BEGIN, 0, end), text.count("\n", 0, end))


def are_whole(second: TextPart, cards: tuple[int, int], problems: tuple[Sequence[Problem], Sequence[Problem]]) -> bool:
    """Whether both together are what the whole text has; ``cards`` and ``problems`` were found in the two."""
    is_open = any(one.trouble is Trouble.NO_END for one in problems[0])
    is_between = any(not one.card for one in chain(*problems))
    return not is_open and not is_between and cards[0] == second.cards and sum(cards) <= MOST_CARDS
