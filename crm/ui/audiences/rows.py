"""Searching and ordering the rows of one list; they are few and already read."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from crm.domain.invitation import InvitationRow, OmittedRow
from crm.domain.text import fold_words, sort_key

#: What makes a row unique, whether it is on the list or not.
RowKey = tuple[str, int]


class Order(StrEnum):
    """How the rows stand."""

    NAME = "name"
    BODY = "body"
    DISTRICT = "district"


def key_of(row: InvitationRow | OmittedRow) -> RowKey:
    """The office, else the person."""
    return ("office", row.office_id) if row.office_id is not None else ("party", row.party_id or 0)


def shown_name(row: InvitationRow) -> str:
    """The listed name, or the office if nobody holds it."""
    return row.listed_name or row.office


def invited(rows: Iterable[InvitationRow], text: str, order: Order) -> list[InvitationRow]:
    """The rows in which every word of the text begins a word, in order."""
    wanted = fold_words(text)
    found = [row for row in rows if _fits(wanted, shown_name(row), row.office, row.body, row.district)]
    if order is Order.BODY:
        found.sort(key=lambda row: (sort_key(row.body), row.sort_key))
    elif order is Order.DISTRICT:
        found.sort(key=lambda row: (not row.district, sort_key(row.district), sort_key(row.body), row.sort_key))
    else:
        found.sort(key=lambda row: row.sort_key)
    return found


def left_out(rows: Iterable[OmittedRow], text: str, order: Order) -> list[OmittedRow]:
    """The same for those who are not on the list."""
    wanted = fold_words(text)
    found = [row for row in rows if _fits(wanted, row.name, row.body, row.reason)]
    by_name = order is Order.NAME
    return sorted(found, key=lambda row: sort_key(row.name, row.body) if by_name else sort_key(row.body, row.name))


def _fits(wanted: list[str], *texts: str) -> bool:
    if not wanted:
        return True
    words = [word for text in texts for word in fold_words(text)]
    return all(any(word.startswith(begin) for word in words) for begin in wanted)
