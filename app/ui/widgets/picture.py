"""A picture from its bytes, as wide as its place; what is no picture is said in words."""

from PySide6.QtCore import QBuffer, QByteArray, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.icons import paint_icon
from app.ui.theme import Theme

_TALLEST = 1.4
"""How many times as high as wide a picture is shown at most; of a longer one the middle is seen."""
_MISSING = 0.4
"""How high the place of a picture is that cannot be shown, of its width."""


class PictureView(QWidget):
    """Shows one picture. It is decoded once, no larger than it is shown."""

    def __init__(self, theme: Theme, data: bytes, alt: str, width: int) -> None:
        """Show what the bytes hold ``width`` pixels wide; ``alt`` says it for those who do not see it."""
        super().__init__()
        self._theme = theme
        self._image = _decoded(data, round(width * self.devicePixelRatioF()))
        share = self._image.height() / self._image.width() if not self._image.isNull() else _MISSING
        self.setFixedSize(width, max(1, round(width * min(share, _TALLEST))))
        self.setAccessibleName(alt or self.tr("Picture"))
        self.setToolTip(alt)

    @property
    def is_readable(self) -> bool:
        """Whether the bytes are a picture."""
        return not self._image.isNull()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it with round corners."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(self.rect())
        path = QPainterPath()
        path.addRoundedRect(place, self._theme.metrics.radius, self._theme.metrics.radius)
        painter.setClipPath(path)
        if self.is_readable:
            whole = QRectF(self._image.rect())
            seen = whole.width() * place.height() / place.width()
            middle = QRectF(0, (whole.height() - seen) / 2, whole.width(), seen)
            painter.drawImage(place, self._image, middle)
        else:
            painter.fillRect(place, self._theme.colour("border"))
            side = self._theme.metrics.icon
            icon_place = QRect(0, 0, side, side)
            icon_place.moveCenter(self.rect().center())
            paint_icon(painter, self._theme, "image", "text_muted", icon_place)
        painter.end()


def _decoded(data: bytes, width: int) -> QImage:
    """Return the picture, scaled down while it is read where it is larger than needed."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and size.width() > width:
        reader.setScaledSize(size.scaled(width, size.height(), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read() if data else QImage()
