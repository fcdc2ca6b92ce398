"""What a text says, piece by piece: each value with its passage and the rule that made it.

Values are texts as one would type them, so that whoever checks them can correct them before they are taken over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final


class Field(StrEnum):
    """What a value says of a person, a body or an event."""

    NAME = "name"
    FUNCTION = "function"
    UNIT = "unit"
    BODY = "body"
    PHONE = "phone"
    MOBILE = "mobile"
    FAX = "fax"
    EMAIL = "email"
    WEB = "web"
    ADDRESS = "address"
    ROLE = "role"  # a value of crm.domain.event.Role
    STARTS_ON = "starts_on"  # ISO 8601, like the end
    ENDS_ON = "ends_on"
    PLACE = "place"
    CITY = "city"


class Rule(StrEnum):
    """Why a passage was read as it was."""

    NAME_LINE = "name_line"
    NAME_IN_TEXT = "name_in_text"
    NAME_OF_MANAGEMENT = "name_of_management"  # "Geschäftsführer: …" at the foot of a letter
    FUNCTION_LINE = "function_line"
    FUNCTION_AT_NAME = "function_at_name"
    BODY_LINE = "body_line"
    BODY_OF_FUNCTION = "body_of_function"  # "Bürgermeisterin der Gemeinde Tholey"
    BODY_OF_TITLE = "body_of_title"  # "Bundestagsabgeordnete"
    BODY_OF_SENDER = "body_of_sender"
    UNIT_LINE = "unit_line"
    NUMBER = "number"
    MAIL = "mail"
    LINK = "link"
    ADDRESS_LINES = "address_lines"
    ROLE_WORD = "role_word"
    ROLE_HEADING = "role_heading"
    DATE = "date"
    PLACE_WORD = "place_word"
    EVENT_NAME = "event_name"
    HEADLINE = "headline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One value; ``start`` and ``end`` are its passage in the text. ``label`` is what stood before it ("Büro")."""

    field: Field
    value: str
    start: int
    end: int
    rule: Rule
    label: str = ""


def finding_of(field: Field, value: str, start: int, end: int, rule: Rule, label: str = "") -> Finding:
    """A finding in one line; places count from the beginning of the text."""
    return Finding(field=field, value=value, start=start, end=end, rule=rule, label=label)


class ProposalKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    EVENT = "event"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A person, body or event as the text tells it; the first finding is its name."""

    kind: ProposalKind
    findings: tuple[Finding, ...]

    @property
    def name(self) -> str:
        return self.value(Field.NAME)

    def value(self, wanted: Field) -> str:
        """The first value of a field, "" if the text says nothing."""
        return next((finding.value for finding in self.findings if finding.field is wanted), "")

    def all(self, *wanted: Field) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.field in wanted)


_MOST: Final = 200


@dataclass(slots=True)
class Draft:
    """A proposal while it is put together; equal values are kept once, in whatever capitals they are printed."""

    kind: ProposalKind
    findings: list[Finding] = field(default_factory=list)

    def add(self, finding: Finding) -> None:
        """Beyond what anybody would check nothing is added."""
        if len(self.findings) < _MOST and all(
            (one.field, one.value.casefold()) != (finding.field, finding.value.casefold()) for one in self.findings
        ):
            self.findings.append(finding)

    def add_all(self, findings: Iterable[Finding]) -> None:
        for finding in findings:
            self.add(finding)

    def has(self, wanted: Field) -> bool:
        return any(finding.field is wanted for finding in self.findings)

    def of(self, wanted: Field) -> Iterator[Finding]:
        return (finding for finding in self.findings if finding.field is wanted)

    @property
    def name(self) -> str:
        return next((finding.value for finding in self.of(Field.NAME)), "")

    def frozen(self) -> Proposal:
        order = list(Field)
        found = sorted(self.findings, key=lambda one: order.index(one.field))
        return Proposal(kind=self.kind, findings=tuple(found))
