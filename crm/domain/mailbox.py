"""Mail addresses as a mail program takes them, and in blocks for the BCC field."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

#: dot-atom of RFC 5322: quoted local parts exist, but nobody's mail program takes them.
_LOCAL: Final = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL: Final = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_DOMAIN: Final = re.compile(rf"(?=.{{1,253}}$)({_LABEL}\.)+(?!\d+$){_LABEL}")


def mailbox(text: str) -> str:
    """The address with its domain in ASCII ("rathaus@xn--mnchen-3ya.example"), "" if it is none.

    Anything that could bring a second address or a header with it (comma, blank, line break) is none.
    """
    local, at, domain = text.strip().rpartition("@")
    if not at or len(local) > 64 or not _LOCAL.fullmatch(local):
        return ""
    try:
        ascii_domain = domain.encode("idna").decode()
    except UnicodeError:
        return ""
    return f"{local}@{ascii_domain}" if _DOMAIN.fullmatch(ascii_domain) else ""


def in_blocks(addresses: Iterable[str], size: int) -> tuple[tuple[str, ...], ...]:
    """Each address once, whatever its case, in blocks of at most ``size`` (at least 1), in their order."""
    if size < 1:
        raise ValueError(f"no size of a block: {size}")
    first: dict[str, str] = {}
    for address in addresses:
        first.setdefault(address.casefold(), address)
    once = tuple(first.values())
    return tuple(once[start : start + size] for start in range(0, len(once), size))
