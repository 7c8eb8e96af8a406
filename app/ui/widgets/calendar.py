"""A month to choose a day from, in the colours of the theme."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QTableView, QToolButton

from app.ui.icons import icon
from app.ui.theme import Theme


class Calendar(QCalendarWidget):
    """Weekends look like other days: many shops are open."""

    def __init__(self, theme: Theme) -> None:
        """Show this month."""
        super().__init__()
        self.setAccessibleName(self.tr("Calendar"))
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
        self.setMinimumHeight(theme.metrics.row * 6)
        names = QTextCharFormat()
        names.setForeground(theme.colour("text_faint"))
        self.setHeaderTextFormat(names)
        days = QTextCharFormat()
        days.setForeground(theme.colour("text"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, days)
        for name, picture, said in (
            ("qt_calendar_prevmonth", "caret-left", self.tr("Month before")),
            ("qt_calendar_nextmonth", "caret-right", self.tr("Next month")),
        ):
            turn = self.findChild(QToolButton, name)
            if turn is not None:
                turn.setIcon(icon(theme, picture, "text"))
                turn.setAccessibleName(said)
        table = self.findChild(QTableView)
        if table is not None:
            table.setProperty("look", "calendar")
