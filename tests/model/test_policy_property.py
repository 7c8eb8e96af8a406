"""Over many random histories nothing is ever sent outside what a platform allows.

``pytest --histories 10000`` goes through so many. A history that fails is named by its number.
"""

import random
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta

import pytest

from app.channels.meta_policy import INSTAGRAM, MESSENGER, WHATSAPP
from app.channels.zalo_policy import ZALO
from app.model.channel import ChannelTraits
from app.model.customer import Address, Consent, Customer
from app.model.decision import Send, Wait
from app.model.enrollment import Enrollment
from app.model.event import MESSAGE_RECEIVED, Event
from app.model.facts import Facts
from app.model.limits import Source
from app.model.message import MessageState, Progress
from app.model.policy import Allowance, Form, Night, Policy
from app.model.sequence import ByEvent, SequenceKind, Version
from app.model.shop import QuietHours, Shop
from app.model.steps import LeaveOut, RepliedQuestion, SendTemplate, Step, WindowClosed
from app.model.timing import AfterDelay, AtTime, Unit
from app.model.walk import walk
from tests.model.builders import condition, joins, marketing, message, version, wait, wait_for
from tests.model.policy_oracle import is_allowed

START = datetime(2026, 11, 20, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
_READ = Source("made up", START.date())
FIFTH = Policy(
    (
        Allowance(Form.FREELY, timedelta(hours=48), _READ),
        Allowance(Form.FREELY, timedelta(days=7), _READ, frozenset({SequenceKind.TRANSACTIONAL})),
    ),
    Night(time(22), time(6), "Asia/Ho_Chi_Minh", _READ),
)
POLICIES = {
    "whatsapp": WHATSAPP,
    "messenger": MESSENGER,
    "instagram": INSTAGRAM,
    "zalo": ZALO,
    "fifth": FIFTH,
}


@dataclass(frozen=True)
class History:
    """One customer's, drawn at random: the flow, when they write, and how sending goes."""

    platform: str
    flow: Version
    who: Customer
    shop: Shop
    wrote: tuple[datetime, ...]
    dice: random.Random

    @property
    def traits(self) -> ChannelTraits:
        return ChannelTraits(
            self.platform, self.platform.title(), "phone", has_receipts=False, policy=POLICIES[self.platform]
        )


@dataclass(frozen=True)
class Sent:
    """One attempt that left."""

    at: datetime
    as_template: bool


def drawn(number: int) -> History:
    """Draw a history; the same number draws the same one."""
    dice = random.Random(number)
    platform = dice.choice(list(POLICIES))
    build = dice.choice((marketing, version))
    flow = build(*_steps(dice))
    entry = ByEvent(event=MESSAGE_RECEIVED) if dice.random() < 0.4 else flow.document.entry
    flow = replace(flow, document=flow.document.model_copy(update={"entry": entry, "too_late_hours": 300}))
    who = Customer(1, addresses=(Address("phone", "+84901"),), consents={platform: Consent.YES})
    quiet = QuietHours(start=time(21), end=time(7)) if dice.random() < 0.3 else None
    before = [START - _about(dice, 60) for _ in range(dice.randrange(3))]
    later = [START + _about(dice, 240) for _ in range(dice.randrange(5))]
    if isinstance(entry, ByEvent):
        before.append(START)
    return History(platform, flow, who, Shop(quiet_hours=quiet), tuple(sorted(before + later)), dice)


def _about(dice: random.Random, hours: int) -> timedelta:
    """Return a span in which the edges of the windows come up often."""
    if dice.random() < 0.5:
        return dice.choice((24, 48, 168)) * timedelta(hours=1) + dice.randrange(-180, 181) * timedelta(
            seconds=1
        )
    return dice.randrange(hours * 3600) * timedelta(seconds=1)


def _steps(dice: random.Random) -> tuple[Step, ...]:
    """Return a chain of steps with a branch here and there, each leading to the next."""
    names = [f"s{number}" for number in range(dice.randrange(1, 7))]
    steps: list[Step] = []
    for name, after in zip(names, [*names[1:], None], strict=True):
        kind = dice.random()
        if kind < 0.15:
            steps.append(wait(name, _delay(dice), next=after))
        elif kind < 0.25:
            steps.append(wait_for(name, MESSAGE_RECEIVED, _delay(dice), next=after, otherwise=after))
        elif kind < 0.32:
            steps.append(condition(name, RepliedQuestion(), yes=after, no=None))
        else:
            send = AtTime(at=time(dice.randrange(24))) if dice.random() < 0.2 else _delay(dice)
            steps.append(message(name, send, next=after, if_window_closed=_closed(dice)))
    return tuple(steps)


def _delay(dice: random.Random) -> AfterDelay:
    if dice.random() < 0.4:
        return AfterDelay(
            amount=dice.choice((24 * 60 - 1, 24 * 60, 24 * 60 + 1, 48 * 60 - 1)), unit=Unit.MINUTES
        )
    return AfterDelay(amount=dice.randrange(60), unit=Unit.HOURS)


def _closed(dice: random.Random) -> WindowClosed:
    return SendTemplate(name="t", language="en") if dice.random() < 0.5 else LeaveOut()


def lived(history: History) -> list[Sent]:
    """Live through a history and return every attempt that left, retries and late ones too."""
    dice = history.dice
    enrollment = joins(history.flow, START, who=1)
    facts = Facts(history.shop, history.traits)
    now, sent = START, list[Sent]()
    for _ in range(200):
        facts = _knowing(facts, history, now)
        way = walk(enrollment, history.flow, history.who, facts, now)
        enrollment, last = way.enrollment, way.decisions[-1]
        if isinstance(last, Send):
            sent.append(Sent(now, last.template is not None))
            facts = facts.with_message(last.step, _outcome(dice, facts.messages.get(last.step), now))
            # The answer takes a while, and the computer sleeps now and then.
            now += timedelta(seconds=dice.randrange(1, 50))
        elif isinstance(last, Wait):
            now = _next_look(dice, last, enrollment, history, now)
        else:
            break
        if now > START + timedelta(days=40):
            break
    return sent


def _knowing(facts: Facts, history: History, now: datetime) -> Facts:
    known = [at for at in history.wrote if at <= now]
    events = tuple(
        Event(MESSAGE_RECEIVED, at, {"platform": history.platform}, 1) for at in known if at > START
    )
    return replace(facts, events=events, last_interaction=max(known, default=None))


def _outcome(dice: random.Random, before: Progress | None, now: datetime) -> Progress:
    attempts = (before.attempts if before else 0) + 1
    drawn_of_it = dice.random()
    if drawn_of_it < 0.3 and attempts < 6:
        retry_at = now + dice.randrange(1, 7200) * timedelta(seconds=1)
        has_parts_out = dice.random() < 0.2
        return Progress(
            MessageState.RETRYING, attempts, now, retry_at=retry_at, problem="x", has_parts_out=has_parts_out
        )
    if drawn_of_it < 0.4:
        return Progress(MessageState.FAILED, attempts, now, problem="x")
    return Progress(MessageState.SENT, attempts, now, accepted_at=now)


def _next_look(
    dice: random.Random, wait_for_it: Wait, enrollment: Enrollment, history: History, now: datetime
) -> datetime:
    """Return when it is looked at again: on time, late, early, or because the customer wrote."""
    later = [at for at in history.wrote if at > now]
    until = wait_for_it.until or (min(later) if later else now + timedelta(days=50))
    until = min([until, *later])
    if dice.random() < 0.25:
        until += _about(dice, 30)
    del enrollment
    return max(until, now + timedelta(seconds=1))


def test_nothing_is_ever_sent_outside_what_is_allowed(pytestconfig: pytest.Config) -> None:
    counts = {"freely": 0, "as a template": 0}
    for number in range(int(pytestconfig.getoption("histories"))):
        history = drawn(number)
        for sent in lived(history):
            counts["as a template" if sent.as_template else "freely"] += 1
            assert is_allowed(
                history.platform,
                at=sent.at,
                wrote=history.wrote,
                as_template=sent.as_template,
                is_marketing=history.flow.document.is_marketing,
            ), f"history {number} on {history.platform} sent {sent}"
    assert counts["freely"] > 100
    assert counts["as a template"] > 50


@pytest.mark.parametrize("platform", list(POLICIES))
def test_the_oracle_and_the_table_agree_to_the_second(platform: str) -> None:
    policy = POLICIES[platform]
    noon = datetime(2026, 11, 22, 5, tzinfo=UTC)
    for hours in (24, 48, 168):
        for seconds in range(-90, 91):
            wrote = noon - timedelta(hours=hours) + timedelta(seconds=seconds)
            for kind in SequenceKind:
                forms = policy.forms(kind, noon - wrote)
                for form in Form:
                    expected = is_allowed(
                        platform,
                        at=noon,
                        wrote=[wrote],
                        as_template=form is Form.TEMPLATE,
                        is_marketing=kind is SequenceKind.MARKETING,
                    )
                    assert (form in forms) == expected
