"""What was not confirmed for long, as rows."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from crm.services.confirmation import StaleItem, StaleKind
from crm.ui.delegates.roles import AvatarCell, ItemRole
from crm.ui.tokens import AvatarKind
from crm.ui.widgets.rows_model import RowsModel

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
NAME, WHAT, VALUE, SOURCE, WHEN = range(5)

translate = QCoreApplication.translate


def stale_words() -> dict[StaleKind, str]:
    """What the kinds are called."""
    return {
        StaleKind.PHONE: translate("manage", "Telefon"),
        StaleKind.MOBILE: translate("manage", "Mobil"),
        StaleKind.FAX: translate("manage", "Fax"),
        StaleKind.EMAIL: translate("manage", "E-Mail"),
        StaleKind.WEB: translate("manage", "Internet"),
        StaleKind.ADDRESS: translate("manage", "Anschrift"),
        StaleKind.TENURE: translate("manage", "Amtszeit"),
    }


class StaleModel(RowsModel[StaleItem]):
    """Never confirmed first, then the oldest."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words = stale_words()
        self.heads = (
            self.tr("Kontakt"),
            self.tr("Angabe"),
            self.tr("Wert"),
            self.tr("Quelle"),
            self.tr("Zuletzt bestätigt"),
        )

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item, column = self.rows[index.row()], index.column()
        if role == _Role.AccessibleTextRole:
            return self._sentence(item) if column == NAME else self._text(item, column)
        if role == _Role.DisplayRole:
            return self._text(item, column)
        if role == ItemRole.AVATAR and column == NAME:
            return AvatarCell(AvatarKind(item.subject.kind.value), item.name)
        return column != VALUE and column != NAME if role == ItemRole.QUIET else None

    def _text(self, item: StaleItem, column: int) -> str:
        if column == WHEN:
            return item.confirmed_on.german() if item.confirmed_on else self.tr("nie")
        return (item.name, self._words[item.kind], item.value, item.source or "–")[column]

    def _sentence(self, item: StaleItem) -> str:
        """The whole row for those who hear it."""
        confirmed = self._text(item, WHEN)
        words = self.tr("{name}, {kind} {value}, zuletzt bestätigt: {when}")
        return words.format(name=item.name, kind=self._words[item.kind], value=item.value, when=confirmed)
