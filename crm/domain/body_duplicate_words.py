"""Why two organisations may be one, said in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from crm.domain.body_duplicates import BodyLikeness
from crm.domain.body_name_parts import name_parts
from crm.domain.duplicate_evidence import Evidence, EvidenceKind
from crm.domain.duplicate_names import Likeness
from crm.domain.duplicate_words import Reason
from crm.domain.party import BODY_WORDS
from crm.domain.phone import format_din5008

_NAME: Final[Mapping[Likeness, str]] = {
    Likeness.SAME: "gleicher Name",
    Likeness.SPELLING: "gleiche Wörter in anderer Folge: {one} – {other}",
    Likeness.SHORT: "Kurzname der anderen: {one} – {other}",
    Likeness.TYPING: "Name bis auf einen Tippfehler gleich: {one} – {other}",
    Likeness.PART: "Name ist Teil des anderen: {one} – {other}",
}
_SAME: Final[Mapping[EvidenceKind, str]] = {
    EvidenceKind.DOMAIN: "gleiche Internetadresse {value}",
    EvidenceKind.PHONE: "gleiche Telefonnummer {value}",
    EvidenceKind.HOME: "gleiche Anschrift",
    EvidenceKind.PLACE: "gleicher Ort: {value}",
    EvidenceKind.AGS: "gleicher Gemeindeschlüssel {value}",
    EvidenceKind.PARENT: "gehören zur selben Stelle",
}
_SHARED: Final[Mapping[EvidenceKind, str]] = {
    EvidenceKind.DOMAIN: "Internetadresse {value} haben viele gemeinsam",
    EvidenceKind.PHONE: "Telefonnummer {value} haben viele gemeinsam",
    EvidenceKind.HOME: "Anschrift haben viele gemeinsam",
}
_OTHER: Final[Mapping[EvidenceKind, str]] = {
    EvidenceKind.DOMAIN: "verschiedene Internetadressen",
    EvidenceKind.PLACE: "verschiedene Orte",
    EvidenceKind.PARENT: "gehören zu verschiedenen Stellen",
}


def body_reasons(pair: BodyLikeness) -> tuple[Reason, ...]:
    """The names, what else speaks for it, what proves nothing, then what speaks against it; the strongest first."""
    ordered = sorted(pair.evidence, key=lambda one: (one.kind is not EvidenceKind.NAME, one.bits < 0, -one.bits))
    return tuple(Reason(one.kind, _text(pair, one), _speaks_for(one)) for one in ordered)


def _speaks_for(one: Evidence) -> bool | None:
    if one.kind is EvidenceKind.NAME:
        return True
    return one.bits > 0 if one.bits else None


def _text(pair: BodyLikeness, one: Evidence) -> str:
    first, second = pair.first, pair.second
    if one.kind is EvidenceKind.NAME:
        return _name(pair, one)
    if one.kind is EvidenceKind.LEGAL_FORM:
        return f"verschiedene Rechtsformen: {name_parts(first.name).form} – {name_parts(second.name).form}"
    if one.kind is EvidenceKind.BODY_TYPE:
        return f"verschiedene Art: {BODY_WORDS[first.body_type]} – {BODY_WORDS[second.body_type]}"
    if one.bits < 0:
        return _OTHER[one.kind]
    value = format_din5008(one.value) if one.kind is EvidenceKind.PHONE else one.value
    return (_SAME if one.bits else _SHARED)[one.kind].format(value=value)


def _name(pair: BodyLikeness, one: Evidence) -> str:
    first, second = pair.first.name, pair.second.name
    if one.likeness is Likeness.SAME and first != second:
        return f"gleicher Name in anderer Schreibung: {first} – {second}"
    return _NAME[one.likeness].format(one=first, other=second)
