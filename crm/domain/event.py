"""Events, their programme, and who took part in which capacity."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crm.domain.partial_date import MONTHS, PartialDate


class Status(StrEnum):
    """The fixed classes of a participation's status."""

    PLANNED = "planned"
    SAVE_THE_DATE = "save_the_date"
    INVITED = "invited"
    ACCEPTED = "accepted"
    RESERVED = "accepted_with_reservation"
    DECLINED = "declined"
    REPRESENTED = "represented"
    WAITING = "waiting"
    CANCELLED = "cancelled"
    ATTENDED = "attended"
    ABSENT = "absent"
    UNDELIVERABLE = "undeliverable"


class Role(StrEnum):
    """In which capacity somebody takes part or speaks."""

    GUEST = "guest"
    HOST = "host"
    GREETING = "greeting"  # Grußwort
    KEYNOTE = "keynote"
    PITCH = "pitch"
    MODERATION = "moderation"
    VISITED = "visited"  # the firm that is visited
    PRESS_CONTACT = "press_contact"


class Category(StrEnum):
    """The group a participation is counted and listed in."""

    HONORARY = "honorary"
    SPEAKER = "speaker"
    HOST = "host"
    DELEGATION = "delegation"
    PRESS = "press"
    COMPANION = "companion"
    STAFF = "staff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An event; ``place`` is the venue, ``city`` the town, ``motto`` what it is about in one sentence.

    ``answer_by`` is the deadline (u. A. w. g.), ``capacity`` the number of seats, 0 if unlimited. ``companions`` is how
    many a guest may bring unless the participation says otherwise. ``time_zone`` is that of the programme's times.
    ``keep_sensitive_days`` after its end the event's accreditation and catering data delete themselves.
    """

    id: int = 0
    version: int = 1
    uid: str = ""
    name: str
    series: str = ""
    motto: str = ""
    starts_on: PartialDate | None = None
    ends_on: PartialDate | None = None
    place: str = ""
    city: str = ""
    capacity: int = 0
    answer_by: PartialDate | None = None
    companions: int = 0
    time_zone: str = "Europe/Berlin"
    keep_sensitive_days: int = 14
    made_from_id: int | None = None
    source: str = ""
    deleted_at: str | None = None

    def period(self) -> str:
        """ "23. bis 24. Januar 2020", "23. Januar 2020", or as much as is known."""
        if self.starts_on is None:
            return ""
        start, end = self.starts_on, self.ends_on
        if end is None or end == start:
            return long_german(start)
        if start.day and end.day and (start.year, start.month) == (end.year, end.month):
            return f"{start.day}. bis {long_german(end)}"
        return f"{long_german(start)} bis {long_german(end)}"

    def where(self) -> str:
        return ", ".join(part for part in (self.place, self.city) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeItem:
    """One item of the programme. Times are local to the event: "2020-01-23T10:00", or empty if unknown."""

    id: int = 0
    version: int = 1
    event_id: int
    position: int = 0
    role: Role | None = None  # what kind of item: greeting, keynote, pitch, visited …
    title: str = ""
    description: str = ""
    starts_at: str = ""
    ends_at: str = ""
    place: str = ""
    organisation_id: int | None = None
    capacity: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRole:
    """A participation appears in a programme item in a role."""

    id: int = 0
    version: int = 1
    item_id: int
    participation_id: int
    role: Role
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """Party × event: a fact about a day.

    ``office_id`` is the office invited as; ``function`` and ``body`` are what was printed for the day where no
    office is kept. ``represents_id`` is the participation of the invited person for whom this one stands in.
    ``status_label_id`` is the house's own name for the status. ``answer_by`` is a deadline of its own. ``queue_place``
    orders the waiting list (0: not placed), ``overrule`` says why a seat was given although none was free.
    ``companions`` is how many may come along, None as the event says. ``arrived_at`` is UTC, ISO 8601.
    """

    id: int = 0
    version: int = 1
    event_id: int
    party_id: int
    office_id: int | None = None
    function: str = ""
    body: str = ""
    role: Role = Role.GUEST
    category: Category = Category.DELEGATION
    status: Status = Status.PLANNED
    wave: int = 0
    invited_on: PartialDate | None = None
    answered_on: PartialDate | None = None
    answered_by: str = ""
    answered_how: str = ""
    represents_id: int | None = None
    seats: int = 1
    proposed_by: str = ""
    remarks: str = ""
    position: int = 0
    status_label_id: int | None = None
    answer_by: PartialDate | None = None
    queue_place: int = 0
    overrule: str = ""
    companions: int | None = None
    arrived_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusLabel:
    """A name of the house for a status: "zugesagt (per Post)"; it counts as its fixed class."""

    id: int = 0
    version: int = 1
    status: Status
    name: str
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryRule:
    """How a category counts at one event: whether its guests take seats, and how many seats are kept (0: no limit)."""

    id: int = 0
    version: int = 1
    event_id: int
    category: Category
    takes_seats: bool = True
    seats: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleRule:
    """How a role counts at one event: hosts and speakers may be there without taking a guest's seat."""

    id: int = 0
    version: int = 1
    event_id: int
    role: Role
    takes_seats: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusChange:
    """One step in the history of a participation's status. ``at`` is UTC, ISO 8601, ``label`` the house's own name."""

    id: int = 0
    version: int = 1
    participation_id: int
    status: Status
    at: str
    by: str = ""
    how: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Companion:
    """A seat granted beside a guest, named or not yet; ``arrived_at`` is UTC, ISO 8601."""

    id: int = 0
    version: int = 1
    participation_id: int
    party_id: int | None = None
    name: str = ""
    arrived_at: str = ""


class Moment(StrEnum):
    """When a snapshot was taken: as the invitation was frozen, or as attendance was set."""

    FROZEN = "frozen"
    ATTENDANCE = "attendance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A participation's name, office and address as they were on the day; ``address_lines`` joined by newlines."""

    id: int = 0
    version: int = 1
    participation_id: int
    moment: Moment
    taken_at: str
    name: str = ""
    degrees: str = ""
    office: str = ""
    body: str = ""
    address_lines: str = ""
    salutation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SensitiveData:
    """Event-bound data for accreditation and catering; deletes itself on ``delete_on``, journaled without values."""

    id: int = 0
    version: int = 1
    participation_id: int
    birth_name: str = ""
    birth_date: str = ""
    birth_place: str = ""
    diet: str = ""
    delete_on: PartialDate | None = None


def long_german(day: PartialDate) -> str:
    """A full date with the month written out: "23. Januar 2020"."""
    if day.day is None:
        return day.german()
    assert day.month is not None
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"
