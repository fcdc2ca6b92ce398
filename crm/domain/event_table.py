"""Sheets of an event that are tables: who travels how, who sleeps where, and the numbers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crm.domain.sheet import TableSheet


class EventTableKind(StrEnum):
    """For whom the sheet is: who counts at the bus, the hotel's desk, the files."""

    BUSES = "bus-list"
    HOTELS = "hotel-list"
    STATISTICS = "statistics"


EVENT_TABLE_TITLES = {
    EventTableKind.BUSES: "Busliste",
    EventTableKind.HOTELS: "Hotelliste",
    EventTableKind.STATISTICS: "Statistik",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EventTable:
    """A sheet with how many guests stand on it, or are counted in it."""

    kind: EventTableKind
    event: str
    sheet: TableSheet
    count: int

    @property
    def name(self) -> str:
        return f"{EVENT_TABLE_TITLES[self.kind]} {self.event}"
