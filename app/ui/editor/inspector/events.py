"""The names of events and of their data, as they are offered."""

from app.model.event import KNOWN_DATA
from app.model.sequence import ByEvent, Entry

_DATES = ("starts_at",)
_OWN_DATES = ("birthday",)


def event_names() -> list[str]:
    """Return the events every shop has."""
    return list(KNOWN_DATA)


def data_names(event: str) -> list[str]:
    """Return the data that comes with an event."""
    return list(KNOWN_DATA.get(event, ()))


def date_names(entry: Entry) -> list[str]:
    """Return the fields with a date that somebody who joins by ``entry`` may have."""
    names = (*KNOWN_DATA.get(entry.event, ()), *entry.data) if isinstance(entry, ByEvent) else ()
    known = [
        f"event.{name}" for name in dict.fromkeys(names) if name in _DATES or name.endswith(("_at", "_date"))
    ]
    return [*known, *_OWN_DATES]
