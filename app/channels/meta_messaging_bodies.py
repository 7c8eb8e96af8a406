"""The bodies of requests to Messenger and Instagram, which differ only in what they may hold."""

from typing import Any

from app.channels.json_reading import Object, text_at
from app.channels.web import Request, Upload
from app.model.block import Button, Content
from app.model.limits import MessageLimits
from app.model.message import PictureFile
from app.model.template_message import Filled, TemplateMessage

_Body = dict[str, Any]


def body_of(recipient: str, content: Content, limits: MessageLimits, attachment_id: str = "") -> _Body:
    """Return the request that sends one part; ``attachment_id`` is the picture's there, if it is one."""
    body: _Body = {"recipient": {"id": recipient}}
    if content.template is not None:
        # Two shapes are about: this one is of Meta's page, the other (an attachment) of a field report.
        return body | {"messaging_type": "UTILITY", "message": {"template": _template(content.template)}}
    # What a sequence sends is no direct answer; within the window both kinds are treated alike.
    return body | {"messaging_type": "UPDATE", "message": _message(content, limits, attachment_id)}


def upload_request(path: str, platform: str, file: PictureFile) -> Request:
    """Return the request that puts a picture on Meta's servers, to be sent many times."""
    attachment = '{"attachment":{"type":"image","payload":{"is_reusable":true}}}'
    name = f"{file.picture.digest[:16]}.{file.picture.kind.removeprefix('image/')}"
    form = {"platform": platform, "message": attachment}
    return Request("POST", path, form=form, upload=Upload("filedata", name, file.picture.kind, file.data))


def attachment_in(document: Object) -> str:
    """Return the id of an uploaded picture."""
    return text_at(document, "attachment_id")


def _message(content: Content, limits: MessageLimits, attachment_id: str) -> _Body:
    if attachment_id:
        return {"attachment": {"type": "image", "payload": {"attachment_id": attachment_id}}}
    buttons = [drawn for button in content.buttons if (drawn := _button(button)) is not None]
    links = [button for button in content.buttons if _button(button) is None]
    written = "\n".join(f"{button.label}: {button.url}" for button in links)
    text = "\n\n".join(piece for piece in (content.text.strip(), written) if piece)
    words = limits.whole_text(content.model_copy(update={"text": text, "buttons": ()}))
    message: _Body = {"text": words}
    if buttons:
        template = {"template_type": "button", "text": words, "buttons": buttons}
        message = {"attachment": {"type": "template", "payload": template}}
    if content.quick_replies:
        message["quick_replies"] = [
            {"content_type": "text", "title": title, "payload": f"reply-{number}"}
            for number, title in enumerate(content.quick_replies, start=1)
        ]
    return message


def _button(button: Button) -> _Body | None:
    """Return a button as Meta draws it; ``None`` for a link it draws none for, such as a mail address."""
    if button.url.startswith(("https://", "http://")):
        return {"type": "web_url", "url": button.url, "title": button.label}
    if button.url.startswith("tel:+"):
        return {"type": "phone_number", "title": button.label, "payload": button.url.removeprefix("tel:")}
    return None


def _template(template: TemplateMessage) -> _Body:
    found: _Body = {"name": template.name, "language": {"code": template.language}}
    if template.variables:
        parameters = [_parameter(each) for each in template.variables]
        found["components"] = [{"type": "body", "parameters": parameters}]
    return found


def _parameter(filled: Filled) -> _Body:
    named = {} if filled.name.isdecimal() else {"parameter_name": filled.name}
    return {"type": "text", **named, "text": " ".join(filled.value.split()) or "-"}
