"""A name that can be changed where it stands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QStackedLayout, QWidget

from app.ui.widgets.labels import ElidedLabel

_ROOM = 9
"""Above and below the letters, for the frame of the field."""


class NameEdit(QWidget):
    """Shows a name; a double click or ``begin`` turns it into a field.

    Emits ``renamed`` with what was written. Enter and going elsewhere keep it, Escape does not.
    """

    renamed = Signal(str)
    ended = Signal()

    def __init__(self, label: str, longest: int) -> None:
        """Show an empty name; ``label`` says what it is the name of."""
        super().__init__()
        self._name = ""
        self.is_editing = False
        self.shown = ElidedLabel(kind="heading")
        self.field = _Field(self)
        self.field.setProperty("look", "name")
        self.field.setMaxLength(longest)
        self.field.setAccessibleName(label)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self.setFixedHeight(self.fontMetrics().height() + _ROOM)
        self._stack.addWidget(self.shown)
        self._stack.addWidget(self.field)
        self.field.ended.connect(self._end)

    def show_name(self, name: str) -> None:
        """Show a name; what is being written stays."""
        self._name = name
        self.shown.setText(name)

    def begin(self) -> None:
        """Let the name be written."""
        self.is_editing = True
        self.field.setText(self._name)
        self._stack.setCurrentWidget(self.field)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def begin_again(self, written: str) -> None:
        """Let a name that was refused be written again."""
        self.begin()
        self.field.setText(written)
        self.field.selectAll()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Let the name be written."""
        event.accept()
        self.begin()

    def _end(self, is_kept: bool) -> None:
        if not self.is_editing:
            return
        self.is_editing = (
            False  # first of all: hiding the field takes the keyboard from it, which ends it too
        )
        had_focus = self.field.hasFocus()
        written = self.field.text()
        self._stack.setCurrentWidget(self.shown)
        if had_focus:
            self.ended.emit()
        if is_kept and " ".join(written.split()) != self._name:
            self.renamed.emit(written)


class _Field(QLineEdit):
    """Emits ``ended``, and whether what was written is kept."""

    ended = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep it on Enter, not on Escape."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.ended.emit(True)
            case Qt.Key.Key_Escape:
                self.ended.emit(False)
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep it, unless only another window or a menu came before this one."""
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.ActiveWindowFocusReason,
            Qt.FocusReason.PopupFocusReason,
        ):
            self.ended.emit(True)
