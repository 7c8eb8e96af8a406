"""How an account is connected, step by step: what to do, on which page of the platform, for which value."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.told import told
from app.ui.widgets.labels import text_label
from app.workspace.channels import PlatformView

_MOST_HEIGHT = 190


class GuideView(QScrollArea):
    """The steps, what the account has to be allowed, and what is good to know before. Links open in the browser."""

    def __init__(self, theme: Theme, platform: PlatformView) -> None:
        """Lay a platform's guide out; without one there is nothing to see."""
        super().__init__()
        self._theme = theme
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("How to connect {platform}").format(platform=told(platform.name)))
        self.setMaximumHeight(theme.metrics.scaled(_MOST_HEIGHT))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.metrics.small, 0)
        column.setSpacing(theme.metrics.small)
        guide = platform.guide
        column.addWidget(self._steps(platform))
        if guide.permissions:
            words = self.tr("Permissions: {names}").format(names=", ".join(guide.permissions))
            column.addWidget(text_label(words, "small", wraps=True))
        for remark in guide.remarks:
            column.addWidget(text_label(told(remark), "small", wraps=True))
        column.addStretch(1)
        self.setWidget(inside)
        self._has_steps = bool(guide.steps)
        self.fold(False)

    def fold(self, folded: bool) -> None:
        """Make room for something else, or come back."""
        self.setVisible(self._has_steps and not folded)

    def _steps(self, platform: PlatformView) -> QWidget:
        labels = {setting.key: told(setting.label) for setting in platform.settings}
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._theme.metrics.small)
        grid.setVerticalSpacing(self._theme.metrics.small)
        grid.setColumnStretch(1, 1)
        for number, step in enumerate(platform.guide.steps, start=1):
            grid.addWidget(text_label(f"{number}.", "strong"), 2 * number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text_label(told(step.words), wraps=True), 2 * number, 1)
            where = " · ".join(part for part in (told(step.page), labels.get(step.setting, "")) if part)
            if step.link:
                left = Qt.AlignmentFlag.AlignLeft
                grid.addWidget(_link(where or step.link, step.link), 2 * number + 1, 1, left)
            elif where:
                grid.addWidget(text_label(where, "small", wraps=True), 2 * number + 1, 1)
        return holder


def _link(words: str, url: str) -> QPushButton:
    button = QPushButton(words.replace("&", "&&"))  # a name, not a mnemonic
    button.setProperty("look", "link")
    button.setAutoDefault(False)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setToolTip(url)
    button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(url)))
    return button
