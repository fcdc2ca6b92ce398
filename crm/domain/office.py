"""Offices and who holds them when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from crm.domain.partial_date import PartialDate, covers
from crm.domain.party import Gender, Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A post at an organisation; it exists whoever holds it.

    ``kind`` is the key into the address rules. ``is_head`` says that the holder heads the body: it is a property of
    the office and never read from the title (in a town with an Oberbürgermeister the Bürgermeister is the deputy).
    ``rank`` orders precedence, lower is higher.
    """

    id: int = 0
    version: int = 1
    uid: str = ""
    organisation_id: int
    kind: str = ""
    title_m: str = ""
    title_f: str = ""
    title_neutral: str = ""
    is_head: bool = False
    rank: int = 900
    seats: int = 1
    deleted_at: str | None = None

    def title(self, gender: Gender | None = None) -> str:
        """The title for a holder of that gender, or the neutral one."""
        fitting = {Gender.FEMALE: self.title_f, Gender.MALE: self.title_m}.get(gender or Gender.UNKNOWN, "")
        return fitting or self.title_neutral or self.title_m or self.title_f

    def short_title(self) -> str:
        """The title for anybody, as short as lists need it: "Bürgermeister/in", "Landrat/Landrätin"."""
        if not self.title_m or not self.title_f or self.title_m == self.title_f:
            return self.title()
        if self.title_f == f"{self.title_m}in":
            return f"{self.title_m}/in"
        return f"{self.title_m}/{self.title_f}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """A person holds an office. Both dates may be unknown or known in part; they are data, never computed.

    ``keeps_title`` says that whoever left goes on being addressed by the office ("Bürgermeister a. D."). ``term`` is
    the legislative period or term as it is called ("19. Wahlperiode"), ``constituency`` where a mandate was won.
    """

    id: int = 0
    version: int = 1
    person_id: int
    office_id: int
    valid_from: PartialDate | None = None
    valid_to: PartialDate | None = None
    is_acting: bool = False
    is_main: bool = False
    keeps_title: bool = False
    term: str = ""
    constituency: str = ""
    source: str = ""
    confirmed_on: PartialDate | None = None

    def is_current(self, today: date) -> bool:
        """Whether the tenure covers the day, reading doubtful borders in favour of the holder."""
        return covers(self.valid_from, self.valid_to, today)


def office_name(office: Office, body: Organisation, title: str = "") -> str:
    """The office whoever holds it: "Bürgermeister/in der Gemeinde Tholey", "Geschäftsführung (Muster GmbH)".

    With the ``title`` of a holder: "Bürgermeisterin der Gemeinde Tholey".
    """
    title = title or office.short_title()
    if not body.genitive:
        return f"{title} ({body.full_name})"
    return title if title.endswith(body.genitive) else f"{title} {body.genitive}"


class Contradiction(StrEnum):
    """What the terms of an office or a person can say that cannot both be."""

    OVERLAP = "overlap"  # more regular holders than the office has seats
    ENDS_BEFORE_START = "ends_before_start"
    HELD_TWICE = "held_twice"  # one person, one office, the same time
    HELD_AFTER_DEATH = "held_after_death"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptContradiction:
    """A contradiction somebody has looked at and keeps on purpose; ``other_id`` is the second tenure of a pair."""

    id: int = 0
    version: int = 1
    kind: Contradiction
    tenure_id: int
    other_id: int | None = None
    reason: str = ""


def current(tenures: Iterable[Tenure], today: date, ranks: Mapping[int, int] | None = None) -> list[Tenure]:
    """The tenures that cover the day: main ones first, then by rank, regular before acting, the latest begun.

    ``ranks`` is the rank of each office by its id, lower is higher: who holds several offices and has no main one is
    addressed by the highest (BMI-Ratgeber). It does not matter for the holders of one office.
    """
    running, ranked = [tenure for tenure in tenures if tenure.is_current(today)], ranks or {}
    if len(running) < 2:  # as nearly everywhere
        return running

    def order(tenure: Tenure) -> tuple[bool, int, bool, int, int]:
        begun = tenure.valid_from.earliest().toordinal() if tenure.valid_from else 0
        return (not tenure.is_main, ranked.get(tenure.office_id, 0), tenure.is_acting, -begun, tenure.id)

    return sorted(running, key=order)


def former(tenures: Iterable[Tenure], today: date) -> Tenure | None:
    """The tenure by which a person without office goes on being addressed: the last one, if its title is kept."""
    known = list(tenures)
    if any(tenure.is_current(today) for tenure in known):
        return None
    left = [tenure for tenure in known if tenure.valid_to and tenure.valid_to.latest() < today]
    last = max(left, key=lambda tenure: (tenure.valid_to.latest(), tenure.id), default=None)  # type: ignore[union-attr]
    return last if last and last.keeps_title else None


def vacant_since(tenures: Iterable[Tenure], today: date) -> PartialDate | None:
    """The first day without a regular holder; None while there is one, or where nobody's end is known.

    Where the end is known to the month or year only, that month or year is named.
    """
    regular = [tenure for tenure in tenures if not tenure.is_acting]
    if any(tenure.is_current(today) for tenure in regular):
        return None
    ends = [tenure.valid_to for tenure in regular if tenure.valid_to and tenure.valid_to.latest() < today]
    if not ends:
        return None
    last = max(ends, key=PartialDate.latest)
    return last if last.day is None else PartialDate.of(last.latest() + timedelta(days=1))
