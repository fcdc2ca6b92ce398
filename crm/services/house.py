"""The house that issues the sheets: its name, address, mark and colours, kept in a file that a team can share.

The database has no place for it: its tables are records with a history, and this is how a workplace prints. Where
several print for the same house, ``VERTEILER_HOUSE`` names one file for all of them.
"""

from __future__ import annotations

import base64
import binascii
import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from crm.domain.colour import PAPER, READABLE, contrast, read_colour
from crm.domain.errors import UserError
from crm.domain.sheet import House, HouseMark
from crm.services.photos import prepare_photo
from crm.services.settings_file import SettingsFile

#: What of a house is plain text, by its name in the file.
TEXTS: Final = ("name", "land", "full_name", "street", "place", "contact")
COLOURS: Final = ("accent", "ink")
_COLOUR_WORDS: Final = {"accent": "Akzentfarbe", "ink": "Farbe des Namens"}
_LONGEST: Final = 120  # signs; more has no room in a head or foot
_NO_MARK: Final = "Als Bildmarke geht ein Bild im Format PNG oder JPEG; „{file}“ ist keines. Nichts wurde geändert."


class HouseSettings:
    """Reads and keeps the house. Every sheet asks :meth:`current`, so a change holds from the next sheet on."""

    def __init__(self, folder: Path) -> None:
        """``folder`` holds the file, unless ``VERTEILER_HOUSE`` names one."""
        shared = os.environ.get("VERTEILER_HOUSE")
        self._file = SettingsFile(Path(shared) if shared else folder / "haus.json")

    @property
    def path(self) -> Path:
        """Where the house is kept."""
        return self._file.path

    def current(self) -> House:
        """The house as kept, else the one the program comes with; UserError if the file is damaged."""
        return _house(self._file.read())

    def keep(self, house: House) -> None:
        """Keeps the house. UserError if it has no full name, a text is too long, or the file cannot be written."""
        if not house.full_name.strip():  # the author of every PDF
            raise UserError("Bitte geben Sie den vollen Namen des Hauses an.")
        if any(len(getattr(house, key)) > _LONGEST for key in TEXTS):
            raise UserError(f"Eine Angabe ist länger als {_LONGEST} Zeichen; dafür ist auf dem Blatt kein Platz.")
        self._file.write(_values(house))

    def reset(self) -> None:
        """Takes the house the program comes with."""
        self._file.write({})


def read_mark(path: Path) -> HouseMark:
    """The mark from an image file, small enough to travel on every sheet; UserError if it is none."""
    try:
        photo = prepare_photo(path.read_bytes(), is_logo=True)
    except OSError as error:
        raise UserError(f"Die Datei „{path}“ lässt sich nicht lesen.") from error
    except UserError as error:
        raise UserError(_NO_MARK.format(file=path.name)) from error
    return HouseMark(data=photo.data, width=photo.width, height=photo.height)


def with_colour(house: House, which: str, text: str) -> House:
    """The house with another ``accent`` or ``ink``; UserError if the text is no colour."""
    try:
        colour = read_colour(text)
    except ValueError:
        raise UserError(f"„{text}“ ist keine Farbe; erwartet wird etwa #1D5FA8.") from None
    return replace(house, accent=colour) if which == "accent" else replace(house, ink=colour)


def colour_warnings(house: House) -> list[str]:
    """What is hard to read in the house's colours: one sentence for each that is too pale on paper."""
    found = []
    for which in COLOURS:
        ratio = contrast(getattr(house, which), PAPER)
        if ratio < READABLE:
            found.append(
                f"{_COLOUR_WORDS[which]} {getattr(house, which)}: Der Kontrast zum Papier ist {_decimal(ratio)} zu 1, "
                f"gut lesbar ist Text ab {_decimal(READABLE)} zu 1."
            )
    return found


def _decimal(number: float) -> str:
    return f"{int(number * 10) / 10:.1f}".replace(".", ",")  # cut, not rounded: 4,49 is not enough


def _house(values: Mapping[str, Any]) -> House:
    """What is unknown or of the wrong kind in the file counts as not there."""
    texts = {key: values[key] for key in TEXTS if isinstance(values.get(key), str)}
    if not str(texts.get("full_name", "")).strip():
        texts.pop("full_name", None)
    house = House(**texts)
    for which in COLOURS:
        if isinstance(values.get(which), str):
            house = with_colour(house, which, values[which])
    return replace(house, mark=_mark(values.get("mark")))


def _mark(found: Any) -> HouseMark | None:
    if not isinstance(found, dict):
        return None
    try:
        width, height = int(found["width"]), int(found["height"])
        data = base64.b64decode(found["data"], validate=True)
    except (KeyError, TypeError, ValueError, binascii.Error):
        return None
    return HouseMark(data=data, width=width, height=height) if width > 0 and height > 0 else None


def _values(house: House) -> dict[str, Any]:
    """What differs from the house the program comes with, so that its corrections still arrive."""
    usual = House()
    kept = {key: getattr(house, key) for key in (*TEXTS, *COLOURS) if getattr(house, key) != getattr(usual, key)}
    if house.mark is not None:
        data = base64.b64encode(house.mark.data).decode("ascii")
        kept["mark"] = {"data": data, "width": house.mark.width, "height": house.mark.height}
    return kept
