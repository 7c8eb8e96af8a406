"""What is offered where a timing is written: units, weekdays, and the date to begin with."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.model.frame import Weekday
from app.model.timing import AroundDate, Unit
from app.ui.editor.inspector.fields import Choice
from app.ui.theme import Theme


def unit_choice(theme: Theme) -> Choice:
    """Return a box with the units."""
    choice = Choice(theme, _tr("Unit"), units())
    choice.setFixedWidth(theme.metrics.scaled(106))
    return choice


def units() -> list[tuple[str, str]]:
    """Return the units with their words."""
    words = (_tr("minutes"), _tr("hours"), _tr("days"), _tr("weeks"))
    return list(zip((unit.value for unit in Unit), words, strict=True))


def weekdays() -> list[tuple[str, str]]:
    """Return the weekdays as answers to "on which day"."""
    names = (
        _tr("next Monday"),
        _tr("next Tuesday"),
        _tr("next Wednesday"),
        _tr("next Thursday"),
        _tr("next Friday"),
        _tr("next Saturday"),
        _tr("next Sunday"),
    )
    return list(zip((day.value for day in Weekday), names, strict=True))


def first_date(dates: Sequence[str]) -> AroundDate:
    """Return what is proposed around the first date that is known."""
    field = next(iter(dates), "birthday")
    return AroundDate(amount=1, unit=Unit.DAYS, field=field, yearly=field == "birthday")


def _tr(text: str) -> str:
    return QCoreApplication.translate("TimingFields", text)
