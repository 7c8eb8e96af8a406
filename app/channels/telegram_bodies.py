"""The bodies of Telegram's requests."""

from collections.abc import Sequence
from typing import Any

from app.channels.limits import TELEGRAM
from app.channels.web import Request, Upload
from app.model.block import Button, Content
from app.model.message import PictureFile

REPLY = "reply-"
"""How the data of an inline button that is a quick reply begins."""

_SCHEMES = ("https://", "http://", "tg://")

_Body = dict[str, Any]


def text_request(path: str, recipient: str, content: Content) -> Request:
    """Return the request that sends a text with everything that hangs on it; ``path`` is the bot's."""
    linked = [button for button in content.buttons if button.url.startswith(_SCHEMES)]
    body: _Body = {
        "chat_id": _chat(recipient),
        "text": _text(content, linked),
        "link_preview_options": {"is_disabled": True},
    }
    markup = _markup(linked, content.quick_replies)
    if markup:
        body["reply_markup"] = markup
    return Request("POST", f"{path}/sendMessage", json=body)


def picture_request(path: str, recipient: str, file: PictureFile, file_id: str) -> Request:
    """Return the request that sends a picture, by its id on Telegram where it has been there before."""
    method, place = picture_place(file)
    if file_id:
        return Request("POST", f"{path}/{method}", json={"chat_id": _chat(recipient), place: file_id})
    kind = file.picture.kind
    name = f"{file.picture.digest[:16]}.{kind.removeprefix('image/')}"
    upload = Upload(place, name, kind, file.data)
    return Request("POST", f"{path}/{method}", form={"chat_id": recipient}, upload=upload)


def picture_place(file: PictureFile) -> tuple[str, str]:
    """Return the method that sends a picture and its field: what moves is no photo."""
    return ("sendAnimation", "animation") if file.picture.kind == "image/gif" else ("sendPhoto", "photo")


def _text(content: Content, linked: Sequence[Button]) -> str:
    """Return the text with those links below it that Telegram's buttons cannot carry."""
    links = "\n".join(f"{button.label}: {button.url}" for button in content.buttons if button not in linked)
    plain = content.model_copy(update={"buttons": (), "quick_replies": ()})
    text = "\n\n".join(piece for piece in (content.text.strip(), links) if piece)
    return TELEGRAM.whole_text(plain.model_copy(update={"text": text}))


def _markup(linked: Sequence[Button], replies: Sequence[str]) -> _Body:
    """Return what is drawn below a message, which can be of one sort alone.

    Beside links the quick replies are inline buttons, too; alone they take the keyboard's place.
    """
    if linked:
        rows: list[list[_Body]] = [[{"text": button.label, "url": button.url}] for button in linked]
        rows += [
            [{"text": reply, "callback_data": f"{REPLY}{number}"}]
            for number, reply in enumerate(replies, start=1)
        ]
        return {"inline_keyboard": rows}
    if replies:
        keys = [[{"text": reply}] for reply in replies]
        return {"keyboard": keys, "resize_keyboard": True, "one_time_keyboard": True}
    return {}


def _chat(recipient: str) -> int | str:
    return int(recipient) if recipient.isascii() and recipient.isdecimal() else recipient
