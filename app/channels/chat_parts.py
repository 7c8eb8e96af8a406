"""What chats have in common: how a message is taken apart for them, and how a customer gets out."""

from collections.abc import Mapping

from app.model.block import Content


def in_one(content: Content) -> tuple[Content, ...]:
    """Return the message whole, for platforms that take everything in one request."""
    return (content,)


def answering_stop(settings: Mapping[str, str]) -> str:
    """Return the word with which a customer answers to get nothing more, whatever the channel's settings."""
    del settings
    return "STOP"


def in_parts(content: Content) -> tuple[Content, ...]:
    """Return each picture as a part, then the text with everything that hangs on it; a template is one part."""
    if content.template is not None:
        return (Content(template=content.template),)
    pictures = tuple(Content(pictures=(picture,)) for picture in content.pictures)
    rest = content.model_copy(update={"pictures": (), "html": "", "subject": ""})
    has_words = bool(rest.text.strip() or rest.buttons or rest.quick_replies or rest.way_out.strip())
    return (*pictures, rest) if has_words or not pictures else pictures
