"""One line of the time line: date, dot on a line, words; what was noted can be edited from it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from crm.services.timeline import LineKind, TimelineLine
from crm.ui.events.words import role_words
from crm.ui.metrics import px
from crm.ui.record.item_row import ItemRow
from crm.ui.theme import tokens
from crm.ui.widgets.labels import label, note

translate = QCoreApplication.translate

_DATE, _LEAD = 76, 96  # width of the date; where the words begin


def line_kinds() -> dict[LineKind, str]:
    """The kinds as they are chosen, in the order of the chips."""
    return {
        LineKind.NOTE: translate("Timeline", "Notizen"),
        LineKind.CALL: translate("Timeline", "Anrufe"),
        LineKind.LETTER: translate("Timeline", "Schreiben"),
        LineKind.MEETING: translate("Timeline", "Gespräche"),
        LineKind.EVENT: translate("Timeline", "Veranstaltungen"),
        LineKind.OFFICE: translate("Timeline", "Ämter"),
        LineKind.RELATIONSHIP: translate("Timeline", "Beziehungen"),
        LineKind.TASK: translate("Timeline", "Aufgaben"),
        LineKind.CHANGE: translate("Timeline", "Änderungen"),
    }


def line_words(line: TimelineLine) -> str:
    """What a line says: "Anruf: Rückfrage zum Bauantrag", "Impulse 2020: teilgenommen · Keynote"."""
    kinds = {
        LineKind.CALL: translate("record", "Anruf"),
        LineKind.LETTER: translate("record", "Schreiben"),
        LineKind.MEETING: translate("record", "Gespräch"),
    }
    if line.kind in kinds:
        return translate("record", "{kind}: {text}").format(kind=kinds[line.kind], text=line.text)
    return f"{line.text} · {role_words(line.role)}" if line.role is not None else line.text


def side_words(line: TimelineLine) -> str:
    """Who else took part, and who noted it."""
    names = ", ".join(name for _, name in line.linked)
    return " · ".join(
        part for part in (translate("Timeline", "mit {names}").format(names=names) if names else "", line.who) if part
    )


class TimelineRow(ItemRow):
    """The dot of the ``newest`` line is filled; from the ``first`` of a run to its ``last`` one line runs through."""

    def __init__(self, line: TimelineLine, *, newest: bool, first: bool, last: bool) -> None:
        words, side = line_words(line), side_words(line)
        day = note(line.on.german(), wrap=True)
        lead = QWidget()
        spoken = ", ".join(part for part in (line.on.german(), words, side) if part)
        super().__init__(line.key, spoken, lead, lead_width=_LEAD)
        self._newest, self._first, self._last = newest, first, last
        day.setParent(lead)
        day.setFixedWidth(px(_DATE))
        day.move(0, px(4))
        lead.setMinimumHeight(max(day.heightForWidth(px(_DATE)) + px(4), px(24)))
        text = label(words, wrap=True, selectable=True)
        self.add_line(text, stretch=False)
        if side:
            self.add_line(note(side, wrap=True), stretch=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = tokens(), QPainter(self)
        x, y = px(_DATE) + px(8), px(12)
        top, bottom = (y if self._first else 0), (y if self._last else self.height())
        painter.fillRect(x, top, 1, bottom - top, QColor(colours.hairline))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent if self._newest else colours.border), 1.75))
        painter.setBrush(QColor(colours.accent if self._newest else colours.base))
        painter.drawEllipse(QPointF(x + 0.5, y), px(8) / 2, px(8) / 2)
        painter.end()
        super().paintEvent(event)
