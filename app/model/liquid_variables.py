"""Reading a parsed template: the variables it asks for, the filters it uses, its ranges."""

from collections.abc import Iterator
from dataclasses import dataclass

from liquid import BoundTemplate, Node, RenderContext
from liquid.builtin.expressions import BooleanExpression, Filter, FilteredExpression, Path
from liquid.builtin.expressions.primitive import RangeLiteral
from liquid.builtin.tags.case_tag import CaseNode, MultiExpressionBlockNode
from liquid.expression import Expression

RECORDS = ("customer", "event", "shop")
"""The variables that have parts of their own: ``customer.first_name``."""

_EMPTY_STAYS_EMPTY = frozenset(
    [
        "capitalize",
        "date",
        "downcase",
        "escape",
        "escape_once",
        "first",
        "join",
        "last",
        "lstrip",
        "newline_to_br",
        "remove",
        "replace",
        "rstrip",
        "slice",
        "squish",
        "strip",
        "strip_html",
        "strip_newlines",
        "truncate",
        "upcase",
        "url_encode",
    ]
)


@dataclass(frozen=True, slots=True)
class Use:
    """A variable that a template asks for.

    ``has_default`` says that a text is there for when it is empty: a ``default`` wherever it is
    written, or a condition that asks for it.
    """

    path: str
    has_default: bool


def nodes(template: BoundTemplate) -> Iterator[Node]:
    """Yield every node of a parsed template."""
    context = RenderContext(template)
    ahead = list(template.nodes)
    while ahead:
        node = ahead.pop()
        yield node
        ahead.extend(node.children(context, include_partials=False))


def expressions(template: BoundTemplate) -> Iterator[Expression]:
    """Yield every expression of a parsed template, the ones inside others too."""
    for node in nodes(template):
        ahead = list(node.expressions())
        while ahead:
            expression = ahead.pop()
            yield expression
            ahead.extend(expression.children())


def filters(template: BoundTemplate) -> Iterator[Filter]:
    """Yield every use of a filter."""
    for expression in expressions(template):
        if isinstance(expression, FilteredExpression):
            yield from expression.filters or ()


def ranges(template: BoundTemplate) -> list[RangeLiteral]:
    """Return every range, such as ``(1..5)``."""
    return [expression for expression in expressions(template) if isinstance(expression, RangeLiteral)]


def uses(template: BoundTemplate) -> tuple[Use, ...]:
    """Return the variables a template asks for in the order of the text, without its own.

    A part of a record is named with it (``event.starts_at``); of anything else the root is.
    """
    reader = _Reader(template)
    reader.read(template.nodes, frozenset())
    return tuple(Use(path, defaulted or path in reader.asked_for) for path, defaulted in reader.found.items())


class _Reader:
    """Goes through a template in the order in which it runs."""

    def __init__(self, template: BoundTemplate) -> None:
        self.found: dict[str, bool] = {}
        self.asked_for: set[str] = set()
        self._context = RenderContext(template)
        self._own: set[str] = set()

    def read(self, part: list[Node], loop_names: frozenset[str]) -> None:
        for node in part:
            is_question = isinstance(node, CaseNode | MultiExpressionBlockNode)
            for expression in node.expressions():
                self._ask(expression, loop_names, is_question)
            self._own.update(node.template_scope())
            children = list(node.children(self._context, include_partials=False))
            self.read(children, loop_names | frozenset(node.block_scope()))

    def _ask(self, expression: Expression, loop_names: frozenset[str], is_question: bool) -> None:
        ahead: list[tuple[Expression, bool, bool]] = [(expression, False, is_question)]
        while ahead:
            part, defaulted, asked = ahead.pop()
            if isinstance(part, Path):
                self._note(part, loop_names, defaulted, asked)
            if isinstance(part, FilteredExpression):
                children = _filtered(part)
            else:
                asked = asked or isinstance(part, BooleanExpression)
                children = [(child, False) for child in part.children()]
            ahead.extend((child, has_default, asked) for child, has_default in reversed(children))

    def _note(self, path: Path, loop_names: frozenset[str], defaulted: bool, asked: bool) -> None:
        root, *parts = path.path
        if not isinstance(root, str) or root in loop_names or root in self._own:
            return
        name = root
        if root in RECORDS and parts:
            if not isinstance(parts[0], str):
                return
            name = f"{root}.{parts[0]}"
        if asked:
            self.asked_for.add(name)
        self.found[name] = (self.found.get(name, True)) and (defaulted or asked)


def _filtered(expression: FilteredExpression) -> list[tuple[Expression, bool]]:
    """Return what filters are put to, and their arguments, each with whether a ``default`` follows."""
    chain = expression.filters or []
    parts = [(expression.left, _defaulted(chain))]
    for number, part in enumerate(chain, start=1):
        has_default = part.name == "default" and _defaulted(chain[number:])
        parts.extend((argument, has_default) for argument in part.children())
    return parts


def _defaulted(chain: list[Filter]) -> bool:
    """Say whether an empty value meets a ``default`` before anything is put to it."""
    for part in chain:
        if part.name == "default":
            return True
        if part.name not in _EMPTY_STAYS_EMPTY:
            return False
    return False
