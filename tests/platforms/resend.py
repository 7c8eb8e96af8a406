"""A fake of Resend that keeps state and knows idempotency keys: a second request under one sends nothing.

Actions: ``happens`` (an event of the latest mail; returns the signed webhook), ``change`` (the key, what it may, the
domain's state, the quota).
"""

import base64
import hashlib
import hmac
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from tests.platforms.fake import Document, Fake, application
from tests.secret_marks import secret

API_KEY = secret("re_resend-api-key")
SECRET = "whsec_" + base64.b64encode(secret("resend-webhook-secret").encode()).decode()
DOMAIN = "tea.example"
KEYS_LIVE = timedelta(hours=24)


@dataclass
class ResendFake(Fake):
    """The state of one account. ``mails`` are those that were sent."""

    mails: list[Document] = field(default_factory=list)
    keys: dict[str, tuple[datetime, str, str]] = field(default_factory=dict)
    key: str = API_KEY
    may_only_send: bool = False
    domain: str = "verified"
    quota: int = 1000

    def state(self) -> Document:
        """What was sent, beside what was asked."""
        return {**super().state(), "mails": self.mails}


def application_of_fake() -> ASGIApp:
    """Return the fake as an application."""
    fake = ResendFake()
    routes = [
        Route("/emails", _allowed(fake, _send), methods=["POST"]),
        Route("/emails/{id}", _allowed(fake, _mail)),
        Route("/domains", _allowed(fake, _domains)),
    ]
    return application(fake, routes, {"happens": _happens, "change": _change})


Answering = Callable[[ResendFake, Request], Awaitable[Response]]


def _allowed(fake: ResendFake, answer: Answering) -> Callable[[Request], Awaitable[Response]]:
    async def check_first(request: Request) -> Response:
        given = request.headers.get("authorization", "")
        if not given:
            return _refused(401, "missing_api_key", "Missing API Key")
        if given != f"Bearer {fake.key}":
            return _refused(403, "invalid_api_key", "API key is invalid")
        if fake.may_only_send and answer is not _send:
            return _refused(401, "restricted_api_key", "This API key is restricted to only send emails")
        return await answer(fake, request)

    return check_first


def _refused(status: int, name: str, said: str) -> Response:
    return JSONResponse({"statusCode": status, "name": name, "message": said}, status)


async def _send(fake: ResendFake, request: Request) -> Response:
    written = await request.body()
    body: Document = json.loads(written)
    key = request.headers.get("idempotency-key", "")
    digest = hashlib.sha256(written).hexdigest()
    first = fake.keys.get(key)
    if first is not None and timedelta(0) <= fake.now() - first[0] < KEYS_LIVE:
        if first[1] != digest:
            said = "Same idempotency key used with a different request payload"
            return _refused(409, "invalid_idempotent_request", said)
        return JSONResponse({"id": first[2]})
    if len(key) > 256:
        return _refused(400, "invalid_idempotency_key", "The key must be between 1-256 chars")
    if not body["from"].rstrip(">").endswith(f"@{DOMAIN}") or fake.domain != "verified":
        return _refused(403, "validation_error", f"The {DOMAIN} domain is not verified")
    if any("@" not in each for each in body["to"]):
        return _refused(422, "validation_error", "Invalid `to` field. The email address needs to follow it")
    if len(fake.mails) >= fake.quota:
        return _refused(429, "daily_quota_exceeded", "You have reached your daily email sending quota")
    mail_id = f"49a3999c-0ce1-4ea6-ab68-{fake.number():012x}"
    fake.keys[key] = (fake.now(), digest, mail_id)
    fake.mails.append({"id": mail_id, "last_event": "sent", "at": fake.now().isoformat(), **body})
    return JSONResponse({"id": mail_id})


async def _mail(fake: ResendFake, request: Request) -> Response:
    for mail in fake.mails:
        if mail["id"] == request.path_params["id"]:
            shown = {name: mail[name] for name in ("id", "to", "from", "subject", "last_event")}
            return JSONResponse({"object": "email", "created_at": mail["at"], **shown})
    return _refused(404, "not_found", "Email not found")


async def _domains(fake: ResendFake, request: Request) -> Response:
    del request
    quota = {"x-resend-monthly-quota": str(len(fake.mails)), "x-resend-daily-quota": str(len(fake.mails))}
    found = {"id": "d91cd9bd", "name": DOMAIN, "status": fake.domain, "region": "eu-west-1"}
    return JSONResponse({"object": "list", "has_more": False, "data": [found]}, headers=quota)


async def _happens(fake: ResendFake, told: Document) -> Document:
    for mail in fake.mails if told.get("to_all") else fake.mails[-1:]:
        mail["last_event"] = told["event"]
    mail = fake.mails[-1]
    data = {"email_id": mail["id"], "to": mail["to"], "from": mail["from"], "created_at": mail["at"]}
    bounce = {"bounce": told["bounce"]} if "bounce" in told else {}
    event = {"type": f"email.{told['event']}", "created_at": fake.now().isoformat()}
    body = json.dumps({**event, "data": {**data, **bounce}})
    return {"body": body, "headers": signed(body, fake.now())}


def signed(body: str, at: datetime) -> dict[str, str]:
    """Return the headers under which Resend sends a webhook."""
    stamp = str(int(at.timestamp()))
    key = base64.b64decode(SECRET.removeprefix("whsec_"))
    digest = hmac.new(key, f"msg_1.{stamp}.{body}".encode(), hashlib.sha256).digest()
    signature = "v1,bm90IHRoaXMgb25l v1," + base64.b64encode(digest).decode()
    more = {"svix-id": "msg_1", "svix-timestamp": stamp, "content-type": "application/json"}
    return {**more, "svix-signature": signature}


async def _change(fake: ResendFake, told: Document) -> Document:
    fake.key = told.get("key", fake.key)
    fake.may_only_send = told.get("may_only_send", fake.may_only_send)
    fake.domain = told.get("domain", fake.domain)
    fake.quota = told.get("quota", fake.quota)
    return {}
