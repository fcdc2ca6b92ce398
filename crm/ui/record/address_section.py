"""Anschriften: own ones with a form in place, inherited ones with the way to where they are kept."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication

from crm.domain.errors import UserError
from crm.domain.listing import Subject, SubjectKind
from crm.domain.reach import Address
from crm.services.contacts import Reach
from crm.services.record_checks import checked_address
from crm.services.record_view import Record
from crm.ui.record.channel_row import copying
from crm.ui.record.form import Form
from crm.ui.record.forms_section import wrapped
from crm.ui.record.item_row import ItemRow
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.provenance import add_provenance, confirm_action, provenance, provenance_of
from crm.ui.record.reach_section import flipped, inherited_from, owner_of
from crm.ui.record.section import RecordSection
from crm.ui.record.tool import row_action, row_tick, separate
from crm.ui.record.words import address_kinds, is_own, marks
from crm.ui.widgets.labels import note
from crm.ui.widgets.section import Mark


class AddressSection(RecordSection):
    """Where letters go; the computed address above takes the first official one."""

    def __init__(self, presenter: RecordPresenter) -> None:
        super().__init__(presenter, self.tr("Anschriften"), self.tr("Hinzufügen"))
        self.linked.connect(self.add_address)

    def slice(self, record: Record) -> object:
        return record.addresses

    def fill(self, record: Record) -> None:
        for reach in record.addresses:
            self.add(self._row(reach, record))
        if not record.addresses:
            self.add(note(self.tr("Noch keine Anschrift."), wrap=True))
        elif (source := inherited_from(record, record.addresses)) is not None:
            self.add(source)

    def add_address(self) -> None:
        """Opens the form for a new address of the record's own."""
        self._open(Address(**owner_of(self.record.subject)), None)

    def _row(self, reach: Reach[Address], record: Record) -> ItemRow:
        address = reach.value
        name = address.label or (self.tr("Privat") if address.is_private else address_kinds()[address.kind])
        row = ItemRow(f"address-{address.id}", self.tr("Anschrift {place}").format(place=address.one_line()), name)
        row.add_line(wrapped("\n".join(address.lines())), stretch=False)
        if is_own(reach.origin, record.subject) and (words := provenance(address)):
            row.add_line(note(words, wrap=True), stretch=False)
        found = marks(reach.origin, record, confidential=address.is_confidential, preferred=address.is_preferred)
        if found:
            mark = Mark(*found[0])
            mark.setToolTip(", ".join(word for _, word in found))
            row.add_chip(mark)
        if is_own(reach.origin, record.subject):
            self._add_own_actions(row, address)
        else:
            self._add_inherited_actions(row, address)
        row.add_menu(quiet=True)
        return row

    def _add_own_actions(self, row: ItemRow, address: Address) -> None:
        row_action(row, self.tr("Bearbeiten …"), partial(self._open, address, row), "F2")
        row_action(row, self.tr("Kopieren"), copying("\n".join(address.lines())))
        separate(row)
        for words, name in (
            (self.tr("Bevorzugt"), "is_preferred"),
            (self.tr("Vertraulich"), "is_confidential"),
            (self.tr("Privat"), "is_private"),
        ):
            on = bool(getattr(address, name))
            row_tick(row, words, on, partial(self._change, flipped(address, name)))
        separate(row)
        confirm_action(row, self.presenter, address)
        separate(row)
        row_action(row, self.tr("Löschen"), partial(self._remove, address), "Del")

    def _add_inherited_actions(self, row: ItemRow, address: Address) -> None:
        words = self.tr("Beim Amt öffnen") if address.office_id else self.tr("Bei der Organisation öffnen")
        row_action(row, words, partial(self._open_owner, address), "F2")
        row_action(row, self.tr("Eigene angeben"), self.add_address)
        separate(row)
        row_action(row, self.tr("Kopieren"), copying("\n".join(address.lines())))

    def _open_owner(self, address: Address) -> None:
        if address.office_id is not None:
            self.presenter.desk.open(Subject(SubjectKind.OFFICE, address.office_id))
        elif address.party_id is not None:
            self.presenter.desk.open(Subject(SubjectKind.ORGANISATION, address.party_id))

    def _change(self, address: Address) -> None:
        self.presenter.write(partial(self.presenter.editing.change_address, address))

    def _remove(self, address: Address) -> None:
        self.presenter.write(partial(self.presenter.editing.remove_address, address))

    def _open(self, address: Address, row: ItemRow | None) -> None:
        form = Form(self.tr("Speichern"))
        add_address_fields(form, address)
        form.add_text("extra", self.tr("Zusatz"), address.extra, hint=self.tr("zum Beispiel Haus B"))
        form.add_text("country", self.tr("Land"), address.country, hint=self.tr("nur im Ausland"))
        form.add_choice("kind", self.tr("Art"), address_kinds().items(), address.kind)
        form.add_text("label", self.tr("Bezeichnung"), address.label, hint=self.tr("zum Beispiel Nebenstelle"))
        form.add_ticks(
            "",
            [
                ("is_preferred", self.tr("bevorzugt"), address.is_preferred),
                ("is_confidential", self.tr("vertraulich"), address.is_confidential),
                ("is_private", self.tr("privat"), address.is_private),
            ],
        )
        add_provenance(form, address)
        form.submitted.connect(partial(self._submit, form, address))
        self.open_form(form, row, focus="street")

    def _submit(self, form: Form, address: Address) -> None:
        typed = replace(
            address_of(form, address),
            extra=form.text("extra"),
            country=form.text("country"),
            kind=form.chosen("kind"),
            label=form.text("label"),
            is_preferred=form.ticked("is_preferred"),
            is_confidential=form.ticked("is_confidential"),
            is_private=form.ticked("is_private"),
            **provenance_of(form),
        )
        if complain_about(form, typed):
            return
        editing = self.presenter.editing
        self.save(form, partial(editing.change_address if address.id else editing.add_address, typed))


def add_address_fields(form: Form, address: Address) -> None:
    """Street, postcode and place."""
    form.add_text(
        "street",
        QCoreApplication.translate("AddressSection", "Straße"),
        address.street,
        hint=QCoreApplication.translate("AddressSection", "Straße und Hausnummer"),
    )
    form.add_text("postcode", QCoreApplication.translate("AddressSection", "PLZ"), address.postcode)
    form.add_text("city", QCoreApplication.translate("AddressSection", "Ort"), address.city)


def address_of(form: Form, address: Address) -> Address:
    """The address with what is typed into :func:`add_address_fields`."""
    return replace(address, street=form.text("street"), postcode=form.text("postcode"), city=form.text("city"))


def complain_about(form: Form, address: Address) -> bool:
    """Puts the sentence about a wrong address below the field it means; False if all is well."""
    try:
        checked_address(address)
    except UserError as error:
        form.refuse("")
        form.complain("postcode" if address.city.strip() else "city", str(error))
        return True
    return False
