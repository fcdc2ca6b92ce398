"""Where one has been among the contacts, for the way back."""

from __future__ import annotations

from dataclasses import dataclass

from crm.domain.listing import Subject

_MOST = 50


@dataclass(frozen=True, slots=True)
class Stop:
    """A page over the contacts by its key, "" for the list itself, and the record that was shown."""

    page: str = ""
    subject: Subject | None = None


class Trail:
    """Remembers the stops before the present one; the same one twice in a row counts once."""

    def __init__(self) -> None:
        self._stops: list[Stop] = []

    def leave(self, stop: Stop) -> None:
        """Notes where one was before going on."""
        if not self._stops or self._stops[-1] != stop:
            self._stops = [*self._stops, stop][-_MOST:]

    def back(self) -> Stop | None:
        """The stop before, which is forgotten by that; None at the beginning."""
        return self._stops.pop() if self._stops else None

    def forget(self) -> None:
        """Begins anew."""
        self._stops = []
