"""Tags and own fields stand by name in the conditions of audiences: what is renamed has to be renamed there too."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from crm.domain.errors import UserError
from crm.domain.kept_audience import SavedAudience
from crm.domain.ports import Unit

#: Kind of condition → where the name stands in it.
TAG: Final = ("tag", "tag")
FIELD: Final = ("field", "name")


def rename_in_rules(unit: Unit, place: tuple[str, str], old: str, new: str) -> None:
    """Puts the new name into the conditions of all audiences, those in the trash included: they can come back."""
    for saved in unit.store.find(SavedAudience):
        data, hits = json.loads(saved.rules), 0
        for rule in _rules(data, place, old):
            rule[place[1]] = new
            hits += 1
        if hits:
            unit.store.save(replace(saved, rules=json.dumps(data, ensure_ascii=False)))


def refuse_if_in_rules(unit: Unit, place: tuple[str, str], name: str) -> None:
    """UserError if an audience asks for the name: without it the audience would silently lose people."""
    for saved in unit.store.find(SavedAudience, deleted_at=None):
        if any(_rules(json.loads(saved.rules), place, name)):
            raise UserError(
                f"„{name}“ steht in den Bedingungen des Verteilers „{saved.name}“; bitte ändern Sie diese zuerst."
            )


def _rules(data: Any, place: tuple[str, str], name: str) -> Iterator[dict[str, Any]]:
    """All conditions of the kind that have the name, however deep they are nested."""
    if isinstance(data, dict):
        if data.get("rule") == place[0] and data.get(place[1]) == name:
            yield data
        data = list(data.values())
    if isinstance(data, list):
        for part in data:
            yield from _rules(part, place, name)
