"""What has changed between a list as it was sent and another: today's, or that of another event."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Difference(StrEnum):
    """What became of a row."""

    SAME = "same"
    NEW_HOLDER = "new_holder"
    VACANT = "vacant"
    NEW_ADDRESS = "new_address"
    NEW_NAME = "new_name"  # the same person under another name, degree or title
    GONE = "gone"
    ADDED = "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedRow:
    """One row to be compared: whom it is addressed to, in which office, and the whole address block."""

    office_id: int | None
    party_id: int | None
    holder: str
    office: str
    body: str
    address_lines: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, int]:
        """The office, else the person: so a change of holder shows as one, not as one gone and one new."""
        return ("office", self.office_id) if self.office_id is not None else ("party", self.party_id or 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedRow:
    """A row of either list with what became of it; ``before`` or ``after`` is None where there is none."""

    difference: Difference
    before: ListedRow | None
    after: ListedRow | None
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two lists side by side; rows in the order of the first, then those that only the second has."""

    rows: tuple[ComparedRow, ...]

    def of(self, *differences: Difference) -> tuple[ComparedRow, ...]:
        return tuple(row for row in self.rows if row.difference in differences)

    @property
    def both(self) -> int:
        """How many stand on both lists, changed or not."""
        return sum(1 for row in self.rows if row.before is not None and row.after is not None)

    @property
    def only_before(self) -> int:
        return len(self.of(Difference.GONE))

    @property
    def only_after(self) -> int:
        return len(self.of(Difference.ADDED))


def compare(before: Sequence[ListedRow], after: Sequence[ListedRow]) -> Comparison:
    """Pairs the rows and names each difference.

    A person who stands there without office before and in one after (or the other way round), and holders of one
    office with many seats, are paired by person.
    """
    pairs = _paired(before, after)
    compared = [_compared(one, other) for one, other in pairs]
    paired = {id(other) for _, other in pairs if other is not None}
    compared += [_compared(None, row) for row in after if id(row) not in paired]
    return Comparison(rows=tuple(compared))


def _paired(before: Sequence[ListedRow], after: Sequence[ListedRow]) -> list[tuple[ListedRow, ListedRow | None]]:
    free = {id(row): row for row in after}
    partners: dict[int, ListedRow] = {}
    rules = (
        lambda row: (row.key, row.party_id),
        lambda row: row.key,
        lambda row: ("party", row.party_id) if row.party_id is not None else None,
    )
    for rule in rules:  # the closest match first
        waiting: dict[object, list[ListedRow]] = {}
        for row in free.values():
            waiting.setdefault(rule(row), []).append(row)
        for row in before:
            key = rule(row)
            if id(row) not in partners and key is not None and waiting.get(key):
                partner = waiting[key].pop(0)
                partners[id(row)] = partner
                del free[id(partner)]
    return [(row, partners.get(id(row))) for row in before]


def _compared(before: ListedRow | None, after: ListedRow | None) -> ComparedRow:
    difference = _difference(before, after)
    return ComparedRow(difference=difference, before=before, after=after, sentence=_sentence(difference, before, after))


def _difference(before: ListedRow | None, after: ListedRow | None) -> Difference:
    if before is None:
        return Difference.ADDED
    if after is None:
        return Difference.GONE
    if before.party_id != after.party_id:
        return Difference.VACANT if after.party_id is None else Difference.NEW_HOLDER
    if (before.holder, before.office, before.body) != (after.holder, after.office, after.body):
        return Difference.NEW_NAME
    return Difference.SAME if before.address_lines == after.address_lines else Difference.NEW_ADDRESS


def _sentence(difference: Difference, before: ListedRow | None, after: ListedRow | None) -> str:
    match difference, before, after:
        case Difference.ADDED, _, ListedRow() as new:
            return f"neu: {_who(new)}"
        case Difference.GONE, ListedRow() as old, _:
            return f"nicht mehr dabei: {_who(old)}"
        case Difference.VACANT, ListedRow() as old, _:
            return f"Amt unbesetzt, bisher {old.holder}"
        case Difference.NEW_HOLDER, ListedRow() as old, ListedRow() as new:
            return f"{new.holder} statt {old.holder or 'unbesetzt'}"
        case Difference.NEW_NAME, ListedRow() as old, ListedRow() as new:
            return f"{_who(new)} (bisher {_who(old)})"
        case Difference.NEW_ADDRESS, ListedRow() as old, ListedRow() as new:
            return f"neue Anschrift: {', '.join(_only(new.address_lines, old.address_lines))}"
    return "unverändert"


def _who(row: ListedRow) -> str:
    return ", ".join(part for part in (row.holder, row.office, row.body) if part)


def _only(lines: Iterable[str], others: Sequence[str]) -> list[str]:
    """The lines that are not among the others; all of them if only their order changed."""
    lines = list(lines)
    return [line for line in lines if line not in others] or lines


#: What became of a row, in a word or two.
DIFFERENCE_WORDS: Mapping[Difference, str] = {
    Difference.SAME: "unverändert",
    Difference.NEW_HOLDER: "neu im Amt",
    Difference.VACANT: "Amt unbesetzt",
    Difference.NEW_ADDRESS: "neue Anschrift",
    Difference.NEW_NAME: "neue Bezeichnung",
    Difference.GONE: "nicht mehr dabei",
    Difference.ADDED: "neu",
}
