"""Asking Messenger and Instagram what customers wrote: the threads that changed, then each one's newest messages.

Two questions a second are allowed, and one nested question about many threads is refused, so that threads are asked
one after the other. Only the twenty newest messages of a thread have their words.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.channels.json_reading import Object, objects_at, text_at, written_instant_at
from app.channels.web import Request
from app.model.heard import Heard, Incoming

FIRST_LOOK = timedelta(hours=24)
"""How far back the first look goes: older messages open no window."""

_AT_A_TIME = 20
_MOST_PAGES = 10
PAUSE = 0.5
"""Seconds between two questions, by real time: the platform counts by that, whatever the shop's clock does."""

Ask = Callable[[Request], Awaitable[Object]]


@dataclass(frozen=True, slots=True)
class _Thread:
    id: str
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Threads:
    """The conversations of one account. ``own_ids`` are those under which it writes itself."""

    account: str
    platform: str
    own_ids: frozenset[str]
    ask: Ask

    async def listen(self, cursor: str, now: datetime) -> Heard:
        """Return what customers wrote since the last look; the cursor is the latest change that was looked into."""
        since = written_instant_at({"at": cursor}, "at")
        known_from = since or now - FIRST_LOOK
        changed = sorted(await self._changed_since(known_from), key=lambda each: each.changed_at)
        looked_into = changed[:_AT_A_TIME]
        # Threads of one second go together, so that the cursor never stands still.
        last = looked_into[-1].changed_at if looked_into else now
        looked_into += [each for each in changed[_AT_A_TIME:] if each.changed_at == last]
        news: list[Incoming] = []
        for thread in looked_into:
            news += await self._messages(thread, known_from, is_news=since is not None)
        # The first look is over even if nobody wrote: what comes from now on is news.
        latest = looked_into[-1].changed_at if looked_into else known_from if since else now
        return Heard(tuple(news), latest.isoformat(), more=len(changed) > len(looked_into))

    async def _changed_since(self, since: datetime) -> list[_Thread]:
        query = {"platform": self.platform, "fields": "id,updated_time", "limit": "25"}
        found: list[_Thread] = []
        for _ in range(_MOST_PAGES):
            page = await self.ask(Request("GET", f"/{self.account}/conversations", query=query))
            threads = [
                _Thread(text_at(each, "id"), changed_at)
                for each in objects_at(page, "data")
                if (changed_at := written_instant_at(each, "updated_time")) is not None
            ]
            found += [each for each in threads if each.id and each.changed_at >= since]
            after = text_at(page, "paging", "cursors", "after")
            if (
                not threads
                or threads[-1].changed_at < since
                or not after
                or not text_at(page, "paging", "next")
            ):
                break
            query = {**query, "after": after}
            await asyncio.sleep(PAUSE)
        return found

    async def _messages(self, thread: _Thread, since: datetime, *, is_news: bool) -> list[Incoming]:
        await asyncio.sleep(PAUSE)
        fields = "messages.limit(20){id,created_time,from,message}"
        answer = await self.ask(Request("GET", f"/{thread.id}", query={"fields": fields}))
        found = [
            Incoming(
                id=text_at(each, "id"),
                address=text_at(each, "from", "id"),
                at=written_at,
                text=text_at(each, "message"),
                name=text_at(each, "from", "name") or text_at(each, "from", "username"),
                is_news=is_news,
            )
            for each in objects_at(answer, "messages", "data")
            if (written_at := written_instant_at(each, "created_time")) is not None and written_at >= since
        ]
        theirs = [each for each in found if each.id and each.address and each.address not in self.own_ids]
        return list(reversed(theirs))
