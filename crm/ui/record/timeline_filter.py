"""Which lines of a time line are shown: chips for the kinds there are, and a search field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm.services.timeline import LineKind, TimelineLine, matching
from crm.ui.metrics import px
from crm.ui.record.timeline_row import line_kinds
from crm.ui.widgets.chips import ToggleChip
from crm.ui.widgets.flow import FlowLayout
from crm.ui.widgets.search import SearchField


class TimelineFilter(QWidget):
    """``changed`` comes when something else is to be shown. No chip chosen means all kinds."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchField(self.tr("Im Verlauf suchen"), icon="search")
        self.search.searched.connect(self.changed)
        box = QWidget()
        flow = FlowLayout(box, gap=4)
        self.chips: dict[LineKind, ToggleChip] = {}
        for kind, words in line_kinds().items():
            self.chips[kind] = ToggleChip(words)
            self.chips[kind].clicked.connect(self.changed)
            flow.addWidget(self.chips[kind])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, px(8))
        column.setSpacing(px(8))
        column.addWidget(self.search)
        column.addWidget(box)

    def is_set(self) -> bool:
        """Whether anything is left out."""
        return bool(self.search.text().strip() or self._kinds())

    def clear(self) -> None:
        """Shows everything again."""
        self.reset()
        self.changed.emit()

    def reset(self) -> None:
        """Leaves nothing out, without saying so."""
        for chip in self.chips.values():
            chip.setChecked(False)
        self.blockSignals(True)
        self.search.clear()
        self.search.search_now()
        self.blockSignals(False)

    def apply(self, lines: Iterable[TimelineLine]) -> list[TimelineLine]:
        """The lines to show; the chips then say how many there are of each kind."""
        listed = list(lines)
        counts = Counter(line.kind for line in listed)
        for kind, chip in self.chips.items():
            chip.set_count(counts[kind])
            chip.setVisible(bool(counts[kind]) or chip.isChecked())
        return matching(listed, self._kinds(), self.search.text())

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _kinds(self) -> list[LineKind]:
        return [kind for kind, chip in self.chips.items() if chip.isChecked()]
