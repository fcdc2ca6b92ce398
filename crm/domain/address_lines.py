"""The name lines of an envelope (variants A and B) and of an invitation card.

The postal lines below them are :meth:`crm.domain.reach.Address.lines`.
"""

from __future__ import annotations

from typing import Final

from crm.domain.address_case import COURTESY, FORMERLY, Attention, Case
from crm.domain.address_rules import Layout
from crm.domain.address_titles import bare_name, designation, mandate, short_title, written_name
from crm.domain.party import Organisation, Person

#: The complement that says where somebody serves, of officials who do not head the body.
_IN_BODY: Final = "{in_body}"
_MINISTRIES: Final = ("Ministerium", "Bundesministerium")


def office_first(case: Case) -> tuple[str, ...]:
    """Variant A of the Ratgeber, the default of official letters: the office, then courtesy, degrees and name."""
    name = written_name(case.person, mandate(case)) if case.person else ""
    layout = _layout(case)
    if layout is Layout.OFFICE_FIRST:
        return _filled(*_office_lines(case), name)
    if layout is Layout.NAME_FIRST:
        return _filled(name, *_mandate_lines(case))
    if case.attention is Attention.PERSONAL:
        return _filled(name, _function(case), _body(case))
    return _filled(_body(case), name, _function(case))


def name_first(case: Case) -> tuple[str, ...]:
    """Variant B of the Ratgeber for personal letters: courtesy, then degrees and name, then the office."""
    if case.person is None:
        return office_first(case)
    lines = _named(case, case.person)
    layout = _layout(case)
    if layout is Layout.OFFICE_FIRST:
        return _filled(*lines, *_office_lines(case, with_predicate=False))
    if layout is Layout.NAME_FIRST:
        return _filled(*lines, *_mandate_lines(case))
    return _filled(*lines, _function(case), _body(case))


def card_lines(case: Case) -> tuple[str, ...]:
    """The invitation card: the designation before the name ("Herrn Generalkonsul Karl Muster"), a long one after it."""
    if case.person is None or case.is_predicated:
        return office_first(case)
    before = "" if case.is_acting else short_title(case)
    if before and case.is_former:
        before = "" if case.rule.retired == FORMERLY else designation(case)
    name = written_name(case.person, mandate(case), before)
    layout = _layout(case)
    if before or (layout is Layout.NAME_FIRST and not case.is_former):
        return (name,)
    if layout is Layout.NAME_FIRST:
        return _filled(name, *_mandate_lines(case))
    after = _office_lines(case) if layout is Layout.OFFICE_FIRST else (_function(case), _body(case))
    return _filled(name, *after)


def _layout(case: Case) -> Layout:
    """Former mandates and foreign offices stand below the name."""
    is_below = case.is_former and case.rule.retired == FORMERLY
    return Layout.NAME_FIRST if is_below else case.rule.layout


def _named(case: Case, person: Person) -> tuple[str, ...]:
    """ "Herrn" and below it the name; abroad "Seiner Exzellenz" comes before everything."""
    if case.is_predicated:
        return case.predicate.rsplit(" ", 1)[0], written_name(person)
    return COURTESY.get(case.gender, ""), bare_name(person, mandate(case))


def _office_lines(case: Case, *, with_predicate: bool = True) -> tuple[str, ...]:
    """The office with what belongs to it; a body without a genitive gets a line of its own."""
    title = designation(case)
    if with_predicate and case.is_predicated:
        title = f"{case.predicate} {title}"
    if case.is_former and case.rule.retired != FORMERLY:
        return (title,)
    complement, is_lone = _complement(case)
    if _names_body(title) and case.rule.complement == _IN_BODY:
        return (title,)
    line = title if not complement or title.endswith(complement) else f"{title} {complement}"
    return (line, _body(case)) if is_lone else (line,)


def _complement(case: Case) -> tuple[str, bool]:
    """What follows the office, and whether the body has no form for it and needs a line of its own."""
    wanted = case.rule.complement
    if wanted == _IN_BODY:
        place = _in_body(case.organisation) if case.organisation else ""
        return place, not place
    genitive = case.organisation.genitive if case.organisation else ""
    return wanted.replace("{genitive}", genitive), "{genitive}" in wanted and not genitive


def _in_body(body: Organisation) -> str:
    """ "im Ministerium …", "in der Staatskanzlei …": the feminine dative is the genitive, a ministry's its name."""
    if body.full_name.startswith(_MINISTRIES):
        return f"im {body.full_name}"
    return f"in {body.genitive}" if body.genitive.startswith("der ") else ""


def _names_body(title: str) -> bool:
    return any(word in title.split() for word in ("im", "in", "beim", "des", "der", "für"))


def _mandate_lines(case: Case) -> tuple[str, ...]:
    """The mandate is named by the suffix; an office without one, or a former one, needs a line of its own."""
    if case.office and (case.is_former or not case.rule.suffix):
        return _office_lines(case)
    if case.person:
        return (_body(case),)
    is_told = case.organisation is not None and _function(case).endswith(case.organisation.genitive or " ")
    return (_function(case), "" if is_told else _body(case))


def _function(case: Case) -> str:
    return designation(case) if case.office else ""


def _body(case: Case) -> str:
    return case.organisation.full_name if case.organisation else ""


def _filled(*lines: str) -> tuple[str, ...]:
    return tuple(line for line in lines if line)
