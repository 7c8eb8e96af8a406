"""A test folder's own clock: while an engine runs there under one, commands beside it read the same time."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import Connection

from app.engine.clock import FastClock, SystemClock
from app.model.errors import Invalid, NotAllowed
from app.model.sentence import worded
from app.storage import settings
from app.workspace.desk import Desk

_KEY = "clock.anchor"


def put_anchor(connection: Connection, start: datetime, speed: float) -> None:
    """Note that from this real instant on the folder's clock shows ``start`` and runs ``speed`` times as fast."""
    anchor = {"start": start.isoformat(), "speed": speed, "real": SystemClock().now().isoformat()}
    settings.put(connection, _KEY, json.dumps(anchor))


def lift_anchor(connection: Connection) -> None:
    """Note that the folder follows the computer's clock again."""
    settings.put(connection, _KEY, "")


def anchored_clock(stored: Mapping[str, str]) -> FastClock | None:
    """Return the clock that an engine is running under in a test folder, if one is."""
    if not stored.get(_KEY):
        return None
    anchor = json.loads(stored[_KEY])
    passed = SystemClock().now() - datetime.fromisoformat(anchor["real"])
    speed = float(anchor["speed"])
    return FastClock(
        datetime.fromisoformat(anchor["start"]) + timedelta(seconds=passed.total_seconds() * speed), speed
    )


def checked_speed(speed: float) -> float:
    """Return the speed of a test clock; raise ``Invalid`` if it is none."""
    if not 0 < speed <= 1_000_000:
        raise Invalid(worded("The speed of the clock lies between 0 and 1,000,000."))
    return speed


def refuse_outside_tests(desk: Desk) -> None:
    """Raise ``NotAllowed`` unless the folder was made for tests."""
    if not desk.is_test:
        raise NotAllowed(
            worded(
                "A clock of its own is only for test folders. Make one with --test-folder at its first use."
            )
        )
