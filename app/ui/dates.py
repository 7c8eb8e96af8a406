"""Days as the language of the window writes them."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale


def written_day(day: date, pattern: str) -> str:
    """Return a day in one of the patterns below, which each language writes in its own order."""
    translate = QCoreApplication.translate
    known = {
        "ddd": translate("DayPattern", "ddd"),
        "dddd": translate("DayPattern", "dddd"),
        "d MMM": translate("DayPattern", "d MMM"),
        "d MMM yyyy": translate("DayPattern", "d MMM yyyy"),
        "ddd d MMM": translate("DayPattern", "ddd d MMM"),
        "ddd d MMM yyyy": translate("DayPattern", "ddd d MMM yyyy"),
        "dddd d MMM": translate("DayPattern", "dddd d MMM"),
        "dddd d MMMM": translate("DayPattern", "dddd d MMMM"),
    }
    return QLocale().toString(QDate(day.year, day.month, day.day), known[pattern])
