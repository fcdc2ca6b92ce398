"""Works on a database until it is killed; says on standard output what it has finished.

The program is loaded once (``serve``); each piece of work is a fork of it, which costs milliseconds and not a start of
Python. A fork waits until strace has taken hold of it.
"""

from __future__ import annotations

import ctypes
import os
import sys
import time
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


def work(action: str, path: str, *rest: str) -> int:
    """One piece of work; 1 if it was refused with a sentence."""
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


def serve() -> None:
    """Reads "log action path …" lines; answers each with the number of its process, and then with its wait status."""
    for line in sys.stdin:
        log, *job = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            _work_traced(log, job)
        print(child, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


def _work_traced(log: str, job: list[str]) -> None:
    """In the fork: lets anyone trace it, waits for the tracer, works, and ends without cleaning up the parent's."""
    written = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(written, 1)
    os.dup2(written, 2)
    ctypes.CDLL(None).prctl(_PR_SET_PTRACER, ctypes.c_ulong(-1))
    while "TracerPid:\t0\n" in Path("/proc/self/status").read_text(encoding="ascii"):
        time.sleep(0.001)
    code = 2
    try:
        code = work(*job)
    except BaseException as error:
        sys.excepthook(type(error), error, error.__traceback__)
    finally:
        sys.stdout.flush()
        os._exit(code)


_PR_SET_PTRACER = 0x59616D61


if __name__ == "__main__":
    serve()
