"""Das ändert sich: what a change of holder means, one line each, and what to look at before."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm.services.change_preview import ChangePreview, ConsequenceKind
from crm.ui.fonts import Size, Weight
from crm.ui.icons import TEXT, Ink
from crm.ui.metrics import px
from crm.ui.theme import tokens
from crm.ui.tokens import Tone
from crm.ui.widgets.empty import IconView
from crm.ui.widgets.labels import label

_ICONS = {
    ConsequenceKind.ENDS: "user-minus",
    ConsequenceKind.AUDIENCES: "list-checks",
    ConsequenceKind.SALUTATION: "mail",
    ConsequenceKind.INVITATION: "calendar-days",
    ConsequenceKind.PAST: "history",
}
_SOME = 8  # lines; after an election there may be hundreds of notes


class Consequences(QWidget):
    """A quiet ground over the whole width; as long as nothing follows it says what will stand here."""

    def __init__(self, waiting: str) -> None:
        super().__init__()
        self._waiting = waiting
        self.setAccessibleName(self.tr("Das ändert sich"))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(12))
        column.setSpacing(px(4))
        column.addWidget(label(self.tr("Das ändert sich"), Size.SMALL, Weight.SEMIBOLD, secondary=True))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(4))
        column.addLayout(self._lines)
        column.addStretch()
        self.show_preview(ChangePreview())

    def show_preview(self, preview: ChangePreview) -> None:
        """Replaces all lines; warnings come first."""
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        warnings = [warning.text for warning in preview.warnings]
        for text in warnings[:_SOME]:
            self._lines.addWidget(_line("alert-triangle", text, tokens().pair(Tone.WARN).text))
        if len(warnings) > _SOME:
            words = self.tr("und {count} weitere Hinweise").format(count=len(warnings) - _SOME)
            self._lines.addWidget(_line("alert-triangle", words, tokens().pair(Tone.WARN).text))
        for consequence in preview.consequences:
            self._lines.addWidget(_line(_ICONS[consequence.kind], consequence.text))
        if not (preview.warnings or preview.consequences):
            self._lines.addWidget(_line("info", self._waiting))

    def sentences(self) -> list[str]:
        """What is shown, for tests and announcements."""
        items = [self._lines.itemAt(number) for number in range(self._lines.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [widget.accessibleName() for widget in widgets if widget is not None]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        painter.fillRect(self.rect(), QColor(colours.alternate))
        for y in (0, self.height() - 1):
            painter.fillRect(0, y, self.width(), 1, QColor(colours.hairline))


def _line(icon: str, text: str, ink: Ink | str = Ink.SECONDARY) -> QWidget:
    made = QWidget()
    made.setAccessibleName(text)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(8))
    view = IconView(icon, TEXT, ink)
    holder = QVBoxLayout()
    holder.setContentsMargins(0, px(3), 0, 0)
    holder.addWidget(view)
    holder.addStretch()
    row.addLayout(holder)
    row.addWidget(label(text, wrap=True, selectable=True), 1, Qt.AlignmentFlag.AlignTop)
    return made
