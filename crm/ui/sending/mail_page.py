"""E-Mail-Entwürfe: subject, text with placeholders, attachments, and the appointment."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from crm.domain.mailbox import mailbox
from crm.domain.placeholders import unknown
from crm.domain.ports import Progress
from crm.services.sending import MailText
from crm.ui.desk import Desk
from crm.ui.metrics import px
from crm.ui.record.area import AreaBox
from crm.ui.record.tool import RowTool
from crm.ui.sending.page import SendPage, Work
from crm.ui.sending.presenter import SendPresenter
from crm.ui.widgets.buttons import button
from crm.ui.widgets.hint import HintLine
from crm.ui.widgets.labels import ElidedLabel
from crm.ui.widgets.value_row import ErrorLine

_SUBJECT, _TEXT, _ANSWERS_TO = "sending/subject", "sending/text", "sending/answers_to"
_AREA = 132


class MailPage(SendPage):
    """Nothing is sent: drafts are written, which a mail program opens. What was typed is there again the next time."""

    def __init__(self, desk: Desk, presenter: SendPresenter) -> None:
        super().__init__(desk, presenter)
        self._files: list[Path] = []
        self.subject = QLineEdit()
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(self.tr("Ohne «Anrede» im Text steht die Anrede darüber."))
        self.calendar = QCheckBox(self.tr("Mit &Termin als Kalenderdatei (.ics)"))
        self.answers_to = QLineEdit()
        self.answers_to.setPlaceholderText(self.tr("E-Mail-Adresse für Zu- und Absagen im Kalender"))
        self.attach = button(self.tr("Anlage hinzufügen …"), "plus", small=True, on_click=self._ask_file)
        self.error = ErrorLine()
        self.missing = HintLine("")
        self.missing.hide()
        self._lay_out()
        self._recall()
        for signal in (self.subject.textChanged, self.text.textChanged, self.answers_to.textChanged):
            signal.connect(self._show)
        presenter.listed.connect(self._show)

    def words(self) -> tuple[str, str]:
        return self.tr("E-Mail-Entwürfe"), self.tr("Entwürfe schreiben …")

    def suggestion(self) -> tuple[str, str]:
        return "", ""

    def obstacle(self) -> str:
        if found := super().obstacle():
            return found
        if not self.subject.text().strip():
            return self.tr("Bitte geben Sie einen Betreff ein.")
        if self._strange():
            return self.tr("Im Text steht ein unbekannter Platzhalter.")
        return (
            "" if any(mailbox(row.email) for row in self.presenter.list.rows) else self.tr("Niemand hat ein Postfach.")
        )

    @property
    def has_text(self) -> bool:
        return True

    def insert(self, placeholder: str) -> None:
        if self.subject.hasFocus():
            self.subject.insert(placeholder)
        else:
            self.text.insertPlainText(placeholder)
            self.text.setFocus()

    def work(self, target: Path) -> Work:
        presenter, sending, event = self.presenter, self.desk.services.sending, self.occasion
        found, shown, files = presenter.list, presenter.shown, tuple(self._files)
        mail = MailText(subject=self.subject.text(), text=self.text.toPlainText())
        with_calendar, answers_to = self.calendar.isChecked(), self.answers_to.text().strip()
        self._remember()

        def write(progress: Progress) -> str:
            made = sending.drafts(
                found,
                event,
                mail,
                target,
                attachments=files,
                with_calendar=with_calendar,
                answers_to=answers_to,
                shown=shown,
                progress=progress,
            )
            words = QCoreApplication.translate("MailPage", "%n Entwürfe nach „{file}“ geschrieben", None, made.count)
            return words.format(file=target.name)

        return write

    def add_file(self, path: Path) -> None:
        """Adds an attachment."""
        if path in self._files:
            return
        self._files.append(path)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        name = ElidedLabel(path.name)
        remove = RowTool("x", self.tr("Anlage {file} entfernen").format(file=path.name))
        remove.clicked.connect(partial(self._remove_file, path, line))
        row.addWidget(name, 1)
        row.addWidget(remove)
        self._file_lines.addWidget(line)

    def _lay_out(self) -> None:
        body = QFormLayout()
        body.setVerticalSpacing(px(8))
        body.setHorizontalSpacing(px(12))
        body.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        box = AreaBox(self.text, _AREA)
        box.setMaximumHeight(px(1000))
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        body.addRow(self.tr("&Betreff"), self.subject)
        body.addRow(self.tr("Te&xt"), box)
        body.addRow("", self.error)
        body.addRow("", self.missing)
        self.text.setAccessibleName(self.tr("Text der E-Mail"))
        files = QVBoxLayout()
        files.setSpacing(px(2))
        self._file_lines = QVBoxLayout()
        files.addLayout(self._file_lines)
        files.addWidget(self.attach)
        body.addRow(self.tr("Anlagen"), files)
        body.addRow(self.tr("Termin"), self.calendar)
        body.addRow(self.tr("Antworten &an"), self.answers_to)
        self.advise(self.tr("Je Person ein Entwurf zum Ansehen und Absenden; versandt wird von hier aus nichts."))
        self.add(body)
        self.column.addStretch()

    def _show(self) -> None:
        if strange := self._strange():
            names = ", ".join(f"«{name}»" for name in strange)
            self.error.say(self.tr("Diese Platzhalter gibt es nicht: {names}").format(names=names))
        else:
            self.error.say("")
        missing = [row.listed_name or row.office for row in self.presenter.list.rows if not mailbox(row.email)]
        words = QCoreApplication.translate("MailPage", "%n ohne E-Mail: {names}", None, len(missing))
        more = " …" if len(missing) > 3 else ""
        self.missing.setText(words.format(names="; ".join(missing[:3]) + more))
        self.missing.setToolTip("\n".join(missing))
        self.missing.setVisible(bool(missing))
        self.changed.emit()

    def _strange(self) -> tuple[str, ...]:
        return unknown(f"{self.subject.text()}\n{self.text.toPlainText()}")

    def _ask_file(self) -> None:
        files, _ = QFileDialog.getOpenFileNames(self, self.tr("Anlage wählen"))
        for file in files:
            self.add_file(Path(file))

    def _remove_file(self, path: Path, line: QWidget) -> None:
        self._files.remove(path)
        line.hide()
        line.deleteLater()
        self.attach.setFocus()

    def _remember(self) -> None:
        settings = self.desk.settings
        settings.setValue(_SUBJECT, self.subject.text())
        settings.setValue(_TEXT, self.text.toPlainText())
        settings.setValue(_ANSWERS_TO, self.answers_to.text())

    def _recall(self) -> None:
        settings = self.desk.settings
        self.subject.setText(str(settings.value(_SUBJECT) or self.tr("Einladung: «Veranstaltung»")))
        self.text.setPlainText(str(settings.value(_TEXT) or ""))
        self.answers_to.setText(str(settings.value(_ANSWERS_TO) or ""))
