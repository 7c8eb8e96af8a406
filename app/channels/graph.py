"""What WhatsApp, Messenger and Instagram have in common: Meta's Graph API."""

import hashlib
import hmac
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from app.channels.api_address import BASE, VERSION, base_setting, settle_address, version_setting
from app.channels.connector import ChannelSetup, CheckFailed, Delivered, Setting, Webhook
from app.channels.json_reading import Object, object_in, objects_at, text_at
from app.channels.refusals import Refusal, Rule
from app.channels.settings import filled_in
from app.channels.web import Answer, Web
from app.channels.webhook_setting import (
    RECEIPTS_REACH,
    RECEIPTS_SETTING,
    reaches_this_computer,
    settle_receipts,
)
from app.model.channel import ChannelTraits
from app.model.errors import Invalid
from app.model.heard import News
from app.model.outcome import AgainLater, ChannelStopped, Unknown
from app.model.sentence import worded

OFFICIAL = "https://graph.facebook.com"
CURRENT = "v26.0"
SIGNED_IN = "x-hub-signature-256"

_LONGEST_ID = 40

SETTINGS = (
    RECEIPTS_SETTING,
    base_setting(OFFICIAL),
    version_setting(CURRENT),
    Setting("token", "Access token", required=True, secret=True),
    Setting("app_secret", "App secret", help="Only for the webhook: proves who sent it.", secret=True),
    Setting(
        "verify_token",
        "Verify token",
        help="Only for the webhook: any word, the same here and there.",
        secret=True,
        made_up=True,
    ),
)

_ERRORS = "Graph API, error handling, 2026-11-22"

WRONG_SETUP: Sequence[Rule] = (
    Rule(
        ChannelStopped,
        "there is nothing with this ID that the access token may see; copy the ID once more, or make a token for the "
        "account it belongs to",
        code="100",
        subcode="33",
        source=_ERRORS,
    ),
    Rule(
        ChannelStopped,
        "Meta does not know this version of its API or has retired it; change the API version under Advanced",
        code="2500|2635",
        source=_ERRORS,
    ),
    Rule(
        ChannelStopped,
        "this is the access token of a person; the page has one of its own",
        code="190",
        words="must be called with a page access token",
        source=_ERRORS,
    ),
)
"""What is wrong with the account as it was entered; these come before the tables of the platforms."""

RULES: Sequence[Rule] = (
    Rule(
        ChannelStopped,
        "the access has ended or was taken back; make a new access token",
        code="190|102|463|467",
        source="platforms: error classes, [I2][W8]",
    ),
    Rule(
        ChannelStopped,
        "the account is restricted by Meta: “{said}”",
        code="368",
        source="platforms: error classes, [G3][W1]",
    ),
    Rule(
        AgainLater,
        "Meta takes no more just now",
        code=r"4|17|32|613|800\d\d",
        wait=timedelta(minutes=5),
        source="platforms: error classes, [K1][M10]",
    ),
    Rule(
        ChannelStopped,
        "the access token is not allowed to do this: “{said}”",
        code=r"3|10|2\d\d",
        source="platforms: error classes, [M1][W1]",
    ),
    # A fault may come with a message that was sent nevertheless; with the status 5xx nobody can say.
    Rule(
        Unknown,
        "Meta had a fault and does not say whether it took the message",
        code="1|2",
        status="5..",
        source="[I1]",
    ),
    Rule(
        AgainLater,
        "Meta had a fault of its own",
        code="1|2|1200",
        source="platforms: error classes, [I1][M10]",
    ),
)
"""What holds on all three; the tables of the platforms come before it."""


def settle(given: Mapping[str, str], settings: Sequence[Setting], name: str, *ids: str) -> dict[str, str]:
    """Check the settings of a channel and fill in the defaults; raise ``Invalid``. ``ids`` are Meta's numbers."""
    settled = filled_in(settings, given, name)
    for key in ids:
        if settled[key] and not re.fullmatch(rf"[0-9]{{1,{_LONGEST_ID}}}", settled[key]):
            label = next(setting.label for setting in settings if setting.key == key)
            raise Invalid(
                worded("{label} is a number of digits alone, not “{value}”.", label=label, value=settled[key])
            )
    settle_receipts(settled)
    settle_address(settled)
    return settled


def traits_with(traits: ChannelTraits, settings: Mapping[str, str]) -> ChannelTraits:
    """Return the traits of a channel: without a webhook no receipt arrives, so that acceptance has to do."""
    return replace(traits, has_receipts=reaches_this_computer(settings))


def opened(setup: ChannelSetup) -> Web:
    """Return the way to the API; raise ``CheckFailed`` without an access token."""
    token = setup.secrets.get("token", "").strip()
    if not token:
        raise CheckFailed(worded("The access token is missing. Enter it in the channel's settings."))
    return Web(
        f"{setup.settings[BASE]}/{setup.settings[VERSION]}",
        headers={"Authorization": f"Bearer {token}"},
        secrets=list(setup.secrets.values()),
    )


def refusal_in(answer: Answer) -> Refusal | None:
    """Return the refusal in an answer of the Graph API; ``None`` if it holds none."""
    document = answer.document
    if document is None or "error" not in document:
        return None
    error = document["error"]
    details = text_at(error, "error_data", "details")
    said = details or text_at(error, "error_user_msg") or text_at(error, "message")
    return Refusal(
        answer.status,
        text_at(error, "code"),
        text_at(error, "error_subcode"),
        said,
        _told_wait(answer),
        f"trace {text_at(error, 'fbtrace_id')}" if text_at(error, "fbtrace_id") else "",
    )


def is_genuine(delivered: Delivered, setup: ChannelSetup) -> bool:
    """Whether a webhook was signed by the app, over the very bytes that came."""
    secret = setup.secrets.get("app_secret", "")
    given = delivered.headers.get(SIGNED_IN, "")
    wanted = hmac.new(secret.encode(), delivered.body, hashlib.sha256).hexdigest()
    return bool(secret) and hmac.compare_digest(given.encode(), f"sha256={wanted}".encode())


def greeting(delivered: Delivered, setup: ChannelSetup) -> str | None:
    """Return the answer to Meta's handshake, ``None`` if it is not meant for this channel."""
    query, wanted = delivered.query, setup.secrets.get("verify_token", "")
    given = query.get("hub.verify_token", "")
    if query.get("hub.mode") != "subscribe" or not wanted:
        return None
    return query.get("hub.challenge", "") if hmac.compare_digest(given.encode(), wanted.encode()) else None


def webhook(read: Callable[[Delivered, ChannelSetup, datetime], tuple[News, ...]]) -> Webhook:
    """Return how Meta's webhooks are understood, given how what one of its platforms tells is read."""
    return Webhook(
        is_genuine,
        read,
        switch=RECEIPTS_REACH,
        proof=lambda settings: "app_secret",  # noqa: ARG005
        greeting=greeting,
        signed_in=SIGNED_IN,
    )


def changes_in(delivered: Delivered) -> tuple[Object, ...]:
    """Return the entries of a webhook's body, none if it is no such body."""
    document = object_in(delivered.body)
    return objects_at(document, "entry") if document is not None else ()


def _told_wait(answer: Answer) -> timedelta | None:
    """Return how long Meta says that it takes to regain access: in minutes, the longest of all it names."""
    usage = object_in(answer.headers.get("x-business-use-case-usage", "").encode()) or {}
    minutes = [
        int(told)
        for account in usage
        for use in objects_at(usage, account)
        if (told := text_at(use, "estimated_time_to_regain_access")).isdecimal()
    ]
    longest = max(minutes, default=0)
    return timedelta(minutes=min(longest, 7 * 24 * 60)) if longest else None
