"""Telegram: sends as the shop's bot, and asks what customers write to it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from app.channels import telegram_policy, telegram_updates
from app.channels.account_picture import picture_over
from app.channels.api_address import BASE, base_setting, is_on_this_computer, is_unencrypted, settle_address
from app.channels.chat_parts import answering_stop, in_parts
from app.channels.connector import (
    ChannelSetup,
    Checked,
    CheckFailed,
    Hearing,
    Platform,
    Setting,
    Surroundings,
    Webhook,
)
from app.channels.dialect import Dialect, asked, send_over
from app.channels.json_reading import Object, at, object_at, objects_at, text_at, written_instant_at
from app.channels.settings import filled_in
from app.channels.telegram_bodies import picture_place, picture_request, text_request
from app.channels.telegram_guide import GUIDE
from app.channels.telegram_rules import RULES, refusal_in
from app.channels.web import Request, Web
from app.model.channel import ChannelTraits
from app.model.errors import Invalid
from app.model.heard import Heard, News
from app.model.message import Part, PictureFile
from app.model.outcome import Accepted, ContentNever, Outcome
from app.model.sentence import Sentence, worded

TELEGRAM_TRAITS = ChannelTraits(
    "telegram", "Telegram", "telegram", has_receipts=False, policy=telegram_policy.TELEGRAM
)

HEARS_BY = "hears_by"
ASKING, WEBHOOK = "asking", "webhook"
OFFICIAL = "https://api.telegram.org"

SETTINGS = (
    Setting(
        HEARS_BY,
        "How Tendril hears from customers",
        help="asking: Tendril asks Telegram. webhook: Telegram calls Tendril's receiver; it cannot be asked then.",
        default=ASKING,
        advanced=True,
    ),
    base_setting(OFFICIAL),
    Setting("token", "Bot token", required=True, secret=True),
    Setting(
        "webhook_secret",
        "Secret word of the webhook",
        help="Only for the webhook: the secret_token given to Telegram.",
        secret=True,
        made_up=True,
    ),
)

NUMBERS_LIVE = timedelta(days=6)
"""After a week without updates Telegram begins to count them anew."""

_AT_A_TIME = 100
_LONGEST_QUOTE = 200


def _id_in(document: Object) -> str:
    number = text_at(document, "result", "message_id")
    return f"{text_at(document, 'result', 'chat', 'id')}:{number}" if number else ""


DIALECT = Dialect("Telegram", RULES, refusal_in, _id_in)


class TelegramConnector:
    """A connector for one bot."""

    def __init__(self, setup: ChannelSetup, surroundings: Surroundings) -> None:
        """Read the settled settings; the network is not touched. Raises ``CheckFailed`` without a token."""
        token = setup.secrets.get("token", "").strip()
        if not re.fullmatch(r"\d{1,20}:[A-Za-z0-9_-]{10,100}", token):
            raise CheckFailed(
                worded("This is not the token of a bot. BotFather shows it; one looks like 123456:ABC-DEF.")
                if token
                else worded("The bot token is missing. Enter it in the channel's settings.")
            )
        self._path = f"/bot{token}"
        self._web = Web(setup.settings[BASE], secrets=list(setup.secrets.values()))
        self._asks = setup.settings[HEARS_BY] == ASKING
        self._address = setup.webhook_address
        self._now = surroundings.now
        self._file_ids: dict[str, str] = {}

    async def check(self) -> Checked:
        """Ask for the bot's name, and whether its messages can be heard; raise ``CheckFailed``."""
        bot = await self._ask("getMe")
        name, username = text_at(bot, "result", "first_name"), text_at(bot, "result", "username")
        if not username:
            raise CheckFailed(worded("What answers here is not Telegram's Bot API; check the API address."))
        remarks = self._remarks_on(object_at(await self._ask("getWebhookInfo"), "result"))
        return Checked(f"{name} (@{username})" if name else f"@{username}", tuple(remarks))

    async def picture(self) -> bytes:
        """Return the bot's picture, in the smallest size that Telegram has of it; raise ``CheckFailed``."""
        bot = await self._ask("getMe")
        wanted = {"user_id": at(bot, "result", "id"), "limit": 1}
        photos = await self._ask("getUserProfilePhotos", wanted)
        file_id = text_at(photos, "result", "photos", 0, 0, "file_id")
        if not file_id:
            return b""
        file = await self._ask("getFile", {"file_id": file_id})
        path = text_at(file, "result", "file_path")
        if not re.fullmatch(r"[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*(\.[A-Za-z0-9]+)?", path):
            return b""
        return await picture_over(self._web, Request("GET", f"/file{self._path}/{path}"))

    async def send(self, part: Part, pictures: Sequence[PictureFile]) -> Outcome:
        """Send one part and sort what came of it. Telegram knows no key: what was lost is *unknown*."""
        if not part.content.pictures:
            request = text_request(self._path, part.recipient, part.content)
            return await send_over(self._web, request, DIALECT, self._now())
        if not pictures:
            return ContentNever(worded("a picture of this message is missing"))
        return await self._send_picture(part.recipient, pictures[0])

    async def listen(self, cursor: str) -> Heard:
        """Return what customers did since the last look; raise ``CheckFailed``.

        Telegram forgets what lies before the number it is asked for. The cursor holds that number, and is asked
        with only once it has been stored: therefore there is never ``more`` in the same round.
        """
        if not self._asks:
            return Heard(cursor=cursor)
        now = self._now()
        body: dict[str, object] = {
            "limit": _AT_A_TIME,
            "timeout": 0,
            "allowed_updates": list(telegram_updates.WANTED),
        }
        offset = _offset(cursor, now)
        if offset is not None:
            body["offset"] = offset
        answer = await self._ask("getUpdates", body)
        updates = objects_at(answer, "result")
        news: list[News] = []
        for update in updates:
            news += telegram_updates.news_in(update, now, is_news=bool(cursor))
            await self._answer_tap(update)
        return Heard(tuple(news), _cursor(updates, now) or cursor or f"0 {now.isoformat()}")

    async def webhooks_lead_to(self) -> str:
        """Return the address of the bot's webhook, empty if it has none; raise ``CheckFailed``."""
        return text_at(await self._ask("getWebhookInfo"), "result", "url")

    async def lead_webhooks(self, address: str, word: str) -> tuple[Sentence, ...]:
        """Have Telegram call an address with a word, also for what it has kept; raise ``CheckFailed``."""
        self._web.hide(word)
        wanted = {
            "url": address,
            "secret_token": word,
            "allowed_updates": list(telegram_updates.WANTED),
        }
        await self._tell("setWebhook", wanted)
        return ()

    async def lead_webhooks_away(self) -> None:
        """Remove the bot's webhook, so that it can be asked again; what Telegram keeps stays. Raise ``CheckFailed``."""
        await self._tell("deleteWebhook", {"drop_pending_updates": False})

    async def close(self) -> None:
        """Give back the connections. May be called twice."""
        await self._web.close()

    async def _ask(self, method: str, body: Mapping[str, object] | None = None) -> Object:
        request = Request("POST" if body else "GET", f"{self._path}/{method}", json=body)
        return await asked(self._web, request, DIALECT, self._now())

    def _remarks_on(self, webhook: Object) -> Iterator[Sentence]:
        address, said = text_at(webhook, "url"), text_at(webhook, "last_error_message")
        if self._asks:
            if address:
                yield worded(
                    "A webhook is set for this bot: until it is removed Tendril cannot ask who writes."
                )
        elif not address:
            yield worded("No webhook is set for this bot: Telegram tells nobody who writes.")
        elif self._address and address != self._address:
            yield worded("Telegram calls {address}, not the address of this channel.", address=address)
        elif said and text_at(webhook, "pending_update_count") not in ("", "0"):
            yield worded(
                "Telegram does not get through to this computer: “{said}”", said=said[:_LONGEST_QUOTE]
            )

    async def _tell(self, method: str, body: Mapping[str, object]) -> None:
        if at(await self._ask(method, body), "result") is not True:
            raise CheckFailed(worded("What answers here is not Telegram's Bot API; check the API address."))

    async def _send_picture(self, recipient: str, file: PictureFile) -> Outcome:
        """Send a picture, and remember under which id Telegram keeps it."""
        digest = file.picture.digest
        _, place = picture_place(file)

        def id_in(document: Object) -> str:
            sizes = ("result", place, -1, "file_id") if place == "photo" else ("result", place, "file_id")
            self._file_ids[digest] = text_at(document, *sizes)
            return _id_in(document)

        request = picture_request(self._path, recipient, file, self._file_ids.get(digest, ""))
        outcome = await send_over(self._web, request, replace(DIALECT, id_in=id_in), self._now())
        if not isinstance(outcome, Accepted):
            self._file_ids.pop(digest, None)
        return outcome

    async def _answer_tap(self, update: Object) -> None:
        """Tell Telegram that a tap has arrived, or the button goes on glowing."""
        tap_id = text_at(update, "callback_query", "id")
        if tap_id:
            try:
                await self._ask("answerCallbackQuery", {"callback_query_id": tap_id})
            except CheckFailed:
                return  # It is too old to be answered. What was tapped is heard all the same.


def _offset(cursor: str, now: datetime) -> int | None:
    """Return the number to ask from, ``None`` for everything that Telegram still has."""
    number, _, seen = cursor.partition(" ")
    seen_at = written_instant_at({"at": seen}, "at")
    if not number.isdecimal() or number == "0" or seen_at is None or now - seen_at > NUMBERS_LIVE:
        return None
    return int(number)


def _cursor(updates: Sequence[Object], now: datetime) -> str:
    numbers = [int(number) for each in updates if (number := text_at(each, "update_id")).isdecimal()]
    return f"{max(numbers) + 1} {now.isoformat()}" if numbers else ""


def _settle(given: Mapping[str, str]) -> dict[str, str]:
    settled = filled_in(SETTINGS, given, "Telegram")
    if settled[HEARS_BY] not in (ASKING, WEBHOOK):
        raise Invalid(worded("Say asking or webhook for how Tendril hears from customers."))
    settle_address(settled)
    return settled


PLATFORM = Platform(
    traits=TELEGRAM_TRAITS,
    settings=SETTINGS,
    settle=_settle,
    connect=TelegramConnector,
    parts=in_parts,
    way_out=answering_stop,
    is_local=is_on_this_computer,
    per_second=30.0,
    at_once=10,
    between_to_one=timedelta(seconds=1),
    is_unencrypted=is_unencrypted,
    hearing=Hearing(
        listens_every=timedelta(seconds=10),
        webhook=Webhook(
            telegram_updates.is_genuine,
            telegram_updates.read,
            switch=(HEARS_BY, WEBHOOK),
            proof=lambda settings: "webhook_secret",  # noqa: ARG005
            signed_in=telegram_updates.SIGNED_IN,
            by_program=True,
        ),
        listens=lambda settings: settings.get(HEARS_BY, ASKING) == ASKING,
    ),
    guide=GUIDE,
)
"""Telegram, as the registry knows it: 30 messages a second, one a second to each customer."""
