"""Bars of parts, one below the other: how the answers of a group stand. What is seen is also said (alt text)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from crm.domain.colour import PAPER, contrast
from crm.domain.sheet import SheetChart
from crm.printing.flow import Block
from crm.printing.lines import shorten, width_of
from crm.printing.page import Sheet
from crm.printing.style import CHART, CHART_COUNT, MM, PARTS, SECTION, TEXT
from crm.printing.tags import Tag

_LABELS: Final = 42 * MM
_SUM: Final = 10 * MM
_BAR: Final = 4.4 * MM
_ROW: Final = 6.4 * MM
_SEAM: Final = 0.35 * MM
_SQUARE: Final = 2.6 * MM
_BELOW_TITLE: Final = 2 * MM
_LEGEND_GAP: Final = 6 * MM
#: What the title of a sheet may take at most.
_ABOVE: Final = 90 * MM


@dataclass(frozen=True, slots=True)
class ChartBlock:
    """A chart measured; never torn, so it has no more bars than a page has room for."""

    chart: SheetChart
    gap: float = 8 * MM
    head: Block | None = None

    @property
    def height(self) -> float:
        return SECTION.leading + _BELOW_TITLE + len(self.chart.bars) * _ROW + _BELOW_TITLE + CHART.leading

    def draw(self, sheet: Sheet, top: float) -> None:
        with sheet.tag(Tag.HEADING):
            sheet.text(sheet.frame.left, top, self.chart.name, SECTION)
        top += SECTION.leading + _BELOW_TITLE
        with sheet.tag(Tag.FIGURE, alt=self.chart.described()):
            most = max((sum(counts) for _, counts in self.chart.bars), default=0) or 1
            for name, counts in self.chart.bars:
                self._draw_bar(sheet, top, name, counts, most)
                top += _ROW
            self._draw_legend(sheet, top + _BELOW_TITLE)

    def _draw_bar(self, sheet: Sheet, top: float, name: str, counts: tuple[int, ...], most: int) -> None:
        frame, above = sheet.frame, (_BAR - CHART.leading) / 2
        sheet.text(frame.left, top + above, shorten(name, CHART, _LABELS - 2 * MM), CHART)
        left, room = frame.left + _LABELS, frame.width - _LABELS - _SUM
        for count, colour in zip(counts, PARTS, strict=False):
            width = room * count / most
            if not count:
                continue
            sheet.box(left, top, max(width - _SEAM, _SEAM), _BAR, colour)
            style = replace(CHART_COUNT, colour=max((PAPER, TEXT), key=lambda ink: contrast(ink, colour)))
            if width_of(str(count), style) + 1 * MM < width:
                middle = top + (_BAR - style.leading) / 2
                sheet.text(left + (width - _SEAM) / 2, middle, str(count), style, "centre")
            left += width
        sheet.text(frame.right, top + above, str(sum(counts)), CHART, "right")

    def _draw_legend(self, sheet: Sheet, top: float) -> None:
        left = sheet.frame.left + _LABELS
        for part, colour in zip(self.chart.parts, PARTS, strict=False):
            sheet.box(left, top + (CHART.leading - _SQUARE) / 2, _SQUARE, _SQUARE, colour)
            sheet.text(left + _SQUARE + 1.4 * MM, top, part, CHART)
            left += _SQUARE + 1.4 * MM + width_of(part, CHART) + _LEGEND_GAP


def set_chart(sheet: Sheet, chart: SheetChart) -> ChartBlock:
    """The chart with as many bars as a page has room for; the numbers of all stand in the tables."""
    most = int((sheet.frame.foot - _ABOVE - ChartBlock(replace(chart, bars=())).height) / _ROW)
    if len(chart.bars) <= most:
        return ChartBlock(chart)
    sheet.warn(f"{chart.name}: Nur die ersten {most} Balken haben auf der Seite Platz.")
    return ChartBlock(replace(chart, bars=chart.bars[:most]))
