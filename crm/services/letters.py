"""Letters to the people of an invitation list, from a Word template. Nothing is sent; files are written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from crm.domain.errors import UserError
from crm.domain.event import Event
from crm.domain.invitation import InvitationList
from crm.domain.placeholders import values_for
from crm.domain.ports import Database, Progress, no_progress
from crm.exchange.letter import LetterWriter, Values, check_template, write_letters
from crm.services.contacts import OPEN, Disclosure
from crm.services.file_writing import fill_folder, refuse_filled, write_file
from crm.services.sending import empty_in, numbered_name, require_known


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenLetters:
    """The letters that were written; ``empty`` are the placeholders of the template for which nothing is known of at
    least one person."""

    count: int
    empty: tuple[str, ...]


class Letters:
    """Writes letters; whoever waits or is left out gets none."""

    def __init__(self, database: Database, today: Callable[[], date] = date.today) -> None:
        self._database = database
        self._today = today

    def write(
        self,
        found: InvitationList,
        event: Event,
        template: bytes,
        target: Path,
        *,
        shown: Disclosure = OPEN,
        progress: Progress = no_progress,
    ) -> WrittenLetters:
        """All letters in one file if the target ends in .docx, else one file a person in that folder.

        UserError, before anything is written, for unknown placeholders, rules of Word's own mail merge, an empty list,
        or a folder that holds letters already: an old one among the new would go to somebody who is off the list.
        """
        used = _checked(template)
        if not found.rows:
            raise UserError("Auf der Liste steht niemand; es gibt keinen Brief zu schreiben.")
        letters = [values_for(row, event, self._today()) for row in found.rows]
        if target.suffix.lower() == ".docx":
            write_file(target, write_letters(template, letters, progress))
        else:
            refuse_filled(target, ".docx", "Briefe")
            fill_folder(target, _one_each(found, template, letters, progress))
        with self._database.write("export.letters", name=event.name, count=len(letters), **shown.params()):
            pass  # an export touches no rows; the entry itself is the record
        return WrittenLetters(count=len(letters), empty=empty_in(used, letters))


def _checked(template: bytes) -> Sequence[str]:
    """The placeholders that the template uses; UserError for those nobody knows, and for rules only Word can follow."""
    check = check_template(template)
    if check.rules:
        rules = ", ".join(check.rules)
        raise UserError(f"Die Vorlage enthält Regeln des Word-Seriendrucks, die nur Word ausführen kann: {rules}.")
    require_known(check.unknown)
    return check.used


def _one_each(
    found: InvitationList, template: bytes, letters: Sequence[Values], progress: Progress
) -> dict[str, bytes]:
    """A file for each row, by its name."""
    writer = LetterWriter(template)
    written: dict[str, bytes] = {}
    for number, (row, values) in enumerate(zip(found.rows, letters, strict=True), start=1):
        written[numbered_name(number, row, "docx")] = writer.write(values)
        progress(number, len(letters))
    return written
