"""How an account is connected, step by step, beside the form that takes the values."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.ui.channels.steps import StepsView
from app.ui.theme import Theme
from app.ui.told import told
from app.workspace.channels import PlatformView

_MOST_HEIGHT = 190


class GuideView(QScrollArea):
    """A platform's guide, scrolled where it is long."""

    def __init__(self, theme: Theme, platform: PlatformView) -> None:
        """Lay a platform's guide out; without one there is nothing to see."""
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("How to connect {platform}").format(platform=told(platform.name)))
        self.setMaximumHeight(theme.metrics.scaled(_MOST_HEIGHT))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.metrics.small, 0)
        labels = {setting.key: told(setting.label) for setting in platform.settings}
        column.addWidget(StepsView(theme, platform.guide, labels))
        column.addStretch(1)
        self.setWidget(inside)
        self._has_steps = bool(platform.guide.steps)
        self.fold(False)

    def fold(self, folded: bool) -> None:
        """Make room for something else, or come back."""
        self.setVisible(self._has_steps and not folded)
