"""One audience at work: what is shown of it, and every change as one undoable entry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from crm.domain.audience import Audience
from crm.domain.errors import NotFoundError
from crm.domain.event import Event
from crm.domain.invitation import InvitationList, InvitationRow, OmittedRow
from crm.domain.journal import ChangeSet
from crm.domain.kept_audience import FrozenList
from crm.domain.listing import Subject
from crm.services.audiences import AudienceView
from crm.services.contacts import OPEN, Disclosure
from crm.services.rule_choices import TABLES, RuleChoices
from crm.ui.audiences.rule_edits import RuleEdits
from crm.ui.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What one reading brings."""

    view: AudienceView
    frozen: tuple[FrozenList, ...]


class AudiencePresenter(QObject):
    """Keeps the audience on the page; ``shown`` after every change of it, ``gone`` when it does not exist any more.

    A new audience is a draft until it has its first condition; only then is it saved.
    """

    shown = Signal()
    gone = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = desk.services.audiences
        self.choices = RuleChoices()
        self.edits = RuleEdits(self)
        self._saving = self._again = False
        self._is_asleep = self._is_stale = False
        self._forget()
        desk.changed.connect(self._on_changed)

    def _forget(self) -> None:
        self.audience_id: int | None = None
        self.event_id: int | None = None
        self.shown_reach = OPEN
        self.audience = Audience()
        self.list = InvitationList(title="", source="", rows=())
        self.frozen: tuple[FrozenList, ...] = ()
        self.unmatched: tuple[OmittedRow, ...] = ()
        self._wants_unmatched = False
        self.is_open = False
        self.is_counting = False  # the rules are newer than the list

    # What is shown

    def open(self, audience_id: int) -> None:
        """Reads a saved audience; ``shown`` follows."""
        self._forget()
        self.is_open = True
        self.audience_id = audience_id
        self._read_choices()
        self._read()

    def start(self) -> None:
        """Begins a new one, with nothing in it yet."""
        self._forget()
        self.is_open = True
        self.audience = Audience(name=QCoreApplication.translate("AudiencePresenter", "Neuer Verteiler"))
        self._read_choices()
        self.shown.emit()

    def show_reach(self, shown: Disclosure) -> None:
        """Which addresses and mailboxes the list names beside the open ones, on the page and in its outputs."""
        if shown != self.shown_reach:
            self.shown_reach = shown
            preview = partial(self._services.preview, self.audience, self.list.title, self.event_id, shown)
            self._desk.read(preview, self._on_previewed, replaces="audience.list")

    def want_unmatched(self, is_wanted: bool) -> None:
        """Whether those whom no rule takes in are shown too; they are read only then."""
        if is_wanted != self._wants_unmatched:
            self._wants_unmatched = is_wanted
            if is_wanted:
                self._read_unmatched()
            else:
                self.unmatched = ()
                self.shown.emit()

    def close(self) -> None:
        """Nothing is shown any more."""
        self._forget()

    def sleep(self) -> None:
        """The page is out of sight: changes are only noted."""
        self._is_asleep = True

    def wake(self) -> None:
        """The page is in sight again and catches up."""
        self._is_asleep = False
        self._refresh()

    @property
    def is_saved(self) -> bool:
        return self.audience_id is not None

    @property
    def events(self) -> tuple[Event, ...]:
        """The events there are, the latest first."""
        return self.choices.events

    @property
    def chosen_event(self) -> Event | None:
        """The event the list is for."""
        return next((event for event in self.events if event.id == self.event_id), None)

    # Changes

    def rename(self, name: str) -> None:
        self._change(replace(self.audience, name=name))

    def choose_event(self, event_id: int | None) -> None:
        """Says which event the list is for; None for none."""
        self.event_id = event_id
        self._change(self.audience)

    def set_offices_only(self, is_on: bool) -> None:
        """Whether who holds no office today is left out."""
        self.keep(replace(self.audience, offices_only=is_on))

    def keep(self, audience: Audience) -> None:
        """Another audience in place of the one shown: one change, saved and undone as one."""
        if audience != self.audience:
            self._change(audience)

    def take_out(self, rows: Sequence[InvitationRow], reason: str, on_done: Callable[[], None] | None = None) -> None:
        """Removes rows by hand, with the reason."""
        audience_id = self.audience_id
        if audience_id is None or not rows:
            return
        self._desk.write(lambda: self._services.remove_rows(audience_id, rows, reason), _ignoring(on_done))

    def put_back(self, rows: Sequence[OmittedRow]) -> None:
        """Takes removals by hand back."""
        audience_id = self.audience_id
        if audience_id is None:
            return
        if rows:
            self._desk.write(partial(self._services.restore_rows, audience_id, rows))

    def put_in(self, subjects: Sequence[Subject], reason: str, on_done: Callable[[], None] | None = None) -> None:
        """Adds contacts by hand, with the reason."""
        audience_id = self.audience_id
        if audience_id is not None and subjects:
            self._desk.write(lambda: self._services.add_rows(audience_id, subjects, reason), _ignoring(on_done))

    def take_in(
        self, rows: Sequence[InvitationRow | OmittedRow], reason: str, on_done: Callable[[], None] | None = None
    ) -> None:
        """Adds rows by hand that wait or are left out, with the reason."""
        audience_id = self.audience_id
        if audience_id is not None and rows:
            self._desk.write(lambda: self._services.take_in(audience_id, rows, reason), _ignoring(on_done))

    def freeze(self) -> None:
        """Keeps the list word for word as it is sent."""
        found, event_id, audience_id = self.list, self.event_id, self.audience_id
        self._desk.write(lambda: self._services.freeze(found, event_id, audience_id), self._on_frozen)

    # Inside

    def _change(self, audience: Audience) -> None:
        """Shows the change at once, computes the list, and saves."""
        self.audience, self.is_counting = audience, True
        self.shown.emit()
        read = partial(self._services.preview, audience, audience.name, self.event_id, self.shown_reach)
        self._desk.read(read, self._on_previewed, replaces="audience.list", on_error=self._on_uncounted)
        if audience.include:
            self._save()

    def _save(self) -> None:
        """One write at a time: what changes meanwhile is saved after it, so that a new list is not created twice."""
        if self._saving:
            self._again = True
            return
        self._saving = True
        audience, event_id, audience_id = self.audience, self.event_id, self.audience_id
        kept: list[int] = []

        def work() -> ChangeSet:
            saved, changes = self._services.save(audience, event_id, audience_id)
            kept.append(saved.id)
            return changes

        self._desk.write(work, lambda changes: self._on_saved(kept[0]), self._on_refused)

    def _on_saved(self, audience_id: int) -> None:
        self._saving = False
        self.audience_id = audience_id
        if self._again:
            self._again = False
            self._save()
        else:
            self._read()

    def _on_refused(self, error: BaseException) -> None:
        self._saving = self._again = False
        self._desk.feedback.report(error)
        self._read()

    def _refresh(self) -> None:
        if self._is_stale and self.is_open and not self._saving and not self._is_asleep:
            self._read()

    def _read(self) -> None:
        self._is_stale = False
        if self.audience_id is None or not self.is_open:
            return
        audience_id, services, shown = self.audience_id, self._desk.services, self.shown_reach

        def work() -> Loaded:
            return Loaded(
                view=services.audiences.view(audience_id, shown=shown),
                frozen=tuple(services.audiences.frozen(audience_id)),
            )

        self._desk.read(work, self._on_read, replaces="audience.list", on_error=self._on_unread)

    def _on_read(self, loaded: Loaded) -> None:
        if self._saving or not self.is_open or loaded.view.saved.id != self.audience_id:
            return
        if loaded.view.saved.deleted_at is not None:
            self.gone.emit()
            return
        self.audience, self.list = loaded.view.audience, loaded.view.list
        self.event_id = loaded.view.saved.event_id
        self.frozen = loaded.frozen
        self._show_list()

    def _on_unread(self, error: BaseException) -> None:
        if isinstance(error, NotFoundError):
            self.gone.emit()
        else:
            self._desk.feedback.report(error)

    def _on_previewed(self, found: InvitationList) -> None:
        self.list = found
        self._show_list()

    def _on_uncounted(self, error: BaseException) -> None:
        self.is_counting = False
        self._desk.feedback.report(error)
        self.shown.emit()

    def _show_list(self) -> None:
        self.is_counting = False
        self.shown.emit()
        if self._wants_unmatched:
            self._read_unmatched()

    def _read_unmatched(self) -> None:
        audience, why_not = self.audience, self._services.why_not
        self._desk.read(lambda: why_not(audience), self._on_unmatched, replaces="audience.unmatched")

    def _on_unmatched(self, rows: tuple[OmittedRow, ...]) -> None:
        if self._wants_unmatched and rows != self.unmatched:
            self.unmatched = rows
            self.shown.emit()

    def _read_choices(self) -> None:
        load = self._desk.services.rule_choices.load
        self._desk.read(load, self._on_choices, replaces="audience.choices")

    def _on_choices(self, choices: RuleChoices) -> None:
        if choices != self.choices:
            self.choices = choices
            if self.is_open:
                self.shown.emit()

    def _on_frozen(self, changes: ChangeSet) -> None:
        said = QCoreApplication.translate(
            "AudiencePresenter", "Liste „{name}“ mit %n Einladungen eingefroren", None, len(self.list.rows)
        )
        self._desk.said.emit(said.format(name=self.list.title))

    def _on_changed(self, changes: ChangeSet) -> None:
        if self.is_open and changes.tables() & TABLES:
            self._read_choices()
        self._is_stale = True
        self._refresh()


def _ignoring(on_done: Callable[[], None] | None) -> Callable[[ChangeSet], None] | None:
    return None if on_done is None else lambda changes: on_done()
