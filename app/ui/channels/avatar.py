"""Whose account it is, to be recognised at a glance: its picture or its initials, with the platform's sign."""

from PySide6.QtCore import QBuffer, QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QImageReader, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.channels.words import platform_icon
from app.ui.icons import paint_icon
from app.ui.theme import Theme
from app.workspace.channels import ChannelView

_LONGEST_SIDE = 2_048
"""Pixels of a picture that is decoded: a small file can hold a huge one."""
_BADGE = 0.46
"""The side of the platform's sign, of the whole."""
_PRACTICE = "practice"


class AccountAvatar(QWidget):
    """A round picture. It says nothing that is not written beside it, so a screen reader passes it by."""

    def __init__(self, theme: Theme, side: int) -> None:
        """Show nobody yet, in a square of this side."""
        super().__init__()
        self._theme = theme
        self._icon = ""
        self.initials = ""
        """The letters that stand for a picture; empty where nobody is known."""
        self._data = b""
        self._image = QImage()
        self.setFixedSize(side, side)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def has_picture(self) -> bool:
        """Whether the account's own picture is shown."""
        return not self._image.isNull()

    def show_channel(self, view: ChannelView) -> None:
        """Show the account of a channel."""
        self._icon = platform_icon(view.way or view.platform)
        is_known = bool(view.account.name) and view.platform != _PRACTICE
        self.initials = initials_of(view) if is_known else ""
        if view.account.picture != self._data:
            self._data = view.account.picture
            self._image = _decoded(self._data, round(self.width() * self.devicePixelRatioF()))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        if not self.has_picture and not self.initials:
            if self._icon:
                self._paint_sign(painter)
        else:
            self._paint_account(painter)
            self._paint_badge(painter)
        painter.end()

    def _paint_sign(self, painter: QPainter) -> None:
        painter.setBrush(self._theme.colour("accent_soft"))
        painter.drawRoundedRect(
            QRectF(self.rect()), self._theme.metrics.radius + 1, self._theme.metrics.radius + 1
        )
        side = round(self.width() * 0.5)
        place = QRect(0, 0, side, side)
        place.moveCenter(self.rect().center())
        paint_icon(painter, self._theme, self._icon, "accent_text", place)

    def _paint_account(self, painter: QPainter) -> None:
        place = QRectF(self.rect()).adjusted(0, 0, -3, -3)
        painter.setBrush(self._theme.colour("accent_soft"))
        painter.drawEllipse(place)
        if self.has_picture:
            circle = QPainterPath()
            circle.addEllipse(place)
            painter.save()
            painter.setClipPath(circle)
            painter.drawImage(place, self._image)
            painter.restore()
            return
        font = QFont(self.font())
        font.setPixelSize(max(10, round(place.height() * 0.36)))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.colour("accent_text"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.initials)
        painter.setPen(Qt.PenStyle.NoPen)

    def _paint_badge(self, painter: QPainter) -> None:
        side = round(self.width() * _BADGE)
        place = QRect(self.width() - side, self.height() - side, side, side)
        painter.setBrush(self._theme.colour("raised"))
        painter.drawEllipse(place)
        inset = max(2, side // 7)
        paint_icon(painter, self._theme, self._icon, "text", place.adjusted(inset, inset, -inset, -inset))


def initials_of(view: ChannelView) -> str:
    """Return one or two letters for an account: of its name, or of the channel's where that is an address."""
    named = view.account.name.partition("(")[0].lstrip("@")
    words = (view.name if "@" in named else named).split()
    letters = [word[0].upper() for word in words if word[0].isalnum()]
    return "".join(letters[:2])


def _decoded(data: bytes, side: int) -> QImage:
    """Return the middle of a picture as a square, nothing for what is none or is far too large."""
    if not data:
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > _LONGEST_SIDE:
        return QImage()
    image = reader.read()
    if image.isNull():
        return image
    least = min(image.width(), image.height())
    middle = image.copy((image.width() - least) // 2, (image.height() - least) // 2, least, least)
    wanted = QSize(side, side)
    mode = Qt.TransformationMode.SmoothTransformation
    return middle.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatio, mode) if least > side else middle
