"""The card of a programme item on the day axis: time, title, place and people, as much as its height takes."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from crm.domain.listing import SubjectKind
from crm.services.event_view import Participant, ProgrammeLine
from crm.ui import paint
from crm.ui.events.programme_model import is_named
from crm.ui.events.words import role_chip
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import CHIP, px
from crm.ui.theme import tokens
from crm.ui.tokens import AvatarKind, Tone

_NARROW = 116  # less room beside the time than a title needs
_TIME, _LINE, _TOP = 40, 18, 24  # the column of times; a line of people; where the first line ends


def paint_card(
    painter: QPainter, rect: QRect, line: ProgrammeLine, second: str, *, chosen: bool, hover: bool, focus: bool
) -> None:
    """Fills ``rect``; ``second`` is the line below the title."""
    _paint_ground(painter, rect, line, chosen=chosen, hover=hover, focus=focus)
    painter.save()
    painter.setClipRect(rect)
    room = rect.adjusted(px(12), 0, -px(8), 0)
    head = QRect(room.x(), rect.y() + px(1), room.width(), min(px(_TOP), rect.height() - px(2)))
    left = room.x()
    if time := line.item.starts_at[11:16]:
        paint.text(painter, head, time, font(Size.SMALL), tokens().secondary)
        left += px(_TIME)
    words = QRect(left, head.y(), room.right() - left + 1, head.height())
    if left > room.x() and words.width() < px(_NARROW) and rect.height() >= px(60):
        words = QRect(room.x(), head.y() + px(_LINE), room.width(), head.height())  # below the time
    if rect.height() < px(44):  # everything in one line
        _paint_short(painter, words, line, second)
    else:
        _paint_tall(painter, words, rect, line, second)
    painter.restore()


def _paint_ground(
    painter: QPainter, rect: QRect, line: ProgrammeLine, *, chosen: bool, hover: bool, focus: bool
) -> None:
    """With people or a kind of its own it is part of the programme proper; breaks and rides are quieter."""
    colours = tokens()
    proper = bool(line.people) or bool(line.organisation) or is_named(line.item.role)
    ground = colours.base if proper else colours.alternate
    if chosen:
        ground = colours.highlight
    elif hover:
        ground = colours.hover
    paint.box(painter, rect, ground, colours.accent if chosen else colours.hairline, 4, 2 if focus else 1)
    edge = QRect(rect.x(), rect.y(), px(3), rect.height())
    painter.fillRect(edge, QColor(colours.accent if proper or chosen else colours.border))


def _paint_short(painter: QPainter, words: QRect, line: ProgrammeLine, second: str) -> None:
    bold, small = font(Size.BODY, Weight.SEMIBOLD), font(Size.SMALL)
    title = QFontMetrics(bold).horizontalAdvance(line.item.title) + px(2)
    right = _paint_kind(painter, words, line, least=title)
    if line.people:
        name = line.people[0][1].name
        width = QFontMetrics(small).horizontalAdvance(name) + px(26)
        if right - words.x() - title - px(12) >= width:
            at = QRect(right - width, words.y(), width, words.height())
            _paint_person(painter, at, line.people[0][1], after="")
            right -= width + px(12)
    elif second:
        width = QFontMetrics(small).horizontalAdvance(second) + px(2)
        if right - words.x() - title - px(12) >= width:
            after = QRect(words.x() + title + px(12), words.y(), width, words.height())
            paint.text(painter, after, second, small, tokens().secondary)
    paint.text(painter, words.adjusted(0, 0, right - words.right(), 0), line.item.title, bold, tokens().text)


def _paint_tall(painter: QPainter, words: QRect, rect: QRect, line: ProgrammeLine, second: str) -> None:
    bold = font(Size.BODY, Weight.SEMIBOLD)
    title = QFontMetrics(bold).horizontalAdvance(line.item.title) + px(2)
    right = _paint_kind(painter, words, line, least=title)
    top, told = words.bottom() - px(2), [second] if second else []
    if title > right - words.x() and top + px(_LINE) <= rect.bottom():
        _paint_two_lines(painter, words, line.item.title)
        top += px(_LINE)
    else:
        paint.text(painter, words.adjusted(0, 0, right - words.right(), 0), line.item.title, bold, tokens().text)
    if line.organisation and not line.people:
        told.insert(0, line.organisation)
    for text in told:
        if top + px(_LINE) > rect.bottom():
            return
        at = QRect(words.x(), top, words.width(), px(_LINE))
        paint.text(painter, at, text, font(Size.SMALL), tokens().secondary)
        top += px(_LINE)
    for number, (_, person) in enumerate(line.people):
        if top + px(_LINE) > rect.bottom():
            return
        at = QRect(words.x(), top, words.width(), px(_LINE))
        more = len(line.people) - number
        if more > 1 and top + 2 * px(_LINE) > rect.bottom():  # no room for all that follow
            paint.text(painter, at, f"+ {more}", font(Size.SMALL), tokens().secondary)
            return
        _paint_person(painter, at, person, after=person.body or person.function)
        top += px(_LINE)


def _paint_two_lines(painter: QPainter, words: QRect, title: str) -> None:
    """As many words as fit into the first line, the others, elided, into the second."""
    bold, parts = font(Size.BODY, Weight.SEMIBOLD), title.split()
    metrics, count = QFontMetrics(bold), 1
    while count < len(parts) and metrics.horizontalAdvance(" ".join(parts[: count + 1])) <= words.width():
        count += 1
    for number, text in enumerate((" ".join(parts[:count]), " ".join(parts[count:]))):
        paint.text(painter, words.translated(0, number * px(_LINE)), text, bold, tokens().text)


def _paint_kind(painter: QPainter, words: QRect, line: ProgrammeLine, *, least: int) -> int:
    """The chip at the right, unless the title would be left with less than ``least``; returns where it begins."""
    if line.item.role is None or not is_named(line.item.role):
        return words.right()
    chip = role_chip(line.item.role)
    width = paint.chip_width(chip.words, chip.icon)
    if words.width() - width - px(8) < least:
        return words.right()
    at = QRect(words.right() - width + 1, words.y() + (words.height() - px(CHIP)) // 2, width, px(CHIP))
    paint.chip(painter, at, chip.words, tokens().pair(Tone.TINT), chip.icon)
    return at.x() - px(8)


def _paint_person(painter: QPainter, at: QRect, person: Participant, *, after: str) -> None:
    side = px(16)
    kind = AvatarKind.PERSON if person.subject.kind is SubjectKind.PERSON else AvatarKind.ORGANISATION
    face = QRect(at.x(), at.y() + (at.height() - side) // 2, side, side)
    paint.avatar(painter, face, kind, paint.initials(person.listed_name))
    words = at.adjusted(side + px(6), 0, 0, 0)
    used = paint.text(painter, words, person.name, font(Size.SMALL), tokens().text)
    if after and words.width() - used > px(60):
        paint.text(painter, words.adjusted(used + px(8), 0, 0, 0), after, font(Size.SMALL), tokens().secondary)
