"""Letters from Word templates as python-docx reads them back: what is filled, what stays, what is refused."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from hypothesis import given
from hypothesis import strategies as st

from crm.domain.errors import UserError
from crm.domain.placeholders import filled
from crm.exchange.clean_text import clean
from crm.exchange.letter import LetterWriter, Values, check_template, write_letters
from crm.exchange.letter_example import example_template
from tests.domain.test_placeholders import NAMES, VALUES
from tests.exchange.sample import jpeg
from tests.exchange.word_sample import (
    append_xml,
    element,
    field,
    in_runs,
    lines,
    of_paragraphs,
    opened,
    template,
)

ANNA = {**VALUES, "Name": "Anna", "Anrede": "Liebe Anna,"}
BERT = {**VALUES, "Name": "Bert", "Anrede": "Lieber Bert,"}


def write_letter(template: bytes, values: Values) -> bytes:
    return LetterWriter(template).write(values)


def test_a_placeholder_over_five_runs_is_found_and_keeps_the_format_of_its_first() -> None:
    data = template(lambda document: in_runs(document, ["Guten Tag! «", "An", "re", "de", "» Willkommen"]))
    assert check_template(data).used == ("Anrede",)
    (paragraph,) = opened(write_letter(data, ANNA)).paragraphs
    assert paragraph.text == "Guten Tag! Liebe Anna, Willkommen"
    assert [(run.text, run.bold) for run in paragraph.runs if run.text] == [
        ("Guten Tag! Liebe Anna,", True),
        (" Willkommen", True),
    ]


@given(
    st.lists(st.one_of(st.text(max_size=6), st.sampled_from([f"«{name}»" for name in NAMES])), max_size=6), st.data()
)
def test_runs_make_no_difference(pieces: list[str], data: Any) -> None:
    text = clean("".join(pieces)).replace("\n", " ").strip()
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=5)))
    runs = [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    values = {name: f"[{number}\n«{name}»]" for number, name in enumerate(NAMES)}
    written = write_letter(template(lambda document: in_runs(document, runs)), values)
    assert lines(written) == [filled(text, values)]


def test_lines_of_an_address_become_line_breaks() -> None:
    (paragraph,) = opened(write_letter(of_paragraphs("«Anschrift»"), VALUES)).paragraphs
    assert paragraph.text == "Frau Bürgermeisterin\nder Gemeinde Tholey\nIm Kloster 1\n66636 Tholey"
    assert len(paragraph._p.xpath(".//w:br")) == 3


def test_a_paragraph_of_empty_placeholders_goes_and_one_that_was_empty_stays() -> None:
    data = of_paragraphs("«Adresszeile 4»", "«Adresszeile 5» «Adresszeile 6»", "", "Text «Adresszeile 7»")
    assert lines(write_letter(data, VALUES)) == ["66636 Tholey", "", "Text "]


def test_a_cell_keeps_its_only_paragraph() -> None:
    def make(document: Document) -> None:
        document.add_table(1, 1).cell(0, 0).text = "«Adresszeile 7»"

    cell = opened(write_letter(template(make), VALUES)).tables[0].cell(0, 0)
    assert [paragraph.text for paragraph in cell.paragraphs] == [""]


def test_fields_of_words_own_mail_merge_become_text() -> None:
    def make(document: Document) -> None:
        append_xml(document, field('MERGEFIELD "Adresszeile_1" \\* MERGEFORMAT', "«Adresszeile_1»"))
        append_xml(document, field("MERGEFIELD Anrede", "Was Word zuletzt zeigte"))
        append_xml(document, '<w:fldSimple w:instr=" MERGEFIELD Name "><w:r><w:t>«Name»</w:t></w:r></w:fldSimple>')
        append_xml(document, field("ADDRESSBLOCK", "«AdressBlock»"))
        append_xml(document, field("PAGE", "1"))
        document.settings.element.append(
            element('<w:mailMerge><w:mainDocumentType w:val="formLetters"/></w:mailMerge>')
        )

    data = template(make)
    check = check_template(data)
    assert check.used == ("Adresszeile 1", "Anrede", "Name", "Anschrift")
    assert check.is_usable
    written = opened(write_letter(data, ANNA))
    first, second, third, fourth, page = written.paragraphs
    assert (first.text, second.text, third.text) == ("Frau Bürgermeisterin", "Liebe Anna,", "Anna")
    assert fourth.text == VALUES["Anschrift"]
    assert [run.bold for run in first.runs] == [True]
    assert written.element.xpath("string(.//w:instrText)").strip() == "PAGE"
    assert page.text == "1"
    assert not written.settings.element.xpath("./w:mailMerge")


def test_rules_of_words_mail_merge_are_named() -> None:
    nested = field("IF " + field("MERGEFIELD Anrede", "«Anrede»") + ' = "" "a" "b"', "b")
    data = template(lambda document: [append_xml(document, nested), append_xml(document, field("NEXT", "«Next»"))])
    check = check_template(data)
    assert check.rules == ("IF", "NEXT")
    assert not check.is_usable


def test_unknown_placeholders_are_named_wherever_they_stand() -> None:
    def make(document: Document) -> None:
        document.add_table(1, 1).cell(0, 0).text = "«Anrde»"
        document.sections[0].header.paragraphs[0].text = "«Kopf»"
        box = "<w:p><w:r><w:t>«Kasten» «Ort»</w:t></w:r></w:p>"
        shape = f"<w:pict><v:textbox><w:txbxContent>{box}</w:txbxContent></v:textbox></w:pict>"
        append_xml(document, f"<w:r><w:t>«An</w:t></w:r><w:r>{shape}</w:r><w:r><w:t>rede»</w:t></w:r>")

    check = check_template(template(make))
    assert set(check.unknown) == {"Anrde", "Kopf", "Kasten"}
    assert set(check.used) == {"Ort", "Anrede"}
    assert not check.is_usable


def test_letters_in_one_file_begin_on_new_pages_numbered_anew() -> None:
    written = opened(write_letters(of_paragraphs("«Anrede»", "Text"), [ANNA, BERT, ANNA]))
    assert [p.text for p in written.paragraphs] == [
        "Liebe Anna,",
        "Text",
        "Lieber Bert,",
        "Text",
        "Liebe Anna,",
        "Text",
    ]
    assert [section.start_type.name for section in written.sections if section.start_type] == ["NEW_PAGE"] * 3
    assert written.element.xpath(".//w:pgNumType/@w:start") == ["1"] * 3


def test_each_letter_has_its_own_header_with_its_picture() -> None:
    def make(document: Document) -> None:
        head = document.sections[0].header.paragraphs[0]
        head.add_run("An «Name»")
        head.add_run().add_picture(io.BytesIO(jpeg()))
        document.sections[0].footer.paragraphs[0].text = "«Veranstaltung»"
        document.add_paragraph("Text")

    written = opened(write_letters(template(make), [ANNA, BERT, ANNA]))
    assert [section.header.paragraphs[0].text for section in written.sections] == ["An Anna", "An Bert", "An Anna"]
    assert {section.footer.paragraphs[0].text for section in written.sections} == {"Impulse 2027"}
    for section in written.sections:
        (number,) = section.header.part.element.xpath(".//a:blip/@r:embed")
        assert section.header.part.related_parts[number].blob == jpeg()
    texts = "".join(str(part.blob) for part in written.part.package.iter_parts() if part.partname.endswith(".xml"))
    assert "«" not in texts


def test_a_single_letter_fills_headers_and_leaves_the_rest_alone() -> None:
    def make(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "An «Name»"
        document.add_paragraph("«Anrede»").add_run().add_picture(io.BytesIO(jpeg()))

    data = template(make)
    writer = LetterWriter(data)
    for values in (ANNA, BERT):
        one = opened(writer.write(values))
        assert (one.sections[0].header.paragraphs[0].text, one.paragraphs[0].text) == (
            f"An {values['Name']}",
            values["Anrede"],
        )
        assert len(one.part.package.image_parts) == 1
    assert writer.write(ANNA) == write_letter(data, ANNA)


def test_a_list_without_its_definition_harms_nothing() -> None:
    def make(document: Document) -> None:
        append_xml(document, '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>«Name»</w:t></w:r>')
        (number,) = [n for n, rel in document.part.rels.items() if rel.reltype.endswith("/numbering")]
        del document.part.rels[number]

    assert lines(write_letters(template(make), [ANNA, BERT])) == ["Anna", "Bert"]


def test_sections_of_the_template_stay_and_no_header_runs_over_into_the_next_letter() -> None:
    def make(document: Document) -> None:
        document.add_paragraph("«Name»")
        document.add_section()
        second = document.sections[1]
        second.header.is_linked_to_previous = False
        second.header.paragraphs[0].text = "Anlage"
        document.add_paragraph("Programm")

    written = opened(write_letters(template(make), [ANNA, BERT]))
    assert [section.header.paragraphs[0].text for section in written.sections] == ["", "Anlage", "", "Anlage"]


def test_numbered_lists_begin_anew_in_each_letter() -> None:
    def make(document: Document) -> None:
        for text in "ab":
            document.add_paragraph(text, style="List Number")
        append_xml(document, '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>')

    written = opened(write_letters(template(make), [ANNA, BERT]))
    first, again, own, *rest = (p._p.xpath("string(./w:pPr/w:numPr/w:numId/@w:val)") for p in written.paragraphs)
    assert (first, again, own) == ("", "", "1")  # the first letter as the template has it
    assert rest[0] == rest[1] != rest[2]
    numbering = written.part.numbering_part.element
    for number in (rest[0], rest[2]):
        assert numbering.xpath(f'./w:num[@w:numId="{number}"]/w:lvlOverride/w:startOverride/@w:val')


def test_what_may_be_there_only_once_is_there_once() -> None:
    def make(document: Document) -> None:
        document.add_paragraph("Wappen").add_run().add_picture(io.BytesIO(jpeg()))
        append_xml(document, '<w:bookmarkStart w:id="1" w:name="Stelle"/><w:bookmarkEnd w:id="1"/>')

    written = opened(write_letters(template(make), [ANNA, BERT, ANNA]))
    shapes = written.element.xpath(".//wp:docPr/@id")
    assert len(set(shapes)) == len(shapes) == 3
    assert len(written.element.xpath(".//w:bookmarkStart")) == 1


def _with_footnote(text: str) -> bytes:
    def make(document: Document) -> None:
        notes = "".join(f'<w:footnote w:id="{n}"><w:p/></w:footnote>' for n in (-1, 0))
        note = f'<w:footnote w:id="1"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>'
        xml = (
            '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            f"{notes}{note}</w:footnotes>"
        )
        part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, xml.encode(), document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        append_xml(document, '<w:r><w:t>«Name»</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r>')

    return template(make)


def test_footnotes_are_no_place_for_placeholders_and_allow_one_file_a_person_only() -> None:
    assert check_template(_with_footnote("siehe «Ort»")).unknown == ("Ort",)
    data = _with_footnote("siehe dort")
    assert check_template(data).is_usable
    assert lines(write_letter(data, ANNA)) == ["Anna"]
    with pytest.raises(UserError, match="nur eine Datei je Person"):
        write_letters(data, [ANNA])


def _retyped(data: bytes, kind: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(out, "w") as made:
        for name in package.namelist():
            made.writestr(name, package.read(name).replace(b"document.main+xml", kind))
    return out.getvalue()


def test_a_dotx_is_a_template_as_well() -> None:
    assert lines(write_letter(_retyped(of_paragraphs("«Name»"), b"template.main+xml"), ANNA)) == ["Anna"]


def _bomb() -> bytes:
    out = io.BytesIO(of_paragraphs("«Name»"))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/media/gross.bin", bytes(201 * 1024 * 1024))
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7",
        of_paragraphs("a")[:2000],
        _retyped(of_paragraphs("a"), b"macroEnabled.main+xml"),
        _retyped(of_paragraphs("a"), b"nichts+xml"),
    ],
)
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    with pytest.raises(UserError, match="keine Word-Datei"):
        check_template(data)


def test_what_is_too_large_is_refused_before_it_is_read() -> None:
    with pytest.raises(UserError, match="größer als 10 MB"):
        check_template(bytes(10 * 1024 * 1024 + 1))
    with pytest.raises(UserError, match="ausgepackt zu groß"):
        check_template(_bomb())


def test_equal_input_gives_equal_bytes() -> None:
    data = example_template()
    assert example_template() == data
    assert write_letter(data, ANNA) == write_letter(data, ANNA)
    assert write_letters(data, [ANNA, BERT]) == write_letters(data, [ANNA, BERT])
    assert check_template(data).is_usable
