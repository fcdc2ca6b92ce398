"""Whom a record that is being changed may be taken for: looked up once what names it is another."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from crm.domain.party import Organisation, Person
from crm.services.duplicates import Duplicates
from crm.services.record_view import Record
from crm.ui.duplicates.similar import LookUp


def similar_to_typed(
    duplicates: Duplicates, record: Record, typed: Callable[[], object]
) -> Callable[[], LookUp | None]:
    """What :class:`SimilarContacts` asks for while the form of a record is filled in.

    ``typed`` is the person, body or office as the form holds it now; it raises ValueError while a date is half typed.
    Nothing is looked up for an office, nor while the name stands as it did when the form was opened.
    """
    before = _names(typed())
    number = record.subject.id
    channels = [reach.value for reach in record.channels if reach.value.party_id == number]
    addresses = [reach.value for reach in record.addresses if reach.value.party_id == number]

    def look_up() -> LookUp | None:
        try:
            now = typed()
        except ValueError:
            return None
        if _names(now) == before:
            return None
        if isinstance(now, Person):
            return partial(duplicates.like, now, channels) if now.family_name else None
        if isinstance(now, Organisation):
            return partial(duplicates.like_body, now, channels, addresses) if now.full_name else None
        return None

    return look_up


def _names(record: object) -> tuple[object, ...]:
    if isinstance(record, Person):
        return record.given_name, record.call_name, record.family_name, record.birth_name, record.birth_date
    return (record.full_name, record.short_name) if isinstance(record, Organisation) else ()
