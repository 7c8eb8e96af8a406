"""A field for a day and a time on the clocks of one place."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

_DAYS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class MomentField(QLineEdit):
    """Emits ``edited`` when it holds another day and time; what is none is put right when it is left."""

    edited = Signal()

    def __init__(self, name: str) -> None:
        """Make it empty."""
        super().__init__()
        self._local: datetime | None = None
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("A day and a time; the arrow keys go up and down by a day."))
        self.setToolTip(self.tr("A day and a time, like {example}").format(example="2026-11-27 15:00"))
        self.textEdited.connect(self._was_typed)

    def instant(self, zone: ZoneInfo) -> datetime | None:
        """Return what it says on the clocks of ``zone``."""
        return self._local.replace(tzinfo=zone) if self._local is not None else None

    def show_instant(self, text: str, zone: ZoneInfo) -> None:
        """Show an ISO date or time on the clocks of ``zone``, unless it is being typed into."""
        local = _read(text)
        if local is not None and local.tzinfo is not None:
            local = local.astimezone(zone)
        self._local = local.replace(tzinfo=None) if local is not None else None
        if not self.hasFocus():
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down by a day."""
        days = _DAYS.get(Qt.Key(event.key()))
        if days is None or self._local is None:
            super().keyPressEvent(event)
            return
        self._local += timedelta(days=days)
        self._show()
        self.edited.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show what is taken, in the form it is shown in."""
        super().focusOutEvent(event)
        self._show()

    def _was_typed(self, text: str) -> None:
        local = _read(text)
        if local is not None and local.replace(tzinfo=None) != self._local:
            self._local = local.replace(tzinfo=None)
            self.edited.emit()

    def _show(self) -> None:
        self.setText(f"{self._local:%Y-%m-%d %H:%M}" if self._local is not None else "")


def _read(text: str) -> datetime | None:
    """Read an ISO date and time, or one as the language of the window writes it."""
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:
        pattern = f"{QLocale().dateFormat(QLocale.FormatType.ShortFormat)} HH:mm"
        found = QLocale().toDateTime(text.strip(), pattern)
        return datetime.fromisoformat(found.toString("yyyy-MM-ddTHH:mm:ss")) if found.isValid() else None
