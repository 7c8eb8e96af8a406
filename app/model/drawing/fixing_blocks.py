"""Mending what a message says: which block it sends, and single words of that block."""

import re
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches

from app.model.block import Block, Button
from app.model.drawing.drawing import Drawing
from app.model.drawing.gestures import change_step
from app.model.drawing.patch import Patch
from app.model.problem import Problem
from app.model.sentence import worded
from app.model.steps import MessageStep

_LIQUID = re.compile(r"{{.*?}}|{%.*?%}", re.DOTALL)
_BARE_NAME = re.compile(r"{{(-?)\s*((?:customer\.)?first_name)\s*(-?)}}")
_FALLBACK = "there"
"""What stands for a first name: "Hi there"."""


def key_of(problem: Problem, drawing: Drawing) -> str:
    """Return the key of the block that the problem's step sends; empty if it sends none."""
    step = drawing.steps.get(problem.step)
    return step.block if isinstance(step, MessageStep) else ""


def choose(
    problem: Problem, drawing: Drawing, blocks: Mapping[str, Block]
) -> Iterator[tuple[str, str, Patch]]:
    """Let a message send the block of the library that is called as the message or as the lost block is."""
    step = drawing.steps.get(problem.step)
    if not isinstance(step, MessageStep):
        return
    usable = {key: block for key, block in blocks.items() if not block.is_empty}
    by_name = {block.name.casefold(): key for key, block in usable.items()} | {key: key for key in usable}
    for wanted in (step.block, step.name.casefold()):
        for name in get_close_matches(wanted, by_name, n=1, cutoff=0.75) if wanted else ():
            changed = step.model_copy(update={"block": by_name[name]})
            yield (
                "use_block",
                usable[by_name[name]].name,
                change_step(drawing, changed, worded("Choose a block")),
            )
            return


def give_subject(problem: Problem, block: Block) -> Iterator[tuple[str, str, Block]]:
    """Take the block's name for its subject."""
    del problem
    if not block.subject.strip() and "{" not in block.name:
        yield "give_subject", block.name, block.model_copy(update={"subject": block.name})


def mend_variable(problem: Problem, block: Block) -> Iterator[tuple[str, str, Block]]:
    """Write the variable that was probably meant."""
    if problem.fix[:1] == ("rename",):
        _, wrong, right = problem.fix
        name = re.compile(rf"(?<![\w.]){re.escape(wrong)}(?![\w])")
        changed = _rewritten(block, lambda text: _LIQUID.sub(lambda found: name.sub(right, found[0]), text))
        if changed != block:
            yield "rename", right, changed


def give_fallback(problem: Problem, block: Block) -> Iterator[tuple[str, str, Block]]:
    """Say something else where the first name is not known."""
    del problem
    given = _rewritten(
        block, lambda text: _BARE_NAME.sub(rf'{{{{\1 \2 | default: "{_FALLBACK}" \3}}}}', text)
    )
    if given != block:
        yield "give_fallback", _FALLBACK, given


def _rewritten(block: Block, rewrite: Callable[[str], str]) -> Block:
    """Return a block with every one of its texts rewritten."""
    return block.model_copy(
        update={
            "text": rewrite(block.text),
            "subject": rewrite(block.subject),
            "html": rewrite(block.html),
            "buttons": tuple(
                Button.model_construct(label=rewrite(each.label), url=rewrite(each.url))
                for each in block.buttons
            ),
            "quick_replies": tuple(rewrite(each) for each in block.quick_replies),
        }
    )
