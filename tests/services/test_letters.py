"""Letters for the sample's audience: what is written, what is refused, and what LibreOffice makes of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from docx.document import Document
from python_calamine import CalamineWorkbook

from crm.domain.audience import Audience
from crm.domain.audience_conditions import HeadOf
from crm.domain.dispatch import LetterTemplate
from crm.domain.errors import Cancelled, NotFoundError, UserError
from crm.domain.invitation import InvitationList
from crm.domain.partial_date import PartialDate
from crm.domain.party import BodyType
from crm.services.letter_templates import EXAMPLE_NAME
from tests.exchange.word_sample import append_xml, field, lines, of_paragraphs, opened, template
from tests.office_suite import converted, needs_libreoffice
from tests.printing.reading import texts
from tests.services.work import Work

HEADS = Audience(include=(HeadOf(BodyType.MUNICIPALITY), HeadOf(BodyType.DISTRICT)))


def heads(work: Work) -> InvitationList:
    """The heads of the 52 municipalities and 6 districts."""
    found = work.services.audiences.preview(HEADS, "Spitzen", work.event.id)
    assert len(found.rows) == 58
    return found


def example(work: Work) -> bytes:
    return work.services.letter_templates.find(EXAMPLE_NAME).data


def journal(work: Work) -> str:
    return work.services.history.lines(1)[0].text


def letters(text: str) -> str:
    """Letters, digits and commas alone: where a line is broken at a hyphen, PDF readers swallow it."""
    return "".join(sign for sign in text if sign.isalnum() or sign == ",")


@needs_libreoffice
def test_58_letters_as_pdf_have_the_right_address_and_salutation_on_each_page(work: Work, tmp_path: Path) -> None:
    found, target = heads(work), tmp_path / "briefe.docx"
    event = work.save(replace(work.event, answer_by=PartialDate(2027, 2, 12)))
    made = work.services.letters.write(found, event, example(work), target)
    assert (made.count, made.empty) == (58, ())
    pages = texts(converted(target, "pdf", tmp_path / "pdf").read_bytes())
    assert len(pages) == 58
    for page, row in zip(pages, found.rows, strict=True):
        address = page.split("66117 Saarbrücken\n", 1)[1].split("23.11.2026", 1)[0]
        assert letters(address) == letters("".join(row.address_lines))
        salutation = page.split("Einladung: Impulse 2020", 1)[1].split("hiermit lade ich", 1)[0]
        assert letters(salutation) == letters(row.salutation)
        assert row.closing in page
        assert "12.02.2027" in page
        assert "«" not in page


@needs_libreoffice
def test_the_table_keeps_its_types_in_libreoffice(work: Work, tmp_path: Path) -> None:
    found, target = heads(work), tmp_path / "serienbrief.xlsx"
    event = work.save(replace(work.event, answer_by=PartialDate(2027, 2, 12)))
    formula = '=HYPERLINK("http://example.org")'
    found = replace(found, rows=(*found.rows, replace(found.rows[0], family_name=formula)))
    work.services.sending.merge_table(found, event, target)
    ours, theirs = (
        CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
        for path in (target, converted(target, "ods", tmp_path / "lo"))
    )
    assert len(theirs) == 60
    assert theirs == ours
    row = dict(zip(theirs[0], theirs[-1], strict=True))
    assert row["Familienname"] == formula
    assert {type(row[name]).__name__ for name in ("Beginn", "Ende", "Rückmeldung bis", "Heute")} == {"date"}
    assert row["Nr"] == 59.0


def test_one_file_a_person(work_on_both: Work, tmp_path: Path) -> None:
    work, found, folder = work_on_both, heads(work_on_both), tmp_path / "briefe"
    made = work.services.letters.write(found, work.event, example(work), folder)
    files = sorted(folder.iterdir())
    assert made.count == len(files) == 58
    assert made.empty == ("Rückmeldung bis",)
    for file, row in zip(files, found.rows, strict=True):
        letter = opened(file.read_bytes())
        assert letter.tables[0].cell(1, 0).text == "\n".join(row.address_lines)
        assert row.salutation in lines(file.read_bytes())
    assert journal(work) == "58 Briefe zu Impulse 2020 geschrieben"
    with pytest.raises(UserError, match="liegen schon Briefe"):
        work.services.letters.write(found, work.event, example(work), folder)


def test_unknown_placeholders_and_rules_are_named_before_anything_is_written(work: Work, tmp_path: Path) -> None:
    found, before = heads(work), journal(work)
    for data, named in (
        (of_paragraphs("«Anrde», «Ort» und «Dtaum»"), "«Anrde», «Dtaum»"),
        (template(_with_rule), "nur Word ausführen kann: NEXT"),
        (b"kein Word", "keine Word-Datei"),
    ):
        with pytest.raises(UserError, match=named):
            work.services.letters.write(found, work.event, data, tmp_path / "briefe.docx")
        with pytest.raises(UserError, match=named):
            work.services.letters.write(found, work.event, data, tmp_path / "briefe")
    assert not list(tmp_path.glob("briefe*"))
    assert journal(work) == before


def _with_rule(document: Document) -> None:
    append_xml(document, field("NEXT", "«Nächster Datensatz»"))


def test_nobody_gets_no_letter(work: Work, tmp_path: Path) -> None:
    nobody = replace(heads(work), rows=())
    with pytest.raises(UserError, match="Auf der Liste steht niemand"):
        work.services.letters.write(nobody, work.event, example(work), tmp_path / "briefe.docx")


@pytest.mark.parametrize("name", ["briefe", "briefe.docx"])
def test_a_cancelled_run_leaves_nothing(work: Work, tmp_path: Path, name: str) -> None:
    def stop(done: int, total: int) -> None:
        assert total == 58
        if done == 7:
            raise Cancelled

    with pytest.raises(Cancelled):
        work.services.letters.write(heads(work), work.event, example(work), tmp_path / name, progress=stop)
    assert not (tmp_path / name).exists()


def test_templates_are_kept_renamed_renewed_removed_and_every_step_can_be_taken_back(
    work_on_both: Work, tmp_path: Path
) -> None:
    services, path = work_on_both.services, tmp_path / "Brief Ministerin.docx"
    first, second = of_paragraphs("«Anrede»"), of_paragraphs("«Anrede» «Anrde»")
    path.write_bytes(first)
    added, _ = services.letter_templates.add(path)
    assert added.name == "Brief Ministerin"
    assert journal(work_on_both) == "Briefvorlage „Brief Ministerin“ hinzugefügt"
    path.write_bytes(second)
    services.letter_templates.renew(added.id, path)
    services.letter_templates.rename(added.id, "  Ministerin  ")
    lines_now = services.letter_templates.lines()
    assert [line.template.name for line in lines_now] == ["Ministerin", EXAMPLE_NAME]
    assert (lines_now[0].check.used, lines_now[0].check.unknown) == (("Anrede",), ("Anrde",))
    services.letter_templates.save_copy(added.id, tmp_path / "kopie.docx")
    assert (tmp_path / "kopie.docx").read_bytes() == second
    services.letter_templates.remove(added.id)
    assert [line.template.name for line in services.letter_templates.lines()] == [EXAMPLE_NAME]
    for name, data in (("Ministerin", second), ("Brief Ministerin", second), ("Brief Ministerin", first)):
        services.history.undo(None)
        assert services.letter_templates.find(name).data == data
    services.history.undo(None)
    assert work_on_both.find(LetterTemplate, name="Brief Ministerin") == []


def test_a_name_is_taken_once_and_never_empty(work: Work, tmp_path: Path) -> None:
    templates, path = work.services.letter_templates, tmp_path / "brief.docx"
    path.write_bytes(of_paragraphs("«Anrede»"))
    with pytest.raises(UserError, match="gibt es schon"):
        templates.add_example()
    with pytest.raises(UserError, match="gibt es schon"):
        templates.add(path, EXAMPLE_NAME.upper())
    added, _ = templates.add(path, "Brief")
    with pytest.raises(UserError, match="gibt es schon"):
        templates.rename(added.id, EXAMPLE_NAME)
    with pytest.raises(UserError, match="einen Namen"):
        templates.rename(added.id, "  ")
    with pytest.raises(NotFoundError, match="„Brief“, „Mustervorlage Einladung“"):
        templates.find("Briefe")


def test_only_word_files_are_kept(work: Work, tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(UserError, match="keine Word-Datei"):
        work.services.letter_templates.add(path)
    with pytest.raises(UserError, match="lässt sich nicht lesen"):
        work.services.letter_templates.add(tmp_path / "fehlt.docx")
    path.write_bytes(bytes(11 * 1024 * 1024))
    with pytest.raises(UserError, match="größer als 10 MB"):
        work.services.letter_templates.check(path)
