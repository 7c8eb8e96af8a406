"""What keeps a template from taking the computer: limits of size, and an allowance of work.

Templates come from files and from other people, and Liquid can loop, double and pad. Work is
counted in characters handled, so that what a message may cost does not depend on the machine.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from io import StringIO
from typing import Any, TextIO

from liquid import BoundTemplate, RenderContext
from liquid.builtin.expressions.primitive import RangeLiteral
from liquid.builtin.tags.for_tag import ForLoop
from liquid.builtin.tags.tablerow_tag import TableRow
from liquid.exceptions import (
    FilterArgumentError,
    OutputStreamLimitError,
    ResourceLimitError,
)
from liquid.expression import Expression
from liquid.limits import to_int
from liquid.token import Token
from liquid.undefined import UNDEFINED

from app.model.sentence import worded

MESSAGE_WORK = 4_000_000
LONGEST_RANGE = 1_000
LONGEST_LIST = 2_000
LONGEST_VALUE = 300_000
LARGEST_NUMBER = 10**18

_READ_WORK = 5
_WRITE_WORK = 5
_FILTER_WORK = 20


class TooMuch(ResourceLimitError):
    """A template does more than a message may."""


class Allowance:
    """The work that is left for one message, in characters."""

    def __init__(self, work: int = MESSAGE_WORK) -> None:
        """Grant so much work."""
        self.left = work

    def spend(self, work: int) -> None:
        """Take ``work`` from what is left; raise ``TooMuch`` when nothing is."""
        self.left -= work
        if self.left < 0:
            raise TooMuch(worded("it takes too much work"), token=None)


class MeasuredText(StringIO):
    """Collects output, at most ``longest`` characters of it; more raises ``OutputStreamLimitError``."""

    def __init__(self, allowance: Allowance, longest: int, *, is_capture: bool = False) -> None:
        """Start empty; a capture is a part that is kept for later."""
        super().__init__()
        self.is_capture = is_capture
        self._allowance = allowance
        self.room = longest
        self._longest = longest

    def write(self, text: str, /) -> int:
        """Add ``text``."""
        self._allowance.spend(_WRITE_WORK + len(text))
        self.room -= len(text)
        if self.room < 0:
            raise OutputStreamLimitError(
                worded("it comes out longer than {longest} characters", longest=f"{self._longest:,}"),
                token=None,
            )
        return super().write(text)


class MeasuredContext(RenderContext):
    """One rendering: its values, the instant Liquid takes for now (in the reader's zone), its limits."""

    __slots__ = ("allowance", "longest", "now", "source_length")

    def __init__(
        self,
        template: BoundTemplate,
        values: Mapping[str, object],
        now: datetime,
        allowance: Allowance,
        longest: int,
        source_length: int,
    ) -> None:
        """Render ``template``, whose source has so many characters, into at most ``longest``."""
        super().__init__(template, globals=values)
        self.now = now
        self.allowance = allowance
        self.longest = longest
        self.source_length = source_length

    def get(self, path: list[object], *, token: Token | None, default: object = UNDEFINED) -> object:
        """Return a value; its size counts, because whatever is done with it is proportional to that."""
        value = super().get(path, token=token, default=default)
        self.allowance.spend(_READ_WORK + _size(value))
        return value

    def filter(self, name: str, token: Token | None) -> Callable[..., object]:
        """Return a filter that is refused before it makes more than may be made."""
        function = super().filter(name, token)

        def measured(value: object, *arguments: object, **named: object) -> object:
            if named.keys() - {"allow_false"}:
                raise FilterArgumentError(worded("“{name}” takes no named values", name=name), token=token)
            growth = _growth(name, value, arguments)
            self.allowance.spend(_FILTER_WORK + _size(value) + growth)
            if name != "uniq" and growth > LONGEST_VALUE:
                raise TooMuch(worded("“{name}” makes it too long", name=name), token=token)
            return self._kept(function(value, *arguments, **named), name, token)

        return measured

    def _kept(self, value: object, name: str, token: Token | None) -> object:
        too_long = isinstance(value, str) and len(value) > LONGEST_VALUE
        too_many = isinstance(value, list) and len(value) > LONGEST_LIST
        if too_long or too_many:
            raise TooMuch(worded("“{name}” makes it too long", name=name), token=token)
        if isinstance(value, int) and abs(value) > LARGEST_NUMBER:
            raise TooMuch(worded("“{name}” makes too large a number", name=name), token=token)
        self.allowance.spend(_size(value))
        return value

    @contextmanager
    def loop(self, namespace: Mapping[str, object], forloop: ForLoop | TableRow) -> Iterator[RenderContext]:
        """Go round a loop; one turn can cost no more than the whole template is long."""
        self.allowance.spend(forloop.length * self.source_length)
        with super().loop(namespace, forloop) as context:
            yield context

    def get_buffer(self, buf: TextIO | None = None) -> StringIO:
        """Return a buffer for a part that is kept for later, as long as there is room left in ``buf``."""
        room = buf.room if isinstance(buf, MeasuredText) else self.longest
        return MeasuredText(self.allowance, room, is_capture=True)


def _size(value: object) -> int:
    if isinstance(value, str):
        return len(value)
    if isinstance(value, list | tuple):
        return sum(len(item) + 1 if isinstance(item, str) else 1 for item in value)
    return len(value) if isinstance(value, range) else 1


def _growth(name: str, value: object, arguments: Sequence[object]) -> int:
    """Return how much longer than its parts the outcome of a filter will be; for ``uniq`` its comparisons."""
    match name, arguments:
        case "replace", [old, new]:
            return str(value).count(str(old)) * len(str(new))
        case "join", [separator]:
            return _count(value) * len(str(separator))
        case "uniq", _:
            return _count(value) ** 2
    return 0


def _count(value: object) -> int:
    return len(value) if isinstance(value, list | tuple | range) else 1


class _LastOfRange(Expression):
    """The end of a range that is refused when the range would be too long to go through."""

    __slots__ = ("first", "last")

    def __init__(self, literal: RangeLiteral) -> None:
        super().__init__(literal.token)
        self.first = literal.start
        self.last = literal.stop

    def evaluate(self, context: RenderContext) -> object:
        last = _whole(self.last.evaluate(context))
        if last - _whole(self.first.evaluate(context)) >= LONGEST_RANGE:
            raise TooMuch(
                worded("a range goes over more than {most} numbers", most=f"{LONGEST_RANGE:,}"),
                token=self.token,
            )
        return last

    def children(self) -> list[Expression]:
        return [self.last]


def _whole(value: Any) -> int:
    try:
        return to_int(value)
    except (ValueError, TypeError, OverflowError):
        return 0


def cap_range(literal: RangeLiteral) -> None:
    """Make a range of a parsed template refuse to be longer than ``LONGEST_RANGE``.

    Liquid itself goes through a range before it looks at the limit of its loops.
    """
    literal.stop = _LastOfRange(literal)
