"""The invitation list: rows with their reasons, and who was left out and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from crm.domain.audience import Audience, Candidate, ManualChange


class LeftOut(StrEnum):
    """Why somebody is not on the list."""

    EXCLUDED = "excluded"
    REMOVED = "removed"
    RESTRICTED = "restricted"
    OBJECTED = "objected"
    DECEASED = "deceased"
    NO_OFFICE = "no_office"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """A candidate that the rules took in, with the reasons, one per rule."""

    candidate: Candidate
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Omission:
    """A candidate that a rule would take in but that stays out."""

    candidate: Candidate
    why: LeftOut
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What an audience yields today.

    ``counts`` are the matches of each include rule, in their order, ``overlaps`` how many of them an earlier rule had
    taken in already, and ``left_out`` how many each exclude rule takes away.
    """

    picks: tuple[Pick, ...] = ()
    omissions: tuple[Omission, ...] = ()
    counts: tuple[int, ...] = ()
    overlaps: tuple[int, ...] = ()
    left_out: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationRow:
    """One row of the list, ready to be shown, printed and merged.

    ``address_lines`` is the complete address block, ``salutation`` the letter's. ``holder`` is empty for a vacant
    office, which is addressed as an office. ``district`` is the name of the body's district.
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
    why_so: tuple[str, ...] = ()
    sort_key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OmittedRow:
    office_id: int | None
    party_id: int | None
    name: str
    body: str
    why: LeftOut
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationList:
    """The list for an event: ``title`` names it, ``source`` the rules as a sentence, counts as in Selection."""

    title: str
    source: str
    rows: tuple[InvitationRow, ...]
    omitted: tuple[OmittedRow, ...] = ()
    counts: tuple[int, ...] = ()
    overlaps: tuple[int, ...] = ()
    left_out: tuple[int, ...] = ()

    def to_hand_out(self) -> InvitationList:
        """The list as it may leave the program: whom the law restricts (Art. 18 GDPR) is not even named among those
        left out."""
        named = tuple(row for row in self.omitted if row.why is not LeftOut.RESTRICTED)
        return replace(self, omitted=named)


class _Tally:
    """How much each rule did."""

    def __init__(self, audience: Audience) -> None:
        self.counts = [0] * len(audience.include)
        self.overlaps = [0] * len(audience.include)
        self.left_out = [0] * len(audience.exclude)

    def took_in(self, rule: int, *, again: bool) -> None:
        self.counts[rule] += 1
        self.overlaps[rule] += again


def select(audience: Audience, candidates: Iterable[Candidate]) -> Selection:
    """Applies the rules: one pick per office (or per person without office), none twice, each with its reasons.

    What was added by hand overrules the rules, never an objection or a restriction.
    """
    picks: dict[tuple[str, int], Pick] = {}
    omissions: list[Omission] = []
    tally = _Tally(audience)
    removals = {_row(change): change for change in audience.manual if change.is_removal}
    additions = {_row(change): change for change in audience.manual if not change.is_removal}
    for candidate in candidates:
        reasons = _reasons(audience, candidate, tally)
        key = key_of(candidate)
        if key in additions:
            reasons = (*reasons, f"von Hand: {additions[key].reason}")
        if not reasons or key in picks:
            continue
        omission = _barred(candidate)
        if omission is None and key not in additions:
            omission = _omission(audience, candidate, removals.get(key), tally)
        if omission is not None:
            omissions.append(omission)
        else:
            picks[key] = Pick(candidate=candidate, reasons=reasons)
    return Selection(
        picks=tuple(picks.values()),
        omissions=tuple(omissions),
        counts=tuple(tally.counts),
        overlaps=tuple(tally.overlaps),
        left_out=tuple(tally.left_out),
    )


def key_of(candidate: Candidate) -> tuple[str, int]:
    """What makes a row unique: the office, else the person."""
    return _key(candidate.office_id, candidate.party_id)


def _row(change: ManualChange) -> tuple[str, int]:
    return _key(change.office_id, change.party_id)


def _key(office_id: int | None, party_id: int | None) -> tuple[str, int]:
    return ("office", office_id) if office_id is not None else ("party", party_id or 0)


def _reasons(audience: Audience, candidate: Candidate, tally: _Tally) -> tuple[str, ...]:
    found: list[str] = []
    for number, rule in enumerate(audience.include):
        if reason := rule.reason(candidate):
            tally.took_in(number, again=bool(found))
            found.append(reason)
    return tuple(dict.fromkeys(found))


def _barred(candidate: Candidate) -> Omission | None:
    """What no rule and no hand overrules."""
    for why, applies, sentence in (
        (LeftOut.RESTRICTED, candidate.is_restricted, "Verarbeitung eingeschränkt"),
        (LeftOut.OBJECTED, candidate.has_objected, "Widerspruch gegen Einladungen"),
        (LeftOut.DECEASED, candidate.is_deceased, "verstorben"),
    ):
        if applies:
            return Omission(candidate=candidate, why=why, reason=sentence)
    return None


def _omission(audience: Audience, candidate: Candidate, removal: ManualChange | None, tally: _Tally) -> Omission | None:
    if removal is not None:
        return Omission(candidate=candidate, why=LeftOut.REMOVED, reason=removal.reason or "von Hand entfernt")
    if audience.offices_only and candidate.office_id is None:
        return Omission(candidate=candidate, why=LeftOut.NO_OFFICE, reason="hat heute kein Amt")
    for number, rule in enumerate(audience.exclude):
        if reason := rule.reason(candidate):
            tally.left_out[number] += 1
            return Omission(candidate=candidate, why=LeftOut.EXCLUDED, reason=reason)
    return None
