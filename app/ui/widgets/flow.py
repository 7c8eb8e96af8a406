"""A layout that sets widgets in lines, like words in a text."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """As many as fit in a line, then the next line; every widget is as large as it asks to be."""

    def __init__(self, spacing: int, parent: QWidget | None = None) -> None:
        """Make it empty; ``spacing`` lies between widgets and between lines."""
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        """Put one more at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one of them, or ``None``."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one of them out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower it is, the more lines there are."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return self._set_out(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, rect: QRect) -> None:
        """Set the widgets out in a place."""
        super().setGeometry(rect)
        self._set_out(rect, moves=True)

    def sizeHint(self) -> QSize:
        """Ask for room for the widest one."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """No narrower than the widest one."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _set_out(self, rect: QRect, *, moves: bool) -> int:
        """Return the height that the lines need in ``rect``; with ``moves`` put everything there."""
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            size = item.sizeHint()
            if line and x + size.width() > rect.x() + rect.width():
                x, y, line = rect.x(), y + line + self.spacing(), 0
            if moves:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        return y + line - rect.y()
