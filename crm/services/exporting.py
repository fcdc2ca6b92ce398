"""What leaves the house as a file: vCards and tables. Every export is noted in the journal (what, how many)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from crm.domain.card import ContactCard
from crm.domain.errors import UserError
from crm.domain.invitation import InvitationList
from crm.domain.list_comparison import Comparison
from crm.domain.listing import Subject, SubjectKind
from crm.domain.own_field import OwnField
from crm.domain.ports import Database, Progress, no_progress
from crm.exchange.comparison_table import comparison_csv, comparison_xlsx
from crm.exchange.contact_json import contact_json
from crm.exchange.contact_table import contact_csv, contact_xlsx
from crm.exchange.file_name import file_name
from crm.exchange.invitation_table import invitation_csv, invitation_xlsx
from crm.exchange.vcard_text import Profile, VCardVersion
from crm.exchange.vcard_writer import write_card
from crm.services.card_loading import CardLoader, CardOptions
from crm.services.contacts import OPEN, Disclosure
from crm.services.event_report import EventReport
from crm.services.file_writing import make_folder, write_file
from crm.services.own_fields import fields_of
from crm.services.report_tables import report_xlsx

#: The forms of vCard by their keys; :class:`crm.exchange.vcard_text.Profile` says what each is.
VCARD_FORMATS: Final = {
    "vcard3": Profile(VCardVersion.V3),
    "vcard4": Profile(VCardVersion.V4),
    "vcard-outlook": Profile(VCardVersion.V3, for_outlook=True),
}
#: The same by version or program.
VCARD_PROFILES: Final = {"3.0": "vcard3", "4.0": "vcard4", "outlook": "vcard-outlook"}
FORMATS: Final = (*VCARD_FORMATS, "xlsx", "csv", "json")


class Exporting:
    """Writes files. A file appears under its name only when it is complete."""

    def __init__(self, database: Database, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._today = today

    def cards(
        self,
        subjects: Sequence[Subject],
        options: CardOptions | None = None,
        offices: Mapping[Subject, int] | None = None,
    ) -> list[ContactCard]:
        """The contacts as cards, each party once, in the office of the occasion where one is given."""
        with self._database.read() as unit:
            return CardLoader(unit, self._today(), options or CardOptions()).load(subjects, offices)

    def contacts(
        self,
        subjects: Sequence[Subject],
        form: str,
        target: Path,
        options: CardOptions | None = None,
        progress: Progress = no_progress,
        offices: Mapping[Subject, int] | None = None,
    ) -> int:
        """Writes the contacts in one of :data:`FORMATS`; returns how many there are.

        ``offices`` are those chosen for an occasion (:meth:`crm.services.events.Events.offices_of`).
        """
        cards = self.cards(subjects, options, offices)
        if form in VCARD_FORMATS:
            data = b"".join(self._written(cards, VCARD_FORMATS[form], progress))
        elif form in FORMATS:
            data = self._table(cards, form)
        else:
            raise UserError(f"Das Format „{form}“ gibt es nicht; möglich sind {', '.join(FORMATS)}.")
        write_file(target, data)
        action = "export.vcard" if form in VCARD_FORMATS else "export.json" if form == "json" else "export.table"
        self._note(action, options, count=len(cards), format=form)
        return len(cards)

    def contacts_each(
        self,
        subjects: Sequence[Subject],
        form: str,
        folder: Path,
        options: CardOptions | None = None,
        progress: Progress = no_progress,
        offices: Mapping[Subject, int] | None = None,
    ) -> int:
        """Writes one vCard file a contact into a folder (Outlook reads only the first card of a file)."""
        cards = self.cards(subjects, options, offices)
        make_folder(folder)
        taken: set[str] = set()
        for card, data in zip(cards, self._written(cards, VCARD_FORMATS[form], progress), strict=True):
            write_file(folder / _free_name(file_name(card), taken), data)
        self._note("export.vcard", options, count=len(cards), format=form)
        return len(cards)

    def invitations(self, found: InvitationList, target: Path, shown: Disclosure = OPEN) -> None:
        """Writes an invitation list as .xlsx or .csv, by the target's ending.

        ``shown`` is what the list was computed with and stands in the journal; restricted contacts are not named.
        """
        found = found.to_hand_out()
        if target.suffix == ".xlsx":
            data = invitation_xlsx(found, self._now())
        elif target.suffix == ".csv":
            data = invitation_csv(found)
        else:
            raise UserError(f"Die Endung „{target.suffix}“ ist nicht vorgesehen; möglich sind .xlsx, .csv und .pdf.")
        write_file(target, data)
        self._note("export.list", shown, name=found.title, count=len(found.rows), format=target.suffix[1:])

    def report(self, report: EventReport, target: Path) -> None:
        """Writes the figures of an event as .xlsx, with the lists of who is meant by them."""
        if target.suffix != ".xlsx":
            raise UserError(f"Die Endung „{target.suffix}“ ist nicht vorgesehen; möglich ist .xlsx.")
        write_file(target, report_xlsx(report, self._now()))
        with self._database.write("export.report", name=report.event.name, format="xlsx"):
            pass  # an export touches no rows; the entry itself is the record

    def picture(self, png: bytes, target: Path, name: str) -> None:
        """Writes a picture of an event's figures."""
        write_file(target, png)
        with self._database.write("export.report", name=name, format="png"):
            pass  # as above

    def comparison(self, found: Comparison, title: str, target: Path) -> None:
        """Writes what is different between two lists as .xlsx or .csv, by the target's ending."""
        if target.suffix == ".xlsx":
            data = comparison_xlsx(found, title, self._now())
        elif target.suffix == ".csv":
            data = comparison_csv(found)
        else:
            raise UserError(f"Die Endung „{target.suffix}“ ist nicht vorgesehen; möglich sind .xlsx und .csv.")
        write_file(target, data)
        self._note("export.comparison", None, name=title, count=len(found.rows), format=target.suffix[1:])

    def _written(self, cards: Sequence[ContactCard], profile: Profile, progress: Progress) -> list[bytes]:
        written = []
        for number, card in enumerate(cards, start=1):
            written.append(write_card(card, profile.version, for_outlook=profile.for_outlook))
            progress(number, len(cards))
        return written

    def _table(self, cards: Sequence[ContactCard], form: str) -> bytes:
        fields = self._fields_in(cards)
        if form == "xlsx":
            return contact_xlsx(cards, self._now(), fields)
        return contact_json(cards, fields) if form == "json" else contact_csv(cards, fields)

    def _fields_in(self, cards: Sequence[ContactCard]) -> list[OwnField]:
        """The own fields of the kinds of contact that are there."""
        kinds = {SubjectKind(card.kind.value) for card in cards}
        with self._database.read() as unit:
            return [field for field in fields_of(unit) if field.subject_kind in kinds]

    def _note(self, action: str, shown: Disclosure | None, **params: object) -> None:
        with self._database.write(action, **params, **(shown or OPEN).params()):
            pass  # an export touches no rows; the entry itself is the record

    def _now(self) -> datetime:
        return datetime.combine(self._today(), datetime.min.time(), tzinfo=UTC)


def _free_name(name: str, taken: set[str]) -> str:
    stem, _, ending = name.rpartition(".")
    free, number = name, 2
    while free.lower() in taken:
        free, number = f"{stem}-{number}.{ending}", number + 1
    taken.add(free.lower())
    return free


def subjects_of_list(found: InvitationList) -> list[Subject]:
    """The contacts behind the rows of a list: holders and bodies; a vacant office has none."""
    return [row.subject for row in found.rows if row.party_id is not None]
