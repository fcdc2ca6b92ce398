"""The sample database, once for all tests of the events page, and a desk on a copy of it."""

from __future__ import annotations

import shutil
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QSettings

from crm import paths
from crm.services.bundle import services_for
from crm.services.sample import load_sample
from crm.storage.database import Database, create_database, open_database
from crm.ui.desk import Desk
from crm.ui.feedback import Feedback
from crm.ui.sync_jobs import SyncJobs

TODAY = date(2020, 2, 3)


def _fill(database: Database) -> None:
    with database.write("setup.sample") as unit:
        load_sample(unit.store)


@cache
def template() -> Path:
    """A filled database that is only ever copied."""
    path = Path(mkdtemp()) / "beispiel.verteiler"
    create_database(path, _fill).close()
    return path


def sample_desk(folder: Path, today: date = TODAY, *, empty: bool = False) -> Desk:
    """A desk on its own copy; what is said and opened is kept in ``desk.heard`` and ``desk.asked``."""
    path = folder / "probe.verteiler"
    if empty:
        create_database(path, lambda database: None).close()
    else:
        shutil.copy(template(), path)
    services = services_for(open_database(path), paths.REFERENCE, lambda: today)
    settings = QSettings(str(folder / "einstellungen.ini"), QSettings.Format.IniFormat)
    return Desk(services, SyncJobs(), Feedback(), settings)
