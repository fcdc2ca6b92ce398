"""One line of a card, taken apart, as the property that it is."""

from __future__ import annotations

from crm.exchange.vcard_card import Trouble, VProperty
from crm.exchange.vcard_head import Head
from crm.exchange.vcard_values import KNOWN, decode_value, is_plain_text, raw_value


def property_of(number: int, head: Head, version: str, charset: str = "") -> tuple[VProperty | None, Trouble | None]:
    """The property, None if nothing of it can be read, and what is wrong with it, None if nothing.

    ``number`` is its line, ``charset`` the one that another line of the card names.
    """
    group, name, parameters, value = head
    if not charset and is_plain_text(name, parameters, value):
        raw = "" if name in KNOWN else value
        return VProperty(number, name, (value,), parameters, group, None, "", raw), None
    values, data, media_type, trouble = decode_value(name, parameters, value, version, charset)
    if not values and data is None:
        return None, trouble
    raw = "" if name in KNOWN or data is not None else raw_value(name, parameters, value, version, charset)
    return VProperty(number, name, values, parameters, group, data, media_type, raw), trouble
