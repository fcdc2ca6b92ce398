"""Own fields: what a house adds to persons, organisations, offices and events, and the values in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from crm.domain.errors import UserError
from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject, SubjectKind
from crm.domain.own_field import FieldType, FieldValue, OwnField
from crm.domain.ports import Database, Unit
from crm.domain.text import fold
from crm.services.naming import owner_field, subject_name
from crm.services.rule_names import FIELD, refuse_if_in_rules, rename_in_rules


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnValue:
    """A field of a record with what stands in it; ``value`` is the stored form, "" where nothing does."""

    field: OwnField
    value: str = ""

    @property
    def shown(self) -> str:
        """As it is read in German."""
        return self.field.shown(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldUse:
    """A field and at how many records something stands in it."""

    field: OwnField
    count: int


class OwnFields:
    """Every method that takes a field saves it only if nobody else has saved it since (ConflictError otherwise)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # ── reading ─────────────────────────────────────────────────────────────────────────────────────────────────

    def all(self, kind: SubjectKind | None = None) -> list[OwnField]:
        """The fields in their order, those of one kind of record or of all."""
        with self._database.read() as unit:
            return fields_of(unit, kind)

    def overview(self) -> list[FieldUse]:
        """All fields with how often they are filled in."""
        with self._database.read() as unit:
            counts = Counter(value.field_id for value in unit.store.find(FieldValue))
            return [FieldUse(field=field, count=counts[field.id]) for field in fields_of(unit)]

    def of(self, subject: Subject) -> tuple[OwnValue, ...]:
        """The fields that a record of this kind has, each with its value or empty."""
        with self._database.read() as unit:
            return own_values(unit, subject)

    # ── defining ────────────────────────────────────────────────────────────────────────────────────────────────

    def define(self, field: OwnField) -> tuple[OwnField, ChangeSet]:
        """Adds a field behind the others of its kind. UserError if the name is taken or a choice has no choices."""
        checked = _checked(field)
        with self._database.write("field.define", field=checked.name) as unit:
            others = fields_of(unit, field.subject_kind)
            _refuse_double(checked, others)
            last = max((other.position for other in others), default=-1)
            stored = unit.store.add(replace(checked, position=last + 1))
        return stored, unit.changes

    def change(self, field: OwnField, name: str, choices: Sequence[str] | None = None) -> ChangeSet:
        """Another name, and of a choice other choices in this order; the values stay.

        UserError if a choice that is in use would go: nobody loses a value unseen.
        """
        changed = _checked(replace(field, name=name, choices=field.choices if choices is None else "\n".join(choices)))
        action = "field.rename" if changed.name != field.name else "field.choices"
        with self._database.write(action, field=changed.name) as unit:
            _refuse_double(changed, fields_of(unit, field.subject_kind))
            _refuse_loss(unit, changed)
            if changed != field:
                unit.store.save(changed)
            if changed.name != field.name and not _namesakes(unit, field):
                rename_in_rules(unit, FIELD, field.name, changed.name)
        return unit.changes

    def arrange(self, kind: SubjectKind, order: Sequence[int]) -> ChangeSet:
        """Puts the fields of one kind into this order of ids; those not named follow in their old order."""
        places = {field: place for place, field in enumerate(order)}
        with self._database.write("field.arrange") as unit:
            fields = sorted(fields_of(unit, kind), key=lambda field: places.get(field.id, len(places)))
            for position, field in enumerate(fields):
                if field.position != position:
                    unit.store.save(replace(field, position=position))
        return unit.changes

    def remove(self, field: OwnField) -> ChangeSet:
        """Removes the field with all that stands in it; undo brings both back. UserError if an audience asks for it."""
        with self._database.read() as unit:
            count = len(unit.store.find(FieldValue, field_id=field.id))
        with self._database.write("field.remove", field=field.name, values=value_words(count)) as unit:
            if not _namesakes(unit, field):
                refuse_if_in_rules(unit, FIELD, field.name)
            for value in unit.store.find(FieldValue, field_id=field.id):
                unit.store.remove(value)
            unit.store.remove(field)
        return unit.changes

    # ── filling in ──────────────────────────────────────────────────────────────────────────────────────────────

    def set_value(self, subject: Subject, field: OwnField, text: str) -> ChangeSet:
        """Fills in or, with an empty text, clears. UserError names the field and what is expected."""
        value = field.read(text)
        action = "field_value.set" if value else "field_value.clear"
        return self._write(action, subject, {field.id: value}, field=field.name)

    def set_values(self, subject: Subject, texts: Mapping[int, str]) -> ChangeSet:
        """Fills in several fields by their ids as one entry; all or, if one is refused, none."""
        fields = {field.id: field for field in self.all(subject.kind)}
        values = {number: fields[number].read(text) for number, text in texts.items() if number in fields}
        return self._write("field_value.set_all", subject, values)

    def _write(self, action: str, subject: Subject, values: Mapping[int, str], **params: str) -> ChangeSet:
        owner = {owner_field(subject): subject.id}
        with self._database.read() as unit:
            name = subject_name(unit, subject)
        with self._database.write(action, name=name, **params) as unit:
            stored = {value.field_id: value for value in unit.store.find(FieldValue, **owner)}
            for field, text in values.items():
                _set(unit, stored.get(field), FieldValue(field_id=field, value=text, **owner))
        return unit.changes


def _set(unit: Unit, old: FieldValue | None, new: FieldValue) -> None:
    if old is None:
        if new.value:
            unit.store.add(new)
    elif not new.value:
        unit.store.remove(old)
    elif new.value != old.value:
        unit.store.save(replace(old, value=new.value))


def fields_of(unit: Unit, kind: SubjectKind | None = None) -> list[OwnField]:
    """The fields in their order: by kind of record, then by position."""
    kinds = list(SubjectKind)
    found = unit.store.find(OwnField) if kind is None else unit.store.find(OwnField, subject_kind=kind.value)
    return sorted(found, key=lambda field: (kinds.index(field.subject_kind), field.position, field.id))


def own_values(unit: Unit, subject: Subject) -> tuple[OwnValue, ...]:
    """The fields of a record with their values, in the order of the fields."""
    stored = {v.field_id: v.value for v in unit.store.find(FieldValue, **{owner_field(subject): subject.id})}
    return tuple(OwnValue(field=field, value=stored.get(field.id, "")) for field in fields_of(unit, subject.kind))


def values_of(unit: Unit, subjects: Iterable[Subject]) -> dict[Subject, dict[int, str]]:
    """The stored values of many records by field, in two or three queries."""
    found: dict[Subject, dict[int, str]] = {}
    if not unit.store.find(OwnField):
        return found
    for key, owners in _by_column(subjects).items():
        for value in unit.store.find(FieldValue, **{key: list(owners)}):
            found.setdefault(owners[getattr(value, key)], {})[value.field_id] = value.value
    return found


def _by_column(subjects: Iterable[Subject]) -> dict[str, dict[int, Subject]]:
    found: dict[str, dict[int, Subject]] = {}
    for subject in subjects:
        found.setdefault(owner_field(subject), {})[subject.id] = subject
    return found


def value_words(count: int) -> str:
    """How many values a field holds: "3 Angaben"."""
    return {0: "keine Angabe", 1: "eine Angabe"}.get(count, f"{count} Angaben")


def _checked(field: OwnField) -> OwnField:
    name = " ".join(field.name.split())
    if not name:
        raise UserError("Bitte geben Sie dem Feld einen Namen.")
    if field.type is not FieldType.CHOICE:
        return replace(field, name=name, choices="")
    cleaned = [" ".join(choice.split()) for choice in field.choices.split("\n")]
    choices = [choice for choice in cleaned if choice]
    if not choices:
        raise UserError(f"„{name}“ braucht mindestens eine Angabe zur Auswahl, je Zeile eine.")
    if double := _double(choices):
        raise UserError(f"„{double}“ steht zweimal in der Auswahl von „{name}“.")
    return replace(field, name=name, choices="\n".join(choices))


def _double(words: Collection[str]) -> str:
    seen: set[str] = set()
    for word in words:
        if word.casefold() in seen:
            return word
        seen.add(word.casefold())
    return ""


def _refuse_loss(unit: Unit, field: OwnField) -> None:
    """A value that can no longer be chosen would be there and yet be wrong."""
    if field.type is not FieldType.CHOICE:
        return
    used = Counter(value.value for value in unit.store.find(FieldValue, field_id=field.id))
    for value, count in used.items():
        if value not in field.choice_list():
            where = "bei einem Eintrag" if count == 1 else f"bei {count} Einträgen"
            raise UserError(f"„{value}“ steht noch {where}; bitte ändern Sie die Angabe dort zuerst.")


def _namesakes(unit: Unit, field: OwnField) -> bool:
    """Whether another kind of record has a field of the same name: audiences know fields by their name only."""
    return any(other.id != field.id for other in unit.store.find(OwnField, name=field.name))


def _refuse_double(field: OwnField, others: Iterable[OwnField]) -> None:
    if any(other.id != field.id and fold(other.name) == fold(field.name) for other in others):
        raise UserError(f"Ein Feld „{field.name}“ gibt es hier schon.")
