"""The first rows of a table as they are understood: who, what, where, how reached, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from crm.domain.phone import format_din5008
from crm.domain.reach import Address, Channel, ChannelKind
from crm.domain.table_content import RowContent, RowPerson
from crm.ui.fonts import Size, Weight
from crm.ui.metrics import px
from crm.ui.widgets.labels import Hairline, heading, label, note
from crm.ui.widgets.remark import remark

_PHONES = frozenset({ChannelKind.PHONE, ChannelKind.MOBILE, ChannelKind.FAX})


class RowsPreview(QScrollArea):
    """Only to be looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("So werden die ersten Zeilen verstanden"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.lines: list[str] = []

    def show_rows(self, rows: Sequence[RowContent], titles: Sequence[str]) -> None:
        """Each row with all that it tells."""
        self.lines = []
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(20), px(12), px(20), px(16))
        column.setSpacing(px(4))
        column.addWidget(heading(self.tr("So wird verstanden")))
        for row in rows:
            column.addSpacing(px(4))
            column.addWidget(Hairline())
            column.addWidget(note(self.tr("Zeile {number}").format(number=row.number)))
            self._add(column, row, titles)
        column.addStretch()
        self.setWidget(content)

    def _add(self, column: QVBoxLayout, row: RowContent, titles: Sequence[str]) -> None:
        for person in row.persons:
            self._say(column, person.name.to_person().name(), is_strong=True)
            self._say_all(column, _person_lines(person, row.body))
        if not row.persons and row.body:
            self._say(column, row.body, is_strong=True)
        elif row.channels or row.addresses:
            self._say(column, row.body or self.tr("Organisation"), is_strong=True)
        self._say_all(column, _reach(row.channels, row.addresses))
        if row.tags:
            self._say(column, self.tr("Schlagworte: {tags}").format(tags=", ".join(row.tags)))
        if row.note:
            self._say(column, self.tr("Notiz: {text}").format(text=row.note))
        for index, text in row.problems:
            where = f"{titles[index]}: " if index >= 0 and titles[index] else ""
            self.lines.append(where + text)
            column.addWidget(remark("alert-triangle", where + text))

    def _say_all(self, column: QVBoxLayout, lines: Iterable[str]) -> None:
        for line in lines:
            self._say(column, line)

    def _say(self, column: QVBoxLayout, words: str, *, is_strong: bool = False) -> None:
        self.lines.append(words)
        weight = Weight.SEMIBOLD if is_strong else Weight.REGULAR
        column.addWidget(label(words, Size.BODY, weight, wrap=True, selectable=True))


def _person_lines(person: RowPerson, body: str) -> Iterator[str]:
    if person.office or body:
        yield ", ".join(filter(None, (person.office, body)))
    days = ((person.since, "seit"), (person.until, "bis"))
    if period := " ".join(f"{word} {day.german()}" for day, word in days if day):
        yield period
    yield from _reach(person.channels, person.addresses)


def _reach(channels: Iterable[Channel], addresses: Iterable[Address]) -> Iterator[str]:
    for channel in channels:
        is_phone = channel.kind in _PHONES
        value = format_din5008(channel.value, channel.extension) if is_phone else channel.value
        named = (_WORDS[channel.kind], channel.label, "privat" if channel.is_private else "")
        yield f"{', '.join(filter(None, named))}: {value}"
    for address in addresses:
        yield address.one_line()


_WORDS = {
    ChannelKind.PHONE: "Telefon",
    ChannelKind.MOBILE: "Mobil",
    ChannelKind.FAX: "Fax",
    ChannelKind.EMAIL: "E-Mail",
    ChannelKind.WEB: "Internet",
}
