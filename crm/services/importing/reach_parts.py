"""Phones, mail and addresses as parts of a record that a list tells."""

from __future__ import annotations

from typing import Final

from crm.domain.incoming import Part, PartKind
from crm.domain.reach import Address, Channel
from crm.services.importing.card_source import reach_part

_ADDRESS: Final = ("kind", "extra", "street", "postcode", "city", "country")
_CHANNEL: Final = ("kind", "value")
_EXTENSION: Final = ("extension",)


def channel_part(channel: Channel) -> Part:
    """A number with its hyphen states the extension; one without leaves what somebody has marked."""
    if channel.extension:
        return reach_part(PartKind.CHANNEL, channel, _CHANNEL + _EXTENSION, ())
    return reach_part(PartKind.CHANNEL, channel, _CHANNEL, _EXTENSION)


def address_part(address: Address) -> Part:
    """What the list has of it: a postcode alone leaves street and place as they are, and says nothing of the kind."""
    told = tuple(name for name in _ADDRESS if getattr(address, name) and (name != "kind" or address.street))
    return reach_part(PartKind.ADDRESS, address, told, tuple(name for name in _ADDRESS if name not in told))
