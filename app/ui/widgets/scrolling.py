"""A page that can be scrolled."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolling(content: QWidget) -> QScrollArea:
    """Return an area that shows as much of a page as there is room for."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area


class NeverSqueezed(QScrollArea):
    """Gives its content all the room there is, and never less than it needs: beyond that it is scrolled."""

    def __init__(self, content: QWidget) -> None:
        """Hold the content."""
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = content
        self.setWidget(content)
        content.installEventFilter(self)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Ask for no room of its own: whatever there is can be scrolled."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow when the content needs another room."""
        if watched is self.content and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        content, room = self.content, self.maximumViewportSize()
        needed = content.minimumSizeHint()
        needed.setHeight(self._height_for(max(room.width(), needed.width()), needed.height()))
        below = self.horizontalScrollBar().sizeHint().height() if room.width() < needed.width() else 0
        beside = 0
        if room.height() - below < needed.height():
            beside = self.verticalScrollBar().sizeHint().width()
            width = max(room.width() - beside, needed.width())
            needed.setHeight(self._height_for(width, needed.height()))
        content.resize(QSize(room.width() - beside, room.height() - below).expandedTo(needed))

    def _height_for(self, width: int, least: int) -> int:
        """Return what the content needs where it is so wide: the narrower, the more lines its words have."""
        layout = self.content.layout()
        if layout is None or not layout.hasHeightForWidth():
            return least
        return max(least, layout.totalMinimumHeightForWidth(width))
