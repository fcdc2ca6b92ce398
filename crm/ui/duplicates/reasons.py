"""Why two records may be one: what speaks for it, what against it, and what proves nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm.domain.duplicate_evidence import Grade
from crm.domain.duplicate_words import Reason
from crm.services.duplicates import PossibleDuplicate
from crm.ui.icons import Ink
from crm.ui.metrics import px
from crm.ui.tokens import Tone
from crm.ui.widgets.empty import IconView
from crm.ui.widgets.labels import label

GRADE_TONES = {Grade.CERTAIN: Tone.WARN, Grade.LIKELY: Tone.OPEN, Grade.POSSIBLE: Tone.OPEN}
_ICONS: dict[bool | None, str] = {True: "check", False: "x", None: "minus"}


class Reasons(QWidget):
    """One line for each reason; icon and words, never colour alone."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(2))
        self.texts: list[str] = []

    def show_reasons(self, reasons: Sequence[Reason]) -> None:
        """Shows others."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.texts = [reason.text for reason in reasons]
        for reason in reasons:
            self._column.addWidget(_line(reason))


def summary(pair: PossibleDuplicate) -> str:
    """ "Wahrscheinlich: gleicher Vorname, gleiche Mobilnummer …" in one line."""
    speaking = [reason.text for reason in pair.reasons if reason.speaks_for]
    return f"{grade_words(pair.grade)}: {', '.join(speaking)}"


def grade_words(grade: Grade) -> str:
    """How sure it is, in the window's language."""
    return {
        Grade.CERTAIN: QCoreApplication.translate("Reasons", "Sehr wahrscheinlich"),
        Grade.LIKELY: QCoreApplication.translate("Reasons", "Wahrscheinlich"),
        Grade.POSSIBLE: QCoreApplication.translate("Reasons", "Möglich"),
    }[grade]


def _line(reason: Reason) -> QWidget:
    spoken = {
        True: QCoreApplication.translate("Reasons", "spricht dafür"),
        False: QCoreApplication.translate("Reasons", "spricht dagegen"),
        None: QCoreApplication.translate("Reasons", "beweist nichts"),
    }[reason.speaks_for]
    box = QWidget()
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(px(8))
    icon = IconView(_ICONS[reason.speaks_for], 14, Ink.TEXT if reason.speaks_for else Ink.SECONDARY)
    icon.setToolTip(spoken)
    words = label(_capital(reason.text), wrap=True, secondary=reason.speaks_for is None)
    words.setAccessibleName(f"{reason.text}, {spoken}")
    line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(words, 1)
    return box


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
