"""The list of blocks: a name, how it begins, where it is used, and its picture."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.blocks.model import THUMBNAIL, VIEW, BlocksModel, first_line
from app.ui.theme import Theme
from app.workspace.blocks import BlockView

_PICTURE = 44


class BlocksList(QListView):
    """Rows to be chosen, one at a time."""

    def __init__(self, theme: Theme, model: BlocksModel) -> None:
        """Show a model."""
        super().__init__()
        self.setAccessibleName(self.tr("Blocks"))
        self.setProperty("look", "blocks")
        self.setModel(model)
        self.setItemDelegate(_Row(theme, model, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        theme.changed.connect(self.viewport().update)


class _Row(QStyledItemDelegate):
    """Paints one row."""

    def __init__(self, theme: Theme, model: BlocksModel, parent: QListView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Three lines."""
        size = self._theme.metrics.type
        return QSize(100, round((size.body + 2 * size.small) * 1.45) + 26)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the ground, the words and the picture."""
        view: BlockView = index.data(VIEW)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, rect)
        inside = rect.adjusted(14, 11, -12, -11)
        image = _thumbnail(index.data(THUMBNAIL), _PICTURE)
        if not image.isNull():
            place = QRect(inside.right() - _PICTURE, inside.top() + 2, _PICTURE, _PICTURE)
            _paint_picture(painter, image, place)
            inside.setRight(place.left() - 10)
        self._paint_words(painter, option.font, inside, view)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        place = QRectF(rect).adjusted(1.5, 2, -2.5, -2)
        colour = self._theme.colour
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        edge = "accent" if chosen or focused else "border"
        painter.setPen(QPen(colour(edge), 2 if focused and chosen else 1))
        under_mouse = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setBrush(colour("accent_soft" if chosen else "soft" if under_mouse else "raised"))
        radius = self._theme.metrics.radius + 2
        painter.drawRoundedRect(place, radius, radius)

    def _paint_words(self, painter: QPainter, font: QFont, inside: QRect, view: BlockView) -> None:
        lines = (
            (view.block.name, "text", self._theme.metrics.type.body, QFont.Weight.DemiBold),
            (first_line(view.block), "text_muted", self._theme.metrics.type.small, QFont.Weight.Normal),
            (
                self._model.uses_in_words(view),
                "text_faint",
                self._theme.metrics.type.caption,
                QFont.Weight.Normal,
            ),
        )
        top = inside.top()
        for text, role, pixels, weight in lines:
            letters = QFont(font)
            letters.setPixelSize(pixels)
            letters.setWeight(weight)
            metrics = QFontMetrics(letters)
            painter.setFont(letters)
            painter.setPen(self._theme.colour(role))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
            line = QRect(inside.left(), top, inside.width(), metrics.height() + 2)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            top += metrics.height() + 3


@lru_cache(maxsize=200)
def _thumbnail(data: bytes, side: int) -> QImage:
    image = QImage.fromData(QByteArray(data)) if data else QImage()
    if image.isNull():
        return image
    return image.scaled(
        2 * side,
        2 * side,
        Qt.AspectRatioMode.KeepAspectRatioByExpanding,
        Qt.TransformationMode.SmoothTransformation,
    )


def _paint_picture(painter: QPainter, image: QImage, place: QRect) -> None:
    """Paint the middle of a picture into a square with round corners."""
    side = min(image.width(), image.height())
    middle = QRect((image.width() - side) // 2, (image.height() - side) // 2, side, side)
    path = QPainterPath()
    path.addRoundedRect(QRectF(place), 6, 6)
    painter.save()
    painter.setClipPath(path)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, image, middle)
    painter.restore()
