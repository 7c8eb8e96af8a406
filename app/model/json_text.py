"""JSON as it is kept: without spaces, and in its own letters."""

import json
from typing import Any

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def compact_json(value: Any) -> str:
    """Return the shortest text of a value."""
    return _ENCODER.encode(value)
