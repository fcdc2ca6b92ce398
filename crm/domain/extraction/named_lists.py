"""Lines that name persons behind a label: legal notices, programmes, minutes, answers, the heads of quoted mails."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from crm.domain.extraction.found import Field, Rule
from crm.domain.extraction.items import Item, What
from crm.domain.extraction.layout import Span
from crm.domain.extraction.line_words import (
    LIST_LABEL,
    MANAGEMENT,
    TO_SOMEBODY,
)
from crm.domain.extraction.names import name_in
from crm.domain.extraction.pieces import name_item, named_in, only_named_in
from crm.domain.extraction.reach import reach_in
from crm.domain.extraction.vocabulary import Vocabulary

#: More names stand behind no label.
_MOST_NAMED: Final = 160


def answers(line: Span, start: int, number: int, block: int, vocabulary: Vocabulary) -> Iterator[Item]:
    """ "Um Antwort wird gebeten an Frau Anna Muster, Tel. …": numbers that belong to nobody else."""
    match = TO_SOMEBODY.search(line.text[start:])
    said = (match.lastgroup or 0) if match else 0
    name = name_in(match[said], vocabulary) if match else None
    if match is None or name is None or (said == "full" and not name.is_sure):
        return
    named = line.part(start + match.start(said), start + match.end(said))
    yield name_item(named, name, number, block, What.NAME, vocabulary)
    for finding in reach_in(line.part(start + match.end(), len(line.text))):
        yield Item(What.REACH, line, number, block, finding)


def mail_head(line: Span, match: re.Match[str], number: int, block: int) -> Iterator[Item]:
    """ "Von: Anna Muster <anna.muster@…>": the mailbox of somebody who signs below, or of nobody."""
    for finding in reach_in(line.part(match.start(match.lastgroup or 0), len(line.text))):
        if finding.field is Field.EMAIL:
            yield Item(What.SENDER_MAIL, line, number, block, finding)


def managed(line: Span, number: int, block: int, vocabulary: Vocabulary) -> Iterator[Item]:
    """The persons of each post that the line names: "Geschäftsführer: …, Aufsichtsrat: …"."""
    labels = list(MANAGEMENT.finditer(line.text))
    ends = [*(label.start() for label in labels[1:]), len(line.text)]
    for label, end in zip(labels, ends, strict=True):
        names = line.part(label.end(), min(end, label.end() + _MOST_NAMED))
        names = names.part(0, len(re.split(r"\s[|•·–](?:\s|\Z)", names.text)[0]))
        said = _singular(label["function"].strip())
        for named in named_in(names, number, block, vocabulary):
            is_of_minutes = said.startswith(("Vorsitz", "Protokoll", "Sitzung")) and len(said) < 16
            yield replace(named, function=(named.function or said) if is_of_minutes else (said or named.function))


def speakers(line: Span, match: re.Match[str], number: int, block: int, vocabulary: Vocabulary) -> Iterator[Item]:
    """Who has the part that the line begins with: "Moderation: …"."""
    names = line.part(match.start("names"), match.end("names"))
    for named in named_in(names, number, block, vocabulary):
        if named.finding is not None:
            for role in ("role", "role2") if match["role2"] else ("role",):
                heading = line.part(match.start(role), match.end(role))
                yield replace(
                    named, what=What.SPEAKER, span=heading, finding=replace(named.finding, rule=Rule.NAME_LINE)
                )


def listed(line: Span, number: int, block: int, vocabulary: Vocabulary) -> list[Item]:
    """ "Verwaltung: Anna Muster, Bernd Probe (Protokoll)": nothing but persons behind a short label."""
    match = LIST_LABEL.fullmatch(line.text)
    if match is None or MANAGEMENT.match(line.text):
        return []
    return only_named_in(line.part(match.start("names"), len(line.text)), number, block, vocabulary)


def _singular(function: str) -> str:
    """The post of one person: "Managing Directors" → "Managing Director"."""
    small = function.casefold().replace(" ", "")
    if small.startswith(("v.i.s.d", "verantwortlichi", "vertretendurch")) or small == "vertretungsberechtigt":
        return ""
    if small.endswith("innen"):
        return function[: -len("erinnen")] + "ung"
    if small.endswith("directors"):
        return function[:-1]
    return "Vorstand" if small.startswith("vertretungsberechtigte") else function
