"""How an account is connected, step by step, above the form that takes the values."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.ui.channels.steps import StepsView
from app.ui.theme import Theme
from app.ui.told import told
from app.ui.widgets.buttons import button
from app.workspace.channels import PlatformView


class GuideView(QFrame):
    """A platform's guide, which can be folded away by those who know the way."""

    def __init__(self, theme: Theme, platform: PlatformView) -> None:
        """Lay a platform's guide out; without one there is nothing to see."""
        super().__init__()
        name = self.tr("How to connect {platform}").format(platform=told(platform.name))
        self.setProperty("surface", "soft")
        self.setAccessibleName(name)
        column = QVBoxLayout(self)
        margin = theme.metrics.medium
        column.setContentsMargins(margin, theme.metrics.small, margin, theme.metrics.small)
        column.setSpacing(theme.metrics.small)
        self.toggle = button(theme, name, "", "link")
        self.toggle.setCheckable(True)
        self.toggle.setChecked(True)
        column.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        labels = {setting.key: told(setting.label) for setting in platform.settings}
        self.steps = StepsView(theme, platform.guide, labels)
        column.addWidget(self.steps)
        self.toggle.toggled.connect(self.steps.setVisible)
        self.setVisible(bool(platform.guide.steps))
