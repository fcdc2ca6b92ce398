"""The invitation list as it is shown, printed and merged: rows with their reasons, and who was left out and why."""

from __future__ import annotations

from dataclasses import dataclass, replace

from crm.domain.event import Category
from crm.domain.listing import Subject, SubjectKind
from crm.domain.partial_date import PartialDate
from crm.domain.selection import LeftOut


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationRow:
    """One row of the list, ready to be shown, printed and merged.

    ``address_lines`` is the complete address block, ``salutation`` the letter's. ``holder`` is empty for a vacant
    office, which is addressed as an office. ``district`` is the name of the body's district. ``waits`` says why the row
    stands on the waiting list; ``checks`` is what a person should look at before sending. ``rank`` is the number by
    which the row stands in the order of precedence, ``since`` when the holder took office. ``closing`` ends the letter.
    Without ``has_address`` no letter can reach the row: street and place are unknown, or may not be shown.
    ``degrees`` to ``name_suffix`` are the parts of the holder's name, the family name with nobility and prefix.
    """

    office_id: int | None
    party_id: int | None
    body: str
    office: str
    holder: str
    address_lines: tuple[str, ...]
    salutation: str
    reasons: tuple[str, ...]
    listed_name: str = ""
    district: str = ""
    email: str = ""
    spoken: str = ""
    closing: str = ""
    degrees: str = ""
    given_name: str = ""
    family_name: str = ""
    name_suffix: str = ""
    why_so: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    category: Category = Category.DELEGATION
    waits: str = ""
    shares_office: bool = False
    rank: int = 900
    since: PartialDate | None = None
    sort_key: str = ""
    has_address: bool = True

    @property
    def is_organisation(self) -> bool:
        """Whether the row stands for a body itself, without anybody named."""
        return self.office_id is None and self.party_id is not None and not self.holder

    @property
    def is_vacant(self) -> bool:
        """Whether the row stands for an office that nobody holds."""
        return not self.holder and not self.is_organisation

    @property
    def shown_name(self) -> str:
        """The name as listed; the office if nobody holds it, the body if the row stands for it."""
        return self.listed_name or self.office or self.body

    @property
    def subject(self) -> Subject:
        """The record behind the row: the person, the body, or the office if nobody holds it."""
        return _subject(self.office_id, self.party_id, is_organisation=self.is_organisation)

    @property
    def named_by(self) -> tuple[int | None, int | None]:
        """Office and party as a change by hand names the row: exactly one of the two."""
        return _named_by(self.office_id, self.party_id, self.shares_office)


@dataclass(frozen=True, slots=True, kw_only=True)
class OmittedRow:
    """Somebody who is not on the list, and why."""

    office_id: int | None
    party_id: int | None
    name: str
    body: str
    why: LeftOut
    reason: str
    shares_office: bool = False
    is_organisation: bool = False

    @property
    def subject(self) -> Subject:
        """As for a row of the list."""
        return _subject(self.office_id, self.party_id, is_organisation=self.is_organisation)

    @property
    def named_by(self) -> tuple[int | None, int | None]:
        """As for a row of the list."""
        return _named_by(self.office_id, self.party_id, self.shares_office)


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationList:
    """The list for an event: ``title`` names it, ``source`` the rules as a sentence, counts as in Selection.

    ``unmatched`` is how many contacts no rule takes in; who they are is read only if somebody asks.
    """

    title: str
    source: str
    rows: tuple[InvitationRow, ...]
    waiting: tuple[InvitationRow, ...] = ()
    omitted: tuple[OmittedRow, ...] = ()
    unmatched: int = 0
    counts: tuple[int, ...] = ()
    overlaps: tuple[int, ...] = ()
    left_out: tuple[int, ...] = ()
    full: tuple[int, ...] = ()
    inner: tuple[int, ...] = ()

    @property
    def doubtful(self) -> tuple[InvitationRow, ...]:
        """The rows that the rules are unsure about, in their order."""
        return tuple(row for row in self.rows if row.checks)

    def to_hand_out(self) -> InvitationList:
        """The list as it may leave the program: whom the law restricts (Art. 18 GDPR) is not even named among those
        left out."""
        named = tuple(row for row in self.omitted if row.why is not LeftOut.RESTRICTED)
        return replace(self, omitted=named)


def _subject(office_id: int | None, party_id: int | None, *, is_organisation: bool) -> Subject:
    if party_id is None:
        return Subject(SubjectKind.OFFICE, office_id or 0)
    return Subject(SubjectKind.ORGANISATION if is_organisation else SubjectKind.PERSON, party_id)


def _named_by(office_id: int | None, party_id: int | None, shares_office: bool) -> tuple[int | None, int | None]:
    return (office_id, None) if office_id is not None and not shares_office else (None, party_id)
