"""What is tagged on a sheet: the tree of structure elements, and which of them each mark on a page belongs to.

reportlab draws but knows no tags. Its content streams are lists of operators, so the operators that begin and end
marked content are put between those for texts and shapes; the tree goes into the file beside the pages. See
ISO 32000-1, 14.6 to 14.8, and ``docs/adr/0016``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import cache
from typing import Any, Final

from crm.printing.tags import Decoration, Tag

Box = tuple[float, float, float, float]

#: So many bits below the page's number are that of the marked content on it.
PAGE: Final = 20
_LINK: Final = Tag.LINK  # looked up once: these are asked for with each line
_FIGURE: Final = Tag.FIGURE
_PLAIN: Final = Decoration.PLAIN
_LEVELS: Final = {Tag.TITLE: 1, Tag.HEADING: 2, Tag.SUBHEADING: 3}
_ROLES: Final = {tag: "TH" if tag is Tag.ROW_HEAD else tag.value for tag in Tag}
_BOXED: Final = frozenset({Tag.LINK, *_LEVELS})
_CELLS: Final = frozenset({Tag.CELL, Tag.COLUMN_HEAD, Tag.ROW_HEAD})
#: These hold other elements only; what is drawn has to be in one of those.
_GROUPS: Final = frozenset({Tag.SECTION, Tag.LIST, Tag.ITEM, Tag.TABLE, Tag.ROW})
#: What may stand nowhere else (ISO 32000-1, tables 336 and 337).
_PLACES: Final = {
    Tag.ITEM: Tag.LIST,
    Tag.ITEM_BODY: Tag.ITEM,
    Tag.ROW: Tag.TABLE,
    **dict.fromkeys(_CELLS, Tag.ROW),
}
_KIDS: Final = {
    parent: frozenset(tag for tag, place in _PLACES.items() if place is parent)
    for parent in (Tag.LIST, Tag.ITEM, Tag.TABLE, Tag.ROW)
}


_NOTHING: Final = nullcontext()
#: Readers give up on longer tables; after so many rows the next repeated head begins a new one.
_MOST_ROWS: Final = 900
_SOFT_HYPHEN: Final = "\u00ad"
#: "Hohenlohe-" goes on with "Waldenburg", "Ober-" does not with "und Unterbezirk".
_OPEN: Final = "-/@_?&=\u00ad"
_OPEN_WORD: Final = re.compile(r"[^\W\d_][-/]$")
_AND: Final = re.compile(r"(?:und|oder|bis)\b")
_OPEN_ADDRESS: Final = re.compile(r"\S[@_?&=]$")


@cache
def _require_place(tag: Tag, parent: Tag | None) -> None:
    if parent is not _PLACES.get(tag, parent):
        raise ValueError(f"Tag.{tag.name} stands in Tag.{_PLACES[tag].name} only.")
    if parent in _KIDS and tag not in _KIDS[parent]:
        raise ValueError(f"Tag.{parent.name} holds no Tag.{tag.name}.")


def joint_of(before: str, after: str) -> str:
    """What is said between two lines or pieces of one element: a blank, unless a word or an address goes on."""
    if not before or not after:
        return ""
    if before[-1] not in _OPEN:  # most of all
        return " "
    if before[-1] == _SOFT_HYPHEN or _OPEN_ADDRESS.search(before):
        return ""
    return "" if _OPEN_WORD.search(before) and not _AND.match(after) else " "


class Element:
    """A structure element: its children in reading order, marked content as ``page << PAGE | number``."""

    __slots__ = (
        "alt",
        "box",
        "figure",
        "is_filled",
        "kids",
        "level",
        "number",
        "parent",
        "role",
        "span",
        "tag",
        "text",
        "url",
    )

    def __init__(self, tag: Tag | None, parent: Element | None, alt: str = "", span: int = 1, url: str = "") -> None:
        self.tag = tag  # None is the document
        self.role = _ROLES[tag] if tag else "Document"  # the standard structure type
        self.parent = parent
        self.alt = alt
        self.span = span
        self.url = url
        self.kids: list[Element | int] = []  # numbers, since the collector of garbage passes over them
        self.figure: Element | None = self if tag is _FIGURE else parent.figure if parent else None
        self.box: Box | None = None
        self.level = 0
        self.text = ""  # all of a heading, the last line of anything else
        self.number = 0  # of the object in the file
        self.is_filled = False  # something is drawn in it, or in what it holds

    @property
    def is_empty(self) -> bool:
        """An empty cell keeps its column; of everything else nothing is left."""
        return not self.is_filled

    def fill(self) -> None:
        """Notes that something stands in it, and so in all that it stands in."""
        element: Element | None = self
        while element is not None and not element.is_filled:
            element.is_filled = True
            element = element.parent

    def cover(self, box: Box) -> None:
        """Makes room for what is drawn in (left, bottom, right, top)."""
        old = self.box or box
        self.box = (min(old[0], box[0]), min(old[1], box[1]), max(old[2], box[2]), max(old[3], box[3]))


class _Inside(AbstractContextManager[None]):
    """Twice as fast as a generator: a sheet of a thousand contacts has sixteen thousand tags."""

    __slots__ = ("_element", "_outer", "_structure")

    def __init__(self, structure: Structure, element: Element) -> None:
        self._structure = structure
        self._element = element

    def __enter__(self) -> None:
        self._outer = self._structure._here
        self._structure._here = self._element

    def __exit__(self, *_: object) -> None:
        if self._element.tag in _LEVELS:
            self._structure._close_heading(self._element)
        self._structure._here = self._outer


class Structure:
    """The tags of one document. Marked content opens when something is drawn, and goes on while the tag stays the same.

    Nothing at all is marked unless ``is_on``. ``owners`` are, for each page and each number of marked content on it,
    the element it belongs to.
    """

    def __init__(self, canvas: Any, *, is_on: bool = True) -> None:
        self._canvas = canvas
        self.is_on = is_on
        self.document = Element(None, None)
        self.owners: list[list[Element]] = [[]]
        self._here = self.document
        self._decoration: Decoration | None = None
        self._open: Element | Decoration | None = None
        self._level = 0
        # The things are kept with what belongs to them: an id is that of one thing only while that lives.
        self._continued: dict[tuple[Tag, int], tuple[object, Element]] = {}
        self._drawn: dict[int, object] = {}

    def tag(self, tag: Tag, of: object | None, alt: str, span: int, url: str) -> AbstractContextManager[None]:
        """See :meth:`crm.printing.page.Sheet.tag`."""
        if not self.is_on or (tag is _LINK and not url):
            return _NOTHING
        if self._decoration is not None or (tag is _FIGURE and not alt):
            return self.decoration(Decoration.PLAIN)
        return _Inside(self, self._element(tag, of, alt, span, url))

    @contextmanager
    def decoration(self, kind: Decoration) -> Iterator[None]:
        """See :meth:`crm.printing.page.Sheet.decoration`."""
        outer, self._decoration = self._decoration, self._decoration or kind
        try:
            yield
        finally:
            self._decoration = outer

    @contextmanager
    def once(self, of: object, kind: Decoration) -> Iterator[None]:
        """See :meth:`crm.printing.page.Sheet.once`."""
        key = (Tag.TABLE, id(of))
        is_full = key in self._continued and len(self._continued[key][1].kids) >= _MOST_ROWS
        if is_full:
            del self._continued[key]
        if is_full or id(of) not in self._drawn:
            self._drawn[id(of)] = of
            yield
            return
        with self.decoration(kind):
            yield

    @property
    def has_headings(self) -> bool:
        return self._level > 0

    def content(self, left: float, bottom: float, width: float, height: float, words: str = "") -> bool:
        """Opens the marked content for a text or picture in this box, before it is drawn.

        Returns whether a blank is due between what the element already says and these words.

        Raises:
            ValueError: the tag around is one that holds other tags only; that is a fault of the sheet.
        """
        here = self._here
        if self._decoration is not None or here.tag is None:
            self._switch(self._decoration or _PLAIN)
            return False
        if here.tag in _GROUPS:
            raise ValueError(f"Tag.{here.tag.name} holds other tags, and no text of its own: {words!r}")
        self._switch(here)
        if here.figure is not None or here.tag in _BOXED:
            (here.figure or here).cover((left, bottom, left + width, bottom + height))
        if here.tag is _LINK and here.parent:  # it stands within the text around it
            here.text = here.text or here.parent.text
            here.parent.text = words
        joint = joint_of(here.text, words)
        here.text = here.text.rstrip(_SOFT_HYPHEN) + joint + words if here.tag in _LEVELS else words
        return bool(joint)

    def shape(self, left: float, bottom: float, width: float, height: float) -> None:
        """The same for a line or ground: it is decoration, save in a figure."""
        if self._here.figure is not None and self._decoration is None:
            self.content(left, bottom, width, height)
        else:
            self._switch(self._decoration or _PLAIN)

    def close(self) -> None:
        """Ends the open marked content: whatever saves or restores the state of the canvas around texts calls this."""
        if self._open is not None:
            self._canvas._code.append("EMC")
            self._open = None

    def next_page(self) -> None:
        """What is drawn from now on stands on the next page."""
        self.close()
        self.owners.append([])

    def _element(self, tag: Tag, of: object | None, alt: str, span: int, url: str) -> Element:
        known = self._continued.get((tag, id(of))) if of is not None else None
        if known:
            return known[1]
        parent = self._here
        _require_place(tag, parent.tag)
        element = Element(tag, parent, alt, span, url)
        parent.kids.append(element)
        if tag in _CELLS:
            element.fill()
        if of is not None:
            self._continued[tag, id(of)] = (of, element)
        return element

    def _close_heading(self, heading: Element) -> None:
        """No level is ever skipped (ISO 14289-1, 7.4.2), not even where a title is empty and leaves nothing."""
        if heading.text and heading.tag:
            self._level = heading.level = min(_LEVELS[heading.tag], self._level + 1)
            heading.role = f"H{heading.level}"

    def _switch(self, target: Element | Decoration) -> None:
        if target is self._open or not self.is_on:
            return
        self.close()
        if isinstance(target, Element):
            owners = self.owners[-1]
            target.kids.append((len(self.owners) - 1) << PAGE | len(owners))
            target.fill()
            self._canvas._code.append(f"/{target.role} <</MCID {len(owners)}>> BDC")
            owners.append(target)
        else:
            self._canvas._code.append(str(target))
        self._open = target
