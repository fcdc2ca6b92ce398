"""Folder sheets, directory, booklet and network on paper: whatever stands on them keeps to its place and is heard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from crm.domain.alphabet import NO_LETTER, AlphabetSheet, DirectoryEntry, by_letter
from crm.domain.booklet import Booklet, BookletBody, BookletGroup, BookletNumber, BookletNumbers, BookletPerson
from crm.domain.dossier import Dossier, DossierKind, DossierRow, DossierSection, DossierSheet
from crm.domain.guest_sheet import ProgrammeDay, ProgrammeRow
from crm.domain.listing import Subject, SubjectKind
from crm.domain.network import Edge, EdgeKind, EdgeRecord, Network, Node
from crm.domain.network_sheet import NetworkSheet
from crm.domain.party import PartyKind, Photo
from crm.domain.sheet import House
from crm.domain.text import sort_key
from crm.printing.alphabet_sheet import alphabet_sheet
from crm.printing.booklet import booklet
from crm.printing.dossier_sheet import dossier_sheet
from crm.printing.leaves import facing
from crm.printing.network_sheet import network_sheet
from crm.printing.page import LANDSCAPE, PORTRAIT, Frame, Printed
from crm.printing.style import MM
from tests.printing.accessibility import assert_accessible, spoken
from tests.printing.reading import metadata, runs, texts
from tests.printing.sample import photo

DAY = date(2026, 11, 23)
LONG = "Beauftragte für die Wiedereingliederung der Donaudampfschifffahrtsgesellschaftskapitäninnen " * 9
NAME = "Maximiliane-Friederike Freifrau von und zu Hohenlohe-Waldenburg-Schillingsfürst MdB, MdL a. D."
NAMES = ("Anna Muster", NAME, "W" * 90, "Gülşen Łukasz-Żółć", "Αλέξανδρος Παπαδόπουλος", "Володимир", "", "山田 😀")
BROKEN = Photo(party_id=1, data=b"no picture")


def dossier(name: str, number: int = 0) -> Dossier:
    """One of everything: long and short, with and without label, with picture, without, or with a broken one."""
    rows = [
        DossierRow(label="seit Herbst 2018", text="Bürgermeisterin, Gemeinde Muster", note="Wahlperiode"),
        DossierRow(label="Hauptgeschäftsführerinnenvertretung", text=LONG, note=LONG),
        DossierRow(label="", text=f"{name} " * 5),
    ]
    return Dossier(
        name=name,
        kind=PartyKind.ORGANISATION if number % 2 else PartyKind.PERSON,
        initial=name[:1],
        function=LONG if number % 3 == 1 else "Bürgermeisterin",
        photo=(photo(), BROKEN, None)[number % 3],
        lead=(DossierRow(label="Stelle", text=LONG if number % 3 == 2 else "Gemeinde Muster"),),
        sections=(
            DossierSection(title="Frühere Ämter", rows=tuple(rows * (1 + 4 * (number % 2)))),
            DossierSection(title="Notizen", rows=(DossierRow(label="23.11.2026", text="Notiz\n" * 90),)),
        ),
    )


def dossiers(*found: Dossier) -> DossierSheet:
    return DossierSheet(house=House(), issued_on=DAY, kind=DossierKind.PERSON, dossiers=found)


def directory(*names: str) -> AlphabetSheet:
    lines = ("Bürgermeisterin, Gemeinde Muster", "Am Markt 1, 66000 Muster", LONG, "Tel. 0681 501-00", "x" * 150)
    entries = [
        DirectoryEntry(name=name, key=sort_key(name), lines=lines[: 1 + at % 5]) for at, name in enumerate(names)
    ]
    return AlphabetSheet(house=House(), issued_on=DAY, subtitle="Alle", letters=by_letter(entries))


def a_booklet(*names: str, event: str = "Impulse 2020") -> Booklet:
    people = tuple(
        BookletPerson(name=name, function=(LONG, "Bürgermeister")[at % 2], photo=(photo(), BROKEN, None)[at % 3])
        for at, name in enumerate(names)
    )
    row = ProgrammeRow(time="10:00–10:30", title="Eröffnung", description=LONG, people=(NAME, NAME), place=NAME)
    return Booklet(
        house=House(),
        issued_on=DAY,
        event=event,
        motto=LONG,
        period="23. bis 24. Januar 2020",
        place="Berlin",
        days=tuple(ProgrammeDay(name=name, rows=(row,) * 9) for name in ("Donnerstag, 23. Januar 2020", "")),
        groups=tuple(BookletGroup(name=one.name or NAME, people=(one, *people[:3])) for one in people),
        bodies=(BookletBody(name=NAME, kind="Start-up", sentence=LONG, people=(NAME,) * 30, items=(LONG,)),) * 9,
        numbers=(BookletNumbers(title="Presse", numbers=(BookletNumber(name=NAME, note=LONG, lines=(LONG,)),) * 9),),
    )


def network(*names: str) -> NetworkSheet:
    """A star, and the last two linked with nobody."""
    nodes = [
        Node(subject=Subject(list(SubjectKind)[at % 4], at + 1), name=name, detail=LONG if at % 5 == 1 else "Amt")
        for at, name in enumerate(names)
    ]
    edges = [
        Edge(
            kind=list(EdgeKind)[at % 4],
            record=EdgeRecord.RELATIONSHIP,
            record_id=at,
            source=nodes[0].subject,
            target=node.subject,
            forth="Stellvertreterin",
            back="Vertretene",
        )
        for at, node in enumerate(nodes[1:-2])
    ]
    subjects = [node.subject for node in nodes]
    found = Network(
        centre=subjects[0],
        on=DAY,
        nodes=tuple(nodes),
        edges=tuple(edges),
        distances={subject: int(at > 0) for at, subject in enumerate(subjects)},
    )
    return NetworkSheet(house=House(), issued_on=DAY, network=found)


def assert_within(pdf: bytes, frame_of: Callable[[int], Frame], margin: float = 0.0) -> None:
    """No text leaves the frame of its page; ``margin`` in points is what tabs may take beside it."""
    for number, boxes in enumerate(runs(pdf), start=1):
        frame = frame_of(number)
        for left, bottom, right, top in boxes:
            assert left >= frame.left - margin - 3, f"page {number}"
            assert right <= frame.right + margin + 3, f"page {number}"
            assert top <= frame.page_height - frame.top + 3, f"page {number}"
            assert bottom >= frame.page_height - frame.foot - 34, f"page {number}"  # two lines below the rule


def standing(_: int) -> Frame:
    return PORTRAIT


def lying(_: int) -> Frame:
    return LANDSCAPE


def opposite(number: int) -> Frame:
    return facing(PORTRAIT, number)


HOSTILE: list[tuple[str, Callable[[], Printed], Callable[[int], Frame], float]] = [
    ("dossiers", lambda: dossier_sheet(dossiers(*map(dossier, NAMES, range(9)))), standing, 0.0),
    ("directory", lambda: alphabet_sheet(directory(*NAMES, *(f"Muster {n}" for n in range(90)))), opposite, 20 * MM),
    ("booklet", lambda: booklet(a_booklet(*NAMES, event=NAME * 3)), opposite, 0.0),
    ("network", lambda: network_sheet(network(*NAMES, *(f"Muster {n}" for n in range(40)))), lying, 0.0),
]
EMPTY: list[tuple[str, Callable[[], Printed]]] = [
    ("dossiers", lambda: dossier_sheet(dossiers())),
    ("directory", lambda: alphabet_sheet(directory())),
    ("booklet", lambda: booklet(Booklet(house=House(), issued_on=DAY, event="Impulse 2020"))),
    ("network", lambda: network_sheet(network("Anna Muster"))),
]


@pytest.mark.parametrize(("name", "make", "frame_of", "margin"), HOSTILE, ids=[one[0] for one in HOSTILE])
def test_whatever_stands_on_it_keeps_to_its_place_and_is_heard(
    name: str, make: Callable[[], Printed], frame_of: Callable[[int], Frame], margin: float
) -> None:
    printed = make()
    assert_within(printed.pdf, frame_of, margin)
    assert_accessible(printed.pdf)
    assert make().pdf == printed.pdf
    assert printed.warnings


@pytest.mark.parametrize(("name", "make"), EMPTY, ids=[one[0] for one in EMPTY])
def test_without_anybody_there_is_still_an_accessible_page(name: str, make: Callable[[], Printed]) -> None:
    printed = make()
    assert printed.pages >= 1
    assert_accessible(printed.pdf)


def test_each_contact_begins_on_a_page_of_its_own_and_is_named_on_the_next() -> None:
    short = replace(dossier("Anna Muster"), function="", lead=(), sections=())
    printed = dossier_sheet(dossiers(short, dossier("Berta Beispiel", 3), short))
    pages = texts(printed.pdf)
    assert "Anna Muster" in pages[0]
    assert "Anna Muster" in pages[-1]
    assert all("Berta Beispiel" in page and "Fortsetzung" in page for page in pages[2:-1])
    assert all(f"Seite {number} von {len(pages)}" in page for number, page in enumerate(pages, start=1))
    assert metadata(printed.pdf)["Title"] == "Kontaktblatt"


def test_a_long_note_goes_on_without_loss() -> None:
    words = [f"Wort{number}" for number in range(1500)]
    section = DossierSection(title="Notizen", rows=(DossierRow(label="2026", text=" ".join(words)),))
    printed = dossier_sheet(dossiers(replace(dossier("Anna Muster"), sections=(section,))))
    found = " ".join(texts(printed.pdf)).split()
    assert [word for word in found if word.startswith("Wort")] == words
    assert [text for role, text in spoken(printed.pdf) if role == "H3"] == ["Notizen"]


def test_200_contacts_are_200_pages() -> None:
    short = replace(dossier("Anna Muster"), photo=None, sections=())
    assert dossier_sheet(dossiers(*[short] * 200)).pages == 200


def test_the_directory_runs_by_letter_with_the_names_of_the_page_above() -> None:
    names = [f"{sign}muster, Anna{number}" for sign in "ABÄÖZŁЖ" for number in range(25)] + ["3D-Druck Muster"]
    sheet = directory(*names)
    assert [letter.sign for letter in sheet.letters] == [NO_LETTER, "A", "B", "L", "O", "Z", "Ж"]
    printed = alphabet_sheet(sheet)
    heard = spoken(printed.pdf)
    assert [text for role, text in heard if role == "H2"] == [letter.sign for letter in sheet.letters]
    listed = [entry.name for letter in sheet.letters for entry in letter.entries]
    told = [text for role, text in heard if role == "LBody"]
    assert [text[: len(name)] for text, name in zip(told, listed, strict=True)] == listed
    for page in texts(printed.pdf):
        on_page = [name for name in listed if name in page.replace("\n", " ")]
        first, last = on_page[0].partition(",")[0], on_page[-1].partition(",")[0]
        assert (first if first == last else f"{first} – {last}") in page


def test_the_tabs_stand_at_the_outer_edge() -> None:
    printed = alphabet_sheet(directory(*(f"Muster {number}" for number in range(200))))
    edges = [(min(box[0] for box in boxes), max(box[2] for box in boxes)) for boxes in runs(printed.pdf)]
    for number, (left, right) in enumerate(edges, start=1):
        is_right = number % 2 == 1
        assert (right > PORTRAIT.page_width - 15 * MM) is is_right
        assert (left < 15 * MM) is not is_right


def test_the_booklet_says_where_its_parts_begin() -> None:
    printed = booklet(a_booklet("Anna Muster", "Berta Beispiel"))
    pages = texts(printed.pdf)
    for title in ("Programm", "Teilnehmende", "Start-ups und Organisationen", "Nützliche Nummern"):
        begins = next(number for number, page in enumerate(pages, start=1) if number > 2 and f"\n{title}\n" in page)
        assert f"{title} {begins}" in " ".join(pages[1].split())
    headings = [text for role, text in spoken(printed.pdf) if role == "H2"]
    assert headings == [
        "Inhalt",
        "Auf einen Blick",
        "Programm",
        "Teilnehmende",
        "Start-ups und Organisationen",
        "Nützliche Nummern",
    ]


def test_the_network_says_in_words_what_it_shows() -> None:
    sheet = network("Anna Muster", "Berta", "Cäcilie", "Dora", "Emil", "Frieda")
    printed = network_sheet(sheet)
    heard = [text for role, text in spoken(printed.pdf) if role == "LBody"]
    links = [line for group in sheet.groups() for line in group.lines]
    assert len(heard) == len(links) == 5
    assert [group.name for group in sheet.groups()] == ["Anna Muster", "Ohne Verbindung"]
    assert heard[1] == "Stellvertreterin Cäcilie, Amt"
    assert metadata(printed.pdf)["Title"] == "Netzwerk"


def test_a_small_network_is_set_in_type_that_can_be_read() -> None:
    assert network_sheet(network(*(f"Person {number}" for number in range(30)))).warnings == ()
    crowded = network_sheet(network(*(f"Dr. Anna-Maria Muster-Beispiel {number}" for number in range(290))))
    assert any("lesbar" in warning for warning in crowded.warnings)
