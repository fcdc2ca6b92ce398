"""Searching and ordering the rows of one list; they are few and already read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from crm.domain.audience_history import CATEGORY_WORDS
from crm.domain.invitation import InvitationRow, OmittedRow
from crm.domain.list_comparison import ComparedRow
from crm.domain.selection import LeftOut
from crm.domain.text import fold_words, sort_key

#: What makes a row unique, whether it is on the list or not.
RowKey = tuple[str, int]


class Order(StrEnum):
    """How the rows stand."""

    LIST = "list"  # as they are sent
    NAME = "name"
    BODY = "body"
    DISTRICT = "district"


def key_of(row: InvitationRow | OmittedRow | ComparedRow) -> RowKey:
    """The office, else the person."""
    if isinstance(row, ComparedRow):
        listed = row.after or row.before
        return listed.key if listed else ("party", 0)
    return ("office", row.office_id) if row.office_id is not None else ("party", row.party_id or 0)


def invited(rows: Iterable[InvitationRow], text: str, order: Order) -> list[InvitationRow]:
    """The rows in which every word of the text begins a word, in order."""
    wanted = fold_words(text)
    found = [row for row in rows if _fits(wanted, row.shown_name, row.office, row.body, row.district)]
    if order is Order.LIST:
        return found
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
    by_name = order in (Order.NAME, Order.LIST)
    return sorted(found, key=lambda row: sort_key(row.name, row.body) if by_name else sort_key(row.body, row.name))


def can_be_taken_in(row: InvitationRow | OmittedRow) -> bool:
    """Whether a word by hand brings it in: not against an objection or the law, nor where it is already."""
    if isinstance(row, InvitationRow):
        return bool(row.waits)
    return row.why not in (LeftOut.REMOVED, LeftOut.RESTRICTED, LeftOut.OBJECTED, LeftOut.DECEASED, LeftOut.COVERED)


def by_category(rows: Sequence[InvitationRow]) -> list[tuple[str, list[InvitationRow]]]:
    """The rows under the words of their category, in the order in which they stand."""
    found = [(words, [row for row in rows if row.category is one]) for one, words in CATEGORY_WORDS.items()]
    return [(words, group) for words, group in found if group]


def by_reason(rows: Sequence[OmittedRow]) -> list[tuple[LeftOut, list[OmittedRow]]]:
    """The rows by what keeps them off the list; whom no rule takes in come last."""
    order = sorted(LeftOut, key=lambda why: why is LeftOut.NO_RULE)
    found = [(why, [row for row in rows if row.why is why]) for why in order]
    return [(why, group) for why, group in found if group]


def _fits(wanted: list[str], *texts: str) -> bool:
    if not wanted:
        return True
    words = [word for text in texts for word in fold_words(text)]
    return all(any(word.startswith(begin) for word in words) for begin in wanted)
