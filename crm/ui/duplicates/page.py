"""Dubletten: pairs that may be one person, why, and side by side what one makes of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from crm.domain.duplicate_evidence import Grade
from crm.domain.listing import Subject, SubjectKind
from crm.services.duplicates import PossibleDuplicate
from crm.services.merging import MergePreview
from crm.ui.announce import announce
from crm.ui.desk import Desk
from crm.ui.duplicates.apart_dialog import show_kept_apart
from crm.ui.duplicates.merge_form import MergeForm
from crm.ui.duplicates.pair_model import PairModel
from crm.ui.duplicates.presenter import DuplicatesPresenter
from crm.ui.duplicates.reasons import GRADE_TONES, Reasons, grade_words
from crm.ui.metrics import px
from crm.ui.offices.over_head import OverHead
from crm.ui.record.tab_order import order_tabs
from crm.ui.style_buttons import Look
from crm.ui.tokens import Tone
from crm.ui.widgets.buttons import button
from crm.ui.widgets.chips import StatusChip
from crm.ui.widgets.empty import EmptyState
from crm.ui.widgets.labels import Hairline, Pane, heading, note
from crm.ui.widgets.segments import Switch
from crm.ui.widgets.splitter import Splitter
from crm.ui.widgets.status import ProgressStrip
from crm.ui.widgets.views import RowList

_LIST, _LIST_MIN, _PAIR, _PAIR_MIN = 420, 200, 800, 470
_FOOT = 48  # with buttons of full height
_EMPTY, _PAIRS = 0, 1


class DuplicatesPage(Pane):
    """Implements :class:`crm.ui.page.OverPage`. Enter goes from a pair to its values, Delete says "keine Dublette"."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setAccessibleName(self.tr("Dubletten"))
        self.presenter = DuplicatesPresenter(desk, self)
        choices = (
            (Grade.CERTAIN, self.tr("Sehr wahrscheinliche")),
            (Grade.LIKELY, self.tr("Auch wahrscheinliche")),
            (Grade.POSSIBLE, self.tr("Auch mögliche")),
        )
        self.least = Switch(choices, self.tr("Welche Paare gezeigt werden"))
        self.least.set_value(self.presenter.least)
        kinds = (
            (SubjectKind.PERSON, self.tr("Personen")),
            (SubjectKind.ORGANISATION, self.tr("Organisationen")),
        )
        self.kind = Switch(kinds, self.tr("Was verglichen wird"))
        sentence = self.tr("Was doppelt erfasst sein kann. Zusammengeführt wird nur, was Sie bestätigen.")
        self.apart_list = button(self.tr("Keine Dubletten …"), look=Look.LINK, on_click=self.show_kept_apart)
        self.apart_list.setToolTip(self.tr("Was als keine Dublette vermerkt ist, und wie man das zurücknimmt"))
        self.head = OverHead(self.tr("Dubletten"), sentence, self.least)
        self.strip = ProgressStrip()
        self.model = PairModel(self)
        self.list = _PairList(self.tr("Paare"))
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)  # else the height of every row is asked for, and with it what it says
        self.count = note()
        self.title, self.chip = heading(), StatusChip("", Tone.OPEN)
        self.reasons, self.form = Reasons(), MergeForm()
        self.merge_button = button(self.tr("Zusammenführen"), "merge", Look.PRIMARY, on_click=self.merge_current)
        self.apart_button = button(self.tr("Keine Dublette"), "x", on_click=self.keep_apart_current)
        self.apart_button.setToolTip(self.tr("Die beiden werden nicht mehr vorgeschlagen (Entf)"))
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Warum keine Dublette? (freiwillig)"))
        self.reason.setAccessibleName(self.tr("Grund, warum es keine Dublette ist"))
        self.reason.setClearButtonEnabled(True)
        self._lay_out()
        self._connect()

    # ── OverPage ────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def subject(self) -> Subject | None:
        """The first of the marked pair."""
        pair = self.current()
        return Subject(pair.kind, pair.ids[0]) if pair is not None else None

    def show_stop(self, subject: Subject | None) -> None:
        """Searches anew."""
        self.presenter.set_seen(True)

    def leave(self) -> None:
        """Out of sight it searches no more."""
        self.presenter.set_seen(False)

    def take_focus(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # ── what one does ───────────────────────────────────────────────────────────────────────────────────────

    def current(self) -> PossibleDuplicate | None:
        """The marked pair."""
        row = self.list.currentIndex().row()
        return self.presenter.pairs[row] if 0 <= row < len(self.presenter.pairs) else None

    def merge_current(self) -> None:
        """Makes one of the two with the values chosen."""
        preview, pair = self.form.preview, self.current()
        if preview is not None and pair is not None and {one.id for one in preview.parties} == set(pair.ids):
            self.presenter.merge(preview, self.form.choices(), keep_names=self.form.keeps_names())

    def keep_apart_current(self) -> None:
        """Remembers that they are two."""
        if (pair := self.current()) is not None:
            self.presenter.keep_apart(pair, self.reason.text())

    def show_kept_apart(self) -> None:
        """Opens the window of what was told apart."""
        show_kept_apart(self._desk, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # ── inside ──────────────────────────────────────────────────────────────────────────────────────────────

    def _connect(self) -> None:
        self.head.left.connect(self.left)
        self.least.chosen.connect(self._on_least)
        self.kind.chosen.connect(self._on_kind)
        self.list.selectionModel().currentRowChanged.connect(self._show_pair)
        self.list.entered_pair.connect(self._enter_form)
        self.list.apart.connect(self.keep_apart_current)
        self.reason.returnPressed.connect(self.keep_apart_current)
        self.form.kept.connect(self._keep)
        self.form.opened.connect(self._desk.open)
        self.presenter.started.connect(lambda: self.strip.begin(self.tr("Dubletten suchen")))
        self.presenter.progressed.connect(self.strip.progress)
        self.presenter.stopped.connect(self.strip.end)
        self.presenter.found.connect(self._show)
        self.presenter.previewed.connect(self._show_preview)
        self.strip.cancelled.connect(self.presenter.cancel)
        self._none.started.connect(self._show_possible)

    def _on_least(self, grade: Grade) -> None:
        self.presenter.least = grade
        self.presenter.search()

    def _on_kind(self, kind: SubjectKind) -> None:
        self.presenter.kind = kind
        self.presenter.search()

    def _show_possible(self) -> None:
        self.least.set_value(Grade.POSSIBLE)
        self._on_least(Grade.POSSIBLE)

    def _show(self, pairs: list[PossibleDuplicate]) -> None:
        row = max(self.list.currentIndex().row(), 0)
        self.model.show_pairs(pairs)
        words = QCoreApplication.translate("DuplicatesPage", "%n Paare", None, len(pairs))
        self.count.setText(words if pairs else "")
        self.stack.setCurrentIndex(_PAIRS if pairs else _EMPTY)
        self._none.step.setVisible(self.presenter.least is not Grade.POSSIBLE)
        self.strip.end(words if pairs else self.tr("Keine Dubletten gefunden"))
        if pairs:
            self.list.setCurrentIndex(self.model.index(min(row, len(pairs) - 1), 0))

    def _show_pair(self, index: QModelIndex) -> None:
        pair = self.current()
        if pair is None:
            return
        self.reason.clear()
        self.title.setText(f"{pair.likeness.first.name} – {pair.likeness.second.name}")
        self.chip.set_status(grade_words(pair.grade), GRADE_TONES[pair.grade], "merge")
        self.reasons.show_reasons(pair.reasons)
        self.presenter.preview(pair.ids)

    def _show_preview(self, preview: MergePreview) -> None:
        pair = self.current()
        if pair is not None and {one.id for one in preview.parties} == set(pair.ids):
            self.form.show_preview(preview)
            order_tabs(self)
            announce(self, self.title.text())

    def _keep(self, party_id: int) -> None:
        if (pair := self.current()) is not None:
            self.presenter.preview(pair.ids, party_id)

    def _enter_form(self) -> None:
        """To the first choice, or where nothing differs to the button."""
        group = next(iter(self.form.groups.values()), None)
        first = group.checkedButton() if group is not None else None
        (first or self.merge_button).setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        self._none = EmptyState(
            "check-circle",
            self.tr("Keine Dubletten gefunden"),
            self.tr("Hier stehen Paare, die nach Name und weiteren Angaben ein und dasselbe sein können."),
            self.tr("Auch Mögliches zeigen"),
            "eye",
        )
        empty = QWidget()
        room = QVBoxLayout(empty)
        room.setContentsMargins(px(20), px(16), px(20), px(16))
        room.addWidget(self._none)
        room.addStretch()
        splitter = Splitter()
        splitter.add_pane(self._left(), _LIST, _LIST_MIN, stretch=1)
        splitter.add_pane(self._right(), _PAIR, _PAIR_MIN, stretch=2)
        self.stack = QStackedWidget()
        self.stack.addWidget(empty)
        self.stack.addWidget(splitter)
        tools = QHBoxLayout()
        tools.setContentsMargins(px(20), 0, px(24), px(8))
        tools.addWidget(self.kind)
        tools.addStretch()
        tools.addWidget(self.apart_list)
        progress = QHBoxLayout()
        progress.setContentsMargins(px(20), 0, px(24), 0)
        progress.addWidget(self.strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(tools)
        column.addLayout(progress)
        column.addWidget(Hairline())
        column.addWidget(self.stack, 1)

    def _left(self) -> QWidget:
        pane = Pane()
        foot = QWidget()
        foot.setFixedHeight(px(_FOOT))
        line = QHBoxLayout(foot)
        line.setContentsMargins(px(20), 0, px(20), 0)
        line.addWidget(self.count)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.list, 1)
        column.addWidget(Hairline())
        column.addWidget(foot)
        return pane

    def _right(self) -> QWidget:
        contents = Pane()
        column = QVBoxLayout(contents)
        column.setContentsMargins(px(20), px(16), px(20), px(16))
        column.setSpacing(px(12))
        names = QHBoxLayout()
        names.setSpacing(px(12))
        self.title.setWordWrap(True)
        names.addWidget(self.title, 1)
        names.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(names)
        column.addWidget(self.reasons)
        column.addWidget(self.form)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setWidget(contents)
        foot = QWidget()
        foot.setFixedHeight(px(_FOOT))
        line = QHBoxLayout(foot)
        line.setContentsMargins(px(20), 0, px(20), 0)
        line.setSpacing(px(8))
        line.addWidget(self.reason, 1)
        line.addWidget(self.apart_button)
        line.addWidget(self.merge_button)
        pane = Pane()
        whole = QVBoxLayout(pane)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addWidget(Hairline())
        whole.addWidget(foot)
        return pane


class _PairList(RowList):
    """``entered_pair`` is Enter, ``apart`` Delete."""

    entered_pair = Signal()
    apart = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_pair.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.apart.emit()
        else:
            super().keyPressEvent(event)
