"""Works on a database until it is killed; says on standard output what it has finished."""

from __future__ import annotations

import sys
from pathlib import Path

from crm.domain.errors import UserError
from crm.domain.notes import Tag, Tagging
from crm.domain.party import Party, Person
from crm.storage.database import Database, open_database
from crm.storage.engine import open_engine
from crm.storage.migrate import migrate

#: Tags of one save: enough that half a save would be seen.
ROWS = 12


def save(database: Database) -> None:
    """Two saves, each of several rows that belong together."""
    for number in range(2):
        with database.write("save", number=number) as unit:
            party = unit.store.add(Party(uid=f"urn:{number}"))
            unit.store.add(Person(id=party.id, given_name="Ada", family_name=f"Zusammen {number}"))
            tags = unit.store.add_all(Tag(name=f"save {number}") for _ in range(ROWS))
            unit.store.add_all(Tagging(tag_id=tag.id, party_id=party.id) for tag in tags)
        print("done", flush=True)


def undo(database: Database) -> None:
    """Takes the latest entry back, and does it again."""
    for find in ("next_undo", "next_redo"):
        with database.write(find) as unit:
            unit.undo(getattr(unit.journal, find)().id)
        print("done", flush=True)


def migration(path: str, directory: str) -> None:
    """Brings the file to the schema of a directory of migrations."""
    engine = open_engine(path)
    try:
        with engine.connected():
            migrate(engine, Path(directory))
    finally:
        engine.close()
    print("done", flush=True)


def main(action: str, path: str, *rest: str) -> int:
    try:
        if action == "migration":
            migration(path, *rest)
        else:
            database = open_database(path, actor="worker")
            try:
                {"save": save, "undo": undo}[action](database)
            finally:
                database.close()
    except UserError as error:
        print(f"refused {error}", flush=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
