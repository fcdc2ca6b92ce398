"""The door without its window: who is typed, who is marked, what was done. Marks show at once, storing follows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from crm.domain.errors import UserError
from crm.domain.event import Category, Status
from crm.domain.journal import ChangeSet
from crm.domain.listing import Subject
from crm.services.answering import now
from crm.services.check_in import DoorCount, DoorRow, door_count
from crm.ui.desk import Desk
from crm.ui.events.answer_entry import TABLES
from crm.ui.events.guest_order import at_the_door
from crm.ui.events.substitute_search import Candidate, SubstituteSearch

translate = QCoreApplication.translate


class Step(StrEnum):
    """What the field is asked for."""

    FIND = "find"
    DEPUTY = "deputy"
    WALK_IN = "walk_in"


@dataclass(frozen=True, slots=True)
class Told:
    """What was done last, or why it was not."""

    words: str
    is_refusal: bool = False


class Door(QObject):
    """``changed`` comes whenever rows, marks, step or counter did, ``told`` with a :class:`Told`.

    ``restarted`` comes when the next name can be typed.
    """

    changed = Signal()
    told = Signal(object)
    restarted = Signal()

    def __init__(self, desk: Desk, event_id: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._event_id = desk, event_id
        self._service = desk.services.check_in
        self._read: dict[int, DoorRow] = {}
        self._arriving: dict[int, DoorRow] = {}  # shown as present before the database says so
        self._settled: set[int] = set()  # of these, those that are stored and only have to be read
        self._search = SubstituteSearch(desk, "door.found", self)
        self._search.found.connect(self._on_found)
        self._text, self.step, self.marked = "", Step.FIND, -1
        self._deputy_for = 0
        self.matches: list[DoorRow] = []
        desk.changed.connect(self._on_changed)
        self.reload()

    # ── what is shown ───────────────────────────────────────────────────────────────────────────────────────

    @property
    def rows(self) -> list[DoorRow]:
        """Everybody, as the door knows it at this moment."""
        return [self._arriving.get(number, row) for number, row in self._read.items()]

    @property
    def count(self) -> DoorCount:
        """Who is there, companions included."""
        return door_count(self.rows)

    @property
    def candidates(self) -> list[Candidate]:
        """Who may be meant by the name of a deputy or of somebody who is not on the list."""
        return self._search.candidates

    @property
    def current(self) -> DoorRow | None:
        """The marked guest."""
        if self.step is Step.FIND and 0 <= self.marked < len(self.matches):
            return self.matches[self.marked]
        return None

    @property
    def invited(self) -> DoorRow | None:
        """In whose place somebody comes."""
        return self._read.get(self._deputy_for) if self.step is Step.DEPUTY else None

    @property
    def choices(self) -> int:
        """How many rows can be marked."""
        return len(self.matches if self.step is Step.FIND else self.candidates)

    # ── what the keys do ────────────────────────────────────────────────────────────────────────────────────

    def search(self, text: str) -> None:
        """What is typed."""
        self._text = text
        if self.step is Step.FIND:
            self._match()
            self.marked = 0 if text.strip() and self.matches else -1
        else:
            self.marked = -1
            self._search.search(text)
        self.changed.emit()

    def mark(self, number: int) -> None:
        if 0 <= number < self.choices:
            self.marked = number
            self.changed.emit()

    def move(self, step: int) -> None:
        """Moves the mark up or down."""
        self.mark(min(max(self.marked + step, 0), self.choices - 1))

    def enter(self, *, alone: bool = False) -> None:
        """The marked guest is there, or the marked contact comes in. ``alone``: the companions come later."""
        if self.step is not Step.FIND:
            if 0 <= self.marked < len(self.candidates):
                self._let_in(self.candidates[self.marked])
        elif (row := self.current) is not None:
            self._arrive(row, alone=alone)

    def ask_deputy(self) -> None:
        """Somebody comes in place of the marked guest: who?"""
        row = self.current
        if row is None:
            self._refuse(translate("CheckIn", "Bitte zuerst den Namen der eingeladenen Person beginnen."))
        elif row.is_present:
            self._refuse(translate("CheckIn", "{name} ist selbst schon da.").format(name=row.listed_name))
        else:
            self._deputy_for = row.participation.id
            self._ask(Step.DEPUTY)

    def ask_walk_in(self) -> None:
        """Somebody who is not on the list comes: who? What was typed so far is the beginning of the name."""
        if self.step is Step.FIND:
            typed = self._text
            self._ask(Step.WALK_IN)
            self.search(typed)

    def add_companion(self) -> None:
        """The marked guest brings one more."""
        row = self.current
        if row is None:
            self._refuse(translate("CheckIn", "Bitte zuerst den Namen des Gastes beginnen."))
            return
        words = translate("CheckIn", "{name}: eine Begleitung mehr").format(name=row.listed_name)
        self._write(partial(self._service.add_companion, row.participation.id), words)

    def back(self) -> bool:
        """One step back; False if there is none."""
        if self.step is Step.FIND and not self._text:
            return False
        self._restart()
        return True

    def undo(self) -> None:
        """Takes back what was done last at this door."""
        sentences: list[str] = []

        def work() -> ChangeSet:
            changes, sentence = self._service.undo_last(self._event_id)
            sentences.append(sentence)
            return changes

        def done(changes: ChangeSet) -> None:
            self._arriving.clear()
            self.reload()
            self.told.emit(Told(sentences[0]))

        self._desk.write(work, done, self._failed)

    # ── how it is done ──────────────────────────────────────────────────────────────────────────────────────

    def _arrive(self, row: DoorRow, *, alone: bool) -> None:
        late = [one for one in row.companions if not one.arrived_at]
        if row.is_present and not (late and not alone):
            self._refuse(translate("CheckIn", "{name} ist schon da.").format(name=row.listed_name))
            self._restart()
            return
        along = 0 if alone else None
        self._arriving[row.participation.id] = arrived(row, with_companions=not alone)
        count = 0 if alone else len(late)
        words = translate("CheckIn", "{name} ist da").format(name=row.listed_name)
        if count:
            words += translate("CheckIn", ", mit Begleitung: %n", None, count)
        self._write(partial(self._service.mark_present, row.participation.id, along), words, row.participation.id)

    def _let_in(self, candidate: Candidate) -> None:
        invited = self.invited
        if invited is not None:
            words = translate("CheckIn", "{name} ist da, in Vertretung für {other}")
            words = words.format(name=candidate.name, other=invited.listed_name)
            self._write(partial(self._send_in, invited.participation.id, candidate.who), words)
        else:
            words = translate("CheckIn", "{name} ist da, ohne Einladung").format(name=candidate.name)
            self._write(partial(self._walk_in, candidate.who), words)

    def _send_in(self, invited_id: int, who: Subject | str) -> ChangeSet:
        return self._service.send_in_deputy(invited_id, who)[1]

    def _walk_in(self, who: Subject | str) -> ChangeSet:
        return self._service.walk_in(self._event_id, who, Category.DELEGATION)[1]

    def _write(self, work: Callable[[], ChangeSet], words: str, guest_id: int = 0) -> None:
        """Is ready for the next name at once; a refusal takes the mark back and is told."""
        self._restart()
        self.told.emit(Told(words))
        self._desk.write(work, partial(self._stored, guest_id), partial(self._failed, guest_id=guest_id))

    def _stored(self, guest_id: int, changes: ChangeSet) -> None:
        self._settled.add(guest_id)
        self.reload()

    def _failed(self, error: BaseException, guest_id: int = 0) -> None:
        self._arriving.pop(guest_id, None)
        if isinstance(error, UserError):
            self._refuse(str(error))
        else:
            self._refuse(translate("CheckIn", "Wegen eines Fehlers im Programm ist das nicht eingetragen."))
            self._desk.feedback.report(error)
        self.reload()

    def _refuse(self, sentence: str) -> None:
        self.told.emit(Told(sentence, is_refusal=True))

    def _ask(self, step: Step) -> None:
        self.step, self._text, self.marked = step, "", -1
        self._search.clear()
        self.changed.emit()

    def _restart(self) -> None:
        self.step, self._text, self.marked = Step.FIND, "", -1
        self._search.clear()
        self._match()
        self.restarted.emit()
        self.changed.emit()

    def _on_found(self) -> None:
        if self.step is not Step.FIND:
            self.marked = 0
            self.changed.emit()

    # ── reading ─────────────────────────────────────────────────────────────────────────────────────────────

    def reload(self) -> None:
        """Reads the list again: a colleague may be at another door."""
        work = partial(self._service.rows, self._event_id)
        self._desk.read(work, partial(self._show, frozenset(self._settled)), replaces=f"door.{id(self)}")

    def _show(self, settled: frozenset[int], rows: tuple[DoorRow, ...]) -> None:
        marked = self.current.participation.id if self.current else 0
        self._read = {row.participation.id: row for row in rows}
        for number in settled:  # stored before this was read
            self._arriving.pop(number, None)
        self._settled -= settled
        self._match()
        if self.step is Step.FIND:
            ids = [row.participation.id for row in self.matches]
            self.marked = ids.index(marked) if marked in ids else 0 if self._text.strip() and ids else -1
        self.changed.emit()

    def _match(self) -> None:
        self.matches = at_the_door(self.rows, self._text if self.step is Step.FIND else "")

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.tables() & TABLES:
            self.reload()


def arrived(row: DoorRow, *, with_companions: bool) -> DoorRow:
    """The row as it will be read once the arrival is stored."""
    at = now()
    guest = replace(row.participation, status=Status.ATTENDED, arrived_at=row.participation.arrived_at or at)
    along = tuple(replace(one, arrived_at=one.arrived_at or at) if with_companions else one for one in row.companions)
    return replace(row, participation=guest, companions=along)
