"""The log of a folder: what went wrong, without secrets, names or texts of messages."""

import logging
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

LOG_NAME = "tendril.log"
_LARGEST = 1_000_000
_KEPT = 3

ErrorInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Discreet(logging.Formatter):
    """Writes where an error came from and its type, but not its words: they may quote a message."""

    def __init__(self) -> None:
        """Write time (UTC is not assumed: the computer's), level, place and text."""
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def formatException(self, ei: ErrorInfo) -> str:  # noqa: N802
        """Return the way to the error and the name of its type."""
        kind, _, trace = ei
        way = "".join(traceback.format_tb(trace))
        return f"{way}{kind.__name__ if kind else ''}".rstrip()


class _LogFile(RotatingFileHandler):
    """A log that cannot be written, on a full disk for instance, is done without."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Say nothing: what stops the program's work is said elsewhere."""


@contextmanager
def kept_log(folder: Path) -> Iterator[None]:
    """Write the program's warnings and errors to the folder's log for as long as the context lasts."""
    path = folder / LOG_NAME
    with suppress(OSError):
        path.touch(mode=0o600)
    handler = _LogFile(path, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8", delay=True)
    handler.setLevel(logging.WARNING)
    handler.setFormatter(Discreet())
    logger = logging.getLogger("app")
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield
    finally:
        logger.propagate = True
        logger.removeHandler(handler)
        handler.close()
