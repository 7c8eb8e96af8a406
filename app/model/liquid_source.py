"""What is looked at in the source of a template before Liquid reads it."""

import re

from liquid.exceptions import LiquidSyntaxError
from liquid.token import TOKEN_EOF, Token

from app.model.sentence import Sentence, worded

LONGEST_TAG = 2_000
LONGEST_GAP = 100
MOST_TAGS = 1_000

_OPENING = re.compile(r"\{[{%]")
_TAG_NAME = re.compile(r"\{%-?\s*(?:#|\w+)")
_VERBATIM = re.compile(r"\{%-?\s*(raw|doc)\s*-?%\}")
_GAP = re.compile(rf"\s{{{LONGEST_GAP},}}")


def refuse_slow_source(source: str) -> None:
    """Raise ``LiquidSyntaxError`` for what Liquid's own reader would take very long to refuse.

    It searches to the end of the text from every ``{{`` and ``{%`` that is never closed.
    """
    position = count = 0
    while found := _OPENING.search(source, position):
        start = found.start()
        closing = "}}" if found.group() == "{{" else "%}"
        end = source.find(closing, start + 2)
        count += 1
        if end < 0:
            raise _at(source, start, _unclosed(found.group(), closing))
        if end - start > LONGEST_TAG or _GAP.search(source, start, end):
            raise _at(
                source,
                start,
                worded(
                    "what stands between “{begin}” and “{end}” is too long", begin=found.group(), end=closing
                ),
            )
        if count > MOST_TAGS:
            raise _at(
                source, start, worded("there are more than {most} places to fill in", most=f"{MOST_TAGS:,}")
            )
        if closing == "%}" and not _TAG_NAME.match(source, start, end):
            raise _at(source, start, worded("“{sign}” is not followed by a word", sign="{%"))
        position = _after(source, start, end + 2)


def _after(source: str, start: int, end: int) -> int:
    """Return where reading goes on: after what ``raw`` and ``doc`` keep as it is, too."""
    verbatim = _VERBATIM.match(source, start, end)
    if verbatim is None:
        return end
    name = verbatim.group(1)
    closed = re.compile(rf"\{{%-?\s*end{name}\s*-?%\}}").search(source, end)
    if closed is None:
        raise _at(source, start, _unclosed(name, f"end{name}"))
    return closed.end()


def _unclosed(begin: str, end: str) -> Sentence:
    return worded("“{begin}” is never closed with “{end}”", begin=begin, end=end)


def _at(source: str, position: int, words: Sentence) -> LiquidSyntaxError:
    return LiquidSyntaxError(words, token=Token(TOKEN_EOF, "", position, source))
