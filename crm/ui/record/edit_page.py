"""Bearbeiten, in the place of the tabs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from crm.domain.errors import UserError
from crm.domain.listing import Subject
from crm.services.records import Record
from crm.ui.metrics import px
from crm.ui.record.edit_form import Saving, edit_form
from crm.ui.record.form import Form
from crm.ui.record.forms_preview import FormsPreview
from crm.ui.record.presenter import RecordPresenter
from crm.ui.widgets.labels import Pane


class EditPage(QScrollArea):
    """Holds the form of one record with the forms of address it leads to; ``closed`` when it is done with."""

    closed = Signal()

    def __init__(self, presenter: RecordPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.form: Form | None = None
        self.preview: FormsPreview | None = None
        self.subject: Subject | None = None
        self._typed: Callable[[], Saving] | None = None
        self._before: Saving | None = None
        self.setAccessibleName(self.tr("Bearbeiten"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        contents = Pane()
        self._column = QVBoxLayout(contents)
        self._column.setContentsMargins(px(20), px(4), px(20), px(12))
        self._column.addStretch()
        self.setWidget(contents)

    def open(self, record: Record) -> None:
        """Shows the form for a record."""
        self._drop()
        kinds = self._presenter.desk.services.records.office_kinds()
        form, typed = edit_form(record, self._presenter.editing, kinds)
        self.form, self.subject = form, record.subject
        self._typed, self._before = typed, typed()
        form.submitted.connect(lambda: self._save(form, typed))
        form.cancelled.connect(self.close_form)
        self._column.insertWidget(0, form)
        self.preview = FormsPreview(record, self._presenter.desk.services.records, lambda: typed().args[0])
        self._column.insertWidget(1, self.preview)
        form.changed.connect(self.preview.schedule)
        form.focus("family_name" if record.contact.person is not None and record.post is None else "")

    def leave(self) -> None:
        """Another record takes the place: what was typed is saved, and what cannot be is said in a sentence."""
        if self.form is not None and self._typed is not None and self._before is not None:
            try:
                saving = self._typed()
            except ValueError:  # half a date; whoever is gone from the form cannot mend it there
                sentence = self.tr("Die Änderung wurde nicht gespeichert: Eine Angabe ist kein Datum.")
                self._presenter.desk.feedback.report(UserError(sentence))
            else:
                if saving.args != self._before.args:
                    self._presenter.desk.write(saving)
        self.close_form()

    def close_form(self) -> None:
        """Takes the form away; what was typed is dropped."""
        if self.form is not None:
            self._drop()
            self.closed.emit()

    def _save(self, form: Form, typed: Callable[[], Saving]) -> None:
        self._presenter.write(typed(), self.close_form, form.refuse)

    def _drop(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
        if self.preview is not None:
            self.preview.hide()
            self.preview.deleteLater()
        self.form = self.subject = self.preview = None
