"""The kinds of relationship: data that the house can extend and reword."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

from crm.domain.errors import UserError
from crm.domain.journal import ChangeSet
from crm.domain.party import Party
from crm.domain.ports import Database
from crm.domain.relationship import Relationship, RelationshipType

_FORMS = ("forward_f", "forward_m", "forward_neutral", "backward_f", "backward_m", "backward_neutral")


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeInUse:
    """A type with the number of relationships of it."""

    type: RelationshipType
    uses: int


class RelationshipTypes:
    """Reads and changes them; each change is one journal entry."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[RelationshipType]:
        """In the order in which they were made."""
        with self._database.read() as unit:
            return unit.store.find(RelationshipType)

    def in_use(self) -> list[TypeInUse]:
        """Like :meth:`all`, each with how often it is used."""
        with self._database.read() as unit:
            uses = Counter(relationship.type_id for relationship in unit.store.find(Relationship))
            return [TypeInUse(type=kind, uses=uses[kind.id]) for kind in unit.store.find(RelationshipType)]

    def add(self, kind: RelationshipType) -> ChangeSet:
        """Adds a type; an empty key gets one of its own. UserError if a direction has no word at all."""
        checked = _checked(replace(kind, key=kind.key or f"own-{uuid4()}"))
        with self._database.write("relationship_type.add", name=_name(checked)) as unit:
            unit.store.add(checked)
        return unit.changes

    def change(self, kind: RelationshipType) -> ChangeSet:
        """Saves wording and kinds. UserError if relationships exist that would no longer fit."""
        checked = _checked(kind)
        with self._database.write("relationship_type.change", name=_name(checked)) as unit:
            unit.store.save(checked)
            used = unit.store.find(Relationship, type_id=checked.id)
            parties = {side for one in used for side in (one.from_id, one.to_id)}
            kinds = {party.id: party.kind for party in unit.store.find(Party, id=parties)}
            misfits = sum(not checked.fits(kinds[one.from_id], kinds[one.to_id]) for one in used)
            if misfits:
                raise UserError(
                    f"Es gibt {misfits} Beziehungen dieser Art zwischen anderen als den gewählten Arten von Einträgen; "
                    "geändert wurde nichts."
                )
        return unit.changes

    def remove(self, kind: RelationshipType) -> ChangeSet:
        """Deletes a type that nothing uses. UserError while there are relationships of it."""
        with self._database.write("relationship_type.remove", name=_name(kind)) as unit:
            if used := len(unit.store.find(Relationship, type_id=kind.id)):
                many = "eine Beziehung" if used == 1 else f"{used} Beziehungen"
                raise UserError(f"Es gibt noch {many} der Art „{_name(kind)}“; sie kann deshalb nicht gelöscht werden.")
            unit.store.remove(kind)
        return unit.changes


def _name(kind: RelationshipType) -> str:
    return kind.both_genders(forward=True)


def _checked(kind: RelationshipType) -> RelationshipType:
    """The type without surrounding blanks; forms left empty are those of the same direction that are known."""
    typed = {form: str(getattr(kind, form)).strip() for form in _FORMS}
    for side, what in (("forward", "die Bezeichnung"), ("backward", "die Bezeichnung der Gegenseite")):
        known = [typed[f"{side}_{form}"] for form in ("neutral", "f", "m") if typed[f"{side}_{form}"]]
        if not known:
            raise UserError(f"Bitte geben Sie {what} ein, zum Beispiel „Büroleitung“.")
        for form in ("f", "m", "neutral"):
            typed[f"{side}_{form}"] = typed[f"{side}_{form}"] or known[0]
    values: dict[str, Any] = dict(typed)
    return replace(kind, **values)
