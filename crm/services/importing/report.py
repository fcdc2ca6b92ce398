"""What an import did, in lines to read and to keep."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from crm.domain.import_compare import KNOWN_ID
from crm.domain.import_plan import Change, PartChange, Plan, PlanEntry, Verdict
from crm.domain.incoming import Part, PartKind, Ref, Unread, Value
from crm.domain.journal import ChangeSet
from crm.domain.partial_date import PartialDate
from crm.domain.party import Gender, Organisation, Person
from crm.domain.reach import AddressKind, ChannelKind
from crm.services.importing.applying import Applied

VERDICT_WORDS: Final[Mapping[Verdict, str]] = {
    Verdict.NEW: "neu",
    Verdict.CHANGED: "geändert",
    Verdict.UNCHANGED: "unverändert",
    Verdict.VANISHED: "nicht mehr genannt",
    Verdict.DOUBTFUL: "zweifelhaft",
}
PART_WORDS: Final[Mapping[PartKind, str]] = {
    PartKind.FORMER_NAME: "Früherer Name",
    PartKind.CHANNEL: "Erreichbarkeit",
    PartKind.ADDRESS: "Anschrift",
    PartKind.TENURE: "Amtszeit",
    PartKind.RELATIONSHIP: "Beziehung zu",
    PartKind.TAGGING: "Schlagwort",
    PartKind.NOTE: "Notiz",
    PartKind.PHOTO: "Foto",
    PartKind.KEPT: "Mitgeführte Angabe",
}
FIELD_WORDS: Final[Mapping[str, str]] = {
    "degrees": "akademische Grade",
    "given_name": "Vorname",
    "nobility": "Adelsbezeichnung",
    "prefix": "Namensvorsatz",
    "family_name": "Familienname",
    "suffix": "Namenszusatz",
    "gender": "Geschlecht",
    "birth_date": "Geburtsdatum",
    "deceased_on": "Sterbedatum",
    "valid_from": "von",
    "valid_to": "bis",
    "term": "Wahlperiode",
    "constituency": "Wahlkreis",
    "note": "Anmerkung",
    "ags": "Gemeindeschlüssel",
    "full_name": "Name",
    "organisation_id": "Organisation",
    "title_neutral": "Bezeichnung",
    "short_name": "Kurzname",
    "genitive": "Name im Genitiv",
    "municipality_kind": "Gemeindeart",
    "parent_id": "übergeordnet",
    "postcode": "Postleitzahl",
    "city": "Ort",
    "street": "Straße",
    "country": "Land",
    "extra": "Zusatz",
    "kind": "Art",
    "value": "Wert",
    "label": "Bezeichnung",
    "extension": "Durchwahl",
    "is_private": "privat",
    "is_preferred": "bevorzugt",
    "is_confidential": "vertraulich",
    "call_name": "Rufname",
    "birth_name": "Geburtsname",
    "data": "Bild",
    "name": "Name",
    "text": "Text",
    KNOWN_ID: "Kennung der Quelle",
}


#: Of a record that a source no longer names.
NOTHING_TO_END: Final = "Es gibt keine offene Amtszeit oder Beziehung, für die ein Ende vorzuschlagen wäre"
NO_CHANGES: Final = ChangeSet()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """One entry: what it is, where it stands in the source, and what is or would be different."""

    verdict: Verdict
    title: str
    place: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """``counts`` speaks of the plan; the others of what was written (nothing of a plan alone)."""

    source: str
    counts: Mapping[Verdict, int]
    lines: tuple[ReportLine, ...]
    new: int = 0
    changed: int = 0
    ended: int = 0
    missing: tuple[str, ...] = ()
    unread: tuple[Unread, ...] = ()
    notices: tuple[str, ...] = ()
    changes: ChangeSet = NO_CHANGES

    @property
    def entry_id(self) -> int | None:
        """The journal entry, None if nothing was written."""
        return self.changes.entry_id


def report_of(plan: Plan, applied: Applied | None = None, changes: ChangeSet = NO_CHANGES) -> ImportReport:
    """The report of a plan, or of what was applied of it; of unchanged entries only those with a remark."""
    done = applied or Applied()
    return ImportReport(
        source=plan.source.stated,
        counts=plan.counts(),
        lines=tuple(_line(entry, plan.names) for entry in told_entries(plan)),
        new=done.new,
        changed=done.changed,
        ended=done.ended,
        missing=tuple(f"{entry.title}: {_part_text(part, plan.names)}" for entry, part in done.missing),
        unread=plan.source.unread,
        notices=plan.source.notices,
        changes=changes,
    )


def told_entries(plan: Plan) -> Iterator[PlanEntry]:
    """The entries that have a line in the report, in its order."""
    return (entry for entry in plan.entries if entry.verdict is not Verdict.UNCHANGED)


def _line(entry: PlanEntry, names: Mapping[Value, str]) -> ReportLine:
    return ReportLine(
        verdict=entry.verdict,
        title=entry.title,
        place=entry.incoming.place if entry.incoming else "",
        text="; ".join(_texts(entry, names)),
    )


def _texts(entry: PlanEntry, names: Mapping[Value, str]) -> Iterator[str]:
    yield from changes_text(entry.changes, names)
    for part in entry.parts:
        yield part_change_text(part, names)
    if entry.verdict is Verdict.DOUBTFUL:
        yield _doubt_text(entry)
    if entry.verdict is Verdict.VANISHED and not entry.parts:
        yield NOTHING_TO_END
    if entry.remark:
        yield entry.remark


def stored_title(entry: PlanEntry) -> str:
    """What the record is called that is stored already; that of the source where there is none."""
    stored = entry.stored
    if isinstance(stored, Person):
        return stored.listed_name()
    return stored.full_name if isinstance(stored, Organisation) else entry.title


def _doubt_text(entry: PlanEntry) -> str:
    maybe = [f"{stored_title(candidate)} (Nr. {candidate.stored_id})" for candidate in entry.candidates]
    if entry.twin:
        maybe.append(f"auch {entry.twin_place} dieser Datei")
    return f"vielleicht {' oder '.join(maybe)}" if maybe else "gleicher Name im Papierkorb oder eingeschränkt"


def changes_text(changes: Sequence[Change], names: Mapping[Value, str]) -> Iterator[str]:
    """ "Familienname „Muster“ → „Beispiel“" for each change."""
    for change in changes:
        word = FIELD_WORDS.get(change.field, change.field)
        if change.field == KNOWN_ID:
            yield f"{word} vermerkt"
        else:
            yield f"{word} {_shown(change.old, names)} → {_shown(change.new, names)}"


def part_change_text(part: PartChange, names: Mapping[Value, str]) -> str:
    """What is different about a part: "Amtszeit 20. Wahlperiode: bis – → 25.03.2025"."""
    told = part.told
    name = _part_text(told, names) if told else stored_part_text(part, names)
    if part.verdict is Verdict.NEW:
        return f"{name} (neu)"
    return f"{name}: {', '.join(changes_text(part.changes, names))}"


def _part_text(part: Part, names: Mapping[Value, str]) -> str:
    return f"{PART_WORDS[part.kind]} {part_text(part, names)}".strip()


def part_text(part: Part, names: Mapping[Value, str]) -> str:
    """What tells a part from its siblings: the number, the street and place, the office."""
    told = [part.value(name) for name in _TELLING[part.kind]]
    if part.kind is PartKind.TENURE and not any(told):
        told = [part.value("office_id")]
    words = [shown_value(value, names) for value in told if value not in ("", None)]
    if part.kind is PartKind.ADDRESS and part.value("street"):
        words = [words[0], " ".join(words[1:])]  # "Am Markt 1, 66636 Tholey"
        return ", ".join(filter(None, words))
    return " ".join(words)


def stored_part_text(part: PartChange, names: Mapping[Value, str]) -> str:
    """What a part is called that only we have: "Beziehung zu Fraktion Muster"."""
    stored = part.stored
    told = names.get(stored.to_id, "") if part.kind is PartKind.RELATIONSHIP else ""
    told = told or getattr(stored, "term", "") or getattr(stored, "note", "")
    return f"{PART_WORDS[part.kind]} {told}".strip()


#: Kinds that stand as keys in the database.
_VALUE_WORDS: Final[Mapping[StrEnum, str]] = {
    Gender.FEMALE: "Frau",
    Gender.MALE: "Herr",
    Gender.DIVERSE: "divers",
    Gender.UNKNOWN: "keine Angabe",
    ChannelKind.PHONE: "Telefon",
    ChannelKind.MOBILE: "Mobil",
    ChannelKind.FAX: "Fax",
    ChannelKind.EMAIL: "E-Mail",
    ChannelKind.WEB: "Internet",
    AddressKind.STREET: "Hausanschrift",
    AddressKind.PO_BOX: "Postfach",
    AddressKind.BULK: "Großempfänger",
    AddressKind.FOREIGN: "Ausland",
}


_TELLING: Final[Mapping[PartKind, tuple[str, ...]]] = {
    PartKind.FORMER_NAME: ("given_name", "nobility", "prefix", "family_name"),
    PartKind.CHANNEL: ("value",),
    PartKind.ADDRESS: ("street", "postcode", "city"),
    PartKind.TENURE: ("term",),
    PartKind.RELATIONSHIP: ("to_id",),
    PartKind.TAGGING: ("tag_id",),
    PartKind.NOTE: ("text",),
    PartKind.PHOTO: ("data",),
    PartKind.KEPT: ("name", "value"),
}


def _shown(value: Value, names: Mapping[Value, str]) -> str:
    return f"„{shown_value(value, names)}“" if value not in ("", None) else "–"


def shown_value(value: Value, names: Mapping[Value, str]) -> str:
    """A value as people read it; empty for nothing."""
    if type(value) is str:  # nearly all of them
        return value
    if value is None:
        return ""
    if isinstance(value, StrEnum):
        return _VALUE_WORDS.get(value, str(value))
    if isinstance(value, PartialDate):
        return value.german()
    if isinstance(value, Ref):
        return names.get(value, value.value)
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, bytes):
        return f"{round(len(value) / 1000)} kB"
    if isinstance(value, int) and not isinstance(value, bool):
        return names.get(value, str(value))
    return str(value)
