"""A channel that fails for everybody is left alone and tried gently; one customer or one text never stops it."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from app.engine.dispatch import Dispatch
from app.model.breaker import LONGEST_WAIT, wait_before_trying
from app.model.customer import Customer
from app.model.message import MessageState
from app.model.outcome import (
    Accepted,
    AgainLater,
    ChannelStopped,
    MessageNever,
    Outcome,
    RecipientNever,
    Unknown,
)
from app.model.sentence import worded
from app.storage import accounts
from tests.engine.simulated import Simulation, simulation
from tests.engine.two_messages import HOUR, START, states, two_messages

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
BUSY = AgainLater(worded("connection refused"))


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Simulation]:
    with simulation(tmp_path / "data", START) as found:
        yield found


def joined(running: Simulation, count: int, start: int = 0) -> list[Customer]:
    """Let so many join a sequence of their own."""
    people = [running.mailable(f"C{start + number}") for number in range(count)]
    running.enroll(running.publish(two_messages()), *people)
    return people


def failing(until: datetime, outcome: Outcome = BUSY) -> Callable[[Dispatch, datetime], Outcome]:
    """A platform that is down until an instant."""

    def answer(dispatch: Dispatch, now: datetime) -> Outcome:
        del dispatch
        return Accepted("id", delivered_at=now) if now >= until else outcome

    return answer


def channel_words(running: Simulation) -> str:
    return running.workspace.overview.status().channels[0].problem


@pytest.mark.parametrize("outcome", [BUSY, Unknown(worded("the answer never came"))])
def test_after_a_few_customers_in_a_row_nothing_more_is_begun(running: Simulation, outcome: Outcome) -> None:
    running.platform = failing(START + HOUR, outcome)
    running.capacity = 5
    joined(running, 40)
    running.turn()
    assert len(running.sent) == 5
    assert "tried again at 09:0" in channel_words(running)
    waiting = running.workspace.channels.every()[0]
    assert waiting.tried_again_at is not None
    assert START + 50 * timedelta(seconds=1) < waiting.tried_again_at < START + 70 * timedelta(seconds=1)


def test_it_is_tried_with_one_message_at_growing_intervals_and_then_goes_on(running: Simulation) -> None:
    running.platform = failing(START + 2 * HOUR)
    running.capacity = 5
    people = joined(running, 40)
    running.run(START + 2 * HOUR - timedelta(seconds=1))
    tries = [dispatch.started_at for dispatch in running.sent[5:]]
    assert len(tries) == len(set(tries)), "one at a time"
    assert 4 <= len(tries) <= 9
    gaps = [(later - earlier) / MINUTE for earlier, later in pairwise(tries)]
    assert all(later > 1.5 * earlier for earlier, later in pairwise(gaps[:4]))
    running.run(START + 4 * HOUR)
    assert channel_words(running) == ""
    assert {state for each in people for state in states(running, each).values()} == {MessageState.DELIVERED}


@pytest.mark.parametrize("refusal", [MessageNever(worded("not from here")), RecipientNever(worded("relay?"))])
def test_a_channel_that_refuses_everybody_loses_only_a_few(running: Simulation, refusal: Outcome) -> None:
    running.platform = failing(START + 2 * HOUR, refusal)
    running.capacity = 5
    people = joined(running, 40)
    running.run(START + 2 * HOUR - timedelta(seconds=1))
    lost = len(running.sent)
    assert 5 < lost < 15
    assert str(refusal.problem) in channel_words(running)  # type: ignore[union-attr]
    running.run(START + 20 * HOUR)
    assert channel_words(running) == ""
    arrived = [each for each in people if states(running, each).get("second") is MessageState.DELIVERED]
    assert len(arrived) >= 40 - lost


def test_a_dead_address_shows_that_a_silent_channel_works_again(running: Simulation) -> None:
    running.platform = failing(START + HOUR)
    running.capacity = 5
    people = joined(running, 12)
    running.run(START + HOUR)
    before, gone = len(running.sent), [RecipientNever(worded("gone"))]
    running.platform = lambda dispatch, now: gone.pop() if gone else Accepted("id", delivered_at=now)
    running.run(START + 2 * HOUR)
    assert channel_words(running) == ""
    after = [dispatch.started_at for dispatch in running.sent[before:]]
    assert len(after) == len(people)
    assert len(set(after)) == 1, "it is not tried a second time first"


def test_dead_addresses_among_others_stop_nothing(running: Simulation) -> None:
    people = joined(running, 24)
    gone = {each.id for each in people[::2]}
    running.platform = lambda dispatch, now: (
        RecipientNever(worded("gone")) if dispatch.customer_id in gone else Accepted("id", delivered_at=now)
    )
    running.capacity = 1
    running.turn()
    assert {dispatch.customer_id for dispatch in running.sent} == {each.id for each in people}


def test_the_wait_that_a_platform_asks_for_is_kept(running: Simulation) -> None:
    running.platform = failing(START + 5 * HOUR, AgainLater(worded("slow down"), 2 * HOUR))
    running.capacity = 5
    joined(running, 20)
    running.run(START + 2 * HOUR - timedelta(seconds=1))
    assert len(running.sent) == 5
    running.run(START + 2 * HOUR)
    assert len(running.sent) == 6


def test_many_that_became_late_meanwhile_are_held_for_review(running: Simulation) -> None:
    running.workspace.overview.set("sending.review_above", "10")
    running.platform = failing(START + 3 * HOUR)
    running.capacity = 5
    joined(running, 5)
    running.turn()
    running.clock.instant += MINUTE / 2
    late = joined(running, 30, start=100)
    running.run(START + 4 * HOUR)
    assert channel_words(running) == ""
    assert running.workspace.review.view().useful > 10
    assert sum(bool(running.activity(each)) for each in late) <= 1, "but the one that was the try"


def test_one_customer_never_stops_a_channel(running: Simulation) -> None:
    poisoned, *others = joined(running, 8)
    running.platform = lambda dispatch, now: (
        BUSY if dispatch.customer_id == poisoned.id else Accepted("id", delivered_at=now)
    )
    running.run(START + 30 * HOUR)
    assert channel_words(running) == ""
    assert states(running, poisoned)["first"] is MessageState.FAILED
    assert {states(running, each)["first"] for each in others} == {MessageState.DELIVERED}


def test_one_text_never_stops_the_others(running: Simulation) -> None:
    bad = [running.mailable(f"Bad{number}") for number in range(12)]
    poison = running.publish(two_messages())
    running.platform = lambda dispatch, now: (
        BUSY if dispatch.sequence_id == poison.sequence_id else Accepted("id", delivered_at=now)
    )
    running.capacity = 6
    running.enroll(poison, *bad)
    others = joined(running, 12)
    running.run(START + 3 * HOUR)
    assert {states(running, each)["first"] for each in others} == {MessageState.DELIVERED}


def test_nothing_is_tried_for_ever(running: Simulation) -> None:
    running.platform = lambda dispatch, now: BUSY
    people = joined(running, 12)
    running.run_out()
    assert running.clock.instant < START + 60 * HOUR
    for each in people:
        assert set(states(running, each).values()) <= {MessageState.FAILED, MessageState.SKIPPED}
    assert len(running.sent) < 300


def test_a_channel_that_is_mended_releases_what_waited_under_the_rule_of_lateness(
    running: Simulation,
) -> None:
    running.workspace.overview.set("sending.review_above", "3")
    running.platform = failing(START + 2 * HOUR, ChannelStopped(worded("token expired")))
    running.capacity = 1
    joined(running, 2)
    running.turn()
    running.clock.instant += MINUTE
    joined(running, 6, start=50)
    running.run(START + 3 * HOUR)
    assert len(running.sent) == 1
    running.workspace.channels.check("Practice")
    running.run(START + 4 * HOUR)
    assert running.workspace.review.view().useful == 7, "all but the one that was tried"


def test_a_new_program_goes_on_where_the_breaker_stood(running: Simulation) -> None:
    from app.engine.turn import Books

    running.platform = failing(START + HOUR)
    running.capacity = 5
    joined(running, 20)
    running.turn()
    running.books.close()
    running.books = Books(running.workspace.desk.database, running.workspace.desk.folder_id)
    running.books.recover(START + timedelta(seconds=10))
    running.clock.instant = START + timedelta(seconds=10)
    running.turn()
    assert len(running.sent) == 5


def test_the_waits_are_spread_and_bounded() -> None:
    waits = [wait_before_trying(1, tries, None) for tries in range(20)]
    assert max(waits) <= LONGEST_WAIT * 1.1
    assert len({wait_before_trying(channel, 3, None) for channel in range(50)}) > 25
    assert wait_before_trying(1, 0, timedelta(days=4000)) == timedelta(days=14)


def test_a_last_message_that_was_given_up_has_failed_and_was_not_cancelled(running: Simulation) -> None:
    running.platform = lambda dispatch, now: (
        BUSY if dispatch.step == "second" else Accepted("id", delivered_at=now)
    )
    (mai,) = joined(running, 1)
    running.run_out()
    assert states(running, mai) == {"first": MessageState.DELIVERED, "second": MessageState.FAILED}


@pytest.mark.parametrize(
    ("outcome", "remembered"),
    [(Accepted("id"), False), (BUSY, True), (MessageNever(worded("too long")), True)],
)
def test_that_a_check_failed_is_forgotten_once_something_was_accepted(
    running: Simulation, outcome: Outcome, *, remembered: bool
) -> None:
    channel = running.workspace.channels.every()[0]
    with running.workspace.desk.write() as connection:
        accounts.put_fault(connection, channel.id, worded("The token has expired."), START)
    running.platform = failing(START + DAY, outcome)
    joined(running, 1)
    running.turn()
    assert (running.workspace.channels.every()[0].account.failed_at is not None) is remembered
