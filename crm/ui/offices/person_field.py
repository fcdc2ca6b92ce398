"""Who comes: somebody we have, found while typing, or somebody new whose name is shown by its parts."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from crm.domain.listing import Subject, SubjectKind
from crm.domain.party import Gender, Person
from crm.domain.person_name import DOUBT_WORDS, ParsedName, parse_name
from crm.ui.desk import Desk
from crm.ui.metrics import CONTROL, CONTROL_SMALL, px
from crm.ui.record.subject_search import SubjectSearch
from crm.ui.record.words import genders
from crm.ui.tokens import Tone
from crm.ui.widgets.buttons import link
from crm.ui.widgets.chips import StatusChip, TagChip
from crm.ui.widgets.flow import FlowLayout
from crm.ui.widgets.labels import note
from crm.ui.widgets.value_row import ErrorLine, mark_invalid

_PART = 280  # a longer part of a name is cut off


class PersonField(QWidget):
    """``person_chosen`` carries a :class:`Subject`, ``person_typed`` a new :class:`Person`, ``cleared`` nobody.

    What is typed and not chosen from the list is a new person; the parts of the name stand below, so that one sees
    how it was read, and the form of address is chosen there: it is never guessed from a first name.
    """

    person_chosen = Signal(object)
    person_typed = Signal(object)
    cleared = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.search = SubjectSearch(desk, [SubjectKind.PERSON], self.tr("Name suchen oder eintippen"))
        self.search.setFixedHeight(px(CONTROL))
        self.search.setAccessibleName(self.tr("Neu im Amt"))
        self._typed = ""
        self._name: ParsedName | None = None
        self.gender = QComboBox()
        self._genders = list(genders())
        self.gender.addItems(list(genders().values()))
        self.gender.setFixedHeight(px(CONTROL_SMALL))
        self._parts_box = QWidget()
        self._parts = FlowLayout(self._parts_box, gap=4)
        self.other = link("", self._take_as_new)
        self.error = ErrorLine()
        self._lay_out()
        self.search.textEdited.connect(self._on_edited)
        self.search.chosen.connect(self._on_chosen)
        self.gender.activated.connect(self._tell_new)
        self._show_new(None)

    @property
    def is_empty(self) -> bool:
        """Whether nobody is chosen and no name typed."""
        return self.search.subject is None and self._name is None

    def new_person(self) -> Person | None:
        """The person typed, None if one we have is chosen."""
        if self._name is None:
            return None
        return replace(self._name.to_person(), gender=self._genders[self.gender.currentIndex()])

    def show_person(self, subject: Subject, words: str) -> None:
        """Shows somebody we have as chosen, silently."""
        self._typed = words
        self.complain_quietly("")
        self._show_new(None)
        self.other.hide()
        self.search.show_subject(subject, words)

    def show_new_person(self, person: Person | None, words: str) -> None:
        """Shows the name of somebody new as it was read, silently; None shows only the words."""
        self._typed = words
        self.complain_quietly("")
        self.other.hide()
        self.search.forget()
        self.search.setText(words)
        self._show_new(parse_name(words) if person is not None else None)
        if person is not None:
            self.gender.setCurrentIndex(self._genders.index(person.gender))

    def complain_quietly(self, sentence: str) -> None:
        """Shows a sentence below the field and leaves the focus where it is."""
        mark_invalid(self.search, sentence)
        self.error.say(sentence)

    def complain(self, sentence: str) -> None:
        """Shows a sentence below the field, "" takes it away."""
        self.complain_quietly(sentence)
        if sentence:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edited(self, text: str) -> None:
        self.complain("")
        self._typed = text.strip()
        self.other.hide()
        name = parse_name(self._typed)
        if not (name.family_name or name.given_name):
            self._show_new(None)
            self.cleared.emit()
            return
        hint = name.gender_hint
        if hint is not Gender.UNKNOWN:
            self.gender.setCurrentIndex(self._genders.index(hint))
        self._show_new(name)
        self._tell_new()

    def _on_chosen(self, subject: Subject) -> None:
        self.complain("")
        self._show_new(None)
        is_full = len(self._typed.split()) > 1
        self.other.setText(self.tr("Andere Person gleichen Namens anlegen"))
        self.other.updateGeometry()
        self.other.setVisible(is_full)
        self.person_chosen.emit(subject)

    def _take_as_new(self) -> None:
        """A namesake of somebody we have."""
        self.search.setText(self._typed)
        self.search.forget()
        self._on_edited(self._typed)
        self.gender.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_new(self) -> None:
        person = self.new_person()
        if person is not None:
            self.person_typed.emit(person)

    def _show_new(self, name: ParsedName | None) -> None:
        self._name = name
        self._parts.clear()
        self._new.setVisible(name is not None)
        if name is None:
            return
        self._parts.addWidget(StatusChip(self.tr("wird neu angelegt"), Tone.TINT, "user-plus"))
        for words, part in self._named(name):
            chip = TagChip(f"{words}: {part}")
            chip.setMaximumWidth(px(_PART))
            chip.setToolTip(part)
            self._parts.addWidget(chip)
        for doubt in name.doubts:
            self._parts.addWidget(StatusChip(DOUBT_WORDS[doubt], Tone.WARN, "help-circle"))

    def _named(self, name: ParsedName) -> list[tuple[str, str]]:
        family = " ".join(part for part in (name.nobility, name.prefix, name.family_name) if part)
        parts = [
            (self.tr("Grade"), " ".join(name.degrees)),
            (self.tr("Vorname"), name.given_name),
            (self.tr("Nachname"), family),
            (self.tr("Zusatz"), name.suffix),
            (self.tr("Geburtsname"), name.birth_name),
        ]
        return [(words, part) for words, part in parts if part]

    def _lay_out(self) -> None:
        self._new = QWidget()
        line = QHBoxLayout()
        line.setSpacing(px(8))
        asked = note(self.tr("Anrede"))
        asked.setBuddy(self.gender)
        line.addWidget(asked)
        line.addWidget(self.gender)
        line.addStretch()
        new = QVBoxLayout(self._new)
        new.setContentsMargins(0, px(6), 0, 0)
        new.setSpacing(px(6))
        new.addWidget(self._parts_box)
        new.addLayout(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.search)
        column.addWidget(self.error)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._new)
        self.other.hide()
