"""Verteiler, die dieses Amt führen: the saved audiences on which the office stands today."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from crm.services.audiences import AudienceSummary
from crm.services.record_view import Record
from crm.ui.record.item_row import ItemRow
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.section import RecordSection
from crm.ui.record.tool import row_action
from crm.ui.widgets.buttons import link
from crm.ui.widgets.labels import note

_SOME = 3


class ListsSection(RecordSection):
    """Enter or a double click opens the list. The overview shows only ``some`` of them."""

    def __init__(
        self, presenter: RecordPresenter, open_audience: Callable[[int], object], *, some: bool, first: bool = False
    ) -> None:
        super().__init__(presenter, self.tr("Verteiler, die dieses Amt führen"), first=first)
        self._open, self._some = open_audience, some
        self._lists: tuple[AudienceSummary, ...] | None = None
        self.linked.connect(partial(presenter.turned.emit, "lists"))

    def show_lists(self, lists: Sequence[AudienceSummary] | None) -> None:
        """Shows the lists of the record; None while they are being looked for."""
        self._lists = None if lists is None else tuple(lists)
        if self._record is not None:
            self.show_record(self._record)
            self.arranged.emit()

    def slice(self, record: Record) -> object:
        return self._lists

    def fill(self, record: Record) -> None:
        lists = self._lists or ()
        for one in lists[:_SOME] if self._some else lists:
            self.add(self._row(one))
        if self._lists == ():
            self.add(note(self.tr("Steht zurzeit in keinem Verteiler."), wrap=True))
        words = QCoreApplication.translate("ListsSection", "Alle %n", None, len(lists))
        self.link.setText(words)
        self.link.updateGeometry()
        self.link.setVisible(self._some and bool(lists))

    def _row(self, one: AudienceSummary) -> ItemRow:
        row = ItemRow(f"audience-{one.saved.id}", ", ".join((one.saved.name, self._state(one))))
        act = partial(self._open, one.saved.id)
        row.add_line(link(one.saved.name, act, in_text=True))
        if not self._some:
            row.add_line(note(one.rules, wrap=True), stretch=False)
        row.add_chip(note(self._state(one)))
        row_action(row, self.tr("Verteiler öffnen"), act, "Return")
        return row

    def _state(self, one: AudienceSummary) -> str:
        if one.frozen_at is None:
            return self.tr("Entwurf")
        return self.tr("eingefroren am {day}").format(day=f"{one.frozen_at.astimezone():%d.%m.%Y}")
