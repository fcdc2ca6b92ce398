"""A contact's card as a QR code on the screen, for the phone of whoever sits opposite."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from crm.domain.errors import UserError
from crm.domain.listing import Subject
from crm.services.contacts import Disclosure
from crm.services.qr_card import QrCard
from crm.ui.desk import Desk
from crm.ui.metrics import px
from crm.ui.record.words import channel_word, written
from crm.ui.widgets.buttons import button
from crm.ui.widgets.labels import Hairline, heading, label, note
from crm.ui.widgets.value_row import ErrorLine

#: Modules that stay light around a code (ISO/IEC 18004).
_QUIET = 4
_SIZE = 320


class QrDialog(QDialog):
    """Shows the code and, in words, what is in it."""

    def __init__(self, desk: Desk, subject: Subject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._subject, self._is_closed = desk, subject, False
        self.setWindowTitle(self.tr("Visitenkarte als QR-Code"))
        self.code = QLabel()
        self.code.setFixedSize(QSize(px(_SIZE), px(_SIZE)))
        self.name, self.content = heading(), label(wrap=True, selectable=True)
        self.private = QCheckBox(self.tr("Mit &privaten Angaben"))
        self.error = ErrorLine()
        self.close_button = button(self.tr("Schließen"), on_click=self.reject)
        self._lay_out()
        self.close_button.setFocus()
        self.private.toggled.connect(self._ask)
        self._ask()

    def done(self, result: int) -> None:
        self._is_closed = True
        super().done(result)

    def _lay_out(self) -> None:
        body = QVBoxLayout()
        body.setContentsMargins(px(20), px(20), px(20), px(16))
        body.setSpacing(px(8))
        body.addWidget(self.name)
        body.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        body.addWidget(self.content)
        body.addWidget(note(self.tr("Mit der Kamera eines Telefons aufnehmen. Wird im Protokoll vermerkt."), wrap=True))
        body.addWidget(self.private)
        body.addWidget(self.error)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(20), px(12), px(20), px(12))
        foot.addStretch()
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(body)
        layout.addStretch()
        layout.addWidget(Hairline())
        layout.addLayout(foot)
        self.setFixedWidth(px(_SIZE + 40))

    def _ask(self) -> None:
        cards, subject = self._desk.services.qr_cards, self._subject
        shown = Disclosure(with_private=self.private.isChecked())
        self._desk.jobs.cpu.submit(
            lambda: cards.of(subject, shown), self._on_card, self._on_error, replaces="exporting.qr"
        )

    def _on_card(self, card: QrCard) -> None:
        if self._is_closed:
            return
        self.error.say("")
        shown = card.shown
        self.name.setText(shown.name)
        lines = (
            shown.function,
            ", ".join(filter(None, (shown.body, shown.unit))),
            *(f"{channel_word(channel)}: {written(channel)}" for channel in shown.channels),
            *(address.one_line() for address in shown.addresses),
        )
        self.content.setText("\n".join(filter(None, lines)))
        self.code.setPixmap(picture(card.modules, px(_SIZE), self.devicePixelRatioF()))
        self._grow()
        self.code.setAccessibleName(self.tr("QR-Code mit der Visitenkarte von {name}").format(name=shown.name))

    def _grow(self) -> None:
        """As high as the words need: how many lines they take is known only now."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), max(self.height(), layout.heightForWidth(self.width())))

    def _on_error(self, error: BaseException) -> None:
        if self._is_closed:
            return
        if isinstance(error, UserError):
            self.error.say(str(error))
            self.private.setEnabled(False)
        else:
            self._desk.feedback.report(error)


def picture(modules: tuple[tuple[bool, ...], ...], size: int, ratio: float) -> QPixmap:
    """Dark on white whatever the theme, each module of whole pixels: what is blurred is not read."""
    count = len(modules) + 2 * _QUIET
    whole = round(size * ratio)
    module = max(1, whole // count)
    image = QImage(whole, whole, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    start = (whole - module * len(modules)) // 2
    painter = QPainter(image)
    for row, line in enumerate(modules):
        for column, is_dark in enumerate(line):
            if is_dark:
                painter.fillRect(start + column * module, start + row * module, module, module, Qt.GlobalColor.black)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(image)


def show_qr_code(desk: Desk, parent: QWidget | None, subject: Subject) -> QrDialog:
    """Opens the window for this contact."""
    dialog = QrDialog(desk, subject, parent)
    dialog.open()
    return dialog
