"""The picture of a network on paper; it leaves by :meth:`crm.services.sheets.Sheets.keep`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date

from crm.domain.listing import Subject
from crm.domain.network import ALL_EDGES, EdgeKind, Network
from crm.domain.network_sheet import NetworkSheet
from crm.domain.sheet import House
from crm.printing.issue import current_issue
from crm.printing.network_sheet import network_sheet
from crm.printing.page import Printed
from crm.services.network import Networks


class NetworkSheets:
    """Gathers and sets the picture with its list. Whom the law restricts is in no network."""

    def __init__(
        self, networks: Networks, house: Callable[[], House] = House, today: Callable[[], date] = date.today
    ) -> None:
        self._networks = networks
        self._house = house
        self._today = today

    def content(
        self,
        subjects: Sequence[Subject],
        steps: int = 2,
        kinds: Collection[EdgeKind] = ALL_EDGES,
        issued_on: date | None = None,
    ) -> NetworkSheet:
        """What stands around the one record, or how several are linked with each other.

        NotFoundError if all of them are in the trash or restricted.
        """
        chosen = list(dict.fromkeys(subjects))
        if len(chosen) == 1:
            return self.of(self._networks.around(chosen[0], steps, kinds), issued_on)
        return self.of(self._networks.among(chosen, kinds), issued_on, len(chosen))

    def of(self, network: Network, issued_on: date | None = None, chosen: int = 1) -> NetworkSheet:
        """A network as it is shown in the window; ``chosen`` is how many records it was asked for."""
        return NetworkSheet(
            house=self._house(),
            issued_on=issued_on or current_issue().issued_on or self._today(),
            network=network,
            chosen=chosen,
        )

    def print(self, content: NetworkSheet) -> Printed:
        return network_sheet(content)
