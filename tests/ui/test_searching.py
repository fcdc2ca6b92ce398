"""Typing a query: proposals, what is incomplete, and what is marked in the hits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from crm.domain.listing import ContactRow, Hit, Subject, SubjectKind, Tier
from crm.domain.query import Field, parse
from crm.domain.text import fold
from crm.ui import announce
from crm.ui.search_entries import Entry, EntryKind, grouped
from crm.ui.searching.hit_marks import Wanted, marks, wanted_words
from crm.ui.widgets.search import SearchField
from tests.ui.window_room import House, build, house, press, search

__all__ = ["build", "house"]
Key = Qt.Key


# ── marks ───────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("shown", "text", "expected"),
    [
        ("Gemeinde Tholey", "thol", ((9, 13),)),
        ("Müller, Dr. Anna", "mueller an", ((0, 6), (12, 14))),
        ("Müller, Dr. Anna", "mull", ((0, 4),)),
        ("Groß, Uwe", "gross", ((0, 4),)),
        ("Saarwellingen", "wellingen", ()),
        ("Ortwin Amtmann", "ort:tholey amt:landrat", ()),
        ("Dr. Anna Dr.", "dr anna", ((4, 8),)),
        ("Im Kloster", '"im kloster"', ((0, 2), (3, 10))),
        ("Klosterhof", '"kloster"', ()),
        ("Tholey Marpingen", "tholey -marp", ((0, 6),)),
        ("Ludwig Ludwigsplatz", "lud ludwig", ((0, 6), (7, 13))),
        ("Anna", "", ()),
    ],
)
def test_marks_are_what_the_query_looks_for(shown: str, text: str, expected: tuple[tuple[int, int], ...]) -> None:
    assert marks(shown, wanted_words(parse(text), None)) == expected


def test_marks_by_tier() -> None:
    assert marks("Saarwellingen", [Wanted("wellingen")], Tier.INSIDE) == ((4, 13),)
    assert marks("Schmidt, Ute", [Wanted("schmitt")], Tier.SIMILAR) == ((0, 7),)
    assert marks("Schmidt, Ute", [Wanted("schmitt")]) == ()


@given(st.text(max_size=30), st.lists(st.text(min_size=1, max_size=6), max_size=3), st.sampled_from(Tier))
def test_marks_are_ordered_apart_and_within_the_text(shown: str, typed: list[str], tier: Tier) -> None:
    found = marks(shown, [Wanted(fold(word)) for word in typed if fold(word)], tier)
    ends = [0, *(end for _, end in found)]
    assert all(before <= start < end <= len(shown) for before, (start, end) in zip(ends, found, strict=False))


def hit(kind: SubjectKind, name: str, office: str = "", body: str = "", place: str = "") -> Hit:
    row = ContactRow(subject=Subject(kind, 1), name=name, office=office, body=body, place=place)
    return Hit(row=row, tier=Tier.BEGINNING)


def marked(entry: Entry) -> tuple[list[str], list[str]]:
    return [entry.words[a:b] for a, b in entry.marks], [entry.side[a:b] for a, b in entry.side_marks]


def test_a_field_marks_only_where_it_was_looked_for() -> None:
    person = hit(SubjectKind.PERSON, "Tholey, Anna", "Bürgermeisterin", "Gemeinde Tholey")
    query = parse("ort:tholey amt:bürger")
    assert marked(grouped([person], query)[1]) == ([], ["Bürger", "Tholey"])
    town = hit(SubjectKind.ORGANISATION, "Gemeinde Tholey", "Gemeinde", place="Tholey")
    assert marked(grouped([town], query)[1]) == (["Tholey"], ["Tholey"])
    office = hit(SubjectKind.OFFICE, "Bürgermeister/in", "Bürgermeister/in", "Gemeinde Tholey")
    assert marked(grouped([office], query)[1]) == (["Bürger"], ["Tholey"])


# ── proposals ───────────────────────────────────────────────────────────────────────────────────────────────────


def proposals(house: House, *, panel: bool = False) -> list[str]:
    completion = house.window.panel.completion if panel else house.contacts.head.completion
    if not completion.is_open():
        return []
    assert completion.popup is not None
    return [entry.words for entry in completion.popup.model.entries]


def type_filter(qtbot, house: House, text: str) -> SearchField:
    house.contacts.focus_search()
    qtbot.keyClicks(house.contacts.head.field, text)
    return house.contacts.head.field


def test_a_field_is_proposed_then_its_values(house: House, qtbot) -> None:
    field = type_filter(qtbot, house, "a")
    assert proposals(house) == []  # a single letter begins too many names
    qtbot.keyClicks(field, "m")
    assert proposals(house) == ["amt:"]
    qtbot.keyClick(field, Key.Key_Tab)
    assert field.text() == "amt:"
    assert QApplication.focusWidget() is field
    assert proposals(house)
    qtbot.keyClicks(field, "landr")
    shown = proposals(house)
    assert shown == [one.label for one in house.services.completion.propose("amt:landr", 9)]
    assert announce.spoken[-1] == f"{len(shown)} Vorschläge"
    for _ in range(shown.index("Landrat")):
        qtbot.keyClick(field, Key.Key_Down)
    assert announce.spoken[-1].startswith(f"{shown[shown.index('Landrat') - 1]}, ")
    qtbot.keyClick(field, Key.Key_Up)
    qtbot.keyClick(field, Key.Key_Down)
    qtbot.keyClick(field, Key.Key_Down)
    assert announce.spoken[-1].startswith("Landrat, ")
    qtbot.keyClick(field, Key.Key_Return)
    assert field.text() == "amt:Landrat "
    assert proposals(house) == []
    field.search_now()
    assert list(house.contacts.model.subjects) == house.services.directory.find("amt:Landrat")


def test_escape_closes_only_the_proposals(house: House, qtbot) -> None:
    field = type_filter(qtbot, house, "ort:thol")
    assert proposals(house) == ["Tholey"]
    qtbot.keyClick(field, Key.Key_Escape)
    assert (proposals(house), field.text()) == ([], "ort:thol")
    qtbot.keyClick(field, Key.Key_Escape)
    assert field.text() == ""


def test_past_the_end_the_key_goes_on_to_the_list(house: House, qtbot) -> None:
    field = type_filter(qtbot, house, "ort:thol")
    qtbot.keyClick(field, Key.Key_Down)
    qtbot.keyClick(field, Key.Key_Down)
    assert proposals(house) == []
    assert QApplication.focusWidget() is house.contacts.table


def test_enter_without_a_choice_takes_nothing(house: House, qtbot) -> None:
    field = type_filter(qtbot, house, "ort:thol")
    qtbot.keyClick(field, Key.Key_Return)
    assert (proposals(house), field.text()) == ([], "ort:thol")


def test_what_is_typed_already_is_not_proposed(house: House, qtbot) -> None:
    type_filter(qtbot, house, "ort:tholey")
    assert proposals(house) == []


def test_a_value_with_a_blank_is_quoted_and_clicked(house: House, qtbot) -> None:
    field = type_filter(qtbot, house, "kreis:wend")
    popup = house.contacts.head.completion.popup
    assert popup is not None
    assert proposals(house) == ["Landkreis St. Wendel"]
    rect = popup.list.visualRect(popup.model.index(0))
    qtbot.mouseClick(popup.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert field.text() == 'kreis:"Landkreis St. Wendel" '
    assert QApplication.focusWidget() is field


def test_control_space_shows_every_field(house: House, qtbot) -> None:
    type_filter(qtbot, house, "tholey ")
    assert proposals(house) == []
    press(qtbot, "Ctrl+Space")
    assert proposals(house) == [f"{field}:" for field in Field]


def test_leaving_the_field_takes_the_proposals_away(house: House, qtbot) -> None:
    type_filter(qtbot, house, "ort:thol")
    house.contacts.table.setFocus()
    assert proposals(house) == []


def test_proposals_in_the_panel(house: House, qtbot) -> None:
    search(qtbot, house, "ort:thol")
    panel = house.window.panel
    assert proposals(house, panel=True) == ["Tholey"]
    qtbot.keyClick(panel.field, Key.Key_Tab)
    assert panel.field.text() == "ort:Tholey "
    panel.search_now()
    assert "Gemeinde Tholey" in house.panel_rows(EntryKind.HIT)
    qtbot.keyClicks(panel.field, "am")
    assert proposals(house, panel=True) == ["amt:"]
    qtbot.keyClick(panel.field, Key.Key_Escape)
    assert panel.isVisible()
    qtbot.keyClick(panel.field, Key.Key_Escape)
    assert not panel.isVisible()


# ── problems ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_problem_is_named_below_and_underlined(house: House, qtbot) -> None:
    field, head = type_filter(qtbot, house, "art:blau"), house.contacts.head
    assert not head.problem.isVisible()  # one is still typing
    before = field.grab().toImage()
    qtbot.keyClick(field, Key.Key_Return)
    assert head.problem.text() == "Eine Art „blau“ gibt es nicht."
    assert head.problem.isVisible()
    assert announce.spoken[-1] == head.problem.text()
    assert field.accessibleDescription() == head.problem.text()
    assert head.problems.marked == ((0, 8),)
    assert field.grab().toImage() != before
    qtbot.keyClicks(field, " tholey")
    assert head.problem.isVisible()
    field.setText("art:gemeinde")
    assert (head.problem.isVisible(), head.problems.marked, field.accessibleDescription()) == (False, (), "")


def test_a_problem_behind_the_cursor_is_named_at_once(house: House, qtbot) -> None:
    type_filter(qtbot, house, "ort: ")
    assert house.contacts.head.problem.text() == "Nach „ort:“ fehlt, wonach gesucht werden soll."


def test_leaving_the_field_names_what_is_missing(house: House, qtbot) -> None:
    type_filter(qtbot, house, '"im')
    house.window.sidebar.setFocus()
    assert house.contacts.head.problem.text() == "Das schließende Anführungszeichen fehlt."


def test_marking_a_place_changes_neither_text_nor_cursor(house: House, qtbot) -> None:
    field = type_filter(qtbot, house, "ort: tholey")
    field.setCursorPosition(3)
    house.contacts.head.problems.look()
    assert (field.text(), field.cursorPosition()) == ("ort: tholey", 3)
    field.undo()
    assert field.text() != "ort: tholey"


def test_the_panel_makes_room_for_its_sentence(house: House, qtbot) -> None:
    search(qtbot, house, '"tholey')
    panel = house.window.panel
    height = panel.panel.height()
    panel.problems.look()
    assert panel.problem.isVisible()
    assert panel.panel.height() > height


def test_similar_hits_are_marked_as_such(house: House, qtbot) -> None:
    search(qtbot, house, "Beispeilkoetter")
    (entry,) = [entry for entry in house.window.panel.model.entries if entry.kind is EntryKind.HIT]
    assert (entry.words, entry.chip) == ("Beispielkötter, Andreas", "ähnlich")
    assert marked(entry)[0] == ["Beispielkötter"]
