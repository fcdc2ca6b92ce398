"""What is printed, and how it is set."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from crm.services.bundle.lists import ListServices
from crm.services.bundle.wiring import service

if TYPE_CHECKING:
    from crm.services.alphabet import Alphabet
    from crm.services.booklets import Booklets
    from crm.services.dossiers import Dossiers
    from crm.services.event_tables import EventTables
    from crm.services.guest_sheets import GuestSheets
    from crm.services.house import HouseSettings
    from crm.services.house_letters import HouseLetters
    from crm.services.labels import Labels
    from crm.services.name_cards import NameCards
    from crm.services.network_sheets import NetworkSheets
    from crm.services.printer_offsets import PrinterOffsets
    from crm.services.sheet_settings import SheetSettings
    from crm.services.sheets import Sheets


class PaperServices(ListServices):
    """What is printed, and how it is set."""

    @service
    def house(self) -> HouseSettings:
        from crm.services.house import HouseSettings

        return HouseSettings(self._settings)

    @service
    def sheet_settings(self) -> SheetSettings:
        from crm.services.sheet_settings import SheetSettings

        return SheetSettings(self._settings)

    @service
    def printer_offsets(self) -> PrinterOffsets:
        from crm.services.printer_offsets import PrinterOffsets

        return PrinterOffsets(self._settings / "drucker.json")

    @service
    def sheets(self) -> Sheets:
        from crm.services.sheets import Sheets

        return Sheets(self._database, self.events, self.house.current, self._today)

    @service
    def dossiers(self) -> Dossiers:
        from crm.services.dossiers import Dossiers

        return Dossiers(self._database, self._rules, self.events, self.house.current, self._today)

    @service
    def alphabet(self) -> Alphabet:
        from crm.services.alphabet import Alphabet

        return Alphabet(self._database, self.events, self.house.current, self._today)

    @service
    def guest_sheets(self) -> GuestSheets:
        from crm.services.guest_sheets import GuestSheets

        return GuestSheets(self._database, self._rules, self.events, self.precedence, self.house.current, self._today)

    @service
    def booklets(self) -> Booklets:
        from crm.services.booklets import Booklets

        return Booklets(self._database, self.events, self.guest_sheets, self.house.current, self._today)

    @service
    def event_tables(self) -> EventTables:
        from crm.services.event_tables import EventTables

        return EventTables(self._database, self.events, self.trip, self.reports, self.house.current, self._today)

    @service
    def labels(self) -> Labels:
        from crm.exchange.reference_files import read_label_sheets
        from crm.services.labels import Labels

        sheets = partial(read_label_sheets, self._reference)
        return Labels(self._database, self._rules, sheets, self.house.current, self._today)

    @service
    def house_letters(self) -> HouseLetters:
        from crm.services.house_letters import HouseLetters

        return HouseLetters(self._rules, self.labels, self.house.current, self._today)

    @service
    def name_cards(self) -> NameCards:
        from crm.services.name_cards import NameCards

        return NameCards(self._database, self.guest_sheets, self.house.current, self._today)

    @service
    def network_sheets(self) -> NetworkSheets:
        from crm.services.network_sheets import NetworkSheets

        return NetworkSheets(self.network, self.house.current, self._today)
