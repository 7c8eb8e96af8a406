"""What Twilio's webhooks tell: messages that came in, and what became of those that went out."""

import base64
import hashlib
import hmac
from collections.abc import Mapping
from datetime import datetime
from urllib.parse import parse_qs, urlsplit, urlunsplit

from app.channels.connector import ChannelSetup, Delivered
from app.channels.sms_messages import incoming, receipt
from app.model.heard import News

SIGNED_IN = "x-twilio-signature"
_PORTS = {"https": 443, "http": 80}


def is_genuine(delivered: Delivered, setup: ChannelSetup) -> bool:
    """Whether a webhook was signed with the account's Auth Token, over its address and everything in its form.

    Twilio is not of one mind about the port in the address: it counts with and without.
    """
    secrets = setup.secrets
    token = (secrets.get("auth_token", "") or secrets.get(proof(setup.settings), "")).strip()
    given = delivered.headers.get(SIGNED_IN, "").encode()
    form = _form(delivered)
    if not token or form is None:
        return False
    signed = "".join(name + value for name in sorted(form) for value in sorted(set(form[name])))
    wanted = [_signature(token, url + signed) for url in _spellings(delivered.url)]
    return any(hmac.compare_digest(given, each) for each in wanted)


def proof(settings: Mapping[str, str]) -> str:
    """Return which secret holds the Auth Token: the one for webhooks, if the other belongs to an API key."""
    return "auth_token" if settings.get("api_key_sid") else "token"


def read(delivered: Delivered, setup: ChannelSetup, now: datetime) -> tuple[News, ...]:
    """Return the news in a webhook; another account's is none."""
    form = {name: values[0] for name, values in (_form(delivered) or {}).items()}
    if form.get("AccountSid") != setup.settings["account_sid"]:
        return ()
    sid = form.get("MessageSid") or form.get("SmsSid", "")
    status = form.get("MessageStatus") or form.get("SmsStatus", "")
    if status in ("received", "receiving", ""):
        # One account may have many numbers: what is written to another one is that channel's.
        sender = setup.settings["sender"]
        if sender not in (form.get("To"), form.get("MessagingServiceSid")):
            return ()
        wish = form.get("OptOutType", "")
        return tuple(incoming(sid, form.get("From", ""), form.get("Body", ""), now, wish))
    found = receipt(sid, status, form.get("ErrorCode", ""), form.get("ErrorMessage", ""), now)
    return () if found is None else (found,)


def _form(delivered: Delivered) -> dict[str, list[str]] | None:
    try:
        return parse_qs(delivered.body.decode(), keep_blank_values=True, max_num_fields=1000)
    except ValueError:
        return None


def _signature(token: str, signed: str) -> bytes:
    return base64.b64encode(hmac.new(token.encode(), signed.encode(), hashlib.sha1).digest())


def _spellings(url: str) -> tuple[str, ...]:
    """Return an address as it is, without its port, and with the port that goes without saying."""
    try:
        parts = urlsplit(url)
        host, port = parts.netloc.rpartition("@")[2], parts.port
    except ValueError:
        return (url,)
    bare = host.removesuffix(f":{port}") if port is not None else host
    full = host if port is not None else f"{host}:{_PORTS.get(parts.scheme, 80)}"
    return (url, *(urlunsplit(parts._replace(netloc=each)) for each in (bare, full)))
