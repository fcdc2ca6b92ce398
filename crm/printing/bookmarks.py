"""The bookmarks of a sheet: its headings, each under the nearest higher one before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Final

from reportlab.pdfbase.pdfdoc import PDFObject

from crm.printing.structure import PAGE, Element

#: So many bookmarks stand side by side.
_MOST: Final = 100
_PLAIN: Final = re.compile(r"[ !-'*-\[\]-~]*").fullmatch


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
    """A text string as the file takes it whatever the signs: plain, or in UTF-16."""
    if _PLAIN(text):
        return f"({text})"
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"


def write_bookmarks(outline: Written, headings: list[Element], pages: list[int], first: int) -> list[bytes]:
    """The headings, in reading order, as the outline and its objects, which are numbered from ``first`` on.

    ``pages`` are the numbers of the pages' objects.
    """
    root = _Bookmark("", "")
    above = [root]
    for heading in headings:
        while above[-1].level >= heading.level:
            above.pop()
        bookmark = _Bookmark(heading.text, _target(heading, pages), heading.level)
        above[-1].kids.append(bookmark)
        above.append(bookmark)
    _divide(root)
    outline.data = f"<</Type/Outlines{_family(root, first)}>>".encode()
    return _objects(root, outline.number, first)


def _target(heading: Element, pages: list[int]) -> str:
    page = next(kid >> PAGE for kid in heading.kids if isinstance(kid, int))
    top = heading.box[3] if heading.box else 0.0
    return f"[{pages[page]} 0 R/XYZ null {top:.2f} null]"


def _divide(parent: _Bookmark) -> None:
    """Nobody finds a name among a thousand, and some readers follow no longer chain: groups named "first – last"."""
    for kid in parent.kids:
        _divide(kid)
    if len(parent.kids) > _MOST:
        rows = [parent.kids[start : start + _MOST] for start in range(0, len(parent.kids), _MOST)]
        parent.kids = [
            _Bookmark(f"{row[0].title} – {row[-1].title}", row[0].target, row[0].level, row, is_group=True)
            for row in rows
        ]


def _objects(parent: _Bookmark, number: int, first: int) -> list[bytes]:
    """What is under a bookmark with this number: those right below it side by side, then what is under each of them."""
    own: list[bytes] = []
    below: list[bytes] = []
    last = first + len(parent.kids) - 1
    for place, kid in enumerate(parent.kids, start=first):
        free = last + 1 + len(below)
        before = f"/Prev {place - 1} 0 R" if place > first else ""
        after = f"/Next {place + 1} 0 R" if place < last else ""
        fields = f"/Title{written_text(kid.title)}/Parent {number} 0 R/Dest{kid.target}{before}{after}"
        own.append(f"<<{fields}{_family(kid, free)}>>".encode())
        below.extend(_objects(kid, place, free))
    return own + below


def _family(bookmark: _Bookmark, first: int) -> str:
    if not bookmark.kids:
        return ""
    count = -bookmark.shown() if bookmark.is_group else bookmark.shown()
    return f"/First {first} 0 R/Last {first + len(bookmark.kids) - 1} 0 R/Count {count}"
