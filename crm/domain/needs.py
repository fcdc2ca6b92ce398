"""What a guest needs on a trip, and which items of the programme he or she has accepted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crm.domain.partial_date import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class TripNeeds:
    """Bus, hotel and arrival of one participation; nothing here reveals health or religion (see SensitiveData).

    ``nights_from`` is the day of arrival at the hotel, ``nights_to`` that of departure.
    """

    id: int = 0
    version: int = 1
    participation_id: int
    bus: str = ""
    boarding_place: str = ""
    hotel: str = ""
    room: str = ""
    nights_from: PartialDate | None = None
    nights_to: PartialDate | None = None
    arrival: str = ""
    departure: str = ""
    vehicle_plate: str = ""


class ItemReply(StrEnum):
    """What a guest said of an item; nothing said is no reply."""

    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAnswer:
    """Whether a guest takes part in one item of the programme; no record means: not asked or not said."""

    id: int = 0
    version: int = 1
    item_id: int
    participation_id: int
    reply: ItemReply
