"""Press contacts as compact cards and under headings: what stands where, and that no card leaves its column."""

from __future__ import annotations

from dataclasses import replace

from crm.domain.own_field import OwnField
from crm.domain.sheet import ContactGroup, MediaGrouping, MediaLayout
from crm.printing.media_sheet import media_sheet
from crm.printing.page import PORTRAIT
from crm.printing.style import MM
from crm.services.media_groups import group_cards
from tests.printing.accessibility import assert_accessible, spoken
from tests.printing.reading import assert_inside, runs, texts
from tests.printing.sample import KUEMMEL, PRESS, ZEYER, contact, hostile_contacts

GRID = replace(PRESS, layout=MediaLayout.GRID, facts=())
MIDDLE = PORTRAIT.left + PORTRAIT.width / 2


def test_two_cards_stand_beside_each_other_with_all_there_is_to_say() -> None:
    printed = media_sheet(GRID)
    [page] = texts(printed.pdf)
    assert printed.warnings == ()
    for wanted in ("Alexander Zeyer\n", "Gabriele Kümmel\n", "Zentrale 0681 501-00", "66117 Saarbrücken"):
        assert wanted in page
    tops = {round(top) for left, _, _, top in runs(printed.pdf)[0] if 60 * MM < PORTRAIT.page_height - top < 75 * MM}
    assert tops, "the names stand where the first cards are"


def test_nothing_leaves_its_column_whatever_the_contacts() -> None:
    printed = media_sheet(replace(GRID, contacts=hostile_contacts() * 2, title="T", subtitle=""))
    assert_inside(printed.pdf, PORTRAIT)
    head, foot = PORTRAIT.page_height - 32 * MM, PORTRAIT.page_height - PORTRAIT.foot
    cards = [box for page in runs(printed.pdf) for box in page if foot < box[1] and box[3] < head]
    assert len(cards) > 40
    assert_accessible(printed.pdf)
    for left, _, right, _ in cards:
        assert right <= MIDDLE + 1 or left >= MIDDLE, "a line crosses the middle"
    warnings = "\n".join(printed.warnings)
    assert "Viele Wege: " in warnings
    assert "Lange Mail: „xxx" in warnings
    assert f"{'W' * 600}: Name oder Funktion ist zu lang" in warnings


def test_headings_come_back_on_the_page_that_goes_on() -> None:
    groups = (
        ContactGroup(name="Musterzeitung", contacts=(KUEMMEL,) * 19),
        ContactGroup(name="Saarbrücker Beispiel" * 9, contacts=(ZEYER,)),
    )
    for layout in MediaLayout:
        printed = media_sheet(replace(GRID, layout=layout, groups=groups, subtitle=""))
        assert_inside(printed.pdf, PORTRAIT)
        assert_accessible(printed.pdf)
        pages = texts(printed.pdf)
        assert len(pages) > 1
        assert all("Musterzeitung" in page for page in pages if "Gabriele" in page)
        assert sum(page.count("Alexander Zeyer") for page in pages) == 1
        heads = [text for role, text in spoken(printed.pdf) if role == "H2"]
        assert heads[0] == "Musterzeitung"
        assert len(heads) == 2, "a repeated heading is read once"


def test_many_cards_are_set_alike_twice() -> None:
    content = replace(GRID, contacts=hostile_contacts())
    assert media_sheet(content).pdf == media_sheet(content).pdf


def names(groups: tuple[ContactGroup, ...]) -> dict[str, list[str]]:
    return {group.name: [card.name for card in group.contacts] for group in groups}


def test_contacts_by_medium_keep_their_order() -> None:
    paper = replace(contact("Zoe Muster"), body="Zeitung")
    cards = [paper, replace(contact("Eva Muster"), body=""), replace(contact("Ali Muster"), body="Äther"), paper]
    organisation = hostile_contacts()[-1]
    assert names(group_cards([*cards, organisation], MediaGrouping.MEDIUM)) == {
        "Äther": ["Ali Muster"],
        "Saarbrücker Zeitung": ["Saarbrücker Zeitung"],
        "Zeitung": ["Zoe Muster", "Zoe Muster"],
        "Ohne Medium": ["Eva Muster"],
    }
    assert group_cards(cards, MediaGrouping.NONE) == ()


def test_the_beat_is_the_own_field_else_tags_else_the_unit() -> None:
    field = OwnField(id=7, name="Ressort")
    cards = [
        replace(contact("A"), own_values=((7, "Kultur, Politik"), (8, "x")), categories=("Ressort: Sport",)),
        replace(contact("B"), categories=("Ressort: Sport", "ressort KULTUR", "Ressortleitung"), unit="Lokales"),
        replace(contact("C"), unit="Lokales"),
        replace(contact("D"), categories=("Presse",)),
    ]
    assert names(group_cards(cards, MediaGrouping.RESSORT, [field])) == {
        "Kultur": ["A", "B"],
        "Lokales": ["C"],
        "Politik": ["A"],
        "Sport": ["B"],
        "Ohne Ressort": ["D"],
    }
