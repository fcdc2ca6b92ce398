"""What every test may rely on: its own settings, and databases on both engines."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import psycopg
import pytest

from crm import paths
from crm.services.bundle import Services, services_for
from crm.services.reference import load_reference
from crm.services.sample import load_sample
from crm.storage.database import Database, create_database, open_database

TODAY = date(2026, 11, 23)
ENGINES = ("sqlite", "postgres")


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the developer's own settings is read or written."""
    monkeypatch.setenv("VERTEILER_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("VERTEILER_DB", raising=False)


def postgres_url() -> str:
    """The server that `make test` starts. Without it the tests of the second engine fail: they are not optional."""
    url = os.environ.get("VERTEILER_TEST_POSTGRES")
    if not url:
        pytest.fail("VERTEILER_TEST_POSTGRES is not set; run the tests by `make test` or start tools/postgres.sh")
    return url


@contextmanager
def postgres_database(template: str = "") -> Iterator[str]:
    """The URL of a new database, empty or a copy of another one that nobody has open; dropped afterwards."""
    server = postgres_url()
    name = f"vt_{uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as connection:
        copied = f' TEMPLATE "{urlsplit(template).path[1:]}" STRATEGY FILE_COPY' if template else ""
        connection.execute(f'CREATE DATABASE "{name}"{copied}')
        try:
            yield urlunsplit(urlsplit(server)._replace(path=f"/{name}"))
        finally:
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(params=ENGINES)
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where a new database can be made, on each engine in turn."""
    if request.param == "sqlite":
        yield str(tmp_path / "kontakte.verteiler")
    else:
        with postgres_database() as url:
            yield url


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file without records, made once; tests work on copies."""
    path = tmp_path_factory.mktemp("empty") / "kontakte.verteiler"
    create_database(path, lambda _: None, actor="test", today=lambda: TODAY).close()
    return path


@pytest.fixture
def database(target: str, empty_file: Path) -> Iterator[Database]:
    """An empty database, on each engine in turn."""
    if target.startswith("postgres"):
        made = create_database(target, lambda _: None, actor="test", today=lambda: TODAY)
    else:
        made = open_database(shutil.copy(empty_file, target), actor="test", today=lambda: TODAY)
    yield made
    made.close()


@pytest.fixture
def reopen(target: str) -> Callable[[], Database]:
    """Opens the test's database once more, as a restart or a colleague would."""
    return lambda: open_database(target, actor="test", today=lambda: TODAY)


def fill_sample(database: Database) -> None:
    with database.write("setup.sample") as unit:
        load_sample(unit.store)


def fill_reference(database: Database) -> None:
    with database.write("setup.reference") as unit:
        load_reference(unit.store)


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, made once; tests work on copies."""
    path = tmp_path_factory.mktemp("sample") / "beispiel.verteiler"
    create_database(path, fill_sample, actor="test", today=lambda: TODAY).close()
    return path


@pytest.fixture
def sample_copy(sample_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(sample_file, tmp_path / "beispiel.verteiler"))


@pytest.fixture
def sample(sample_copy: Path) -> Iterator[Services]:
    """The services on a copy of the sample, with a fixed today."""
    opened = open_database(sample_copy, actor="test", today=lambda: TODAY)
    yield services_for(opened, paths.REFERENCE, lambda: TODAY)
    opened.close()


@pytest.fixture(scope="session")
def sample_url() -> Iterator[str]:
    """The sample on PostgreSQL, made once; tests work on copies."""
    with postgres_database() as url:
        create_database(url, fill_sample, actor="test", today=lambda: TODAY).close()
        yield url


@pytest.fixture(params=ENGINES)
def sample_target(request: pytest.FixtureRequest) -> Iterator[str]:
    """Where a copy of the sample is, on each engine in turn."""
    if request.param == "sqlite":
        yield str(request.getfixturevalue("sample_copy"))
    else:
        with postgres_database(request.getfixturevalue("sample_url")) as url:
            yield url


@pytest.fixture
def sample_on_both(sample_target: str) -> Iterator[Services]:
    """The services on the sample, on each engine in turn."""
    made = open_database(sample_target, actor="test", today=lambda: TODAY)
    yield services_for(made, paths.REFERENCE, lambda: TODAY)
    made.close()
