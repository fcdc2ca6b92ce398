"""A text whose signs know where they stood, so that what is taken out of it or put into it moves no passage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

#: From where to where what is replaced, and by what.
Edit: TypeAlias = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Traced:
    """A text, and for each sign of it the stretch of the pasted one that it was made from."""

    text: str
    starts: list[int] | range
    ends: list[int] | range

    def edited(self, edits: Iterable[Edit]) -> Traced:
        """With the edits made, which follow each other and do not overlap; the same text if there are none."""
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        past = 0
        for start, end, put in edits:
            first, last = self._stretch(start, end)
            pieces += (self.text[past:start], put)
            starts += (*self.starts[past:start], *[first] * len(put))
            ends += (*self.ends[past:start], *[last] * len(put))
            past = end
        if not pieces:
            return self
        pieces.append(self.text[past:])
        starts += self.starts[past:]
        ends += self.ends[past:]
        return Traced("".join(pieces), starts, ends)

    def _stretch(self, start: int, end: int) -> tuple[int, int]:
        """What is put in between two signs stands for none of the pasted text."""
        if start < end:
            return self.starts[start], self.ends[end - 1]
        here = self.starts[start] if start < len(self.text) else self.ends[-1] if self.text else 0
        return here, here

    def places(self, starts: list[int], ends: list[int]) -> tuple[list[int], list[int]]:
        """Places of this text as places of the pasted one; a stretch without a length keeps none."""
        made = [self._stretch(start, end) for start, end in zip(starts, ends, strict=True)]
        return [start for start, _ in made], [end for _, end in made]


def traced(text: str) -> Traced:
    """A text as it was pasted."""
    return Traced(text, range(len(text)), range(1, len(text) + 1))
