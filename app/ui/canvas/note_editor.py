"""Writing on a note: a field that floats over it while it is written on."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from app.model.sequence import LONGEST_NOTE
from app.ui.canvas.note import PADDING, WIDTH, NoteItem
from app.ui.canvas.view import FlowView

_LEAST_HEIGHT = 90


class NoteEditor(QPlainTextEdit):
    """Emits ``written`` with the note's id and its text when the owner is done; Escape gives up."""

    written = Signal(str, str)
    closed = Signal()

    def __init__(self, view: FlowView, item: NoteItem, parent: QWidget) -> None:
        """Open over a note of a view."""
        super().__init__(parent)
        self.note_id = item.note_id
        self._is_done = False
        self.setAccessibleName(self.tr("Text of the note"))
        self.setToolTip(self.tr("Ctrl+Enter keeps it, Esc gives up"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setPlainText(item.note.text)
        style = item.canvas_style
        paper = style.papers[item.note.colour].name()
        self.setStyleSheet(f"QPlainTextEdit {{ background: {paper}; }}")
        self.selectAll()
        place = view.mapFromScene(item.pos())
        scale = max(view.scale_factor, 1.0)
        self.setGeometry(
            place.x(),
            place.y(),
            round(WIDTH * scale),
            max(_LEAST_HEIGHT, round((item.height + PADDING) * scale)),
        )
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Take every key, also those that would do something to the canvas below."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter keeps the text, Escape gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self._close(keep=False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
        ):
            self._close(keep=True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep the text when the owner goes elsewhere; a menu of the field itself is not elsewhere."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._close(keep=True)

    def finish(self) -> None:
        """Keep the text and close, as when the owner goes elsewhere."""
        self._close(keep=True)

    def _close(self, *, keep: bool) -> None:
        if self._is_done:
            return
        self._is_done = True
        if keep:
            self.written.emit(self.note_id, self.toPlainText()[:LONGEST_NOTE])
        self.hide()
        self.closed.emit()
        self.deleteLater()
