"""How the structure of a sheet stands in the file, and what the file says of itself: tree, bookmarks, metadata.

reportlab knows neither structure trees nor metadata streams. Its document takes any object that can write itself, so
ours are written as bytes once all are numbered: a sheet of a thousand contacts has twenty thousand of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo, PDFName, PDFStream, PDFString

from crm.printing.bookmarks import Written, write_bookmarks, written_text
from crm.printing.structure import Element, Structure
from crm.printing.tags import Tag

_PROGRAM: Final = "Verteiler"
_LANGUAGE: Final = "de-DE"
_XMP: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{program}</xmp:CreatorTool><pdf:Producer>{producer}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""
_SCOPES: Final = {Tag.COLUMN_HEAD: "Column", Tag.ROW_HEAD: "Row"}


class _Info(PDFInfo):  # type: ignore[misc]  # reportlab has no types
    """Without reportlab's dates, which would be those of the year 2000, and without empty fields."""

    def format(self, document: Any) -> bytes:
        fields = {"Title": self.title, "Author": self.author, "Creator": self.creator, "Producer": self.producer}
        written: bytes = PDFDictionary({key: PDFString(text) for key, text in fields.items()}).format(document)
        return written


def describe(canvas: Any, title: str, author: str) -> None:
    """Writes title, author (the house), language and the claim of PDF/UA-1 into the file; no dates, nobody's name."""
    title, author = _plain(title) or _PROGRAM, _plain(author)
    document = canvas._doc
    document.info = info = _Info()
    info.title, info.author, info.creator, info.subject = title, author, _PROGRAM, ""
    canvas.setViewerPreference("DisplayDocTitle", "true")
    packet = _XMP.format(
        title=escape(title),
        author=escape(author),
        language=_LANGUAGE,
        program=_PROGRAM,
        producer=escape(info.producer),
    )
    kind = PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
    canvas.setCatalogEntry("Metadata", PDFStream(kind, packet.encode() + b"\n"))


def write_structure(canvas: Any, structure: Structure) -> None:
    """Adds the tree, its link to each page, and the bookmarks to the finished pages of the canvas."""
    if structure.is_on:
        _Writer(canvas._doc, structure).write()


def _plain(text: str) -> str:
    """One line without control signs, which XML does not know."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def _attributes(element: Element) -> str:
    if element.box and element.tag is Tag.FIGURE:
        return f"/A<</O/Layout/Placement/Block/BBox[{' '.join(f'{length:.2f}' for length in element.box)}]>>"
    scope = f"/Scope/{_SCOPES[element.tag]}" if element.tag in _SCOPES else ""
    span = f"/ColSpan {element.span}" if element.span > 1 else ""
    return f"/A<</O/Table{scope}{span}>>" if scope or span else ""


class _Writer:
    """Numbers everything, then writes it."""

    def __init__(self, document: Any, structure: Structure) -> None:
        self._document = document
        self._structure = structure
        self._pages = [
            document.idToObjectNumberAndVersion[f"Page{page + 1}"][0] for page in range(len(structure.owners))
        ]
        self._objects: list[tuple[Written, Element]] = []
        self._headings: list[Element] = []

    def write(self) -> None:
        catalog = self._document.Catalog
        root, parents = Written(self._document), Written(self._document)
        self._add(self._structure.document)
        for written, element in self._objects:
            written.data = self._element(element, root.number)
        root.data = (
            f"<</Type/StructTreeRoot/K[{self._structure.document.number} 0 R]"
            f"/ParentTree {parents.number} 0 R/ParentTreeNextKey {len(self._pages)}>>"
        ).encode()
        parents.data = f"<</Nums[{''.join(self._owners())}]>>".encode()
        catalog.StructTreeRoot = root
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        self._mark_pages()
        if self._headings:
            write_bookmarks(self._document, self._headings, self._pages)

    def _add(self, element: Element) -> None:
        """Numbers the element and those in it, in reading order; what is empty stays out."""
        written = Written(self._document)
        element.number = written.number
        self._objects.append((written, element))
        if element.level:
            self._headings.append(element)
        for kid in element.kids:
            if isinstance(kid, Element) and not kid.is_empty:
                self._add(kid)

    def _element(self, element: Element, root: int) -> bytes:
        parent = element.parent.number if element.parent else root
        page = next((kid[0] for kid in element.kids if isinstance(kid, tuple)), None)
        parts = [f"<</S/{element.role}/P {parent} 0 R"]
        if page is not None:
            parts.append(f"/Pg {self._pages[page]} 0 R")
        kids = " ".join(self._kid(kid, page) for kid in element.kids if isinstance(kid, tuple) or kid.number)
        if kids:
            parts.append(f"/K[{kids}]")
        if element.alt:
            parts.append(f"/Alt{written_text(element.alt)}")
        return "".join((*parts, _attributes(element), ">>")).encode()

    def _kid(self, kid: Element | tuple[int, int], page: int | None) -> str:
        if isinstance(kid, Element):
            return f"{kid.number} 0 R"
        if kid[0] == page:
            return str(kid[1])
        return f"<</Type/MCR/Pg {self._pages[kid[0]]} 0 R/MCID {kid[1]}>>"

    def _owners(self) -> Iterator[str]:
        """The way back from each page's marked content to its elements."""
        for page, owners in enumerate(self._structure.owners):
            yield f"{page}[{' '.join(f'{element.number} 0 R' for element in owners)}]"

    def _mark_pages(self) -> None:
        for number, page in enumerate(self._document.Pages.pages):
            page.StructParents = number
            page.Tabs = PDFName("S")
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
