"""Putting contacts on a list by hand, with the reason."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from crm.domain.listing import SubjectKind
from crm.ui.audiences.presenter import AudiencePresenter
from crm.ui.desk import Desk
from crm.ui.events.contact_picker import ContactPicker
from crm.ui.events.form import Form, line_edit
from crm.ui.metrics import px

_KINDS = (SubjectKind.PERSON, SubjectKind.ORGANISATION, SubjectKind.OFFICE)


def _title() -> str:
    return QCoreApplication.translate("AddByHandDialog", "Von Hand aufnehmen")


def _done() -> str:
    return QCoreApplication.translate("AddByHandDialog", "Aufnehmen")


class AddByHandDialog(Form):
    """Several contacts may be chosen; all get the same reason, and all are one entry."""

    def __init__(self, desk: Desk, presenter: AudiencePresenter, parent: QWidget | None = None) -> None:
        super().__init__(_title(), _done(), parent)
        self._presenter = presenter
        self.picker = ContactPicker(desk, _KINDS, many=True)
        self.picker.setMinimumSize(px(600), px(340))
        self.picker.changed.connect(self._on_changed)
        self.picker.accepted.connect(self._go_on)
        self.body.insertWidget(0, self.picker)
        self.reason = line_edit("", self.tr("z. B. Vorschlag des Landkreises"))
        self.field(self.tr("Grund"), self.reason)
        self.picker.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_changed()

    def submit(self) -> None:
        self.forget_errors()
        chosen, reason = self.picker.subjects(), self.reason.text().strip()
        if not chosen:
            return
        if not reason:
            self.complain(self.reason, self.tr("Bitte geben Sie einen Grund an; er steht bei der Zeile."))
            return
        self.done_button.setEnabled(False)
        self._presenter.put_in(chosen, reason, self.accept)

    def _go_on(self) -> None:
        """Enter in the list goes on to the reason."""
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self) -> None:
        self.done_button.setEnabled(bool(self.picker.subjects()))
