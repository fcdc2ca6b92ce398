"""The head's avatar: click for the menu, drop an image on it, paste one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QMenu, QWidget

from crm.ui import paint
from crm.ui.icons import icon
from crm.ui.metrics import px
from crm.ui.theme import tokens
from crm.ui.tokens import AvatarKind

_SIDE = 64


class PhotoButton(QAbstractButton):
    """``file_chosen`` carries a :class:`Path`, ``image_chosen`` an image file's bytes; ``removed`` takes it away."""

    file_chosen = Signal(object)
    image_chosen = Signal(object)
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = AvatarKind.PERSON
        self._letters = ""
        self._photo: QPixmap | None = None
        self.setFixedSize(QSize(px(_SIDE), px(_SIDE)))
        self.clicked.connect(self.open_menu)

    def show_subject(self, kind: AvatarKind, name: str, photo: bytes | None) -> None:
        """Whom it shows. Offices have no photo of their own: theirs is a mere picture."""
        self._kind, self._letters = kind, paint.initials(name)
        self._photo = _pixmap(photo)
        can_have = kind is not AvatarKind.OFFICE
        self.setEnabled(can_have)
        self.setAcceptDrops(can_have)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if can_have else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if can_have else Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(self.tr("Foto von {name}").format(name=name) if can_have else name)
        self.setToolTip(self.tr("Foto wählen, einfügen oder hierher ziehen") if can_have else "")
        self.update()

    def open_menu(self) -> QMenu:
        """Shows what one can do with the photo."""
        menu = self.menu()
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        return menu

    def menu(self) -> QMenu:
        """A fresh menu; what cannot be done at the moment is greyed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("image"), self.tr("Foto wählen …"), self.choose)
        paste = menu.addAction(self.tr("Foto einfügen"), self.paste)
        paste.setEnabled(holds_image(QApplication.clipboard().mimeData()))
        remove = menu.addAction(icon("trash"), self.tr("Foto entfernen"), self.removed.emit)
        remove.setEnabled(self._photo is not None)
        return menu

    def choose(self) -> None:
        """Asks for an image file."""
        dialog = QFileDialog(self.window(), self.tr("Foto wählen"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Bilder (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp *.gif)"))
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    def paste(self) -> None:
        """Takes the image from the clipboard."""
        self.take(QApplication.clipboard().mimeData())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if holds_image(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.take(event.mimeData())
        event.acceptProposedAction()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.avatar(painter, self.rect(), self._kind, self._letters, self._photo)
        if self.hasFocus():
            round_ = _SIDE / 2 if self._kind is AvatarKind.PERSON else 12
            paint.box(painter, self.rect(), None, tokens().accent, round_, 2)

    def _on_file(self, name: str) -> None:
        self.file_chosen.emit(Path(name))

    def take(self, data: QMimeData | None) -> None:
        """The image among the data; a file before an image: it has not been converted yet."""
        file = _file_of(data) if data is not None else None
        if data is None:
            return
        if file is not None:
            self.file_chosen.emit(file)
        elif data.hasImage():
            self.image_chosen.emit(_png(QImage(data.imageData())))


def holds_image(data: QMimeData | None) -> bool:
    """Whether there is a picture or a file, which may be one."""
    return data is not None and (data.hasImage() or _file_of(data) is not None)


def _file_of(data: QMimeData) -> Path | None:
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return Path(files[0]) if files else None


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, PySide text
    return bytes(buffer.data().data())


def _pixmap(photo: bytes | None) -> QPixmap | None:
    if photo is None:
        return None
    made = QPixmap()
    made.loadFromData(photo)
    return made
