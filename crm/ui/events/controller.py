"""Connects the view of one event with its presenter: what is chosen, asked for, and shown at the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Slot

from crm.domain.event import Status
from crm.domain.listing import Subject, SubjectKind
from crm.services.event_view import EventView
from crm.services.record_view import Record
from crm.ui.desk import Desk
from crm.ui.events.event_dialog import EventDialog
from crm.ui.events.event_view import COURSE, PARTICIPANTS, PRECEDENCE, PROGRAMME, EventPane
from crm.ui.events.further import ActionPlan
from crm.ui.events.grouping import GroupBy
from crm.ui.events.guest_controller import GuestController
from crm.ui.events.own_fields import OwnFacts
from crm.ui.events.participant_dialogs import AddDialog, AnswerDialog, SubstituteDialog
from crm.ui.events.presenter import EventPresenter
from crm.ui.events.programme_controller import ProgrammeController
from crm.ui.events.words import has_begun
from crm.ui.precedence.order_presenter import OrderPresenter
from crm.ui.precedence.rank_dialog import open_event_ranks, open_house_ranks

_GROUPING = "events/grouping"


class EventController(QObject):
    """Holds no data of its own: the presenter has the event, the lists have the selection."""

    def __init__(self, desk: Desk, presenter: EventPresenter, order: OrderPresenter, pane: EventPane) -> None:
        super().__init__(pane)
        self._desk, self._presenter, self._order, self._pane = desk, presenter, order, pane
        self._is_fresh, self._is_filling = True, False
        self._own_facts = OwnFacts(desk)
        pane.head.add_facts(self._own_facts)
        self._guest = GuestController(desk, presenter, pane, self._chosen)
        self._programme = ProgrammeController(desk, presenter, pane)
        self._connect_head()
        self._connect_participants()
        self._connect_order()
        pane.programme.chosen.connect(self._show_side)
        presenter.shown.connect(self._show)
        pane.course.counted.connect(pane.count_course)
        pane.tab_changed.connect(self._show_side)
        grouping = str(desk.settings.value(_GROUPING, GroupBy.CATEGORY.value))
        pane.participants.group_by(GroupBy(grouping) if grouping in set(GroupBy) else GroupBy.CATEGORY)

    def leave(self) -> None:
        """The event is left: the next one starts from its beginning."""
        self._desk.settings.setValue(_GROUPING, self._pane.participants.grouping.value)
        self._is_fresh = True
        self._presenter.close()
        self._order.open(None)
        for tab in self._pane.further.values():
            tab.leave()
        self._pane.participants.search.clear()
        self._pane.participants.search.search_now()

    def focus_search(self) -> None:
        if self._pane.tab() == COURSE:
            self._pane.course.focus_search()
            return
        further = self._pane.further.get(self._pane.tab())
        if further is not None and further.focus_search():
            return
        self._pane.show_tab(PARTICIPANTS)
        self._pane.participants.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def selected_subjects(self) -> list[Subject]:
        rows = self._presenter.participants(self._chosen()) if self._pane.tab() in (PARTICIPANTS, PRECEDENCE) else []
        return list(dict.fromkeys(row.subject for row in rows))

    # ── wiring ──────────────────────────────────────────────────────────────────────────────────────────────

    def _connect_head(self) -> None:
        head = self._pane.head
        head.edit_asked.connect(self._edit_event)
        head.trash_asked.connect(self._presenter.trash)
        head.network_asked.connect(self._show_network)
        head.action_asked.connect(self._run_action)

    def _connect_participants(self) -> None:
        part, preview = self._pane.participants, self._pane.preview
        part.add_asked.connect(self._add)
        part.contact_asked.connect(self._open_contact)
        part.tree.chosen.connect(self._show_side)
        part.tree.answered.connect(self._answer)
        part.tree.removal_asked.connect(self._remove)
        part.tree.activated.connect(self._open_contact)
        preview.answered.connect(self._answer)
        preview.contact_asked.connect(self._open_contact)
        preview.answer_details_asked.connect(self._describe_answer)

    def _connect_order(self) -> None:
        part = self._pane.order
        part.chosen.connect(self._show_side)
        part.contact_asked.connect(self._open_contact)
        part.table_asked.connect(self._open_house_ranks)
        part.ranks_asked.connect(self._open_event_ranks)

    # ── showing ─────────────────────────────────────────────────────────────────────────────────────────────

    @Slot(object)
    def _show(self, view: EventView) -> None:
        self._is_filling = True  # each list tells of its selection: the details are shown once, at the end
        try:
            self._fill(view)
        finally:
            self._is_filling = False
        self._show_side()

    def _fill(self, view: EventView) -> None:
        pane, today, guests = self._pane, self._presenter.today, self._presenter.guests
        assert guests is not None  # read together with the view
        pane.head.show_view(view, guests.seats.count.taken, today)
        self._own_facts.show_event(view.event)
        pane.show_counts(view)
        pane.programme.show_view(view, guests.taken())
        pane.participants.show_view(view, guests, today)
        self._order.open(view.event.id)
        pane.course.show_event(view.event.id)
        for tab in pane.further.values():
            tab.show_event(view)
        if self._is_fresh:
            self._is_fresh = False
            pane.show_tab(PARTICIPANTS)
            pane.participants.tree.choose_first()

    @Slot()
    @Slot(object)
    def _show_side(self, tab: object = None) -> None:
        if self._is_filling:
            return
        self._order.look(self._pane.tab() == PRECEDENCE)
        if self._pane.tab() in (PARTICIPANTS, PRECEDENCE):
            self._show_participation()
        elif self._pane.tab() == PROGRAMME:
            self._programme.show_item()
        else:
            self._show_further()

    def _show_further(self) -> None:
        further = self._pane.further.get(self._pane.tab())
        side = further.side() if further is not None else None
        if side is not None:
            self._pane.show_side(side)
        else:
            self._pane.show_whole_width()

    def _show_participation(self) -> None:
        preview, rows = self._pane.preview, self._presenter.participants(self._chosen())
        event = self._presenter.current
        guests = self._presenter.guests
        if not rows or event is None or guests is None:
            anybody = self._presenter.view is not None and self._presenter.view.participants
            words = self.tr("Wählen Sie links jemanden aus.") if anybody else ""
            self._pane.show_side(self._pane.nothing, words)
            return
        begun = has_begun(event, self._presenter.today)
        self._pane.show_side(preview)
        if len(rows) > 1:
            preview.show_many(rows, with_attendance=begun)
            return
        preview.show_one(rows[0], guests, self._presenter.programme_of(rows[0]), with_attendance=begun)
        work = partial(self._desk.services.records.load, rows[0].subject)
        self._desk.read(work, self._show_record, replaces="events.record")

    def _show_record(self, record: Record) -> None:
        self._pane.preview.show_record(record)

    # ── participants ────────────────────────────────────────────────────────────────────────────────────────

    def _chosen(self) -> list[int]:
        if self._pane.tab() == PRECEDENCE:
            line = self._pane.order.line()
            return [line.participation_id] if line is not None else []
        return self._pane.participants.tree.selected_ids()

    @Slot(object)
    def _answer(self, status: Status) -> None:
        if status is Status.REPRESENTED:
            self._name_substitute()
        else:
            self._presenter.set_status(self._chosen(), status)

    def _name_substitute(self) -> None:
        invited = self._presenter.can_be_represented(self._chosen())
        if invited is not None:
            dialog = SubstituteDialog(self._desk, invited, self._pane.window())
            dialog.named.connect(partial(self._presenter.represent, invited.participation.id))
            dialog.open()

    @Slot()
    def _add(self) -> None:
        dialog = AddDialog(self._desk, self._pane.window())
        dialog.added.connect(self._presenter.add)
        dialog.open()

    @Slot()
    def _remove(self) -> None:
        self._presenter.remove(self._chosen())

    @Slot()
    def _open_contact(self) -> None:
        for row in self._presenter.participants(self._chosen())[:1]:
            self._desk.open(row.subject)

    @Slot()
    def _describe_answer(self) -> None:
        for row in self._presenter.participants(self._chosen())[:1]:
            AnswerDialog(row, self._presenter.describe_answer, self._pane.window()).open()

    @Slot()
    def _open_house_ranks(self) -> None:
        open_house_ranks(self._desk, self._pane.window())

    @Slot(str)
    def _open_event_ranks(self, kind: str) -> None:
        if self._presenter.current is not None:
            open_event_ranks(self._desk, self._presenter.current.id, self._pane.window(), kind)

    # ── the event ─────────────────────────────────────────────────────────────────────────

    @Slot()
    def _show_network(self) -> None:
        if self._presenter.current is not None:
            self._desk.open_network(Subject(SubjectKind.EVENT, self._presenter.current.id))

    @Slot(object)
    def _run_action(self, plan: ActionPlan) -> None:
        if self._presenter.view is not None:
            plan.run(self._desk, self._presenter, self._pane.window())

    @Slot()
    def _edit_event(self) -> None:
        if self._presenter.current is not None:
            EventDialog(self._presenter.current, self._presenter.change, self._pane.window()).open()
