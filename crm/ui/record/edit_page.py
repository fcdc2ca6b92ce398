"""Bearbeiten, in the place of the tabs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from crm.domain.errors import UserError
from crm.domain.listing import Subject
from crm.services.record_view import Record
from crm.ui.duplicates.similar import SimilarContacts
from crm.ui.metrics import px
from crm.ui.record.edit_form import Saving, edit_form
from crm.ui.record.form import Form
from crm.ui.record.forms_preview import FormsPreview
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.similar_typed import similar_to_typed
from crm.ui.widgets.labels import Pane


class EditPage(QScrollArea):
    """Holds the form of one record with the forms of address it leads to; ``closed`` when it is done with."""

    closed = Signal()

    def __init__(self, presenter: RecordPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.form: Form | None = None
        self.preview: FormsPreview | None = None
        self.similar: SimilarContacts | None = None
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
        self._show_similar(form, record, lambda: typed().args[0])
        form.focus("family_name" if record.contact.person is not None and record.post is None else "")

    def _show_similar(self, form: Form, record: Record, typed: Callable[[], object]) -> None:
        """Between the form and the preview, while a new name is typed: who has it already."""
        desk = self._presenter.desk
        look_up = similar_to_typed(desk.services.duplicates, record, typed)
        self.similar = SimilarContacts(desk, record.subject.kind, look_up)
        self.similar.opened.connect(desk.open)
        form.changed.connect(self.similar.look_soon)
        self._column.insertWidget(1, self.similar)

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
        for widget in (self.form, self.similar, self.preview):
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.form = self.subject = self.similar = self.preview = None
