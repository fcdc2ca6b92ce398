"""An entry of a plan field by field, for whoever decides about each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from crm.domain.import_compare import KNOWN_ID
from crm.domain.import_plan import Change, Decision, Decisions, PartChange, PlanEntry, Verdict
from crm.domain.incoming import Incoming, Part, PartKind, RecordKind, Value
from crm.domain.partial_date import PartialDate
from crm.domain.phone import format_din5008
from crm.services.importing.report import FIELD_WORDS, PART_WORDS, part_text, shown_value, stored_part_text

#: The key of an office in the address rules; its title says it in words.
_RULE: Final = "kind"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that can be taken or left by its ``path``; ``old`` is empty where nothing is stored.

    ``is_taken`` is what happens to it as things are decided. Without a path it comes and goes with its entry.
    ``days`` are old and new where they are dates, for who reads no German.
    """

    path: str
    label: str
    old: str
    new: str
    is_taken: bool = True
    days: tuple[PartialDate | None, PartialDate | None] = (None, None)


def differences(entry: PlanEntry, names: Mapping[Value, str], decisions: Decisions) -> tuple[Difference, ...]:
    """What is different, or everything that is told of a record that is new."""
    if entry.verdict in (Verdict.NEW, Verdict.DOUBTFUL):
        chosen = _candidate(entry, decisions.of(entry))
        if chosen is None:
            return tuple(_told(entry.incoming, names)) if entry.incoming else ()
        entry = chosen
    decision = decisions.of(entry)
    return tuple(_changed(entry, names, decision, decisions))


def _candidate(entry: PlanEntry, decision: Decision) -> PlanEntry | None:
    return next((one for one in entry.candidates if one.stored_id == decision.same_as), None)


def _changed(
    entry: PlanEntry, names: Mapping[Value, str], decision: Decision, decisions: Decisions
) -> Iterator[Difference]:
    for change in entry.changes:
        yield _difference(change, FIELD_WORDS.get(change.field, change.field), names, decision)
    for part in entry.parts:
        if part.verdict is Verdict.NEW and part.told is not None:
            yield Difference(
                path=part.path,
                label=_label(part.told),
                old="",
                new=_text(part.told, names),
                is_taken=part.path not in decision.leave,
            )
        else:
            yield from _part(part, names, decision, decisions)


def _part(
    part: PartChange, names: Mapping[Value, str], decision: Decision, decisions: Decisions
) -> Iterator[Difference]:
    word = _label(part.told) if part.told else stored_part_text(part, names)
    for change in part.changes:
        is_way = part.kind is PartKind.CHANNEL and change.field == "value"
        label = word if is_way else f"{word}: {FIELD_WORDS.get(change.field, change.field)}"
        if part.verdict is Verdict.VANISHED:
            is_taken = part.path in decision.take or Verdict.VANISHED in decisions.take or bool(decision.is_taken)
            yield Difference(
                path=part.path,
                label=label,
                old=shown_value(change.old, names),
                new=shown_value(change.new, names),
                is_taken=is_taken and part.path not in decision.leave,
                days=(_day(change.old), _day(change.new)),
            )
        else:
            yield _difference(change, label, names, decision)


def _difference(change: Change, label: str, names: Mapping[Value, str], decision: Decision) -> Difference:
    is_taken = change.path in decision.take or not change.clears
    return Difference(
        path=change.path,
        label=label,
        old=_readable(shown_value(change.old, names)),
        new="wird vermerkt" if change.field == KNOWN_ID else _readable(shown_value(change.new, names)),
        is_taken=is_taken and change.path not in decision.leave,
        days=(_day(change.old), _day(change.new)),
    )


def _day(value: Value) -> PartialDate | None:
    return value if isinstance(value, PartialDate) else None


def _told(incoming: Incoming, names: Mapping[Value, str]) -> Iterator[Difference]:
    """What is told of a new record, as far as there are words for it."""
    is_office = incoming.kind is RecordKind.OFFICE
    for name, told in incoming.fields.items():
        if name in FIELD_WORDS and told.value not in ("", None, False) and not (is_office and name == _RULE):
            new = shown_value(told.value, names)
            yield Difference(path="", label=FIELD_WORDS[name], old="", new=new, days=(None, _day(told.value)))
    for part in incoming.parts:
        yield Difference(path="", label=_label(part), old="", new=_text(part, names))


def _label(part: Part) -> str:
    """A way is called what it is: "Telefon", "E-Mail"."""
    kind = part.value("kind") if part.kind is PartKind.CHANNEL else None
    return shown_value(kind, {}) if kind is not None else PART_WORDS[part.kind]


def _text(part: Part, names: Mapping[Value, str]) -> str:
    """Of a number its extension shows as well."""
    value, extension = part.value("value"), part.value("extension")
    if part.kind is PartKind.CHANNEL and isinstance(value, str) and isinstance(extension, str) and extension:
        return format_din5008(value, extension)
    return _readable(part_text(part, names))


def _readable(text: str) -> str:
    """Numbers as one reads them."""
    return format_din5008(text) if text.startswith("+") else text
