"""Who is written to, as it stands on a label or an envelope."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

#: Street and place; what two addresses must share to be the same one.
_POSTAL = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """``lines`` are the complete address block; ``body`` is where somebody serves, "" for who stands alone."""

    name: str
    lines: tuple[str, ...]
    body: str = ""


def without_repeats(addressees: Iterable[Addressee]) -> list[Addressee]:
    """Each address block once, where it stands first: who was chosen twice gets one letter."""
    first: dict[tuple[str, ...], Addressee] = {}
    for addressee in addressees:
        first.setdefault(addressee.lines, addressee)
    return list(first.values())


def together(addressees: Sequence[Addressee]) -> list[Addressee]:
    """One address for all of the same body (or household) at the same street and place, at the first one's place.

    The lines that differ stand below each other, those that all end with stand once.
    """
    groups: dict[tuple[str, tuple[str, ...]], list[Addressee]] = {}
    for addressee in without_repeats(addressees):
        groups.setdefault((addressee.body, addressee.lines[-_POSTAL:]), []).append(addressee)
    return [_joined(group) for group in groups.values()]


def _joined(group: Sequence[Addressee]) -> Addressee:
    if len(group) == 1:
        return group[0]
    shared = _shared_end([one.lines for one in group])
    head: list[str] = []
    for one in group:
        own = one.lines[: len(one.lines) - shared]
        head += own[1:] if head and own and own[0] == one.body else own  # the body opens the block once
    tail = group[0].lines[len(group[0].lines) - shared :]
    return replace(group[0], name=", ".join(one.name for one in group), lines=(*head, *tail))


def _shared_end(blocks: Sequence[tuple[str, ...]]) -> int:
    """How many lines all blocks end with."""
    count = 0
    for lines in zip(*(reversed(block) for block in blocks), strict=False):
        if len(set(lines)) > 1:
            break
        count += 1
    return count
