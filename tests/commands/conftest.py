"""A data folder and mail servers for each test of the commands, and never a real keyring."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Protocol

import keyring.core
import pytest
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import PasswordDeleteError

from tests.commands.mail_server import MailServer, serving
from tests.commands.program import Tendril
from tests.commands.shop import Shop


class StartServer(Protocol):
    """Starts a mail server with the options of its program."""

    def __call__(self, *options: str) -> MailServer: ...


@pytest.fixture(autouse=True)
def _nothing_of_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", NoKeyring())  # type: ignore[no-untyped-call]
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


class Memory(KeyringBackend):
    """A keyring that forgets everything with the test."""

    priority = 1

    def __init__(self) -> None:
        """Begin with nothing."""
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        """Return a secret."""
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret."""
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Forget a secret."""
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("there is none")


@pytest.fixture
def memory(monkeypatch: pytest.MonkeyPatch) -> Memory:
    """A keyring that works."""
    backend = Memory()
    monkeypatch.setattr(keyring.core, "_keyring_backend", backend)
    return backend


@pytest.fixture
def tendril(tmp_path: Path) -> Tendril:
    """The program on a data folder that does not exist yet."""
    return Tendril(tmp_path / "data")


@pytest.fixture
def start_server(tmp_path: Path) -> Iterator[StartServer]:
    """Start mail servers, which are ended with the test."""
    with ExitStack() as running:
        started = 0

        def start(*options: str) -> MailServer:
            nonlocal started
            started += 1
            return running.enter_context(serving(tmp_path / f"mails-{started}.jsonl", options))

        yield start


@pytest.fixture
def server(start_server: StartServer) -> MailServer:
    """A mail server that takes everything."""
    return start_server()


@pytest.fixture
def shop(tendril: Tendril, tmp_path: Path) -> Shop:
    """A shop in a test folder, in a zone without daylight saving time, that may send marketing."""
    return Shop.opened(tendril, tmp_path)
