"""Asking Zalo what customers wrote: the newest messages of all chats, then what those who wrote wrote besides.

The list of recent chats is one of messages, not of people, as those have found who tried it in April 2026. Both
questions give ten messages, newest first, and take what they want to know as JSON in one parameter.
"""

import json
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta

from app.channels.json_reading import Object, instant_at, objects_at, text_at
from app.channels.web import Request
from app.model.heard import Heard, Incoming

FIRST_LOOK = timedelta(days=7)
"""How far back the first look goes: older messages open no window."""

AT_A_TIME = 10
_MOST_PAGES = 100
_MOST_PAGES_OF_ONE = 10

Ask = Callable[[Request], Awaitable[Object]]


class Chats:
    """The chats of one Official Account."""

    def __init__(self, ask: Ask) -> None:
        """Ask through a connector."""
        self._ask = ask
        self._own_id = ""

    async def listen(self, cursor: str, now: datetime) -> Heard:
        """Return what customers wrote since the last look; the cursor is the time of the newest message seen."""
        known_from = instant_at({"at": cursor}, "at", milliseconds=True)
        since = known_from or now - FIRST_LOOK
        found = await self._page_by_page("/v2.0/oa/listrecentchat", {}, since, _MOST_PAGES)
        newest = max((_written_at(each) or since for each in found), default=since)
        own_id = await self._account()
        if known_from is not None:
            for person in dict.fromkeys(text_at(each, "from_id") for each in found):
                if person.isdecimal() and person != own_id:
                    # As a number: so Zalo documents it, and it has more digits than a text is safe with there.
                    asked = {"user_id": int(person)}
                    found += await self._page_by_page(
                        "/v2.0/oa/conversation", asked, since, _MOST_PAGES_OF_ONE
                    )
        news = {}
        for each in found:
            message = _incoming(each, own_id, is_news=known_from is not None)
            if message is not None:
                news[message.id] = message
        # The first look is over even if nobody wrote: what comes from now on is news. What Zalo dates ahead of this
        # computer's clock must not make it deaf until then.
        until = now if known_from is None else min(newest, max(now, since))
        return Heard(
            tuple(sorted(news.values(), key=lambda each: each.at)), str(round(until.timestamp() * 1000))
        )

    async def _account(self) -> str:
        if not self._own_id:
            self._own_id = text_at(await self._ask(Request("GET", "/v2.0/oa/getoa")), "data", "oaid")
        return self._own_id

    async def _page_by_page(
        self, path: str, about: Mapping[str, int], since: datetime, most: int
    ) -> list[Object]:
        """Return the messages since an instant, that instant's own included: the engine takes each but once."""
        found: list[Object] = []
        for page in range(most):
            data = json.dumps({**about, "offset": page * AT_A_TIME, "count": AT_A_TIME})
            answer = await self._ask(Request("GET", path, query={"data": data}))
            messages = objects_at(answer, "data")
            new = [each for each in messages if (_written_at(each) or since) >= since]
            found += new
            if len(messages) < AT_A_TIME or len(new) < len(messages):
                break
        return found


def _written_at(message: Object) -> datetime | None:
    return instant_at(message, "time", milliseconds=True)


def _incoming(message: Object, own_id: str, *, is_news: bool) -> Incoming | None:
    message_id, who, at = text_at(message, "message_id"), text_at(message, "from_id"), _written_at(message)
    if not message_id or not who or at is None or who == own_id or text_at(message, "src") == "0":
        return None
    text = text_at(message, "message") or text_at(message, "description")
    return Incoming(
        message_id, who, at.astimezone(UTC), text, text_at(message, "from_display_name"), is_news=is_news
    )
