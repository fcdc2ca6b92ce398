"""Whom a letter goes to, and which rows of the rule table speak for this case."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from crm.domain.address_rules import AddressRule, AddressRules
from crm.domain.office import Office
from crm.domain.party import Gender, Organisation, Person

PROFESSOR: Final = re.compile(r"(?:\b|[-.])Prof", re.IGNORECASE)
DOCTOR: Final = re.compile(r"\bD?Dr(?:es)?\b", re.IGNORECASE)
COURTESY: Final = {Gender.MALE: "Herrn", Gender.FEMALE: "Frau"}
#: The mark of former holders that stands before the title and is inflected.
FORMERLY: Final = "ehemalig"
#: The key of cardinals, whose title stands within the name: "Karl Kardinal Beispiel".
_CARDINAL: Final = "cardinal"
CARDINAL_TITLE: Final = "Kardinal"


class Attention(StrEnum):
    """Where a person stands beside the body (DIN 5008): below it others may open the letter, above it none."""

    BODY = "body"
    PERSONAL = "personal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Whom a letter goes to; at least one of person, office and organisation is set.

    ``other_offices`` are titles of further offices the person holds, ``mandates`` the abbreviations of those that stand
    behind the name beside the office; ``left_function`` is the function a former holder had and that leaves no trace
    in the forms.
    """

    rules: AddressRules
    person: Person | None = None
    office: Office | None = None
    organisation: Organisation | None = None
    is_acting: bool = False
    is_former: bool = False
    attention: Attention = Attention.BODY
    other_offices: tuple[str, ...] = ()
    mandates: tuple[str, ...] = ()
    left_function: str = ""

    @property
    def gender(self) -> Gender:
        return self.person.gender if self.person else Gender.UNKNOWN

    @property
    def is_gendered(self) -> bool:
        return self.gender in COURTESY

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
        if PROFESSOR.search(self.person.degrees):
            return self.rules["professor"]
        return self.rules["doctor" if DOCTOR.search(self.person.degrees) else "none"]

    @property
    def salutation_rule(self) -> AddressRule:
        """The office's own salutation, or the person's where the office has none or the gender is not known.

        A former holder is greeted by name; only the highest offices keep theirs out of courtesy.
        """
        has_own = bool(self.rule.salutation_m or self.rule.salutation_f)
        if not has_own or not self.is_gendered:
            return self.personal_rule
        return self.rule if self.keeps_office or not self.is_former else self.personal_rule

    @property
    def keeps_office(self) -> bool:
        """Whether the office stays even in the less formal salutation: heads of constitutional organs, Exzellenzen."""
        return self.office is not None and bool(self.rule.informal_m)

    @property
    def is_predicated(self) -> bool:
        """Whether "Seiner/Ihrer Exzellenz" leads the address: in office only, and not without a known gender."""
        return bool(self.predicate) and not self.is_former

    @property
    def predicate(self) -> str:
        return self.by_gender(self.rule.predicate_m, self.rule.predicate_f) if self.is_gendered else ""

    def by_gender(self, masculine: str, feminine: str) -> str:
        """The feminine for women, else the masculine; rules without gender have both alike."""
        return feminine if self.gender is Gender.FEMALE else masculine


def case_of(
    rules: AddressRules,
    *,
    person: Person | None = None,
    office: Office | None = None,
    organisation: Organisation | None = None,
    is_acting: bool = False,
    is_former: bool = False,
    attention: Attention = Attention.BODY,
    other_offices: Sequence[str] = (),
    mandates: Sequence[str] = (),
) -> Case:
    """The case for a letter. Raises ValueError if nobody is given.

    A former holder of a mere function (``retired`` empty in the table) is written to as a person: "a. D." belongs to
    public offices only.
    """
    if person is None and office is None and organisation is None:
        raise ValueError("nobody to address")
    is_former = is_former and person is not None and office is not None
    is_acting = is_acting and not is_former
    left = ""
    if person is not None and office is not None and office.kind == _CARDINAL:
        person = _as_cardinal(person)
    if is_former and office and not rules.for_office(office.kind).retired:
        left = office.title(person.gender if person else None)
        office, organisation, is_former = None, None, False
    return Case(
        rules=rules,
        person=person,
        office=office,
        organisation=organisation,
        is_acting=is_acting,
        is_former=is_former,
        attention=attention,
        other_offices=tuple(other_offices),
        mandates=tuple(mandates),
        left_function=left,
    )


def _as_cardinal(person: Person) -> Person:
    if CARDINAL_TITLE in person.nobility.split():
        return person
    return replace(person, nobility=f"{CARDINAL_TITLE} {person.nobility}".strip())
