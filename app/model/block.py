"""Blocks: the reusable messages, and what a rendered one is made of."""

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from app.model.sentence import Sentence, worded
from app.model.template_message import TemplateMessage

LONGEST_TEXT = 20_000
LONGEST_HTML = 200_000
LARGEST_PICTURE = 8 * 1024 * 1024


def _web_address(url: str) -> str:
    if "{{" not in url and urlsplit(url).scheme not in ("http", "https", "tel", "mailto"):
        raise ValueError(worded("“{url}” is not a link; it begins with https://, tel: or mailto:", url=url))
    return url


class Button(BaseModel):
    """A button that opens a link."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    label: str = Field(min_length=1, max_length=80)
    url: Annotated[str, Field(min_length=1, max_length=2000), AfterValidator(_web_address)]


class Picture(BaseModel):
    """A picture, named by the SHA-256 of its bytes, which are kept beside the blocks."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    digest: str = Field(pattern="^[0-9a-f]{64}$")
    kind: str = Field(pattern="^image/(png|jpeg|gif|webp)$")
    alt: str = Field(default="", max_length=300)


class Block(BaseModel):
    """The content of one revision of a block. Texts are Liquid templates."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(min_length=1, max_length=200)
    text: str = Field(default="", max_length=LONGEST_TEXT)
    subject: str = Field(default="", max_length=500)
    html: str = Field(default="", max_length=LONGEST_HTML)
    pictures: tuple[Picture, ...] = Field(default=(), max_length=10)
    buttons: tuple[Button, ...] = Field(default=(), max_length=10)
    quick_replies: tuple[Annotated[str, Field(min_length=1, max_length=80)], ...] = Field(
        default=(), max_length=13
    )

    def templates(self) -> dict[str, str]:
        """Return every Liquid text of the block by the name of its place."""
        texts = {"text": self.text, "subject": self.subject, "html": self.html}
        for number, button in enumerate(self.buttons, start=1):
            texts[f"button {number}"] = button.label
            texts[f"link of button {number}"] = button.url
        for number, reply in enumerate(self.quick_replies, start=1):
            texts[f"quick reply {number}"] = reply
        return {place: text for place, text in texts.items() if text}

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it that a customer would see."""
        return not (self.text.strip() or self.html.strip() or self.pictures)


def place_in_words(place: str) -> Sentence:
    """Return what the place of a text is called, by its name as in ``Block.templates``."""
    kind, _, name = place.rpartition(" ")
    match kind:
        case "button":
            return worded("button {number}", number=name)
        case "link of button":
            return worded("link of button {number}", number=name)
        case "quick reply":
            return worded("quick reply {number}", number=name)
        case "variable":
            return worded("variable “{name}”", name=name)
    return {"subject": worded("subject"), "html": worded("HTML")}.get(place, worded("text"))


class Content(BaseModel):
    """A block rendered for one customer: these very texts are what every attempt sends.

    With a ``template`` it goes out as that, and nothing else of it is sent.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str = ""
    subject: str = ""
    html: str = ""
    pictures: tuple[Picture, ...] = ()
    buttons: tuple[Button, ...] = ()
    quick_replies: tuple[str, ...] = ()
    way_out: str = ""
    template: TemplateMessage | None = None
