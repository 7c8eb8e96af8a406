"""A fake of Telegram's Bot API that keeps state, forgets confirmed updates and refuses whom the real one refuses.

Actions: ``write``, ``tap``, ``block``, ``unblock`` (a customer does so; each returns the webhook as it would be sent),
``change`` (the token, whether a webhook is set, what Telegram says of calling it). Once a webhook was set, its word
is in the header of each.
"""

import json
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from tests.platforms.fake import PORTRAIT, Document, Fake, application, form_of
from tests.secret_marks import secret

TOKEN = f"110201543:{secret('AAHdqTcvCH1vGWJxfSeofSA')}"
SECRET = secret("telegram-secret-word")
BOT: Document = {
    "id": 110201543,
    "is_bot": True,
    "first_name": "Tendril Shop",
    "username": "tendril_shop_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": False,
}


@dataclass
class TelegramFake(Fake):
    """The state of one bot."""

    sent: list[Document] = field(default_factory=list)
    started: set[int] = field(default_factory=set)
    blocked: set[int] = field(default_factory=set)
    updates: list[Document] = field(default_factory=list)
    files: dict[str, int] = field(default_factory=dict)
    tapped: list[str] = field(default_factory=list)
    token: str = TOKEN
    webhook: str = ""
    word: str = SECRET
    failure: str = ""

    def state(self) -> Document:
        """What was taken, beside what was asked."""
        more = {"sent": self.sent, "updates": self.updates, "files": self.files, "tapped": self.tapped}
        more = {**more, "webhook": self.webhook, "word": self.word}
        return {**super().state(), **more}


def application_of_fake() -> ASGIApp:
    """Return the fake as an application."""
    fake = TelegramFake()
    methods: dict[str, Answering] = {
        "getMe": _me,
        "getUserProfilePhotos": _photos,
        "getFile": _file,
        "getWebhookInfo": _webhook_info,
        "setWebhook": _set_webhook,
        "deleteWebhook": _delete_webhook,
        "getUpdates": _updates,
        "sendMessage": _message,
        "sendPhoto": _picture,
        "sendAnimation": _picture,
        "answerCallbackQuery": _tap_answer,
    }
    actions = {"write": _write, "tap": _tap, "block": _block, "unblock": _unblock, "change": _change}
    routes = [
        Route("/bot{token}/{method}", _method(fake, methods), methods=["GET", "POST"]),
        Route("/file/bot{token}/{path:path}", _download(fake)),
    ]
    return application(fake, routes, actions)


Answering = Callable[[TelegramFake, str, Document], Awaitable[Response]]


def _method(fake: TelegramFake, methods: dict[str, Answering]) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        if request.path_params["token"] != fake.token:
            return _error(401, "Unauthorized")
        method = request.path_params["method"]
        if method not in methods:
            return _error(404, "Not Found")
        return await methods[method](fake, method, await _parameters(request))

    return answer


async def _parameters(request: Request) -> Document:
    kind = request.headers.get("content-type", "")
    if kind.startswith("multipart/"):
        form = await form_of(request)
        return {name: each.data if each.kind else each.text for name, each in form.items()}
    body = await request.body()
    if kind.startswith("application/json") and body:
        found: Document = json.loads(body)
        return found
    return {**request.query_params, **dict(parse_qsl(body.decode()))}


def _error(code: int, said: str, **parameters: Any) -> Response:
    more = {"parameters": parameters} if parameters else {}
    return JSONResponse({"ok": False, "error_code": code, "description": said, **more}, code)


def _ok(result: object) -> Response:
    return JSONResponse({"ok": True, "result": result})


async def _me(fake: TelegramFake, method: str, told: Document) -> Response:
    del fake, method, told
    return _ok(BOT)


async def _photos(fake: TelegramFake, method: str, told: Document) -> Response:
    del fake, method, told
    sizes = [{"file_id": f"bot-{side}", "width": side, "height": side} for side in (160, 320, 640)]
    return _ok({"total_count": 1, "photos": [sizes]})


async def _file(fake: TelegramFake, method: str, told: Document) -> Response:
    del fake, method
    return _ok({"file_id": told["file_id"], "file_path": "photos/file_1.jpg"})


def _download(fake: TelegramFake) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        known = (fake.token, "photos/file_1.jpg")
        is_there = (request.path_params["token"], request.path_params["path"]) == known
        return Response(PORTRAIT) if is_there else _error(404, "Not Found")

    return answer


async def _webhook_info(fake: TelegramFake, method: str, told: Document) -> Response:
    del method, told
    info = {"url": fake.webhook, "has_custom_certificate": False, "pending_update_count": len(fake.updates)}
    failed = {"last_error_date": _date(fake), "last_error_message": fake.failure} if fake.failure else {}
    return _ok({**info, **failed})


async def _set_webhook(fake: TelegramFake, method: str, told: Document) -> Response:
    del method
    url, word = told.get("url", ""), told.get("secret_token", "")
    if not url:
        return await _delete_webhook(fake, "", told)
    if urlsplit(url).scheme != "https":
        return _error(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
    if (urlsplit(url).port or 443) not in (443, 80, 88, 8443):
        said = "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"
        return _error(400, said)
    if re.fullmatch(r"[A-Za-z0-9_-]{0,256}", word) is None:
        return _error(400, "Bad Request: secret token contains unallowed characters")
    fake.webhook, fake.word, fake.failure = url, word, ""
    return JSONResponse({"ok": True, "result": True, "description": "Webhook was set"})


async def _delete_webhook(fake: TelegramFake, method: str, told: Document) -> Response:
    del method, told
    said = "Webhook was deleted" if fake.webhook else "Webhook is already deleted"
    fake.webhook = ""
    return JSONResponse({"ok": True, "result": True, "description": said})


async def _updates(fake: TelegramFake, method: str, told: Document) -> Response:
    del method
    if fake.webhook:
        said = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook first"
        return _error(409, said)
    offset = int(told.get("offset", 0))
    fake.updates = [each for each in fake.updates if each["update_id"] >= offset]
    return _ok(fake.updates[: int(told.get("limit", 100))])


async def _message(fake: TelegramFake, method: str, told: Document) -> Response:
    del method
    wrong = _who_is_wrong(fake, told)
    if wrong is not None:
        return wrong
    text = told.get("text", "")
    if not text.strip():
        return _error(400, "Bad Request: message text is empty")
    if len(text) > 4096:
        return _error(400, "Bad Request: message is too long")
    for row in told.get("reply_markup", {}).get("inline_keyboard", ()):
        for button in row:
            if "url" in button and not button["url"].startswith(("http://", "https://", "tg://")):
                return _error(400, "Bad Request: inline keyboard button URL is invalid")
            if len(button.get("callback_data", "").encode()) > 64:
                return _error(400, "Bad Request: BUTTON_DATA_INVALID")
    return _taken(fake, told, {"text": text})


async def _picture(fake: TelegramFake, method: str, told: Document) -> Response:
    wrong = _who_is_wrong(fake, told)
    if wrong is not None:
        return wrong
    place = "photo" if method == "sendPhoto" else "animation"
    given = told[place]
    if isinstance(given, str):
        if given not in fake.files:
            return _error(400, "Bad Request: wrong file identifier/HTTP URL specified")
        file_id = given
    else:
        file_id = f"AgACAgI{fake.number()}"
        fake.files[file_id] = len(given)
    size = {"file_id": file_id, "file_unique_id": f"u{file_id}", "width": 90, "height": 90}
    shown: object = [{**size, "file_id": "small"}, size] if place == "photo" else {**size, "duration": 1}
    return _taken(fake, {"chat_id": told["chat_id"], place: file_id}, {place: shown})


async def _tap_answer(fake: TelegramFake, method: str, told: Document) -> Response:
    del method
    fake.tapped.append(told["callback_query_id"])
    return _ok(True)


def _who_is_wrong(fake: TelegramFake, told: Document) -> Response | None:
    chat = str(told.get("chat_id", ""))
    if not chat.isdecimal() or int(chat) not in fake.started:
        return _error(400, "Bad Request: chat not found")
    if int(chat) in fake.blocked:
        return _error(403, "Forbidden: bot was blocked by the user")
    return None


def _taken(fake: TelegramFake, told: Document, shown: Document) -> Response:
    number, chat = fake.number(), int(told["chat_id"])
    fake.sent.append({"id": number, "at": fake.now().isoformat(), **told})
    message = {"message_id": number, "from": BOT, "chat": _chat(chat), "date": _date(fake), **shown}
    return _ok(message)


async def _write(fake: TelegramFake, told: Document) -> Document:
    fake.started.add(told["from"])
    message = {
        "message_id": fake.number(),
        "from": _user(told),
        "chat": _chat(told["from"]),
        "date": _date(fake),
        "text": told["text"],
    }
    return _happened(fake, "message", message)


async def _tap(fake: TelegramFake, told: Document) -> Document:
    number = fake.number()
    sent = {
        "message_id": number,
        "from": BOT,
        "chat": _chat(told["from"]),
        "date": _date(fake),
        "text": "Choose",
        "reply_markup": told["markup"],
    }
    tap = {"id": f"4382{number}", "from": _user(told), "chat_instance": "1", "data": told["data"]}
    return _happened(fake, "callback_query", {**tap, "message": sent})


async def _block(fake: TelegramFake, told: Document) -> Document:
    fake.blocked.add(told["from"])
    return _happened(fake, "my_chat_member", _member(fake, told, "member", "kicked"))


async def _unblock(fake: TelegramFake, told: Document) -> Document:
    fake.blocked.discard(told["from"])
    return _happened(fake, "my_chat_member", _member(fake, told, "kicked", "member"))


async def _change(fake: TelegramFake, told: Document) -> Document:
    fake.token = told.get("token", fake.token)
    fake.webhook = told.get("webhook", fake.webhook)
    fake.failure = told.get("failure", fake.failure)
    fake.word = told.get("word", fake.word)
    if told.get("forgets_files"):
        fake.files.clear()
    return {}


def _member(fake: TelegramFake, told: Document, before: str, after: str) -> Document:
    def state(status: str) -> Document:
        return {"user": BOT, "status": status, **({"until_date": 0} if status == "kicked" else {})}

    return {
        "chat": _chat(told["from"]),
        "from": _user(told),
        "date": _date(fake),
        "old_chat_member": state(before),
        "new_chat_member": state(after),
    }


def _happened(fake: TelegramFake, kind: str, what: Document) -> Document:
    update = {"update_id": 870000000 + fake.number(), kind: what}
    fake.updates.append(update)
    return {"body": json.dumps(update), "headers": {"x-telegram-bot-api-secret-token": fake.word}}


def _user(told: Document) -> Document:
    named = {"first_name": told.get("name", "An"), "last_name": "Nguyễn", "language_code": "vi"}
    return {"id": told["from"], "is_bot": False, **named}


def _chat(number: int) -> Document:
    return {"id": number, "type": "private", "first_name": "An"}


def _date(fake: TelegramFake) -> int:
    return int(fake.now().timestamp())
