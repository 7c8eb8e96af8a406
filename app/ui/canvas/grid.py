"""The grid of dots behind the cards."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

STEP = 24.0
"""How far apart the dots are, in canvas units."""
_ROW = 4
"""How high the picture of a row of dots is, in pixels of the screen."""


class Grid:
    """Paints the dots a row at a time: a row is a picture, made once for a scale and a width."""

    def __init__(self) -> None:
        """Begin without a picture."""
        self._row = QPixmap()
        self._made_for: tuple[float, float, QColor] | None = None

    def paint(self, painter: QPainter, rect: QRectF, pen: QPen) -> None:
        """Paint the dots within a rectangle of the canvas."""
        transform = painter.worldTransform()
        shown, step = transform.mapRect(rect), STEP * transform.m11()
        left = transform.dx() + step * ((shown.left() - transform.dx()) // step)
        top = transform.dy() + step * ((shown.top() - transform.dy()) // step)
        ratio = painter.device().devicePixelRatioF()
        row = self._picture(step, ceil((shown.right() - left) / step) + 1, pen, ratio)
        painter.save()
        painter.resetTransform()
        for number in range(ceil((shown.bottom() - top) / step) + 1):
            painter.drawPixmap(QPointF(round(left) - _ROW / 2, round(top + number * step) - _ROW / 2), row)
        painter.restore()

    def _picture(self, step: float, dots: int, pen: QPen, ratio: float) -> QPixmap:
        width = ceil(dots * step) + _ROW
        wanted = (step, ratio, pen.color())
        if self._made_for != wanted or self._row.width() < width * ratio:
            self._made_for = wanted
            self._row = QPixmap(ceil(width * ratio), ceil(_ROW * ratio))
            self._row.setDevicePixelRatio(ratio)
            self._row.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._row)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen)
            painter.drawPoints([QPointF(round(dot * step) + _ROW / 2, _ROW / 2) for dot in range(dots)])
            painter.end()
        return self._row
