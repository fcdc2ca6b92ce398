"""What a source says of persons, bodies and offices, in words that no source has for itself.

A loader turns an official list, a table or a vCard into these records; from here on nobody asks where they came from.
A record names only the fields its source speaks of: whatever it does not name is never touched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from crm.domain.partial_date import PartialDate


class RecordKind(StrEnum):
    """What can come in by itself; the value is the name of its table."""

    ORGANISATION = "organisation"
    OFFICE = "office"
    PERSON = "person"


class PartKind(StrEnum):
    """What hangs on a record that comes in; the value is the name of its table."""

    FORMER_NAME = "former_name"
    CHANNEL = "channel"
    ADDRESS = "address"
    TENURE = "tenure"
    RELATIONSHIP = "relationship"
    TAGGING = "tagging"
    NOTE = "activity"
    PHOTO = "photo"
    KEPT = "kept_property"


#: Schemes of references that are no foreign ids: the record's own URN, and the official municipality key.
UID = "uid"
AGS = "ags"
#: The scheme that refers to a relationship type by its key.
TYPE = "relationship_type"
#: The scheme that refers to a tag by its name.
TAG = "tag"


class Ref(NamedTuple):
    """A record by what a system calls it: "mdb" and the member's number, "ags" and the municipality key.

    A NamedTuple as :class:`Told`: a file makes and looks up hundreds of thousands, four times as fast as dataclasses.
    """

    scheme: str
    value: str


Value: TypeAlias = str | int | bool | bytes | PartialDate | Ref | None


class Mode(StrEnum):
    """How far a told value goes."""

    STATED = "stated"  # replaces what is stored
    FILLS = "fills"  # only where nothing is stored: derived by us, or less certain than what somebody typed
    INITIAL = "initial"  # only for a record that is new


_NOTHING: Final[frozenset[Value]] = frozenset()


class Told(NamedTuple):
    """A value of one field. ``accepts`` are other stored values that say the same ("Mittelstadt" for a "Stadt")."""

    value: Value
    mode: Mode = Mode.STATED
    accepts: frozenset[Value] = _NOTHING


Fields: TypeAlias = Mapping[str, Told]


class Shape:
    """Which fields are told and how far each goes: the same for thousands; made by :func:`shape_of` alone, so that
    equal ones are one. ``places`` is where the value of a field stands."""

    __slots__ = ("modes", "names", "places")

    def __init__(self, names: tuple[str, ...], modes: tuple[Mode, ...]) -> None:
        self.names = names
        self.modes = modes
        self.places = {name: place for place, name in enumerate(names)}

    def __reduce__(self) -> tuple[Callable[..., Shape], tuple[object, ...]]:
        return shape_of, (self.names, self.modes)


@lru_cache(maxsize=10_000)
def shape_of(names: tuple[str, ...], modes: tuple[Mode, ...]) -> Shape:
    """The shape with these fields; ``modes`` in the same order."""
    return Shape(names, modes)


class Row(Mapping[str, Told]):
    """Fields whose shape many share: a file of cards has hundreds of thousands of values, and to make a
    :class:`Told` of each takes longer than to read them."""

    __slots__ = ("shape", "values_told")

    def __init__(self, shape: Shape, values_told: tuple[Value, ...]) -> None:
        self.shape = shape
        self.values_told = values_told

    def __reduce__(self) -> tuple[type[Row], tuple[object, ...]]:
        """Half of a file's rows come from a copy of the process, in a quarter of the usual time."""
        return Row, (self.shape, self.values_told)

    def __getitem__(self, name: str) -> Told:
        place = self.shape.places[name]
        return Told(self.values_told[place], self.shape.modes[place])

    def __iter__(self) -> Iterator[str]:
        return iter(self.shape.names)

    def __len__(self) -> int:
        return len(self.shape.names)

    def __repr__(self) -> str:
        return repr(dict(self))


def value_in(fields: Fields, name: str) -> Value:
    """What is told of a field, None if nothing."""
    if type(fields) is Row:
        place = fields.shape.places.get(name)
        return None if place is None else fields.values_told[place]
    told = fields.get(name)
    return told.value if told else None


def texts_in(fields: Fields, names: Sequence[str]) -> list[str]:
    """What is told of each of these fields as text, "" if nothing; asked at once, since a file has so many."""
    if type(fields) is not Row:
        return [str(value) if (value := value_in(fields, name)) else "" for name in names]
    places, told = fields.shape.places, fields.values_told
    return [str(told[places[name]] or "") if name in places else "" for name in names]


def values_in(fields: Fields) -> Sequence[Value]:
    """All that is told, in the order of the fields."""
    return fields.values_told if type(fields) is Row else [told.value for told in fields.values()]


class Part(NamedTuple):
    """Something that hangs on the record; ``fields`` by the names of its own record, references as :class:`Ref`."""

    kind: PartKind
    fields: Fields

    def __reduce__(self) -> tuple[Callable[..., Part], tuple[object, ...]]:
        """Half of a file's parts come from a copy of the process: with its row at once, in half the time."""
        fields = self.fields
        return (_part, (self.kind, fields.shape, fields.values_told)) if type(fields) is Row else (Part, tuple(self))

    def value(self, name: str) -> Value:
        """What is told of a field, None if nothing."""
        return value_in(self.fields, name)

    def refs(self) -> Iterator[Ref]:
        """The records that it speaks of beside its owner."""
        return (value for value in values_in(self.fields) if isinstance(value, Ref))


def _part(kind: PartKind, shape: Shape, values_told: tuple[Value, ...]) -> Part:
    return Part(kind, Row(shape, values_told))


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A person, organisation or office as the source tells it.

    ``refs`` are its names elsewhere, the source's own first; ``title`` is how lists call it; ``place`` where it stands
    in the source ("Zeile 12"); ``remark`` what a reader of the plan should know. ``is_card`` says that somebody's
    address book tells it, which has no labels, terms and keys as official lists have them.
    """

    kind: RecordKind
    refs: tuple[Ref, ...]
    title: str
    fields: Fields
    parts: tuple[Part, ...] = ()
    place: str = ""
    remark: str = ""
    is_card: bool = False

    @property
    def key(self) -> str:
        """The same for the same record whenever the source is read."""
        ref = self.refs[0]
        return f"{self.kind}/{ref.scheme}/{ref.value}"

    def value(self, name: str) -> Value:
        """What is told of a field, None if nothing."""
        return value_in(self.fields, name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What the source is complete in, so that what it does not name has vanished.

    Parties with a foreign id of ``scheme``, and bodies whose municipality key begins with one of ``ags_prefixes`` and
    has one of ``ags_lengths`` digits.
    """

    scheme: str = ""
    ags_prefixes: frozenset[str] = frozenset()
    ags_lengths: frozenset[int] = frozenset()

    def covers_key(self, ags: str) -> bool:
        return len(ags) in self.ags_lengths and ags[:2] in self.ags_prefixes


@dataclass(frozen=True, slots=True)
class Unread:
    """What could not be read: where it stands ("Zeile 12, Spalte „Telefon“"), and why in a sentence."""

    place: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """All that was read. ``form`` is the loader's key ("mdb").

    ``name`` is the same for every edition; ``dated`` is the word before its date ("Stand"). What could not be read is
    in ``unread``; the rest comes in without it. ``notices`` are sentences about the whole source that whoever decides
    should know. ``may_repeat`` says that one person may stand in it twice, as in an
    address book or somebody's table; an official list names everybody once.
    """

    form: str
    name: str
    dated: str
    as_of: PartialDate | None
    records: tuple[Incoming, ...]
    scope: Scope = field(default_factory=Scope)
    may_repeat: bool = False
    unread: tuple[Unread, ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def stated(self) -> str:
        """How records name the source: "Stammdaten des Deutschen Bundestages, Stand 30.09.2025"."""
        return f"{self.name}, {self.dated} {self.as_of.german()}" if self.as_of else self.name
