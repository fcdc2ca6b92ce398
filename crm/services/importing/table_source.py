"""The rows of somebody's table as incoming records: persons, the bodies and offices they name, made on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from crm.domain.address_rules import AddressRules
from crm.domain.incoming import (
    TAG,
    TYPE,
    UID,
    Incoming,
    Mode,
    Part,
    PartKind,
    RecordKind,
    Ref,
    Scope,
    Source,
    Told,
    Unread,
    Value,
)
from crm.domain.office import Office
from crm.domain.office_words import is_womans_title
from crm.domain.partial_date import PartialDate
from crm.domain.party import BodyType, Gender
from crm.domain.person_name import DOUBT_WORDS
from crm.domain.reach import Address, Channel, ChannelKind
from crm.domain.table_column import Field, Meaning
from crm.domain.table_content import RowContent, RowPerson
from crm.domain.table_row import read_row
from crm.domain.text import caseless
from crm.exchange.table_head import HeadedTable
from crm.services.importing.source_forms import TABLE
from crm.services.importing.table_bodies import NamedBody, TableBodies
from crm.services.importing.table_knowledge import TableKnowledge
from crm.services.importing.table_notices import UNSEEN_ROW, table_notices
from crm.services.importing.told_parts import address_part, channel_part, stated_part, united

_AT_BODY: Final = "contact_person"  # a body named without what somebody is there
_SCHEME: Final = "tabelle"
#: What somebody is at a body where nothing else is said.
_MEMBERS: Final[Mapping[BodyType, str]] = {
    BodyType.GROUP: "member_of_group",
    BodyType.POLITICAL_PARTY: "member_of_party",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TableOptions:
    """``name`` is what the list is called in each edition; ``is_complete`` says that whoever is missing has left."""

    name: str
    today: date
    as_of: PartialDate | None = None
    is_complete: bool = False


def table_source(
    table: HeadedTable, meanings: Sequence[Meaning], known: TableKnowledge, rules: AddressRules, options: TableOptions
) -> Source:
    """All rows of a table. What is not understood is listed with row and column; the rest comes in without it."""
    return _TableSource(table, meanings, known, rules, options).source()


@dataclass(slots=True)
class _Person:
    """A person of the table, from one row or from several."""

    refs: tuple[Ref, ...]
    title: str
    fields: dict[str, Told]
    parts: list[Part] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


class _TableSource:
    def __init__(
        self,
        table: HeadedTable,
        meanings: Sequence[Meaning],
        known: TableKnowledge,
        rules: AddressRules,
        options: TableOptions,
    ) -> None:
        self._table = table
        self._meanings = meanings
        self._known = known
        self._options = options
        self._scheme = f"{_SCHEME}:{caseless(options.name)}"
        self._unread: list[Unread] = []
        self._bodies = TableBodies(known, rules, self._report)
        self._people: dict[Ref, _Person] = {}
        self._by_mail: dict[tuple[str, str], Ref] = {}
        self._names: Counter[str] = Counter()

    def source(self) -> Source:
        self._report_left_out()
        today = self._options.today
        contents = [read_row(row.number, row.cells, self._meanings, today) for row in self._table.rows]
        at_bodies = {(_name_key(person), caseless(one.body)) for one in contents for person in one.persons}
        self._names = Counter(key for key, _ in at_bodies)
        for content in contents:
            self._take(content)
        options = self._options
        return Source(
            form=TABLE,
            may_repeat=True,
            name=f"Tabelle „{options.name}“",
            dated="Stand",
            as_of=options.as_of or (PartialDate.of(options.today) if options.is_complete else None),
            records=(*self._bodies.records(), *map(_record, self._people.values())),
            scope=Scope(scheme=self._scheme) if options.is_complete else Scope(),
            unread=tuple(self._unread),
            notices=table_notices(self._table),
        )

    def _report_left_out(self) -> None:
        """Nothing of a file goes by without a word: other sheets, sums, cells beside the table, damaged letters."""
        table = self._table
        for sheet in table.sheets:
            if sheet != table.sheet:
                words = f"Gelesen wurde das Blatt „{table.sheet}“, dieses nicht."
                self._unread.append(Unread(f"{table.source}, Blatt „{sheet}“", words))
        for row in table.left_out:
            words = " ".join(" ".join(cell for cell in row.cells if cell).split())
            self._report(row.number, -1, f"„{words}“ ist kein Eintrag, sondern eine Summe oder ein Hinweis.")
        columns = len(table.titles)
        last = max((index for index, title in enumerate(table.titles) if title), default=columns)
        for row in table.rows:
            for index, cell in enumerate(row.cells):
                if "\ufffd" in cell:
                    self._report(row.number, index, f"In „{cell}“ ist ein Buchstabe beschädigt.")
                elif cell and index > last and self._meanings[index].field is Field.NONE:
                    self._report(row.number, index, f"„{cell}“ steht rechts neben der letzten benannten Spalte.")

    def _take(self, content: RowContent) -> None:
        for column, text in content.problems:
            self._report(content.number, column, text)
        body = self._bodies.named(content)
        for number, person in enumerate(content.persons, start=1):
            self._person(content, number, person, body)
        if body is None:
            return
        reach = _reach(content.channels, content.addresses)
        if not content.persons:
            self._bodies.extend(body, content.number, [*reach, *_tags(content), *self._note(content.note)])
        elif content.channels or content.addresses:
            self._bodies.extend(body, content.number, reach)

    def _report(self, row: int, column: int, text: str) -> None:
        title = self._table.titles[column] if column >= 0 else ""
        where = f", Spalte „{title}“" if title else f", Spalte {column + 1}" if column >= 0 else ""
        self._unread.append(Unread(f"{self._table.source}, Zeile {row}{where}", text))

    # ── persons ─────────────────────────────────────────────────────────────────────────────────────────────

    def _person(self, content: RowContent, number: int, told: RowPerson, body: NamedBody | None) -> None:
        office = self._known.office(body.stored, told.office) if body and body.stored and told.office else None
        mails = [one.value for one in told.channels if one.kind is ChannelKind.EMAIL]
        refs = self._refs(content, number, told, office, mails)
        person = self._people.get(refs[0])
        if person is None:
            name = told.name.to_person()
            person = self._people[refs[0]] = _Person(refs, name.listed_name() or name.name(), _person_fields(told))
            person.remarks += [f"Name: {DOUBT_WORDS[doubt]}." for doubt in told.name.doubts]
        if content.number in self._table.hidden.rows and UNSEEN_ROW not in person.remarks:
            person.remarks.append(UNSEEN_ROW)
        for mail in mails:
            self._by_mail.setdefault((_name_key(told), mail.casefold()), refs[0])
        person.rows.append(content.number)
        more = [
            *self._place(told, office, body, person),
            *_tags(content),
            *self._note(content.note if number == 1 else ""),
        ]
        person.parts = united(person.parts, [*_reach(told.channels, told.addresses), *more])

    def _refs(
        self, content: RowContent, number: int, told: RowPerson, office: Office | None, mails: Sequence[str]
    ) -> tuple[Ref, ...]:
        """A stored person is known by the office or by a mail address of his or her own; else by name in this list."""
        key = _name_key(told)
        own = (Ref(self._scheme, f"{content.key}/{number}"),) if content.key else self._own_refs(key, content)
        known = self._known.person(told.name, [office] if office else [], mails)
        if known is not None:
            uid = Ref(UID, self._known.uid(known.id))
            return (uid, *own) if content.key or self._options.is_complete else (uid,)
        if content.key:
            return own
        same = next((self._by_mail[key, m.casefold()] for m in mails if (key, m.casefold()) in self._by_mail), None)
        return self._people[same].refs if same else own

    def _own_refs(self, key: str, content: RowContent) -> tuple[Ref, ...]:
        """By name and body, and by the name alone where the list has it once: so that a change of body is one."""
        at_body = Ref(self._scheme, f"{key}|{content.ags or caseless(content.body)}")
        return (Ref(self._scheme, key),) if self._names[key] < 2 else (at_body,)

    def _place(self, told: RowPerson, office: Office | None, body: NamedBody | None, person: _Person) -> Iterator[Part]:
        """Term of office, or what the row says less of."""
        if body is None:
            if told.office:
                yield from self._note(f"Funktion: {told.office}")
            return
        dates: dict[str, Value] = {"valid_from": told.since, "valid_to": told.until}
        told_dates = {name: day for name, day in dates.items() if day}
        if not told.office:
            kind = _MEMBERS.get(body.body_type, _AT_BODY)
            yield stated_part(PartKind.RELATIONSHIP, {"type_id": Ref(TYPE, kind), "to_id": body.ref, **told_dates})
            return
        if office is None:
            ref = self._bodies.office(told.office, body, holder=person.refs[0], row=person.rows[0])
        else:
            ref = Ref(UID, office.uid)
            self._remark_holders(office, person)
        yield stated_part(PartKind.TENURE, {"office_id": ref, **told_dates})

    def _remark_holders(self, office: Office, person: _Person) -> None:
        """Who holds the office today is not sent away by a table; the reader of the plan should know."""
        holders = self._known.holders(office)
        others = [one.name() for one in holders if Ref(UID, self._known.uid(one.id)) != person.refs[0]]
        if others and len(holders) >= office.seats and len(others) == len(holders):
            person.remarks.append(f"Das Amt hat im Bestand {', '.join(others)} inne; diese Amtszeit bleibt offen.")

    def _note(self, text: str) -> Iterator[Part]:
        if text.strip():
            today = Told(PartialDate.of(self._options.today), Mode.INITIAL)
            yield Part(kind=PartKind.NOTE, fields={"text": Told(text.strip()), "on": today})


def _record(person: _Person) -> Incoming:
    rows = list(dict.fromkeys(person.rows))
    return Incoming(
        kind=RecordKind.PERSON,
        refs=person.refs,
        title=person.title,
        fields=person.fields,
        parts=tuple(person.parts),
        place=f"Zeile {rows[0]}" if len(rows) == 1 else f"Zeilen {', '.join(map(str, rows))}",
        remark=" ".join(dict.fromkeys(person.remarks)),
        is_card=True,
    )


_NAME_FIELDS: Final = (
    "degrees", "given_name", "call_name", "nobility", "prefix", "family_name", "suffix", "birth_name",
)  # fmt: skip


def _person_fields(told: RowPerson) -> dict[str, Told]:
    """Only what the table has: an empty cell says nothing."""
    name = told.name.to_person()
    fields = {one: Told(value) for one in _NAME_FIELDS if (value := getattr(name, one))}
    if told.birth_date:
        fields["birth_date"] = Told(told.birth_date)
    if told.gender is not Gender.UNKNOWN:
        fields["gender"] = Told(told.gender)
    elif is_womans_title(told.office):
        fields["gender"] = Told(Gender.FEMALE, Mode.INITIAL)  # no reason to change what is stored
    return fields


def _reach(channels: Iterable[Channel], addresses: Iterable[Address]) -> Iterator[Part]:
    yield from map(channel_part, channels)
    yield from map(address_part, addresses)


def _tags(content: RowContent) -> Iterator[Part]:
    for name in content.tags:
        yield stated_part(PartKind.TAGGING, {"tag_id": Ref(TAG, name)})


def _name_key(person: RowPerson) -> str:
    name = person.name
    return caseless(f"{name.family_name}, {name.given_name}")
