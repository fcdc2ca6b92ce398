"""The box "Auf einen Blick": what the occasion was, in labelled lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from crm.domain.sheet import Fact
from crm.printing.flow import Block, Group
from crm.printing.lines import limit
from crm.printing.page import Sheet
from crm.printing.style import ACCENT, BODY, LABEL, MM, SECTION
from crm.printing.tags import Tag

_INDENT: Final = 28 * MM
_WIDTH: Final = 122 * MM
_HEAD_HEIGHT: Final = 12.5 * MM


@dataclass(frozen=True, slots=True)
class FactsHead:
    """The accent rule and the title; repeated where the facts go on."""

    height: float = _HEAD_HEIGHT
    gap: float = 0.0
    head: Block | None = None

    def draw(self, sheet: Sheet, top: float) -> None:
        sheet.box(sheet.frame.left, top, sheet.frame.width, 0.5 * MM, ACCENT)
        with sheet.once(self), sheet.tag(Tag.HEADING):
            sheet.text(sheet.frame.left, top + 4.2 * MM, "Auf einen Blick", SECTION)


@dataclass(frozen=True, slots=True)
class FactBlock:
    """One fact."""

    label: list[str]
    lines: list[str]
    head: Block | None
    gap: float = 4.0

    @property
    def height(self) -> float:
        return max(len(self.label), len(self.lines)) * BODY.leading

    def draw(self, sheet: Sheet, top: float) -> None:
        with sheet.tag(Tag.LIST, of=self.head), sheet.tag(Tag.ITEM), sheet.tag(Tag.ITEM_BODY):
            sheet.stack(sheet.frame.left, top, self.label, LABEL)
            sheet.stack(sheet.frame.left + _INDENT, top, self.lines, BODY)


def set_facts(sheet: Sheet, facts: tuple[Fact, ...], most: float) -> list[Block]:
    """The facts in lines, together on one page if that is at most ``most`` high; after twelve lines one is cut."""
    head = FactsHead()
    blocks = tuple(_set_fact(sheet, fact, head) for fact in facts)
    group = Group(blocks, head)
    if not facts:
        return []
    return [group] if head.height + group.height <= most else list(blocks)


def _set_fact(sheet: Sheet, fact: Fact, head: FactsHead) -> FactBlock:
    width = _INDENT - 3 * MM
    label = limit(sheet.lines(fact.label, LABEL, width), 2, LABEL, width)
    return FactBlock(label, limit(sheet.lines(fact.text, BODY, _WIDTH), 12, BODY, _WIDTH), head)
