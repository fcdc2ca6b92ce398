"""The bookmarks of a sheet: its headings, each under the nearest higher one before it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from reportlab.pdfbase.pdfdoc import PDFObject

from crm.printing.structure import Element

#: So many bookmarks stand side by side.
_MOST: Final = 100


class Written(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """An object of the file, numbered at once; its bytes are set when the numbers of all others are known."""

    #: reportlab asks the object that it takes for the outline.
    ready = 1

    def __init__(self, document: Any) -> None:
        self.data = b""
        name = document.Reference(self).name
        self.number: int = document.idToObjectNumberAndVersion[name][0]

    def format(self, _document: Any) -> bytes:
        return self.data

    def prepare(self, _document: Any, _canvas: Any) -> None:
        """Asked of the outline before it is written."""


@dataclass(slots=True)
class _Bookmark:
    """``target`` is where it leads, in the words of the file."""

    title: str
    target: str
    level: int = 0
    kids: list[_Bookmark] = field(default_factory=list)
    is_group: bool = False

    def shown(self) -> int:
        """How many bookmarks stand below this one when viewers open the file: groups are closed."""
        return sum(1 + (0 if kid.is_group else kid.shown()) for kid in self.kids)


def written_text(text: str) -> str:
    """A text string in UTF-16, as the file takes it whatever the signs."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def write_bookmarks(document: Any, headings: list[Element], pages: list[int]) -> None:
    """Puts the headings, in reading order, into the outline; ``pages`` are the numbers of the pages' objects."""
    root = _Bookmark("", "")
    above = [root]
    for heading in headings:
        while above[-1].level >= heading.level:
            above.pop()
        bookmark = _Bookmark(heading.text, _target(heading, pages), heading.level)
        above[-1].kids.append(bookmark)
        above.append(bookmark)
    outline = Written(document)
    document.Outlines = document.Catalog.Outlines = outline
    outline.data = f"<</Type/Outlines{_write_kids(document, root, outline.number)}>>".encode()


def _target(heading: Element, pages: list[int]) -> str:
    page = next(kid[0] for kid in heading.kids if isinstance(kid, tuple))
    top = heading.box[3] if heading.box else 0.0
    return f"[{pages[page]} 0 R/XYZ null {top:.2f} null]"


def _write_kids(document: Any, parent: _Bookmark, number: int) -> str:
    """Writes what is under a bookmark; returns how it names that."""
    kids = parent.kids = _in_groups(parent.kids)
    if not kids:
        return ""
    written = [Written(document) for _ in kids]
    under = [_write_kids(document, kid, own.number) for kid, own in zip(kids, written, strict=True)]
    for place, (kid, own) in enumerate(zip(kids, written, strict=True)):
        before = f"/Prev {written[place - 1].number} 0 R" if place else ""
        after = f"/Next {written[place + 1].number} 0 R" if place + 1 < len(kids) else ""
        fields = f"/Title{written_text(kid.title)}/Parent {number} 0 R/Dest{kid.target}{before}{after}{under[place]}"
        own.data = f"<<{fields}>>".encode()
    count = f"{'-' if parent.is_group else ''}{parent.shown()}"
    return f"/First {written[0].number} 0 R/Last {written[-1].number} 0 R/Count {count}"


def _in_groups(bookmarks: list[_Bookmark]) -> list[_Bookmark]:
    """Nobody finds a name among a thousand, and some readers follow no longer chain: groups named "first – last"."""
    if len(bookmarks) <= _MOST:
        return bookmarks
    groups = [bookmarks[start : start + _MOST] for start in range(0, len(bookmarks), _MOST)]
    return [
        _Bookmark(f"{one[0].title} – {one[-1].title}", one[0].target, one[0].level, one, is_group=True)
        for one in groups
    ]
