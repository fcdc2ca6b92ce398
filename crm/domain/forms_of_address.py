"""Address, salutation, spoken form and closing for a person, an office, an organisation, with the reasons.

Follows the BMI's "Ratgeber für Anschriften und Anreden" (variant A: office first) and DIN 5008 for the order of
organisation, name and function. The gender is never guessed: who has none recorded is greeted by the full name.
These are the default forms; :mod:`crm.domain.address_forms` gives all of them.
"""

from __future__ import annotations

from dataclasses import dataclass

from crm.domain.address_case import Case, case_of
from crm.domain.address_checks import checks
from crm.domain.address_greeting import salutation, spoken
from crm.domain.address_lines import office_first
from crm.domain.address_reasons import main_reasons
from crm.domain.address_rules import AddressRules
from crm.domain.address_titles import written_name
from crm.domain.office import Office
from crm.domain.party import Organisation, Person
from crm.domain.reach import Address

__all__ = ["FormsOfAddress", "default_forms", "forms_of_address", "written_name"]


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


def forms_of_address(
    rules: AddressRules,
    *,
    person: Person | None = None,
    office: Office | None = None,
    organisation: Organisation | None = None,
    address: Address | None = None,
    is_acting: bool = False,
    is_former: bool = False,
) -> FormsOfAddress:
    """The forms for a holder of an office, a vacant office, a person at an organisation, a person, or an organisation.

    An office without a person is addressed as an office; ``is_former`` says that the person has left it ("a. D.").
    Raises ValueError if nobody is given.
    """
    case = case_of(
        rules, person=person, office=office, organisation=organisation, is_acting=is_acting, is_former=is_former
    )
    return default_forms(case, address)


def default_forms(case: Case, address: Address | None) -> FormsOfAddress:
    """Envelope variant A, the formal salutation and the spoken form of a case."""
    return FormsOfAddress(
        address_lines=(*office_first(case), *(address.lines() if address else ())),
        salutation=salutation(case),
        spoken=spoken(case),
        closing=case.rule.closing,
        reasons=main_reasons(case),
        checks=checks(case, address),
    )
