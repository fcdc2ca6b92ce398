"""The list at the door: who is still to come first, who is there with the time."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from crm.domain.listing import Subject
from crm.services.check_in import DoorRow
from crm.ui.delegates.roles import AvatarCell, ChipCell, ItemRole
from crm.ui.events.substitute_search import Candidate
from crm.ui.events.words import status_chip
from crm.ui.tokens import AvatarKind, Tone
from crm.ui.widgets.rows_model import Index, RowsModel

NAME, ALONG, STATE = range(3)
translate = QCoreApplication.translate


class DoorModel(RowsModel[DoorRow | Candidate]):
    """Guests, or contacts who may be meant by the name of somebody who is not on the list. Its head is hidden."""

    heads = ("", "", "")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = (_name(row), _second(row), _along(row), *(chip.words for chip in _chips(row)))
            return ", ".join(part for part in told if part) if column == NAME else ""
        if column == STATE:
            return _chips(row) if role == ItemRole.CHIPS else None
        if column == ALONG:
            return _along(row) if role == Qt.ItemDataRole.DisplayRole else role == ItemRole.QUIET or None
        if role == Qt.ItemDataRole.DisplayRole:
            return _name(row)
        if role == ItemRole.SECOND_LINE:
            return _second(row) or " "
        if role == ItemRole.AVATAR:
            return AvatarCell(AvatarKind.PERSON, _name(row))
        if role == ItemRole.BOLD_PART:
            family, comma, _ = _name(row).partition(",")
            return family + comma if comma else ""
        return None


def _name(row: DoorRow | Candidate) -> str:
    return row.name if isinstance(row, Candidate) else row.listed_name


def _second(row: DoorRow | Candidate) -> str:
    if isinstance(row, Candidate):
        if not isinstance(row.who, Subject):
            return translate("CheckIn", "wird als neuer Kontakt angelegt")
        return " · ".join(part for part in (row.office, row.body) if part)
    represents = translate("CheckIn", "in Vertretung für {name}").format(name=row.represents) if row.represents else ""
    along = ", ".join(one.name for one in row.companions if one.name)
    with_words = translate("CheckIn", "mit {names}").format(names=along) if along else ""
    return " · ".join(part for part in (represents, row.body, with_words) if part)


def _along(row: DoorRow | Candidate) -> str:
    if isinstance(row, Candidate) or not row.companions:
        return ""
    there = sum(bool(one.arrived_at) for one in row.companions)
    if there == len(row.companions) or not row.is_present:
        return translate("CheckIn", "+ %n Begleitung", None, len(row.companions))
    return translate("CheckIn", "Begleitung: {there} von {all}").format(there=there, all=len(row.companions))


def _chips(row: DoorRow | Candidate) -> tuple[ChipCell, ...]:
    if isinstance(row, Candidate):
        return ()
    if not row.is_present:
        return (status_chip(row.participation.status),)
    at = row.participation.arrived_at
    words = translate("CheckIn", "da seit {time}").format(time=_time(at)) if at else translate("CheckIn", "da")
    return (ChipCell(words, Tone.GOOD, "user-check"),)


def _time(at: str) -> str:
    return datetime.fromisoformat(at).astimezone().strftime("%H:%M")
