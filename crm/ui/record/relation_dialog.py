"""A new relationship, asked for outside the record: from the picture of the network."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject
from crm.domain.relationship import Relationship, RelationshipType
from crm.ui.desk import Desk
from crm.ui.record.new_dialogs import NewDialog
from crm.ui.record.relation_fields import RelationFields


class RelationDialog(NewDialog):
    """Of a person or an organisation; where it was asked for stays in sight."""

    def __init__(
        self, desk: Desk, parent: QWidget | None, own: Subject, name: str, types: Sequence[RelationshipType]
    ) -> None:
        self._own, self._types = own, types
        self._made: Relationship | None = None
        super().__init__(desk, parent, *self._words(name))

    def _words(self, name: str) -> tuple[str, str]:
        advice = self.tr("Was die oder der andere für {name} ist, und von wann bis wann, soweit bekannt.")
        return self.tr("Neue Beziehung"), advice.format(name=name)

    def build(self) -> None:
        self.fields = RelationFields(self.form, self.desk, self._own, self._types)

    def gather(self) -> bool:
        self._made = self.fields.typed()
        return self._made is not None

    def add(self) -> tuple[Subject, ChangeSet]:
        assert self._made is not None  # gathered
        return self._own, self.desk.services.editing.add_relationship(self._made)

    def _done(self, made: list[Subject], changes: ChangeSet) -> None:
        self.accept()


def add_relation(desk: Desk, parent: QWidget, own: Subject, name: str) -> None:
    """Reads the kinds of relationship, then opens the dialog."""

    def show(types: list[RelationshipType]) -> None:
        RelationDialog(desk, parent, own, name, types).open()

    desk.read(partial(desk.services.relationship_types.all), show, replaces="network.relation")
