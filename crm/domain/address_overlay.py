"""Lays what somebody has decided over what the rules say, and tells where the two may no longer fit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from crm.domain.address_checks import place_checks
from crm.domain.address_forms import AllForms
from crm.domain.address_override import FORM_WORDS, LINED, Form, FormOverride, decided
from crm.domain.partial_date import PartialDate
from crm.domain.party import Gender, Person
from crm.domain.reach import Address

#: Where each form stands in :class:`AllForms`.
FIELDS: Final[Mapping[Form, str]] = {
    Form.ENVELOPE: "address_lines",
    Form.NAME_FIRST: "name_first_lines",
    Form.SALUTATION: "salutation",
    Form.LESS_FORMAL: "less_formal",
    Form.SPOKEN: "spoken",
    Form.CARD: "card_lines",
    Form.MAIL: "mail_salutation",
    Form.CLOSING: "closing",
}
#: What one says follows the salutation's rule, the closing the address's: neither has a reason of its own.
_RULED_LIKE: Final[Mapping[Form, Form]] = {Form.SPOKEN: Form.SALUTATION, Form.CLOSING: Form.ENVELOPE}
_WITH_POSTAL: Final = frozenset((Form.ENVELOPE, Form.NAME_FIRST))
_RECORDED: Final[Mapping[Gender, str]] = {
    Gender.FEMALE: "erfasst ist „weiblich“",
    Gender.MALE: "erfasst ist „männlich“",
    Gender.DIVERSE: "erfasst ist „divers“",
    Gender.UNKNOWN: "das Geschlecht ist nicht erfasst",
}
_MALE: Final = re.compile(r"\b(?:Herrn?|geehrter|verehrter|Lieber|Seiner Exzellenz)\b")
_FEMALE: Final = re.compile(r"\b(?:Frau|Ihrer Exzellenz)\b")


def overlaid(
    forms: AllForms,
    overrides: Sequence[FormOverride],
    *,
    person: Person | None = None,
    address: Address | None = None,
    office_since: PartialDate | None = None,
) -> AllForms:
    """The forms with every decision laid over them; its reason then is that somebody decided so.

    ``overrides`` are those that apply: for always and for the occasion's event. ``office_since`` is when the present
    office began, or, without one, when the last ended: what was decided before has to be looked at again. Where
    envelope and salutation are both decided, the rules' doubts about person and office are settled.
    """
    found = {form: one for form in Form if (one := decided(overrides, form))}
    if not found:
        return forms
    fields: dict[str, Any] = {FIELDS[form]: _laid(form, one.text, forms) for form, one in found.items()}
    own = list(dict.fromkeys(found.values()))
    settled = {Form.ENVELOPE, Form.SALUTATION} <= set(found)
    rules_checks = tuple(place_checks(address)) if settled else forms.checks
    return replace(
        forms,
        **fields,
        reasons=(*(_reason(form, one) for form, one in found.items()), *_left(forms.reasons, found)),
        checks=tuple(dict.fromkeys((*_checks(own, person, office_since), *rules_checks))),
    )


def text_of(forms: AllForms, form: Form) -> str:
    """A form as it is fixed, copied and compared: lines joined by newlines, without the postal ones."""
    value = getattr(forms, FIELDS[form])
    if form in _WITH_POSTAL:
        value = value[: len(value) - len(forms.postal_lines)]
    return "\n".join(value) if form in LINED else str(value)


def reasons_for(forms: AllForms, form: Form) -> tuple[str, ...]:
    """The reasons that speak of one form, without its name: "Amt ohne Namen – Regel „Bürgermeister/in“ (…)"."""
    if (found := _told(forms.reasons, form)) or form not in _RULED_LIKE:
        return found
    return tuple(_like(form, reason) for reason in _told(forms.reasons, _RULED_LIKE[form]))


def form_of_reason(reason: str) -> Form | None:
    """The form that a reason speaks of; None for those about the office, the gender or the postal lines."""
    return next((form for form in Form if reason.startswith(f"{FORM_WORDS[form]}: ")), None)


def _told(reasons: Sequence[str], form: Form) -> tuple[str, ...]:
    start = f"{FORM_WORDS[form]}: "
    return tuple(reason.removeprefix(start) for reason in reasons if reason.startswith(start))


def _like(form: Form, reason: str) -> str:
    """The closing follows the rule of the address, not its order of lines."""
    return reason.rpartition(" – ")[2] if form is Form.CLOSING else reason


def _laid(form: Form, text: str, forms: AllForms) -> object:
    if form not in LINED:
        return text
    lines = tuple(line for line in text.splitlines() if line.strip())
    return (*lines, *forms.postal_lines) if form in _WITH_POSTAL else lines


def _reason(form: Form, one: FormOverride) -> str:
    day = f" am {one.set_on.german()}" if one.set_on else ""
    event = "" if one.event_id is None else ", für diese Veranstaltung"
    follows = "" if one.form is form else f", wie „{FORM_WORDS[one.form]}“"
    return f"{FORM_WORDS[form]}: Von Hand festgelegt{day}{event}{follows}"


def _left(reasons: Sequence[str], found: Mapping[Form, FormOverride]) -> tuple[str, ...]:
    """The rules' reasons without those of the forms decided; what shared one keeps it under its own name."""
    starts = tuple(f"{FORM_WORDS[form]}: " for form in found)
    kept = [
        f"{FORM_WORDS[form]}: {_like(form, reason)}"
        for form, shared in _RULED_LIKE.items()
        if shared in found and form not in found
        for reason in _told(reasons, shared)
    ]
    return (*(reason for reason in reasons if not reason.startswith(starts)), *kept)


def _checks(found: Sequence[FormOverride], person: Person | None, office_since: PartialDate | None) -> Iterator[str]:
    for one in found:
        word = FORM_WORDS[one.form]
        if one.set_on is None:
            yield f"{word}: Von Hand festgelegt, der Tag ist nicht bekannt: bitte prüfen."
        elif office_since is not None and one.set_on.latest() < office_since.earliest():
            yield (
                f"{word}: Festgelegt am {one.set_on.german()}, das Amt hat seit {office_since.german()} gewechselt: "
                "bitte prüfen."
            )
        if person is not None:
            yield from _misfit(one, person.gender)


def _misfit(one: FormOverride, gender: Gender) -> Iterator[str]:
    """A decided form that speaks of the other gender; one that names both is for two persons."""
    male, female = _MALE.search(one.text), _FEMALE.search(one.text)
    if bool(male) == bool(female):
        return
    if gender is not (Gender.MALE if male else Gender.FEMALE):
        whom = "einen Mann" if male else "eine Frau"
        yield f"{FORM_WORDS[one.form]}: Die festgelegte Form spricht {whom} an, {_RECORDED[gender]}."
