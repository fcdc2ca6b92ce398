"""The parts of a contact's sheet: the head with picture and name, and rows beside the title of their section."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from crm.domain.dossier import Dossier, DossierRow, DossierSection
from crm.printing.flow import Block
from crm.printing.lines import limit
from crm.printing.page import PORTRAIT, Sheet
from crm.printing.portrait import HEIGHT as PORTRAIT_HEIGHT
from crm.printing.portrait import draw_portrait
from crm.printing.style import (
    BODY,
    FUNCTION,
    HAIRLINE,
    HAIRLINE_WIDTH,
    LABEL,
    MM,
    NAME,
    SECTION_TITLE,
)
from crm.printing.tags import Tag
from crm.printing.text_block import Fits, Paragraph, set_shrinking

#: From the left margin: where the texts stand beside picture and section titles, and the values beside their labels.
_TEXT: Final = 43 * MM
_VALUE: Final = 75 * MM
_TEXT_WIDTH: Final = PORTRAIT.width - _TEXT
_LABEL_WIDTH: Final = _VALUE - _TEXT - 3 * MM
_TITLE_WIDTH: Final = _TEXT - 4 * MM
_HEAD_GAP: Final = 7 * MM
_SECTION_ABOVE: Final = 3.2 * MM
_SECTION_GAP: Final = 3.6 * MM
_ROW_GAP: Final = 3.0
_FUNCTION_ABOVE: Final = 1.5
_LEAD_ABOVE: Final = 3 * MM
#: A longer statement is torn into pieces of so many lines.
_PIECE: Final = 12
_MOST_LABEL: Final = 3
_NAME_FITS: Final[Fits] = ((NAME, 2), (NAME.smaller(14, 18), 4))
_FUNCTION_FITS: Final[Fits] = ((FUNCTION, 4), (FUNCTION.smaller(9, 12), 12))


@dataclass(frozen=True, slots=True)
class Statement:
    """A row broken into lines: its label, its text, and the note below in a quieter style.

    ``indent`` is where text and note stand: at the place of the labels where the section has none. The pieces of a
    long row have ``row`` in common.
    """

    row: object
    indent: float
    label: list[str]
    lines: list[str]
    note: list[str]

    @property
    def height(self) -> float:
        label = len(self.label) * LABEL.leading
        return max(label, len(self.lines) * BODY.leading + len(self.note) * LABEL.leading)

    def draw(self, sheet: Sheet, top: float) -> None:
        left = sheet.frame.left
        with sheet.tag(Tag.ITEM, of=self.row), sheet.tag(Tag.ITEM_BODY, of=self.row):
            sheet.stack(left + _TEXT, top, self.label, LABEL)
            below = sheet.stack(left + self.indent, top, self.lines, BODY)
            sheet.stack(left + self.indent, below, self.note, LABEL)


@dataclass(frozen=True, slots=True)
class DossierHead:
    """Picture, name, function, and the first statements beside the picture."""

    dossier: Dossier
    name: Paragraph
    function: Paragraph
    lead: list[Statement]
    head: Block | None = None
    gap: float = _HEAD_GAP

    @property
    def height(self) -> float:
        lead = _LEAD_ABOVE + sum(one.height + _ROW_GAP for one in self.lead) if self.lead else 0.0
        return max(PORTRAIT_HEIGHT, self.name.height + _FUNCTION_ABOVE + self.function.height + lead)

    def draw(self, sheet: Sheet, top: float) -> None:
        left, dossier = sheet.frame.left, self.dossier
        with sheet.tag(Tag.SECTION, of=self):
            with sheet.tag(Tag.HEADING):
                below = sheet.stack(left + _TEXT, top, self.name.lines, self.name.style)
            draw_portrait(sheet, left, top, dossier)
            if self.function.lines:
                with sheet.tag(Tag.PARAGRAPH):
                    below = sheet.stack(left + _TEXT, below + _FUNCTION_ABOVE, self.function.lines, self.function.style)
            below += _LEAD_ABOVE
            with sheet.tag(Tag.LIST):
                for one in self.lead:
                    one.draw(sheet, below)
                    below += one.height + _ROW_GAP


@dataclass(frozen=True, slots=True)
class SectionTitle:
    """A rule over the page and the title at its left; it takes no room beside its rows but the rule's distance."""

    of: DossierHead
    lines: list[str]
    height: float = _SECTION_ABOVE
    gap: float = 0.0
    head: Block | None = None

    def draw(self, sheet: Sheet, top: float) -> None:
        left = sheet.frame.left
        sheet.box(left, top, sheet.frame.width, HAIRLINE_WIDTH, HAIRLINE)
        with sheet.tag(Tag.SECTION, of=self.of), sheet.once(self), sheet.tag(Tag.SUBHEADING):
            sheet.stack(left, top + _SECTION_ABOVE, self.lines, SECTION_TITLE)


@dataclass(frozen=True, slots=True)
class SectionRow:
    """One statement of a section, or a piece of a long one."""

    statement: Statement
    head: SectionTitle
    gap: float

    @property
    def height(self) -> float:
        return self.statement.height

    def draw(self, sheet: Sheet, top: float) -> None:
        with sheet.tag(Tag.SECTION, of=self.head.of), sheet.tag(Tag.LIST, of=self.head):
            self.statement.draw(sheet, top)


def set_head(sheet: Sheet, dossier: Dossier) -> DossierHead:
    """Breaks name, function and the first statements; those that find no room on the page are reported."""
    too_long = f"{dossier.name}: Name oder Funktion ist zu lang und wurde gekürzt."
    name = set_shrinking(sheet, dossier.name, _NAME_FITS, _TEXT_WIDTH, too_long)
    function = set_shrinking(sheet, dossier.function, _FUNCTION_FITS, _TEXT_WIDTH, too_long)
    lead = []
    for row in dossier.lead:
        pieces = list(_pieces(sheet, row, _VALUE))
        lead += pieces[:1]
        if len(pieces) > 1:
            sheet.warn(f"{dossier.name}: „{row.label}“ ist zu lang und wurde gekürzt.")
    return DossierHead(dossier, name, function, lead)


def set_rows(sheet: Sheet, of: DossierHead, section: DossierSection) -> list[SectionRow]:
    """The statements of a section as blocks that may stand on different pages."""
    lines = limit(sheet.lines(section.title, SECTION_TITLE, _TITLE_WIDTH), 2, SECTION_TITLE, _TITLE_WIDTH)
    title = SectionTitle(of, lines)
    indent = _VALUE if any(row.label for row in section.rows) else _TEXT
    statements = []
    for row in section.rows:
        *pieces, last = _pieces(sheet, row, indent)
        statements += [SectionRow(piece, title, 0.0) for piece in pieces]
        statements.append(SectionRow(last, title, _SECTION_GAP if row is section.rows[-1] else _ROW_GAP))
    return statements


def _pieces(sheet: Sheet, row: DossierRow, indent: float) -> Iterator[Statement]:
    width, of = PORTRAIT.width - indent, object()
    label = _cut(sheet, row.label, _LABEL_WIDTH, _MOST_LABEL)
    lines = sheet.lines(row.text, BODY, width)
    note = _cut(sheet, row.note, width, _PIECE)
    for start in range(0, max(len(lines), 1), _PIECE):
        is_last = start + _PIECE >= len(lines)
        yield Statement(of, indent, [] if start else label, lines[start : start + _PIECE], note if is_last else [])


def _cut(sheet: Sheet, text: str, width: float, most: int) -> list[str]:
    lines = sheet.lines(text, LABEL, width)
    if len(lines) > most:
        sheet.warn(f"„{text[:40].strip()} …“ ist zu lang und wurde gekürzt.")
    return limit(lines, most, LABEL, width)
