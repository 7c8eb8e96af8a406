"""What an SMS channel is set up with: the Twilio account, and the number or name it writes from."""

import re
from collections.abc import Mapping

from app.channels.api_address import base_setting, settle_address
from app.channels.connector import Setting
from app.channels.email_address import address_in
from app.channels.settings import filled_in
from app.channels.webhook_setting import WEBHOOKS_SETTING, settle_webhooks
from app.model.errors import Invalid
from app.model.sentence import worded
from app.model.way_out import BY_MAIL_ALONE, STOP

OFFICIAL = "https://api.twilio.com"
SETTINGS = (
    Setting("account_sid", "Account SID", help="Begins with AC.", required=True),
    Setting(
        "sender",
        "Sender",
        help="Your number (+15551234567), a registered name (TeaHouse), or a messaging service (MG…).",
        required=True,
    ),
    Setting("api_key_sid", "API key SID", help="Begins with SK; empty if you use the Auth Token."),
    Setting(
        "stop_at",
        "Mail address to stop",
        help="Only for a sender name, which nobody can reply to: where people write to stop.",
    ),
    WEBHOOKS_SETTING,
    base_setting(OFFICIAL),
    Setting("token", "Auth Token, or secret of the API key", required=True, secret=True),
    Setting(
        "auth_token",
        "Auth Token for webhooks",
        help="Only for webhooks, if you use an API key: proves who sent them.",
        secret=True,
    ),
)


def is_service(sender: str) -> bool:
    """Whether a sender is a messaging service, which chooses among several numbers."""
    return re.fullmatch(r"MG[0-9a-fA-F]{32}", sender) is not None


def can_be_answered(sender: str) -> bool:
    """Whether a sender is a number, a short one or a service rather than a name."""
    return is_service(sender) or re.fullmatch(r"\+?\d+", sender) is not None


def settle(given: Mapping[str, str]) -> dict[str, str]:
    """Fill in the defaults and bring the sender into form; raise ``Invalid`` for what cannot be right."""
    settled = filled_in(SETTINGS, given, "SMS")
    settle_address(settled)
    settle_webhooks(settled)
    if not re.fullmatch(r"AC[0-9a-fA-F]{32}", settled["account_sid"]):
        raise Invalid(
            worded("An Account SID is AC and 32 letters and digits; copy it from Twilio's console.")
        )
    if settled["api_key_sid"] and not re.fullmatch(r"SK[0-9a-fA-F]{32}", settled["api_key_sid"]):
        raise Invalid(worded("The SID of an API key is SK and 32 letters and digits."))
    sender = settled["sender"] = _settled_sender(settled["sender"])
    if settled["stop_at"]:
        settled["stop_at"] = address_in(settled["stop_at"]).spec
    elif not can_be_answered(sender):
        raise Invalid(
            worded("Nobody can reply to the name “{sender}”: enter the mail address to stop.", sender=sender)
        )
    return settled


def _settled_sender(written: str) -> str:
    number = re.sub(r"[\s().-]", "", written)
    if re.fullmatch(r"\+[1-9]\d{6,14}|\d{3,8}", number):
        return number
    is_name = re.fullmatch(r"[A-Za-z0-9 +&_-]{1,11}", written) and re.search(r"[A-Za-z]", written)
    if is_service(written) or is_name:
        return written
    raise Invalid(
        worded(
            "“{written}” is no sender: enter a number such as +15551234567, a name of up to 11 letters, or a "
            "messaging service (MG…).",
            written=written,
        )
    )


def way_out(settings: Mapping[str, str]) -> str:
    """Return how people stop marketing: by a reply, or by mail where nobody can reply."""
    if can_be_answered(settings["sender"]):
        return STOP
    return f"{BY_MAIL_ALONE}{settings['stop_at']}"
