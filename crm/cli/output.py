"""How answers are written: JSON with the words of the domain, or plain lines."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, Final

from crm.domain.journal import ChangeSet
from crm.domain.partial_date import PartialDate

_PLAIN: Final = frozenset({str, int, float, bool, type(None)})


def write_json(value: Any) -> None:
    """One document on standard output: dataclasses as objects, dates in ISO 8601, photos as their size."""
    sys.stdout.write(json.dumps(plain(value), ensure_ascii=False, indent=2) + "\n")


def plain(value: Any) -> Any:
    """The value as JSON can hold it."""
    kind = type(value)
    if kind in _PLAIN:  # nearly all there is in a long answer
        return value
    if kind is list:
        return [plain(item) for item in value]
    if isinstance(value, PartialDate):
        return value.iso()
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, bytes):
        return {"bytes": len(value)}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {plain(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    return value


def write_line(text: str = "") -> None:
    sys.stdout.write(text + "\n")


def write_taken_back(changes: ChangeSet, text: str, left: Sequence[str], *, as_json: bool) -> None:
    """What taking an entry back, or doing it again, has done; ``left`` names what stayed as edited since."""
    if as_json:
        write_json({"entry": changes.entry_id, "text": text, "left": list(left)})
        return
    write_line(text)
    for line in left:
        write_line(f"  geblieben: {line}")
