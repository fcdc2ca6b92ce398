"""``verteiler house``: what stands in the head and foot of every sheet."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Final

from crm.cli.output import write_json, write_line
from crm.domain.sheet import House
from crm.services.house import COLOURS, TEXTS, HouseSettings, colour_warnings, read_mark, with_colour
from crm.services.settings_file import settings_folder

_WORDS: Final = {
    "name": "Name",
    "land": "Zweite Zeile",
    "full_name": "Voller Name",
    "street": "Straße",
    "place": "Ort",
    "contact": "Erreichbar",
    "accent": "Akzentfarbe",
    "ink": "Farbe des Namens",
}


def house(args: argparse.Namespace) -> int:
    settings = HouseSettings(settings_folder())
    if args.reset:
        settings.reset()
    before = settings.current()
    after = _changed(before, args)
    if after != before:
        settings.keep(after)
    if args.json:
        write_json({"path": str(settings.path), **_plain(after), "warnings": colour_warnings(after)})
        return 0
    for key, words in _WORDS.items():
        write_line(f"{words + ':':<18}{getattr(after, key)}".rstrip())
    mark = after.mark
    write_line(f"{'Bildmarke:':<18}{f'{mark.width} × {mark.height} Bildpunkte' if mark else 'keine'}")
    for sentence in colour_warnings(after):
        write_line(f"Hinweis: {sentence}")
    write_line(f"Gespeichert in {settings.path}" if settings.path.exists() else "Wie mitgeliefert.")
    return 0


def _changed(house: House, args: argparse.Namespace) -> House:
    house = replace(house, **{key: getattr(args, key) for key in TEXTS if getattr(args, key) is not None})
    for which in COLOURS:
        if getattr(args, which) is not None:
            house = with_colour(house, which, getattr(args, which))
    if args.no_mark:
        return replace(house, mark=None)
    return replace(house, mark=read_mark(Path(args.mark))) if args.mark else house


def _plain(house: House) -> dict[str, object]:
    mark = {"width": house.mark.width, "height": house.mark.height} if house.mark else None
    return {**{key: getattr(house, key) for key in _WORDS}, "mark": mark}
