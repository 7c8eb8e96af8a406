"""Secrets, kept by the operating system's keyring and nowhere else.

On a server without a keyring a secret may come from the environment: ``TENDRIL_SECRET_`` and
the names of the channel and of the secret in capitals, other signs as ``_``.
"""

import os
import re
from collections.abc import Mapping
from typing import Protocol

from app.model.errors import EnvironmentFault
from app.model.sentence import worded

_SERVICE = "Tendril"


class NoKeyring(EnvironmentFault):
    """There is no keyring in which a secret could be kept."""


class Credentials(Protocol):
    """Where the secrets of channels are kept."""

    def put(self, channel: str, key: str, secret: str) -> None:
        """Keep a secret; raise ``NoKeyring`` when that is not possible."""

    def get(self, channel: str, key: str) -> str | None:
        """Return a secret, or ``None`` if there is none; raise ``NoKeyring`` if the keyring fails."""

    def forget(self, channel: str, key: str) -> None:
        """Forget a secret; nothing happens if there is none."""


class KeyringCredentials:
    """The system's keyring, with the environment as the way round it on a server."""

    def __init__(self, folder_id: str, environment: Mapping[str, str] = os.environ) -> None:
        """Keep the secrets of one data folder apart from those of others."""
        self._folder_id = folder_id
        self._environment = environment

    def put(self, channel: str, key: str, secret: str) -> None:
        """Keep a secret in the keyring."""
        import keyring
        from keyring.errors import KeyringError

        try:
            keyring.set_password(_SERVICE, self._name(channel, key), secret)
        except (KeyringError, RuntimeError) as error:
            raise no_keyring(channel, key, error) from error

    def get(self, channel: str, key: str) -> str | None:
        """Return a secret: from the environment if it is set there, else from the keyring."""
        from_environment = self._environment.get(environment_name(channel, key))
        if from_environment:
            return from_environment
        import keyring
        from keyring.errors import KeyringError, NoKeyringError

        try:
            return keyring.get_password(_SERVICE, self._name(channel, key))
        except NoKeyringError:
            return None
        except (KeyringError, RuntimeError) as error:
            raise no_keyring(channel, key, error) from error

    def forget(self, channel: str, key: str) -> None:
        """Take a secret out of the keyring."""
        import keyring
        from keyring.errors import KeyringError, NoKeyringError, PasswordDeleteError

        try:
            keyring.delete_password(_SERVICE, self._name(channel, key))
        except (PasswordDeleteError, NoKeyringError):
            return
        except (KeyringError, RuntimeError) as error:
            raise no_keyring(channel, key, error) from error

    def is_missing(self) -> bool:
        """Say whether this computer has no keyring at all."""
        import keyring
        from keyring.backends import fail

        return isinstance(keyring.get_keyring(), fail.Keyring)

    def is_in_environment(self, channel: str, key: str) -> bool:
        """Say whether a secret comes from the environment."""
        return bool(self._environment.get(environment_name(channel, key)))

    def _name(self, channel: str, key: str) -> str:
        return f"{self._folder_id}/{channel}/{key}"


def environment_name(channel: str, key: str) -> str:
    """Return the environment variable that a secret may come from."""
    return "TENDRIL_SECRET_" + re.sub(r"[^A-Z0-9]+", "_", f"{channel}_{key}".upper())


def no_keyring(channel: str, key: str, error: Exception | None = None) -> NoKeyring:
    """Return the fault of a secret that no keyring can give or keep, because of ``error`` if there was one."""
    return NoKeyring(
        worded(
            "There is no keyring on this computer that could keep the secret. Log in to your "
            "desktop and unlock it (on Linux: install gnome-keyring or KWallet), or on a server "
            "set the environment variable {environment_name}.",
            environment_name=environment_name(channel, key),
        ),
        technical=f"{type(error).__name__}: {error}" if error is not None else "",
    )
