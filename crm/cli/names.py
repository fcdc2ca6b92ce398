"""``verteiler parse-name``: names from standard input → their parts; needs no database."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crm.cli.output import plain, write_json, write_line
from crm.domain.errors import UserError
from crm.domain.person_name import DOUBT_WORDS, ParsedName, parse_name
from crm.services.name_measure import Difference, Measurement, measure

_LABELS = (
    ("Anrede", "salutation"),
    ("Amt", "office"),
    ("Grade", "degrees"),
    ("Vorname", "given_name"),
    ("Rufname", "call_name"),
    ("Adel", "nobility"),
    ("Vorsatz", "prefix"),
    ("Familie", "family_name"),
    ("Ort", "place"),
    ("Zusatz", "suffix"),
    ("Geburtsname", "birth_name"),
    ("Übrig", "leftover"),
)


def parse_names(args: argparse.Namespace) -> int:
    """Writes the parts of each line, or with ``--measure`` how well the parser does on the official member data."""
    if args.measure:
        return _write_measurement(Path(args.measure))
    if args.json:
        write_json([_json(line) for line in _lines()])
        return 0
    for line in _lines():
        for text in _text(parse_name(line)):
            write_line(text)
    return 0


def _lines() -> Iterator[str]:
    """The lines of standard input that are not empty; UTF-8 whatever the terminal is set to."""
    for number, data in enumerate(sys.stdin.buffer, start=1):
        try:
            line = data.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise UserError(f"Zeile {number} der Eingabe ist kein UTF-8.") from error
        if line.strip():
            yield line.rstrip("\r\n")


def _json(line: str) -> dict[str, Any]:
    name = parse_name(line)
    return {"text": line, "written": name.written(), **plain(name), "gender_hint": name.gender_hint.value}


def _text(name: ParsedName) -> Iterator[str]:
    yield name.written()
    for label, field in _LABELS:
        value = getattr(name, field)
        if value:
            yield f"  {label:<12} {' | '.join(value) if isinstance(value, tuple) else value}"
    for doubt in name.doubts:
        yield f"  {'Prüfen':<12} {DOUBT_WORDS[doubt]}"


def _write_measurement(path: Path) -> int:
    as_written, as_listed = measure(path)
    _write_figures("Namen in Schreibfolge („Dr. Theo Graf von Muster (Berlin)“)", as_written)
    _write_figures("Namen in Listenfolge („Muster (Berlin), Dr. Theo Graf von“)", as_listed)
    return 0


def _write_figures(title: str, found: Measurement) -> None:
    share = f"{100 * found.share:.2f}".replace(".", ",")
    write_line(title)
    write_line(f"  {found.persons_back} von {found.persons} Personen kommen als amtliche Felder zurück: {share} %")
    write_line(f"  {found.names_back} von {found.names} Namen im Lauf der Zeit")
    for difference in found.differences:
        write_line(f"  {difference.member_id}  {difference.written}: {_fields(difference)}")


def _fields(difference: Difference) -> str:
    return "; ".join(f"{field} amtlich „{wanted}“, gelesen „{got}“" for field, wanted, got in difference.fields)
