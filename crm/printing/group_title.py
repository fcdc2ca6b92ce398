"""The heading above the contacts of a group, over the accent rule; again on each page that goes on with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from crm.printing.flow import Block
from crm.printing.lines import limit
from crm.printing.page import Sheet
from crm.printing.style import ACCENT, MM, SECTION
from crm.printing.tags import Tag

_RULE: Final = 0.5 * MM
_BELOW: Final = 1.6 * MM


@dataclass(frozen=True, slots=True, eq=False)
class GroupTitle:
    """One line; a longer name is cut. Two groups of one name are two headings."""

    name: str
    gap: float = 3 * MM
    head: Block | None = None

    @property
    def height(self) -> float:
        return SECTION.leading + _BELOW + _RULE

    def draw(self, sheet: Sheet, top: float) -> None:
        frame = sheet.frame
        lines = limit(sheet.lines(self.name, SECTION, frame.width), 1, SECTION, frame.width)
        with sheet.once(self), sheet.tag(Tag.HEADING):
            sheet.stack(frame.left, top, lines, SECTION)
        sheet.box(frame.left, top + self.height - _RULE, frame.width, _RULE, ACCENT)
