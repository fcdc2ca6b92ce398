"""Erreichbarkeit: own channels edited in place, inherited ones with the way to where they are kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from crm.domain.errors import UserError
from crm.domain.listing import Subject, SubjectKind
from crm.domain.reach import Address, Channel, ChannelKind
from crm.services.contacts import Reach
from crm.services.record_checks import checked_channel
from crm.services.record_view import Record
from crm.ui.record.channel_row import ChannelRow, copying
from crm.ui.record.form import Form
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.provenance import add_provenance, confirm_action, provenance, provenance_of
from crm.ui.record.section import RecordSection
from crm.ui.record.tool import row_action, row_tick, separate
from crm.ui.record.words import channel_kinds, german, is_own, marks, translate, written
from crm.ui.widgets.labels import note
from crm.ui.widgets.section import Row

R = TypeVar("R", Channel, Address)

_ORDER = {kind: at for at, kind in enumerate(ChannelKind)}


def owner_of(subject: Subject) -> dict[str, Any]:
    """The field that makes a channel or an address the subject's own."""
    return {"office_id" if subject.kind is SubjectKind.OFFICE else "party_id": subject.id}


def flipped(record: R, flag: str) -> R:
    """A channel or an address with a property turned round."""
    changes: dict[str, Any] = {flag: not getattr(record, flag)}
    return replace(record, **changes)


def channel_sentence(channel: Channel, text: str) -> str:
    """What is wrong with a text as the channel's value, "" if nothing is."""
    try:
        checked_channel(replace(channel, value=text))
    except UserError as error:
        return str(error)
    return ""


def inherited_from(record: Record, reaches: Sequence[Reach[Channel]] | Sequence[Reach[Address]]) -> QWidget | None:
    """For an office that inherits: from whom, and until when. None where nothing is inherited."""
    body = record.contact.body
    if record.subject.kind is not SubjectKind.OFFICE or body is None:
        return None
    if all(is_own(reach.origin, record.subject) for reach in reaches):
        return None
    words = translate("record", "Geerbt von {body}; gilt, bis das Amt eigene Angaben hat")
    return Row("", note(words.format(body=body.full_name), wrap=True))


class ReachSection(RecordSection):
    """Phones, mobiles, mailboxes and pages in this order."""

    def __init__(self, presenter: RecordPresenter, head: str = "", *, first: bool = False) -> None:
        super().__init__(presenter, head or self.tr("Erreichbarkeit"), self.tr("Hinzufügen"), first=first)
        self.linked.connect(self.add_channel)

    def slice(self, record: Record) -> object:
        return record.channels, record.contact.party

    def fill(self, record: Record) -> None:
        for reach in sorted(record.channels, key=lambda reach: _ORDER[reach.value.kind]):
            self.add(self._row(reach, record))
            if is_own(reach.origin, record.subject) and (words := provenance(reach.value)):
                self.add(Row("", note(words, wrap=True)))
        if not record.channels:
            self.add(note(self.tr("Noch keine Telefonnummer und keine E-Mail-Adresse."), wrap=True))
        self._add_confirmation(record)
        if record.channels and (source := inherited_from(record, record.channels)) is not None:
            self.add(source)

    def is_typing(self) -> bool:
        rows = [row for row in self.rows() if isinstance(row, ChannelRow)]
        return super().is_typing() or any(row.value.is_editing() for row in rows)

    def add_channel(self, kind: ChannelKind = ChannelKind.PHONE) -> None:
        """Opens the form for a new channel of the record's own."""
        self._open(Channel(kind=kind, **owner_of(self.record.subject)), None)

    def _row(self, reach: Reach[Channel], record: Record) -> ChannelRow:
        channel, own = reach.value, is_own(reach.origin, record.subject)
        found = marks(reach.origin, record, confidential=channel.is_confidential, preferred=channel.is_preferred)
        row = ChannelRow(channel, found, partial(channel_sentence, channel) if own else None)
        if own:
            row.committed.connect(partial(self._change_value, row))
            row.rested.connect(self.catch_up, Qt.ConnectionType.QueuedConnection)  # not in the middle of its event
            self._add_own_actions(row)
        else:
            row.asked.connect(partial(self._ask, row))
            self._add_inherited_actions(row)
        return row

    def _add_own_actions(self, row: ChannelRow) -> None:
        channel = row.channel
        row_action(row, self.tr("Bearbeiten"), row.edit, "F2")
        row_action(row, self.tr("Alle Angaben …"), partial(self._open, channel, row))
        self._add_reading_actions(row)
        for words, name in (
            (self.tr("Bevorzugt"), "is_preferred"),
            (self.tr("Vertraulich"), "is_confidential"),
            (self.tr("Privat"), "is_private"),
        ):
            on = bool(getattr(channel, name))
            row_tick(row, words, on, partial(self._change, flipped(channel, name)))
        separate(row)
        confirm_action(row, self.presenter, channel)
        separate(row)
        row_action(row, self.tr("Löschen"), partial(self._remove, channel), "Del")

    def _add_inherited_actions(self, row: ChannelRow) -> None:
        channel = row.channel
        words = self.tr("Beim Amt öffnen") if channel.office_id else self.tr("Bei der Organisation öffnen")
        row_action(row, words, partial(self._open_owner, channel))
        row_action(row, self.tr("Eigene angeben"), partial(self.add_channel, channel.kind))
        self._add_reading_actions(row)

    def _add_reading_actions(self, row: ChannelRow) -> None:
        separate(row)
        if row.channel.url:
            mail = row.channel.kind is ChannelKind.EMAIL
            row_action(row, self.tr("E-Mail schreiben") if mail else self.tr("Im Browser öffnen"), row.open)
        row_action(row, self.tr("Kopieren"), copying(written(row.channel)))
        separate(row)

    def _ask(self, row: ChannelRow) -> None:
        """An inherited value is not edited here: where then?"""
        menu = QMenu(row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(row.actions()[:2])
        menu.popup(row.value.mapToGlobal(QPoint(0, row.value.height())))
        menu.setActiveAction(row.actions()[0])

    def _open_owner(self, channel: Channel) -> None:
        if channel.office_id is not None:
            self.presenter.desk.open(Subject(SubjectKind.OFFICE, channel.office_id))
        elif channel.party_id is not None:
            self.presenter.desk.open(Subject(SubjectKind.ORGANISATION, channel.party_id))

    def _change_value(self, row: ChannelRow, text: str) -> None:
        changed = replace(row.channel, value=text)
        self.presenter.write(partial(self.presenter.editing.change_channel, changed), refused=partial(self._undo, row))

    def _undo(self, row: ChannelRow, sentence: str) -> None:
        row.restore()
        self.presenter.desk.said.emit(sentence)

    def _change(self, channel: Channel) -> None:
        self.presenter.write(partial(self.presenter.editing.change_channel, channel))

    def _remove(self, channel: Channel) -> None:
        self.presenter.write(partial(self.presenter.editing.remove_channel, channel))

    def _open(self, channel: Channel, row: ChannelRow | None) -> None:
        """The form with everything about a channel, a new one without row."""
        form = Form(self.tr("Speichern"))
        form.add_choice("kind", self.tr("Art"), channel_kinds().items(), channel.kind)
        form.add_text("value", self.tr("Angabe"), written(channel), partial(self._fault, form))
        form.add_text("label", self.tr("Bezeichnung"), channel.label, hint=self.tr("zum Beispiel Vorzimmer"))
        form.add_ticks(
            "",
            [
                ("is_preferred", self.tr("bevorzugt"), channel.is_preferred),
                ("is_confidential", self.tr("vertraulich"), channel.is_confidential),
                ("is_private", self.tr("privat"), channel.is_private),
            ],
        )
        add_provenance(form, channel)
        form.submitted.connect(partial(self._submit, form, channel))
        self.open_form(form, row, focus="value")

    def _fault(self, form: Form, text: str) -> str:
        return channel_sentence(Channel(kind=form.chosen("kind")), text)

    def _submit(self, form: Form, channel: Channel) -> None:
        typed = replace(
            channel,
            kind=form.chosen("kind"),
            value=form.text("value"),
            label=form.text("label"),
            is_preferred=form.ticked("is_preferred"),
            is_confidential=form.ticked("is_confidential"),
            is_private=form.ticked("is_private"),
            **provenance_of(form),
        )
        editing = self.presenter.editing
        self.save(form, partial(editing.change_channel if channel.id else editing.add_channel, typed))

    def _add_confirmation(self, record: Record) -> None:
        party = record.contact.party
        if party is None or party.confirmed_on is None or record.subject.kind is SubjectKind.OFFICE:
            return
        words = self.tr("Zuletzt bestätigt am {date}").format(date=german(party.confirmed_on))
        self.add(Row("", note(words, wrap=True)))
