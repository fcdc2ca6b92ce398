"""The lists of an event before they are printed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm.domain.event import Event
from crm.domain.event_table import EVENT_TABLE_TITLES, EventTableKind
from crm.domain.guest_sheet import GuestSheetKind
from crm.services.bundle import Services
from crm.services.contacts import OPEN, Disclosure
from crm.services.guest_sheets import sheet_title
from crm.services.sheets import Printed
from crm.ui.desk import Desk
from crm.ui.sheets.guest_options import GuestChoice
from crm.ui.sheets.preview import SheetPreview
from crm.ui.sheets.run import SheetRun
from crm.ui.sheets.source import SheetSource


class GuestRun(SheetRun):
    """One version of a list: gathers it, sets it, and knows how many stood on it when it leaves."""

    def __init__(self, services: Services, event: Event, choice: GuestChoice) -> None:
        self._event, self._kind = event, choice.kind()
        super().__init__(services, choice.chosen_reach() if self._kind is EventTableKind.BUSES else OPEN)
        self._order, self._day = choice.order(), choice.chosen_date()
        self._with_open = choice.open_too.isChecked()

    @property
    def name(self) -> str:
        title = sheet_title(self._kind) if isinstance(self._kind, GuestSheetKind) else EVENT_TABLE_TITLES[self._kind]
        return f"{title} {self._event.name}"

    @property
    def kind(self) -> str:
        return self._kind.value

    def make(self) -> Printed:
        if isinstance(self._kind, EventTableKind):
            tables = self._services.event_tables
            table = tables.content(self._event.id, self._kind, self._shown, issued_on=self._day)
            self._count = table.count
            return tables.print(table)
        sheets = self._services.guest_sheets
        content = sheets.content(
            self._event.id, self._kind, self._order, with_open=self._with_open, issued_on=self._day
        )
        self._count = content.count
        return sheets.print(content)

    def source(self, shown: Disclosure | None = None) -> SheetSource[Printed]:
        selection = QCoreApplication.translate("SheetPreview", "Veranstaltung „{name}“").format(name=self._event.name)
        is_internal = self._kind is not GuestSheetKind.PROGRAMME
        return replace(super().source(shown), is_internal=is_internal, selection=selection)


def preview_guest_sheet(desk: Desk, parent: QWidget | None, event: Event) -> SheetPreview:
    """Shows the lists of an event; which one, its order and its date are chosen beside it."""
    choice = GuestChoice(desk.services.tasks.today())

    def source() -> SheetSource[Printed]:
        return GuestRun(desk.services, event, choice).source()

    window = SheetPreview(desk, source(), choice, parent)

    def again() -> None:
        window.presenter.make(source())

    choice.changed.connect(again)
    return window.start()
