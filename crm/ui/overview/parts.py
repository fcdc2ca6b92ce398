"""The sections of the overview; each only shows what it is given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from crm.domain.listing import Subject
from crm.domain.partial_date import PartialDate
from crm.services.event_view import EventRow
from crm.services.history import JournalLine
from crm.ui.events.words import shares
from crm.ui.fonts import Weight
from crm.ui.journal_page import can_be_taken_back
from crm.ui.metrics import px
from crm.ui.overview.slots import Slot
from crm.ui.tokens import AvatarKind
from crm.ui.widgets.answer_bar import AnswerBar
from crm.ui.widgets.avatar import Avatar
from crm.ui.widgets.buttons import link
from crm.ui.widgets.click_row import ClickRow
from crm.ui.widgets.empty import IconView
from crm.ui.widgets.flow import FlowLayout
from crm.ui.widgets.labels import ElidedLabel, heading, label, note, title
from crm.ui.widgets.section import Section
from crm.ui.widgets.timeline import Entry, Timeline

_EVENTS = 3


class EventsPart(Section):
    """Nächste Veranstaltungen, each with its answers; ``opened`` carries an event's id, ``asked`` wants a new one."""

    opened = Signal(object)
    asked = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Nächste Veranstaltungen"), self.tr("Alle"), first=True)

    def show_rows(self, rows: Sequence[EventRow], total: int) -> None:
        self.clear()
        self.link.setText(self.tr("Alle {count}").format(count=total))
        self.link.updateGeometry()
        self.link.setVisible(total > 0)
        for number, row in enumerate(rows[:_EVENTS]):
            self.add(self._card(row, last=number == min(len(rows), _EVENTS) - 1))
        if not rows:
            self.add(note(self.tr("Keine anstehende Veranstaltung."), wrap=True))
            self.add(link(self.tr("Veranstaltung anlegen"), self.asked.emit))

    def _card(self, row: EventRow, *, last: bool) -> ClickRow:
        event, found = row.event, shares(row)
        tally = " · ".join(f"{share.count} {share.word}" for share in found)
        words = tally or self.tr("Noch niemand eingeladen")
        seats = self._seats(row)
        spoken = (event.name, event.period(), event.where(), seats, words)
        card = ClickRow(", ".join(part for part in spoken if part), line_below=not last)
        card.clicked.connect(partial(self.opened.emit, event.id))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        place = ElidedLabel(event.where())
        place.setFont(note().font())
        place.setForegroundRole(note().foregroundRole())
        right = note(seats)
        name = label(event.name, weight=Weight.SEMIBOLD)
        head.addWidget(name)
        head.addWidget(place, 1)
        head.addWidget(right)
        bar, below = AnswerBar(found, legend=False), note(words)
        body = QVBoxLayout()
        body.setSpacing(px(4))
        body.addLayout(head)
        body.addWidget(bar)
        body.addWidget(below)
        whole = QHBoxLayout(card)
        whole.setContentsMargins(0, px(10), 0, px(12))
        whole.setSpacing(px(16))
        whole.addWidget(self._day(event.starts_on), 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(body, 1)
        card.add(name, place, right, bar, below)
        return card

    def _day(self, starts: PartialDate | None) -> QWidget:
        box = QWidget()
        box.setFixedWidth(px(40))
        box.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        day, month = _day_and_month(starts)
        for part in (title(day), note(month)):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(part)
        return box

    def _seats(self, row: EventRow) -> str:
        if not row.event.capacity:
            return ""
        words = self.tr("{taken} von {seats} Plätzen")
        return words.format(taken=row.attending, seats=row.event.capacity)


def _day_and_month(starts: PartialDate | None) -> tuple[str, str]:
    """What stands in the calendar leaf: "03" over "Dez"; a dash where no day is known."""
    if starts is None:
        return "–", ""
    names = QLocale()
    month = names.standaloneMonthName(starts.earliest().month, QLocale.FormatType.ShortFormat).rstrip(".")
    if starts.day is not None:
        return f"{starts.day:02d}", month
    return "–", str(starts.year) if starts.month is None or starts.is_season else month


class ChecksPart(Section):
    """Zu prüfen: only what there is; ``opened`` carries a :class:`Slot`."""

    opened = Signal(object)

    def __init__(self, slots: Sequence[Slot]) -> None:
        super().__init__(self.tr("Zu prüfen"), first=True)
        self.rows: dict[str, ClickRow] = {}
        self._counts: dict[str, int] = {}
        self._numbers = {slot.key: heading() for slot in slots}
        self._titles = {slot.key: slot.title for slot in slots}
        for slot in slots:
            self.rows[slot.key] = self._row(slot)
            self.add(self.rows[slot.key])
        self.nothing = note(
            self.tr("Nichts zu prüfen: keine vakanten Ämter, keine auslaufenden Amtszeiten."), wrap=True
        )
        self.add(self.nothing)
        self.nothing.hide()

    def show_count(self, key: str, count: int) -> None:
        self._counts[key] = count
        self._numbers[key].setText(QLocale().toString(count))
        self.rows[key].setAccessibleName(f"{self._titles[key]}, {count}")
        self.rows[key].setVisible(count > 0)
        shown = [row for key, row in self.rows.items() if self._counts.get(key)]
        for row in shown:
            row.set_line_below(row is not shown[-1])
        self.nothing.setVisible(len(self._counts) == len(self.rows) and not any(self._counts.values()))

    def _row(self, slot: Slot) -> ClickRow:
        row = ClickRow(slot.title, line_below=True)
        row.clicked.connect(partial(self.opened.emit, slot))
        words = QVBoxLayout()
        words.setSpacing(0)
        parts = [ElidedLabel(slot.title), ElidedLabel(slot.sentence)]
        parts[1].setFont(note().font())
        parts[1].setForegroundRole(note().foregroundRole())
        for part in parts:
            words.addWidget(part)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, px(6), 0, px(6))
        layout.setSpacing(px(12))
        icon, way, number = IconView(slot.icon, 16), IconView("chevron-right", 14), self._numbers[slot.key]
        layout.addWidget(icon)
        layout.addLayout(words, 1)
        layout.addWidget(number)
        layout.addWidget(way)
        row.add(icon, way, number, *parts)
        row.hide()
        return row


class ChangesPart(Section):
    """Zuletzt geändert; the last entry can be taken back here."""

    undone = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Zuletzt geändert"), self.tr("Protokoll"))

    def show_lines(self, lines: Sequence[JournalLine]) -> None:
        self.clear()
        entries = [self._entry(line, newest=number == 0) for number, line in enumerate(lines)]
        self.add(Timeline(entries) if entries else note(self.tr("Noch nichts geändert."), wrap=True))

    def _entry(self, line: JournalLine, *, newest: bool) -> Entry:
        at = QDateTime.fromString(line.entry.at, Qt.DateFormat.ISODateWithMs).toLocalTime()
        is_today = at.date() == QDateTime.currentDateTime().date()
        day = QLocale().toString(at, "HH:mm" if is_today else "dd.MM.yyyy")
        step = (self.tr("Rückgängig"), partial(self.undone.emit, line)) if newest and can_be_taken_back(line) else None
        return Entry(day, line.text, "" if step else line.entry.actor, step)


class RecentPart(Section):
    """Zuletzt geöffnet; ``opened`` carries a subject, ``asked`` wants a new person."""

    opened = Signal(object)
    asked = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Zuletzt geöffnet"))

    def show_names(self, pairs: Sequence[tuple[Subject, str]]) -> None:
        self.clear()
        if not pairs:
            self.add(note(self.tr("Was Sie öffnen, finden Sie hier wieder. Strg+K sucht überall."), wrap=True))
            self.add(link(self.tr("Person anlegen"), self.asked.emit))
            return
        box = QWidget()
        flow = FlowLayout(box, gap=8)
        for subject, name in pairs:
            flow.addWidget(self._button(subject, name, partial(self.opened.emit, subject)))
        self.add(box)

    def _button(self, subject: Subject, name: str, act: Callable[[], object]) -> ClickRow:
        made = ClickRow(name, framed=True)
        made.clicked.connect(act)
        avatar = Avatar(24)
        avatar.show_subject(AvatarKind(subject.kind.value), name)
        made.setToolTip(name)
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)  # an office may have a long name
        words = ElidedLabel(name)
        layout = QHBoxLayout(made)
        layout.setContentsMargins(px(4), px(3), px(12), px(3))
        layout.setSpacing(px(8))
        layout.addWidget(avatar)
        layout.addWidget(words)
        made.add(avatar, words)
        return made
