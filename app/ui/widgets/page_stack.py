"""Pages behind each other, of which only the one that is shown says how much room it needs."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget


class PageStack(QStackedWidget):
    """A stack that is as small as the page that is shown can be; Qt's own is never smaller than any of them."""

    def __init__(self, least: QSize | None = None) -> None:
        """Begin without pages. A page gets room of at least this size, however little it says to need."""
        super().__init__()
        self._least = least or QSize(0, 0)
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def hasHeightForWidth(self) -> bool:
        """Be as high as there is room for: Qt's own asks for what the highest of its pages needs."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Return what the page that is shown needs."""
        shown = self.currentWidget()
        needed = shown.minimumSizeHint() if shown is not None else super().minimumSizeHint()
        return needed.expandedTo(self._least)
