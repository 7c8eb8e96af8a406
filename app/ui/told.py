"""What the model, the engine and the connectors say, in the language of the window."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.model.problem import Problem
from app.model.reason import Reason
from app.model.sentence import Sentence, Value, in_words

CONTEXT = "sentences"
"""Under which the translations hold the templates of all sentences that are made outside the window."""


def told(text: str) -> str:
    """Return a text in the language of the window; what no translation knows stays in English."""
    if not isinstance(text, Sentence):
        return _translated(text) if text else ""
    template = _translated(text.template)
    return template.format(**{name: _told(value) for name, value in text.values.items()})


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


def _told(value: Value) -> str:
    if isinstance(value, datetime):
        return _moment(value)
    return told(value) if isinstance(value, Sentence) else str(value)


def _moment(instant: datetime) -> str:
    language = QLocale()
    if language.language() == QLocale.Language.English:
        return in_words(instant)
    return f"{language.toString(QDate(instant.year, instant.month, instant.day), 'ddd dd/MM/yyyy')} {instant:%H:%M}"
