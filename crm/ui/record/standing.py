"""How a record stands: vacant, acting, objection to invitations, restricted; shown as chips, switched in the menu."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from crm.domain.listing import SubjectKind
from crm.domain.party import Party
from crm.services.record_view import Record
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.tool import row_action, row_tick, separate
from crm.ui.record.words import translate
from crm.ui.tokens import Tone
from crm.ui.widgets.chips import StatusChip


def standing_chips(record: Record) -> list[QWidget]:
    """The chips of the head."""
    found: list[QWidget] = []
    contact, party = record.contact, record.contact.party
    if record.subject.kind is SubjectKind.OFFICE and contact.person is None:
        found.append(StatusChip(translate("record", "vakant"), Tone.WARN, "user-x"))
    if contact.tenure is not None and contact.tenure.is_acting:
        found.append(StatusChip(translate("record", "amtierend"), Tone.OPEN, "clock"))
    if contact.person is not None and contact.person.deceased_on is not None:
        found.append(StatusChip(translate("record", "verstorben"), Tone.OPEN, "user-minus"))
    if party is not None and record.subject.kind is not SubjectKind.OFFICE:
        if party.no_invitations:
            found.append(StatusChip(translate("record", "keine Einladungen"), Tone.WARN, "ban"))
        if party.is_restricted:
            found.append(StatusChip(translate("record", "eingeschränkt"), Tone.WARN, "eye-off"))
    return found


def standing_actions(owner: QWidget, record: Record, presenter: RecordPresenter) -> None:
    """Gives a menu's owner the confirmation that all is right, and the switches for what the law asks for."""
    separate(owner)
    row_action(owner, translate("record", "Alles heute bestätigen"), partial(_confirm_all, record, presenter))
    if record.subject.kind is SubjectKind.PERSON:
        row_action(owner, translate("record", "Früheren Namen angeben …"), presenter.add_former_name)
    party = record.contact.party
    if party is None or record.subject.kind is SubjectKind.OFFICE:
        return
    separate(owner)
    no_invitations = replace(party, no_invitations=not party.no_invitations)
    restricted = replace(party, is_restricted=not party.is_restricted)
    row_tick(
        owner,
        translate("record", "Widerspruch: keine Einladungen"),
        party.no_invitations,
        partial(_change, record, presenter, no_invitations),
    )
    row_tick(
        owner,
        translate("record", "Verarbeitung eingeschränkt"),
        party.is_restricted,
        partial(_change, record, presenter, restricted),
    )


def _confirm_all(record: Record, presenter: RecordPresenter) -> None:
    presenter.write(partial(presenter.desk.services.confirmation.confirm_all, record.subject))


def _change(record: Record, presenter: RecordPresenter, party: Party) -> None:
    presenter.write(partial(presenter.editing.change_party, party, record.name))
