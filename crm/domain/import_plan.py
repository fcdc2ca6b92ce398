"""The plan of an import: what would be new, changed, unchanged, ended or is in doubt, and what was decided about it.

Nothing is written by making a plan. Decisions are values; :func:`decided` turns a plan and decisions into exactly what
is to be written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Final

from crm.domain.import_twins import joined
from crm.domain.incoming import Incoming, Part, PartKind, RecordKind, Source, Value
from crm.domain.party import Party


class Verdict(StrEnum):
    """What the comparison says of an entry, or of a part of one."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    VANISHED = "vanished"  # an end is proposed, never a deletion
    DOUBTFUL = "doubtful"  # stored records could be meant, or another entry of the same file


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A field with its stored and its told value; ``path`` tells it from all others of its entry."""

    path: str
    field: str
    old: Value
    new: Value

    @property
    def clears(self) -> bool:
        """Whether something would be lost; such a change is left unless somebody takes it."""
        return self.new in ("", None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartChange:
    """A part that is new, changed or has vanished. ``told`` is None if it vanished, ``stored`` if it is new."""

    path: str
    kind: PartKind
    verdict: Verdict
    told: Part | None = None
    stored: Any = None
    changes: tuple[Change, ...] = ()


@dataclass(slots=True, kw_only=True)
class PlanEntry:
    """One record of the source, or one that the source no longer names.

    Not frozen, though nobody changes it: a file has tens of thousands, and frozen ones take three times as long.

    ``stored`` is the record it was recognised as (Person, Organisation or Office) and ``party`` its party;
    ``candidates`` of a doubtful entry are what the entry would be if it were the one or the other; ``twin`` is the key
    of an earlier entry of the same source that may be the same person, ``twin_title`` and ``twin_place`` name it.
    """

    key: str
    kind: RecordKind
    verdict: Verdict
    title: str
    incoming: Incoming | None = None
    stored: Any = None
    party: Party | None = None
    changes: tuple[Change, ...] = ()
    parts: tuple[PartChange, ...] = ()
    candidates: tuple[PlanEntry, ...] = ()
    twin: str = ""
    twin_title: str = ""
    twin_place: str = ""
    remark: str = ""

    @property
    def is_only_repeated(self) -> bool:
        """Whether the only doubt is about another entry of the same source; then nothing is lost by adding both."""
        return bool(self.twin) and not self.candidates

    @property
    def stored_id(self) -> int | None:
        return self.stored.id if self.stored is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All entries in the order of the source, then those that vanished.

    ``names`` say for people what an id or a reference in a change stands for; ``as_of_entry`` is the last journal entry
    that the comparison knew of, None where nobody asks.
    """

    source: Source
    entries: tuple[PlanEntry, ...]
    names: Mapping[Value, str] = field(default_factory=dict)
    as_of_entry: int | None = None

    def counts(self) -> dict[Verdict, int]:
        """How many entries of each sort there are, none left out."""
        found = Counter(entry.verdict for entry in self.entries)
        return {verdict: found[verdict] for verdict in Verdict}

    def of(self, *verdicts: Verdict, kinds: Collection[RecordKind] = tuple(RecordKind)) -> list[PlanEntry]:
        """The entries of these sorts and kinds."""
        return [entry for entry in self.entries if entry.verdict in verdicts and entry.kind in kinds]

    def entry(self, key: str) -> PlanEntry:
        """The entry; KeyError if there is none."""
        return next(entry for entry in self.entries if entry.key == key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What somebody decided about one entry.

    ``is_taken`` None leaves it to the rule for its sort. ``take`` and ``leave`` name single changes and parts by their
    paths. ``same_as`` says which candidate a doubtful entry is, ``with_twin`` that it is the earlier entry of the same
    source; taken without either, it is a new record.
    """

    is_taken: bool | None = None
    same_as: int | None = None
    with_twin: bool = False
    take: frozenset[str] = frozenset()
    leave: frozenset[str] = frozenset()


#: What is taken if nobody says otherwise: nothing that ends, empties or guesses.
USUAL: Final = frozenset({Verdict.NEW, Verdict.CHANGED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """Decisions for all entries of a sort (``take``) and for single ones by their key."""

    take: frozenset[Verdict] = USUAL
    single: Mapping[str, Decision] = field(default_factory=dict)

    def of(self, entry: PlanEntry) -> Decision:
        return self.single.get(entry.key, _NONE)

    def takes(self, entry: PlanEntry) -> bool:
        """Whether anything of the entry is to be written."""
        decision = self.of(entry)
        if decision.is_taken is not None:
            return decision.is_taken
        if decision.take or decision.same_as is not None or decision.with_twin:
            return True
        if entry.is_only_repeated and Verdict.NEW in self.take:
            return True
        if entry.verdict is Verdict.CHANGED and Verdict.VANISHED in self.take:
            return True  # for the terms within it that ended
        return entry.verdict in self.take


_NONE: Final = Decision()


def decided(plan: Plan, decisions: Decisions) -> Iterator[PlanEntry]:
    """What is to be written: entries that are new, or changed with just the changes and parts that were taken."""
    twins = _Twins(plan, decisions)
    for entry in plan.entries:
        if entry.verdict is not Verdict.UNCHANGED and decisions.takes(entry):
            resolved = twins.resolved(entry)
            reduced = _reduced(resolved, decisions) if resolved else None
            if reduced is not None:
                yield reduced


class _Twins:
    """Entries of one source that were decided to be one person."""

    def __init__(self, plan: Plan, decisions: Decisions) -> None:
        self._decisions = decisions
        chosen = [entry for entry in plan.entries if entry.twin and decisions.of(entry).with_twin]
        keys = {entry.twin for entry in chosen}
        self._first = {entry.key: entry for entry in plan.entries if entry.key in keys} if keys else {}
        self._joined: dict[str, list[Incoming]] = {}
        for entry in chosen:
            first = self._resolved_first(entry)
            if first is not None and first.verdict is Verdict.NEW and entry.incoming is not None:
                self._joined.setdefault(entry.twin, []).append(entry.incoming)

    def resolved(self, entry: PlanEntry) -> PlanEntry | None:
        """What becomes of it; None if it comes in with its twin, or not at all."""
        decision = self._decisions.of(entry)
        if entry.twin and decision.with_twin:
            first = self._resolved_first(entry)
            if first is None:
                return replace(entry, verdict=Verdict.NEW, candidates=())
            if first.verdict is Verdict.NEW:
                return None
            return _resolved(entry, replace(decision, same_as=first.stored_id))
        found = _resolved(entry, decision)
        if found is not None and found.incoming is not None and (others := self._joined.get(entry.key)):
            return replace(found, incoming=joined(found.incoming, *others))
        return found

    def _resolved_first(self, entry: PlanEntry) -> PlanEntry | None:
        """The entry that it repeats, as that is decided; None if that one is left out."""
        first = self._first[entry.twin]
        if first.stored is None and not self._decisions.takes(first):
            return None
        return _resolved(first, self._decisions.of(first))


def _resolved(entry: PlanEntry, decision: Decision) -> PlanEntry | None:
    if entry.verdict is not Verdict.DOUBTFUL:
        return entry
    if decision.same_as is None:
        return replace(entry, verdict=Verdict.NEW, candidates=())
    return next((one for one in entry.candidates if one.stored_id == decision.same_as), None)


def _reduced(entry: PlanEntry, decisions: Decisions) -> PlanEntry | None:
    decision = decisions.of(entry)
    if entry.verdict is Verdict.NEW:
        return entry
    # An entry that was taken by itself is taken whatever the rule for its sort.
    is_chosen = decision.is_taken or decision.same_as is not None or decision.with_twin
    take = decisions.take | {entry.verdict} if is_chosen else decisions.take
    changes = tuple(change for change in entry.changes if _takes_change(change, decision, take))
    parts = tuple(_reduced_part(part, decision) for part in entry.parts if _takes_part(part, decision, take))
    kept = tuple(part for part in parts if part.verdict is Verdict.NEW or part.changes)
    return replace(entry, changes=changes, parts=kept) if changes or kept else None


def _takes_change(change: Change, decision: Decision, take: Collection[Verdict]) -> bool:
    if change.path in decision.leave:
        return False
    return change.path in decision.take or (Verdict.CHANGED in take and not change.clears)


def _takes_part(part: PartChange, decision: Decision, take: Collection[Verdict]) -> bool:
    if part.path in decision.leave:
        return False
    if part.path in decision.take:
        return True
    return (Verdict.VANISHED if part.verdict is Verdict.VANISHED else Verdict.CHANGED) in take


def _reduced_part(part: PartChange, decision: Decision) -> PartChange:
    whole = {Verdict.CHANGED}
    return replace(part, changes=tuple(change for change in part.changes if _takes_change(change, decision, whole)))
