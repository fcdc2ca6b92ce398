"""Many contacts as one file, as an export joins them."""

from __future__ import annotations

from collections.abc import Iterable

from crm.domain.card import ContactCard
from crm.exchange.vcard_text import VCardVersion
from crm.exchange.vcard_writer import write_card


def write_cards(cards: Iterable[ContactCard], version: VCardVersion = VCardVersion.V3) -> bytes:
    """In the order given."""
    return b"".join(write_card(card, version) for card in cards)
