"""What every page has: a title, a line below it, actions beside it, and a body."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.errors import TendrilError
from app.ui.theme import Theme
from app.ui.widgets.labels import text_label
from app.ui.widgets.notice import Notice


class Page(QWidget):
    """A page of the window; ``buttons`` and ``body`` take what is its own."""

    def __init__(self, theme: Theme, title: str, subtitle: str) -> None:
        """Lay out the head of the page."""
        super().__init__()
        self.setProperty("surface", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(title)
        metrics = theme.metrics
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.page, metrics.page - 4, metrics.page, metrics.huge)
        layout.setSpacing(metrics.huge)
        words = QVBoxLayout()
        words.setSpacing(metrics.tiny)
        self.title = text_label(title, "title")
        words.addWidget(self.title)
        self.subtitle = text_label(subtitle, "muted", wraps=True)
        words.addWidget(self.subtitle)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(metrics.small)
        head = QHBoxLayout()
        head.setContentsMargins(2, 0, 2, 0)
        head.setSpacing(metrics.large)
        head.addLayout(words, 1)
        head.addLayout(self.buttons)
        head.setAlignment(self.buttons, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(head)
        self.notice = Notice(theme)
        layout.addWidget(self.notice)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self.body, 1)

    def show_error(self, error: TendrilError) -> None:
        """Say on the page what went wrong."""
        self.notice.show_error(error)
