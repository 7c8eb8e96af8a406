"""Liquid as the messages speak it: for plain text, for HTML and for links."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import TextIO
from urllib.parse import quote

from liquid import BoundTemplate, Environment, RenderContext
from liquid.builtin.expressions import FilteredExpression
from liquid.builtin.output import Output, OutputNode
from liquid.builtin.tags.echo_tag import EchoNode, EchoTag
from liquid.exceptions import LiquidError, LiquidSyntaxError, UnknownFilterError
from liquid.filter import string_filter
from liquid.stringify import to_liquid_string

from app.model.block import LONGEST_HTML, LONGEST_TEXT
from app.model.liquid_dates import date_filter
from app.model.liquid_limits import (
    Allowance,
    MeasuredContext,
    MeasuredText,
    TooMuch,
    cap_range,
)
from app.model.liquid_source import refuse_slow_source
from app.model.liquid_variables import Use, filters, ranges, uses
from app.model.sentence import worded

LONGEST_RENDERED_TEXT = 20_000
LONGEST_RENDERED_HTML = 300_000

_URL_SAFE = ":/?#[]@!$&'()*+,;=%"
_RAW_TEXT = re.compile(r"<(script|style)\b", re.IGNORECASE)


class TextEnvironment(Environment):
    """Plain text. Nothing can be loaded from elsewhere, and values are never trusted as HTML."""

    block_nesting_limit = 20
    context_depth_limit = 30
    loop_iteration_limit = 10_000

    def setup_tags_and_filters(self, *, extra: bool = False) -> None:
        """Register what messages may use."""
        super().setup_tags_and_filters(extra=extra)
        for tag in ("include", "render"):
            del self.tags[tag]
        for name in ("safe", "escapejs"):
            del self.filters[name]
        self.add_filter("date", date_filter)
        self.add_filter("strip_html", _strip_html)


class LinkEnvironment(TextEnvironment):
    """Links: each value is percent-encoded, except one that begins the link and so is a whole one."""

    def setup_tags_and_filters(self, *, extra: bool = False) -> None:
        """Register what links may use."""
        super().setup_tags_and_filters(extra=extra)
        self.add_tag(_LinkOutput)
        self.add_tag(_LinkEcho)


class _LinkOutputNode(OutputNode):
    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        return buffer.write(_encoded(self, context, buffer))


class _LinkOutput(Output):
    node_class = _LinkOutputNode


class _LinkEchoNode(EchoNode):
    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        return buffer.write(_encoded(self, context, buffer))


class _LinkEcho(EchoTag):
    node_class = _LinkEchoNode


def _encoded(node: OutputNode, context: RenderContext, buffer: TextIO) -> str:
    text = to_liquid_string(node.expression.evaluate(context), autoescape=False).strip()
    if not isinstance(buffer, MeasuredText) or buffer.is_capture:
        return text
    written = buffer.getvalue()
    if not written or _is_encoded_already(node):
        return quote(text, safe=_URL_SAFE, errors="replace")
    is_address = written.startswith(("tel:", "mailto:")) and "?" not in written
    return quote(text, safe="+@" if is_address else "", errors="replace")


def _is_encoded_already(node: OutputNode) -> bool:
    chain = node.expression.filters if isinstance(node.expression, FilteredExpression) else None
    return chain[-1].name == "url_encode" if chain else False


@string_filter
def _strip_html(text: str) -> str:
    """Return ``text`` without tags, comments, scripts and styles, in one pass over it."""
    kept: list[str] = []
    position = 0
    while (start := text.find("<", position)) >= 0:
        kept.append(text[position:start])
        end = _end_of_tag(text, start)
        if end < 0:
            kept.append(text[start:])
            position = len(text)
            break
        position = end
    kept.append(text[position:])
    return type(text)("").join(kept)


def _end_of_tag(text: str, start: int) -> int:
    if text.startswith("<!--", start):
        end = text.find("-->", start + 4)
        return end + 3 if end >= 0 else -1
    raw = _RAW_TEXT.match(text, start)
    if raw is not None:
        closing = re.compile(rf"</{raw.group(1)}\s*>", re.IGNORECASE).search(text, raw.end())
        return closing.end() if closing else -1
    return text.find(">", start) + 1 or -1


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """A kind of text: how its values are written, and how long its source and its outcome may be."""

    environment: Environment
    longest_source: int
    longest_outcome: int


TEXT = Kind(TextEnvironment(), LONGEST_TEXT, LONGEST_RENDERED_TEXT)
HTML = Kind(TextEnvironment(autoescape=True), LONGEST_HTML, LONGEST_RENDERED_HTML)
LINK = Kind(LinkEnvironment(), LONGEST_TEXT, LONGEST_RENDERED_TEXT)


def kind_at(place: str) -> Kind:
    """Return the kind of text at a place of a block, by its name as in ``Block.templates``."""
    if place == "html":
        return HTML
    return LINK if place.startswith("link of ") else TEXT


@dataclass(frozen=True, slots=True)
class Template:
    """A template that has been read, with the variables it asks for."""

    kind: Kind
    source_length: int
    parsed: BoundTemplate
    uses: tuple[Use, ...]

    def render(self, values: Mapping[str, object], now: datetime, allowance: Allowance) -> str:
        """Return the text filled in; ``now`` is Liquid's, in the reader's zone.

        Raises ``LiquidError`` for whatever goes wrong in it.
        """
        longest = self.kind.longest_outcome
        context = MeasuredContext(self.parsed, values, now, allowance, longest, self.source_length)
        outcome = MeasuredText(allowance, longest)
        try:
            self.parsed.render_with_context(context, outcome)
        except LiquidError:
            raise
        except Exception as error:
            raise LiquidError(
                worded("it cannot be worked out ({error})", error=str(error)), token=None
            ) from error
        return outcome.getvalue()


def read_template(source: str, kind: Kind) -> Template:
    """Read a template; raise ``LiquidError`` if it is too long, not well formed or uses unknown filters."""
    if len(source) > kind.longest_source:
        raise TooMuch(
            worded("it is longer than {longest} characters", longest=f"{kind.longest_source:,}"), token=None
        )
    return _read(source, kind)


@lru_cache(maxsize=128)
def _read(source: str, kind: Kind) -> Template:
    refuse_slow_source(source)
    parsed = kind.environment.from_string(source)
    try:
        _refuse_unknown_filters(parsed, kind.environment.filters)
        for literal in ranges(parsed):
            cap_range(literal)
        return Template(kind, len(source), parsed, uses(parsed))
    except RecursionError as error:
        raise LiquidSyntaxError(worded("it is nested too deeply"), token=None) from error


def _refuse_unknown_filters(parsed: BoundTemplate, known: Iterable[str]) -> None:
    for part in filters(parsed):
        if part.name not in known:
            raise UnknownFilterError(worded("there is no filter “{name}”", name=part.name), token=part.token)
