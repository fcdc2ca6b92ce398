"""Source against database: recognises every record, compares it, and finds what the source no longer names."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from crm.domain.duplicate_facts import PersonFacts
from crm.domain.import_card import Standing, told_anew
from crm.domain.import_compare import Ending, Stored, compared, doubtful, new_entry, vanished
from crm.domain.import_like import nearly_certain, repeated
from crm.domain.import_match import NO_MATCH, Match
from crm.domain.import_plan import Plan, PlanEntry, Verdict
from crm.domain.import_twins import joined
from crm.domain.incoming import AGS, Incoming, Part, PartKind, RecordKind, Ref, Source, Value
from crm.domain.office import office_name
from crm.domain.party import Organisation, Person
from crm.domain.ports import Progress, Store, no_progress
from crm.services.importing.stored import REFERRING, Key, StoredRecords

_BODY: Final = RecordKind.ORGANISATION
_EVERY: Final = 500
_ORDER: Final = (RecordKind.ORGANISATION, RecordKind.OFFICE, RecordKind.PERSON)


#: What persons have of their offices, by their ids.
Standings = Callable[[Collection[int]], Mapping[int, Standing]]
#: What tells the stored persons apart.
Everybody = Callable[[], Sequence[PersonFacts]]


def make_plan(
    store: Store,
    source: Source,
    progress: Progress = no_progress,
    standings: Standings = lambda _: {},
    everybody: Everybody = tuple,
) -> Plan:
    """The plan; writes nothing. ``progress`` counts the source's records and may stop the work by raising."""
    return _Planner(store, source, progress, standings, everybody).plan()


class _Planner:
    def __init__(
        self, store: Store, source: Source, progress: Progress, standings: Standings, everybody: Everybody
    ) -> None:
        self._source = source
        self._standings_of = standings
        self._everybody = everybody
        self._standings: Mapping[int, Standing] = {}
        self._progress = progress
        self._stored = StoredRecords(store)
        self._known = self._stored.known
        self._ending = Ending(title=source.name, on=source.as_of)
        self._matches: dict[str, Match] = {}
        self._keyed = [(record.key, record) for record in source.records]
        self._twins: dict[str, Incoming] = {}  # by the key of an entry the earlier one that it repeats
        self._first: dict[int, Incoming] = {}  # the entry by which a stored person was recognised
        self._more: dict[str, list[Incoming]] = {}  # by its key others that were merged into that person

    def plan(self) -> Plan:
        gone = self._gone()  # before anybody is claimed by another name
        self._match()
        self._match_alike()
        self._match_repeated()
        self._load()
        entries = [*self._entries(), *self._vanished(gone)]
        self._progress(len(self._source.records), len(self._source.records))
        return Plan(source=self._source, entries=tuple(entries), names=self._names())

    def _match(self) -> None:
        """Bodies first: offices are recognised at their bodies."""
        for kind in _ORDER:
            for key, record in self._keyed:
                if record.kind is kind:
                    self._matches[key] = self._matched(record)

    def _matched(self, record: Incoming) -> Match:
        is_person = self._source.may_repeat and record.kind is RecordKind.PERSON
        if is_person and (again := self._known.merged_into(record)) is not None and again in self._first:
            self._more.setdefault(self._first[again].key, []).append(record)
            return Match(again)
        match = self._known.match(record)
        if match.certain is not None:
            self._known.claim(record, match.certain)
            if is_person:
                self._first[match.certain] = record
        return match

    def _match_alike(self) -> None:
        """Persons nothing identifies may be stored under another spelling: nearly certain ones are candidates."""
        new = [r for key, r in self._keyed if r.kind is RecordKind.PERSON and self._matches[key] == NO_MATCH]
        if not new or not (stored := self._everybody()):
            return
        free = [one for one in stored if (RecordKind.PERSON, one.id) not in self._known.claimed]
        for key, ids in nearly_certain(new, free).items():
            self._matches[key] = Match(candidates=ids)

    def _match_repeated(self) -> None:
        """Persons that stand in the file twice; what the first may be, the other may be as well."""
        if not self._source.may_repeat:
            return
        people = [(key, record) for key, record in self._keyed if record.kind is RecordKind.PERSON]
        certain = {key for key, _ in people if self._matches[key].certain is not None}
        by_key = dict(people)
        for key, first in repeated([record for _, record in people], certain).items():
            theirs, mine = self._matches[first], self._matches[key]
            known = theirs.candidates if theirs.certain is None else (theirs.certain,)
            self._matches[key] = Match(candidates=tuple(dict.fromkeys((*mine.candidates, *known))))
            self._twins[key] = by_key[first]

    def _load(self) -> None:
        meant = [(record, i) for key, record in self._keyed for i in self._matches[key].ids]
        if not meant:
            return
        keys = {(record.kind, i) for record, i in meant}
        spoken_of = {part.kind for record in self._source.records for part in record.parts}
        offices = {key for key in keys if key[0] is RecordKind.OFFICE}
        self._stored.load_parts(keys - offices, spoken_of)
        self._stored.load_parts(offices, spoken_of & {PartKind.CHANNEL, PartKind.ADDRESS})
        known = {i for record, i in meant if record.is_card and record.kind is RecordKind.PERSON}
        self._standings = self._standings_of(known) if known else {}

    def _entries(self) -> Iterator[PlanEntry]:
        total = len(self._source.records)
        for done, (key, record) in enumerate(self._keyed):
            if done % _EVERY == 0:
                self._progress(done, total)
            yield self._entry(key, record, self._matches[key])

    def _entry(self, key: str, record: Incoming, match: Match) -> PlanEntry:
        if match.certain is not None:
            first = self._first.get(match.certain, record)
            if first is not record:
                return self._contained(record, first, match.certain)
            return self._compared(joined(record, *self._more.get(key, ())), match.certain)
        twin = self._twins.get(key)
        if match.candidates or twin:
            usable = [one for one in match.candidates if not self._stored.of(record.kind, one).is_locked]
            return doubtful(record, [self._compared(record, one) for one in usable], twin)
        return new_entry(record)

    def _contained(self, record: Incoming, first: Incoming, record_id: int) -> PlanEntry:
        """What it tells is compared with what the first tells: they were merged."""
        stored = self._stored.of(record.kind, record_id)
        made = replace(new_entry(record), verdict=Verdict.UNCHANGED, stored=stored.record, party=stored.party)
        return replace(made, remark=f"ist mit dem Eintrag {first.title} ({first.place}) zusammengeführt worden")

    def _compared(self, record: Incoming, record_id: int) -> PlanEntry:
        stored = self._stored.of(record.kind, record_id)
        missing = self._known.missing(record, record_id)
        if record.is_card:
            record = told_anew(record, stored, self._standings.get(record_id, Standing()))
        return compared(record, stored, self._stored.resolve, self._ending, missing)

    # ── what the source no longer names ─────────────────────────────────────────────────────────────────────

    def _gone(self) -> list[Key]:
        known = [(key, ids) for key, ids in self._known.by_ref.items() if self._is_covered(*key)]
        if not known:
            return []
        named = {(record.kind, ref) for record in self._source.records for ref in record.refs}
        return [(key[0], i) for key, ids in known if key not in named for i in ids]

    def _is_covered(self, kind: RecordKind, ref: Ref) -> bool:
        """Whether the source names all records of this sort."""
        if kind is RecordKind.OFFICE:
            return False
        scope = self._source.scope
        return ref.scheme == scope.scheme or (ref.scheme == AGS and scope.covers_key(ref.value))

    def _vanished(self, gone: list[Key]) -> Iterator[PlanEntry]:
        keys = [key for key in gone if key not in self._known.claimed]
        offices = {key: self._stored.offices_of(key[1]) if key[0] is _BODY else () for key in keys}
        flat = {(RecordKind.OFFICE, i) for ids in offices.values() for i in ids}
        self._stored.load_parts({*keys, *flat}, (PartKind.TENURE, PartKind.RELATIONSHIP))
        for key in keys:
            stored = self._stored.of(*key)
            held = [
                t for i in offices[key] for t in self._stored.of(RecordKind.OFFICE, i).parts.get(PartKind.TENURE, ())
            ]
            parts = {**stored.parts, PartKind.TENURE: [*stored.parts.get(PartKind.TENURE, ()), *held]}
            whole = Stored(kind=stored.kind, record=stored.record, party=stored.party, parts=parts)
            # A body that is gone has no holder of its offices any more, whoever told us of them.
            ending = Ending(title="", on=self._ending.on) if key[0] is _BODY else self._ending
            yield vanished(whole, _title(stored.record), ending)

    def _names(self) -> dict[Value, str]:
        """First by what the source itself calls them: it may name a body that is stored under another name."""
        names: dict[Value, str] = {body.id: body.full_name for body in self._stored.all_of(RecordKind.ORGANISATION)}
        for record in self._source.records:
            if record.is_card or record.kind is not RecordKind.PERSON:
                for ref in record.refs:
                    names[ref] = record.title
        told = [(record, part) for record in self._source.records for part in record.parts if part.kind in REFERRING]
        owners = (record.value("organisation_id") for record in self._source.records)
        refs = {ref for _, part in told for ref in part.refs()} | {ref for ref in owners if isinstance(ref, Ref)}
        names |= {ref: name for ref in refs if ref not in names and (name := self._stored_name(ref)) is not None}
        for ref in (ref for record, part in told if record.is_card for ref in _partners(part)):
            if ref not in names and (found := self._known.id_of(ref, RecordKind.PERSON)) is not None:
                names[ref] = _title(self._known.people[found])
        return names

    def _stored_name(self, ref: Ref) -> str | None:
        """That of an office or a body that is stored already."""
        office_id = self._known.id_of(ref, RecordKind.OFFICE)
        if office_id is not None:
            office = self._stored.of(RecordKind.OFFICE, office_id).record
            return office_name(office, self._stored.of(_BODY, office.organisation_id).record)
        body_id = self._known.id_of(ref, _BODY)
        return None if body_id is None else str(self._stored.of(_BODY, body_id).record.full_name)


def _partners(part: Part) -> Iterator[Ref]:
    """The person whom a card names; may be stored, but not in the file."""
    ref = part.value("to_id") if part.kind is PartKind.RELATIONSHIP else None
    if isinstance(ref, Ref):
        yield ref


def _title(record: Person | Organisation) -> str:
    return record.listed_name() if isinstance(record, Person) else record.full_name
