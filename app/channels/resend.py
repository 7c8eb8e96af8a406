"""Email over Resend: the same mails as over a mail server, handed to an API that knows a second try by its key."""

import asyncio
import base64
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from app.channels import resend_events
from app.channels.api_address import BASE, base_setting, is_on_this_computer, is_unencrypted, settle_address
from app.channels.chat_parts import in_one
from app.channels.connector import (
    ChannelSetup,
    Checked,
    CheckFailed,
    Guide,
    GuideStep,
    Hearing,
    Platform,
    Quota,
    Setting,
    Surroundings,
    Webhook,
)
from app.channels.dialect import Dialect, answered, asked, send_over
from app.channels.email import EMAIL_TRAITS
from app.channels.email_address import MailAddress, address_in
from app.channels.email_headers import on_one_line, unsubscribe_line
from app.channels.email_message import PictureMissing, bodies, enclosures
from app.channels.json_reading import Object, objects_at, text_at
from app.channels.mail_sender import (
    answer_remarks,
    answers_are_read,
    check_addresses,
    sender_settings,
    way_out,
)
from app.channels.resend_rules import RULES, refusal_in
from app.channels.settings import filled_in
from app.channels.web import Request, Web
from app.channels.webhook_setting import WEBHOOKS_REACH, WEBHOOKS_SETTING, settle_webhooks
from app.model.channel import ChannelTraits
from app.model.errors import Invalid
from app.model.heard import News
from app.model.message import Part, PictureFile
from app.model.outcome import ContentNever, Outcome, RecipientNever
from app.model.sentence import Sentence, Templates, template, worded

RECEIPTS = "receipts"
WITH_RECEIPTS: Templates = {
    "yes": "Yes, the API key has full access",
    "no": "No, the API key may only send",
}
SETTINGS = (
    *sender_settings(template("at a domain you have verified")),
    Setting(
        RECEIPTS,
        "Ask what became of mails",
        help="Without, a mail counts as delivered when Resend takes it.",
        default="yes",
        choices=WITH_RECEIPTS,
    ),
    WEBHOOKS_SETTING,
    base_setting("https://api.resend.com"),
    Setting("api_key", "API key", required=True, secret=True),
    Setting("webhook_secret", "Signing secret of the webhook", help="Begins with whsec_.", secret=True),
)

KEYS_LIVE = timedelta(hours=23)
"""Resend knows a key for 24 hours; an hour is kept for clocks that differ."""
PAUSE = 0.5
"""Seconds between two questions, by real time: two a second leave room for sending."""

DIALECT = Dialect(
    "Resend",
    RULES,
    refusal_in,
    lambda document: text_at(document, "id"),
    repeats_safely=True,
    keys_live=KEYS_LIVE,
)

_QUOTAS: Templates = {
    "x-resend-monthly-quota": "mails this month",
    "x-resend-daily-quota": "mails today",
}

GUIDE = Guide(
    steps=(
        GuideStep(
            "Add your domain and enter the records it shows where the domain is registered, until it is verified.",
            "Resend, Domains",
            "https://resend.com/domains",
            "from",
        ),
        GuideStep(
            "Make an API key with full access, so that Tendril can ask what became of mails. One that may only send "
            "works as well, without receipts.",
            "Resend, API keys",
            "https://resend.com/api-keys",
            "api_key",
        ),
        GuideStep(
            "Only if receipts should come at once: add a webhook for delivered, bounced and complained with your "
            "webhook's address, copy its signing secret, and set “Webhooks reach this computer” to yes.",
            "Resend, Webhooks",
            "https://resend.com/webhooks",
            "webhook_secret",
        ),
    ),
    permissions=("Full access, or Sending access without receipts",),
    remarks=("Answers and unsubscribes go to your mailbox, not to Resend: somebody has to read it.",),
)


class ResendConnector:
    """A connector for one sender of a Resend account."""

    def __init__(self, setup: ChannelSetup, surroundings: Surroundings) -> None:
        """Read the settled settings; the network is not touched. Raises ``CheckFailed`` without a key."""
        key = setup.secrets.get("api_key", "").strip()
        if not key:
            raise CheckFailed(worded("The API key is missing. Enter it in the channel's settings."))
        self._settings = setup.settings
        self._sender = address_in(setup.settings["from"])
        stop_at = way_out(setup.settings)
        self._stop_at = address_in(stop_at) if stop_at else None
        self._web = Web(
            setup.settings[BASE],
            headers={"Authorization": f"Bearer {key}"},
            secrets=list(setup.secrets.values()),
        )
        self._now = surroundings.now

    async def check(self) -> Checked:
        """Ask whether the sender's domain is verified; raise ``CheckFailed`` with what is wrong."""
        domain = self._sender.domain
        remarks: list[Sentence] = []
        if self._settings[RECEIPTS] == "yes":
            found = await self._ask("/domains", {"limit": "100"})
            state = {text_at(each, "name"): text_at(each, "status") for each in objects_at(found, "data")}
            if domain not in state:
                raise CheckFailed(
                    worded("Resend does not know the domain {domain}. Add it there first.", domain=domain)
                )
            if state[domain] not in ("verified", "partially_verified"):
                raise CheckFailed(
                    worded("The domain {domain} is not verified at Resend yet.", domain=domain),
                    technical=state[domain],
                )
        else:
            remarks.append(worded("Without receipts a mail counts as delivered when Resend takes it."))
            await self._prove_key()
        remarks += answer_remarks(self._settings)
        return Checked(worded("{address} over Resend", address=self._sender.spec), tuple(remarks))

    async def send(self, part: Part, pictures: Sequence[PictureFile]) -> Outcome:
        """Hand over one mail and sort what came of it."""
        now = self._now()
        forgotten = DIALECT.forgets(part, now)
        if forgotten is not None:
            return forgotten
        try:
            # Encoding megabytes would hold up everything else on this loop.
            body = await asyncio.to_thread(self._body, part, pictures)
        except Invalid as error:
            return RecipientNever(error.sentence.without_stop(), error.technical)
        except PictureMissing as error:
            return ContentNever(worded("a picture of this message is missing"), f"picture {error}")
        request = Request("POST", "/emails", json=body, headers={"Idempotency-Key": part.key})
        return await send_over(self._web, request, DIALECT, now)

    async def receipts(self, provider_ids: Sequence[str]) -> tuple[News, ...]:
        """Ask what became of mails, one by one; raise ``CheckFailed``."""
        found: list[News] = []
        if self._settings[RECEIPTS] != "yes":
            return ()
        for number, mail_id in enumerate(provider_ids):
            if number:
                await asyncio.sleep(PAUSE)
            found += resend_events.news_of(await self._ask(f"/emails/{mail_id}"), self._now())
        return tuple(found)

    async def quota(self) -> Quota:
        """Return how many mails went out, as Resend says beside its answers; raise ``CheckFailed``.

        It tells what was used and never of how many: of this day with a free plan, of this month always.
        """
        request = Request("GET", "/domains", query={"limit": "1"})
        answer, _ = await answered(self._web, request, DIALECT, self._now())
        for header, words in _QUOTAS.items():
            used = answer.headers.get(header, "").strip()
            if used.isascii() and used.isdecimal() and len(used) < 12:
                return Quota(Sentence(words, {}), used=int(used))
        raise CheckFailed(worded("Resend did not say how many mails went out."))

    async def close(self) -> None:
        """Give back the connections. May be called twice."""
        await self._web.close()

    async def _ask(self, path: str, query: Mapping[str, str] | None = None) -> Object:
        return await asked(self._web, Request("GET", path, query=query or {}), DIALECT, self._now())

    async def _prove_key(self) -> None:
        """Ask for something that a key may be too weak for: then Resend knows it."""
        try:
            await self._ask("/domains", {"limit": "1"})
        except CheckFailed as failure:
            if "restricted_api_key" not in failure.technical:
                raise

    def _body(self, part: Part, pictures: Sequence[PictureFile]) -> dict[str, Any]:
        plain, rich = bodies(part.content)
        enclosed = [
            {
                "content": base64.b64encode(each.data).decode(),
                "filename": each.name,
                "content_type": each.kind,
                "content_id": each.content_id,
            }
            for each in enclosures(part.content.pictures, pictures)
        ]
        reply_to = self._settings["reply_to"]
        return {
            "from": _with_name(self._sender, self._settings["from_name"]),
            "to": [address_in(part.recipient).spec],
            "subject": on_one_line(part.content.subject),
            "text": plain,
            "headers": self._headers(part),
            **({"html": rich} if rich else {}),
            **({"reply_to": address_in(reply_to).spec} if reply_to else {}),
            **({"attachments": enclosed} if enclosed else {}),
        }

    def _headers(self, part: Part) -> dict[str, str]:
        headers = {"Auto-Submitted": "auto-generated"}
        if part.content.way_out.strip() and self._stop_at is not None:
            name, _, value = unsubscribe_line(self._stop_at).partition(": ")
            headers[name] = value
        return headers


def _with_name(address: MailAddress, name: str) -> str:
    shown = on_one_line(name).replace("\\", "").replace('"', "'")
    return f'"{shown}" <{address.spec}>' if shown else address.spec


def _settle(given: Mapping[str, str]) -> dict[str, str]:
    settled = filled_in(SETTINGS, given, "Resend")
    settle_address(settled)
    settle_webhooks(settled)
    if settled[RECEIPTS] not in WITH_RECEIPTS:
        raise Invalid(worded("receipts is yes or no."))
    check_addresses(settled)
    return settled


def _traits_with(traits: ChannelTraits, settings: Mapping[str, str]) -> ChannelTraits:
    has_receipts = settings.get(RECEIPTS) == "yes"
    return replace(traits, has_receipts=has_receipts, answers_are_read=answers_are_read(settings))


PLATFORM = Platform(
    traits=replace(EMAIL_TRAITS, has_receipts=True),
    settings=SETTINGS,
    settle=_settle,
    connect=ResendConnector,
    parts=in_one,
    way_out=way_out,
    is_local=is_on_this_computer,
    per_second=2.0,
    at_once=2,
    repeats_safely=True,
    is_unencrypted=is_unencrypted,
    hearing=Hearing(
        asks_every=timedelta(minutes=2),
        webhook=Webhook(
            resend_events.is_genuine,
            resend_events.read,
            switch=WEBHOOKS_REACH,
            proof=lambda settings: "webhook_secret",  # noqa: ARG005
            signed_in=resend_events.SIGNED_IN,
        ),
    ),
    guide=GUIDE,
    traits_with=_traits_with,
    way="resend",
    way_name="Resend",
)
"""Email over Resend, as the registry knows it: the platform is email, the way another."""
