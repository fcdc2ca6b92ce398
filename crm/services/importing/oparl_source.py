"""Council data (OParl) as incoming records: the municipality, its committees and groups, their members."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from crm.domain.address_block import address_of
from crm.domain.cell_values import read_ags, read_date, read_mails, read_phones, read_postcode
from crm.domain.degrees import normal_degrees
from crm.domain.incoming import (
    AGS,
    TYPE,
    Incoming,
    Mode,
    Part,
    PartKind,
    RecordKind,
    Ref,
    Source,
    Told,
    Unread,
    Value,
)
from crm.domain.party import BodyType, Gender
from crm.domain.person_name import ParsedName, parse_name
from crm.domain.reach import Channel, ChannelKind
from crm.domain.text import one_line
from crm.exchange.oparl import OparlFile, OparlObject
from crm.services.importing.source_forms import OPARL
from crm.services.importing.told_parts import address_part, channel_part

SCHEME: Final = "oparl"
_GENDERS: Final[Mapping[str, Gender]] = {
    "female": Gender.FEMALE,
    "weiblich": Gender.FEMALE,
    "male": Gender.MALE,
    "männlich": Gender.MALE,
    "other": Gender.DIVERSE,
}
#: Words in the kind or the name of a group → what a member of it is.
_MEMBERS: Final = (("fraktion", "member_of_group"), ("partei", "member_of_party"), ("rat", "member_of_council"))
_COMMITTEE: Final = "member_of_committee"


def oparl_source(file: OparlFile) -> Source:
    """All of a file. A file may be one page of many, so whoever is not in it is not taken to have left."""
    loader = _Loader(file)
    records = tuple(loader.records())
    return Source(
        form=OPARL,
        name=f"Ratsinformationen {loader.title}".strip(),
        dated="Stand",
        as_of=None,
        records=records,
        unread=tuple(loader.unread),
    )


class _Loader:
    def __init__(self, file: OparlFile) -> None:
        self._file = file
        self.unread: list[Unread] = []
        bodies = list(file.of("Body").values())
        self.title = _text(bodies[0], "shortName") or _text(bodies[0], "name") if bodies else ""
        self._refs = {number: _body_ref(number, body) for number, body in file.of("Body").items()}
        self._refs |= {number: Ref(SCHEME, number) for number in file.of("Organization")}

    def records(self) -> Iterator[Incoming]:
        for number, body in self._file.of("Body").items():
            yield self._body(number, body)
        for number, group in self._file.of("Organization").items():
            yield self._group(number, group)
        memberships = self._memberships()
        for number, person in self._file.of("Person").items():
            yield self._person(number, person, memberships.get(number, []))

    # ── bodies ──────────────────────────────────────────────────────────────────────────────────────────────

    def _body(self, number: str, body: OparlObject) -> Incoming:
        name = _text(body, "name")
        told: dict[str, Value] = {"full_name": name, "short_name": _text(body, "shortName"), "ags": _ags(body)}
        fields = {key: Told(value, Mode.INITIAL) for key, value in told.items() if value}
        fields["body_type"] = Told(BodyType.MUNICIPALITY, Mode.INITIAL)
        return self._organisation(number, name, fields, tuple(self._channels(number, body, "contactEmail", "")))

    def _group(self, number: str, group: OparlObject) -> Incoming:
        name = _text(group, "name") or _text(group, "shortName")
        kind = BodyType.GROUP if _member_type(group) == "member_of_group" else BodyType.OTHER
        told: dict[str, Value] = {
            "full_name": name,
            "short_name": _text(group, "shortName"),
            "body_type": kind,
            "parent_id": self._refs.get(_text(group, "body")),
        }
        fields = {key: Told(value, Mode.INITIAL) for key, value in told.items() if value}
        return self._organisation(number, name, fields, ())

    def _organisation(self, number: str, name: str, fields: Mapping[str, Told], parts: tuple[Part, ...]) -> Incoming:
        own = Ref(SCHEME, number)
        refs = (self._refs[number], own) if self._refs[number] != own else (own,)
        if not name:
            self._report(number, "Der Name fehlt.")
        return Incoming(
            kind=RecordKind.ORGANISATION,
            refs=refs,
            title=name or number,
            fields=fields if name else {**fields, "full_name": Told(number, Mode.INITIAL)},
            parts=parts,
            place=number,
            is_card=True,
        )

    # ── persons ─────────────────────────────────────────────────────────────────────────────────────────────

    def _person(self, number: str, person: OparlObject, memberships: list[OparlObject]) -> Incoming:
        name = _name(person)
        record = name.to_person()
        told: dict[str, Value] = {
            "degrees": " ".join(name.degrees),
            "given_name": record.given_name,
            "nobility": record.nobility,
            "prefix": record.prefix,
            "family_name": record.family_name,
        }
        fields = {key: Told(value) for key, value in told.items() if value}
        gender = _GENDERS.get(_text(person, "gender").casefold(), Gender.UNKNOWN)
        if gender is not Gender.UNKNOWN:
            fields["gender"] = Told(gender)
        if not fields:
            self._report(number, "Der Name fehlt.")
            fields["family_name"] = Told(number, Mode.INITIAL)
        return Incoming(
            kind=RecordKind.PERSON,
            refs=(Ref(SCHEME, number),),
            title=record.listed_name() or number,
            fields=fields,
            parts=(
                *self._channels(number, person, "email", "phone"),
                *self._address(person),
                *self._terms(memberships),
            ),
            place=number,
            is_card=True,
        )

    def _memberships(self) -> dict[str, list[OparlObject]]:
        """By person: those within persons, within groups and those that stand alone."""
        found: dict[str, list[OparlObject]] = {}
        for membership in self._file.of("Membership").values():
            found.setdefault(_text(membership, "person"), []).append(membership)
        return found

    def _terms(self, memberships: list[OparlObject]) -> Iterator[Part]:
        """The latest membership of each kind in a group: earlier ones of the same are history of the interface."""
        latest: dict[tuple[str, Ref], dict[str, Value]] = {}
        for one in sorted(memberships, key=lambda one: _text(one, "startDate")):
            ref = self._refs.get(_text(one, "organization"))
            if ref is None:
                self._report(_text(one, "id"), "Das Gremium dieser Mitgliedschaft steht nicht in der Datei.")
                continue
            kind = _member_type(self._file.of("Organization").get(_text(one, "organization"), {}))
            role = _text(one, "role")
            days = {"valid_from": read_date(_text(one, "startDate")), "valid_to": read_date(_text(one, "endDate"))}
            told: dict[str, Value] = {"note": role} if role.casefold() not in _PLAIN_ROLES else {}
            told |= {name: day for name, day in days.items() if day}
            latest[kind, ref] = told
        for (kind, ref), told in latest.items():
            fields: dict[str, Value] = {"type_id": Ref(TYPE, kind), "to_id": ref, **told}
            yield Part(kind=PartKind.RELATIONSHIP, fields={name: Told(value) for name, value in fields.items()})

    def _channels(self, number: str, one: OparlObject, mails: str, phones: str) -> Iterator[Part]:
        found: list[Channel] = []
        for text in _texts(one, mails):
            read = read_mails(text)
            found += [Channel(kind=ChannelKind.EMAIL, value=value) for value in read.values]
            if not read.values:
                self._report(number, f"„{text}“ ist keine E-Mail-Adresse.")
        for text in _texts(one, phones):
            numbers = read_phones(text)
            for phone in numbers.values:
                kind = phone.kind or ChannelKind.PHONE
                found.append(Channel(kind=kind, value=phone.value, extension=phone.extension))
            for piece in numbers.rest:
                self._report(number, f"„{piece}“ ist keine vollständige Telefonnummer mit Vorwahl.")
        yield from map(channel_part, found)

    def _address(self, person: OparlObject) -> Iterator[Part]:
        """OParl 1.1 names a location; 1.0 has the address in the person."""
        inside = person.get("location")
        place = inside if isinstance(inside, dict) else self._file.of("Location").get(str(inside), person)
        postcode, city = read_postcode(_text(place, "postalCode")), _text(place, "locality")
        if postcode or city:
            address = address_of(street=_text(place, "streetAddress"), postcode=postcode, city=city)
            yield address_part(address)

    def _report(self, number: str, text: str) -> None:
        self.unread.append(Unread(f"{self._file.name}, {number}", text))


_PLAIN_ROLES: Final = frozenset({"", "mitglied"})


def _name(person: OparlObject) -> ParsedName:
    family, given = _text(person, "familyName"), _text(person, "givenName")
    name = parse_name(f"{family}, {given}" if family and given else _text(person, "name") or family or given)
    degrees = normal_degrees(" ".join(_texts(person, "title"))) if not name.degrees else name.degrees
    return ParsedName(
        degrees=degrees,
        given_name=name.given_name,
        nobility=name.nobility,
        prefix=name.prefix,
        family_name=name.family_name,
    )


def _body_ref(number: str, body: OparlObject) -> Ref:
    ags = _ags(body)
    return Ref(AGS, ags) if ags else Ref(SCHEME, number)


def _ags(body: OparlObject) -> str:
    return read_ags(_text(body, "ags")) or read_ags(_text(body, "rgs"))


def _member_type(group: OparlObject) -> str:
    told = f"{_text(group, 'organizationType')} {_text(group, 'classification')} {_text(group, 'name')}".casefold()
    if "ausschuss" in told:
        return _COMMITTEE
    return next((kind for word, kind in _MEMBERS if word in told), "member_of")


def _text(one: OparlObject, name: str) -> str:
    value = one.get(name)
    return one_line(value) if isinstance(value, str) else ""


def _texts(one: OparlObject, name: str) -> list[str]:
    value: Any = one.get(name) if name else None
    return [text for text in (value if isinstance(value, list) else [value]) if isinstance(text, str) and text.strip()]
