"""The invitation list as a table to read: one row per invitation with its reasons, and who was left out.

The table that a mail merge reads is :mod:`crm.exchange.merge_table`.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final

from crm.domain.invitation import InvitationList, InvitationRow
from crm.domain.placeholders import ADDRESS_LINES, address_fields
from crm.domain.selection import LeftOut
from crm.exchange.table import Cell, Column, Table, write_csv, write_xlsx

_COLUMNS: Final = (
    Column(title="Nr.", width=5),
    Column(title="Körperschaft", width=32),
    Column(title="Amt", width=28),
    Column(title="Inhaber/in", width=26),
    Column(title="Landkreis", width=20),
    *(Column(title=f"Adresszeile {number}", width=30) for number in range(1, ADDRESS_LINES + 1)),
    Column(title="Anrede", width=44),
    Column(title="E-Mail", width=30),
    Column(title="Grund", width=48, wraps=True),
)
_OMITTED_COLUMNS: Final = (
    Column(title="Name", width=32),
    Column(title="Körperschaft", width=32),
    Column(title="Warum", width=18),
    Column(title="Grund", width=60, wraps=True),
)
_WHY: Final = {
    LeftOut.EXCLUDED: "ausgeschlossen",
    LeftOut.REMOVED: "von Hand entfernt",
    LeftOut.RESTRICTED: "gesperrt",
    LeftOut.OBJECTED: "Widerspruch",
    LeftOut.DECEASED: "verstorben",
    LeftOut.NO_OFFICE: "ohne Amt",
    LeftOut.VACANT: "Amt unbesetzt",
    LeftOut.NO_ADDRESS: "nicht erreichbar",
    LeftOut.COVERED: "schon dabei",
    LeftOut.QUOTA: "Kontingent",
    LeftOut.NO_RULE: "keine Bedingung",
}


def invitation_xlsx(invitations: InvitationList, created: datetime) -> bytes:
    """Sheets "Einladungen" and "Nicht dabei", between them "Warteliste" if somebody waits.

    ``created`` goes into the file; equal input gives equal bytes.
    """
    tables = [_invited(invitations), *([_waiting(invitations)] if invitations.waiting else []), _omitted(invitations)]
    return write_xlsx(f"Einladungsliste {invitations.title}", tables, created)


def invitation_csv(invitations: InvitationList) -> bytes:
    """The invitations alone, for programs without XLSX; form: :func:`crm.exchange.table.write_csv`."""
    return write_csv(_invited(invitations))


def _invited(invitations: InvitationList) -> Table:
    rows = [_row(number, row) for number, row in enumerate(invitations.rows, start=1)]
    return Table(name="Einladungen", columns=_COLUMNS, rows=rows)


def _waiting(invitations: InvitationList) -> Table:
    """In the order in which seats are offered."""
    columns = (_COLUMNS[0], *_OMITTED_COLUMNS[:2], Column(title="Amt", width=28), *_OMITTED_COLUMNS[3:])
    rows = [
        (number, row.listed_name, row.body, row.office, "\n".join((row.waits, *row.reasons)))
        for number, row in enumerate(invitations.waiting, start=1)
    ]
    return Table(name="Warteliste", columns=columns, rows=rows)


def _omitted(invitations: InvitationList) -> Table:
    rows = [(row.name, row.body, _WHY[row.why], row.reason) for row in invitations.omitted]
    return Table(name="Nicht dabei", columns=_OMITTED_COLUMNS, rows=rows)


def _row(number: int, row: InvitationRow) -> tuple[Cell, ...]:
    reasons = "\n".join(row.reasons)
    start = (number, row.body, row.office, row.holder, row.district)
    return (*start, *address_fields(row), row.salutation, row.email, reasons)
