"""Who is written to for an event: besides the audiences, its own guests as far as they have answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from crm.domain.audience import Audience
from crm.domain.audience_history import TookPart
from crm.domain.event import Event, Status
from crm.domain.invitation import InvitationList
from crm.domain.listing import Subject
from crm.services.audiences import Audiences
from crm.services.contacts import OPEN, Disclosure
from crm.services.event_view import Participant


class Guests(StrEnum):
    """Which guests of an event."""

    ALL = "all"
    COMING = "coming"
    SILENT = "silent"


_STATUSES: Final[Mapping[Guests, frozenset[Status]]] = {
    Guests.ALL: frozenset(Status),
    Guests.COMING: frozenset({Status.ACCEPTED, Status.RESERVED, Status.ATTENDED}),
    Guests.SILENT: frozenset({Status.INVITED}),
}


class Recipients:
    """The guests of an event as a list that can be written to, by the rules of every list."""

    def __init__(self, audiences: Audiences) -> None:
        self._audiences = audiences

    def guests(self, event: Event, which: Guests = Guests.ALL, shown: Disclosure = OPEN) -> InvitationList:
        """Each addressed in the office invited as, also who has left it since.

        Who objected, died or is restricted is left out, as everywhere.
        """
        took_part = TookPart(event.id, event.name, _STATUSES[which])
        return self._audiences.preview(Audience(include=(took_part,), offices_only=False), event.name, event.id, shown)


def those_among(participants: Iterable[Participant], which: Guests) -> list[Subject]:
    """The participants whose answer is meant, in their order; for what is printed about them and not sent to them."""
    return [row.subject for row in participants if row.participation.status in _STATUSES[which]]
