"""The bodies of Zalo's requests."""

from typing import Any

from app.channels.limits import ZALO
from app.channels.zalo_templates import template_id_in
from app.model.block import Button, Content
from app.model.template_message import TemplateMessage

MOST_BUTTONS = 5
"""Links and quick replies are buttons alike; those beyond are written into the text."""

_LONGEST_PHONE = 20
_Body = dict[str, Any]


def body_of(recipient: str, content: Content, attachment_id: str = "") -> _Body:
    """Return the request that sends one part; ``attachment_id`` is the picture's on Zalo, if it is one."""
    return {"recipient": {"user_id": recipient}, "message": _message(content, attachment_id)}


def template_body(recipient: str, template: TemplateMessage) -> _Body:
    """Return the request that sends a template that Zalo has approved."""
    # Line ends and runs of blanks are none of a value's, and an empty one is refused.
    data = {each.name: " ".join(each.value.split()) or "-" for each in template.variables}
    return {"user_id": recipient, "template_id": template_id_in(template.name), "template_data": data}


def _message(content: Content, attachment_id: str) -> _Body:
    if attachment_id:
        element = {"media_type": "image", "attachment_id": attachment_id}
        return _with_attachment({"template_type": "media", "elements": [element]})
    drawn = [button for button in content.buttons if _opens(button)][:MOST_BUTTONS]
    buttons = [_button(each) for each in drawn]
    free = MOST_BUTTONS - len(buttons)
    buttons += [_reply(title) for title in content.quick_replies[:free]]
    text = _written_out(content, drawn, content.quick_replies[free:])
    text = text or " · ".join(each["title"] for each in buttons)
    return {"text": text} | (_with_attachment({"buttons": buttons}) if buttons else {})


def _with_attachment(payload: _Body) -> _Body:
    return {"attachment": {"type": "template", "payload": payload}}


def _button(button: Button) -> _Body:
    if button.url.startswith("tel:"):
        phone = button.url.removeprefix("tel:")
        return {"title": button.label, "type": "oa.open.phone", "payload": {"phone_code": phone}}
    return {"title": button.label, "type": "oa.open.url", "payload": {"url": button.url}}


def _reply(title: str) -> _Body:
    """Return a button that writes its own words in the customer's name."""
    return {"title": title, "type": "oa.query.show", "payload": title}


def _written_out(content: Content, drawn: list[Button], replies: tuple[str, ...]) -> str:
    """Return the text, with what has become no button below it."""
    links = "\n".join(f"{button.label}: {button.url}" for button in content.buttons if button not in drawn)
    listed = "\n".join(f"- {reply}" for reply in replies)
    plain = content.model_copy(update={"buttons": (), "quick_replies": ()})
    text = "\n\n".join(piece for piece in (content.text.strip(), links, listed) if piece)
    return ZALO.whole_text(plain.model_copy(update={"text": text}))


def _opens(button: Button) -> bool:
    if button.url.startswith("tel:"):
        return len(button.url) <= len("tel:") + _LONGEST_PHONE
    return button.url.startswith(("https://", "http://"))
