"""A table of who takes over which office → entries: which column means what, by its head or by what stands in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from crm.domain.cell_values import GENDER_WORDS
from crm.domain.degrees import is_degree
from crm.domain.errors import UserError
from crm.domain.partial_date import PartialDate
from crm.domain.party import Gender
from crm.domain.text import fold, fold_words
from crm.exchange.table_reading import TextRow, TextTable


class Role(StrEnum):
    """What a column tells."""

    OFFICE = "office"
    BODY = "body"
    HOLDER = "holder"
    GIVEN = "given"
    FAMILY = "family"
    ON = "on"
    GENDER = "gender"
    DEGREE = "degree"
    ACTING = "acting"
    RETIRED = "retired"


#: Words in the head of a column, in the order in which they are asked for ("Name der Gemeinde" is a body).
_HEADS: Final[dict[Role, str]] = {
    Role.RETIRED: "ruhestand ausgeschieden",
    Role.ACTING: "amtierend kommissarisch geschäftsführend",
    Role.GENDER: "geschlecht anrede",
    Role.DEGREE: "titel grad doktorgrad",
    Role.GIVEN: "vorname vornamen rufname",
    Role.FAMILY: "nachname familienname zuname",
    Role.ON: "datum ab beginn amtsantritt amtsbeginn dienstantritt wirkung seit von zum",
    Role.BODY: "körperschaft gebietskörperschaft gemeinde kommune stadt kreis landkreis ort ags gemeindeschlüssel "
    "schlüssel verwaltung organisation behörde",
    Role.OFFICE: "amt amtsbezeichnung funktion position",
    Role.HOLDER: "name person inhaber inhaberin amtsinhaber amtsinhaberin gewählt gewählte gewählter nachfolger "
    "nachfolgerin nachfolge kandidat kandidatin neu neue neuer",
}
_WORDS: Final = {fold(word): role for role, text in _HEADS.items() for word in text.split()}
#: Who held the office before is not who takes it over.
_PREVIOUS: Final = ("bisher", "vorgang", "ehemalig", "alt")
_YES: Final = frozenset("x ja j 1 wahr true yes amtierend kommissarisch geschaftsfuhrend ad ruhestand".split())
_NO: Final = frozenset(("", "nein", "n", "0", "falsch", "false", "no"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionEntry:
    """One row as it was written; ``office`` names the post, ``body`` where it is, in one or in both cells."""

    number: int
    office: str = ""
    body: str = ""
    holder: str = ""
    on: str = ""
    gender: str = ""
    degree: str = ""
    acting: str = ""
    retired: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionTable:
    """The rows of a table of new holders; ``source`` is what the user calls it."""

    source: str
    entries: tuple[ElectionEntry, ...]


def read_election(table: TextTable, knows_office: Callable[[str], bool]) -> ElectionTable:
    """The entries of a table with or without a head. ``knows_office`` says whether a text names an office we have.

    UserError names the columns that were not found.
    """
    head = _head_roles(table.rows[0])
    rows = table.rows[1:] if head else table.rows
    columns = head | _by_content(rows, head, knows_office)
    missing = _missing(set(columns.values()))
    if missing:
        raise UserError(f"„{table.source}“: Es fehlt {' und '.join(missing)}.")
    if not rows:
        raise UserError(f"„{table.source}“ enthält nur die Kopfzeile.")
    return ElectionTable(source=table.source, entries=tuple(_entry(row, columns) for row in rows))


def gender_of(text: str) -> Gender | None:
    """ "w", "weiblich" or "Frau" → female and so on; unknown where nothing stands, None for anything else."""
    key = fold(text.strip().rstrip("."))
    return GENDER_WORDS.get(key) if key else Gender.UNKNOWN


def yes_or_no(text: str) -> bool | None:
    """ "ja", "x", "a. D." → True; "nein" or nothing → False; None for anything else."""
    key = "".join(fold_words(text))
    return True if key in _YES else False if key in _NO else None


def is_date(text: str) -> bool:
    try:
        PartialDate.parse(text)
    except ValueError:
        return False
    return True


def _head_roles(row: TextRow) -> dict[int, Role]:
    """The roles of the columns if the row is a head, else nothing: no date stands in a head."""
    if any(is_date(cell) for cell in row.cells):
        return {}
    found: dict[int, Role] = {}
    for index, cell in enumerate(row.cells):
        role = _head_role(cell)
        if role is not None and role not in found.values():
            found[index] = role
    says_who = {Role.HOLDER, Role.FAMILY, Role.ON} & set(found.values())
    return found if len(found) >= 2 and says_who else {}


def _head_role(cell: str) -> Role | None:
    words = fold_words(cell)
    found = {_WORDS[word] for word in words if word in _WORDS}
    if words[-2:] == ["a", "d"] or Role.RETIRED in found:
        return Role.RETIRED
    if any(word.startswith(_PREVIOUS) for word in words):
        return None
    return next((role for role in _HEADS if role in found), None)


def _by_content(
    rows: Sequence[TextRow], known: Mapping[int, Role], knows_office: Callable[[str], bool]
) -> dict[int, Role]:
    """The roles of the columns whose head says nothing, by what most of their cells are."""
    taken = set(known.values())
    found: dict[int, Role] = {}
    for role, fits in (
        (Role.ON, is_date),
        (Role.GENDER, lambda text: bool(gender_of(text))),
        (Role.DEGREE, lambda text: all(is_degree(word) for word in text.split())),
        (Role.OFFICE, knows_office),
        (Role.HOLDER, lambda text: not any(sign.isdigit() for sign in text)),
    ):
        if (
            role in taken
            or (role is Role.OFFICE and Role.BODY in taken)
            or (role is Role.HOLDER and Role.FAMILY in taken)
        ):
            continue
        free = [index for index in range(_width(rows)) if index not in known and index not in found]
        best = max(free, key=lambda index: _share(rows, index, fits), default=None)
        if best is not None and _share(rows, best, fits) > 0.5:
            found[best] = role
    return found


def _share(rows: Sequence[TextRow], index: int, fits: Callable[[str], bool]) -> float:
    """Which part of the column's filled cells fit."""
    cells = [row.cells[index] for row in rows if index < len(row.cells) and row.cells[index]]
    return sum(map(fits, cells)) / len(cells) if cells else 0.0


def _width(rows: Sequence[TextRow]) -> int:
    return max((len(row.cells) for row in rows), default=0)


def _missing(roles: set[Role]) -> list[str]:
    wanted = (
        ({Role.OFFICE, Role.BODY}, "die Spalte mit dem Amt"),
        ({Role.HOLDER, Role.FAMILY}, "die Spalte mit der Person"),
    )
    return [name for any_of, name in wanted if not any_of & roles]


def _entry(row: TextRow, columns: Mapping[int, Role]) -> ElectionEntry:
    cells = {role: row.cells[index] for index, role in columns.items() if index < len(row.cells)}
    names = [cells.get(role, "") for role in (Role.GIVEN, Role.HOLDER if Role.FAMILY not in cells else Role.FAMILY)]
    return ElectionEntry(
        number=row.number,
        office=cells.get(Role.OFFICE, ""),
        body=cells.get(Role.BODY, ""),
        holder=" ".join(name for name in names if name),
        on=cells.get(Role.ON, ""),
        gender=cells.get(Role.GENDER, ""),
        degree=cells.get(Role.DEGREE, ""),
        acting=cells.get(Role.ACTING, ""),
        retired=cells.get(Role.RETIRED, ""),
    )
