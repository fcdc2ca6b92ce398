"""Who may come instead, while the name is being typed: contacts, and last the name itself as a new one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from crm.domain.listing import ContactRow, Subject, SubjectKind
from crm.ui.desk import Desk

_MOST: Final = 30
_SEARCHED: Final = 100  # hits of all kinds, best first; among them are the persons


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A contact, or (``who`` is text) a name that becomes one."""

    who: Subject | str
    name: str
    office: str = ""
    body: str = ""


class SubstituteSearch(QObject):
    """``found`` comes when ``candidates`` answer what was typed; until then there are none.

    ``key`` keeps the questions of two places apart.
    """

    found = Signal()

    def __init__(self, desk: Desk, key: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._key, self._text = desk, key, ""
        self.candidates: list[Candidate] = []

    def search(self, text: str) -> None:
        """Looks for persons; no text finds nobody."""
        self._text, self.candidates = text, []
        if text.strip():
            self._desk.read(partial(self._read, text), self._show, replaces=self._key)

    def clear(self) -> None:
        """Whatever is still under way is not listened to any more."""
        self._text, self.candidates = "", []

    def _read(self, text: str) -> tuple[str, list[ContactRow]]:
        hits = self._desk.services.directory.search(text, _SEARCHED)
        people = [hit.row for hit in hits if hit.row.subject.kind is SubjectKind.PERSON]
        return text, people[:_MOST]

    def _show(self, answer: tuple[str, Sequence[ContactRow]]) -> None:
        text, rows = answer
        if text == self._text:
            name = " ".join(text.split())
            known = [Candidate(who=row.subject, name=row.name, office=row.office, body=row.body) for row in rows]
            self.candidates = [*known, Candidate(who=name, name=name)]
            self.found.emit()
