"""Which entries of the directory a set of journal changes makes stale.

Follows the references of the changed rows generically, then the ways in which a contact's entry depends on others:
an organisation's name and address show at its offices, an office's at its holders, a district's name at all in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from crm.domain.journal import Change, Operation
from crm.domain.listing import Subject, SubjectKind
from crm.storage.engine import Engine
from crm.storage.tables import BY_NAME

#: Ids asked for in one statement.
_BATCH = 500
_PARTIES = frozenset({"party", "person", "organisation"})
#: Rows that reach a subject only through another row: table → (linking table, its column).
_THROUGH = {"tag": ("tagging", "tag_id"), "activity": ("activity_link", "activity_id")}
#: What an entry of the directory does not depend on.
_UNRELATED = frozenset(
    "photo relationship relationship_type audience frozen_list frozen_row saved_search "
    "companion dispatch dispatch_row category_rule role_rule kept_property table_mapping".split()
)
#: Rows of which an entry shows only these columns: that somebody takes part in an event, but not the answer. Else each
#: of 800 answers would index its event and its guest anew.
_SHOWN = {"participation": ("party_id", "event_id")}


class Affected:
    """Collects subjects; ``parties`` may be persons or organisations."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.parties: set[int] = set()
        self.bodies: set[int] = set()  # changed themselves: what lies in them shows their name as its district
        self.offices: set[int] = set()
        self.events: set[int] = set()
        self._moved_events: set[int] = set()  # changed themselves: their day shows at everybody who takes part

    def follow(self, inserted: Mapping[str, set[int]], changes: Iterable[Change]) -> list[Subject]:
        """The subjects to be indexed anew for rows that are new, by table, and for those that changed or went."""
        changed = _by_table(change for change in changes if _is_shown(change))
        for table in BY_NAME.keys() & (inserted.keys() | changed.keys()) - _UNRELATED:
            self._follow_rows(table, inserted.get(table, set()), changed.get(table, []))
        self._spread()
        return self._subjects()

    def _follow_rows(self, table: str, inserted: set[int], changed: list[Change]) -> None:
        ids = inserted | {change.row_id for change in changed}
        self._note(table, ids)
        if table == "organisation":
            self.bodies |= ids
        elif table == "event":
            self._moved_events |= ids
        for column, parent in BY_NAME[table].references.items():
            self._note(parent, self._column(table, column, "id", ids))
            self._note(parent, {row[column] for c in changed if (row := c.before).get(column)})
        if table in _THROUGH:
            link, column = _THROUGH[table]
            for linked, parent in BY_NAME[link].references.items():
                self._note(parent, self._column(link, linked, column, ids))

    def _note(self, table: str, ids: Collection[int]) -> None:
        if table in _PARTIES:
            self.parties |= set(ids)
        elif table == "office":
            self.offices |= set(ids)
        elif table == "event":
            self.events |= set(ids)

    def _spread(self) -> None:
        below, seen = self.bodies, set[int]()
        while below:
            seen |= below
            below = self._column("organisation", "id", "parent_id", below) - seen
        self.parties |= seen
        self.offices |= self._column("office", "id", "organisation_id", self.parties)
        self.parties |= self._column("tenure", "person_id", "office_id", self.offices)
        self.offices |= self._column("tenure", "office_id", "person_id", self.parties)
        self.parties |= self._column("participation", "party_id", "event_id", self._moved_events)

    def _column(self, table: str, column: str, key: str, ids: Collection[int]) -> set[int]:
        found: set[int] = set()
        ordered = sorted(ids)
        if len(ordered) > _BATCH and ordered[-1] - ordered[0] == len(ordered) - 1:  # all of them new: an import's
            return self._column_between(table, column, key, ordered[0], ordered[-1])
        for start in range(0, len(ordered), _BATCH):
            some = ordered[start : start + _BATCH]
            marks = ", ".join("?" * len(some))
            sql = f'SELECT DISTINCT "{column}" FROM {table} WHERE "{key}" IN ({marks}) AND "{column}" IS NOT NULL'
            found |= {value for (value,) in self._engine.execute(sql, some).fetchall()}
        return found

    def _column_between(self, table: str, column: str, key: str, first: int, last: int) -> set[int]:
        sql = f'SELECT DISTINCT "{column}" FROM {table} WHERE "{key}" BETWEEN ? AND ? AND "{column}" IS NOT NULL'
        return {value for (value,) in self._engine.execute(sql, (first, last)).fetchall()}

    def _subjects(self) -> list[Subject]:
        # A party may have been either kind; the index drops the entry that does not exist.
        parties = [Subject(kind, i) for i in sorted(self.parties) for kind in (_PERSON, _ORGANISATION)]
        offices = [Subject(SubjectKind.OFFICE, i) for i in sorted(self.offices)]
        return parties + offices + [Subject(SubjectKind.EVENT, i) for i in sorted(self.events)]


_PERSON = SubjectKind.PERSON
_ORGANISATION = SubjectKind.ORGANISATION


def _is_shown(change: Change) -> bool:
    shown = _SHOWN.get(change.table)
    return shown is None or change.operation is not Operation.UPDATE or any(name in change.before for name in shown)


def _by_table(changes: Iterable[Change]) -> dict[str, list[Change]]:
    grouped: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        grouped[change.table].append(change)
    return grouped
