"""A lock on a data folder. The system lets it go when the process ends, however it ends."""

from abc import ABC, abstractmethod
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from app.model.errors import EnvironmentFault, TendrilError
from app.model.sentence import Sentence, worded

CANNOT_LOCK = worded("The data folder cannot be locked. Check who may write to it, and the disk.")


class FolderLock(ABC):
    """Held by one program at a time."""

    def __init__(self, file: Path, patience: float, poll_interval: float) -> None:
        """Prepare the lock without taking it. Times are seconds."""
        self._lock = FileLock(file, mode=0o600, thread_local=False)
        self._patience = patience
        self._poll_interval = poll_interval

    def take(self) -> Self:
        """Take the lock within the patience; raise what it is to be held elsewhere, or not to be had at all."""
        try:
            self._lock.acquire(timeout=self._patience, poll_interval=self._poll_interval)
        except Timeout as error:
            raise self.elsewhere() from error
        except OSError as error:
            raise self.unusable(CANNOT_LOCK, str(error)) from error
        return self

    def release(self) -> None:
        """Let it go; nothing happens if it is not held."""
        self._lock.release()

    @abstractmethod
    def elsewhere(self) -> TendrilError:
        """Return what it means that somebody else holds it."""

    @abstractmethod
    def unusable(self, problem: Sentence, technical: str) -> EnvironmentFault:
        """Return what it means that the folder cannot be locked."""

    def __enter__(self) -> Self:
        """Take it."""
        return self.take()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let it go."""
        self.release()
