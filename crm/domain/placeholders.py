"""What a text for sending may leave open: «Anrede», «Veranstaltung» …, and what stands there for one invitation.

The same names head the columns of the mail-merge table, so that there is one list of them to know. Upper case, blanks,
hyphens and underscores do not count, because Word writes the field "Adresszeile 1" as «Adresszeile_1».
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from crm.domain.event import Event
from crm.domain.invitation import InvitationRow
from crm.domain.partial_date import PartialDate

#: How many fields the address has; what is beyond shares the last one.
ADDRESS_LINES: Final = 7

#: A day that is fully known stays one; anything else is text.
Value = str | date

_OPEN: Final = re.compile(r"«([^«»\n]{0,60})»")
_DOES_NOT_COUNT: Final = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a placeholder stands in a text, from « to », and which one it is."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Placeholder:
    """A name that can stand between « and », and what it stands for, in German."""

    name: str
    meaning: str


#: Those of the person, then those of the event and of the letter, in the order of the table's columns.
PLACEHOLDERS: Final = (
    *(
        Placeholder(name=f"Adresszeile {number}", meaning=f"{number}. Zeile der Anschrift")
        for number in range(1, ADDRESS_LINES + 1)
    ),
    Placeholder(name="Anschrift", meaning="die ganze Anschrift, Zeile für Zeile"),
    Placeholder(name="Anrede", meaning="Anrede des Briefes, mit Komma"),
    Placeholder(name="Grußformel", meaning="Schluss des Briefes"),
    Placeholder(name="Name", meaning="vollständiger Name"),
    Placeholder(name="Akad. Grad", meaning="akademische Grade"),
    Placeholder(name="Vorname", meaning="Vorname"),
    Placeholder(name="Familienname", meaning="Familienname mit Adelsbezeichnung und Vorsatz"),
    Placeholder(name="Namenszusatz", meaning="was hinter dem Namen steht, zum Beispiel MdL"),
    Placeholder(name="Funktion", meaning="Amt oder Funktion"),
    Placeholder(name="Körperschaft", meaning="Gemeinde, Behörde oder Organisation"),
    Placeholder(name="Landkreis", meaning="Landkreis der Körperschaft"),
    Placeholder(name="E-Mail", meaning="E-Mail-Adresse"),
    Placeholder(name="Grund", meaning="warum die Person auf der Liste steht"),
    Placeholder(name="Veranstaltung", meaning="Name der Veranstaltung"),
    Placeholder(name="Motto", meaning="Motto der Veranstaltung"),
    Placeholder(name="Termin", meaning="Tag oder Zeitraum, ausgeschrieben"),
    Placeholder(name="Beginn", meaning="erster Tag"),
    Placeholder(name="Ende", meaning="letzter Tag"),
    Placeholder(name="Ort", meaning="Veranstaltungsort und Stadt"),
    Placeholder(name="Rückmeldung bis", meaning="Tag, bis zu dem um Antwort gebeten wird"),
    Placeholder(name="Heute", meaning="Tag, an dem das Schreiben entsteht"),
)


def values_for(row: InvitationRow, event: Event, today: date) -> dict[str, Value]:
    """What stands for each placeholder, by its name, in the order of PLACEHOLDERS; empty where nothing is known."""
    person = (row.holder, row.degrees, row.given_name, row.family_name, row.name_suffix)
    values = (
        *address_fields(row),
        "\n".join(row.address_lines),
        row.salutation,
        row.closing,
        *person,
        row.office,
        row.body,
        row.district,
        row.email,
        "\n".join(row.reasons),
        event.name,
        event.motto,
        event.period(),
        _day(event.starts_on),
        _day(event.ends_on or event.starts_on),
        event.where(),
        _day(event.answer_by),
        today,
    )
    return {placeholder.name: value for placeholder, value in zip(PLACEHOLDERS, values, strict=True)}


def address_fields(row: InvitationRow) -> tuple[str, ...]:
    """The address in exactly ADDRESS_LINES fields."""
    first, rest = row.address_lines[: ADDRESS_LINES - 1], row.address_lines[ADDRESS_LINES - 1 :]
    return (*first, *([""] * (ADDRESS_LINES - 1 - len(first))), ", ".join(rest))


def used(text: str) -> tuple[str, ...]:
    """The names of the placeholders in a text, each once, in their order there."""
    return tuple(dict.fromkeys(place.name for place in places(text)))


def places(text: str) -> list[Place]:
    """Where the placeholders of a text stand, in their order."""
    return [
        Place(start=found.start(), end=found.end(), name=_NAMES[key])
        for found in _OPEN.finditer(text)
        if (key := _key(found[1])) in _NAMES
    ]


def unknown(text: str) -> tuple[str, ...]:
    """What stands between « and » and is no placeholder, as written, each once."""
    return tuple(dict.fromkeys(found for found in _OPEN.findall(text) if _key(found) not in _NAMES))


def filled(text: str, values: Mapping[str, Value]) -> str:
    """The text with each placeholder replaced. In one pass: a name that looks like a placeholder stays what it is.

    What is no placeholder stays as written; ask :func:`unknown` before.
    """
    return _OPEN.sub(
        lambda found: as_text(values[_NAMES[key]]) if (key := _key(found[1])) in _NAMES else found[0], text
    )


def as_text(value: Value) -> str:
    """The value as it stands in a text; a day in German."""
    return PartialDate.of(value).german() if isinstance(value, date) else value


def _key(name: str) -> str:
    return _DOES_NOT_COUNT.sub("", name).casefold()


_NAMES: Final = {_key(placeholder.name): placeholder.name for placeholder in PLACEHOLDERS}


def _day(day: PartialDate | None) -> Value:
    if day is None:
        return ""
    return day.german() if day.day is None or day.about else day.earliest()
