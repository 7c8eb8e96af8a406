"""The steps of a guide: what to do, on which page of the platform, for which value; commands can be copied."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from app.model.sentence import Sentence
from app.ui.theme import Theme
from app.ui.told import told
from app.ui.widgets.copy_row import CopyRow
from app.ui.widgets.labels import text_label
from app.workspace.channel_views import Guide

_COMMAND = "command"
"""The value of a step's sentence that is to be typed into a terminal."""


class StepsView(QWidget):
    """Links open in the browser. ``labels`` are the names of the settings that values go into."""

    def __init__(self, theme: Theme, guide: Guide, labels: Mapping[str, str]) -> None:
        """Lay the steps out, what the account has to be allowed, and what is good to know before."""
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.metrics.small)
        column.addLayout(self._steps(guide, labels))
        if guide.permissions:
            words = self.tr("Permissions: {names}").format(names=", ".join(guide.permissions))
            column.addWidget(text_label(words, "small", wraps=True))
        for remark in guide.remarks:
            column.addWidget(text_label(told(remark), "small", wraps=True))

    def _steps(self, guide: Guide, labels: Mapping[str, str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._theme.metrics.small)
        grid.setVerticalSpacing(self._theme.metrics.small)
        grid.setColumnStretch(1, 1)
        for number, step in enumerate(guide.steps, start=1):
            row = 3 * number
            grid.addWidget(text_label(f"{number}.", "strong"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text_label(told(step.words), wraps=True), row, 1)
            command = step.words.values.get(_COMMAND) if isinstance(step.words, Sentence) else None
            if isinstance(command, str):
                copied = CopyRow(self._theme, "", self.tr("Command of step {number}").format(number=number))
                copied.show_value(command)
                grid.addWidget(copied, row + 1, 1)
            where = " · ".join(part for part in (told(step.page), labels.get(step.setting, "")) if part)
            if step.link:
                grid.addWidget(_link(where or step.link, step.link), row + 2, 1, Qt.AlignmentFlag.AlignLeft)
            elif where:
                grid.addWidget(text_label(where, "small", wraps=True), row + 2, 1)
        return grid


def _link(words: str, url: str) -> QPushButton:
    button = QPushButton(words.replace("&", "&&"))  # a name, not a mnemonic
    button.setProperty("look", "link")
    button.setAutoDefault(False)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setToolTip(url)
    button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(url)))
    return button
