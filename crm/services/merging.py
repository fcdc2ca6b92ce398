"""Records that are one become one: a preview field by field, one journal entry, and the way back at any time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from crm.domain.duplicate_names import Likeness, NameComparer
from crm.domain.errors import ConflictError, NotFoundError, UserError
from crm.domain.incoming import UID
from crm.domain.journal import ChangeSet, EntryKind, JournalEntry
from crm.domain.party import FormerName, KnownId, Organisation, Party, PartyKind, Person
from crm.domain.ports import Database, Unit
from crm.domain.relationship import Relationship
from crm.domain.text import fold
from crm.services.history import MERGE_ACTION, History
from crm.services.merge_events import double_participations
from crm.services.merge_fields import Main, MergeField, columns_of, merge_fields
from crm.services.merge_moves import CHOSEN, MOVED, Moves, double_offices


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePreview:
    """What merging would do: the fields to choose from, what moves along (word → number), and what to know.

    The first of ``records`` is kept. ``other_names`` are family names that would be gone unless kept as former ones.
    """

    records: tuple[Main, ...]
    parties: tuple[Party, ...]
    names: tuple[str, ...]
    fields: tuple[MergeField, ...]
    moved: Mapping[str, int] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()

    @property
    def kept_id(self) -> int:
        return self.records[0].id


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmerged:
    """What taking a merge back did: the sentence, and by name what stayed because it was edited since."""

    changes: ChangeSet
    text: str
    left: tuple[str, ...]


class Merging:
    """Merges two or more persons, or two or more organisations."""

    def __init__(self, database: Database, history: History) -> None:
        self._database = database
        self._history = history

    def preview(self, ids: Sequence[int], kept_id: int | None = None) -> MergePreview:
        """What would become of these; without ``kept_id`` the one with most on it is kept.

        UserError if there are fewer than two, or if they are not of one kind; NotFoundError if one is gone.
        """
        with self._database.read() as unit:
            return _preview(unit, ids, kept_id)

    def merge(
        self, preview: MergePreview, choices: Mapping[str, int] | None = None, *, keep_names: bool = False
    ) -> ChangeSet:
        """Merges as one entry. ``choices`` says for the key of a field whose value is taken, else what is proposed.

        ``keep_names`` notes family names that are not taken as former ones. ConflictError if one of the records was
        changed since the preview.
        """
        chosen = {one.key: one.chosen for one in preview.fields} | dict(choices or {})
        others = ", ".join(preview.names[1:])
        ids = [party.id for party in preview.parties]
        with self._database.write(
            MERGE_ACTION, name=preview.names[0], others=others, kept=ids[0], merged=ids[1:]
        ) as unit:
            _refuse_changed(unit, preview)
            _Merge(unit, preview, chosen).run(keep_names=keep_names)
        return unit.changes

    def merges_of(self, party_id: int) -> list[JournalEntry]:
        """The merges into this record that still stand, newest first."""
        with self._database.read() as unit:
            entries = unit.journal.about([("party", party_id)])
        standing = [e for e in entries if e.action == MERGE_ACTION and e.kind is EntryKind.DO and e.undone_by is None]
        return [entry for entry in standing if entry.params.get("kept") == party_id]

    def unmerge(self, entry_id: int) -> Unmerged:
        """Takes a merge back: what nobody touched since returns to its record, what was edited or added stays.

        UserError if the entry is no merge, or if the kept record has itself been merged into another one since.
        """
        with self._database.read() as unit:
            entry = unit.journal.entry(entry_id)
            if entry.action != MERGE_ACTION:
                raise UserError(f"Der Vorgang {entry_id} ist keine Zusammenführung.")
            kept = unit.store.find(Party, id=int(str(entry.params.get("kept"))))
        if not kept and entry.undone_by is None:
            raise UserError(
                "Der Kontakt ist seither selbst mit einem anderen zusammengeführt worden; trennen Sie zuerst diese."
            )
        changes, text, left = self._history.undo_partly(entry_id)
        return Unmerged(changes=changes, text=text, left=tuple(left))


def _preview(unit: Unit, ids: Sequence[int], kept_id: int | None) -> MergePreview:
    chosen = list(dict.fromkeys(ids))
    if len(chosen) < 2:
        raise UserError("Bitte wählen Sie mindestens zwei Kontakte.")
    parties = {party.id: party for party in unit.store.find(Party, id=chosen)}
    if len(parties) < len(chosen):
        raise NotFoundError("Einen dieser Kontakte gibt es nicht mehr.")
    if len({party.kind for party in parties.values()}) > 1:
        raise UserError("Eine Person und eine Organisation lassen sich nicht zusammenführen.")
    if any(party.deleted_at for party in parties.values()):
        raise UserError("Einer dieser Kontakte liegt im Papierkorb; holen Sie ihn zuerst heraus.")
    weights = {number: sum(_counts(unit, number).values()) for number in chosen}
    order = sorted(chosen, key=lambda number: (number != kept_id, -weights[number], number))
    kind: type[Main] = Person if parties[order[0]].kind is PartyKind.PERSON else Organisation
    records = tuple(unit.store.get(kind, number) for number in order)
    moved: Counter[str] = sum((_counts(unit, number) for number in order[1:]), Counter())
    return MergePreview(
        records=records,
        parties=tuple(parties[number] for number in order),
        names=tuple(_name(record) for record in records),
        fields=merge_fields(unit, records),
        moved=dict(moved),
        remarks=tuple(_remarks(unit, [parties[number] for number in order])),
        other_names=_other_names(records),
    )


def _counts(unit: Unit, party_id: int) -> Counter[str]:
    found: Counter[str] = Counter()
    for kind, column, word in MOVED:
        if rows := unit.store.find(kind, **{column: party_id}):
            found[word] += len(rows)
    return found


def _remarks(unit: Unit, parties: Sequence[Party]) -> list[str]:
    ids, found = [party.id for party in parties], list[str]()
    found += [f"Das Amt „{name}“ haben beide; daraus wird eines." for name in double_offices(unit, ids)]
    found += [double.text for double in double_participations(unit, ids)]
    if any(row.to_id in ids for row in unit.store.find(Relationship, from_id=ids)):
        found.append("Zwischen ihnen ist eine Beziehung eingetragen; sie entfällt. Sind es wirklich dieselben?")
    if any(party.no_invitations for party in parties):
        found.append("Der Widerspruch gegen Einladungen gilt auch danach.")
    if any(party.is_restricted for party in parties):
        found.append("Die Einschränkung der Verarbeitung gilt auch danach.")
    return found


def _other_names(records: Sequence[Main]) -> tuple[str, ...]:
    """Family names that are more than another spelling of the kept one."""
    if not isinstance(records[0], Person):
        return ()
    kept, names = records[0].family_name, NameComparer()
    found = [one.family_name for one in records[1:] if isinstance(one, Person) and one.family_name]
    differs = [name for name in found if names.families(fold(kept), fold(name)) is Likeness.NONE]
    return tuple(dict.fromkeys(differs))


def _name(record: Main) -> str:
    return record.name() if isinstance(record, Person) else record.full_name


def _refuse_changed(unit: Unit, preview: MergePreview) -> None:
    for record in (*preview.records, *preview.parties):
        stored = unit.store.get(type(record), record.id)
        if stored.version != record.version:
            raise ConflictError(record, stored)


class _Merge:
    """One merge inside an open write."""

    def __init__(self, unit: Unit, preview: MergePreview, choices: Mapping[str, int]) -> None:
        self._unit = unit
        self._preview = preview
        self._choices = choices
        self._kept, self._others = preview.records[0], preview.records[1:]

    def run(self, *, keep_names: bool) -> None:
        self._write_main(keep_names=keep_names)
        for record in self._others:
            moves = Moves(self._unit, self._kept.id, record.id)
            moves.move()
            moves.choose(self._choices)
        self._write_party()
        self._remove_others()

    def _write_main(self, *, keep_names: bool) -> None:
        by_id = {record.id: record for record in self._preview.records}
        taken = {name: getattr(by_id[self._choices.get(name, self._kept.id)], name) for name in columns_of(self._kept)}
        if taken.get("parent_id") in by_id:
            taken["parent_id"] = None  # a body is not part of itself
        changed = replace(self._kept, **taken)
        if changed != self._kept:
            self._unit.store.save(changed)
        if keep_names and isinstance(changed, Person):
            gone = {one.family_name: one for one in by_id.values() if isinstance(one, Person)}
            known = {one.family_name for one in self._unit.store.find(FormerName, person_id=self._kept.id)}
            for name in (*self._preview.other_names, self._kept.family_name if isinstance(self._kept, Person) else ""):
                if name and name not in {changed.family_name, changed.birth_name, *known}:
                    former = FormerName(person_id=self._kept.id, prefix=gone[name].prefix, family_name=name)
                    self._unit.store.add(former)

    def _write_party(self) -> None:
        """What protects somebody protects the merged record; the uid of the others is still known."""
        parties = self._preview.parties
        kept = parties[0]
        changed = replace(
            kept,
            is_restricted=any(party.is_restricted for party in parties),
            no_invitations=any(party.no_invitations for party in parties),
            is_sample=all(party.is_sample for party in parties),
            source=kept.source or next((party.source for party in parties if party.source), ""),
        )
        if changed != kept:
            self._unit.store.save(changed)
        self._unit.store.add_all(
            KnownId(party_id=kept.id, scheme=UID, value=party.uid) for party in parties[1:] if party.uid
        )

    def _remove_others(self) -> None:
        for record, party in zip(self._others, self._preview.parties[1:], strict=True):
            self._unit.store.remove(self._unit.store.get(type(record), record.id))
            self._unit.store.remove(self._unit.store.get(type(party), party.id))


#: What the test of completeness asks: every reference to a party is either moved or chosen.
COVERED = frozenset((kind, column) for kind, column, _ in MOVED) | frozenset((kind, "party_id") for kind in CHOSEN)
