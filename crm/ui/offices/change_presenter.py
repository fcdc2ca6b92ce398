"""What the change of holder does without being seen: keeps the draft, asks what follows from it, applies it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from crm.domain.errors import UserError
from crm.domain.journal import ChangeSet
from crm.domain.office_change import Ending, HolderChange, last_day_before
from crm.domain.partial_date import PartialDate
from crm.domain.party import Person
from crm.services.change_preview import ChangePreview
from crm.services.office_changes import ChangeChoices
from crm.services.record_view import HeldOffice
from crm.ui.desk import Desk


class ChangePresenter(QObject):
    """``drafted`` comes when office, day or successor have changed and the choices are there anew; ``previewed``
    whenever the consequences are; ``done`` with the sentence, ``refused`` with what speaks against it.
    """

    drafted = Signal(object)  # ChangeChoices
    previewed = Signal(object)  # ChangePreview
    done = Signal(str)
    refused = Signal(str)

    def __init__(self, desk: Desk, on: PartialDate, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._on = on
        self._unticked: set[int] = set()  # tenures that are not to end, whatever a new draft proposes
        self._is_busy = False
        self.change: HolderChange | None = None
        self.choices: ChangeChoices | None = None

    # ── what is typed and ticked ────────────────────────────────────────────────────────────────────────────

    def choose_office(self, office_id: int) -> None:
        """Begins with an office; nobody is chosen for it yet."""
        self._unticked.clear()
        self._draft(HolderChange(office_id=office_id, on=self._on))

    def choose_person(self, person_id: int | None) -> None:
        """Somebody we have; None: nobody is chosen."""
        self._change_who(successor_id=person_id, new_person=None)

    def choose_new(self, person: Person) -> None:
        """Somebody who is added with the change."""
        self._change_who(successor_id=None, new_person=person)

    def set_day(self, on: PartialDate) -> None:
        self._on = on
        if self.change is not None and self.change.on != on:
            self._draft(replace(self.change, on=on))

    def set_kind(self, *, acting: bool, vacant: bool) -> None:
        """Elected or appointed, acting, or nobody."""
        if self.change is not None and (self.change.is_acting, self.change.stays_vacant) != (acting, vacant):
            self._draft(replace(self.change, is_acting=acting, stays_vacant=vacant, is_main=not acting))

    def set_main(self, is_main: bool) -> None:
        """Whether the office becomes the successor's main one."""
        if self.change is not None:
            self._set(replace(self.change, is_main=is_main))

    def set_ending(self, held: HeldOffice, ending: Ending | None) -> None:
        """How a tenure ends; None: it goes on."""
        if self.change is None:
            return
        number = held.tenure.id
        (self._unticked.add if ending is None else self._unticked.discard)(number)
        own = held.tenure.office_id == self.change.office_id
        before = self.change.endings if own else self.change.leaves
        kept = tuple(one for one in before if one.tenure_id != number)
        after = kept if ending is None else (*kept, ending)
        self._set(replace(self.change, endings=after) if own else replace(self.change, leaves=after))

    def ending_of(self, held: HeldOffice) -> Ending | None:
        """How a tenure ends by the draft."""
        if self.change is None:
            return None
        both = (*self.change.endings, *self.change.leaves)
        return next((one for one in both if one.tenure_id == held.tenure.id), None)

    def usual_ending(self, held: HeldOffice) -> Ending:
        """The day before the change."""
        return Ending(tenure_id=held.tenure.id, on=last_day_before(self._on))

    def apply(self) -> None:
        """Enters the change as one step."""
        change = self._to_apply()
        if change is None or self._is_busy:
            return
        self._is_busy = True
        apply = self._desk.services.office_changes.apply
        self._desk.write(partial(apply, [change]), self._on_done, self._on_error)

    # ── inside ──────────────────────────────────────────────────────────────────────────────────────────────

    def _to_apply(self) -> HolderChange | None:
        """Who was typed before one said that the office stays vacant is not meant."""
        if self.change is None or not self.change.stays_vacant:
            return self.change
        return replace(self.change, successor_id=None, new_person=None, leaves=())

    def _change_who(self, *, successor_id: int | None, new_person: Person | None) -> None:
        if self.change is None:
            return
        if (self.change.successor_id, self.change.new_person) != (successor_id, new_person):
            self._draft(replace(self.change, successor_id=successor_id, new_person=new_person))

    def _draft(self, change: HolderChange) -> None:
        """Reads what follows; until then the change is what was typed."""
        self.change = change
        service = self._desk.services.office_changes
        asked = self._to_apply() or change

        def read() -> tuple[HolderChange, ChangeChoices]:
            drafted = service.draft_for(asked)
            return drafted, service.choices(drafted)

        self._desk.read(read, self._on_drafted, replaces=f"change-draft-{id(self)}", on_error=self._on_error)

    def _on_drafted(self, found: tuple[HolderChange, ChangeChoices]) -> None:
        drafted, self.choices = found
        endings = tuple(one for one in drafted.endings if one.tenure_id not in self._unticked)
        leaves = tuple(one for one in drafted.leaves if one.tenure_id not in self._unticked)
        assert self.change is not None
        self.change = replace(self.change, endings=endings, leaves=leaves)
        self.drafted.emit(self.choices)
        self._preview()

    def _set(self, change: HolderChange) -> None:
        if change != self.change:
            self.change = change
            self._preview()

    def _preview(self) -> None:
        change = self._to_apply()
        if change is None:
            return
        preview = self._desk.services.office_changes.preview
        self._desk.read(
            partial(preview, [change]), self._on_previewed, replaces=f"change-preview-{id(self)}",
            on_error=self._on_error,
        )  # fmt: skip

    def _on_previewed(self, preview: ChangePreview) -> None:
        self.previewed.emit(preview)

    def _on_done(self, changes: ChangeSet) -> None:
        self._is_busy = False
        name = self.choices.name if self.choices else ""
        words = QCoreApplication.translate("ChangeDialog", "Amtswechsel eingetragen: {office}").format(office=name)
        self._desk.said.emit(words)
        self.done.emit(words)

    def _on_error(self, error: BaseException) -> None:
        self._is_busy = False
        if isinstance(error, UserError):
            self.refused.emit(str(error))
        else:
            self._desk.feedback.report(error)
