"""What comes in and goes out, and what is stored twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm.services.bundle.contacts import ContactServices
from crm.services.bundle.wiring import service

if TYPE_CHECKING:
    from crm.services.doubts import Doubts
    from crm.services.duplicates import Duplicates
    from crm.services.exporting import Exporting
    from crm.services.extraction import Extraction
    from crm.services.importing.service import Importing
    from crm.services.merging import Merging
    from crm.services.qr_card import QrCards


class ExchangeServices(ContactServices):
    """What comes in and goes out, and what is stored twice."""

    @service
    def importing(self) -> Importing:
        from crm.services.importing.service import Importing

        return Importing(self._database, self._rules, self._today)

    @service
    def extraction(self) -> Extraction:
        from crm.services.extraction import Extraction

        return Extraction(self._database, self._today)

    @service
    def doubts(self) -> Doubts:
        from crm.services.doubts import Doubts

        return Doubts(self._database, self._rules, self._today)

    @service
    def exporting(self) -> Exporting:
        from crm.services.exporting import Exporting

        return Exporting(self._database, self._today)

    @service
    def qr_cards(self) -> QrCards:
        from crm.services.qr_card import QrCards

        return QrCards(self._database, self._today)

    @service
    def duplicates(self) -> Duplicates:
        from crm.services.duplicates import Duplicates

        return Duplicates(self._database)

    @service
    def merging(self) -> Merging:
        from crm.services.merging import Merging

        return Merging(self._database, self.history)
