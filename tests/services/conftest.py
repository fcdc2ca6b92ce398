"""A database of work to do: the sample with its services, watched from outside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm import paths
from crm.services.bundle import services_for
from crm.storage.database import open_database
from tests.services.work import Work
from tests.templates import TODAY


@pytest.fixture
def work(sample_copy: Path) -> Iterator[Work]:
    """The sample in a file."""
    database = open_database(sample_copy, actor="test", today=lambda: TODAY)
    yield Work(services_for(database, paths.REFERENCE, lambda: TODAY), database)
    database.close()


@pytest.fixture
def work_on_both(sample_target: str) -> Iterator[Work]:
    """The sample on each engine in turn."""
    database = open_database(sample_target, actor="test", today=lambda: TODAY)
    yield Work(services_for(database, paths.REFERENCE, lambda: TODAY), database)
    database.close()
