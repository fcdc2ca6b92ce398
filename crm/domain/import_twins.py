"""One person twice in one file: what both entries tell, joined into one record."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from typing import Final

from crm.domain.incoming import Incoming, Part, PartKind

#: What makes two parts the same whatever else is said of them; all other kinds are compared whole.
_TOLD_BY: Final = {PartKind.CHANNEL: ("kind", "value"), PartKind.PHOTO: (), PartKind.TAGGING: ("tag_id",)}


def joined(first: Incoming, *others: Incoming) -> Incoming:
    """The first with what the others tell beside it; where they contradict each other the first is right.

    It is known by all their names elsewhere, so that each of them is recognised the next time.
    """
    fields, parts = dict(first.fields), list(first.parts)
    refs = dict.fromkeys(first.refs)
    for other in others:
        for name, told in other.fields.items():
            if name not in fields or fields[name].value in ("", None):
                fields[name] = told
        there = {_key(part) for part in parts}
        parts += [part for part in other.parts if _key(part) not in there]
        refs |= dict.fromkeys(other.refs)
    return replace(first, refs=tuple(refs), fields=fields, parts=tuple(parts))


def _key(part: Part) -> Hashable:
    names = _TOLD_BY.get(part.kind, tuple(sorted(part.fields)))
    return (part.kind, *((name, part.value(name)) for name in names))
