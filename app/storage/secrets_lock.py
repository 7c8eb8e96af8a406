"""The lock under which the secrets of a data folder's channels change: one at a time, over all programs."""

from pathlib import Path

from app.model.errors import EnvironmentFault
from app.model.sentence import Sentence, worded
from app.storage.folder_lock import FolderLock

LOCK_NAME = "secrets.lock"
PATIENCE = 90.0
"""Seconds: longer than a platform takes to say that it will not renew a token."""


class SecretsBusy(EnvironmentFault):
    """Somebody else has been changing secrets for too long, or the folder cannot be locked."""


class SecretsLock(FolderLock):
    """Held by whoever changes secrets; ``take`` raises ``SecretsBusy``."""

    def __init__(self, folder: Path, patience: float = PATIENCE) -> None:
        """Prepare the lock without taking it."""
        super().__init__(folder / LOCK_NAME, patience, poll_interval=0.02)

    def elsewhere(self) -> SecretsBusy:
        """Return that somebody else has been changing secrets for too long."""
        return SecretsBusy(
            worded("The secrets of the channels are being changed elsewhere. Try again in a while.")
        )

    def unusable(self, problem: Sentence, technical: str) -> SecretsBusy:
        """Return that the folder cannot be locked."""
        return SecretsBusy(problem, technical=technical)
