"""Why two records may be one person, said so that somebody can judge it who knows neither phonetics nor bits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from crm.domain.duplicate_evidence import Evidence, EvidenceKind
from crm.domain.duplicate_facts import PersonFacts
from crm.domain.duplicate_names import Likeness as NameLikeness
from crm.domain.duplicates import Likeness
from crm.domain.partial_date import PartialDate
from crm.domain.phone import format_din5008

#: What is shared by so many is named but does not count.
_NOTHING: Final = 0.05


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence; ``speaks_for`` is None for what is named but proves nothing (a shared mailbox)."""

    kind: EvidenceKind
    text: str
    speaks_for: bool | None


_FAMILY: Final[Mapping[NameLikeness, str]] = {
    NameLikeness.SAME: "gleicher Familienname",
    NameLikeness.SPELLING: "Familienname anders geschrieben: {one} – {other}",
    NameLikeness.PART: "Familienname ist Teil des anderen: {one} – {other}",
    NameLikeness.TYPING: "Familienname bis auf einen Tippfehler gleich: {one} – {other}",
    NameLikeness.SOUND: "Familienname klingt gleich: {one} – {other}",
    NameLikeness.FORMER: "früherer Name stimmt überein: {one} – {other}",
    NameLikeness.MISSING: "ein Familienname fehlt",
    NameLikeness.NONE: "verschiedene Familiennamen: {one} – {other}",
}
_GIVEN: Final[Mapping[NameLikeness, str]] = {
    NameLikeness.SAME: "gleicher Vorname",
    NameLikeness.SPELLING: "Vorname anders geschrieben: {one} – {other}",
    NameLikeness.PART: "ein weiterer Vorname: {one} – {other}",
    NameLikeness.SHORT: "Vorname abgekürzt: {one} – {other}",
    NameLikeness.TYPING: "Vorname bis auf einen Tippfehler gleich: {one} – {other}",
    NameLikeness.SOUND: "Vorname klingt gleich: {one} – {other}",
    NameLikeness.MISSING: "ein Vorname fehlt",
}
_SAME: Final[Mapping[EvidenceKind, str]] = {
    EvidenceKind.MOBILE: "gleiche Mobilnummer {value}",
    EvidenceKind.MAIL: "gleiche E-Mail-Adresse {value}",
    EvidenceKind.PHONE: "gleiche Telefonnummer {value}",
    EvidenceKind.HOME: "gleiche Anschrift",
    EvidenceKind.PLACE: "gleicher Ort: {value}",
    EvidenceKind.BODY: "gleiche Stelle: {value}",
}
_SHARED: Final[Mapping[EvidenceKind, str]] = {
    EvidenceKind.MOBILE: "Mobilnummer {value} haben viele gemeinsam",
    EvidenceKind.MAIL: "gemeinsames Postfach {value} zählt nicht",
    EvidenceKind.PHONE: "gemeinsame Nummer {value} zählt nicht",
    EvidenceKind.HOME: "Anschrift haben viele gemeinsam",
    EvidenceKind.PLACE: "Ort mit vielen Personen: {value}",
    EvidenceKind.BODY: "Stelle mit vielen Personen: {value}",
}
_OTHER: Final[Mapping[EvidenceKind, str]] = {
    EvidenceKind.MOBILE: "verschiedene Mobilnummern",
    EvidenceKind.MAIL: "verschiedene E-Mail-Adressen",
    EvidenceKind.HOME: "verschiedene Anschriften",
    EvidenceKind.BODY: "verschiedene Stellen",
    EvidenceKind.GENDER: "verschiedenes Geschlecht",
    EvidenceKind.GENERATION: "Zusatz unterscheidet sie, etwa jun. und sen.",
    EvidenceKind.KNOWN_ID: "in einer amtlichen Liste zwei verschiedene Personen",
}


def reasons(pair: Likeness, bodies: Mapping[int, str] | None = None) -> tuple[Reason, ...]:
    """What speaks for it, the strongest first, then what proves nothing, then what speaks against it.

    ``bodies`` are the names of the organisations by their ids.
    """
    ordered = sorted(pair.evidence, key=lambda one: (one.bits <= _NOTHING, one.bits < 0, -one.bits))
    return tuple(Reason(one.kind, _text(pair, one, bodies or {}), _speaks_for(one)) for one in ordered)


def _speaks_for(one: Evidence) -> bool | None:
    if one.kind in (EvidenceKind.FAMILY, EvidenceKind.GIVEN):
        return None if one.likeness is NameLikeness.MISSING else one.likeness is not NameLikeness.NONE
    return None if 0 <= one.bits <= _NOTHING else one.bits > 0


def _text(pair: Likeness, one: Evidence, bodies: Mapping[int, str]) -> str:
    first, second = pair.first, pair.second
    if one.kind is EvidenceKind.FAMILY:
        return _FAMILY[one.likeness].format(one=_families(first, one), other=_families(second, one))
    if one.kind is EvidenceKind.GIVEN:
        return _GIVEN[one.likeness].format(one=first.given_name or "–", other=second.given_name or "–")
    if one.kind is EvidenceKind.SWAPPED:
        return "Vor- und Familienname vertauscht"
    if one.kind is EvidenceKind.BIRTH:
        return _birth(first, second, one)
    if one.bits < 0:
        return _OTHER[one.kind]
    words = _SAME if one.bits > _NOTHING else _SHARED
    return words[one.kind].format(value=_value(one, bodies))


def _families(facts: PersonFacts, one: Evidence) -> str:
    name = facts.family_name or "–"
    if one.likeness is NameLikeness.FORMER and facts.former:
        return f"{name} (früher {', '.join(facts.former)})"
    return name


def _birth(first: PersonFacts, second: PersonFacts, one: Evidence) -> str:
    mine, theirs = _day(first.birth_date), _day(second.birth_date)
    if first.birth_date == second.birth_date:
        return f"gleiches Geburtsdatum {mine}"
    word = "verschiedene Geburtsdaten" if one.bits < 0 else "ähnliches Geburtsdatum"
    return f"{word}: {mine} – {theirs}"


def _day(text: str) -> str:
    return PartialDate.parse(text).german()


def _value(one: Evidence, bodies: Mapping[int, str]) -> str:
    if one.kind is EvidenceKind.BODY:
        return bodies.get(int(one.value), "…")
    if one.kind in (EvidenceKind.MOBILE, EvidenceKind.PHONE):
        return format_din5008(one.value)
    return one.value
