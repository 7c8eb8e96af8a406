"""What every dialog has: a title, a line below it, a body, and buttons at the foot."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from app.ui.theme import Theme
from app.ui.widgets.buttons import button
from app.ui.widgets.dialog_body import DialogBody
from app.ui.widgets.labels import text_label
from app.ui.widgets.notice import Notice
from app.ui.window_place import TITLE_HEIGHT, inside

_LEAST_BODY = 120


class Dialog(QDialog):
    """A dialog over its window, as high as what it says; ``body`` takes what is its own.

    It is gone once it is closed.
    """

    def __init__(
        self, theme: Theme, title: str, subtitle: str, parent: QWidget | None, width: int = 520
    ) -> None:
        """Lay out the head of the dialog and an empty row of buttons."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        metrics = theme.metrics
        layout = QVBoxLayout(self)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        layout.setContentsMargins(metrics.huge + 4, metrics.huge, metrics.huge + 4, metrics.huge)
        layout.setSpacing(metrics.large + 2)
        breadth = metrics.scaled(width) - 2 * (metrics.huge + 4)
        words = QVBoxLayout()
        words.setSpacing(metrics.tiny)
        words.addItem(QSpacerItem(breadth, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed))
        self.title = text_label(title, "dialog", wraps=True)
        words.addWidget(self.title)
        self.subtitle = text_label(subtitle, "muted", wraps=True)
        self.subtitle.setVisible(bool(subtitle))
        words.addWidget(self.subtitle)
        layout.addLayout(words)
        self._breadth = breadth
        self._holder = DialogBody(self._room_for_body)
        self.body = self._holder.column
        self.body.setSpacing(metrics.large)
        layout.addWidget(self._holder, 1)
        self.notice = Notice(theme)
        layout.addWidget(self.notice)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(metrics.small)
        self.buttons.addStretch()
        layout.addLayout(self.buttons)

    def setVisible(self, visible: bool) -> None:
        """Appear in the middle of the window, whatever places new windows elsewhere."""
        parent = self.parentWidget()
        if visible:
            self._holder.look_again()
        if visible and parent is not None and not self.isVisible():
            self.adjustSize()
            place = self.rect()
            place.moveCenter(parent.window().geometry().center())
            self.move(inside(place, self.screen().availableGeometry()).topLeft())
        super().setVisible(visible)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay on the screen with the buttons at the foot when what is said grows."""
        super().resizeEvent(event)
        room, frame = self.screen().availableGeometry(), self.frameGeometry()
        beyond = frame.bottom() - room.bottom()
        if self.isVisible() and beyond > 0:
            self.move(frame.left(), max(room.top(), frame.top() - beyond))

    def _room_for_body(self) -> int:
        """Return how high the body may be so that everything is on the screen."""
        layout = self.layout()
        if layout is None:
            return self.screen().availableGeometry().height()
        margins, taken = layout.contentsMargins(), TITLE_HEIGHT
        for place in range(layout.count()):
            item = layout.itemAt(place)
            if item is not None and item.widget() is not self._holder and not item.isEmpty():
                high = item.heightForWidth(self._breadth) if item.hasHeightForWidth() else -1
                taken += layout.spacing() + max(high, item.sizeHint().height() if high < 0 else 0)
        around = margins.top() + margins.bottom() + taken
        return max(_LEAST_BODY, self.screen().availableGeometry().height() - around)

    def add_close(self, text: str) -> QPushButton:
        """Add the button that changes nothing."""
        close = button(self._theme, text)
        close.clicked.connect(self.reject)
        self.buttons.addWidget(close)
        return close

    def add_primary(self, text: str, icon_name: str = "") -> QPushButton:
        """Add the button that does it; Enter presses it."""
        primary = button(self._theme, text, icon_name, "primary")
        primary.setAutoDefault(True)
        primary.setDefault(True)
        self.buttons.addWidget(primary)
        return primary
