"""SMS: sends over Twilio, from the shop's own number or name."""

import asyncio
import base64
from collections import deque
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl, urlsplit

from app.channels import sms_policy, sms_webhook
from app.channels.api_address import BASE, is_on_this_computer, is_unencrypted
from app.channels.connector import (
    ChannelSetup,
    Checked,
    CheckFailed,
    Hearing,
    Platform,
    Quota,
    Surroundings,
    Webhook,
)
from app.channels.dialect import Dialect, asked, send_over
from app.channels.json_reading import Object, objects_at, text_at, written_instant_at
from app.channels.limits import SMS
from app.channels.sms_guide import GUIDE
from app.channels.sms_messages import instant_of, news_of, receipt_of, taken_among
from app.channels.sms_rules import RULES, refusal_in
from app.channels.sms_sender import (
    RULES_OF_SERVICES,
    address_of_services,
    lead_number,
    lead_service,
    remarks_on_sender,
    webhook_of_number,
    webhook_of_service,
)
from app.channels.sms_settings import SETTINGS, can_be_answered, is_service, settle, way_out
from app.channels.web import Request, Web
from app.channels.webhook_setting import WEBHOOKS_REACH
from app.model.block import Content
from app.model.channel import ChannelTraits
from app.model.heard import Heard, News
from app.model.message import Part, PictureFile
from app.model.outcome import Accepted, Outcome, Unknown
from app.model.sentence import Sentence, worded

SMS_TRAITS = ChannelTraits(
    "sms", "SMS", "phone", has_receipts=True, owns_address=False, policy=sms_policy.SMS
)

FIRST_LOOK = timedelta(hours=24)
"""How far back the first look goes."""
OVERLAP = timedelta(minutes=10)
"""So far each look goes back before the last one: messages are listed in the order they were sent, not came."""
PAUSE = 1.0
"""Seconds between two questions whether a message was taken after all, by real time."""

_CLOCKS_DIFFER = timedelta(seconds=30)
_TRIES = 2
_PAGE = "200"
_MOST_PAGES = 25
_MOST_REMEMBERED = 10_000


def _id_in(document: Object) -> str:
    return text_at(document, "sid")


DIALECT = Dialect("Twilio", RULES, refusal_in, _id_in)
_DIALECT_OF_SERVICES = Dialect("Twilio", (*RULES_OF_SERVICES, *RULES), refusal_in, _id_in)

_TRIAL = worded(
    "This is a trial account: it writes only to numbers you have verified at Twilio, and puts its own words before "
    "each text."
)


class SmsConnector:
    """A connector for one sender of a Twilio account."""

    def __init__(self, setup: ChannelSetup, surroundings: Surroundings) -> None:
        """Read the settled settings; the network is not touched. Raises ``CheckFailed`` without a token."""
        token = setup.secrets.get("token", "").strip()
        if not token:
            raise CheckFailed(
                worded("The Auth Token or API key is missing. Enter it in the channel's settings.")
            )
        self._account = setup.settings["account_sid"]
        self._sender = setup.settings["sender"]
        self._has_key = bool(setup.settings["api_key_sid"])
        login = f"{setup.settings['api_key_sid'] or self._account}:{token}"
        basic = base64.b64encode(login.encode()).decode()
        secrets = [*setup.secrets.values(), basic]
        headers = {"Authorization": f"Basic {basic}"}
        self._web = Web(setup.settings[BASE], headers=headers, secrets=secrets)
        self._web_of_services = Web(
            address_of_services(setup.settings[BASE]), headers=headers, secrets=secrets
        )
        self._webhook_address = setup.webhook_address
        self._now = surroundings.now
        self._taken: deque[str] = deque(maxlen=_MOST_REMEMBERED)

    async def check(self) -> Checked:
        """Ask for the account's name; raise ``CheckFailed`` with what is wrong."""
        try:
            found = await self._ask(f"/2010-04-01/Accounts/{self._account}.json")
        except CheckFailed:
            if not self._has_key:
                raise
            # A standard API key is not told about accounts; it is good if it may see messages.
            await self._ask(self._messages, {"PageSize": "1"})
            nameless = worded("An API key is not told the account's name.")
            return Checked(f"Twilio ({self._sender})", (nameless, *await self._remarks_on_sender()))
        if text_at(found, "sid") != self._account:
            raise CheckFailed(worded("What answers here is not Twilio's API; check the API address."))
        name, status = text_at(found, "friendly_name"), text_at(found, "status")
        if status not in ("active", ""):
            raise CheckFailed(
                worded("Twilio has stopped this account ({status}). Look into its console.", status=status)
            )
        trial = [_TRIAL] if text_at(found, "type") == "Trial" else []
        return Checked(f"{name} ({self._sender})", (*trial, *await self._remarks_on_sender()))

    async def send(self, part: Part, pictures: Sequence[PictureFile]) -> Outcome:
        """Send one message and sort what came of it; if its answer is lost, ask whether Twilio has taken it."""
        del pictures
        text, began = SMS.whole_text(part.content), self._now()
        place = "MessagingServiceSid" if is_service(self._sender) else "From"
        form = {"To": part.recipient, place: self._sender, "Body": text}
        if self._webhook_address:
            form["StatusCallback"] = self._webhook_address
        outcome = await send_over(self._web, Request("POST", self._messages, form=form), DIALECT, began)
        if isinstance(outcome, Unknown):
            outcome = await self._settled(outcome, part.recipient, text, began)
        if isinstance(outcome, Accepted):
            self._taken.append(outcome.provider_id)
        return outcome

    async def receipts(self, provider_ids: Sequence[str]) -> tuple[News, ...]:
        """Ask what became of messages, one by one; raise ``CheckFailed``."""
        found: list[News] = []
        for sid in provider_ids:
            message = await self._ask(f"/2010-04-01/Accounts/{self._account}/Messages/{sid}.json")
            told = receipt_of(message, self._now())
            found += [] if told is None else [told]
        return tuple(found)

    async def listen(self, cursor: str) -> Heard:
        """Return what was written to the sender since the last look; raise ``CheckFailed``."""
        now = self._now()
        if not can_be_answered(self._sender):
            return Heard(cursor=cursor)
        last = written_instant_at({"at": cursor}, "at")
        since = (last or now - FIRST_LOOK) - OVERLAP
        messages = await self._came_since(since)
        dates = [at for each in messages if (at := instant_of(each, "date_sent", "date_created"))]
        news = [
            told for message in reversed(messages) for told in news_of(message, now, is_news=last is not None)
        ]
        # By Twilio's own dates, for this computer's clock may be wrong.
        latest = max([*dates, last or now])
        return Heard(tuple(news), latest.isoformat())

    async def quota(self) -> Quota:
        """Return what is left on the account; raise ``CheckFailed``, also for one that another account pays for."""
        found = await self._ask(f"/2010-04-01/Accounts/{self._account}/Balance.json")
        balance, currency = text_at(found, "balance"), text_at(found, "currency")
        if not balance:
            raise CheckFailed(worded("Twilio does not tell this account's balance."))
        return Quota(worded("{amount} {currency} left on the account", amount=balance, currency=currency))

    async def webhooks_lead_to(self) -> str:
        """Return where what is written to the sender goes now, empty if nowhere; raise ``CheckFailed``."""
        if is_service(self._sender):
            return await webhook_of_service(self._request_of_services, self._sender)
        return await webhook_of_number(self._request, self._account, self._sender)

    async def lead_webhooks(self, address: str, word: str) -> tuple[Sentence, ...]:
        """Have what is written to the sender go to an address; raise ``CheckFailed``.

        Where receipts go each message says by itself.
        """
        del word
        if not can_be_answered(self._sender):
            raise CheckFailed(worded("Nobody can reply to a sender name: there is nothing to hear."))
        if is_service(self._sender):
            await lead_service(self._request_of_services, self._sender, address)
        else:
            await lead_number(self._request, self._account, self._sender, address)
        return ()

    async def lead_webhooks_away(self) -> None:
        """Have what is written to the sender go nowhere; it is asked for all the same. Raise ``CheckFailed``."""
        await self.lead_webhooks("", "")

    async def close(self) -> None:
        """Give back the connections. May be called twice."""
        await self._web.close()
        await self._web_of_services.close()

    @property
    def _messages(self) -> str:
        return f"/2010-04-01/Accounts/{self._account}/Messages.json"

    async def _ask(self, path: str, query: Mapping[str, str] | None = None) -> Object:
        return await self._request(Request("GET", path, query=query or {}))

    async def _remarks_on_sender(self) -> list[Sentence]:
        return await remarks_on_sender(self._request, self._request_of_services, self._account, self._sender)

    async def _request(self, request: Request) -> Object:
        return await asked(self._web, request, DIALECT, self._now())

    async def _request_of_services(self, request: Request) -> Object:
        return await asked(self._web_of_services, request, _DIALECT_OF_SERVICES, self._now())

    async def _settled(self, doubt: Unknown, recipient: str, text: str, began: datetime) -> Outcome:
        """Return whether Twilio lists the message: then it was taken. One that is not listed yet stays unknown."""
        since = began - _CLOCKS_DIFFER
        query = {"To": recipient, "DateSent>": _day(since), "PageSize": "20"}
        for tried in range(_TRIES):
            if tried:
                await asyncio.sleep(PAUSE)
            try:
                listed = await self._ask(self._messages, query)
            except CheckFailed:
                return doubt
            found = taken_among(objects_at(listed, "messages"), text, since, frozenset(self._taken))
            if found:
                # With two of them nobody can say which one this is.
                return Accepted(found[0]) if len(found) == 1 else doubt
        return doubt

    async def _came_since(self, since: datetime) -> list[Object]:
        """Return what was written to the sender since an instant, the latest first, as Twilio lists it."""
        query = {"DateSent>": _day(since), "PageSize": _PAGE}
        if not is_service(self._sender):
            query["To"] = self._sender
        found: list[Object] = []
        for _ in range(_MOST_PAGES):
            page = await self._ask(self._messages, query)
            messages = objects_at(page, "messages")
            fresh = [
                each
                for each in messages
                if text_at(each, "direction") == "inbound"
                and (instant_of(each, "date_sent", "date_created") or since) >= since
            ]
            found += fresh
            # Of the address of the next page only what it asks for is taken: it may lead anywhere.
            following = dict(parse_qsl(urlsplit(text_at(page, "next_page_uri")).query))
            is_last = not messages or _is_before(messages[-1], since)
            if is_last or "PageToken" not in following:
                break
            query = {
                **query,
                **{name: following[name] for name in ("Page", "PageToken") if name in following},
            }
        return found


def _is_before(message: Object, since: datetime) -> bool:
    at = instant_of(message, "date_sent", "date_created")
    return at is not None and at < since


def _day(since: datetime) -> str:
    """Return how Twilio filters from the day of an instant on."""
    return since.astimezone(UTC).strftime("%Y-%m-%dT00:00:00Z")


def _as_text(content: Content) -> tuple[Content, ...]:
    return (content.model_copy(update={"pictures": (), "html": "", "subject": ""}),)


PLATFORM = Platform(
    traits=SMS_TRAITS,
    settings=SETTINGS,
    settle=settle,
    connect=SmsConnector,
    parts=_as_text,
    way_out=way_out,
    is_local=is_on_this_computer,
    per_second=1.0,
    at_once=5,
    between_to_one=timedelta(seconds=1),
    is_unencrypted=is_unencrypted,
    hearing=Hearing(
        listens_every=timedelta(minutes=1),
        asks_every=timedelta(minutes=1),
        webhook=Webhook(
            sms_webhook.is_genuine,
            sms_webhook.read,
            switch=WEBHOOKS_REACH,
            proof=sms_webhook.proof,
            signed_in=sms_webhook.SIGNED_IN,
            by_program=True,
        ),
    ),
    guide=GUIDE,
)
"""SMS, as the registry knows it. An ordinary number sends one segment a second; Twilio keeps the others waiting."""
