"""Kürschner-style member lists as incoming records: members with their mandates, parliamentary groups and offices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from crm.domain.address_block import address_of, read_address, read_place
from crm.domain.address_rules import AddressRules
from crm.domain.cell_values import read_gender, read_mails, read_phones, read_postcode, read_webs
from crm.domain.degrees import normal_degrees
from crm.domain.incoming import (
    TYPE,
    UID,
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
from crm.domain.name_words import is_nobility
from crm.domain.partial_date import PartialDate
from crm.domain.party import BodyType
from crm.domain.reach import Address, Channel, ChannelKind
from crm.domain.text import caseless
from crm.exchange.kuerschner import ListedMember
from crm.services.importing.source_forms import KUERSCHNER
from crm.services.importing.told_parts import address_part, channel_part, stated_part
from crm.services.rank_table import shipped_rank
from crm.services.reference import stable_uid

_SCHEME: Final = "kuerschner"
_BUNDESTAG: Final = "Deutscher Bundestag"
#: What the addresses of a member are called.
_LABELS: Final[Mapping[str, str]] = {"Parl": "Parlament", "Reg": "Ministerium", "WK": "Wahlkreisbüro"}
_NO_GROUP: Final = frozenset({"", "fraktionslos", "-"})
#: Whose members have a rule of their own.
_HOUSES: Final[Mapping[str, str]] = {
    _BUNDESTAG: "mdb",
    "Landtag des Saarlandes": "mdl",
    "Saarländischer Landtag": "mdl",
}
_LARGEST_HOUSE: Final = 736  # as in the sample; more members at one time are a mistake


def kuerschner_source(members: Iterable[ListedMember], file: str, rules: AddressRules, today: date) -> Source:
    """All members with their houses, groups and ministries. Whoever is missing is not taken to have left: an edition
    may have one house only."""
    loader = _Loader(tuple(members), file, rules, today)
    records = tuple(loader.records())
    return Source(
        form=KUERSCHNER,
        name="Abgeordnetenliste (Kürschner)",
        dated="Stand",
        as_of=None,
        records=records,
        unread=tuple(loader.unread),
    )


class _Loader:
    def __init__(self, members: tuple[ListedMember, ...], file: str, rules: AddressRules, today: date) -> None:
        self._members = members
        self._file = file
        self._rules = rules
        self._today = PartialDate.of(today)
        self._made: dict[Ref, Incoming] = {}
        self._keys = Counter(_key(member) for member in members)
        self.unread: list[Unread] = []

    def records(self) -> Iterator[Incoming]:
        people = [self._person(member) for member in self._members]
        yield from self._made.values()
        yield from people

    def _person(self, member: ListedMember) -> Incoming:
        key = _key(member)
        number = f"/{member.constituency}" if self._keys[key] > 1 else ""  # namesakes in one house
        told: dict[str, Value] = {
            "degrees": " ".join(normal_degrees(member.degrees)),
            "given_name": member.given,
            **_prefixes(member.prefix),
            "family_name": member.family,
        }
        fields = {name: Told(value) for name, value in told.items() if value}
        gender = read_gender(member.gender)
        if gender:
            fields["gender"] = Told(gender)
        return Incoming(
            kind=RecordKind.PERSON,
            refs=(Ref(_SCHEME, key + number),),
            title=f"{member.family}, {member.given}",
            fields=fields,
            parts=(*self._offices(member), *self._reach(member), *self._committees(member)),
            place=f"Zeile {member.line}",
            is_card=True,
        )

    # ── mandate, group, office of the government ────────────────────────────────────────────────────────────

    def _offices(self, member: ListedMember) -> Iterator[Part]:
        if member.parliament:
            house = self._house(member.parliament)
            told: dict[str, Value] = {"office_id": self._mandate(member.parliament, house)}
            if member.constituency:
                told["constituency"] = member.constituency
            yield stated_part(PartKind.TENURE, told)
            if member.group.casefold() not in _NO_GROUP:
                group = self._group(member.group, member.parliament, house)
                yield stated_part(PartKind.RELATIONSHIP, {"type_id": Ref(TYPE, "member_of_group"), "to_id": group})
        if member.function and member.ministry:
            owner = self._body(Ref("kuerschner-amt", member.ministry), member.ministry, _type_of(member.ministry))
            yield stated_part(PartKind.TENURE, {"office_id": self._office(member.function, member.ministry, owner)})
        elif member.function:
            yield self._note(f"Funktion: {member.function}")

    def _committees(self, member: ListedMember) -> Iterator[Part]:
        if member.committees:
            yield self._note(f"Gremien: {member.committees}")

    def _note(self, text: str) -> Part:
        return Part(kind=PartKind.NOTE, fields={"text": Told(text), "on": Told(self._today, Mode.INITIAL)})

    def _house(self, name: str) -> Ref:
        """The Bundestag is the one of the sample and of its own member file."""
        ref = Ref(UID, stable_uid("organisation", "bundestag")) if name == _BUNDESTAG else Ref("kuerschner-haus", name)
        return self._body(ref, name, BodyType.PARLIAMENT)

    def _mandate(self, name: str, house: Ref) -> Ref:
        """With the rule for the house; of other states' parliaments there is none, and the member is just one."""
        kind = _HOUSES.get(name, "")
        ref = Ref(UID, stable_uid("office", "mdb") if kind == "mdb" else stable_uid("kuerschner-mandat", name))
        title = self._rules[kind].title_neutral if kind else "Mitglied"
        told: dict[str, Value] = {"organisation_id": house, "title_neutral": title, "seats": _LARGEST_HOUSE}
        if kind:
            rule = self._rules[kind]
            told |= {"kind": kind, "rank": shipped_rank(kind), "title_m": rule.title_m, "title_f": rule.title_f}
        return self._make(RecordKind.OFFICE, ref, f"{title} ({name})", told)

    def _group(self, group: str, parliament: str, house: Ref) -> Ref:
        full = f"{group}-Fraktion {_in_house(parliament)}"
        return self._body(Ref("kuerschner-fraktion", full), full, BodyType.GROUP, parent=house)

    def _office(self, title: str, body: str, owner: Ref) -> Ref:
        ref = Ref(UID, stable_uid("kuerschner-amt", body, title))
        told: dict[str, Value] = {"organisation_id": owner, "title_neutral": title}
        return self._make(RecordKind.OFFICE, ref, f"{title} ({body})", told)

    def _body(self, ref: Ref, name: str, body_type: BodyType, parent: Ref | None = None) -> Ref:
        told: dict[str, Value] = {"full_name": name, "body_type": body_type}
        if parent:
            told["parent_id"] = parent
        return self._make(RecordKind.ORGANISATION, ref, name, told)

    def _make(self, kind: RecordKind, ref: Ref, title: str, told: Mapping[str, Value]) -> Ref:
        if ref not in self._made:
            fields = {name: Told(value, Mode.INITIAL) for name, value in told.items()}
            self._made[ref] = Incoming(kind=kind, refs=(ref,), title=title, fields=fields)
        return ref

    # ── ways to reach them ──────────────────────────────────────────────────────────────────────────────────

    def _reach(self, member: ListedMember) -> Iterator[Part]:
        for block, told in member.blocks.items():
            for channel in self._channels(member, told, _LABELS[block]):
                yield channel_part(channel)
            address = self._address(member, told, _LABELS[block])
            if address:
                yield address_part(address)
        for channel in self._channels(member, {"email": member.mail, "web": member.web}, ""):
            yield channel_part(channel)

    def _channels(self, member: ListedMember, told: Mapping[str, str], label: str) -> Iterator[Channel]:
        for name, kind in _KINDS.items():
            text = told.get(name, "")
            if not text:
                continue
            if "area" in told and kind in (ChannelKind.PHONE, ChannelKind.FAX):
                text = "\n".join(_with_area(line, told["area"]) for line in text.split("\n"))
            if kind is ChannelKind.EMAIL:
                mails = read_mails(text)
                values, rest = [(value, "") for value in mails.values], mails.rest or (() if mails.values else (text,))
            elif kind is ChannelKind.WEB:
                webs = read_webs(text)
                values, rest = [(value, "") for value in webs.values], webs.rest
            else:
                phones = read_phones(text)
                values, rest = [(one.value, one.extension) for one in phones.values], phones.rest
            for piece in rest:
                self._report(member, name, f"„{piece}“ ließ sich nicht lesen.")
            for value, extension in values:
                yield Channel(kind=kind, value=value, extension=extension, label=label)

    def _address(self, member: ListedMember, told: Mapping[str, str], label: str) -> Address | None:
        code, city = told.get("postcode", ""), told.get("city", "")
        street = told.get("street", "") or told.get("address", "")
        if not (code or city):
            block = read_address(street) if street else None
            if street and block is None:
                self._report(member, "Anschrift", f"Zu „{street}“ fehlen Postleitzahl und Ort.")
            return replace(block.address, label=label) if block else None
        postcode = read_postcode(code)
        if code and not postcode and (place := read_place(code)):  # "PLZ_Ort"
            postcode, city = place[0], city or place[1]
        if code and not postcode:
            self._report(member, "PLZ", f"„{code}“ ist keine Postleitzahl.")
        found = address_of(
            street=" ".join(filter(None, (street, told.get("house_number", "")))),
            postcode=postcode,
            city=city,
            extra=told.get("extra", ""),
            po_box=told.get("po_box", ""),
        )
        return replace(found, label=label)

    def _report(self, member: ListedMember, what: str, text: str) -> None:
        self.unread.append(Unread(f"{self._file}, Zeile {member.line}, {_WHAT_WORDS.get(what, what)}", text))


_KINDS: Final[Mapping[str, ChannelKind]] = {
    "phone": ChannelKind.PHONE,
    "mobile": ChannelKind.MOBILE,
    "fax": ChannelKind.FAX,
    "email": ChannelKind.EMAIL,
    "web": ChannelKind.WEB,
}
_WHAT_WORDS: Final = {"phone": "Telefon", "mobile": "Mobil", "fax": "Fax", "email": "E-Mail", "web": "Internet"}


def _key(member: ListedMember) -> str:
    """The running number changes with each edition, so the name and the house tell a member."""
    names = (member.parliament, member.prefix, member.family, member.given)
    return "/".join(map(caseless, names))


def _with_area(number: str, area: str) -> str:
    return number if number.startswith(("0", "+")) else f"{area} {number}"


def _prefixes(text: str) -> dict[str, Value]:
    """The column has titles of nobility too: "Freifrau von"."""
    words = text.split()
    count = 0
    while count < len(words) and is_nobility(words[count], "Name"):
        count += 1
    return {"nobility": " ".join(words[:count]), "prefix": " ".join(words[count:])}


def _in_house(parliament: str) -> str:
    if parliament == _BUNDESTAG:
        return "im Deutschen Bundestag"
    return f"{'in der' if 'bürgerschaft' in parliament.casefold() else 'im'} {parliament}"


def _type_of(ministry: str) -> BodyType:
    folded = ministry.casefold()
    if "staatskanzlei" in folded:
        return BodyType.STATE_CHANCELLERY
    return BodyType.MINISTRY if "ministerium" in folded else BodyType.OTHER
