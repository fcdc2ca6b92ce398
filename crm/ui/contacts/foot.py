"""Below the list: how many there are, and what can be done with those chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from crm.ui import paint
from crm.ui.fonts import font
from crm.ui.metrics import FOOTER, px
from crm.ui.widgets.buttons import button


class ListFoot(QWidget):
    """ "**58** von 708 · **2** ausgewählt" and the buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(px(FOOTER))
        self.count = QLabel()
        self.count.setFont(font())
        self.count.setTextFormat(Qt.TextFormat.RichText)
        self.tag = button(self.tr("Schlagwort"), "tag", small=True)
        self.card = button(self.tr("vCard"), "id-card", small=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(16), 1, px(16), 0)
        layout.setSpacing(px(8))
        layout.addWidget(self.count, 1)
        layout.addWidget(self.tag)
        layout.addWidget(self.card)

    def show_counts(self, found: int, total: int, selected: int) -> None:
        """The sentence, and which buttons have something to work on."""
        plain, rich = _sentence(found, total, selected, bold=False), _sentence(found, total, selected, bold=True)
        self.count.setText(rich)
        self.count.setAccessibleName(plain)
        for made in (self.tag, self.card):
            made.setEnabled(selected > 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.hairline(QPainter(self), self.rect().topLeft(), self.rect().topRight())


def _sentence(found: int, total: int, selected: int, *, bold: bool) -> str:
    def shown(number: int, strong: bool = True) -> str:
        words = QLocale().toString(number)
        return f'<span style="font-weight:600">{words}</span>' if bold and strong else words

    if found == total:
        words = QCoreApplication.translate("ListFoot", "%n Kontakte", None, total)
        head = words.replace(shown(total, strong=False), shown(total), 1)
    else:
        words = QCoreApplication.translate("ListFoot", "{found} von {total}")
        head = words.format(found=shown(found), total=shown(total, strong=False))
    if not selected:
        return head
    words = QCoreApplication.translate("ListFoot", "{head} · {selected} ausgewählt")
    return words.format(head=head, selected=shown(selected))
