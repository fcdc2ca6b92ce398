"""What is stored, as the comparison needs it: first what records are recognised by, then what hangs on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final

from crm.domain.import_compare import Stored
from crm.domain.import_match import Known
from crm.domain.incoming import TAG, TYPE, PartKind, RecordKind, Ref
from crm.domain.kept_property import KeptProperty
from crm.domain.notes import Activity, ActivityLink, Tag, Tagging
from crm.domain.office import Office, Tenure
from crm.domain.party import FormerName, KnownId, Organisation, Party, Person, Photo
from crm.domain.ports import Store
from crm.domain.reach import Address, Channel
from crm.domain.relationship import Relationship, RelationshipType

#: The record of each part, and the column that says whose it is.
PARTS: Final[Mapping[PartKind, tuple[type[Any], str]]] = {
    PartKind.FORMER_NAME: (FormerName, "person_id"),
    PartKind.CHANNEL: (Channel, "party_id"),
    PartKind.ADDRESS: (Address, "party_id"),
    PartKind.TENURE: (Tenure, "person_id"),
    PartKind.RELATIONSHIP: (Relationship, "from_id"),
    PartKind.TAGGING: (Tagging, "party_id"),
    PartKind.NOTE: (Activity, "id"),  # through its links
    PartKind.PHOTO: (Photo, "party_id"),
    PartKind.KEPT: (KeptProperty, "party_id"),
}
#: Parts that speak of another record beside their owner.
REFERRING: Final = frozenset({PartKind.TENURE, PartKind.RELATIONSHIP, PartKind.TAGGING})
_OF_OFFICE: Final = {PartKind.CHANNEL: "office_id", PartKind.ADDRESS: "office_id", PartKind.TENURE: "office_id"}
_OF_PERSON_ONLY: Final = frozenset({PartKind.FORMER_NAME, PartKind.TENURE})

Key = tuple[RecordKind, int]


class StoredRecords:
    """All persons, organisations and offices of a reading, by kind and id."""

    def __init__(self, store: Store) -> None:
        self._store = store
        parties = store.find(Party)
        self.known = Known()
        self.known.add_parties(parties, store.find(KnownId))
        self._parties = {party.id: party for party in parties}
        self._records: dict[Key, Any] = {}
        self._add(RecordKind.PERSON, people := store.find(Person))
        self._add(RecordKind.ORGANISATION, bodies := store.find(Organisation))
        self._add(RecordKind.OFFICE, offices := store.find(Office))
        self.known.add_people(people)
        self.known.add_organisations(bodies)
        self.known.add_offices(offices)
        self.tags = {tag.name: tag.id for tag in store.find(Tag)}
        self._types = {kind.key: kind.id for kind in store.find(RelationshipType)}
        self._offices: dict[int, list[int]] = defaultdict(list)
        for office in offices:
            self._offices[office.organisation_id].append(office.id)
        self._parts: dict[Key, dict[PartKind, list[Any]]] = defaultdict(dict)

    def resolve(self, ref: Ref) -> int | None:
        """The id of what a reference names, None while it is not stored."""
        if ref.scheme == TAG:
            return self.tags.get(ref.value)
        return self._types.get(ref.value) if ref.scheme == TYPE else self.known.id_of(ref)

    def load_parts(self, keys: Collection[Key], kinds: Iterable[PartKind]) -> None:
        """Reads what hangs on these records, one query a kind; of an office that is its holders too."""
        ids: dict[RecordKind, set[int]] = defaultdict(set)
        for kind, record_id in keys:
            ids[kind].add(record_id)
        for part in kinds:
            if part is PartKind.NOTE:
                self._read_notes(ids)
                continue
            record, column = PARTS[part]
            owners = (RecordKind.PERSON,) if part in _OF_PERSON_ONLY else (RecordKind.PERSON, RecordKind.ORGANISATION)
            for owner in owners:
                self._read(owner, part, record, column, ids[owner])
            if part in _OF_OFFICE:
                self._read(RecordKind.OFFICE, part, record, _OF_OFFICE[part], ids[RecordKind.OFFICE])

    def of(self, kind: RecordKind, record_id: int) -> Stored:
        """The record with the parts that were loaded."""
        return Stored(
            kind=kind,
            record=self._records[kind, record_id],
            party=None if kind is RecordKind.OFFICE else self._parties[record_id],
            parts=self._parts.get((kind, record_id), {}),
        )

    def all_of(self, kind: RecordKind) -> list[Any]:
        return [record for (of_kind, _), record in self._records.items() if of_kind is kind]

    def offices_of(self, body_id: int) -> list[int]:
        """The ids of the offices at a body."""
        return self._offices[body_id]

    def _read_notes(self, ids: Mapping[RecordKind, set[int]]) -> None:
        owners = {number: kind for kind in (RecordKind.PERSON, RecordKind.ORGANISATION) for number in ids[kind]}
        links = self._store.find(ActivityLink, party_id=set(owners)) if owners else []
        notes = {note.id: note for note in self._store.find(Activity, id={link.activity_id for link in links})}
        for link in links:
            party = link.party_id or 0
            self._parts[owners[party], party].setdefault(PartKind.NOTE, []).append(notes[link.activity_id])

    def _add(self, kind: RecordKind, records: Iterable[Any]) -> None:
        self._records |= {(kind, record.id): record for record in records}

    def _read(self, owner: RecordKind, part: PartKind, record: type[Any], column: str, ids: set[int]) -> None:
        for found in self._store.find(record, **{column: ids}) if ids else ():
            self._parts[owner, getattr(found, column)].setdefault(part, []).append(found)
