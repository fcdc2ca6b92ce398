"""How the bundle makes its services: each when it is first asked for, and once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, overload

from crm.domain.ports import Database, Progress, no_progress
from crm.services.settings_file import settings_folder

if TYPE_CHECKING:
    from crm.domain.address_rules import AddressRules
    from crm.exchange.reference_files import RankRow

S = TypeVar("S")


class service(Generic[S]):  # noqa: N801 – a decorator, as property is
    """Marks the method that makes a service. Its class is imported in there, so that a command loads what it needs.

    Two threads that ask at the same time get the same one: the window's jobs share what a service remembers.
    """

    def __init__(self, make: Callable[[Any], S]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, bundle: None, owner: type) -> Self: ...

    @overload
    def __get__(self, bundle: Wiring, owner: type) -> S: ...

    def __get__(self, bundle: Wiring | None, owner: type) -> Self | S:
        if bundle is None:
            return self
        with bundle.making:
            made = vars(bundle)  # what stands in there is found from now on without us
            if self._name not in made:
                made[self._name] = self._make(bundle)
        found: S = made[self._name]
        return found


class Wiring:
    """What services are made of."""

    def __init__(
        self, database: Database, reference: Path, today: Callable[[], date] = date.today, settings: Path | None = None
    ) -> None:
        """``reference`` is the folder of shipped tables, ``settings`` the user's."""
        self.making = RLock()  # one service may need another
        self._database = database
        self._reference = reference
        self._today = today
        self._settings = settings or settings_folder()

    def make_all(self, progress: Progress = no_progress) -> None:
        """Makes what nobody has asked for yet, while the window is shown already: no first click then waits for it."""
        names = self.names()
        for done, name in enumerate(names, start=1):
            getattr(self, name)
            progress(done, len(names))

    @classmethod
    def names(cls) -> list[str]:
        """What :meth:`make_all` makes, by the names of the attributes."""
        return [name for part in cls.__mro__ for name, made in vars(part).items() if isinstance(made, service)]

    @service
    def _rules(self) -> AddressRules:
        from crm.exchange.reference_files import read_address_rules

        return read_address_rules(self._reference)

    @service
    def _ranks(self) -> list[RankRow]:
        from crm.exchange.reference_files import read_ranks

        return read_ranks(self._reference)
