"""Names that persons bore earlier, with their time."""

from __future__ import annotations

from dataclasses import replace

from crm.domain.errors import UserError
from crm.domain.journal import ChangeSet
from crm.domain.partial_date import is_reversed
from crm.domain.party import FormerName
from crm.domain.ports import Database
from crm.services.naming import party_name


class FormerNames:
    """Each mutation is one journal entry; a changed one is saved only if nobody else has saved it since."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, former: FormerName) -> ChangeSet:
        with self._database.write("former_name.add", name=self._name(former)) as unit:
            unit.store.add(checked_former_name(former))
        return unit.changes

    def change(self, former: FormerName) -> ChangeSet:
        with self._database.write("former_name.change", name=self._name(former)) as unit:
            unit.store.save(checked_former_name(former))
        return unit.changes

    def remove(self, former: FormerName) -> ChangeSet:
        with self._database.write("former_name.remove", name=self._name(former)) as unit:
            unit.store.remove(former)
        return unit.changes

    def _name(self, former: FormerName) -> str:
        with self._database.read() as unit:
            return party_name(unit, former.person_id)


def checked_former_name(former: FormerName) -> FormerName:
    """The name without surrounding blanks. UserError if there is none, or if it ends before it begins."""
    cleaned = replace(
        former,
        given_name=former.given_name.strip(),
        nobility=former.nobility.strip(),
        prefix=former.prefix.strip(),
        family_name=former.family_name.strip(),
    )
    if not (cleaned.given_name or cleaned.family_name):
        raise UserError("Bitte geben Sie den früheren Namen ein.")
    if is_reversed(cleaned.valid_from, cleaned.valid_to):
        raise UserError("Das Ende liegt vor dem Beginn.")
    return cleaned
