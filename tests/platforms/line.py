"""A fake of LINE's Messaging API that keeps state, knows retry keys and lets blocked people's messages vanish.

Actions: ``write``, ``follow``, ``unfollow`` (a customer does so; each returns the signed webhook), ``change`` (the
token, the plan, which pictures are on the website, the webhook's address and whether LINE gets through to it).
"""

import base64
import hashlib
import hmac
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from tests.platforms.fake import Document, Fake, application, portrait_of
from tests.secret_marks import secret

TOKEN = secret("line-channel-access-token")
SECRET = secret("line-channel-secret")
BOT = "U" + "b" * 32
KEYS_LIVE = timedelta(hours=24)


@dataclass
class LineFake(Fake):
    """The state of one official account. ``shown`` is what reached a phone."""

    sent: list[Document] = field(default_factory=list)
    shown: list[Document] = field(default_factory=list)
    friends: set[str] = field(default_factory=set)
    blocked: set[str] = field(default_factory=set)
    keys: dict[str, tuple[datetime, Document, str]] = field(default_factory=dict)
    pictures: set[str] = field(default_factory=set)
    token: str = TOKEN
    limit: int = 1000
    webhook_is_active: bool = True
    endpoint: str = "https://tunnel.example/line"
    gets_through: bool = True

    def state(self) -> Document:
        """What was taken and what was shown, beside what was asked."""
        return {**super().state(), "sent": self.sent, "shown": self.shown, "endpoint": self.endpoint}


def application_of_fake() -> ASGIApp:
    """Return the fake as an application; below ``/pictures`` it is the shop's website."""
    fake = LineFake()
    routes = [
        Route("/v2/bot/info", _allowed(fake, _info)),
        Route("/v2/bot/channel/webhook/endpoint", _allowed(fake, _endpoint), methods=["GET"]),
        Route("/v2/bot/channel/webhook/endpoint", _allowed(fake, _set_endpoint), methods=["PUT"]),
        Route("/v2/bot/channel/webhook/test", _allowed(fake, _test_endpoint), methods=["POST"]),
        Route("/v2/bot/message/quota", _allowed(fake, _quota)),
        Route("/v2/bot/message/quota/consumption", _allowed(fake, _consumption)),
        Route("/v2/bot/message/push", _allowed(fake, _push), methods=["POST"]),
        Route("/pictures/{name}", _website(fake)),
    ]
    actions = {"write": _write, "follow": _follow, "unfollow": _unfollow, "change": _change}
    return application(fake, routes, actions)


Answering = Callable[[LineFake, Request], Awaitable[Response]]


def _allowed(fake: LineFake, answer: Answering) -> Callable[[Request], Awaitable[Response]]:
    async def check_first(request: Request) -> Response:
        if request.headers.get("authorization") != f"Bearer {fake.token}":
            said = (
                "Authentication failed. Confirm that the access token in the authorization header is valid."
            )
            return JSONResponse({"message": said}, 401)
        return await answer(fake, request)

    return check_first


def _website(fake: LineFake) -> Callable[[Request], Awaitable[Response]]:
    async def picture(request: Request) -> Response:
        is_there = request.path_params["name"] in fake.pictures
        return Response(b"x", media_type="image/png") if is_there else Response(status_code=404)

    return picture


async def _info(fake: LineFake, request: Request) -> Response:
    del fake
    known = {
        "userId": BOT,
        "basicId": "@216ru",
        "displayName": "Tendril Shop",
        "pictureUrl": portrait_of(request),
    }
    return JSONResponse({**known, "chatMode": "bot", "markAsReadMode": "auto"})


async def _endpoint(fake: LineFake, request: Request) -> Response:
    del request
    if not fake.endpoint:
        return JSONResponse({"message": "Webhook endpoint not found"}, 404)
    return JSONResponse({"endpoint": fake.endpoint, "active": fake.webhook_is_active})


async def _set_endpoint(fake: LineFake, request: Request) -> Response:
    address = json.loads(await request.body())["endpoint"]
    if not address.startswith("https://") or len(address) > 500:
        return JSONResponse({"message": "Invalid webhook endpoint URL"}, 400)
    fake.endpoint = address
    return JSONResponse({})


async def _test_endpoint(fake: LineFake, request: Request) -> Response:
    assert json.loads(await request.body())["endpoint"] == fake.endpoint
    at = fake.now().isoformat(timespec="milliseconds").replace("+00:00", "Z")
    if fake.gets_through:
        return JSONResponse(
            {"success": True, "timestamp": at, "statusCode": 200, "reason": "OK", "detail": "200"}
        )
    failed = {"reason": "COULD_NOT_CONNECT", "detail": "TLS handshake failure: https://tunnel.example"}
    return JSONResponse({"success": False, "timestamp": at, "statusCode": 0, **failed})


async def _quota(fake: LineFake, request: Request) -> Response:
    del request
    return JSONResponse({"type": "limited", "value": fake.limit})


async def _consumption(fake: LineFake, request: Request) -> Response:
    del request
    return JSONResponse({"totalUsage": len(fake.sent)})


async def _push(fake: LineFake, request: Request) -> Response:
    key = str(UUID(request.headers["x-line-retry-key"]))
    body: Document = json.loads(await request.body())
    first = fake.keys.get(key)
    if first is not None and timedelta(0) <= fake.now() - first[0] < KEYS_LIVE:
        said = {"message": "The retry key is already accepted", **first[1]}
        return JSONResponse(said, 409, headers={"x-line-accepted-request-id": first[2]})
    wrong = _what_is_wrong(fake, body)
    if wrong is not None:
        return wrong
    ids = [str(460000000000000000 + fake.number()) for _ in body["messages"]]
    answer = {"sentMessages": [{"id": each, "quoteToken": f"q{each}"} for each in ids]}
    fake.keys[key] = (fake.now(), answer, f"r-{len(fake.keys)}")
    taken = {"ids": ids, "at": fake.now().isoformat(), "key": key, **body}
    fake.sent.append(taken)
    if body["to"] not in fake.blocked:
        fake.shown.append(taken)
    return JSONResponse(answer, headers={"x-line-request-id": fake.keys[key][2]})


def _what_is_wrong(fake: LineFake, body: Document) -> Response | None:
    if not body["to"].startswith("U") or len(body["to"]) != 33:
        said = "The property, 'to', in the request body is invalid (line: -, column: -)"
        return JSONResponse({"message": said}, 400)
    if body["to"] not in fake.friends | fake.blocked:
        return JSONResponse({"message": "Failed to send messages"}, 400)
    if len(fake.sent) >= fake.limit:
        return JSONResponse({"message": "You have reached your monthly limit."}, 429)
    details = []
    if not 1 <= len(body["messages"]) <= 5:
        details.append({"message": "Size must be between 1 and 5", "property": "messages"})
    for number, message in enumerate(body["messages"]):
        if len(message.get("text", "").encode("utf-16-le")) // 2 > 5000:
            said = "Length must be between 0 and 5000"
            details.append({"message": said, "property": f"messages[{number}].text"})
    if details:
        said = f"The request body has {len(details)} error(s)"
        return JSONResponse({"message": said, "details": details}, 400)
    return None


async def _write(fake: LineFake, told: Document) -> Document:
    fake.friends.add(told["from"])
    message = {"id": f"m{fake.number()}", "type": "text", "text": told["text"], "quoteToken": "q"}
    return _signed(fake, told, "message", message=message, replyToken="t" * 32)


async def _follow(fake: LineFake, told: Document) -> Document:
    unblocked = told["from"] in fake.blocked
    fake.friends.add(told["from"])
    fake.blocked.discard(told["from"])
    return _signed(fake, told, "follow", follow={"isUnblocked": unblocked}, replyToken="t" * 32)


async def _unfollow(fake: LineFake, told: Document) -> Document:
    fake.blocked.add(told["from"])
    fake.friends.discard(told["from"])
    return _signed(fake, told, "unfollow")


async def _change(fake: LineFake, told: Document) -> Document:
    fake.token = told.get("token", fake.token)
    fake.limit = told.get("limit", fake.limit)
    fake.webhook_is_active = told.get("active", fake.webhook_is_active)
    fake.pictures |= set(told.get("pictures", ()))
    fake.endpoint = told.get("endpoint", fake.endpoint)
    fake.gets_through = told.get("gets_through", fake.gets_through)
    return {}


def _signed(fake: LineFake, told: Document, kind: str, **more: object) -> Document:
    at = datetime.fromisoformat(told["at"]) if "at" in told else fake.now()
    event = {
        "type": kind,
        "mode": "active",
        "timestamp": int(at.timestamp() * 1000),
        "source": {"type": "user", "userId": told["from"]},
        "webhookEventId": told.get("id", f"01FZ{fake.number():022}"),
        "deliveryContext": {"isRedelivery": False},
        **more,
    }
    body = json.dumps({"destination": BOT, "events": [event]})
    signature = base64.b64encode(hmac.new(SECRET.encode(), body.encode(), hashlib.sha256).digest())
    return {"body": body, "headers": {"x-line-signature": signature.decode()}}
