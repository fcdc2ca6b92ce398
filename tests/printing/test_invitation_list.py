"""The printed invitation list: rows, reasons, and those left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from crm.domain.invitation import InvitationList, InvitationRow, OmittedRow
from crm.domain.selection import LeftOut
from crm.domain.sheet import House
from crm.printing.invitation_list import invitation_list
from crm.printing.page import LANDSCAPE, Printed
from tests.printing.reading import assert_inside, metadata, texts

ROW = InvitationRow(
    office_id=1,
    party_id=2,
    body="Gemeinde Tholey",
    office="Bürgermeisterin",
    holder="Dr. Anna Müller",
    address_lines=("Bürgermeisterin der Gemeinde Tholey", "Frau Dr. Anna Müller", "Im Kloster 1", "66636 Tholey"),
    salutation="Sehr geehrte Frau Bürgermeisterin,",
    reasons=("Bürgermeisterin im Landkreis St. Wendel", "von Hand: Gastgeberin"),
)
VACANT = replace(ROW, holder="", body="Mittelstadt Völklingen", salutation="Sehr geehrte Damen und Herren,")
OMITTED = OmittedRow(
    office_id=3, party_id=4, name="Anna Beispiel", body="Stadt Merzig", why=LeftOut.OBJECTED, reason="seit 2025"
)
LIST = InvitationList(title="Impulse 2020", source="alle Bürgermeister", rows=(ROW, VACANT), omitted=(OMITTED,))


def printed(invitations: InvitationList) -> Printed:
    return invitation_list(invitations, House(), date(2020, 1, 22))


def test_rows_show_whom_where_how_and_why() -> None:
    [text] = texts(printed(LIST).pdf)
    page = " ".join(text.split())
    for wanted in (
        "Stand 22. Januar 2020",
        "2 Einladungen",
        "Auswahl: alle Bürgermeister",
        "Gemeinde Tholey",
        "Dr. Anna Müller",
        "66636 Tholey",
        "Sehr geehrte Damen und Herren,",
        "von Hand: Gastgeberin",
        "vakant",
        "Nicht dabei (1)",
        "Anna Beispiel",
        "seit 2025",
        "Seite 1 von 1",
    ):
        assert wanted in page


def test_the_head_repeats_and_no_row_is_torn() -> None:
    result = printed(replace(LIST, rows=(ROW,) * 53))
    pages = texts(result.pdf)
    assert result.pages == len(pages) > 3
    assert all("Körperschaft" in page for page in pages)
    assert sum(page.count("Im Kloster 1") for page in pages) == 53
    assert all(page.count("Im Kloster 1") == page.count("66636 Tholey") for page in pages)
    assert_inside(result.pdf, LANDSCAPE)


def test_without_omissions_there_is_no_second_part() -> None:
    assert "Nicht dabei" not in texts(printed(replace(LIST, omitted=())).pdf)[0]


def test_an_empty_list_says_so() -> None:
    [page] = texts(printed(InvitationList(title="", source="", rows=())).pdf)
    assert "Niemand ist ausgewählt." in page
    assert "0 Einladungen" in page


def test_equal_input_gives_equal_bytes_and_metadata_name_nobody() -> None:
    first = printed(LIST).pdf
    assert first == printed(LIST).pdf
    assert metadata(first)["Title"] == "Einladungsliste Impulse 2020"
    assert "Müller" not in str(metadata(first))


def test_what_is_cut_is_reported() -> None:
    result = printed(replace(LIST, rows=(replace(ROW, reasons=("lang " * 300,)),)))
    assert result.warnings == (f"Nr. 1 ({ROW.holder}): „Grund“ ist zu lang und wurde gekürzt.",)
    assert_inside(result.pdf, LANDSCAPE)


@settings(max_examples=25)
@given(text=st.text(max_size=300))
def test_no_text_breaks_the_list(text: str) -> None:
    row = replace(ROW, body=text, office=text, holder=text, address_lines=(text,) * 7, salutation=text, reasons=(text,))
    content = InvitationList(title=text, source=text, rows=(row,) * 3, omitted=(replace(OMITTED, name=text),))
    assert_inside(printed(content).pdf, LANDSCAPE)
