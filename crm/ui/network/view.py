"""The picture in its window: zoom by wheel, keys and buttons, a node chosen by arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QVBoxLayout, QWidget

from crm.domain.listing import Subject
from crm.ui.metrics import px
from crm.ui.network.items import NodeItem
from crm.ui.network.scene import NetworkScene
from crm.ui.style_buttons import Look
from crm.ui.widgets.buttons import icon_button
from crm.ui.widgets.labels import Card

_STEP, _LEAST, _MOST = 1.25, 0.08, 3.0
_READABLE = 0.6  # a first look is never further away: better a part that can be read than a whole that cannot
_EVENLY = 0.75  # the centre stands in the middle of the window unless that would make the picture smaller than this
_NUDGE = 24
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class NetworkView(QGraphicsView):
    """``centre_asked``, ``grow_asked`` and ``open_asked`` carry a subject, ``menu_asked`` also a global point."""

    centre_asked = Signal(object)
    grow_asked = Signal(object)
    open_asked = Signal(object)
    menu_asked = Signal(object, object)

    def __init__(self, scene: NetworkScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self._scene = scene
        self.setAccessibleName(self.tr("Netzwerk als Bild"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fitted = True
        self.buttons = self._zoom_buttons()

    # ── zoom ────────────────────────────────────────────────────────────────────────────────────────────────

    def zoom(self) -> float:
        """How much larger than in the mockups things are."""
        return self.transform().m11()

    def zoom_in(self) -> None:
        self._zoom_by(_STEP)

    def zoom_out(self) -> None:
        self._zoom_by(1 / _STEP)

    def fit(self) -> None:
        """The whole picture, never enlarged."""
        self._fitted = True
        self._fit(0.0)

    def look(self) -> None:
        """The first look: the whole where it can be read, else the centre with what is around it."""
        self._fitted = True
        self._fit(_READABLE)

    def keep_in_sight(self, subject: Subject) -> None:
        """Moves the picture as little as needed."""
        item = self._scene.nodes.get(subject)
        if item is not None:
            self.ensureVisible(item, px(40), px(40))

    def widen(self) -> None:
        """The picture has grown: what is seen stays, and the new can be reached."""
        middle = self.mapToScene(self.viewport().rect().center())
        self._fitted = False
        self.setSceneRect(self._roomy(self._scene.extent()))
        self.centerOn(middle)

    def _fit(self, least: float) -> None:
        whole = self._scene.extent()
        if whole.isEmpty():
            return
        centre = self._scene.centre()
        around = _around(whole, centre)
        by, evenly = self._fitting(whole), self._fitting(around)
        if evenly >= min(_EVENLY, by):
            whole, by = around, evenly
        self.resetTransform()
        self.scale(max(by, least, _LEAST), max(by, least, _LEAST))
        middle = whole.center() if by >= least else centre
        self.setSceneRect(self._roomy(whole))
        self.centerOn(middle)

    def _fitting(self, whole: QRectF) -> float:
        """How large the rectangle can be shown."""
        room = self.viewport().rect().adjusted(px(24), px(24), -px(24), -px(24))
        return min(room.width() / whole.width(), room.height() / whole.height(), 1.0)

    def _roomy(self, whole: QRectF) -> QRectF:
        """So large that any node can be brought into the middle."""
        seen = self.mapToScene(self.viewport().rect()).boundingRect()
        return whole.adjusted(-seen.width() / 2, -seen.height() / 2, seen.width() / 2, seen.height() / 2)

    def _zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        wanted = min(max(self.zoom() * factor, _LEAST), _MOST) / self.zoom()
        anchor = QGraphicsView.ViewportAnchor
        self.setTransformationAnchor(anchor.AnchorUnderMouse if at is not None else anchor.AnchorViewCenter)
        self._fitted = False
        self.scale(wanted, wanted)
        self.setSceneRect(self._roomy(self._scene.extent()))

    # ── events ──────────────────────────────────────────────────────────────────────────────────────────────

    def wheelEvent(self, event: QWheelEvent) -> None:
        if turned := event.angleDelta().y():
            self._zoom_by(_STEP ** (turned / 120), event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, chosen = Qt.Key(event.key()), self._scene.selected()
        if key in _ARROWS:
            self._on_arrow(_ARROWS[key], chosen, event.modifiers())
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key is Qt.Key.Key_Minus:
            self.zoom_out()
        elif key in (Qt.Key.Key_0, Qt.Key.Key_Home):
            self.fit()
        elif chosen is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            opens = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            (self.open_asked if opens else self.centre_asked).emit(chosen)
        elif chosen is not None and key is Qt.Key.Key_Space:
            self.grow_asked.emit(chosen)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if isinstance(item, NodeItem):
            self.centre_asked.emit(item.subject)
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            item = self.itemAt(event.pos())
            if isinstance(item, NodeItem):
                self._scene.select(item.subject)
                self.menu_asked.emit(item.subject, event.globalPos())
            return
        chosen = self._scene.selected()
        if chosen is not None:
            below = self.mapFromScene(self._scene.nodes[chosen].pos())
            self.menu_asked.emit(chosen, self.viewport().mapToGlobal(below))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._scene.show_focus(event.reason() is not Qt.FocusReason.MouseFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._scene.show_focus(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        corner = QPoint(self.width() - px(16), self.height() - px(16))
        self.buttons.move(corner - QPoint(self.buttons.width(), self.buttons.height()))
        if self._fitted:
            self.look()

    def _on_arrow(self, way: tuple[int, int], chosen: Subject | None, keys: Qt.KeyboardModifier) -> None:
        self._scene.show_focus(True)
        if chosen is not None and keys & Qt.KeyboardModifier.ControlModifier:
            self._scene.nodes[chosen].moveBy(way[0] * px(_NUDGE), way[1] * px(_NUDGE))
            self.keep_in_sight(chosen)
            return
        found = self._scene.neighbour(*way)
        if found is not None:
            self._scene.select(found)
            self.keep_in_sight(found)

    def _zoom_buttons(self) -> QWidget:
        box = Card(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for icon, name, act in (
            ("plus", self.tr("Vergrößern (+)"), self.zoom_in),
            ("minus", self.tr("Verkleinern (−)"), self.zoom_out),
            ("fit", self.tr("Alles zeigen (Pos 1)"), self.fit),
        ):
            column.addWidget(icon_button(icon, name, Look.FLAT, on_click=act))
        box.adjustSize()
        return box


def _around(whole: QRectF, centre: QPointF) -> QRectF:
    """The rectangle with the centre in its middle that holds the whole."""
    across = max(centre.x() - whole.left(), whole.right() - centre.x())
    along = max(centre.y() - whole.top(), whole.bottom() - centre.y())
    return QRectF(centre.x() - across, centre.y() - along, 2 * across, 2 * along)
