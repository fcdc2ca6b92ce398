"""Answers entered one after the other: who is meant, what was answered, next. No widget is needed to test it."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

from crm.domain.audience_history import STATUS_WORDS
from crm.domain.errors import ConflictError, UserError
from crm.domain.event import Participation, Status
from crm.domain.journal import ChangeSet
from crm.domain.partial_date import PartialDate
from crm.domain.seating import SEATED
from crm.services.check_in import DoorRow
from crm.ui.desk import Desk
from crm.ui.events.answer_log import AnswerLog
from crm.ui.events.entry_guests import EntryGuests
from crm.ui.events.guest_order import for_answers
from crm.ui.events.substitute_search import Candidate, SubstituteSearch

#: What a guest list is made of; a write to one of these tables is shown at once.
TABLES: Final = frozenset("event participation companion person organisation office category_rule role_rule".split())
translate = QCoreApplication.translate


class Step(StrEnum):
    """What the field is asked for."""

    FIND = "find"
    ANSWER = "answer"
    SUBSTITUTE = "substitute"
    REASON = "reason"


class AnswerEntry(QObject):
    """Holds step, matches and log; the field asks, :mod:`crm.ui.events.answer_tab` shows.

    ``changed`` comes whenever step, matches or the chosen guest did, ``restarted`` when the next name can be typed.
    ``overtaken`` says that somebody else was faster: what is shown anywhere of this event is out of date.
    ``how`` and ``on`` go with every answer; ``on_problem`` says why ``on`` is no day, and nothing is stored then.
    """

    changed = Signal()
    restarted = Signal()
    overtaken = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._guests = EntryGuests(desk, self._on_read)
        self._text = ""
        self._with_reason: Callable[[str], None] | None = None
        self.how, self.on_problem = "", ""
        self.on: PartialDate | None = None
        self.log, self._substitutes = AnswerLog(self), SubstituteSearch(desk, "events.entry.found", self)
        self._substitutes.found.connect(self._show_found)
        self._start_anew()
        desk.changed.connect(self._on_changed)

    # ── what is shown ───────────────────────────────────────────────────────────────────────────────────────

    @property
    def guests(self) -> int:
        """How many are on the list."""
        return len(self._guests.rows)

    @property
    def missing(self) -> int:
        """How many have not answered."""
        return self._guests.missing

    @property
    def chosen(self) -> DoorRow | None:
        """Whose answer is being entered."""
        return self._guests.rows.get(self._chosen_id)

    @property
    def full(self) -> str:
        """Why there is no seat for the chosen guest, as a sentence; "" if there is one, or none is needed."""
        return self._guests.full_for(self.chosen)

    @property
    def candidates(self) -> list[Candidate]:
        """Who may come instead."""
        return self._substitutes.candidates

    @property
    def choices(self) -> int:
        """How many rows can be marked now."""
        return len(self.candidates) if self.step is Step.SUBSTITUTE else len(self.matches)

    # ── coming and going ────────────────────────────────────────────────────────────────────────────────────

    def open(self, event_id: int) -> None:
        """The guests of an event; its log starts empty, unless it is the same event again."""
        if event_id != self._guests.event_id:
            self._guests.open(event_id)
            self.log.clear()
            self._start_anew()
        self.reload()

    def close(self) -> None:
        self._guests.open(None)
        self.log.clear()
        self._start_anew()

    def reload(self) -> None:
        """Reads the guests again."""
        self._guests.reload()

    # ── what the keys do ────────────────────────────────────────────────────────────────────────────────────

    def search(self, text: str) -> None:
        """What is typed: the beginning of a guest's name or body, or of the substitute's."""
        self._text = text
        if self.step is Step.FIND:
            self.matches = for_answers(self._guests.rows.values(), text)
            self.marked = 0 if text.strip() and self.matches else -1
            self.changed.emit()
        elif self.step is Step.SUBSTITUTE:
            self.marked = -1
            self._substitutes.search(text)
            self.changed.emit()

    def mark(self, number: int) -> None:
        """Puts the mark on a row."""
        if self.step in (Step.FIND, Step.SUBSTITUTE) and 0 <= number < self.choices:
            self.marked = number
            self.changed.emit()

    def move(self, step: int) -> None:
        """Moves the mark up or down."""
        self.mark(min(max(self.marked + step, 0), self.choices - 1))

    def enter(self) -> None:
        """Takes the marked row, or the reason that was typed. Nothing is marked until something was typed."""
        if self.step is Step.FIND and 0 <= self.marked < len(self.matches):
            self.choose(self.matches[self.marked].participation.id)
        elif self.step is Step.SUBSTITUTE and 0 <= self.marked < len(self.candidates):
            self._represent(self.candidates[self.marked])
        elif self.step is Step.REASON and self._text.strip() and self._with_reason is not None:
            self._with_reason(self._text.strip())

    def choose(self, guest_id: int) -> None:
        """The next key is the answer of this guest."""
        if guest_id in self._guests.rows:
            self._chosen_id, self._text, self._with_reason = guest_id, "", None
            self._go(Step.ANSWER)

    def answer(self, status: Status) -> None:
        """The chosen guest's answer. A substitute is asked for, and a reason if there is no seat left."""
        row = self.chosen
        if self.step is not Step.ANSWER or row is None:
            return
        if problem := self._problem(row, status):
            self._desk.said.emit(problem)
        elif status is Status.REPRESENTED:
            self._substitutes.clear()
            self._go(Step.SUBSTITUTE)
        elif self._is_known(row, status):
            self.log.note(row, status, is_stored=True)
            self._next()
        else:
            self._seated(status in SEATED, partial(self._store, row, status))

    def back(self) -> None:
        """One step back; from the first one what was typed is gone."""
        previous = {Step.REASON: Step.ANSWER, Step.SUBSTITUTE: Step.ANSWER}
        if self.step in previous:
            self._text, self._with_reason = "", None
            self._go(previous[self.step])
        else:
            self._next()

    def undo(self) -> None:
        """Takes back what was done last."""
        sentences: list[str] = []

        def work() -> ChangeSet:
            changes, sentence = self._desk.services.history.undo()
            sentences.append(sentence)
            return changes

        self._desk.write(work, lambda changes: self._desk.said.emit(sentences[0]))

    # ── substitutes ─────────────────────────────────────────────────────────────────────────────────────────

    def _show_found(self) -> None:
        if self.step is Step.SUBSTITUTE:
            self.marked = 0
            self.changed.emit()

    def _represent(self, candidate: Candidate) -> None:
        row = self.chosen
        if row is not None:
            self._seated(True, partial(self._store_substitute, row, candidate))

    # ── storing ─────────────────────────────────────────────────────────────────────────────────────────────

    def _seated(self, takes_seat: bool, store: Callable[[str], None]) -> None:
        """Stores at once, or asks first why there is one more seat."""
        if takes_seat and self.full:
            self._with_reason, self._text = store, ""
            self._go(Step.REASON)
        else:
            store("")

    def _store(self, row: DoorRow, status: Status, reason: str) -> None:
        work = partial(
            self._desk.services.answers.set_status,
            [row.participation], status, how=self.how, on=self.on, overrule=reason,
        )  # fmt: skip
        self._write(row, self.log.note(row, status), work)

    def _store_substitute(self, row: DoorRow, candidate: Candidate, reason: str) -> None:
        work = partial(
            self._desk.services.answers.add_substitute,
            row.participation, candidate.who, how=self.how, on=self.on, overrule=reason,
        )  # fmt: skip
        self._write(row, self.log.note(row, Status.REPRESENTED, candidate.name), work)

    def _write(self, row: DoorRow, line: int, work: Callable[[], ChangeSet]) -> None:
        """Hands the answer on and is ready for the next name; a refusal stands in the log."""
        self._guests.begin(row)
        self._next()
        self._desk.write(work, partial(self._on_stored, line), partial(self._on_refused, line, row))

    def _on_stored(self, line: int, changes: ChangeSet) -> None:
        self.log.store(line)

    def _on_refused(self, line: int, row: DoorRow, error: BaseException) -> None:
        self._guests.drop(row)
        reason = _meanwhile(error) if isinstance(error, ConflictError) else str(error)
        if not isinstance(error, UserError):
            reason = translate("Answers", "Wegen eines Fehlers im Programm ist die Antwort nicht eingetragen.")
        self.log.refuse(line, reason)
        is_ours = isinstance(error, UserError)
        self._desk.feedback.report(UserError(f"{row.listed_name}: {reason}") if is_ours else error)
        self.reload()
        if isinstance(error, ConflictError):
            self.overtaken.emit()

    def _problem(self, row: DoorRow, status: Status) -> str:
        """Why this answer cannot be noted now; "" if it can."""
        if row.participation.id in self._guests.pending:
            words = translate("Answers", "Die letzte Antwort von {name} wird gerade gespeichert.")
            return words.format(name=row.listed_name)
        if status is Status.REPRESENTED and row.represents:
            words = translate("Answers", "{name} kommt selbst in Vertretung für {other}.")
            return words.format(name=row.listed_name, other=row.represents)
        return self.on_problem

    def _is_known(self, row: DoorRow, status: Status) -> bool:
        guest = row.participation
        return guest.status is status and (self.on is None or self.on == guest.answered_on)

    # ── reading ─────────────────────────────────────────────────────────────────────────────────────────────

    def _on_read(self) -> None:
        marked = self.matches[self.marked].participation.id if 0 <= self.marked < len(self.matches) else 0
        self.log.compare(self._guests.rows, self._guests.pending)
        if self.step is Step.FIND:
            self.matches = for_answers(self._guests.rows.values(), self._text)
            ids = [row.participation.id for row in self.matches]
            # The mark stays with its guest: what was read anew must not put another one under the Enter key.
            self.marked = ids.index(marked) if marked in ids else -1
            if self.marked < 0 and self._text.strip() and ids:
                self.marked = 0
        elif self.chosen is None:
            self._next()
        self.changed.emit()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.tables() & TABLES:
            self.reload()

    # ── steps ───────────────────────────────────────────────────────────────────────────────────────────────

    def _start_anew(self) -> None:
        self.step, self._chosen_id, self._text = Step.FIND, 0, ""
        self.matches = for_answers(self._guests.rows.values(), "")
        self.marked, self._with_reason = -1, None
        self._substitutes.clear()

    def _next(self) -> None:
        self._start_anew()
        self.restarted.emit()
        self.changed.emit()

    def _go(self, step: Step) -> None:
        self.step, self.marked = step, -1
        self.changed.emit()


def _meanwhile(error: ConflictError) -> str:
    theirs = error.theirs
    if isinstance(theirs, Participation):
        words = translate(
            "Answers", "inzwischen an anderer Stelle geändert: {status}. Ihre Antwort ist nicht eingetragen."
        )
        return words.format(status=STATUS_WORDS[theirs.status])
    return translate("Answers", "inzwischen von der Liste genommen. Ihre Antwort ist nicht eingetragen.")
