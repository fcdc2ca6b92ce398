"""``duplicates``, ``merge``, ``unmerge`` and ``not-duplicate``: who is stored twice, and making one of two."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from typing import Any, Final

from crm.cli.output import write_json, write_line, write_taken_back
from crm.domain.duplicate_evidence import GRADE_WORDS, Grade
from crm.domain.errors import UserError
from crm.domain.journal import ChangeSet
from crm.domain.listing import SubjectKind
from crm.services.bundle import Services
from crm.services.collector import without_collector
from crm.services.duplicate_measure import GOALS, SEEDS, Outcome, measure_duplicates
from crm.services.duplicates import KeptApart, PossibleDuplicate
from crm.services.merging import MergePreview

_KEYS: Final = {SubjectKind.PERSON: "persons", SubjectKind.ORGANISATION: "organisations"}
_SIGNS: Final[Mapping[bool | None, str]] = {True: "+", False: "−", None: "·"}


def duplicates(services: Services, args: argparse.Namespace) -> int:
    """All pairs of at least the grade asked for, the surest first, each with its reasons."""
    if args.dismissed:
        return _dismissed(services, as_json=args.json)
    search = services.duplicates.bodies if args.organisations else services.duplicates.all
    with without_collector():
        _write_pairs(search(Grade(args.least)), as_json=args.json)
    return 0


def _write_pairs(found: Sequence[PossibleDuplicate], *, as_json: bool) -> None:
    if as_json:
        write_json([_json(one) for one in found])
        return
    for one in found:
        first, second = one.likeness.first, one.likeness.second
        write_line(f"{GRADE_WORDS[one.grade]}: {first.id} {first.name} – {second.id} {second.name}")
        for reason in one.reasons:
            write_line(f"    {_SIGNS[reason.speaks_for]} {reason.text}")
    write_line(
        f"{len(found)} {'Paar' if len(found) == 1 else 'Paare'}" if found else "Es wurde keine Dublette gefunden."
    )


def _dismissed(services: Services, *, as_json: bool) -> int:
    """What was decided to be no duplicate."""
    kept = services.duplicates.kept_apart()
    if as_json:
        write_json([_kept_json(one) for one in kept])
        return 0
    for one in kept:
        reason = f": {one.pair.reason}" if one.pair.reason else ""
        write_line(f"{one.pair.first_id} {one.names[0]} – {one.pair.second_id} {one.names[1]}{reason}")
    write_line(
        f"{len(kept)} {'Vermerk' if len(kept) == 1 else 'Vermerke'}"
        if kept
        else "Es ist nichts als keine Dublette vermerkt."
    )
    return 0


def merge_contacts(services: Services, args: argparse.Namespace) -> int:
    """Merges what is named into the first, or with ``--dry-run`` shows what would become of it."""
    ids = [services.records.find(name).id for name in args.names]
    preview = services.merging.preview(ids, ids[0])
    choices = _choices(services, preview, args.take)
    if args.dry_run:
        _show(preview, choices, as_json=args.json)
        return 0
    changes = services.merging.merge(preview, choices, keep_names=args.keep_names)
    if args.json:
        write_json({"entry": changes.entry_id, "kept": preview.kept_id, "merged": ids[1:]})
    else:
        write_line(f"Zusammengeführt in {preview.kept_id} {preview.names[0]} (Vorgang {changes.entry_id})")
    return 0


def unmerge(services: Services, args: argparse.Namespace) -> int:
    """Takes a merge back; what was edited since stays and is named."""
    done = services.merging.unmerge(args.entry)
    write_taken_back(done.changes, done.text, done.left, as_json=args.json)
    return 0


def not_duplicate(services: Services, args: argparse.Namespace) -> int:
    """Notes that two contacts are not one, or takes that back."""
    first, second = (services.records.find(name) for name in (args.first, args.second))
    if args.undo:
        changes = services.duplicates.forget(services.duplicates.kept_apart_of(first.id, second.id))
        _say_noted(changes, (first.id, second.id), "Der Vermerk „keine Dublette“ ist zurückgenommen.", args)
        return 0
    changes = services.duplicates.keep_apart(first.id, second.id, args.reason)
    _say_noted(changes, (first.id, second.id), "Als keine Dublette vermerkt.", args)
    return 0


def _say_noted(changes: ChangeSet, ids: tuple[int, int], text: str, args: argparse.Namespace) -> None:
    if args.json:
        write_json({"entry": changes.entry_id, "contacts": sorted(ids), "text": text})
    else:
        write_line(text)


def measure(args: argparse.Namespace) -> int:
    """Precision and recall on generated contacts; 1 if a goal is missed."""
    outcomes: list[Outcome] = []
    for outcome in measure_duplicates(args.measure, args.seed or SEEDS):
        outcomes.append(outcome)
        if not args.json:
            _write_outcome(outcome)
    if args.json:
        write_json([_outcome_json(one) for one in outcomes])
    return 0 if all(one.reaches_goals for one in outcomes) else 1


def _choices(services: Services, preview: MergePreview, texts: list[str]) -> dict[str, int]:
    keys = {field.key for field in preview.fields}
    labels = {field.label.casefold(): field.key for field in preview.fields}
    found: dict[str, int] = {}
    for text in texts:
        name, equals, owner = text.partition("=")
        key = labels.get(name.casefold(), name)
        if not equals or key not in keys:
            known = ", ".join(sorted(keys))
            raise UserError(f"„{text}“ ist keine Wahl; möglich sind FELD=NUMMER mit einem der Felder {known}.")
        number = services.records.find(owner).id
        if number not in {party.id for party in preview.parties}:
            raise UserError(f"„{owner}“ ist keiner der Kontakte, die zusammengeführt werden.")
        found[key] = number
    return found


def _show(preview: MergePreview, choices: Mapping[str, int], *, as_json: bool) -> None:
    if as_json:
        write_json(
            {
                "kept": preview.kept_id,
                "fields": [
                    {
                        "field": field.key,
                        "values": {str(value.party_id): value.shown for value in field.values},
                        "taken_from": choices.get(field.key, field.chosen),
                    }
                    for field in preview.fields
                ],
                "moved": dict(preview.moved),
                "remarks": list(preview.remarks),
            }
        )
        return
    write_line(f"Behalten wird {preview.kept_id} {preview.names[0]}")
    for field in preview.fields:
        taken = choices.get(field.key, field.chosen)
        values = " | ".join(
            f"[{value.shown or '–'}]" if value.party_id == taken else value.shown or "–" for value in field.values
        )
        write_line(f"  {field.label + ':':<26} {values}")
    for word, number in preview.moved.items():
        write_line(f"  geht mit: {word} ({number})")
    for remark in preview.remarks:
        write_line(f"  {remark}")


def _kept_json(one: KeptApart) -> dict[str, Any]:
    ids = (one.pair.first_id, one.pair.second_id)
    named = [{"id": number, "name": name} for number, name in zip(ids, one.names, strict=True)]
    return {_KEYS[one.kind]: named, "reason": one.pair.reason}


def _json(one: PossibleDuplicate) -> dict[str, Any]:
    return {
        _KEYS[one.kind]: [{"id": facts.id, "name": facts.name} for facts in (one.likeness.first, one.likeness.second)],
        "grade": one.grade.value,
        "bits": round(one.likeness.bits, 1),
        "reasons": [
            {"kind": reason.kind.value, "text": reason.text, "speaks_for": reason.speaks_for} for reason in one.reasons
        ],
    }


def _write_outcome(one: Outcome) -> None:
    seconds, cpu = (f"{value:.1f}".replace(".", ",") for value in (one.seconds, one.cpu_seconds))
    head = f"{one.count} Kontakte, {one.planted} Dubletten gepflanzt (Saat {one.seed})"
    write_line(f"{head}, {seconds} s, davon Rechenzeit {cpu} s")
    for grade, (found, right) in one.found.items():
        write_line(
            f"  ab „{GRADE_WORDS[grade]}“: {found} Paare, {right} davon richtig; "
            f"Genauigkeit {_share(one.precision(grade))}, Trefferquote {_share(one.recall(grade))}"
        )
    for kind, (found, planted) in one.by_kind.items():
        write_line(f"    {kind.value:<34} {found:>5} von {planted:>5}")
    reached = "erreicht" if one.reaches_goals else "verfehlt"
    write_line(f"  Ziel (Genauigkeit {_share(GOALS[0])}, Trefferquote {_share(GOALS[1])}): {reached}")


def _outcome_json(one: Outcome) -> dict[str, Any]:
    return {
        "contacts": one.count,
        "seed": one.seed,
        "planted": one.planted,
        "seconds": one.seconds,
        "cpu_seconds": one.cpu_seconds,
        "grades": {
            grade.value: {
                "found": found,
                "right": right,
                "precision": one.precision(grade),
                "recall": one.recall(grade),
            }
            for grade, (found, right) in one.found.items()
        },
        "kinds": {kind.value: {"found": found, "planted": planted} for kind, (found, planted) in one.by_kind.items()},
    }


def _share(value: float) -> str:
    return f"{100 * value:.1f} %".replace(".", ",")
