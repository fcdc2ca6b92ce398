"""The head of the network page: whose network, how far, picture or list, and what can be made of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from crm.ui.metrics import px
from crm.ui.network.export import Form
from crm.ui.widgets.buttons import button, icon_button
from crm.ui.widgets.labels import ElidedLabel, heading, note
from crm.ui.widgets.segments import Switch

PICTURE, LIST = "picture", "list"


class NetworkHead(QWidget):
    """``export_asked`` carries a :class:`Form`, ``print_asked`` nothing; the switches speak for themselves."""

    left = Signal()
    way_asked = Signal()
    export_asked = Signal(object)
    print_asked = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setFixedHeight(px(64))
        back = self.tr("Zurück (Esc oder Alt+Links)")
        self.back = icon_button("chevron-left", back, small=True, on_click=self.left.emit)
        self.about = ElidedLabel()
        self.about.setFont(note().font())
        self.about.setForegroundRole(note().foregroundRole())
        self.introduce = button("", "route", small=True, on_click=self.way_asked.emit)
        self.introduce.setAccessibleName(self.tr("Wer kann vorstellen …"))
        self.introduce.setToolTip(self.tr("Sucht den kürzesten Weg zu jemandem, den man kennenlernen möchte"))
        self.steps = Switch(self._step_words(), self.tr("Wie weit"))
        self.steps.set_value(2)
        self.form = Switch([(PICTURE, self.tr("Bild")), (LIST, self.tr("Liste"))], self.tr("Ansicht"))
        self.more = icon_button("upload", self.tr("Netzwerk exportieren"), small=True, menu=self._menu())
        self._lay_out(title)
        self.set_narrow(False)

    def show_name(self, name: str) -> None:
        """Whose network it is; "" for nobody's."""
        self.about.setText(self.tr("um {name}").format(name=name) if name else "")
        for part in (self.introduce, self.steps, self.form, self.more):
            part.setEnabled(bool(name))

    def set_narrow(self, narrow: bool) -> None:
        """Fewer words where room is scarce."""
        self.introduce.setText("" if narrow else self.tr("Wer kann vorstellen …"))
        self.introduce.updateGeometry()
        self.steps.set_words([str(step) if narrow else words for step, words in self._step_words()])

    def _step_words(self) -> list[tuple[int, str]]:
        return [(1, self.tr("1 Schritt")), (2, self.tr("2 Schritte")), (3, self.tr("3 Schritte"))]

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for form, words in (
            (Form.PNG, self.tr("Als Bild (PNG) …")),
            (Form.SVG, self.tr("Als Zeichnung (SVG) …")),
            (Form.PDF, self.tr("Als PDF …")),
        ):
            menu.addAction(words, partial(self.export_asked.emit, form))
        menu.addSeparator()
        menu.addAction(self.tr("Bild und Liste drucken …"), self.print_asked.emit)
        return menu

    def _lay_out(self, title: str) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        for line in (heading(title), self.about):
            names.addWidget(line)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(12), px(12), px(16), px(12))
        row.setSpacing(px(8))
        row.addWidget(self.back)
        row.addLayout(names, 1)
        for part in (self.introduce, self.steps, self.form, self.more):
            row.addWidget(part)
