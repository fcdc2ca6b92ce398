"""Connects the programme with the presenter: its axis, its people, and the item shown at the right."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Slot

from crm.domain.event import ProgrammeItem, Role
from crm.ui.desk import Desk
from crm.ui.events.event_view import EventPane
from crm.ui.events.item_dialogs import ItemDialog, PeopleDialog
from crm.ui.events.presenter import EventPresenter


class ProgrammeController(QObject):
    """Holds no data of its own: the axis has the selection."""

    def __init__(self, desk: Desk, presenter: EventPresenter, pane: EventPane) -> None:
        super().__init__(pane)
        self._desk, self._presenter, self._pane = desk, presenter, pane
        part, preview = self._pane.programme, self._pane.item_preview
        part.add_asked.connect(self._add_item)
        part.edit_asked.connect(self._edit_item)
        part.removal_asked.connect(self._remove_item)
        part.moved.connect(self._move_item)
        part.placed.connect(self._presenter.place_item)
        part.retyped.connect(self._presenter.rewrite_item)
        part.slot_asked.connect(self._add_item_at)
        preview.people_asked.connect(self._change_people)
        preview.opened.connect(self._desk.open)
        preview.arranged.connect(self._arrange_people)

    def show_item(self) -> None:
        """The current item at the right, or why there is none."""
        line = self._pane.programme.line()
        if line is None:
            any_item = self._presenter.view is not None and self._presenter.view.programme
            words = self.tr("Wählen Sie links einen Programmpunkt aus.") if any_item else ""
            self._pane.show_side(self._pane.nothing, words)
            return
        self._pane.item_preview.show_line(line, self._pane.programme.model.places(line))
        self._pane.show_side(self._pane.item_preview)

    @Slot()
    def _add_item(self) -> None:
        if self._presenter.current is not None:
            ItemDialog(self._presenter.current, None, self._presenter.save_item, self._pane.window()).open()

    @Slot(object)
    def _add_item_at(self, start: datetime) -> None:
        if (event := self._presenter.current) is not None:
            begin = start.isoformat(timespec="minutes")
            new = ProgrammeItem(event_id=event.id, starts_at=begin)
            ItemDialog(event, new, self._presenter.save_item, self._pane.window()).open()

    @Slot()
    def _edit_item(self) -> None:
        line, event = self._pane.programme.line(), self._presenter.current
        if line is not None and event is not None:
            ItemDialog(event, line.item, self._presenter.save_item, self._pane.window()).open()

    @Slot()
    def _remove_item(self) -> None:
        if line := self._pane.programme.line():
            self._presenter.remove_item(line.item)

    @Slot(object)
    def _move_item(self, step: int) -> None:
        if line := self._pane.programme.line():
            self._presenter.move_item(line.item, step)

    @Slot()
    def _change_people(self) -> None:
        line, view = self._pane.programme.line(), self._presenter.view
        if line is not None and view is not None:
            dialog = PeopleDialog(line, view.participants, self._pane.window())
            dialog.chosen.connect(partial(self._set_people, line.item.id))
            dialog.open()

    @Slot(object)
    def _arrange_people(self, people: list[tuple[int, Role]]) -> None:
        if line := self._pane.programme.line():
            self._set_people(line.item.id, people)

    def _set_people(self, item_id: int, people: list[tuple[int, Role]]) -> None:
        line = self._pane.programme.line()
        if line is not None and line.item.id == item_id:
            self._presenter.set_people(line.item, people)
