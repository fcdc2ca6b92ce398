"""Killed at its n-th write, for every n, and with the disk full from its n-th write on: nothing is lost or half done.

strace injects the fault into the real program working on a real file.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from sqlcipher3 import dbapi2

from crm import paths
from crm.storage.database import create_database, open_database
from crm.storage.engine import open_engine
from crm.storage.migrate import migrate
from crm.storage.sqlite import integrity_problems
from crm.storage.tables import SPECS
from tests.crash import worker

pytestmark = pytest.mark.slow

ACTIONS = ("save", "undo", "migration")
#: The points of one action are spread over as many tests, so that several cores can share them.
SHARES = 4
#: `make crash` takes every single write. The daily suite takes every third; of a migration, which first copies the
#: whole file page by page, every 13th.
STRIDES = (
    dict.fromkeys(ACTIONS, 1) if os.environ.get("VERTEILER_EVERY_WRITE") else {"save": 3, "undo": 3, "migration": 13}
)

_SECOND_MIGRATION = """
def up(migrator, db):
    db.execute_sql("ALTER TABLE tag ADD COLUMN note TEXT NOT NULL DEFAULT ''")
    db.execute_sql("CREATE TABLE later (id INTEGER PRIMARY KEY, name TEXT NOT NULL)")
    db.execute_sql("INSERT INTO later (name) SELECT name FROM tag")
"""


@pytest.fixture
def migrations(tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(paths.MIGRATIONS, tmp_path / "migrations"))
    (folder / "9002_later.py").write_text(_SECOND_MIGRATION, encoding="utf-8")
    return folder


@pytest.fixture
def start(tmp_path: Path, migrations: Path) -> Path:
    """A database in which something was done already."""
    path = tmp_path / "start.verteiler"
    create_database(path, worker.save, actor="worker").close()
    return path


class Done(NamedTuple):
    code: int
    said: str


class Workers:
    """Pieces of work, each in its own process under strace."""

    def __init__(self, log: Path) -> None:
        self._log = log
        self._server = subprocess.Popen(
            [sys.executable, "-m", "tests.crash.worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def run(self, action: str, path: Path, migrations: Path, inject: str) -> Done:
        """Does the work with a fault injected into its writes; the code is negative for a signal."""
        assert self._server.stdin
        self._log.write_text("", encoding="utf-8")
        job = [str(self._log), action, str(path)] + ([str(migrations)] if action == "migration" else [])
        self._server.stdin.write("\t".join(job) + "\n")
        self._server.stdin.flush()
        trace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=pwrite64", "-e", f"inject=pwrite64:{inject}"]
        subprocess.run([*trace, "-p", self._answer()], check=False, timeout=60, capture_output=True)
        return Done(int(self._answer()), self._log.read_text(encoding="utf-8"))

    def close(self) -> None:
        self._server.communicate()

    def _answer(self) -> str:
        assert self._server.stdout
        return self._server.stdout.readline().strip()


@pytest.fixture(scope="module")
def workers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workers]:
    made = Workers(tmp_path_factory.mktemp("workers") / "said.txt")
    yield made
    made.close()


def _fresh(start: Path, number: object) -> Path:
    return Path(shutil.copy(start, start.with_name(f"{number}.verteiler")))


def _forget(path: Path) -> None:
    """Removes a file that was looked at, with its copies and logs."""
    for file in path.parent.glob(f"{path.stem}*"):
        file.unlink() if file.is_file() else shutil.rmtree(file)


def _prepared(action: str, start: Path) -> Path:
    """Saves start from an empty database, so that their uids are new."""
    if action != "save":
        return start
    empty = start.with_name("empty.verteiler")
    if not empty.exists():
        create_database(empty, lambda _: None, actor="worker").close()
    return empty


def _state(path: Path) -> dict[str, list[Any]]:
    """All business rows; a column that a later migration added does not count."""
    with closing(dbapi2.connect(str(path))) as connection:
        return {
            spec.name: connection.execute(
                "SELECT {} FROM {} ORDER BY id".format(", ".join(f'"{c}"' for c in spec.columns), spec.name)
            ).fetchall()
            for spec in SPECS
        }


def _states(action: str, start: Path, migrations: Path, tmp_path: Path) -> list[dict[str, list[Any]]]:
    """The state before the action, and after each of its steps."""
    path = _fresh(_prepared(action, start), f"clean-{action}")
    states = [_state(path)]
    if action == "migration":
        return [states[0], states[0]]
    database = open_database(path, actor="worker")
    steps: Iterator[None] = _steps(action, database)
    for _ in steps:
        states.append(_state(path))
    database.close()
    return states


def _steps(action: str, database: Any) -> Iterator[None]:
    if action == "undo":
        for find in ("next_undo", "next_redo"):
            with database.write(find) as unit:
                unit.undo(getattr(unit.journal, find)().id)
            yield
        return
    with closing(dbapi2.connect(database.engine.path)):
        worker.save(database)
    yield


def _check(action: str, path: Path, migrations: Path, states: list[dict[str, list[Any]]], finished: int) -> None:
    """Opens, is whole, holds every finished step and none half done."""
    if action == "migration":
        engine = open_engine(path)
        with engine.connected():
            migrate(engine, migrations)
            assert engine.has_table("later")
        engine.close()
    else:
        open_database(path, actor="worker").close()
    assert integrity_problems(path) == []
    found = _state(path)
    if action == "save":
        _check_saves(found, finished)
    else:
        assert found in states[finished : finished + 2]


def _check_saves(found: dict[str, list[Any]], finished: int) -> None:
    saved = len(found["party"])
    assert finished <= saved <= finished + 1
    assert (len(found["person"]), len(found["tag"]), len(found["tagging"])) == (
        saved,
        worker.ROWS * saved,
        worker.ROWS * saved,
    )


@pytest.mark.parametrize("share", range(SHARES))
@pytest.mark.parametrize("action", ACTIONS)
def test_killed_at_every_write(
    action: str, share: int, start: Path, migrations: Path, tmp_path: Path, workers: Workers
) -> None:
    states = _states(action, start, migrations, tmp_path)
    source = _prepared(action, start)
    points = 0
    for number in range(share * STRIDES[action] + 1, 10_000, SHARES * STRIDES[action]):
        path = _fresh(source, number)
        done = workers.run(action, path, migrations, f"signal=SIGKILL:when={number}")
        _check(action, path, migrations, states, done.said.count("done"))
        _forget(path)
        if done.code == 0:
            break
        assert done.code == -signal.SIGKILL, done.said
        points += 1
    assert points >= 10, f"only {points} points: is the fault injected at all?"


@pytest.mark.parametrize("action", ACTIONS)
def test_disk_full_from_a_write_on(
    action: str, start: Path, migrations: Path, tmp_path: Path, workers: Workers
) -> None:
    states = _states(action, start, migrations, tmp_path)
    for number in (1, 2, 3, 5, 8, 13, 21, 34):
        path = _fresh(_prepared(action, start), f"full-{number}")
        done = workers.run(action, path, migrations, f"error=ENOSPC:when={number}+")
        assert done.code in (0, 1), done.said
        if done.code:
            assert re.search("refused .*(kein Platz mehr|Datenträger ist voll).*nichts gespeichert", done.said), number
        assert "Traceback" not in done.said
        _check(action, path, migrations, states, done.said.count("done"))
        _forget(path)
