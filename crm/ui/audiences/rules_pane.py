"""The left pane: fills it from the presenter and passes on what is chosen in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QMenu

from crm.domain.audience_rule import Rule
from crm.domain.event import Event
from crm.domain.selection import LeftOut
from crm.ui.audiences.conditions import Choice, Sentence, Word, event_rules, head_rules, sentence
from crm.ui.audiences.presenter import AudiencePresenter, Side
from crm.ui.audiences.rule_row import RuleRow
from crm.ui.audiences.rules_view import RuleSection, RulesView
from crm.ui.tokens import Tone


class RulesPane(RulesView):
    """``left`` asks for the list of all audiences."""

    left = Signal()

    def __init__(self, presenter: AudiencePresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._fixed: list[LeftOut] = []
        self.back.clicked.connect(self.left)
        self.name.committed.connect(presenter.rename)
        self.event_word.chosen.connect(self._on_event)
        self.result.freeze.clicked.connect(presenter.freeze)
        self.include.menu.aboutToShow.connect(partial(self._fill_menu, Side.INCLUDE))
        self.exclude.menu.aboutToShow.connect(partial(self._fill_menu, Side.EXCLUDE))
        presenter.shown.connect(self.refresh)

    def refresh(self) -> None:
        """Shows the audience as it is now; what has not changed keeps its focus."""
        if not self.name.is_editing():
            self.name.set_text(self._presenter.audience.name)
        self._show_state()
        self._show_event()
        self._show_include()
        self._show_exclude()
        self._show_manual()
        self._show_result()

    def _show_state(self) -> None:
        if not self._presenter.is_saved:
            self.state.set_status(self.tr("noch leer"), Tone.OPEN, "dashed-circle")
        elif self._presenter.frozen:
            self.state.set_status(self.tr("eingefroren"), Tone.TINT, "snowflake")
        else:
            self.state.set_status(self.tr("Entwurf"), Tone.OPEN, "pencil")

    def _show_event(self) -> None:
        chosen = self._presenter.chosen_event
        choices = [Choice(self.tr("keiner Veranstaltung"), None, chosen is None)]
        choices += [Choice(event.name, event.id, event == chosen) for event in self._presenter.events]
        quoted = self.tr("„{event}“").format(event=chosen.name) if chosen else choices[0].words
        self.event_word.show_word(Word(quoted, tuple(choices)))

    def _show_include(self) -> None:
        found, rules = self._presenter.list, self._presenter.audience.include
        self._grow(self.include, Side.INCLUDE, len(rules))
        why_not = "" if self._presenter.can_remove(Side.INCLUDE) else self.tr("Eine Bedingung muss bleiben.")
        for number, (row, rule) in enumerate(zip(self.include.rows, rules, strict=True)):
            overlap = _at(found.overlaps, number) or 0
            aside = QCoreApplication.translate("RulesPane", "davon %n bereits enthalten", None, overlap)
            row.show_sentence(self._said(rule), _at(found.counts, number), aside if overlap else "")
            row.allow_removal(not why_not, why_not)
        total = len(found.rows) + len(found.omitted)
        self.include.bar.count.setText(str(total) if rules else "")

    def _show_exclude(self) -> None:
        found, rules = self._presenter.list, self._presenter.audience.exclude
        left_out = Counter(row.why for row in found.omitted)
        fixed = [why for why in _ALWAYS if left_out[why]]
        offices = [LeftOut.NO_OFFICE] if self._presenter.audience.offices_only else []
        self._fixed = [*offices, *fixed]
        self._grow(self.exclude, Side.EXCLUDE, len(rules) + len(self._fixed))
        for number, (row, rule) in enumerate(zip(self.exclude.rows, rules, strict=False)):
            row.show_sentence(self._said(rule), _at(found.left_out, number))
            row.allow_removal(True)
        for row, why in zip(self.exclude.rows[len(rules) :], self._fixed, strict=True):
            self._show_fixed(row, why, left_out[why])
        total = sum(left_out.values()) - left_out[LeftOut.REMOVED]
        self.exclude.bar.count.setText(f"− {total}" if total else "")

    def _show_fixed(self, row: RuleRow, why: LeftOut, count: int) -> None:
        optional = why is LeftOut.NO_OFFICE
        aside = "" if optional else self.tr("gilt immer")
        row.show_sentence(Sentence((Word(_fixed_words(why)),)), count, aside)
        row.allow_removal(optional)

    def _show_manual(self) -> None:
        changes = self._presenter.audience.manual
        removed = [change for change in changes if change.is_removal]
        added = len(changes) - len(removed)
        reasons = Counter(change.reason for change in removed)
        lines = [(self.tr("Hinzugefügt"), added, "")] if added else []
        lines += [(self.tr("Entfernt"), count, self.tr("„{reason}“").format(reason=r)) for r, count in reasons.items()]
        self.manual.setVisible(bool(lines))
        self.manual.set_length(len(lines))
        for row, (words, count, aside) in zip(self.manual.rows, lines, strict=True):
            row.show_sentence(Sentence((Word(words),)), count, aside)
            row.allow_removal(False)
        balance = added - len(removed)
        self.manual.bar.count.setText(f"+ {balance}" if balance > 0 else f"− {-balance}" if balance else "")

    def _show_result(self) -> None:
        self.result.count.setText(str(len(self._presenter.list.rows)))
        notes = [self._seats(), self._last_frozen()]
        self.result.note.setText("\n".join(words for words in notes if words))
        self.result.note.setVisible(any(notes))
        self.result.freeze.setEnabled(self._presenter.is_saved and bool(self._presenter.list.rows))

    def _seats(self) -> str:
        event, count = self._presenter.chosen_event, len(self._presenter.list.rows)
        if event is None or not event.capacity:
            return ""
        if count > event.capacity:
            over = QCoreApplication.translate("RulesPane", "%n mehr als Plätze", None, count - event.capacity)
        else:
            over = QCoreApplication.translate("RulesPane", "%n noch frei", None, event.capacity - count)
        words = QCoreApplication.translate("RulesPane", "Plätze {capacity} · {rest}")
        return words.format(capacity=event.capacity, rest=over)

    def _last_frozen(self) -> str:
        if not self._presenter.frozen:
            return ""
        at = datetime.fromisoformat(self._presenter.frozen[0].frozen_at).astimezone()
        return self.tr("Zuletzt eingefroren am {day}").format(day=f"{at:%d.%m.%Y, %H:%M}")

    def _said(self, rule: Rule) -> Sentence:
        return sentence(rule, self._presenter.events)

    def _grow(self, section: RuleSection, side: Side, length: int) -> None:
        """New rows learn their number; a row that goes hands its focus to "+ Bedingung"."""
        gone = section.rows[length:]
        had_focus = any(row.isAncestorOf(focus) for row in gone if (focus := self.window().focusWidget()))
        first = len(section.rows)
        for number, row in enumerate(section.set_length(length), start=first):
            row.changed.connect(partial(self._presenter.change, side, number))
            row.removed.connect(partial(self._on_removed, side, number))
        if had_focus:
            section.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_removed(self, side: Side, number: int) -> None:
        rules = self._presenter.audience.exclude
        if side is Side.EXCLUDE and number >= len(rules):
            if self._fixed[number - len(rules)] is LeftOut.NO_OFFICE:
                self._presenter.set_offices_only(False)
        elif self._presenter.can_remove(side):
            self._presenter.remove(side, number)

    def _on_event(self, event_id: int | None) -> None:
        self._presenter.choose_event(event_id)

    def _fill_menu(self, side: Side) -> None:
        menu = self.include.menu if side is Side.INCLUDE else self.exclude.menu
        menu.clear()
        for words, rule in head_rules():
            menu.addAction(words).triggered.connect(partial(self._add, side, rule))
        menu.addSeparator()
        for words, make in event_rules():
            self._add_submenu(menu.addMenu(words), side, make)
        if side is Side.EXCLUDE and not self._presenter.audience.offices_only:
            menu.addSeparator()
            words = _fixed_words(LeftOut.NO_OFFICE)
            menu.addAction(words).triggered.connect(partial(self._presenter.set_offices_only, True))

    def _add_submenu(self, menu: QMenu, side: Side, make: Callable[[Event], Rule]) -> None:
        for event in self._presenter.events:
            menu.addAction(event.name).triggered.connect(partial(self._add, side, make(event)))
        menu.setEnabled(bool(self._presenter.events))

    def _add(self, side: Side, rule: Rule, is_checked: bool = False) -> None:
        self._presenter.add(side, rule)


_ALWAYS = (LeftOut.OBJECTED, LeftOut.RESTRICTED, LeftOut.DECEASED)


def _fixed_words(why: LeftOut) -> str:
    words = {
        LeftOut.NO_OFFICE: QCoreApplication.translate("RulesPane", "heute kein Amt hat"),
        LeftOut.OBJECTED: QCoreApplication.translate("RulesPane", "Einladungen widersprochen hat"),
        LeftOut.RESTRICTED: QCoreApplication.translate("RulesPane", "nur eingeschränkt verarbeitet werden darf"),
        LeftOut.DECEASED: QCoreApplication.translate("RulesPane", "verstorben ist"),
    }
    return words[why]


def _at(counts: tuple[int, ...], number: int) -> int | None:
    return counts[number] if number < len(counts) else None
