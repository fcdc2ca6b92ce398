"""Records side by side: of each field that differs one value is chosen; what moves along is said."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from crm.domain.listing import Subject, SubjectKind
from crm.domain.party import PartyKind
from crm.services.merge_fields import MergeField, MergeValue
from crm.services.merging import MergePreview
from crm.ui.fonts import Weight
from crm.ui.metrics import px
from crm.ui.tokens import AvatarKind
from crm.ui.widgets.avatar import Avatar
from crm.ui.widgets.buttons import Button, link
from crm.ui.widgets.hint import hints
from crm.ui.widgets.labels import ElidedLabel, Hairline, label, note

_LABEL, _DOT, _PHOTO = 112, 28, 32


class MergeForm(QWidget):
    """``kept`` asks for another record to be the one that stays, ``opened`` for a record to be shown."""

    kept = Signal(int)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.groups: dict[str, QButtonGroup] = {}
        self.keep_names = QCheckBox()
        self.keeps: dict[int, Button] = {}
        self._preview: MergePreview | None = None
        self._body: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def preview(self) -> MergePreview | None:
        """What is shown."""
        return self._preview

    def choices(self) -> dict[str, int]:
        """For the key of each field whose value is taken."""
        return {key: group.checkedId() for key, group in self.groups.items()}

    def keeps_names(self) -> bool:
        """Whether the other family name stays as a former one."""
        return self._preview is not None and bool(self._preview.other_names) and self.keep_names.isChecked()

    def show_preview(self, preview: MergePreview) -> None:
        """Builds the rows anew; who was among them with the keys is among them again."""
        focus = QApplication.focusWidget()
        held = self._body is not None and focus is not None and self._body.isAncestorOf(focus)
        self._preview, self.groups, self.keeps = preview, {}, {}
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(self._grid(preview))
        self._add_names(preview, column)
        same = sum(not field.differs for field in preview.fields)
        if same:
            column.addWidget(
                note(QCoreApplication.translate("MergeForm", "%n weitere Angaben sind gleich", None, same))
            )
        column.addWidget(Hairline())
        column.addWidget(note(_moved(preview), wrap=True))
        if preview.remarks:
            column.addWidget(hints(preview.remarks))
        self._column.addWidget(self._body)
        if held and self.keeps:
            next(iter(self.keeps.values())).setFocus(Qt.FocusReason.TabFocusReason)

    # ── inside ──────────────────────────────────────────────────────────────────────────────────────────────

    def _grid(self, preview: MergePreview) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        grid.setColumnMinimumWidth(0, px(_LABEL))
        for number in range(len(preview.records)):
            grid.addWidget(self._head(preview, number), 0, number + 1)
            grid.setColumnStretch(number + 1, 1)
        grid.addWidget(Hairline(), 1, 0, 1, len(preview.records) + 1)
        row = 2
        for field in preview.fields:
            if field.differs:
                self._add_field(grid, row, field)
                row += 1
        return grid

    def _head(self, preview: MergePreview, number: int) -> QWidget:
        party, name = preview.parties[number], preview.names[number]
        is_person = party.kind is PartyKind.PERSON
        avatar = Avatar(24)
        avatar.show_subject(AvatarKind.PERSON if is_person else AvatarKind.ORGANISATION, name)
        shown = ElidedLabel(name)
        shown.setFont(label(weight=Weight.MEDIUM).font())
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(avatar)
        line.addWidget(shown, 1)
        below = QHBoxLayout()
        below.setSpacing(px(12))
        if number == 0:
            below.addWidget(note(self.tr("bleibt bestehen")))
        else:
            keep = link(self.tr("Diesen behalten"), partial(self.kept.emit, party.id))
            keep.setAccessibleDescription(name)
            self.keeps[party.id] = keep
            below.addWidget(keep)
        subject = Subject(SubjectKind(party.kind.value), party.id)
        look = link(self.tr("Öffnen"), partial(self.opened.emit, subject))
        look.setAccessibleDescription(name)
        below.addWidget(look)
        below.addStretch()
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, px(4), 0, px(4))
        column.setSpacing(px(2))
        column.addLayout(line)
        column.addLayout(below)
        return box

    def _add_field(self, grid: QGridLayout, row: int, field: MergeField) -> None:
        words = note(field.label, wrap=True)
        words.setMinimumHeight(px(24))
        grid.addWidget(words, row, 0, Qt.AlignmentFlag.AlignTop)
        group = QButtonGroup(self._body)
        for number, value in enumerate(field.values):
            choice = _Choice(field.label, value)
            group.addButton(choice, value.party_id)
            grid.addWidget(choice, row, number + 1)
        group.button(field.chosen).setChecked(True)
        self.groups[field.key] = group

    def _add_names(self, preview: MergePreview, column: QVBoxLayout) -> None:
        self.keep_names = QCheckBox(
            self.tr("Den Namen „{names}“ als früheren Namen behalten").format(names=", ".join(preview.other_names))
        )
        self.keep_names.setChecked(True)
        self.keep_names.setVisible(bool(preview.other_names))
        column.addWidget(self.keep_names)


class _Choice(QRadioButton):
    """One value, in the room it has; the tooltip shows all of what is cut off."""

    def __init__(self, words: str, value: MergeValue) -> None:
        super().__init__()
        self._shown = " / ".join(value.shown.splitlines()) or "–"
        self.setAccessibleName(f"{words}: {self._shown}")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(px(24))
        if value.photo is not None:
            picture = QPixmap()
            picture.loadFromData(value.photo.data)
            self.setIcon(QIcon(picture))
            self.setIconSize(QSize(px(_PHOTO), px(_PHOTO)))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - px(_DOT) - (px(_PHOTO) if not self.icon().isNull() else 0)
        short = self.fontMetrics().elidedText(self._shown, Qt.TextElideMode.ElideRight, room)
        self.setToolTip(self._shown if short != self._shown else "")
        if (text := short.replace("&", "&&")) != self.text():
            self.setText(text)


def _moved(preview: MergePreview) -> str:
    if not preview.moved:
        return QCoreApplication.translate("MergeForm", "Am anderen Kontakt hängt sonst nichts.")
    listed = ", ".join(f"{word} ({number})" for word, number in preview.moved.items())
    return QCoreApplication.translate("MergeForm", "Geht mit über: {listed}").format(listed=listed)
