"""Sending in a process of its own that ends without a word: at a random instant, or at a point on purpose."""

import os
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from app.channels.email import EmailConnector
from app.model.message import Part, PictureFile
from app.model.outcome import Outcome
from app.storage.database import Database, OwnWriter
from tests.crash.shop import Shop

_LONGEST_RUN = 60.0
_Write = Callable[[Any], AbstractContextManager[Connection]]


@dataclass
class Fuse:
    """Ends the process at the ``left``-th point it comes by; ``None`` never does."""

    left: int | None = None

    def burn(self) -> None:
        """Come by a point."""
        if self.left is not None:
            self.left -= 1
            if self.left < 0:
                os.kill(os.getpid(), signal.SIGKILL)


def send_until_killed_at(shop: Shop, point: int) -> bool:
    """Send in a child that dies at its so-manieth point; say whether it died."""
    return died(_child(shop, Fuse(point)))


def send_until_killed_after(shop: Shop, dice: random.Random, longest: float) -> bool:
    """Send in a child that is killed at some instant within ``longest`` seconds; say whether it was."""
    child = _child(shop, Fuse())
    return _ended(child, dice.uniform(0.0, longest))


def send_to_the_end(shop: Shop) -> None:
    """Send in a child until nothing is due."""
    assert not died(_child(shop, Fuse())), "it did not come to an end"


def died(child: int) -> bool:
    """Wait for a child to come to its end; say whether it died by a kill. It must not fail in any other way."""
    return _ended(child, _LONGEST_RUN)


def _ended(child: int, seconds: float) -> bool:
    """Wait for a child so long, then kill it; say whether it died by a kill. It must not fail in any other way."""
    last = time.monotonic() + seconds
    status = 0
    while True:
        found, status = os.waitpid(child, os.WNOHANG)
        if found:
            break
        if time.monotonic() >= last:
            os.kill(child, signal.SIGKILL)
            _, status = os.waitpid(child, 0)
            break
        time.sleep(0.001)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL, f"ended by signal {os.WTERMSIG(status)}"
        return True
    assert os.WEXITSTATUS(status) == 0, "sending failed; what it said is above"
    return False


def _child(shop: Shop, fuse: Fuse) -> int:
    """Begin to send in a new process; return its number. What it needs has been imported by then."""
    child = os.fork()
    if child:
        return child
    try:
        _with_points(fuse)
        with shop.opened() as workspace:
            workspace.sending.run(stop_when_idle=True)
        os._exit(0)
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
    os._exit(1)


def _with_points(fuse: Fuse) -> None:
    """Make points of this process: before and after each commit, and before and after each send."""
    Database.write = watched(Database.write, fuse)  # type: ignore[method-assign, assignment]
    OwnWriter.write = watched(OwnWriter.write, fuse)  # type: ignore[method-assign, assignment]
    send = EmailConnector.send

    async def burning(self: EmailConnector, part: Part, pictures: tuple[PictureFile, ...]) -> Outcome:
        fuse.burn()
        outcome = await send(self, part, pictures)
        fuse.burn()
        return outcome

    EmailConnector.send = burning  # type: ignore[method-assign, assignment]


def watched(write: _Write, fuse: Fuse) -> _Write:
    """Come by a point before each commit and after it."""

    @contextmanager
    def burning(self: Any) -> Iterator[Connection]:
        with write(self) as connection:
            yield connection
            fuse.burn()
        fuse.burn()

    return burning
