"""A check of tagged PDFs by pikepdf: every mark on every page belongs to one element or is declared decoration."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pikepdf

_PAINTING = frozenset(("INLINE IMAGE", *"Tj TJ ' \" f F f* S s B B* b b* Do sh".split()))
_GROUPS = frozenset({"/Sect", "/L", "/LI", "/Table", "/TR", "/Document"})
_HEADINGS = frozenset({"/H1", "/H2", "/H3"})
_CELLS = frozenset({"/TH", "/TD"})


def faults_of(pdf: bytes) -> list[str]:
    """What is wrong, in words; an empty list for a PDF in which everything is heard once and in order."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        if "/StructTreeRoot" not in document.Root:
            return ["The document has no structure."]
        tree = _Tree(document)
        tree.walk(document.Root.StructTreeRoot.K, document.Root.StructTreeRoot)
        return [*tree.faults, *_page_faults(document, tree), *_heading_faults(document, tree), *_data_faults(document)]


@dataclass
class _Tree:
    """What the structure says: which element speaks which marked content, in reading order."""

    document: Any
    faults: list[str] = field(default_factory=list)
    spoken: list[tuple[int, int, Any]] = field(default_factory=list)  # page, number, element
    headings: list[int] = field(default_factory=list)
    links: dict[tuple[int, int], Any] = field(default_factory=dict)  # by the number of their object

    def __post_init__(self) -> None:
        self._pages = {page.objgen: number for number, page in enumerate(self.document.pages)}

    def walk(self, kids: Any, parent: Any) -> None:
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                self._speak(parent, parent, kid)
            elif kid.get("/Type") == "/MCR":
                self._speak(parent, kid, int(kid.MCID))
            elif kid.get("/Type") == "/OBJR":
                self.links[kid.Obj.objgen] = parent
            else:
                self._enter(kid, parent)

    def _speak(self, element: Any, reference: Any, number: int) -> None:
        if str(element.S) in _GROUPS:
            self.faults.append(f"{element.S} holds text itself")
        self.spoken.append((self._pages[reference.Pg.objgen], number, element))

    def _enter(self, element: Any, parent: Any) -> None:
        role = str(element.S)
        if element.P.objgen != parent.objgen:
            self.faults.append(f"{role} names another parent than the one it stands in")
        if role in _HEADINGS:
            self.headings.append(int(role[2]))
        if role == "/Figure" and not (str(element.get("/Alt", "")) and "/BBox" in element.get("/A", {})):
            self.faults.append("a figure says nothing or has no box")
        if role == "/Table":
            self.faults.extend(_table_faults(element))
        if "/K" in element:
            self.walk(element.K, element)
        elif role not in _CELLS:
            self.faults.append(f"{role} is empty")


def _table_faults(table: Any) -> Iterator[str]:
    """All rows are as wide as the first, which holds the heads of the columns."""
    rows = [list(row.K) for row in table.K]
    widths = {sum(int(cell.get("/A", {}).get("/ColSpan", 1)) for cell in row) for row in rows}
    if len(widths) > 1:
        yield f"rows of a table have different widths: {sorted(widths)}"
    heads = [cell for row in rows for cell in row if cell.S == "/TH"]
    if not heads or any("/Scope" not in cell.get("/A", {}) for cell in heads):
        yield "a table has no heads, or heads without a scope"
    if any(cell.S != "/TH" for cell in rows[0]):
        yield "the first row of a table is no row of heads"


def _page_faults(document: Any, tree: _Tree) -> Iterator[str]:
    parents = dict(zip(*[iter(document.Root.StructTreeRoot.ParentTree.Nums)] * 2, strict=True))
    for number, page in enumerate(document.pages):
        marks = _Marks()
        marks.read(page)
        yield from (f"page {number + 1}: {fault}" for fault in marks.faults)
        spoken = [(mcid, element) for where, mcid, element in tree.spoken if where == number]
        order = [mcid for mcid, _ in spoken]
        if sorted(order) != sorted(marks.numbers):
            yield f"page {number + 1}: tags speak {sorted(order)}, but marked are {sorted(marks.numbers)}"
        elif order != sorted(order):
            yield f"page {number + 1}: tags are in another order than what is drawn"
        owners = list(parents[page.StructParents])
        if [owner.objgen for owner in owners] != [
            element.objgen for _, element in sorted(spoken, key=lambda one: one[0])
        ]:
            yield f"page {number + 1}: the way back from marked content to tags is wrong"
        if page.get("/Tabs") != "/S":
            yield f"page {number + 1}: the tabulator does not follow the tags"
        for link in page.get("/Annots", ()):
            element = tree.links.get(link.objgen)
            if element is None or parents[link.StructParent].objgen != element.objgen or element.S != "/Link":
                yield f"page {number + 1}: a link that no tag knows"


@dataclass
class _Marks:
    """One page's operators: what is painted within which marked content."""

    faults: list[str] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    _open: list[tuple[int, bool]] = field(default_factory=list)
    _depth: int = 0
    _in_text: bool = False
    _respelled: bool = False

    def read(self, page: Any) -> None:
        for instruction in pikepdf.parse_content_stream(page):
            self._note(str(instruction.operator), list(instruction.operands))
        if self._open or self._depth or self._in_text:
            self.faults.append("something is begun and not ended")

    def _note(self, operator: str, operands: list[Any]) -> None:
        if operator in ("q", "Q"):
            self._depth += 1 if operator == "q" else -1
        elif operator in ("BT", "ET"):
            self._in_text = operator == "BT"
        elif operator in ("BMC", "BDC"):
            self._begin(operands)
        elif operator == "EMC":
            self._respelled = False
            if not self._open or self._open.pop() != (self._depth, self._in_text):
                self.faults.append("marked content and graphics state or text are not nested")
        elif operator in _PAINTING and len(self._open) - self._respelled != 1:
            self.faults.append(f"{operator} paints in {len(self._open)} marked contents")

    def _begin(self, operands: list[Any]) -> None:
        self._open.append((self._depth, self._in_text))
        properties = operands[1] if len(operands) > 1 else {}
        if "/MCID" in properties:
            self.numbers.append(int(properties["/MCID"]))
        elif operands[0] == "/Span" and list(properties.keys()) == ["/ActualText"] and len(self._open) == 2:
            self._respelled = True  # a letter and its accent within a tag, spoken as one
        elif operands[0] != "/Artifact":
            self.faults.append(f"{operands[0]} is marked, but no tag can speak it")


def _heading_faults(document: Any, tree: _Tree) -> Iterator[str]:
    levels = tree.headings
    if levels and (levels[0] != 1 or levels.count(1) != 1):
        yield f"the headings are {levels}: one title comes first"
    if any(below > above + 1 for above, below in pairwise(levels)):
        yield f"the headings {levels} skip a level"
    with document.open_outline() as outline:
        depths = list(_depths(outline.root, 1))
    if depths != levels:
        yield f"bookmarks of levels {depths} for headings of levels {levels}"


def _depths(items: Any, depth: int) -> Iterator[int]:
    """Of all but the groups into which long rows are divided, which are named after their first and last."""
    for item in items:
        kids = item.children
        is_group = bool(kids) and str(item.title) == f"{kids[0].title} – {kids[-1].title}"
        if not is_group:
            yield depth
        yield from _depths(item.children, depth if is_group else depth + 1)


def _data_faults(document: Any) -> Iterator[str]:
    root, info = document.Root, document.docinfo
    with document.open_metadata() as data:
        if str(data.get("pdfuaid:part")) != "1":
            yield "the file does not claim PDF/UA-1"
        if data.get("dc:title") != str(info.get("/Title")):
            yield f"two titles: {data.get('dc:title')!r} and {info.get('/Title')!s}"
        if list(data.get("dc:creator") or ()) != [str(info.get("/Author"))]:
            yield "two authors"
    if str(root.get("/Lang")) != "de-DE":
        yield "the language is not German"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "viewers show the name of the file instead of the title"
    if not root.get("/MarkInfo", {}).get("/Marked"):
        yield "the file does not say that it is tagged"
