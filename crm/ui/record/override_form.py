"""Festlegen: the editor of one form of address, for always or for one event, beside what the rule says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crm.domain.address_override import LINED
from crm.domain.address_override import Form as AddressForm
from crm.domain.event import Event
from crm.ui.record.form import Form
from crm.ui.record.words import form_words, translate


class OverrideForm(Form):
    """``decided`` is what was decided before, by event (None: for always); ``rule`` is what the rule says.

    Choosing another event proposes what applies there, as long as nothing else was typed.
    """

    def __init__(
        self,
        form: AddressForm,
        rule: str,
        decided: Mapping[int | None, str],
        events: Sequence[Event],
        event_id: int | None = None,
    ) -> None:
        super().__init__(translate("record", "Festlegen"))
        self._rule, self._decided = rule, decided
        self._proposed = self._proposal(event_id)
        choices: list[tuple[int | None, str]] = [(None, translate("record", "immer"))]
        choices += [(event.id, event.name) for event in events]
        gilt = self.add_choice("event", translate("record", "Gilt"), choices, event_id)
        words = form_words()[form]
        if form in LINED:
            self.add_area("text", words, self._proposed, _filled)
        else:
            self.add_text("text", words, self._proposed, _filled)
        self.add_reading(translate("record", "Nach der Regel"), rule)
        gilt.currentIndexChanged.connect(self._on_event)

    @property
    def event_id(self) -> int | None:
        """The event the form is for; None for always."""
        chosen = self.chosen("event")
        return chosen if isinstance(chosen, int) else None

    def _proposal(self, event_id: int | None) -> str:
        return self._decided.get(event_id, self._decided.get(None, self._rule))

    def _on_event(self) -> None:
        if self.text("text") == self._proposed.strip():
            self._proposed = self._proposal(self.event_id)
            self.set_text("text", self._proposed)


def _filled(text: str) -> str:
    return "" if text else translate("record", "Bitte geben Sie die Form ein, die gelten soll.")
