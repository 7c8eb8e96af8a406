"""JSON as it is kept: without spaces, and in its own letters."""

import json
from typing import Any


def compact_json(value: Any) -> str:
    """Return the shortest text of a value."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
