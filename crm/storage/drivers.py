"""peewee without what belongs to the engine that is not asked for.

peewee and its migrations import psycopg with themselves wherever it is installed, and psycopg brings asyncio and TLS
along: together they take longer than all else that opening a file needs. So psycopg is out of sight while peewee is
imported, and is handed to it when a server is opened.
"""

from __future__ import annotations

import sys
from typing import Final

#: The dialect of CockroachDB, which we never speak, asks for psycopg as well.
_UNSEEN: Final = ("psycopg", "playhouse.cockroachdb")


def import_peewee() -> None:
    """Imports what we use of peewee; psycopg is left out unless somebody has imported it already."""
    hidden = [name for name in _UNSEEN if name not in sys.modules]
    for name in hidden:
        sys.modules[name] = None  # type: ignore[assignment]  # so documented: importing it raises ImportError
    try:
        import playhouse.migrations
        import playhouse.pool  # noqa: F401
    finally:
        for name in hidden:
            del sys.modules[name]


def import_psycopg() -> None:
    """Gives peewee what it takes from psycopg where it finds it. Harmless if it has it already."""
    import peewee
    import psycopg
    from psycopg.pq import TransactionStatus
    from psycopg.types.json import Json, Jsonb

    adapter = peewee.Psycopg3Adapter
    adapter.txn_idle = TransactionStatus.IDLE
    adapter.txn_inerror = TransactionStatus.INERROR
    adapter.txn_unknown = TransactionStatus.UNKNOWN
    vars(peewee).update(psycopg=psycopg, TransactionStatus=TransactionStatus, Json_pg3=Json, Jsonb_pg3=Jsonb)
