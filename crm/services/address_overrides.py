"""Forms of address decided by hand: set, changed and taken back, each one journal entry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from crm.domain.address_override import FORM_WORDS, LINED, Form, FormOverride
from crm.domain.errors import UserError
from crm.domain.event import Event
from crm.domain.journal import ChangeSet
from crm.domain.partial_date import PartialDate
from crm.domain.party import Party
from crm.domain.ports import Database, Unit
from crm.services.naming import party_name


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedForm:
    """A form decided by hand, with the name of the event it is for; "" for always."""

    override: FormOverride
    event_name: str = ""


class AddressOverrides:
    """What a person has asked for, or somebody has decided on, instead of what the rules say."""

    def __init__(self, database: Database, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._today = today

    def set(self, party_id: int, form: Form, text: str, event_id: int | None = None) -> ChangeSet:
        """Decides a form, for always or for one event, in place of what was decided before; it bears today's date.

        UserError if the text is empty. Lines of the forms that have several are kept, the others become one.
        """
        written = _written(form, text)
        if not written:
            raise UserError("Bitte geben Sie die Form ein, die gelten soll.")
        today = PartialDate.of(self._today())
        with self._database.write("override.set", name=self._name(party_id), form=FORM_WORDS[form]) as unit:
            unit.store.get(Party, party_id)
            old = next(iter(unit.store.find(FormOverride, party_id=party_id, form=form, event_id=event_id)), None)
            if old is None:
                unit.store.add(
                    FormOverride(party_id=party_id, event_id=event_id, form=form, text=written, set_on=today)
                )
            else:
                unit.store.save(replace(old, text=written, set_on=today))
        return unit.changes

    def remove(self, override: FormOverride) -> ChangeSet:
        """The rule applies again."""
        name = self._name(override.party_id)
        with self._database.write("override.remove", name=name, form=FORM_WORDS[override.form]) as unit:
            unit.store.remove(override)
        return unit.changes

    def _name(self, party_id: int) -> str:
        with self._database.read() as unit:
            return party_name(unit, party_id)


def decided_forms(unit: Unit, party_id: int) -> tuple[DecidedForm, ...]:
    """Everything decided for a party: for always first, then by event; what is for a trashed event is left out."""
    found = unit.store.find(FormOverride, party_id=party_id)
    events = {event.id: event for event in unit.store.find(Event, id=[one.event_id for one in found if one.event_id])}
    live = [one for one in found if one.event_id is None or events[one.event_id].deleted_at is None]
    named = [DecidedForm(override=one, event_name=events[one.event_id].name if one.event_id else "") for one in live]
    return tuple(sorted(named, key=lambda one: (one.event_name, list(Form).index(one.override.form))))


def _written(form: Form, text: str) -> str:
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return ("\n" if form in LINED else " ").join(line for line in lines if line)
