"""Zusammenführen of contacts that somebody has chosen, and Trennen of what was merged."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm.domain.journal import ChangeSet, JournalEntry
from crm.services.merging import MergePreview, Unmerged
from crm.services.wording import action_sentence
from crm.ui.desk import Desk
from crm.ui.duplicates.merge_form import MergeForm
from crm.ui.metrics import px
from crm.ui.record.tab_order import order_tabs
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import button
from crm.ui.widgets.labels import heading, label, note

_WIDTH, _HEIGHT = 720, 480


class MergeDialog(QDialog):
    """The chosen contacts side by side; closes by itself once they are one."""

    def __init__(self, desk: Desk, parent: QWidget | None, preview: MergePreview) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Kontakte zusammenführen"))
        self.form = MergeForm()
        self.form.kept.connect(self._keep)
        self.form.opened.connect(desk.open)
        self.form.show_preview(preview)
        self.cancel = button(self.tr("Abbrechen"), on_click=self.reject)
        self.merge_button = button(self.tr("Zusammenführen"), "merge", Look.PRIMARY, on_click=self.merge)
        inner = QWidget()
        room = QVBoxLayout(inner)
        room.setContentsMargins(0, 0, px(8), 0)
        room.addWidget(self.form)
        room.addStretch()
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addStretch()
        foot.addWidget(self.cancel)
        foot.addWidget(self.merge_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(8))
        column.addWidget(heading(self.tr("Kontakte zusammenführen")))
        column.addWidget(note(self.tr("Ein Vorgang im Protokoll; er lässt sich jederzeit wieder trennen."), wrap=True))
        column.addWidget(scroll, 1)
        column.addLayout(foot)
        self.resize(px(_WIDTH), px(_HEIGHT))
        order_tabs(self)

    def merge(self) -> None:
        """Makes one of them and shows it."""
        preview = self.form.preview
        if preview is None:
            return
        choices, names = self.form.choices(), self.form.keeps_names()
        merging = self._desk.services.merging
        self._desk.write(lambda: merging.merge(preview, choices, keep_names=names), self._done)

    def _done(self, changes: ChangeSet) -> None:
        self.accept()

    def _keep(self, party_id: int) -> None:
        preview = self.form.preview
        if preview is not None:
            ids = [party.id for party in preview.parties]
            merging = self._desk.services.merging
            self._desk.read(lambda: merging.preview(ids, party_id), self._show, replaces=f"merge-{id(self)}")

    def _show(self, preview: MergePreview) -> None:
        self.form.show_preview(preview)
        order_tabs(self)


class UnmergeDialog(QDialog):
    """The merges of a contact that still stand, each with Trennen; afterwards what stayed because it was edited."""

    def __init__(self, desk: Desk, parent: QWidget | None, entries: Sequence[JournalEntry]) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Zusammenführung trennen"))
        self.parts = [button(self.tr("Trennen"), "undo", small=True, on_click=partial(self.part, e)) for e in entries]
        self.left = label(wrap=True)
        self.left.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(8))
        column.addWidget(heading(self.tr("Zusammenführung trennen")))
        words = self.tr("Was seither niemand geändert hat, geht zurück; Geändertes und Ergänztes bleibt, wo es ist.")
        column.addWidget(note(words, wrap=True))
        for entry, part in zip(entries, self.parts, strict=True):
            column.addLayout(self._line(entry, part))
        column.addWidget(self.left)
        column.addStretch()
        self.close_button = button(self.tr("Schließen"), on_click=self.reject)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(px(520))

    def part(self, entry: JournalEntry) -> None:
        """Takes a merge back; closes if nothing stayed."""
        done: list[Unmerged] = []

        def work() -> ChangeSet:
            done.append(self._desk.services.merging.unmerge(entry.id))
            return done[0].changes

        self._desk.write(work, lambda changes: self._on_parted(done[0]))

    def _on_parted(self, unmerged: Unmerged) -> None:
        self._desk.said.emit(unmerged.text)
        if not unmerged.left:
            self.accept()
            return
        for part in self.parts:
            part.setEnabled(False)
        head = self.tr("Getrennt. Geblieben ist, was seither geändert wurde:")
        self.left.setText("\n".join((head, *(f"– {line}" for line in unmerged.left))))
        self.left.show()
        self._grow()
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _grow(self) -> None:
        """As high as the words need: Qt leaves that out for text that wraps."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.heightForWidth(self.width())))

    def _line(self, entry: JournalEntry, part: QWidget) -> QHBoxLayout:
        at = QDateTime.fromString(entry.at, Qt.DateFormat.ISODateWithMs).toLocalTime()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(action_sentence(entry.action, entry.params), wrap=True))
        words.addWidget(note(QLocale().toString(at, "dd.MM.yyyy, HH:mm") + f", {entry.actor}"))
        line = QHBoxLayout()
        line.setSpacing(px(12))
        line.addLayout(words, 1)
        line.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        return line
