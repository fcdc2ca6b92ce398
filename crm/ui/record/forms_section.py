"""Anschrift und Anrede: the computed forms, and on request how they came about."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from crm.domain.forms_of_address import FormsOfAddress
from crm.services.records import Record
from crm.ui.icons import TEXT, Ink
from crm.ui.metrics import px
from crm.ui.record.channel_row import copying
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.section import RecordSection
from crm.ui.record.tool import row_action
from crm.ui.record.words import translate
from crm.ui.widgets.empty import IconView
from crm.ui.widgets.labels import note
from crm.ui.widgets.section import lines


class FormsSection(RecordSection):
    """Nothing here is typed: who wants another form changes the name, the office or the address."""

    def __init__(self, presenter: RecordPresenter) -> None:
        super().__init__(presenter, self.tr("Anschrift und Anrede"), self.tr("Wie entstanden?"), first=True)
        self._explains = False
        self.linked.connect(self.toggle)

    def slice(self, record: Record) -> object:
        return record.forms, record.post_forms, self._explains

    def fill(self, record: Record) -> None:
        self._add_forms(record.forms)
        if record.post_forms is not None and record.contact.person is not None:
            self.add_row(self.tr("Unbesetzt"), wrapped("\n".join(record.post_forms.address_lines)))
            self.add_row("", wrapped(record.post_forms.salutation))
        for sentence in record.forms.checks:
            self.add(hint("alert-triangle", sentence))
        if self._explains:
            for sentence in record.forms.reasons:
                self.add(hint("info", sentence))

    def toggle(self) -> None:
        """Shows or hides the reasons."""
        self._explains = not self._explains
        words = self.tr("Erklärung ausblenden") if self._explains else self.tr("Wie entstanden?")
        self.link.setText(words)
        self.link.updateGeometry()
        self.show_record(self.record)

    def _add_forms(self, forms: FormsOfAddress) -> None:
        address = "\n".join(forms.address_lines)
        for words, text in (
            (self.tr("Anschrift"), address),
            (self.tr("Briefanrede"), forms.salutation),
            (self.tr("Mündlich"), forms.spoken),
        ):
            self.add_row(words, wrapped(text))


def copy_actions(widget: QWidget, record: Record) -> None:
    """Gives a menu's owner the actions that put the forms on the clipboard."""
    address = "\n".join(record.forms.address_lines)
    row_action(widget, translate("record", "Anschrift kopieren"), copying(address))
    row_action(widget, translate("record", "Briefanrede kopieren"), copying(record.forms.salutation))


def wrapped(text: str) -> QLabel:
    """A value that breaks its lines where the pane is too narrow."""
    made = lines(text)
    made.setWordWrap(True)
    return made


def hint(icon: str, sentence: str) -> QWidget:
    """A quiet sentence with an icon before it."""
    box = QWidget()
    layout = QHBoxLayout(box)
    layout.setContentsMargins(0, px(3), 0, px(3))
    layout.setSpacing(px(8))
    layout.addWidget(IconView(icon, TEXT, Ink.SECONDARY))
    layout.addWidget(note(sentence, wrap=True), 1)
    return box
