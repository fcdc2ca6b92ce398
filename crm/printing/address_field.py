"""An address in its field, and what is to be said of those that are not printed as they should."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from crm.domain.addressee import Addressee
from crm.domain.label import Box
from crm.printing.fitted import READABLE, fit
from crm.printing.page import Sheet
from crm.printing.style import HAIRLINE, MM
from crm.printing.tags import Tag

_MOST_NAMED: Final = 3


class AddressFields:
    """Sets addresses one after the other; :meth:`warn` says in one sentence each which of them to look at."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._cut: list[str] = []
        self._small: list[str] = []

    def draw(self, addressee: Addressee, field: Box) -> None:
        """The lines in the middle of the field's height, from its left edge; the field is in mm."""
        with self._sheet.about(addressee.name):
            fitted = fit(self._sheet, addressee.lines, field.width * MM, field.height * MM)
        above = (field.height * MM - fitted.height) / 2
        with self._sheet.tag(Tag.PARAGRAPH):
            self._sheet.stack(field.left * MM, field.top * MM + above, fitted.lines, fitted.style)
        if fitted.is_cut:
            self._cut.append(addressee.name)
        elif fitted.is_small:
            self._small.append(addressee.name)

    def outline(self, box: Box) -> None:
        """The edge of a label or field, in mm."""
        self._sheet.outline(box.left * MM, box.top * MM, box.width * MM, box.height * MM, HAIRLINE)

    def warn(self) -> None:
        if self._cut:
            self._sheet.warn(f"Nicht alles hatte Platz; gekürzt ist die Anschrift von {some_names(self._cut)}.")
        if self._small:
            self._sheet.warn(f"Kleiner als {READABLE:g} Punkt ist die Anschrift von {some_names(self._small)}.")


def some_names(names: Sequence[str]) -> str:
    """The first of them, each once, and how many more there are."""
    different = list(dict.fromkeys(names))
    if len(different) <= _MOST_NAMED:
        return ", ".join(different)
    return f"{', '.join(different[:_MOST_NAMED])} und {len(different) - _MOST_NAMED} weiteren"
