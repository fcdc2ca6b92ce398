"""Letters on the house's paper: who gets one, what stands in it, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from crm.domain.errors import UserError
from crm.domain.letter import LetterForm
from crm.domain.letter_text import LetterText
from crm.domain.listing import SubjectKind
from crm.domain.party import Party
from crm.services.bundle import Services
from tests.printing.reading import texts
from tests.services.work import Work

TEXT = LetterText(
    subject="Einladung «Veranstaltung»",
    text="am «Termin» tagen wir in «Ort».\n\nIhr Amt: «Funktion»",
    info={"Unser Zeichen": "D/3"},
    signature=("Dr. Anna Muster",),
)


def test_guests_are_written_to_in_the_office_of_the_occasion(sample: Services) -> None:
    tour = sample.events.find("Impulse 2020")
    mailing = sample.house_letters.of_list(sample.recipients.guests(tour))
    assert all(row.has_address for row in mailing.rows)
    printed = sample.house_letters.print(mailing, TEXT, LetterForm.A, date(2019, 12, 9), tour)
    pages = texts(printed.pdf)
    assert len(pages) == printed.pages == len(mailing.rows)
    for row, page in zip(mailing.rows, pages, strict=True):
        flat = page.replace("\n", " ")
        assert row.salutation.split(",")[0] in flat
        assert all(line.split()[-1] in flat for line in row.address_lines)
        assert "am 23. bis 24. Januar 2020 tagen wir in" in flat
        assert f"Ihr Amt: {row.office}".strip() in flat
        assert row.closing in flat
        assert "9. Dezember 2019" in flat
    assert printed.warnings[: len(mailing.warnings)] == mailing.warnings


def test_contacts_without_an_event_and_what_is_empty_is_said(sample: Services) -> None:
    people = sample.directory.find("Tholey", (SubjectKind.PERSON, SubjectKind.ORGANISATION))
    mailing = sample.house_letters.of_subjects(people)
    assert mailing.rows
    printed = sample.house_letters.print(mailing, replace(TEXT, subject=""))
    assert "Der Betreff fehlt noch." in printed.warnings
    assert any("«Termin»" in warning and "«Ort»" in warning for warning in printed.warnings)


def test_a_salutation_of_the_text_stands_alone(sample: Services) -> None:
    people = sample.directory.find("Bürgermeister Tholey", (SubjectKind.PERSON,))[:1]
    mailing = sample.house_letters.of_subjects(people)
    [row] = mailing.rows
    for text in ("«Anrede»\n\nkurz gesagt.\n\n«Grußformel»", f"{row.salutation}\n\nkurz gesagt.\n\n{row.closing}\n"):
        [page] = texts(sample.house_letters.print(mailing, replace(TEXT, text=text)).pdf)
        assert page.count(row.salutation) == page.count(row.closing) == 1


def test_restricted_contacts_get_none_and_confidential_addresses_only_if_asked_for(work: Work) -> None:
    person = work.person("Alkassar")
    assert work.services.house_letters.of_subjects([person]).rows
    work.save(replace(work.one(Party, id=person.id), is_restricted=True))
    assert work.services.house_letters.of_subjects([person]).rows == ()


def test_what_cannot_be_written_is_refused(sample: Services, tmp_path: Path) -> None:
    letters = sample.house_letters
    mailing = letters.of_subjects(sample.directory.find("Tholey", (SubjectKind.ORGANISATION,)))
    with pytest.raises(UserError, match="Diese Platzhalter gibt es nicht: «Nanu»"):
        letters.print(mailing, replace(TEXT, subject="«Nanu»"))
    with pytest.raises(UserError, match="höchstens 3 Vermerke"):
        letters.print(mailing, replace(TEXT, notes=("a", "b", "c", "d")))
    with pytest.raises(UserError, match="lässt sich nicht lesen"):
        letters.read(tmp_path / "fehlt.txt")
    (tmp_path / "bild.txt").write_bytes(b"\x89PNG\x00\x00")
    with pytest.raises(UserError, match="keine Textdatei"):
        letters.read(tmp_path / "bild.txt")
    (tmp_path / "alt.txt").write_bytes("Betreff: Grüße\n\nText".encode("windows-1252"))
    assert letters.read(tmp_path / "alt.txt").subject == "Grüße"
