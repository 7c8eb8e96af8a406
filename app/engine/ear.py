"""Asking platforms what came in, and what became of what was sent, as often as each of them is asked."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.channels.connector import AccessLost, AskingReceipts, Connector, Listening
from app.channels.registry import platform_named
from app.engine.clock import Clock
from app.engine.hearing import HeardOver
from app.model.errors import TendrilError
from app.model.heard import Deaf, Hearing, Lost
from app.storage import accounts, hearing
from app.storage.channels import StoredChannel
from app.storage.database import Database

LONGEST_WAIT = timedelta(minutes=10)
"""Between two tries to ask a channel that cannot be asked: soon after it can be, who said stop is to be heard."""

DEAF_AFTER = timedelta(minutes=5)
"""So long a channel cannot be listened to before its owner is told."""

MOST_ASKED = 50
"""Parts asked about in one go."""

ASKED_FOR = timedelta(days=2)
"""How long a part is asked about that never arrives."""

OVERDUE = timedelta(minutes=2)
"""So long after it should have been asked, a channel counts as not listened to: the computer was asleep."""

_LISTEN = "listen"
_MOST_LOOKS = 20
_LOG = logging.getLogger(__name__)


@dataclass
class _Round:
    """One thing that is asked of a channel again and again."""

    next_at: datetime
    set_up_at: datetime | None = None
    failures: int = 0
    failing_since: datetime | None = None
    is_done: bool = False
    task: asyncio.Task[None] | None = None


@dataclass(frozen=True, slots=True)
class _Asking:
    """One thing that a channel is to be asked, and how often."""

    key: tuple[int, str]
    set_up_at: datetime | None
    every: timedelta
    ask: Callable[[int], Awaitable[None]]


class Ear:
    """Listens on all channels at once. Everything it hears waits in ``heard`` until the books take it."""

    def __init__(
        self, database: Database, clock: Clock, connector: Callable[[int], Connector], woken: asyncio.Event
    ) -> None:
        """Listen through the connectors of the engine, and wake it when something was heard."""
        self.heard: list[HeardOver] = []
        self._database = database
        self._clock = clock
        self._connector = connector
        self._woken = woken
        self._rounds: dict[tuple[int, str], _Round] = {}

    @property
    def is_busy(self) -> bool:
        """Whether an answer is waited for, or something that was heard has not been taken yet."""
        return bool(self.heard) or any(each.task is not None for each in self._rounds.values())

    def listens_first(self, channel: StoredChannel) -> bool:
        """Whether a channel has to be listened to before anything is sent over it.

        Somebody may have said stop while nobody listened. A channel that cannot be asked is not waited for.
        """
        way = platform_named(channel.platform).hearing
        if channel.problem or way.listens_every is None or not way.listens(channel.settings):
            return False
        known = self._rounds.get((channel.id, _LISTEN))
        return known is None or self._is_overdue(known)

    def is_behind(self, channels: Mapping[int, StoredChannel]) -> bool:
        """Say whether a channel has not been asked yet since the computer began, or was asleep."""
        known = [
            self._rounds.get(each.key) for channel in channels.values() for each in self._asking(channel)
        ]
        return any(each is None or self._is_overdue(each) for each in known)

    def begin_due(self, channels: Mapping[int, StoredChannel]) -> datetime | None:
        """Ask every channel that is due to be asked; return when the next one is."""
        now = self._clock.now()
        for key in [key for key in self._rounds if key[0] not in channels]:
            self._rounds.pop(key)
        for channel in channels.values():
            for each in self._asking(channel):
                self._begin(each, now)
        return min((each.next_at for each in self._rounds.values() if each.task is None), default=None)

    async def close(self) -> None:
        """Stop asking; what was heard stays."""
        tasks = [each.task for each in self._rounds.values() if each.task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _is_overdue(self, known: _Round) -> bool:
        return not known.is_done or self._clock.now() - known.next_at > OVERDUE

    def _asking(self, channel: StoredChannel) -> Iterator[_Asking]:
        """Return what a channel is asked again and again; one with a problem cannot be asked."""
        way = platform_named(channel.platform).hearing
        if channel.problem:
            return
        if way.listens_every is not None and way.listens(channel.settings):
            yield _Asking((channel.id, _LISTEN), channel.set_up_at, way.listens_every, self._listen)
        if way.asks_every is not None:
            yield _Asking((channel.id, "receipts"), channel.set_up_at, way.asks_every, self._ask_receipts)

    def _begin(self, asking: _Asking, now: datetime) -> None:
        known = self._rounds.setdefault(asking.key, _Round(now, asking.set_up_at))
        if known.task is None and known.set_up_at != asking.set_up_at:
            # What made it fail may be mended.
            known = self._rounds[asking.key] = _Round(now, asking.set_up_at)
        # A clock that was set back must not make the ear deaf.
        due = known.next_at <= now or known.next_at - now > max(asking.every, LONGEST_WAIT)
        if known.task is None and due:
            known.task = asyncio.get_running_loop().create_task(self._asked(asking, known))

    async def _asked(self, asking: _Asking, known: _Round) -> None:
        channel_id, every = asking.key[0], asking.every
        try:
            await asking.ask(channel_id)
            known.failures, known.failing_since = 0, None
        except AccessLost as lost:
            known.failures += 1
            self.heard.append(HeardOver(channel_id, (Lost(self._clock.now(), lost.problem),)))
        except TendrilError as error:
            known.failures += 1
            self._tell_if_deaf(asking, known, error)
            _LOG.info("channel %d cannot be asked: %s", channel_id, error.technical)
        except Exception:
            known.failures += 1
            _LOG.exception("the connector of channel %d failed when it was asked", channel_id)
        finally:
            wait = min(every * (1 << min(known.failures, 10)), max(every, LONGEST_WAIT))
            known.next_at = self._clock.now() + wait
            known.is_done = True
            known.task = None
            self._woken.set()

    def _tell_if_deaf(self, asking: _Asking, known: _Round, error: TendrilError) -> None:
        now = self._clock.now()
        known.failing_since = min(known.failing_since or now, now)
        if asking.key[1] == _LISTEN and now - known.failing_since >= DEAF_AFTER:
            told = Deaf(known.failing_since, error.sentence)
            self.heard.append(HeardOver(asking.key[0], (told,)))

    async def _listen(self, channel_id: int) -> None:
        connector = self._connector(channel_id)
        if not isinstance(connector, Listening):
            return
        with self._database.read() as connection:
            cursor = hearing.cursor(connection, channel_id)
            was_deaf = accounts.is_deaf(connection, channel_id)
        for _ in range(_MOST_LOOKS):
            found = await connector.listen(cursor)
            if found.news or found.cursor != cursor:
                self.heard.append(HeardOver(channel_id, found.news, found.cursor))
            cursor = found.cursor
            if not found.more:
                break
        if was_deaf:
            self.heard.append(HeardOver(channel_id, (Hearing(self._clock.now()),)))

    async def _ask_receipts(self, channel_id: int) -> None:
        connector = self._connector(channel_id)
        if not isinstance(connector, AskingReceipts):
            return
        with self._database.read() as connection:
            since = self._clock.now() - ASKED_FOR
            ids = hearing.unconfirmed_ids(connection, channel_id, since, MOST_ASKED)
        if ids:
            news = await connector.receipts(ids)
            if news:
                self.heard.append(HeardOver(channel_id, news))
