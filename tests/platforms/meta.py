"""A fake of Meta's messaging API, for a page's Messenger or its Instagram account, that keeps state.

Actions: ``write`` (a customer writes), ``deliver`` (what was taken is delivered or read), ``change`` (the token).
"""

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

from tests.platforms.fake import Document, Fake, application, form_of, portrait_of
from tests.secret_marks import secret

PAGE = "108000000000001"
ACCOUNT = "178400000000002"
TOKEN = secret("EAAmeta-page-token")
APP_SECRET = secret("meta-app-secret")
A_DAY = timedelta(hours=24)
UTILITY = {
    "name": "order_update",
    "language": "en",
    "status": "APPROVED",
    "category": "UTILITY",
    "components": [{"type": "BODY", "text": "Your order {{1}} is on its way."}],
}


@dataclass
class MetaFake(Fake):
    """The state of one account."""

    platform: str = "messenger"
    sent: list[Document] = field(default_factory=list)
    written: dict[str, list[Document]] = field(default_factory=dict)
    attachments: dict[str, Document] = field(default_factory=dict)
    token: str = TOKEN

    @property
    def own_id(self) -> str:
        """The id under which the account writes."""
        return PAGE if self.platform == "messenger" else ACCOUNT

    def state(self) -> Document:
        """What was taken, beside what was asked."""
        return {**super().state(), "sent": self.sent, "attachments": self.attachments}


def application_for(platform: str) -> ASGIApp:
    """Return the fake as an application."""
    fake = MetaFake(platform=platform)
    node = "/v26.0/{node}"
    routes = [
        Route(node, _allowed(fake, _node)),
        Route(f"{node}/messages", _allowed(fake, _messages), methods=["POST"]),
        Route(f"{node}/message_attachments", _allowed(fake, _attachments), methods=["POST"]),
        Route(f"{node}/message_templates", _allowed(fake, _templates)),
        Route(f"{node}/conversations", _allowed(fake, _conversations)),
    ]
    return application(fake, routes, {"write": _write, "deliver": _deliver, "change": _change})


Answering = Callable[[MetaFake, Request], Awaitable[Response]]


def _allowed(fake: MetaFake, answer: Answering) -> Callable[[Request], Awaitable[Response]]:
    async def check_first(request: Request) -> Response:
        if request.headers.get("authorization") != f"Bearer {fake.token}":
            return _error(190, "Error validating access token: the session has been invalidated", 460, 401)
        return await answer(fake, request)

    return check_first


async def _node(fake: MetaFake, request: Request) -> Response:
    node = request.path_params["node"]
    if node == PAGE:
        url = portrait_of(request)
        linked = {"id": ACCOUNT, "username": "tendril.shop", "profile_picture_url": url}
        shown = {"data": {"url": url, "is_silhouette": False, "width": 200, "height": 200}}
        known = {"id": PAGE, "name": "Tendril Shop", "picture": shown, "instagram_business_account": linked}
        return JSONResponse(known)
    customer = node.removeprefix("t_")
    if customer not in fake.written:
        return _error(100, "Unsupported get request. Object does not exist", 33)
    newest = sorted(fake.written[customer], key=lambda each: each["created_time"], reverse=True)[:20]
    return JSONResponse({"id": node, "messages": {"data": newest}})


async def _conversations(fake: MetaFake, request: Request) -> Response:
    if request.query_params.get("platform") != fake.platform:
        return _error(100, "Invalid parameter")
    start = int(request.query_params.get("after", "0"))
    limit = int(request.query_params.get("limit", "25"))
    threads = [
        {"id": f"t_{customer}", "updated_time": max(each["created_time"] for each in messages)}
        for customer, messages in fake.written.items()
    ]
    threads.sort(key=lambda each: each["updated_time"], reverse=True)
    paging: Document = {"cursors": {"after": str(start + limit)}}
    if start + limit < len(threads):
        paging["next"] = "https://graph.facebook.com/next"
    return JSONResponse({"data": threads[start : start + limit], "paging": paging})


async def _attachments(fake: MetaFake, request: Request) -> Response:
    form = await form_of(request)
    message = json.loads(form["message"].text)
    if form["platform"].text != fake.platform or message["attachment"]["type"] != "image":
        return _error(100, "Invalid parameter")
    attachment_id = str(990000 + fake.number())
    upload = form["filedata"]
    fake.attachments[attachment_id] = {"kind": upload.kind, "size": len(upload.data)}
    return JSONResponse({"attachment_id": attachment_id})


async def _templates(fake: MetaFake, request: Request) -> Response:
    del fake, request
    return JSONResponse({"data": [UTILITY], "paging": {"cursors": {"after": "x"}}})


async def _messages(fake: MetaFake, request: Request) -> Response:
    body: Document = json.loads(await request.body())
    wrong = _what_is_wrong(fake, body)
    if wrong is not None:
        return wrong
    message_id = f"m_{fake.number():06}"
    recipient = body["recipient"]["id"]
    fake.sent.append({"id": message_id, "at": fake.now().isoformat(), **body})
    text = body["message"].get("text", "")
    fake.written[recipient].append(_thread_message(message_id, fake.own_id, text, fake.now()))
    return JSONResponse({"recipient_id": recipient, "message_id": message_id})


def _what_is_wrong(fake: MetaFake, body: Document) -> Response | None:
    recipient, message = body["recipient"]["id"], body["message"]
    theirs = [each for each in fake.written.get(recipient, []) if each["from"]["id"] == recipient]
    if not theirs:
        return _error(100, "No matching user found", 2018001 if fake.platform == "messenger" else 2534014)
    if body.get("messaging_type") == "UTILITY" and fake.platform == "messenger":
        known = message["template"]["name"] == UTILITY["name"]
        return None if known else _error(100, "Template does not exist")
    last = max(datetime.fromisoformat(each["created_time"]) for each in theirs)
    if fake.now() - last > A_DAY:
        subcode = 2018278 if fake.platform == "messenger" else 2534022
        return _error(10, "This message is sent outside of allowed window.", subcode)
    return _what_does_not_fit(fake, message)


def _what_does_not_fit(fake: MetaFake, message: Document) -> Response | None:
    text = message.get("text", "")
    too_long = len(text.encode()) > 1000 if fake.platform == "instagram" else len(text) >= 2000
    attachment = message.get("attachment", {})
    payload = attachment.get("payload", {})
    if attachment.get("type") == "image" and payload.get("attachment_id") not in fake.attachments:
        return _error(100, "Invalid attachment id")
    if too_long or len(payload.get("buttons", ())) > 3 or len(message.get("quick_replies", ())) > 13:
        return _error(100, "Invalid parameter")
    return None


def _error(code: int, message: str, subcode: int = 0, status: int = 400) -> Response:
    error: Document = {
        "message": f"(#{code}) {message}",
        "type": "OAuthException",
        "code": code,
        "fbtrace_id": "A1",
    }
    return JSONResponse({"error": {**error, **({"error_subcode": subcode} if subcode else {})}}, status)


async def _write(fake: MetaFake, told: Document) -> Document:
    sender = told["from"]
    at = datetime.fromisoformat(told["at"]) if "at" in told else fake.now()
    message_id = told.get("id", f"m_in{fake.number()}")
    message = _thread_message(message_id, sender, told["text"], at)
    message["from"]["name"] = told.get("name", "An")
    fake.written.setdefault(sender, []).append(message)
    event = {"message": {"mid": message_id, "text": told["text"]}, "timestamp": int(at.timestamp() * 1000)}
    return _signed(fake, sender, event)


async def _deliver(fake: MetaFake, told: Document) -> Document:
    sent = next(each for each in fake.sent if each["id"] == told["id"])
    now = int(fake.now().timestamp() * 1000)
    kind = told["status"]
    if fake.platform == "instagram":
        event: Document = {"read": {"mid": told["id"]}}
    elif kind == "delivery":
        event = {"delivery": {"mids": [told["id"]], "watermark": now}}
    else:
        event = {"read": {"watermark": now}}
    return _signed(fake, sent["recipient"]["id"], {**event, "timestamp": now})


async def _change(fake: MetaFake, told: Document) -> Document:
    fake.token = told.get("token", fake.token)
    return {}


def _thread_message(message_id: str, sender: str, text: str, at: datetime) -> Document:
    written_at = at.strftime("%Y-%m-%dT%H:%M:%S+0000")
    return {"id": message_id, "created_time": written_at, "from": {"id": sender}, "message": text}


def _signed(fake: MetaFake, sender: str, event: Document) -> Document:
    whole = {"sender": {"id": sender}, "recipient": {"id": fake.own_id}, **event}
    kind = "page" if fake.platform == "messenger" else "instagram"
    body = json.dumps({"object": kind, "entry": [{"id": fake.own_id, "time": 1, "messaging": [whole]}]})
    signature = hmac.new(APP_SECRET.encode(), body.encode(), hashlib.sha256).hexdigest()
    return {"body": body, "headers": {"x-hub-signature-256": f"sha256={signature}"}}
