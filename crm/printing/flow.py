"""Distributing blocks over pages before anything is drawn, so that "Seite 1 von 3" is known from the start."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from crm.printing.page import Sheet


class Block(Protocol):
    """Something that is never torn: its height, the gap below it, and a head to repeat on each page it opens.

    Lengths in points. The gap is dropped at the end of a page.
    """

    @property
    def height(self) -> float: ...

    @property
    def gap(self) -> float: ...

    @property
    def head(self) -> Block | None: ...

    def draw(self, sheet: Sheet, top: float) -> None: ...


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and where its top is, in points from the top of the sheet."""

    block: Block
    top: float


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that stay on one page, with the head they share above them."""

    blocks: tuple[Block, ...]
    head: Block | None = None
    gap: float = 0.0

    @property
    def height(self) -> float:
        return sum(block.height + block.gap for block in self.blocks)

    def draw(self, sheet: Sheet, top: float) -> None:
        for block in self.blocks:
            block.draw(sheet, top)
            top += block.height + block.gap


def distribute(blocks: Iterable[Block], first_top: float, next_top: float, bottom: float) -> list[list[Placed]]:
    """The pages, each with its blocks and where they stand; at least one page, which may be empty.

    A block moves to a new page when it does not fit; higher than a whole page it must not be.
    """
    pages: list[list[Placed]] = [[]]
    top, head = first_top, None
    for block in blocks:
        needed = block.height + _head_height(block, head)
        if pages[-1] and top + needed > bottom:
            pages.append([])
            top, head = next_top, None
        if block.head is not None and block.head is not head:
            pages[-1].append(Placed(block.head, top))
            top += block.head.height + block.head.gap
        head = block.head
        pages[-1].append(Placed(block, top))
        top += block.height + block.gap
    return pages


def _head_height(block: Block, current: Block | None) -> float:
    """What the head takes if it has to be set anew."""
    if block.head is None or block.head is current:
        return 0.0
    return block.head.height + block.head.gap
