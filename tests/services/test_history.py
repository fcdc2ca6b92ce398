"""The journal as people read it, and taking things back in any order."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from string import Formatter

import pytest

from crm import paths
from crm.domain.errors import MovedOnError, NotFoundError, UserError
from crm.domain.journal import EntryKind, JournalEntry
from crm.domain.listing import Subject
from crm.domain.party import Person
from crm.services import wording
from crm.services.bundle import Services, services_for
from crm.services.timeline import LineKind
from crm.services.wording import action_sentence, sentence
from crm.storage.database import open_database
from tests.services.work import Work
from tests.templates import TODAY


def test_a_new_database_offers_nothing_to_undo(sample_on_both: Services) -> None:
    assert [line.text for line in sample_on_both.history.lines()] == ["Beispieldaten geladen"]
    state = sample_on_both.history.state()
    assert (state.undo, state.redo) == ("", "")
    with pytest.raises(UserError, match="nichts, was rückgängig"):
        sample_on_both.history.undo()
    with pytest.raises(UserError, match="nichts, was wiederhergestellt"):
        sample_on_both.history.redo()


def test_back_and_forth_in_order(work_on_both: Work) -> None:
    work = work_on_both
    states = [work.everything()]
    for number in range(4):
        work.services.editing.add_note(work.person("Kümmel"), f"Notiz {number}")
        states.append(work.everything())
    for _ in range(2):
        for state in reversed(states[:-1]):
            work.services.history.undo()
            assert work.everything() == state
        for state in states[1:]:
            work.services.history.redo()
            assert work.everything() == state


def test_undo_goes_on_after_a_restart(sample_copy: Path) -> None:
    def session() -> tuple[Services, Work]:
        database = open_database(sample_copy, actor="test", today=lambda: TODAY)
        services = services_for(database, paths.REFERENCE, lambda: TODAY)
        return services, Work(services, database)

    services, work = session()
    start = work.everything()
    services.editing.add_tag(work.person("Kümmel"), "Funk")
    work.database.close()
    services, work = session()
    assert services.history.state().undo == "Gabriele Kümmel mit „Funk“ verschlagwortet"
    services.history.undo()
    work.database.close()
    services, work = session()
    assert work.everything() == start
    assert services.history.state().redo == "Gabriele Kümmel mit „Funk“ verschlagwortet"
    services.history.redo()
    assert services.history.state().redo == ""
    work.database.close()


def test_something_new_ends_the_redo_and_an_export_does_not(work: Work, tmp_path: Path) -> None:
    kuemmel = work.person("Kümmel")
    work.services.editing.add_note(kuemmel, "eins")
    work.services.history.undo()
    work.services.exporting.contacts([kuemmel], "vcard3", tmp_path / "k.vcf")
    assert work.services.history.state().redo
    work.services.editing.add_note(kuemmel, "zwei")
    assert work.services.history.state().redo == ""


def test_an_older_entry_is_taken_back_alone(work_on_both: Work) -> None:
    work = work_on_both
    kuemmel, zeyer = work.person("Kümmel"), work.person("Zeyer")
    work.services.editing.add_tag(kuemmel, "Funk")
    entry = work.services.history.lines(1)[0].entry.id
    work.services.editing.add_tag(zeyer, "Fernsehen")
    changes, text = work.services.history.undo(entry)
    assert text == "Rückgängig: Gabriele Kümmel mit „Funk“ verschlagwortet"
    assert {table for table, _ in changes.rows} == {"tag", "tagging"}
    names = work.services.records.tag_names()
    assert "Fernsehen" in names
    assert "Funk" not in names
    with pytest.raises(UserError, match="bereits zurückgenommen"):
        work.services.history.undo(entry)


def test_an_entry_whose_rows_moved_on_is_refused(work_on_both: Work) -> None:
    work = work_on_both
    person = work.one(Person, family_name="Kümmel")
    work.services.editing.change_person(replace(person, degrees="Dr."))
    entry = work.services.history.lines(1)[0].entry.id
    work.services.editing.change_person(replace(work.one(Person, family_name="Kümmel"), suffix="M. A."))

    def refused() -> None:
        with pytest.raises(MovedOnError, match="einer der betroffenen Einträge wurde seither geändert") as caught:
            work.services.history.undo(entry)
        assert caught.value.rows == (("person", person.id),)

    work.does_nothing(refused)


def test_what_cannot_be_taken_back_says_why(work: Work) -> None:
    work.services.editing.add_note(work.person("Kümmel"), "eins")
    work.services.history.undo()
    entry = work.services.history.lines(1)[0].entry
    assert entry.kind is EntryKind.UNDO
    for number, words in ((entry.id, "selbst eine Rücknahme"), (99_999, "gibt es im Protokoll nicht")):

        def refused(number: int = number, words: str = words) -> None:
            with pytest.raises(UserError, match=words):
                work.services.history.undo(number)

        work.does_nothing(refused)
    with pytest.raises(NotFoundError):
        work.services.history.entry(99_999)


def test_the_journal_pages_backwards(work: Work) -> None:
    for number in range(7):
        work.services.editing.add_note(work.person("Kümmel"), f"Notiz {number}")
    whole = work.services.history.lines(100)
    first = work.services.history.lines(3)
    rest = work.services.history.lines(100, before=first[-1].entry.id)
    assert [*first, *rest] == whole
    assert len(whole) == 8


def test_the_history_of_one_record(work: Work) -> None:
    work.services.editing.change_person(replace(work.one(Person, family_name="Kümmel"), degrees="Dr."))
    work.services.editing.add_note(work.person("Zeyer"), "anderswo")
    found = [line.text for line in work.services.timeline.of(work.person("Kümmel")) if line.kind is LineKind.CHANGE]
    assert found == ["Name von Dr. Gabriele Kümmel geändert", "Beispieldaten geladen"]


#: What sentences ask for in the plural or by number; for anything else a letter will do.
FILLING = {"count": 2, "number": 3, "values": "drei Angaben", "terms": "Zwei Amtszeiten"}


def asked_for(action: str) -> dict[str, object]:
    """Something for each word that the sentence of an action has room for."""
    fields = {name for _, name, _, _ in Formatter().parse(wording._SENTENCES[action]) if name}
    return {name: FILLING.get(name, "N") for name in fields}


@pytest.mark.parametrize("action", sorted(wording._SENTENCES))
def test_every_action_has_a_sentence_that_can_be_filled(action: str) -> None:
    text = action_sentence(action, asked_for(action))
    assert re.fullmatch(r"[A-ZÄÖÜ2].+", text)
    assert "…" not in text
    assert "{" not in text


def test_no_action_in_the_code_is_without_a_sentence() -> None:
    used = set()
    for path in (paths.REFERENCE.parents[1] / "crm" / "services").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        used |= set(re.findall(r'\.write\(\s*"([a-z]+\.[a-z_]+)"', text))
        used |= set(re.findall(r'self\._(?:save|add|save_owned|remove_owned|item|note)\(\s*"([a-z]+\.[a-z_]+)"', text))
    assert len(used) > 40
    assert used <= set(wording._SENTENCES)


def test_an_unknown_action_and_a_missing_word_do_no_harm() -> None:
    assert action_sentence("future.thing", {}) == "future.thing"
    assert action_sentence("person.add", {}) == "… angelegt"
    entry = JournalEntry(id=1, at="", actor="", kind=EntryKind.REDO, action="person.add", params={"name": "{x} %s"})
    assert sentence(entry) == "Wiederhergestellt: {x} %s angelegt"


def test_a_change_set_names_what_a_window_has_to_refresh(work: Work) -> None:
    subject: Subject = work.person("Kümmel")
    changes = work.services.editing.add_tag(subject, "Funk")
    assert changes.tables() == {"tag", "tagging"}
    assert changes.entry_id == work.services.history.lines(1)[0].entry.id
