"""One row of somebody's table → its persons, its body, how they are reached, and what could not be read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, TypeAlias

from crm.domain.cell_values import is_rounded, read_ags, read_date, read_gender, read_phones
from crm.domain.partial_date import PartialDate
from crm.domain.person_name import ParsedName, parse_name
from crm.domain.reach import Channel, ChannelKind
from crm.domain.table_addresses import read_addresses
from crm.domain.table_channels import channels_in, expected_of, phone_channel
from crm.domain.table_column import CHANNELS, NAMES, Field, Meaning, Owner
from crm.domain.table_content import Cell, RowContent, RowPerson
from crm.domain.table_names import is_nobody, joined_names, split_names, with_parts, without_attention, without_party
from crm.domain.text import one_line

#: A number in brackets behind a name.
_IN_BRACKETS: Final = re.compile(r"\(([^()]*\d[^()]*)\)")
#: How many years from now the latest date of the kind can lie: who is born is grown up, terms end in the future.
_YEARS_AHEAD: Final = {Field.BIRTH_DATE: -14, Field.SINCE: 2, Field.UNTIL: 20}
_OF_PERSON: Final = frozenset(
    (
        Field.NAME, Field.FAMILY, Field.GIVEN, Field.MIDDLE, Field.DEGREES, Field.NOBILITY, Field.PREFIX,
        Field.SUFFIX, Field.BIRTH_NAME, Field.GENDER, Field.OFFICE, Field.BIRTH_DATE, Field.SINCE, Field.UNTIL,
    )
)  # fmt: skip
#: What the cells of one person say.
_Told: TypeAlias = Mapping[Field, Cell]


def read_row(number: int, cells: Sequence[str], meanings: Sequence[Meaning], today: date) -> RowContent:
    """What a row tells; never raises. By ``today`` years of two digits find their century."""
    return _Row(number, cells, meanings, today).read()


class _Row:
    def __init__(self, number: int, cells: Sequence[str], meanings: Sequence[Meaning], today: date) -> None:
        self._year = today.year
        self._content = RowContent(number)
        self._has_names = any(one.field in (*NAMES, Field.GIVEN, Field.BODY) for one in meanings)
        filled = (Cell(*one) for one in zip(range(len(cells)), meanings, cells, strict=False))
        self._cells = [cell for cell in filled if cell.text and cell.meaning.field is not Field.NONE]
        self._by_number: dict[int, list[RowPerson]] = {}
        self._beside: dict[int, list[Channel]] = {}  # by column: what stands behind a name in its cell

    def read(self) -> RowContent:
        for cell in self._cells:
            if is_rounded(cell.text):
                words = f"„{cell.text}“ ist eine gerundete Zahl; ihre letzten Ziffern fehlen in der Datei."
                self._content.problem(cell.column, words)
        self._read_row_fields()
        for person in dict.fromkeys(cell.meaning.person for cell in self._cells):
            self._read_person(person)
        for cell in self._cells:
            if cell.meaning.field in CHANNELS and not is_rounded(cell.text):
                self._read_channels(cell)
            elif cell.column in self._beside:
                self._give(replace(cell.meaning, owner=Owner.PERSON), self._beside[cell.column])
        read_addresses(self._content, self._cells, self._by_number, has_names=self._has_names)
        if self._content.is_empty and self._cells:
            self._content.problem(-1, "In dieser Zeile steht weder ein Name noch eine Organisation.")
        return self._content

    def _read_row_fields(self) -> None:
        """What the row has once, whoever it speaks of."""
        content = self._content
        notes: list[str] = []
        for column, meaning, text in self._cells:
            match meaning.field:
                case Field.BODY:
                    content.body = one_line(text)
                case Field.KEY:
                    content.key = one_line(text)
                case Field.AGS:
                    content.ags = read_ags(text) or content.unread(column, text, "ein Gemeindeschlüssel")
                case Field.TAGS:
                    found = (part.strip() for part in text.replace("\n", ",").replace(";", ",").split(","))
                    content.tags = tuple(dict.fromkeys((*content.tags, *filter(None, found))))
                case Field.NOTE:
                    notes.append(text)
        content.note = "\n".join(notes)

    # ── persons ─────────────────────────────────────────────────────────────────────────────────────────────

    def _read_person(self, number: int) -> None:
        """The person of that number, or those whose names stand in one cell."""
        cells = (cell for cell in self._cells if cell.meaning.person == number)
        told = {cell.meaning.field: cell for cell in cells if cell.meaning.field in _OF_PERSON}
        names = self._names(told)
        if not names:
            return
        office = one_line(_office(told))
        people = [
            RowPerson(
                name=name,
                gender=name.gender_hint,
                office=office or name.office,
                birth_date=self._date(told, Field.BIRTH_DATE),
                since=self._date(told, Field.SINCE),
                until=self._date(told, Field.UNTIL),
            )
            for name in names
        ]
        if len(people) == 1:
            self._read_gender(told, people[0])
        self._by_number[number] = people
        self._content.persons += people

    def _read_gender(self, told: _Told, person: RowPerson) -> None:
        if Field.GENDER not in told:
            return
        column, _, text = told[Field.GENDER]
        gender = read_gender(text)
        degrees = parse_name(f"{text} Muster").degrees  # "Frau Dr.", and "Dr." alone in the exports of Outlook
        if degrees and not person.name.degrees:
            person.name = replace(person.name, degrees=degrees)
        if gender is None and not degrees:
            self._content.unread(column, text, "eine Anrede")
        person.gender = gender or person.gender

    def _names(self, told: _Told) -> list[ParsedName]:
        """Those of one cell, or the one of several cells."""
        texts = {field: cell.text for field, cell in told.items()}
        if Field.FAMILY in texts or Field.GIVEN in texts:
            whole = " ".join(texts[one] for one in (Field.GIVEN, Field.FAMILY) if one in texts)
            return [] if is_nobody(whole) else joined_names(texts)
        if Field.NAME not in told or is_nobody(texts[Field.NAME]):
            return []
        text = without_attention(without_party(self._without_phones(told[Field.NAME])))
        found = [name for name in map(parse_name, split_names(text)) if name.family_name or name.given_name]
        if not found:
            self._content.unread(told[Field.NAME].column, text, "ein Name")
        return [with_parts(found[0], texts)] if len(found) == 1 else found

    def _without_phones(self, cell: Cell) -> str:
        """The name without a number in brackets behind it, which is its phone."""
        found = _IN_BRACKETS.search(cell.text)
        phones = read_phones(found[1]) if found else None
        if found is None or phones is None or not phones.values:
            return cell.text
        self._beside[cell.column] = list(map(phone_channel, phones.values))
        return f"{cell.text[: found.start()]} {cell.text[found.end() :]}".strip()

    def _date(self, told: _Told, which: Field) -> PartialDate | None:
        if which not in told:
            return None
        column, _, text = told[which]
        found = read_date(text, self._year + _YEARS_AHEAD[which])
        if found is None:
            self._content.unread(column, text, "ein Datum (erwartet wird zum Beispiel 01.10.2019)")
        return found

    # ── ways to reach them ──────────────────────────────────────────────────────────────────────────────────

    def _read_channels(self, cell: Cell) -> None:
        kind = CHANNELS[cell.meaning.field]
        found = channels_in(cell.text, kind)
        for piece in found.rest:
            self._content.unread(cell.column, piece, expected_of(kind))
        label, is_private = cell.meaning.label, cell.meaning.is_private
        marked = [replace(one, label=label, is_private=is_private) for one in found.values]
        self._give(cell.meaning, [one for one in marked if one.kind is ChannelKind.EMAIL])
        self._give(cell.meaning, [one for one in marked if one.kind is not ChannelKind.EMAIL])

    def _give(self, meaning: Meaning, found: list[Channel]) -> None:
        """To the body or the person; as many as there are persons in the cell go to one each."""
        people = self._by_number.get(meaning.person, [])
        if meaning.owner is Owner.BODY and (self._content.body or self._content.ags or not people):
            self._content.channels += found
        elif len(people) == len(found):
            for person, channel in zip(people, found, strict=True):
                person.channels.append(channel)
        elif people:
            people[0].channels += found
        else:
            self._content.channels += found


def _office(told: _Told) -> str:
    """What its column says, or else the heading of one of the others ("Erster Beigeordneter" above names)."""
    if Field.OFFICE in told:
        return told[Field.OFFICE].text
    return next((cell.meaning.office for cell in told.values() if cell.meaning.office), "")
