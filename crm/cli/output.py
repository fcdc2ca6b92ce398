"""How answers are written: JSON with the words of the domain, or plain lines."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Mapping, Sequence
from typing import Any, Final

from crm.domain.journal import ChangeSet
from crm.domain.partial_date import PartialDate

#: A longer answer is for programs: laid out for the eye it takes four times as long to write.
_READ_BY_EYE: Final = 100_000


def write_json(value: Any) -> None:
    """One document on standard output: dataclasses as objects, dates in ISO 8601, photos as their size."""
    text = _json(value)
    sys.stdout.write((text if len(text) > _READ_BY_EYE else _json(value, indent=2)) + "\n")


def _json(value: Any, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent, default=_told)


def _told(value: Any) -> Any:
    """Asked for whatever JSON has no form of; what is in it is asked for in turn."""
    told = plain(value)
    if told is value:
        raise TypeError(f"no JSON for {type(value).__name__}")
    return told


def plain(value: Any) -> Any:
    """A record as an object, a date in ISO 8601; what is in them stays as it is, and so does anything else."""
    if isinstance(value, PartialDate):
        return value.iso()
    if isinstance(value, bytes):
        return {"bytes": len(value)}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, set | frozenset):
        return list(value)
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
