"""Secrets that a platform replaces by itself, beside an owner who changes them in the window."""

import asyncio
import threading
from collections.abc import Iterator

import pytest

from app.channels.connector import CheckFailed
from app.model.errors import NotAllowed, NotFound
from app.storage import channels
from app.storage.credentials import KeyringCredentials, environment_name
from app.storage.folder import SenderLock
from app.storage.secrets_lock import SecretsBusy, SecretsLock
from app.workspace.secret_keeping import ChannelKeeper
from tests.platforms.serving import FakePlatform, serving
from tests.platforms.zalo import ACCESS, APP_ID, APP_SECRET, REFRESH
from tests.secret_marks import secret
from tests.workspace.shop import Shop

PASTED = secret("pasted")
SECRETS = {"app_secret": APP_SECRET, "access_token": ACCESS, "refresh_token": REFRESH}


@pytest.fixture(scope="module")
def running() -> Iterator[FakePlatform]:
    with serving("zalo") as fake:
        yield fake


@pytest.fixture
def fake(running: FakePlatform) -> FakePlatform:
    running.do("change", access=ACCESS, refresh=REFRESH, renewals=0)
    return running


@pytest.fixture
def keeper(shop: Shop, fake: FakePlatform) -> ChannelKeeper:
    """The keeper of a channel “Zalo”, as an engine has it."""
    bases = dict.fromkeys(("api_base", "login_base", "templates_base"), fake.base)
    shop.workspace.channels.add("Zalo", "zalo", {"app_id": APP_ID, **bases}, SECRETS)
    return keeper_of(shop)


def keeper_of(shop: Shop) -> ChannelKeeper:
    with shop.workspace.desk.read() as connection:
        stored = channels.named(connection, "Zalo")
    assert stored is not None
    return ChannelKeeper(shop.workspace.desk, stored.id)


def kept(shop: Shop, name: str = "Zalo") -> str:
    return shop.secrets.kept[name, "refresh_token"]


def renewed(keeper: ChannelKeeper, meanwhile: threading.Thread | None = None) -> None:
    """Replace the refresh token; somebody else begins ``meanwhile``, and has to wait."""

    async def main() -> None:
        async with keeper.held():
            assert await keeper.get("refresh_token")
            if meanwhile is not None:
                meanwhile.start()
                meanwhile.join(0.2)
                assert meanwhile.is_alive(), "who changes secrets waits until they are renewed"
            await keeper.put("refresh_token", "renewed")

    asyncio.run(main())
    if meanwhile is not None:
        meanwhile.join()


class TestKeeping:
    def test_is_with_the_other_secrets(self, shop: Shop, keeper: ChannelKeeper) -> None:
        renewed(keeper)
        assert kept(shop) == "renewed"

    def test_does_not_overwrite_what_the_owner_enters_meanwhile(
        self, shop: Shop, keeper: ChannelKeeper
    ) -> None:
        pasted = {"refresh_token": PASTED}
        change = threading.Thread(
            target=shop.workspace.channels.change, args=("Zalo",), kwargs={"secrets": pasted}
        )
        renewed(keeper, change)
        assert kept(shop) == PASTED

    def test_goes_along_with_a_new_name(self, shop: Shop, keeper: ChannelKeeper) -> None:
        change = threading.Thread(
            target=shop.workspace.channels.change, args=("Zalo",), kwargs={"new_name": "Shop on Zalo"}
        )
        renewed(keeper, change)
        assert kept(shop, "Shop on Zalo") == "renewed"
        assert ("Zalo", "refresh_token") not in shop.secrets.kept
        renewed(keeper)
        assert ("Zalo", "refresh_token") not in shop.secrets.kept

    def test_ends_with_the_channel(self, shop: Shop, keeper: ChannelKeeper) -> None:
        remove = threading.Thread(target=shop.workspace.channels.remove, args=("Zalo",))
        renewed(keeper, remove)
        assert shop.secrets.kept == {}
        with pytest.raises(NotFound, match="not connected any more"):
            renewed(keeper)

    def test_what_comes_from_the_environment_cannot_be_replaced(
        self, shop: Shop, keeper: ChannelKeeper, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        variable = environment_name("Zalo", "refresh_token")
        credentials = KeyringCredentials("folder", {variable: REFRESH})
        desk = shop.workspace.desk
        object.__setattr__(desk, "credentials", credentials)
        with pytest.raises(NotAllowed, match=variable):
            renewed(keeper)

    def test_that_waits_too_long_says_so(self, shop: Shop, keeper: ChannelKeeper) -> None:
        del keeper
        folder = shop.workspace.folder
        with SecretsLock(folder), pytest.raises(SecretsBusy, match="being changed elsewhere"):
            SecretsLock(folder, patience=0.05).take()


class TestACheck:
    def test_renews_what_has_run_out_where_nobody_sends(
        self, shop: Shop, keeper: ChannelKeeper, fake: FakePlatform
    ) -> None:
        fake.do("expire")
        assert "Tendril Shop" in shop.workspace.channels.check("Zalo").account
        assert fake.state()["renewals"] == 1
        assert kept(shop) == fake.state()["refresh"]

    def test_renews_nothing_behind_the_back_of_an_engine(
        self, shop: Shop, keeper: ChannelKeeper, fake: FakePlatform
    ) -> None:
        with SenderLock(shop.workspace.folder):
            assert "Tendril Shop" in shop.workspace.channels.check("Zalo").account
            fake.do("expire")
            with pytest.raises(CheckFailed, match="has run out"):
                shop.workspace.channels.check("Zalo")
        assert fake.state()["renewals"] == 0
        assert kept(shop) == REFRESH

    def test_renews_it_for_a_channel_that_the_engine_leaves_alone(
        self, shop: Shop, keeper: ChannelKeeper, fake: FakePlatform
    ) -> None:
        fake.do("expire")
        with shop.workspace.desk.write() as connection:
            stored = channels.named(connection, "Zalo")
            assert stored is not None
            channels.set_problem(connection, stored.id, "the Zalo Cloud Account has no money")
        with SenderLock(shop.workspace.folder):
            shop.workspace.channels.check("Zalo")
        assert fake.state()["renewals"] == 1
        assert shop.workspace.channels.every()[-1].problem == ""

    def test_of_new_tokens_spends_none(self, shop: Shop, keeper: ChannelKeeper, fake: FakePlatform) -> None:
        fake.do("expire")
        settings = shop.workspace.channels.every()[-1].settings
        with pytest.raises(CheckFailed, match="has run out"):
            shop.workspace.channels.try_out("Zalo", settings, {"refresh_token": PASTED})
        assert fake.state()["renewals"] == 0
        assert "Tendril Shop" in shop.workspace.channels.try_out("Zalo", settings).account
