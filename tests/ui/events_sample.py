"""The sample database, once for all tests of the events page, and a desk on a copy of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QSettings

from crm import paths
from crm.services.bundle import services_for
from crm.storage.database import open_database
from crm.ui.desk import Desk
from crm.ui.feedback import Feedback
from crm.ui.sync_jobs import SyncJobs
from tests.templates import copy_of, fill_nothing, fill_sample

TODAY = date(2020, 2, 3)


def sample_desk(folder: Path, today: date = TODAY, *, empty: bool = False) -> Desk:
    """A desk on its own copy; what is said and opened is kept in ``desk.heard`` and ``desk.asked``."""
    path = folder / "probe.verteiler"
    if empty:
        copy_of(fill_nothing, path)
    else:
        copy_of(fill_sample, path)
    services = services_for(open_database(path), paths.REFERENCE, lambda: today)
    settings = QSettings(str(folder / "einstellungen.ini"), QSettings.Format.IniFormat)
    return Desk(services, SyncJobs(), Feedback(), settings)
