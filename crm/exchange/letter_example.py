"""The example of a letter template: an invitation laid out by DIN 5008 (form B), to copy from and to change."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from crm.exchange.word_file import written

if TYPE_CHECKING:
    from docx.document import Document
    from docx.shared import Length
    from docx.text.paragraph import Paragraph

_FONT: Final = "Arial"
_SENDER: Final = "Musterbehörde · Musterstraße 1 · 66117 Saarbrücken"
#: python-docx stamps its own template; the example shall be equal in every database.
_MADE: Final = datetime(2026, 11, 22)
#: In a table, where what is not known leaves an empty cell instead of half a sentence.
_FACTS: Final = (
    ("Anlass", "«Veranstaltung»"),
    ("Motto", "«Motto»"),
    ("Termin", "«Termin»"),
    ("Ort", "«Ort»"),
    ("Antwort bis", "«Rückmeldung bis»"),
)


def example_template() -> bytes:
    """The .docx file."""
    import docx
    from docx.shared import Pt

    document = docx.Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(11)
    normal.paragraph_format.space_after = Pt(0)
    _page(document)
    _address_field(document)
    _line(document, "«Heute»", after=14)
    _line(document, "Einladung: «Veranstaltung»", bold=True, after=14)
    _line(document, "«Anrede»", after=11)
    _line(document, "hiermit lade ich Sie herzlich ein. Über Ihre Zusage würde ich mich freuen.", after=8)
    _facts(document)
    _line(document, "«Grußformel»", after=44).paragraph_format.space_before = Pt(14)
    _line(document, "Name der Unterzeichnerin oder des Unterzeichners")
    properties = document.core_properties
    properties.author, properties.title, properties.comments = "Verteiler", "Mustervorlage Einladung", ""
    properties.created = properties.modified = _MADE
    return written(document)


def _page(document: Document) -> None:
    """A4 with the margins of DIN 5008; the sender above, the event and the page below."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(25), Mm(20)
    section.top_margin, section.bottom_margin = Mm(45), Mm(25)
    section.header_distance, section.footer_distance = Mm(15), Mm(12)
    head = section.header.paragraphs[0]
    head.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _write(head, "Musterbehörde", size=14, bold=True)
    _write(section.footer.paragraphs[0], "Einladung zu «Veranstaltung»", size=8)


def _address_field(document: Document) -> None:
    """85 × 45 mm of fixed height: however long an address is, the text below stays where it is."""
    from docx.enum.table import WD_ROW_HEIGHT_RULE
    from docx.shared import Mm

    table = document.add_table(rows=2, cols=1)
    table.autofit = False
    heights: tuple[Length, Length] = (Mm(10), Mm(42))
    for row, height in zip(table.rows, heights, strict=True):
        row.height, row.height_rule = height, WD_ROW_HEIGHT_RULE.EXACTLY
    table.columns[0].width = Mm(85)
    _write(table.cell(0, 0).paragraphs[0], _SENDER, size=7)
    _write(table.cell(1, 0).paragraphs[0], "«Anschrift»")


def _facts(document: Document) -> None:
    from docx.shared import Mm, Pt

    table = document.add_table(rows=len(_FACTS), cols=2)
    table.autofit = False
    for column, width in zip(table.columns, (Mm(32), Mm(133)), strict=True):
        column.width = width
    for row, facts in zip(table.rows, _FACTS, strict=True):
        for cell, text in zip(row.cells, facts, strict=True):
            cell.paragraphs[0].paragraph_format.space_after = Pt(3)
            _write(cell.paragraphs[0], text, bold=text == "«Veranstaltung»")


def _line(document: Document, text: str, *, size: int = 11, bold: bool = False, after: int = 0) -> Paragraph:
    from docx.shared import Pt

    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(after)
    _write(paragraph, text, size=size, bold=bold)
    return paragraph


def _write(paragraph: Paragraph, text: str, *, size: int = 11, bold: bool = False) -> None:
    from docx.shared import Pt

    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(size), bold
