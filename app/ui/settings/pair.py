"""A switch with two small fields that count while it is on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.editor.inspector.fields import TextField
from app.ui.theme import Theme
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.labels import text_label
from app.ui.widgets.toggles import Switch

_FIELD_WIDTH = 84


class SwitchedPair(QWidget):
    """Emits ``edited``. Its text is the two values with a sign between them, empty while it is off."""

    edited = Signal()

    def __init__(
        self,
        theme: Theme,
        switch: Switch,
        fields: tuple[TextField, TextField],
        words: Sequence[str],
        sign: str,
        usual: tuple[str, str],
    ) -> None:
        """Lay it out: the switch, then a word, a field, a word, a field, a word. ``usual`` is shown while it is off."""
        super().__init__()
        self._sign = sign
        self._usual = usual
        self.switch = switch
        self.first, self.second = fields
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.metrics.tiny)
        layout.addWidget(switch)
        self._line = QWidget()
        line = FlowLayout(theme.metrics.small, self._line)
        for word, field in zip(words, (*fields, None), strict=True):
            if word:
                label = text_label(word, "muted")
                label.setMinimumHeight(theme.metrics.control)
                line.addWidget(label)
            if field is not None:
                field.setFixedWidth(theme.metrics.scaled(_FIELD_WIDTH))
                field.edited.connect(self._field_left)
                line.addWidget(field)
        layout.addWidget(self._line)
        switch.edited.connect(self._switched)
        self.show_text("")

    def text(self) -> str:
        """Return the value as settings are written."""
        if not self.switch.isChecked():
            return ""
        return f"{self.first.text().strip()}{self._sign}{self.second.text().strip()}"

    def show_text(self, text: str) -> None:
        """Show a value, unless somebody is writing."""
        if self.first.hasFocus() or self.second.hasFocus():
            return
        parts = text.split(self._sign) if text else list(self._usual)
        self.switch.setChecked(bool(text))
        self.first.setText(parts[0])
        self.second.setText(parts[-1])
        self._line.setVisible(bool(text))

    def _switched(self) -> None:
        self._line.setVisible(self.switch.isChecked())
        self.edited.emit()

    def _field_left(self) -> None:
        if self.switch.isChecked():
            self.edited.emit()
