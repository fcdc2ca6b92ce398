"""The addresses of one row of somebody's table: in columns of their own, or as a block in one cell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from crm.domain.address_block import GERMANY, address_of, read_address, read_place
from crm.domain.cell_values import read_postcode
from crm.domain.column_contents import is_person
from crm.domain.person_name import parse_name
from crm.domain.reach import Address
from crm.domain.table_column import ADDRESS_FIELDS, Field, Owner
from crm.domain.table_content import Cell, RowContent, RowPerson
from crm.domain.table_names import without_attention
from crm.domain.text import caseless, fold_words, one_line

#: The person of the row, whose address it is, whether it is private, and what it is called.
_Whose: TypeAlias = tuple[int, Owner, bool, str]
#: The cells of one address.
_Cells: TypeAlias = dict[Field, Cell]
#: Lines above a name in an address block.
_COURTESIES: Final = frozenset(("herr", "herrn", "frau", "an", "firma", "an die", "an den", "an herrn", "an frau"))


def read_addresses(
    content: RowContent, cells: Iterable[Cell], persons: Mapping[int, Sequence[RowPerson]], *, has_names: bool
) -> None:
    """Adds the addresses to the body and to the persons, who are known by their numbers in the row.

    Where no column ``has_names``, the lines above the street of an address block are whom a letter would go to.
    """
    for (number, owner, is_private, label), places in _by_whose(cells).items():
        for place in _with_boxes(places):
            address = _address(content, place, has_names=has_names)
            if address is None:
                continue
            address = replace(address, is_private=is_private, label=label)
            people = persons.get(number) or content.persons
            if owner is Owner.PERSON and people:
                for person in people:
                    person.addresses.append(address)
            else:
                content.addresses.append(address)


# ── which cells are one address ─────────────────────────────────────────────────────────────────────────────


def _by_whose(cells: Iterable[Cell]) -> Mapping[_Whose, list[_Cells]]:
    """A column of a kind that is there already begins another address."""
    found: dict[_Whose, list[_Cells]] = defaultdict(list)
    for cell in cells:
        one = cell.meaning
        if one.field in ADDRESS_FIELDS:
            places = found[one.person, one.owner, one.is_private, one.label]
            is_box = one.field is Field.PO_BOX and bool(places) and _is_whole(places[-1])
            if not places or one.field in places[-1] or is_box:
                places.append({})
            places[-1][one.field] = cell
    return found


def _is_whole(cells: _Cells) -> bool:
    """Whether there is a street with its postcode already: what follows is another address."""
    return Field.STREET in cells and not {Field.POSTCODE, Field.PLACE}.isdisjoint(cells)


def _with_boxes(places: Iterable[_Cells]) -> list[_Cells]:
    """A post office box with a postcode of its own is a second address in the same town; without one, part of the
    first."""
    first: _Cells = {}
    found: list[_Cells] = []
    for cells in places:
        if Field.PO_BOX in cells and first and not {Field.CITY, Field.PLACE} & cells.keys():
            if Field.POSTCODE not in cells:
                first.update(cells)
                continue
            if Field.CITY in first:
                cells = {Field.CITY: first[Field.CITY], **cells}
        first = first or cells
        found.append(cells)
    return found


# ── one address ─────────────────────────────────────────────────────────────────────────────────────────────


def _address(content: RowContent, cells: _Cells, *, has_names: bool) -> Address | None:
    if Field.ADDRESS in cells:
        return _block(content, cells[Field.ADDRESS], has_names=has_names)
    texts = {name: one_line(cell.text) for name, cell in cells.items()}
    postcode, city = _postcode_and_city(content, cells, texts)
    if not (postcode or city):
        if Field.STREET in cells:
            content.problem(cells[Field.STREET].column, "Zu dieser Straße fehlen Postleitzahl und Ort.")
        return None
    return address_of(
        street=" ".join(filter(None, (texts.get(Field.STREET, ""), texts.get(Field.HOUSE_NUMBER, "")))),
        postcode=postcode,
        city=city,
        country=texts.get(Field.COUNTRY, ""),
        extra=texts.get(Field.EXTRA, ""),
        po_box=texts.get(Field.PO_BOX, ""),
    )


def _postcode_and_city(content: RowContent, cells: _Cells, texts: Mapping[Field, str]) -> tuple[str, str]:
    if Field.PLACE in cells:
        found = read_place(texts[Field.PLACE])
        if found:
            return found
        content.unread(cells[Field.PLACE].column, texts[Field.PLACE], "eine Postleitzahl mit Ort")
        return "", ""
    city, told = texts.get(Field.CITY, ""), texts.get(Field.POSTCODE, "")
    if caseless(texts.get(Field.COUNTRY, "")) not in GERMANY | {""} or not told:
        return told, city
    if not city and (found := read_place(told)):
        return found
    return read_postcode(told) or content.unread(cells[Field.POSTCODE].column, told, "eine Postleitzahl"), city


def _block(content: RowContent, cell: Cell, *, has_names: bool) -> Address | None:
    found = read_address(cell.text)
    if found is None:
        content.unread(cell.column, cell.text, "eine Anschrift mit Postleitzahl und Ort")
        return None
    above = found.above if has_names else _without_addressee(content, found.above)
    return replace(found.address, extra=", ".join(_extra(content, above)))


def _without_addressee(content: RowContent, lines: Iterable[str]) -> Sequence[str]:
    """Takes person and body from the lines above the street; returns the other ones."""
    rest = []
    courtesy = ""
    for line in lines:
        named = f"{courtesy} {without_attention(line)}".strip()
        if " ".join(fold_words(line)) in _COURTESIES:
            courtesy = line
        elif not content.persons and is_person(named):
            name = parse_name(named)
            content.persons.append(RowPerson(name=name, gender=name.gender_hint, office=name.office))
        elif not content.body:
            content.body = line
        else:
            rest.append(line)
    return rest


def _extra(content: RowContent, above: Iterable[str]) -> Iterator[str]:
    """The lines of an address block that are neither the body nor one of the persons."""
    names = {(person.name.given_name, person.name.family_name) for person in content.persons}
    for line in above:
        name = parse_name(without_attention(line))
        if caseless(line) != caseless(content.body) and (name.given_name, name.family_name) not in names:
            yield line
