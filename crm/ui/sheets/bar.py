"""The bar above the pages: where one is, how large they are, and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout

from crm.ui.metrics import TOOL_BAR, px
from crm.ui.sheets.pages import Zoom
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import Button, button, icon_button
from crm.ui.widgets.labels import Pane, label


class PreviewBar(Pane):
    """Signals what was asked for; shows what it is told."""

    paged = Signal(int)  # one page on or back
    stepped = Signal(bool)  # larger, or smaller
    fitted = Signal(object)  # Zoom
    printed = Signal()
    saved = Signal()
    mailed = Signal()
    faced = Signal(bool)  # two pages beside each other, or one

    def __init__(self) -> None:
        super().__init__(QPalette.ColorRole.Window)
        self.setFixedHeight(px(TOOL_BAR))
        self.back = icon_button("chevron-up", self.tr("Vorige Seite"), Look.FLAT, small=True, on_click=self._on_back)
        self.on = icon_button(
            "chevron-down", self.tr("Nächste Seite"), Look.FLAT, small=True, on_click=self._on_forward
        )
        self.place = label()
        self.smaller = icon_button("minus", self.tr("Kleiner"), Look.FLAT, small=True, on_click=self._on_smaller)
        self.larger = icon_button("plus", self.tr("Größer"), Look.FLAT, small=True, on_click=self._on_larger)
        self.factor = label()
        self.factor.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.factor.setMinimumWidth(px(48))
        self.fit_width = self._choice("page-width", self.tr("Seiten so breit wie das Fenster"), self._on_width)
        self.fit_page = self._choice("page", self.tr("Ganze Seite im Fenster"), self._on_page)
        self.facing = self._choice("pages-facing", self.tr("Zwei Seiten nebeneinander"), self._on_facing)
        self.mail = button(self.tr("Per E-Mail …"), "mail", on_click=self.mailed.emit)
        self.mail.setToolTip(self.tr("E-Mail-Entwurf mit dem Blatt als Anlage im Mailprogramm öffnen"))
        self.print = button(self.tr("Drucken …"), "printer", on_click=self.printed.emit)
        self.save = button(self.tr("Als PDF speichern …"), "save", Look.PRIMARY, on_click=self.saved.emit)
        self._lay_out()
        self.enable(False)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(12), 0, px(12), 0)
        layout.setSpacing(px(4))
        for part in (self.back, self.on, self.place):
            layout.addWidget(part)
        layout.addStretch(1)
        for part in (self.smaller, self.factor, self.larger):
            layout.addWidget(part)
        layout.addSpacing(px(8))
        layout.addWidget(self.fit_width)
        layout.addWidget(self.fit_page)
        layout.addSpacing(px(4))
        layout.addWidget(self.facing)
        layout.addStretch(1)
        layout.addWidget(self.mail)
        layout.addSpacing(px(4))
        layout.addWidget(self.print)
        layout.addSpacing(px(4))
        layout.addWidget(self.save)

    def enable(self, ready: bool) -> None:
        """Without a sheet there is nothing to save, print or zoom."""
        zoom = (self.smaller, self.larger, self.fit_width, self.fit_page, self.facing)
        for part in (self.back, self.on, *zoom, self.mail, self.print, self.save):
            part.setEnabled(ready)

    def show_place(self, in_sight: tuple[int, int], pages: int, factor: float, zoom: Zoom) -> None:
        """The first and the last page in sight (from 0) of how many, and the zoom."""
        page, last = in_sight
        if page == last:
            words = QCoreApplication.translate("PreviewBar", "Seite {page} von {pages}")
        else:
            words = QCoreApplication.translate("PreviewBar", "Seiten {page}–{last} von {pages}")
        self.place.setText(words.format(page=page + 1, last=last + 1, pages=pages))
        self.factor.setText(f"{round(factor * 100)} %")
        self.back.setEnabled(page > 0)
        self.on.setEnabled(last < pages - 1)
        self.fit_width.setChecked(zoom is Zoom.WIDTH)
        self.fit_page.setChecked(zoom is Zoom.PAGE)

    def _choice(self, icon: str, name: str, on_click: Callable[[], object]) -> Button:
        made = icon_button(icon, name, Look.FLAT, small=True, on_click=on_click)
        made.setCheckable(True)
        return made

    def _on_back(self) -> None:
        self.paged.emit(-1)

    def _on_forward(self) -> None:
        self.paged.emit(1)

    def _on_smaller(self) -> None:
        self.stepped.emit(False)

    def _on_larger(self) -> None:
        self.stepped.emit(True)

    def _on_width(self) -> None:
        self.fitted.emit(Zoom.WIDTH)

    def _on_page(self) -> None:
        self.fitted.emit(Zoom.PAGE)

    def _on_facing(self) -> None:
        self.faced.emit(self.facing.isChecked())
