"""The use cases of one open database, as the shells receive them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from crm.services.bundle.paper import PaperServices

if TYPE_CHECKING:
    from crm.domain.ports import Database


class Services(PaperServices):
    """Everything a window or a command can ask for; each is loaded and made when it is first asked for."""


def services_for(
    database: Database, reference: Path, today: Callable[[], date] = date.today, settings: Path | None = None
) -> Services:
    """The use cases on a database; ``reference`` is the folder of shipped tables, ``settings`` the user's."""
    return Services(database, reference, today, settings)
