"""Several contacts chosen: how many of which kind, who, and what to do with all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from crm.domain.journal import ChangeSet
from crm.domain.listing import ContactRow, Subject, SubjectKind
from crm.ui.desk import Desk
from crm.ui.duplicates.actions import merge_chosen
from crm.ui.metrics import px
from crm.ui.record.item_row import ItemRow
from crm.ui.tokens import AvatarKind
from crm.ui.widgets.avatar import Avatar
from crm.ui.widgets.buttons import button, link
from crm.ui.widgets.flow import FlowLayout
from crm.ui.widgets.labels import Pane, note, title
from crm.ui.widgets.section import Section

_NAMED = 14
_LONGEST_LINK = 1800  # characters; mail programs cut longer ones off


class ManyPresenter(QObject):
    """Reads the names of a selection, on demand its mailboxes, and trashes it as a whole."""

    named = Signal(object)  # list[ContactRow], the first few
    mails_found = Signal(object)  # list[str]

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.subjects: tuple[Subject, ...] = ()

    def show(self, subjects: Sequence[Subject]) -> None:
        """Reads the first names."""
        self.subjects = tuple(subjects)
        rows, first = self._desk.services.directory.rows, self.subjects[:_NAMED]
        self._desk.read(partial(rows, first), self.named.emit, replaces=f"many-{id(self)}")

    def count_words(self) -> str:
        """ "9 Personen · 2 Organisationen · 1 Amt"."""
        counts = Counter(subject.kind for subject in self.subjects)
        return " · ".join(kind_count(kind, counts[kind]) for kind in SubjectKind if counts[kind])

    def find_mails(self) -> None:
        """Reads the official mailbox of each; those without one are left out."""
        load = self._desk.services.records.mails
        self._desk.read(partial(load, self.subjects), self.mails_found.emit, replaces=f"mails-{id(self)}")

    def trash(self) -> None:
        """Puts all of them into the trash with one entry in the journal."""
        name = QCoreApplication.translate("record", "%n Kontakte", None, len(self.subjects))
        self._desk.write(partial(self._trash, self.subjects, name))

    def open(self, subject: Subject) -> None:
        self._desk.open(subject)

    def say(self, sentence: str) -> None:
        self._desk.said.emit(sentence)

    def _trash(self, subjects: tuple[Subject, ...], name: str) -> ChangeSet:
        return self._desk.services.editing.trash_all(subjects, name)


class ManyView(QScrollArea):
    """The pane while more than one contact is selected."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Ausgewählte Kontakte"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self._desk = desk
        self.presenter = ManyPresenter(desk, self)
        self.presenter.named.connect(self._show_names)
        self.presenter.mails_found.connect(self._on_mails)
        self._then_copy = False
        self.title, self.counts = title(), note(wrap=True)
        self._names = Section(self.tr("Ausgewählt"))
        contents = Pane()
        column = QVBoxLayout(contents)
        column.setContentsMargins(px(20), px(16), px(20), px(12))
        column.setSpacing(px(4))
        for part in (self.title, self.counts):
            column.addWidget(part)
        column.addSpacing(px(8))
        column.addWidget(self._buttons())
        column.addSpacing(px(8))
        column.addWidget(self._names)
        column.addStretch()
        self.setWidget(contents)

    def show_many(self, subjects: Sequence[Subject]) -> None:
        """Shows another selection."""
        self.title.setText(QCoreApplication.translate("record", "%n Kontakte ausgewählt", None, len(subjects)))
        self.presenter.show(subjects)
        self.counts.setText(self.presenter.count_words())

    def _buttons(self) -> QWidget:
        self.mail = button(self.tr("E-Mail an alle"), "mail", small=True, on_click=self._write_mail)
        self.copy = button(self.tr("Adressen kopieren"), "copy", small=True, on_click=self._copy_mails)
        self.copy.setToolTip(self.tr("Legt die E-Mail-Adressen in die Zwischenablage"))
        self.merge = button(self.tr("Zusammenführen …"), "merge", small=True, on_click=self._merge)
        self.delete = button(self.tr("Löschen"), "trash", small=True, on_click=self.presenter.trash)
        box = QWidget()
        flow = FlowLayout(box, gap=6)
        for one in (self.mail, self.copy, self.merge, self.delete):
            flow.addWidget(one)
        return box

    def _show_names(self, rows: list[ContactRow]) -> None:
        self._names.clear()
        for row in rows:
            self._names.add(self._line(row))
        left = len(self.presenter.subjects) - len(rows)
        if left > 0:
            self._names.add(note(QCoreApplication.translate("record", "und %n weitere", None, left)))

    def _line(self, row: ContactRow) -> QWidget:
        avatar = Avatar(24)
        avatar.show_subject(AvatarKind(row.subject.kind.value), row.name)
        line = ItemRow(f"{row.subject.kind.value}-{row.subject.id}", row.name, avatar, lead_width=0)
        where = ", ".join(dict.fromkeys(part for part in (row.office, row.body) if part and part != row.name))
        line.add_line(link(row.name, partial(self.presenter.open, row.subject), in_text=True))
        if where:
            line.add_line(note(where, wrap=True), stretch=False)
        return line

    def _merge(self) -> None:
        merge_chosen(self._desk, self, self.presenter.subjects)

    def _write_mail(self) -> None:
        self._then_copy = False
        self.presenter.find_mails()

    def _copy_mails(self) -> None:
        self._then_copy = True
        self.presenter.find_mails()

    def _on_mails(self, mails: list[str]) -> None:
        if not mails:
            self.presenter.say(self.tr("Zu den ausgewählten Kontakten ist keine E-Mail-Adresse bekannt."))
            return
        target = "mailto:?bcc=" + ",".join(mails)  # blind copies: nobody learns who else was written to
        if not self._then_copy and len(target) <= _LONGEST_LINK:
            QDesktopServices.openUrl(QUrl(target))
            return
        QGuiApplication.clipboard().setText("; ".join(mails))
        if self._then_copy:
            words = QCoreApplication.translate("record", "%n E-Mail-Adressen kopiert", None, len(mails))
        else:
            words = self.tr("Die Adressen sind kopiert; bitte fügen Sie sie in der E-Mail bei „Bcc“ ein.")
        self.presenter.say(words)


def kind_count(kind: SubjectKind, count: int) -> str:
    """ "9 Personen", "1 Amt"."""
    if kind is SubjectKind.PERSON:
        return QCoreApplication.translate("record", "%n Personen", None, count)
    if kind is SubjectKind.ORGANISATION:
        return QCoreApplication.translate("record", "%n Organisationen", None, count)
    if kind is SubjectKind.OFFICE:
        return QCoreApplication.translate("record", "%n Ämter", None, count)
    return QCoreApplication.translate("record", "%n Veranstaltungen", None, count)
