"""All forms of address of one addressee together, for record, letter, card, e-mail and speech.

Variants A and B, card and e-mail follow the BMI's "Ratgeber für Anschriften und Anreden", the postal lines DIN 5008.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crm.domain.address_case import Attention, Case, case_of
from crm.domain.address_greeting import less_formal
from crm.domain.address_lines import card_lines, name_first, postal_lines
from crm.domain.address_reasons import variant_reasons
from crm.domain.address_rules import AddressRules
from crm.domain.address_titles import neutral_title
from crm.domain.forms_of_address import default_forms
from crm.domain.office import Office
from crm.domain.party import Organisation, Person
from crm.domain.reach import Address


@dataclass(frozen=True, slots=True, kw_only=True)
class AllForms:
    """Every form for one addressee or couple; the fields of ``FormsOfAddress`` have the same names here.

    ``address_lines`` is the envelope's variant A (office first), ``name_first_lines`` variant B (personal letter).
    ``card_lines`` is what stands on an invitation card, ``mail_name`` beside the mailbox. ``reasons`` and ``checks``
    are German sentences.
    """

    address_lines: tuple[str, ...]
    name_first_lines: tuple[str, ...]
    salutation: str
    less_formal: str
    spoken: str
    card_lines: tuple[str, ...]
    mail_name: str
    mail_salutation: str
    closing: str
    reasons: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()


def all_forms(
    rules: AddressRules,
    *,
    person: Person | None = None,
    office: Office | None = None,
    organisation: Organisation | None = None,
    address: Address | None = None,
    is_acting: bool = False,
    is_former: bool = False,
    attention: Attention = Attention.BODY,
    other_offices: Sequence[str] = (),
) -> AllForms:
    """All forms for whoever :func:`forms_of_address` takes, whose forms are among them unchanged.

    ``is_former`` addresses a former holder ("a. D."), ``attention`` places a person before or after the body,
    ``other_offices`` are titles of further offices held, for the hint. Raises ValueError if nobody is given.
    """
    case = case_of(
        rules,
        person=person,
        office=office,
        organisation=organisation,
        is_acting=is_acting,
        is_former=is_former,
        attention=attention,
        other_offices=other_offices,
    )
    return forms_of_case(case, address)


def forms_of_case(case: Case, address: Address | None) -> AllForms:
    """All forms of a case already made."""
    default = default_forms(case, address)
    return AllForms(
        address_lines=default.address_lines,
        name_first_lines=(*name_first(case), *postal_lines(address)),
        salutation=default.salutation,
        less_formal=less_formal(case),
        spoken=default.spoken,
        card_lines=card_lines(case),
        mail_name=_mail_name(case),
        mail_salutation=default.salutation,
        closing=default.closing,
        reasons=(*default.reasons, *variant_reasons(case, address)),
        checks=default.checks,
    )


def _mail_name(case: Case) -> str:
    """Name without courtesy beside the mailbox; of a vacant office its title, else the body."""
    if case.person:
        return case.person.name()
    if case.office:
        return neutral_title(case)
    return case.organisation.full_name if case.organisation else ""
