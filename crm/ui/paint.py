"""The small drawings shared by widgets, delegates and the style: chips, avatars, frames, hairlines."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap

from crm.domain.notes import TagColour
from crm.ui import icons
from crm.ui.fonts import Size, Weight, font
from crm.ui.metrics import CHIP, px
from crm.ui.theme import tokens
from crm.ui.tokens import AvatarKind, Pair, Tone

_AVATAR_ICONS = {
    AvatarKind.ORGANISATION: "building",
    AvatarKind.OFFICE: "bank",
    AvatarKind.EVENT: "calendar",
}


def box(
    painter: QPainter,
    rect: QRect | QRectF,
    fill: str | None,
    border: str | None = None,
    radius: float = 6,
    width: float = 1,
) -> None:
    """A rounded rectangle whose border lies inside ``rect``; ``radius`` in pixels of the mockups."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(border), width) if border else Qt.PenStyle.NoPen)
    half = width / 2 if border else 0
    corner = max(px(radius) - half, 0)
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), corner, corner)
    painter.restore()


def hairline(painter: QPainter, start: QPoint, end: QPoint) -> None:
    """A decorative line of one pixel."""
    painter.fillRect(QRect(start, end), QColor(tokens().hairline))


def text(
    painter: QPainter,
    rect: QRect,
    words: str,
    face: QFont,
    colour: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> int:
    """One line, middled and elided at its end; returns the width it took."""
    metrics = QFontMetrics(face)
    # Widths are whole pixels, advances are not: what fits but for the rounding is not cut.
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width() + 1)
    painter.setFont(face)
    painter.setPen(QColor(colour))
    painter.drawText(rect, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
    return min(metrics.horizontalAdvance(words), rect.width())


def initials(name: str) -> str:
    """Up to two letters for an avatar: first name, then family name ("Müller, Dr. Anna" and "Anna Müller" → AM)."""
    family, comma, given = name.partition(",")
    words = [*given.split(), *family.split()] if comma else name.split()
    letters = [word[0].upper() for word in words if word[0].isalpha() and not word.endswith(".")]
    particles = [word[0].upper() for word in words if word[0].isupper() and not word.endswith(".")]
    chosen = particles or letters
    return chosen[0] + chosen[-1] if len(chosen) > 1 else "".join(chosen)


def avatar(
    painter: QPainter,
    rect: QRect,
    kind: AvatarKind,
    letters: str = "",
    photo: QPixmap | None = None,
    selected: bool = False,
) -> None:
    """Circle with initials or photo for persons, rounded square with icon for the rest."""
    pair = tokens().avatars[kind]
    side = rect.width()
    circle = kind is AvatarKind.PERSON
    radius = side / 2 if circle else side * (0.21 if side <= px(24) else 0.19)
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(rect), radius, radius)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(shape, QColor(tokens().base if selected and circle else pair.ground))
    if photo is not None and not photo.isNull():
        if kind is AvatarKind.ORGANISATION:
            _whole_logo(painter, rect, shape, photo)
        else:
            _clip_photo(painter, rect, shape, photo)
    elif circle:
        _letters(painter, rect, letters, pair)
    else:
        inner = round(side * 0.58) if side <= px(24) else round(side * 0.5)
        icons.paint(painter, _middle(rect, inner), _AVATAR_ICONS[kind], pair.text)
    painter.restore()


def _whole_logo(painter: QPainter, rect: QRect, shape: QPainterPath, logo: QPixmap) -> None:
    """On paper with nothing cut off: what is transparent was drawn for white."""
    edge = max(round(rect.width() * 0.06), 1)
    scaled = _scaled(painter, rect.size() - QSize(2 * edge, 2 * edge), logo, Qt.AspectRatioMode.KeepAspectRatio)
    size = scaled.deviceIndependentSize()
    painter.fillPath(shape, QColor(tokens().paper))
    painter.setClipPath(shape)
    painter.drawPixmap(
        QPointF(rect.x() + (rect.width() - size.width()) / 2, rect.y() + (rect.height() - size.height()) / 2), scaled
    )
    painter.setClipping(False)
    painter.setPen(QPen(QColor(tokens().hairline), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(shape)


def _scaled(painter: QPainter, size: QSize, photo: QPixmap, way: Qt.AspectRatioMode) -> QPixmap:
    device = painter.device()
    ratio = device.devicePixelRatio() if device else 1.0
    scaled = photo.scaled(size * ratio, way, Qt.TransformationMode.SmoothTransformation)
    scaled.setDevicePixelRatio(ratio)
    return scaled


def _clip_photo(painter: QPainter, rect: QRect, shape: QPainterPath, photo: QPixmap) -> None:
    scaled = _scaled(painter, rect.size(), photo, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    size = scaled.deviceIndependentSize()
    painter.setClipPath(shape)
    # The upper third: faces sit there.
    painter.drawPixmap(
        QPointF(rect.x() + (rect.width() - size.width()) / 2, rect.y() + (rect.height() - size.height()) / 3), scaled
    )


def _letters(painter: QPainter, rect: QRect, letters: str, pair: Pair) -> None:
    face = QFont(font(Size.INITIALS, Weight.SEMIBOLD))
    face.setPixelSize(max(round(rect.width() * (0.4 if rect.width() <= px(24) else 0.36)), px(9)))
    painter.setFont(face)
    painter.setPen(QColor(pair.text))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letters)


def _middle(rect: QRect, side: int) -> QRect:
    return QRect(rect.x() + (rect.width() - side) // 2, rect.y() + (rect.height() - side) // 2, side, side)


def chip_width(words: str, icon: str | None, pill: bool = True) -> int:
    """How wide :func:`chip` will be."""
    advance = QFontMetrics(font(Size.SMALL, Weight.MEDIUM)).horizontalAdvance(words)
    if icon:
        return px(6) + px(12) + px(4) + advance + px(8)
    return advance + 2 * px(8 if not pill else 9)


def chip(painter: QPainter, rect: QRect, words: str, pair: Pair, icon: str | None = None, pill: bool = True) -> None:
    """A status chip (``pill``) or a tag, filling ``rect``."""
    box(painter, rect, pair.ground, radius=CHIP / 2 if pill else 4)
    left = rect.x() + px(8 if not pill else 9)
    if icon:
        icons.paint(painter, QRect(rect.x() + px(6), rect.y(), px(12), rect.height()), icon, pair.text)
        left = rect.x() + px(22)
    room = QRect(left, rect.y(), rect.right() - left + 1 - px(6), rect.height())
    text(painter, room, words, font(Size.SMALL, Weight.MEDIUM), pair.text)


def status_chip(painter: QPainter, at: QPoint, words: str, tone: Tone, icon: str | None, most: int = 10_000) -> int:
    """A status chip with its left middle at ``at``, no wider than ``most``; returns its width."""
    width = min(chip_width(words, icon), most)
    height = px(CHIP)
    chip(painter, QRect(at.x(), at.y() - height // 2, width, height), words, tokens().pair(tone), icon)
    return width


def tag_chip(
    painter: QPainter,
    at: QPoint,
    words: str,
    selected: bool = False,
    most: int = 10_000,
    icon: str | None = None,
    colour: TagColour = TagColour.GREY,
) -> int:
    """A tag with its left middle at ``at``; on a selected row filled with Base. Returns its width."""
    colours = tokens()
    pair = Pair(colours.base, colours.tags[colour].text) if selected else colours.tags[colour]
    width = min(chip_width(words, icon, pill=False), most)
    height = px(CHIP)
    chip(painter, QRect(at.x(), at.y() - height // 2, width, height), words, pair, icon, pill=False)
    return width


def focus_ring(painter: QPainter, rect: QRect, radius: float = 8) -> None:
    """Two pixels of accent along the inside of ``rect``."""
    box(painter, rect, None, tokens().accent, radius, 2)


def key_cap(painter: QPainter, rect: QRect, words: str) -> None:
    """The hint for a shortcut, as on a key."""
    colours = tokens()
    box(painter, rect, colours.window, colours.hairline, 4)
    text(painter, rect, words, font(Size.SMALL), colours.secondary, Qt.AlignmentFlag.AlignHCenter)


def bar(painter: QPainter, rect: QRect, share: float) -> None:
    """A progress bar: track and the share done."""
    colours = tokens()
    box(painter, rect, colours.hairline, radius=2)
    if share > 0:
        done = QRect(rect.x(), rect.y(), max(round(rect.width() * min(share, 1)), rect.height()), rect.height())
        box(painter, done, colours.accent, radius=2)
