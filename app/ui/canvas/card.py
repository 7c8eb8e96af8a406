"""A card: paints itself from words that were laid out when they changed."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QStaticText
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.ui.canvas import style as sizes
from app.ui.canvas.style import CanvasStyle
from app.ui.canvas.words import CardWords

FLAT_BELOW = 0.45
_SWITCH = QRectF(0, 0, 32, 18)
_MARGIN = 12.0


class CardItem(QGraphicsItem):
    """One step or the entry, at its place on the canvas."""

    def __init__(self, card_id: str, style: CanvasStyle) -> None:
        """Make an empty card; ``show_words`` fills it."""
        super().__init__()
        self.card_id = card_id
        self._style = style
        self.height = sizes.HEADER
        self.exits: tuple[str, ...] = ()
        self.open_exits: frozenset[str] = frozenset()
        self.problem = ""
        self.is_pulsing = False
        self._words = CardWords("", "")
        self._title = QStaticText()
        self._line = QStaticText()
        self._bubble: tuple[QStaticText, ...] = ()
        self._footer = QStaticText()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption, False)
        self.setZValue(1)

    @property
    def words(self) -> CardWords:
        """What the card says."""
        return self._words

    def show_words(
        self, words: CardWords, exits: Sequence[str], open_exits: frozenset[str], problem: str
    ) -> None:
        """Lay the texts out and paint the card anew; ``problem`` is its badge, empty for none."""
        style = self._style
        self.prepareGeometryChange()
        self._words, self.exits, self.open_exits, self.problem = words, tuple(exits), open_exits, problem
        room = sizes.WIDTH - 2 * sizes.PADDING
        title_room = room - sizes.CHIP - 10 - (_SWITCH.width() + 8 if words.is_on is not None else 0)
        elide = Qt.TextElideMode.ElideRight
        self._title = _text(style.title_metrics.elidedText(words.title, elide, title_room))
        line_room = room - 22
        self._line = (
            _text(style.line_metrics.elidedText(words.line, elide, line_room))
            if words.line
            else QStaticText()
        )
        self._bubble = _wrapped(words.bubble, style, room - 20) if words.bubble else ()
        self._footer = (
            _text(style.small_metrics.elidedText(words.footer, elide, room))
            if words.footer
            else QStaticText()
        )
        self.height = (
            sizes.HEADER
            + (sizes.LINE if words.line else 0)
            + (sizes.BUBBLE + 12 if words.bubble else 0)
            + (sizes.FOOTER if words.footer else 0)
            + (4 if words.line and not words.bubble else 0)
        )
        self.update()

    def relaid(self) -> None:
        """Lay the same words out in other letters or colours."""
        self.show_words(self._words, self.exits, self.open_exits, self.problem)

    def boundingRect(self) -> QRectF:
        """Return the card with its shadow, badge, ports and plus signs."""
        below = sizes.PLUS_DISTANCE + sizes.PLUS if self.open_exits else sizes.PORT
        return QRectF(
            -_MARGIN,
            -_MARGIN,
            sizes.WIDTH + 2 * _MARGIN + (below if len(self.exits) == 2 else 0),
            self.height + _MARGIN + max(below + 2, _MARGIN),
        )

    def shape(self) -> QPainterPath:
        """Return what can be taken hold of: the card itself."""
        path = QPainterPath()
        path.addRect(QRectF(0, 0, sizes.WIDTH, self.height))
        return path

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

    def plus(self, label: str) -> QPointF:
        """Return the middle of the plus sign of an open exit."""
        port = self.port(label)
        if self.leaves_sideways(label):
            return port + QPointF(sizes.PLUS_DISTANCE, 0)
        return port + QPointF(0, sizes.PLUS_DISTANCE)

    def switch_rect(self) -> QRectF:
        """Return where the switch is; empty if there is none."""
        if self._words.is_on is None:
            return QRectF()
        return _SWITCH.translated(
            sizes.WIDTH - sizes.PADDING - _SWITCH.width(), (sizes.HEADER - _SWITCH.height()) / 2 + 2
        )

    def badge_rect(self) -> QRectF:
        """Return where the badge of a problem is."""
        return QRectF(sizes.WIDTH - 13, -9, 20, 20)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the card; from far away only its body."""
        del option, widget
        scale = painter.worldTransform().m11()
        if scale < FLAT_BELOW:
            self._paint_flat(painter)
            return
        body = self._style.body(
            self.height,
            selected=self.isSelected(),
            scale=scale * painter.device().devicePixelRatioF(),
        )
        painter.drawPixmap(QPointF(-sizes.SHADOW, -sizes.SHADOW), body)
        self._paint_words(painter)
        self._paint_exits(painter)
        if self.problem:
            self._paint_badge(painter)

    def _paint_flat(self, painter: QPainter) -> None:
        style = self._style
        painter.fillRect(QRectF(0, 0, sizes.WIDTH, self.height), style.surface)
        painter.setPen(style.selected_pen if self.isSelected() else style.border_pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(0, 0, sizes.WIDTH, self.height))
        painter.fillRect(QRectF(12, 14, 24, 24), style.accent_soft)
        if self.problem:
            painter.fillRect(self.badge_rect(), style.warning)

    def _paint_words(self, painter: QPainter) -> None:
        style, words = self._style, self._words
        chip = style.chip(words.icon, painter.worldTransform().m11() * painter.device().devicePixelRatioF())
        painter.drawPixmap(QPointF(sizes.PADDING, 12), chip)
        painter.setFont(style.title_font)
        painter.setPen(style.text)
        top = 12 + (sizes.CHIP - style.title_metrics.height()) / 2
        painter.drawStaticText(QPointF(sizes.PADDING + sizes.CHIP + 10, top), self._title)
        if words.is_on is not None:
            self._paint_switch(painter, is_on=words.is_on)
        y = sizes.HEADER - 2
        if words.line:
            painter.setFont(style.line_font)
            painter.setPen(style.muted)
            painter.drawStaticText(QPointF(sizes.PADDING, y), self._line)
            y += sizes.LINE
        if self._bubble:
            self._paint_bubble(painter, y)
        if words.footer:
            self._paint_footer(painter)

    def _paint_bubble(self, painter: QPainter, y: float) -> None:
        style = self._style
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.soft)
        painter.drawRoundedRect(
            QRectF(sizes.PADDING, y + 2, sizes.WIDTH - 2 * sizes.PADDING, sizes.BUBBLE), 8, 8
        )
        painter.setFont(style.line_font)
        painter.setPen(style.text)
        step = style.line_metrics.height()
        first = y + 2 + (sizes.BUBBLE - step * len(self._bubble)) / 2
        for number, line in enumerate(self._bubble):
            painter.drawStaticText(QPointF(sizes.PADDING + 10, first + number * step), line)

    def _paint_footer(self, painter: QPainter) -> None:
        style = self._style
        y = self.height - sizes.FOOTER
        painter.setPen(style.border_pen)
        painter.drawLine(QPointF(1, y), QPointF(sizes.WIDTH - 1, y))
        painter.setFont(style.small_font)
        painter.setPen(style.muted)
        top = y + (sizes.FOOTER - style.small_metrics.height()) / 2
        painter.drawStaticText(QPointF(sizes.PADDING, top), self._footer)

    def _paint_switch(self, painter: QPainter, *, is_on: bool) -> None:
        style, rect = self._style, self.switch_rect()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.accent if is_on else style.idle)
        painter.drawRoundedRect(rect, 9, 9)
        painter.setBrush(style.surface)
        knob = rect.right() - 16 if is_on else rect.left() + 2
        painter.drawEllipse(QRectF(knob, rect.top() + 2, 14, 14))

    def _paint_exits(self, painter: QPainter) -> None:
        style = self._style
        for label in self.exits:
            port = self.port(label)
            if label in self.open_exits:
                middle = self.plus(label)
                painter.setPen(style.border_pen)
                painter.drawLine(port, middle)
                painter.setBrush(style.surface)
                painter.setPen(style.link_pen)
                painter.drawEllipse(middle, sizes.PLUS, sizes.PLUS)
                painter.drawLine(middle - QPointF(4, 0), middle + QPointF(4, 0))
                painter.drawLine(middle - QPointF(0, 4), middle + QPointF(0, 4))
            painter.setBrush(style.surface)
            painter.setPen(style.link_pen)
            painter.drawEllipse(port, sizes.PORT, sizes.PORT)

    def _paint_badge(self, painter: QPainter) -> None:
        rect = self.badge_rect()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._style.warning)
        painter.drawEllipse(rect)
        painter.setPen(QColor(self._style.surface))
        painter.setFont(self._style.title_font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "!")


def _text(text: str) -> QStaticText:
    static = QStaticText(text)
    static.setTextFormat(Qt.TextFormat.PlainText)
    static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    return static


def _wrapped(text: str, style: CanvasStyle, room: float) -> tuple[QStaticText, ...]:
    """Return a text as one or two lines, the second cut where there is no room."""
    metrics = style.line_metrics
    if metrics.horizontalAdvance(text) <= room:
        return (_text(text),)
    words = text.split(" ")
    first = words[0]
    taken = 1
    for word in words[1:]:
        if metrics.horizontalAdvance(f"{first} {word}") > room:
            break
        first = f"{first} {word}"
        taken += 1
    rest = " ".join(words[taken:])
    lines = [metrics.elidedText(first, Qt.TextElideMode.ElideRight, room)]
    if rest:
        lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room))
    return tuple(_text(line) for line in lines)
