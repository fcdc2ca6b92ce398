"""How well texts are read: each sample's text against what a person says stands in it.

A sample is a pair of files: ``NAME.txt``, and ``NAME.json`` with the persons, organisations and the event as lists of
values by field. What counts is each value at its person or body, and each person or body itself.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from crm.domain.errors import UserError
from crm.domain.extraction.found import Finding, Proposal
from crm.domain.extraction.reading import Extract, extract
from crm.domain.extraction.vocabulary import Vocabulary

#: Kind of proposal, its name, the field, the value.
Fact: TypeAlias = tuple[str, str, str, str]


@dataclass(slots=True)
class Sample:
    """One text: what is missing, and what is there too much."""

    name: str
    missing: list[Fact]
    wrong: list[Fact]


@dataclass(slots=True)
class ExtractionMeasure:
    """Counts by field: right, missing and wrong values."""

    samples: list[Sample] = field(default_factory=list)
    right: Counter[str] = field(default_factory=Counter)
    missing: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)

    def precision(self, *fields: str) -> float:
        right, wrong = _sum(self.right, fields), _sum(self.wrong, fields)
        return right / (right + wrong) if right + wrong else 1.0

    def recall(self, *fields: str) -> float:
        right, missing = _sum(self.right, fields), _sum(self.missing, fields)
        return right / (right + missing) if right + missing else 1.0


def measure_extraction(folder: Path) -> ExtractionMeasure:
    """Reads every sample of a folder with no vocabulary. UserError if there is none or one cannot be read."""
    found = ExtractionMeasure()
    for path in sorted(folder.glob("*.txt")):
        expected = path.with_suffix(".json")
        try:
            text = path.read_text(encoding="utf-8")
            wanted = Counter(_told(json.loads(expected.read_text(encoding="utf-8"))))
        except (OSError, ValueError, AttributeError, TypeError) as error:
            raise UserError(f"Das Beispiel „{path.name}“ lässt sich nicht lesen.") from error
        _compare(found, path.stem, wanted, Counter(facts_of(extract(text, Vocabulary()))))
    if not found.samples:
        raise UserError(f"In „{folder}“ sind keine Beispiele (NAME.txt mit NAME.json).")
    return found


def facts_of(extracted: Extract) -> Iterator[Fact]:
    """What was read, as the facts that a sample is compared by."""
    for proposal in extracted.all:
        yield from _facts(proposal)


def _facts(proposal: Proposal) -> Iterator[Fact]:
    for finding in proposal.findings:
        yield proposal.kind.value, proposal.name, finding.field.value, _written(finding)


def _written(finding: Finding) -> str:
    is_reach = finding.field.value in ("phone", "mobile", "fax", "email")
    return f"{finding.label}: {finding.value}" if finding.label and is_reach else finding.value


def _told(truth: dict[str, Any]) -> Iterator[Fact]:
    events = [truth["event"]] if "event" in truth else []
    kinds = (("event", events), ("person", truth["persons"]), ("organisation", truth["organisations"]))
    for kind, entries in kinds:
        for entry in entries:
            yield kind, entry["name"], "name", entry["name"]
            for name, values in entry.items():
                if name != "name":
                    yield from ((kind, entry["name"], name, value) for value in values)


def _compare(found: ExtractionMeasure, name: str, wanted: Counter[Fact], got: Counter[Fact]) -> None:
    missing, wrong = wanted - got, got - wanted
    for counter, facts in ((found.right, wanted & got), (found.missing, missing), (found.wrong, wrong)):
        for (kind, _, field_name, _), count in facts.items():
            counter[kind if field_name == "name" else field_name] += count
    found.samples.append(Sample(name, sorted(missing), sorted(wrong)))


def _sum(counter: Counter[str], fields: tuple[str, ...]) -> int:
    return sum(count for name, count in counter.items() if not fields or name in fields)
