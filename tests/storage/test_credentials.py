"""Secrets: in the keyring, from the environment on a server, and never anywhere else."""

from collections.abc import Callable, Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail
from keyring.errors import InitError, KeyringLocked, PasswordDeleteError

from app.model.errors import EnvironmentFault
from app.storage.credentials import KeyringCredentials, NoKeyring, environment_name


class KeyringInMemory(KeyringBackend):
    """A keyring that works, or fails in a way of its own."""

    priority = -1  # nobody but these tests chooses it

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.error: Exception | None = None

    def get_password(self, service: str, username: str) -> str | None:
        self._may_fail()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._may_fail()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._may_fail()
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("not found")

    def _may_fail(self) -> None:
        if self.error is not None:
            raise self.error


@pytest.fixture
def ring() -> Iterator[KeyringInMemory]:
    """The computer's keyring, for as long as a test takes."""
    before = keyring.get_keyring()
    found = KeyringInMemory()
    keyring.set_keyring(found)
    yield found
    keyring.set_keyring(before)


@pytest.fixture
def credentials(ring: KeyringInMemory) -> KeyringCredentials:
    return KeyringCredentials("folder-1", {})


class TestAKeyring:
    def test_keeps_a_secret_until_it_is_forgotten(self, credentials: KeyringCredentials) -> None:
        credentials.put("Shop mail", "password", "s3cret")
        assert credentials.get("Shop mail", "password") == "s3cret"
        credentials.forget("Shop mail", "password")
        assert credentials.get("Shop mail", "password") is None

    def test_has_nothing_against_forgetting_what_is_not_there(self, credentials: KeyringCredentials) -> None:
        credentials.put("Shop mail", "access_token", "s3cret")
        credentials.forget("Shop mail", "password")
        assert credentials.get("Shop mail", "access_token") == "s3cret"

    def test_keeps_the_secrets_of_folders_channels_and_keys_apart(
        self, credentials: KeyringCredentials
    ) -> None:
        credentials.put("Shop mail", "password", "s3cret")
        assert credentials.get("Shop mail", "access_token") is None
        assert credentials.get("Other mail", "password") is None
        assert KeyringCredentials("folder-2", {}).get("Shop mail", "password") is None

    def test_keeps_them_under_the_name_of_the_program(
        self, credentials: KeyringCredentials, ring: KeyringInMemory
    ) -> None:
        credentials.put("Shop mail", "password", "s3cret")
        assert ring.kept == {("Tendril", "folder-1/Shop mail/password"): "s3cret"}

    @pytest.mark.parametrize(
        "error", [KeyringLocked("locked"), InitError("no bus"), RuntimeError("no backend")]
    )
    @pytest.mark.parametrize(
        "use",
        [
            lambda credentials: credentials.put("Shop mail", "password", "s3cret"),
            lambda credentials: credentials.get("Shop mail", "password"),
            lambda credentials: credentials.forget("Shop mail", "password"),
        ],
        ids=["put", "get", "forget"],
    )
    def test_that_fails_is_explained_with_the_variable_to_use_instead(
        self,
        credentials: KeyringCredentials,
        ring: KeyringInMemory,
        error: Exception,
        use: Callable[[KeyringCredentials], object],
    ) -> None:
        ring.error = error
        with pytest.raises(NoKeyring, match="TENDRIL_SECRET_SHOP_MAIL_PASSWORD") as refused:
            use(credentials)
        assert isinstance(refused.value, EnvironmentFault)
        assert refused.value.technical == f"{type(error).__name__}: {error}"
        assert "s3cret" not in refused.value.sentence + refused.value.technical


class TestWithoutAKeyring:
    @pytest.fixture(autouse=True)
    def no_keyring(self, ring: KeyringInMemory) -> None:
        keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]

    def test_a_secret_cannot_be_kept(self, credentials: KeyringCredentials) -> None:
        with pytest.raises(
            NoKeyring, match=r"unlock it .* environment variable TENDRIL_SECRET_MAIL_PASSWORD"
        ):
            credentials.put("Mail", "password", "s3cret")

    def test_there_is_none_and_nothing_to_forget(self, credentials: KeyringCredentials) -> None:
        assert credentials.get("Mail", "password") is None
        credentials.forget("Mail", "password")

    def test_one_may_come_from_the_environment(self) -> None:
        credentials = KeyringCredentials("folder-1", {"TENDRIL_SECRET_MAIL_PASSWORD": "s3cret"})
        assert credentials.get("Mail", "password") == "s3cret"


class TestTheEnvironment:
    def test_comes_before_the_keyring(self, ring: KeyringInMemory) -> None:
        environment = {"TENDRIL_SECRET_MAIL_PASSWORD": "from the environment"}
        credentials = KeyringCredentials("folder-1", environment)
        credentials.put("Mail", "password", "from the keyring")
        assert credentials.get("Mail", "password") == "from the environment"

    def test_does_not_count_where_it_is_empty(self, ring: KeyringInMemory) -> None:
        credentials = KeyringCredentials("folder-1", {"TENDRIL_SECRET_MAIL_PASSWORD": ""})
        credentials.put("Mail", "password", "from the keyring")
        assert credentials.get("Mail", "password") == "from the keyring"

    def test_is_not_asked_for_the_keyring_where_it_knows(self, ring: KeyringInMemory) -> None:
        ring.error = KeyringLocked("locked")
        credentials = KeyringCredentials("folder-1", {"TENDRIL_SECRET_MAIL_PASSWORD": "s3cret"})
        assert credentials.get("Mail", "password") == "s3cret"

    @pytest.mark.parametrize(
        ("channel", "key", "name"),
        [
            ("Mail", "password", "TENDRIL_SECRET_MAIL_PASSWORD"),
            ("Shop mail 2", "access_token", "TENDRIL_SECRET_SHOP_MAIL_2_ACCESS_TOKEN"),
            ("Mai's – mail", "password", "TENDRIL_SECRET_MAI_S_MAIL_PASSWORD"),
        ],
    )
    def test_names_a_variable_plainly(self, channel: str, key: str, name: str) -> None:
        assert environment_name(channel, key) == name
