"""Beziehungen: who stands how to whom; added by kind and search."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from crm.domain.listing import Subject, SubjectKind
from crm.domain.partial_date import german_period
from crm.domain.relationship import Relationship, RelationshipType
from crm.services.records import Record, Relation
from crm.ui.record.form import Form
from crm.ui.record.item_row import ItemRow
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.section import RecordSection
from crm.ui.record.subject_search import SubjectSearch
from crm.ui.record.tool import row_action, separate
from crm.ui.tokens import AvatarKind
from crm.ui.widgets.avatar import Avatar
from crm.ui.widgets.buttons import link
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
            self.presenter.desk.services.records.relationship_types,
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
        row_action(row, self.tr("{name} öffnen").format(name=relation.other_name), act, "Return")
        separate(row)
        row_action(row, self.tr("Beziehung löschen"), partial(self._remove, relation.relationship), "Del")
        row.add_menu()
        return row

    def _details(self, relation: Relation) -> QWidget:
        known = german_period(relation.relationship.valid_from, relation.relationship.valid_to)
        return note(" · ".join(filter(None, (relation.label, known, relation.relationship.note))), wrap=True)

    def _open(self, subject: Subject, kinds: list[RelationshipType]) -> None:
        if self._record is None or self._record.subject != subject:
            return
        form = Form(self.tr("Speichern"))
        form.add_choice("type", self.tr("Beziehung"), _choices(kinds), None)
        both = [SubjectKind.PERSON, SubjectKind.ORGANISATION]
        search = SubjectSearch(self.presenter.desk, both, self.tr("Person oder Organisation suchen"))
        form.add("other", self.tr("Wer"), search, partial(self._fault, search))
        form.add_text("note", self.tr("Bemerkung"))
        form.submitted.connect(partial(self._submit, form, search))
        self.open_form(form, focus="other")

    def _fault(self, search: SubjectSearch, text: str) -> str:
        if search.subject is None:
            return self.tr("Bitte suchen Sie und wählen Sie einen Eintrag aus der Liste.")
        if search.subject == self.record.subject:
            return self.tr("Eine Beziehung verbindet zwei verschiedene Einträge.")
        return ""

    def _submit(self, form: Form, search: SubjectSearch) -> None:
        own, other = self.record.subject.id, search.subject
        assert other is not None  # checked by the form
        kind, forward = form.chosen("type")
        # "from is forward of to": the other is what the form says.
        first, second = (other.id, own) if forward else (own, other.id)
        made = Relationship(type_id=kind, from_id=first, to_id=second, note=form.text("note"))
        self.save(form, partial(self.presenter.editing.add_relationship, made))

    def _remove(self, relationship: Relationship) -> None:
        self.presenter.write(partial(self.presenter.editing.remove_relationship, relationship))


def _choices(kinds: list[RelationshipType]) -> list[tuple[tuple[int, bool], str]]:
    """What the other can be: each kind in both directions, once where both read the same.

    Many kinds have a "Vorgesetzte" on their other side: those name the counterpart in brackets.
    """
    sides = [((kind.id, True), _both(kind, "forward"), kind.backward_neutral) for kind in kinds]
    sides += [
        ((kind.id, False), _both(kind, "backward"), kind.forward_neutral)
        for kind in kinds
        if _both(kind, "backward") != _both(kind, "forward")
    ]
    words = [one for _, one, _ in sides]
    return [(value, f"{one} ({other})" if words.count(one) > 1 else one) for value, one, other in sides]


def _both(kind: RelationshipType, side: str) -> str:
    """Feminine and masculine beside each other: "Stellvertreterin/Stellvertreter"."""
    forms = (getattr(kind, f"{side}_f"), getattr(kind, f"{side}_m"))
    return "/".join(dict.fromkeys(forms))
