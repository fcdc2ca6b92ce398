"""What was merged is parted again: what others did since stays, all else is as before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crm.domain.errors import UserError
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import Tenure
from crm.domain.party import Person
from crm.domain.reach import Channel
from crm.domain.relationship import Relationship, RelationshipType
from tests.factories import add_body, add_office, add_person
from tests.services.merging_sample import merged, two_people
from tests.services.work import Work


def test_unmerge_keeps_what_was_added_and_edited_since_and_lists_it(work_on_both: Work) -> None:
    work = work_on_both
    first, second = two_people(work)
    before = work.everything()
    entry = merged(work, first, second)
    mobile = work.one(Channel, kind="mobile", party_id=first.id)
    work.services.editing.change_channel(replace(mobile, label="Dienst"))
    added = work.add(Channel(party_id=first.id, value="+4968110200"))
    work.services.editing.change_person(replace(work.one(Person, id=first.id), nobility="Gräfin"))

    result = work.services.merging.unmerge(entry)

    after = work.everything()
    assert result.text.startswith("Rückgängig: Dr. Anna Beispiel und Anna Baispiel MdL zusammengeführt")
    assert [line for line in result.left if "Erreichbarkeit" in line]
    assert work.one(Person, id=second.id) == second
    assert work.one(Channel, id=mobile.id).party_id == first.id  # edited on the merged record: it stays there
    assert work.one(Channel, id=added.id).party_id == first.id
    kept = work.one(Person, id=first.id)
    assert kept.nobility == "Gräfin"
    assert (kept.suffix, kept.birth_date) == ("", None)  # what the merge brought goes back beside the edit
    edited = {("channel", mobile.id), ("channel", added.id), ("person", first.id)}
    for table, rows in before.items():
        for number, row in rows.items():
            if (table, number) not in edited:
                assert after[table][number] == row
        assert set(after[table]) - set(rows) <= {number for name, number in edited if name == table}


def test_merges_are_listed_and_taken_back_in_their_order_only(work: Work) -> None:
    first, second = two_people(work)
    with work.database.write("colleague") as unit:
        third = add_person(unit.store, "Anna", "Beispiel")
    inner = merged(work, first, second)
    merging = work.services.merging
    assert [entry.id for entry in merging.merges_of(first.id)] == [inner]
    outer = merged(work, third, first)
    with pytest.raises(UserError, match="trennen Sie zuerst"):
        merging.unmerge(inner)
    merging.unmerge(outer)
    merging.unmerge(inner)
    assert merging.merges_of(first.id) == []
    assert len(work.find(Person, id=[first.id, second.id, third.id])) == 3
    with pytest.raises(UserError, match="keine Zusammenführung"):
        merging.unmerge(1)


def test_merges_taken_back_in_any_order_leave_everything_as_it_was(work_on_both: Work) -> None:
    """Two merges of persons into one that touch the same fields, and one of bodies that moves the same rows."""
    work, merging = work_on_both, work_on_both.services.merging
    first, second = two_people(work)
    with work.database.write("colleague") as unit:
        store = unit.store
        third = add_person(store, "Anna", "Beispiel", degrees="Prof.", call_name="Änne")
        body, other = add_body(store, "Muster Werke"), add_body(store, "Musterwerke")
        office, its_double = (add_office(store, one, "Vorsitz") for one in (body, other))
        kind = store.find(RelationshipType)[0]
        for person in (first, second, third):
            store.add(Relationship(type_id=kind.id, from_id=person.id, to_id=other.id))
            store.add(Tenure(person_id=person.id, office_id=its_double.id))
        store.add(Tenure(person_id=second.id, office_id=office.id))
    before = work.everything()
    for order in ((0, 1, 2), (1, 0, 2), (2, 0, 1), (0, 2, 1)):
        entries = []
        for ids, taken in (([first.id, second.id], second.id), ([body.id, other.id], other.id),
                           ([first.id, third.id], third.id)):  # fmt: skip
            preview = merging.preview(ids, ids[0])
            entry = merging.merge(preview, {one.key: taken for one in preview.fields}).entry_id
            assert entry is not None
            entries.append(entry)
        for number in order:
            merging.unmerge(entries[number])
        after = work.everything()
        for table, rows in before.items():
            assert _unversioned(after[table]) == _unversioned(rows), (order, table)
        assert work.services.history.undo()[0]
        assert work.services.history.redo()[0]
        assert work.everything() == after


def test_a_merge_that_was_taken_back_is_not_said_to_have_gone_into_another(work: Work) -> None:
    first, second = two_people(work)
    inner = merged(work, first, second)
    work.services.merging.unmerge(inner)
    merged(work, second, first)
    with pytest.raises(UserError, match="bereits zurückgenommen"):
        work.services.merging.unmerge(inner)


def test_what_the_first_of_three_merges_left_waits_for_the_last(work: Work) -> None:
    """A relationship comes back when both of its ends are there again, whichever merge took the other one away."""
    first, second = two_people(work)
    with work.database.write("colleague") as unit:
        third, fourth = (add_person(unit.store, "Anna", "Beispiel") for _ in range(2))
        kind = unit.store.find(RelationshipType)[0]
        for person in (first, second):
            unit.store.add(Relationship(type_id=kind.id, from_id=third.id, to_id=person.id))
    before = work.everything()
    inner = merged(work, first, second)  # both relationships are one
    outer = merged(work, first, third)  # which would tie the record to itself
    work.services.merging.unmerge(inner)
    last = merged(work, fourth, second)
    for entry in (outer, last):
        work.services.merging.unmerge(entry)
    after = work.everything()
    for table, rows in before.items():
        assert _unversioned(after[table]) == _unversioned(rows), table


def test_told_apart_stays_in_order_whichever_of_two_merges_is_taken_back_first(work_on_both: Work) -> None:
    """The lower number stands first; with one of the two back and the other not, it would not."""
    work = work_on_both
    with work.database.write("colleague") as unit:
        kept, other_kept, gone, other_gone = (add_person(unit.store, "Anna", "Beispiel") for _ in range(4))
    work.services.duplicates.keep_apart(gone.id, other_gone.id)
    before = work.everything()
    inner, outer = merged(work, kept, gone), merged(work, other_kept, other_gone)
    work.services.merging.unmerge(inner)
    assert len(work.everything()["not_duplicate"]) == 1
    work.services.merging.unmerge(outer)
    after = work.everything()
    for table, rows in before.items():
        assert _unversioned(after[table]) == _unversioned(rows), table


def test_what_was_edited_since_stays_even_if_an_earlier_merge_is_taken_back_first(work: Work) -> None:
    first, second = two_people(work)
    with work.database.write("colleague") as unit:
        third = add_person(unit.store, "Anna", "Beispiel", suffix="MdB")
    inner = merged(work, first, second)
    outer = merged(work, first, third, suffix=third.id)
    work.services.editing.change_person(replace(work.one(Person, id=first.id), suffix="a. D."))
    work.services.merging.unmerge(inner)
    work.services.merging.unmerge(outer)
    assert work.one(Person, id=first.id).suffix == "a. D."
    assert work.one(Person, id=third.id) == third


def _unversioned(rows: dict[int, object]) -> dict[int, object]:
    return {number: replace(row, version=0) for number, row in rows.items()}  # type: ignore[type-var]


def test_fifty_edits_by_hand_stand_after_parting_and_all_else_is_as_before(work: Work) -> None:
    first, second = two_people(work)
    before = work.everything()
    entry = merged(work, first, second)
    subject = Subject(SubjectKind.PERSON, first.id)
    for number in range(25):
        work.services.editing.add_note(subject, f"Notiz {number}")
        person = work.one(Person, id=first.id)
        work.services.editing.change_person(replace(person, nobility=f"Graf {number}"))

    work.services.merging.unmerge(entry)

    after = work.everything()
    assert len(after["activity_link"]) == len(before["activity_link"]) + 25
    kept = after["person"][first.id]
    assert kept.nobility == "Graf 24"
    assert replace(kept, version=0, nobility="") == replace(before["person"][first.id], version=0)
    for table, rows in before.items():
        assert {i: after[table][i] for i in rows if (table, i) != ("person", first.id)} == {
            i: row for i, row in rows.items() if (table, i) != ("person", first.id)
        }
