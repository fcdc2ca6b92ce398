"""Adding participants, naming a substitute, and how an answer came."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from crm.domain.event import Category, Participation, Role
from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.services.event_view import Participant
from crm.ui.desk import Desk
from crm.ui.events.contact_picker import ContactPicker
from crm.ui.events.form import Form, day_text, line_edit
from crm.ui.events.words import CATEGORIES, ROLES, category_words, role_words
from crm.ui.jobs import Failure
from crm.ui.metrics import px

#: The role that goes with a category unless the user chooses another.
_USUAL = {Category.HOST: Role.HOST, Category.SPEAKER: Role.GREETING, Category.PRESS: Role.PRESS_CONTACT}
Describe = Callable[[Participation, Callable[[ChangeSet], None], Failure], None]


class AddDialog(Form):
    """``added`` carries subjects, category and role."""

    added = Signal(object, object, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Teilnehmende hinzufügen"), self.tr("Hinzufügen"), parent)
        kinds = (SubjectKind.PERSON, SubjectKind.ORGANISATION)
        self.picker = ContactPicker(desk, kinds, many=True)
        self.picker.changed.connect(self._count)
        self.picker.accepted.connect(self.submit)
        self.category, self.role = QComboBox(), QComboBox()
        for category in CATEGORIES:
            self.category.addItem(category_words(category), category)
        for role in ROLES:
            self.role.addItem(role_words(role), role)
        self.category.setCurrentIndex(CATEGORIES.index(Category.DELEGATION))
        self.role.setCurrentIndex(ROLES.index(Role.GUEST))
        self.category.currentIndexChanged.connect(self._suggest_role)
        self.body.insertWidget(0, self.picker, 1)
        self.field(self.tr("Kategorie"), self.category)
        self.field(self.tr("Rolle"), self.role)
        self.resize(px(680), px(560))
        self._count()
        self.picker.setFocus()

    def submit(self) -> None:
        if self.result():
            return  # Enter in the list reaches the filled button as well
        if subjects := self.picker.subjects():
            self.added.emit(subjects, CATEGORIES[self.category.currentIndex()], ROLES[self.role.currentIndex()])
            self.accept()

    def _suggest_role(self, number: int) -> None:
        self.role.setCurrentIndex(ROLES.index(_USUAL.get(CATEGORIES[number], Role.GUEST)))

    def _count(self) -> None:
        count = len(self.picker.subjects())
        words = self.tr("Hinzufügen")
        if count > 1:
            words = QCoreApplication.translate("Events", "%n Kontakte hinzufügen", None, count)
        self.done_button.setText(words)
        self.done_button.updateGeometry()
        self.done_button.setEnabled(count > 0)


class SubstituteDialog(Form):
    """Who comes in place of the invited person; ``named`` carries the subject, through whom and how it was told."""

    named = Signal(object, str, str)

    def __init__(self, desk: Desk, invited: Participant, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Events", "Vertretung für {name}").format(name=invited.name)
        super().__init__(title, self.tr("Vertretung eintragen"), parent)
        self.picker = ContactPicker(desk, (SubjectKind.PERSON,), many=False)
        self.picker.changed.connect(self._on_changed)
        self.picker.accepted.connect(self.submit)
        self._invited = invited
        self.by, self.how = _told_by(""), told_how("")
        self.body.insertWidget(0, self.picker, 1)
        self.field(self.tr("Mitgeteilt durch"), self.by)
        self.field(self.tr("Auf welchem Weg"), self.how)
        self.resize(px(680), px(560))
        self._on_changed()
        self.picker.setFocus()

    def submit(self) -> None:
        subjects: Sequence[Subject] = self.picker.subjects()
        if not subjects or self.result():
            return  # Enter in the list reaches the filled button as well
        if subjects[0] == self._invited.subject:
            self.complain(self.picker.search, self.tr("Niemand kann sich selbst vertreten."))
            return
        self.named.emit(subjects[0], self.by.text().strip(), self.how.currentText().strip())
        self.accept()

    def _on_changed(self) -> None:
        self.done_button.setEnabled(bool(self.picker.subjects()))


class AnswerDialog(Form):
    """When, through whom and in which way the answer came."""

    def __init__(self, row: Participant, describe: Describe, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Events", "Antwort von {name}").format(name=row.name)
        super().__init__(title, self.tr("Speichern"), parent)
        self._participation, self._describe = row.participation, describe
        self.day = line_edit(day_text(row.participation.answered_on), self.tr("z. B. 08.01.2027"))
        self.by, self.how = _told_by(row.participation.answered_by), told_how(row.participation.answered_how)
        self.field(self.tr("Am"), self.day)
        self.field(self.tr("Mitgeteilt durch"), self.by)
        self.field(self.tr("Auf welchem Weg"), self.how)

    def submit(self) -> None:
        self.forget_errors()
        try:
            day = self.day_of(self.day)
        except ValueError:
            return  # the field has complained
        by, how = self.by.text().strip(), self.how.currentText().strip()
        described = replace(self._participation, answered_on=day, answered_by=by, answered_how=how)
        if described == self._participation:
            self.accept()
            return
        self.done_button.setEnabled(False)
        self._describe(described, self._saved, self.refuse)

    def _saved(self, changes: ChangeSet) -> None:
        self.accept()


def _told_by(text: str) -> QLineEdit:
    return line_edit(text, QCoreApplication.translate("Events", "z. B. Vorzimmer, persönlich"))


def told_how(text: str) -> QComboBox:
    """In which way an answer came: the usual ways, or what is typed."""
    made = QComboBox()
    made.setEditable(True)
    ways = (
        QCoreApplication.translate("Events", "E-Mail"),
        QCoreApplication.translate("Events", "Telefon"),
        QCoreApplication.translate("Events", "Brief"),
        QCoreApplication.translate("Events", "Fax"),
        QCoreApplication.translate("Events", "mündlich"),
    )
    made.addItems(["", *ways])
    made.setCurrentText(text)
    return made
