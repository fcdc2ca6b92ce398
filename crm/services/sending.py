"""What goes out for an event: the mail-merge table. Nothing is sent by the program; it only writes files.

Every file that leaves the house is noted in the journal, with what was asked to be shown beyond the usual.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from crm.domain.errors import UserError
from crm.domain.event import Event
from crm.domain.invitation import InvitationList
from crm.domain.ports import Database
from crm.exchange.merge_table import merge_table, merge_xlsx
from crm.exchange.table import write_csv
from crm.exchange.windows_1252 import misfits, sentence, write_csv_1252
from crm.services.contacts import OPEN, Disclosure
from crm.services.exporting import write_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """A mail-merge table that was written: its rows, and what was spelled with plain letters, one sentence a cell."""

    count: int
    respelled: tuple[str, ...] = ()


class Sending:
    """Prepares what is sent to the people of an invitation list; whoever waits or is left out gets nothing."""

    def __init__(self, database: Database, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._today = today

    def merge_table(
        self,
        found: InvitationList,
        event: Event,
        target: Path,
        *,
        for_windows: bool = False,
        respell: bool = False,
        shown: Disclosure = OPEN,
    ) -> Merged:
        """Writes the table for Word's mail merge as .xlsx or .csv, by the target's ending.

        ``for_windows`` writes the CSV in Windows-1252; what that cannot hold is refused by row and field, or, with
        ``respell``, spelled with plain letters where there are such.
        """
        rows = found.rows
        respelled: tuple[str, ...] = ()
        if target.suffix == ".xlsx" and not for_windows:
            data = merge_xlsx(rows, event, self._now())
        elif target.suffix == ".csv":
            table = merge_table(rows, event)
            data = write_csv_1252(table, respell=respell) if for_windows else write_csv(table)
            respelled = tuple(sentence(misfit) for misfit in misfits(table)) if for_windows else ()
        elif for_windows:
            raise UserError("Windows-1252 gibt es nur für CSV; bitte wählen Sie die Endung .csv.")
        else:
            raise UserError(f"Die Endung „{target.suffix}“ ist nicht vorgesehen; möglich sind .xlsx und .csv.")
        write_file(target, data)
        self._note("export.merge", shown, name=event.name, count=len(rows), format=target.suffix[1:])
        return Merged(count=len(rows), respelled=respelled)

    def _note(self, action: str, shown: Disclosure, **params: object) -> None:
        with self._database.write(action, **params, **shown.params()):
            pass  # an export touches no rows; the entry itself is the record

    def _now(self) -> datetime:
        return datetime.combine(self._today(), datetime.min.time(), tzinfo=UTC)
