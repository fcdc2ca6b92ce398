"""One row of somebody's table → its persons, its body, how they are reached, and what could not be read."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from crm.domain.address_block import GERMANY, address_of, read_address, read_place
from crm.domain.cell_values import (
    FoundPhone,
    is_rounded,
    read_ags,
    read_date,
    read_gender,
    read_mails,
    read_phones,
    read_postcode,
    read_webs,
    without_mails,
)
from crm.domain.column_contents import is_person
from crm.domain.degrees import normal_degrees
from crm.domain.partial_date import PartialDate
from crm.domain.party import Gender
from crm.domain.person_name import ParsedName, parse_name
from crm.domain.phone import is_landline
from crm.domain.reach import Address, Channel, ChannelKind
from crm.domain.table_column import ADDRESS_FIELDS, CHANNELS, NAMES, Field, Meaning, Owner
from crm.domain.table_names import names_in_step, split_names, without_party
from crm.domain.text import fold_words


@dataclass(slots=True)
class RowPerson:
    """A person as the row tells it. ``office`` and ``gender`` may come from the name's own cell ("Frau Ministerin")."""

    name: ParsedName
    gender: Gender = Gender.UNKNOWN
    office: str = ""
    birth_date: PartialDate | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    channels: list[Channel] = field(default_factory=list)
    addresses: list[Address] = field(default_factory=list)


@dataclass(slots=True)
class RowContent:
    """``problems`` are (column, sentence); the column counts from 0, -1 speaks of the row."""

    number: int
    persons: list[RowPerson] = field(default_factory=list)
    body: str = ""
    ags: str = ""
    key: str = ""
    channels: list[Channel] = field(default_factory=list)  # of the body
    addresses: list[Address] = field(default_factory=list)
    tags: tuple[str, ...] = ()
    note: str = ""
    problems: list[tuple[int, str]] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not (self.persons or self.body or self.ags)


def read_row(number: int, cells: Sequence[str], meanings: Sequence[Meaning], today: date) -> RowContent:
    """What a row tells; never raises. By ``today`` years of two digits find their century."""
    return _Row(number, cells, meanings, today).read()


_IN_BRACKETS: Final = re.compile(r"\(([^()]*\d[^()]*)\)")
_Place = tuple[int, Owner, bool, str]
#: How many years from now the latest date of the kind can lie: who is born is grown up, terms end in the future.
_YEARS_AHEAD: Final = {Field.BIRTH_DATE: -14, Field.SINCE: 2, Field.UNTIL: 20}
#: What stands in place of a name where nobody holds the office.
_NOBODY: Final = frozenset(
    ("n n", "nn", "vakant", "unbesetzt", "nicht besetzt", "derzeit unbesetzt", "derzeit vakant", "zurzeit unbesetzt",
     "z zt unbesetzt", "z z unbesetzt", "offen", "")
)  # fmt: skip


class _Row:
    def __init__(self, number: int, cells: Sequence[str], meanings: Sequence[Meaning], today: date) -> None:
        self._year = today.year
        self._content = RowContent(number)
        self._meanings = meanings
        filled = [(i, one, cells[i]) for i, one in enumerate(meanings) if i < len(cells) and cells[i]]
        self._filled = [one for one in filled if one[1].field is not Field.NONE]
        self._by_number: dict[int, list[RowPerson]] = {}
        self._beside: dict[int, list[Channel]] = {}  # what stands behind a name in its cell

    def read(self) -> RowContent:
        for index, _, text in self._filled:
            if is_rounded(text):
                self._problem(index, f"„{text}“ ist eine gerundete Zahl; ihre letzten Ziffern fehlen in der Datei.")
        self._read_row_fields()
        for person in dict.fromkeys(one.person for _, one, _ in self._filled):
            self._read_person(person)
        for index, meaning, text in self._filled:
            if meaning.field in CHANNELS and not is_rounded(text):
                self._read_channels(index, meaning, text)
            elif index in self._beside:
                self._give(replace(meaning, owner=Owner.PERSON), self._beside[index])
        self._read_addresses()
        if self._content.is_empty and self._filled:
            self._problem(-1, "In dieser Zeile steht weder ein Name noch eine Organisation.")
        return self._content

    def _problem(self, index: int, text: str) -> None:
        self._content.problems.append((index, text))

    # ── the row's own fields ────────────────────────────────────────────────────────────────────────────────

    def _read_row_fields(self) -> None:
        content = self._content
        notes: list[str] = []
        for index, meaning, text in self._filled:
            match meaning.field:
                case Field.BODY:
                    content.body = _one_line(text)
                case Field.KEY:
                    content.key = _one_line(text)
                case Field.AGS:
                    content.ags = read_ags(text) or self._unread(index, text, "ein Gemeindeschlüssel")
                case Field.TAGS:
                    found = (part.strip() for part in text.replace("\n", ",").replace(";", ",").split(","))
                    content.tags = tuple(dict.fromkeys((*content.tags, *filter(None, found))))
                case Field.NOTE:
                    notes.append(text)
        content.note = "\n".join(notes)

    def _unread(self, index: int, text: str, what: str) -> str:
        self._problem(index, f"„{_one_line(text)}“ ist nicht {what}.".replace("nicht ein", "kein"))
        return ""

    # ── persons ─────────────────────────────────────────────────────────────────────────────────────────────

    def _texts(self, number: int, *fields: Field) -> dict[Field, tuple[int, str, Meaning]]:
        return {
            one.field: (index, text, one)
            for index, one, text in self._filled
            if one.person == number and one.field in fields
        }

    def _read_person(self, number: int) -> None:
        told = self._texts(number, *_OF_PERSON)
        names = self._names(told)
        if not names:
            return
        office = (
            told[Field.OFFICE][1]
            if Field.OFFICE in told
            else next((m.office for _, _, m in told.values() if m.office), "")
        )
        people = [
            RowPerson(
                name=name,
                gender=name.gender_hint,
                office=_one_line(office) or name.office,
                birth_date=self._date(told, Field.BIRTH_DATE),
                since=self._date(told, Field.SINCE),
                until=self._date(told, Field.UNTIL),
            )
            for name in names
        ]
        if Field.GENDER in told and len(people) == 1:
            index, text, _ = told[Field.GENDER]
            gender = read_gender(text)
            if gender is None:
                self._unread(index, text, "eine Anrede")
            people[0].gender = gender or people[0].gender
        self._by_number[number] = people
        self._content.persons += people

    def _names(self, told: Mapping[Field, tuple[int, str, Meaning]]) -> list[ParsedName]:
        """Those of one cell, or the one of several cells."""
        if Field.FAMILY in told or Field.GIVEN in told:
            whole = " ".join(text for one in (Field.GIVEN, Field.FAMILY) if one in told for text in [told[one][1]])
            return [] if " ".join(fold_words(whole)) in _NOBODY else self._joined_names(told)
        if Field.NAME not in told:
            return []
        index, text, _ = told[Field.NAME]
        if " ".join(fold_words(text)) in _NOBODY:
            return []
        text = without_party(self._without_phones(index, text))
        names = [parse_name(part) for part in split_names(text)]
        found = [name for name in names if name.family_name or name.given_name]
        if not found:
            self._unread(index, text, "ein Name")
        if len(found) == 1:
            found = [_with_parts(found[0], told)]
        return found

    def _without_phones(self, index: int, text: str) -> str:
        """The name without a number in brackets behind it, which is its phone."""
        found = _IN_BRACKETS.search(text)
        phones = read_phones(found[1]) if found else None
        if found is None or phones is None or not phones.values:
            return text
        self._beside[index] = list(map(_phone_channel, phones.values))
        return f"{text[: found.start()]} {text[found.end() :]}".strip()

    def _joined_names(self, told: Mapping[Field, tuple[int, str, Meaning]]) -> list[ParsedName]:
        """Usually one; several if both cells name them in step and nothing else of the row belongs to one of them."""
        if not {Field.FAMILY, Field.GIVEN} <= set(told) or set(told) - _OF_SEVERAL:
            return [self._joined_name(told)]
        (at_family, family, said_family), (at_given, given, said_given) = told[Field.FAMILY], told[Field.GIVEN]
        pairs = names_in_step(family, given) or [(family, given)]
        return [
            self._joined_name({Field.FAMILY: (at_family, one, said_family), Field.GIVEN: (at_given, other, said_given)})
            for one, other in pairs
        ]

    def _joined_name(self, told: Mapping[Field, tuple[int, str, Meaning]]) -> ParsedName:
        """Family and given names from cells of their own, with all that may stand in either of them."""
        family, given, middle = (
            _one_line(told[one][1]) if one in told else "" for one in (Field.FAMILY, Field.GIVEN, Field.MIDDLE)
        )
        if given and middle and middle not in given.split():
            given = f"{given} {middle}"
        if not family or not given:
            read = parse_name(family or given)
            # Alone in its column a single word is that name and not the other one.
            if read.given_name and not read.family_name and family:
                read = replace(read, given_name="", family_name=read.given_name)
            elif read.family_name and not read.given_name and given:
                read = replace(read, given_name=read.family_name, family_name="")
        else:
            read = parse_name(f"{family}, {given}")
        return _with_parts(read, told)

    def _date(self, told: Mapping[Field, tuple[int, str, Meaning]], which: Field) -> PartialDate | None:
        if which not in told:
            return None
        index, text, _ = told[which]
        found = read_date(text, self._year + _YEARS_AHEAD[which])
        if found is None:
            self._unread(index, text, "ein Datum (erwartet wird zum Beispiel 01.10.2019)")
        return found

    # ── ways to reach them ──────────────────────────────────────────────────────────────────────────────────

    def _read_channels(self, index: int, meaning: Meaning, text: str) -> None:
        """What a cell has of its own kind, and of the others that stand in it as well ("Kontakt", "Telefon/E-Mail")."""
        kind = CHANNELS[meaning.field]
        found: list[Channel] = []
        rest: tuple[str, ...]
        if "@" in text and kind is not ChannelKind.EMAIL and (mails := read_mails(text)).values:
            found += [Channel(kind=ChannelKind.EMAIL, value=value) for value in mails.values]
            text = without_mails(text)
        if not _one_line(text):
            rest, expected = (), ""
        elif kind is ChannelKind.EMAIL:
            mails = read_mails(text)
            found = [Channel(kind=kind, value=value) for value in mails.values]
            if found and any(map(str.isdigit, beside := without_mails(text))):
                found += [_phone_channel(one) for one in read_phones(beside).values]
            rest = mails.rest or (() if found else (text,))
            expected = "eine E-Mail-Adresse"
        elif kind is ChannelKind.WEB:
            webs = read_webs(text)
            found += [Channel(kind=kind, value=value) for value in webs.values]
            rest, expected = webs.rest, "eine Internetadresse"
        else:
            phones = read_phones(text)
            found += [_phone_channel(one, kind) for one in phones.values]
            rest, expected = phones.rest, "eine vollständige Telefonnummer mit Vorwahl"
        for piece in rest:
            self._unread(index, piece, expected)
        marked = [replace(one, label=meaning.label, is_private=meaning.is_private) for one in found]
        self._give(meaning, [one for one in marked if one.kind is ChannelKind.EMAIL])
        self._give(meaning, [one for one in marked if one.kind is not ChannelKind.EMAIL])

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

    def _read_addresses(self) -> None:
        sets: dict[_Place, list[dict[Field, tuple[int, str]]]] = defaultdict(list)
        for index, one, text in self._filled:
            if one.field in ADDRESS_FIELDS:
                place = sets[one.person, one.owner, one.is_private, one.label]
                is_box = one.field is Field.PO_BOX and bool(place) and _is_whole(place[-1])
                if not place or one.field in place[-1] or is_box:
                    place.append({})
                place[-1][one.field] = (index, text)
        for (number, owner, is_private, label), places in sets.items():
            for cells in _with_boxes(places):
                address = self._address(cells)
                if address:
                    self._place(number, owner, replace(address, is_private=is_private, label=label))

    def _place(self, number: int, owner: Owner, address: Address) -> None:
        people = self._by_number.get(number, []) or self._content.persons
        if owner is Owner.PERSON and people:
            for person in people:
                person.addresses.append(address)
        else:
            self._content.addresses.append(address)

    def _address(self, cells: Mapping[Field, tuple[int, str]]) -> Address | None:
        if Field.ADDRESS in cells:
            index, text = cells[Field.ADDRESS]
            found = read_address(text)
            if found is None:
                self._unread(index, text, "eine Anschrift mit Postleitzahl und Ort")
                return None
            above = self._told_above(found.above)
            return replace(found.address, extra=", ".join(self._extra(above)))
        texts = {name: _one_line(text) for name, (_, text) in cells.items()}
        postcode, city = self._place_of(cells, texts)
        if not (postcode or city):
            if Field.STREET in cells:
                self._problem(cells[Field.STREET][0], "Zu dieser Straße fehlen Postleitzahl und Ort.")
            return None
        return address_of(
            street=" ".join(filter(None, (texts.get(Field.STREET, ""), texts.get(Field.HOUSE_NUMBER, "")))),
            postcode=postcode,
            city=city,
            country=texts.get(Field.COUNTRY, ""),
            extra=texts.get(Field.EXTRA, ""),
            po_box=texts.get(Field.PO_BOX, ""),
        )

    def _place_of(self, cells: Mapping[Field, tuple[int, str]], texts: Mapping[Field, str]) -> tuple[str, str]:
        if Field.PLACE in cells:
            found = read_place(texts[Field.PLACE])
            if found:
                return found
            self._unread(cells[Field.PLACE][0], texts[Field.PLACE], "eine Postleitzahl mit Ort")
            return "", ""
        city, told = texts.get(Field.CITY, ""), texts.get(Field.POSTCODE, "")
        if _key(texts.get(Field.COUNTRY, "")) not in GERMANY | {""} or not told:
            return told, city
        if not city and (found := read_place(told)):
            return found
        return read_postcode(told) or self._unread(cells[Field.POSTCODE][0], told, "eine Postleitzahl"), city

    def _told_above(self, lines: Sequence[str]) -> Sequence[str]:
        """Where no column has names, the lines above the street are whom a letter would go to."""
        if any(one.field in (*NAMES, Field.GIVEN, Field.BODY) for one in self._meanings):
            return lines
        rest = []
        courtesy = ""
        for line in lines:
            name = parse_name(f"{courtesy} {line}".strip())
            if " ".join(fold_words(line)) in _COURTESIES:
                courtesy = line
            elif not self._content.persons and is_person(f"{courtesy} {line}"):
                person = RowPerson(name=name, gender=name.gender_hint, office=name.office)
                self._content.persons.append(person)
            elif not self._content.body:
                self._content.body = line
            else:
                rest.append(line)
        return rest

    def _extra(self, above: Sequence[str]) -> Iterator[str]:
        """The lines of an address block that are neither the body nor one of the persons."""
        names = {(person.name.given_name, person.name.family_name) for person in self._content.persons}
        for line in above:
            name = parse_name(line)
            if _key(line) != _key(self._content.body) and (name.given_name, name.family_name) not in names:
                yield line


def _phone_channel(found: FoundPhone, kind: ChannelKind = ChannelKind.PHONE) -> Channel:
    """A column called "Mobil" or "Telefon/Mobil" has numbers of local networks as well: they ring on a desk."""
    if kind is ChannelKind.MOBILE and is_landline(found.value):
        kind = ChannelKind.PHONE
    return Channel(kind=found.kind or kind, value=found.value, extension=found.extension)


def _is_whole(cells: Mapping[Field, tuple[int, str]]) -> bool:
    """Whether there is a street with its postcode already: what follows is another address."""
    return Field.STREET in cells and not {Field.POSTCODE, Field.PLACE}.isdisjoint(cells)


def _with_boxes(places: Sequence[dict[Field, tuple[int, str]]]) -> Iterator[dict[Field, tuple[int, str]]]:
    """A post office box with a postcode of its own is a second address in the same town; without one, part of the
    first."""
    first: dict[Field, tuple[int, str]] = {}
    found: list[dict[Field, tuple[int, str]]] = []
    for cells in places:
        if Field.PO_BOX in cells and first and not {Field.CITY, Field.PLACE} & cells.keys():
            if Field.POSTCODE not in cells:
                first.update(cells)
                continue
            cells = {**{one: first[one] for one in (Field.CITY,) if one in first}, **cells}
        first = first or cells
        found.append(cells)
    yield from found


_COURTESIES: Final = frozenset(("herr", "herrn", "frau", "an", "firma", "an die", "an den", "an herrn", "an frau"))
_OF_PERSON: Final = (
    Field.NAME, Field.FAMILY, Field.GIVEN, Field.MIDDLE, Field.DEGREES, Field.NOBILITY, Field.PREFIX, Field.SUFFIX,
    Field.BIRTH_NAME, Field.GENDER, Field.OFFICE, Field.BIRTH_DATE, Field.SINCE, Field.UNTIL,
)  # fmt: skip
#: What a row may tell of several persons at once.
_OF_SEVERAL: Final = frozenset((Field.FAMILY, Field.GIVEN, Field.GENDER, Field.OFFICE, Field.SINCE, Field.UNTIL))
_PARTS: Final = {
    Field.NOBILITY: "nobility",
    Field.PREFIX: "prefix",
    Field.SUFFIX: "suffix",
    Field.BIRTH_NAME: "birth_name",
}


def _with_parts(name: ParsedName, told: Mapping[Field, tuple[int, str, Meaning]]) -> ParsedName:
    """The name with what columns of their own say of its parts."""
    parts: dict[str, str] = {attr: _one_line(told[one][1]) for one, attr in _PARTS.items() if one in told}
    if "prefix" in parts and "nobility" not in parts:  # "Graf von" in one cell
        read = parse_name(f"Anna {parts['prefix']} Muster")
        parts |= {"nobility": read.nobility, "prefix": read.prefix} if read.nobility else {}
    if Field.DEGREES in told and not name.degrees:
        return replace(name, degrees=normal_degrees(_one_line(told[Field.DEGREES][1])), **parts)  # type: ignore[arg-type]
    return replace(name, **parts)  # type: ignore[arg-type]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _key(text: str) -> str:
    return _one_line(text).casefold()
