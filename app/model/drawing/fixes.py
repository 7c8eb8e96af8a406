"""Ways to mend the problems of a sequence. Each is a patch and, where words are at fault, other words of a block."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from app.model.block import Block
from app.model.drawing import fixing_blocks, fixing_flow, fixing_time
from app.model.drawing.drawing import Drawing
from app.model.drawing.gestures import change_head
from app.model.drawing.patch import Patch
from app.model.problem import Problem
from app.model.sentence import worded
from app.model.sequence import ByEvent
from app.model.shop import Shop
from app.model.steps import GoalStep

Blocks = Mapping[str, Block]


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to mend a problem.

    ``what`` names it and ``about`` what it is done with: a step's name, a block's, a word.
    ``blocks`` are the blocks whose words it changes, by key, as they are then.
    """

    what: str
    about: str
    patch: Patch
    blocks: Blocks = field(default_factory=dict)


def fixes(problem: Problem, drawing: Drawing, blocks: Blocks, shop: Shop) -> tuple[Fix, ...]:
    """Return the ways to mend a problem as things are now, the best one first; often there is none.

    After each of them the problem is gone and no new error has come; ``blocks`` is the library by key.
    """
    maker = _BY_KEY.get(problem.key)
    return tuple(maker(problem, drawing, blocks, shop)) if maker else ()


def _platform(problem: Problem, drawing: Drawing, blocks: Blocks, shop: Shop) -> Iterator[Fix]:
    del blocks, shop
    platform = problem.fix[1]
    yield Fix("platform", platform, change_head(drawing, "platform", platform, worded("Change the platform")))


def _not_an_exit(problem: Problem, drawing: Drawing, blocks: Blocks, shop: Shop) -> Iterator[Fix]:
    """Let an event that reaches a goal, or with which customers join, make nobody leave."""
    del blocks, shop
    step, entry = drawing.steps.get(problem.step), drawing.head("entry")
    event = step.event if isinstance(step, GoalStep) else entry.event if isinstance(entry, ByEvent) else ""
    stay = tuple(each for each in drawing.head("exit_on") if each != event)
    if event and stay != drawing.head("exit_on"):
        yield Fix("not_an_exit", event, change_head(drawing, "exit_on", stay, worded("Change who leaves")))


def _patched(
    makers: Callable[[Problem, Drawing], Iterator[tuple[str, str, Patch]]],
) -> Callable[[Problem, Drawing, Blocks, Shop], Iterator[Fix]]:
    """Return a maker of fixes that need neither the library nor the shop."""

    def make(problem: Problem, drawing: Drawing, blocks: Blocks, shop: Shop) -> Iterator[Fix]:
        del blocks, shop
        for what, about, patch in makers(problem, drawing):
            yield Fix(what, about, patch)

    return make


def _any_hour(problem: Problem, drawing: Drawing, blocks: Blocks, shop: Shop) -> Iterator[Fix]:
    del blocks
    for what, about, patch in fixing_time.any_hour(problem, drawing, shop):
        yield Fix(what, about, patch)


def _block(problem: Problem, drawing: Drawing, blocks: Blocks, shop: Shop) -> Iterator[Fix]:
    del shop
    for what, about, patch in fixing_blocks.choose(problem, drawing, blocks):
        yield Fix(what, about, patch)


def _words(
    makers: Callable[[Problem, Block], Iterator[tuple[str, str, Block]]],
) -> Callable[[Problem, Drawing, Blocks, Shop], Iterator[Fix]]:
    """Return a maker of fixes that change the words of the step's block."""

    def make(problem: Problem, drawing: Drawing, blocks: Blocks, shop: Shop) -> Iterator[Fix]:
        del shop
        key = fixing_blocks.key_of(problem, drawing)
        if key in blocks:
            for what, about, block in makers(problem, blocks[key]):
                if not block.is_empty:
                    yield Fix(what, about, Patch(worded("Change the words")), {key: block})

    return make


_BY_KEY: Mapping[str, Callable[[Problem, Drawing, Blocks, Shop], Iterator[Fix]]] = {
    "other_platform": _platform,
    "goal_is_exit": _not_an_exit,
    "entry_is_exit": _not_an_exit,
    "no_first": _patched(fixing_flow.begin),
    "dangling": _patched(fixing_flow.unlink),
    "unreachable": _patched(fixing_flow.take_in),
    "same_exits": _patched(fixing_flow.take_question_out),
    "no_share": _patched(fixing_flow.share_equally),
    "cycle": _patched(fixing_flow.cut),
    "no_delay": _patched(fixing_time.later),
    "never_allowed": _any_hour,
    "never_before": _patched(fixing_time.on_the_day),
    "unknown_date": _patched(fixing_time.other_field),
    "no_occurrence": _patched(fixing_time.tell_apart),
    "no_block": _block,
    "missing_block": _block,
    "no_subject": _words(fixing_blocks.give_subject),
    "unknown_variable": _words(fixing_blocks.mend_variable),
    "may_be_empty": _words(fixing_blocks.give_fallback),
}

FIXABLE = frozenset(_BY_KEY)
"""The kinds of problems that something may be offered for."""

LEFT_TO_THE_OWNER = frozenset(
    {
        "no_channel",  # only the owner knows which account it is for
        "no_postal_address",  # only the owner knows the address
        "no_way_out",  # only the owner knows it
        "unread_answers",  # only the owner knows who does
        "no_disclosure",  # the owner decides who says it
        "no_steps",  # what to send is theirs to say
        "duplicate_id",  # a drawing keeps one of them by itself
        "long_closure",  # the shop's own calendar
        "empty_block",  # what to write is theirs to say
        "not_tried",  # nothing is known to be wrong
        "window_unknown",  # which template stands in, or a shorter wait: theirs to say
        "window_closed",  # the same
        "no_template",  # which approved template is meant, only the owner knows
        "no_template_here",  # the same
        "night",  # other hours, or another platform: theirs to say
        "any_hour",  # the shop's quiet hours, or hours of the step: theirs to choose
        "old_policy",  # the rules of the platform are to be looked up
        "needs_data",  # what a calculation should come to without data is theirs to say
    }
)
"""The kinds of problems nothing is offered for; those of broken templates (``template_…``) are too."""
