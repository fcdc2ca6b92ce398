"""Two persons on one envelope, a couple or two colleagues (BMI-Ratgeber, "Mehrere Empfänger").

The order follows rank, never gender; each is named by what he or she has earned: a spouse has neither office nor
predicate of the other.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from crm.domain.address_case import COURTESY, Case, case_of
from crm.domain.address_forms import AllForms, forms_of_case
from crm.domain.address_rules import AddressRules, Layout
from crm.domain.address_titles import bare_name, mandate
from crm.domain.office import Office
from crm.domain.party import Organisation, Person
from crm.domain.reach import Address

_NO_RANK: Final = 10_000
_FREE_GREETING: Final = "Guten Tag "
_EXCELLENCY: Final = "Exzellenz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """One of two persons, with the office he or she is addressed by."""

    person: Person
    office: Office | None = None
    organisation: Organisation | None = None
    is_acting: bool = False
    is_former: bool = False


def couple_forms(rules: AddressRules, first: Addressee, second: Addressee, address: Address | None = None) -> AllForms:
    """All forms for two persons at one address; they are put in order of rank, equals stay as given."""
    pair = sorted((first, second), key=_rank)
    leading, other = _cases(rules, *pair)
    forms, others = forms_of_case(leading, address), forms_of_case(other, None)
    has_moved = pair[0] is not first
    lines = forms.postal_lines
    greeting = _greeting(*_told_apart(leading, other, forms.salutation, others.salutation))
    return AllForms(
        address_lines=(*_both(forms.envelope_lines, others.address_lines), *lines),
        name_first_lines=(*_name_first(leading, other), *lines),
        salutation=greeting,
        less_formal=_less_formal((leading, forms), (other, others)),
        spoken=_greeting(*_told_apart(leading, other, forms.spoken, others.spoken), joint=", "),
        card_lines=_both(forms.card_lines, others.card_lines),
        postal_lines=lines,
        mail_name=f"{forms.mail_name} und {others.mail_name}",
        mail_salutation=greeting,
        closing=forms.closing,
        reasons=(*_reasons(leading, other, has_moved=has_moved), *forms.reasons),
        checks=tuple(dict.fromkeys((*forms.checks, *others.checks))),
    )


def _cases(rules: AddressRules, first: Addressee, second: Addressee) -> tuple[Case, Case]:
    """Both cases; a body that both share stands once, and a companion leaves functions and bodies out."""
    leading, other = _case(rules, first), _case(rules, second)
    if not (second.office or second.organisation):
        return _without_body(leading), other
    if other.rule.layout is Layout.BODY_FIRST and first.organisation == second.organisation:
        other = replace(other, organisation=None)
    return leading, other


def _case(rules: AddressRules, one: Addressee) -> Case:
    return case_of(
        rules,
        person=one.person,
        office=one.office,
        organisation=one.organisation,
        is_acting=one.is_acting,
        is_former=one.is_former,
    )


def _without_body(case: Case) -> Case:
    """A couple is not written to at one partner's place of work: only public office and mandate stay."""
    if case.rule.layout is Layout.BODY_FIRST:
        return replace(case, office=None, organisation=None)
    return replace(case, organisation=None) if case.rule.layout is Layout.NAME_FIRST else case


def _rank(one: Addressee) -> int:
    """Only an office gives rank here; who left one ranks behind whoever holds one."""
    if one.office is None:
        return _NO_RANK
    return one.office.rank + (_NO_RANK // 2 if one.is_former else 0)


def _both(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    """ "Frau Anna Müller" / "und Herrn Karl Müller"; between blocks of several lines "und" stands alone."""
    if len(second) == 1:
        return (*first, f"und {second[0]}")
    return (*first, "und", *second)


def _name_first(leading: Case, other: Case) -> tuple[str, ...]:
    """ "Herrn und Frau" above "Manfred und Maria Maier" where the family name is one and nobody has an office."""
    if _is_one_family(leading, other):
        assert leading.person is not None
        assert other.person is not None
        courtesies = f"{COURTESY[leading.gender]} und {COURTESY[other.gender]}"
        return courtesies, f"{leading.person.given_name} und {bare_name(other.person)}"
    return _both(_block(leading), _block(other))


def _is_one_family(leading: Case, other: Case) -> bool:
    if leading.office or other.office or leading.person is None or other.person is None:
        return False
    is_mixed = leading.is_gendered and other.is_gendered and leading.gender is not other.gender
    # "Dr. Maria und Manfred Maier" would give him her degree.
    is_plain = not (leading.person.suffix or leading.person.degrees or other.person.degrees)
    return is_mixed and is_plain and leading.person.family() == other.person.family()


def _block(case: Case) -> tuple[str, ...]:
    """Variant B with courtesy and name in one line, so that two persons keep apart."""
    courtesy, lines = COURTESY.get(case.gender, ""), forms_of_case(case, None).name_first_lines
    if courtesy and lines[0] == courtesy:
        assert case.person is not None
        return f"{courtesy} {bare_name(case.person, mandate(case))}", *lines[2:]
    return lines


def _greeting(first: str, second: str, joint: str = " ") -> str:
    """ "Sehr geehrte Frau Bürgermeisterin, sehr geehrter Herr Müller,"; the second goes on in small letters."""
    if first == second and first.startswith(_EXCELLENCY):
        return first.replace(_EXCELLENCY, f"{_EXCELLENCY}en")
    if first.startswith(_FREE_GREETING) and second.startswith(_FREE_GREETING):
        return f"{first[:-1]} und {second.removeprefix(_FREE_GREETING)}"
    if second.startswith(("Sehr ", "Guten ")):
        second = second[0].lower() + second[1:]
    return f"{first}{joint}{second}"


def _less_formal(one: tuple[Case, AllForms], two: tuple[Case, AllForms]) -> str:
    """Both in the same tone: where only one form begins with "Guten Tag", the formal one is taken for that person."""
    (leading, forms), (other, others) = one, two
    first, second = forms.less_formal, others.less_formal
    if first.startswith(_FREE_GREETING) != second.startswith(_FREE_GREETING):
        first = forms.salutation if first.startswith(_FREE_GREETING) else first
        second = others.salutation if second.startswith(_FREE_GREETING) else second
    return _greeting(*_told_apart(leading, other, first, second))


def _told_apart(leading: Case, other: Case, first: str, second: str) -> tuple[str, str]:
    """Two persons whose greeting would be the same are named with their given names."""
    if first != second:
        return first, second
    return _with_given_name(leading, first), _with_given_name(other, second)


def _with_given_name(case: Case, text: str) -> str:
    assert case.person is not None
    family = case.person.family()
    return text.replace(family, f"{case.person.given_name} {family}") if family else text


def _reasons(leading: Case, other: Case, *, has_moved: bool) -> tuple[str, ...]:
    order = "Reihenfolge: gleicher Rang, wie angegeben"
    if leading.office or has_moved:
        order = "Reihenfolge: nach dem Rang, nicht nach dem Geschlecht"
    if has_moved:
        order += "; umgestellt"
    names = "Zwei Personen: beide mit eigenem Namen und in der Anrede einzeln (Regel des BMI-Ratgebers)"
    found = [order, names]
    if _is_one_family(leading, other):
        found.append("Gleicher Familienname: Name zuerst zusammengezogen („Herrn und Frau“)")
    if leading.is_predicated and not other.is_predicated:
        found.append("Das Prädikat „Exzellenz“ gilt nicht für die begleitende Person")
    return tuple(found)
