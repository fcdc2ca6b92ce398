"""What somebody should look at: each check lists the records concerned, with one sentence why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crm.domain.listing import Subject, SubjectKind
from crm.services.terms import TermRow, Terms

#: So many days before its end a term of office is to be looked at.
ENDING_DAYS = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRow:
    """A record to look at and why."""

    subject: Subject
    name: str
    text: str


class Checks:
    """Turns what the services find into rows of one kind."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms

    def vacant_offices(self) -> list[CheckRow]:
        """Offices without a regular holder, the longest vacant first."""
        return _offices(self._terms.overview(ends_within=None, unconfirmed=False))

    def ending_terms(self) -> list[CheckRow]:
        """Terms that end within :data:`ENDING_DAYS`."""
        return _offices(self._terms.overview(ends_within=ENDING_DAYS, vacant=False, unconfirmed=False))

    def unconfirmed_terms(self) -> list[CheckRow]:
        """Holders whom nobody has confirmed since the last election."""
        return _offices(self._terms.overview(ends_within=None, vacant=False))

    def contradictions(self) -> list[CheckRow]:
        """Terms that contradict each other and that nobody keeps on purpose."""
        return [
            CheckRow(subject=Subject(SubjectKind.PERSON, row.person.id), name=row.person.name(), text=row.text)
            for row in self._terms.contradictions(with_kept=False)
        ]


def _offices(rows: Sequence[TermRow]) -> list[CheckRow]:
    return [
        CheckRow(
            subject=Subject(SubjectKind.OFFICE, row.office.id),
            name=f"{row.name}, {row.holder.name()}" if row.holder else row.name,
            text=row.text,
        )
        for row in rows
    ]
