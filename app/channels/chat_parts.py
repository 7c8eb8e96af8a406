"""How a message is taken apart for a chat, where a picture is a message of its own."""

from app.model.block import Content


def in_parts(content: Content) -> tuple[Content, ...]:
    """Return each picture as a part, then the text with everything that hangs on it; a template is one part."""
    if content.template is not None:
        return (Content(template=content.template),)
    pictures = tuple(Content(pictures=(picture,)) for picture in content.pictures)
    rest = content.model_copy(update={"pictures": (), "html": "", "subject": ""})
    has_words = bool(rest.text.strip() or rest.buttons or rest.quick_replies or rest.way_out.strip())
    return (*pictures, rest) if has_words or not pictures else pictures
