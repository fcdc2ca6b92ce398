"""Exporting contacts: which format, what may leave the house, and where to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from crm.domain.listing import Subject
from crm.ui.desk import Desk
from crm.ui.doubts import DoubtsLine
from crm.ui.exporting.presenter import ExportPresenter, Wish
from crm.ui.metrics import px
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import button
from crm.ui.widgets.labels import Hairline, note
from crm.ui.widgets.status import ProgressStrip
from crm.ui.widgets.value_row import ErrorLine


class ExportDialog(QDialog):
    """Asks and exports; stays open while it works and when something went wrong."""

    def __init__(
        self, desk: Desk, subjects: Sequence[Subject], form: str = "vcard3", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self.presenter = ExportPresenter(desk, subjects, self)
        self.setWindowTitle(self.tr("Kontakte exportieren"))
        self._build()
        self._lay_out()
        self._connect()
        self.form.setCurrentIndex(max(self.form.findData(form), 0))
        self._on_form()
        self.start.setEnabled(bool(subjects))
        self.doubts.ask(subjects)

    def wish(self) -> Wish:
        """What is chosen at the moment."""
        return Wish(
            form=self.form.currentData(),
            one_each=self.each.isChecked(),
            with_photo=self.photo.isChecked(),
            with_notes=self.notes.isChecked(),
            with_private=self.private.isChecked(),
            with_confidential=self.confidential.isChecked(),
        )

    def ask_and_export(self) -> None:
        """Asks for the target (the system asks before it overwrites a file) and begins."""
        wish = self.wish()
        if wish.to_folder:
            target = QFileDialog.getExistingDirectory(self, self.tr("Ordner für die Dateien"))
        else:
            kinds = {
                ".vcf": self.tr("vCard-Dateien (*.vcf)"),
                ".xlsx": self.tr("Excel-Arbeitsmappen (*.xlsx)"),
                ".csv": self.tr("CSV-Dateien (*.csv)"),
            }
            target, _ = QFileDialog.getSaveFileName(
                self, self.tr("Exportieren nach"), self.presenter.suggestion(wish), kinds[wish.ending]
            )
        if target:
            self.export_to(Path(target))

    def export_to(self, target: Path) -> None:
        """Begins to write; the dialog closes by itself when all is written."""
        self.error.say("")
        self._set_busy(True)
        self.progress.begin(self.tr("Kontakte ausgeben"))
        self.presenter.start(self.wish(), target)

    def done(self, result: int) -> None:
        self.presenter.close()
        self.doubts.stop()
        super().done(result)

    def _build(self) -> None:
        self.form = QComboBox()
        for key, words in (
            ("vcard3", self.tr("vCard 3.0 – für Telefone und die meisten Programme")),
            ("vcard-outlook", self.tr("vCard für Outlook")),
            ("vcard4", self.tr("vCard 4.0 – für Thunderbird, Nextcloud und neuere Programme")),
            ("xlsx", self.tr("Excel-Tabelle")),
            ("csv", self.tr("CSV-Tabelle")),
        ):
            self.form.addItem(words, key)
        self.whole = QRadioButton(self.tr("&Eine Datei mit allen Kontakten"))
        self.each = QRadioButton(self.tr("Je &Kontakt eine Datei (Outlook liest nur die erste Karte)"))
        self.whole.setChecked(True)
        self.photo = QCheckBox(self.tr("Mit F&otos"))
        self.photo.setChecked(True)
        self.notes = QCheckBox(self.tr("Mit &Notizen"))
        self.private = QCheckBox(self.tr("Mit &privaten Angaben"))
        self.confidential = QCheckBox(self.tr("Mit &vertraulichen Angaben"))
        self.doubts = DoubtsLine(self._desk)
        self.warning = ErrorLine()
        self.error = ErrorLine()
        self.progress = ProgressStrip()
        self.close_button = button(self.tr("Abbrechen"), on_click=self.reject)
        self.start = button(self.tr("Exportieren …"), "upload", Look.PRIMARY, on_click=self.ask_and_export)
        self.start.setDefault(True)

    def _lay_out(self) -> None:
        body = QFormLayout()
        body.setContentsMargins(px(20), px(20), px(20), px(16))
        body.setVerticalSpacing(px(8))
        body.setHorizontalSpacing(px(16))
        body.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        body.addRow(note(self._who()))
        body.addRow(self.tr("&Format"), self.form)
        body.addRow(self.tr("Dateien"), self.whole)
        body.addRow("", self.each)
        body.addRow(self.tr("Inhalt"), self.photo)
        for part in (self.notes, self.private, self.confidential, self.warning):
            body.addRow("", part)
        body.addRow(self.doubts)
        body.addRow(self.error)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(body)
        layout.addStretch()
        layout.addWidget(Hairline())
        layout.addLayout(self._foot())
        self.setMinimumWidth(px(520))

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(px(20), px(12), px(20), px(12))
        foot.setSpacing(px(8))
        foot.addWidget(self.progress, 1)
        foot.addStretch()
        foot.addWidget(self.close_button)
        foot.addWidget(self.start)
        return foot

    def _connect(self) -> None:
        self.form.currentIndexChanged.connect(self._on_form)
        self.confidential.toggled.connect(self._on_inner)
        self.notes.toggled.connect(self._on_inner)
        self.progress.cancelled.connect(self.presenter.cancel)
        self.presenter.progressed.connect(self.progress.progress)
        self.presenter.finished.connect(self._on_finished)
        self.presenter.failed.connect(self._on_failed)
        self.presenter.stopped.connect(self._on_stopped)

    def _who(self) -> str:
        count = self.presenter.count
        return QCoreApplication.translate(
            "ExportDialog", "%n Kontakte ausgewählt. Jeder Export wird im Protokoll vermerkt.", None, count
        )

    def _on_form(self) -> None:
        wish = self.wish()
        for part in (self.whole, self.each, self.photo, self.notes):
            part.setEnabled(wish.is_card)
        (self.each if wish.wants_one_each else self.whole).setChecked(True)
        self._on_inner()

    def _on_inner(self) -> None:
        """What was meant for the house says so before it leaves."""
        wish = self.wish()
        sentences = []
        if wish.with_confidential:
            sentences.append(
                self.tr("Vertrauliche Angaben dürfen das Haus nur mit Zustimmung der Betroffenen verlassen.")
            )
        if wish.with_notes and wish.is_card:
            sentences.append(self.tr("Notizen sind interne Vermerke; prüfen Sie bitte, ob sie hinausgehen dürfen."))
        self.warning.say(" ".join(sentences))

    def _on_finished(self, sentence: str) -> None:
        self.progress.end(sentence)
        self.accept()

    def _on_failed(self, sentence: str) -> None:
        self.progress.end()
        self._set_busy(False)
        self.error.say(sentence)

    def _on_stopped(self) -> None:
        self.progress.end()
        self._set_busy(False)
        self.error.say(self.tr("Der Export wurde abgebrochen."))

    def _set_busy(self, is_busy: bool) -> None:
        choices = (self.whole, self.each, self.photo, self.notes)
        for part in (self.form, *choices, self.private, self.confidential, self.start):
            part.setEnabled(not is_busy)
        self.close_button.setVisible(not is_busy)
        if not is_busy:
            for part in choices:
                part.setEnabled(self.wish().is_card)


def export_contacts(
    desk: Desk, parent: QWidget | None, subjects: Sequence[Subject], form: str = "vcard3"
) -> ExportDialog:
    """Opens the dialog for these contacts; ``form`` is one of :data:`crm.services.exporting.FORMATS`."""
    dialog = ExportDialog(desk, subjects, form, parent)
    dialog.open()
    return dialog
