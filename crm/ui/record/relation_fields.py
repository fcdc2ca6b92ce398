"""The fields of a relationship in a form, seen from one of its two ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from crm.domain.listing import Subject, SubjectKind
from crm.domain.party import PartyKind
from crm.domain.relationship import Relationship, RelationshipType, Side, sides
from crm.services.record_view import Relation
from crm.ui.desk import Desk
from crm.ui.record.form import Form
from crm.ui.record.subject_search import SubjectSearch
from crm.ui.record.words import date_sentence, german, parse_date, translate


class RelationFields(QObject):
    """Who, what he or she is, since when and until when, a remark and the source; only fitting types are offered.

    ``relation`` is one that exists: its two ends stay.
    """

    def __init__(
        self, form: Form, desk: Desk, own: Subject, types: Sequence[RelationshipType], relation: Relation | None = None
    ) -> None:
        super().__init__(form)
        self._form, self._own, self._types, self._relation = form, own, list(types), relation
        self._search: SubjectSearch | None = None
        if relation is None:
            self._add_search(desk)
        else:
            form.add_head(relation.other_name)
        other = PartyKind(relation.other.kind.value) if relation else None
        form.add_choice("type", translate("record", "Beziehung"), self._offered(other), _side(relation))
        stored = relation.relationship if relation else None
        self._add_details(stored or Relationship(type_id=0, from_id=0, to_id=0))

    def typed(self) -> Relationship | None:
        """What is typed; None if the form has said what is missing. Ask it after the form's own checks."""
        side = self._form.chosen("type")
        if side is None:
            sentence = translate("record", "Zwischen diesen beiden gibt es keine Beziehungsart.")
            self._form.complain("type", sentence)
            self._form.refuse("")
            return None
        own, other = self._own.id, self._other()
        stored = self._relation.relationship if self._relation else Relationship(type_id=0, from_id=0, to_id=0)
        return replace(
            stored,
            type_id=side.type_id,
            # "from is forward of to": the other is what the form says.
            from_id=other if side.forward else own,
            to_id=own if side.forward else other,
            valid_from=parse_date(self._form.text("from")),
            valid_to=parse_date(self._form.text("to")),
            note=self._form.text("note"),
            source=self._form.text("source"),
        )

    def _other(self) -> int:
        if self._relation is not None:
            return self._relation.other.id
        assert self._search is not None
        assert self._search.subject is not None  # checked by the form
        return self._search.subject.id

    def _add_search(self, desk: Desk) -> None:
        both = [SubjectKind.PERSON, SubjectKind.ORGANISATION]
        self._search = SubjectSearch(desk, both, translate("record", "Person oder Organisation suchen"))
        self._search.chosen.connect(self._on_chosen)
        self._form.add("other", translate("record", "Wer"), self._search, self._fault)

    def _fault(self, text: str) -> str:
        found = self._search.subject if self._search else None
        if found is None:
            return translate("record", "Bitte suchen Sie und wählen Sie einen Eintrag aus der Liste.")
        if found == self._own:
            return translate("record", "Eine Beziehung verbindet zwei verschiedene Einträge.")
        return ""

    def _on_chosen(self, other: Subject) -> None:
        self._form.set_choices("type", self._offered(PartyKind(other.kind.value)))

    def _offered(self, other: PartyKind | None) -> list[tuple[Side, str]]:
        return sides(self._types, PartyKind(self._own.kind.value), other)

    def _add_details(self, stored: Relationship) -> None:
        form = self._form
        hint, open_end = translate("record", "2019 oder 14.03.2021"), translate("record", "leer, solange sie besteht")
        form.add_text("from", translate("record", "von"), german(stored.valid_from), date_sentence, hint)
        form.add_text("to", translate("record", "bis"), german(stored.valid_to), date_sentence, open_end)
        form.add_text("note", translate("record", "Bemerkung"), stored.note)
        form.add_text("source", translate("record", "Quelle"), stored.source)


def _side(relation: Relation | None) -> Side | None:
    """The direction as it is offered: types that read the same both ways are offered once."""
    return Side(relation.type.id, relation.forward or relation.type.is_symmetric) if relation else None
