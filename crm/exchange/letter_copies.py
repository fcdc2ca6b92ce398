"""The text of a Word template once for each person, one behind the other in one document.

What a document may hold only once (ids, bookmarks) is taken from the copies, and what runs on through a document
(page numbers, numbered lists) begins anew with each letter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from itertools import count
from typing import TYPE_CHECKING, Final

from crm.domain.placeholders import Value, used
from crm.domain.ports import Progress
from crm.exchange.word_file import running_parts
from crm.exchange.word_placeholders import fill, paragraph_texts

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.part import XmlPart
    from docx.oxml.xmlchemy import BaseOxmlElement

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_PARAGRAPH_ID: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
#: What may be there only once and says nothing on paper.
_ONCE: Final = (
    ".//w:bookmarkStart | .//w:bookmarkEnd | .//w:commentRangeStart | .//w:commentRangeEnd | .//w:commentReference"
    " | .//w:sdtPr/w:id"
)
#: What follows the page numbers among the properties of a section.
_AFTER_NUMBERS: Final = (
    *("w:cols", "w:formProt", "w:vAlign", "w:noEndnote", "w:titlePg", "w:textDirection", "w:bidi", "w:rtlGutter"),
    *("w:docGrid", "w:printerSettings", "w:sectPrChange"),
)


def write_copies(document: Document, letters: Sequence[Mapping[str, Value]], progress: Progress) -> None:
    """Puts a filled copy of the document's text for each letter in the place of the text."""
    _give_first_section_all_headers(document)
    body = document.element.body
    *blocks, end = list(body)
    for block in blocks:
        body.remove(block)
    headers = _Headers(document)
    shape_numbers = count(1)
    for n, values in enumerate(letters):
        copy = body.makeelement(body.tag, nsmap=body.nsmap)
        copy.extend([deepcopy(block) for block in blocks])
        fill(copy, values)
        if n:
            _take_ids(copy)
            _restart_lists(document, copy)
        for shape in copy.xpath(".//wp:docPr"):
            shape.set("id", str(next(shape_numbers)))
        sections = [*copy.xpath(".//w:sectPr"), deepcopy(end)]
        _begin_on_new_page(sections[0])
        for section in sections:
            headers.give(section, values)
        if n < len(letters) - 1:
            _end_section(copy, sections[-1])
        else:
            end.getparent().replace(end, sections[-1])
        for block in list(copy):
            body[-1].addprevious(block)
        progress(n + 1, len(letters))
    headers.drop_originals()


def _give_first_section_all_headers(document: Document) -> None:
    """A section without a header of its own takes that of the one before: of the letter before, for a first section."""
    kinds = ("header", "footer", "first_page_header", "first_page_footer", "even_page_header", "even_page_footer")
    first, *others = document.sections
    for kind in kinds:
        if any(not getattr(other, kind).is_linked_to_previous for other in others):
            running = getattr(first, kind)
            if running.is_linked_to_previous:
                running.is_linked_to_previous = False


def _begin_on_new_page(section: BaseOxmlElement) -> None:
    """On a sheet of its own where the template says so (odd page), else on a page; its first page is number 1."""
    kind = section.get_or_add_type()
    if str(kind.get(f"{_W}val")) not in ("oddPage", "evenPage"):
        kind.set(f"{_W}val", "nextPage")
    numbers = section.find(f"{_W}pgNumType")
    if numbers is None:
        numbers = section.makeelement(f"{_W}pgNumType", nsmap=section.nsmap)
        section.insert_element_before(numbers, *_AFTER_NUMBERS)
    if numbers.get(f"{_W}start") is None:
        numbers.set(f"{_W}start", "1")


def _end_section(copy: BaseOxmlElement, section: BaseOxmlElement) -> None:
    """The last paragraph bears the section's properties; one is added where there is none, or it bears some already."""
    last = copy[-1] if len(copy) else None
    if last is None or last.tag != f"{_W}p" or last.xpath("./w:pPr/w:sectPr"):
        last = copy.makeelement(f"{_W}p", nsmap=copy.nsmap)
        copy.append(last)
    last.get_or_add_pPr().insert_element_before(section, "w:pPrChange")


def _take_ids(copy: BaseOxmlElement) -> None:
    for element in copy.xpath(_ONCE):
        element.getparent().remove(element)
    for paragraph in copy.xpath(".//w:p"):
        paragraph.attrib.pop(_PARAGRAPH_ID, None)


def _restart_lists(document: Document, copy: BaseOxmlElement) -> None:
    """Numbered paragraphs count from the beginning again, whether numbered themselves or by their style."""
    by_style = {
        str(style.get(f"{_W}styleId")): style.xpath("./w:pPr/w:numPr")[0]
        for style in document.styles.element.xpath("./w:style[w:pPr/w:numPr/w:numId]")
    }
    made: dict[str, int] = {}
    for paragraph in copy.xpath(".//w:p[w:pPr/w:numPr/w:numId or w:pPr/w:pStyle]"):
        properties = paragraph.pPr
        if not properties.xpath("./w:numPr/w:numId"):
            style = str(properties.xpath("string(./w:pStyle/@w:val)"))
            if style not in by_style:
                continue
            properties.get_or_add_numPr().extend(deepcopy(list(by_style[style])))
        number = properties.xpath("./w:numPr/w:numId")[0]
        old = str(number.get(f"{_W}val"))
        if old not in made:
            made[old] = _fresh_list(document, old)
        number.set(f"{_W}val", str(made[old]))


def _fresh_list(document: Document, number: str) -> int:
    """A list like the one of that number, which begins anew; the number itself if there is no such list ("0": none)."""
    if not any(rel.reltype.endswith("/numbering") for rel in document.part.rels.values()):
        return int(number)  # python-docx cannot make the part
    lists = document.part.numbering_part.element
    found = lists.xpath(f'./w:num[@w:numId="{number}"]/w:abstractNumId/@w:val')
    if not found:
        return int(number)
    made = lists.add_num(int(found[0]))
    for level in lists.xpath(f'./w:abstractNum[@w:abstractNumId="{found[0]}"]/w:lvl'):
        start = level.find(f"{_W}start")
        first = 1 if start is None else int(start.get(f"{_W}val"))
        made.add_lvlOverride(int(level.get(f"{_W}ilvl"))).add_startOverride(first)
    return int(made.numId)


class _Headers:
    """Headers and footers with placeholders, filled; letters whose headers say the same share them."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._open = {
            number: (part, deepcopy(part.element))
            for number, part in running_parts(document)
            if used("\n".join(paragraph_texts(part.element)))
        }
        self._made: dict[tuple[str, bytes], str] = {}

    def give(self, section: BaseOxmlElement, values: Mapping[str, Value]) -> None:
        """Lets the section show what the headers say in this letter."""
        for reference in section.xpath("./w:headerReference | ./w:footerReference"):
            number = str(reference.get(_R_ID))
            if number in self._open:
                reference.set(_R_ID, self._filled(number, values))

    def drop_originals(self) -> None:
        """Nothing refers to them any more."""
        for number in self._open:
            del self._document.part.rels[number]

    def _filled(self, number: str, values: Mapping[str, Value]) -> str:
        from lxml import etree

        part, original = self._open[number]
        element = deepcopy(original)
        fill(element, values)
        key = number, etree.tostring(element)
        if key not in self._made:
            self._made[key] = self._added(number, part, element)
        return self._made[key]

    def _added(self, number: str, part: XmlPart, element: BaseOxmlElement) -> str:
        """Another header like the part, with the same pictures; returns the id of its relationship."""
        from docx.opc.packuri import PackURI

        name = PackURI(f"/word/letter{len(self._made) + 1}.xml")
        made = type(part)(name, part.content_type, element, part.package)
        for rel in part.rels.values():
            target = rel.target_ref if rel.is_external else rel.target_part
            made.load_rel(rel.reltype, target, rel.rId, rel.is_external)
        return str(self._document.part.relate_to(made, self._document.part.rels[number].reltype))
