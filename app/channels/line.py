"""LINE: pushes messages from the shop's official account."""

import asyncio
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from app.channels import line_policy, line_webhook
from app.channels.account_picture import picture_at
from app.channels.api_address import BASE, base_setting, is_on_this_computer, is_unencrypted, settle_address
from app.channels.chat_parts import answering_stop, in_one
from app.channels.connector import (
    ChannelSetup,
    Checked,
    CheckFailed,
    Hearing,
    Platform,
    Quota,
    Setting,
    Surroundings,
    Webhook,
)
from app.channels.dialect import Dialect, asked, send_over
from app.channels.json_reading import Object, at, text_at
from app.channels.line_bodies import body_of
from app.channels.line_guide import GUIDE
from app.channels.line_rules import RULES, refusal_in, was_taken_before
from app.channels.settings import filled_in
from app.channels.web import Request, Web
from app.channels.web_faults import WebFault
from app.channels.webhook_setting import RECEIPTS_REACH, RECEIPTS_SETTING, settle_receipts
from app.model.block import Content, Picture
from app.model.channel import ChannelTraits
from app.model.message import Part, PictureFile
from app.model.outcome import AgainLater, ContentNever, Outcome
from app.model.sentence import Sentence, worded

LINE_TRAITS = ChannelTraits("line", "LINE", "line", has_receipts=False, policy=line_policy.LINE)

PICTURES = "pictures_at"
OFFICIAL = "https://api.line.me"

SETTINGS = (
    Setting(
        PICTURES,
        "Public address of pictures",
        help="LINE fetches pictures itself: a folder on your website that begins with https://. Each picture is "
        "expected there under the name that Tendril says when it is missing.",
    ),
    RECEIPTS_SETTING,
    base_setting(OFFICIAL),
    Setting("token", "Channel access token", required=True, secret=True),
    Setting(
        "channel_secret", "Channel secret", help="Only for the webhook: proves who sent it.", secret=True
    ),
)

KEYS_LIVE = timedelta(hours=23)
"""LINE knows a retry key for 24 hours after its first use; an hour is kept for clocks that differ.

So said an older edition of its page on retrying; the one of 2026 names no time, and is not taken for a longer one.
"""


def _id_in(document: Object) -> str:
    return text_at(document, "sentMessages", 0, "id")


DIALECT = Dialect(
    "LINE",
    RULES,
    refusal_in,
    _id_in,
    repeats_safely=True,
    keys_live=KEYS_LIVE,
    was_taken_before=was_taken_before,
)


PAUSE = 2.0
"""Seconds, by real time, until Tendril surely listens for a channel that has just been switched on."""

_ENDPOINT = "/v2/bot/channel/webhook/endpoint"
_LONGEST_QUOTE = 200
_SWITCHED_OFF = worded("“Use webhook” is switched off: LINE tells nobody who writes.")


class LineConnector:
    """A connector for one official account."""

    def __init__(self, setup: ChannelSetup, surroundings: Surroundings) -> None:
        """Read the settled settings; the network is not touched. Raises ``CheckFailed`` without a token."""
        token = setup.secrets.get("token", "").strip()
        if not token:
            raise CheckFailed(
                worded("The channel access token is missing. Enter it in the channel's settings.")
            )
        secrets = list(setup.secrets.values())
        headers = {"Authorization": f"Bearer {token}"}
        self._web = Web(setup.settings[BASE], headers=headers, secrets=secrets)
        self._settings = setup.settings
        self._address = setup.webhook_address
        self._pictures_at = setup.settings[PICTURES]
        self._shelf = Web(self._pictures_at, secrets=secrets) if self._pictures_at else None
        self._seen: set[str] = set()
        self._now = surroundings.now

    async def check(self) -> Checked:
        """Ask for the account's name and its webhook; raise ``CheckFailed`` with what is wrong."""
        found = await self._ask("/v2/bot/info")
        name, basic_id = text_at(found, "displayName"), text_at(found, "basicId")
        if not basic_id:
            raise CheckFailed(worded("What answers here is not LINE's Messaging API; check the API address."))
        remarks = []
        try:
            webhook = await self._ask(_ENDPOINT)
            address = text_at(webhook, "endpoint")
            if at(webhook, "active") is not True:
                remarks.append(_SWITCHED_OFF)
            elif self._address and address != self._address:
                said = worded("LINE calls {address}, not the address of this channel.", address=address)
                remarks.append(said)
        except CheckFailed:
            remarks.append(worded("LINE has no address of a webhook yet: it tells nobody who writes."))
        quota = await self.quota()
        if quota.limit is not None and quota.used is not None and quota.used >= quota.limit:
            remarks.append(worded("This month's messages of the LINE plan are used up."))
        return Checked(f"{name} ({basic_id})" if name else basic_id, tuple(remarks))

    async def send(self, part: Part, pictures: Sequence[PictureFile]) -> Outcome:
        """Push one message and sort what came of it."""
        now = self._now()
        forgotten = DIALECT.forgets(part, now)
        if forgotten is not None:
            return forgotten
        missing = await self._missing([file.picture for file in pictures], part.content)
        if missing is not None:
            return missing
        urls = [f"{self._pictures_at}/{file_name(each)}" for each in part.content.pictures]
        body = body_of(part.recipient, part.content, urls)
        headers = {"X-Line-Retry-Key": retry_key(part)}
        request = Request("POST", "/v2/bot/message/push", json=body, headers=headers)
        return await send_over(self._web, request, DIALECT, now)

    async def quota(self) -> Quota:
        """Return how many messages of this month are left; raise ``CheckFailed``."""
        plan = await self._ask("/v2/bot/message/quota")
        consumed = await self._ask("/v2/bot/message/quota/consumption")
        limit = at(plan, "value") if text_at(plan, "type") == "limited" else None
        used = at(consumed, "totalUsage")
        return Quota(
            worded("messages this month"),
            used=used if isinstance(used, int) else None,
            limit=limit if isinstance(limit, int) else None,
        )

    async def webhooks_lead_to(self) -> str:
        """Return the address of the account's webhook, empty if it has none; raise ``CheckFailed``."""
        try:
            return text_at(await self._ask(_ENDPOINT), "endpoint")
        except CheckFailed as failed:
            if failed.code == "404":
                return ""
            raise

    async def lead_webhooks(self, address: str, word: str) -> tuple[Sentence, ...]:
        """Have LINE call an address, and try that; raise ``CheckFailed``."""
        del word
        await self._request(Request("PUT", _ENDPOINT, json={"endpoint": address}))
        remarks = []
        if at(await self._ask(_ENDPOINT), "active") is not True:
            remarks.append(_SWITCHED_OFF)
        return (*remarks, *await self._tried(address))

    async def lead_webhooks_away(self) -> None:
        """Do nothing: LINE keeps an address once it has one."""

    async def picture(self) -> bytes:
        """Return the account's picture; raise ``CheckFailed``."""
        found = await self._ask("/v2/bot/info")
        return await picture_at(text_at(found, "pictureUrl"), self._settings)

    async def close(self) -> None:
        """Give back the connections. May be called twice."""
        await self._web.close()
        if self._shelf is not None:
            await self._shelf.close()

    async def _tried(self, address: str) -> tuple[Sentence, ...]:
        """Have LINE call the address once; return what it said if that did not get through."""
        await asyncio.sleep(PAUSE)
        request = Request("POST", "/v2/bot/channel/webhook/test", json={"endpoint": address})
        try:
            tried = await self._request(request)
        except CheckFailed:
            return ()  # The address is set; LINE lets it be tried sixty times an hour.
        if at(tried, "success") is True:
            return ()
        said = f"{text_at(tried, 'reason')} {text_at(tried, 'detail')}".strip()
        return (
            worded(
                "LINE has tried the address and did not get through ({said}). See whether the tunnel runs and Tendril "
                "sends; then check the channel.",
                said=self._web.without_secrets(said)[:_LONGEST_QUOTE],
            ),
        )

    async def _ask(self, path: str) -> Object:
        return await self._request(Request("GET", path))

    async def _request(self, request: Request) -> Object:
        return await asked(self._web, request, DIALECT, self._now())

    async def _missing(self, known: Sequence[Picture], content: Content) -> Outcome | None:
        """Return what hinders LINE from fetching the pictures; it would show an empty frame and say nothing."""
        if not content.pictures:
            return None
        if len(known) != len(content.pictures):
            return ContentNever(worded("a picture of this message is missing"))
        if self._shelf is None:
            return ContentNever(
                worded(
                    "LINE fetches pictures from a public address; enter one in the channel's settings, or take the "
                    "pictures out"
                )
            )
        for picture in content.pictures:
            name = file_name(picture)
            if name in self._seen:
                continue
            try:
                answer = await self._shelf.ask(Request("HEAD", f"/{name}"))
            except WebFault as fault:
                return AgainLater(fault.problem, technical=fault.technical)
            if not answer.is_success or not answer.headers.get("content-type", "").startswith("image/"):
                return ContentNever(
                    worded("the picture {name} is not at {host}", name=name, host=self._shelf.host),
                    technical=f"HTTP {answer.status}",
                )
            self._seen.add(name)
        return None


def file_name(picture: Picture) -> str:
    """Return the name under which LINE has to find a picture."""
    return f"{picture.digest}.{picture.kind.removeprefix('image/').replace('jpeg', 'jpg')}"


def retry_key(part: Part) -> str:
    """Return the key under which LINE takes a part once: a UUID, the same at each attempt."""
    try:
        key = uuid.UUID(part.message_key)
    except ValueError:
        key = uuid.uuid5(uuid.NAMESPACE_OID, part.message_key)
    return str(key if part.number == 0 else uuid.uuid5(key, str(part.number)))


def _settle(given: Mapping[str, str]) -> dict[str, str]:
    settled = filled_in(SETTINGS, given, "LINE")
    settle_receipts(settled)
    settle_address(settled)
    if settled[PICTURES]:
        shelf = {BASE: settled[PICTURES]}
        settle_address(shelf)
        settled[PICTURES] = shelf[BASE]
    return settled


def _is_local(settings: Mapping[str, str]) -> bool:
    shelf = settings.get(PICTURES, "")
    return is_on_this_computer(settings) and (not shelf or is_on_this_computer({BASE: shelf}))


def _traits_with(traits: ChannelTraits, settings: Mapping[str, str]) -> ChannelTraits:
    return replace(traits, shows_pictures=bool(settings.get(PICTURES)))


PLATFORM = Platform(
    traits=LINE_TRAITS,
    settings=SETTINGS,
    settle=_settle,
    connect=LineConnector,
    parts=in_one,
    way_out=answering_stop,
    is_local=_is_local,
    per_second=100.0,
    at_once=10,
    repeats_safely=True,
    between_to_one=timedelta(seconds=1),
    is_unencrypted=is_unencrypted,
    hearing=Hearing(
        webhook=Webhook(
            line_webhook.is_genuine,
            line_webhook.read,
            switch=RECEIPTS_REACH,
            proof=lambda settings: "channel_secret",  # noqa: ARG005
            signed_in=line_webhook.SIGNED_IN,
            by_program=True,
        )
    ),
    guide=GUIDE,
    traits_with=_traits_with,
)
"""LINE, as the registry knows it. It takes 2,000 requests a second; a shop needs no more than 100."""
