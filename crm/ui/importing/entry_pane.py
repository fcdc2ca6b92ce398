"""One entry of an import: field by field what was and what would be, and who it may be."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from textwrap import fill

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFrame, QLabel, QRadioButton, QScrollArea, QVBoxLayout, QWidget

from crm.domain.duplicate_words import Reason
from crm.domain.import_plan import Decision, PlanEntry, Verdict
from crm.domain.text_difference import differing
from crm.services.importing.differences import Difference
from crm.ui.importing.value_label import ValueLabel
from crm.ui.metrics import px
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import button
from crm.ui.widgets.labels import Hairline, heading, label, note
from crm.ui.widgets.remark import remark

_INDENT = 24
#: Signs of an answer in the narrowest pane; buttons do not break their lines themselves.
_LINE = 42
#: More than this nobody reads one by one; the rest comes all the same.
_MOST = 60
#: Words, what more is known, whom it names, whether it is given, what gives it.
_Answer = tuple[str, str, int | None, bool, Callable[[], object]]
#: Stands for the other entry of the same file; no stored record has this id.
_TWIN = 0


class EntryPane(QScrollArea):
    """``taken`` carries whether the entry is taken; ``field_taken`` a path and whether that is; ``same`` the id of the
    stored record that a doubtful entry is, None for a new one; ``twin`` says that it is an earlier entry of the same
    file; ``opened`` asks for the stored record. ``meant`` says whom a candidate of a doubtful entry is."""

    taken = Signal(bool)
    field_taken = Signal(str, bool)
    same = Signal(object)
    twin = Signal()
    opened = Signal(object)  # PlanEntry

    def __init__(self, meant: Callable[[PlanEntry], tuple[str, str]]) -> None:
        super().__init__()
        self._meant = meant
        self.setAccessibleName(self.tr("Eintrag prüfen"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.ticks: dict[str, QCheckBox] = {}
        self.choices: list[QRadioButton] = []
        self._about: dict[int, tuple[QRadioButton, QLabel]] = {}
        self.entry: PlanEntry | None = None
        self._column, self._rows = QVBoxLayout(), QWidget()
        self._told: tuple[tuple[str, ...], ...] = ()

    def show_entry(self, entry: PlanEntry | None, found: Sequence[Difference], decision: Decision) -> None:
        """Shows an entry as it is decided now; None empties the pane."""
        if entry is not None and entry is self.entry:
            self._show_again(entry, found, decision)
        else:
            self._show_anew(entry, found, decision)
        self.show_decision(decision)

    def explain(self, entry: PlanEntry, reasons: Mapping[int, Sequence[Reason]]) -> None:
        """Says why the entry in sight may be one of those it is asked about; 0 is the other entry of the file."""
        for number, (choice, line) in self._about.items() if entry is self.entry else ():
            why = "; ".join(reason.text for reason in reasons.get(number, ()))
            told = "\n".join(filter(None, (line.text(), why[:1].upper() + why[1:])))
            line.setText(told)
            line.setVisible(bool(told))
            choice.setAccessibleDescription(told)

    def _show_anew(self, entry: PlanEntry | None, found: Sequence[Difference], decision: Decision) -> None:
        self.entry, self.choices, self._rows, self._told = entry, [], QWidget(), ()
        self.ticks, self._about = {}, {}
        content = QWidget()
        column = self._column = QVBoxLayout(content)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(8))
        if entry is not None:
            self._head(column, entry)
            if entry.verdict is Verdict.DOUBTFUL:
                self._doubt(column, entry, decision)
            column.addWidget(self._rows)
            self._fields(entry, found)
        else:
            column.addWidget(note(self.tr("Hier ist nichts zu prüfen."), wrap=True))
        column.addStretch()
        self.setWidget(content)

    def _show_again(self, entry: PlanEntry, found: Sequence[Difference], decision: Decision) -> None:
        """After a decision: what was just pressed stays, with the keys in it."""
        if entry.verdict is Verdict.DOUBTFUL:
            for choice, (_, _, _, is_chosen, _) in zip(self.choices, self._answers(entry, decision), strict=True):
                choice.setChecked(is_chosen)
        if _words(found) != self._told:
            self._fields(entry, found)
            return
        for one in found[:_MOST]:
            if one.path:
                with QSignalBlocker(self.ticks[one.path]):
                    self.ticks[one.path].setChecked(one.is_taken)

    def show_decision(self, decision: Decision) -> None:
        """Of an entry that is left out no field can be taken."""
        for tick in self.ticks.values():
            tick.setEnabled(decision.is_taken is not False)

    def _head(self, column: QVBoxLayout, entry: PlanEntry) -> None:
        title = heading(entry.title)
        title.setWordWrap(True)
        column.addWidget(title)
        words = {
            Verdict.NEW: self.tr("Neu: wird angelegt"),
            Verdict.CHANGED: self.tr("Erkannt; Feld für Feld zu entscheiden"),
            Verdict.UNCHANGED: self.tr("Unverändert: nichts zu tun"),
            Verdict.VANISHED: self.tr("Steht nicht mehr in der Quelle; vorgeschlagen ist ein Ende, keine Löschung"),
            Verdict.DOUBTFUL: self.tr("Vielleicht schon da: bitte entscheiden"),
        }
        if entry.is_only_repeated:
            words[Verdict.DOUBTFUL] = self.tr(
                "Steht vielleicht zweimal in der Datei; ohne Entscheidung wird beides angelegt"
            )
        place = entry.incoming.place if entry.incoming else ""
        column.addWidget(note(" · ".join(filter(None, (words[entry.verdict], place))), wrap=True))
        if entry.remark:
            column.addWidget(remark("info", entry.remark))
        if entry.stored is not None and entry.party is not None:
            open_button = button(self.tr("Datensatz öffnen"), look=Look.LINK)
            open_button.clicked.connect(partial(self.opened.emit, entry))
            column.addWidget(open_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Hairline())

    def _doubt(self, column: QVBoxLayout, entry: PlanEntry, decision: Decision) -> None:
        """Who it is: one of those stored, a new one, or nobody that is taken."""
        group = QButtonGroup(column.parentWidget())
        for answer in self._answers(entry, decision):
            self._choice(column, group, answer)
        column.addWidget(Hairline())

    def _answers(self, entry: PlanEntry, decision: Decision) -> list[_Answer]:
        """Each with what more is known, whether it is given and what gives it."""
        found: list[_Answer] = []
        if entry.twin:
            place = entry.twin_place.partition(", Zeile")[0]  # the card, or the row of a table
            words = self.tr("Ist {name}: vereinen").format(name=entry.twin_title)
            found.append((words, place, _TWIN, decision.with_twin, self._on_twin))
        for one in entry.candidates:
            is_chosen = decision.same_as == one.stored_id
            name, about = self._meant(one)
            words = self.tr("Ist {name}: ergänzen").format(name=name)
            found.append((words, about, one.stored_id, is_chosen, partial(self._on_same, one.stored_id)))
        is_new = bool(decision.is_taken) and decision.same_as is None and not decision.with_twin
        found.append((self.tr("Jemand anderes: neu anlegen"), "", None, is_new, partial(self._on_same, None)))
        found.append((self.tr("Auslassen"), "", None, decision.is_taken is False, self._on_left))
        return found

    def _choice(self, column: QVBoxLayout, group: QButtonGroup, answer: _Answer) -> None:
        words, about, number, is_chosen, on_click = answer
        choice = QRadioButton(fill(words, _LINE).replace("&", "&&"))
        choice.setChecked(is_chosen)
        choice.clicked.connect(on_click)
        group.addButton(choice)
        self.choices.append(choice)
        column.addWidget(choice)
        if number is not None:
            choice.setAccessibleDescription(about)
            line = note(about, wrap=True)
            line.setContentsMargins(px(_INDENT), 0, 0, 0)
            column.addWidget(line)
            if not about:
                line.hide()  # until it is known why
            self._about[number] = (choice, line)

    def _fields(self, entry: PlanEntry, found: Sequence[Difference]) -> None:
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.ticks, self._told = {}, _words(found)
        for one in found[:_MOST]:
            self._field(column, one)
        if len(found) > _MOST:
            words = QCoreApplication.translate("EntryPane", "und %n weitere Angaben", None, len(found) - _MOST)
            column.addWidget(note(words))
        if entry.verdict is Verdict.UNCHANGED:
            column.addWidget(label(self.tr("Alle Angaben sind gleich."), secondary=True))
        self._column.replaceWidget(self._rows, rows)
        self._rows.hide()  # until it is gone
        self._rows.deleteLater()
        self._rows = rows

    def _field(self, column: QVBoxLayout, one: Difference) -> None:
        if one.path:
            tick = QCheckBox(one.label.replace("&", "&&"))
            tick.setChecked(one.is_taken)
            values = self.tr("{old} wird zu {new}").format(old=one.old or "–", new=one.new or "–")
            tick.setAccessibleDescription(values)
            tick.toggled.connect(partial(self.field_taken.emit, one.path))
            self.ticks[one.path] = tick
            column.addWidget(tick)
        else:
            column.addWidget(note(one.label))
        box = QVBoxLayout()
        box.setContentsMargins(px(_INDENT) if one.path else 0, 0, 0, px(4))
        box.setSpacing(px(2))
        if one.path and one.old and one.new:
            before, after = differing(one.old, one.new)
            box.addWidget(ValueLabel(one.old, before, is_new=False))
            box.addWidget(ValueLabel(one.new, after, is_new=True))
        elif one.path and one.old:
            box.addWidget(ValueLabel(one.old, slice(0, len(one.old)), is_new=False))
            box.addWidget(label(self.tr("→ würde geleert")))
        else:
            box.addWidget(label(one.new or "–", wrap=True, selectable=True))
        column.addLayout(box)

    def _on_same(self, number: int | None) -> None:
        self.same.emit(number)

    def _on_twin(self) -> None:
        self.twin.emit()

    def _on_left(self) -> None:
        self.taken.emit(False)


def _words(found: Sequence[Difference]) -> tuple[tuple[str, ...], ...]:
    """What is shown of the fields, whether they are taken or not."""
    return tuple((one.path, one.label, one.old, one.new) for one in found)
