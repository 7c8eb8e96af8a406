"""What is wrong with a sequence, found before it runs."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from app.model.channel import ChannelTraits
from app.model.check_flow import flow_problems
from app.model.check_policy import policy_problems
from app.model.check_text import text_problems
from app.model.check_time import time_problems
from app.model.customer import EMAIL, PRACTICE
from app.model.disclosure import COUNTRIES, automatic_note
from app.model.flow import in_order
from app.model.limits import Room
from app.model.policy import Policy
from app.model.problem import Problem, as_warning, of_sequence, of_step
from app.model.sentence import worded
from app.model.sequence import ByEvent, SequenceDocument
from app.model.shop import Shop
from app.model.steps import MessageStep
from app.model.variables import event_data, known_variables


@dataclass(frozen=True, slots=True)
class Rules:
    """What the platform allows, and the day on which that is asked."""

    policy: Policy
    platform_name: str
    today: date | None = None


def check(
    document: SequenceDocument,
    *,
    channel: ChannelTraits | None,
    shop: Shop,
    way_out: str,
    known_fields: Collection[str],
    room: Room | None = None,
    rules: Rules | None = None,
) -> list[Problem]:
    """Return every problem in the order of the flow: the sequence's own, then each step's.

    ``way_out`` is where people write to stop marketing by this channel, empty if there is no
    such place; ``known_fields`` are the fields that customers have, the built-in ones aside;
    ``room`` is what a message may hold on ``platform_of`` the sequence, and ``rules`` what that
    platform allows when. A message that is switched off and is not right yet is a warning.
    """
    platform = platform_of(document, channel)
    note = automatic_note(shop, "") if channel is not None and channel.adds_note else ""
    found = [
        *_channel_problems(document, channel),
        *_mail_problems(document, platform, shop, way_out),
        *_unread_problems(document, channel),
        *_disclosure_problems(channel, shop),
        *_event_problems(document),
        *flow_problems(document),
        *(policy_problems(document, rules.policy, rules.platform_name, shop, rules.today) if rules else ()),
        *time_problems(document, shop, known_fields, event_data(document)),
        *_block_problems(document, platform == EMAIL),
        *text_problems(
            document, known_variables(document, known_fields), known_fields, shop, room, way_out, note
        ),
    ]
    order = {step_id: number for number, step_id in enumerate(in_order(document))}
    found.sort(key=lambda problem: order.get(problem.step, -1))
    return list(dict.fromkeys(_eased(problem, document) for problem in found))


def platform_of(document: SequenceDocument, channel: ChannelTraits | None) -> str:
    """Return the platform whose rules hold; on the Practice phone, the one that is rehearsed for."""
    if channel is None or (channel.platform == PRACTICE and document.platform):
        return document.platform
    return channel.platform


def _eased(problem: Problem, document: SequenceDocument) -> Problem:
    step = document.by_id.get(problem.step)
    is_off = isinstance(step, MessageStep) and not step.on
    return as_warning(problem) if is_off and problem.field in ("block", "send", "only_between") else problem


def _channel_problems(document: SequenceDocument, channel: ChannelTraits | None) -> Iterator[Problem]:
    if channel is None:
        yield of_sequence("no_channel", worded("no channel is chosen to send over"), field="channel")
    elif document.platform not in ("", channel.platform) and channel.platform != PRACTICE:
        text = worded(
            "it is made for {platform}, but the channel is {platform_name}",
            platform=document.platform,
            platform_name=channel.platform_name,
        )
        yield of_sequence("other_platform", text, field="platform", fix=("platform", channel.platform))


def _mail_problems(document: SequenceDocument, platform: str, shop: Shop, way_out: str) -> Iterator[Problem]:
    if platform != EMAIL or not document.is_marketing:
        return
    if not shop.postal_address.strip():
        text = worded(
            "marketing by email has to name the shop's postal address, which is missing in the settings"
        )
        yield of_sequence("no_postal_address", text, field="kind")
    if not way_out.strip():
        text = worded(
            "marketing by email needs an address to write to in order to stop; the channel has none"
        )
        yield of_sequence("no_way_out", text, field="kind")


def _unread_problems(document: SequenceDocument, channel: ChannelTraits | None) -> Iterator[Problem]:
    if channel is None or channel.answers_are_read or not document.is_marketing:
        return
    text = worded(
        "nobody is named who reads what customers answer to these mails, so that one who wants no more may get more; "
        "say who does, in the channel, or have Tendril read the mailbox"
    )
    yield as_warning(of_sequence("unread_answers", text, field="kind"))


def _disclosure_problems(channel: ChannelTraits | None, shop: Shop) -> Iterator[Problem]:
    if channel is None or not channel.owes_note or shop.country not in COUNTRIES:
        return
    text = worded(
        "the law may ask (in California and Germany it does) that people are told that these messages are automatic; "
        "decide in the channel who says so"
    )
    yield as_warning(of_sequence("no_disclosure", text, field="channel"))


def _event_problems(document: SequenceDocument) -> Iterator[Problem]:
    for event, goal in document.goal_events.items():
        if event in document.exit_on:
            text = worded(
                "its event “{event}” also makes customers leave; the goal counts, the exit is never seen",
                event=event,
            )
            yield as_warning(of_step(goal, "goal_is_exit", text, field="event"))
    entry = document.entry
    if isinstance(entry, ByEvent) and entry.event in document.exit_on:
        text = worded("customers join by “{event}” and leave by it when it happens again", event=entry.event)
        yield as_warning(of_sequence("entry_is_exit", text, field="exit_on"))


def _block_problems(document: SequenceDocument, is_mail: bool) -> Iterator[Problem]:
    for step in document.messages:
        block = document.blocks.get(step.block)
        if not step.block:
            yield of_step(step, "no_block", worded("no block is chosen to send"), field="block")
        elif block is None:
            text = worded("its block “{block}” is not there", block=step.block)
            yield of_step(step, "missing_block", text, field="block")
        elif block.is_empty:
            text = worded("block “{block}” is empty", block=block.name)
            yield of_step(step, "empty_block", text, field="block")
        elif is_mail and not block.subject.strip():
            text = worded("block “{block}” has no subject, and it goes out by email", block=block.name)
            yield of_step(step, "no_subject", text, field="block")
