"""What is wrong with a value, in a sentence."""

from pydantic import ValidationError
from PySide6.QtCore import QCoreApplication


def in_words(error: ValidationError) -> str:
    """Return what is wrong, in a sentence for the owner."""
    first = error.errors()[0]
    context = first.get("ctx", {})
    kind = first["type"]
    if kind == "value_error":
        words = str(context.get("error", first["msg"]))
        return f"{words[:1].upper()}{words[1:]}."
    if kind == "too_short" and "weekdays" in first["loc"]:
        return _tr("Choose at least one weekday.")
    known = {
        "string_too_short": _tr("Something has to stand here."),
        "string_too_long": _tr("This is too long: at most {max_length} characters."),
        "too_short": _tr("Choose at least one."),
        "too_long": _tr("These are too many: at most {max_length}."),
        "greater_than_equal": _tr("This is too little: at least {ge}."),
        "less_than_equal": _tr("This is too much: at most {le}."),
    }
    if kind in known:
        return known[kind].format(**context)
    if kind.startswith("time"):
        return _tr("Write a time of day, like 08:30.")
    if kind.startswith("int"):
        return _tr("Write a whole number.")
    return _tr("This cannot be: {technical}.").format(technical=first["msg"])


def _tr(text: str) -> str:
    return QCoreApplication.translate("InspectorFaults", text)
