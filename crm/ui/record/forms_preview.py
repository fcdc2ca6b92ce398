"""All forms of address of what is being typed, shown below the form that is typed into."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm.domain.address_forms import AllForms
from crm.domain.address_overlay import text_of
from crm.domain.address_override import Form
from crm.domain.office import Office
from crm.domain.party import Organisation, Person
from crm.services.contacts import Contact
from crm.services.record_view import Record
from crm.services.records import Records
from crm.ui.metrics import px
from crm.ui.record.words import form_words, translate
from crm.ui.widgets.hint import hints
from crm.ui.widgets.labels import Card, note
from crm.ui.widgets.section import Row, lines

_PAUSE = 80  # ms after the last key
#: What is typed: a person, an organisation or an office with the fields as they stand.
Typed = Person | Organisation | Office


class FormsPreview(Card):
    """Computed by the rules from what stands in the fields; nothing is read or written for it.

    ``typed`` gives the record as it would be saved; while it raises ValueError (half a date), the last forms stay.
    """

    def __init__(self, record: Record, records: Records, typed: Callable[[], Typed]) -> None:
        super().__init__()
        self._record, self._records, self._typed = record, records, typed
        self._shown: tuple[AllForms, ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self.refresh)
        self.setAccessibleName(translate("record", "Anschrift und Anrede, wie eingegeben"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(12), px(8), px(12), px(10))
        self._column.setSpacing(0)
        self.refresh()

    @property
    def forms(self) -> AllForms:
        """What is shown: of an office the forms of its holder, or those of a letter to nobody by name."""
        return self._shown[0]

    def schedule(self) -> None:
        """Something was typed: the forms follow when the keys pause."""
        self._timer.start()

    def refresh(self) -> None:
        """Computes the forms now."""
        try:
            contacts = typed_contacts(self._record, self._typed())
        except ValueError:
            return
        found = tuple(self._records.forms(contact) for contact in contacts)
        if found != self._shown:
            self._shown = found
            self._fill()

    def _fill(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if checks := [check for forms in self._shown for check in forms.checks]:
            self._add(hints(checks))
        self._add(note(translate("record", "So wird angeschrieben, sobald gespeichert ist:")))
        self._column.addSpacing(px(4))
        for form, words in form_words().items():
            self._add(Row(words, _value(text_of(self.forms, form))))
        if len(self._shown) > 1:
            self._add(Row(translate("record", "Unbesetzt"), _value(text_of(self._shown[1], Form.ENVELOPE))))

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)
        widget.show()  # now: the pane measures its height before the next event


def typed_contacts(record: Record, typed: Typed) -> list[Contact]:
    """The contacts whose forms what is typed changes: of an office its holder, if there is one, and the vacant post."""
    if isinstance(typed, Person):
        return [replace(record.contact, person=typed)]
    if isinstance(typed, Organisation):
        return [replace(record.contact, body=typed)]
    assert record.post is not None
    post = replace(record.post, office=typed)
    if record.contact.person is None:
        return [post]
    return [replace(record.contact, office=typed), post]


def _value(text: str) -> QWidget:
    made = lines(text)
    made.setWordWrap(True)
    return made
