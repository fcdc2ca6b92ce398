"""Which column of a table tells what: by its heading, by its cells, and by what stands beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from crm.domain.column_contents import best, fitting
from crm.domain.column_names import Named, named
from crm.domain.table_column import CHANNELS, NAMES, REACH, ColumnProposal, Field, Meaning, Owner
from crm.domain.text import fold_words

#: Enough cells to know a column by; more only takes time.
_SAMPLE: Final = 200
_EXAMPLES: Final = 3
_BY_CONTENT: Final = 0.7
_SURE: Final = 0.75
_DOUBTED: Final = 0.2
#: What a cell can be told to be against its heading; "Firma 3" might be a street as well.
_UNMISTAKABLE: Final = frozenset((Field.EMAIL, Field.WEB, Field.PHONE, Field.ADDRESS, Field.PLACE))
_NAME_BEATS: Final = frozenset((Field.NAME, Field.CITY, Field.NOTE, Field.EXTRA, Field.OFFICE, Field.BODY))


@dataclass(frozen=True, slots=True)
class _Column:
    index: int
    title: str
    cells: tuple[str, ...]
    heading: Named | None


def match_columns(
    titles: Sequence[str], rows: Sequence[Sequence[str]], knows_body: Callable[[str], bool] = lambda _: False
) -> tuple[ColumnProposal, ...]:
    """A proposal for each column. ``knows_body`` says whether a text is the name of a body that we have."""
    columns = [
        _Column(index, title, _cells(rows, index), named(title) if title else None)
        for index, title in enumerate(titles)
    ]
    proposals = [_proposed(column, knows_body) for column in columns]
    by_index = {column.index: column for column in columns}
    return tuple(_of_persons(_together(proposals, by_index), by_index))


def _cells(rows: Sequence[Sequence[str]], index: int) -> tuple[str, ...]:
    found = (row[index] for row in rows if index < len(row) and row[index])
    return tuple(cell for cell, _ in zip(found, range(_SAMPLE), strict=False))


def _proposed(column: _Column, knows_body: Callable[[str], bool]) -> ColumnProposal:
    by_content = best(column.cells, knows_body)
    meaning, confidence, reason = _judged(column, by_content, knows_body)
    return ColumnProposal(
        index=column.index,
        title=column.title,
        meaning=meaning,
        confidence=round(confidence, 2),
        reason=reason,
        examples=tuple(dict.fromkeys(column.cells))[:_EXAMPLES],
    )


def _judged(
    column: _Column, by_content: tuple[Field, float] | None, knows_body: Callable[[str], bool]
) -> tuple[Meaning, float, str]:
    heading = column.heading
    if heading is None:
        if by_content is None:
            return Meaning(), 0.0, "nicht erkannt"
        return Meaning(field=by_content[0]), _BY_CONTENT * by_content[1], "Inhalt"
    fits = fitting(column.cells, heading.meaning.field, knows_body) if column.cells else None
    if fits is None or heading.meaning.field is Field.NONE:
        return heading.meaning, heading.confidence, "Überschrift"
    if fits >= 0.5:
        return heading.meaning, min(0.99, heading.confidence + 0.04), "Überschrift und Inhalt"
    if fits <= _DOUBTED and by_content and by_content[1] >= _SURE and by_content[0] in _UNMISTAKABLE:
        return replace(heading.meaning, field=by_content[0], office=""), _BY_CONTENT * by_content[1], "Inhalt"
    return heading.meaning, heading.confidence * (0.9 if heading.meaning.field in _NAME_BEATS else 0.7), "Überschrift"


# ── columns that explain one another ────────────────────────────────────────────────────────────────────────────


def _together(proposals: list[ColumnProposal], columns: Mapping[int, _Column]) -> list[ColumnProposal]:
    """Each column as those beside it explain it; a second column of what there is once stays out."""
    fields = frozenset(one.meaning.field for one in proposals)
    alone = _without_call_name(proposals)
    return _once([_beside(one, columns[one.index], fields, proposals) for one in alone])


def _without_call_name(proposals: Sequence[ColumnProposal]) -> list[ColumnProposal]:
    """Where one family name stands, "Rufname" beside "Vorname" tells of nobody else."""
    given = [one.index for one in proposals if one.meaning.field is Field.GIVEN]
    if sum(one.meaning.field is Field.FAMILY for one in proposals) != 1:
        return list(proposals)
    return [_out(one) if one.index in given[1:] else one for one in proposals]


def _beside(
    one: ColumnProposal, column: _Column, fields: frozenset[Field], proposals: Collection[ColumnProposal]
) -> ColumnProposal:
    """ "Titel" without degrees is the function, a "Land" within Germany and a date without a heading are nothing."""
    field = one.meaning.field
    if field is Field.NAME:
        return _name_beside(one, column, fields, proposals)
    if field is Field.ADDRESS:
        return _address_beside(one, column, fields)
    if field is Field.DEGREES and Field.OFFICE not in fields and _share(column, Field.OFFICE) > 0.5:
        return _as(one, Field.OFFICE)
    if field is Field.COUNTRY and _STATES & {text.casefold() for text in column.cells}:
        return replace(one, meaning=Meaning(), confidence=0.0, reason="ein Bundesland")
    if field is Field.BIRTH_DATE and one.reason == "Inhalt":
        return replace(one, meaning=Meaning(), confidence=0.0, reason="ein Datum, aber welches?")
    return one


def _name_beside(
    one: ColumnProposal, column: _Column, fields: frozenset[Field], proposals: Collection[ColumnProposal]
) -> ColumnProposal:
    """ "Name" beside "Vorname" is the family name."""
    if Field.GIVEN in fields and Field.FAMILY not in fields and not one.meaning.office:
        return _as(one, Field.FAMILY)
    is_person = not column.cells or _share(column, Field.NAME) >= _DOUBTED
    return one if is_person else _no_person(one, column, proposals)


def _address_beside(one: ColumnProposal, column: _Column, fields: frozenset[Field]) -> ColumnProposal:
    """ "Anschrift" without a place is the street."""
    if fields.isdisjoint((Field.POSTCODE, Field.CITY, Field.PLACE)) or _share(column, Field.ADDRESS) > 0.5:
        return one
    return _out(one) if Field.STREET in fields else _as(one, Field.STREET)


def _no_person(one: ColumnProposal, column: _Column, proposals: Collection[ColumnProposal]) -> ColumnProposal:
    """ "Name" above newspapers is the body, and so it is beside a municipality key, where "Kreis" says in what the
    body lies; "Name des Wahlkreises" beside a family name is something else."""
    is_exact = column.heading is not None and column.heading.confidence >= _EXACT
    if one.meaning.office or len(column.cells) < _ENOUGH:
        return one
    fields = {other.meaning.field for other in proposals}
    said = {other.meaning.field for other in proposals if other.reason != "Inhalt"}
    if is_exact and Field.FAMILY not in fields:
        if Field.BODY not in fields:
            return replace(_as(one, Field.BODY), confidence=0.5)
        if Field.AGS in fields or Field.BODY not in said:
            return replace(_as(one, Field.BODY), confidence=0.99, reason="kein Name einer Person")
    if not is_exact and not fields.isdisjoint((Field.FAMILY, Field.BODY, Field.AGS)):
        return replace(one, meaning=Meaning(), confidence=0.0, reason="kein Name einer Person")
    return one


#: "Land" above these is no part of an address.
_STATES: Final = frozenset(
    ("baden-württemberg", "bayern", "berlin", "brandenburg", "bremen", "hamburg", "hessen", "mecklenburg-vorpommern",
     "niedersachsen", "nordrhein-westfalen", "rheinland-pfalz", "saarland", "sachsen", "sachsen-anhalt",
     "schleswig-holstein", "thüringen")
)  # fmt: skip
_EXACT: Final = 0.95
_ENOUGH: Final = 5


def _as(one: ColumnProposal, field: Field) -> ColumnProposal:
    return replace(one, meaning=replace(one.meaning, field=field))


def _share(column: _Column, field: Field) -> float:
    return fitting(column.cells, field, lambda _: False) or 0.0


_ONCE: Final = frozenset((Field.BODY, Field.AGS, Field.KEY, Field.GENDER, Field.BIRTH_DATE, Field.BIRTH_NAME))


#: What is believed of one column only where no heading says it: numbers of five digits are many things.
_ONCE_BY_CONTENT: Final = frozenset((Field.POSTCODE, Field.PLACE, Field.ADDRESS, Field.STREET, Field.GIVEN))


def _once(proposals: Sequence[ColumnProposal]) -> list[ColumnProposal]:
    """Of several columns for what a row has once, the surest, the first of equals."""
    kept: dict[Field, int] = {}
    for one in sorted(proposals, key=lambda one: (-one.confidence, one.index)):
        kept.setdefault(one.meaning.field, one.index)
    return [_out(one) if _is_once(one) and kept[one.meaning.field] != one.index else one for one in proposals]


def _out(one: ColumnProposal) -> ColumnProposal:
    return replace(one, meaning=Meaning(), confidence=0.0, reason="steht schon in einer anderen Spalte")


def _is_once(one: ColumnProposal) -> bool:
    return one.meaning.field in _ONCE or (one.reason == "Inhalt" and one.meaning.field in _ONCE_BY_CONTENT)


# ── several persons in one row ──────────────────────────────────────────────────────────────────────────────────


def _of_persons(proposals: Sequence[ColumnProposal], columns: Mapping[int, _Column]) -> list[ColumnProposal]:
    """Counts the persons of a row: each further column of names begins one, if its heading or its content says so.

    A phone belongs to the one whom its heading names, else to the names on its left; one that there is only once
    belongs to the body.
    """
    persons = _first_names(proposals, columns)
    if not any(one.meaning.field in NAMES or one.meaning.field is Field.GIVEN for one in proposals):
        return [_of_body(one) for one in proposals]
    if len(persons) < 2:
        return list(proposals)
    repeats = Counter(one.meaning.field for one in proposals)
    words = {number: _own_words(columns[index].title) for index, number in persons.items()}
    found, current = [], 1
    for one in proposals:
        if one.index in persons:
            current = persons[one.index]
        field = one.meaning.field
        named_person = next((number for number, own in words.items() if own & _own_words(one.title)), 0)
        if field in CHANNELS and named_person:  # "Telefon Bürgermeister", or below a heading that both have
            one = replace(one, meaning=replace(one.meaning, person=named_person))
        elif field in CHANNELS and repeats[field] == 1:
            one = _of_body(one)
        elif field not in _OF_ROW and field is not Field.NONE:
            one = replace(one, meaning=replace(one.meaning, person=current))
        found.append(one)
    return found


def _own_words(title: str) -> frozenset[str]:
    """What a heading says beside the name of a field: "Telefon BM" and "Bürgermeisterin" say the same."""
    words = (_SHORT.get(word, word) for word in fold_words(title))
    stems = (next((stem for stem in _STEMS if word.startswith(stem)), word) for word in words)
    return frozenset(word for word in stems if len(word) > 2) - _OF_FIELDS


_STEMS: Final = ("oberburgermeister", "burgermeister", "stellv", "landrat", "geschaftsfuhr", "sekret")
_SHORT: Final = {
    "bm": "burgermeister", "ob": "oberburgermeister", "lr": "landrat", "vz": "vorzimmer", "gf": "geschaftsfuhr",
    "stv": "stellv", "sek": "sekret",
}  # fmt: skip


_OF_FIELDS: Final = frozenset(
    fold_words(
        "Name Vorname Nachname Familienname Zuname Person Telefon Tel Fon Fax Telefax Mobil Handy Mail E-Mail Email "
        "Adresse Nummer Internet Web Herr Frau der die des und geschäftlich dienstlich privat"
    )
)


_OF_ROW: Final = frozenset((Field.BODY, Field.AGS, Field.TAGS, Field.NOTE, Field.KEY)) | (REACH - frozenset(CHANNELS))


def _first_names(proposals: Sequence[ColumnProposal], columns: Mapping[int, _Column]) -> dict[int, int]:
    """The columns with which a person begins → that person's number."""
    starts: dict[int, int] = {}
    seen: set[Field] = set()
    for one in proposals:
        field = one.meaning.field
        if field not in NAMES and field is not Field.GIVEN:
            continue
        is_new = not starts or field in seen or _is_other(one, columns)
        if is_new:
            starts[one.index] = len(starts) + 1
            seen = set()
        seen |= {field, Field.NAME} if field is not Field.NAME else {Field.NAME, Field.GIVEN, Field.FAMILY}
    return starts


def _is_other(one: ColumnProposal, columns: Mapping[int, _Column]) -> bool:
    heading = columns[one.index].heading
    return heading is not None and heading.is_deputy


def _of_body(one: ColumnProposal) -> ColumnProposal:
    if one.meaning.field not in REACH or one.meaning.is_private:
        return one
    return replace(one, meaning=replace(one.meaning, owner=Owner.BODY))
