"""A fake of WhatsApp's Cloud API that keeps state and refuses what the real one refuses.

Actions: ``write`` (a customer writes), ``prefer`` (a customer wants marketing or not), ``deliver`` (what was taken
becomes delivered, read or failed). Each returns the webhook's body, signed as the real one would be.
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
from tests.platforms.whatsapp_bodies import message_webhook, preference_webhook, status_webhook
from tests.secret_marks import secret

NUMBER_ID = "106540352242922"
BUSINESS_ID = "102290129340398"
TOKEN = secret("EAAwhatsapp-token")
APP_SECRET = secret("whatsapp-app-secret")
A_DAY = timedelta(hours=24)
TEMPLATES: tuple[Document, ...] = (
    {
        "name": "cart_reminder",
        "language": "en",
        "status": "APPROVED",
        "category": "MARKETING",
        "components": [
            {"type": "BODY", "text": "Hi {{1}}, your cart is still here: {{2}}"},
            {"type": "FOOTER", "text": "Reply STOP to stop"},
        ],
    },
    {
        "name": "booking",
        "language": "vi",
        "status": "APPROVED",
        "category": "UTILITY",
        "parameter_format": "NAMED",
        "components": [{"type": "BODY", "text": "Chào {{first_name}}, hẹn gặp bạn!"}],
    },
    {
        "name": "rejected_one",
        "language": "en",
        "status": "REJECTED",
        "category": "MARKETING",
        "components": [{"type": "BODY", "text": "Buy!"}],
    },
    {
        "name": "with_picture",
        "language": "en",
        "status": "APPROVED",
        "category": "MARKETING",
        "components": [{"type": "HEADER", "format": "IMAGE"}, {"type": "BODY", "text": "Look"}],
    },
)


@dataclass
class WhatsAppFake(Fake):
    """The state of one number."""

    sent: list[Document] = field(default_factory=list)
    wrote_at: dict[str, datetime] = field(default_factory=dict)
    stopped: set[str] = field(default_factory=set)
    absent: set[str] = field(default_factory=set)
    media: dict[str, Document] = field(default_factory=dict)
    statuses: dict[str, list[Document]] = field(default_factory=dict)
    last_to: dict[str, datetime] = field(default_factory=dict)
    token: str = TOKEN

    def state(self) -> Document:
        """What was taken, beside what was asked."""
        return {**super().state(), "sent": self.sent, "media": self.media}


def application_of_fake() -> ASGIApp:
    """Return the fake as an application."""
    fake = WhatsAppFake()
    node = "/v26.0/{node}"
    routes = [
        Route(node, _allowed(fake, _number)),
        Route(f"{node}/whatsapp_business_profile", _allowed(fake, _profile)),
        Route(f"{node}/message_templates", _allowed(fake, _templates)),
        Route(f"{node}/media", _allowed(fake, _media), methods=["POST"]),
        Route(f"{node}/messages", _allowed(fake, _messages), methods=["POST"]),
        Route(f"{node}/message_history", _allowed(fake, _history)),
    ]
    actions = {"write": _write, "prefer": _prefer, "deliver": _deliver, "change": _change}
    return application(fake, routes, actions)


Answering = Callable[["WhatsAppFake", Request], Awaitable[Response]]


def _allowed(fake: WhatsAppFake, answer: Answering) -> Callable[[Request], Awaitable[Response]]:
    async def check_first(request: Request) -> Response:
        if request.headers.get("authorization") != f"Bearer {fake.token}":
            return _error(190, "Invalid OAuth access token - Cannot parse access token", status=401)
        return await answer(fake, request)

    return check_first


async def _number(fake: WhatsAppFake, request: Request) -> Response:
    del fake
    if request.path_params["node"] != NUMBER_ID:
        return _error(100, "Unsupported get request. Object does not exist", subcode=33)
    known = {
        "display_phone_number": "+1 555-078-3881",
        "verified_name": "Tendril Shop",
        "quality_rating": "GREEN",
        "whatsapp_business_manager_messaging_limit": "TIER_2K",
    }
    wanted = request.query_params.get("fields", "").split(",")
    return JSONResponse({**{name: known[name] for name in wanted if name in known}, "id": NUMBER_ID})


async def _profile(fake: WhatsAppFake, request: Request) -> Response:
    del fake
    profile = {"messaging_product": "whatsapp", "profile_picture_url": portrait_of(request)}
    return JSONResponse({"data": [profile]})


async def _templates(fake: WhatsAppFake, request: Request) -> Response:
    del fake
    start = int(request.query_params.get("after", "0"))
    page = TEMPLATES[start : start + 2]
    paging: Document = {"cursors": {"before": str(start), "after": str(start + 2)}}
    if start + 2 < len(TEMPLATES):
        paging["next"] = "https://graph.facebook.com/next"
    return JSONResponse({"data": list(page), "paging": paging})


async def _media(fake: WhatsAppFake, request: Request) -> Response:
    form = await form_of(request)
    upload = form["file"]
    if form["messaging_product"].text != "whatsapp" or upload.kind not in ("image/png", "image/jpeg"):
        return _error(100, "Param file must be a file with one of the following types")
    media_id = str(880000 + fake.number())
    fake.media[media_id] = {"kind": upload.kind, "size": len(upload.data)}
    return JSONResponse({"id": media_id})


async def _messages(fake: WhatsAppFake, request: Request) -> Response:
    body: Document = json.loads(await request.body())
    wrong = _what_is_wrong(fake, body)
    if wrong is not None:
        return wrong
    message_id = f"wamid.{fake.number():06}"
    fake.sent.append({"id": message_id, "at": fake.now().isoformat(), **body})
    fake.last_to[body["to"]] = fake.now()
    contact = {"input": body["to"], "wa_id": body["to"]}
    answer = {"messaging_product": "whatsapp", "contacts": [contact], "messages": [{"id": message_id}]}
    return JSONResponse(answer)


async def _history(fake: WhatsAppFake, request: Request) -> Response:
    message_id = request.query_params["message_id"]
    events = fake.statuses.get(message_id, [])
    return JSONResponse({"data": [{"id": "1", "message_id": message_id, "events": {"data": events}}]})


def _what_is_wrong(fake: WhatsAppFake, body: Document) -> Response | None:
    to, kind = body.get("to", ""), body.get("type")
    if body.get("messaging_product") != "whatsapp" or not str(to).isdecimal():
        return _error(100, "(#100) Invalid parameter")
    if to in fake.absent:
        return _error(131026, "Message undeliverable")
    if kind == "template":
        return _what_is_wrong_with(fake, body)
    wrote_at = fake.wrote_at.get(to)
    if wrote_at is None or fake.now() - wrote_at > A_DAY:
        return _error(131047, "Re-engagement message")
    if kind == "image" and body["image"].get("id") not in fake.media:
        return _error(131009, "Parameter value is not valid")
    text = body.get("text", {}).get("body", "") or body.get("interactive", {}).get("body", {}).get("text", "")
    if len(text) > (4096 if kind == "text" else 1024):
        return _error(100, "(#100) Param text['body'] must be at most 4096 characters long")
    last = fake.last_to.get(to)
    if last is not None and fake.now() - last < timedelta(seconds=1):
        return _error(131056, "(Business Account, Consumer Account) pair rate limit hit")
    return None


def _what_is_wrong_with(fake: WhatsAppFake, body: Document) -> Response | None:
    template = body["template"]
    code = template["language"]["code"]
    found = next(
        (each for each in TEMPLATES if (each["name"], each["language"]) == (template["name"], code)), None
    )
    if found is None or found["status"] != "APPROVED":
        return _error(132001, "Template name does not exist in the translation")
    if found["category"] == "MARKETING" and body["to"] in fake.stopped:
        return _error(131050, "User has stopped marketing messages")
    text = next(each["text"] for each in found["components"] if each["type"] == "BODY")
    given = [each for each in template.get("components", []) if each["type"].lower() == "body"]
    count = len(given[0]["parameters"]) if given else 0
    if count != text.count("{{"):
        return _error(132000, "Number of parameters does not match the expected number of params")
    return None


def _error(code: int, message: str, *, status: int = 400, subcode: int = 0) -> Response:
    error: Document = {
        "message": f"(#{code}) {message}",
        "type": "OAuthException",
        "code": code,
        "error_data": {"messaging_product": "whatsapp", "details": message},
        "fbtrace_id": "Az8or2yhqkZfEZ-_4Qn_Bam",
    }
    return JSONResponse({"error": {**error, **({"error_subcode": subcode} if subcode else {})}}, status)


async def _write(fake: WhatsAppFake, told: Document) -> Document:
    at = datetime.fromisoformat(told["at"]) if "at" in told else fake.now()
    fake.wrote_at[told["from"]] = at
    message_id = told.get("id", f"wamid.in{fake.number()}")
    return _signed(
        message_webhook(NUMBER_ID, told["from"], message_id, at, told["text"], told.get("name", "An"))
    )


async def _prefer(fake: WhatsAppFake, told: Document) -> Document:
    (fake.stopped.add if told["value"] == "stop" else fake.stopped.discard)(told["from"])
    return _signed(preference_webhook(NUMBER_ID, told["from"], fake.now(), told["value"]))


async def _deliver(fake: WhatsAppFake, told: Document) -> Document:
    sent = next(each for each in fake.sent if each["id"] == told["id"])
    event = {"delivery_status": told["status"].upper(), "timestamp": str(int(fake.now().timestamp()))}
    fake.statuses.setdefault(told["id"], []).append(event)
    return _signed(
        status_webhook(NUMBER_ID, sent["to"], told["id"], fake.now(), told["status"], told.get("code", 0))
    )


async def _change(fake: WhatsAppFake, told: Document) -> Document:
    """Make the number's token another one, or customers absent."""
    fake.token = told.get("token", fake.token)
    fake.absent |= set(told.get("absent", ()))
    return {}


def _signed(document: Document) -> Document:
    body = json.dumps(document)
    signature = hmac.new(APP_SECRET.encode(), body.encode(), hashlib.sha256).hexdigest()
    return {"body": body, "headers": {"x-hub-signature-256": f"sha256={signature}"}}
