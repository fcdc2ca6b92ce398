"""The tags themselves, apart from what bears them: list, name, colour, merging and removing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crm.domain.errors import UserError
from crm.domain.event import Event
from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject
from crm.domain.notes import COLOUR_WORDS, Tag, TagColour, Tagging
from crm.domain.office import Office
from crm.domain.party import Party
from crm.domain.ports import Database, Unit
from crm.domain.text import sort_key
from crm.services.naming import owner_field
from crm.services.rule_names import TAG, refuse_if_in_rules, rename_in_rules

_OWNERS = (("party_id", Party), ("office_id", Office), ("event_id", Event))


@dataclass(frozen=True, slots=True, kw_only=True)
class TagUse:
    """A tag and how many records outside the trash bear it."""

    tag: Tag
    count: int


class Tags:
    """Every method that takes a tag saves it only if nobody else has saved it since (ConflictError otherwise)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[TagUse]:
        """All tags in alphabetical order."""
        with self._database.read() as unit:
            counts = _counts(unit)
            tags = unit.store.find(Tag)
        return [TagUse(tag=tag, count=counts[tag.id]) for tag in sorted(tags, key=lambda tag: sort_key(tag.name))]

    def rename(self, tag: Tag, name: str) -> ChangeSet:
        """Another name for the tag, in the conditions of audiences too.

        UserError if another tag has it: those two are merged instead.
        """
        wanted = " ".join(name.split())
        if not wanted:
            raise UserError("Bitte geben Sie ein Schlagwort ein.")
        with self._database.write("tag.rename", tag=tag.name, new=wanted) as unit:
            if any(other.id != tag.id for other in unit.store.find(Tag, name=wanted)):
                raise UserError(f"Das Schlagwort „{wanted}“ gibt es schon; Sie können die beiden zusammenführen.")
            if wanted != tag.name:
                unit.store.save(replace(tag, name=wanted))
                rename_in_rules(unit, TAG, tag.name, wanted)
        return unit.changes

    def colour(self, tag: Tag, colour: TagColour) -> ChangeSet:
        """Gives the tag a colour of the palette."""
        with self._database.write("tag.colour", tag=tag.name, colour=COLOUR_WORDS[colour]) as unit:
            if tag.colour is not colour:
                unit.store.save(replace(tag, colour=colour))
        return unit.changes

    def merge(self, tag: Tag, into: Tag) -> ChangeSet:
        """Whoever bears the first bears the second afterwards, once; the first is gone. Undo parts them again."""
        if tag.id == into.id:
            raise UserError("Bitte wählen Sie ein anderes Schlagwort, mit dem es zusammengeführt wird.")
        with self._database.write("tag.merge", tag=tag.name, into=into.name) as unit:
            unit.store.get(Tag, into.id)
            rename_in_rules(unit, TAG, tag.name, into.name)
            have = {_owner(tagging) for tagging in unit.store.find(Tagging, tag_id=into.id)}
            for tagging in unit.store.find(Tagging, tag_id=tag.id):
                if _owner(tagging) in have:
                    unit.store.remove(tagging)
                else:
                    unit.store.save(replace(tagging, tag_id=into.id))
            unit.store.remove(tag)
        return unit.changes

    def remove(self, tag: Tag) -> ChangeSet:
        """Removes the tag from everything that bears it, and itself. UserError if an audience asks for it."""
        with self._database.write("tag.delete", tag=tag.name) as unit:
            refuse_if_in_rules(unit, TAG, tag.name)
            for tagging in unit.store.find(Tagging, tag_id=tag.id):
                unit.store.remove(tagging)
            unit.store.remove(tag)
        return unit.changes


def tags_of(unit: Unit, subjects: Sequence[Subject]) -> dict[Subject, tuple[Tag, ...]]:
    """The tags of many records, each in alphabetical order."""
    found: dict[Subject, list[Tag]] = defaultdict(list)
    tags = {tag.id: tag for tag in unit.store.find(Tag)}
    for key in {owner_field(subject) for subject in subjects}:
        owners = {subject.id: subject for subject in subjects if owner_field(subject) == key}
        for tagging in unit.store.find(Tagging, **{key: list(owners)}):
            found[owners[getattr(tagging, key)]].append(tags[tagging.tag_id])
    return {subject: tuple(sorted(has, key=lambda tag: sort_key(tag.name))) for subject, has in found.items()}


def _owner(tagging: Tagging) -> tuple[int | None, ...]:
    return (tagging.party_id, tagging.office_id, tagging.event_id)


def _counts(unit: Unit) -> Counter[int]:
    counts: Counter[int] = Counter()
    taggings = unit.store.find(Tagging)
    for key, kind in _OWNERS:
        owned = [tagging for tagging in taggings if getattr(tagging, key) is not None]
        ids = {getattr(tagging, key) for tagging in owned}
        live = {record.id for record in unit.store.find(kind, id=ids, deleted_at=None)}  # type: ignore[attr-defined]
        counts.update(tagging.tag_id for tagging in owned if getattr(tagging, key) in live)
    return counts
