"""Keeps the rows of a section in step with the lines they are to show, and passes on what is done in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu

from crm.domain.audience_rule import Rule
from crm.domain.audience_tree import Place, Side
from crm.ui.audiences.ask_dialog import AskContactDialog, AskDialog
from crm.ui.audiences.choice_menu import fill_menu
from crm.ui.audiences.presenter import AudiencePresenter
from crm.ui.audiences.row_menu import row_menu
from crm.ui.audiences.rule_row import RuleRow, Where
from crm.ui.audiences.rules_view import RuleSection
from crm.ui.audiences.words import Ask, AskContact, Sentence
from crm.ui.desk import Desk


@dataclass(frozen=True)
class Shown:
    """What one row shows. With a ``place`` it is a condition that can be moved; what is chosen in it is either that
    condition as it is to be, or something to be done. ``on_remove`` None: it has to stay, ``why_not`` says why."""

    said: Sentence
    count: int | str | None = None
    aside: str = ""
    depth: int = 0
    icon: str = "settings"
    place: Place | None = None
    on_remove: Callable[[], object] | None = None
    why_not: str = ""


class RuleRows(QObject):
    """The rows of one section. ``follow`` puts the keyboard on a condition, in whatever section it is now."""

    def __init__(
        self, desk: Desk, presenter: AudiencePresenter, section: RuleSection, follow: Callable[[Place], object]
    ) -> None:
        super().__init__(section)
        self._desk, self._presenter, self._section, self._follow = desk, presenter, section, follow
        self._lines: list[Shown] = []

    def show(self, lines: Sequence[Shown]) -> None:
        """Other lines; what has not changed keeps its focus, and that of a row that goes is handed on."""
        section, length = self._section, len(lines)
        gone = section.rows[length:]
        had_focus = any(row.isAncestorOf(focus) for row in gone if (focus := section.window().focusWidget()))
        first = len(section.rows)
        self._lines = list(lines)
        for number, row in enumerate(section.set_length(length), start=first):
            self._connect(number, row)
        for row, line in zip(section.rows, lines, strict=True):
            _fill(row, line)
        if had_focus:
            section.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus(self, place: Place) -> bool:
        """Puts the keyboard on a condition, if it stands here."""
        for row, line in zip(self._section.rows, self._lines, strict=True):
            if line.place == place:
                row.take_focus()
                return True
        return False

    def take(self, value: object, then: Callable[[object], object]) -> None:
        """What was chosen; a question is asked first."""
        if isinstance(value, Ask):
            AskDialog(value, then, self._section.window()).open()
        elif isinstance(value, AskContact):
            AskContactDialog(self._desk, value, then, self._section.window()).open()
        else:
            then(value)

    def _connect(self, number: int, row: RuleRow) -> None:
        row.changed.connect(partial(self._on_changed, number))
        row.removed.connect(partial(self._on_removed, number))
        row.menu_wanted.connect(partial(self._on_menu, number))
        row.stepped.connect(partial(self._on_stepped, number))
        row.dropped.connect(partial(self._on_dropped, number))

    def _on_changed(self, number: int, value: object) -> None:
        self.take(value, partial(self._apply, self._lines[number].place))

    def _apply(self, place: Place | None, value: object) -> None:
        if callable(value):
            found = value()
            if isinstance(found, Place):
                self._follow(found)
        elif place is not None:
            rule: Rule = value  # type: ignore[assignment]  # a menu of rules gives nothing else
            self._presenter.edits.change(place, rule)

    def _on_removed(self, number: int) -> None:
        remove = self._lines[number].on_remove
        if remove is not None:
            remove()

    def _on_menu(self, number: int, menu: QMenu) -> None:
        place = self._lines[number].place
        if place is not None:
            entries = row_menu(self._presenter.edits, place, self._presenter.choices)
            fill_menu(menu, entries, lambda value: self.take(value, partial(self._apply, place)))

    def _on_stepped(self, number: int, key: Qt.Key) -> None:
        place, edits = self._lines[number].place, self._presenter.edits
        if place is None:
            return
        steps = {
            Qt.Key.Key_Up: lambda: edits.shift(place, -1),
            Qt.Key.Key_Down: lambda: edits.shift(place, 1),
            Qt.Key.Key_Right: lambda: edits.indent(place),
            Qt.Key.Key_Left: lambda: edits.outdent(place),
        }
        self._follow(steps[key]())

    def _on_dropped(self, number: int, name: str, where: Where) -> None:
        target, source = self._lines[number].place, place_of(name)
        if target is None or source is None:
            return
        if where is Where.AFTER:
            target = replace(target, path=(*target.path[:-1], target.path[-1] + 1))
        self._follow(self._presenter.edits.move(source, target, together=where is Where.TOGETHER))


def name_of(place: Place) -> str:
    """A place as text, for what is dragged."""
    return f"{place.side}/{place.quota}/{'.'.join(map(str, place.path))}"


def place_of(name: str) -> Place | None:
    """The place that such a text names."""
    side, _, rest = name.partition("/")
    quota, _, path = rest.partition("/")
    if side not in set(Side) or not quota.isdecimal() or not path:
        return None
    return Place(Side(side), tuple(int(number) for number in path.split(".")), int(quota))


def _fill(row: RuleRow, line: Shown) -> None:
    row.show_sentence(line.said, line.count, line.aside)
    row.set_depth(line.depth)
    row.cross.show_icon(line.icon)
    row.set_name(name_of(line.place) if line.place else "")
    row.allow_removal(line.on_remove is not None, line.why_not)
