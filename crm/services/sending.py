"""What goes out for an event: mail-merge table, mail drafts, addresses for BCC, calendar. The program sends nothing; it
only writes files.

Every file that leaves the house is noted in the journal, with what was asked to be shown beyond the usual.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from crm.domain.errors import UserError
from crm.domain.event import Event
from crm.domain.invitation import InvitationList, InvitationRow
from crm.domain.mailbox import in_blocks, mailbox
from crm.domain.placeholders import PLACEHOLDERS, Placeholder, Value, as_text, filled, unknown, used, values_for
from crm.domain.ports import Database, Progress, no_progress
from crm.exchange.calendar_writer import Calendar, write_calendar, write_request
from crm.exchange.clean_text import clean
from crm.exchange.file_name import safe_name
from crm.exchange.mail_draft import Attachment, MailDraft, write_draft
from crm.exchange.merge_table import merge_table, merge_xlsx
from crm.exchange.table import write_csv
from crm.exchange.windows_1252 import misfits, sentence, write_csv_1252
from crm.services.contacts import OPEN, Disclosure
from crm.services.event_view import items_of
from crm.services.file_writing import fill_folder, refuse_filled, write_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """A mail-merge table that was written: its rows, and what was spelled with plain letters, one sentence a cell."""

    count: int
    respelled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MailText:
    """What a mail says, with placeholders; where the text has no «Anrede», the salutation stands above it."""

    subject: str
    text: str

    @property
    def whole(self) -> str:
        return self.text if "Anrede" in used(self.text) else f"«Anrede»\n\n{self.text}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafts:
    """The drafts that were written; ``without_mailbox`` names who gets none, ``empty`` the placeholders of the text
    for which nothing is known of at least one person."""

    count: int
    without_mailbox: tuple[str, ...]
    empty: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BccBlocks:
    """Mail addresses in blocks, each address once; ``without_mailbox`` names who has none."""

    blocks: tuple[tuple[str, ...], ...]
    without_mailbox: tuple[str, ...]

    @property
    def count(self) -> int:
        return sum(len(block) for block in self.blocks)

    def as_text(self) -> str:
        """Each block under its heading, its addresses as a mail program takes them."""
        parts = [f"Block {n} ({len(block)} Adressen)\n{'; '.join(block)}\n" for n, block in enumerate(self.blocks, 1)]
        return "\n".join(parts)


class Sending:
    """Prepares what is sent to the people of an invitation list; whoever waits or is left out gets nothing."""

    def __init__(self, database: Database, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._today = today

    def merge_table(
        self,
        found: InvitationList,
        event: Event,
        target: Path,
        *,
        for_windows: bool = False,
        respell: bool = False,
        shown: Disclosure = OPEN,
    ) -> Merged:
        """Writes the table for Word's mail merge as .xlsx or .csv, by the target's ending.

        ``for_windows`` writes the CSV in Windows-1252; what that cannot hold is refused by row and field, or, with
        ``respell``, spelled with plain letters where there are such.
        """
        rows = found.rows
        respelled: tuple[str, ...] = ()
        if target.suffix == ".xlsx" and not for_windows:
            data = merge_xlsx(rows, event, self._now())
        elif target.suffix == ".csv":
            table = merge_table(rows, event, self._today())
            data = write_csv_1252(table, respell=respell) if for_windows else write_csv(table)
            respelled = tuple(sentence(misfit) for misfit in misfits(table)) if for_windows else ()
        elif for_windows:
            raise UserError("Windows-1252 gibt es nur für CSV; bitte wählen Sie die Endung .csv.")
        else:
            raise UserError(f"Die Endung „{target.suffix}“ ist nicht vorgesehen; möglich sind .xlsx und .csv.")
        write_file(target, data)
        self._note("export.merge", shown, name=event.name, count=len(rows), format=target.suffix[1:])
        return Merged(count=len(rows), respelled=respelled)

    def drafts(
        self,
        found: InvitationList,
        event: Event,
        mail: MailText,
        folder: Path,
        *,
        attachments: Sequence[Path] = (),
        with_calendar: bool = False,
        answers_to: str = "",
        shown: Disclosure = OPEN,
        progress: Progress = no_progress,
    ) -> Drafts:
        """Writes one unsent mail (.eml) a person into a folder, numbered as the rows of the list.

        ``with_calendar`` adds event and programme as .ics; with ``answers_to``, a mail address, it is an invitation
        that a calendar can accept or decline, and its answer goes there (:mod:`crm.services.answer_import` reads it).

        UserError, before anything is written, for unknown placeholders, a missing subject, an attachment that cannot be
        read, or a folder that holds drafts already: an old one among the new would go to somebody who is off the list.
        """
        if not mail.subject.strip():
            raise UserError("Bitte geben Sie einen Betreff an.")
        require_known(unknown(f"{mail.subject}\n{mail.text}"))
        organizer = mailbox(answers_to)
        if answers_to.strip() and not organizer:
            raise UserError(f"„{answers_to}“ ist keine E-Mail-Adresse.")
        files = [_attachment(path) for path in attachments]
        if with_calendar and not organizer:
            files.append(self._entry_of(event))
        refuse_filled(folder, ".eml", "Entwürfe")
        written: dict[str, bytes] = {}
        for number, row in enumerate(found.rows, start=1):
            if address := mailbox(row.email):
                values = values_for(row, event, self._today())
                name = numbered_name(number, row, "eml")
                asked = [self._request(event, organizer, row, address)] if organizer else []
                written[name] = write_draft(_draft(row, address, values, mail, [*files, *asked]))
            progress(number, len(found.rows))
        fill_folder(folder, written)
        self._note("export.mails", shown, name=event.name, count=len(written))
        return Drafts(
            count=len(written), without_mailbox=_without_mailbox(found), empty=self._empty(found, event, mail)
        )

    def fields(self, row: InvitationRow, event: Event) -> list[tuple[Placeholder, str]]:
        """What each placeholder becomes for one row, "" where nothing is known."""
        values = values_for(row, event, self._today())
        return [(placeholder, as_text(values[placeholder.name])) for placeholder in PLACEHOLDERS]

    def empty(self, found: InvitationList, event: Event, asked: Sequence[str]) -> tuple[str, ...]:
        """The placeholders asked for of which nothing is known for at least one row."""
        return empty_in(asked, [values_for(row, event, self._today()) for row in found.rows])

    def copied(self, event: Event, count: int, shown: Disclosure = OPEN) -> None:
        """Notes that addresses were taken to the clipboard: they leave the house like any file."""
        self._note("export.bcc", shown, name=event.name, count=count)

    def bcc(
        self,
        found: InvitationList,
        event: Event,
        size: int = 50,
        target: Path | None = None,
        shown: Disclosure = OPEN,
    ) -> BccBlocks:
        """The mail addresses of the list in blocks of at most ``size``, for BCC; with ``target`` as a text file too."""
        blocks = in_blocks((address for row in found.rows if (address := mailbox(row.email))), size)
        made = BccBlocks(blocks=blocks, without_mailbox=_without_mailbox(found))
        if target is not None:
            write_file(target, made.as_text().replace("\n", "\r\n").encode())
        self._note("export.bcc", shown, name=event.name, count=made.count)
        return made

    def calendar(self, event: Event, target: Path) -> Calendar:
        """Writes the event and its programme as an .ics file; no person is named in it."""
        made = self._calendar(event)
        write_file(target, made.data)
        self._note("export.calendar", OPEN, name=event.name, count=made.count)
        return made

    def _calendar(self, event: Event) -> Calendar:
        with self._database.read() as unit:
            items = items_of(unit, event.id)
        return write_calendar(event, items, self._now())

    def _entry_of(self, event: Event) -> Attachment:
        return Attachment(name=safe_name(event.name, "Termin", "ics"), data=self._calendar(event).data)

    def _request(self, event: Event, organizer: str, row: InvitationRow, address: str) -> Attachment:
        data = write_request(event, organizer, address, _addressee(row), self._now())
        return Attachment(name=safe_name(event.name, "Termin", "ics"), data=data, method="REQUEST")

    def _empty(self, found: InvitationList, event: Event, mail: MailText) -> tuple[str, ...]:
        letters = [values_for(row, event, self._today()) for row in found.rows if mailbox(row.email)]
        return empty_in(used(f"{mail.subject}\n{mail.whole}"), letters)

    def _note(self, action: str, shown: Disclosure, **params: object) -> None:
        with self._database.write(action, **params, **shown.params()):
            pass  # an export touches no rows; the entry itself is the record

    def _now(self) -> datetime:
        return datetime.combine(self._today(), datetime.min.time(), tzinfo=UTC)


def require_known(strange: Sequence[str]) -> None:
    """UserError that names the placeholders that there are not, and those that there are."""
    if strange:
        named = ", ".join(f"«{name}»" for name in strange)
        known = ", ".join(placeholder.name for placeholder in PLACEHOLDERS)
        raise UserError(f"Diese Platzhalter gibt es nicht: {named}. Möglich sind: {known}.")


def empty_in(asked: Sequence[str], letters: Sequence[Mapping[str, Value]]) -> tuple[str, ...]:
    """The placeholders asked for of which nothing is known in at least one letter."""
    return tuple(name for name in asked if not all(values[name] for values in letters))


def _attachment(path: Path) -> Attachment:
    try:
        return Attachment(name=path.name, data=path.read_bytes())
    except OSError:
        raise UserError(f"Die Anlage „{path}“ lässt sich nicht lesen.") from None


def _draft(
    row: InvitationRow, address: str, values: Mapping[str, Value], mail: MailText, files: Sequence[Attachment]
) -> MailDraft:
    # Each by itself: what turns the writing direction in a name must not turn the text around it.
    values = {name: clean(value) if isinstance(value, str) else value for name, value in values.items()}
    return MailDraft(
        name=_addressee(row),
        address=address,
        subject=filled(mail.subject, values),
        text=filled(mail.whole, values),
        attachments=files,
    )


def _addressee(row: InvitationRow) -> str:
    return row.holder or row.office or row.body


def numbered_name(number: int, row: InvitationRow, ending: str) -> str:
    """The name of the file for one row: "007_Kuemmel_Gabriele.eml"; the number keeps namesakes apart."""
    text = f"{row.family_name} {row.given_name}" if row.holder else row.body
    return f"{number:03d}_{safe_name(text, 'Kontakt', ending)}"


def _without_mailbox(found: InvitationList) -> tuple[str, ...]:
    missing = (row for row in found.rows if not mailbox(row.email))
    return tuple(", ".join(part for part in (row.listed_name or row.office, row.body) if part) for row in missing)
