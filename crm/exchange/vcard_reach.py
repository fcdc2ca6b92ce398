"""Phones, mails, web pages and addresses of a card (RFC 2426 3.2 and 3.3, RFC 6350 6.3 and 6.4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Final

from crm.domain.reach import Address, AddressKind, Channel, ChannelKind
from crm.exchange.vcard_own import CONFIDENTIAL, EXTENSION
from crm.exchange.vcard_sink import CardSink
from crm.exchange.vcard_text import compound, escape, parameter, uri

_PROPERTIES: Final = {ChannelKind.EMAIL: "EMAIL", ChannelKind.WEB: "URL"}


def write_reach(
    sink: CardSink,
    channels: Iterable[Channel],
    addresses: Iterable[Address],
    envelope: tuple[str, ...] = (),
    regions: Sequence[str] = (),
) -> None:
    """Writes them in the order given, which is that of preference; a label of one's own follows as X-ABLabel.

    ``envelope`` are name lines decided by hand: they stand above the address in its letter form (LABEL); ``regions``
    are the states of the addresses, where any is known.
    """
    for channel in channels:
        name = _PROPERTIES.get(channel.kind, "TEL")
        told = f"{channel.value};ext={channel.extension}" if _is_inside(channel) else channel.value
        value = uri(told) if name == "URL" else escape(told, sink.version)
        group = sink.new_group() if channel.label else ""
        types = _parameters(sink, _channel_types(sink, channel), channel.is_preferred)
        sink.add(name, value, *types, *_own_parameters(sink, channel), group=group)
        _write_label(sink, channel.label, group)
    addresses = tuple(addresses)
    # In 3.0 a LABEL belongs to the first address of its types that has none yet: one for each, or for none.
    with_letters = bool(envelope) or (not sink.is_v4 and any(map(_needs_letter_form, addresses)))
    for address, region in zip_longest(addresses, regions, fillvalue=""):
        assert isinstance(address, Address)
        with_letter = with_letters or _needs_letter_form(address)
        _write_address(sink, address, envelope, region, with_letter=with_letter)


def _is_inside(channel: Channel) -> bool:
    """Whether the extension is dialled behind a foreign number (RFC 3966) and is not the end of it."""
    value, extension = channel.value, channel.extension
    return extension.isdecimal() and value[:1] == "+" and value[:3] != "+49" and not value.endswith(extension)


def _write_label(sink: CardSink, label: str, group: str) -> None:
    if label and not sink.for_outlook:
        sink.add_text("X-ABLabel", label, group=group)


def _channel_types(sink: CardSink, channel: Channel) -> list[str]:
    """The types in the order importers expect; Outlook reads the first, so "cell" stands before the place."""
    place = "home" if channel.is_private else "work"
    match channel.kind:
        case ChannelKind.MOBILE:
            return ["cell", place]
        case ChannelKind.FAX:
            return [place, "fax"]
        case ChannelKind.EMAIL:
            return [place] if sink.is_v4 else ["internet", place]
        case ChannelKind.WEB:
            return [place]
    return [place, "voice"]


def _parameters(sink: CardSink, types: list[str], is_preferred: bool) -> list[str]:
    if sink.is_v4:
        return [f"TYPE={','.join(types)}", *(["PREF=1"] if is_preferred else [])]
    return [f"TYPE={','.join([*types, *(['pref'] if is_preferred else [])]).upper()}"]


def _own_parameters(sink: CardSink, way: Channel | Address) -> list[str]:
    """What comes back to us; Outlook is said nothing that it has no field for."""
    if sink.for_outlook:
        return []
    extension = way.extension if isinstance(way, Channel) and way.extension.isalnum() else ""
    found = [f"{EXTENSION}={extension}"] if extension and extension.isascii() else []
    return [*found, f"{CONFIDENTIAL}=TRUE"] if way.is_confidential else found


def _write_address(
    sink: CardSink, address: Address, envelope: tuple[str, ...], region: str, *, with_letter: bool
) -> None:
    """ "Postfach …" stays in the street part: many importers ignore the first two parts (RFC 6350 6.3.1)."""
    delivery, postcode = address.delivery_line(), address.plain_postcode()
    parts = ("", address.extra_line(), delivery, address.city, region, postcode, address.country)
    types = _parameters(sink, ["home" if address.is_private else "work"], address.is_preferred)
    own = _own_parameters(sink, address)
    letter = "\n".join((*envelope, *address.lines())) if with_letter else ""
    group = sink.new_group() if address.label else ""
    # Of one line with a backslash nobody could tell whether "\\n" is a break, as in the example of RFC 6350 6.3.1.
    is_clear = "\n" in letter or "\\" not in letter
    extra = [parameter("LABEL", letter)] if letter and is_clear and sink.is_v4 else []
    sink.add("ADR", compound(parts), *types, *own, *extra, group=group)
    if letter and not sink.is_v4:
        sink.add_text("LABEL", letter, *types)
    _write_label(sink, address.label, group)


def _needs_letter_form(address: Address) -> bool:
    """Whether an importer may put the parts together wrongly: anything but street, postcode and city."""
    return bool(address.extra) or address.kind is not AddressKind.STREET
