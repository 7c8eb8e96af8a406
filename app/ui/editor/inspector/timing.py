"""The fields of a timing: after a delay, at a time, or around a date."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.timing import AfterDelay, AroundDate, AtTime, Timing, Unit
from app.ui.editor.inspector.fields import Choice, NumberField, TimeField, WritableChoice
from app.ui.editor.inspector.form import row_of
from app.ui.editor.inspector.timing_choices import first_date, unit_choice, weekdays
from app.ui.theme import Theme
from app.ui.widgets.labels import ElidedLabel
from app.ui.widgets.toggles import Segments, Switch

Changes = dict[str, Any]


class _Fields(QWidget):
    """Emits ``edited`` with the name of what was edited, and whether it is being typed."""

    edited = Signal(str, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.metrics.small)

    def _add(self, *widgets: QWidget | str) -> QWidget:
        row = row_of(self._theme, *widgets)
        self._column.addWidget(row)
        return row


class DelayFields(_Fields):
    """An amount and its unit."""

    def __init__(self, theme: Theme) -> None:
        """Lay them out."""
        super().__init__(theme)
        self.amount = NumberField(theme, self.tr("How long"))
        self.unit = unit_choice(theme)
        self.after = ElidedLabel("", "small")
        """What the delay is counted from, in words."""
        self._add(self.amount, self.unit, self.after)
        self.amount.edited.connect(lambda: self.edited.emit("amount", True))
        self.unit.edited.connect(lambda: self.edited.emit("unit", False))

    def show_timing(self, timing: AfterDelay) -> None:
        """Show a delay."""
        self.amount.show_value(timing.amount)
        self.unit.show_value(timing.unit.value)

    def value(self) -> Changes:
        """Return the delay as it is written."""
        return {"when": "after", "amount": self.amount.value(), "unit": self.unit.value()}


class ClockFields(_Fields):
    """A time, and on which day."""

    def __init__(self, theme: Theme) -> None:
        """Lay them out."""
        super().__init__(theme)
        self.at = TimeField(theme, self.tr("Time of day"))
        days = [("", self.tr("the next time")), ("days", self.tr("some days later"))]
        self.day = Choice(theme, self.tr("On which day"), [*days, *weekdays()])
        self.days = NumberField(theme, self.tr("Days later"), least=1)
        self._days_row = self._add(self.days, self.tr("days later"))
        self._column.insertWidget(0, row_of(theme, self.at, self.day))
        self.at.edited.connect(lambda: self.edited.emit("at", True))
        self.day.edited.connect(self._choose_day)
        self.days.edited.connect(lambda: self.edited.emit("days", True))

    def show_timing(self, timing: AtTime) -> None:
        """Show a time."""
        self.at.show_value(timing.at)
        if timing.days is not None:
            self.days.show_value(timing.days)
        self.day.show_value("days" if timing.days is not None else timing.weekday or "")
        self._days_row.setVisible(timing.days is not None)

    def value(self) -> Changes:
        """Return the time as it is written."""
        day = self.day.value()
        return {
            "when": "at",
            "at": self.at.value(),
            "days": self.days.value() if day == "days" else None,
            "weekday": day if day not in ("", "days") else None,
        }

    def _choose_day(self) -> None:
        if self.day.value() == "days" and not self.days.text():
            self.days.show_value(1)
        self.edited.emit("day", False)


class DateFields(_Fields):
    """How far before or after which date."""

    def __init__(self, theme: Theme) -> None:
        """Lay them out."""
        super().__init__(theme)
        self.amount = NumberField(theme, self.tr("How long"))
        self.unit = unit_choice(theme)
        sides = [("before", self.tr("before")), ("on", self.tr("on the day of")), ("after", self.tr("after"))]
        self.side = Choice(theme, self.tr("Before or after"), sides)
        self.field = WritableChoice(theme, self.tr("Field with the date"))
        self.at = TimeField(theme, self.tr("Time of day"), may_be_empty=True)
        self.yearly = Switch(theme, self.tr("Every year anew"))
        passed = [("skip", self.tr("pass it over")), ("send", self.tr("send at once"))]
        self.if_passed = Choice(theme, self.tr("If it has passed"), passed)
        self._span = self._add(self.amount, self.unit)
        self._add(self.side)
        self._add(self.field)
        self._wall = self._add(self.tr("at"), self.at, self.tr("(empty: the date’s own)"))
        self._add(self.yearly)
        self._add(self.tr("If it has passed"), self.if_passed)
        for name, typed in (("amount", self.amount), ("field", self.field), ("at", self.at)):
            typed.edited.connect(lambda name=name: self.edited.emit(name, True))
        for name, chosen in (("unit", self.unit), ("side", self.side), ("if_passed", self.if_passed)):
            chosen.edited.connect(lambda name=name: self.edited.emit(name, False))
        self.yearly.edited.connect(lambda: self.edited.emit("yearly", False))

    def show_timing(self, timing: AroundDate) -> None:
        """Show a distance from a date."""
        self.amount.show_value(timing.amount)
        self.unit.show_value(timing.unit.value)
        self.side.show_value(timing.side.value)
        self.field.show_value(timing.field)
        self.at.show_value(timing.at)
        self.yearly.show_value(timing.yearly)
        self.if_passed.show_value(timing.if_passed)
        self._show_rows()

    def value(self) -> Changes:
        """Return the distance as it is written."""
        self._show_rows()
        return {
            "when": "around",
            "amount": self.amount.value(),
            "unit": self.unit.value(),
            "side": self.side.value(),
            "field": self.field.value(),
            "at": self.at.value() if self._has_wall_time() else None,
            "yearly": self.yearly.value(),
            "if_passed": self.if_passed.value(),
        }

    def _has_wall_time(self) -> bool:
        return self.side.value() == "on" or Unit(str(self.unit.value())).by_calendar

    def _show_rows(self) -> None:
        self._span.setVisible(self.side.value() != "on")
        self._wall.setVisible(self._has_wall_time())


class TimingFields(_Fields):
    """The three ways to say when, of which one is shown."""

    def __init__(self, theme: Theme, dates: Sequence[str]) -> None:
        """Lay them out; ``dates`` are the date fields that are known."""
        super().__init__(theme)
        modes = [
            ("after", self.tr("After a delay")),
            ("at", self.tr("At a time")),
            ("around", self.tr("Around a date")),
        ]
        self.mode = Segments(theme, self.tr("When"), modes)
        self._column.addWidget(self.mode)
        self.delay = DelayFields(theme)
        self.clock = ClockFields(theme)
        self.date = DateFields(theme)
        self.date.field.offer(dates)
        self._parts: dict[str, DelayFields | ClockFields | DateFields] = {
            "after": self.delay,
            "at": self.clock,
            "around": self.date,
        }
        for part in self._parts.values():
            self._column.addWidget(part)
            part.edited.connect(self.edited)
        self.mode.edited.connect(self._choose_mode)
        self.delay.show_timing(AfterDelay(amount=1, unit=Unit.DAYS))
        self.clock.show_timing(AtTime.model_validate({"at": "09:00"}))
        self.date.show_timing(first_date(dates))

    def show_timing(self, timing: Timing) -> None:
        """Show a timing; what was last written in the other two ways stays for coming back."""
        self.mode.show_value(timing.when)
        match timing:
            case AfterDelay():
                self.delay.show_timing(timing)
            case AtTime():
                self.clock.show_timing(timing)
            case AroundDate():
                self.date.show_timing(timing)
        self._show_part()

    def value(self) -> Changes:
        """Return the timing as it is written."""
        return self._parts[str(self.mode.value())].value()

    def _choose_mode(self) -> None:
        self._show_part()
        self.edited.emit("mode", False)

    def _show_part(self) -> None:
        for mode, part in self._parts.items():
            part.setVisible(mode == self.mode.value())
