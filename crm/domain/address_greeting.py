"""Salutations, formal and less formal, and the spoken form: templates of the rule table filled with the name."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from crm.domain.address_case import DOCTOR, PROFESSOR, Case
from crm.domain.address_rules import AddressRule
from crm.domain.party import Person

#: In society Graf and Gräfin are greeted without "Herr" and "Frau" (BMI-Ratgeber).
_SOCIAL: Final = {"Graf": "Sehr geehrter", "Gräfin": "Sehr geehrte"}
_FORMULA: Final = re.compile(r"^Sehr (?:geehrte|verehrte)r? |,$")


def salutation(case: Case) -> str:
    """The formal salutation: the office without the name where there is one (BMI-Ratgeber), else the name."""
    rule = case.salutation_rule
    if case.is_former and case.office and rule is case.rule:
        return _filled(_informal(case, rule), case.person)
    return _filled(case.by_gender(rule.salutation_m, rule.salutation_f), case.person)


def less_formal(case: Case) -> str:
    """The office is dropped for the name, and "Sehr geehrte" for "Guten Tag" where there is none; the heads of
    constitutional organs and Exzellenzen keep their office."""
    rule, own = case.salutation_rule, case.personal_rule
    if rule is not own and case.keeps_office and not case.is_former:
        return _filled(_informal(case, rule), case.person)
    if rule is not own:
        return _filled(case.by_gender(own.salutation_m, own.salutation_f), case.person)
    return _social(case) or _filled(_informal(case, own), case.person)


def spoken(case: Case) -> str:
    """How one speaks to the person: "Frau Bürgermeisterin", "Herr Doktor Muster"."""
    rule = case.salutation_rule
    if case.is_former and case.office and rule is case.rule:
        return _FORMULA.sub("", salutation(case))
    return _filled(case.by_gender(rule.spoken_m, rule.spoken_f), case.person)


def greeted_with_name(form: str, person: Person) -> str:
    """The spoken form as it is read out to many: the name follows the office ("Frau Landrätin Dr. Muster"), since
    others in the room bear the same one. What has the name already, and an Exzellenz, stays as it is."""
    family = person.family()
    if not family or family in form or not form.startswith(("Herr ", "Frau ")):
        return form
    return " ".join(part for part in (form, _highest_degree(person), family) if part)


def keeps_courtesy_title(case: Case) -> bool:
    """Whether a former holder is still greeted by the office."""
    return case.is_former and case.salutation_rule is case.rule


def _informal(case: Case, rule: AddressRule) -> str:
    return case.by_gender(rule.informal_m, rule.informal_f)


def _social(case: Case) -> str:
    """ "Sehr geehrte Gräfin von Hinckelstein,", only where title and gender agree."""
    start = _SOCIAL.get(case.person.nobility, "") if case.person else ""
    if not start or start != case.by_gender("Sehr geehrter", "Sehr geehrte") or not case.is_gendered:
        return ""
    return f"{start} {case.person.family()}," if case.person else ""


def _filled(template: str, person: Person | None) -> str:
    if person is None:
        return template
    family = person.family() or person.given_name
    return template.replace("{family}", family).replace("{name}", _greeted_name(person))


def _greeted_name(person: Person) -> str:
    """Only the highest degree, no suffix: "Dr. Kim Mayer"."""
    return replace(person, degrees=_highest_degree(person), suffix="").name()


def _highest_degree(person: Person) -> str:
    found = ("Prof.", PROFESSOR.search(person.degrees)), ("Dr.", DOCTOR.search(person.degrees))
    return next((written for written, match in found if match), "")
