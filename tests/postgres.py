"""Databases on the server that `make test` starts."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import psycopg
import pytest


def postgres_url() -> str:
    """The server that `make test` starts. Without it the tests of the second engine fail: they are not optional."""
    url = os.environ.get("VERTEILER_TEST_POSTGRES")
    if not url:
        pytest.fail("VERTEILER_TEST_POSTGRES is not set; run the tests by `make test` or start tools/postgres.sh")
    return url


@contextmanager
def postgres_database(*, is_made: bool = True) -> Iterator[str]:
    """The URL of a new, empty database, or of one that :func:`replace_database` is to make; dropped afterwards."""
    server = postgres_url()
    name = f"vt_{uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as connection:
        if is_made:
            connection.execute(f'CREATE DATABASE "{name}"')
        try:
            yield urlunsplit(urlsplit(server)._replace(path=f"/{name}"))
        finally:
            connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def replace_database(url: str, template: str) -> None:
    """Makes the database anew as a copy of another one that nobody has open."""
    name, other = (urlsplit(one).path[1:] for one in (url, template))
    with psycopg.connect(postgres_url(), autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{other}"')
