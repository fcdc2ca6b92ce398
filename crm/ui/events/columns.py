"""Columns that fill the width of their view: some are fixed, the others share the rest."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QTableView, QTreeView

from crm.ui.metrics import px


def share_out(view: QTableView | QTreeView, shares: Mapping[int, int], fixed: Mapping[int, int]) -> None:
    """Gives the columns in ``shares`` what the fixed ones leave, in the proportion they have.

    ``shares`` are the widths at first, in pixels of the mockups; a column the user has drawn keeps its proportion.
    """
    room = max(view.viewport().width() - sum(px(width) for width in fixed.values()), px(200))
    now = {column: view.columnWidth(column) for column in shares}
    if view.property("sharedOut") != list(shares):  # the first time, and when a column was hidden or shown
        now = dict(shares)
        view.setProperty("sharedOut", list(shares))
    whole = sum(now.values()) or 1
    for column, width in now.items():
        view.setColumnWidth(column, room * width // whole)
    for column, width in fixed.items():
        view.setColumnWidth(column, px(width))
