"""The hours and weekdays in which a message may go out."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.frame import TimeFrame
from app.ui.editor.inspector.fields import TimeField
from app.ui.editor.inspector.form import row_of
from app.ui.theme import Theme
from app.ui.widgets.labels import ElidedLabel
from app.ui.widgets.toggles import Switch, WeekdayRow


class FrameFields(QWidget):
    """From, to, weekdays, or at any hour. Emits ``edited`` with the name of the field, and whether it is typed."""

    edited = Signal(str, bool)

    def __init__(self, theme: Theme) -> None:
        """Lay them out."""
        super().__init__()
        self.any_hour = Switch(theme, self.tr("At any hour"))
        self.start = TimeField(theme, self.tr("From"))
        self.end = TimeField(theme, self.tr("To"))
        self.hint = ElidedLabel("", "small")
        self.weekdays = WeekdayRow(theme)
        self._hours = row_of(theme, self.start, "–", self.end, self.hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.metrics.small)
        for each in (self._hours, self.weekdays, self.any_hour):
            column.addWidget(each)
        self.any_hour.edited.connect(lambda: self.edited.emit("any_hour", False))
        self.start.edited.connect(lambda: self.edited.emit("start", True))
        self.end.edited.connect(lambda: self.edited.emit("end", True))
        self.weekdays.edited.connect(lambda: self.edited.emit("weekdays", False))
        self._show(TimeFrame())

    def show_frame(self, frame: TimeFrame | None, whose_time: str) -> None:
        """Show a frame; where there is none, the last one stays for coming back."""
        self.any_hour.show_value(frame is None)
        for each in (self._hours, self.weekdays):
            each.setVisible(frame is not None)
        if frame is not None:
            self._show(frame)
            self.hint.setText(self._hint(frame, whose_time))

    def value(self) -> dict[str, Any] | None:
        """Return the frame as it is written."""
        if self.any_hour.isChecked():
            return None
        return {
            "start": self.start.value(),
            "end": self.end.value(),
            "weekdays": self.weekdays.value(),
        }

    def _show(self, frame: TimeFrame) -> None:
        self.start.show_value(frame.start)
        self.end.show_value(frame.end)
        self.weekdays.show_value(frame.weekdays)

    def _hint(self, frame: TimeFrame, whose_time: str) -> str:
        if frame.start == frame.end:
            return self.tr("the whole day")
        if frame.end < frame.start:
            return self.tr("of the next day")
        return self.tr("customer’s time") if whose_time == "customer" else self.tr("shop’s time")
