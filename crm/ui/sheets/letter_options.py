"""The text of a letter and what stands around it, beside its preview."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QDate, QSettings, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
)

from crm.domain.errors import UserError
from crm.domain.event import Event
from crm.domain.letter import LetterForm
from crm.domain.letter_text import INFO_LABELS, LetterText
from crm.domain.placeholders import unknown
from crm.services.contacts import Disclosure
from crm.services.event_view import EventRow
from crm.services.recipients import Guests
from crm.ui.desk import Desk
from crm.ui.fonts import Size, Weight
from crm.ui.metrics import px
from crm.ui.record.area import AreaBox
from crm.ui.sheets.choices import Choices
from crm.ui.sheets.label_options import guests_box
from crm.ui.sheets.placeholder_menu import placeholder_menu
from crm.ui.widgets.buttons import button
from crm.ui.widgets.labels import Pane, label, note
from crm.ui.widgets.value_row import ErrorLine

_TEXT_AREA, _SMALL_AREA = 220, 68
#: A letter is set anew when the typing rests, in milliseconds.
_REST: Final = 350
#: What stays the same from letter to letter of one writer; what belongs to one letter begins empty.
_OWN_INFO: Final = ("Unser Zeichen", "Name", "Telefon", "Fax", "E-Mail")
_KEY: Final = "letters/"


class LetterChoice(Pane):
    """Subject, text, form, date, information block, signature and enclosures; of an event also who is written to.

    ``changed`` when the typing rests, and at once with every other choice. What was written is there the next time.
    """

    changed = Signal()

    def __init__(self, desk: Desk, *, with_reach: bool, with_guests: bool = False, event: Event | None = None) -> None:
        super().__init__()
        self.setObjectName("letter-options")
        self._desk, self._settings = desk, desk.settings
        self._is_stopped = False
        self._events: list[Event] = [event] if event else []
        self.guests_box = guests_box()
        self.event_box = QComboBox()
        self.event_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.form_box = QComboBox()
        self.form_box.addItem(self.tr("Form B, hoher Briefkopf"), LetterForm.B.value)
        self.form_box.addItem(self.tr("Form A, niedriger Briefkopf"), LetterForm.A.value)
        self.date_box = QDateEdit(_as_qt(desk.services.tasks.today()))
        self.date_box.setCalendarPopup(True)
        self.date_box.setDisplayFormat("dd.MM.yyyy")
        self.date_box.lineEdit().setAccessibleName(self.tr("Datum"))  # the buddy reaches the box only
        self.subject = QLineEdit()
        self.text, self.signature, self.enclosures = _area(), _area(), _area()
        self.notes = QLineEdit()
        self.notes.setPlaceholderText(self.tr("z. B. Persönlich"))
        self.info = {name: QLineEdit() for name in INFO_LABELS}
        self.from_file = button(self.tr("Text aus Datei …"), "letter", small=True, on_click=self._ask_file)
        self.placeholders = button(self.tr("Platzhalter einfügen"), "plus", small=True)
        self.placeholders.setMenu(placeholder_menu(self, self.insert))
        self._last: QLineEdit | QPlainTextEdit = self.text
        self.error = ErrorLine()
        self.private, self.confidential = QCheckBox(self.tr("Auch pri&vate")), QCheckBox(self.tr("Auch ver&trauliche"))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_REST)
        self._recall()
        self._lay_out(with_reach=with_reach, with_guests=with_guests, has_event=event is not None)
        self._show_strange()
        self.choices = Choices()
        for key, control in (
            ("form", self.form_box),
            ("guests", self.guests_box),
            ("private", self.private),
            ("confidential", self.confidential),
        ):
            self.choices.add(key, control)
        self._connect()
        if event is None:
            self.event_box.addItem(self.tr("ohne Veranstaltung"))
            desk.read(desk.services.events.rows, self._show_events, replaces=f"letters.events.{id(self)}")

    def letter(self) -> LetterText:
        """What was written, with its placeholders."""
        return LetterText(
            subject=self.subject.text().strip(),
            text=self.text.toPlainText().strip("\n"),
            info={name: field.text().strip() for name, field in self.info.items() if field.text().strip()},
            notes=tuple(part.strip() for part in self.notes.text().split(";") if part.strip()),
            signature=_lines(self.signature),
            enclosures=_lines(self.enclosures),
        )

    def form(self) -> LetterForm:
        """Which of the two forms of DIN 5008."""
        return LetterForm(self.form_box.currentData())

    def day(self) -> date:
        """The date of the letters."""
        return cast("date", self.date_box.date().toPython())

    def chosen_event(self) -> Event | None:
        """Of which event the placeholders speak."""
        if self.event_box.count() == 0:
            return self._events[0] if self._events else None
        index = self.event_box.currentIndex()
        return self._events[index - 1] if index > 0 else None

    def guests(self) -> Guests:
        """Which guests of an event get one."""
        return Guests(self.guests_box.currentData())

    def chosen_reach(self) -> Disclosure:
        """Which addresses stand there beside the open ones."""
        return Disclosure(with_private=self.private.isChecked(), with_confidential=self.confidential.isChecked())

    def take_file(self, path: Path) -> None:
        """Takes text and head of a file; what its head does not say stays."""
        try:
            read = self._desk.services.house_letters.read(path)
        except UserError as error:
            self.error.say(str(error))
            return
        self.show_letter(replace(read, info={**self.letter().info, **read.info}), keep_empty=True)

    def show_letter(self, letter: LetterText, *, keep_empty: bool = False) -> None:
        """Fills the fields; with ``keep_empty`` what the letter leaves open stays as it is."""
        for field, words in ((self.subject, letter.subject), (self.notes, "; ".join(letter.notes))):
            if words or not keep_empty:
                field.setText(words)
        for area, words in (
            (self.text, letter.text),
            (self.signature, "\n".join(letter.signature)),
            (self.enclosures, "\n".join(letter.enclosures)),
        ):
            if words or not keep_empty:
                area.setPlainText(words)
        for name, field in self.info.items():
            field.setText(letter.info.get(name, ""))

    def insert(self, words: str) -> None:
        """Puts a placeholder where the cursor was last, in the subject or in the text."""
        if isinstance(self._last, QLineEdit):
            self._last.insert(words)
        else:
            self._last.insertPlainText(words)
        self._last.setFocus()

    def stop(self) -> None:
        """The window has closed: keeps what was written, and what is still being read finds nobody any more."""
        self._is_stopped = True
        self._later.stop()
        self._remember()

    def _lay_out(self, *, with_reach: bool, with_guests: bool, has_event: bool) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(16), px(16), px(16))
        layout.setSpacing(px(12))
        letter = _form()
        if with_guests:
            letter.addRow(self.tr("&An"), self.guests_box)
        if not has_event:
            letter.addRow(self.tr("&Veranstaltung, von der die Rede ist"), self.event_box)
        letter.addRow(self.tr("&Betreff"), self.subject)
        letter.addRow(self.tr("&Text"), AreaBox(self.text, _TEXT_AREA))
        layout.addLayout(letter)
        layout.addWidget(self.error)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.placeholders)
        line.addWidget(self.from_file)
        line.addStretch()
        layout.addLayout(line)
        layout.addWidget(
            note(
                self.tr("Anrede und Grußformel kommen von selbst. Platzhalter stehen zwischen « und »; „- “ beginnt "
                        "einen Listenpunkt, **fett** steht zwischen Sternen."),
                wrap=True,
            )
        )  # fmt: skip
        around = _form()
        around.addRow(self.tr("&Unterschrift"), AreaBox(self.signature, _SMALL_AREA))
        around.addRow(self.tr("An&lagen, eine je Zeile"), AreaBox(self.enclosures, _SMALL_AREA))
        around.addRow(self.tr("Ver&merk über der Anschrift"), self.notes)
        around.addRow(self.tr("&Form nach DIN 5008"), self.form_box)
        around.addRow(self.tr("&Datum"), self.date_box)
        layout.addLayout(around)
        layout.addWidget(label(self.tr("Informationsblock"), Size.SMALL, Weight.SEMIBOLD, secondary=True))
        info = QFormLayout()
        for name, field in self.info.items():
            info.addRow(name, field)
        layout.addLayout(info)
        if with_reach:
            layout.addWidget(label(self.tr("Anschriften"), Size.SMALL, Weight.SEMIBOLD, secondary=True))
            layout.addWidget(self.private)
            layout.addWidget(self.confidential)
        layout.addStretch()

    def _connect(self) -> None:
        self.subject.cursorPositionChanged.connect(partial(self._on_cursor, self.subject))
        self.text.cursorPositionChanged.connect(partial(self._on_cursor, self.text))
        self._later.timeout.connect(self.changed)
        for area in (self.text, self.signature, self.enclosures):
            area.textChanged.connect(self._on_typed)
        for line in (self.subject, self.notes, *self.info.values()):
            line.textChanged.connect(self._on_typed)
        for combo in (self.event_box, self.form_box, self.guests_box):
            combo.currentIndexChanged.connect(self.changed)
        self.date_box.dateChanged.connect(self.changed)
        for tick in (self.private, self.confidential):
            tick.toggled.connect(self.changed)

    def _on_cursor(self, field: QLineEdit | QPlainTextEdit, *_: int) -> None:
        self._last = field

    def _on_typed(self) -> None:
        self._show_strange()
        if not self.error.isVisibleTo(self):
            self._later.start()

    def _show_strange(self) -> None:
        """A placeholder that there is not is named at once; until it is put right the last version stays."""
        strange = unknown(self.letter().whole)
        named = ", ".join(f"«{name}»" for name in strange)
        self.error.say(self.tr("Diesen Platzhalter gibt es nicht: {names}").format(names=named) if strange else "")

    def _ask_file(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self, self.tr("Text aus Datei"), "", self.tr("Textdateien (*.txt *.md);;Alle Dateien (*)")
        )
        if file:
            self.take_file(Path(file))

    def _show_events(self, rows: list[EventRow]) -> None:
        if self._is_stopped:
            return
        for row in rows:
            self._events.append(row.event)
            self.event_box.addItem(row.event.name)

    def _recall(self) -> None:
        kept = partial(_kept, self._settings)
        self.show_letter(
            LetterText(
                subject=kept("subject"),
                text=kept("text"),
                signature=tuple(kept("signature").splitlines()),
                info={name: kept(name) for name in _OWN_INFO},
            )
        )
        self.form_box.setCurrentIndex(max(0, self.form_box.findData(kept("form"))))

    def _remember(self) -> None:
        letter = self.letter()
        values = {"subject": letter.subject, "text": letter.text, "signature": "\n".join(letter.signature)}
        values |= {name: letter.info.get(name, "") for name in _OWN_INFO} | {"form": self.form().value}
        for key, value in values.items():
            self._settings.setValue(_KEY + key, value)


def _kept(settings: QSettings, key: str) -> str:
    return str(settings.value(_KEY + key) or "")


def _area() -> QPlainTextEdit:
    area = QPlainTextEdit()
    area.setTabChangesFocus(True)
    return area


def _lines(area: QPlainTextEdit) -> tuple[str, ...]:
    return tuple(line.strip() for line in area.toPlainText().splitlines() if line.strip())


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
    form.setVerticalSpacing(px(4))
    return form


def _as_qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
