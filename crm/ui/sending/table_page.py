"""Serienbrief-Tabelle: what Word's own mail merge reads, in which form."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QRadioButton

from crm.domain.ports import Progress
from crm.ui.desk import Desk
from crm.ui.metrics import px
from crm.ui.sending.page import SendPage, Work
from crm.ui.sending.presenter import SendPresenter


class TablePage(SendPage):
    """What Windows-1252 cannot hold is refused and named, or, if that is wanted, spelled with plain letters."""

    def __init__(self, desk: Desk, presenter: SendPresenter) -> None:
        super().__init__(desk, presenter)
        self.xlsx = QRadioButton(self.tr("&Excel-Arbeitsmappe"))
        self.csv = QRadioButton(self.tr("&CSV in UTF-8"))
        self.windows = QRadioButton(self.tr("CSV in &Windows-1252, für ältere Programme"))
        self.xlsx.setChecked(True)
        self.respell = QCheckBox(self.tr("Was es nicht kennt, mit ein&fachen Buchstaben schreiben"))
        self.respell.setEnabled(False)
        self.windows.toggled.connect(self.respell.setEnabled)
        self.advise(
            self.tr("Eine Zeile je Person, eine Spalte je Platzhalter: die Datenquelle für den Seriendruck von Word.")
        )
        for part in (self.xlsx, self.csv, self.windows, self.respell):
            self.add(part)
        self.column.addStretch()
        self.column.addSpacing(px(4))

    def words(self) -> tuple[str, str]:
        return self.tr("Tabelle"), self.tr("Tabelle schreiben …")

    def suggestion(self) -> tuple[str, str]:
        if self.xlsx.isChecked():
            return self.file_name(self.tr("Serienbrief"), ".xlsx"), self.tr("Excel-Arbeitsmappen (*.xlsx)")
        return self.file_name(self.tr("Serienbrief"), ".csv"), self.tr("CSV-Dateien (*.csv)")

    def work(self, target: Path) -> Work:
        presenter, sending, event = self.presenter, self.desk.services.sending, self.occasion
        found, shown = presenter.list, presenter.shown
        for_windows, respell = self.windows.isChecked(), self.respell.isChecked()

        def write(progress: Progress) -> str:
            made = sending.merge_table(found, event, target, for_windows=for_windows, respell=respell, shown=shown)
            translate = QCoreApplication.translate
            words = translate("TablePage", "%n Zeilen nach „{file}“ geschrieben", None, made.count)
            if made.respelled:
                words += translate("TablePage", ", %n Angaben mit einfachen Buchstaben", None, len(made.respelled))
            return words.format(file=target.name)

        return write
