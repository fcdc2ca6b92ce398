"""BCC: the mail addresses in blocks that a mail program takes, to be copied or as a text file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSpinBox, QVBoxLayout

from crm.domain.mailbox import in_blocks, mailbox
from crm.domain.ports import Progress
from crm.ui.announce import announce
from crm.ui.desk import Desk
from crm.ui.metrics import px
from crm.ui.sending.page import SendPage, Work
from crm.ui.sending.presenter import SendPresenter
from crm.ui.widgets.buttons import Button, button
from crm.ui.widgets.labels import Pane, label, note

_USUAL = 50


class BccPage(SendPage):
    """Copying is noted in the journal as writing is."""

    def __init__(self, desk: Desk, presenter: SendPresenter) -> None:
        super().__init__(desk, presenter)
        self.blocks: tuple[tuple[str, ...], ...] = ()
        self.copies: list[Button] = []
        self.size_box = QSpinBox()
        self.size_box.setRange(1, 1000)
        self.size_box.setValue(_USUAL)
        self.count = note(wrap=True)
        self._lines = QVBoxLayout()
        self._lay_out()
        self.size_box.valueChanged.connect(self._show)
        presenter.listed.connect(self._show)

    def words(self) -> tuple[str, str]:
        return self.tr("BCC"), self.tr("Als Textdatei schreiben …")

    def suggestion(self) -> tuple[str, str]:
        return self.file_name(self.tr("E-Mail-Adressen"), ".txt"), self.tr("Textdateien (*.txt)")

    def obstacle(self) -> str:
        return super().obstacle() or ("" if self.blocks else self.tr("Niemand hat ein Postfach."))

    def work(self, target: Path) -> Work:
        sending, event, size = self.desk.services.sending, self.occasion, self.size_box.value()
        found, shown = self.presenter.list, self.presenter.shown

        def write(progress: Progress) -> str:
            made = sending.bcc(found, event, size, target, shown)
            words = QCoreApplication.translate("BccPage", "%n Adressen nach „{file}“ geschrieben", None, made.count)
            return words.format(file=target.name)

        return write

    def copy_block(self, number: int) -> None:
        """Puts a block onto the clipboard."""
        sending, event = self.desk.services.sending, self.occasion
        block, shown = self.blocks[number], self.presenter.shown

        def note_it() -> int:
            sending.copied(event, len(block), shown)
            return len(block)

        def copied(count: int) -> None:
            QGuiApplication.clipboard().setText("; ".join(block))
            sentence = QCoreApplication.translate("BccPage", "%n Adressen kopiert", None, count)
            announce(self, sentence)
            self.desk.said.emit(sentence)

        self.desk.jobs.write.submit(note_it, copied, self.desk.feedback.report)

    def _lay_out(self) -> None:
        self.advise(
            self.tr("Für eine E-Mail an alle: Adressen in das Feld BCC einfügen, damit niemand die anderen sieht.")
        )
        line = QHBoxLayout()
        line.setSpacing(px(8))
        words = QLabel(self.tr("Adressen je &Block"))
        words.setBuddy(self.size_box)
        line.addWidget(words)
        line.addWidget(self.size_box)
        line.addStretch()
        self.add(line)
        self.add(self.count)
        contents = Pane()
        around = QVBoxLayout(contents)
        around.setContentsMargins(0, 0, px(8), 0)
        around.addLayout(self._lines)
        around.addStretch()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(contents)
        self.column.addWidget(area, 1)

    def _show(self) -> None:
        rows = self.presenter.list.rows
        addresses = [address for row in rows if (address := mailbox(row.email))]
        self.blocks = in_blocks(addresses, self.size_box.value())
        total = sum(len(block) for block in self.blocks)
        translate = QCoreApplication.translate
        parts = [translate("BccPage", "%n Adressen", None, total)]
        if len(addresses) > total:
            parts.append(translate("BccPage", "%n doppelte nur einmal", None, len(addresses) - total))
        if missing := len(rows) - len(addresses):
            parts.append(translate("BccPage", "%n ohne E-Mail", None, missing))
        self.count.setText(" · ".join(parts))
        self._fill_lines()
        self.changed.emit()

    def _fill_lines(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.copies = []
        for number, block in enumerate(self.blocks):
            line = Pane()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, px(2), 0, px(2))
            words = QCoreApplication.translate("BccPage", "Block {number}: %n Adressen", None, len(block))
            words = words.format(number=number + 1)
            copy = button(self.tr("Kopieren"), "copy", small=True, on_click=partial(self.copy_block, number))
            copy.setAccessibleDescription(words)
            copy.setEnabled(self.presenter.chosen_event is not None)
            self.copies.append(copy)
            row.addWidget(label(words), 1)
            row.addWidget(copy)
            self._lines.addWidget(line)
