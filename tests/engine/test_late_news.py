"""What is told long after it happened, while Tendril was running, is late: too much of it is its owner's decision."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.engine.dispatch import Dispatch
from app.engine.hearing import HeardOver
from app.engine.late_news import SETTLES_IN
from app.model.customer import Customer
from app.model.enrollment import EnrollmentState
from app.model.heard import Incoming, Receipt, ReceiptState
from app.model.outcome import Accepted, Outcome
from app.model.review import Cause, Word
from app.model.sequence import ByEvent, SequenceDocument
from app.storage import breaks
from tests.engine.simulated import Simulation, simulation
from tests.engine.two_messages import HOUR, START, two_messages

MINUTE = timedelta(minutes=1)


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Simulation]:
    """An engine that runs all the time, and asks about more than three late messages."""
    with simulation(tmp_path / "data", START) as found:
        found.workspace.overview.set("sending.review_above", "3")
        found.workspace.channels.add(
            "Mail", "email", {"host": "127.0.0.1", "security": "none", "from": "shop@example.com"}
        )
        found.turn()
        yield found


def after(minutes: int, event: str = "cart_abandoned") -> SequenceDocument:
    """A message some minutes after an event, and one six hours after that."""
    send = {"when": "after", "amount": minutes, "unit": "minutes"}
    return two_messages(send=send).model_copy(update={"entry": ByEvent(event=event)})


def people(running: Simulation, count: int) -> list[Customer]:
    return [running.mailable(f"C{number}") for number in range(count)]


def run_until(running: Simulation, instant: datetime) -> None:
    """Let time go by without a gap, so that nothing is late for a break of Tendril's own."""
    while running.clock.instant < instant:
        running.clock.instant = min(running.clock.instant + 10 * MINUTE, instant)
        look(running)


def look(running: Simulation, *news: HeardOver) -> datetime | None:
    """Take turns as the engine does that goes on: late news settle first. Return when the next is due."""
    heard = list(news)
    while True:
        now = running.clock.now()
        turned = running.books.turn(now, [], [], lambda channel_id: running.capacity, heard, patient=True)
        heard = []
        running.sent += turned.dispatches
        if not turned.dispatches and not turned.more_is_due:
            return turned.next_due


def tell(running: Simulation, who: list[Customer], at: datetime) -> None:
    """Have a shop's feed say of one customer after the other what happened to them."""
    for each in who:
        running.workspace.happenings.record("cart_abandoned", str(each.id), at=at)


def channel_id(running: Simulation, name: str) -> int:
    return next(each.id for each in running.workspace.channels.every() if each.name == name)


def late_carts(running: Simulation, count: int) -> list[Customer]:
    """Let carts be left behind, and their shop tell it three hours later."""
    running.publish(after(30), "Mail")
    known = people(running, count)
    run_until(running, START + 3 * HOUR)
    tell(running, known, START)
    return known


def settle(running: Simulation) -> None:
    running.clock.instant += SETTLES_IN
    look(running)


def test_a_little_goes_out_by_itself_once_no_more_follows(running: Simulation) -> None:
    late_carts(running, 3)
    due = look(running)
    assert (running.sent, due) == ([], running.clock.now() + SETTLES_IN)
    settle(running)
    assert len(running.sent) == 3
    assert not running.workspace.review.view().is_needed
    with running.workspace.desk.read() as connection:
        assert not breaks.are_held(connection), "nothing is left to look after"


def test_much_waits_for_its_owner_who_is_told_why(running: Simulation) -> None:
    known = late_carts(running, 4)
    look(running)
    settle(running)
    assert running.sent == []
    view = running.workspace.review.view()
    assert (view.useful, [each.cause for each in view.breaks]) == (4, [Cause.LATE_NEWS])
    assert "was told only at" in running.workspace.overview.status().hints[0]
    assert "told only later" in running.enrollment(known[0]).why.text()


@pytest.mark.parametrize(("word", "count"), [(Word.SEND, 4), (Word.SKIP, 0)])
def test_and_is_done_as_they_say(running: Simulation, word: Word, count: int) -> None:
    late_carts(running, 4)
    look(running)
    settle(running)
    running.workspace.review.decide(word)
    look(running)
    assert len(running.sent) == count
    with running.workspace.desk.read() as connection:
        assert not breaks.open_ones(connection)


def test_what_is_told_bit_by_bit_is_counted_together(running: Simulation) -> None:
    running.publish(after(30), "Mail")
    known = people(running, 4)
    run_until(running, START + 3 * HOUR)
    for each in known:
        tell(running, [each], START)
        look(running)
        running.clock.instant += SETTLES_IN / 2
        look(running)
    assert running.sent == []
    settle(running)
    assert running.workspace.review.view().useful == 4


def test_what_follows_while_the_owner_is_asked_is_asked_about_too(running: Simulation) -> None:
    late_carts(running, 4)
    look(running)
    settle(running)
    one_more = running.mailable("Mai")
    tell(running, [one_more], START + HOUR)
    look(running)
    assert running.sent == []
    assert running.workspace.review.view().useful == 5


def test_an_engine_that_is_to_end_when_idle_counts_at_once(running: Simulation) -> None:
    late_carts(running, 3)
    running.turn()
    assert len(running.sent) == 3


def test_what_is_not_due_yet_goes_out_in_its_time(running: Simulation) -> None:
    running.publish(after(200), "Mail")
    known = people(running, 9)
    run_until(running, START + 3 * HOUR)
    tell(running, known, START)
    run_until(running, START + 4 * HOUR)
    assert len(running.sent) == 9
    assert not running.workspace.review.view().is_needed


def test_what_only_waits_for_a_full_lane_is_not_held_for_it(running: Simulation) -> None:
    running.capacity = 0
    running.enroll(running.publish(after(30, "never"), "Mail"), *people(running, 6))
    run_until(running, START + HOUR)
    running.publish(after(0), "Mail")
    tell(running, [running.mailable("Mai")], START + 20 * MINUTE)
    look(running)
    running.capacity = 100
    settle(running)
    assert len(running.sent) == 7
    assert not running.workspace.review.view().is_needed


def test_answers_that_a_mailbox_kept_back_are_late_as_well(running: Simulation) -> None:
    running.publish(after(30, "message_received"), "Mail")
    people(running, 4)
    run_until(running, START + 3 * HOUR)
    news = tuple(Incoming(f"m{number}", f"c{number}@example.com", START) for number in range(4))
    look(running, HeardOver(channel_id(running, "Mail"), news))
    settle(running)
    assert running.sent == []
    assert running.workspace.review.view().useful == 4


def test_what_follows_a_receipt_that_came_late_is_late_as_well(running: Simulation) -> None:
    def accepting(dispatch: Dispatch, now: datetime) -> Outcome:
        return Accepted(dispatch.part.key)

    running.platform = accepting
    running.enroll(running.publish(after(0, "never")), *people(running, 4))
    running.turn()
    first = [dispatch.part.key for dispatch in running.sent]
    run_until(running, START + 10 * HOUR)
    receipts = tuple(Receipt(key, ReceiptState.DELIVERED, START + MINUTE) for key in first)
    look(running, HeardOver(channel_id(running, "Practice"), receipts))
    settle(running)
    assert len(running.sent) == 4
    assert running.workspace.review.view().useful == 4


def test_nothing_is_decided_about_it_during_a_pause(running: Simulation) -> None:
    known = late_carts(running, 3)
    running.workspace.overview.set("sending.paused", "yes")
    settle(running)
    settle(running)
    assert running.enrollment(known[0]).state is EnrollmentState.WAITING
    running.workspace.overview.set("sending.paused", "no")
    look(running)
    assert len(running.sent) == 3
