"""The picture of a network: boxes that do not overlap, as large as the room allows, with lines between them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from crm.domain.listing import Subject, SubjectKind
from crm.domain.network import EDGE_WORDS, EdgeKind, Network, Node
from crm.domain.network_boxes import Point, Rect, Size, label_places, separated
from crm.domain.network_layout import GAP, arrange
from crm.domain.network_sheet import NetworkSheet
from crm.printing.lines import limit, width_of
from crm.printing.page import Sheet
from crm.printing.style import (
    ACCENT,
    EDGE_LABEL,
    FIGURE,
    FIGURE_GROUND,
    FOOT,
    GROUND,
    MM,
    NODE,
    NODE_DETAIL,
    SECONDARY,
    TextStyle,
)
from crm.printing.tags import Tag

_WIDEST: Final = 100.0
_PADDING: Final = 5.0
_MOST_NAME, _MOST_DETAIL = 3, 2
_LEGEND_HEIGHT: Final = 8 * MM
#: Type smaller than that is not read on paper.
_READABLE: Final = 4.5
#: Words on the lines only where they can be read.
_WITH_WORDS: Final = 0.7
#: Sizes are tried from the largest down.
_LARGEST, _SMALLEST, _STEP = 1.25, 0.2, 0.88
#: How far boxes stay apart, beside the window's, and how far the picture is drawn apart at most.
_TIGHT, _APART = 0.5, 1.3
_PER_ROW, _ROW = 6, 60.0
#: Colour, width, and lengths of strokes and gaps: as in the window.
_LINES: Final[Mapping[EdgeKind, tuple[str, float, tuple[float, ...]]]] = {
    EdgeKind.OFFICE: (ACCENT, 1.2, ()),
    EdgeKind.BELONGING: (SECONDARY, 0.7, ()),
    EdgeKind.RELATIONSHIP: (SECONDARY, 0.8, (4.0, 2.5)),
    EdgeKind.PARTICIPATION: (SECONDARY, 0.6, (1.2, 1.8)),
}


@dataclass(frozen=True, slots=True)
class _Box:
    """A node in lines, at the size of one."""

    node: Node
    name: list[str]
    detail: list[str]
    size: Size


@dataclass(frozen=True, slots=True)
class _View:
    """From the plane of the boxes to the paper."""

    scale: float
    dx: float
    dy: float

    def point(self, point: Point) -> tuple[float, float]:
        return self.dx + point.x * self.scale, self.dy + point.y * self.scale

    def style(self, style: TextStyle) -> TextStyle:
        return style.smaller(style.size * self.scale, style.leading * self.scale)


def draw_picture(sheet: Sheet, content: NetworkSheet, top: float, bottom: float) -> None:
    """Fills the room between the margins from ``top`` to ``bottom``, the legend at its foot.

    It is one figure for those who do not see it; that the list says the same stands in its alternative text.
    """
    network = content.network
    boxes = {node.subject: _box(sheet, node) for node in network.nodes}
    room = Rect(sheet.frame.left, top, sheet.frame.right, bottom - _LEGEND_HEIGHT)
    places = _places(network, {subject: box.size for subject, box in boxes.items()}, room)
    view = _view(places, boxes, room)
    if NODE_DETAIL.size * view.scale < _READABLE:
        sheet.warn("Das Bild hat zu viele Einträge, um auf A4 lesbar zu sein; die Liste dahinter nennt alle.")
    with sheet.tag(Tag.FIGURE, alt=_in_words(content)):
        for edge in network.edges:
            colour, width, dash = _LINES[edge.kind]
            sheet.stroke(view.point(places[edge.source]), view.point(places[edge.target]), colour, width, dash)
        for subject, box in boxes.items():
            _draw_box(sheet, box, view.point(places[subject]), view, is_centre=subject == content.centre)
        if view.scale >= _WITH_WORDS:
            _draw_words(sheet, network, places, boxes, view)
        _draw_legend(sheet, network, bottom - _LEGEND_HEIGHT)


def _in_words(content: NetworkSheet) -> str:
    network = content.network
    return (
        f"Bild: Netzwerk {content.name}, {len(network.nodes)} Einträge, {len(network.edges)} "
        "Verbindungen. Die Liste dahinter nennt jede Verbindung."
    )


def _box(sheet: Sheet, node: Node) -> _Box:
    name = limit(sheet.lines(node.name, NODE, _WIDEST), _MOST_NAME, NODE, _WIDEST)
    detail = limit(sheet.lines(node.detail, NODE_DETAIL.running, _WIDEST), _MOST_DETAIL, NODE_DETAIL, _WIDEST)
    widths = [width_of(line, NODE) for line in name] + [width_of(line, NODE_DETAIL) for line in detail]
    height = len(name) * NODE.leading + len(detail) * NODE_DETAIL.leading
    return _Box(node, name, detail, Size(max(widths, default=0.0) + 2 * _PADDING, height + 2 * _PADDING))


def _places(network: Network, sizes: Mapping[Subject, Size], room: Rect) -> dict[Subject, Point]:
    """The places of the window's picture drawn to the shape of the room, in the largest type that fits it."""
    linked = {end for edge in network.edges for end in (edge.source, edge.target)} | {network.centre}
    links = [(edge.source, edge.target) for edge in network.edges]
    places = arrange({subject: size for subject, size in sizes.items() if subject in linked}, links, network.centre)
    places |= _in_rows([subject for subject in sizes if subject not in linked], places)
    needed = sum((size.width + GAP * _TIGHT) * (size.height + GAP * _TIGHT) for size in sizes.values())
    scale = min(_LARGEST, math.sqrt((room.right - room.left) * (room.bottom - room.top) / needed))
    while True:
        width, height = (room.right - room.left) / scale, (room.bottom - room.top) / scale
        found = separated(_drawn_to(places, sizes, Size(width, height)), sizes, (), GAP * _TIGHT)
        extent = _extent(found, sizes)
        if scale < _SMALLEST or (extent.right - extent.left <= width and extent.bottom - extent.top <= height):
            return found
        scale *= _STEP


def _in_rows(subjects: Sequence[Subject], places: Mapping[Subject, Point]) -> dict[Subject, Point]:
    """Those that are linked with nobody stand below the others."""
    left, right = min(point.x for point in places.values()), max(point.x for point in places.values())
    below = max(point.y for point in places.values())
    step = max((right - left) / _PER_ROW, _WIDEST)
    return {
        subject: Point(left + number % _PER_ROW * step, below + (1 + number // _PER_ROW) * _ROW)
        for number, subject in enumerate(subjects)
    }


def _drawn_to(places: Mapping[Subject, Point], sizes: Mapping[Subject, Size], plane: Size) -> dict[Subject, Point]:
    """The places drawn together or apart to the plane; apart only a little, so that few boxes stay neighbours."""
    left, right = min(point.x for point in places.values()), max(point.x for point in places.values())
    top, bottom = min(point.y for point in places.values()), max(point.y for point in places.values())
    across = (plane.width - max(size.width for size in sizes.values())) / max(right - left, 1)
    along = (plane.height - max(size.height for size in sizes.values())) / max(bottom - top, 1)
    across, along = min(across, _APART), min(along, _APART)
    return {subject: Point(point.x * across, point.y * along) for subject, point in places.items()}


def _extent(places: Mapping[Subject, Point], sizes: Mapping[Subject, Size]) -> Rect:
    rects = [Rect.around(point, sizes[subject]) for subject, point in places.items()]
    return Rect(
        min(rect.left for rect in rects),
        min(rect.top for rect in rects),
        max(rect.right for rect in rects),
        max(rect.bottom for rect in rects),
    )


def _view(places: Mapping[Subject, Point], boxes: Mapping[Subject, _Box], room: Rect) -> _View:
    extent = _extent(places, {subject: box.size for subject, box in boxes.items()})
    width, height = extent.right - extent.left, extent.bottom - extent.top
    scale = min((room.right - room.left) / width, (room.bottom - room.top) / height, _LARGEST)
    dx = (room.left + room.right) / 2 - (extent.left + extent.right) / 2 * scale
    return _View(scale, dx, (room.top + room.bottom) / 2 - (extent.top + extent.bottom) / 2 * scale)


def _draw_box(sheet: Sheet, box: _Box, middle: tuple[float, float], view: _View, *, is_centre: bool) -> None:
    """Organisations and events on a ground, people and offices on white; the centre stands out."""
    width, height = box.size.width * view.scale, box.size.height * view.scale
    left, top = middle[0] - width / 2, middle[1] - height / 2
    kind = box.node.subject.kind
    ground = FIGURE_GROUND if kind in (SubjectKind.ORGANISATION, SubjectKind.EVENT) else GROUND
    sheet.box(left, top, width, height, ACCENT if is_centre else ground)
    if not is_centre:
        sheet.outline(left, top, width, height, ACCENT if kind is SubjectKind.OFFICE else FIGURE)
    name, detail = view.style(NODE), view.style(NODE_DETAIL)
    if is_centre:
        name, detail = replace(name, colour=GROUND), replace(detail, colour=GROUND)
    below = sheet.stack(middle[0], top + _PADDING * view.scale, box.name, name, "centre")
    sheet.stack(middle[0], below, box.detail, detail, "centre")


def _draw_words(
    sheet: Sheet, network: Network, places: Mapping[Subject, Point], boxes: Mapping[Subject, _Box], view: _View
) -> None:
    """What the one is to the other, on the line, where there is room for it."""
    edges = [(edge, network.label(edge)) for edge in network.edges]
    lines = [(places[edge.source], places[edge.target], _words_size(words)) for edge, words in edges]
    obstacles = [Rect.around(places[subject], box.size) for subject, box in boxes.items()]
    style = view.style(EDGE_LABEL)
    for (_, words), place, (_, _, size) in zip(edges, label_places(lines, obstacles), lines, strict=True):
        if place is None or not words:
            continue
        x, y = view.point(place)
        width, height = size.width * view.scale, size.height * view.scale
        sheet.box(x - width / 2, y - height / 2, width, height, GROUND)
        sheet.text(x, y - style.leading / 2, words, style, "centre")


def _words_size(words: str) -> Size:
    return Size(width_of(words, EDGE_LABEL) + 3, EDGE_LABEL.leading)


def _draw_legend(sheet: Sheet, network: Network, top: float) -> None:
    left, middle = sheet.frame.left, top + _LEGEND_HEIGHT / 2
    for kind, count in network.counts().items():
        if not count:
            continue
        colour, width, dash = _LINES[kind]
        sheet.stroke((left, middle), (left + 9 * MM, middle), colour, width, dash)
        left += 11 * MM
        sheet.text(left, middle - FOOT.leading / 2, EDGE_WORDS[kind], FOOT)
        left += width_of(EDGE_WORDS[kind], FOOT) + 7 * MM
