"""The order of precedence: custom of the house, not law, so every part of it can be changed.

There is no official order in Germany; what the shipped numbers rest on stands in ``db/reference/README.md``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from crm.domain.partial_date import PartialDate

#: Behind every number of the table: an office of a kind without a number, and whoever holds no office.
NO_RANK: Final = 900
LOWEST: Final = 9999
_IN: Final = ":"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """The rank of a kind of office; ``number`` is lower for higher.

    ``kind`` is a key of the address rules, or one with the legal kind of the municipality behind it
    ("lord_mayor:Landeshauptstadt"), which then counts before the key alone (see :func:`kinds_of`).
    """

    id: int = 0
    version: int = 1
    kind: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRank:
    """Another rank of a kind of office at one event: the host's own minister before the guests', say."""

    id: int = 0
    version: int = 1
    event_id: int
    kind: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PrecedencePlace:
    """A place given by hand at one event: the party comes right after another, or first where that is None.

    Of several after the same one, the latest comes first; the id says which is the latest.
    """

    id: int = 0
    version: int = 1
    event_id: int
    party_id: int
    after_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Somebody to be put in order. ``party_id`` is None for a vacant office, which has no place by hand.

    ``kinds`` are the keys of the office (:func:`kinds_of`), empty without an office; ``rank`` is the office's own
    number and ``since`` the day of taking office as far as it is known.
    """

    party_id: int | None
    name: str
    sort_key: str = ""
    kinds: tuple[str, ...] = ()
    rank: int = NO_RANK
    since: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A standing in its place, with the number that counted and the reason as a German sentence."""

    standing: Standing
    rank: int
    reason: str
    by_hand: bool = False


def kinds_of(kind: str, municipality_kind: str = "") -> tuple[str, ...]:
    """The keys under which an office's rank is looked up, the most particular first."""
    if not kind:
        return ()
    return (f"{kind}{_IN}{municipality_kind}", kind) if municipality_kind else (kind,)


def split_kind(key: str) -> tuple[str, str]:
    """The key of the address rules, and the legal kind of the municipality ("" for all)."""
    kind, _, place = key.partition(_IN)
    return kind, place


def rank_in(table: Mapping[str, int], kinds: Sequence[str]) -> int | None:
    """The number of the most particular key that the table knows; None if it knows none."""
    return next((table[kind] for kind in kinds if kind in table), None)


def rule_key(rank: int, since: PartialDate | None, sort_key: str) -> tuple[int, date, str]:
    """The rule of the house: rank, then the longer in office (unknown last), then the name by DIN 5007-2."""
    return rank, since.earliest() if since else date.max, sort_key


def order_of_precedence(
    standings: Sequence[Standing],
    *,
    table: Mapping[str, int],
    event_ranks: Mapping[str, int] | None = None,
    places: Sequence[PrecedencePlace] = (),
    absent: Mapping[int, str] | None = None,
) -> list[Placed]:
    """Everybody once, in order: by the rule, with the event's own ranks, then the places given by hand.

    ``table`` is only asked whether an office's number is the table's or its own. A place after somebody who is not
    here, or one that runs in a circle, rests: the rule holds, and the reason says so; ``absent`` names who is missing.
    """
    ruled = [_by_rule(standing, table, event_ranks or {}) for standing in standings]
    ruled.sort(key=_key)
    number_of = {one.standing.party_id: n for n, one in reversed(list(enumerate(ruled))) if one.standing.party_id}
    hand = {number_of[place.party_id]: place for place in sorted(places, key=_age) if place.party_id in number_of}
    anchors = {n: place for n, place in hand.items() if place.after_id is None or place.after_id in number_of}
    kept = _without_circles(anchors, number_of)
    found = []
    for n in _arranged(len(ruled), kept, number_of):
        if n in kept:
            after = kept[n].after_id
            found.append(_by_hand(ruled[n], "" if after is None else ruled[number_of[after]].standing.name))
        else:
            found.append(_resting(ruled[n], hand.get(n), n in anchors, absent or {}))
    return found


def _age(place: PrecedencePlace) -> int:
    return place.id


def _key(one: Placed) -> tuple[tuple[int, date, str], int]:
    return rule_key(one.rank, one.standing.since, one.standing.sort_key), one.standing.party_id or 0


def _by_rule(standing: Standing, table: Mapping[str, int], event_ranks: Mapping[str, int]) -> Placed:
    if not standing.kinds and standing.rank == NO_RANK:
        return Placed(standing=standing, rank=NO_RANK, reason="ohne Amt, nach dem Namen")
    lifted = rank_in(event_ranks, standing.kinds)
    if lifted is not None:
        rank, whose = lifted, "für diese Veranstaltung"
    else:
        rank = standing.rank
        whose = "Hausordnung" if rank == (rank_in(table, standing.kinds) or NO_RANK) else "eigener Rang des Amtes"
    held = f"im Amt seit {_since(standing.since)}" if standing.since else "Amtsantritt unbekannt"
    return Placed(standing=standing, rank=rank, reason=f"Rang {rank} ({whose}), {held}")


def _since(day: PartialDate) -> str:
    words = day.german()
    return f"etwa {words.removeprefix('um ')}" if words.startswith("um ") else words


def _by_hand(one: Placed, anchor: str) -> Placed:
    reason = f"von Hand nach {anchor} gesetzt" if anchor else "von Hand an die erste Stelle gesetzt"
    return Placed(standing=one.standing, rank=one.rank, reason=reason, by_hand=True)


def _resting(one: Placed, place: PrecedencePlace | None, runs_in_circle: bool, absent: Mapping[int, str]) -> Placed:
    if place is None:
        return one
    missing = absent.get(place.after_id or 0, "")
    if runs_in_circle:
        why = "der Platz von Hand widerspricht einem anderen und ruht"
    elif missing:
        why = f"der Platz nach {missing} ruht, weil {missing} nicht teilnimmt"
    else:
        why = "der Platz von Hand ruht"
    return Placed(standing=one.standing, rank=one.rank, reason=f"{one.reason}; {why}")


def _without_circles(
    anchors: Mapping[int, PrecedencePlace], number_of: Mapping[int, int]
) -> dict[int, PrecedencePlace]:
    """The places that lead to the top or to somebody placed by rule; of a circle the oldest place is dropped."""
    kept = dict(anchors)
    for start in sorted(anchors, key=lambda n: anchors[n].id):
        path: dict[int, None] = {}
        at: int | None = start
        while at is not None and at in kept and at not in path:
            path[at] = None
            after = kept[at].after_id
            at = number_of[after] if after is not None else None
        if at is not None and at in path:
            steps = list(path)
            circle = steps[steps.index(at) :]
            del kept[min(circle, key=lambda n: kept[n].id)]
    return kept


def _arranged(count: int, kept: Mapping[int, PrecedencePlace], number_of: Mapping[int, int]) -> list[int]:
    """The numbers in order, each with those placed after it, the latest first."""
    followers: dict[int | None, list[int]] = defaultdict(list)
    for n, place in sorted(kept.items(), key=lambda pair: pair[1].id, reverse=True):
        followers[None if place.after_id is None else number_of[place.after_id]].append(n)
    found: list[int] = []
    waiting = [*followers[None], *(n for n in range(count) if n not in kept)][::-1]
    while waiting:
        n = waiting.pop()
        found.append(n)
        waiting += reversed(followers[n])
    return found
