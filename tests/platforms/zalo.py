"""A fake of Zalo's Official Account API that keeps state: tokens that buy once, chats, windows, quotas.

Actions: ``write``, ``follow``, ``unfollow`` (a customer does so; each returns the signed webhook), ``receipt`` (a
customer's phone got or showed a message), ``expire`` (the access token), ``change`` (tokens, quota, whom it refuses,
templates). One process serves all three of Zalo's hosts.
"""

import hashlib
import hmac
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from tests.platforms.fake import Document, Fake, application, form_of, portrait_of
from tests.platforms.zalo_contract import faults_of
from tests.secret_marks import secret

APP_ID = "360846524940903967"
OA = "388613280878808645"
APP_SECRET = secret("zalo-app-secret")
OA_SECRET = secret("zalo-oa-secret-key")
ACCESS = secret("zalo-access-token")
REFRESH = secret("zalo-refresh-token")
WINDOW = timedelta(days=7)
TEMPLATE = "7895417"
_ACCESS_LIVES, _REFRESH_LIVES, _UPLOADS_LIVE = timedelta(hours=25), timedelta(days=90), timedelta(days=7)


@dataclass
class ZaloFake(Fake):
    """The state of one Official Account. ``messages`` are those of all chats, the oldest first."""

    sent: list[Document] = field(default_factory=list)
    messages: list[Document] = field(default_factory=list)
    in_touch: dict[str, datetime] = field(default_factory=dict)
    left: set[str] = field(default_factory=set)
    refuses: dict[str, int] = field(default_factory=dict)
    uploads: dict[str, datetime] = field(default_factory=dict)
    access: str = ACCESS
    access_ends: datetime | None = None
    refresh: str = REFRESH
    refresh_ends: datetime | None = None
    renewals: int = 0
    quota: int = 2000
    verified: bool = True
    may_read: bool = True
    templates: list[Document] = field(default_factory=list)

    def state(self) -> Document:
        """What was taken, beside what was asked; ``faults`` are requests unlike Zalo's."""
        faults = [fault for each in self.asked for fault in faults_of(each)]
        more = {"sent": self.sent, "renewals": self.renewals, "uploads": len(self.uploads), "faults": faults}
        return {**super().state(), **more, "access": self.access, "refresh": self.refresh}


Answering = Callable[[ZaloFake, Request], Awaitable[Document]]


def application_of_fake() -> ASGIApp:
    """Return the fake as an application."""
    fake = ZaloFake(templates=[_template(TEMPLATE, "Xác nhận đơn hàng", "TRANSACTION", "customer", "code")])
    routes = [
        Route("/v4/oa/access_token", _renewal(fake), methods=["POST"]),
        *(
            Route(path, _allowed(fake, answer), methods=[method])
            for method, path, answer in (
                ("GET", "/v2.0/oa/getoa", _account),
                ("GET", "/v2.0/oa/listrecentchat", _recent),
                ("GET", "/v2.0/oa/conversation", _conversation),
                ("POST", "/v2.0/oa/upload/image", _upload),
                ("POST", "/v3.0/oa/message/cs", _consultation),
                ("POST", "/v3.0/oa/message/template", _by_template),
                ("POST", "/v3.0/oa/quota/message", _quota),
                ("GET", "/template/all", _every_template),
                ("GET", "/template/info/v2", _one_template),
            )
        ),
    ]
    actions = {
        "write": _write,
        "follow": _follow,
        "unfollow": _unfollow,
        "receipt": _receipt,
        "expire": _expire,
        "change": _change,
    }
    return application(fake, routes, actions)


def _error(code: int, said: str) -> Document:
    return {"error": code, "message": said}


def _good(data: object) -> Document:
    return {"data": data, "error": 0, "message": "Success"}


def _allowed(fake: ZaloFake, answer: Answering) -> Callable[[Request], Awaitable[Response]]:
    async def check_first(request: Request) -> Response:
        token = request.headers.get("access_token", "")
        proof = hmac.new(APP_SECRET.encode(), token.encode(), hashlib.sha256).hexdigest()
        if token != fake.access:
            return JSONResponse(_error(-216, "Access token is invalid"))
        if fake.access_ends is not None and fake.now() >= fake.access_ends:
            return JSONResponse(_error(-220, "access_token is expired or removed"))
        if request.headers.get("appsecret_proof", proof) != proof:
            return JSONResponse(_error(-242, "Invalid appsecret_proof provided in the API argument"))
        if wrong := faults_of(fake.asked[-1]):
            return JSONResponse(_error(-201, f"{wrong[0]} is invalid!"))
        return JSONResponse(await answer(fake, request))

    return check_first


def _renewal(fake: ZaloFake) -> Callable[[Request], Awaitable[Response]]:
    async def renew(request: Request) -> Response:
        form = {key: values[0] for key, values in parse_qs((await request.body()).decode()).items()}
        if request.headers.get("secret_key") != APP_SECRET or form.get("app_id") != APP_ID:
            return JSONResponse({"error": -14004, "error_name": "Invalid secret key"})
        is_late = fake.refresh_ends is not None and fake.now() >= fake.refresh_ends
        if form.get("refresh_token") != fake.refresh or is_late:
            known = {"error_name": "Invalid refresh token", "error_reason": "The refresh token is used"}
            return JSONResponse({"error": -14014, **known})
        fake.renewals += 1
        fake.access, fake.refresh = (
            secret(f"access-{fake.number():04}"),
            secret(f"refresh-{fake.number():04}"),
        )
        fake.access_ends, fake.refresh_ends = fake.now() + _ACCESS_LIVES, fake.now() + _REFRESH_LIVES
        given = {"access_token": fake.access, "refresh_token": fake.refresh, "expires_in": "90000"}
        return JSONResponse(given)

    return renew


async def _account(fake: ZaloFake, request: Request) -> Document:
    known = {"oaid": OA, "name": "Tendril Shop", "oa_type": 2, "is_verified": fake.verified}
    return _good({**known, "package_name": "Advanced", "linked_ZCA": "zca-1", "avatar": portrait_of(request)})


async def _recent(fake: ZaloFake, request: Request) -> Document:
    if not fake.may_read:
        return _error(-223, "Official Account has not authorized this API")
    return _some(fake.messages, request)


async def _conversation(fake: ZaloFake, request: Request) -> Document:
    who = str(json.loads(request.query_params["data"])["user_id"])
    return _some([each for each in fake.messages if who in (each["from_id"], each["to_id"])], request)


def _some(messages: list[Document], request: Request) -> Document:
    asked = json.loads(request.query_params["data"])
    newest_first = messages[::-1]
    return _good(newest_first[asked["offset"] : asked["offset"] + asked["count"]])


async def _upload(fake: ZaloFake, request: Request) -> Document:
    file = (await form_of(request))["file"]
    if len(file.data) > 1024 * 1024 or file.kind not in ("image/png", "image/jpeg"):
        return _error(-210, "Parameter exceeds allowable limit")
    attachment_id = f"attachment-{fake.number()}"
    fake.uploads[attachment_id] = fake.now() + _UPLOADS_LIVE
    return _good({"attachment_id": attachment_id})


async def _consultation(fake: ZaloFake, request: Request) -> Document:
    body: Document = json.loads(await request.body())
    who = body["recipient"]["user_id"]
    refused = _refusal(fake, who)
    if refused is not None:
        return refused
    last = fake.in_touch.get(who)
    if last is None or fake.now() - last > WINDOW:
        return _error(-230, "User has not interacted with the OA in the past 7 days")
    if fake.now() - last > timedelta(hours=48):
        if fake.quota <= 0:
            return _error(-211, "Out of quota")
        fake.quota -= 1
    elements = body["message"].get("attachment", {}).get("payload", {}).get("elements", [])
    for each in elements:
        ends = fake.uploads.get(each["attachment_id"])
        if ends is None or fake.now() >= ends:
            return _error(-100, "attachment_id was expired")
    return _taken(fake, who, body["message"].get("text", ""), body)


async def _by_template(fake: ZaloFake, request: Request) -> Document:
    body: Document = json.loads(await request.body())
    refused = _refusal(fake, body["user_id"])
    if refused is not None:
        return refused
    known = next((each for each in fake.templates if each["templateId"] == body["template_id"]), None)
    if known is None or known["status"] != "ENABLE":
        return _error(-131, "ZNS template was not approved")
    local = fake.now() + timedelta(hours=7)
    if known["templateTag"] == "PROMOTION" and not 6 <= local.hour < 22:
        return _error(-234, "This message cannot be sent at night (10:00PM - 6:00AM)")
    for parameter in known["listParams"]:
        value = body["template_data"].get(parameter["name"], "")
        if not value or len(value) > parameter["maxLength"]:
            return _error(-1122, f"Template parameter {parameter['name']} is wrong")
    return _taken(fake, body["user_id"], "", body)


def _refusal(fake: ZaloFake, who: str) -> Document | None:
    if who in fake.refuses:
        return _error(fake.refuses[who], "refused as told")
    if who not in fake.in_touch and who not in fake.left:
        return _error(-201, "user_id is invalid!")
    return None


def _taken(fake: ZaloFake, who: str, text: str, body: Document) -> Document:
    message_id = f"{fake.number():020x}"
    fake.sent.append({"id": message_id, "to": who, "body": body, "at": fake.now().isoformat()})
    fake.messages.append(_message(fake, message_id, OA, who, text))
    sent_time = str(int(fake.now().timestamp() * 1000))
    return _good({"message_id": message_id, "user_id": who, "sent_time": sent_time})


def _message(fake: ZaloFake, message_id: str, sender: str, to: str, text: str, name: str = "") -> Document:
    return {
        "src": 0 if sender == OA else 1,
        "time": int(fake.now().timestamp() * 1000),
        "type": "text",
        "message": text,
        "message_id": message_id,
        "from_id": sender,
        "to_id": to,
        "from_display_name": name,
    }


async def _quota(fake: ZaloFake, request: Request) -> Document:
    del request
    asset = {"asset_id": "a", "product_type": "cs", "quota_type": "sub_quota", "valid_through": "30/04/2027"}
    return _good([{**asset, "total": 2000, "remain": fake.quota}])


def _template(template_id: str, name: str, tag: str, *parameters: str, status: str = "ENABLE") -> Document:
    listed = [{"name": each, "require": True, "type": "STRING", "maxLength": 30} for each in parameters]
    return {
        "templateId": template_id,
        "templateName": name,
        "status": status,
        "templateTag": tag,
        "listParams": listed,
    }


async def _every_template(fake: ZaloFake, request: Request) -> Document:
    del request
    shown = ("templateId", "templateName", "status")
    listed = [{key: each[key] for key in shown} for each in fake.templates]
    return {**_good(listed), "metadata": {"total": len(listed)}}


async def _one_template(fake: ZaloFake, request: Request) -> Document:
    wanted = request.query_params["template_id"]
    return _good(next(each for each in fake.templates if each["templateId"] == wanted))


async def _write(fake: ZaloFake, told: Document) -> Document:
    message_id, who = f"{fake.number():020x}", str(told["from"])
    fake.in_touch[who] = fake.now()
    fake.messages.append(_message(fake, message_id, who, OA, told["text"], told.get("name", "An Nguyễn")))
    message = {"text": told["text"], "msg_id": message_id}
    return _signed(fake, told, "user_send_text", sender={"id": who}, recipient={"id": OA}, message=message)


async def _follow(fake: ZaloFake, told: Document) -> Document:
    fake.in_touch[str(told["from"])] = fake.now()
    fake.left.discard(str(told["from"]))
    return _signed(fake, told, "follow", follower={"id": str(told["from"])}, oa_id=OA, source="oa_profile")


async def _unfollow(fake: ZaloFake, told: Document) -> Document:
    fake.left.add(str(told["from"]))
    return _signed(fake, told, "unfollow", follower={"id": str(told["from"])}, oa_id=OA)


async def _receipt(fake: ZaloFake, told: Document) -> Document:
    ids = [each["id"] for each in fake.sent]
    people = {"sender": {"id": OA}, "recipient": {"id": str(told["from"])}}
    if told["seen"]:
        return _signed(fake, told, "user_seen_message", **people, message={"msg_ids": ids})
    return _signed(fake, told, "user_received_message", **people, message={"msg_id": ids[-1]})


async def _expire(fake: ZaloFake, told: Document) -> Document:
    del told
    fake.access_ends = fake.now()
    return {}


async def _change(fake: ZaloFake, told: Document) -> Document:
    for key in ("access", "refresh", "quota", "verified", "may_read", "renewals"):
        if key in told:
            setattr(fake, key, told[key])
    if "access" in told:
        fake.access_ends = None
    fake.refuses = {str(who): code for who, code in told.get("refuses", {}).items()}
    fake.uploads = {} if told.get("forgets_pictures") else fake.uploads
    fake.messages = [] if told.get("forgets_chats") else fake.messages
    for each in told.get("templates", ()):
        fake.templates.append(
            _template(each["id"], each["name"], each["tag"], *each["gaps"], status=each["status"])
        )
    return {}


def _signed(fake: ZaloFake, told: Document, kind: str, **more: object) -> Document:
    at = datetime.fromisoformat(told["at"]) if "at" in told else fake.now()
    timestamp = str(int(at.timestamp() * 1000))
    body = json.dumps(
        {"app_id": APP_ID, "event_name": kind, "timestamp": timestamp, **more}, ensure_ascii=False
    )
    mac = hashlib.sha256(f"{APP_ID}{body}{timestamp}{OA_SECRET}".encode()).hexdigest()
    return {"body": body, "headers": {"x-zevent-signature": f"mac={mac}", "content-type": "application/json"}}
