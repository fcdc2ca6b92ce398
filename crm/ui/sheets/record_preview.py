"""The sheets about contacts before they are printed: folder sheets, directory, booklet, network."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm.domain.dossier import DOSSIER_TITLES, DossierKind
from crm.domain.event import Event
from crm.domain.listing import Subject, SubjectKind
from crm.domain.network import Network
from crm.services.bundle import Services
from crm.services.contacts import OPEN, Disclosure
from crm.services.recipients import those_among
from crm.services.sheets import Printed
from crm.ui.desk import Desk
from crm.ui.sheets.preview import SheetPreview
from crm.ui.sheets.record_options import Offer, RecordChoice
from crm.ui.sheets.run import SheetRun
from crm.ui.sheets.source import SheetSource

translate = QCoreApplication.translate


class Counted(Protocol):
    """What stands on a sheet."""

    @property
    def count(self) -> int: ...


class RecordRun(SheetRun):
    """One version of a sheet: gathers it, sets it, and knows how much stood on it when it leaves.

    ``kind`` is the word of the command line, ``selection`` what it was made from.
    """

    def __init__(
        self,
        services: Services,
        kind: str,
        name: str,
        gather: Callable[[], Any],
        set_: Callable[[Any], Printed],
        shown: Disclosure = OPEN,
        selection: str = "",
    ) -> None:
        super().__init__(services, shown)
        self._kind, self._name = kind, name
        self._gather, self._set, self._selection = gather, set_, selection

    @property
    def name(self) -> str:
        return self._name

    @property
    def kind(self) -> str:
        return self._kind

    def make(self) -> Printed:
        content: Counted = self._gather()
        self._count = content.count
        return self._set(content)

    def source(self, shown: Disclosure | None = None) -> SheetSource[Printed]:
        return replace(super().source(shown), is_internal=True, selection=self._selection)


def preview_dossiers(
    kind: DossierKind,
    desk: Desk,
    parent: QWidget | None,
    subjects: Sequence[Subject],
    selection: str = "",
    event: Event | None = None,
) -> SheetPreview:
    """Sheets of persons or of organisations; of an event those of its guests, or of its programme.

    ``selection`` says where the contacts were chosen, for the foot: also of the other sheets.
    """
    about = {
        DossierKind.PERSON: translate("RecordPreview", "Für die Mappe: je Person ein Blatt."),
        DossierKind.ORGANISATION: translate("RecordPreview", "Je Organisation ein Blatt."),
    }
    offers = [Offer.NOTES, Offer.REACH, *((Offer.GUESTS,) if event and kind is DossierKind.PERSON else ())]
    choice = RecordChoice(desk.services.tasks.today(), about[kind], offers)
    chosen, services = list(subjects), desk.services
    title = DOSSIER_TITLES[kind]
    name = f"{title} {event.name}" if event else title

    def run() -> RecordRun:
        shown, day, which = choice.chosen_reach(), choice.chosen_date(), choice.guests()

        def gather() -> Counted:
            wanted = those_among(services.events.view(event.id).participants, which) if event else chosen
            return services.dossiers.content(kind, wanted, event, shown, day)

        told = selection or _event_words(event)
        return RecordRun(services, kind.value, name, gather, services.dossiers.print, shown, told)

    return _preview(desk, parent, choice, run)


def preview_directory(
    desk: Desk,
    parent: QWidget | None,
    subjects: Sequence[Subject],
    selection: str = "",
    event: Event | None = None,
) -> SheetPreview:
    """The contacts from A to Z, or the guests of an event."""
    about = translate("RecordPreview", "Von A bis Z, mit Register am Rand; für beidseitigen Druck.")
    offers = [Offer.ADDRESSES, Offer.REACH, *((Offer.GUESTS,) if event else ())]
    choice = RecordChoice(desk.services.tasks.today(), about, offers)
    chosen, services = list(subjects), desk.services
    name = translate("RecordPreview", "Verzeichnis")
    name = f"{name} {event.name}" if event else name

    def run() -> RecordRun:
        shown, day, which = choice.chosen_reach(), choice.chosen_date(), choice.guests()
        with_addresses = choice.addresses.isChecked()

        def gather() -> Counted:
            wanted = those_among(services.events.view(event.id).participants, which) if event else chosen
            return services.alphabet.content(wanted, event, shown, day, with_addresses=with_addresses)

        told = selection or _event_words(event)
        return RecordRun(services, "directory", name, gather, services.alphabet.print, shown, told)

    return _preview(desk, parent, choice, run)


def preview_booklet(desk: Desk, parent: QWidget | None, event: Event) -> SheetPreview:
    """The booklet that the delegation carries."""
    about = translate(
        "RecordPreview", "Deckblatt, Programm, Teilnehmende mit Foto, Start-ups, Nummern; für beidseitigen Druck."
    )
    choice = RecordChoice(desk.services.tasks.today(), about, [Offer.OPEN, Offer.REACH])
    services = desk.services
    name = translate("RecordPreview", "Delegationsheft {name}").format(name=event.name)

    def run() -> RecordRun:
        shown = choice.chosen_reach()
        gather = partial(
            services.booklets.content,
            event.id,
            shown,
            with_open=choice.open_too.isChecked(),
            issued_on=choice.chosen_date(),
        )
        return RecordRun(services, "booklet", name, gather, services.booklets.print, shown, _event_words(event))

    return _preview(desk, parent, choice, run)


def preview_network(
    desk: Desk, parent: QWidget | None, subjects: Sequence[Subject], selection: str = ""
) -> SheetPreview:
    """What stands around one record, or how several are linked with each other."""
    chosen, services = list(subjects), desk.services
    is_one = len(chosen) == 1
    about = translate("RecordPreview", "Das Bild auf einer Seite, dahinter jede Verbindung in Worten.")
    steps = 1 if is_one and chosen[0].kind is SubjectKind.EVENT else 2
    choice = RecordChoice(services.tasks.today(), about, [Offer.STEPS] if is_one else [], steps)

    def run() -> RecordRun:
        gather = partial(services.network_sheets.content, chosen, choice.steps(), issued_on=choice.chosen_date())
        name = translate("RecordPreview", "Netzwerk")
        return RecordRun(services, "network", name, gather, services.network_sheets.print, selection=selection)

    return _preview(desk, parent, choice, run)


def preview_shown_network(desk: Desk, parent: QWidget | None, network: Network) -> SheetPreview:
    """The network as it is in the window, with what was grown or left out there."""
    about = translate("RecordPreview", "Das Bild auf einer Seite, dahinter jede Verbindung in Worten.")
    services = desk.services
    choice = RecordChoice(services.tasks.today(), about, [])

    def run() -> RecordRun:
        gather = partial(services.network_sheets.of, network, choice.chosen_date())
        name = translate("RecordPreview", "Netzwerk")
        return RecordRun(services, "network", name, gather, services.network_sheets.print)

    return _preview(desk, parent, choice, run)


#: What can be printed of any contacts, by the words of the command line.
RECORD_SHEETS: Final[Mapping[str, Callable[[Desk, QWidget | None, Sequence[Subject], str], SheetPreview]]] = {
    **{kind.value: partial(preview_dossiers, kind) for kind in DossierKind},
    "directory": preview_directory,
    "network": preview_network,
}


def preview_record_sheet(
    desk: Desk, parent: QWidget | None, subjects: Sequence[Subject], sheet: str, selection: str = ""
) -> SheetPreview:
    """One of :data:`RECORD_SHEETS`."""
    return RECORD_SHEETS[sheet](desk, parent, subjects, selection)


def _event_words(event: Event | None) -> str:
    words = translate("SheetPreview", "Veranstaltung „{name}“")
    return words.format(name=event.name) if event else ""


def _preview(desk: Desk, parent: QWidget | None, choice: RecordChoice, run: Callable[[], RecordRun]) -> SheetPreview:
    window = SheetPreview(desk, run().source(), choice, parent)

    def again() -> None:
        window.presenter.make(run().source())

    choice.changed.connect(again)
    return window.start()
