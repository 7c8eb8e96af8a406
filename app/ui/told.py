"""What the model, the engine and the connectors say, in the language of the window."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from app.model.problem import Problem
from app.model.reason import Reason
from app.model.sentence import Sentence, Value
from app.ui.dates import written_day
from app.ui.names import event_words, exit_name, field_in_sentence

CONTEXT = "sentences"
"""Under which the translations hold the templates of all sentences that are made outside the window."""

_NAMES: Mapping[str, Callable[[str], str]] = {
    "event": event_words,
    "exit": exit_name,
    "field": field_in_sentence,
    "platform": lambda name: told(name),
    "platform_name": lambda name: told(name),
    "used": lambda number: _number(number),
    "most": lambda number: _number(number),
    "longest": lambda number: _number(number),
}
"""How values of these names are read that are no sentences themselves."""


def told(text: str) -> str:
    """Return a text in the language of the window; what no translation knows stays in English."""
    if not isinstance(text, Sentence):
        return _translated(text) if text else ""
    template = _translated(text.template)
    return template.format(**{name: _told(name, value) for name, value in text.values.items()})


def told_reason(reason: Reason) -> str:
    """Return a reason as a sentence that begins with a capital."""
    return capital(told(reason.text()))


def told_problem(problem: Problem) -> str:
    """Return a problem of a sequence as a sentence of its own, for where the place is plain to see."""
    return capital(told(problem.text)) + "."


def capital(text: str) -> str:
    """Return a text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def _translated(template: str) -> str:
    """Look a template up as it is, or as it was before it got its capital or lost its full stop."""
    for before, after in ((str, str), (_small, capital)):
        for stop in ("", "."):
            known = before(template) + stop
            found = QCoreApplication.translate(CONTEXT, known)
            if found != known:
                return after(found.removesuffix(stop) if stop else found)
    return template


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _told(name: str, value: Value) -> str:
    if isinstance(value, datetime):
        return told_moment(value)
    if isinstance(value, Sentence):
        return told(value)
    return _NAMES[name](value) if isinstance(value, str) and name in _NAMES else str(value)


def _number(written: str) -> str:
    """Return "2.310" for "2,310", where numbers are written so."""
    plain = written.replace(",", "")
    return QLocale().toString(int(plain)) if plain.isascii() and plain.isdecimal() else written


def told_moment(instant: datetime) -> str:
    """Return a local instant as "Sun 22 Nov 2026 08:00", the zone being the one it carries."""
    return f"{written_day(instant.date(), 'ddd d MMM yyyy')} {instant:%H:%M}"
