"""Writes what was decided: in bulk what is new, one by one what changes, each record with its source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from crm.domain.import_compare import KNOWN_ID
from crm.domain.import_plan import Change, PartChange, Plan, PlanEntry, Verdict
from crm.domain.incoming import AGS, UID, Fields, Part, PartKind, RecordKind, Ref, Source, Value
from crm.domain.notes import ActivityLink, Tag
from crm.domain.office import Office
from crm.domain.party import KnownId, Organisation, Party, PartyKind, Person, Photo
from crm.domain.ports import Progress, Store, no_progress
from crm.services.importing.columns import Columns, columns_of, has_field
from crm.services.importing.stored import PARTS, REFERRING, Key, StoredRecords
from crm.services.naming import new_uid

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
                uids = [self._uid(entry) for entry in entries]
                parties: Columns = {"uid": uids, "kind": [PartyKind(kind.value)] * len(entries)}
                ids = self._store.insert_columns(Party, parties | self._origin(Party, len(entries)))
                for entry, party_id in zip(entries, ids, strict=True):
                    self._note(entry, party_id)
        for kind, record in _RECORDS.items():
            for entries in _batches([entry for entry in new if entry.kind is kind]):
                told = columns_of(record, _told(entries), self._resolved)
                self._store.insert_columns(record, {**told, "id": [self._id(entry) for entry in entries]})
                self._store.insert(self._known_ids(entries))
                self._step(len(entries))

    def _uid(self, entry: PlanEntry) -> str:
        return self._own_uid(entry) or new_uid()

    def _origin(self, record: type[Any], count: int) -> Columns:
        """Who says it, and when: of all records that keep this."""
        origin = {"source": self._source.stated, "confirmed_on": self._source.as_of}
        return {name: [value] * count for name, value in origin.items() if has_field(record, name)}

    def _known_ids(self, entries: Iterable[PlanEntry]) -> list[KnownId]:
        return [
            KnownId(party_id=self._id(entry), scheme=ref.scheme, value=ref.value)
            for entry in entries
            for ref in self._foreign(entry)
        ]

    def _foreign(self, entry: PlanEntry) -> list[Ref]:
        """What others call it: neither its own URN nor a municipality key, which has its own place."""
        own = self._own_uid(entry)
        return [ref for ref in _refs(entry) if ref.scheme != AGS and (ref.scheme != UID or ref.value != own)]

    def _own_uid(self, entry: PlanEntry) -> str:
        for ref in _refs(entry):
            if ref.scheme == UID and not self._is_taken(ref):
                return ref.value
        return ""

    def _is_taken(self, ref: Ref) -> bool:
        """Whether a record of another kind has the URN: some programs turn a person into a company and keep it."""
        return ref.value in self._uids

    def _add_offices(self, new: Sequence[PlanEntry]) -> None:
        mine = [entry for entry in new if entry.kind is RecordKind.OFFICE]
        for entries in _batches([entry for entry in mine if self._owner(entry) is not None]):
            told = columns_of(Office, _told(entries), self._resolved)
            made = self._store.insert_columns(Office, {**told, "uid": [_refs(entry)[0].value for entry in entries]})
            for entry, office_id in zip(entries, made, strict=True):
                self._note(entry, office_id)
            self._step(len(entries))

    def _owner(self, entry: PlanEntry) -> int | None:
        owner = entry.incoming.value("organisation_id") if entry.incoming else None
        return self._resolved(owner) if isinstance(owner, Ref) else None

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
                photo = {name: one.value for name, one in part.told.fields.items()}
                self._save(replace(self._latest(part.stored), **photo))
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
        if not has_field(type(record), "source"):
            return record
        old = record.source
        others = [text for text in old.split("; ") if text and not text.startswith(self._source.name)]
        record = replace(record, source="; ".join([*others, self._source.stated]))
        return replace(record, confirmed_on=self._source.as_of) if has_field(type(record), "confirmed_on") else record

    def _count(self, entry: PlanEntry) -> None:
        ended = any(part.verdict is Verdict.VANISHED for part in entry.parts)
        if entry.changes or any(part.verdict is not Verdict.VANISHED for part in entry.parts):
            self.applied.changed += 1
        elif ended:
            self.applied.ended += 1

    # ── what hangs on the records ───────────────────────────────────────────────────────────────────────────

    def _add_tags(self, new: Iterable[PlanEntry], known: Iterable[PlanEntry]) -> None:
        """The tags that do not exist yet."""
        told = (part for _, parts in _parts_to_add(new, known) for part in parts if part.kind is PartKind.TAGGING)
        names = {ref.value: None for part in told if isinstance(ref := part.value("tag_id"), Ref)}
        made = self._store.add_all(Tag(name=name) for name in names if name not in self._stored.tags)
        self._stored.tags |= {tag.name: tag.id for tag in made}

    def _add_parts(self, new: Iterable[PlanEntry], known: Iterable[PlanEntry]) -> None:
        pending = self._pending(new, known)
        notes: list[int] = []
        for kind, parts in pending.items():
            record = PARTS[kind][0]
            for some in _batches(parts):
                columns = columns_of(record, [part.fields for _, part in some], self._resolved)
                if kind is not PartKind.NOTE:  # those have no owner, but links, which need their ids
                    columns |= _owners(kind, [owner for owner, _ in some], columns)
                ids = self._store.insert_columns(record, columns | self._origin(record, len(some)))
                notes += ids if kind is PartKind.NOTE else ()
                self._step(len(some))
        if notes:
            owners = [number for (_, number), _ in pending[PartKind.NOTE]]
            self._store.insert_columns(ActivityLink, {"activity_id": notes, "party_id": owners})

    def _pending(self, new: Iterable[PlanEntry], known: Iterable[PlanEntry]) -> dict[PartKind, list[tuple[Key, Part]]]:
        """What has an owner, and all that it speaks of, by kind; the rest is noted as missing."""
        pending: dict[PartKind, list[tuple[Key, Part]]] = defaultdict(list)
        for entry, parts in _parts_to_add(new, known):
            number = self._ids.get(_refs(entry)[0])
            if number is None:
                self.applied.missing += [(entry, part) for part in parts]
                continue
            owner, is_new = (entry.kind, number), entry.verdict is Verdict.NEW
            for part in parts:
                if part.kind in REFERRING and self._lacks_a_record(part):
                    self.applied.missing.append((entry, part))
                elif is_new or part.kind is PartKind.NOTE or self._is_told_first(owner, part):
                    pending[part.kind].append((owner, part))
        return pending

    def _is_told_first(self, owner: Key, part: Part) -> bool:
        """Of a stored record: whether no other entry told the same of it just now; there is one photo of each."""
        kind, number = owner
        if part.kind is PartKind.PHOTO:
            return bool(self._once([(Photo, number)]))
        record, column = PARTS[part.kind]
        values = {name: self._resolved(one.value) for name, one in part.fields.items()}
        values["office_id" if kind is RecordKind.OFFICE else column] = number
        return bool(self._once([record(**values)]))

    def _lacks_a_record(self, part: Part) -> bool:
        return None in [self._resolved(ref) for ref in part.refs()]

    # ── references and progress ─────────────────────────────────────────────────────────────────────────────

    def _note(self, entry: PlanEntry, record_id: int) -> None:
        for ref in _refs(entry):
            self._ids[ref] = record_id

    def _id(self, entry: PlanEntry) -> int:
        return self._ids[_refs(entry)[0]]

    def _resolved(self, value: Value) -> Any:
        return self._ids.get(value) or self._stored.resolve(value) if isinstance(value, Ref) else value

    def _step(self, count: int) -> None:
        self._done = min(self._done + count, self._total)
        self._progress(self._done, self._total)


def _refs(entry: PlanEntry) -> tuple[Ref, ...]:
    return entry.incoming.refs if entry.incoming else ()


def _parts(entry: PlanEntry) -> int:
    return len(entry.incoming.parts) if entry.incoming else 0


def _told(entries: Iterable[PlanEntry]) -> list[Fields]:
    return [entry.incoming.fields if entry.incoming else {} for entry in entries]


def _batches(items: Sequence[Any]) -> Iterable[list[Any]]:
    return (list(items[start : start + _BATCH]) for start in range(0, len(items), _BATCH))


def _parts_to_add(new: Iterable[PlanEntry], known: Iterable[PlanEntry]) -> Iterator[tuple[PlanEntry, Sequence[Part]]]:
    """New parts by the entry that tells them; what the source no longer names tells none."""
    for entry in new:
        yield entry, entry.incoming.parts if entry.incoming else ()
    for entry in known:
        if told := [one.told for one in entry.parts if one.verdict is Verdict.NEW and one.told is not None]:
            yield entry, told


def _owners(kind: PartKind, owners: Sequence[Key], told: Columns) -> Columns:
    """Whose they are: a person's or a body's, and of offices the office's."""
    column, ids = PARTS[kind][1], [number for _, number in owners]
    if RecordKind.OFFICE not in {of_kind for of_kind, _ in owners}:
        return {column: ids}
    found = {name: list(told.get(name, [None] * len(ids))) for name in (column, "office_id")}
    for at, (of_kind, number) in enumerate(owners):
        found["office_id" if of_kind is RecordKind.OFFICE else column][at] = number
    return dict(found)
