"""What a card says here and in the words of another reader or writer: each difference, and what explains it.

Compared are the name, group, parameters and values of every property. What is left after equal ones have gone is
paired, and each pair, or what has no partner, is shown to the rules one after the other: the first that knows the case
says so in a sentence. What no rule knows has no reason and is for somebody to look at.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Any, Final, NamedTuple

from crm.exchange.card_difference_rules import RULES, Case, Entry, values_text

#: How a value was packed says nothing once it is unpacked; what kind of value it is, the property says already.
_PACKING: Final = frozenset({"encoding", "charset", "value"})
_ONE_BY_ONE: Final = 2000


class CardDifference(NamedTuple):
    """``card`` counts from 1. ``ours`` and ``theirs`` are what stands there, empty where nothing does; ``reason`` is
    one German sentence, empty if nothing explains the difference."""

    card: int
    name: str
    ours: str
    theirs: str
    reason: str = ""


def differences(ours: Sequence[list[Any]], theirs: Sequence[list[Any]], *, is_jcard: bool) -> list[CardDifference]:
    """Compares jCards (RFC 7095) in their order. ``is_jcard``: theirs is what another program reads; else it is what
    another program has written of the same cards and this one has read again."""
    found: list[CardDifference] = []
    for number, (our, their) in enumerate(zip_longest(ours, theirs), start=1):
        if our is None or their is None:
            missing = ("Karte", "") if their is None else ("", "Karte")
            found.append(CardDifference(number, "begin", *missing))
        else:
            found.extend(_in_card(number, our, their, is_jcard=is_jcard))
    return found


def _in_card(number: int, our: list[Any], their: list[Any], *, is_jcard: bool) -> list[CardDifference]:
    mine, others = _entries(our), _entries(their)
    case = Case(_version(mine), _version(others), is_jcard, frozenset(mine), frozenset(others))
    left_mine, left_others = _without_equal(mine, others)
    found = []
    for entry in left_mine:
        partner, reason = _partner(case, entry, left_others)
        if partner is not None:
            left_others.remove(partner)
        found.append(_difference(number, entry, partner, reason))
    for other in left_others:
        found.append(_difference(number, None, other, _reason(case, None, other)))
    return found


def _difference(number: int, mine: Entry | None, other: Entry | None, reason: str) -> CardDifference:
    name = (mine or other or Entry("", (), ())).name
    return CardDifference(number, name, _text(mine), _text(other), reason)


def _partner(case: Case, mine: Entry, others: list[Entry]) -> tuple[Entry | None, str]:
    """The entry that a rule puts beside this one; else none, if a rule explains that; else the first of its name."""
    for other in others[:_ONE_BY_ONE]:
        if reason := _reason(case, mine, other):
            return other, reason
    if reason := _reason(case, mine, None):
        return None, reason
    return next((other for other in others if other.name == mine.name), None), ""


def _reason(case: Case, mine: Entry | None, other: Entry | None) -> str:
    return next((sentence for rule, sentence in RULES if rule(case, mine, other)), "")


def _without_equal(mine: list[Entry], others: list[Entry]) -> tuple[list[Entry], list[Entry]]:
    counts: dict[Entry, int] = {}
    for entry in others:
        counts[entry] = counts.get(entry, 0) + 1
    left = []
    for entry in mine:
        if counts.get(entry):
            counts[entry] -= 1
        else:
            left.append(entry)
    rest = []
    for entry in reversed(others):
        if counts[entry]:
            counts[entry] -= 1
            rest.append(entry)
    return left, rest[::-1]


def _entries(card: list[Any]) -> list[Entry]:
    """RFC 7095: ["vcard", [[name, parameters, type, value, …], …]]."""
    return [
        Entry(str(name).lower(), _parameters(parameters), tuple(map(_frozen, values)))
        for name, parameters, _, *values in card[1]
    ]


def _parameters(found: dict[str, Any]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Names, types and groups without their case, in which they do not differ (RFC 6350 3.3)."""
    made = []
    for name, value in found.items():
        values = tuple(sorted({str(one) for one in (value if isinstance(value, list) else [value])}))
        if name.lower() in ("type", "group"):
            values = tuple(sorted({one.lower() for one in values}))
        if name.lower() not in _PACKING and any(values):
            made.append((name.lower(), values))
    return tuple(sorted(made))


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else str(value)


def _version(entries: list[Entry]) -> str:
    return next((str(entry.values[0]) for entry in entries if entry.name == "version" and entry.values), "")


def _text(entry: Entry | None) -> str:
    if entry is None:
        return ""
    said = "".join(f";{name.upper()}={','.join(values)}" for name, values in entry.parameters if name != "group")
    group = "".join(f"{value}." for name, values in entry.parameters if name == "group" for value in values)
    return f"{group}{entry.name.upper()}{said}:{values_text(entry)}"
