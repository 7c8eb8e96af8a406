"""What is looked at in the source of a template before Liquid reads it."""

import re

from liquid.exceptions import LiquidSyntaxError
from liquid.token import TOKEN_EOF, Token

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
            raise _at(source, start, f"“{found.group()}” is never closed with “{closing}”")
        if end - start > LONGEST_TAG or _GAP.search(source, start, end):
            raise _at(source, start, f"what stands between “{found.group()}” and “{closing}” is too long")
        if count > MOST_TAGS:
            raise _at(source, start, f"there are more than {MOST_TAGS:,} places to fill in")
        if closing == "%}" and not _TAG_NAME.match(source, start, end):
            raise _at(source, start, "“{%” is not followed by a word")
        position = _after(source, start, end + 2)


def _after(source: str, start: int, end: int) -> int:
    """Return where reading goes on: after what ``raw`` and ``doc`` keep as it is, too."""
    verbatim = _VERBATIM.match(source, start, end)
    if verbatim is None:
        return end
    name = verbatim.group(1)
    closed = re.compile(rf"\{{%-?\s*end{name}\s*-?%\}}").search(source, end)
    if closed is None:
        raise _at(source, start, f"“{name}” is never closed with “end{name}”")
    return closed.end()


def _at(source: str, position: int, words: str) -> LiquidSyntaxError:
    return LiquidSyntaxError(words, token=Token(TOKEN_EOF, "", position, source))
