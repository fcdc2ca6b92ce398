"""Writes what was decided: in bulk what is new, one by one what changes, each record with its source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any, Final

from crm.domain.import_compare import KNOWN_ID
from crm.domain.import_plan import Change, PartChange, Plan, PlanEntry, Verdict
from crm.domain.incoming import AGS, UID, Fields, Part, PartKind, RecordKind, Ref, Source, Value
from crm.domain.notes import Activity, ActivityLink, Tag
from crm.domain.office import Office
from crm.domain.party import KnownId, Organisation, Party, PartyKind, Person, Photo
from crm.domain.ports import Progress, Store, no_progress
from crm.services.editing import new_uid
from crm.services.importing.stored import PARTS, StoredRecords

#: Records written between two reports of progress; a cancellation takes effect there.
_BATCH: Final = 1000
_RECORDS: Final[dict[RecordKind, type[Any]]] = {RecordKind.PERSON: Person, RecordKind.ORGANISATION: Organisation}


@dataclass(slots=True)
class Applied:
    """What was written, by entry; ``missing`` are parts without the record they refer to, because it was left out."""

    new: int = 0
    changed: int = 0
    ended: int = 0
    missing: list[tuple[PlanEntry, Part]] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not (self.new or self.changed or self.ended)


class Applying:
    """One import, inside an open write."""

    def __init__(
        self, store: Store, plan: Plan, entries: Sequence[PlanEntry], progress: Progress = no_progress
    ) -> None:
        self._store = store
        self._source: Source = plan.source
        self._entries = entries
        self._progress = progress
        self._stored = StoredRecords(store)
        self._uids = frozenset(self._stored.known.own.values())
        self._ids: dict[Ref, int] = {}
        self._saved: dict[tuple[type[Any], int], Any] = {}  # as several entries may change one record
        self._told_once: set[Any] = set()
        for entry in plan.entries:  # recognised by another name than the source's own
            if entry.incoming is not None and entry.stored is not None:
                self._note(entry, entry.stored.id)
        self._done = 0
        self._total = 1
        self.applied = Applied()

    def apply(self) -> Applied:
        """Writes everything; ConflictError if a record was saved by somebody else since the plan was made."""
        new = [entry for entry in self._entries if entry.verdict is Verdict.NEW]
        known = [entry for entry in self._entries if entry.verdict is not Verdict.NEW]
        for entry in known:
            self._note(entry, entry.stored.id)
        self._total = max(1, sum(1 + len(entry.parts) for entry in known) + sum(1 + _parts(entry) for entry in new))
        self._add_parties(new)
        self._add_offices(new)
        self._add_tags(new, known)
        self._change(known)
        self._add_parts(new, known)
        self.applied.new = len(new)
        return self.applied

    # ── new records ─────────────────────────────────────────────────────────────────────────────────────────

    def _add_parties(self, new: Sequence[PlanEntry]) -> None:
        """Bodies before persons, all parties before their records: a body may come before the one it belongs to."""
        for kind in _RECORDS:
            mine = [entry for entry in new if entry.kind is kind]
            for entries in _batches(mine):
                ids = self._store.insert(self._party(entry) for entry in entries)
                for entry, party_id in zip(entries, ids, strict=True):
                    self._note(entry, party_id)
        for kind, record in _RECORDS.items():
            for entries in _batches([entry for entry in new if entry.kind is kind]):
                self._store.insert(record(id=self._id(entry), **self._values(entry)) for entry in entries)
                self._store.insert(self._known_ids(entries))
                self._step(len(entries))

    def _party(self, entry: PlanEntry) -> Party:
        return Party(
            uid=self._own_uid(entry) or new_uid(),
            kind=PartyKind(entry.kind.value),
            source=self._source.stated,
            confirmed_on=self._source.as_of,
        )

    def _known_ids(self, entries: Iterable[PlanEntry]) -> list[KnownId]:
        return [
            KnownId(party_id=self._id(entry), scheme=ref.scheme, value=ref.value)
            for entry in entries
            for ref in _refs(entry)
            if (ref.scheme == UID and ref.value != self._own_uid(entry)) or ref.scheme not in (UID, AGS)
        ]

    def _own_uid(self, entry: PlanEntry) -> str:
        return next((ref.value for ref in _refs(entry) if ref.scheme == UID and not self._is_taken(ref)), "")

    def _is_taken(self, ref: Ref) -> bool:
        """Whether a record of another kind has the URN: some programs turn a person into a company and keep it."""
        return ref.value in self._uids

    def _add_offices(self, new: Sequence[PlanEntry]) -> None:
        mine = [entry for entry in new if entry.kind is RecordKind.OFFICE]
        for entries in _batches([entry for entry in mine if self._owner(entry) is not None]):
            made = self._store.insert(
                Office(uid=entry.incoming.refs[0].value, **self._values(entry))
                for entry in entries
                if entry.incoming is not None
            )
            for entry, office_id in zip(entries, made, strict=True):
                self._note(entry, office_id)
            self._step(len(entries))

    def _owner(self, entry: PlanEntry) -> int | None:
        owner = entry.incoming.value("organisation_id") if entry.incoming else None
        return self._resolved(owner) if isinstance(owner, Ref) else None

    def _values(self, entry: PlanEntry) -> dict[str, Any]:
        return self._told(entry.incoming.fields) if entry.incoming else {}

    def _told(self, told: Fields) -> dict[str, Any]:
        return {name: self._resolved(v) if isinstance(v := one.value, Ref) else v for name, one in told.items()}

    # ── changes ─────────────────────────────────────────────────────────────────────────────────────────────

    def _change(self, known: Iterable[PlanEntry]) -> None:
        for entry in known:
            own = [change for change in entry.changes if change.field != KNOWN_ID]
            if own:
                self._save(self._changed(self._latest(entry.stored), own))
                if entry.party is not None:
                    sourced = self._sourced(self._latest(entry.party))
                    day = self._source.as_of or entry.party.confirmed_on
                    self._save(replace(sourced, confirmed_on=day))
            self._store.insert(self._once(self._known_ids_of(entry)))
            self._change_parts(entry.parts)
            self._count(entry)
            self._step(1)

    def _change_parts(self, parts: Iterable[PartChange]) -> None:
        for part in parts:
            if part.stored is None or not part.changes:
                continue
            if part.kind is PartKind.PHOTO and part.told is not None:  # a picture is changed as a whole
                self._save(replace(self._latest(part.stored), **self._told(part.told.fields)))
            else:
                self._save(self._sourced(self._changed(self._latest(part.stored), part.changes)))

    def _latest(self, record: Any) -> Any:
        return self._saved.get((type(record), record.id), record)

    def _save(self, record: Any) -> None:
        self._saved[type(record), record.id] = self._store.save(record)

    def _once(self, records: Iterable[Any]) -> list[Any]:
        """Without what another entry of the same person added just now."""
        fresh = [one for one in dict.fromkeys(records) if one not in self._told_once]
        self._told_once.update(fresh)
        return fresh

    def _changed(self, record: Any, changes: Iterable[Change]) -> Any:
        """What refers to a record that was left out stays as it is."""
        values = {change.field: self._resolved(change.new) for change in changes}
        kept = {change.field for change in changes if isinstance(change.new, Ref) and values[change.field] is None}
        return replace(record, **{name: value for name, value in values.items() if name not in kept})

    def _known_ids_of(self, entry: PlanEntry) -> list[KnownId]:
        refs = [change.new for change in entry.changes if isinstance(change.new, Ref) and change.field == KNOWN_ID]
        return [KnownId(party_id=entry.stored.id, scheme=ref.scheme, value=ref.value) for ref in refs]

    def _sourced(self, record: Any) -> Any:
        """The record with the source noted. What another source had said before stays named."""
        names = _columns(type(record))
        if "source" not in names:
            return record
        old = record.source
        others = [text for text in old.split("; ") if text and not text.startswith(self._source.name)]
        record = replace(record, source="; ".join([*others, self._source.stated]))
        return replace(record, confirmed_on=self._source.as_of) if "confirmed_on" in names else record

    def _count(self, entry: PlanEntry) -> None:
        ended = any(part.verdict is Verdict.VANISHED for part in entry.parts)
        if entry.changes or any(part.verdict is not Verdict.VANISHED for part in entry.parts):
            self.applied.changed += 1
        elif ended:
            self.applied.ended += 1

    # ── what hangs on the records ───────────────────────────────────────────────────────────────────────────

    def _add_tags(self, new: Iterable[PlanEntry], known: Iterable[PlanEntry]) -> None:
        """The tags that do not exist yet."""
        told = (part for _, part in self._parts_to_add(new, known) if part.kind is PartKind.TAGGING)
        names = {ref.value: None for part in told if isinstance(ref := part.value("tag_id"), Ref)}
        made = self._store.add_all(Tag(name=name) for name in names if name not in self._stored.tags)
        self._stored.tags |= {tag.name: tag.id for tag in made}

    def _parts_to_add(self, new: Iterable[PlanEntry], known: Iterable[PlanEntry]) -> Iterator[tuple[PlanEntry, Part]]:
        for entry in new:
            for part in entry.incoming.parts if entry.incoming else ():
                yield entry, part
        for entry in known:
            for change in entry.parts:
                if change.verdict is Verdict.NEW and change.told is not None:
                    yield entry, change.told

    def _add_parts(self, new: Iterable[PlanEntry], known: Iterable[PlanEntry]) -> None:
        pending: dict[PartKind, list[Any]] = defaultdict(list)
        owners: list[int] = []  # of the notes, which are linked once they have their ids
        for entry, part in self._parts_to_add(new, known):
            self._pend(entry, part, pending, owners)
        notes: list[int] = []
        for kind, records in pending.items():
            for some in _batches(records):
                ids = self._store.insert(some)
                notes += ids if kind is PartKind.NOTE else ()
                self._step(len(some))
        self._store.insert(
            ActivityLink(activity_id=note, party_id=owner) for note, owner in zip(notes, owners, strict=True)
        )

    def _pend(self, entry: PlanEntry, part: Part, pending: dict[PartKind, list[Any]], owners: list[int]) -> None:
        values = self._told(part.fields)
        owner = self._ids.get(_refs(entry)[0])
        if owner is None or (None in values.values() and _lacks_a_record(part, values)):
            self.applied.missing.append((entry, part))
            return
        if part.kind is PartKind.NOTE:
            pending[part.kind].append(Activity(**values))
            owners.append(owner)
            return
        record, column = PARTS[part.kind]
        if entry.kind is RecordKind.OFFICE:
            column = "office_id"
        names = _columns(record)
        if "source" in names:
            values["source"] = self._source.stated
        if "confirmed_on" in names:
            values["confirmed_on"] = self._source.as_of
        values[column] = owner
        made = record(**values)
        pending[part.kind] += [made] if entry.verdict is Verdict.NEW else self._once_more(made, owner)

    def _once_more(self, made: Any, owner: int) -> list[Any]:
        """A part of a stored record, unless another entry told it as well; there is one photo of each."""
        key = (Photo, owner) if isinstance(made, Photo) else made
        return [made] if self._once([key]) else []

    # ── references and progress ─────────────────────────────────────────────────────────────────────────────

    def _note(self, entry: PlanEntry, record_id: int) -> None:
        for ref in _refs(entry):
            self._ids[ref] = record_id

    def _id(self, entry: PlanEntry) -> int:
        return self._ids[_refs(entry)[0]]

    def _resolved(self, value: Value) -> Any:
        if not isinstance(value, Ref):
            return value
        return self._ids.get(value) or self._stored.resolve(value)

    def _step(self, count: int) -> None:
        self._done = min(self._done + count, self._total)
        self._progress(self._done, self._total)


def _columns(record: type[Any]) -> frozenset[str]:
    if record not in _COLUMNS:
        _COLUMNS[record] = frozenset(column.name for column in fields(record))
    return _COLUMNS[record]


_COLUMNS: Final[dict[type[Any], frozenset[str]]] = {}


def _refs(entry: PlanEntry) -> tuple[Ref, ...]:
    return entry.incoming.refs if entry.incoming else ()


def _parts(entry: PlanEntry) -> int:
    return len(entry.incoming.parts) if entry.incoming else 0


def _lacks_a_record(part: Part, values: Mapping[str, Any]) -> bool:
    return any(isinstance(one.value, Ref) and values[name] is None for name, one in part.fields.items())


def _batches(items: Sequence[Any]) -> Iterable[list[Any]]:
    return (list(items[start : start + _BATCH]) for start in range(0, len(items), _BATCH))
