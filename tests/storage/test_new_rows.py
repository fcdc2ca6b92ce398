"""Thousands of new rows: the same rows and the same journal as one by one, and field by field as record by record."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import peewee
import pytest

from crm.domain.journal import Operation
from crm.domain.party import KnownId, Party, PartyKind, Person
from crm.domain.reach import Channel, ChannelKind
from crm.storage.database import Database, Unit, create_database

MANY = 230  # more than fit into one statement


def _party_uids() -> list[str]:
    return [f"urn:test:{number}" for number in range(MANY)]


def _values(unit: Unit, kind: type[Any]) -> list[Any]:
    """Records without their ids, in the order of these."""
    return [tuple(getattr(one, name) for name in one.__slots__ if name != "id") for one in unit.store.find(kind)]


def _journaled(database: Database, unit: Unit) -> Sequence[tuple[str, int, Operation, Any]]:
    assert unit.entry_id is not None
    with database.read() as reading:
        changes = reading.journal.changes(unit.entry_id)
    return [(change.table, change.row_id, change.operation, change.before) for change in changes]


def test_many_at_once_are_journaled_as_one_by_one(database: Database) -> None:
    with database.write("import.apply") as at_once:
        ids = at_once.store.insert(Party(uid=uid) for uid in _party_uids())
    with database.write("import.apply") as one_by_one:
        later = [one_by_one.store.add(Party(uid=f"{uid}:again")).id for uid in _party_uids()]
    assert len(set(ids)) == MANY
    assert _journaled(database, at_once) == [("party", number, Operation.INSERT, {}) for number in ids]
    assert _journaled(database, one_by_one) == [("party", number, Operation.INSERT, {}) for number in later]
    assert at_once.changes.rows == {("party", number) for number in ids}


def test_the_ids_are_those_of_the_rows(database: Database) -> None:
    with database.write("import.apply") as unit:
        ids = unit.store.insert_columns(Party, {"uid": _party_uids()})
        assert [unit.store.get(Party, number).uid for number in ids] == _party_uids()
        unit.store.insert_columns(Person, {"id": ids, "family_name": _party_uids()})
        assert [person.id for person in unit.store.find(Person)] == ids


def test_columns_are_stored_as_records_are(database: Database) -> None:
    """What is not told is as in a new record; kinds, truth and nothing come back as they were."""
    preferred = [number % 3 == 0 for number in range(MANY)]
    kinds = [(ChannelKind.EMAIL, ChannelKind.FAX)[number % 2] for number in range(MANY)]
    with database.write("import.apply") as unit:
        party = unit.store.add(Party(uid="urn:test", kind=PartyKind.ORGANISATION))
        columns = {"party_id": [party.id] * MANY, "kind": kinds, "value": _party_uids(), "is_preferred": preferred}
        unit.store.insert_columns(Channel, columns)
        told = _values(unit, Channel)
        unit.store.insert(
            Channel(party_id=party.id, kind=kind, value=uid, is_preferred=first)
            for kind, uid, first in zip(kinds, _party_uids(), preferred, strict=True)
        )
        assert _values(unit, Channel) == [*told, *told]
        assert [(one.kind, one.value, one.is_preferred) for one in unit.store.find(Channel)][:MANY] == list(
            zip(kinds, _party_uids(), preferred, strict=True)
        )


def test_a_field_too_many_or_too_few_is_refused(database: Database) -> None:
    with database.write("import.apply") as unit:
        with pytest.raises(TypeError, match="colour"):
            unit.store.insert_columns(Party, {"uid": ["urn:test"], "colour": ["red"]})
        with pytest.raises(TypeError, match="party_id"):
            unit.store.insert_columns(KnownId, {"scheme": ["mdb"], "value": ["1"]})


def test_refused_rows_leave_nothing_and_what_follows_is_journaled(tmp_path: Path) -> None:
    """On PostgreSQL nothing can follow in the transaction."""
    database = create_database(tmp_path / "kontakte.verteiler", lambda _: None, actor="test")
    with database.write("import.apply") as unit:
        with pytest.raises(peewee.IntegrityError):
            unit.store.insert(Party(uid=uid) for uid in [*_party_uids(), _party_uids()[-1]])
        party = unit.store.add(Party(uid="urn:other"))
    assert _journaled(database, unit) == [("party", party.id, Operation.INSERT, {})]
    with database.read() as reading:
        assert [found.uid for found in reading.store.find(Party)] == ["urn:other"]
    database.close()
