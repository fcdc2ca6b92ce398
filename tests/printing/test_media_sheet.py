"""The media sheet: what it says, that nothing leaves the page, and what it reports."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import example, given, settings
from hypothesis import strategies as st

from crm.domain.card import ContactCard
from crm.domain.sheet import Fact
from crm.printing.media_sheet import media_sheet
from crm.printing.page import PORTRAIT
from tests.printing.reading import assert_inside, metadata, opened, texts
from tests.printing.sample import KUEMMEL, PRESS, contact, hostile_contacts, photo


def vcard(card: ContactCard) -> bytes:
    return f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{card.name}\r\nN:;;;;\r\nEND:VCARD\r\n".encode()


def test_the_sheet_of_2020_says_what_it_must() -> None:
    printed = media_sheet(PRESS, vcard)
    [page] = texts(printed.pdf)
    assert (printed.pages, printed.warnings) == (1, ())
    for wanted in (
        "Staatskanzlei\n",
        "Informationen für die Medien",
        "23. Januar 2020",
        "Medienansprechpartner",
        "Alexander Zeyer\nRegierungssprecher",
        "Gabriele Kümmel\nReferatsleiterin: Redaktion, Koordination,\nMedienanalyse",
        "Am Ludwigsplatz 14\n66117 Saarbrücken",
        "0681 501-00",
        "Kontakt aufnehmen",
        "Auf einen Blick",
        "Nadine Schön, Mitglied des Deutschen Bundestages",
        "Seite 1 von 1",
    ):
        assert wanted in page
    assert_inside(printed.pdf, PORTRAIT)


def test_equal_input_gives_equal_bytes() -> None:
    content = replace(PRESS, contacts=hostile_contacts())
    assert media_sheet(content, vcard).pdf == media_sheet(content, vcard).pdf


def test_metadata_name_the_sheet_and_nobody() -> None:
    printed = media_sheet(PRESS)
    found = metadata(printed.pdf)
    assert (found["Title"], found["Author"]) == ("Medienansprechpartner", "Staatskanzlei des Saarlandes")
    assert "Zeyer" not in str(found)
    assert b"/Lang (de-DE)" in printed.pdf


def test_nothing_leaves_the_page_whatever_the_contacts() -> None:
    printed = media_sheet(replace(PRESS, contacts=hostile_contacts(), title="Titel " * 60), vcard)
    assert_inside(printed.pdf, PORTRAIT)
    assert f"Seite {printed.pages} von {printed.pages}" in texts(printed.pdf)[-1]


def test_whatever_is_cut_or_missing_is_reported() -> None:
    warnings = "\n".join(media_sheet(replace(PRESS, contacts=hostile_contacts()), vcard).warnings)
    assert "Das Foto von Maximiliane-Friederike" in warnings
    assert "山田 😀👩‍💻: „山“ (U+5C71), „田“ (U+7530), „😀“ (U+1F600)" in warnings
    assert "Viele Wege: " in warnings
    assert f"{'W' * 600}: Name oder Funktion ist zu lang" in warnings


def test_polish_turkish_greek_and_cyrillic_print_without_loss() -> None:
    names = ("Łukasz Żółć", "Gülşen İğdır", "Αλέξανδρος Παπαδόπουλος", "Володимир Зеленський")
    printed = media_sheet(replace(PRESS, contacts=tuple(contact(name) for name in names)))
    assert printed.warnings == ()
    text = "".join(texts(printed.pdf))
    assert all(name in text for name in names)


def test_thirty_contacts_flow_over_pages_whole() -> None:
    printed = media_sheet(replace(PRESS, contacts=(KUEMMEL,) * 30), vcard)
    pages = texts(printed.pdf)
    assert [page.count("Gabriele Kümmel") for page in pages] == [3, 4, 4, 4, 4, 4, 4, 3]
    assert all(page.count("Kümmel") == page.count("Kontakt aufnehmen") for page in pages)
    assert_inside(printed.pdf, PORTRAIT)


def test_a_photo_is_set_and_none_gives_a_figure() -> None:
    def pictures(card: ContactCard) -> int:
        with opened(media_sheet(replace(PRESS, contacts=(card,))).pdf) as document:
            return sum(item.type == 3 for item in document[0].get_objects())  # FPDF_PAGEOBJ_IMAGE

    assert pictures(replace(KUEMMEL, photo=photo())) == 1
    assert pictures(KUEMMEL) == 0


def test_many_facts_go_on_under_a_repeated_head() -> None:
    printed = media_sheet(replace(PRESS, facts=(Fact(label="Ort", text="Berlin " * 60),) * 20))
    assert sum("Auf einen Blick" in page for page in texts(printed.pdf)) == printed.pages > 2
    assert_inside(printed.pdf, PORTRAIT)


def test_a_sheet_without_anything_is_still_a_sheet() -> None:
    printed = media_sheet(replace(PRESS, contacts=(), facts=(), subtitle=""))
    assert printed.pages == 1


@settings(max_examples=25)
@given(text=st.text(max_size=300))
@example(text="00000000000 \u0337Ĳ")  # a mark without a letter at the beginning of a line
def test_no_text_breaks_the_sheet(text: str) -> None:
    card = replace(contact(text, text), body=text, unit=text)
    printed = media_sheet(replace(PRESS, contacts=(card,), title=text, facts=(Fact(label=text, text=text),)))
    assert_inside(printed.pdf, PORTRAIT)
