"""Beziehungen: who stands how to whom; added by kind and search."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.domain.partial_date import PartialDate, german_period
from crm.domain.relationship import Relationship, RelationshipType
from crm.services.record_view import Record, Relation
from crm.ui.record.form import Form
from crm.ui.record.item_row import ItemRow
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.relation_fields import RelationFields
from crm.ui.record.section import RecordSection
from crm.ui.record.tool import row_action, separate
from crm.ui.tokens import AvatarKind, Tone
from crm.ui.widgets.avatar import Avatar
from crm.ui.widgets.buttons import link
from crm.ui.widgets.chips import StatusChip
from crm.ui.widgets.labels import note


class RelationsSection(RecordSection):
    """Each line says what the other is: "Stellvertreterin" – Sabine Kunz."""

    def __init__(self, presenter: RecordPresenter) -> None:
        super().__init__(presenter, self.tr("Beziehungen"), self.tr("Hinzufügen"), first=True)
        self.linked.connect(self.add_relation)

    def slice(self, record: Record) -> object:
        return record.relations, record.subject.kind

    def fill(self, record: Record) -> None:
        is_office = record.subject.kind is SubjectKind.OFFICE
        self.link.setVisible(not is_office)
        for relation in record.relations:
            self.add(self._row(relation))
        if is_office:
            self.add(note(self.tr("Beziehungen haben die Inhaberinnen und Inhaber, nicht das Amt."), wrap=True))
        elif not record.relations:
            self.add(note(self.tr("Noch keine Beziehungen, zum Beispiel Stellvertretung oder Büroleitung."), wrap=True))

    def add_relation(self) -> None:
        """Asks for the kinds of relationship, then opens the form."""
        self.presenter.desk.read(
            self.presenter.desk.services.relationship_types.all,
            partial(self._open, self.record.subject),
            replaces=f"record-relations-{id(self)}",
        )

    def _row(self, relation: Relation) -> ItemRow:
        avatar = Avatar(24)
        avatar.show_subject(AvatarKind(relation.other.kind.value), relation.other_name)
        row = ItemRow(
            f"relationship-{relation.relationship.id}",
            f"{relation.label}: {relation.other_name}",
            avatar,
            lead_width=0,
        )
        act = partial(self.presenter.desk.open, relation.other)
        row.add_line(link(relation.other_name, act, in_text=True))
        row.add_line(self._details(relation), stretch=False)
        if not relation.is_current:
            row.add_chip(StatusChip(self.tr("beendet"), Tone.OPEN, "history"))
        row_action(row, self.tr("{name} öffnen").format(name=relation.other_name), act, "Return")
        row_action(row, self.tr("Beziehung bearbeiten …"), partial(self._edit, relation, row), "F2")
        if relation.is_current:
            row_action(row, self.tr("Beziehung beenden …"), partial(self._edit, relation, row, ending=True))
        separate(row)
        row_action(row, self.tr("Beziehung löschen"), partial(self._remove, relation.relationship), "Del")
        row.add_menu()
        return row

    def _details(self, relation: Relation) -> QWidget:
        """What the other is, or was, since when, and what is known besides."""
        stored = relation.relationship
        word = relation.label if relation.is_current else self.tr("früher {what}").format(what=relation.label)
        known = german_period(stored.valid_from, stored.valid_to)
        made = note(" · ".join(filter(None, (word, known, stored.note))), wrap=True)
        if stored.source:
            made.setToolTip(self.tr("Quelle: {source}").format(source=stored.source))
        return made

    def _open(self, subject: Subject, types: list[RelationshipType]) -> None:
        if self._record is None or self._record.subject != subject:
            return
        form = Form(self.tr("Speichern"))
        fields = RelationFields(form, self.presenter.desk, subject, types)
        form.submitted.connect(partial(self._submit, form, fields, self.presenter.editing.add_relationship))
        self.open_form(form, focus="other")

    def _edit(self, relation: Relation, row: QWidget, *, ending: bool = False) -> None:
        self.presenter.desk.read(
            self.presenter.desk.services.relationship_types.all,
            partial(self._open_edit, relation, row, ending),
            replaces=f"record-relations-{id(self)}",
        )

    def _open_edit(self, relation: Relation, row: QWidget, ending: bool, types: list[RelationshipType]) -> None:
        if row not in self.rows():
            return  # read anew meanwhile
        form = Form(self.tr("Beenden") if ending else self.tr("Speichern"))
        fields = RelationFields(form, self.presenter.desk, self.record.subject, types, relation)
        if ending:
            form.set_text("to", PartialDate.of(date.today()).german())
        form.submitted.connect(partial(self._submit, form, fields, self.presenter.editing.change_relationship))
        self.open_form(form, row, focus="to" if ending else "type")

    def _submit(self, form: Form, fields: RelationFields, store: Callable[[Relationship], ChangeSet]) -> None:
        typed = fields.typed()
        if typed is not None:
            self.save(form, partial(store, typed))

    def _remove(self, relationship: Relationship) -> None:
        self.presenter.write(partial(self.presenter.editing.remove_relationship, relationship))
