"""Technical text behind a button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

_LINES = 7


class Details(QWidget):
    """A button that shows and hides a technical text; there is nothing to see when there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hide everything."""
        super().__init__(parent)
        self.toggle = QPushButton()
        self.toggle.setProperty("look", "link")
        self.toggle.setCheckable(True)
        self.toggle.setAutoDefault(False)
        self.toggle.toggled.connect(self._show_or_hide)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Technical text"))
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * _LINES)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.toggle, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.text)
        self.show_text("")

    def show_text(self, technical: str) -> None:
        """Put a technical text behind the button."""
        self.text.setPlainText(technical)
        self.toggle.setChecked(False)
        self._show_or_hide(False)
        self.setVisible(bool(technical))

    def _show_or_hide(self, shown: bool) -> None:
        self.text.setVisible(shown)
        self.toggle.setText(self.tr("Hide details") if shown else self.tr("Show details"))
