"""Reading JSON that somebody else wrote: whatever is missing or of another kind is simply not there."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from app.model.letters import whole_letters

Object = Mapping[str, Any]

_LAST_SECOND = 253_402_300_799


def object_in(data: bytes) -> Object | None:
    """Return the JSON object in ``data``; ``None`` if there is anything else."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def at(document: object, *path: str | int) -> object:
    """Return what lies at a path of names and places; ``None`` if the way ends before."""
    found: object = document
    for step in path:
        if isinstance(step, str) and isinstance(found, dict):
            found = found.get(step)
        elif isinstance(step, int) and isinstance(found, list) and -len(found) <= step < len(found):
            found = found[step]
        else:
            return None
    return found


def object_at(document: object, *path: str | int) -> Object:
    """Return the object at a path, an empty one if there is none."""
    found = at(document, *path)
    return found if isinstance(found, dict) else {}


def objects_at(document: object, *path: str | int) -> tuple[Object, ...]:
    """Return the objects of the list at a path; whatever else is in it is left out."""
    found = at(document, *path)
    return tuple(each for each in found if isinstance(each, dict)) if isinstance(found, list) else ()


def texts_at(document: object, *path: str | int) -> tuple[str, ...]:
    """Return the texts of the list at a path, in whole letters; whatever else is in it is left out."""
    found = at(document, *path)
    texts = (each for each in found if isinstance(each, str)) if isinstance(found, list) else ()
    return tuple(map(whole_letters, texts))


def text_at(document: object, *path: str | int) -> str:
    """Return the text (in whole letters) or whole number at a path as text; empty if there is neither."""
    found = at(document, *path)
    if isinstance(found, bool):
        return ""
    return whole_letters(found) if isinstance(found, str) else str(found) if isinstance(found, int) else ""


def instant_at(document: object, *path: str | int, milliseconds: bool = False) -> datetime | None:
    """Return the instant that seconds (or milliseconds) since 1970 at a path mean, written as number or text."""
    written = text_at(document, *path)
    if not (written.isascii() and written.isdecimal()) or len(written) > 15:
        return None
    seconds = int(written) / 1000 if milliseconds else int(written)
    return datetime.fromtimestamp(seconds, UTC) if seconds <= _LAST_SECOND else None


def written_instant_at(document: object, *path: str | int) -> datetime | None:
    """Return the instant written at a path like ``2026-11-22T20:00:00+0000``; one without an offset is UTC."""
    try:
        found = datetime.fromisoformat(text_at(document, *path))
    except ValueError:
        return None
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
