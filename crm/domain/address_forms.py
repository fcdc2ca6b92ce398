"""All forms of address of one addressee together, for record, letter, card, e-mail and speech.

Variants A and B, card and e-mail follow the BMI's "Ratgeber für Anschriften und Anreden", the postal lines DIN 5008.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crm.domain.address_case import Attention, Case, case_of
from crm.domain.address_greeting import less_formal
from crm.domain.address_lines import card_lines, name_first
from crm.domain.address_reasons import variant_reasons
from crm.domain.address_rules import AddressRules
from crm.domain.address_titles import neutral_title
from crm.domain.forms_of_address import FormsOfAddress, default_forms
from crm.domain.office import Office
from crm.domain.party import Organisation, Person
from crm.domain.reach import Address


@dataclass(frozen=True, slots=True, kw_only=True)
class AllForms(FormsOfAddress):
    """Every form for one addressee or couple.

    ``address_lines`` is the envelope's variant A (office first), ``name_first_lines`` variant B (personal letter); both
    end with ``postal_lines``. ``card_lines`` is what stands on an invitation card, ``mail_name`` beside the mailbox.
    """

    name_first_lines: tuple[str, ...]
    less_formal: str
    card_lines: tuple[str, ...]
    mail_name: str
    mail_salutation: str
    postal_lines: tuple[str, ...] = ()

    @property
    def envelope_lines(self) -> tuple[str, ...]:
        """The name lines of variant A, without the postal ones."""
        return self.address_lines[: len(self.address_lines) - len(self.postal_lines)]


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
    mandates: Sequence[str] = (),
) -> AllForms:
    """All forms for whoever :func:`forms_of_address` takes, whose forms are among them unchanged.

    ``is_former`` addresses a former holder ("a. D."), ``attention`` places a person before or after the body,
    ``other_offices`` are titles of further offices held, for the hint, ``mandates`` the abbreviations of those that
    stand behind the name ("MdL"). Raises ValueError if nobody is given.
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
        mandates=mandates,
    )
    return forms_of_case(case, address)


def forms_of_case(case: Case, address: Address | None) -> AllForms:
    """All forms of a case already made."""
    default, postal = default_forms(case, address), address.lines() if address else ()
    return AllForms(
        address_lines=default.address_lines,
        name_first_lines=(*name_first(case), *postal),
        salutation=default.salutation,
        less_formal=less_formal(case),
        spoken=default.spoken,
        card_lines=card_lines(case),
        mail_name=_mail_name(case),
        mail_salutation=default.salutation,
        postal_lines=postal,
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
