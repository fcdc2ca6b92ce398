"""Collects the content lines of one card."""

from __future__ import annotations

from collections.abc import Collection

from crm.exchange.vcard_text import VCardVersion, escape, fold


class CardSink:
    """One card in the making: BEGIN and VERSION stand first, :meth:`finish` adds END."""

    def __init__(self, version: VCardVersion, taken: Collection[str] = (), *, for_outlook: bool = False) -> None:
        """``taken`` are names of groups that lines of somebody else's bear; ``for_outlook``: see ``Profile``."""
        self.version = version
        self.for_outlook = for_outlook
        self._taken = frozenset(name.lower() for name in taken)
        self.is_v4 = version is VCardVersion.V4
        self._lines = ["BEGIN:VCARD", f"VERSION:{version.value}"]
        self._groups = 0

    def add(self, name: str, value: str, *parameters: str, group: str = "") -> None:
        """Adds a line; ``value`` and ``parameters`` are already escaped and hold no raw line break."""
        if self.for_outlook:
            group = ""
            if not value.isascii():
                parameters = (*parameters, "CHARSET=utf-8")
        start = f"{group}.{name}" if group else name
        self._lines.append(f"{';'.join((start, *parameters))}:{value}")

    def add_text(self, name: str, text: str, *parameters: str, group: str = "") -> None:
        r"""Adds a line whose value is one plain text, which is escaped here.

        A semicolon stays bare in 3.0 as well: RFC 2426 demands ``\;``, but ical.js (Thunderbird, Nextcloud) shows the
        backslash, and nobody divides a lone text there. Outlook gets what the RFC says.
        """
        self.add(name, escape(text, self.version if self.for_outlook else VCardVersion.V4), *parameters, group=group)

    def new_group(self) -> str:
        """A fresh "item1", "item2", …: the prefix by which Apple ties a label to another line."""
        self._groups += 1
        while f"item{self._groups}" in self._taken:
            self._groups += 1
        return f"item{self._groups}"

    def finish(self) -> bytes:
        return b"".join(fold(line) for line in (*self._lines, "END:VCARD"))
