"""Letters on the house's paper by DIN 5008, as PDF: to contacts, to a list, to the guests of an event."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from crm.domain.address_rules import AddressRules
from crm.domain.errors import UserError
from crm.domain.event import Event
from crm.domain.invitation import InvitationList, InvitationRow
from crm.domain.letter import Letter, LetterForm, LetterRun
from crm.domain.letter_text import INFO_LABELS, LetterText, blocks, fill_blocks, read_letter_text
from crm.domain.listing import Subject
from crm.domain.placeholders import filled, unknown, used, values_for
from crm.domain.sheet import House
from crm.printing.address_window import MOST_NOTES
from crm.printing.din_letter import din_letters
from crm.printing.page import Printed
from crm.services.contacts import OPEN, Disclosure
from crm.services.invitation_rows import row_of
from crm.services.labels import Labels, told, without_address
from crm.services.sending import empty_in, require_known

#: A letter of more than that is a file chosen by mistake.
_LARGEST: Final = 200_000
#: What a text begins and ends with that brings its own.
_SALUTATIONS: Final = ("sehr geehrte", "guten tag", "liebe ", "lieber ", "exzellenz")
_CLOSINGS: Final = frozenset(
    {"mit freundlichen grüßen", "mit freundlichem gruß", "mit besten grüßen", "hochachtungsvoll"}
)
#: Stands for the event where there is none: its placeholders are empty.
_NO_EVENT: Final = Event(name="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailing:
    """Who is written to, in order. ``warnings`` say in German who cannot be, and whom to think about."""

    rows: tuple[InvitationRow, ...]
    warnings: tuple[str, ...] = ()


class HouseLetters:
    """Sets letters; they leave by :meth:`crm.services.sheets.Sheets.keep`."""

    def __init__(
        self,
        rules: AddressRules,
        labels: Labels,
        house: Callable[[], House] = House,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._rules = rules
        self._labels = labels
        self._house = house
        self._today = today

    def of_list(self, found: InvitationList) -> Mailing:
        """The rows of a list in its order; who waits or is left out gets none."""
        lost = [row.holder or row.shown_name for row in found.rows if not row.has_address]
        return Mailing(rows=tuple(row for row in found.rows if row.has_address), warnings=without_address(lost))

    def of_subjects(
        self, subjects: Sequence[Subject], event_id: int | None = None, shown: Disclosure = OPEN
    ) -> Mailing:
        """The contacts in their order, by the rules of :meth:`crm.services.labels.Labels.of_subjects`."""
        reached, warnings = self._labels.reached(subjects, event_id, shown)
        rows = tuple(row_of(one, one.forms(self._rules, shown), shown) for one in reached)
        return Mailing(rows=rows, warnings=warnings)

    def read(self, path: Path) -> LetterText:
        """A text file (UTF-8, else Windows-1252). UserError if it cannot be read, or is no text."""
        try:
            if path.stat().st_size > _LARGEST:
                raise UserError(f"„{path.name}“ ist zu groß für einen Brieftext.")
            data = path.read_bytes()
        except OSError:
            raise UserError(f"Der Text „{path}“ lässt sich nicht lesen.") from None
        if b"\x00" in data:
            raise UserError(f"„{path.name}“ ist keine Textdatei.")
        try:
            return read_letter_text(data.decode("utf-8"))
        except UnicodeDecodeError:
            return read_letter_text(data.decode("windows-1252", errors="replace"))

    def print(
        self,
        mailing: Mailing,
        text: LetterText,
        form: LetterForm = LetterForm.B,
        day: date | None = None,
        event: Event | None = None,
    ) -> Printed:
        """One letter for each row, with the day of today unless another is given.

        UserError for placeholders that there are not; what is empty with somebody is a warning.
        """
        require_known(unknown(text.whole))
        if len(text.notes) > MOST_NOTES:
            raise UserError(f"Über der Anschrift haben höchstens {MOST_NOTES} Vermerke Platz.")
        issued_on = day or self._today()
        letters = [self._letter(row, text, event or _NO_EVENT, issued_on) for row in mailing.rows]
        run = LetterRun(house=self._house(), form=form, day=issued_on, letters=letters)
        printed = din_letters(run, self._house().full_name)
        return told(printed, (*mailing.warnings, *self._doubts(mailing, text, event or _NO_EVENT, issued_on)))

    def _letter(self, row: InvitationRow, text: LetterText, event: Event, day: date) -> Letter:
        values = values_for(row, event, day)

        def fill(line: str) -> str:
            return filled(line, values)

        begins, ends = _own_ends(text.text, row)
        return Letter(
            name=row.holder or row.shown_name,
            address_lines=row.address_lines,
            subject=fill(text.subject),
            salutation="" if begins else row.salutation,
            blocks=fill_blocks(blocks(text.text), values),
            closing="" if ends else row.closing,
            signature=tuple(fill(line) for line in text.signature),
            enclosures=tuple(fill(line) for line in text.enclosures),
            notes=tuple(fill(line) for line in text.notes),
            info=tuple((label, fill(text.info.get(label, ""))) for label in INFO_LABELS),
        )

    def _doubts(self, mailing: Mailing, text: LetterText, event: Event, day: date) -> list[str]:
        """What is missing, and which placeholders are empty with somebody."""
        said = [] if text.subject.strip() else ["Der Betreff fehlt noch."]
        if not mailing.rows:
            return [*said, "Von den Gewählten kann niemand angeschrieben werden."]
        empty = empty_in(used(text.whole), [values_for(row, event, day) for row in mailing.rows])
        if empty:
            said.append(f"Nicht bei allen bekannt: {', '.join(f'«{name}»' for name in empty)}.")
        return said


def _own_ends(text: str, row: InvitationRow) -> tuple[bool, bool]:
    """Whether the text brings its own salutation and closing: by their placeholders, or typed out."""
    lines = [line.strip() for line in text.splitlines() if line.strip()] or [""]
    placeholders = used(text)
    closings = {row.closing.casefold(), *_CLOSINGS}
    begins = "Anrede" in placeholders or lines[0].casefold().startswith(_SALUTATIONS)
    return begins, "Grußformel" in placeholders or lines[-1].rstrip(" ,.").casefold() in closings
