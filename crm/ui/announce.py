"""The one way in which the program speaks to screen readers on its own account."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

#: What was announced, newest last; only tests read it (Qt's update handlers are not bound).
spoken: list[str] = []


def announce(widget: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Lets a screen reader say ``sentence``; ``urgent`` interrupts what it says at the moment."""
    event = QAccessibleAnnouncementEvent(widget.window(), sentence)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
    spoken.append(sentence)
    del spoken[:-20]
