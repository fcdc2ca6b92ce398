"""Filled databases that are made once a process and then only copied: making the sample takes a second, a copy none."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from crm.services.reference import load_reference
from crm.services.sample import load_sample
from crm.storage.database import Database, create_database
from tests.postgres import postgres_database, replace_database

TODAY = date(2026, 11, 23)
Fill = Callable[[Database], None]

#: What the templates hold until the session ends.
KEPT = ExitStack()


def fill_nothing(database: Database) -> None:
    """Leaves the database empty."""


def fill_sample(database: Database) -> None:
    with database.write("setup.sample") as unit:
        load_sample(unit.store)


def fill_reference(database: Database) -> None:
    with database.write("setup.reference") as unit:
        load_reference(unit.store)


def copy_of(fill: Fill, target: str | Path) -> str:
    """Makes a database at ``target``, a path or the URL of an empty database, with what ``fill`` writes.

    ``fill`` is called once a process, so it must be a function of a module that always writes the same.
    Returns the target.
    """
    if str(target).startswith("postgres"):
        replace_database(str(target), _on_server(fill))
    else:
        shutil.copy(_in_file(fill), target)
    return str(target)


@cache
def _in_file(fill: Fill) -> str:
    folder = KEPT.enter_context(TemporaryDirectory(prefix="verteiler-", ignore_cleanup_errors=True))
    return _made(fill, Path(folder) / "vorlage.verteiler")


@cache
def _on_server(fill: Fill) -> str:
    return _made(fill, KEPT.enter_context(postgres_database()))


def _made(fill: Fill, target: str | Path) -> str:
    create_database(target, fill, actor="test", today=lambda: TODAY).close()
    return str(target)
