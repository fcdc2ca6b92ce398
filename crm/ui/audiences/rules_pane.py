"""The left pane: fills it from the presenter and passes on what is chosen in it."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal

from crm.domain.audience import Quota
from crm.domain.audience_rule import Rule
from crm.domain.audience_tree import Place, Side
from crm.domain.selection import LeftOut
from crm.ui.audiences.choice_menu import fill_menu
from crm.ui.audiences.offers import mapped, offers
from crm.ui.audiences.presenter import AudiencePresenter
from crm.ui.audiences.rule_file import RuleFile
from crm.ui.audiences.rule_lines import RuleLines, by_words, fixed_words
from crm.ui.audiences.rule_rows import RuleRows
from crm.ui.audiences.rules_view import RuleSection, RulesView
from crm.ui.audiences.words import LINE, Choice, Word
from crm.ui.desk import Desk
from crm.ui.icons import icon
from crm.ui.tokens import Tone

_PATIENCE = 300  # milliseconds; what takes longer is said
_FIRST_SEATS = 2  # what a new quota says until somebody says otherwise


class RulesPane(RulesView):
    """``left`` asks for the list of all audiences."""

    left = Signal()

    def __init__(self, desk: Desk, presenter: AudiencePresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self.back.clicked.connect(self.left)
        self.name.committed.connect(presenter.rename)
        self.event_word.chosen.connect(lambda choose: choose())
        self.result.freeze.clicked.connect(presenter.freeze)
        sections = (self.include, self.exclude, self.quotas, self.options, self.manual)
        self._rows = {section: RuleRows(desk, presenter, section, self.follow) for section in sections}
        for section in (self.include, self.exclude, self.quotas):
            section.menu.aboutToShow.connect(partial(self._fill_menu, section))
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_PATIENCE)
        self._slow.timeout.connect(self.result.counting.show)
        self.file = RuleFile(desk, presenter, self)
        self.menu.addAction(icon("download"), self.tr("Regeln als Datei speichern …")).triggered.connect(
            self.file.ask_where
        )
        self.menu.addAction(icon("upload"), self.tr("Regeln aus Datei laden …")).triggered.connect(self.file.ask_which)
        self.menu.aboutToShow.connect(self._allow)
        presenter.shown.connect(self.refresh)

    def refresh(self) -> None:
        """Shows the audience as it is now; what has not changed keeps its focus."""
        if not self.name.is_editing():
            self.name.set_text(self._presenter.audience.name)
        self._show_state()
        self._show_event()
        self._show_sections()
        self._show_result()
        self._show_counting()

    def _show_counting(self) -> None:
        if not self._presenter.is_counting:
            self._slow.stop()
            self.result.counting.hide()
        elif not self._slow.isActive():
            self._slow.start()

    def _allow(self) -> None:
        self.menu.actions()[0].setEnabled(bool(self._presenter.audience.include))

    def begin(self) -> None:
        """Offers the first condition."""
        more = self.include.more
        more.setFocus(Qt.FocusReason.OtherFocusReason)
        self.include.menu.popup(more.mapToGlobal(more.rect().bottomLeft()))

    def follow(self, place: Place) -> None:
        """Puts the keyboard on a condition that was moved."""
        for rows in self._rows.values():
            rows.focus(place)

    def _show_state(self) -> None:
        if not self._presenter.is_saved:
            self.state.set_status(self.tr("noch leer"), Tone.OPEN, "dashed-circle")
        elif self._presenter.frozen:
            self.state.set_status(self.tr("eingefroren"), Tone.TINT, "snowflake")
        else:
            self.state.set_status(self.tr("Entwurf"), Tone.OPEN, "pencil")

    def _show_event(self) -> None:
        chosen, choose = self._presenter.chosen_event, self._presenter.choose_event
        choices = [Choice(self.tr("keiner Veranstaltung"), partial(choose, None), chosen is None)]
        choices += [Choice(event.name, partial(choose, event.id), event == chosen) for event in self._presenter.events]
        quoted = self.tr("„{event}“").format(event=chosen.name) if chosen else choices[0].words
        self.event_word.show_word(Word(quoted, tuple(choices)))

    def _show_sections(self) -> None:
        found, lines = self._presenter.list, RuleLines(self._presenter)
        for section, shown in (
            (self.include, lines.include()),
            (self.exclude, lines.exclude()),
            (self.quotas, lines.quotas()),
            (self.options, lines.options()),
            (self.manual, lines.manual()),
        ):
            self._rows[section].show(list(shown))
        total = len(found.rows) + len(found.waiting) + len(found.omitted)
        self.include.bar.count.setText(str(total) if self._presenter.audience.include else "")
        gone = sum(lines.left_out[why] for why in LeftOut if why not in _ELSEWHERE)
        self.exclude.bar.count.setText(f"− {gone}" if gone else "")
        full = sum(found.full)
        self.quotas.bar.count.setText(f"− {full}" if full else "")
        self.by_hand.setEnabled(self._presenter.is_saved)
        self._show_balance()

    def _show_balance(self) -> None:
        changes = self._presenter.audience.manual
        removed = sum(change.is_removal for change in changes)
        balance = len(changes) - 2 * removed
        self.manual.bar.count.setText(f"+ {balance}" if balance > 0 else f"− {-balance}" if balance else "")

    def _show_result(self) -> None:
        self.result.count.setText(str(len(self._presenter.list.rows)))
        waiting = len(self._presenter.list.waiting)
        waits = QCoreApplication.translate("RulesPane", "%n auf der Warteliste", None, waiting) if waiting else ""
        notes = [self._seats(), waits, self._last_frozen()]
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

    def _fill_menu(self, section: RuleSection) -> None:
        rows, edits = self._rows[section], self._presenter.edits
        if section is self.quotas:
            entries = [
                Choice(words, partial(edits.add_quota, Quota(by=by, seats=_FIRST_SEATS)))
                for by, words in by_words().items()
            ]
        else:
            side = Side.INCLUDE if section is self.include else Side.EXCLUDE
            entries = [mapped(one, partial(self._adding, side)) for one in offers(self._presenter.choices)]
        if section is self.exclude and not self._presenter.audience.offices_only:
            words = fixed_words(LeftOut.NO_OFFICE)
            entries += [LINE, Choice(words, partial(self._presenter.set_offices_only, True))]
        fill_menu(section.menu, entries, lambda value: rows.take(value, _do))

    def _adding(self, side: Side, rule: Rule) -> partial[None]:
        return partial(self._presenter.edits.add, side, rule)


def _do(act: object) -> None:
    assert callable(act)
    act()


#: Left out by something that is told elsewhere in the pane.
_ELSEWHERE = (LeftOut.REMOVED, LeftOut.QUOTA, LeftOut.COVERED, LeftOut.VACANT, LeftOut.NO_ADDRESS, LeftOut.NO_RULE)
