"""What is to be said of cards on which not everything stands as it should."""

from __future__ import annotations

from crm.printing.address_field import some_names
from crm.printing.card_text import READABLE, CardText
from crm.printing.page import Sheet


class CardWarnings:
    """Collects whose card to look at; :meth:`warn` says it in one sentence each."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._cut: list[str] = []
        self._small: list[str] = []

    def look_at(self, name: str, text: CardText) -> None:
        if text.is_cut:
            self._cut.append(name)
        elif text.is_small:
            self._small.append(name)

    def warn(self) -> None:
        if self._cut:
            self._sheet.warn(f"Nicht alles hatte Platz; gekürzt ist der Text bei {some_names(self._cut)}.")
        if self._small:
            self._sheet.warn(
                f"Kleiner als {READABLE:g} Punkt".replace(".", ",") + f" ist die Schrift bei {some_names(self._small)}."
            )
