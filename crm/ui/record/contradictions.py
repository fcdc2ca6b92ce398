"""What contradicts in terms of office: an amber line with words, and the way to keep it on purpose."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.domain.office import office_name
from crm.services.terms import ContradictionRow
from crm.ui import paint
from crm.ui.desk import Desk
from crm.ui.icons import TEXT
from crm.ui.metrics import px
from crm.ui.record.form import Form
from crm.ui.theme import tokens
from crm.ui.tokens import Tone
from crm.ui.widgets.buttons import link
from crm.ui.widgets.empty import IconView
from crm.ui.widgets.labels import Card, label, note

#: Rows of these tables can make or solve a contradiction.
TOUCHING = frozenset({"tenure", "kept_contradiction", "office", "person", "party"})


class KeepForm(Form):
    """Asks why a contradiction is meant; the reason may stay empty. ``kept`` when that is noted."""

    kept = Signal()

    def __init__(self, desk: Desk, row: ContradictionRow) -> None:
        super().__init__(self.tr("Absichtlich so lassen"))
        self._desk, self._row = desk, row
        self.add_text("reason", self.tr("Grund"), row.kept.reason if row.kept else "", hint=self.tr("nach Urkunde"))
        self.submitted.connect(self._keep)

    def _keep(self) -> None:
        work = partial(self._desk.services.terms.keep, self._row, self.text("reason"))
        self._desk.write(work, lambda changes: self.kept.emit(), self._on_refused)

    def _on_refused(self, error: BaseException) -> None:
        self.refuse("")
        self._desk.feedback.report(error)


class ContradictionLines(QWidget):
    """Those of one subject, read anew whenever a term changes; without any it takes no room.

    ``arranged`` comes when there are other widgets to walk through.
    """

    arranged = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._subject: Subject | None = None
        self._shown: list[ContradictionRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, px(8))
        self._layout.setSpacing(px(4))
        self.setAccessibleName(self.tr("Widersprüche"))
        self.hide()
        desk.changed.connect(self._on_changed)

    def show_subject(self, subject: Subject) -> None:
        """Reads the contradictions of an office, a person or an organisation."""
        if subject != self._subject:
            self._subject = subject
            self._show([])
        self._read()

    def rows(self) -> list[ContradictionRow]:
        """What is shown."""
        return self._shown

    def _words(self, row: ContradictionRow) -> str:
        """The sentence; the office is named only where it is not the one shown."""
        if self._subject is None or self._subject.kind is not SubjectKind.OFFICE:
            return row.text
        return row.text.removeprefix(f"{office_name(row.office, row.body)}: ")

    def _read(self) -> None:
        if self._subject is not None:
            work = partial(self._desk.services.terms.contradictions, self._subject)
            self._desk.read(work, self._show, replaces=f"contradictions-{id(self)}")

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.tables() & TOUCHING:
            self._read()

    def _show(self, rows: Sequence[ContradictionRow]) -> None:
        if list(rows) == self._shown and self._layout.count() == len(rows):
            return
        self._shown = sorted(rows, key=lambda row: row.kept is not None)
        while (item := self._layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row in self._shown:
            line = _Line(self._desk, row, self._words(row))
            line.arranged.connect(self.arranged)
            self._layout.addWidget(line)
        self.setVisible(bool(self._shown))
        self.arranged.emit()


class _Line(Card):
    """One contradiction."""

    arranged = Signal()

    def __init__(self, desk: Desk, row: ContradictionRow, words: str) -> None:
        super().__init__()
        self._desk, self._row = desk, row
        self._form: KeepForm | None = None
        self.setAccessibleName(row.text)
        kept = row.kept is not None
        icon = IconView("check" if kept else "alert-triangle", TEXT, tokens().pair(Tone.WARN).text)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(10), px(6), px(10), px(6))
        self._column.setSpacing(px(2))
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(words, wrap=True, selectable=True), 1)
        self._column.addLayout(line)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(22), 0, 0, 0)
        foot.addWidget(note(self._standing(), wrap=True), 1)
        if kept:
            self.link = link(self.tr("Zurücknehmen"), self._unkeep)
        else:
            self.link = link(self.tr("Absichtlich so lassen …"), self.open_form)
        self.link.setAccessibleDescription(row.text)
        self._is_open = not kept
        foot.addWidget(self.link)
        self._column.addLayout(foot)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Amber as long as it is open; kept on purpose it is as quiet as any other box."""
        if self._is_open:
            paint.box(QPainter(self), self.rect(), tokens().pair(Tone.WARN).ground)
        else:
            super().paintEvent(event)

    def open_form(self) -> None:
        """Asks for the reason, below the sentence."""
        if self._form is not None:
            return
        self._form = KeepForm(self._desk, self._row)
        self._form.cancelled.connect(self._close)
        self._column.addWidget(self._form)
        self._form.show()
        self.arranged.emit()
        self._form.focus()

    def _close(self) -> None:
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
            self._form = None
            self.arranged.emit()
        self.link.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unkeep(self) -> None:
        self._desk.write(partial(self._desk.services.terms.unkeep, self._row))

    def _standing(self) -> str:
        kept = self._row.kept
        if kept is None:
            return self.tr("Beides kann nicht stimmen.")
        if kept.reason:
            return self.tr("Absichtlich so: {reason}").format(reason=kept.reason)
        return self.tr("Absichtlich so.")
