"""The icon in the tray: the sign of Tendril, with a mark whose shape says how sending stands."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from app.ui.logo import paint_sign
from app.ui.theme import Theme
from app.ui.tray.state import TrayState

_SIZES = (16, 22, 24, 32, 44, 48, 64)


def tray_picture(theme: Theme, state: TrayState) -> QIcon:
    """Return the icon for a state: full, with two bars, with a warning sign, or an outline."""
    result = QIcon()
    for size in _SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint(painter, theme, state, float(size))
        painter.end()
        result.addPixmap(pixmap)
    return result


def _paint(painter: QPainter, theme: Theme, state: TrayState, size: float) -> None:
    is_idle = state is TrayState.IDLE
    edge = max(1.0, size / 16)
    painter.setPen(QPen(theme.colour("accent"), edge) if is_idle else Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("surface") if is_idle else theme.colour("accent_fill"))
    ground = QRectF(edge / 2, edge / 2, size - edge, size - edge)
    painter.drawRoundedRect(ground, size * 0.22, size * 0.22)
    inset = size * 0.17
    place = QRectF(inset, inset, size - 2 * inset, size - 2 * inset)
    paint_sign(painter, theme.colours.accent if is_idle else theme.colours.on_accent, place)
    mark = QRectF(size * 0.42, size * 0.42, size * 0.58, size * 0.58)
    if state is TrayState.PAUSED:
        _paint_bars(painter, theme, mark)
    elif state is TrayState.NEEDS_YOU:
        _paint_warning(painter, theme, mark)


def _paint_bars(painter: QPainter, theme: Theme, mark: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("surface"))
    painter.drawEllipse(mark)
    painter.setBrush(theme.colour("text"))
    width, height = mark.width() * 0.16, mark.height() * 0.46
    for side in (0.29, 0.55):
        bar = QRectF(mark.x() + mark.width() * side, mark.center().y() - height / 2, width, height)
        painter.drawRect(bar)


def _paint_warning(painter: QPainter, theme: Theme, mark: QRectF) -> None:
    corners = [QPointF(mark.center().x(), mark.top()), mark.bottomRight(), mark.bottomLeft()]
    painter.setPen(QPen(theme.colour("surface"), mark.width() * 0.12, j=Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(theme.colour("danger"))
    painter.drawPolygon(QPolygonF(corners))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.colours.surface))
    width = max(1.0, mark.width() * 0.13)
    x = mark.center().x() - width / 2
    painter.drawRect(QRectF(x, mark.y() + mark.height() * 0.36, width, mark.height() * 0.3))
    painter.drawRect(QRectF(x, mark.y() + mark.height() * 0.75, width, width))
