"""The table that Word's mail merge reads: one sheet, one row per invitation, one column per placeholder.

Columns are named as :mod:`crm.domain.placeholders` names them; a day that is fully known is a real date.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from crm.domain.event import Event
from crm.domain.invitation import InvitationRow
from crm.domain.placeholders import PLACEHOLDERS, values_for
from crm.exchange.table import Column, Table, write_xlsx

_USUAL: Final = 24
_WIDTHS: Final = {
    "Anschrift": 40,
    "Anrede": 44,
    "Grußformel": 26,
    "Grund": 48,
    "Motto": 40,
    "Ort": 36,
    "Körperschaft": 32,
    "Akad. Grad": 12,
    "Namenszusatz": 14,
    "Beginn": 12,
    "Ende": 12,
    "Rückmeldung bis": 15,
    "Heute": 12,
}
_WRAPPED: Final = frozenset({"Anschrift", "Grund"})


def merge_table(rows: Sequence[InvitationRow], event: Event, today: date) -> Table:
    """The rows in their order, numbered, each with the fields of the event."""
    columns = (
        Column(title="Nr", width=5),
        *(
            Column(title=name, width=_WIDTHS.get(name, _USUAL), wraps=name in _WRAPPED)
            for name in (placeholder.name for placeholder in PLACEHOLDERS)
        ),
    )
    cells = [(number, *values_for(row, event, today).values()) for number, row in enumerate(rows, start=1)]
    return Table(name="Serienbrief", columns=columns, rows=cells)


def merge_xlsx(rows: Sequence[InvitationRow], event: Event, created: datetime) -> bytes:
    """As a workbook; ``created`` goes into the file, equal input gives equal bytes."""
    return write_xlsx(f"Serienbrief {event.name}", (merge_table(rows, event, created.date()),), created)
