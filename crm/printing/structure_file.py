"""How the structure of a sheet stands in the file, and what the file says of itself: tree, bookmarks, metadata.

reportlab knows neither structure trees nor metadata streams. Its document takes any object that can write itself, so
ours are written as bytes once all are numbered: a sheet of a thousand contacts has twenty thousand of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import quote
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo, PDFName, PDFStream, PDFString

from crm.printing.bookmarks import Written, write_bookmarks, written_text
from crm.printing.pdf_file import Block
from crm.printing.structure import PAGE, Box, Element, Structure
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
_NUMBER: Final = (1 << PAGE) - 1
_WITH_ATTRIBUTES: Final = frozenset({Tag.FIGURE, Tag.COLUMN_HEAD, Tag.ROW_HEAD, Tag.CELL})
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


def write_structure(canvas: Any, structure: Structure) -> Block:
    """Adds the tree, its link to each page, and the bookmarks to the finished pages of the canvas.

    Returns the elements as they are to be written into the file; none if nothing is tagged.
    """
    return _Writer(canvas._doc, structure).write() if structure.is_on else Block(0, [])


def _plain(text: str) -> str:
    """One line without control signs, which XML does not know."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def _lengths(box: Box | None) -> str:
    return " ".join(f"{length:.2f}" for length in box or ())


def _attributes(element: Element) -> str:
    if element.box and element.tag is Tag.FIGURE:
        return f"/A<</O/Layout/Placement/Block/BBox[{_lengths(element.box)}]>>"
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
        self._root, self._parents = Written(document), Written(document)
        self._outline = Written(document) if structure.has_headings else None
        self._first = document.objectcounter + 1
        self._elements: list[Element] = []
        self._headings: list[Element] = []
        self._links: dict[Element, int] = {}  # with the number of what is clicked

    def write(self) -> Block:
        catalog = self._document.Catalog
        self._add(self._structure.document)
        links = [element for element in self._elements if element.url and element.box]
        self._links = {link: number for number, link in enumerate(links, start=self._first + len(self._elements))}
        objects = [self._element(element) for element in self._elements]
        objects += [self._annotation(link, place) for place, link in enumerate(links, start=len(self._pages))]
        self._root.data = (
            f"<</Type/StructTreeRoot/K[{self._structure.document.number} 0 R]"
            f"/ParentTree {self._parents.number} 0 R/ParentTreeNextKey {len(self._pages) + len(links)}>>"
        ).encode()
        self._parents.data = f"<</Nums[{''.join(self._owners())}]>>".encode()
        catalog.StructTreeRoot = self._root
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        self._mark_pages()
        if self._outline:
            objects += write_bookmarks(self._outline, self._headings, self._pages, self._first + len(objects))
            self._document.Outlines = catalog.Outlines = self._outline
        self._document.objectcounter += len(objects)
        return Block(self._first, objects)

    def _add(self, element: Element) -> None:
        """Numbers the element and those in it, in reading order; what is empty stays out."""
        element.number = self._first + len(self._elements)
        self._elements.append(element)
        if element.level:
            self._headings.append(element)
        for kid in element.kids:
            if isinstance(kid, Element) and not kid.is_empty:
                self._add(kid)

    def _element(self, element: Element) -> bytes:
        parent = element.parent.number if element.parent else self._root.number
        page, kids = -1, []
        for kid in element.kids:
            if isinstance(kid, Element):
                if kid.number:
                    kids.append(f"{kid.number} 0 R")
            elif kid >> PAGE == page or page < 0:
                page = kid >> PAGE
                kids.append(str(kid & _NUMBER))
            else:
                kids.append(f"<</Type/MCR/Pg {self._pages[kid >> PAGE]} 0 R/MCID {kid & _NUMBER}>>")
        if element in self._links:
            kids.append(f"<</Type/OBJR/Obj {self._links[element]} 0 R>>")
        here = f"/Pg {self._pages[page]} 0 R" if page >= 0 else ""
        holds = f"/K[{' '.join(kids)}]" if kids else ""
        alt = f"/Alt{written_text(element.alt)}" if element.alt and not element.url else ""
        more = _attributes(element) if element.tag in _WITH_ATTRIBUTES else ""
        return f"<</S/{element.role}/P {parent} 0 R{here}{holds}{alt}{more}>>".encode()

    def _owners(self) -> Iterator[str]:
        """The way back from each page's marked content to its elements."""
        for page, owners in enumerate(self._structure.owners):
            yield f"{page}[{' '.join(f'{element.number} 0 R' for element in owners)}]"
        for place, link in enumerate(self._links, start=len(self._pages)):
            yield f"{place} {link.number} 0 R "

    def _annotation(self, link: Element, place: int) -> bytes:
        """What reacts to a click or the Enter key, without a frame; also put on the page, in the order of the links."""
        page = next(kid >> PAGE for kid in link.kids if isinstance(kid, int))
        self._document.Pages.pages[page].Annots.append(f"{self._links[link]} 0 R")
        address = quote(link.url, safe=":/?#[]@!$&'*+,;=%~", errors="replace")
        return (
            f"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[{_lengths(link.box)}]/StructParent {place}"
            f"/P {self._pages[page]} 0 R/Contents{written_text(link.alt or link.text)}/A<</S/URI/URI({address})>>>>"
        ).encode()

    def _mark_pages(self) -> None:
        for number, page in enumerate(self._document.Pages.pages):
            page.StructParents = number
            page.Tabs = PDFName("S")
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
