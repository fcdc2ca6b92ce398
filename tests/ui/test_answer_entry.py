"""Answers by keyboard alone: 200 of them, the full house, substitutes, undo."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random
from statistics import median

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm.domain.event import Status
from crm.domain.partial_date import PartialDate
from crm.domain.party import Person
from crm.ui.announce import spoken
from crm.ui.delegates.roles import ItemRole
from crm.ui.events.answer_entry import Step
from crm.ui.jobs import ThreadJobs
from tests.ui.answers_room import GUESTS, K, Typist, Window, file_in, room, row_of, shown, status_of, typist, window

__all__ = ["room", "typist"]


#: Besides the beginning of the names: what the issue allows for one answer.
MOST_KEYS = 3


ANNA, BERND = "Ackermann, Anna", "Ackermann, Bernd"


# ── point 4: 200 answers ────────────────────────────────────────────────────────────────────────────────────


def test_200_answers_by_keyboard_alone(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """Through the lanes of the program, at most three keys each; then all of it is taken back by Ctrl+Z."""
    jobs = ThreadJobs()
    made = window(file_in(tmp_path), jobs)
    typist = shown(made, qtbot)
    rows = list(made.desk.services.check_in.rows(made.event.id))
    contacts = sorted(p.listed_name() for p in _people(made) if p.family_name.startswith("Ersatz"))
    keys = {K.Key_Z: Status.ACCEPTED, K.Key_A: Status.DECLINED, K.Key_W: Status.WAITING, K.Key_V: Status.REPRESENTED}
    script = [list(keys)[(0, 0, 0, 1, 0, 2, 3, 0, 1, 3)[number % 10]] for number in range(GUESTS)]
    before = _stand(made)
    begun = time.perf_counter()
    for row, key in zip(rows, script, strict=True):
        typist.answer(row, key, contacts.pop() if key is K.Key_V else "")
    typed = time.perf_counter() - begun
    qtbot.waitUntil(jobs.is_idle, timeout=60_000)
    stored = time.perf_counter() - begun

    expected = {row.participation.id: keys[key] for row, key in zip(rows, script, strict=True)}
    stand = _stand(made)
    assert {number: status for number, status in stand.items() if number in expected} == expected
    come_instead = [guest for guest in made.guests() if guest.represents_id]
    assert {guest.represents_id for guest in come_instead} == {
        n for n, s in expected.items() if s is Status.REPRESENTED
    }
    assert {guest.status for guest in come_instead} == {Status.ACCEPTED}
    assert {guest.answered_on for guest in made.guests()} == {PartialDate(2027, 1, 8)}
    assert made.tab.entry.log.stored == GUESTS
    assert max(typist.used) == MOST_KEYS
    assert Counter(typist.used) == {2: script.count(K.Key_Z) + script.count(K.Key_A) + script.count(K.Key_W),
                                    3: script.count(K.Key_V)}  # fmt: skip
    usual = median(typist.times)
    assert usual < 0.1, "the keys keep the window waiting"
    print(
        f"\n200 answers: {sum(typist.used)} keys besides {typist.letters} letters of names, "
        f"{typed:.1f} s typed, {stored:.1f} s until all were stored, "
        f"usual key {usual * 1000:.1f} ms, slowest {max(typist.times) * 1000:.0f} ms"
    )

    for _ in range(GUESTS):
        typist.press(K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(jobs.is_idle, timeout=60_000)
    assert _stand(made) == before
    assert made.tab.entry.log.stored == 0
    jobs.shutdown()
    made.database.close()


def _people(made: Window) -> list[Person]:
    with made.database.read() as unit:
        return unit.store.find(Person)


def _stand(made: Window) -> dict[int, Status]:
    return {guest.id: guest.status for guest in made.guests()}


# ── single keys ─────────────────────────────────────────────────────────────────────────────────────────────


def test_letters_of_the_answers_are_letters_of_names_until_a_name_is_taken(typist: Typist) -> None:
    for letter in "anna":
        typist.letter(letter)
    assert typist.room.tab.field.text() == "anna"
    marked = typist.marked()
    assert marked.endswith(", Anna")
    typist.press(K.Key_Return)
    assert typist.room.tab.entry.step is Step.ANSWER
    typist.press(K.Key_X)  # no answer: nothing happens
    assert typist.room.tab.entry.step is Step.ANSWER
    typist.press(K.Key_U)
    assert status_of(typist.room, marked) is Status.RESERVED


def test_a_screen_reader_hears_who_is_marked_and_what_was_stored(typist: Typist) -> None:
    typist.name("Anna Ackermann", ANNA)
    assert spoken[-1] == "Ackermann, Anna, Gemeinde Musterdorf 1, offen"
    typist.press(K.Key_Return)
    assert spoken[-1] == "Ackermann, Anna, Gemeinde Musterdorf 1, offen, Antwort"
    typist.press(K.Key_Z)
    assert spoken[-1] == "Ackermann, Anna: zugesagt"


def test_enter_takes_nobody_before_something_was_typed(typist: Typist) -> None:
    """Else a second Enter after an answer would turn the next name's first letter into somebody's refusal."""
    typist.answer(row_of(typist.room, ANNA), K.Key_Z)
    typist.press(K.Key_Return)
    assert typist.room.tab.entry.step is Step.FIND
    typist.press(K.Key_A)
    assert typist.room.tab.entry.step is Step.FIND
    assert typist.room.tab.field.text() == "a"


def test_escape_goes_back_and_arrows_choose(typist: Typist) -> None:
    for letter in "ackerm":
        typist.letter(letter)
    first = typist.marked()
    typist.press(K.Key_Down)
    second = typist.marked()
    assert first != second
    typist.press(K.Key_Return)
    chosen = typist.room.tab.entry.chosen
    assert chosen is not None
    assert chosen.listed_name == second
    typist.press(K.Key_Escape)
    assert typist.room.tab.entry.step is Step.FIND
    assert all(guest.status is Status.INVITED for guest in typist.room.guests())


def test_a_name_nobody_knows_becomes_a_new_contact(typist: Typist) -> None:
    row = row_of(typist.room, ANNA)
    typist.name("Anna Ackermann", ANNA)
    typist.press(K.Key_Return)
    typist.press(K.Key_V)
    for letter in "Ilse Neuling":
        typist.letter(letter)
    assert typist.room.tab.matches.index(typist.room.tab.matches.rowCount() - 1, 2).data(ItemRole.CHIPS)[0].words == (
        "als neuer Kontakt"
    )
    while typist.marked() != "ilse neuling":
        typist.press(K.Key_Down)
    typist.press(K.Key_Return)
    (instead,) = [guest for guest in typist.room.guests() if guest.represents_id == row.participation.id]
    with typist.room.database.read() as unit:
        assert unit.store.get(Person, instead.party_id).name().casefold() == "ilse neuling"


def test_way_and_day_go_with_every_answer(typist: Typist) -> None:
    tab = typist.room.tab
    tab.how.setCurrentText("Brief")
    tab.day.setText("05.01.2027")
    tab.day.editingFinished.emit()
    typist.answer(row_of(typist.room, ANNA), K.Key_A)
    guest = row_of(typist.room, ANNA).participation
    assert (guest.answered_how, guest.answered_on) == ("Brief", PartialDate(2027, 1, 5))
    tab.day.setText("05.01.2028")
    tab.day.editingFinished.emit()
    assert tab.error.text() == "Der Tag des Eingangs liegt in der Zukunft."
    typist.name("Bernd Ackermann", BERND)
    typist.press(K.Key_Return)
    typist.press(K.Key_Z)
    assert status_of(typist.room, BERND) is Status.INVITED
    assert typist.room.heard[-1] == "Der Tag des Eingangs liegt in der Zukunft."


def test_a_full_house_asks_for_the_reason_or_the_waiting_list(typist: Typist) -> None:
    room = typist.room
    event = room.event
    with room.database.write("colleague") as unit:
        unit.store.save(replace(event, capacity=1))
    room.tab.entry.reload()
    typist.answer(row_of(room, ANNA), K.Key_Z)
    typist.name("Bernd Ackermann", BERND)
    typist.press(K.Key_Return)
    typist.press(K.Key_Z)
    assert room.tab.entry.step is Step.REASON
    assert room.tab.prompt.words.text().startswith("Der einzige Platz ist vergeben.")
    typist.press(K.Key_Return)  # without a reason nothing is stored
    assert status_of(room, BERND) is Status.INVITED
    for letter in "Wunsch":
        typist.letter(letter)
    typist.press(K.Key_Return)
    assert row_of(room, BERND).participation.overrule == "wunsch"
    typist.answer(row_of(room, "Bäckerwald, Anna"), K.Key_W)
    assert status_of(room, "Bäckerwald, Anna") is Status.WAITING


def test_what_was_taken_back_elsewhere_is_told_in_the_log(typist: Typist) -> None:
    typist.answer(row_of(typist.room, ANNA), K.Key_Z)
    log = typist.room.tab.lines
    assert log.index(0, 1).data(ItemRole.CHIPS)[0].words == "zugesagt"
    typist.press(K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert log.index(0, 1).data(ItemRole.CHIPS)[0].words == "jetzt: offen"
    assert typist.room.heard == ["Rückgängig: Antwort von Anna Ackermann: zugesagt"]


def test_the_next_event_starts_empty(typist: Typist) -> None:
    typist.answer(row_of(typist.room, ANNA), K.Key_Z)
    typist.room.page.show_list()
    assert typist.room.tab.lines.rowCount() == 0
    assert typist.room.tab.entry.guests == 0


def test_the_window_leads_here_and_to_the_door(typist: Typist) -> None:
    page = typist.room.page
    page.pane.show_tab("participants")
    assert page.use("answers")
    assert page.pane.tab() == "answers"
    assert QApplication.focusWidget() is typist.room.tab.field
    assert page.use("report")
    assert page.pane.tab() == "report"
    page.show_list()
    assert not page.use("answers")


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_whatever_keys_are_pressed_only_who_is_shown_is_answered(typist: Typist, seed: int) -> None:
    """Random keys: an answer goes to the guest whose name stood in the field, is in the log, and nothing else is."""
    room, chance = typist.room, Random(seed)
    entry, starts = room.tab.entry, [K.Key_A, K.Key_B, K.Key_C, K.Key_D, K.Key_E, K.Key_F, K.Key_J]
    answers = [K.Key_Z, K.Key_A, K.Key_W, K.Key_V, K.Key_U, K.Key_O]
    keys = [*starts, *answers, *[K.Key_Return] * 8, *[K.Key_Escape] * 3, K.Key_Down, K.Key_Up, K.Key_Backspace]
    stand, answered = {guest.id: guest for guest in room.guests()}, 0
    for _ in range(300):
        shown = entry.chosen
        typist.press(chance.choice(keys))
        now = {guest.id: guest for guest in room.guests()}
        changed = {number for number in stand if now.get(number) != stand[number]}
        if changed:
            answered += 1
            assert shown is not None
            assert changed == {shown.participation.id}
            assert entry.log.lines[0].guest_id == shown.participation.id
            assert entry.log.lines[0].is_stored
        stand = now
    assert answered >= 3, "the keys did nothing"
