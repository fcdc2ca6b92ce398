"""What a source says against what is stored: the entries of the plan, made by pure functions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from crm.domain.import_plan import Change, PartChange, PlanEntry, Verdict
from crm.domain.incoming import Fields, Incoming, Mode, Part, PartKind, RecordKind, Ref, Told, Value
from crm.domain.partial_date import PartialDate
from crm.domain.party import Party

#: The field of a change that notes a foreign id; it has a table of its own.
KNOWN_ID: Final = "known_id"
#: The stored id of what a reference names, None while that is not stored.
Resolve = Callable[[Ref], int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A stored Person, Organisation or Office with what hangs on it; an office has no party of its own."""

    kind: RecordKind
    record: Any
    party: Party | None = None
    parts: Mapping[PartKind, Sequence[Any]] = field(default_factory=dict)

    @property
    def is_locked(self) -> bool:
        """In the trash, or restricted by Art. 18 GDPR: an import leaves it alone."""
        if self.party is None:
            return bool(self.record.deleted_at)
        return bool(self.party.deleted_at) or self.party.is_restricted


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """Proposes an end for terms and memberships that the source no longer names.

    Only what came from this source (``title`` begins its note of the source) and is still open gets one.
    """

    title: str
    on: PartialDate | None

    def applies_to(self, record: Any) -> bool:
        return self.on is not None and record.valid_to is None and record.source.startswith(self.title)


def new_entry(incoming: Incoming) -> PlanEntry:
    """The entry of a record that is not stored yet."""
    return PlanEntry(
        key=incoming.key,
        kind=incoming.kind,
        verdict=Verdict.NEW,
        title=incoming.title,
        incoming=incoming,
        remark=incoming.remark,
    )


def compared(
    incoming: Incoming, stored: Stored, resolve: Resolve, ending: Ending, missing: Sequence[Ref] = ()
) -> PlanEntry:
    """The entry of a record recognised as a stored one: unchanged, or changed with every difference.

    ``missing`` are the foreign ids to be noted, so that the record is recognised at once the next time.
    """
    changes: tuple[Change, ...] = ()
    parts: tuple[PartChange, ...] = ()
    if not stored.is_locked:
        ids = (Change(path=f"{KNOWN_ID}/{ref.scheme}", field=KNOWN_ID, old="", new=ref) for ref in missing)
        changes = (*_changes(incoming.fields, stored.record, resolve, ""), *ids)
        parts = tuple(_part_changes(incoming, stored, resolve, ending))
    return PlanEntry(
        key=incoming.key,
        kind=incoming.kind,
        verdict=Verdict.CHANGED if changes or parts else Verdict.UNCHANGED,
        title=incoming.title,
        incoming=incoming,
        stored=stored.record,
        party=stored.party,
        changes=changes,
        parts=parts,
        remark=_LOCKED if stored.is_locked else incoming.remark,
    )


_LOCKED: Final = "liegt im Papierkorb oder ist eingeschränkt; bleibt unberührt"


def doubtful(incoming: Incoming, candidates: Sequence[PlanEntry], twin: Incoming | None = None) -> PlanEntry:
    """The entry of a record that could be one of several, is not certainly the one, or repeats its ``twin``."""
    return PlanEntry(
        key=incoming.key,
        kind=incoming.kind,
        verdict=Verdict.DOUBTFUL,
        title=incoming.title,
        incoming=incoming,
        candidates=tuple(candidates),
        twin=twin.key if twin else "",
        twin_title=twin.title if twin else "",
        twin_place=twin.place if twin else "",
        remark=incoming.remark,
    )


def vanished(stored: Stored, title: str, ending: Ending) -> PlanEntry:
    """The entry of a stored record that the source no longer names; its open terms get an end proposed."""
    records = [(kind, record) for kind in _ENDING for record in stored.parts.get(kind, ())]
    return PlanEntry(
        key=f"{stored.kind.value}/{stored.record.id}",
        kind=stored.kind,
        verdict=Verdict.VANISHED,
        title=title,
        stored=stored.record,
        party=stored.party,
        parts=tuple(_endings(records, ending)) if not stored.is_locked else (),
    )


def _changes(fields: Fields, record: Any, resolve: Resolve, prefix: str) -> Iterator[Change]:
    for name, told in fields.items():
        old = getattr(record, name)
        if _differs(told, old, resolve):
            yield Change(path=f"{prefix}{name}", field=name, old=old, new=told.value)


def _differs(told: Told, old: Any, resolve: Resolve) -> bool:
    if told.mode is Mode.INITIAL or (told.mode is Mode.FILLS and old not in ("", None)):
        return False
    if isinstance(told.value, Ref):
        return old is None or resolve(told.value) != old
    is_empty = old in ("", None) and told.value in ("", None)
    return not (is_empty or old == told.value or old in told.accepts)


# ── what hangs on a record ──────────────────────────────────────────────────────────────────────────────────────

#: What tells a part from its siblings, tried one after the other: the names of its fields. A Ref counts as its id.
_KEYS: Final[Mapping[PartKind, tuple[tuple[str, ...], ...]]] = {
    PartKind.FORMER_NAME: (("given_name", "nobility", "prefix", "family_name"), ("valid_from", "valid_to")),
    PartKind.CHANNEL: (("kind", "value"),),
    PartKind.ADDRESS: (("label", "postcode"), ("label",), ("postcode", "city")),
    PartKind.TENURE: (("office_id", "term"), ("office_id", "valid_from")),
    PartKind.RELATIONSHIP: (("type_id", "to_id", "valid_from"), ("type_id", "to_id")),
}
#: The same for cards, which have no terms and hardly any labels (but one number may stand there twice, under two
#: labels, and these may come in another order); "*" stands before fields that tell a part only where
#: one told and one stored are left that they fit: the one in place of the other.
_CARD_KEYS: Final[Mapping[PartKind, tuple[tuple[str, ...], ...]]] = {
    PartKind.FORMER_NAME: (("given_name", "nobility", "prefix", "family_name"),),
    PartKind.CHANNEL: (
        ("kind", "value", "label", "is_private"),
        ("kind", "value"),
        ("value",),
        ("*", "kind", "label", "is_private", "is_confidential"),
    ),
    PartKind.ADDRESS: (
        ("street", "postcode", "city", "label", "is_private"),
        ("street", "postcode", "city"),
        ("*", "label", "is_private", "postcode", "is_confidential"),
        ("*", "label", "is_private", "is_confidential"),
    ),
    PartKind.TENURE: (("office_id",),),
    PartKind.RELATIONSHIP: (("type_id", "to_id"),),
    PartKind.TAGGING: (("tag_id",),),
    PartKind.NOTE: (("text",),),
    PartKind.PHOTO: ((),),
    PartKind.KEPT: (("name", "value"), ("name", "group_name"), ("name",)),
}
_ENDING: Final = (PartKind.TENURE, PartKind.RELATIONSHIP)


def _part_changes(incoming: Incoming, stored: Stored, resolve: Resolve, ending: Ending) -> Iterator[PartChange]:
    for kind in PartKind:
        told = [part for part in incoming.parts if part.kind is kind]
        records = stored.parts.get(kind, ())
        if not told and kind not in _ENDING:
            continue
        partners = paired(kind, told, records, resolve, is_card=incoming.is_card)
        for index, part in enumerate(told):
            yield from _part_change(f"{kind.value}/{index}", part, partners.get(index), resolve)
        if kind in _ENDING:
            met = {record.id for record in partners.values()}
            yield from _endings([(kind, record) for record in records if record.id not in met], ending)


def _part_change(path: str, part: Part, record: Any, resolve: Resolve) -> Iterator[PartChange]:
    if record is None:
        yield PartChange(path=path, kind=part.kind, verdict=Verdict.NEW, told=part)
        return
    changes = tuple(_changes(part.fields, record, resolve, f"{path}/"))
    if changes:
        yield PartChange(path=path, kind=part.kind, verdict=Verdict.CHANGED, told=part, stored=record, changes=changes)


def _endings(records: Sequence[tuple[PartKind, Any]], ending: Ending) -> Iterator[PartChange]:
    for kind, record in records:
        if ending.applies_to(record):
            path = f"{kind.value}/id/{record.id}"
            end = Change(path=f"{path}/valid_to", field="valid_to", old=None, new=ending.on)
            yield PartChange(path=path, kind=kind, verdict=Verdict.VANISHED, stored=record, changes=(end,))


def paired(
    kind: PartKind, told: Sequence[Part], stored: Sequence[Any], resolve: Resolve, *, is_card: bool = False
) -> dict[int, Any]:
    """Which stored record each told part is, by its index; each record at most once."""
    found: dict[int, Any] = {}
    left = list(stored)
    for attempt, names in enumerate((_CARD_KEYS if is_card else _KEYS)[kind]):
        wanted = [i for i in range(len(told)) if i not in found and (attempt == 0 or _is_dated(told[i], names))]
        is_only, names = names[:1] == ("*",), tuple(name for name in names if name != "*")
        keys = {index: _told_key(told[index], names, resolve) for index in wanted}
        found |= _only_alike(keys, names, left) if is_only else _alike(keys, names, left)
        taken = {record.id for record in found.values()}
        left = [record for record in left if record.id not in taken]
    if kind is PartKind.TENURE and not is_card:
        _pair_undated(found, told, left, resolve)
    return found


def _only_alike(keys: Mapping[int, Hashable], names: Sequence[str], stored: Sequence[Any]) -> dict[int, Any]:
    """One told for one stored; where there are more, nobody can say which took whose place."""
    told = Counter(keys.values())
    there: Counter[Hashable] = Counter(tuple(getattr(record, name) for name in names) for record in stored)
    single = {index: key for index, key in keys.items() if told[key] == there[key] == 1}
    return _alike(single, names, stored)


def _alike(keys: Mapping[int, Hashable], names: Sequence[str], stored: Sequence[Any]) -> dict[int, Any]:
    waiting: dict[Hashable, list[Any]] = {}
    for record in stored:
        waiting.setdefault(tuple(getattr(record, name) for name in names), []).append(record)
    return {index: waiting[key].pop(0) for index, key in keys.items() if waiting.get(key)}


def _is_dated(part: Part, names: Sequence[str]) -> bool:
    """Two unknown dates are not the same date."""
    dates = _DATES.intersection(names)
    return not dates or any(part.value(name) is not None for name in dates)


def _pair_undated(found: dict[int, Any], told: Sequence[Part], left: list[Any], resolve: Resolve) -> None:
    """Somebody who was entered as holding the office, without any date, holds it in the latest term."""
    for record in left:
        if record.term or record.valid_from or record.valid_to:
            continue
        office = (record.office_id,)
        fitting = [
            i for i, part in enumerate(told) if i not in found and _told_key(part, ("office_id",), resolve) == office
        ]
        if fitting:
            found[fitting[-1]] = record


def _told_key(part: Part, names: Sequence[str], resolve: Resolve) -> Hashable:
    return tuple(_key_value(part.value(name), resolve, name) for name in names)


def _key_value(value: Value, resolve: Resolve, name: str) -> Hashable:
    if isinstance(value, Ref):
        return resolve(value) or value  # what is not stored yet equals nothing that is
    if value is None and name in _MARKS:
        return False
    return value if value is not None or name in _DATES else ""


_DATES: Final = frozenset({"valid_from", "valid_to"})
#: What is confidential only our own cards tell: a part that could be is none that was replaced.
_MARKS: Final = frozenset({"is_confidential"})
