"""A note: a sheet of coloured paper that lies below the cards. It says something to people only."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QStaticText, QTextOption
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.model.sequence import Note
from app.ui.canvas import style as sizes
from app.ui.canvas.card import FLAT_BELOW
from app.ui.canvas.style import CanvasStyle

WIDTH = 216.0
PADDING = 12.0
_LEAST, _MOST = 64.0, 480.0


class NoteItem(QGraphicsItem):
    """One note, at its place on the canvas."""

    def __init__(self, note_id: str, style: CanvasStyle) -> None:
        """Make an empty note; ``show_note`` fills it."""
        super().__init__()
        self.note_id = note_id
        self.height = _LEAST
        self._style = style
        self._note = Note(text="")
        self._text = QStaticText()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption, False)
        self.setZValue(-1)

    @property
    def note(self) -> Note:
        """What is written on it, and its colour."""
        return self._note

    @property
    def canvas_style(self) -> CanvasStyle:
        """The colours and letters it is painted in."""
        return self._style

    def show_note(self, note: Note) -> None:
        """Lay the text out and paint the note anew."""
        self.prepareGeometryChange()
        self._note = note
        text = QStaticText(note.text or self._style.empty_note)
        text.setTextFormat(Qt.TextFormat.PlainText)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        text.setTextOption(option)
        text.setTextWidth(WIDTH - 2 * PADDING)
        text.prepare(font=self._style.line_font)
        self._text = text
        self.height = max(_LEAST, min(_MOST, text.size().height() + 2 * PADDING))
        self.update()

    def relaid(self) -> None:
        """Lay the same text out in other letters or colours."""
        self.show_note(self._note)

    def boundingRect(self) -> QRectF:
        """Return the note with the edge that shows it chosen."""
        return QRectF(-3, -3, WIDTH + 6, self.height + 6)

    def shape(self) -> QPainterPath:
        """Return what can be taken hold of."""
        path = QPainterPath()
        path.addRect(QRectF(0, 0, WIDTH, self.height))
        return path

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the paper, and near enough its text."""
        del option, widget
        style = self._style
        paper = QRectF(0, 0, WIDTH, self.height)
        painter.setPen(style.selected_pen if self.isSelected() else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(style.papers[self._note.colour])
        if painter.worldTransform().m11() < FLAT_BELOW:
            painter.drawRect(paper)
            return
        painter.drawRoundedRect(paper, sizes.RADIUS / 2, sizes.RADIUS / 2)
        painter.setFont(style.line_font)
        painter.setPen(style.text if self._note.text else style.muted)
        if self._text.size().height() + 2 * PADDING > _MOST:
            painter.setClipRect(paper.adjusted(0, 0, 0, -PADDING))
        painter.drawStaticText(QPointF(PADDING, PADDING), self._text)
        painter.setClipping(False)
