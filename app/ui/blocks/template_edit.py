"""A field for templates: variables are chips that are entered, left and deleted as a whole."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit

from app.model.chips import Chip, begun, chips, source_of
from app.ui.blocks.completion import Completion
from app.ui.blocks.template_colours import TemplateColours
from app.ui.theme import Theme
from app.workspace.trying import Variable

_ROUND = 5.0
_OPEN_MENU = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Placed:
    """A chip with where it is in the whole text, as Qt counts."""

    chip: Chip
    start: int
    end: int


class TemplateEdit(QPlainTextEdit):
    """Plain text with Liquid in it; what is copied, saved and undone is the text as it is written.

    Emits ``edited`` when the text has become another, ``chip_asked`` with a chip and the point for its
    menu, and ``media_pasted`` for pictures that are pasted or dropped.
    """

    edited = Signal()
    chip_asked = Signal(object, QPoint)
    media_pasted = Signal(QMimeData)

    def __init__(self, theme: Theme, name: str) -> None:
        """Make it empty; ``name`` is what a screen reader says."""
        super().__init__()
        self._theme = theme
        self._last = 0
        self._text = ""
        self._pressed: Placed | None = None
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.document().setDefaultTextOption(option)
        self.colours = TemplateColours(theme, self.document())
        self.completion = Completion(theme, self)
        self.completion.chosen.connect(self._complete)
        self.cursorPositionChanged.connect(self._keep_out_of_chips)
        self.textChanged.connect(self._was_changed)
        theme.changed.connect(self.viewport().update)

    def offer(self, variables: Sequence[Variable]) -> None:
        """Take note of which variables there are, for completion."""
        self.completion.offer(variables)

    def mark_missing(self, paths: Collection[str]) -> None:
        """Mark the variables that leave a gap for whoever the words are tried on."""
        missing = frozenset(paths)
        if missing != self.colours.missing:
            self.colours.missing = missing
            self.colours.rehighlight()
            self.viewport().update()

    def show_text(self, text: str) -> None:
        """Show another text; what was shown before cannot be brought back by undo."""
        if text != self.toPlainText():
            self.setPlainText(text)

    def insert_variable(self, path: str) -> None:
        """Put a variable where the cursor is, in place of what is selected."""
        self.textCursor().insertText(source_of(path))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def replace_chip(self, placed: Placed, source: str) -> None:
        """Write another source in place of a chip; one step to undo."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(placed.start)
        cursor.setPosition(placed.end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(source)
        self.setTextCursor(cursor)

    def placed(self) -> list[Placed]:
        """Return every chip with its place."""
        found = []
        block = self.document().firstBlock()
        while block.isValid():
            found += _chips_of(block)
            block = block.next()
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the list of names have its keys; delete chips as a whole; open the menu of one by Alt+Down."""
        if self.completion.takes(event):
            event.ignore()
            return
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in _OPEN_MENU:
            self._ask_beside()
            return
        if self._deletes_chip(event):
            return
        super().keyPressEvent(event)
        if event.text() or event.key() == Qt.Key.Key_Backspace:
            self._offer_names()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take note of the chip that is pressed."""
        super().mousePressEvent(event)
        self._pressed = self._chip_at(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the menu of a chip that was clicked."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        point = event.position().toPoint()
        is_click = event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection()
        if pressed is not None and is_click and pressed == self._chip_at(point):
            self.chip_asked.emit(pressed, self.viewport().mapToGlobal(point))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of a chip, or show the ordinary one."""
        placed = self._chip_at(event.pos())
        if placed is None and event.reason() == QContextMenuEvent.Reason.Keyboard:
            placed = self._beside()
        if placed is None:
            super().contextMenuEvent(event)
            return
        self.chip_asked.emit(placed, event.globalPos())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take pictures too; they are handed on."""
        return _holds_media(source) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert text as it is, and hand pictures on."""
        if _holds_media(source):
            self.media_pasted.emit(source)
        else:
            super().insertFromMimeData(source)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the grounds of the chips, then the text over them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for placed, rect in self._grounds():
            tone = self.colours.tone_of(placed.chip)
            painter.setBrush(self._theme.colour("warning_soft" if tone == "warning" else "accent_soft"))
            painter.drawRoundedRect(rect, _ROUND, _ROUND)
        painter.end()
        super().paintEvent(event)

    def _was_changed(self) -> None:
        """Say so if it is the text that changed, and not its colours alone."""
        text = self.toPlainText()
        if text != self._text:
            self._text = text
            self.edited.emit()

    def _grounds(self) -> Iterator[tuple[Placed, QRectF]]:
        """Yield the chips that can be seen, each with its ground."""
        block = self.firstVisibleBlock()
        bottom = self.viewport().height()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if place.top() > bottom:
                return
            for placed in _chips_of(block):
                for rect in _rects(block, placed):
                    yield placed, rect.translated(place.topLeft())
            block = block.next()

    def _chip_at(self, point: QPoint) -> Placed | None:
        return next((placed for placed, rect in self._grounds() if rect.contains(point)), None)

    def _chip_around(self, position: int) -> Placed | None:
        block = self.document().findBlock(position)
        return next((each for each in _chips_of(block) if each.start < position < each.end), None)

    def _beside(self) -> Placed | None:
        position = self.textCursor().position()
        block = self.document().findBlock(position)
        return next((each for each in _chips_of(block) if position in (each.end, each.start)), None)

    def _ask_beside(self) -> None:
        placed = self._beside()
        if placed is not None:
            self.chip_asked.emit(placed, self.viewport().mapToGlobal(self.cursorRect().bottomLeft()))

    def _keep_out_of_chips(self) -> None:
        """Let the cursor stand before or behind a chip, and a selection hold it whole or not at all."""
        cursor = self.textCursor()
        position, anchor = cursor.position(), cursor.anchor()
        came_from, self._last = self._last, position
        inside = self._chip_around(position)
        around = self._chip_around(anchor) if anchor != position else None
        if inside is None and around is None:
            return
        if around is not None:
            anchor = around.start if position >= around.end or inside == around else around.end
        if inside is not None:
            forward = position > came_from if anchor == cursor.anchor() else True
            position = inside.end if forward else inside.start
        moved = QTextCursor(self.document())
        moved.setPosition(anchor if cursor.hasSelection() else position)
        moved.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self._last = position
        self.setTextCursor(moved)

    def _deletes_chip(self, event: QKeyEvent) -> bool:
        cursor = self.textCursor()
        if cursor.hasSelection() or event.key() not in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            return False
        backwards = event.key() == Qt.Key.Key_Backspace
        for placed in _chips_of(cursor.block()):
            if cursor.position() == (placed.end if backwards else placed.start):
                cursor.setPosition(placed.start)
                cursor.setPosition(placed.end, QTextCursor.MoveMode.KeepAnchor)
                cursor.removeSelectedText()
                return True
        return False

    def _offer_names(self) -> None:
        cursor = self.textCursor()
        typed = begun(cursor.block().text()[: _in_letters(cursor.block().text(), cursor.positionInBlock())])
        if typed is None:
            self.completion.close()
        else:
            self.completion.show_for(typed.name, self.cursorRect())

    def _complete(self, path: str) -> None:
        cursor = self.textCursor()
        before = cursor.block().text()[: _in_letters(cursor.block().text(), cursor.positionInBlock())]
        typed = begun(before)
        if typed is not None:
            length = len(before) - typed.start
            cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, length)
        cursor.insertText(source_of(path))
        self.setTextCursor(cursor)


def _chips_of(block: QTextBlock) -> list[Placed]:
    text = block.text()
    if "{{" not in text:
        return []
    found = []
    for chip in chips(text):
        start = block.position() + _as_qt(text, chip.start)
        found.append(Placed(chip, start, start + _as_qt(chip.source, len(chip.source))))
    return found


def _rects(block: QTextBlock, placed: Placed) -> Iterator[QRectF]:
    """Yield where a chip is, a piece for each line it runs over; also in text from right to left."""
    layout = block.layout()
    chip = placed.chip
    start = placed.start - block.position()
    end, shown = placed.end - block.position(), start + chip.path_at - chip.start
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        if first >= last or last <= shown:
            continue
        pieces = [run.boundingRect() for run in line.glyphRuns(first, last - first)]
        left = min((piece.left() for piece in pieces if piece.width() > 0), default=0.0)
        right = max((piece.right() for piece in pieces if piece.width() > 0), default=0.0)
        if right > left:
            yield QRectF(left - 2, line.y() + 1, right - left + 4, line.height() - 1)


def _as_qt(text: str, place: int) -> int:
    """Return a place as Qt counts it: an emoji before it counts twice."""
    return place + sum(ord(sign) > 0xFFFF for sign in text[:place])


def _in_letters(text: str, position: int) -> int:
    """Return a place of Qt's as Python counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * position].decode("utf-16-le", "replace"))


def _holds_media(source: QMimeData) -> bool:
    return source.hasImage() or any(url.isLocalFile() for url in source.urls())
