"""A programme item as a form, and who takes part in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from crm.domain.event import Event, ProgrammeItem, Role
from crm.domain.journal import ChangeSet
from crm.domain.listing import SubjectKind
from crm.domain.text import fold, words
from crm.services.event_view import Participant, ProgrammeLine
from crm.ui.delegates.roles import AvatarCell, ItemRole
from crm.ui.events.form import Form, line_edit
from crm.ui.events.words import ROLES, role_words
from crm.ui.jobs import Failure
from crm.ui.metrics import px
from crm.ui.tokens import AvatarKind
from crm.ui.widgets.search import SearchField
from crm.ui.widgets.views import RowList

SaveItem = Callable[[ProgrammeItem, Callable[[ChangeSet], None], Failure], None]
_TIME = re.compile(r"([01]?\d|2[0-3])(?:[:.]([0-5]\d))?(?:\s*Uhr)?")


class ItemDialog(Form):
    """A new item of the event, or a known one; one without an id is new, but its time has been chosen."""

    def __init__(self, event: Event, item: ProgrammeItem | None, save: SaveItem, parent: QWidget | None = None) -> None:
        stored = item is not None and item.id != 0
        title = self.tr("Programmpunkt bearbeiten") if stored else self.tr("Neuer Programmpunkt")
        super().__init__(title, self.tr("Speichern") if stored else self.tr("Hinzufügen"), parent)
        known = item or ProgrammeItem(event_id=event.id, starts_at=_first_day(event))
        self._item, self._save = known, save
        self.title = line_edit(known.title)
        self.role = QComboBox()
        for role in ROLES:
            self.role.addItem(self.tr("ohne besondere Art") if role is Role.GUEST else role_words(role), role)
        self.role.setCurrentIndex(ROLES.index(known.role or Role.GUEST))
        self.day = line_edit(_german_day(known.starts_at), self.tr("z. B. 23.01.2027; leer, solange offen"))
        self.starts = line_edit(known.starts_at[11:16], self.tr("z. B. 14:00"))
        self.ends = line_edit(known.ends_at[11:16], self.tr("z. B. 14:30"))
        self.place, self.capacity = line_edit(known.place), QSpinBox()
        self.capacity.setRange(0, 99_999)
        self.capacity.setSpecialValueText(self.tr("unbegrenzt"))
        self.capacity.setValue(known.capacity)
        self.description = QPlainTextEdit(known.description)
        self.description.setTabChangesFocus(True)
        self.description.setFixedHeight(px(72))
        for label, field in (
            (self.tr("Titel"), self.title),
            (self.tr("Art"), self.role),
            (self.tr("Tag"), self.day),
            (self.tr("Beginn"), self.starts),
            (self.tr("Ende"), self.ends),
            (self.tr("Ort"), self.place),
            (self.tr("Plätze"), self.capacity),
            (self.tr("Inhalt"), self.description),
        ):
            self.field(label, field)

    def submit(self) -> None:
        self.forget_errors()
        if not self.title.text().strip():
            self.complain(self.title, self.tr("Bitte geben Sie dem Programmpunkt einen Titel."))
            return
        try:
            item = self._read()
        except ValueError:
            return  # the field has complained
        self.done_button.setEnabled(False)
        self._save(item, self._saved, self.refuse)

    def _read(self) -> ProgrammeItem:
        starts_at, ends_at = self._times()
        role = ROLES[self.role.currentIndex()]
        return replace(
            self._item,
            title=self.title.text().strip(),
            role=None if role is Role.GUEST else role,
            starts_at=starts_at,
            ends_at=ends_at,
            place=self.place.text().strip(),
            capacity=self.capacity.value(),
            description=self.description.toPlainText().strip(),
        )

    def _times(self) -> tuple[str, str]:
        """Both as stored; ValueError after a field has complained."""
        starts, ends, day = self._time(self.starts), self._time(self.ends), self.day_of(self.day)
        if not starts:
            if ends:
                self._reject(self.starts, self.tr("Zu einem Ende gehört auch ein Beginn."))
            return "", ""
        if day is None or day.day is None or day.about:
            self._reject(self.day, self.tr("Zu einer Uhrzeit gehört ein Tag, zum Beispiel 23.01.2027."))
        if ends and ends < starts:
            self._reject(self.ends, self.tr("Das Ende liegt vor dem Beginn."))
        return f"{day}T{starts}", f"{day}T{ends}" if ends else ""

    def _time(self, field: QLineEdit) -> str:
        text = field.text().strip()
        match = _TIME.fullmatch(text)
        if text and match is None:
            self._reject(field, self.tr("Erwartet wird eine Uhrzeit wie 14:00."))
        return f"{int(match[1]):02d}:{match[2] or '00'}" if match else ""

    def _reject(self, field: QWidget, sentence: str) -> None:
        self.complain(field, sentence)
        raise ValueError(sentence)

    def _saved(self, changes: ChangeSet) -> None:
        self.accept()


class PeopleDialog(Form):
    """Ticks those of the participants who appear in an item; ``chosen`` carries pairs of participation id and role."""

    chosen = Signal(object)

    def __init__(self, line: ProgrammeLine, participants: Sequence[Participant], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Mitwirkende am Programmpunkt"), self.tr("Übernehmen"), parent)
        self._roles = {person.participation.id: role for role, person in line.people}
        self._usual = line.item.role
        self._people = list(participants)
        ticked = list(self._roles)
        self._people.sort(key=lambda row: _rank(row.participation.id, ticked))
        self.search = SearchField(self.tr("Teilnehmende suchen"), icon="filter")
        self.search.searched.connect(self._filter)
        self.model = QStandardItemModel(self)
        for person in self._people:
            self.model.appendRow(_person_item(person, person.participation.id in self._roles))
        self.list = RowList(self.tr("Teilnehmende"))
        self.list.setModel(self.model)
        self.body.insertWidget(0, self.search)
        self.body.insertWidget(1, self.list, 1)
        self.resize(px(520), px(520))
        self.search.setFocus()

    def submit(self) -> None:
        ids = [
            person.participation.id
            for row, person in enumerate(self._people)
            if self.model.item(row).checkState() is Qt.CheckState.Checked
        ]
        if ids != list(self._roles):
            self.chosen.emit([(number, self._role(number)) for number in ids])
        self.accept()

    def _role(self, number: int) -> Role:
        """Who was there keeps the role; newcomers take the item's, else the one they take part in."""
        own = {person.participation.id: person.participation.role for person in self._people}
        return self._roles.get(number) or self._usual or own[number]

    def _filter(self, text: str) -> None:
        wanted = [fold(word) for word in words(text)]
        for row, person in enumerate(self._people):
            there = [fold(word) for word in words(f"{person.name} {person.function} {person.body}")]
            found = all(any(word in other for other in there) for word in wanted)
            self.list.setRowHidden(row, not found)


def _person_item(person: Participant, ticked: bool) -> QStandardItem:
    item = QStandardItem(person.listed_name)
    item.setEditable(False)
    item.setCheckable(True)
    item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    kind = AvatarKind.PERSON if person.subject.kind is SubjectKind.PERSON else AvatarKind.ORGANISATION
    item.setData(AvatarCell(kind, person.listed_name), ItemRole.AVATAR)
    item.setData(" · ".join(part for part in (person.function, person.body) if part) or " ", ItemRole.SECOND_LINE)
    return item


def _rank(number: int, ticked: Sequence[int]) -> int:
    return ticked.index(number) if number in ticked else len(ticked)


def _first_day(event: Event) -> str:
    """The day a new item is suggested for, as far as the event has one."""
    start = event.starts_on
    return f"{start.iso()}T" if start is not None and start.day is not None and not start.about else ""


def _german_day(starts_at: str) -> str:
    year, _, rest = starts_at[:10].partition("-")
    month, _, day = rest.partition("-")
    return f"{day}.{month}.{year}" if day else ""
