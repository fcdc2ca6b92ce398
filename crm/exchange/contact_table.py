"""Contacts as a table: one row each, phones as DIN 5008 writes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from crm.domain.card import ContactCard
from crm.domain.own_field import FieldType, OwnField
from crm.domain.party import Person
from crm.domain.phone import format_din5008
from crm.domain.reach import Address, Channel, ChannelKind
from crm.exchange.table import Cell, Column, Table, write_csv, write_xlsx

_PHONES: Final = frozenset({ChannelKind.PHONE, ChannelKind.MOBILE, ChannelKind.FAX})
_COLUMNS: Final = (
    Column(title="Name", width=32),
    Column(title="Akad. Grad", width=12),
    Column(title="Vorname", width=20),
    Column(title="Familienname", width=24),
    Column(title="Namenszusatz", width=12),
    Column(title="Funktion", width=36),
    Column(title="Organisation", width=36),
    Column(title="Einheit", width=24),
    Column(title="Telefon", width=20, wraps=True),
    Column(title="Mobil", width=20, wraps=True),
    Column(title="Fax", width=20, wraps=True),
    Column(title="E-Mail", width=32, wraps=True),
    Column(title="Internet", width=32, wraps=True),
    Column(title="Adresszusatz", width=24),
    Column(title="Straße", width=30),
    Column(title="PLZ", width=8),
    Column(title="Ort", width=24),
    Column(title="Land", width=16),
    Column(title="Schlagworte", width=32, wraps=True),
)

_OWN_WIDTHS: Final = {FieldType.TEXT: 32, FieldType.NUMBER: 14, FieldType.DATE: 14, FieldType.CHOICE: 20}


def contact_xlsx(
    cards: Iterable[ContactCard], created: datetime, fields: Sequence[OwnField] = (), title: str = "Kontakte"
) -> bytes:
    """One sheet; a contact with several phones has them in one cell, the preferred first.

    The own ``fields`` follow as columns with their types: numbers and days stay what one can count with.
    """
    return write_xlsx(title, (_table(cards, fields),), created)


def contact_csv(cards: Iterable[ContactCard], fields: Sequence[OwnField] = ()) -> bytes:
    """The same table; for the form see :func:`crm.exchange.table.write_csv`."""
    return write_csv(_table(cards, fields))


def _table(cards: Iterable[ContactCard], fields: Sequence[OwnField]) -> Table:
    own = tuple(Column(title=field.name, width=_OWN_WIDTHS[field.type]) for field in fields)
    rows = [(*_row(card), *_own(card, fields)) for card in cards]
    return Table(name="Kontakte", columns=(*_COLUMNS, *own), rows=rows)


def _own(card: ContactCard, fields: Sequence[OwnField]) -> list[Cell]:
    values = dict(card.own_values)
    return [field.cell(values[field.id]) if field.id in values else "" for field in fields]


def _row(card: ContactCard) -> tuple[str, ...]:
    person = card.person or Person()
    names = (card.name, person.degrees, person.given_name, person.family(), person.suffix)
    ways = tuple(_ways(card, kind) for kind in ChannelKind)
    address = card.addresses[0] if card.addresses else Address()
    postal = (address.extra_line(), address.delivery_line(), address.plain_postcode())
    return (
        *names,
        card.function,
        card.body,
        card.unit,
        *ways,
        *postal,
        address.city,
        address.country,
        ", ".join(card.categories),
    )


def _ways(card: ContactCard, kind: ChannelKind) -> str:
    return "\n".join(_shown(channel) for channel in card.channels if channel.kind is kind)


def _shown(channel: Channel) -> str:
    return format_din5008(channel.value, channel.extension) if channel.kind in _PHONES else channel.value
