"""The bodies of WhatsApp's requests."""

from typing import Any

from app.channels.limits import WHATSAPP
from app.model.block import Button, Content
from app.model.template_message import Filled, TemplateMessage

HEADER, BUTTON = "header.", "button."
"""How variables outside a template's text are named: ``header.1``, ``button.0`` (the end of that button's link)."""

_Body = dict[str, Any]


def body_of(recipient: str, content: Content, media_id: str = "") -> _Body:
    """Return the request that sends one part; ``media_id`` is the picture's on WhatsApp, if it is one."""
    return {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "to": recipient.removeprefix("+"),
        **_message(content, media_id),
    }


def _message(content: Content, media_id: str) -> _Body:
    if content.template is not None:
        return {"type": "template", "template": _template(content.template)}
    if media_id:
        return {"type": "image", "image": {"id": media_id}}
    if content.quick_replies:
        return _with_replies(content)
    linked = [button for button in content.buttons if _opens_a_page(button)]
    if len(linked) == 1 and len(content.buttons) == 1:
        return _with_link(content, linked[0])
    return {"type": "text", "text": {"body": _written_out(content), "preview_url": False}}


def _with_replies(content: Content) -> _Body:
    buttons = [
        {"type": "reply", "reply": {"id": f"reply-{number}", "title": title}}
        for number, title in enumerate(content.quick_replies, start=1)
    ]
    words = {"body": {"text": _written_out(content)}, "action": {"buttons": buttons}}
    return {"type": "interactive", "interactive": {"type": "button", **words}}


def _with_link(content: Content, button: Button) -> _Body:
    action = {"name": "cta_url", "parameters": {"display_text": button.label, "url": button.url}}
    text = WHATSAPP.whole_text(content)
    return {
        "type": "interactive",
        "interactive": {"type": "cta_url", "body": {"text": text}, "action": action},
    }


def _written_out(content: Content) -> str:
    """Return the text with the links below it, where no button can carry them."""
    links = "\n".join(f"{button.label}: {button.url}" for button in content.buttons)
    plain = content.model_copy(update={"buttons": ()})
    text = "\n\n".join(piece for piece in (content.text.strip(), links) if piece)
    return WHATSAPP.whole_text(plain.model_copy(update={"text": text}))


def _opens_a_page(button: Button) -> bool:
    return button.url.startswith(("https://", "http://"))


def _template(template: TemplateMessage) -> _Body:
    body = [each for each in template.variables if not each.name.startswith((HEADER, BUTTON))]
    header = [each for each in template.variables if each.name.startswith(HEADER)]
    components: list[_Body] = []
    if header:
        components.append({"type": "header", "parameters": [_parameter(each, HEADER) for each in header]})
    if body:
        components.append({"type": "body", "parameters": [_parameter(each) for each in body]})
    for each in template.variables:
        if each.name.startswith(BUTTON):
            parameters = [{"type": "text", "text": each.value}]
            index = each.name.removeprefix(BUTTON)
            components.append({"type": "button", "sub_type": "url", "index": index, "parameters": parameters})
    found: _Body = {"name": template.name, "language": {"code": template.language}}
    return found | ({"components": components} if components else {})


def _parameter(filled: Filled, prefix: str = "") -> _Body:
    """Return a parameter: those with a name carry it, numbered ones stand in their order."""
    name = filled.name.removeprefix(prefix)
    named = {} if name.isdecimal() else {"parameter_name": name}
    # Neither line ends nor tabs nor more than four spaces may stand in a variable.
    return {"type": "text", **named, "text": " ".join(filled.value.split()) or "-"}
