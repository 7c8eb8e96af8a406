"""Sequences to be checked, and what is found in them."""

from collections.abc import Collection
from typing import Any

from app.model.block import Block
from app.model.channel import ChannelTraits
from app.model.check import check
from app.model.limits import Room
from app.model.problem import Problem, Severity
from app.model.sequence import ByEvent, SequenceDocument, SequenceKind
from app.model.shop import Shop
from app.model.steps import MessageStep, Step
from app.model.timing import Timing
from tests.model.builders import (
    MESSENGER,
    after,
    in_a_row,
    message,
)
from tests.model.documents import KNOWN_FIELDS

SHOP = Shop(name="Bloom", postal_address="1 High Street, London")
WAY_OUT = "stop@bloom.example"
LATER = after(1, "days")
BOOKING = ByEvent(event="booking_made", occurrence="booking_id")


def drawn(*steps: Step, **more: Any) -> SequenceDocument:
    """Return a sequence of steps in a row, each message with a block of its own that is in order."""
    linked = in_a_row(*steps)
    blocks = {
        step.block: Block(name=step.block, text="Hello", subject="Hello")
        for step in linked
        if isinstance(step, MessageStep) and step.block
    }
    values = {"kind": SequenceKind.TRANSACTIONAL, "first": linked[0].id if linked else None, "blocks": blocks}
    return SequenceDocument(name="A sequence", steps=linked, **(values | more))


def found(
    document: SequenceDocument,
    *,
    channel: ChannelTraits | None = MESSENGER,
    shop: Shop = SHOP,
    way_out: str = WAY_OUT,
    fields: Collection[str] = KNOWN_FIELDS,
    room: Room | None = None,
) -> list[Problem]:
    """Return the problems of a sequence."""
    return check(document, channel=channel, shop=shop, way_out=way_out, known_fields=fields, room=room)


def errors(document: SequenceDocument, **around_it: Any) -> list[str]:
    """Return the errors, each with its place."""
    return [str(problem) for problem in found(document, **around_it) if problem.severity is Severity.ERROR]


def warnings(document: SequenceDocument, **around_it: Any) -> list[str]:
    """Return the warnings, each with its place; there must be no error."""
    problems = found(document, **around_it)
    assert not [problem for problem in problems if problem.is_error]
    return [str(problem) for problem in problems]


def with_block(**content: Any) -> SequenceDocument:
    """Return a sequence of one message with such a block."""
    return drawn(
        message("hello"), blocks={"hello": Block(name="Hello", **{"text": "Hello", **content})}, entry=BOOKING
    )


def sent(timing: Timing, **more: Any) -> SequenceDocument:
    """Return a sequence of one message with such a timing."""
    return drawn(message("hello", timing), **more)
