"""An address in one cell, in lines or with commas → its fields: "Gemeinde Tholey, Im Kloster 1, 66636 Tholey"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from crm.domain.cell_values import read_postcode
from crm.domain.reach import Address, AddressKind
from crm.domain.text import one_line

_PLACE: Final = re.compile(r"(?:(?P<letters>[A-Z]{1,3})\s*-\s*)?(?P<postcode>\d{4,5})\s+(?P<city>\D.*)")
_PLACE_BEHIND: Final = re.compile(r"(?P<before>.*?\S)\s+(?P<place>(?:D\s*-\s*)?\d{5}\s+\D.*)")
_STREET: Final = re.compile(
    r"(?:.*\D\s\d+\s?[a-zA-Z]?(?:\s?[-–/+]\s?\d+\s?[a-zA-Z]?)*|.*(?:straße|strasse|str\.|platz|weg|allee|gasse|ring|ufer))",
    re.IGNORECASE,
)
_PO_BOX: Final = re.compile(r"(?:postfach|pf\.?)\s*([\d ]+)", re.IGNORECASE)
#: Names of the country that no letter within it needs.
GERMANY: Final = frozenset(
    {"deutschland", "germany", "allemagne", "d", "de", "deu", "brd", "bundesrepublik deutschland"}
)


@dataclass(frozen=True, slots=True)
class ReadAddress:
    """``above`` are the lines that stand above street and place: names, bodies, departments."""

    address: Address
    above: tuple[str, ...] = ()


def read_address(text: str) -> ReadAddress | None:
    """The address of a cell; None if no line has a postcode with a place."""
    lines = _lines(text)
    at = next((index for index in range(len(lines) - 1, -1, -1) if _PLACE.fullmatch(lines[index])), None)
    if at is None:
        return None
    place = _PLACE.fullmatch(lines[at])
    if place is None:
        return None
    country = _country(lines[at + 1 :], place["letters"] or "")
    postcode = place["postcode"] if country else read_postcode(place["postcode"])
    before, street = _street(lines[:at], is_foreign=bool(country))
    made = address_of(street=street, postcode=postcode, city=place["city"].strip(" ,"), country=country)
    return ReadAddress(made, before)


def read_place(text: str) -> tuple[str, str] | None:
    """ "66636 Tholey" → postcode and city; None for anything else."""
    found = _PLACE.fullmatch(one_line(text))
    return (read_postcode(found["postcode"]), found["city"].strip()) if found else None


def address_of(
    *, street: str = "", postcode: str = "", city: str = "", country: str = "", extra: str = "", po_box: str = ""
) -> Address:
    """The record with the kind that its fields show; a PO box may stand in the street's place."""
    country = "" if country.casefold() in GERMANY else country
    box = po_box or (found.group(1) if (found := _PO_BOX.fullmatch(street)) else "")
    if box and (po_box == "" or not street):
        street, kind = box.strip().removeprefix("Postfach").strip(), AddressKind.PO_BOX
    else:
        kind = AddressKind.STREET if street or not postcode else AddressKind.BULK
        extra = ", ".join(filter(None, (extra, f"Postfach {po_box}" if po_box else "")))
    return Address(
        kind=AddressKind.FOREIGN if country else kind,
        extra=extra,
        street=street,
        postcode=postcode,
        city=city,
        country=country,
    )


def _lines(text: str) -> list[str]:
    """The parts between line breaks and commas; a place that follows its street without any is cut off."""
    parts = [one_line(part) for part in re.split(r"[\n;·•|]|,\s*(?!\d+\s*$)", text)]
    lines: list[str] = []
    for part in filter(None, parts):
        behind = None if _PLACE.fullmatch(part) else _PLACE_BEHIND.fullmatch(part)
        lines += [behind["before"].strip(), behind["place"]] if behind else [part]
    return lines


def _street(lines: Sequence[str], *, is_foreign: bool) -> tuple[tuple[str, ...], str]:
    """The last line that looks like a street, abroad the last one; and the other lines above it."""
    for index in range(len(lines) - 1, -1, -1):
        if _STREET.fullmatch(lines[index]) or _PO_BOX.fullmatch(lines[index]):
            return (*lines[:index], *lines[index + 1 :]), lines[index]
    return (tuple(lines[:-1]), lines[-1]) if is_foreign and lines else (tuple(lines), "")


def _country(below: Sequence[str], letters: str) -> str:
    named = next((line for line in below if not any(sign.isdigit() for sign in line)), "")
    country = named or _COUNTRIES.get(letters, "")
    return "" if country.casefold() in GERMANY else country


#: Letters before a foreign postcode, as far as neighbours write them.
_COUNTRIES: Final = {
    "L": "Luxemburg",
    "F": "Frankreich",
    "A": "Österreich",
    "CH": "Schweiz",
    "B": "Belgien",
    "LU": "Luxemburg",
    "FR": "Frankreich",
    "AT": "Österreich",
    "BE": "Belgien",
    "NL": "Niederlande",
}
