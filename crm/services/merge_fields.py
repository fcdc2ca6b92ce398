"""What a merged record has only once and somebody has to choose: name, dates, photo, own fields, forms of address."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Final

from crm.domain.address_override import FORM_WORDS, FormOverride
from crm.domain.event import Event
from crm.domain.own_field import FieldValue, OwnField
from crm.domain.partial_date import PartialDate
from crm.domain.party import BODY_WORDS, BodyType, Gender, Organisation, Person, Photo
from crm.domain.ports import Unit

Main = Person | Organisation

_WORDS: Final[Mapping[str, str]] = {
    "gender": "Geschlecht",
    "degrees": "Akademische Grade",
    "given_name": "Vorname",
    "call_name": "Rufname",
    "nobility": "Adelsbezeichnung",
    "prefix": "Namensvorsatz",
    "family_name": "Familienname",
    "suffix": "Zusatz hinter dem Namen",
    "birth_name": "Geburtsname",
    "birth_date": "Geburtsdatum",
    "deceased_on": "Verstorben am",
    "body_type": "Art der Stelle",
    "full_name": "Name",
    "short_name": "Kurzname",
    "genitive": "Name im Genitiv",
    "parent_id": "Gehört zu",
    "ags": "Gemeindeschlüssel",
    "municipality_kind": "Gemeindeart",
    "description": "Beschreibung",
    "last_election_on": "Letzte Wahl",
}
_GENDERS: Final[Mapping[Gender, str]] = {
    Gender.FEMALE: "weiblich",
    Gender.MALE: "männlich",
    Gender.DIVERSE: "divers",
    Gender.UNKNOWN: "",
}
#: Values that say nothing.
_EMPTY: Final = ("", None, Gender.UNKNOWN, BodyType.OTHER)
PHOTO: Final = "photo"


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeValue:
    """What one of the records says: ``shown`` in German, "" for nothing; ``photo`` of a photo."""

    party_id: int
    shown: str
    photo: Photo | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeField:
    """A field with the value of each record, the kept one first; ``chosen`` is whose is proposed."""

    key: str
    label: str
    values: tuple[MergeValue, ...]
    chosen: int

    @property
    def differs(self) -> bool:
        """Whether there is anything to choose."""
        return len({value.shown for value in self.values}) > 1 or self.key == PHOTO

    def shown(self, party_id: int) -> str:
        return next(value.shown for value in self.values if value.party_id == party_id)


def merge_fields(unit: Unit, records: Sequence[Main]) -> tuple[MergeField, ...]:
    """All fields in which at least one of the records says something; the first record is the one to be kept."""
    ids = [record.id for record in records]
    return (
        *_columns(unit, records),
        *_photo(unit, ids),
        *_own_fields(unit, ids),
        *_forms(unit, ids),
    )


def columns_of(record: Main) -> list[str]:
    """The fields of a person or organisation that can be chosen."""
    return [field.name for field in fields(record) if field.name in _WORDS]


def _columns(unit: Unit, records: Sequence[Main]) -> Iterator[MergeField]:
    for name in columns_of(records[0]):
        told = [(record.id, getattr(record, name)) for record in records]
        if any(value not in _EMPTY for _, value in told):
            yield _field(name, _WORDS[name], told, lambda value: _shown(unit, value))


def _field(key: str, label: str, told: Sequence[tuple[int, Any]], shown: Callable[[Any], str] = str) -> MergeField:
    """What is kept stays unless it says nothing."""
    values = tuple(MergeValue(party_id=owner, shown=shown(value)) for owner, value in told)
    chosen = next((owner for owner, value in told if value not in _EMPTY), told[0][0])
    return MergeField(key=key, label=label, values=values, chosen=chosen)


def _shown(unit: Unit, value: Any) -> str:
    if isinstance(value, Gender):
        return _GENDERS[value]
    if isinstance(value, BodyType):
        return BODY_WORDS[value]
    if isinstance(value, PartialDate):
        return value.german()
    if isinstance(value, int):
        return unit.store.get(Organisation, value).full_name
    return value or ""


def _photo(unit: Unit, ids: Sequence[int]) -> Iterator[MergeField]:
    photos = {photo.party_id: photo for photo in unit.store.find(Photo, party_id=list(ids))}
    if photos:
        values = tuple(MergeValue(party_id=i, shown="Foto" if i in photos else "", photo=photos.get(i)) for i in ids)
        yield MergeField(key=PHOTO, label="Foto", values=values, chosen=next(i for i in ids if i in photos))


def _own_fields(unit: Unit, ids: Sequence[int]) -> Iterator[MergeField]:
    stored = {
        (value.field_id, value.party_id): value.value for value in unit.store.find(FieldValue, party_id=list(ids))
    }
    for field in unit.store.find(OwnField, id={field_id for field_id, _ in stored}) if stored else ():
        told = [(i, stored.get((field.id, i), "")) for i in ids]
        yield _field(own_key(field.id), field.name, told, field.shown)


def _forms(unit: Unit, ids: Sequence[int]) -> Iterator[MergeField]:
    stored = {(form_key(one), one.party_id): one for one in unit.store.find(FormOverride, party_id=list(ids))}
    events = {one.event_id for one in stored.values() if one.event_id}
    names = {event.id: event.name for event in unit.store.find(Event, id=events)} if events else {}
    for key in dict.fromkeys(key for key, _ in stored):
        some = next(one for (found, _), one in stored.items() if found == key)
        label = FORM_WORDS[some.form] + (f" ({names[some.event_id]})" if some.event_id else "")
        told = [(i, stored[key, i].text if (key, i) in stored else "") for i in ids]
        yield _field(key, label, told)


def own_key(field_id: int) -> str:
    """The key of an own field's choice."""
    return f"field:{field_id}"


def form_key(one: FormOverride) -> str:
    """The key of the choice between forms of address decided by hand, for always or for one event."""
    return f"form:{one.form.value}:{one.event_id or ''}"
