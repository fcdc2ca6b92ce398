"""A vCard as jCard (RFC 7095), the form in which others can check what we read."""

from __future__ import annotations

from base64 import b64encode
from typing import Any, Final

from crm.exchange.vcard_card import VCard, VProperty

_URIS: Final = frozenset({"URL", "UID", "MEMBER", "RELATED", "SOURCE", "IMPP", "PHOTO", "LOGO", "SOUND", "KEY"})
#: How a value was packed into its line says nothing once it is unpacked.
_PACKING: Final = frozenset({"ENCODING", "CHARSET", "VALUE"})


def jcard(card: VCard) -> list[Any]:
    """The card as lists and texts; the group is a parameter, a file a data: URI."""
    version = ["version", {}, "text", card.version]
    return ["vcard", [version, *(_property(found) for found in card.properties)]]


def _property(found: VProperty) -> list[Any]:
    parameters = {
        name.lower(): values[0] if len(values) == 1 else list(values)
        for name, values in found.parameters.items()
        if name not in _PACKING and values
    }
    if found.group:
        parameters["group"] = found.group
    if found.data is not None:
        uri = f"data:{found.media_type};base64,{b64encode(found.data).decode('ascii')}"
        return [found.name.lower(), parameters, "uri", uri]
    return [found.name.lower(), parameters, _kind(found), *map(_listed, found.values)]


def _kind(found: VProperty) -> str:
    said = found.parameters.get("VALUE", ())
    if said:
        return "uri" if said[0].lower() == "url" else said[0].lower()
    return "uri" if found.name in _URIS else "text"


def _listed(value: Any) -> Any:
    """A compound of one part is that part (RFC 7095 3.3.1.3)."""
    if isinstance(value, str):
        return value
    return _listed(value[0]) if len(value) == 1 else [_listed(part) for part in value]
