"""A template with all that letters have, multiplied, as LibreOffice lays it out."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
from docx.document import Document
from docx.shared import Mm

from crm.exchange.letter import write_letters
from tests.exchange.sample import jpeg
from tests.exchange.test_letter import ANNA, BERT
from tests.exchange.word_sample import append_xml, field, template
from tests.office_suite import converted, needs_libreoffice
from tests.printing.reading import opened as opened_pdf
from tests.printing.reading import texts


def two_pages(document: Document) -> None:
    """Its own header with a picture, page numbers, a numbered list, a picture in the text, and a table at the end."""
    head = document.sections[0].header.paragraphs[0]
    head.add_run("Kopf für «Name»")
    head.add_run().add_picture(io.BytesIO(jpeg()), width=Mm(15))
    append_xml(document, f"<w:r><w:t>Seite</w:t></w:r>{field('PAGE', '1')}")
    for text in ("erstens", "zweitens"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("«Anrede»").add_run().add_picture(io.BytesIO(jpeg()), width=Mm(20))
    document.add_page_break()
    append_xml(document, f"<w:r><w:t>Seite</w:t></w:r>{field('PAGE', '1')}")
    document.add_table(1, 1).cell(0, 0).text = "Ende für «Name»"


@needs_libreoffice
def test_each_letter_is_laid_out_as_if_it_were_alone(tmp_path: Path) -> None:
    people = {"Anna": ANNA, "Bert": BERT, "Cäsar": {**BERT, "Name": "Cäsar", "Anrede": "Lieber Cäsar,"}}
    (tmp_path / "briefe.docx").write_bytes(write_letters(template(two_pages), list(people.values())))
    pdf = converted(tmp_path / "briefe.docx", "pdf", tmp_path / "pdf").read_bytes()
    pages = ["".join(text.split()) for text in texts(pdf)]
    assert len(pages) == 2 * len(people)
    for number, (name, values) in enumerate(people.items()):
        salutation = "".join(str(values["Anrede"]).split())
        first, second = pages[2 * number : 2 * number + 2]
        assert first == f"Kopffür{name}Seite11.erstens2.zweitens{salutation}"
        assert second == f"Kopffür{name}Seite2Endefür{name}"
    with opened_pdf(pdf) as document:
        images = [len(list(page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))) for page in document]
    assert images == [2, 1] * len(people)
