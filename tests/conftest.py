"""What every test may rely on: its own settings, and databases on both engines."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from crm import paths
from crm.services.bundle import Services, services_for
from crm.storage.database import Database, open_database
from tests.postgres import postgres_database
from tests.templates import KEPT, TODAY, copy_of, fill_nothing, fill_sample

# How long an example takes says how busy the machine is; timings are measured by tests/benchmarks.
settings.register_profile("suite", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")

ENGINES = ("sqlite", "postgres")
#: Fixtures that put a copy of a template at ``target``.
_COPIES = frozenset({"database", "sample_target"})


def pytest_configure() -> None:
    """The search for garbage walks through all modules and all tests again and again: a twentieth of the time."""
    gc.set_threshold(20_000, 10, 10)


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the developer's own settings is read or written."""
    monkeypatch.setenv("VERTEILER_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("VERTEILER_DB", raising=False)


@pytest.fixture(scope="session", autouse=True)
def templates() -> Iterator[None]:
    """Lets the templates go at the end."""
    with KEPT:
        yield


@pytest.fixture(params=ENGINES)
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where a new database can be made, on each engine in turn."""
    if request.param == "sqlite":
        yield str(tmp_path / "kontakte.verteiler")
    else:
        # A copy is made in a third of the time where no empty database was dropped for it.
        is_copied = not _COPIES.isdisjoint(request.fixturenames)
        with postgres_database(is_made=not is_copied) as url:
            yield url


@pytest.fixture
def database(target: str) -> Iterator[Database]:
    """An empty database, on each engine in turn."""
    made = open_database(copy_of(fill_nothing, target), actor="test", today=lambda: TODAY)
    yield made
    made.close()


@pytest.fixture
def reopen(target: str) -> Callable[[], Database]:
    """Opens the test's database once more, as a restart or a colleague would."""
    return lambda: open_database(target, actor="test", today=lambda: TODAY)


@pytest.fixture
def sample_copy(tmp_path: Path) -> Path:
    return Path(copy_of(fill_sample, tmp_path / "beispiel.verteiler"))


@pytest.fixture
def sample(sample_copy: Path) -> Iterator[Services]:
    """The services on a copy of the sample, with a fixed today."""
    opened = open_database(sample_copy, actor="test", today=lambda: TODAY)
    yield services_for(opened, paths.REFERENCE, lambda: TODAY)
    opened.close()


@pytest.fixture
def sample_target(target: str) -> str:
    """Where a copy of the sample is, on each engine in turn."""
    return copy_of(fill_sample, target)


@pytest.fixture
def sample_on_both(sample_target: str) -> Iterator[Services]:
    """The services on the sample, on each engine in turn."""
    made = open_database(sample_target, actor="test", today=lambda: TODAY)
    yield services_for(made, paths.REFERENCE, lambda: TODAY)
    made.close()
