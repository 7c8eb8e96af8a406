"""The templates of an Official Account that Zalo has approved, as its list tells of them.

They are the template messages that were called ZNS. Here they go to customers by the ID that these have with the
Official Account; sending them by phone number is another product, at another price, and not this one.
"""

from app.channels.connector import TemplateOnPlatform
from app.channels.json_reading import Object, objects_at, text_at

LANGUAGE = "vi"
"""A template has no language of its own on Zalo: the shop writes it as it is."""

ENABLED = "ENABLE"

_APART = " · "


def template_id_in(name: str) -> str:
    """Return Zalo's own number of a template from the name that it has here: its title comes first, to be known by."""
    return name.rpartition(_APART)[2]


def template_of(listed: Object, details: Object) -> TemplateOnPlatform:
    """Return one template of the list, with ``details`` as they are told of it alone, empty if they were not asked."""
    variables = tuple(name for each in objects_at(details, "listParams") if (name := text_at(each, "name")))
    title, number = text_at(listed, "templateName"), text_at(listed, "templateId")
    gaps = _APART.join(f"{{{{{name}}}}}" for name in variables)
    state = text_at(listed, "status")
    return TemplateOnPlatform(
        name=f"{title}{_APART}{number}" if title else number,
        language=LANGUAGE,
        text=f"{title}: {gaps}" if gaps else title,
        variables=variables,
        category=_category(text_at(details, "templateTag")),
        state=state,
        approved=state == ENABLED and bool(details),
    )


def _category(tag: str) -> str:
    return "marketing" if tag.upper() in ("PROMOTION", "3") else tag.lower()
