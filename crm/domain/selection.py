"""From rules to rows: who is taken in and why, who waits, and who is left out and why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from crm.domain.audience import Audience, Overflow, Quota, QuotaBy, Under
from crm.domain.audience_conditions import MEMBER, Way
from crm.domain.audience_tree import inner_rules
from crm.domain.candidate import Candidate
from crm.domain.event import Category
from crm.domain.kept_audience import ManualChange
from crm.domain.precedence import rule_key

#: How the reason of a row begins that was added by hand.
BY_HAND = "von Hand: "


class LeftOut(StrEnum):
    """Why somebody is not on the list."""

    NO_RULE = "no_rule"
    EXCLUDED = "excluded"
    REMOVED = "removed"
    RESTRICTED = "restricted"
    OBJECTED = "objected"
    DECEASED = "deceased"
    NO_OFFICE = "no_office"
    VACANT = "vacant"
    NO_ADDRESS = "no_address"
    COVERED = "covered"  # by another row: the same person, or the same body where each body gets one
    QUOTA = "quota"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """A candidate that the rules took in, with the reasons, one per rule, and the category it is listed under.

    ``waits`` says why it stands on the waiting list; empty for a row of the list itself.
    """

    candidate: Candidate
    reasons: tuple[str, ...]
    category: Category = Category.DELEGATION
    by_hand: bool = False
    waits: str = ""


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
    taken in already, ``left_out`` how many each exclude rule takes away, ``full`` how many each quota turned away,
    ``inner`` how many each of :func:`crm.domain.audience_tree.inner_rules` matches by itself.
    ``waiting`` is in the order in which seats are offered. ``unmatched`` are those whom no rule takes in.
    """

    picks: tuple[Pick, ...] = ()
    waiting: tuple[Pick, ...] = ()
    omissions: tuple[Omission, ...] = ()
    unmatched: tuple[Candidate, ...] = ()
    counts: tuple[int, ...] = ()
    overlaps: tuple[int, ...] = ()
    left_out: tuple[int, ...] = ()
    full: tuple[int, ...] = ()
    inner: tuple[int, ...] = ()


def select(audience: Audience, candidates: Iterable[Candidate]) -> Selection:
    """Applies the rules: one pick per person and office, none twice, each with its reasons.

    What was added by hand overrules the rules and quotas, never an objection or a restriction. A person who was added
    stands there in the highest office he or she holds.
    """
    work = _Work(audience)
    for candidate in candidates:
        work.consider(candidate)
    work.cover_same_person()
    if audience.one_per_body:
        work.cover_same_body()
    for number, quota in enumerate(audience.quotas):
        work.apply(number, quota)
    return work.result()


def key_of(candidate: Candidate) -> tuple[str, int]:
    """What makes a row unique: the office; the person where the office has many holders, or there is none."""
    return _key(None if candidate.shares_office else candidate.office_id, candidate.party_id)


def by_rank(candidate: Candidate) -> tuple[tuple[int, date, str], tuple[str, int]]:
    """Order of precedence (:func:`crm.domain.precedence.rule_key`)."""
    return rule_key(candidate.rank, candidate.term_begins, candidate.name_key), key_of(candidate)


@dataclass
class _Work:
    audience: Audience
    picks: dict[tuple[str, int], Pick] = field(default_factory=dict)
    waiting: list[Pick] = field(default_factory=list)
    omissions: list[Omission] = field(default_factory=list)
    unmatched: list[Candidate] = field(default_factory=list)
    in_person: set[tuple[str, int]] = field(default_factory=set)  # added as a person, whatever the office

    def __post_init__(self) -> None:
        self.counts = [0] * len(self.audience.include)
        self.overlaps = [0] * len(self.audience.include)
        self.left_out = [0] * len(self.audience.exclude)
        self.full = [0] * len(self.audience.quotas)
        self.inner_rules = [rule for _, rule in inner_rules(self.audience)]
        self.inner = [0] * len(self.inner_rules)
        self.removals = {_row(change): change for change in self.audience.manual if change.is_removal}
        self.additions = {_row(change): change for change in self.audience.manual if not change.is_removal}

    def consider(self, candidate: Candidate) -> None:
        for number, rule in enumerate(self.inner_rules):
            self.inner[number] += rule.reason(candidate) is not None
        reasons, category = self._reasons(candidate)
        key = key_of(candidate)
        added = self.additions.get(key)
        if added is None and candidate.party_id is not None:
            added = self.additions.get(("party", candidate.party_id))
            if added is not None:
                self.in_person.add(key)
        if added is not None:
            reasons = (*reasons, f"{BY_HAND}{added.reason}")
        if key in self.picks:
            return
        if not reasons:
            self.unmatched.append(candidate)
            return
        omission = _barred(candidate)
        if omission is None and added is None:
            omission = self._omission(candidate, self.removals.get(key))
        if omission is not None:
            self.omissions.append(omission)
        else:
            self.picks[key] = Pick(candidate=candidate, reasons=reasons, category=category, by_hand=added is not None)

    def cover_same_person(self) -> None:
        """Who holds several offices is written to once: in the one added by hand, else in the highest."""
        groups: dict[int, list[Pick]] = defaultdict(list)
        for pick in self.picks.values():
            if pick.candidate.party_id is not None:
                groups[pick.candidate.party_id].append(pick)
        for picks in groups.values():
            self._keep_first(picks, "steht schon in einem anderen Amt auf der Liste")

    def cover_same_body(self) -> None:
        groups: dict[int, list[Pick]] = defaultdict(list)
        for pick in self.picks.values():
            if pick.candidate.organisation_id is not None:
                groups[pick.candidate.organisation_id].append(pick)
        for picks in groups.values():
            body = picks[0].candidate.body_name
            self._keep_first(picks, f"{body} steht schon mit einer Zeile auf der Liste" if body else _SAME_BODY)

    def apply(self, number: int, quota: Quota) -> None:
        """Gives the seats in order of precedence; those added by hand come first and are never turned away."""
        taken: Counter[str] = Counter()
        for pick in sorted(self.picks.values(), key=lambda pick: (not pick.by_hand, by_rank(pick.candidate))):
            keys = [key for key in quota_keys(quota, pick) if quota.value in ("", key)]
            if not keys or any(rule.reason(pick.candidate) for rule in quota.beyond):
                continue
            full = [key for key in keys if taken[key] >= quota.seats]
            if full and not pick.by_hand:
                self.full[number] += 1
                self._turn_away(pick, quota, full[0])
            else:
                taken.update(keys)

    def result(self) -> Selection:
        return Selection(
            picks=tuple(self.picks.values()),
            waiting=tuple(sorted(self.waiting, key=lambda pick: by_rank(pick.candidate))),
            omissions=tuple(self.omissions),
            unmatched=tuple(self.unmatched),
            counts=tuple(self.counts),
            overlaps=tuple(self.overlaps),
            left_out=tuple(self.left_out),
            full=tuple(self.full),
            inner=tuple(self.inner),
        )

    def _reasons(self, candidate: Candidate) -> tuple[tuple[str, ...], Category]:
        found: list[str] = []
        category: Category | None = None
        for number, rule in enumerate(self.audience.include):
            if reason := rule.reason(candidate):
                self.counts[number] += 1
                self.overlaps[number] += bool(found)
                found.append(reason)
                if category is None and isinstance(rule, Under):
                    category = rule.category
        return tuple(dict.fromkeys(found)), category or Category.DELEGATION

    def _omission(self, candidate: Candidate, removal: ManualChange | None) -> Omission | None:
        audience = self.audience
        if removal is not None:
            return Omission(candidate=candidate, why=LeftOut.REMOVED, reason=removal.reason or "von Hand entfernt")
        if audience.offices_only and candidate.office_id is None and not candidate.is_organisation:
            return Omission(candidate=candidate, why=LeftOut.NO_OFFICE, reason="hat heute kein Amt")
        if not audience.with_vacant and candidate.is_vacant:
            return Omission(candidate=candidate, why=LeftOut.VACANT, reason="Amt ist unbesetzt")
        for number, rule in enumerate(audience.exclude):
            if reason := rule.reason(candidate):
                self.left_out[number] += 1
                return Omission(candidate=candidate, why=LeftOut.EXCLUDED, reason=reason)
        return _unreachable(candidate, audience.way)

    def _keep_first(self, picks: Sequence[Pick], sentence: str) -> None:
        _first, *others = sorted(picks, key=lambda pick: (not pick.by_hand, by_rank(pick.candidate)))
        for pick in others:
            if not pick.by_hand or key_of(pick.candidate) in self.in_person:
                del self.picks[key_of(pick.candidate)]
                self.omissions.append(Omission(candidate=pick.candidate, why=LeftOut.COVERED, reason=sentence))

    def _turn_away(self, pick: Pick, quota: Quota, key: str) -> None:
        del self.picks[key_of(pick.candidate)]
        sentence = f"Kontingent ausgeschöpft: höchstens {quota.seats} ({quota_word(quota, pick.candidate, key)})"
        if quota.overflow is Overflow.WAITING:
            self.waiting.append(replace(pick, waits=sentence))
        else:
            self.omissions.append(Omission(candidate=pick.candidate, why=LeftOut.QUOTA, reason=sentence))


def quota_keys(quota: Quota, pick: Pick) -> Iterator[str]:
    """What a row counts as: its category, district, gender, or the parties and groups the person belongs to."""
    candidate = pick.candidate
    match quota.by:
        case QuotaBy.CATEGORY:
            yield pick.category.value
        case QuotaBy.DISTRICT:
            if len(candidate.ags) >= _DISTRICT:
                yield candidate.ags[:_DISTRICT]
        case QuotaBy.GENDER:
            if candidate.party_id is not None:
                yield candidate.gender.value
        case QuotaBy.PARTY:
            yield from sorted({relation.other for relation in candidate.relations if relation.kind == MEMBER})


def quota_word(quota: Quota, candidate: Candidate, key: str) -> str:
    """The key in German: "Landkreis St. Wendel", "Presse", "weiblich"."""
    if quota.by is QuotaBy.DISTRICT:
        return candidate.district or key
    return _WORDS.get(key, key)


def _unreachable(candidate: Candidate, way: Way | None) -> Omission | None:
    if way is Way.MAIL and not candidate.has_mail:
        return Omission(candidate=candidate, why=LeftOut.NO_ADDRESS, reason="keine E-Mail-Adresse")
    if way is Way.POST and not candidate.has_post:
        return Omission(candidate=candidate, why=LeftOut.NO_ADDRESS, reason="keine Postanschrift")
    return None


def _barred(candidate: Candidate) -> Omission | None:
    for why, applies, sentence in (
        (LeftOut.RESTRICTED, candidate.is_restricted, "Verarbeitung eingeschränkt"),
        (LeftOut.OBJECTED, candidate.has_objected, "Widerspruch gegen Einladungen"),
        (LeftOut.DECEASED, candidate.is_deceased, "verstorben"),
    ):
        if applies:
            return Omission(candidate=candidate, why=why, reason=sentence)
    return None


def _row(change: ManualChange) -> tuple[str, int]:
    return _key(change.office_id, change.party_id)


def _key(office_id: int | None, party_id: int | None) -> tuple[str, int]:
    return ("office", office_id) if office_id is not None else ("party", party_id or 0)


#: The first five digits of the official municipality key are the district's.
_DISTRICT = 5
_SAME_BODY = "die Stelle steht schon mit einer Zeile auf der Liste"
_WORDS = {
    "honorary": "Ehrengäste",
    "speaker": "Redner",
    "host": "Gastgeber",
    "delegation": "Delegation",
    "press": "Presse",
    "companion": "Begleitung",
    "staff": "Personal",
    "w": "weiblich",
    "m": "männlich",
    "d": "divers",
    "u": "ohne Angabe",
}
