"""The rows of a comparison, and of a list as it was sent, for their tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt

from crm.domain.invitation import InvitationRow
from crm.domain.kept_audience import FrozenRow
from crm.domain.list_comparison import DIFFERENCE_WORDS, ComparedRow, Difference, ListedRow
from crm.ui.audiences.models import ListModel, name_cell
from crm.ui.delegates.roles import ChipCell, ItemRole
from crm.ui.tokens import Tone

_Role = Qt.ItemDataRole

#: In the order in which they are looked at; what did not change comes last.
_LOOKS: Mapping[Difference, tuple[Tone, str]] = {
    Difference.NEW_HOLDER: (Tone.SWAP, "arrows-swap"),
    Difference.VACANT: (Tone.WARN, "dashed-circle"),
    Difference.NEW_ADDRESS: (Tone.TINT, "map-pin"),
    Difference.NEW_NAME: (Tone.TINT, "pencil"),
    Difference.GONE: (Tone.BAD, "user-minus"),
    Difference.ADDED: (Tone.GOOD, "user-plus"),
    Difference.SAME: (Tone.OPEN, "check"),
}


class ComparedModel(ListModel[ComparedRow]):
    """Who, and what became of the row."""

    def show(self, rows: list[ComparedRow]) -> None:
        """Below a head for each kind of change."""
        grouped = [(one, [row for row in rows if row.difference is one]) for one in _LOOKS]
        self.show_groups([(_head(DIFFERENCE_WORDS[one]), group) for one, group in grouped if group])

    def heads(self) -> tuple[str, ...]:
        return (self.tr("Name, Amt"), self.tr("Was sich geändert hat"))

    def cell(self, row: ComparedRow, column: int) -> dict[int, Any]:
        return self._change(row) if column else name_cell(as_row(row.after or row.before))

    def _change(self, row: ComparedRow) -> dict[int, Any]:
        tone, icon = _LOOKS[row.difference]
        words = DIFFERENCE_WORDS[row.difference]
        whole = row.difference in (Difference.SAME, Difference.GONE, Difference.ADDED)
        return {
            ItemRole.CHIPS: (ChipCell(words, tone, icon),),
            _Role.DisplayRole: "" if whole else row.sentence.removeprefix(f"{words}: "),
            _Role.ToolTipRole: row.sentence,
            _Role.AccessibleTextRole: row.sentence,
        }


class SentModel(ListModel[InvitationRow]):
    """Who was written to, and under which address."""

    def heads(self) -> tuple[str, ...]:
        return (self.tr("Name, eingeladen als"), self.tr("Anschrift, wie versandt"))

    def cell(self, row: InvitationRow, column: int) -> dict[int, Any]:
        return self._address(row) if column else name_cell(row)

    def _address(self, row: InvitationRow) -> dict[int, Any]:
        lines = ", ".join(row.address_lines)
        return {
            _Role.DisplayRole: lines,
            ItemRole.SECOND_LINE: row.salutation or None,
            _Role.ToolTipRole: "\n".join((*row.address_lines, row.salutation)),
            _Role.AccessibleTextRole: "; ".join((lines, row.salutation)),
        }


def _head(words: str) -> str:
    return words[:1].upper() + words[1:]


def as_row(row: ListedRow | None) -> InvitationRow:
    """A row of a comparison as one that can be shown."""
    if row is None:
        return InvitationRow(
            office_id=None, party_id=None, body="", office="", holder="", address_lines=(), salutation="", reasons=()
        )
    return InvitationRow(
        office_id=row.office_id,
        party_id=row.party_id,
        body=row.body,
        office=row.office,
        holder=row.holder,
        listed_name=row.holder,
        address_lines=row.address_lines,
        salutation="",
        reasons=(),
    )


def as_sent(row: FrozenRow) -> InvitationRow:
    """A frozen row as one that can be shown; the words are those that were sent."""
    return InvitationRow(
        office_id=row.office_id,
        party_id=row.party_id,
        body=row.body,
        office=row.office,
        holder=row.holder,
        listed_name=row.holder,
        district=row.district,
        address_lines=tuple(row.address_lines.split("\n")),
        salutation=row.salutation,
        reasons=tuple(row.reasons.split("\n")),
    )
