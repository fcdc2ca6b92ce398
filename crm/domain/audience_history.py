"""Conditions on what happened before: took part, was invited, was not invited since, declined again and again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from crm.domain.candidate import Candidate, Fact, PastParticipation
from crm.domain.event import Category, Role, Status
from crm.domain.partial_date import PartialDate

NOTHING: frozenset[Fact] = frozenset()

#: Not yet sent anything that asks for an answer.
_NOT_INVITED = frozenset({Status.PLANNED, Status.SAVE_THE_DATE})


class TookPartAs(StrEnum):
    """In one's own right, or in place of somebody."""

    GUEST = "guest"
    SUBSTITUTE = "substitute"


@dataclass(frozen=True, slots=True)
class TookPart:
    """Took part in an event with one of the statuses (attended, declined …).

    Empty ``categories`` or ``roles`` mean any, ``taken_as`` None both in one's own right and for somebody.
    """

    event_id: int
    event_name: str
    statuses: frozenset[Status]
    categories: frozenset[Category] = frozenset()
    roles: frozenset[Role] = frozenset()
    taken_as: TookPartAs | None = None

    def reason(self, candidate: Candidate) -> str | None:
        for past in candidate.history:
            if self._fits(past):
                stood_in = f" (in Vertretung für {past.represents})" if past.represents else ""
                return f"{self.event_name}: {STATUS_WORDS[past.status]}{stood_in}"
        return None

    def describe(self) -> str:
        named = " oder ".join(STATUS_WORDS[status] for status in Status if status in self.statuses)
        among = [CATEGORY_WORDS[category] for category in Category if category in self.categories]
        among += [ROLE_WORDS[role] for role in Role if role in self.roles]
        among += [_AS_WORDS[self.taken_as]] if self.taken_as else []
        return f"{self.event_name}: {named} ({', '.join(among)})" if among else f"{self.event_name}: {named}"

    def to_data(self) -> dict[str, Any]:
        return {
            "rule": "took_part",
            "event": self.event_name,
            "event_id": self.event_id,
            "status": sorted(status.value for status in self.statuses),
            "category": sorted(category.value for category in self.categories),
            "role": sorted(role.value for role in self.roles),
            "taken_as": self.taken_as.value if self.taken_as else "",
        }

    def needs(self) -> frozenset[Fact]:
        return NOTHING

    def _fits(self, past: PastParticipation) -> bool:
        return (
            past.event_id == self.event_id
            and past.status in self.statuses
            and (not self.categories or past.category in self.categories)
            and (not self.roles or past.role in self.roles)
            and (self.taken_as is None or past.is_substitute == (self.taken_as is TookPartAs.SUBSTITUTE))
        )


@dataclass(frozen=True, slots=True)
class InvitedTo:
    """Was invited to an event, whatever came of it."""

    event_id: int
    event_name: str

    def reason(self, candidate: Candidate) -> str | None:
        for past in candidate.history:
            if past.event_id == self.event_id and was_invited(past):
                return self.describe()
        return None

    def describe(self) -> str:
        return f"eingeladen zu {self.event_name}"

    def to_data(self) -> dict[str, Any]:
        return {"rule": "invited_to", "event": self.event_name, "event_id": self.event_id}

    def needs(self) -> frozenset[Fact]:
        return NOTHING


@dataclass(frozen=True, slots=True)
class NotInvitedSince:
    """Was invited to nothing that took place on the day or later."""

    day: PartialDate

    def reason(self, candidate: Candidate) -> str | None:
        last = max((_day(past) for past in candidate.history if was_invited(past)), default=date.min)
        return self.describe() if last < self.day.earliest() else None

    def describe(self) -> str:
        return f"seit {self.day.german()} nicht eingeladen"

    def to_data(self) -> dict[str, Any]:
        return {"rule": "not_invited_since", "date": self.day.iso()}

    def needs(self) -> frozenset[Fact]:
        return NOTHING


@dataclass(frozen=True, slots=True)
class DeclinedInARow:
    """Declined the last ``times`` invitations that were answered; within a series if one is named.

    Invitations still open say nothing. Who sent somebody else did not decline.
    """

    times: int
    series: str = ""

    def reason(self, candidate: Candidate) -> str | None:
        asked = [past for past in candidate.history if self._counts(past)]
        last = sorted(asked, key=lambda past: (_day(past), past.event_id))[-self.times :]
        if len(last) < self.times or any(past.status is not Status.DECLINED for past in last):
            return None
        return f"{self.describe()} ({', '.join(past.event_name for past in last)})"

    def describe(self) -> str:
        often = f"die letzten {self.times} Male abgesagt" if self.times > 1 else "zuletzt abgesagt"
        return f"{often} (Reihe {self.series})" if self.series else often

    def to_data(self) -> dict[str, Any]:
        return {"rule": "declined_in_a_row", "times": self.times, "series": self.series}

    def needs(self) -> frozenset[Fact]:
        return NOTHING

    def _counts(self, past: PastParticipation) -> bool:
        is_answered = was_invited(past) and past.status not in _OPEN
        return is_answered and not past.is_substitute and self.series in ("", past.series)


def was_invited(past: PastParticipation) -> bool:
    """Whether an invitation went out: in one's own right, not as somebody's substitute."""
    return past.status not in _NOT_INVITED and not past.is_substitute


def _day(past: PastParticipation) -> date:
    on = past.on or past.invited_on
    return on.earliest() if on else date.min


_OPEN = frozenset({Status.INVITED, Status.WAITING, Status.UNDELIVERABLE, Status.CANCELLED})

STATUS_WORDS: Mapping[Status, str] = {
    Status.PLANNED: "geplant",
    Status.SAVE_THE_DATE: "vorgemerkt",
    Status.INVITED: "offen",
    Status.ACCEPTED: "zugesagt",
    Status.RESERVED: "unter Vorbehalt",
    Status.DECLINED: "abgesagt",
    Status.REPRESENTED: "vertreten",
    Status.WAITING: "Warteliste",
    Status.CANCELLED: "ausgeladen",
    Status.ATTENDED: "teilgenommen",
    Status.ABSENT: "nicht erschienen",
    Status.UNDELIVERABLE: "unzustellbar",
}

CATEGORY_WORDS: Mapping[Category, str] = {
    Category.HONORARY: "Ehrengäste",
    Category.SPEAKER: "Redner",
    Category.HOST: "Gastgeber",
    Category.DELEGATION: "Delegation",
    Category.PRESS: "Presse",
    Category.COMPANION: "Begleitung",
    Category.STAFF: "Personal",
}

ROLE_WORDS: Mapping[Role, str] = {
    Role.GUEST: "Gast",
    Role.HOST: "Gastgeber",
    Role.GREETING: "Grußwort",
    Role.KEYNOTE: "Keynote",
    Role.PITCH: "Pitch",
    Role.MODERATION: "Moderation",
    Role.VISITED: "besucht",
    Role.PRESS_CONTACT: "Pressekontakt",
}

_AS_WORDS: Mapping[TookPartAs, str] = {
    TookPartAs.GUEST: "als Gast",
    TookPartAs.SUBSTITUTE: "in Vertretung",
}
