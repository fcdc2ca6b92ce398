"""The placeholders to choose from: « and » stand on no key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from crm.domain.placeholders import PLACEHOLDERS


def placeholder_menu(parent: QWidget, on_chosen: Callable[[str], None]) -> QMenu:
    """Each with what it stands for; ``on_chosen`` gets it as it stands in a text ("«Anrede»")."""

    def choose(words: str, _: bool = False) -> None:
        on_chosen(words)

    menu = QMenu(parent)
    for placeholder in PLACEHOLDERS:
        words = f"«{placeholder.name}»"
        menu.addAction(f"{words}  {placeholder.meaning}").triggered.connect(partial(choose, words))
    return menu
