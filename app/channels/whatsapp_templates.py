"""The templates of a WhatsApp account, as its list tells of them."""

import re
from collections.abc import Iterator

from app.channels.connector import TemplateOnPlatform
from app.channels.json_reading import Object, objects_at, text_at
from app.channels.whatsapp_bodies import BUTTON, HEADER

_VARIABLE = re.compile(r"{{\s*([\w.]+)\s*}}")


def template_of(listed: Object) -> TemplateOnPlatform:
    """Return one template; one that needs more than texts to be filled in is not offered as approved."""
    state = text_at(listed, "status")
    components = objects_at(listed, "components")
    texts = {text_at(each, "type").upper(): text_at(each, "text") for each in components}
    fillable = all(_is_fillable(each) for each in components)
    return TemplateOnPlatform(
        name=text_at(listed, "name"),
        language=text_at(listed, "language"),
        text="\n\n".join(text for kind in ("HEADER", "BODY", "FOOTER") if (text := texts.get(kind, ""))),
        variables=tuple(_variables(components)),
        category=text_at(listed, "category").lower(),
        state=state if fillable else f"{state}, with a picture, a video or a code in it",
        approved=state == "APPROVED" and fillable,
    )


def _variables(components: tuple[Object, ...]) -> Iterator[str]:
    for component in components:
        match text_at(component, "type").upper():
            case "BODY":
                yield from dict.fromkeys(_VARIABLE.findall(text_at(component, "text")))
            case "HEADER":
                found = dict.fromkeys(_VARIABLE.findall(text_at(component, "text")))
                yield from (HEADER + name for name in found)
            case "BUTTONS":
                for index, button in enumerate(objects_at(component, "buttons")):
                    if _VARIABLE.search(text_at(button, "url")):
                        yield f"{BUTTON}{index}"


def _is_fillable(component: Object) -> bool:
    kind = text_at(component, "type").upper()
    if kind == "HEADER":
        return text_at(component, "format").upper() in ("", "TEXT")
    if kind == "BUTTONS":
        plain = ("URL", "QUICK_REPLY", "PHONE_NUMBER")
        return all(text_at(button, "type").upper() in plain for button in objects_at(component, "buttons"))
    return kind in ("BODY", "FOOTER")
