"""Why a form is as it is, in German: the rule, the office and how well the rule is founded."""

from __future__ import annotations

from typing import Final

from crm.domain.address_case import FORMERLY, Attention, Case
from crm.domain.address_greeting import keeps_courtesy_title, less_formal
from crm.domain.address_rules import EVIDENCE_WORDS, AddressRule, Layout
from crm.domain.address_titles import short_title
from crm.domain.reach import Address, AddressKind

_WORDING: Final = {
    "professor": "Professor ausgeschrieben, mit Familiennamen",
    "doctor": "höchster akademischer Grad mit Familiennamen",
    "none": "mit Familiennamen",
    "diverse": "voller Name ohne „Herr“ oder „Frau“",
    "unknown": "voller Name, Geschlecht nicht bekannt",
    "organisation": "ohne namentlich bekannte Person",
}


def main_reasons(case: Case) -> tuple[str, ...]:
    """The reasons of the default forms: envelope variant A, formal salutation."""
    rule, greeting = case.rule, case.salutation_rule
    reasons = [_reason("Anschrift", _what(case), rule), _reason("Anrede", _greeted_by(case), greeting)]
    reasons += [r.note for r in dict.fromkeys((rule, greeting)) if r.note and (case.is_predicated or not r.predicate_m)]
    if case.is_acting:
        reasons.append("Amt nur wahrgenommen: Zusatz „Amtierend“ vor der Amtsbezeichnung")
    if case.is_former:
        reasons.append(_former(case))
    if case.is_predicated:
        reasons.append("Prädikat „Exzellenz“: in der Anschrift vor allem anderen und im Dativ, in der Anrede allein")
    return tuple(reasons)


def variant_reasons(case: Case, address: Address | None) -> tuple[str, ...]:
    """The reasons of the other forms: variant B, less formal, card, e-mail, and the postal lines."""
    reasons = [] if case.person is None else ["Name zuerst: Variante B des BMI-Ratgebers, für persönliche Schreiben"]
    reasons += [f"Weniger förmlich: {_less_formal(case)}", f"Einladungskarte: {_card(case)}"]
    reasons.append("E-Mail: Anrede wie im Brief; bei hohem Rang ist ein unterzeichneter Brief vorzuziehen")
    return (*reasons, *_postal(address))


def _reason(form: str, why: str, rule: AddressRule) -> str:
    return f"{form}: {why} – Regel „{rule.name}“ ({EVIDENCE_WORDS[rule.evidence]})"


def _greeted_by(case: Case) -> str:
    if keeps_courtesy_title(case):
        return "früheres Amt aus Höflichkeit weiter genannt"
    return _WORDING.get(case.salutation_rule.key, "Amt ohne Namen")


def _what(case: Case) -> str:
    if case.office and case.person is None:
        return "Amt ohne Inhaberin oder Inhaber, beide Formen im Akkusativ"
    if case.is_former and case.rule.retired == FORMERLY:
        return "Name zuerst, das frühere Amt darunter"
    if case.is_predicated:
        return "Prädikat und Amt im Dativ vor dem Namen"
    return {
        Layout.OFFICE_FIRST: "Amt im Akkusativ vor dem Namen",
        Layout.BODY_FIRST: _beside_body(case),
        Layout.NAME_FIRST: "Name zuerst",
    }[case.rule.layout]


def _beside_body(case: Case) -> str:
    if case.person is None:
        return "Stelle"
    if case.attention is Attention.PERSONAL:
        return "Name vor der Stelle, persönlich: die Stelle öffnet das Schreiben nicht"
    return "Stelle, Name, Funktion"


def _former(case: Case) -> str:
    mark = case.rule.retired
    if mark == FORMERLY:
        return "Früheres Amt: „ehemalig“ vor dem Amt"
    return f"Früheres Amt: „{mark}“ hinter dem Amt, Anrede sonst mit Namen (üblich, aber nicht belegt)"


def _less_formal(case: Case) -> str:
    if case.person is None:
        return "Gruß ohne Anrede"
    if case.salutation_rule is case.personal_rule:
        is_social = not less_formal(case).startswith("Guten Tag")
        return "in Gesellschaft „Graf“ und „Gräfin“ ohne „Herr“ und „Frau“" if is_social else "„Guten Tag“"
    if case.keeps_office and not case.is_former:
        return "das Amt bleibt auch hier"
    return "das Amt entfällt zugunsten des Namens"


def _card(case: Case) -> str:
    if case.keeps_office and not case.is_former and case.is_gendered:
        return "statt der Karte besser ein persönliches, unterzeichnetes Schreiben"
    if case.person is None or case.office is None:
        return "Name vor der Stelle" if case.person and case.organisation else "wie die Anschrift"
    if case.rule.suffix and not case.is_former:
        return f"Mandat als „{case.rule.suffix}“ hinter dem Namen"
    if case.rule.layout is Layout.BODY_FIRST:
        return "Funktion und Stelle nach dem Namen"
    is_before = short_title(case) and not case.is_acting
    return f"Amtsbezeichnung {'vor' if is_before else 'nach'} dem Namen"


def _postal(address: Address | None) -> list[str]:
    if address is None:
        return []
    if address.country:
        return ["Ausland: Ort und Staat in Großbuchstaben, keine Länderkennung vor der Postleitzahl (DIN 5008)"]
    return {
        AddressKind.PO_BOX: ["Postfach: statt der Straße, Nummer in Zweiergruppen von rechts (DIN 5008)"],
        AddressKind.BULK: ["Großkunden-Postleitzahl: ohne Straße und Postfach (DIN 5008)"],
    }.get(address.kind, [])
