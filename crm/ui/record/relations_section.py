"""Beziehungen: who stands how to whom; added by kind and search."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from crm.domain.listing import Subject, SubjectKind
from crm.domain.partial_date import PartialDate, german_period
from crm.domain.party import PartyKind
from crm.domain.relationship import Relationship, RelationshipType, Side, sides
from crm.services.records import Record, Relation
from crm.ui.record.form import Form
from crm.ui.record.item_row import ItemRow
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.section import RecordSection
from crm.ui.record.subject_search import SubjectSearch
from crm.ui.record.tool import row_action, separate
from crm.ui.record.words import date_sentence, german, parse_date, translate
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

    # ── a new one ───────────────────────────────────────────────────────────────────────────────────────────

    def _open(self, subject: Subject, types: list[RelationshipType]) -> None:
        if self._record is None or self._record.subject != subject:
            return
        form = Form(self.tr("Speichern"))
        both = [SubjectKind.PERSON, SubjectKind.ORGANISATION]
        search = SubjectSearch(self.presenter.desk, both, self.tr("Person oder Organisation suchen"))
        form.add("other", self.tr("Wer"), search, partial(self._fault, search))
        form.add_choice("type", self.tr("Beziehung"), self._offered(types, None), None)
        search.chosen.connect(partial(self._offer, form, types))
        _add_details(form, None)
        form.submitted.connect(partial(self._submit, form, search))
        self.open_form(form, focus="other")

    def _offer(self, form: Form, types: list[RelationshipType], other: Subject) -> None:
        """Only the types that fit the two."""
        form.set_choices("type", self._offered(types, PartyKind(other.kind.value)))

    def _offered(self, types: list[RelationshipType], other: PartyKind | None) -> list[tuple[Side, str]]:
        return sides(types, PartyKind(self.record.subject.kind.value), other)

    def _fault(self, search: SubjectSearch, text: str) -> str:
        if search.subject is None:
            return self.tr("Bitte suchen Sie und wählen Sie einen Eintrag aus der Liste.")
        if search.subject == self.record.subject:
            return self.tr("Eine Beziehung verbindet zwei verschiedene Einträge.")
        return ""

    def _submit(self, form: Form, search: SubjectSearch) -> None:
        other = search.subject
        assert other is not None  # checked by the form
        if form.chosen("type") is None:
            form.complain("type", self.tr("Zwischen diesen beiden gibt es keine Beziehungsart."))
            return
        made = self._typed(form, Relationship(type_id=0, from_id=0, to_id=0), other.id)
        self.save(form, partial(self.presenter.editing.add_relationship, made))

    # ── one that is there ───────────────────────────────────────────────────────────────────────────────────

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
        offered = self._offered(types, PartyKind(relation.other.kind.value))
        form.add_choice("type", self.tr("Beziehung"), offered, Side(relation.type.id, _side(relation)))
        _add_details(form, relation.relationship, PartialDate.of(date.today()).german() if ending else None)
        form.submitted.connect(partial(self._submit_edit, form, relation))
        self.open_form(form, row, focus="to" if ending else "type")

    def _submit_edit(self, form: Form, relation: Relation) -> None:
        changed = self._typed(form, relation.relationship, relation.other.id)
        self.save(form, partial(self.presenter.editing.change_relationship, changed))

    def _typed(self, form: Form, relationship: Relationship, other: int) -> Relationship:
        own, side = self.record.subject.id, form.chosen("type")
        return replace(
            relationship,
            type_id=side.type_id,
            from_id=other if side.forward else own,
            to_id=own if side.forward else other,
            valid_from=parse_date(form.text("from")),
            valid_to=parse_date(form.text("to")),
            note=form.text("note"),
            source=form.text("source"),
        )

    def _remove(self, relationship: Relationship) -> None:
        self.presenter.write(partial(self.presenter.editing.remove_relationship, relationship))


def _side(relation: Relation) -> bool:
    """The direction as it is offered: types that read the same both ways are offered once."""
    return relation.forward or relation.type.is_symmetric


def _add_details(form: Form, relationship: Relationship | None, end: str | None = None) -> None:
    """Dates as far as they are known, a remark, and where it is known from."""
    start = german(relationship.valid_from) if relationship else ""
    until = german(relationship.valid_to) if relationship and end is None else end or ""
    form.add_text("from", translate("record", "von"), start, date_sentence, translate("record", "2019 oder 14.03.2021"))
    hint = translate("record", "leer, solange die Beziehung besteht")
    form.add_text("to", translate("record", "bis"), until, date_sentence, hint)
    form.add_text("note", translate("record", "Bemerkung"), relationship.note if relationship else "")
    form.add_text("source", translate("record", "Quelle"), relationship.source if relationship else "")
