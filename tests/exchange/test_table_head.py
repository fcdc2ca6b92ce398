"""Headings below titles, in two rows, merged, repeated, or none at all; and what their columns tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crm.domain.column_matching import match_columns
from crm.domain.column_names import named
from crm.domain.errors import UserError
from crm.domain.partial_date import PartialDate
from crm.domain.table_column import ColumnProposal, Field, Meaning, Owner
from crm.exchange.table_head import HeadedTable, of_sheets, with_head
from crm.exchange.table_reading import TextTable, read_pasted_table


def head(*rows: str) -> HeadedTable:
    return with_head(read_pasted_table("\n".join(rows), keeps_lines=True))


def columns(*rows: str) -> tuple[ColumnProposal, ...]:
    table = head(*rows)
    return match_columns(table.titles, [row.cells for row in table.rows])


def fields(*rows: str) -> list[Field]:
    return [one.meaning.field for one in columns(*rows)]


def test_titles_and_a_date_above() -> None:
    table = head(
        "Liste der Gemeinden\t\t",
        "Stand: 01.10.2026",
        "",
        "Gemeinde\tName\tTelefon",
        "Tholey\tAnna Muster\t06853 508-0",
    )
    assert table.titles == ("Gemeinde", "Name", "Telefon")
    assert table.as_of == PartialDate(2026, 10, 1)
    assert [row.number for row in table.rows] == [5]


def test_a_name_in_two_columns_is_not_two_names() -> None:
    rows = (
        "Name\t\tErreichbarkeit\t",
        "Nachname\tVorname\tTelefon\tE-Mail",
        "Muster\tAnna\t06853 508-0\ta@example.org",
    )
    assert head(*rows).titles == ("Nachname", "Vorname", "Erreichbarkeit Telefon", "Erreichbarkeit E-Mail")
    assert fields(*rows) == [Field.FAMILY, Field.GIVEN, Field.PHONE, Field.EMAIL]
    assert {one.meaning.owner for one in columns(*rows)} == {Owner.PERSON}


def test_merged_headings_in_two_rows() -> None:
    table = head(
        "Gemeinde\tBürgermeister\t\tKontakt\t",
        "\tName\tseit\tTelefon\tE-Mail",
        "Tholey\tMuster, Dr. Anna\t01.10.2019\t06853 508-0\tbm@example.org",
    )
    assert table.titles == ("Gemeinde", "Bürgermeister Name", "Bürgermeister seit", "Kontakt Telefon", "Kontakt E-Mail")
    assert len(table.rows) == 1


def test_a_heading_that_is_repeated_on_each_page_is_no_row() -> None:
    table = head("Name\tOrt", "Anna Muster\tTholey", "Name\tOrt", "Karl Beispiel\tMarpingen")
    assert [row.cells[0] for row in table.rows] == ["Anna Muster", "Karl Beispiel"]


def test_without_a_heading_the_cells_tell() -> None:
    rows = ("Anna Muster\tanna@example.org\t0681 5011\t66111", "Dr. Karl Beispiel\tk@example.org\t0681 5012\t1067")
    assert head(*rows).titles == ("", "", "", "")
    assert fields(*rows) == [Field.NAME, Field.EMAIL, Field.PHONE, Field.POSTCODE]
    assert all(one.confidence < 0.75 and one.reason == "Inhalt" for one in columns(*rows))


def test_headings_explain_one_another() -> None:
    found = fields(
        "Name\tVorname\tTitel\tFunktion\tFirma\tAnschrift\tPLZ\tOrt\tTel. dienstl.\tMail",
        "Muster\tAnna\tDr.\tReferentin\tMuster GmbH\tAm Markt 1\t01067\tDresden\t0351 123456\ta@example.org",
    )
    assert found == [
        Field.FAMILY, Field.GIVEN, Field.DEGREES, Field.OFFICE, Field.BODY, Field.STREET, Field.POSTCODE, Field.CITY,
        Field.PHONE, Field.EMAIL,
    ]  # fmt: skip


def test_the_cells_correct_a_wrong_heading() -> None:
    (_, mail) = columns("Name\tTelefon", "Anna Muster\tanna@example.org", "Karl Beispiel\tkarl@example.org")
    assert (mail.meaning.field, mail.reason) == (Field.EMAIL, "Inhalt")


def test_private_and_anteroom() -> None:
    found = columns("Name\tTelefon privat\tTelefon Vorzimmer", "Anna Muster\t0681 5011\t0681 5012")
    assert [(one.meaning.is_private, one.meaning.label) for one in found[1:]] == [(True, ""), (False, "Vorzimmer")]


@pytest.mark.parametrize("heading", ["Landrat/Landrätin", "Landrätin / Landrat", "Landrätin bzw. Landrat (Name)"])
def test_a_heading_for_men_and_women_makes_nobody_a_woman(heading: str) -> None:
    found = named(heading)
    assert found is not None
    assert found.meaning == Meaning(field=Field.NAME, office="Landrat")


def test_two_addresses_and_the_phone_at_home() -> None:
    head = ("Name", "Dienstanschrift", "Privatanschrift", "Home Phone", "Funktion in der Fraktion", "Referat")
    row = ("Anna Muster", "Weg 1, 66111 Saarbrücken", "Gasse 2, 66121 Saarbrücken", "0681 12345", "Mitglied", "A 1")
    found = [one.meaning for one in match_columns(head, [row])]
    assert [one.field for one in found] == [
        Field.NAME, Field.ADDRESS, Field.ADDRESS, Field.PHONE, Field.OFFICE, Field.NONE
    ]  # fmt: skip
    assert [one.is_private for one in found] == [False, False, True, True, False, False]


def test_several_persons_in_one_row() -> None:
    found = columns(
        "Ministerium\tMinister\tTelefon\tStaatssekretär\tTelefon\tFax",
        "Ministerium für Bildung\tAnna Muster\t0681 5011\tKarl Beispiel\t0681 5012\t0681 5013",
    )
    told = [(one.meaning.field, one.meaning.person, one.meaning.office) for one in found[:5]]
    assert told == [
        (Field.BODY, 1, ""),
        (Field.NAME, 1, "Minister"),
        (Field.PHONE, 1, ""),
        (Field.NAME, 2, "Staatssekretär"),
        (Field.PHONE, 2, ""),
    ]
    assert found[5].meaning.owner is Owner.BODY  # there is one, for both


def test_a_table_of_bodies_gives_them_the_phones() -> None:
    found = columns("Gemeinde\tTelefon", "Gemeinde Tholey\t06853 508-0")
    assert found[1].meaning.owner is Owner.BODY


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("E-Mail-Adresse", Field.EMAIL), ("Tel.-Nr.", Field.PHONE), ("PLZ/Ort", Field.PLACE),
        ("Straße, Nr.", Field.STREET),
        ("Name der Gemeinde", Field.BODY), ("akad. Titel", Field.DEGREES), ("Geb.-Datum", Field.BIRTH_DATE),
        ("Amtliche:r Gemeindeschlüssel", Field.AGS), ("Lfd. Nr.", Field.NONE), ("Partei", Field.NONE),
    ],
)  # fmt: skip
def test_usual_headings(heading: str, field: Field) -> None:
    (found, _) = match_columns([heading, "Name"], [])
    assert found.meaning.field is field


def test_years_are_neither_headings_data_nor_postcodes() -> None:
    rows = ("Name\tvon\tEinwohner_2023\tPLZ_2023", "Anna Muster\t2018\t14945\t66636", "Karl Probe\t2019\t16126\t66646")
    assert fields(*rows) == [Field.NAME, Field.SINCE, Field.NONE, Field.POSTCODE]


def test_a_name_above_newspapers_is_the_body() -> None:
    papers = ("Musterblatt", "Beispielzeitung", "Radio Probe", "Erfunden TV", "Das Magazin")
    (name, web) = columns("Name\tWebsite", *(f"{paper}\twww.example.org" for paper in papers))
    assert (name.meaning.field, name.confidence) == (Field.BODY, 0.5)
    assert web.meaning.owner is Owner.BODY


@pytest.mark.parametrize(
    "rows",
    [
        ("Name\tAmt\tKörperschaft", "Anna Muster\tBürgermeisterin\tGemeinde Tholey"),
        ("Nachname\tVorname\tAmt\t\tGemeinde", "Müller\tHans\tBürgermeister\tx\tGemeinde Tholey"),
        ("Funktion\tOrganisation", "Referentin\tMinisterium für Muster", "Landrätin\tLandkreis Musterland"),
    ],
)
def test_the_first_entry_is_no_second_heading(rows: tuple[str, ...]) -> None:
    assert [row.number for row in head(*rows).rows] == list(range(2, len(rows) + 1))


def test_a_name_beside_a_municipality_key_is_the_body_and_its_district_is_not() -> None:
    rows = [f"1004151{n}\tMusterstadt {word}, Stadt\tMusterstadt\tRegionalverband Musterland\t6629{n}"
            for n, word in enumerate(("Nord", "West", "Ost", "Mitte", "Rand"))]  # fmt: skip
    found = columns("ags\tname\tname_kurz\tkreis\tplz", *rows)
    assert [one.meaning.field for one in found] == [Field.AGS, Field.BODY, Field.NONE, Field.NONE, Field.POSTCODE]
    assert found[4].meaning.owner is Owner.BODY


def test_of_two_columns_of_streets_the_one_that_says_so_counts() -> None:
    rows = [f"Anna Muster\tStadt Musterort\tMusterweg {n}\t66636 Tholey" for n in range(1, 6)]
    found = fields("Name\tAnschrift\tStraße\tPLZ Ort", *rows)
    assert found == [Field.NAME, Field.NONE, Field.STREET, Field.PLACE]


def test_the_name_of_something_else_is_no_second_person() -> None:
    places = ("Musterstadt", "Probe-Nord", "Beispielhausen", "Erfunden", "Irgendwo")
    found = fields("Nachname\tVorname\tWKR_Name", *(f"Muster\tAnna\t{place}" for place in places))
    assert found == [Field.FAMILY, Field.GIVEN, Field.NONE]


def test_without_a_heading_only_one_column_has_the_postcode() -> None:
    rows = [f"Anna Muster\t6663{n}\t1494{n}\tTholey" for n in range(5)]
    assert fields(*rows)[1:3] == [Field.POSTCODE, Field.NONE]


def test_a_heading_is_not_overruled_by_what_might_be_anything() -> None:
    rows = [f"Firma {n}\tAnna Muster" for n in range(5)]
    assert fields("Organisation\tName", *rows) == [Field.BODY, Field.NAME]


def test_sums_and_remarks_are_no_entries() -> None:
    table = head(
        "Gemeinde\tBürgermeister\tEinwohner",
        "Tholey\tAnna Muster\t12000",
        "Summe\t\t12000",
        "Gesamt:\t\t12000",
        "Quelle: erfunden\t\t",
        "* geschätzt",
        "Gesamtschule Muster\tKarl Beispiel\t",
    )
    assert [row.number for row in table.rows] == [2, 7]
    assert [row.number for row in table.left_out] == [3, 4, 5, 6]


def test_a_cell_joined_downwards_speaks_of_each_row() -> None:
    rows = read_pasted_table("Firma;Name\nMuster GmbH;Anna Muster\n;Karl Beispiel\n;Otto Probe").rows
    table = with_head(TextTable(source="x", rows=rows, merges=(((1, 0), (2, 0)), ((0, 0), (0, 1)))))
    assert [row.cells[0] for row in table.rows] == ["Muster GmbH", "Muster GmbH", ""]


def test_the_sheet_with_the_clearest_heading_is_taken_unless_one_is_named() -> None:
    hints = replace(read_pasted_table("Hinweise zur Liste\nBitte nicht weitergeben"), sheet="Hinweise")
    people = replace(read_pasted_table("Name;Telefon;PLZ\nAnna Muster;0681 5011;66111"), sheet="Adressen")
    hidden = replace(people, sheet="Alt", is_visible=False)
    found = of_sheets([hints, people, hidden])
    assert (found.sheet, found.sheets) == ("Adressen", ("Hinweise", "Adressen", "Alt"))
    assert of_sheets([hints, people, hidden], "Alt").sheet == "Alt"
    assert of_sheets([hidden]).sheet == "Alt"
    with pytest.raises(UserError, match="kein Blatt „Neu“, sondern „Hinweise“, „Adressen“, „Alt“"):
        of_sheets([hints, people, hidden], "Neu")


def test_mayor_anteroom_and_deputy_each_with_their_own() -> None:
    found = columns(
        "Gemeinde;Bürgermeister;Telefon BM;E-Mail BM;Vorzimmer;Tel. Vorzimmer;E-Mail Vorzimmer;Stellvertreter;Zentrale",
        "Tholey;Muster, Dr. Anna;06853 508-10;a@example.org;Frau Karla Probe;06853 508-11;v@example.org;Otto Probe;"
        "06853 508-0",
    )
    assert [one.meaning.person for one in found[1:8]] == [1, 1, 1, 2, 2, 2, 3]
    assert {one.meaning.owner for one in found[1:8]} == {Owner.PERSON}


def test_the_heading_above_says_whose_mail_it_is() -> None:
    found = columns(
        ";Bürgermeister/in;;Vorzimmer;",
        "Gemeinde;Name;E-Mail;Name;Telefon",
        "Tholey;Anna Muster;a@example.org;Karla Probe;06853 508-11",
    )
    assert [(one.meaning.person, one.meaning.owner) for one in found[1:]] == [
        (1, Owner.PERSON), (1, Owner.PERSON), (2, Owner.PERSON), (2, Owner.PERSON),
    ]  # fmt: skip


def test_address_books_of_other_programs() -> None:
    assert fields(
        "Anrede,Vorname,Weitere Vornamen,Nachname,Firma,Position,E-Mail-Adresse,E-Mail 2: Adresse",
        "Frau,Anna,Maria,Muster,Muster GmbH,Leiterin,a@example.org,b@example.org",
    ) == [Field.GENDER, Field.GIVEN, Field.MIDDLE, Field.FAMILY, Field.BODY, Field.OFFICE, Field.EMAIL, Field.EMAIL]
    google = columns(
        "First Name,Middle Name,Last Name,Phonetic First Name,Organization Name,Organization Title,E-mail 1 - Label,"
        "E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value",
        "Anna,,Muster,,Muster GmbH,Leiterin,* Work,a@example.org,Mobile,+49 171 2345678",
    )
    assert [one.meaning.field for one in google] == [
        Field.GIVEN, Field.MIDDLE, Field.FAMILY, Field.NONE, Field.BODY, Field.OFFICE, Field.NONE, Field.EMAIL,
        Field.NONE, Field.PHONE,
    ]  # fmt: skip
    assert {one.meaning.person for one in google} == {1}
