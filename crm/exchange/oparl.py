"""OParl 1.0 and 1.1 (the open interface of council information systems) as a JSON file: a list of objects, a page of
the interface, or a body with everything inside it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from crm.domain.errors import UserError
from crm.exchange.file_reading import refusal
from crm.exchange.text_decoding import decoded

_KINDS: Final = ("Body", "Organization", "Person", "Membership", "Location")
_SCHEMA: Final = "schema.oparl.org"  # some programs write the slashes around it as "\\/"
_DEEPEST: Final = 30

OparlObject = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class OparlFile:
    """All objects by kind and id, in the order of the file; deleted ones are left out."""

    name: str
    objects: Mapping[str, Mapping[str, OparlObject]] = field(default_factory=dict)

    def of(self, kind: str) -> Mapping[str, OparlObject]:
        return self.objects.get(kind, {})


def is_oparl(beginning: str) -> bool:
    return beginning.lstrip("\ufeff \t\r\n")[:1] in ("{", "[") and _SCHEMA in beginning


def read_oparl(path: Path) -> OparlFile:
    """Reads the file. UserError names it, and the line where it is no JSON."""
    try:
        data = json.loads(decoded(path.read_bytes()).lstrip("\ufeff"))
    except json.JSONDecodeError as error:
        place = f"Zeile {error.lineno}, Spalte {error.colno}"
        raise UserError(f"„{path.name}“, {place}: Die Datei ist beschädigt oder unvollständig.") from error
    except (ValueError, RecursionError) as error:
        raise UserError(f"„{path.name}“ ist beschädigt.") from error
    except OSError as error:
        raise refusal(path, error) from error
    objects: dict[str, dict[str, OparlObject]] = {kind: {} for kind in _KINDS}
    for kind, found in _found(data, 0):
        number = str(found.get("id") or f"{kind}/{len(objects[kind]) + 1}")
        objects[kind][number] = found
    if not objects["Person"] and not objects["Organization"] and not objects["Body"]:
        raise UserError(f"„{path.name}“ enthält weder Personen noch Gremien in der Form von OParl.")
    return OparlFile(name=path.name, objects=objects)


def _found(data: Any, depth: int) -> Iterator[tuple[str, OparlObject]]:
    """Every object of a kind that we know, wherever it stands; a membership within a person knows whose it is."""
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for one in data:
            yield from _found(one, depth + 1)
    elif isinstance(data, dict):
        kind = _kind(data)
        if kind and not data.get("deleted"):
            yield kind, data
        for value in data.values():
            if isinstance(value, list | dict):
                inner = value if kind != "Person" else _owned(value, data)
                yield from _found(inner, depth + 1)


def _kind(data: Mapping[str, Any]) -> str:
    kind = data.get("type")
    if not isinstance(kind, str) or _SCHEMA not in kind:
        return ""
    name = kind.rstrip("/").rpartition("/")[2]
    return name if name in _KINDS else ""


def _owned(value: Any, person: Mapping[str, Any]) -> Any:
    if not isinstance(value, list):
        return value
    return [{"person": person.get("id"), **one} if isinstance(one, dict) else one for one in value]
