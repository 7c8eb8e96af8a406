"""Filling a block in for one customer.

Pure and bounded: Liquid's ``now`` is the planned instant, and no template takes the computer.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from urllib.parse import quote, urlsplit
from zoneinfo import ZoneInfo

from liquid.exceptions import (
    LiquidError,
    LiquidSyntaxError,
    ResourceLimitError,
    UnknownFilterError,
)

from app.model.block import Block, Button, Content, place_in_words
from app.model.customer import Customer
from app.model.errors import Invalid
from app.model.letters import whole_letters
from app.model.liquid_limits import Allowance
from app.model.liquid_template import HTML, LINK, TEXT, Kind, read_template
from app.model.liquid_variables import Use
from app.model.sentence import Sentence, template, worded
from app.model.shop import Shop
from app.model.steps import SendTemplate
from app.model.template_message import Filled, TemplateMessage
from app.model.variables import values_for

LONGEST_SUBJECT = 500
LONGEST_LABEL = 80
LONGEST_LINK = 2_000
LONGEST_VARIABLE = 1_000
LINK_SCHEMES = ("http", "https", "tel", "mailto")

_WORDS = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"expected tag (?P<name>end\w+)", template("“{name}” is missing")),
        (
            r"unexpected tag '(?P<name>\w{1,40})",
            template("there is no tag “{name}”, or it does not belong there"),
        ),
        (r"missing expression", template("something is missing after the name of a tag")),
        (r"loop iteration limit", template("its loops go round too often")),
        (r"block nesting limit", template("its tags are nested too deeply")),
        (
            r"'<' and '>' are not",
            template("a text is compared with a number; “| plus: 0” makes a number of it"),
        ),
        (r"divided_by: can't divide", template("something is divided by 0")),
    )
)
_URL_SAFE = ":/?#[]@!$&'()*+,;=%~"


class TemplateFault(Invalid):
    """A text of a block cannot be filled in.

    ``place`` is the text's name as in ``Block.templates``, empty if it is the whole block;
    ``key`` says what kind of fault it is: ``template_syntax``, ``template_filter``,
    ``template_limit``, ``template_fails``, ``template_link`` or ``template_empty``; ``words``
    say what is wrong without saying where.
    """

    def __init__(
        self, key: str, words: Sentence, *, block: str = "", place: str = "", technical: str = ""
    ) -> None:
        """Put the sentence together from the fault and its place."""
        where = place_in_words(place or "text")
        said = (
            worded(
                "The {place} of the block “{block}” cannot be filled in: {words}.",
                place=where,
                block=block,
                words=words,
            )
            if block
            else worded("The {place} cannot be filled in: {words}.", place=where, words=words)
        )
        super().__init__(said, technical=technical)
        self.key = key
        self.words = words
        self.place = place


def render(
    block: Block,
    customer: Customer,
    data: Mapping[str, str],
    shop: Shop,
    planned: datetime,
    zone: ZoneInfo,
    way_out: str,
) -> Content:
    """Return the block as this customer gets it; raise ``TemplateFault`` if that cannot be.

    ``data`` is the event's; ``planned`` (UTC) is what Liquid takes for now, on the clocks of
    ``zone``; ``way_out`` is the finished text that tells how to stop, empty for a transactional
    message. Buttons and quick replies that come out empty are left out; labels and the subject
    are shortened to what they may be long.
    """
    now = planned.astimezone(zone)
    values = values_for(customer, data, shop, now)
    return fill_in(block, values, now, way_out, Allowance())


def fill_in(
    block: Block, values: Mapping[str, object], now: datetime, way_out: str, allowance: Allowance
) -> Content:
    """Return the block filled in with ``values``, taking its work from ``allowance``."""
    page = _Page(block, values, now, allowance)
    content = Content(
        text=page.filled("text", block.text),
        subject=page.line("subject", block.subject, LONGEST_SUBJECT),
        html=page.filled("html", block.html, HTML),
        pictures=block.pictures,
        buttons=tuple(
            button
            for number, template in enumerate(block.buttons, start=1)
            if (button := page.button(number, template)) is not None
        ),
        quick_replies=tuple(
            reply
            for number, template in enumerate(block.quick_replies, start=1)
            if (reply := page.line(f"quick reply {number}", template, LONGEST_LABEL))
        ),
        way_out=way_out,
    )
    if not (content.text.strip() or content.html.strip() or content.pictures):
        raise TemplateFault("template_empty", worded("nothing is left to send"), block=block.name)
    return content


def render_template(
    template: SendTemplate,
    customer: Customer,
    data: Mapping[str, str],
    shop: Shop,
    planned: datetime,
    zone: ZoneInfo,
) -> TemplateMessage:
    """Return a platform's template filled in for a customer; raise ``TemplateFault`` if a gap stays empty."""
    now = planned.astimezone(zone)
    page = _Page(Block(name=template.name), values_for(customer, data, shop, now), now, Allowance())
    filled = []
    for variable in template.variables:
        value = page.line(f"variable {variable.name}", variable.text, LONGEST_VARIABLE)
        if not value.strip():
            words = worded("the variable “{name}” of the template stays empty", name=variable.name)
            raise TemplateFault("template_empty", words, block=template.name)
        filled.append(Filled(name=variable.name, value=value))
    return TemplateMessage(name=template.name, language=template.language, variables=tuple(filled))


class _Page:
    """One block being filled in."""

    def __init__(
        self, block: Block, values: Mapping[str, object], now: datetime, allowance: Allowance
    ) -> None:
        self._block = block
        self._values = values
        self._now = now
        self._allowance = allowance

    def filled(self, place: str, source: str, kind: Kind = TEXT) -> str:
        if not source:
            return ""
        try:
            text = read_template(source, kind).render(self._values, self._now, self._allowance)
        except LiquidError as error:
            raise _fault(error, self._block.name, place) from error
        return _sendable(text)

    def line(self, place: str, source: str, longest: int) -> str:
        text = " ".join(self.filled(place, source).split())
        return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"

    def button(self, number: int, template: Button) -> Button | None:
        label = self.line(f"button {number}", template.label, LONGEST_LABEL)
        place = f"link of button {number}"
        url = quote(self.filled(place, template.url, LINK).strip(), safe=_URL_SAFE)
        if not label or not url:
            return None
        if not _is_link(url):
            words = worded("it would lead to “{url}”, which is not a link", url=url[:100])
            raise TemplateFault("template_link", words, block=self._block.name, place=place)
        return Button(label=label, url=url)


def _is_link(url: str) -> bool:
    if len(url) > LONGEST_LINK:
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    if parts.scheme not in LINK_SCHEMES:
        return False
    return bool(parts.netloc if parts.scheme in ("http", "https") else parts.path)


def _sendable(text: str) -> str:
    """Replace what no platform can carry: halves of letters and zero bytes."""
    return whole_letters(text).replace("\0", "")


def _fault(error: LiquidError, block: str = "", place: str = "") -> TemplateFault:
    keys: Mapping[type[LiquidError], str] = {
        UnknownFilterError: "template_filter",
        ResourceLimitError: "template_limit",
        LiquidSyntaxError: "template_syntax",
    }
    key = next((key for kind, key in keys.items() if isinstance(error, kind)), "template_fails")
    token = error.token
    words = _in_words(error.message)
    if token is not None and token.start_index >= 0 and "\n" in token.source:
        line = token.source.count("\n", 0, token.start_index) + 1
        words = worded("{words} (line {line})", words=words, line=line)
    return TemplateFault(key, words, block=block, place=place, technical=repr(error.message))


def _in_words(message: object) -> Sentence:
    """Return what Liquid says in words for somebody who does not program, where they are known."""
    if isinstance(message, Sentence):
        return message
    for pattern, words in _WORDS:
        found = pattern.match(str(message))
        if found is not None:
            return Sentence(words, found.groupdict())
    return Sentence("{error}", {"error": str(message)})


def template_fault(template: str, kind: Kind = TEXT) -> TemplateFault | None:
    """Return what is wrong with a template as it stands, or ``None``."""
    try:
        read_template(template, kind)
    except LiquidError as error:
        return _fault(error)
    return None


def syntax_problem(template: str, kind: Kind = TEXT) -> Sentence | None:
    """Return in words what is wrong with a template as it stands, or ``None``."""
    fault = template_fault(template, kind)
    return fault.words if fault else None


def variable_uses(template: str, kind: Kind = TEXT) -> tuple[Use, ...]:
    """Return the variables a template asks for (``first_name``, ``event.starts_at``), and whether each has a default.

    Raises ``TemplateFault`` if the template cannot be read.
    """
    try:
        return read_template(template, kind).uses
    except LiquidError as error:
        raise _fault(error) from error
