"""Address, salutation, spoken form and closing for a person, an office, an organisation, with the reasons.

Follows the BMI's "Ratgeber für Anschriften und Anreden" (variant A: office first) and DIN 5008 for the order of
organisation, name and function. The gender is never guessed: who has none recorded is greeted by the full name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from crm.domain.address_rules import EVIDENCE_WORDS, AddressRule, AddressRules, Evidence, Layout, accusative
from crm.domain.office import Office
from crm.domain.party import Gender, Organisation, Person
from crm.domain.reach import Address

_PROFESSOR: Final = re.compile(r"\bProf", re.IGNORECASE)
_DOCTOR: Final = re.compile(r"\bDr(?:es)?\b", re.IGNORECASE)
_COURTESY: Final = {Gender.MALE: "Herrn", Gender.FEMALE: "Frau"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FormsOfAddress:
    """How somebody is written to and spoken to.

    ``address_lines`` is the whole block, ``reasons`` says in German which rule led to it, ``checks`` what a person
    should look at before a mailing.
    """

    address_lines: tuple[str, ...]
    salutation: str
    spoken: str
    closing: str
    reasons: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """Whom a letter goes to; at least one of person, office and organisation is set."""

    rules: AddressRules
    person: Person | None
    office: Office | None
    organisation: Organisation | None
    is_acting: bool

    @property
    def gender(self) -> Gender:
        return self.person.gender if self.person else Gender.UNKNOWN

    @property
    def is_gendered(self) -> bool:
        return self.gender in _COURTESY

    @property
    def rule(self) -> AddressRule:
        """The rule that lays out the address: of the office, else of the organisation or the person."""
        if self.office:
            return self.rules.for_office(self.office.kind)
        if self.organisation:
            return self.rules["function" if self.person else "organisation"]
        return self.personal_rule

    @property
    def personal_rule(self) -> AddressRule:
        """The rule of the person: gender first, then the highest degree; a salutation names only that one."""
        if self.person is None:
            return self.rules["organisation"]
        if not self.is_gendered:
            return self.rules["diverse" if self.gender is Gender.DIVERSE else "unknown"]
        if _PROFESSOR.search(self.person.degrees):
            return self.rules["professor"]
        return self.rules["doctor" if _DOCTOR.search(self.person.degrees) else "none"]

    @property
    def salutation_rule(self) -> AddressRule:
        """The office's own salutation, or the person's where the office has none or the gender is not known."""
        has_own = bool(self.rule.salutation_m or self.rule.salutation_f)
        return self.rule if has_own and self.is_gendered else self.personal_rule


def forms_of_address(
    rules: AddressRules,
    *,
    person: Person | None = None,
    office: Office | None = None,
    organisation: Organisation | None = None,
    address: Address | None = None,
    is_acting: bool = False,
) -> FormsOfAddress:
    """The forms for a holder of an office, a vacant office, a person at an organisation, a person, or an organisation.

    An office without a person is addressed as an office. Raises ValueError if nobody is given.
    """
    if person is None and office is None and organisation is None:
        raise ValueError("nobody to address")
    case = _Case(rules=rules, person=person, office=office, organisation=organisation, is_acting=is_acting)
    lines = (*_recipient(case), *(address.lines() if address else ()))
    return FormsOfAddress(
        address_lines=tuple(line for line in lines if line),
        salutation=_salutation(case),
        spoken=_spoken(case),
        closing=case.rule.closing,
        reasons=_reasons(case),
        checks=_checks(case),
    )


def written_name(person: Person, suffix: str = "") -> str:
    """ "Herrn Dr. Theo Graf von Hinckelstein", "Frau Anna Muster MdB"; without a known gender the bare name.

    All degrees stand before the name without commas; nobility is part of the family name since 1919 (BMI-Ratgeber).
    """
    if suffix and suffix not in person.suffix.split():
        person = replace(person, suffix=f"{suffix} {person.suffix}".strip())
    return " ".join(part for part in (_COURTESY.get(person.gender, ""), person.name()) if part)


def _recipient(case: _Case) -> tuple[str, ...]:
    name = written_name(case.person, case.rule.suffix) if case.person else ""
    body = case.organisation.full_name if case.organisation else ""
    function = _designation(case) if case.office else ""
    if case.rule.layout is Layout.OFFICE_FIRST:
        return (*_office_lines(case, function, body), name)
    if case.rule.layout is Layout.NAME_FIRST:
        # The mandate is named by the suffix; only without a holder it needs a line of its own.
        return (name or function, body)
    return (body, name, function)


def _office_lines(case: _Case, function: str, body: str) -> tuple[str, ...]:
    """The office with what belongs to it; a body without a genitive gets a line of its own."""
    wanted = case.rule.complement
    genitive = case.organisation.genitive if case.organisation else ""
    complement = wanted.replace("{genitive}", genitive)
    line = function if not complement or function.endswith(complement) else f"{function} {complement}"
    is_lone = "{genitive}" in wanted and not genitive
    return (line, body) if is_lone else (line,)


def _designation(case: _Case) -> str:
    """The office in the accusative, in the holder's gender; without one, both forms side by side."""
    assert case.office is not None
    if not case.is_gendered:
        return _neutral(case)
    masculine, feminine = _accusative_m(case), case.office.title_f or case.rule.title_f
    is_male = case.gender is Gender.MALE
    title = (masculine if is_male else feminine) or case.office.title(case.gender)
    predicate = case.rule.predicate_m if is_male else case.rule.predicate_f
    if case.is_acting:
        title = ("Amtierenden " if is_male else "Amtierende ") + title
    return f"{predicate} {title}".strip()


def _accusative_m(case: _Case) -> str:
    assert case.office is not None
    title = case.office.title_m or case.rule.title_m
    return case.rule.accusative_m if title == case.rule.title_m else accusative(title)


def _neutral(case: _Case) -> str:
    """ "Bürgermeisterin oder Bürgermeister"; both forms side by side where the accusative differs from the title."""
    assert case.office is not None
    masculine, feminine = _accusative_m(case), case.office.title_f or case.rule.title_f
    changes = masculine != (case.office.title_m or case.rule.title_m)
    neutral = case.office.title_neutral or case.rule.title_neutral
    if neutral and not (changes and " oder " in neutral):
        return neutral
    return " oder ".join(dict.fromkeys(form for form in (feminine, masculine) if form))


def _salutation(case: _Case) -> str:
    rule = case.salutation_rule
    return _filled(rule.salutation_m if case.gender is not Gender.FEMALE else rule.salutation_f, case.person)


def _spoken(case: _Case) -> str:
    rule = case.salutation_rule
    return _filled(rule.spoken_m if case.gender is not Gender.FEMALE else rule.spoken_f, case.person)


def _filled(template: str, person: Person | None) -> str:
    if person is None:
        return template
    family = person.family() or person.given_name
    return template.replace("{family}", family).replace("{name}", _greeted_name(person))


def _greeted_name(person: Person) -> str:
    """Only the highest degree, no suffix: "Dr. Kim Mayer"."""
    found = ("Prof.", _PROFESSOR.search(person.degrees)), ("Dr.", _DOCTOR.search(person.degrees))
    degree = next((written for written, match in found if match), "")
    return replace(person, degrees=degree, suffix="").name()


def _reasons(case: _Case) -> tuple[str, ...]:
    rule, greeting = case.rule, case.salutation_rule
    reasons = [f"Anschrift: {_what(case)} – Regel „{rule.name}“ ({EVIDENCE_WORDS[rule.evidence]})"]
    reasons.append(f"Anrede: {_WORDING[greeting.key]}" if greeting.key in _WORDING else "Anrede: Amt ohne Namen")
    reasons[-1] += f" – Regel „{greeting.name}“ ({EVIDENCE_WORDS[greeting.evidence]})"
    reasons += [r.note for r in dict.fromkeys((rule, greeting)) if r.note]
    if case.is_acting:
        reasons.append("Amt nur wahrgenommen: Zusatz „Amtierend“ vor der Amtsbezeichnung")
    return tuple(reasons)


def _what(case: _Case) -> str:
    if case.office and case.person is None:
        return "Amt ohne Inhaberin oder Inhaber, beide Formen im Akkusativ"
    return {
        Layout.OFFICE_FIRST: "Amt im Akkusativ vor dem Namen",
        Layout.BODY_FIRST: "Stelle, Name, Funktion" if case.person else "Stelle",
        Layout.NAME_FIRST: "Name zuerst",
    }[case.rule.layout]


_WORDING: Final = {
    "professor": "Professor ausgeschrieben, mit Familiennamen",
    "doctor": "höchster akademischer Grad mit Familiennamen",
    "none": "mit Familiennamen",
    "diverse": "voller Name ohne „Herr“ oder „Frau“",
    "unknown": "voller Name, Geschlecht nicht bekannt",
    "organisation": "ohne namentlich bekannte Person",
}


def _checks(case: _Case) -> tuple[str, ...]:
    """What to look at before a mailing (domain rule: nothing doubtful goes out unseen)."""
    person, found = case.person, []
    if person and person.gender is Gender.UNKNOWN:
        found.append("Das Geschlecht ist nicht erfasst.")
    if person and person.nobility:
        found.append("Adelsbezeichnung: Schreibweise und Wunsch der Person prüfen.")
    if case.is_acting:
        found.append("Das Amt wird nur wahrgenommen: Amtsbezeichnung prüfen.")
    if case.office and case.rule.evidence is Evidence.UNVERIFIED and case.rule.layout is Layout.OFFICE_FIRST:
        found.append("Die Anrede dieses Amtes ist nicht belegt.")
    if case.rule.predicate_m or case.rule.key in ("bishop", "praeses", "church_president"):
        found.append("Kirchliche oder ausländische Anrede: Brauch im Einzelfall prüfen.")
    return tuple(found)
