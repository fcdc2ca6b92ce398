"""The left pane without its logic: head, sections of conditions, and the result."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from crm.ui.audiences.rule_row import RuleRow
from crm.ui.audiences.rule_signs import LinkedWord
from crm.ui.audiences.words import Word
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import GROUP_ROW, px
from crm.ui.style_buttons import Look
from crm.ui.tokens import Tone
from crm.ui.widgets.buttons import button, icon_button
from crm.ui.widgets.chips import StatusChip
from crm.ui.widgets.labels import Hairline, Pane, label, note
from crm.ui.widgets.value_row import ValueRow


class SectionBar(QWidget):
    """A section's head over the whole width, with a number at the right."""

    def __init__(self, words: str) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        ground = Pane(QPalette.ColorRole.AlternateBase)
        ground.setFixedHeight(px(GROUP_ROW))
        inner = QHBoxLayout(ground)
        inner.setContentsMargins(px(16), 0, px(16), 0)
        self.head = label(words, Size.SMALL, Weight.SEMIBOLD, secondary=True)
        self.count = label("", Size.SMALL, Weight.SEMIBOLD, secondary=True)
        inner.addWidget(self.head, 1)
        inner.addWidget(self.count)
        for part in (Hairline(), ground, Hairline()):
            layout.addWidget(part)


class RuleSection(QWidget):
    """Conditions below a bar; ``more`` adds one."""

    def __init__(self, words: str, icon: str, add: str = "", more: str = "") -> None:
        super().__init__()
        self._icon = icon
        self.rows: list[RuleRow] = []
        self.bar = SectionBar(words)
        self.menu = QMenu()
        self.more = button(more or self.tr("Bedingung"), "plus", Look.FLAT, small=True, menu=self.menu)
        self.more.setAccessibleName(add)
        self.more.setVisible(bool(add))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addSpacing(px(4))
        layout.addLayout(self._rows)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(6), 0, 0, px(6))
        foot.addWidget(self.more)
        foot.addStretch()
        layout.addLayout(foot)
        self._foot = foot

    def add_foot(self, part: QWidget) -> None:
        """A button below the rows."""
        self._foot.insertWidget(0, part)

    def set_length(self, length: int) -> list[RuleRow]:
        """As many rows as asked for; returns those that are new."""
        while len(self.rows) > length:
            row = self.rows.pop()
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        made = [RuleRow(self._icon) for _ in range(length - len(self.rows))]
        for row in made:
            self._rows.addWidget(row)
        self.rows += made
        return made


class ResultBox(Pane):
    """How many there are, and the one thing to do with the list when it goes out."""

    def __init__(self) -> None:
        super().__init__(QPalette.ColorRole.AlternateBase)
        self.count = label("", Size.TITLE, Weight.SEMIBOLD)
        self.note = note("", wrap=True)
        self.counting = note(self.tr("wird neu gezählt …"))
        self.counting.hide()
        self.freeze = button(self.tr("Liste einfrieren"), "snowflake", Look.PRIMARY)
        self.freeze.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.freeze.setToolTip(self.tr("Hält die Liste so fest, wie sie versandt wird (Wortlaut von heute)"))
        line = QHBoxLayout()
        line.addWidget(label(self.tr("Ergebnis")))
        line.addWidget(self.counting)
        line.addStretch(1)
        line.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Hairline())
        inner = QVBoxLayout()
        inner.setContentsMargins(px(16), px(12), px(16), px(12))
        inner.setSpacing(px(4))
        inner.addLayout(line)
        inner.addWidget(self.note)
        inner.addSpacing(px(8))
        inner.addWidget(self.freeze)
        layout.addLayout(inner)


class RulesView(Pane):
    """Everything of the left pane, for :class:`~crm.ui.audiences.rules_pane.RulesPane` to fill."""

    def __init__(self) -> None:
        super().__init__()
        self.back = button(self.tr("Alle Verteiler"), "chevron-left", Look.LINK)
        self.menu = QMenu(self)
        self.more = icon_button("more", self.tr("Mehr zu diesem Verteiler"), Look.FLAT, small=True)
        self.more.clicked.connect(lambda: self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        self.name = ValueRow("", self.tr("Name des Verteilers"), self._check_name)
        for part in (self.name.reading, self.name.field):
            part.setFont(font(Size.TITLE, Weight.SEMIBOLD))
        self.name.reading.setWordWrap(True)
        self.name.field.setFixedHeight(px(36))
        self.state = StatusChip("", Tone.OPEN, "pencil")
        self.event_word = LinkedWord(Word(""), Size.SMALL)
        self.include = RuleSection(
            self.tr("Aufnehmen, wer eine Bedingung erfüllt"), "plus", self.tr("Bedingung hinzufügen: aufnehmen, wer …")
        )
        self.exclude = RuleSection(
            self.tr("Weglassen, wer"), "minus", self.tr("Bedingung hinzufügen: weglassen, wer …")
        )
        self.quotas = RuleSection(
            self.tr("Kontingente"), "filter", self.tr("Kontingent hinzufügen: höchstens … je …"), self.tr("Kontingent")
        )
        self.options = RuleSection(self.tr("Für die ganze Liste"), "check")
        self.manual = RuleSection(self.tr("Von Hand"), "user-minus")
        self.by_hand = button(self.tr("Von Hand aufnehmen …"), "user-plus", Look.FLAT, small=True)
        self.manual.add_foot(self.by_hand)
        self.result = ResultBox()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        layout.addWidget(self._scrolled(), 1)
        layout.addWidget(self.result)

    def _check_name(self, name: str) -> str:
        return "" if name else self.tr("Bitte geben Sie dem Verteiler einen Namen.")

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(px(16), px(6), px(16), px(10))
        head.setSpacing(px(2))
        line = QHBoxLayout()
        line.addWidget(self.back)
        line.addStretch()
        line.addWidget(self.state)
        line.addWidget(self.more)
        head.addLayout(line)
        head.addWidget(self.name)
        words = QHBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(note(self.tr("Verteiler zu")))
        words.addWidget(self.event_word)
        words.addStretch()
        head.addLayout(words)
        return head

    def _scrolled(self) -> QScrollArea:
        inside = Pane()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self.include, self.exclude, self.quotas, self.options, self.manual):
            layout.addWidget(part)
        layout.addStretch()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        return area
