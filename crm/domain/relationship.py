"""Typed, two-way relationships between parties; the types are data."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from crm.domain.partial_date import PartialDate, covers
from crm.domain.party import Gender, PartyKind

#: Shipped types with these beginnings of their key say that the one belongs to the other.
_MEMBERSHIP = "member_of"


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationshipType:
    """A kind of relationship with its label for each direction, by gender.

    ``from_kind`` and ``to_kind`` say between what it can stand; None: persons and organisations alike.

    "from is ``forward`` of to"; read from the other side: "to is ``backward`` of from".
    """

    id: int = 0
    version: int = 1
    key: str
    forward_m: str
    forward_f: str
    forward_neutral: str
    backward_m: str
    backward_f: str
    backward_neutral: str
    from_kind: PartyKind | None = None
    to_kind: PartyKind | None = None

    def label(self, gender: Gender, *, forward: bool) -> str:
        """What the one side is, in the form for its gender: ``forward`` of the from side, else of the to side."""
        if gender is Gender.FEMALE:
            return self.forward_f if forward else self.backward_f
        if gender is Gender.MALE:
            return self.forward_m if forward else self.backward_m
        return self.forward_neutral if forward else self.backward_neutral

    def both_genders(self, *, forward: bool) -> str:
        """Feminine and masculine beside each other: "Stellvertreterin/Stellvertreter"; once where they are equal."""
        forms = (self.label(Gender.FEMALE, forward=forward), self.label(Gender.MALE, forward=forward))
        return "/".join(dict.fromkeys(forms))

    def fits(self, from_kind: PartyKind, to_kind: PartyKind) -> bool:
        """Whether it can stand between these two."""
        return self.from_kind in (None, from_kind) and self.to_kind in (None, to_kind)

    @property
    def is_symmetric(self) -> bool:
        """Whether both sides are called the same: partners, spouses."""
        return all(self.label(gender, forward=True) == self.label(gender, forward=False) for gender in Gender)

    @property
    def is_membership(self) -> bool:
        """Whether the from side belongs to the to side, as to a parliamentary group."""
        return self.key.startswith(_MEMBERSHIP)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relationship:
    """One party to another; the type says what each is to the other."""

    id: int = 0
    version: int = 1
    type_id: int
    from_id: int
    to_id: int
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    note: str = ""
    source: str = ""

    def is_current(self, day: date) -> bool:
        """Whether it holds on the day, reading doubtful borders in its favour."""
        return covers(self.valid_from, self.valid_to, day)


@dataclass(frozen=True, slots=True)
class Side:
    """A type read from one end: what the other end of a relationship is. ``forward``: the other is its from side."""

    type_id: int
    forward: bool


def sides(types: Iterable[RelationshipType], own: PartyKind, other: PartyKind | None) -> list[tuple[Side, str]]:
    """What the other can be to a record of this kind, with the words for it; ``other`` None: of any kind.

    Each type stands in both directions that fit, once where both read the same. Several types have the same word on one
    side ("Vorgesetzte"): these name their counterpart in brackets.
    """
    others = [other] if other is not None else list(PartyKind)
    found: list[tuple[Side, str, str]] = []
    for kind in types:
        forward = any(kind.fits(one, own) for one in others)
        backward = any(kind.fits(own, one) for one in others)
        if forward:
            found.append((Side(kind.id, True), *_read(kind, forward=True)))
        if backward and not (forward and kind.is_symmetric):
            found.append((Side(kind.id, False), *_read(kind, forward=False)))
    words = [one for _, one, _ in found]
    return [(side, f"{one} ({back})" if words.count(one) > 1 else one) for side, one, back in found]


def _read(kind: RelationshipType, *, forward: bool) -> tuple[str, str]:
    """What the one side is, and what the other is to it."""
    return kind.both_genders(forward=forward), kind.label(Gender.UNKNOWN, forward=not forward)
