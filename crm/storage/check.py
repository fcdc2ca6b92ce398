"""Looks a database over: the engine's own checks, then ours."""

from __future__ import annotations

from crm.storage.database import Database
from crm.storage.sqlite import SqliteEngine, integrity_problems
from crm.storage.tables import SPECS


def problems(database: Database) -> list[str]:
    """German sentences about what is wrong; [] if all is well."""
    found = []
    engine = database.engine
    if isinstance(engine, SqliteEngine):
        found += [f"Die Datei ist beschädigt: {problem}" for problem in integrity_problems(engine.path)]
    with engine.connected():
        for spec in SPECS:
            (number,) = engine.execute(
                "SELECT count(*) FROM journal_change c WHERE c.table_name = ? AND c.operation = 'I' "
                "AND NOT EXISTS (SELECT 1 FROM journal_entry e WHERE e.id = c.entry_id)",
                (spec.name,),
            ).fetchone()
            if number:
                found.append(f"Im Protokoll fehlen Vorgänge zu {number} Änderungen der Tabelle {spec.name}.")
        if isinstance(engine, SqliteEngine):
            engine.execute("INSERT INTO search_words (search_words, rank) VALUES ('integrity-check', 1)")
            engine.execute("INSERT INTO search_inside (search_inside, rank) VALUES ('integrity-check', 1)")
    return found
