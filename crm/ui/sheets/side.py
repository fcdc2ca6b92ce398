"""What stands beside a preview: the settings by name, the sheet's own options, and what head and foot say."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from crm.domain.sheet import Issue
from crm.ui.desk import Desk
from crm.ui.metrics import px
from crm.ui.sheets.choices import Adjustable
from crm.ui.sheets.page_options import PageOptions
from crm.ui.sheets.presenter import SheetPresenter
from crm.ui.sheets.settings_chooser import SettingsChooser
from crm.ui.sheets.source import SheetSource
from crm.ui.widgets.labels import Pane


class SidePane(QScrollArea):
    """Where the window is too low for all, it is scrolled. ``changed`` comes when the sheet is to be set anew;
    ``failed`` and ``told`` carry sentences."""

    changed = Signal()
    failed = Signal(str)
    told = Signal(str)

    def __init__(self, desk: Desk, presenter: SheetPresenter[Any], options: QWidget | None, width: int) -> None:
        """``width`` in pixels of the mockups."""
        super().__init__()
        self._presenter = presenter
        self.page_options = self._page_options(desk, options)
        self.settings = self._settings(desk, options)
        self._lay_out(options, width)
        presenter.issue_of = self._issue
        if self.page_options is not None:
            self.page_options.changed.connect(self.changed)

    def refresh(self) -> None:
        """Another kind of sheet may be shown, or other choices."""
        if self.settings is not None:
            self.settings.refresh()

    def _lay_out(self, options: QWidget | None, width: int) -> None:
        column = Pane()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        panes = [pane for pane in (self.settings, options, self.page_options) if pane is not None]
        for pane in panes:
            layout.addWidget(pane)
        layout.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(column)
        self.setFixedWidth(px(width) + self.verticalScrollBar().sizeHint().width())
        self.setVisible(bool(panes))

    def _page_options(self, desk: Desk, options: QWidget | None) -> PageOptions | None:
        """Options with a date of their own keep it."""
        if not self._presenter.source.has_head:
            return None
        return PageOptions(desk.services.tasks.today(), with_date=not hasattr(options, "chosen_date"))

    def _settings(self, desk: Desk, options: QWidget | None) -> SettingsChooser | None:
        panes: tuple[object, ...] = (options, self.page_options)
        choices = [pane.choices for pane in panes if isinstance(pane, Adjustable)]
        if not self._presenter.source.kind or not choices:
            return None
        made = SettingsChooser(desk.services.sheet_settings, lambda: self._presenter.source.kind, choices)
        made.failed.connect(self.failed)
        made.told.connect(self.told)
        made.used.connect(self.changed)
        return made

    def _issue(self, source: SheetSource[Any]) -> Issue:
        """What is usual for the sheet, unless somebody has decided otherwise."""
        if self.page_options is None:
            return Issue()
        self.page_options.show_usual(is_internal=source.is_internal, selection=source.selection)
        return self.page_options.issue()
