"""The days on which the shop is closed, each of which can be taken away, and a calendar to add one."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.context import Context
from app.ui.dates import written_day
from app.ui.widgets.buttons import button
from app.ui.widgets.calendar import Calendar
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.labels import text_label


class ClosedDays(QWidget):
    """Emits ``edited``."""

    edited = Signal()

    def __init__(self, context: Context) -> None:
        """Show no day yet."""
        super().__init__()
        self._context = context
        self._dates: tuple[date, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(context.theme.metrics.small)
        self._chips = QWidget()
        self._flow = FlowLayout(context.theme.metrics.small, self._chips)
        self.none = text_label(self.tr("No single days"), "muted")
        self.add = button(context.theme, self.tr("Add a day…"), "calendar-plus", "small")
        self.add.clicked.connect(self.ask)
        layout.addWidget(self.none)
        layout.addWidget(self._chips)
        row = FlowLayout(0)
        row.addWidget(self.add)
        layout.addLayout(row)
        self.days: dict[date, QWidget] = {}
        self._show()

    def text(self) -> str:
        """Return the days as settings are written."""
        return ",".join(day.isoformat() for day in self._dates)

    def show_dates(self, text: str) -> None:
        """Show the days of a setting."""
        dates = tuple(sorted(date.fromisoformat(each) for each in text.split(",") if each))
        if dates != self._dates:
            self._dates = dates
            self._show()

    def ask(self) -> None:
        """Open the calendar."""
        dialog = DayDialog(self._context, self)
        dialog.chosen.connect(self.include)
        dialog.open()

    def include(self, day: date) -> None:
        """Add a day."""
        self._change({*self._dates, day})

    def _change(self, days: set[date]) -> None:
        if days != set(self._dates):
            self._dates = tuple(sorted(days))
            self._show()
            self.edited.emit()

    def _show(self) -> None:
        had_focus = any(each.hasFocus() for each in self.days.values())
        for gone in self.days.values():
            self._flow.removeWidget(gone)
            gone.deleteLater()
        self.days.clear()
        for day in self._dates:
            said = written_day(day, "ddd d MMM yyyy")
            chip = button(self._context.theme, said, "x", "small")
            chip.setAccessibleName(self.tr("Take away {day}").format(day=said))
            chip.setToolTip(chip.accessibleName())
            chip.clicked.connect(lambda _=False, day=day: self._change({*self._dates} - {day}))
            self._flow.addWidget(chip)
            self.days[day] = chip
        self.none.setVisible(not self._dates)
        self._chips.setVisible(bool(self._dates))
        if had_focus:
            self.add.setFocus()


class DayDialog(Dialog):
    """A calendar. Emits ``chosen`` with a day."""

    chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        """Show this month."""
        super().__init__(context.theme, self.tr("Closed on"), "", parent, width=420)
        self.calendar = Calendar(context.theme)
        self.calendar.activated.connect(lambda _: self._choose())
        self.body.addWidget(self.calendar)
        self.add_close(self.tr("Cancel"))
        self.add = self.add_primary(self.tr("Add"))
        self.add.clicked.connect(self._choose)
        self.calendar.setFocus()

    def _choose(self) -> None:
        day = self.calendar.selectedDate()
        self.chosen.emit(date(day.year(), day.month(), day.day()))
        self.accept()
