"""The persons, organisations, offices and terms of the sample."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from crm.domain.notes import Tag, Tagging
from crm.domain.office import Office, Tenure
from crm.domain.partial_date import PartialDate
from crm.domain.party import BodyType, Gender, Organisation, Party, PartyKind, Person, Photo
from crm.domain.ports import Store
from crm.domain.reach import Address, Channel, ChannelKind
from crm.exchange.reference_files import read_bodies, read_state_bodies, read_table
from crm.services.reference import stable_uid
from crm.services.sample_photos import HEIGHT, WIDTH, portrait

Row = dict[str, str]

#: What the sources of invented records begin with.
INVENTED: Final = "Muster"
#: Functions and terms of the real persons are those of the press release and were not followed up since.
_TOLD_ON: Final = PartialDate(2020, 1)


@dataclass(slots=True)
class Cast:
    """Everybody and everything in the sample by key; offices that head a body as "head:AGS"."""

    persons: dict[str, Person] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)
    offices: dict[str, Office] = field(default_factory=dict)
    addresses: dict[int, Address] = field(default_factory=dict)  # by party

    def party_id(self, key: str) -> int:
        return self.persons[key].id if key in self.persons else self.organisations[key].id

    def body_of(self, office: Office) -> Organisation:
        return next(body for body in self.organisations.values() if body.id == office.organisation_id)


def known_bodies(store: Store, reference: Path) -> Cast:
    """What :func:`crm.services.reference.load_reference` has put there, by key."""
    cast = Cast()
    by_ags = {body.ags: body for body in store.find(Organisation) if body.ags}
    for row in read_bodies(reference):
        cast.organisations[row.ags] = by_ags[row.ags]
    uids = {stable_uid("body", row.key): row.key for row in read_state_bodies(reference)}
    for party in store.find(Party, uid=list(uids)):
        cast.organisations[uids[party.uid]] = store.get(Organisation, party.id)
    heads = {stable_uid("head", ags): f"head:{ags}" for ags in by_ags}
    cast.offices = {heads[office.uid]: office for office in store.find(Office, uid=list(heads))}
    cast.addresses = {address.party_id: address for address in store.find(Address) if address.party_id}
    return cast


def add_organisations(store: Store, folder: Path, cast: Cast) -> None:
    """Startups, newsrooms, and the two federal bodies the press release names."""
    rows = read_table(folder / "organisations.csv")
    parties = store.add_all([_party(row, PartyKind.ORGANISATION) for row in rows])
    pairs = list(zip(rows, parties, strict=True))
    for row, body in zip(rows, store.add_all([_organisation(row, party.id) for row, party in pairs]), strict=True):
        cast.organisations[row["key"]] = body
    for address in store.add_all([_address(row, party.id) for row, party in pairs if row["postcode"]]):
        cast.addresses[address.party_id or 0] = address
    store.add_all([channel for row, party in pairs for channel in _channels(row, party.id)])


def add_persons(store: Store, folder: Path, cast: Cast) -> None:
    """The persons of the press release and the invented ones, with portraits of a few."""
    rows = read_table(folder / "persons.csv")
    parties = store.add_all([_party(row, PartyKind.PERSON) for row in rows])
    pairs = list(zip(rows, parties, strict=True))
    for row, person in zip(rows, store.add_all([_person(row, party.id) for row, party in pairs]), strict=True):
        cast.persons[row["key"]] = person
    store.add_all([channel for row, party in pairs for channel in _channels(row, party.id)])
    store.add_all([_photo(row, party.id) for row, party in pairs if row["photo"]])


def add_offices(store: Store, folder: Path, cast: Cast) -> None:
    """The offices beside the heads of the bodies, all terms, and how the heads' offices are reached."""
    rows = read_table(folder / "offices.csv")
    for row, office in zip(rows, store.add_all([_office(row, cast) for row in rows]), strict=True):
        cast.offices[row["key"]] = office
    store.add_all([_tenure(row, cast) for row in read_table(folder / "tenures.csv")])
    store.add_all([_office_channel(row, cast) for row in read_table(folder / "office_channels.csv")])


def add_tags(store: Store, folder: Path, cast: Cast) -> None:
    """The tags of persons and organisations; several stand separated by "|"."""
    rows = [*read_table(folder / "organisations.csv"), *read_table(folder / "persons.csv")]
    wanted = [(name, row["key"]) for row in rows for name in row["tags"].split("|") if name]
    tags = _tags(store, dict.fromkeys(name for name, _ in wanted))
    store.add_all([Tagging(tag_id=tags[name].id, party_id=cast.party_id(key)) for name, key in wanted])


def _tags(store: Store, names: Iterable[str]) -> dict[str, Tag]:
    found = {tag.name: tag for tag in store.find(Tag)}
    new = store.add_all([Tag(name=name) for name in names if name not in found])
    return found | {tag.name: tag for tag in new}


def partial(text: str) -> PartialDate | None:
    """A date of a table, None if the cell is empty."""
    return PartialDate.parse(text) if text else None


def _told_on(row: Row) -> PartialDate | None:
    return None if row["source"].startswith(INVENTED) else _TOLD_ON


def _party(row: Row, kind: PartyKind) -> Party:
    return Party(
        uid=stable_uid(kind.value, row["key"]),
        kind=kind,
        is_sample=row["source"].startswith(INVENTED),
        source=row["source"],
        confirmed_on=_told_on(row),
    )


def _organisation(row: Row, party_id: int) -> Organisation:
    return Organisation(
        id=party_id,
        body_type=BodyType(row["body_type"]),
        full_name=row["full_name"],
        short_name=row["short_name"],
        genitive=row["genitive"],
        description=row["description"],
    )


def _person(row: Row, party_id: int) -> Person:
    same = ("degrees", "given_name", "call_name", "nobility", "prefix", "family_name", "suffix", "birth_name")
    return Person(id=party_id, gender=Gender(row["gender"]), **_copied(row, same))


def _address(row: Row, party_id: int) -> Address:
    same = ("street", "postcode", "city", "source")
    return Address(party_id=party_id, is_preferred=True, **_copied(row, same))


def _copied(row: Row, names: Iterable[str]) -> dict[str, Any]:
    return {name: row[name] for name in names}


def _channels(row: Row, party_id: int) -> list[Channel]:
    """Phone, mobile, mail and web, as far as given; a number of three digits at the end is the extension."""
    kinds = (ChannelKind.PHONE, ChannelKind.MOBILE, ChannelKind.EMAIL, ChannelKind.WEB)
    return [
        Channel(
            party_id=party_id,
            kind=kind,
            value=value,
            extension=row.get("extension") or value[-3:] if kind is ChannelKind.PHONE else "",
            is_preferred=kind in (ChannelKind.PHONE, ChannelKind.EMAIL),
            source=row["source"],
        )
        for kind in kinds
        if (value := row.get(kind.value, ""))
    ]


def _office(row: Row, cast: Cast) -> Office:
    return Office(
        uid=stable_uid("office", row["key"]),
        organisation_id=cast.organisations[row["body"]].id,
        kind=row["kind"],
        title_m=row["title_m"],
        title_f=row["title_f"],
        title_neutral=row["title_neutral"],
        is_head=bool(row["head"]),
        rank=int(row["rank"]),
        seats=int(row["seats"]),
    )


def _tenure(row: Row, cast: Cast) -> Tenure:
    return Tenure(
        person_id=cast.persons[row["person"]].id,
        office_id=cast.offices[row["office"]].id,
        valid_from=partial(row["since"]),
        valid_to=partial(row["until"]),
        is_acting=bool(row["acting"]),
        is_main=bool(row["main"]),
        source=row["source"],
        confirmed_on=_told_on(row),
    )


def _office_channel(row: Row, cast: Cast) -> Channel:
    return Channel(
        office_id=cast.offices[row["office"]].id,
        kind=ChannelKind(row["kind"]),
        value=row["value"],
        extension=row["extension"],
        label=row["label"],
        is_preferred=True,
        source=f"{INVENTED} (erfunden)",
    )


def _photo(row: Row, party_id: int) -> Photo:
    return Photo(party_id=party_id, data=portrait(row["key"]), width=WIDTH, height=HEIGHT)


def keys_of(text: str) -> Sequence[str]:
    """The keys in a cell, separated by "|"."""
    return [key for key in text.split("|") if key]
