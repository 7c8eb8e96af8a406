"""The bodies of LINE's requests: one request takes a whole message of up to five bubbles."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from app.channels.limits import LINE
from app.model.block import Button, Content

_LONGEST_LINK = 1000
_LONGEST_ALTERNATIVE = 400
_SCHEMES = ("https://", "http://", "tel:", "line:")
_KEPT = "%:/?#[]@!$&'()*+,;=-._~"

_Body = dict[str, Any]


def body_of(recipient: str, content: Content, picture_urls: Sequence[str] = ()) -> _Body:
    """Return the request that pushes a message: pictures, then the text, then its buttons in a bubble of their own.

    The text does not go into the bubble of the buttons, where no more than 160 letters fit.
    """
    bubbles: list[_Body] = [
        {"type": "image", "originalContentUrl": url, "previewImageUrl": url} for url in picture_urls
    ]
    buttons = [button for button in content.buttons if _is_tappable(button)]
    text = _text(content, buttons)
    if text:
        bubbles.append({"type": "text", "text": text})
    if buttons:
        bubbles.append(_with_buttons(buttons))
    if bubbles and content.quick_replies:
        items = [_reply(title) for title in content.quick_replies]
        bubbles[-1] = {**bubbles[-1], "quickReply": {"items": items}}
    return {"to": recipient, "messages": bubbles}


def _text(content: Content, buttons: Sequence[Button]) -> str:
    """Return the text with those links below it that LINE's buttons cannot carry."""
    links = "\n".join(f"{button.label}: {button.url}" for button in content.buttons if button not in buttons)
    plain = content.model_copy(update={"buttons": ()})
    text = "\n\n".join(piece for piece in (content.text.strip(), links) if piece)
    return LINE.whole_text(plain.model_copy(update={"text": text}))


def _with_buttons(buttons: Sequence[Button]) -> _Body:
    drawn = [
        {
            "type": "button",
            "style": "link",
            "height": "sm",
            "action": {"type": "uri", "label": button.label, "uri": _encoded(button.url)},
        }
        for button in buttons
    ]
    box = {"type": "box", "layout": "vertical", "contents": drawn}
    # What stands in the list of chats and is read aloud.
    alternative = " · ".join(button.label for button in buttons)[:_LONGEST_ALTERNATIVE]
    return {"type": "flex", "altText": alternative, "contents": {"type": "bubble", "body": box}}


def _reply(title: str) -> _Body:
    return {"type": "action", "action": {"type": "message", "label": title, "text": title}}


def _is_tappable(button: Button) -> bool:
    return button.url.startswith(_SCHEMES) and len(_encoded(button.url)) <= _LONGEST_LINK


def _encoded(url: str) -> str:
    return quote(url, safe=_KEPT)
