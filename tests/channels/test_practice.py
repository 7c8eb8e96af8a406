"""The Practice phone."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from app.channels.connector import ChannelSetup, Checked, Connector, PracticeDelivery, Surroundings
from app.channels.practice import PLATFORM
from app.model.block import Content
from app.model.errors import Invalid
from app.model.message import Part
from app.model.outcome import (
    Accepted,
    AgainLater,
    ChannelStopped,
    ContentNever,
    MessageNever,
    Outcome,
    RecipientNever,
    Unknown,
)

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
HELLO = Part("m-1", 0, "", "Anna Le", Content(text="Hello"), START)


@dataclass
class Phone:
    """A phone that notes what it shows, beside a clock that moves when somebody sleeps."""

    now: datetime = START
    shown: list[PracticeDelivery] = field(default_factory=list)

    async def sleep(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    def connector(self, **settings: str) -> Connector:
        around = Surroundings(now=lambda: self.now, sleep=self.sleep, show=self.shown.append)
        return PLATFORM.connect(ChannelSetup("Practice", PLATFORM.settle(settings)), around)

    def send(self, part: Part, **settings: str) -> Outcome:
        return asyncio.run(self.connector(**settings).send(part, []))


@pytest.fixture
def phone() -> Phone:
    return Phone()


def test_a_message_is_delivered_at_once(phone: Phone) -> None:
    assert phone.send(HELLO) == Accepted("m-1", delivered_at=START)


def test_a_message_is_shown_as_it_was_rendered(phone: Phone) -> None:
    phone.send(HELLO)
    assert phone.shown == [PracticeDelivery("m-1", "", "Anna Le", Content(text="Hello"), START)]


def test_a_delay_passes_on_the_engines_clock(phone: Phone) -> None:
    later = START + timedelta(seconds=90)
    assert phone.send(HELLO, delay_seconds="90") == Accepted("m-1", delivered_at=later)
    assert phone.shown[0].at == later


@pytest.mark.parametrize(
    ("failure", "sort"),
    [
        ("again_later", AgainLater),
        ("recipient_never", RecipientNever),
        ("content_never", ContentNever),
        ("message_never", MessageNever),
        ("channel_stopped", ChannelStopped),
        ("unknown", Unknown),
    ],
)
def test_it_fails_as_it_was_set_to(phone: Phone, failure: str, sort: Callable[..., Outcome]) -> None:
    outcome = phone.send(HELLO, failure=failure)
    assert type(outcome) is sort
    assert not phone.shown


def test_it_fails_for_as_many_attempts_as_it_was_set_to(phone: Phone) -> None:
    attempts = [replace(HELLO, attempt=attempt) for attempt in (1, 2, 3)]
    outcomes = [phone.send(one, failure="again_later", failing_first="2") for one in attempts]
    assert [type(outcome) for outcome in outcomes] == [AgainLater, AgainLater, Accepted]


def test_it_fails_only_for_the_customers_it_was_set_to(phone: Phone) -> None:
    bert = replace(HELLO, recipient_name="Bert")
    assert isinstance(phone.send(HELLO, failure="unknown", failing_for="anna"), Unknown)
    assert isinstance(phone.send(bert, failure="unknown", failing_for="anna"), Accepted)


def test_there_is_nothing_to_check(phone: Phone) -> None:
    assert asyncio.run(phone.connector().check()) == Checked("Practice phone on this computer")


def test_it_may_be_closed_twice(phone: Phone) -> None:
    connector = phone.connector()
    asyncio.run(connector.close())
    asyncio.run(connector.close())
    assert phone.shown == []


def test_it_never_leaves_this_computer() -> None:
    assert PLATFORM.is_local(PLATFORM.settle({}))


def test_a_message_is_one_part() -> None:
    assert PLATFORM.parts(HELLO.content) == (HELLO.content,)


def test_there_is_a_way_out() -> None:
    assert PLATFORM.way_out(PLATFORM.settle({})) == "STOP"


@pytest.mark.parametrize(
    "settings",
    [
        {"failure": "sometimes"},
        {"delay_seconds": "soon"},
        {"delay_seconds": "-1"},
        {"delay_seconds": "86401"},
        {"failing_first": "-1"},
    ],
)
def test_a_setting_that_makes_no_sense_is_refused(settings: dict[str, str]) -> None:
    with pytest.raises(Invalid):
        PLATFORM.settle(settings)
