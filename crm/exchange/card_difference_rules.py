"""Differences between two readings of a card that are none of the card: one rule a case, each with its sentence.

A rule gets both entries, or None where one side has none. It must hold for this case alone: what is merely similar is
left without a reason.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Callable
from typing import Any, Final, NamedTuple, TypeAlias


class Entry(NamedTuple):
    """A property of a jCard: name in small letters, parameters in order, values as texts and tuples."""

    name: str
    parameters: tuple[tuple[str, tuple[str, ...]], ...]
    values: tuple[Any, ...]

    def parameter(self, name: str) -> frozenset[str]:
        return frozenset(value for key, values in self.parameters if key == name for value in values)

    def without(self, *names: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        return tuple(found for found in self.parameters if found[0] not in names)


class Case(NamedTuple):
    """Both cards as a whole: their versions, whether theirs is a jCard or written anew, and all that they say."""

    our_version: str
    their_version: str
    is_jcard: bool
    ours: frozenset[Entry]
    theirs: frozenset[Entry]


_Rule: TypeAlias = Callable[[Case, Entry | None, Entry | None], bool]

_DATES: Final = frozenset({"anniversary", "bday", "birthdate", "deathdate", "rev", "created", "tz"})
_FILES: Final = frozenset({"photo", "logo", "sound", "key"})
#: RFC 6350 appendix A.2 and the vCard 2.1 specification: what a version has no property for.
_NOT_IN: Final = {
    "2.1": frozenset(
        "class nickname categories sort-string prodid source name profile impp kind gender member".split()
    ),
    "3.0": frozenset("kind gender member anniversary lang related xml clientpidmap caluri caladruri fburl".split()),
    "4.0": frozenset("class name profile mailer label agent sort-string".split()),
}
#: RFC 6350 6.4.1 and 6.4.2 no longer have these types.
_GONE_TYPES: Final = frozenset("internet x400 dom intl postal parcel msg bbs modem car isdn pcs pref voice".split())
#: What every card must have, so that some programs write it empty; all but the first are compounds.
_COMPOUNDS: Final = frozenset({"fn", "n", "adr", "org"})
_ADDED: Final = frozenset({"prodid", "rev"})
_MESSAGING: Final = re.compile(r"x-messaging/([a-z]+)-all")
#: KAddressBook divides several addresses of one service by a private character.
_DIVIDER: Final = "\ue000"
_MARKS: Final = re.compile(r"[-:]")
_DATA_URI: Final = re.compile(r"data:[^,]*;base64,")
#: How a picture begins whose bytes were written as text.
_PICTURES: Final = ("\x89PNG", "\udc89PNG", "‰PNG", "\xff\xd8", "ÿØ", "GIF8")


def values_text(entry: Entry) -> str:
    """The values as one text, compounds with semicolons and lists with commas."""

    def told(value: Any) -> str:
        return value if isinstance(value, str) else ";".join(map(told, value))

    return ",".join(map(told, entry.values))


def _is_empty(entry: Entry) -> bool:
    return not values_text(entry).strip(";, ")


def _version(case: Case, mine: Entry | None, other: Entry | None) -> bool:
    names = (mine and mine.name, other and other.name)
    return names == ("version", "version") and not case.is_jcard


def _spelled_date(case: Case, mine: Entry | None, other: Entry | None) -> bool:
    if mine is None or other is None or mine.name != other.name or mine.parameters != other.parameters:
        return False
    has_date = mine.name in _DATES or mine.name.endswith(("date", "anniversary"))
    return has_date and _MARKS.sub("", values_text(mine)) == _MARKS.sub("", values_text(other))


def _spelled_place(case: Case, mine: Entry | None, other: Entry | None) -> bool:
    if mine is None or other is None or (mine.name, other.name) != ("geo", "geo"):
        return False
    numbers = [re.findall(r"-?\d+(?:\.\d+)?", values_text(one)) for one in (mine, other)]
    return len(numbers[0]) == 2 and [*map(float, numbers[0])] == [*map(float, numbers[1])]


def _packed_file(case: Case, mine: Entry | None, other: Entry | None) -> bool:
    if mine is None or other is None or mine.name != other.name:
        return False
    first, second = (_bytes(values_text(one)) for one in (mine, other))
    return first is not None and first == second


def _bytes(text: str) -> bytes | None:
    bare = _DATA_URI.sub("", text, count=1)
    try:
        return binascii.a2b_base64(bare, strict_mode=True) if len(bare) > 8 else None
    except ValueError:
        return None


def _broken_file(case: Case, mine: Entry | None, other: Entry | None) -> bool:
    return (
        mine is not None
        and other is not None
        and mine.name == other.name
        and mine.name in _FILES
        and values_text(mine).startswith("data:")
        and values_text(other).startswith(_PICTURES)
    )


def _padded(case: Case, mine: Entry | None, other: Entry | None) -> bool:
    """Empty parts at the end of a compound, or an empty property where there was none."""
    if other is None or other.name not in _COMPOUNDS:
        return False
    if mine is None:
        return _is_empty(other)
    return (mine.name, mine.parameters, _parts(mine)) == (other.name, other.parameters, _parts(other))


def _parts(entry: Entry) -> tuple[Any, ...]:
    """The parts of a compound without empty ones at the end."""
    value = entry.values[0] if len(entry.values) == 1 else entry.values
    parts = list(value if isinstance(value, tuple) else (value,))
    while parts and not parts[-1]:
        parts.pop()
    return tuple(parts)


def _left_out(case: Case, mine: Entry | None, other: Entry | None) -> bool:
    return mine is not None and other is None and _is_empty(mine)


def _not_in_version(case: Case, mine: Entry | None, other: Entry | None) -> bool:
    if mine is None or other is not None or case.is_jcard or case.our_version == case.their_version:
        return False
    return mine.name in _NOT_IN.get(case.their_version, ())


def _dropped_types(case: Case, mine: Entry | None, other: Entry | None) -> bool:
    if mine is None or other is None or (mine.name, mine.values) != (other.name, other.values):
        return False
    rest = mine.without("type", "pref") == other.without("type", "pref")
    changed = mine.parameter("type") ^ other.parameter("type")
    return rest and not case.is_jcard and "4.0" in (case.their_version, case.our_version) and changed <= _GONE_TYPES


def _group(case: Case, mine: Entry | None, other: Entry | None) -> bool:
    if mine is None or other is None or (mine.name, mine.values) != (other.name, other.values):
        return False
    return not case.is_jcard and mine.without("group") == other.without("group") and not other.parameter("group")


def _old_breaks(case: Case, mine: Entry | None, other: Entry | None) -> bool:
    if mine is None or other is None or mine.name != other.name or mine.parameters != other.parameters:
        return False
    theirs = values_text(other)
    return case.their_version == "2.1" and "\\n" in theirs and theirs.replace("\\n", "\n") == values_text(mine)


def _messaging(case: Case, mine: Entry | None, other: Entry | None) -> bool:
    """One line of several addresses here is several lines there: each side is looked for in the whole of the other."""
    if mine is not None and other is None:
        found = _MESSAGING.fullmatch(mine.name)
        theirs = {values_text(entry) for entry in case.theirs if entry.name == "impp"}
        return found is not None and _addresses(found[1], mine) <= theirs
    if other is not None and mine is None and other.name == "impp":
        kind, _, address = values_text(other).partition(":")
        name = f"x-messaging/{kind}-all"
        return any(one.name == name and f"{kind}:{address}" in _addresses(kind, one) for one in case.ours)
    return False


def _addresses(kind: str, entry: Entry) -> set[str]:
    return {f"{kind}:{address}" for address in values_text(entry).split(_DIVIDER)}


def _added(case: Case, mine: Entry | None, other: Entry | None) -> bool:
    return mine is None and other is not None and other.name in _ADDED and not case.is_jcard


RULES: Final[tuple[tuple[_Rule, str], ...]] = (
    (_version, "Das andere Programm hat die Karte in einer anderen Version geschrieben."),
    (_spelled_date, "Derselbe Zeitpunkt; hier bleibt er so geschrieben, wie er in der Karte steht."),
    (_spelled_place, "Derselbe Ort; hier bleibt er Text, dort sind es zwei Zahlen."),
    (_packed_file, "Dieselben Bytes; hier als Adresse data:, dort als bloßes Base64."),
    (_broken_file, "Dort wurde das Bild wie Text geschrieben und ist zerstört; hier ist es ganz."),
    (_padded, "Dort stehen leere Teile, die in der Karte fehlen; gesagt ist dasselbe."),
    (_left_out, "Die Angabe ist leer; das andere Programm lässt sie weg."),
    (_not_in_version, "Die Version, in der das andere Programm schreibt, kennt diese Angabe nicht."),
    (_dropped_types, "Version 4.0 kennt diese Arten nicht mehr; der Wert ist derselbe."),
    (_group, "Das andere Programm lässt den Namen der Gruppe weg; der Wert ist derselbe."),
    (_old_breaks, "Version 2.1 kennt das Zeichen \\n für einen Zeilenwechsel nicht; der Text ist derselbe."),
    (_messaging, "Das andere Programm schreibt die Adressen eines Kurznachrichtendienstes einzeln unter IMPP."),
    (_added, "Das fügt das andere Programm beim Schreiben selbst hinzu."),
)
