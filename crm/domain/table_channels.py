"""The phones, mail and web addresses of one cell: those of its own kind, and others that stand in it as well."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from crm.domain.cell_values import Found, FoundPhone, read_mails, read_phones, read_webs, without_mails
from crm.domain.phone import is_landline
from crm.domain.reach import Channel, ChannelKind

_EXPECTED: Final[Mapping[ChannelKind, str]] = {
    ChannelKind.EMAIL: "eine E-Mail-Adresse",
    ChannelKind.WEB: "eine Internetadresse",
}


def expected_of(kind: ChannelKind) -> str:
    """What a cell of that kind should hold, as the report of an import says it."""
    return _EXPECTED.get(kind, "eine vollständige Telefonnummer mit Vorwahl")


def channels_in(text: str, kind: ChannelKind) -> Found[Channel]:
    """The channels of a cell whose column has that kind; one headed "Kontakt" may have any of them."""
    if not text.strip():
        return Found()
    if kind is ChannelKind.EMAIL:
        return _mails(text)
    mails: list[Channel] = []
    if "@" in text and (mails := _of_kind(ChannelKind.EMAIL, read_mails(text))):
        text = without_mails(text)
        if not text.strip():
            return Found(tuple(mails))
    found = _webs(text) if kind is ChannelKind.WEB else _phones(text, kind)
    return Found((*mails, *found.values), found.rest)


def phone_channel(found: FoundPhone, kind: ChannelKind = ChannelKind.PHONE) -> Channel:
    """Of the ``kind`` of its column, unless the cell says another one.

    A column called "Mobil" or "Telefon/Mobil" has numbers of local networks as well: they ring on a desk.
    """
    if kind is ChannelKind.MOBILE and is_landline(found.value):
        kind = ChannelKind.PHONE
    return Channel(kind=found.kind or kind, value=found.value, extension=found.extension)


def _of_kind(kind: ChannelKind, found: Found[str]) -> list[Channel]:
    return [Channel(kind=kind, value=value) for value in found.values]


def _mails(text: str) -> Found[Channel]:
    """With the phones beside them; a cell without any address is a rest as a whole."""
    read = read_mails(text)
    found = _of_kind(ChannelKind.EMAIL, read)
    if found and any(map(str.isdigit, beside := without_mails(text))):
        found += map(phone_channel, read_phones(beside).values)
    return Found(tuple(found), read.rest or (() if found else (text,)))


def _webs(text: str) -> Found[Channel]:
    read = read_webs(text)
    return Found(tuple(_of_kind(ChannelKind.WEB, read)), read.rest)


def _phones(text: str, kind: ChannelKind) -> Found[Channel]:
    read = read_phones(text)
    return Found(tuple(phone_channel(one, kind) for one in read.values), read.rest)
