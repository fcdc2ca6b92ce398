"""Verlauf: what was noted and what was changed, on one line of time."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial

from crm.domain.notes import Activity, ActivityKind
from crm.domain.partial_date import PartialDate
from crm.services.history import JournalLine
from crm.services.records import Record
from crm.ui.record.presenter import RecordPresenter
from crm.ui.record.section import RecordSection
from crm.ui.record.words import activity_kinds, translate
from crm.ui.widgets.labels import note
from crm.ui.widgets.timeline import Entry, Timeline

_LATEST = 3
_NOTE_ADDED = "note.add"  # the note itself stands there already


def timeline(record: Record) -> list[Entry]:
    """Notes and journal entries, the newest first."""
    changes = [line for line in record.history if line.entry.action != _NOTE_ADDED]
    found = [(note.on.earliest(), 1, note.id, _of_note(note)) for note in record.notes]
    found += [(_day(line), 0, line.entry.id, _of_line(line)) for line in changes]
    return [entry for *_, entry in sorted(found, key=lambda one: one[:3], reverse=True)]


class HistorySection(RecordSection):
    """All of it, or in an overview the ``latest`` only."""

    def __init__(self, presenter: RecordPresenter, *, latest: bool = False) -> None:
        super().__init__(presenter, self.tr("Verlauf"), self.tr("Alle") if latest else "", first=not latest)
        self._latest = latest
        self.linked.connect(partial(presenter.turned.emit, "history"))

    def slice(self, record: Record) -> object:
        return record.notes, record.history

    def fill(self, record: Record) -> None:
        entries = timeline(record)[: _LATEST if self._latest else None]
        if entries:
            self.add(Timeline(entries))
        else:
            self.add(note(self.tr("Noch keine Einträge."), wrap=True))


def _of_note(found: Activity) -> Entry:
    if found.kind is ActivityKind.NOTE:
        return Entry(found.on.german(), found.text, found.actor)
    words = translate("record", "{kind}: {text}").format(kind=activity_kinds()[found.kind], text=found.text)
    return Entry(found.on.german(), words, found.actor)


def _of_line(line: JournalLine) -> Entry:
    return Entry(PartialDate.of(_day(line)).german(), line.text, line.entry.actor)


def _day(line: JournalLine) -> date:
    """The journal counts in UTC, people do not."""
    return datetime.fromisoformat(line.entry.at).astimezone().date()
