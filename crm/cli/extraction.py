"""``verteiler extract``: what a text proposes, with the passages; or how well texts are read."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from crm.cli.output import plain, write_json, write_line
from crm.domain.audience_history import ROLE_WORDS
from crm.domain.event import Role
from crm.domain.extraction.found import Field, ProposalKind
from crm.domain.extraction.reading import LONGEST
from crm.services.bundle import Services
from crm.services.extraction import Reading, ReadText, Told, decoded_text, read_alone, read_text_file
from crm.services.extraction_measure import ExtractionMeasure, Fact, measure_extraction
from crm.services.extraction_words import FIELD_WORDS, KIND_WORDS, RULE_WORDS


def extract_text(services: Services, args: argparse.Namespace) -> int:
    """Writes the proposals of one text; "-" is standard input. Nothing is stored."""
    return _told(services.extraction.read(_text(args)), args)


def extract_alone(args: argparse.Namespace) -> int:
    """The same with the rules alone, as long as there is no database to look names up in."""
    return _told(read_alone(_text(args)), args)


def _text(args: argparse.Namespace) -> str:
    if args.file == "-":
        return decoded_text(sys.stdin.buffer.read(8 * LONGEST), "die Standardeingabe")
    return read_text_file(Path(args.file))


def _told(found: ReadText, args: argparse.Namespace) -> int:
    if args.json:
        write_json(_json(found))
        return 0
    for reading in found.readings:
        _write(found, reading)
    if found.is_cut:
        write_line("Der Text ist zu lang und wurde nur am Anfang gelesen.")
    if not found.readings:
        write_line("Der Text nennt keine Person, Organisation oder Veranstaltung, die sich sicher erkennen lässt.")
    return 0


def write_extraction_measure(args: argparse.Namespace) -> int:
    """Writes for each kind of value how much was found and how much of that is right, and every difference."""
    found = measure_extraction(Path(args.measure))
    fields = sorted({*found.right, *found.missing, *found.wrong})
    write_line(f"Beispiele: {len(found.samples)}")
    write_line(f"{'':<16}{'Genauigkeit':>14}{'Treffer':>10}")
    for name in fields:
        write_line(_figures(found, name, name))
    write_line(_figures(found, "insgesamt"))
    for sample in found.samples:
        for fact in sample.missing:
            write_line(f"{sample.name}: fehlt {_fact(fact)}")
        for fact in sample.wrong:
            write_line(f"{sample.name}: falsch {_fact(fact)}")
    return 0


def _figures(found: ExtractionMeasure, title: str, *fields: str) -> str:
    precision, recall = found.precision(*fields), found.recall(*fields)
    return f"{title:<16}{100 * precision:>10.1f} %{100 * recall:>8.1f} %".replace(".", ",")


def _fact(fact: Fact) -> str:
    _, name, field, value = fact
    return f"{name}: {field} „{value}“" if field != "name" else f"„{value}“"


def _json(found: ReadText) -> dict[str, Any]:
    groups: dict[ProposalKind, list[dict[str, Any]]] = {kind: [] for kind in ProposalKind}
    for reading in found.readings:
        groups[reading.proposal.kind].append(_proposal(found, reading))
    return {
        "event": next(iter(groups[ProposalKind.EVENT]), None),
        "persons": groups[ProposalKind.PERSON],
        "organisations": groups[ProposalKind.ORGANISATION],
        "is_cut": found.is_cut,
    }


def _proposal(found: ReadText, reading: Reading) -> dict[str, Any]:
    known = {"id": reading.known.id, "name": reading.known_name} if reading.known else None
    return {
        "name": reading.proposal.name,
        "known": known,
        "note": reading.note,
        "values": [
            {
                "field": told.finding.field.value,
                "value": told.finding.value,
                "label": told.finding.label,
                "start": told.finding.start,
                "end": told.finding.end,
                "passage": found.text[told.finding.start : told.finding.end],
                "rule": told.finding.rule.value,
                "is_new": told.is_new,
                "note": told.note,
            }
            for told in reading.values
        ],
    }


def _write(found: ReadText, reading: Reading) -> None:
    known = ""
    if reading.known:
        stored = ", ".join(part for part in (reading.known_name, reading.known_office) if part)
        known = f"  (schon vorhanden: {reading.known.id} {stored})"
    write_line(f"{KIND_WORDS[reading.proposal.kind]}: {reading.proposal.name}{known}")
    if reading.note:
        write_line(f"  {reading.note}")
    for told in reading.values:
        if told.finding.field is not Field.NAME:
            write_line(f"  {FIELD_WORDS[told.finding.field]:<18}{_value(told)}")
            write_line(f"  {'':<18}{_passage(found, told)}")


def _value(told: Told) -> str:
    finding = told.finding
    value = ROLE_WORDS[Role(finding.value)] if finding.field is Field.ROLE else str(plain(finding.value))
    label = f" ({finding.label})" if finding.label else ""
    return f"{value}{label}{f'  [{told.note}]' if told.note else ''}"


def _passage(found: ReadText, told: Told) -> str:
    text = " ".join(found.text[told.finding.start : told.finding.end].split())
    shown = f"{text[:70]}…" if len(text) > 70 else text
    return f"aus „{shown}“: {RULE_WORDS[told.finding.rule]}"
