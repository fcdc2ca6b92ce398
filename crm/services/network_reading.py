"""Reads the links of many records at once: a handful of queries for any number of them.

What is in the trash or restricted has no links: neither has an office of a body in the trash.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from crm.domain.event import Event, Participation, Role, Status
from crm.domain.listing import Subject, SubjectKind
from crm.domain.network import EdgeKind, EdgeRecord
from crm.domain.office import Office, Tenure
from crm.domain.party import Organisation, Party, PartyKind
from crm.domain.ports import Store
from crm.domain.relationship import Relationship, RelationshipType

#: Who stays away is no link; neither is who is only thought of.
_AWAY: Final = frozenset(
    {Status.PLANNED, Status.DECLINED, Status.REPRESENTED, Status.CANCELLED, Status.ABSENT, Status.UNDELIVERABLE}
)
_KINDS: Final = {PartyKind.PERSON: SubjectKind.PERSON, PartyKind.ORGANISATION: SubjectKind.ORGANISATION}

Stored = Tenure | Office | Organisation | Relationship | Participation


@dataclass(frozen=True, slots=True)
class Link:
    """A stored link, not yet in words."""

    kind: EdgeKind
    record: EdgeRecord
    source: Subject
    target: Subject
    stored: Stored

    def other(self, subject: Subject) -> Subject:
        return self.target if subject == self.source else self.source

    def weight(self) -> tuple[int, int, int]:
        """What is shown first where not all can be: offices before guests, speakers before other guests."""
        order = list(EdgeKind).index(self.kind)
        if isinstance(self.stored, Participation):
            return order, int(self.stored.role is Role.GUEST), self.stored.position
        return order, list(EdgeRecord).index(self.record), 0


class LinkReader:
    """Links as they stand on a day, of the kinds wanted. What was read once is not read again.

    ``types`` limits relationships to some types; None takes all.
    """

    def __init__(
        self,
        store: Store,
        on: date,
        today: date,
        kinds: Collection[EdgeKind],
        types: Collection[int] | None = None,
    ) -> None:
        self._store, self._on, self._today = store, on, today
        self._kinds, self._wanted = frozenset(kinds), types
        self._beside: dict[Subject, list[Link]] = {}
        self.types = {kind.id: kind for kind in store.find(RelationshipType)}
        self.parties: dict[int, Party] = {}
        self.offices: dict[int, Office] = {}
        self.events: dict[int, Event] = {}

    def of(self, subject: Subject) -> list[Link]:
        """The links of a record that :meth:`read` was asked for, the weightiest first."""
        return self._beside[subject]

    def read(self, subjects: Collection[Subject]) -> None:
        """Reads the links of these, as far as they are not known."""
        new = [subject for subject in subjects if subject not in self._beside]
        if not new:
            return
        ids: dict[SubjectKind, set[int]] = defaultdict(set)
        for subject in new:
            ids[subject.kind].add(subject.id)
            self._beside[subject] = []
        wanted = frozenset(new)
        for link in self._alive(self._found(ids)):
            for end in {link.source, link.target} & wanted:
                self._beside[end].append(link)
        for subject in new:
            self._beside[subject].sort(key=lambda link: (link.weight(), link.other(subject), link.stored.id))

    def whole(self) -> list[Link]:
        """Every link there is."""
        return self._alive(self._found(None))

    def is_alive(self, subject: Subject) -> bool:
        """Whether it exists, is not in the trash and not restricted."""
        self._know([subject])
        return self._lives(subject)

    # ── rows to links ───────────────────────────────────────────────────────────────────────────────────────

    def _found(self, ids: dict[SubjectKind, set[int]] | None) -> list[Link]:
        """The links of the named ids, or all; each once."""
        found = [*self._offices(ids), *self._parents(ids), *self._relationships(ids), *self._participations(ids)]
        return [link for link in found if link.kind in self._kinds]

    def _rows(self, kind: type[Any], ids: dict[SubjectKind, set[int]] | None, **columns: set[int]) -> list[Any]:
        """The rows that name one of the ids in one of the columns, each once, or all rows."""
        if ids is None:
            return self._store.find(kind)
        rows: dict[int, Any] = {}
        for column, values in columns.items():
            if values:
                rows |= {row.id: row for row in self._store.find(kind, **{column: values})}
        return [rows[number] for number in sorted(rows)]

    def _offices(self, ids: dict[SubjectKind, set[int]] | None) -> Iterable[Link]:
        if EdgeKind.OFFICE not in self._kinds:
            return
        at = ids or defaultdict(set)
        offices = at[SubjectKind.OFFICE]
        for tenure in self._rows(Tenure, ids, person_id=at[SubjectKind.PERSON], office_id=offices):
            if tenure.is_current(self._on):
                person, office = Subject(SubjectKind.PERSON, tenure.person_id), _office(tenure.office_id)
                yield Link(EdgeKind.OFFICE, EdgeRecord.TENURE, person, office, tenure)
        for office in self._rows(Office, ids, id=offices, organisation_id=at[SubjectKind.ORGANISATION]):
            self.offices[office.id] = office
            body = Subject(SubjectKind.ORGANISATION, office.organisation_id)
            yield Link(EdgeKind.OFFICE, EdgeRecord.OFFICE, _office(office.id), body, office)

    def _parents(self, ids: dict[SubjectKind, set[int]] | None) -> Iterable[Link]:
        if EdgeKind.BELONGING not in self._kinds:
            return
        bodies = ids[SubjectKind.ORGANISATION] if ids is not None else set()
        for body in self._rows(Organisation, ids, id=bodies, parent_id=bodies):
            if body.parent_id is not None:
                child, parent = (Subject(SubjectKind.ORGANISATION, one) for one in (body.id, body.parent_id))
                yield Link(EdgeKind.BELONGING, EdgeRecord.PARENT, child, parent, body)

    def _relationships(self, ids: dict[SubjectKind, set[int]] | None) -> Iterable[Link]:
        parties = ids[SubjectKind.PERSON] | ids[SubjectKind.ORGANISATION] if ids is not None else set()
        rows: list[Relationship] = self._rows(Relationship, ids, from_id=parties, to_id=parties)
        rows = [row for row in rows if self._is_wanted(row)]
        self._know_parties({side for row in rows for side in (row.from_id, row.to_id)}, everything=ids is None)
        for row in rows:
            one, other = self._party(row.from_id), self._party(row.to_id)
            if one and other:
                kind = EdgeKind.BELONGING if self.types[row.type_id].is_membership else EdgeKind.RELATIONSHIP
                yield Link(kind, EdgeRecord.RELATIONSHIP, one, other, row)

    def _is_wanted(self, row: Relationship) -> bool:
        return row.is_current(self._on) and (self._wanted is None or row.type_id in self._wanted)

    def _participations(self, ids: dict[SubjectKind, set[int]] | None) -> Iterable[Link]:
        if EdgeKind.PARTICIPATION not in self._kinds:
            return
        at = ids or defaultdict(set)
        parties = at[SubjectKind.PERSON] | at[SubjectKind.ORGANISATION]
        rows: list[Participation] = self._rows(Participation, ids, party_id=parties, event_id=at[SubjectKind.EVENT])
        rows = [row for row in rows if row.status not in _AWAY]
        self._know_parties({row.party_id for row in rows}, everything=ids is None)
        for row in rows:
            party = self._party(row.party_id)
            if party:
                event = Subject(SubjectKind.EVENT, row.event_id)
                yield Link(EdgeKind.PARTICIPATION, EdgeRecord.PARTICIPATION, party, event, row)

    def _party(self, party_id: int) -> Subject | None:
        party = self.parties.get(party_id)
        return Subject(_KINDS[party.kind], party.id) if party else None

    # ── who is there at all ─────────────────────────────────────────────────────────────────────────────────

    def _alive(self, links: list[Link]) -> list[Link]:
        self._know({end for link in links for end in (link.source, link.target)})
        return [link for link in links if self._lives(link.source) and self._lives(link.target)]

    def _know(self, subjects: Collection[Subject]) -> None:
        ids: dict[SubjectKind, set[int]] = defaultdict(set)
        for subject in subjects:
            ids[subject.kind].add(subject.id)
        self._know_offices(ids[SubjectKind.OFFICE])
        bodies = {self.offices[one].organisation_id for one in ids[SubjectKind.OFFICE] if one in self.offices}
        self._know_parties(ids[SubjectKind.PERSON] | ids[SubjectKind.ORGANISATION] | bodies)
        unknown = ids[SubjectKind.EVENT] - self.events.keys()
        self.events |= {event.id: event for event in self._store.find(Event, id=unknown)} if unknown else {}

    def _know_offices(self, ids: set[int]) -> None:
        if unknown := ids - self.offices.keys():
            self.offices |= {office.id: office for office in self._store.find(Office, id=unknown)}

    def _know_parties(self, ids: set[int], *, everything: bool = False) -> None:
        """Many are read in one go: naming some ten thousand ids costs more than reading all parties."""
        if unknown := ids - self.parties.keys():
            rows = self._store.find(Party) if everything else self._store.find(Party, id=unknown)
            self.parties |= {party.id: party for party in rows}

    def _lives(self, subject: Subject) -> bool:
        if subject.kind is SubjectKind.EVENT:
            return self._has_begun(self.events.get(subject.id))
        if subject.kind is SubjectKind.OFFICE:
            office = self.offices.get(subject.id)
            return office is not None and office.deleted_at is None and self._is_there(office.organisation_id)
        return self._is_there(subject.id)

    def _is_there(self, party_id: int) -> bool:
        party = self.parties.get(party_id)
        return party is not None and party.deleted_at is None and not party.is_restricted

    def _has_begun(self, event: Event | None) -> bool:
        """On a day in the past nothing is shown that was still to come."""
        if event is None or event.deleted_at is not None:
            return False
        return self._on >= self._today or event.starts_on is None or event.starts_on.earliest() <= self._on


def _office(office_id: int) -> Subject:
    return Subject(SubjectKind.OFFICE, office_id)
