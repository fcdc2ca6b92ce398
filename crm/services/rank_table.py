"""The house's table of ranks, read and asked: what number a kind of office has today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from crm import paths
from crm.domain.office import Office
from crm.domain.party import Organisation
from crm.domain.ports import Store
from crm.domain.precedence import NO_RANK, Rank, kinds_of, rank_in
from crm.exchange.reference_files import read_ranks


def numbers(store: Store, shipped: Mapping[str, int]) -> dict[str, int]:
    """The number of each kind; a database that is older than the table has the shipped ones."""
    return {**shipped, **{rank.kind: rank.number for rank in store.find(Rank)}}


@lru_cache
def shipped_rank(kind: str) -> int:
    """The number that the shipped table gives a kind of office."""
    return {row.kind: row.number for row in read_ranks(paths.REFERENCE)}.get(kind, NO_RANK)


def keys_of(store: Store, office: Office) -> tuple[str, ...]:
    """Under which keys the table has an office (:func:`crm.domain.precedence.kinds_of`)."""
    bodies = store.find(Organisation, id=office.organisation_id)
    return kinds_of(office.kind, bodies[0].municipality_kind if bodies else "")


def house_rank(store: Store, shipped: Mapping[str, int], office: Office) -> int:
    """The table's number for an office."""
    found = rank_in(numbers(store, shipped), keys_of(store, office))
    return NO_RANK if found is None else found


def ranked(store: Store, shipped: Mapping[str, int], office: Office) -> Office:
    """A new office with the number of its kind, unless it was given one of its own."""
    return replace(office, rank=house_rank(store, shipped, office)) if office.rank == NO_RANK else office


def following_its_kind(store: Store, shipped: Mapping[str, int], office: Office) -> Office:
    """A changed office: with its kind its number changes, if it bore the one of the old kind and keeps bearing it."""
    (before,) = store.find(Office, id=office.id) or [office]
    if before.kind == office.kind or not before.rank == office.rank == house_rank(store, shipped, before):
        return office
    return replace(office, rank=house_rank(store, shipped, office))
