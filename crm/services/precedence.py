"""The order of precedence: the house's table of ranks, the ranks of one event, and the order of those who take part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from crm.domain.address_rules import GENERAL_KEYS, AddressRules
from crm.domain.errors import NotFoundError, UserError
from crm.domain.event import Event, Participation
from crm.domain.journal import ChangeSet
from crm.domain.office import Office
from crm.domain.ports import Database, Unit
from crm.domain.precedence import (
    LOWEST,
    NO_RANK,
    EventRank,
    PrecedencePlace,
    Rank,
    Standing,
    order_of_precedence,
    split_kind,
)
from crm.exchange.reference_files import RankRow
from crm.services.event_view import Participant, participants_of
from crm.services.naming import party_name
from crm.services.precedence_view import (
    NOT_THERE,
    EventKindRank,
    EventOrder,
    KindRank,
    bearers,
    event_numbers,
    height,
    key_in,
    line,
    standings,
)
from crm.services.rank_table import numbers


class Precedence:
    """Reads and changes ranks and places; each change is one journal entry."""

    def __init__(
        self,
        database: Database,
        rules: AddressRules,
        shipped: Sequence[RankRow] = (),
        today: Callable[[], date] = date.today,
    ) -> None:
        self._database = database
        self._rules = rules
        self._rows = {row.kind: row for row in shipped}
        self._shipped = {row.kind: row.number for row in shipped}
        self._today = today

    # ── the house's table ───────────────────────────────────────────────────────────────────────────────────

    def table(self) -> list[KindRank]:
        """Every kind of office, the highest first."""
        with self._database.read() as unit:
            known = numbers(unit.store, self._shipped)
            by_kind = bearers(unit, known)
        kinds = {*known, *(key for key in self._rules.rules if key not in GENERAL_KEYS)}
        found = [self._kind_rank(kind, known.get(kind, NO_RANK), by_kind.get(kind, ())) for kind in kinds]
        order = {key: n for n, key in enumerate(self._rules.rules)}
        return sorted(found, key=lambda row: (row.number, order.get(split_kind(row.kind)[0], len(order)), row.kind))

    def title(self, kind: str) -> str:
        """What a kind of office is called: "Oberbürgermeisterin oder Oberbürgermeister (Landeshauptstadt)"."""
        key, place = split_kind(kind)
        rule = self._rules.rules.get(key)
        words = (rule.title_neutral or rule.title_m) if rule else ""
        if rule and "{" not in rule.complement:
            words = f"{words} {rule.complement}".strip()
        return f"{words or key} ({place})" if place else words or key

    def set_rank(self, kind: str, number: int) -> ChangeSet:
        """Gives a kind of office another number; its offices that bear the earlier one get it too, own numbers stay.

        UserError unless 1 ≤ number ≤ 9999.
        """
        _check(number)
        with self._database.write("rank.change", kind=self.title(kind), number=number) as unit:
            known = numbers(unit.store, self._shipped)
            before = known.get(kind, NO_RANK)
            offices = [
                office for office in bearers(unit, {**known, kind: before}).get(kind, ()) if office.rank == before
            ]
            stored = unit.store.find(Rank, kind=kind)
            if not stored:
                unit.store.add(Rank(kind=kind, number=number))
            elif stored[0].number != number:
                unit.store.save(replace(stored[0], number=number))
            if number != before:
                for office in offices:
                    unit.store.save(replace(office, rank=number))
        return unit.changes

    # ── the ranks of an event ───────────────────────────────────────────────────────────────────────────────

    def event_ranks(self, event_id: int) -> list[EventKindRank]:
        """The kinds of office that take part, and those with a number of their own there; the highest first."""
        with self._database.read() as unit:
            known = numbers(unit.store, self._shipped)
            special = event_numbers(unit, event_id)
            parts = [part for part in unit.store.find(Participation, event_id=event_id) if part.status not in NOT_THERE]
            found = [standing for standing, _ in standings(unit, event_id, parts, self._today())]
        there = Counter(key_in(special | known, one.kinds) for one in found if one.kinds)
        rows = [
            EventKindRank(
                kind=kind,
                title=self.title(kind),
                note=self._rows[kind].note if kind in self._rows else "",
                house=known.get(kind, NO_RANK),
                number=special.get(kind),
                count=there[kind],
            )
            for kind in {*there, *special}
        ]
        return sorted(rows, key=lambda row: (row.house if row.number is None else row.number, row.title))

    def set_event_rank(self, event_id: int, kind: str, number: int | None) -> ChangeSet:
        """Gives a kind of office another number at one event; None: as in the house's table again."""
        with self._database.read() as unit:
            params = {"kind": self.title(kind), "event": unit.store.get(Event, event_id).name}
            stored = unit.store.find(EventRank, event_id=event_id, kind=kind)
        if number is None:
            with self._database.write("rank.event_remove", **params) as unit:
                for rank in stored:
                    unit.store.remove(rank)
            return unit.changes
        _check(number)
        with self._database.write("rank.event", number=number, **params) as unit:
            if not stored:
                unit.store.add(EventRank(event_id=event_id, kind=kind, number=number))
            elif stored[0].number != number:
                unit.store.save(replace(stored[0], number=number))
        return unit.changes

    # ── the order of an event ───────────────────────────────────────────────────────────────────────────────

    def order(self, event_id: int) -> EventOrder:
        """Those who come, or may still come, in order of precedence, each with the reason.

        A person counts by the office of the participation; who stands in for somebody ranks by the own office.
        """
        with self._database.read() as unit:
            return self._order(unit, event_id)

    def place_after(self, event_id: int, party_id: int, after_id: int | None) -> ChangeSet:
        """Puts somebody right after another, or first. NotFoundError if one of them is not in the order.

        Who was placed after the one who moves away to behind them takes the freed place, so that no circle arises.
        """
        with self._database.read() as unit:
            lines = [line.party_id for line in self._order(unit, event_id).lines]
            name, event = party_name(unit, party_id), unit.store.get(Event, event_id).name
        if party_id not in lines or (after_id is not None and after_id not in lines) or party_id == after_id:
            raise NotFoundError("Diese Person steht nicht mehr in der Rangfolge.")
        with self._database.write("precedence.place", name=name, event=event) as unit:
            known = {place.party_id: place for place in unit.store.find(PrecedencePlace, event_id=event_id)}
            follower = _follower_above(known, after_id, party_id)
            if follower is not None:
                at = lines.index(party_id)
                _put(unit, known, replace(follower, after_id=lines[at - 1] if at else None))
            _put(unit, known, PrecedencePlace(event_id=event_id, party_id=party_id, after_id=after_id))
        return unit.changes

    def release(self, event_id: int, *party_ids: int) -> ChangeSet:
        """Takes back places given by hand: the rule holds again."""
        with self._database.read() as unit:
            names = ", ".join(party_name(unit, party_id) for party_id in party_ids[:3])
            more = len(party_ids) - 3
            event = unit.store.get(Event, event_id).name
        name = f"{names} und {more} weitere" if more > 0 else names
        with self._database.write("precedence.release", name=name, event=event) as unit:
            for place in unit.store.find(PrecedencePlace, event_id=event_id, party_id=list(party_ids)):
                unit.store.remove(place)
        return unit.changes

    def _order(self, unit: Unit, event_id: int) -> EventOrder:
        unit.store.get(Event, event_id)
        rows = participants_of(unit, event_id, self._today())
        there = [row for row in rows if row.participation.status not in NOT_THERE]
        known, special = numbers(unit.store, self._shipped), event_numbers(unit, event_id)
        by_part = {row.participation.id: row for row in there}
        best: dict[int, tuple[Standing, Participant]] = {}
        for standing, part in standings(unit, event_id, [row.participation for row in there], self._today()):
            row = by_part[part.id]
            full = replace(standing, name=row.name, sort_key=row.sort_key)
            mine = best.get(part.party_id)
            if mine is None or height(full, special) < height(mine[0], special):
                best[part.party_id] = (full, row)
        placed = order_of_precedence(
            [standing for standing, _ in best.values()],
            table=known,
            event_ranks=special,
            places=unit.store.find(PrecedencePlace, event_id=event_id),
            absent={row.participation.party_id: row.name for row in rows},
        )
        lines = []
        for n, one in enumerate(placed, start=1):
            kinds = one.standing.kinds
            row = best[one.standing.party_id or 0][1]
            lines.append(line(n, one, row, key_in(special | known, kinds) if kinds else ""))
        return EventOrder(lines=tuple(lines), left_out=len(rows) - len(there))

    def _kind_rank(self, kind: str, number: int, offices: Sequence[Office]) -> KindRank:
        row = self._rows.get(kind)
        following = sum(office.rank == number for office in offices)
        return KindRank(
            kind=kind,
            title=self.title(kind),
            number=number,
            note=row.note if row else "",
            evidence=row.evidence if row else "",
            following=following,
            own=len(offices) - following,
        )


def _check(number: int) -> None:
    if not 1 <= number <= LOWEST:
        raise UserError(f"Der Rang ist eine Zahl von 1 bis {LOWEST}.")


def _follower_above(
    known: Mapping[int, PrecedencePlace], after_id: int | None, party_id: int
) -> PrecedencePlace | None:
    """Of those from whom the new neighbour hangs, the one that was placed after the party itself."""
    seen: set[int] = set()
    at = after_id
    while at is not None and at in known and at not in seen:
        seen.add(at)
        if known[at].after_id == party_id:
            return known[at]
        at = known[at].after_id
    return None


def _put(unit: Unit, known: dict[int, PrecedencePlace], place: PrecedencePlace) -> None:
    """Always as a new record: of several after the same one, the latest comes first."""
    if place.party_id in known:
        unit.store.remove(known[place.party_id])
    known[place.party_id] = unit.store.add(replace(place, id=0, version=1))
