"""A vCard as it was read: nothing interpreted away, in the manner of jCard (RFC 7095).

Everything that stood in the file is here, in its order: also what the program has no field for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

#: One part of a compound value; several texts where commas separate them ("Anna,Maria" within N).
Component: TypeAlias = str | tuple[str, ...]
#: A text, or the parts of a compound (N, ADR, ORG …).
Value: TypeAlias = str | tuple[Component, ...]
Parameters: TypeAlias = Mapping[str, tuple[str, ...]]


class Trouble(StrEnum):
    """What can be wrong with a card; none of it ends the reading."""

    NO_CARD = "no_card"
    OUTSIDE = "outside"
    NO_END = "no_end"
    STRAY_END = "stray_end"
    NO_COLON = "no_colon"
    NO_NAME = "no_name"
    RAW_BREAK = "raw_break"
    NO_VERSION = "no_version"
    OTHER_VERSION = "other_version"
    TOO_LONG = "too_long"
    TOO_MANY_LINES = "too_many_lines"
    TOO_MANY_CARDS = "too_many_cards"
    OTHER_BLOCK = "other_block"
    ENCODING = "encoding"
    CHARSET = "charset"
    BASE64 = "base64"


TROUBLE_WORDS: Final[Mapping[Trouble, str]] = {
    Trouble.NO_CARD: "Die Datei enthält keine Visitenkarte",
    Trouble.OUTSIDE: "Text außerhalb einer Karte wurde übergangen",
    Trouble.NO_END: "Das Ende der Karte fehlt (END:VCARD)",
    Trouble.STRAY_END: "Ein Kartenende ohne Anfang wurde übergangen",
    Trouble.NO_COLON: "Hier fehlt der Doppelpunkt; was so geschrieben ist, wurde übergangen",
    Trouble.NO_NAME: "Die Zeile sagt nicht, was sie enthält, und wurde übergangen",
    Trouble.RAW_BREAK: "Die Notiz ist hier ohne Zeichen umbrochen; die Zeile wurde an sie angehängt",
    Trouble.NO_VERSION: "Die Version fehlt; die Karte wurde nach ihrer Schreibweise gelesen",
    Trouble.OTHER_VERSION: "Unbekannte Version; die nächstliegende wurde angenommen",
    Trouble.TOO_LONG: "Die Zeile ist zu lang und wurde übergangen",
    Trouble.TOO_MANY_LINES: "Die Karte hat mehr Zeilen, als eine haben kann; ab hier wurde sie nicht gelesen",
    Trouble.TOO_MANY_CARDS: "Die Datei hat mehr als 250 000 Karten; die weiteren wurden nicht gelesen",
    Trouble.OTHER_BLOCK: "Ein fremder Abschnitt wurde übergangen",
    Trouble.ENCODING: "Unbekannte Kodierung; der Wert wurde unverändert übernommen",
    Trouble.CHARSET: "Der Zeichensatz fehlt oder stimmt nicht und wurde erschlossen",
    Trouble.BASE64: "Ein eingebettetes Bild oder anderer Anhang ist beschädigt",
}


class Problem(NamedTuple):
    """Something that was not as it should be. ``card`` counts from 1 (0: outside all cards), ``line`` likewise;
    ``excerpt`` is the beginning of what stands there, ``more`` how often the same is wrong further down."""

    card: int
    line: int
    trouble: Trouble
    excerpt: str = ""
    more: int = 0

    def text(self) -> str:
        """One German sentence with its place."""
        if self.trouble is Trouble.NO_CARD:
            return f"{TROUBLE_WORDS[self.trouble]}."
        place = f"Karte {self.card}, Zeile {self.line}" if self.card else f"Zeile {self.line}"
        shown = f": „{self.excerpt}“" if self.excerpt else ""
        further = f" So auch an {self.more} weiteren Stellen." if self.more else ""
        return f"{place}: {TROUBLE_WORDS[self.trouble]}{shown}.{further}"


class VProperty(NamedTuple):
    """One line of a card. ``name`` and the names of the parameters are in capitals, ``group`` as it was written.

    ``data`` are the bytes of a photo, a key …; then ``values`` is empty and ``media_type`` what the line says of them.
    ``raw`` is the value of a property that nobody here knows, its separators and escapes as they stood.
    A NamedTuple, since a file holds hundreds of thousands and a frozen dataclass takes four times as long to make.
    """

    line: int
    name: str
    values: tuple[Value, ...]
    parameters: Parameters = {}  # noqa: RUF012  # never written to
    group: str = ""
    data: bytes | None = None
    media_type: str = ""
    raw: str = ""

    @property
    def text(self) -> str:
        """The value as one text: lists with commas, the parts of a compound with blanks."""
        values = self.values
        if len(values) == 1 and isinstance(only := values[0], str):
            return only
        return ", ".join(
            value if isinstance(value, str) else " ".join(filter(None, parts_of(value))) for value in values
        )

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of a compound value; a plain text is its only part."""
        return parts_of(self.values[0]) if self.values else ()

    @property
    def types(self) -> frozenset[str]:
        """What TYPE says, in small letters, which are what both versions compare by."""
        return _lowered(self.parameters.get("TYPE", ()))


@lru_cache(maxsize=1000)
def _lowered(values: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(str.lower, values))


def parts_of(value: Value) -> tuple[str, ...]:
    """The parts with several texts in one joined by blanks: a second given name is a given name."""
    if isinstance(value, str):
        return (value,)
    return tuple([part if isinstance(part, str) else " ".join(part) for part in value])


@dataclass(frozen=True, slots=True, kw_only=True)
class VCard:
    """``number`` counts the cards of a file from 1, ``line`` is that of BEGIN. ``agent_of`` is the number of the card
    that this one stood in (AGENT of 2.1)."""

    number: int
    line: int
    version: str
    properties: tuple[VProperty, ...]
    agent_of: int = 0
    _names: dict[str, list[VProperty]] = field(init=False, repr=False, compare=False, default_factory=dict)

    def by_name(self) -> Mapping[str, Sequence[VProperty]]:
        """The properties of each name (capitals), in their order. Made when it is asked for first: who only reads a
        file does not wait for it."""
        names = self._names
        if not names:
            for found in self.properties:
                names.setdefault(found.name, []).append(found)
        return names

    def all(self, name: str) -> Sequence[VProperty]:
        """The properties of that name (capitals), in their order."""
        return (self._names or self.by_name()).get(name, ())

    def first(self, name: str) -> str:
        """The text of the first property of that name, empty if there is none."""
        return found[0].text if (found := (self._names or self.by_name()).get(name)) else ""

    def first_raw(self, name: str) -> str:
        """The first value of an unknown property as it stood, empty if there is none."""
        return found[0].raw if (found := (self._names or self.by_name()).get(name)) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFile:
    """All that was in a file."""

    cards: tuple[VCard, ...]
    problems: tuple[Problem, ...]
