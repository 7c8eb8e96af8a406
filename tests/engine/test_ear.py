"""Asking platforms: whether a channel has been listened to lately, without which nothing is sent over it."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.channels.connector import Checked, CheckFailed
from app.engine.clock import SystemClock
from app.engine.ear import LONGEST_WAIT, OVERDUE, Ear
from app.model.heard import Deaf, Heard, Hearing, News
from app.model.message import Part, PictureFile
from app.model.outcome import Accepted, Outcome
from app.model.sentence import worded
from app.storage import accounts
from app.storage.channels import StoredChannel
from tests.engine.simulated import Simulation, simulation

START = datetime(2026, 11, 22, 12, tzinfo=UTC)
BOT = StoredChannel(1, "Bot", "telegram", {})


class Hands(SystemClock):
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        """Begin at the start."""
        self.instant = START

    def now(self) -> datetime:
        """Return what it was set to."""
        return self.instant


class Listener:
    """A connector that hears nothing, or cannot be asked."""

    def __init__(self, *, fails: bool) -> None:
        """Say whether it fails."""
        self._fails = fails

    async def check(self) -> Checked:
        """Nothing is checked here."""
        return Checked("")

    async def send(self, part: Part, pictures: Sequence[PictureFile]) -> Outcome:
        """Nothing is sent here."""
        del part, pictures
        return Accepted()

    async def listen(self, cursor: str) -> Heard:
        """Hear nothing."""
        if self._fails:
            raise CheckFailed(worded("It cannot be asked."))
        return Heard(cursor=cursor)

    async def close(self) -> None:
        """Nothing is open."""


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Simulation]:
    with simulation(tmp_path / "data", START) as found:
        yield found


@pytest.mark.parametrize("fails", [False, True])
def test_a_channel_is_listened_to_before_anything_is_sent(running: Simulation, fails: bool) -> None:
    clock = Hands()

    async def main() -> list[bool]:
        woken = asyncio.Event()
        ear = Ear(running.workspace.desk.database, clock, lambda _: Listener(fails=fails), woken)
        found = [ear.listens_first(BOT)]
        ear.begin_due({BOT.id: BOT})
        found.append(ear.listens_first(BOT))
        await asyncio.wait_for(woken.wait(), 10)
        found.append(ear.listens_first(BOT))
        clock.instant += OVERDUE + timedelta(minutes=2)
        found.append(ear.listens_first(BOT))
        return found

    # At first, while it is asked, afterwards, and when the computer has been asleep.
    assert asyncio.run(main()) == [True, True, False, True]


def test_a_channel_that_hears_nothing_or_has_stopped_is_not_waited_for(running: Simulation) -> None:
    ear = Ear(running.workspace.desk.database, Hands(), lambda _: Listener(fails=False), asyncio.Event())
    assert not ear.listens_first(StoredChannel(2, "Mail", "email", {}))
    assert not ear.listens_first(StoredChannel(1, "Bot", "telegram", {}, problem="the token is gone"))


class TestAChannelThatCannotBeAsked:
    def asked_at(self, running: Simulation, listener: Listener, *minutes: float) -> list[News]:
        """Have the channel asked at these minutes; return all that was heard."""
        clock, woken = Hands(), asyncio.Event()

        async def main() -> list[News]:
            ear = Ear(running.workspace.desk.database, clock, lambda _: listener, woken)
            for minute in minutes:
                clock.instant = START + timedelta(minutes=minute)
                woken.clear()
                ear.begin_due({BOT.id: BOT})
                await asyncio.wait_for(woken.wait(), 10)
            return [news for each in ear.heard for news in each.news]

        return asyncio.run(main())

    def test_is_told_of_once_that_has_lasted(self, running: Simulation) -> None:
        assert self.asked_at(running, Listener(fails=True), 0, 2, 4) == []
        told = self.asked_at(running, Listener(fails=True), 0, 2, 4, 9)
        assert told == [Deaf(START, worded("It cannot be asked."))]

    def test_is_told_of_when_it_can_be_again(self, running: Simulation) -> None:
        with running.workspace.desk.write() as connection:
            accounts.put_deaf(connection, BOT.id, worded("It cannot be asked."), START)
        assert self.asked_at(running, Listener(fails=False), 9) == [Hearing(START + timedelta(minutes=9))]

    def test_says_nothing_if_it_always_could(self, running: Simulation) -> None:
        assert self.asked_at(running, Listener(fails=False), 0, 9) == []

    def test_is_asked_again_soon_after_it_can_be(self, running: Simulation) -> None:
        clock, woken = Hands(), asyncio.Event()
        ear = Ear(running.workspace.desk.database, clock, lambda _: Listener(fails=True), woken)

        async def main() -> None:
            for _ in range(12):
                woken.clear()
                due = ear.begin_due({BOT.id: BOT})
                await asyncio.wait_for(woken.wait(), 10)
                due = ear.begin_due({BOT.id: BOT})
                assert due is not None
                assert due - clock.instant <= LONGEST_WAIT
                clock.instant = due

        asyncio.run(main())

    def test_is_asked_at_once_when_it_was_set_up_anew(self, running: Simulation) -> None:
        woken = asyncio.Event()
        ear = Ear(running.workspace.desk.database, Hands(), lambda _: Listener(fails=True), woken)

        async def main() -> None:
            ear.begin_due({BOT.id: BOT})
            await asyncio.wait_for(woken.wait(), 10)
            woken.clear()
            assert not ear.listens_first(BOT)
            ear.begin_due({BOT.id: replace(BOT, set_up_at=START)})
            assert ear.listens_first(BOT)
            await asyncio.wait_for(woken.wait(), 10)

        asyncio.run(main())
