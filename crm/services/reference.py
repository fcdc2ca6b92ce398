"""Puts the reference tables into a new database: bodies, the offices that head them, and relationship types."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from crm import paths
from crm.domain.address_rules import AddressRule
from crm.domain.office import Office
from crm.domain.partial_date import PartialDate
from crm.domain.party import BodyType, Organisation, Party, PartyKind
from crm.domain.ports import Progress, Store, no_progress
from crm.domain.precedence import Rank
from crm.domain.reach import Address, Channel, ChannelKind
from crm.domain.relationship import RelationshipType
from crm.exchange.reference_files import (
    BodyRow,
    StateBodyRow,
    read_address_rules,
    read_bodies,
    read_ranks,
    read_relationship_types,
    read_state_bodies,
)
from crm.services.rank_table import ranked

_SPACE: Final = uuid.UUID("7b6a4a0e-52f5-5c1e-9d0e-1d4c0f0a7f10")
#: The Gemeindeverzeichnis without its date; what an import of it says as well.
DIRECTORY_NAME: Final = "Statistisches Bundesamt (Destatis), Gemeindeverzeichnis"
_SOURCE: Final = f"{DIRECTORY_NAME}, Gebietsstand 31.12.2023"
#: Of the districts' streets, which the directory does not have.
_UNCONFIRMED: Final = "öffentlich bekannt, nicht bestätigt"
_STEPS: Final = 4


def stable_uid(*key: str) -> str:
    """The same URN for the same key in every database, so that shipped records can be recognised."""
    return uuid.uuid5(_SPACE, "/".join(key)).urn


def load_reference(store: Store, progress: Progress = no_progress, folder: Path = paths.REFERENCE) -> dict[str, int]:
    """Adds what is missing and returns how many records of each sort were added; a second call adds nothing."""
    rules = read_address_rules(folder)
    added = {"relationship_types": add_types(store, folder), "ranks": _add_ranks(store, folder)}
    progress(1, _STEPS)
    added["state_bodies"] = _add_state_bodies(store, read_state_bodies(folder))
    progress(2, _STEPS)
    new = _unknown(store, read_bodies(folder))
    ids = _add_bodies(store, new)
    progress(3, _STEPS)
    store.add_all(ranked(store, {}, _head(row, ids[row.ags], rules[row.head])) for row in new)
    progress(_STEPS, _STEPS)
    return {**added, "bodies": len(new), "offices": len(new)}


def add_types(store: Store, folder: Path = paths.REFERENCE) -> int:
    """Adds the relationship types that are missing and returns how many."""
    known = {kind.key for kind in store.find(RelationshipType)}
    return len(store.add_all([kind for kind in read_relationship_types(folder) if kind.key not in known]))


def _add_ranks(store: Store, folder: Path) -> int:
    """The house's table; what was changed in it stays."""
    known = {rank.kind for rank in store.find(Rank)}
    new = [Rank(kind=row.kind, number=row.number) for row in read_ranks(folder) if row.kind not in known]
    return len(store.add_all(new))


def _unknown(store: Store, rows: Sequence[BodyRow]) -> list[BodyRow]:
    known = {body.ags for body in store.find(Organisation, ags=[row.ags for row in rows])}
    return [row for row in rows if row.ags not in known]


def _add_bodies(store: Store, rows: Sequence[BodyRow]) -> dict[str, int]:
    """The new bodies with their addresses; returns the ids of all bodies by municipality key."""
    parties = store.add_all([_party(stable_uid("body", row.ags), _SOURCE) for row in rows])
    ids = {body.ags: body.id for body in store.find(Organisation) if body.ags}
    ids |= {row.ags: party.id for row, party in zip(rows, parties, strict=True)}
    store.add_all([_organisation(row, ids) for row in rows])
    store.add_all([_address(row, ids[row.ags]) for row in rows])
    return ids


def _party(uid: str, source: str) -> Party:
    return Party(uid=uid, kind=PartyKind.ORGANISATION, source=source)


def _organisation(row: BodyRow, ids: dict[str, int]) -> Organisation:
    return Organisation(
        id=ids[row.ags],
        body_type=BodyType.MUNICIPALITY if row.district else BodyType.DISTRICT,
        full_name=row.full_name,
        short_name=row.name,
        genitive=row.genitive,
        parent_id=ids[row.district] if row.district else None,
        ags=row.ags,
        municipality_kind=row.kind,
    )


def _address(row: BodyRow, party_id: int) -> Address:
    return Address(
        party_id=party_id,
        street=row.street,
        postcode=row.postcode,
        city=row.city,
        is_preferred=True,
        source=f"{_SOURCE}; Straße Stand {row.street_as_of}" if row.street_as_of else _UNCONFIRMED,
        confirmed_on=PartialDate.parse(row.street_as_of) if row.street_as_of else None,
    )


def _head(row: BodyRow, organisation_id: int, rule: AddressRule) -> Office:
    return Office(
        uid=stable_uid("head", row.ags),
        organisation_id=organisation_id,
        kind=rule.key,
        title_m=rule.title_m,
        title_f=rule.title_f,
        title_neutral=rule.title_neutral,
        is_head=True,
    )


def _add_state_bodies(store: Store, rows: Sequence[StateBodyRow]) -> int:
    uids = {row.key: stable_uid("body", row.key) for row in rows}
    known = {party.uid for party in store.find(Party, uid=list(uids.values()))}
    new = [row for row in rows if uids[row.key] not in known]
    parties = store.add_all([_party(uids[row.key], row.source) for row in new])
    pairs = list(zip(new, parties, strict=True))
    store.add_all([_state_organisation(row, party.id) for row, party in pairs])
    store.add_all([_state_address(row, party.id) for row, party in pairs if row.street])
    store.add_all([_switchboard(row, party.id) for row, party in pairs if row.phone])
    return len(new)


def _state_organisation(row: StateBodyRow, party_id: int) -> Organisation:
    return Organisation(
        id=party_id,
        body_type=BodyType(row.body_type),
        full_name=row.full_name,
        short_name=row.name,
        genitive=row.genitive,
    )


def _state_address(row: StateBodyRow, party_id: int) -> Address:
    return Address(
        party_id=party_id,
        street=row.street,
        postcode=row.postcode,
        city=row.city,
        is_preferred=True,
        source=row.source,
    )


def _switchboard(row: StateBodyRow, party_id: int) -> Channel:
    return Channel(
        party_id=party_id,
        kind=ChannelKind.PHONE,
        value=row.phone,
        extension=row.extension,
        label="Zentrale",
        is_preferred=True,
        source=row.source,
    )
