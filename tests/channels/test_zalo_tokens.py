"""Zalo's tokens: renewed once for everybody, kept before they are used, and spent only where they can be kept."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import pytest

from app.channels.connector import (
    AccessLost,
    ChannelSetup,
    CheckFailed,
    Keeper,
    PracticeDelivery,
    Surroundings,
)
from app.channels.zalo import PLATFORM, ZaloConnector
from app.model.block import Content
from app.model.message import Part
from app.model.outcome import Accepted, AgainLater, ChannelStopped, Outcome
from tests.channels.keepers import MemoryKeeper
from tests.platforms.serving import FakePlatform, serving
from tests.platforms.zalo import ACCESS, APP_ID, APP_SECRET, OA_SECRET, REFRESH

AN = "2468458835296117922"
T = TypeVar("T")
GIVEN = {"app_secret": APP_SECRET, "access_token": ACCESS, "refresh_token": REFRESH, "oa_secret": OA_SECRET}


@pytest.fixture(scope="module")
def running() -> Iterator[FakePlatform]:
    with serving("zalo") as fake:
        yield fake


@pytest.fixture
def fake(running: FakePlatform) -> FakePlatform:
    """The fake, whose access token has just run out, and with which An is in touch."""
    running.do("change", access=ACCESS, refresh=REFRESH, renewals=0)
    running.do("write", **{"from": AN, "text": "Hi"})
    running.do("expire")
    return running


class Desk:
    """What surrounds a connector: a clock that stands, and a keeper."""

    def __init__(self, fake: FakePlatform, **secrets: str) -> None:
        self.now = datetime.now(UTC)
        self.keeper = MemoryKeeper({**GIVEN, **secrets})
        bases = dict.fromkeys(("api_base", "login_base", "templates_base"), fake.base)
        self.settings = PLATFORM.settle({"app_id": APP_ID, **bases})

    def connector(self, *, keeps: bool = True) -> ZaloConnector:
        """Open a connector with what is kept, as an engine does when it starts."""
        setup = ChannelSetup("Zalo", self.settings, dict(self.keeper.secrets))
        keeper: Keeper | None = self.keeper if keeps else None
        return ZaloConnector(setup, Surroundings(lambda: self.now, asyncio.sleep, _never, keeper))

    async def send(self, connector: ZaloConnector) -> Outcome:
        return await connector.send(Part("key", 0, AN, "An", Content(text="Chào"), self.now), [])

    def once(self) -> Outcome:
        """Send once with a connector of its own."""

        async def work(connector: ZaloConnector) -> Outcome:
            return await self.send(connector)

        return self.run(work)

    def run(self, work: Callable[[ZaloConnector], Awaitable[T]], *, keeps: bool = True) -> T:
        """Do something with a connector, and close it."""

        async def main() -> T:
            connector = self.connector(keeps=keeps)
            try:
                return await work(connector)
            finally:
                await connector.close()

        return asyncio.run(main())


def _never(delivery: PracticeDelivery) -> None:
    raise AssertionError("nothing is shown on the Practice phone")


def renewals(fake: FakePlatform) -> int:
    return int(fake.state()["renewals"])


def test_many_messages_at_once_renew_it_once(fake: FakePlatform) -> None:
    desk = Desk(fake)

    async def ten(connector: ZaloConnector) -> list[Outcome]:
        return await asyncio.gather(*(desk.send(connector) for _ in range(10)))

    assert all(isinstance(each, Accepted) for each in desk.run(ten))
    state = fake.state()
    assert state["renewals"] == 1
    assert (desk.keeper.secrets["access_token"], desk.keeper.secrets["refresh_token"]) == (
        state["access"],
        state["refresh"],
    )
    assert state["faults"] == []


def test_what_cannot_be_replaced_is_kept_first(fake: FakePlatform) -> None:
    desk = Desk(fake)
    assert isinstance(desk.once(), Accepted)
    state = fake.state()
    assert desk.keeper.puts == [
        ("refresh_token", REFRESH),  # to see whether anything can be kept
        ("refresh_token", state["refresh"]),
        ("access_token", state["access"]),
    ]


def test_nothing_is_spent_where_nothing_can_be_kept(fake: FakePlatform) -> None:
    desk = Desk(fake)
    desk.keeper.refuses_from = 0
    outcome = desk.once()
    assert isinstance(outcome, AgainLater)
    assert "keyring is locked" in outcome.problem
    assert renewals(fake) == 0


@pytest.mark.parametrize("kept", [1, 2])
def test_what_was_bought_is_not_used_before_it_is_kept(fake: FakePlatform, kept: int) -> None:
    desk = Desk(fake)
    desk.keeper.refuses_from = kept

    async def twice(connector: ZaloConnector) -> tuple[Outcome, int, Outcome]:
        first = await desk.send(connector)
        sent = len(fake.state()["sent"])
        desk.keeper.refuses_from = 1_000
        desk.now += timedelta(minutes=5)
        return first, sent, await desk.send(connector)

    before = len(fake.state()["sent"])
    first, sent, second = desk.run(twice)
    assert isinstance(first, AgainLater)
    assert sent == before
    assert isinstance(second, Accepted)
    # Where the refresh token was kept the next pair is bought with it; else the one that was bought is kept now.
    assert renewals(fake) == kept
    assert desk.keeper.secrets["refresh_token"] == fake.state()["refresh"]


def test_a_computer_that_fails_between_the_two_goes_on_with_the_next_start(fake: FakePlatform) -> None:
    desk = Desk(fake)
    desk.keeper.refuses_from = 2
    assert isinstance(desk.once(), AgainLater)
    assert desk.keeper.secrets["access_token"] == ACCESS, "only the refresh token was kept"
    desk.keeper.refuses_from = 1_000
    assert isinstance(desk.once(), Accepted)


def test_an_answer_that_was_lost_costs_the_login_and_is_said(fake: FakePlatform) -> None:
    desk = Desk(fake)
    fake.misbehave("lost", path="/v4/oa", after=True)
    assert isinstance(desk.once(), AgainLater)
    outcome = desk.once()
    assert isinstance(outcome, ChannelStopped)
    assert "make new tokens in Zalo's API Explorer and enter both" in outcome.problem
    for secret in (*GIVEN.values(), fake.state()["refresh"]):
        assert secret not in repr(outcome)


@pytest.mark.parametrize(
    "how", ["lost", "html", "malformed", "empty", "redirect", {"how": "answer", "body": {"error": -32}}]
)
def test_a_fault_on_the_way_costs_nothing(fake: FakePlatform, how: str | dict[str, object]) -> None:
    desk = Desk(fake)
    misdeed = how if isinstance(how, dict) else {"how": how}
    fake.do("misbehave", path="/v4/oa", times=1, **misdeed)

    async def twice(connector: ZaloConnector) -> tuple[Outcome, Outcome, Outcome]:
        first, second = await desk.send(connector), await desk.send(connector)
        desk.now += timedelta(minutes=1)
        return first, second, await desk.send(connector)

    first, second, third = desk.run(twice)
    assert isinstance(first, AgainLater)
    assert second == first, "what has just failed is not asked again at once"
    assert isinstance(third, Accepted)


def test_what_another_has_renewed_is_taken_over(fake: FakePlatform) -> None:
    desk = Desk(fake)

    async def beside(connector: ZaloConnector) -> Outcome:
        other = desk.connector()
        await desk.send(other)
        await other.close()
        return await desk.send(connector)

    assert isinstance(desk.run(beside), Accepted)
    assert renewals(fake) == 1


def test_new_tokens_of_the_owner_are_taken_over(fake: FakePlatform) -> None:
    desk = Desk(fake)

    async def pasted(connector: ZaloConnector) -> Outcome:
        fake.do("change", access="pasted-access-token", refresh="pasted-refresh-token")
        desk.keeper.secrets |= {
            "access_token": "pasted-access-token",
            "refresh_token": "pasted-refresh-token",
        }
        return await desk.send(connector)

    assert isinstance(desk.run(pasted), Accepted)
    assert renewals(fake) == 0


def test_who_may_not_change_the_channel_renews_nothing_and_says_so(fake: FakePlatform) -> None:
    with pytest.raises(CheckFailed, match=r"The access token has run out\. Tendril renews it by itself"):
        Desk(fake).run(lambda connector: connector.check(), keeps=False)
    assert renewals(fake) == 0


def test_a_wrong_secret_key_is_said_in_zalos_words(fake: FakePlatform) -> None:
    outcome = Desk(fake, app_secret="another-key").once()
    assert isinstance(outcome, ChannelStopped)
    assert "Invalid secret key" in outcome.problem


def test_a_lost_login_is_noticed_by_listening_a_fault_on_the_way_is_none(fake: FakePlatform) -> None:
    fake.do("misbehave", path="/v4/oa", times=1, how="html")
    with pytest.raises(CheckFailed) as fault:
        Desk(fake).run(lambda connector: connector.listen(""))
    assert not isinstance(fault.value, AccessLost)
    with pytest.raises(AccessLost, match="Make new tokens") as lost:
        Desk(fake, refresh_token="spent-long-ago").run(lambda connector: connector.listen(""))
    assert "make new tokens in Zalo's API Explorer and enter both" in lost.value.problem


def test_who_stops_waiting_does_not_lose_it(fake: FakePlatform) -> None:
    desk = Desk(fake)

    async def main() -> None:
        desk.keeper.may_go_on = asyncio.Event()
        connector = desk.connector()
        waiting = asyncio.create_task(desk.send(connector))
        await desk.keeper.is_held.wait()
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        closing = asyncio.create_task(connector.close())
        desk.keeper.may_go_on.set()
        await closing

    asyncio.run(main())
    assert renewals(fake) == 1
    assert desk.keeper.secrets["refresh_token"] == fake.state()["refresh"]
