"""The lock under which the secrets of a data folder's channels change: one at a time, over all programs."""

from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from app.model.errors import EnvironmentFault
from app.model.sentence import worded

LOCK_NAME = "secrets.lock"
PATIENCE = 90.0
"""Seconds: longer than a platform takes to say that it will not renew a token."""


class SecretsBusy(EnvironmentFault):
    """Somebody else has been changing secrets for too long, or the folder cannot be locked."""


class SecretsLock:
    """Held by whoever changes secrets. The system lets it go when the process ends, however it ends."""

    def __init__(self, folder: Path, patience: float = PATIENCE) -> None:
        """Prepare the lock without taking it."""
        self._lock = FileLock(folder / LOCK_NAME, mode=0o600, thread_local=False)
        self._patience = patience

    def take(self) -> Self:
        """Wait for the lock and take it; raise ``SecretsBusy``."""
        try:
            self._lock.acquire(timeout=self._patience, poll_interval=0.02)
        except Timeout as error:
            raise SecretsBusy(
                worded("The secrets of the channels are being changed elsewhere. Try again in a while.")
            ) from error
        except OSError as error:
            raise SecretsBusy(
                worded("The data folder cannot be locked. Check who may write to it, and the disk."),
                technical=str(error),
            ) from error
        return self

    def release(self) -> None:
        """Let it go; nothing happens if it is not held."""
        self._lock.release()

    def __enter__(self) -> Self:
        """Take it."""
        return self.take()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let it go."""
        self.release()
