"""Brings a database to the present schema: frozen scripts, a copy first, triggers rebuilt after.

The steps are such that a crash between any two leaves a database that the next start completes: each script is one
transaction with its entry in the history, and the triggers carry a fingerprint that says whether they are ours.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from playhouse.migrations import Runner

from crm import paths
from crm.domain.errors import UserError
from crm.storage.engine import Engine

_FINGERPRINT = "trigger_fingerprint"


def migrate(engine: Engine, directory: Path = paths.MIGRATIONS) -> str | None:
    """Runs what is pending, inside a connection. Returns where the copy was kept, None if none was needed.

    Raises UserError if the database was written by a newer version.
    """
    runner = Runner(engine.database, str(directory))
    status = runner.status()
    if unknown := [step.name for step in status if step.path is None]:
        raise UserError(
            f"Die Datenbank „{engine.name}“ stammt von einer neueren Version des Programms (Stand {unknown[-1]}); "
            "bitte aktualisieren Sie Verteiler. Es wurde nichts verändert."
        )
    pending = [step for step in status if not step.applied]
    kept = None
    if pending and len(pending) < len(status):
        kept = engine.backup(f"vor-{pending[-1].name[:4]}")
    if pending:
        _forget_triggers(engine)
        runner.up()
    build_triggers(engine)
    return kept


def build_triggers(engine: Engine) -> None:
    """Makes the journal triggers those of this version, if they are not."""
    wanted = tuple(engine.trigger_statements())
    fingerprint = hashlib.sha256("\n".join(wanted).encode()).hexdigest()
    if engine.meta(_FINGERPRINT) == fingerprint:
        return
    with engine.transaction(write=True):
        engine.drop_triggers()
        for statement in wanted:
            engine.execute(statement)
        engine.set_meta(_FINGERPRINT, fingerprint)


def _forget_triggers(engine: Engine) -> None:
    """A column that a trigger names cannot be dropped, so the triggers go first."""
    if not engine.has_table("meta"):
        return
    with engine.transaction(write=True):
        engine.drop_triggers()
        engine.set_meta(_FINGERPRINT, "")
