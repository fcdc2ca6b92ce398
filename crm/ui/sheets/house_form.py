"""The fields of the house: names, address, mark and colours, each with what it is for."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QColorDialog, QFileDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout

from crm.domain.errors import UserError
from crm.domain.sheet import House, HouseMark
from crm.services.house import COLOURS, TEXTS, read_mark, with_colour
from crm.ui.fonts import Size, Weight
from crm.ui.metrics import px
from crm.ui.widgets.buttons import Button, button
from crm.ui.widgets.labels import Pane, label, note
from crm.ui.widgets.value_row import ErrorLine, mark_invalid

translate = QCoreApplication.translate

_MOST: Final = 120  # signs, as the service allows
_LABEL: Final = 116


class HouseForm(Pane):
    """``changed`` comes with every key; ``house`` is what stands there now, as far as it can be read."""

    changed = Signal()

    def __init__(self, house: House) -> None:
        super().__init__()
        self._mark: HouseMark | None = None
        self.fields = {key: QLineEdit() for key in (*TEXTS, *COLOURS)}
        self.swatches = {key: button(self.tr("Wählen …"), small=True) for key in COLOURS}
        self.picture = QLabel()
        self.picture.setAccessibleName(self.tr("Bildmarke"))
        self.choose_mark = button(self.tr("Bild wählen …"), "image", small=True, on_click=self.ask_mark)
        self.drop_mark = button(self.tr("Entfernen"), small=True, on_click=partial(self.set_mark, None))
        self.error = ErrorLine()
        self._lay_out()
        self.show_house(house)
        for key, field in self.fields.items():
            field.setMaxLength(_MOST)
            field.textChanged.connect(partial(self._on_text, key))
        for key, swatch in self.swatches.items():
            swatch.clicked.connect(partial(self._ask_colour, key))

    @property
    def house(self) -> House:
        """Colours that cannot be read count as the usual ones."""
        house = House(**{key: self.fields[key].text().strip() for key in TEXTS}, mark=self._mark)
        for key in COLOURS:
            house = _coloured(house, key, self.fields[key].text()) or house
        return house

    @property
    def is_readable(self) -> bool:
        """Whether everything that was typed can be kept."""
        return all(_coloured(House(), key, self.fields[key].text()) for key in COLOURS)

    def show_house(self, house: House) -> None:
        """Another house."""
        for key, field in self.fields.items():
            field.setText(getattr(house, key))
            field.setCursorPosition(0)
        for key in COLOURS:
            self._judge_colour(key)
        self.set_mark(house.mark)

    def set_mark(self, mark: HouseMark | None) -> None:
        """Another mark, or none."""
        self._mark = mark
        self.error.say("")
        self.drop_mark.setEnabled(mark is not None)
        if mark is None:
            self.picture.setText(self.tr("keine"))
        else:
            pixmap = QPixmap()
            pixmap.loadFromData(mark.data)
            ratio = self.devicePixelRatioF()
            room = QSize(px(96), px(40)) * ratio
            shown = pixmap.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
            shown.setDevicePixelRatio(ratio)
            self.picture.setPixmap(shown)
        self.changed.emit()

    def ask_mark(self) -> None:
        """Asks for the file of the mark."""
        file, _ = QFileDialog.getOpenFileName(
            self, self.tr("Bildmarke wählen"), "", self.tr("Bilder (*.png *.jpg *.jpeg *.webp *.gif *.tif *.bmp)")
        )
        if file:
            self.take_mark(Path(file))

    def take_mark(self, path: Path) -> None:
        """The mark from a file; says so if it is no picture."""
        try:
            self.set_mark(read_mark(path))
        except UserError as error:
            self.error.say(str(error))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(16), px(20), px(16))
        layout.setSpacing(px(8))
        groups = (
            (self.tr("Im Kopf"), ("name", "land")),
            (self.tr("In der Fußzeile und als Absender"), ("full_name", "street", "place", "contact")),
        )
        for title, keys in groups:
            layout.addWidget(label(title, Size.SMALL, Weight.SEMIBOLD, secondary=True))
            form = _form()
            for key in keys:
                form.addRow(self._label(key), self.fields[key])
            layout.addLayout(form)
            layout.addSpacing(px(4))
        layout.addWidget(label(self.tr("Bildmarke und Farben"), Size.SMALL, Weight.SEMIBOLD, secondary=True))
        form = _form()
        words = label(self.tr("Bildmarke"))
        words.setMinimumWidth(px(_LABEL))
        form.addRow(words, self._mark_line())
        for key in COLOURS:
            form.addRow(self._label(key), self._colour_line(key))
        layout.addLayout(form)
        layout.addWidget(self.error)
        layout.addWidget(
            note(self.tr("Die Bildmarke steht statt des farbigen Balkens neben dem Namen. Ohne Namen steht sie allein; "
                         "dann genügt der volle Name."), wrap=True)
        )  # fmt: skip
        layout.addStretch()

    def _mark_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.picture, 1)
        line.addWidget(self.choose_mark)
        line.addWidget(self.drop_mark)
        return line

    def _colour_line(self, key: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.fields[key], 1)
        line.addWidget(self.swatches[key])
        return line

    def _label(self, key: str) -> QLabel:
        made = label(_words(key))
        made.setBuddy(self.fields[key])
        made.setMinimumWidth(px(_LABEL))
        self.fields[key].setAccessibleName(_words(key).replace("&", ""))
        return made

    def _on_text(self, key: str, _: str) -> None:
        if key in COLOURS:
            self._judge_colour(key)
        self.changed.emit()

    def _judge_colour(self, key: str) -> None:
        found = _coloured(House(), key, self.fields[key].text())
        mark_invalid(self.fields[key], "" if found else self.tr("Erwartet wird eine Farbe, etwa #1D5FA8."))
        if found:
            _show_colour(self.swatches[key], getattr(found, key))

    def _ask_colour(self, key: str, _: bool = False) -> None:
        dialog = QColorDialog(QColor(getattr(self.house, key)), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(lambda colour: self.fields[key].setText(colour.name().upper()))
        dialog.open()


def _words(key: str) -> str:
    return {
        "name": translate("HouseForm", "&Name"),
        "land": translate("HouseForm", "&Zweite Zeile"),
        "full_name": translate("HouseForm", "&Voller Name"),
        "street": translate("HouseForm", "&Straße"),
        "place": translate("HouseForm", "&Ort"),
        "contact": translate("HouseForm", "&Erreichbar"),
        "accent": translate("HouseForm", "&Akzent"),
        "ink": translate("HouseForm", "&Farbe des Namens"),
    }[key]


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setHorizontalSpacing(px(12))
    form.setVerticalSpacing(px(8))
    return form


def _coloured(house: House, key: str, text: str) -> House | None:
    try:
        return with_colour(house, key, text)
    except UserError:
        return None


def _show_colour(swatch: Button, colour: str) -> None:
    pixmap = QPixmap(px(16), px(16))
    pixmap.fill(QColor(colour))
    swatch.setIcon(QIcon(pixmap))
