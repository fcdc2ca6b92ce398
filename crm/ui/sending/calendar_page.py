"""Kalender: the event and its programme as a file that every calendar reads."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from crm.domain.ports import Progress
from crm.ui.desk import Desk
from crm.ui.sending.page import SendPage, Work
from crm.ui.sending.presenter import SendPresenter


class CalendarPage(SendPage):
    """Names nobody, so it needs no list."""

    def __init__(self, desk: Desk, presenter: SendPresenter) -> None:
        super().__init__(desk, presenter)
        self.advise(
            self.tr("Die Veranstaltung als ganzer Tag und jeder Programmpunkt mit Uhrzeit. Niemand wird darin genannt. "
                    "Eine neue Fassung ersetzt im Kalender die frühere.")
        )  # fmt: skip
        self.column.addStretch()

    def words(self) -> tuple[str, str]:
        return self.tr("Kalender"), self.tr("Kalenderdatei schreiben …")

    def suggestion(self) -> tuple[str, str]:
        return self.file_name(self.tr("Termin"), ".ics"), self.tr("Kalenderdateien (*.ics)")

    def obstacle(self) -> str:
        return "" if self.presenter.chosen_event is not None else self.tr("Bitte wählen Sie oben die Veranstaltung.")

    def work(self, target: Path) -> Work:
        sending, event = self.desk.services.sending, self.occasion

        def write(progress: Progress) -> str:
            made = sending.calendar(event, target)
            translate = QCoreApplication.translate
            words = translate("CalendarPage", "%n Einträge nach „{file}“ geschrieben", None, made.count)
            if made.left_out:
                words += translate("CalendarPage", ", %n Programmpunkte ohne Uhrzeit fehlen", None, len(made.left_out))
            return words.format(file=target.name)

        return write
