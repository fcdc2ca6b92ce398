"""Word files as an office makes them, and what python-docx reads of those that we wrote."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from typing import Any

import docx
from docx.document import Document
from docx.oxml.parser import parse_xml
from docx.text.paragraph import Paragraph

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def template(make: Callable[[Document], object]) -> bytes:
    """A .docx made by a function."""
    document = docx.Document()
    make(document)
    return saved(document)


def of_paragraphs(*texts: str) -> bytes:
    return template(lambda document: [document.add_paragraph(text) for text in texts])


def saved(document: Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def opened(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def lines(data: bytes) -> list[str]:
    """The text of each paragraph that stands in no table."""
    return [paragraph.text for paragraph in opened(data).paragraphs]


def in_runs(document: Document, texts: Iterable[str]) -> Paragraph:
    """A paragraph whose runs are of as many formats."""
    paragraph = document.add_paragraph()
    for number, text in enumerate(texts):
        paragraph.add_run(text).bold = number % 2 == 0
    return paragraph


def append_xml(document: Document, paragraph: str) -> None:
    """A paragraph as XML."""
    document.element.body[-1].addprevious(element(f"<w:p>{paragraph}</w:p>"))


def element(xml: str) -> Any:
    return parse_xml(xml.replace(">", f" {_NAMESPACES}>", 1))


def field(code: str, result: str) -> str:
    """A field as Word writes it: begin, code, result, end."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"<w:r><w:rPr><w:b/></w:rPr><w:t>{result}</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
