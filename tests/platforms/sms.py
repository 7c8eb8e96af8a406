"""A fake of Twilio's Messages that keeps state: it lists what it took, delivers it, and heeds STOP.

Actions: ``write`` (a customer answers; returns the signed webhook, which goes to ``url``), ``deliver`` (messages on
their way arrive, or fail with a ``code``; returns the signed webhooks), ``change`` (the token, the kind of account,
its state, its ``numbers``, what a restricted key may not see, its messaging ``services``).
"""

import base64
import hashlib
import hmac
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from urllib.parse import parse_qsl, urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from tests.platforms.fake import Document, Fake, application
from tests.secret_marks import secret

ACCOUNT = "AC" + "a1" * 16
KEY = "SK" + "c3" * 16
SENDER = "+15550001111"
SERVICE = "MG" + "b2" * 16
TOKEN = secret("twilio-auth-token")
KEY_SECRET = secret("twilio-api-key-secret")
WEBHOOK = "https://tunnel.example/hooks/sms?shop=1"

_STOP = frozenset({"STOP", "UNSUBSCRIBE", "END", "QUIT", "STOPALL", "REVOKE", "OPTOUT", "CANCEL"})
_PAGE_AT_MOST = 1000


@dataclass
class SmsFake(Fake):
    """The state of one account. ``messages`` lists the latest last."""

    messages: list[Document] = field(default_factory=list)
    stopped: set[str] = field(default_factory=set)
    callbacks: dict[str, str] = field(default_factory=dict)
    token: str = TOKEN
    kind: str = "Full"
    status: str = "active"
    owned: list[Document] = field(default_factory=lambda: [_number(SENDER)])
    services: dict[str, Document] = field(default_factory=lambda: {SERVICE: _service()})
    hidden_from_key: str = ""

    def state(self) -> Document:
        """What went through it, beside what was asked."""
        sent = [each for each in self.messages if each["direction"] != "inbound"]
        owned = {"numbers": self.owned, "services": self.services}
        return {**super().state(), "messages": self.messages, "sent": sent, **owned}


def application_of_fake() -> ASGIApp:
    """Return the fake as an application."""
    fake = SmsFake()
    account = "/2010-04-01/Accounts/{account}"
    routes = [
        Route(account + ".json", _allowed(fake, _account)),
        Route(account + "/Balance.json", _allowed(fake, _balance)),
        Route(account + "/Messages.json", _allowed(fake, _list), methods=["GET"]),
        Route(account + "/Messages.json", _allowed(fake, _create), methods=["POST"]),
        Route(account + "/Messages/{sid}.json", _allowed(fake, _one)),
        Route(account + "/IncomingPhoneNumbers.json", _allowed(fake, _numbers)),
        Route(account + "/SMS/ShortCodes.json", _allowed(fake, _short_codes)),
        Route(account + "/IncomingPhoneNumbers/{sid}.json", _allowed(fake, _change_number), methods=["POST"]),
        Route(account + "/SMS/ShortCodes/{sid}.json", _allowed(fake, _change_number), methods=["POST"]),
        Route("/v1/Services/{service}", _allowed(fake, _one_service), methods=["GET"]),
        Route("/v1/Services/{service}", _allowed(fake, _change_service), methods=["POST"]),
        Route("/v1/Services/{service}/{kind}", _allowed(fake, _senders)),
    ]
    return application(fake, routes, {"write": _write, "deliver": _deliver, "change": _change})


Answering = Callable[[SmsFake, Request], Awaitable[Response]]


def _allowed(fake: SmsFake, answer: Answering) -> Callable[[Request], Awaitable[Response]]:
    async def check_first(request: Request) -> Response:
        given = request.headers.get("authorization", "")
        by_key = given == _basic(KEY, KEY_SECRET)
        if not by_key and given != _basic(ACCOUNT, fake.token):
            return _refused(20003, "Authentication Error - invalid username", 401)
        if by_key and (
            answer is _account or (fake.hidden_from_key and fake.hidden_from_key in request.url.path)
        ):
            return _refused(20003, "Authenticate", 401)
        if request.path_params.get("account", ACCOUNT) != ACCOUNT:
            return _refused(20404, "The requested resource was not found", 404)
        return await answer(fake, request)

    return check_first


def _basic(user: str, secret: str) -> str:
    return "Basic " + base64.b64encode(f"{user}:{secret}".encode()).decode()


def _refused(code: int, said: str, status: int = 400) -> Response:
    known = {"code": code, "message": said, "status": status}
    return JSONResponse({**known, "more_info": f"https://www.twilio.com/docs/errors/{code}"}, status)


async def _account(fake: SmsFake, request: Request) -> Response:
    del request
    known = {"sid": ACCOUNT, "friendly_name": "Tendril Shop", "auth_token": fake.token}
    return JSONResponse({**known, "status": fake.status, "type": fake.kind})


async def _balance(fake: SmsFake, request: Request) -> Response:
    del fake, request
    return JSONResponse({"account_sid": ACCOUNT, "balance": "17.25", "currency": "USD"})


def _number(number: str, *, sms: bool = True) -> Document:
    return {
        "sid": f"PN{int(number):032x}",
        "account_sid": ACCOUNT,
        "phone_number": number,
        "friendly_name": number,
        "capabilities": {"voice": True, "sms": sms, "mms": False, "fax": False},
        "sms_url": "",
        "sms_method": "POST",
        "sms_application_sid": "",
    }


def _service() -> Document:
    return {
        "sid": SERVICE,
        "account_sid": ACCOUNT,
        "friendly_name": "Tendril Shop",
        "inbound_request_url": None,
        "inbound_method": "POST",
        "use_inbound_webhook_on_number": True,
        "phone_numbers": [{"sid": "PN" + "d4" * 16, "phone_number": SENDER}],
    }


async def _numbers(fake: SmsFake, request: Request) -> Response:
    wanted = request.query_params.get("PhoneNumber", "")
    found = [
        each for each in fake.owned if each["phone_number"].startswith("+") and wanted in each["phone_number"]
    ]
    return _page("incoming_phone_numbers", found)


async def _short_codes(fake: SmsFake, request: Request) -> Response:
    wanted = request.query_params.get("ShortCode", "")
    known = [each for each in fake.owned if not each["phone_number"].startswith("+")]
    found = [
        {**{key: each[key] for key in ("sid", "sms_url", "sms_method")}, "short_code": each["phone_number"]}
        for each in known
    ]
    return _page("short_codes", [each for each in found if wanted in each["short_code"]])


def _page(key: str, found: list[Document]) -> Response:
    return JSONResponse({key: found, "page": 0, "page_size": 50, "next_page_uri": None})


async def _one_service(fake: SmsFake, request: Request) -> Response:
    service = fake.services.get(request.path_params["service"])
    if service is None:
        return _refused(20404, f"The requested resource {request.url.path} was not found", 404)
    return JSONResponse({key: value for key, value in service.items() if key != "phone_numbers"})


async def _change_number(fake: SmsFake, request: Request) -> Response:
    form = dict(parse_qsl((await request.body()).decode(), keep_blank_values=True))
    number = next((each for each in fake.owned if each["sid"] == request.path_params["sid"]), None)
    if number is None:
        return _refused(20404, f"The requested resource {request.url.path} was not found", 404)
    for name, key in (
        ("SmsUrl", "sms_url"),
        ("SmsMethod", "sms_method"),
        ("SmsApplicationSid", "sms_application_sid"),
    ):
        number[key] = form.get(name, number[key])
    return JSONResponse(number)


async def _change_service(fake: SmsFake, request: Request) -> Response:
    form = dict(parse_qsl((await request.body()).decode(), keep_blank_values=True))
    service = fake.services.get(request.path_params["service"])
    if service is None:
        return _refused(20404, f"The requested resource {request.url.path} was not found", 404)
    service["inbound_request_url"] = form.get("InboundRequestUrl", service["inbound_request_url"])
    service["inbound_method"] = form.get("InboundMethod", service["inbound_method"])
    if "UseInboundWebhookOnNumber" in form:
        service["use_inbound_webhook_on_number"] = form["UseInboundWebhookOnNumber"] == "true"
    return await _one_service(fake, request)


async def _senders(fake: SmsFake, request: Request) -> Response:
    kinds = {
        "PhoneNumbers": "phone_numbers",
        "ShortCodes": "short_codes",
        "AlphaSenders": "alpha_senders",
        "ChannelSenders": "senders",
    }
    service = fake.services.get(request.path_params["service"])
    key = kinds.get(request.path_params["kind"])
    if service is None or key is None:
        return _refused(20404, f"The requested resource {request.url.path} was not found", 404)
    meta = {"page": 0, "page_size": 50, "key": key, "next_page_url": None}
    return JSONResponse({"meta": meta, key: service.get(key, [])})


async def _create(fake: SmsFake, request: Request) -> Response:
    form = dict(parse_qsl((await request.body()).decode(), keep_blank_values=True))
    to, body, sender = form.get("To", ""), form.get("Body", ""), form.get("From", "")
    service = form.get("MessagingServiceSid", "")
    digits = to.removeprefix("+")
    if to in fake.stopped:
        return _refused(21610, "Attempt to send to unsubscribed recipient")
    if not to.startswith("+") or not digits.isdecimal() or len(digits) < 8:
        return _refused(21211, f"Invalid 'To' Phone Number: {to[:4]}XXXX")
    if not body or len(body.encode("utf-16-le")) // 2 > 1600:
        return _refused(21617 if body else 21602, "The concatenated message body exceeds the 1600 limit")
    if not service and sender.startswith("+") and sender != SENDER:
        return _refused(21660, "Mismatch between the 'From' number and the account")
    if fake.kind == "Trial":
        body = f"Sent from your Twilio trial account - {body}"
    message = _message(fake, to, sender or None, body, "outbound-api", "queued", service)
    if "StatusCallback" in form:
        fake.callbacks[message["sid"]] = form["StatusCallback"]
    return JSONResponse(message, 201)


def _message(
    fake: SmsFake, to: str, sender: str | None, body: str, direction: str, status: str, service: str = ""
) -> Document:
    sid = f"SM{fake.number():032x}"
    at = format_datetime(fake.now())
    path = f"/2010-04-01/Accounts/{ACCOUNT}/Messages/{sid}"
    message: Document = {
        "account_sid": ACCOUNT,
        "api_version": "2010-04-01",
        "body": body,
        "date_created": at,
        "date_sent": at if direction == "inbound" else None,
        "date_updated": at,
        "direction": direction,
        "error_code": None,
        "error_message": None,
        "from": sender,
        "messaging_service_sid": service or None,
        "num_media": "0",
        "num_segments": "1",
        "price": None,
        "price_unit": "USD",
        "sid": sid,
        "status": status,
        "subresource_uris": {"media": f"{path}/Media.json"},
        "to": to,
        "uri": f"{path}.json",
    }
    fake.messages.append(message)
    return message


async def _one(fake: SmsFake, request: Request) -> Response:
    for message in fake.messages:
        if message["sid"] == request.path_params["sid"]:
            return JSONResponse(message)
    return _refused(20404, "The requested resource was not found", 404)


async def _list(fake: SmsFake, request: Request) -> Response:
    asked = request.query_params
    since = asked.get("DateSent>", "")[:10]
    page, size = int(asked.get("Page", "0")), int(asked.get("PageSize", "50"))
    assert 1 <= size <= _PAGE_AT_MOST
    found = [
        each
        for each in reversed(fake.messages)
        if ("To" not in asked or each["to"] == asked["To"])
        and datetime.strptime(each["date_created"], "%a, %d %b %Y %H:%M:%S %z").date().isoformat() >= since
    ]
    base = f"/2010-04-01/Accounts/{ACCOUNT}/Messages.json"
    has_more = len(found) > (page + 1) * size
    following = urlencode({**asked, "Page": page + 1, "PageToken": f"PASM{page}"}) if has_more else ""
    shown = {
        "messages": found[page * size : (page + 1) * size],
        "page": page,
        "page_size": size,
        "start": page * size,
        "end": page * size + size - 1,
        "uri": f"{base}?{urlencode(dict(asked))}",
        "first_page_uri": f"{base}?Page=0",
        "previous_page_uri": None,
        "next_page_uri": f"{base}?{following}" if has_more else None,
    }
    return JSONResponse(shown)


async def _write(fake: SmsFake, told: Document) -> Document:
    who, text = told["from"], told["text"]
    wish = "STOP" if text.strip().upper() in _STOP else "START" if text.strip().upper() == "START" else ""
    if wish == "STOP":
        fake.stopped.add(who)
    elif wish:
        fake.stopped.discard(who)
    message = _message(fake, told.get("to", SENDER), who, text, "inbound", "received")
    form = {
        "MessageSid": message["sid"],
        "SmsSid": message["sid"],
        "SmsMessageSid": message["sid"],
        "AccountSid": ACCOUNT,
        "From": who,
        "To": message["to"],
        "Body": text,
        "NumMedia": "0",
        "SmsStatus": "received",
        "ApiVersion": "2010-04-01",
        **({"OptOutType": wish} if wish else {}),
    }
    return _signed(fake, form, told.get("url", WEBHOOK))


async def _deliver(fake: SmsFake, told: Document) -> Document:
    code = told.get("code")
    webhooks = []
    for message in fake.messages:
        if message["status"] != "queued":
            continue
        message["status"] = "undelivered" if code else "delivered"
        message["error_code"] = code
        message["date_sent"] = message["date_updated"] = format_datetime(fake.now())
        form = {
            "MessageSid": message["sid"],
            "SmsSid": message["sid"],
            "AccountSid": ACCOUNT,
            "MessageStatus": message["status"],
            "SmsStatus": message["status"],
            "From": message["from"] or SENDER,
            "To": message["to"],
            "ApiVersion": "2010-04-01",
            **({"ErrorCode": str(code)} if code else {}),
        }
        webhooks.append(_signed(fake, form, fake.callbacks.get(message["sid"], WEBHOOK)))
    return {"webhooks": webhooks}


async def _change(fake: SmsFake, told: Document) -> Document:
    fake.token = told.get("token", fake.token)
    fake.kind = told.get("kind", fake.kind)
    fake.status = told.get("status", fake.status)
    fake.hidden_from_key = told.get("hidden_from_key", fake.hidden_from_key)
    if "numbers" in told:
        answered = {"sms_url": told.get("sms_url", ""), "sms_application_sid": told.get("application", "")}
        fake.owned = [{**_number(each, sms=told.get("sms", True)), **answered} for each in told["numbers"]]
    if "service" in told:
        fake.services = {SERVICE: {**_service(), **told["service"]}}
    return {}


def _signed(fake: SmsFake, form: Document, url: str) -> Document:
    signed = url + "".join(name + form[name] for name in sorted(form))
    signature = base64.b64encode(hmac.new(fake.token.encode(), signed.encode(), hashlib.sha1).digest())
    kind = "application/x-www-form-urlencoded; charset=UTF-8"
    headers = {"x-twilio-signature": signature.decode(), "content-type": kind}
    return {"url": url, "body": urlencode(form), "headers": headers}
