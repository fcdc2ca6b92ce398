"""Whom the figures of an event mean: without answer, there, or not come."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from crm.services.event_report import ReportLine
from crm.ui.delegates.roles import AvatarCell, ItemRole
from crm.ui.tokens import AvatarKind
from crm.ui.widgets.rows_model import Index, RowsModel

translate = QCoreApplication.translate


class ReportModel(RowsModel[ReportLine]):
    """One column: the name, and in a second line in which capacity and for whom. Its head is hidden."""

    heads = ("",)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.name}, {_second(line)}"
        if role == ItemRole.SECOND_LINE:
            return _second(line) or " "
        if role == ItemRole.AVATAR:
            return AvatarCell(AvatarKind.PERSON, line.name)
        if role == ItemRole.BOLD_PART:
            family, comma, _ = line.name.partition(",")
            return family + comma if comma else ""
        return None


def _second(line: ReportLine) -> str:
    represents = ""
    if line.represents:
        represents = translate("EventReport", "in Vertretung für {name}").format(name=line.represents)
    return " · ".join(part for part in (represents or line.function, line.body) if part)
