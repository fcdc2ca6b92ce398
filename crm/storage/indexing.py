"""Keeps the directory (the read side) in step with the journal.

Whatever wrote the rows – a service, an undo, a statement in a shell – left changes in the journal; the index
remembers up to which change it has read, and catches up from there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import date
from functools import partial
from itertools import islice

from crm.beside import beside
from crm.domain.event import Event, Participation
from crm.domain.listing import Subject, SubjectKind
from crm.domain.notes import Activity, ActivityLink
from crm.domain.office import Tenure
from crm.domain.partial_date import PartialDate
from crm.storage.affected import Affected
from crm.storage.engine import Columns, Engine
from crm.storage.entries import Entries
from crm.storage.gathered import Gathered
from crm.storage.journal import Journal
from crm.storage.store import Store
from crm.storage.vocabulary import Vocabulary

POSITION = "index_position"
AS_OF = "index_as_of"
#: From so many entries on it is quicker to clean up the full text once for all of them.
_MANY = 1000
#: Entries made at a time: what many of them share, bodies and places, is read once for all of these.
_BATCH = 4000
#: Entries written in one statement.
_PIECE = 1500
#: The share of what is new whose entries are made beside all else that a write has to do at its end.
_AHEAD = 0.85
#: What all of them are made of is in memory at once.
_MOST_AHEAD = 20_000


class Index:
    """Writes the directory inside an open write transaction."""

    def __init__(self, engine: Engine, today: date, store: Store | None = None) -> None:
        """``store`` is the one that the transaction was written with, if it has written anything."""
        self._engine = engine
        self._store = store or Store(engine)
        self._journal = Journal(engine)
        self._vocabulary = Vocabulary(engine)
        self._gone: set[str] = set()  # words that some entry no longer has
        self._has_removed = False
        self._ahead = frozenset[Subject]()  # entries that are already being made
        self._made_ahead: Iterator[Columns] = iter(())
        self._today = today

    def is_behind(self) -> bool:
        """Whether rows were changed, or offices began or ended by the calendar, since the last catching up."""
        position = self._engine.meta(POSITION)
        as_of = self._engine.meta(AS_OF)
        return not position or self._journal.last_change() != int(position) or as_of != self._today.isoformat()

    @contextmanager
    def begun(self) -> Iterator[None]:
        """Begins with most of what is new, where that are thousands: these entries are made beside whatever is done
        until :meth:`catch_up` has come to the end of the others."""
        inserted = self._store.inserted
        new = [Subject(kind, i) for kind in SubjectKind for i in sorted(inserted.ids(kind.value))]
        if len(new) < _MANY:
            yield
            return
        some = new[: min(int(len(new) * _AHEAD), _MOST_AHEAD)]
        with beside(partial(_made, self._gathered(some))) as self._made_ahead:
            self._ahead = frozenset(some)
            yield

    def catch_up(self) -> None:
        """Indexes anew what has changed since the last time; everything if there was none."""
        position = int(self._engine.meta(POSITION) or 0)
        stale = self._changed_since(position) if position else self._everything()
        ordered = sorted(stale - self._ahead, key=lambda subject: (subject.kind, subject.id))
        with self._engine.many_index_changes(lambda: self._has_removed) if len(stale) >= _MANY else nullcontext():
            for start in range(0, len(ordered), _BATCH):
                self._index(ordered[start : start + _BATCH])
            self._vocabulary.add(self._insert(self._made_ahead))
        self._vocabulary.forget(self._gone)
        self._gone.clear()
        self._engine.set_meta(POSITION, str(self._journal.last_change()))
        self._engine.set_meta(AS_OF, self._today.isoformat())

    def _everything(self) -> set[Subject]:
        """All there is, whether the journal still speaks of it or not; nothing of before is kept."""
        self._engine.execute("DELETE FROM directory_entry")
        self._vocabulary.clear()
        found: set[Subject] = set()
        for kind in SubjectKind:  # each kind has the name of its table
            ids = self._engine.execute(f"SELECT id FROM {kind.value}").fetchall()
            found |= {Subject(kind, i) for (i,) in ids}
        return found

    def _changed_since(self, position: int) -> set[Subject]:
        subjects = set(self._follow(position))
        if self._engine.meta(AS_OF) != self._today.isoformat():
            subjects |= self._turned_by_calendar()
        return subjects

    def _follow(self, position: int) -> list[Subject]:
        journal = self._journal
        return Affected(self._engine).follow(journal.inserted_since(position), journal.changes_since(position))

    def _turned_by_calendar(self) -> set[Subject]:
        since = self._engine.meta(AS_OF)
        if not since:
            return set()
        before = date.fromisoformat(since)
        turned = [t for t in self._store.find(Tenure) if t.is_current(before) != t.is_current(self._today)]
        persons = {Subject(SubjectKind.PERSON, tenure.person_id) for tenure in turned}
        offices = {Subject(SubjectKind.OFFICE, tenure.office_id) for tenure in turned}
        return persons | offices | self._met_between(*sorted((before, self._today)))

    def _met_between(self, first: date, last: date) -> set[Subject]:
        """Parties with an event or a note that lay ahead on the first day and is past on the last."""
        events = [
            e.id for e in self._store.find(Event) if (day := e.ends_on or e.starts_on) and _within(first, day, last)
        ]
        notes = [note.id for note in self._store.find(Activity) if _within(first, note.on, last)]
        parties = {part.party_id for part in self._store.find(Participation, event_id=events)}
        parties |= {link.party_id for link in self._store.find(ActivityLink, activity_id=notes) if link.party_id}
        kinds = (SubjectKind.PERSON, SubjectKind.ORGANISATION)  # the index drops the entry that does not exist
        return {Subject(kind, party) for party in parties for kind in kinds}

    def _index(self, subjects: Sequence[Subject]) -> None:
        before = self._delete(subjects)
        after = self._insert(_made(self._gathered(subjects)))
        self._vocabulary.add(after)
        self._gone |= before - after

    def _gathered(self, subjects: Sequence[Subject]) -> Gathered:
        return Gathered(self._store, _by_kind(subjects), self._today).load()

    def _insert(self, made: Iterable[Columns]) -> set[str]:
        """Writes entries as they come and returns the words of their names."""
        words = set[str]()
        for columns in made:
            self._engine.insert("directory_entry", columns)
            words |= _words_of(columns["name_words"])
        return words

    def _delete(self, subjects: Sequence[Subject]) -> set[str]:
        """Deletes entries and returns the words of their names."""
        words = set[str]()
        for kind, ids in _by_kind(subjects).items():
            marks = ", ".join("?" * len(ids))
            where = f"directory_entry WHERE subject_kind = ? AND subject_id IN ({marks})"
            rows = self._engine.execute(f"SELECT name_words FROM {where}", [kind.value, *ids]).fetchall()
            if rows:
                self._has_removed = True
                self._engine.execute(f"DELETE FROM {where}", [kind.value, *ids])
            words |= _words_of(text for (text,) in rows)
        return words


def _by_kind(subjects: Iterable[Subject]) -> dict[SubjectKind, list[int]]:
    ids: dict[SubjectKind, list[int]] = defaultdict(list)
    for subject in subjects:
        ids[subject.kind].append(subject.id)
    return ids


def _made(gathered: Gathered) -> Iterator[Columns]:
    """What the directory says of them, by column, some entries at a time."""
    entries = Entries(gathered).rows()
    while some := list(islice(entries, _PIECE)):
        yield dict(zip(some[0], zip(*(entry.values() for entry in some), strict=True), strict=True))


def _words_of(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in text.split()}


def _within(first: date, day: PartialDate, last: date) -> bool:
    return first < day.latest() <= last
