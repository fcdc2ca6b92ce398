"""The figures of an event from top to bottom: what is to be said now, by category, by district, and on the day."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm.services.event_report import EventReport, Tally
from crm.services.report_tables import RECORDED, WOMEN, day_figures
from crm.ui.events.report_parts import CountRows, Figures, TallyRow
from crm.ui.events.words import category_words
from crm.ui.metrics import px
from crm.ui.widgets.labels import Pane
from crm.ui.widgets.section import Section

_MOST_BODIES = 12
translate = QCoreApplication.translate


class ReportPage(Pane):
    """Sections below each other; those of the day itself come first once somebody was there.

    It is made anew for new figures: filled while it is in sight, it would be squeezed for a frame.
    """

    def __init__(self, report: EventReport, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(16), 0, px(20), px(16))
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._sections: list[Section] = []
        if report.attended:
            self._day(report)
        self._state(report)
        by_category = {category_words(category): tally for category, tally in report.by_category.items()}
        self._tallies(translate("EventReport", "Antworten nach Kategorie"), by_category)
        self._tallies(translate("EventReport", "Antworten nach Landkreis"), dict(report.by_district))

    def sentences(self) -> list[str]:
        """The heads of the sections, in their order."""
        return [section.head.text() for section in self._sections]

    def png(self) -> bytes:
        """The whole page as a picture, as high as it is."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.grab().save(buffer, "PNG")
        return bytes(buffer.data().data())

    def _add(self, head: str) -> Section:
        made = Section(head, first=not self._sections)
        self._column.insertWidget(len(self._sections), made)
        self._sections.append(made)
        return made

    def _day(self, report: EventReport) -> None:
        among = translate("EventReport", "{count} von {known}").format(count=report.women, known=report.gender_known)
        shown = {WOMEN: among}  # who is a woman is known only of those whose gender was recorded
        figures = [(words, shown.get(words, str(count))) for words, count in day_figures(report) if words != RECORDED]
        self._add(translate("EventReport", "Der Tag selbst")).add(Figures(figures))
        if report.attended_districts:
            part = self._add(translate("EventReport", "Anwesende nach Landkreis"))
            part.add(CountRows(report.attended_districts, len(report.attended_districts)))
        if max(report.attended_bodies.values(), default=0) > 1:  # else every bar would be the same
            part = self._add(translate("EventReport", "Anwesende nach Organisation"))
            part.add(CountRows(report.attended_bodies, _MOST_BODIES))

    def _state(self, report: EventReport) -> None:
        figures = [(translate("EventReport", "Einladungen"), str(report.total.invited))]
        capacity = report.seats.rules.capacity
        seats = str(report.seats.taken)
        if capacity:
            seats = translate("EventReport", "{taken} von {capacity}").format(taken=seats, capacity=capacity)
        figures.append((translate("EventReport", "belegte Plätze"), seats))
        figures.append((translate("EventReport", "ohne Antwort"), str(len(report.missing))))
        figures.append((translate("EventReport", "auf der Warteliste"), str(report.waiting)))
        if report.days_left is not None and report.missing:
            figures.append(_deadline(report.days_left))
        part = self._add(translate("EventReport", "Einladungen und Antworten"))
        part.add(Figures(figures))

    def _tallies(self, head: str, tallies: dict[str, Tally]) -> None:
        if tallies:
            part = self._add(head)
            for name, tally in tallies.items():
                part.add(TallyRow(name, tally))


def _deadline(days: int) -> tuple[str, str]:
    """Days to the deadline, or since it."""
    if days < 0:
        return translate("EventReport", "Tage seit der Antwortfrist"), str(-days)
    return translate("EventReport", "Tage bis zur Antwortfrist"), str(days)
