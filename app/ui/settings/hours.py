"""The settings of time: the shop's zone, when nothing goes out, and how often anybody is written to."""

from collections.abc import Mapping
from zoneinfo import available_timezones

from PySide6.QtWidgets import QHBoxLayout

from app.model.frame import Weekday
from app.ui.context import Context
from app.ui.editor.inspector.fields import NumberField, TimeField
from app.ui.settings.closed_days import ClosedDays
from app.ui.settings.group import SettingGroup
from app.ui.settings.pair import SwitchedPair
from app.ui.settings.row import SettingRow
from app.ui.theme import Theme
from app.ui.widgets.search_box import SearchBox
from app.ui.widgets.toggles import Switch, WeekdayRow


class HoursSettings(SettingGroup):
    """Zone, quiet hours, closed days, and the limit for each customer."""

    def __init__(self, context: Context) -> None:
        """Lay out the rows."""
        super().__init__(
            context,
            self.tr("Hours"),
            self.tr("They hold for every sequence. A change plans what waits anew, at once."),
        )
        theme = context.theme
        self.zone = SearchBox(theme, self.tr("Time zone"), self.tr("Write a part of its name"))
        self.quiet = SwitchedPair(
            theme,
            Switch(theme, self.tr("Nothing goes out at night")),
            (TimeField(theme, self.tr("Quiet from")), TimeField(theme, self.tr("Quiet until"))),
            (self.tr("from"), self.tr("until"), ""),
            "-",
            ("22:00", "08:00"),
        )
        self.weekdays = WeekdayRow(theme)
        self.dates = ClosedDays(context)
        self.cap = SwitchedPair(
            theme,
            Switch(theme, self.tr("Limit what one customer gets")),
            (NumberField(theme, self.tr("Messages")), NumberField(theme, self.tr("Hours"))),
            (self.tr("at most"), self.tr("messages in"), self.tr("hours")),
            "/",
            ("2", "24"),
        )
        self._add_rows(theme)
        self._connect()

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show the settings as they are kept."""
        self.zone.offer((zone, zone.replace("_", " ")) for zone in sorted(available_timezones()))
        self.zone.show_key(values["shop.timezone"])
        self.quiet.show_text(values["hours.quiet"])
        self.cap.show_text(values["sending.cap"])
        closed = {day for day in values["hours.closed_weekdays"].split(",") if day}
        self.weekdays.show_value(tuple(day for day in Weekday if day.value in closed))
        self.dates.show_dates(values["hours.closed_dates"])

    def _add_rows(self, theme: Theme) -> None:
        weekdays = QHBoxLayout()
        weekdays.addWidget(self.weekdays)
        weekdays.addStretch()
        self.add_row("shop.timezone", SettingRow(theme, self.tr("&Time zone"), self.zone))
        self.add_row("hours.quiet", SettingRow(theme, self.tr("Quiet hours"), self.quiet))
        self.add_row("hours.closed_weekdays", SettingRow(theme, self.tr("Closed every"), weekdays))
        self.add_row("hours.closed_dates", SettingRow(theme, self.tr("Closed on"), self.dates))
        self.add_row(
            "sending.cap",
            SettingRow(
                theme,
                self.tr("Not too often"),
                self.cap,
                self.tr("Over all sequences together; what is more waits."),
            ),
        )

    def _connect(self) -> None:
        self.zone.settled.connect(lambda zone: self.save("shop.timezone", zone.replace(" ", "_")))
        self.quiet.edited.connect(lambda: self.save("hours.quiet", self.quiet.text()))
        self.cap.edited.connect(lambda: self.save("sending.cap", self.cap.text()))
        self.weekdays.edited.connect(self._save_weekdays)
        self.dates.edited.connect(lambda: self.save("hours.closed_dates", self.dates.text()))

    def _save_weekdays(self) -> None:
        closed = self.weekdays.value()
        days = closed if isinstance(closed, tuple) else ()
        self.save("hours.closed_weekdays", ",".join(day.value for day in days))
