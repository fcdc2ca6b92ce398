"""A person, organisation or office as a small picture."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from crm.ui import paint
from crm.ui.metrics import px
from crm.ui.tokens import AvatarKind


class Avatar(QLabel):
    """Initials, photo or icon; 20, 24, 40 or 64 pixels. Screen readers hear the name as a picture's."""

    def __init__(self, size: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = AvatarKind.PERSON
        self._letters = ""
        self._photo: QPixmap | None = None
        self.setFixedSize(QSize(px(size), px(size)))
        # Only a label that has a picture is a "Graphic" to screen readers; what is seen, paintEvent paints.
        empty = QPixmap(1, 1)
        empty.fill(Qt.GlobalColor.transparent)
        self.setPixmap(empty)

    def show_subject(self, kind: AvatarKind, name: str, photo: QPixmap | None = None) -> None:
        """Whom it shows; ``name`` as listed or as spoken."""
        self._kind, self._letters, self._photo = kind, paint.initials(name), photo
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.avatar(QPainter(self), self.rect(), self._kind, self._letters, self._photo)
