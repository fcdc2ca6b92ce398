"""Briefkopf und Blätter: what stands at the head and foot of every sheet, with a sheet that shows it at once."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm.domain.errors import UserError
from crm.domain.sheet import House
from crm.services.house import colour_warnings
from crm.ui.desk import Desk
from crm.ui.metrics import px
from crm.ui.sheets.house_form import HouseForm
from crm.ui.sheets.pages import PageView, Zoom
from crm.ui.sheets.presenter import SheetPresenter
from crm.ui.sheets.source import SheetSource
from crm.ui.sheets.strip import Strip
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import button
from crm.ui.widgets.labels import Hairline, Pane, heading, note

_FORM = 440


class HouseDialog(QDialog):
    """Saved with its button; the next sheet has it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Briefkopf und Blätter"))
        self.strip, self._fault = Strip(), ""
        self.form = HouseForm(self._kept())
        self.presenter: SheetPresenter[Any] = SheetPresenter(desk, self._source(), self)
        self.pages = PageView(self.tr("Probeblatt"), self.presenter.render)
        self.pages.set_zoom(Zoom.PAGE)
        self.reset_button = button(self.tr("Wie mitgeliefert"), on_click=self.reset)
        self.cancel_button = button(self.tr("Abbrechen"), on_click=self.reject)
        self.save_button = button(self.tr("Speichern"), look=Look.PRIMARY, on_click=self.save)
        self._lay_out()
        self.form.changed.connect(self._on_changed)
        self.presenter.made.connect(self._on_made)
        self.presenter.failed.connect(self.strip.fail)
        self.resize(QSize(px(1040), px(700)).boundedTo(self.screen().availableSize()))
        self._on_changed()

    def done(self, result: int) -> None:
        self.presenter.stop()
        super().done(result)

    def save(self) -> None:
        """Keeps the house; what cannot be kept is said."""
        try:
            self._desk.services.house.keep(self.form.house)
        except UserError as error:
            self.strip.fail(str(error))
            return
        self._desk.said.emit(self.tr("Briefkopf gespeichert; er gilt ab dem nächsten Blatt."))
        self.accept()

    def reset(self) -> None:
        """Shows the house the program comes with; kept it is only when it is saved."""
        self.form.show_house(House())

    def _kept(self) -> House:
        try:
            return self._desk.services.house.current()
        except UserError as error:
            self._fault = str(error)
            return House()

    def _source(self) -> SheetSource[Any]:
        sheets, name = self._desk.services.sheets, self.tr("Probeblatt")
        return SheetSource(
            name=name,
            file_name="probeblatt.pdf",
            make=partial(sheets.specimen, self.form.house),
            keep=partial(sheets.keep, sheet=name, count=1),
        )

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(px(20), px(16), px(20), px(12))
        head.setSpacing(px(4))
        head.addWidget(heading(self.tr("Briefkopf und Blätter")))
        where = self.tr("Steht auf allen Blättern. Gespeichert in {path}").format(path=self._desk.services.house.path)
        head.addWidget(note(where, wrap=True))
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.form)
        area.setFixedWidth(px(_FORM) + area.verticalScrollBar().sizeHint().width())
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(area)
        beside.addWidget(Hairline(vertical=True))
        beside.addWidget(self.pages, 1)
        top, foot = Pane(), QHBoxLayout()
        top.setLayout(head)
        foot.setContentsMargins(px(20), px(8), px(20), px(12))
        foot.setSpacing(px(8))
        foot.addWidget(self.reset_button)
        foot.addStretch()
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (top, Hairline(), self.strip):
            layout.addWidget(part)
        layout.addLayout(beside, 1)
        layout.addWidget(Hairline())
        layout.addLayout(foot)

    def _on_changed(self) -> None:
        self.save_button.setEnabled(self.form.is_readable)
        self.presenter.make(self._source())

    def _on_made(self) -> None:
        self.strip.warn([*filter(None, (self._fault,)), *colour_warnings(self.form.house), *self.presenter.warnings])
        self.pages.show_document(self.presenter.sizes, self.presenter.page_names())


def open_house(desk: Desk, parent: QWidget) -> HouseDialog:
    """Opens what stands at the head of every sheet."""
    dialog = HouseDialog(desk, parent)
    dialog.open()
    return dialog
