"""Zu prüfen: what the page asks for and where it leads; a further check is a further line here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from crm.services.bundle import Services
from crm.services.checks import ENDING_DAYS, CheckRow

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One thing to check. ``count`` is read beside the UI thread; the slot is not shown while it is 0.

    ``open`` shows what was counted. ``rows`` stands in for both: then the page counts and lists them itself.
    """

    key: str
    icon: str
    title: str
    sentence: str
    count: Callable[[], int] | None = None
    open: Callable[[], object] | None = None
    rows: Callable[[], Sequence[CheckRow]] | None = None

    def read_count(self) -> int:
        """How many there are."""
        if self.count is not None:
            return self.count()
        return len(self.rows()) if self.rows is not None else 0


def standard_slots(services: Services) -> tuple[Slot, ...]:
    """What the services of this version can find."""
    checks = services.checks
    return (
        Slot(
            key="vacant",
            icon="user-x",
            title=translate("Overview", "Vakante Ämter"),
            sentence=translate("Overview", "Post geht an das Amt, ohne Namen"),
            rows=checks.vacant_offices,
        ),
        Slot(
            key="ending",
            icon="calendar",
            title=translate("Overview", "Amtszeit endet in {days} Tagen").format(days=ENDING_DAYS),
            sentence=translate("Overview", "Ist die Nachfolge eingetragen?"),
            rows=checks.ending_terms,
        ),
        Slot(
            key="unconfirmed",
            icon="history",
            title=translate("Overview", "Seit der Wahl nicht bestätigt"),
            sentence=translate("Overview", "Hat das Amt noch dieselbe Person?"),
            rows=checks.unconfirmed_terms,
        ),
        Slot(
            key="contradictions",
            icon="alert-triangle",
            title=translate("Overview", "Widersprüchliche Amtszeiten"),
            sentence=translate("Overview", "Zwei Angaben passen nicht zusammen"),
            rows=checks.contradictions,
        ),
    )
