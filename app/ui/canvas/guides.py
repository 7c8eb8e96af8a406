"""Where a dragged card comes to lie: on the grid, or in line with the middle of a neighbour, which a line shows."""

from bisect import bisect_left
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QGraphicsLineItem

from app.ui.canvas.scene import FlowScene

GRID = 8.0
_NEAR = 5.0
_BEYOND = 24.0
_ABOVE_CARDS = 3


class Guides:
    """Snaps what is dragged, and shows why. Neighbours are looked up once, when the drag begins."""

    def __init__(self, scene: FlowScene, dragged: Iterable[str], around: QRectF) -> None:
        """Line up with everything in ``around``, in canvas units, that is not dragged itself."""
        moving = set(dragged)
        rects = [scene.rect_of(each) for each in (*scene.cards, *scene.notes) if each not in moving]
        near = [rect for rect in rects if rect.intersects(around)]
        self._scene = scene
        self._middles_across = sorted((rect.center().x(), rect.top(), rect.bottom()) for rect in near)
        self._middles_down = sorted((rect.center().y(), rect.left(), rect.right()) for rect in near)
        self._lines = (QGraphicsLineItem(), QGraphicsLineItem())
        for line in self._lines:
            line.setPen(scene.style_.guide_pen)
            line.setZValue(_ABOVE_CARDS)
            line.hide()
            scene.addItem(line)

    def snapped(self, rect: QRectF) -> QPointF:
        """Return where the upper left corner of a dragged thing belongs, and show the lines it follows."""
        middle = rect.center()
        across = _nearest(self._middles_across, middle.x())
        down = _nearest(self._middles_down, middle.y())
        x = on_grid(rect.left()) if across is None else across[0] - rect.width() / 2
        y = on_grid(rect.top()) if down is None else down[0] - rect.height() / 2
        upright, level = self._lines
        upright.setVisible(across is not None)
        level.setVisible(down is not None)
        if across is not None:
            top, bottom = min(across[1], y), max(across[2], y + rect.height())
            upright.setLine(across[0], top - _BEYOND, across[0], bottom + _BEYOND)
        if down is not None:
            left, right = min(down[1], x), max(down[2], x + rect.width())
            level.setLine(left - _BEYOND, down[0], right + _BEYOND, down[0])
        return QPointF(x, y)

    def hide(self) -> None:
        """Show no lines for now."""
        for line in self._lines:
            line.hide()

    def end(self) -> None:
        """Take the lines away."""
        for line in self._lines:
            self._scene.removeItem(line)


def on_grid(value: float) -> float:
    """Return the nearest place of the grid."""
    return round(value / GRID) * GRID


def _nearest(middles: list[tuple[float, float, float]], value: float) -> tuple[float, float, float] | None:
    """Return the nearest middle, with the extent of what it belongs to, if it is near."""
    index = bisect_left(middles, (value, float("-inf"), float("-inf")))
    found = middles[max(0, index - 1) : index + 1]
    best = min(found, key=lambda each: abs(each[0] - value), default=None)
    return best if best is not None and abs(best[0] - value) <= _NEAR else None
