"""Any two records with any rows on them: merged, edited somewhere, parted: nothing is lost and every edit stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm.domain.address_override import Form, FormOverride
from crm.domain.event import Event, Participation, Status
from crm.domain.notes import Activity, ActivityLink, Tag, Tagging, Task
from crm.domain.office import Office, Tenure
from crm.domain.own_field import FieldValue, OwnField
from crm.domain.partial_date import PartialDate
from crm.domain.party import FormerName, KnownId, Organisation, Party, Person, Photo
from crm.domain.ports import Store
from crm.domain.reach import Address, Channel, ChannelKind
from crm.domain.relationship import Relationship, RelationshipType
from tests.factories import add_person
from tests.services.work import Work

#: Few values, so that the same thing often stands on both.
WORDS = st.sampled_from(["", "Muster", "Beispiel", "Ö'x"])
FLAGS = st.booleans()
#: What can hang on a person; each kind is made by :func:`add_row`.
KINDS = (
    "channel",
    "address",
    "tag",
    "task",
    "note",
    "tenure",
    "former",
    "known",
    "part",
    "related",
    "field",
    "form",
    "photo",
)
ROWS = st.lists(st.tuples(st.sampled_from(KINDS), WORDS, FLAGS), max_size=7)
PEOPLE = st.builds(
    lambda given, degrees, suffix, birth, rows, objected: Side(given, degrees, suffix, birth, rows, objected),
    WORDS, WORDS, WORDS, st.sampled_from([None, "1971-03-14", "1980"]), ROWS, FLAGS,
)  # fmt: skip


@dataclass(frozen=True)
class Side:
    """One of the two, before they meet."""

    given: str
    degrees: str
    suffix: str
    birth: str | None
    rows: list[tuple[str, str, bool]]
    objected: bool


def add_side(work: Work, side: Side) -> Person:
    with work.database.write("colleague") as unit:
        store = unit.store
        born = PartialDate.parse(side.birth) if side.birth else None
        person = add_person(store, side.given, "Kreuz", degrees=side.degrees, suffix=side.suffix, birth_date=born)
        if side.objected:
            store.save(replace(store.get(Party, person.id), no_invitations=True))
        for kind, word, flag in dict.fromkeys(
            (k, w, f) if k not in ("photo", "field", "form") else (k, w, False) for k, w, f in side.rows
        ):
            add_row(store, person.id, kind, word, flag)
    return person


def add_row(store: Store, party: int, kind: str, word: str, flag: bool) -> None:
    """One row on a person; of what there can be one only, the first stays."""
    body, office, event = store.find(Organisation)[0], store.find(Office)[0], store.find(Event)[0]
    if kind == "field":
        field = next(iter(store.find(OwnField)), None) or store.add(OwnField(name="Feld"))
        if not store.find(FieldValue, party_id=party):
            store.add(FieldValue(field_id=field.id, party_id=party, value=word or "x"))
    elif kind == "form":
        if not store.find(FormOverride, party_id=party):
            store.add(FormOverride(party_id=party, form=Form.SALUTATION, text=word or "x"))
    elif kind == "photo":
        if not store.find(Photo, party_id=party):
            store.add(Photo(party_id=party, data=word.encode() or b"x"))
    elif kind == "note":
        note = store.add(Activity(on="2026-01-01", text=word or "x"))
        store.add(ActivityLink(activity_id=note.id, party_id=party))
    elif kind == "tag":
        tag = next(iter(store.find(Tag, name=word or "x")), None) or store.add(Tag(name=word or "x"))
        store.add(Tagging(tag_id=tag.id, party_id=party))
    else:
        related = store.find(RelationshipType)[0].id
        made: dict[str, Any] = {
            "channel": Channel(party_id=party, kind=ChannelKind.MOBILE, value=f"+49151{len(word)}", is_preferred=flag),
            "address": Address(party_id=party, street=word, postcode="66606", is_private=flag),
            "task": Task(title=word or "x", party_id=party),
            "tenure": Tenure(person_id=party, office_id=office.id, is_main=flag),
            "former": FormerName(person_id=party, family_name=word or "x"),
            "known": KnownId(party_id=party, scheme="mdb", value=word),
            "part": Participation(
                event_id=event.id, party_id=party, status=Status.ACCEPTED if flag else Status.DECLINED, remarks=word
            ),
            "related": Relationship(type_id=related, from_id=party, to_id=body.id, note=word),
        }
        store.add(made[kind])


@pytest.mark.slow
@settings(max_examples=20, suppress_health_check=list(HealthCheck))
@given(
    first=PEOPLE,
    second=PEOPLE,
    takes=st.lists(FLAGS, min_size=12, max_size=12),
    edits=st.lists(st.integers(0, 99), max_size=4),
)
def test_merged_edited_and_parted(
    work_on_both: Work, first: Side, second: Side, takes: list[bool], edits: list[int]
) -> None:
    work, merging = work_on_both, work_on_both.services.merging
    one, other = add_side(work, first), add_side(work, second)
    before = work.everything()
    preview = merging.preview([one.id, other.id], one.id)
    sides = {True: one.id, False: other.id}
    choices = {field.key: sides[take] for field, take in zip(preview.fields, takes, strict=False)}
    entry = merging.merge(preview, choices).entry_id
    assert entry is not None
    assert_all_on(work, one.id, other.id, before)

    edited = edit(work, one.id, edits)
    added = work.add(Channel(party_id=one.id, value="+4968199")).id
    merging.unmerge(entry)

    after = work.everything()
    edited[("channel", added)] = after["channel"][added]
    for table, rows in before.items():
        for number, row in rows.items():
            if (table, number) not in edited:
                assert after[table][number] == row, table
        assert set(after[table]) - set(rows) <= {number for name, number in edited if name == table}
    for (table, number), row in edited.items():  # what somebody edited stands as it was left
        if table == "person":
            assert after[table][number].nobility == row.nobility
        elif table == "participation":  # its other fields go back
            assert after[table][number].seats == row.seats
        else:
            assert after[table][number] == row


def assert_all_on(work: Work, kept: int, gone: int, before: dict[str, dict[int, Any]]) -> None:
    """Nothing speaks of the merged record any more, and what both had is on the kept one."""
    now = work.everything()
    assert gone not in now["party"]
    for rows in now.values():
        for row in rows.values():
            assert gone not in {getattr(row, name, None) for name in ("party_id", "person_id", "from_id", "to_id")}
    parts = [row.remarks for row in now["participation"].values() if row.party_id == kept]
    for row in before["participation"].values():  # joined where both take part in one event
        assert row.party_id not in (kept, gone) or any(row.remarks in told for told in parts)
    for kind, column in (("task", "party_id"), ("known_id", "party_id")):
        values = {_told(row) for row in before[kind].values() if getattr(row, column) in (kept, gone)}
        assert values <= {_told(row) for row in now[kind].values() if getattr(row, column) == kept}
    assert now["party"][kept].no_invitations == any(before["party"][i].no_invitations for i in (kept, gone))


def _told(row: Any) -> tuple[Any, ...]:
    return tuple(getattr(row, name) for name in ("title", "scheme", "value") if hasattr(row, name))


def edit(work: Work, kept: int, picks: list[int]) -> dict[tuple[str, int], Any]:
    """Changes rows of the merged record by hand; returns them as they were left."""
    changed: dict[tuple[str, int], Any] = {}
    for pick in picks:
        rows = [row for kind in (Task, Address, Participation) for row in work.find(kind, party_id=kept)] + work.find(
            Person, id=kept
        )
        row = rows[pick % len(rows)]
        if isinstance(row, Task):
            changed["task", row.id] = work.save(replace(row, assignee=f"Ref. {pick}"))
        elif isinstance(row, Participation):
            changed["participation", row.id] = work.save(replace(row, seats=2 + pick))
        elif isinstance(row, Address):
            changed["address", row.id] = work.save(replace(row, label=f"Haus {pick}"))
        else:
            changed["person", row.id] = work.save(replace(row, nobility=f"Graf {pick}"))
    return changed
