"""A card: one step or the entry. It paints itself from a face that is laid out once for its words."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.ui.canvas import card_ground
from app.ui.canvas import marks as edge
from app.ui.canvas import style as sizes
from app.ui.canvas.card_face import CardFace, bubble_top_of, height_of
from app.ui.canvas.card_ground import Ground
from app.ui.canvas.card_text import Written, elided
from app.ui.canvas.marks import NO_MARKS, CardMarks
from app.ui.canvas.style import CanvasStyle
from app.ui.canvas.words import CardWords

FLAT_BELOW = 0.45
_FAR_LEFT = 46.0
_FAR_SIGN = QRectF(12, 14, 24, 24)
_MARGIN = 12.0


class CardItem(QGraphicsItem):
    """One step or the entry, at its place on the canvas."""

    def __init__(self, card_id: str, style: CanvasStyle) -> None:
        """Make an empty card; ``show_words`` fills it."""
        super().__init__()
        self.card_id = card_id
        self._style = style
        self.exits: tuple[str, ...] = ()
        self.open_exits: frozenset[str] = frozenset()
        self.marks = NO_MARKS
        self._words = CardWords("", "")
        self._face: CardFace | None = None
        self._far_title: Written | None = None
        self.height = height_of(self._words)
        self._bounds = QRectF()
        self._looks: tuple[Ground, Ground] | None = None
        self._shape: QPainterPath | None = None
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setZValue(1)

    @property
    def words(self) -> CardWords:
        """What the card says."""
        return self._words

    def show_words(
        self, words: CardWords, exits: Sequence[str], open_exits: frozenset[str], marks: CardMarks
    ) -> None:
        """Paint the card anew, with the marks on its edge.

        Its look and its words are worked out when they are painted first: most cards of a large flow are far away.
        """
        self.prepareGeometryChange()
        if marks != self.marks:
            self.setToolTip(marks.in_words())
        self._words, self.exits, self.open_exits, self.marks = words, tuple(exits), open_exits, marks
        self._face = self._far_title = self._looks = self._shape = None
        self.height = height_of(words)
        self._bounds = self._reach()
        self.update()

    def relaid(self) -> None:
        """Lay the same words out in other letters or colours."""
        self.show_words(self._words, self.exits, self.open_exits, self.marks)

    def boundingRect(self) -> QRectF:
        """Return the card with its shadow, badge, ports and open ends."""
        return self._bounds

    def _reach(self) -> QRectF:
        rect = QRectF(-_MARGIN, -_MARGIN, sizes.WIDTH + 2 * _MARGIN, self.height + 2 * _MARGIN)
        for label in self.open_exits:
            rect = rect.united(self.end_rect(label).adjusted(-2, -2, 2, 2))
        return rect

    def _seen(self) -> tuple[Ground, Ground]:
        """Return how the card looks unselected and selected."""
        words = self._words
        ports = tuple((self.port(label).x(), self.port(label).y()) for label in self.exits)
        plain = Ground(
            self.height,
            words.icon,
            words.is_on,
            bubble_top_of(words),
            bool(words.remark_below or words.counts),
            ports,
        )
        return plain, replace(plain, is_selected=True)

    def shape(self) -> QPainterPath:
        """Return what can be taken hold of: the card itself."""
        if self._shape is None:
            self._shape = QPainterPath()
            self._shape.addRect(self.ground())
        return self._shape

    def ground(self) -> QRectF:
        """Return the card without what sticks out of it."""
        return QRectF(0, 0, sizes.WIDTH, self.height)

    def port(self, label: str) -> QPointF:
        """Return where an exit leaves the card, in the card's own units."""
        if label not in self.exits or len(self.exits) == 1:
            return QPointF(sizes.WIDTH / 2, self.height)
        index, count = self.exits.index(label), len(self.exits)
        if count == 2:
            return (
                QPointF(sizes.WIDTH / 2, self.height) if index == 0 else QPointF(sizes.WIDTH, self.height / 2)
            )
        return QPointF(sizes.WIDTH * (index + 1) / (count + 1), self.height)

    def leaves_sideways(self, label: str) -> bool:
        """Whether an exit leaves the card to the right."""
        return len(self.exits) == 2 and label in self.exits and self.exits.index(label) == 1

    def end_rect(self, label: str) -> QRectF:
        """Return where the sign of an open end is, in the card's own units: “Done”, or a plus where it is narrow."""
        port, style = self.port(label), self._style
        if self.leaves_sideways(label):
            stem = sizes.STEM + style.label_width(self.words.exit_names.get(label, "")) + 8
            return QRectF(port.x() + stem, port.y() - sizes.DONE / 2, style.done_width, sizes.DONE)
        if len(self.exits) > 2:
            side = 2 * sizes.PLUS
            return QRectF(port.x() - sizes.PLUS, port.y() + sizes.STEM, side, side)
        stem = sizes.STEM + (sizes.LABEL + 4 if label in self.words.exit_names else 0)
        return QRectF(port.x() - style.done_width / 2, port.y() + stem, style.done_width, sizes.DONE)

    def switch_rect(self) -> QRectF:
        """Return where the switch is; empty if there is none."""
        return card_ground.switch_rect() if self._words.is_on is not None else QRectF()

    def badge_rect(self) -> QRectF:
        """Return where the badge of a problem is."""
        return edge.badge_rect()

    @property
    def problem(self) -> str:
        """What is wrong with its step; empty if nothing is."""
        return self.marks.problem

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the card; from far away only its body and its title."""
        del option, widget
        scale = painter.worldTransform().m11()
        if scale < FLAT_BELOW:
            self._paint_flat(painter)
            return
        scale *= painter.device().devicePixelRatioF()
        if self._looks is None:
            self._looks = self._seen()
        look = self._looks[self.isSelected()]
        picture = self._style.picture(
            look, scale, lambda bucket: card_ground.drawn(look, self._style, bucket)
        )
        painter.drawPixmap(QPointF(-sizes.SHADOW, -sizes.SHADOW), picture)
        if self._face is None:
            self._face = CardFace(self._words, self._style)
        self._face.paint(painter, scale)
        for label in self.open_exits:
            self._paint_open_end(painter, label)
        edge.paint_marks(painter, self._style, self.marks)

    def _paint_flat(self, painter: QPainter) -> None:
        style, ground = self._style, self.ground()
        painter.fillRect(ground, style.surface)
        painter.setPen(style.selected_pen if self.isSelected() else style.border_pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(ground)
        painter.fillRect(_FAR_SIGN, style.accent_soft)
        if self._far_title is None:
            self._far_title = elided(self._words.title, style.far_font, sizes.WIDTH - _FAR_LEFT - _MARGIN)
        painter.setPen(style.text)
        self._far_title.paint(painter, QPointF(_FAR_LEFT, style.far_top))
        edge.paint_marks_flat(painter, style, self.marks)

    def _paint_open_end(self, painter: QPainter, label: str) -> None:
        """Paint the stem, the name of the exit where there are several, and the dashed sign with its plus."""
        style, port, end = self._style, self.port(label), self.end_rect(label)
        sideways = self.leaves_sideways(label)
        painter.setPen(style.link_pen)
        edge = QPointF(sizes.PORT + 1, 0) if sideways else QPointF(0, sizes.PORT + 1)
        painter.drawLine(
            port + edge, QPointF(end.left(), port.y()) if sideways else QPointF(port.x(), end.top())
        )
        name = self._words.exit_names.get(label, "")
        if name:
            self._paint_exit_name(painter, name, port, end, sideways=sideways)
        painter.setBrush(style.background)
        painter.setPen(style.open_end_pen)
        painter.drawRoundedRect(end, end.height() / 2, end.height() / 2)
        is_narrow = end.width() <= 2 * sizes.PLUS
        middle = end.center() if is_narrow else QPointF(end.left() + 16, end.center().y())
        painter.setPen(style.link_pen)
        painter.drawLine(middle - QPointF(4, 0), middle + QPointF(4, 0))
        painter.drawLine(middle - QPointF(0, 4), middle + QPointF(0, 4))
        if not is_narrow:
            painter.setPen(style.muted)
            top = end.center().y() - style.small_metrics.height() / 2
            style.done.paint(painter, QPointF(end.left() + 27, top))

    def _paint_exit_name(
        self, painter: QPainter, name: str, port: QPointF, end: QRectF, *, sideways: bool
    ) -> None:
        style = self._style
        painter.setFont(style.small_font)
        width = style.label_width(name)
        if len(self.exits) > 2:
            room = QRectF(end.center().x() - 26, end.bottom() + 1, 52, sizes.LABEL)
            painter.setPen(style.muted)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, name)
            return
        middle = (
            QPointF((port.x() + end.left()) / 2, port.y())
            if sideways
            else QPointF(port.x(), (port.y() + end.top()) / 2 + 2)
        )
        pill = QRectF(middle.x() - width / 2, middle.y() - sizes.LABEL / 2, width, sizes.LABEL)
        style.paint_label(painter, pill, name)
