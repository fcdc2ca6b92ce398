"""Briefe: which template, and whether all go into one file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QRadioButton

from crm.domain.ports import Progress
from crm.services.letter_templates import TemplateLine
from crm.ui.desk import Desk
from crm.ui.metrics import px
from crm.ui.sending.page import SendPage, Work
from crm.ui.sending.presenter import SendPresenter
from crm.ui.sending.templates_dialog import add_example, manage_templates, unusable
from crm.ui.widgets.buttons import button
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.hint import HintLine
from crm.ui.widgets.labels import note
from crm.ui.widgets.value_row import ErrorLine


class LettersPage(SendPage):
    """Writes nothing with a template that holds unknown placeholders, and says so as soon as it is chosen."""

    def __init__(self, desk: Desk, presenter: SendPresenter) -> None:
        super().__init__(desk, presenter)
        self._templates: tuple[TemplateLine, ...] = ()
        self.template = QComboBox()
        self.manage = button(self.tr("Vorlagen …"), "letter", on_click=partial(manage_templates, desk, self))
        self.found = note(wrap=True)
        self.error = ErrorLine()
        self.missing = HintLine("")
        self.missing.hide()
        self.whole = QRadioButton(self.tr("&Eine Datei für alle, jeder Brief auf neuer Seite"))
        self.each = QRadioButton(self.tr("Je &Person eine Datei in einem Ordner"))
        self.whole.setChecked(True)
        self.empty = EmptyState(
            "letter",
            self.tr("Noch keine Briefvorlage"),
            self.tr("Eine Vorlage ist ein Word-Brief mit Platzhaltern wie «Anrede». Fügen Sie unter „Vorlagen …“ die "
                    "eigene hinzu, oder beginnen Sie mit dem Muster."),
            self.tr("Mustervorlage hinzufügen"),
        )  # fmt: skip
        self._lay_out()
        self.empty.started.connect(partial(add_example, desk))
        self.template.currentIndexChanged.connect(self._show)
        presenter.offered.connect(self._refill)
        presenter.listed.connect(self._show)
        self._refill()

    def words(self) -> tuple[str, str]:
        return self.tr("Briefe"), self.tr("Briefe schreiben …")

    def suggestion(self) -> tuple[str, str]:
        if self.each.isChecked():
            return "", ""
        return self.file_name(self.tr("Briefe"), ".docx"), self.tr("Word-Dokumente (*.docx)")

    def obstacle(self) -> str:
        line = self.chosen()
        if line is None:
            return self.tr("Bitte fügen Sie zuerst eine Briefvorlage hinzu.")
        if not line.check.is_usable:
            return self.tr("Mit dieser Vorlage lässt sich noch nicht schreiben.")
        return super().obstacle()

    def chosen(self) -> TemplateLine | None:
        """The template that will be written with."""
        number = self.template.currentIndex()
        return self._templates[number] if 0 <= number < len(self._templates) else None

    def work(self, target: Path) -> Work:
        line, presenter, services = self.chosen(), self.presenter, self.desk.services
        assert line is not None
        found, event, shown = presenter.list, self.occasion, presenter.shown
        data = line.template.data

        def write(progress: Progress) -> str:
            made = services.letters.write(found, event, data, target, shown=shown, progress=progress)
            words = QCoreApplication.translate("LettersPage", "%n Briefe nach „{file}“ geschrieben", None, made.count)
            return words.format(file=target.name)

        return write

    def _lay_out(self) -> None:
        self.advise(self.tr("Aus einer Word-Vorlage mit Platzhaltern. Die Briefe lassen sich danach in Word ändern."))
        line = QHBoxLayout()
        line.setSpacing(px(8))
        words = QLabel(self.tr("&Vorlage"))
        words.setBuddy(self.template)
        line.addWidget(words)
        line.addWidget(self.template, 1)
        line.addWidget(self.manage)
        self.add(line)
        for part in (self.found, self.error, self.missing, self.empty):
            self.add(part)
        self.column.addSpacing(px(8))
        self.add(self.whole)
        self.add(self.each)
        self.column.addStretch()

    def _refill(self) -> None:
        before = self.template.currentText()
        self._templates = self.presenter.choices.templates
        self.template.blockSignals(True)
        self.template.clear()
        self.template.addItems([line.template.name for line in self._templates])
        self.template.setCurrentIndex(max(self.template.findText(before), 0) if self._templates else -1)
        self.template.blockSignals(False)
        self._show()

    def _show(self) -> None:
        line = self.chosen()
        self.template.setEnabled(bool(self._templates))
        self.empty.setVisible(line is None)
        self.error.say(unusable(line.check) if line else "")
        self.found.setText(self._found(line) if line else "")
        self.found.setVisible(line is not None and line.check.is_usable)
        missing = self._missing(line)
        self.missing.setText(
            self.tr("Nicht bei allen bekannt: {names}").format(names=", ".join(f"«{name}»" for name in missing))
        )
        self.missing.setVisible(bool(missing))
        self.changed.emit()

    def _found(self, line: TemplateLine) -> str:
        if not line.check.used:
            return self.tr("In dieser Vorlage steht kein Platzhalter: Alle Briefe würden gleich.")
        return ", ".join(f"«{name}»" for name in line.check.used)

    def _missing(self, line: TemplateLine | None) -> tuple[str, ...]:
        event = self.presenter.chosen_event
        if line is None or event is None or not line.check.is_usable:
            return ()
        return self.desk.services.sending.empty(self.presenter.list, event, line.check.used)
