"""Amtswechsel: who comes and from when, who goes, and what that changes, entered as one step."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from crm.domain.listing import Subject, SubjectKind
from crm.domain.office_change import Ending
from crm.domain.partial_date import PartialDate
from crm.domain.party import Person
from crm.services.change_preview import ChangePreview
from crm.services.office_changes import ChangeChoices
from crm.services.record_view import HeldOffice
from crm.ui.announce import announce
from crm.ui.desk import Desk
from crm.ui.metrics import CONTROL, px
from crm.ui.offices.change_presenter import ChangePresenter
from crm.ui.offices.consequences import Consequences
from crm.ui.offices.ending_row import EndingRow
from crm.ui.offices.person_field import PersonField
from crm.ui.offices.words import standing
from crm.ui.record.subject_search import SubjectSearch
from crm.ui.record.tab_order import order_tabs
from crm.ui.record.words import date_sentence, parse_date
from crm.ui.style_buttons import Look
from crm.ui.tokens import AvatarKind
from crm.ui.widgets.avatar import Avatar
from crm.ui.widgets.buttons import button
from crm.ui.widgets.labels import Hairline, Pane, heading, note
from crm.ui.widgets.value_row import ErrorLine, mark_invalid

_LABEL, _DATE, _WIDTH = 112, 128, 640


class ChangeDialog(QDialog):
    """Enter enters the change, Esc leaves everything as it was. ``office`` None: it is chosen here first."""

    def __init__(self, desk: Desk, parent: QWidget | None, office: Subject | None, today: date) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Amtswechsel"))
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.presenter = ChangePresenter(desk, PartialDate.of(today), self)
        self._rows: list[EndingRow] = []
        self._build(PartialDate.of(today))
        self._lay_out()
        self._connect()
        if office is not None:
            self._office_box.hide()
            self.presenter.choose_office(office.id)
            self.person.search.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._form.setEnabled(False)
            self.office.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Checks every field; what is wrong is said there, and nothing is entered."""
        if fault := self._fault():
            announce(self, fault)
            return
        self.error.say("")
        self.presenter.apply()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As high as what is in it, as far as the screen allows; the middle scrolls then."""
        if event.type() is QEvent.Type.LayoutRequest and watched is self._contents:
            self._fit()
        return super().eventFilter(watched, event)

    # ── parts ───────────────────────────────────────────────────────────────────────────────────────────────

    def _build(self, today: PartialDate) -> None:
        self.tile = Avatar(40)
        self.name, self.standing = heading(self.tr("Amtswechsel")), note()
        self.name.setWordWrap(True)
        self.office = SubjectSearch(self._desk, [SubjectKind.OFFICE], self.tr("Amt oder Organisation suchen"))
        self.person = PersonField(self._desk)
        self.on = QLineEdit(today.german())
        self.on.setAccessibleName(self.tr("ab"))
        self.on_error = ErrorLine()
        self.elected = QRadioButton(self.tr("&gewählt oder ernannt"))
        self.acting = QRadioButton(self.tr("&amtierend"))
        self.vacant = QRadioButton(self.tr("Amt bleibt &vakant"))
        self.elected.setChecked(True)
        self.kinds = QButtonGroup(self)
        self.main = QCheckBox(self.tr("ist künftig das Hauptamt"))
        self.error = ErrorLine()
        waiting = self.tr("Sobald feststeht, wer das Amt übernimmt, stehen hier die Folgen.")
        self.consequences = Consequences(waiting)
        self.cancel = button(self.tr("Abbrechen"), on_click=self.reject)
        self.enter_button = button(self.tr("Amtswechsel eintragen"), look=Look.PRIMARY, on_click=self.submit)
        for field in (self.office, self.on):
            field.setFixedHeight(px(CONTROL))
        self.on.setFixedWidth(px(_DATE))
        for number, choice in enumerate((self.elected, self.acting, self.vacant)):
            choice.setMinimumHeight(px(24))
            self.kinds.addButton(choice, number)

    def _lay_out(self) -> None:
        self._form = QWidget()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(px(8))
        self._ends, self._leaves = QVBoxLayout(), QVBoxLayout()
        for rows in (self._ends, self._leaves):
            rows.setContentsMargins(0, 0, 0, 0)
            rows.setSpacing(px(2))
        form.addWidget(_row(self.tr("Neu im Amt"), self._who(), self.person.search))
        form.addWidget(_row("", self._choices()))
        self._ends_row = _row(self.tr("Endet damit"), self._ends)
        self._leaves_row = _row(self.tr("Bisherige Stelle"), self._leaves)
        form.addWidget(self._ends_row)
        form.addWidget(self._leaves_row)
        self._main_row = _row("", self.main)
        form.addWidget(self._main_row)
        form.addWidget(self.error)
        self._office_box = _row(self.tr("Amt"), self.office, self.office)
        upper = QVBoxLayout()
        upper.setContentsMargins(px(24), px(16), px(24), px(16))
        upper.setSpacing(px(8))
        upper.addLayout(self._head())
        upper.addSpacing(px(4))
        upper.addWidget(self._office_box)
        upper.addWidget(self._form)
        upper.addStretch()
        self._contents = Pane()
        inner = QVBoxLayout(self._contents)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addLayout(upper)
        inner.addWidget(self.consequences, 1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._contents)
        self._contents.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addWidget(Hairline())
        self._foot = self._buttons()
        column.addWidget(self._foot)
        self.setMinimumWidth(px(560))
        self.resize(px(_WIDTH), px(480))

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.standing)
        self.tile.show_subject(AvatarKind.OFFICE, self.tr("Amt"))
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self.tile, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head

    def _who(self) -> QHBoxLayout:
        day = QVBoxLayout()
        day.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        words = note(self.tr("a&b"))
        words.setBuddy(self.on)
        words.setText(self.tr("ab"))
        line.addWidget(words)
        line.addWidget(self.on)
        day.addLayout(line)
        day.addWidget(self.on_error)
        day.addStretch()
        who = QHBoxLayout()
        who.setSpacing(px(12))
        who.addWidget(self.person, 1)
        who.addLayout(day)
        return who

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(20))
        for choice in (self.elected, self.acting, self.vacant):
            row.addWidget(choice)
        row.addStretch()
        return row

    def _buttons(self) -> QWidget:
        foot = Pane(QPalette.ColorRole.Window)
        row = QHBoxLayout(foot)
        row.setContentsMargins(px(24), px(12), px(24), px(12))
        row.setSpacing(px(8))
        row.addWidget(note(self.tr("Ein Schritt, lässt sich rückgängig machen")), 1)
        row.addWidget(self.cancel)
        row.addWidget(self.enter_button)
        return foot

    def _connect(self) -> None:
        presenter = self.presenter
        self.office.chosen.connect(self._on_office)
        self.person.person_chosen.connect(self._on_person)
        self.person.person_typed.connect(self._on_typed)
        self.person.cleared.connect(partial(presenter.choose_person, None))
        self.on.textEdited.connect(self._on_day)
        self.on.editingFinished.connect(self._day_fault)
        self.kinds.idToggled.connect(self._on_kind)
        self.main.toggled.connect(presenter.set_main)
        presenter.drafted.connect(self._show_choices)
        presenter.previewed.connect(self._show_preview)
        presenter.refused.connect(self.error.say)
        presenter.done.connect(self.accept)

    # ── what is typed ───────────────────────────────────────────────────────────────────────────────────────

    def _on_office(self, subject: Subject) -> None:
        self._form.setEnabled(True)
        self.presenter.choose_office(subject.id)

    def _on_person(self, subject: Subject) -> None:
        self.presenter.choose_person(subject.id)

    def _on_typed(self, person: Person) -> None:
        self.presenter.choose_new(person)

    def _on_day(self, text: str) -> None:
        if text.strip() and not date_sentence(text) and (day := parse_date(text)) is not None:
            self._complain_day("")
            self.presenter.set_day(day)

    def _on_kind(self, number: int, on: bool) -> None:
        if on:
            self.person.setEnabled(not self.vacant.isChecked())
            self.person.complain("")
            self.presenter.set_kind(acting=self.acting.isChecked(), vacant=self.vacant.isChecked())

    def _on_ending(self, held: HeldOffice, ending: Ending | None) -> None:
        self.presenter.set_ending(held, ending)

    def _fault(self) -> str:
        """The first thing that is missing or wrong; the focus goes there."""
        if self.presenter.change is None:
            sentence = self.tr("Bitte wählen Sie das Amt aus der Liste.")
            mark_invalid(self.office, sentence)
            self.error.say(sentence)
            self.office.setFocus(Qt.FocusReason.OtherFocusReason)
            return sentence
        if not self.vacant.isChecked() and self.person.is_empty:
            sentence = self.tr("Bitte geben Sie an, wer das Amt übernimmt, oder wählen Sie „Amt bleibt vakant“.")
            self.person.complain(sentence)
            return sentence
        if sentence := self._day_fault():
            self.on.setFocus(Qt.FocusReason.OtherFocusReason)
            return sentence
        return next((fault for row in self._rows if (fault := row.fault())), "")

    def _day_fault(self) -> str:
        text = self.on.text().strip()
        sentence = date_sentence(text) if text else self.tr("Bitte geben Sie an, ab wann der Wechsel gilt.")
        self._complain_day(sentence)
        return sentence

    def _complain_day(self, sentence: str) -> None:
        mark_invalid(self.on, sentence)
        self.on_error.say(sentence)

    # ── what follows ────────────────────────────────────────────────────────────────────────────────────────

    def _show_choices(self, choices: ChangeChoices) -> None:
        mark_invalid(self.office, "")
        self.error.say("")
        self.name.setText(choices.name)
        self.tile.show_subject(AvatarKind.OFFICE, choices.name)
        self.standing.setText(standing(choices))
        self._rows = []
        self._fill(self._ends, choices.holders, are_successors=False)
        self._fill(self._leaves, choices.successor_offices, are_successors=True)
        self._ends_row.setVisible(bool(choices.holders))
        self._leaves_row.setVisible(bool(choices.successor_offices))
        self._main_row.setVisible(bool(choices.successor_offices))
        change = self.presenter.change
        self.main.blockSignals(True)
        self.main.setChecked(change is not None and change.is_main)
        self.main.blockSignals(False)
        order_tabs(self)

    def _fill(self, rows: QVBoxLayout, held: tuple[HeldOffice, ...], *, are_successors: bool) -> None:
        focused = next((n for n in range(rows.count()) if _has_focus(rows.itemAt(n).widget())), None)  # type: ignore[union-attr]
        while (item := rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for one in held:
            words = self._leaving(one, is_successor=are_successors)
            ending, usual = self.presenter.ending_of(one), self.presenter.usual_ending(one)
            row = EndingRow(self._desk, one, words, ending, usual, is_successor=are_successors)
            row.changed.connect(partial(self._on_ending, one))
            rows.addWidget(row)
            self._rows.append(row)
        if focused is not None and self._rows:
            self._rows[min(focused, len(self._rows) - 1)].tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leaving(self, held: HeldOffice, *, is_successor: bool) -> str:
        name = held.holder.name() if held.holder is not None else ""
        if is_successor:
            return self.tr("{name}: {office} beenden").format(name=name, office=held.title)
        return self.tr("{name}, amtierend").format(name=name) if held.tenure.is_acting else name

    def _show_preview(self, preview: ChangePreview) -> None:
        self.consequences.show_preview(preview)
        self._fit()

    def _fit(self) -> None:
        """Grows with its contents; what the screen has no room for scrolls."""
        screen = self.screen()
        most = screen.availableGeometry().height() - px(80) if screen is not None else px(800)
        inner = self._contents.layout()
        assert inner is not None
        needed = inner.totalHeightForWidth(self._scroll.viewport().width()) + self._foot.sizeHint().height() + 1
        if self.height() != min(needed, most):
            self.resize(self.width(), min(needed, most))


def _row(words: str, contents: QWidget | QHBoxLayout | QVBoxLayout, buddy: QWidget | None = None) -> QWidget:
    """A label on the left with the field or the lines it names."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(0)
    name = note(words)
    name.setFixedWidth(px(_LABEL))
    if words:
        name.setMinimumHeight(px(CONTROL))
    if buddy is not None:
        name.setBuddy(buddy)
    line.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
    if isinstance(contents, QWidget):
        line.addWidget(contents, 1)
    else:
        line.addLayout(contents, 1)
    return made


def _has_focus(widget: QWidget | None) -> bool:
    focus = widget.window().focusWidget() if widget is not None else None
    return focus is not None and widget is not None and (focus is widget or widget.isAncestorOf(focus))


def change_holder(desk: Desk, parent: QWidget | None, office: Subject | None, today: date) -> ChangeDialog:
    """Opens the dialog for an office, or for one that is still to be chosen, and returns it."""
    dialog = ChangeDialog(desk, parent, office, today)
    dialog.open()
    return dialog
