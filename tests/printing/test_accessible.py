"""Every kind of sheet can be read without seeing it, also the long ones."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from crm import paths
from crm.domain.addressee import Addressee
from crm.domain.card import ContactCard
from crm.domain.guest_sheet import GuestGroup, GuestLine, GuestSheet, GuestSheetKind, ProgrammeDay, ProgrammeRow
from crm.domain.invitation import InvitationList, InvitationRow, OmittedRow
from crm.domain.label import ENVELOPES, LabelOptions, find_label_sheet
from crm.domain.party import Photo
from crm.domain.reach import Channel, ChannelKind
from crm.domain.selection import LeftOut
from crm.domain.sheet import Fact, House, SheetColumn, SheetTable, TableSheet
from crm.exchange.reference_files import read_label_sheets
from crm.printing.envelopes import envelopes
from crm.printing.guest_sheet import guest_sheet
from crm.printing.invitation_list import invitation_list
from crm.printing.labels import labels
from crm.printing.media_sheet import media_sheet
from crm.printing.page import PORTRAIT, Printed, Sheet
from crm.printing.structure import joint_of
from crm.printing.style import BODY
from crm.printing.table import TableColumn, draw_titles
from crm.printing.table_sheet import table_sheet
from crm.printing.tags import Tag
from tests.printing.accessibility import assert_accessible, spoken
from tests.printing.marked_content import faults_of
from tests.printing.reading import opened, runs
from tests.printing.sample import PRESS, contact, hostile_contacts, photo

MANY = 500
DAY = date(2020, 1, 22)
KIND = GuestSheetKind
_LABELS = find_label_sheet(read_label_sheets(paths.REFERENCE), "3474")
_ADDRESSEE = Addressee(name="Uwe Muster", lines=("Herrn Uwe Muster", "Rathausplatz 1", "66111 Musterburg"), body="")


def vcard(card: ContactCard) -> bytes:
    return f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{card.name}\r\nEND:VCARD\r\n".encode()


def many_contacts() -> tuple[ContactCard, ...]:
    """Each with a picture of its own."""
    found = []
    for number in range(MANY):
        data = io.BytesIO()
        Image.new("RGB", (7, 9), (number % 256, number // 256, 90)).save(data, "JPEG")
        picture = Photo(party_id=1, data=data.getvalue(), media_type="image/jpeg")
        found.append(replace(contact(f"Anna Muster{number}", "Landrätin"), photo=picture))
    return tuple(found)


def guests(kind: GuestSheetKind, count: int) -> GuestSheet:
    lines = tuple(
        GuestLine(
            name=f"Muster{number}",
            listed_name=f"Muster{number}",
            function="Landrätin",
            body="Kreis",
            spoken=f"Frau Landrätin Muster{number}",
            remark="mit Begleitung" if number % 3 else "",
            persons=number % 2 + 1,
        )
        for number in range(count)
    )
    groups = (GuestGroup(name="Bund", lines=lines[: count // 2]), GuestGroup(name="Land", lines=lines[count // 2 :]))
    rows = tuple(ProgrammeRow(time="10:00", title=f"Punkt {number}", people=("Muster",)) for number in range(count))
    is_programme = kind is KIND.PROGRAMME
    return GuestSheet(
        house=House(),
        issued_on=DAY,
        kind=kind,
        event="Impulse",
        subtitle="Impulse · Berlin",
        groups=() if is_programme else groups,
        days=(ProgrammeDay(name="Donnerstag", rows=rows),) if is_programme else (),
        note="Reihenfolge nach Hausordnung.",
    )


def invitations(count: int) -> Printed:
    row = InvitationRow(
        office_id=1,
        party_id=2,
        body="Gemeinde Musterdorf",
        office="Bürgermeisterin",
        holder="",
        address_lines=("Frau Anna Muster", "Im Kloster 1", "66636 Musterdorf"),
        salutation="Sehr geehrte Frau Bürgermeisterin,",
        reasons=("von Hand",),
    )
    left_out = OmittedRow(office_id=3, party_id=4, name="Anna Beispiel", body="", why=LeftOut.OBJECTED, reason="Wunsch")
    content = InvitationList(title="Impulse", source="alle", rows=(row,) * count, omitted=(left_out,) * count)
    return invitation_list(content, House(), DAY)


def report(count: int) -> Printed:
    columns = (SheetColumn(title="Land", width=65), SheetColumn(title="Zusagen", width=100))
    table = SheetTable(
        name="Nach Ländern", columns=columns, rows=tuple(("Saarland", number) for number in range(count))
    )
    content = TableSheet(
        house=House(),
        issued_on=DAY,
        title="Auswertung",
        subtitle="Impulse",
        tables=(table, replace(table, name="Nach Wochen"), replace(table, name="Leer", rows=())),
    )
    return table_sheet(content)


SHEETS: dict[str, Callable[[], Printed]] = {
    "media sheet": lambda: media_sheet(replace(PRESS, contacts=(*PRESS.contacts, *hostile_contacts())), vcard),
    "media sheet of many": lambda: media_sheet(replace(PRESS, contacts=many_contacts()), vcard),
    "media sheet of nobody": lambda: media_sheet(replace(PRESS, contacts=(), facts=(), title="")),
    **{kind.value: partial(lambda kind: guest_sheet(guests(kind, 120)), kind) for kind in KIND},
    "empty list": lambda: guest_sheet(replace(guests(KIND.GUESTS, 0), groups=())),
    "invitation list": lambda: invitations(MANY),
    "empty invitation list": lambda: invitations(0),
    "report": lambda: report(120),
    "labels": lambda: labels((_ADDRESSEE,) * 50, _LABELS, LabelOptions(copies=2, with_outlines=True), "Haus"),
    "label test sheet": lambda: labels((), _LABELS, LabelOptions(with_outlines=True), "Haus"),
    "envelopes": lambda: envelopes((_ADDRESSEE,) * 3, ENVELOPES[0], House(), with_outlines=True),
    "no envelopes": lambda: envelopes((), ENVELOPES[0], House()),
}


_made: dict[str, Printed] = {}


def made(name: str) -> Printed:
    """Each sheet is made once for all tests."""
    if name not in _made:
        _made[name] = SHEETS[name]()
    return _made[name]


@pytest.mark.parametrize("name", SHEETS)
def test_every_kind_of_sheet_is_accessible(name: str) -> None:
    assert_accessible(made(name).pdf)


_ANY = st.text(max_size=60)


@settings(max_examples=12)
@given(_ANY, _ANY, _ANY, _ANY)
def test_whatever_is_written_the_sheet_is_accessible(title: str, name: str, function: str, value: str) -> None:
    mail = Channel(kind=ChannelKind.EMAIL, value=f"{value}@example.org", label=function)
    card = replace(contact(name, function), photo=photo(7, 9), channels=(mail,))
    facts = (Fact(label=name, text=function),)
    content = replace(PRESS, title=title, subtitle=value, contacts=(card,), facts=facts)
    assert_accessible(media_sheet(content, lambda _: b"BEGIN:VCARD").pdf)
    line = GuestLine(name=name, listed_name=name, function=function, body=title, spoken=value)
    guest_list = replace(guests(KIND.GUESTS, 0), event=title, groups=(GuestGroup(name=value, lines=(line,)),))
    assert_accessible(guest_sheet(guest_list).pdf)


def test_the_media_sheet_is_read_from_title_to_facts() -> None:
    read = spoken(made("media sheet").pdf)
    assert read[:9] == [
        ("P", "Staatskanzlei Saarland"),
        ("P", "Informationen für die Medien"),
        ("P", "23. Januar 2020"),
        ("H1", "Medienansprechpartner"),
        ("P", "Startup-Tour „Impulse 2020“, Berlin, 23. bis 24. Januar 2020"),
        ("H2", "Alexander Zeyer"),
        ("P", "Regierungssprecher"),
        ("P", "Anschrift Staatskanzlei des Saarlandes Am Ludwigsplatz 14 66117 Saarbrücken"),
        ("P", "Zentrale 0681 501-00"),
    ]
    assert ("H2", "Auf einen Blick") in read
    foot = [("P", House().one_line()), ("P", "Stand 23. Januar 2020")]
    assert read[-2:] == foot, "the foot is read once, at the end"
    assert [text for role, text in read if role == "H1"] == ["Medienansprechpartner"]


def test_a_list_over_pages_is_one_table_whose_heads_are_read_once() -> None:
    printed = made(KIND.GUESTS.value)
    assert printed.pages > 3
    read = spoken(printed.pdf)
    heads = ["Nr.", "Name", "Funktion, Körperschaft", "Antwort"]
    assert [text for role, text in read if role == "TH"][:4] == heads
    assert [text for role, text in read if role == "H2"] == ["Bund", "Land"]
    words = [text for _, text in read]
    assert all(words.count(head) == 1 for head in heads)
    names = [text.split()[0] for role, text in read if role == "TH" and text.startswith("Muster")]
    assert names == [f"Muster{number}" for number in range(120)]
    with opened(printed.pdf) as document:
        assert "Funktion, Körperschaft" in document[2].get_textpage().get_text_bounded()


def test_a_table_that_no_reader_would_take_goes_on_as_another() -> None:
    sheet, columns = Sheet("Titel", "Haus", PORTRAIT), (TableColumn("Name", 165),)
    for page in range(52):
        with sheet.once(columns):
            draw_titles(sheet, 100, columns, of=columns)
        for number in range(20):
            with sheet.tag(Tag.TABLE, of=columns), sheet.tag(Tag.ROW), sheet.tag(Tag.CELL):
                sheet.text(100, 120 + 12 * number, f"{page}.{number}", BODY)
        sheet.next_page()
    pdf = sheet.finish().pdf
    assert_accessible(pdf)
    read = spoken(pdf)
    assert [place for place, one in enumerate(read) if one == ("TH", "Name")] == [0, 901]
    assert len(read) == 52 * 20 + 2


def test_pictures_and_codes_say_what_they_show() -> None:
    with pikepdf.open(io.BytesIO(made("media sheet").pdf)) as document:
        links = [link for page in document.pages for link in page.get("/Annots", ())]
        said = [
            str(thing.Alt) for thing in document.objects if isinstance(thing, pikepdf.Dictionary) and "/Alt" in thing
        ]
    assert "Foto von Gülşen Łukasz-Żółć" in said
    assert "QR-Code mit den Kontaktdaten von Alexander Zeyer" in said
    assert [str(link.A.URI)[:15] for link in links] == ["mailto:xxxxxxxx"]
    assert "Foto von Alexander Zeyer" not in said, "the neutral figure is decoration"


def test_headings_are_bookmarks_and_long_rows_of_them_are_divided() -> None:
    with pikepdf.open(io.BytesIO(made("media sheet of many").pdf)) as document, document.open_outline() as outline:
        [title] = outline.root
        groups = title.children
        assert str(title.title) == "Medienansprechpartner"
        assert str(groups[1].title) == "Anna Muster100 – Anna Muster199"
        assert [len(group.children) for group in groups] == [100, 100, 100, 100, 100, 1]
        assert str(groups[1].children[7].title) == "Anna Muster107"


def test_the_file_names_the_house_and_no_date() -> None:
    pdf = made("media sheet").pdf
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert sorted(document.docinfo) == ["/Author", "/Creator", "/Producer", "/Title"]
        metadata = bytes(document.Root.Metadata.read_bytes()).decode()
    assert "Date" not in metadata
    assert "Zeyer" not in metadata


def test_bad_nesting_is_reported_where_it_is_written() -> None:
    sheet = Sheet("Titel", "Haus", PORTRAIT)
    with pytest.raises(ValueError, match="TABLE holds other tags"), sheet.tag(Tag.TABLE):
        sheet.text(0, 0, "Text", BODY)
    with pytest.raises(ValueError, match="CELL stands in"), sheet.tag(Tag.CELL):
        pass
    with pytest.raises(ValueError, match="LIST holds no"), sheet.tag(Tag.LIST), sheet.tag(Tag.PARAGRAPH):
        pass


def test_no_heading_skips_a_level_where_a_title_is_empty() -> None:
    sheet = Sheet("", "Haus", PORTRAIT)
    for tag, text in ((Tag.TITLE, ""), (Tag.SUBHEADING, "Erstes"), (Tag.SUBHEADING, "Zweites"), (Tag.FIGURE, "Bild")):
        with sheet.tag(tag, alt="Bild"):
            sheet.text(100, 100, text, BODY)
    pdf = sheet.finish().pdf
    assert_accessible(pdf)
    assert [role for role, _ in spoken(pdf)] == ["H1", "H2", "Figure"]


_LINES = (
    ("Am Ludwigsplatz", "14", " "),
    ("Hohenlohe-", "Waldenburg", ""),
    ("Ober-", "und Unterbezirk", " "),
    ("Wirtschaft/", "Innovation", ""),
    ("2020/", "2021", " "),
    ("von –", "bis", " "),
    ("vorname.name@", "example.org", ""),
    ("Verfassungs\u00ad", "schutz", ""),
    ("", "Anfang", ""),
)


@pytest.mark.parametrize(("before", "after", "joint"), _LINES)
def test_lines_are_read_with_a_blank_between_unless_a_word_goes_on(before: str, after: str, joint: str) -> None:
    assert joint_of(before, after) == joint


def test_what_is_not_tagged_is_no_smaller_or_larger() -> None:
    """The switch for measuring changes nothing that is seen."""
    plain, tagged = (_two_lines(is_tagged) for is_tagged in (False, True))
    assert runs(plain) == runs(tagged)
    assert faults_of(plain) == ["The document has no structure."]


def _two_lines(is_tagged: bool) -> bytes:
    sheet = Sheet("Titel", "Haus", PORTRAIT, is_tagged=is_tagged)
    with sheet.tag(Tag.PARAGRAPH):
        sheet.stack(100, 100, ["Am Ludwigsplatz 14", "66117 Saarbrücken"], BODY)
    return sheet.finish().pdf


def _break(pdf: bytes, change: Callable[[pikepdf.Pdf], None]) -> str:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        change(document)
        broken = io.BytesIO()
        document.save(broken)
    return "\n".join(faults_of(broken.getvalue()))


def _in_content(old: bytes, new: bytes) -> Callable[[pikepdf.Pdf], None]:
    def change(document: pikepdf.Pdf) -> None:
        contents = document.pages[0].Contents
        data = contents.read_bytes()
        assert old in data
        contents.write(data.replace(old, new, 1))

    return change


def _swap(document: pikepdf.Pdf) -> None:
    """The first two elements change places."""
    kids = document.Root.StructTreeRoot.K[0].K
    kids[0], kids[1] = kids[1], kids[0]


def _drop_cell(document: pikepdf.Pdf) -> None:
    table = next(kid for kid in document.Root.StructTreeRoot.K[0].K if kid.S == "/Table")
    del table.K[1].K[0]


def _drop_scope(document: pikepdf.Pdf) -> None:
    table = next(kid for kid in document.Root.StructTreeRoot.K[0].K if kid.S == "/Table")
    del table.K[0].K[0].A


def _deepen(document: pikepdf.Pdf) -> None:
    next(kid for kid in document.Root.StructTreeRoot.K[0].K if kid.S == "/H2").S = pikepdf.Name("/H3")


def _add_link(document: pikepdf.Pdf) -> None:
    link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9])
    document.pages[0].Annots = pikepdf.Array([document.make_indirect(link)])


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (_in_content(b"/Artifact BMC", b""), "paints in 0"),
        (_in_content(b"/MCID 1>>", b"/MCID 77>>"), "tags speak"),
        (_in_content(b"EMC", b"q EMC Q"), "not nested"),
        (_in_content(b"EMC", b""), "begun and not ended"),
        (_swap, "another order"),
        (_drop_cell, "different widths"),
        (_drop_scope, "without a scope"),
        (_deepen, "skip a level"),
        (_add_link, "a link that no tag knows"),
    ],
)
def test_the_check_finds_what_is_broken(change: Callable[[pikepdf.Pdf], None], fault: str) -> None:
    pdf = made("report").pdf
    assert faults_of(pdf) == []
    assert fault in _break(pdf, change)


def _linked() -> bytes:
    sheet = Sheet("Titel", "Haus", PORTRAIT)
    for page in range(2):
        if page:
            sheet.next_page()
        with sheet.tag(Tag.PARAGRAPH):
            sheet.text(100, 100, "E-Mail", BODY)
            with sheet.tag(Tag.LINK, url="mailto:müller(1)@example.org", alt="E-Mail an Frau Müller"):
                sheet.stack(150, 100, ["mueller@", "example.org"], BODY)
            sheet.text(250, 100, "oder", BODY)
            with sheet.tag(Tag.LINK, url=""):
                sheet.text(300, 100, "Telefon", BODY)
    return sheet.finish().pdf


def test_links_are_read_in_their_sentence_and_lead_somewhere() -> None:
    pdf = _linked()
    assert_accessible(pdf)
    assert "".join(text for _, text in spoken(pdf)) == "E-Mail mueller@example.org oder Telefon" * 2
    with pikepdf.open(io.BytesIO(pdf)) as document:
        [link] = document.pages[1].Annots
        assert str(link.A.URI) == "mailto:m%C3%BCller%281%29@example.org"
        assert str(link.Contents) == "E-Mail an Frau Müller"
        left, bottom, _, top = map(float, link.Rect)
        assert (left, top - bottom > BODY.leading) == (150.0, True)
