"""After a break too many late messages wait for their owner, who decides; what is not late goes on meanwhile."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.engine.hearing import HeardOver
from app.engine.turn import Books
from app.model.customer import Customer
from app.model.enrollment import EnrollmentState
from app.model.heard import Incoming
from app.model.message import MessageState
from app.model.review import Cause, Word
from app.model.sequence import ByEvent, SequenceDocument
from tests.engine.simulated import Simulation, simulation
from tests.engine.two_messages import HOUR, START, states, two_messages

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Simulation]:
    """An engine that has just been seen alive, and asks about more than three late messages."""
    with simulation(tmp_path / "data", START) as found:
        found.workspace.overview.set("sending.review_above", "3")
        found.turn()
        yield found


def later(hours: int = 1, **more: object) -> SequenceDocument:
    """A message some hours after joining, and one six hours after that."""
    return two_messages(send={"when": "after", "amount": hours, "unit": "hours"}).model_copy(update=more)


def people(running: Simulation, count: int) -> list[Customer]:
    return [running.mailable(f"C{number}") for number in range(count)]


def away_until(running: Simulation, hours: float) -> None:
    """Let the computer be off, and start it again."""
    running.books.close()
    running.clock.instant = START + hours * HOUR
    running.books = Books(running.workspace.desk.database, running.workspace.desk.folder_id)
    running.books.recover(running.clock.instant)


def test_a_few_late_messages_go_out_by_themselves(running: Simulation) -> None:
    running.enroll(running.publish(later()), *people(running, 3))
    away_until(running, 5)
    running.turn()
    assert len(running.sent) == 3
    assert not running.workspace.review.view().is_needed


def test_more_than_that_are_held_and_nothing_of_them_goes_out(running: Simulation) -> None:
    known = people(running, 4)
    running.enroll(running.publish(later()), *known)
    away_until(running, 5)
    running.turn()
    running.run(START + 40 * HOUR)
    assert running.sent == []
    assert {running.enrollment(each).state for each in known} == {EnrollmentState.HELD}
    status = running.workspace.overview.status()
    assert (status.held_for_review, status.due) == (4, 0)
    assert "Nothing could be sent between" in status.hints[0]


def test_a_new_program_still_holds_them(running: Simulation) -> None:
    running.enroll(running.publish(later()), *people(running, 4))
    for hours in (5, 5.5, 9):
        away_until(running, hours)
        running.turn()
    assert running.sent == []
    assert running.workspace.review.view().useful == 4


def test_what_is_late_by_minutes_is_not_asked_about(running: Simulation) -> None:
    running.enroll(running.publish(later()), *people(running, 9))
    away_until(running, 1.2)
    running.turn()
    assert len(running.sent) == 9


def test_what_only_waited_for_its_lane_is_not_late(running: Simulation) -> None:
    running.enroll(running.publish(later(0)), *people(running, 9))
    running.capacity = 0
    running.books.turn(START, [], [], lambda channel_id: 0)
    for minutes in range(1, 121, 5):
        running.clock.instant = START + minutes * MINUTE
        running.books.turn(running.clock.instant, [], [], lambda channel_id: 0)
    running.capacity = 1000
    running.turn()
    assert len(running.sent) == 9


def test_what_is_not_late_goes_on_meanwhile(running: Simulation) -> None:
    running.enroll(running.publish(later()), *people(running, 4))
    tom = running.mailable("Tom")
    running.enroll(running.publish(later(6)), tom)
    away_until(running, 5)
    running.run(START + 7 * HOUR)
    assert [dispatch.customer_id for dispatch in running.sent] == [tom.id]


def test_it_is_sorted_into_useful_and_stale_and_merged_per_customer(running: Simulation) -> None:
    known = people(running, 4)
    patient, hasty = running.publish(later(1)), running.publish(later(2, too_late_hours=1))
    running.enroll(patient, *known)
    running.enroll(hasty, *known[:2])
    away_until(running, 5)
    running.turn()
    view = running.workspace.review.view()
    assert (view.useful, view.stale) == (4, 2)
    assert [(len(each.useful), len(each.stale)) for each in view.customers] == [
        (1, 1),
        (1, 1),
        (1, 0),
        (1, 0),
    ]
    assert [(each.useful, each.stale) for each in view.sequences] == [(4, 0), (0, 2)]


def test_send_lets_the_useful_go_and_the_stale_be_skipped(running: Simulation) -> None:
    known = people(running, 4)
    running.enroll(running.publish(later()), *known)
    running.enroll(running.publish(later(too_late_hours=1)), *known[:1])
    away_until(running, 5)
    running.turn()
    decided = running.workspace.review.decide(Word.SEND)
    assert (decided.messages, decided.customers) == (5, 4)
    running.turn()
    assert len(running.sent) == 4
    assert MessageState.SKIPPED in {row.state for row in running.activity(known[0])}
    assert not running.workspace.review.view().is_needed


def test_skip_leaves_them_out_and_the_sequences_go_on(running: Simulation) -> None:
    known = people(running, 4)
    running.enroll(running.publish(later()), *known)
    away_until(running, 5)
    running.turn()
    running.workspace.review.decide(Word.SKIP)
    running.run(START + 8 * HOUR)
    assert states(running, known[0]) == {"first": MessageState.SKIPPED, "second": MessageState.DELIVERED}
    assert "skipped by you" in running.activity(known[0])[0].why.text()


def test_each_sequence_and_each_customer_may_be_decided_about_alone(running: Simulation) -> None:
    known = people(running, 4)
    one, other = running.publish(later()), running.publish(later())
    running.enroll(one, *known)
    running.enroll(other, *known)
    away_until(running, 5)
    running.turn()
    assert running.workspace.review.decide(Word.SKIP, sequence="Two 1").messages == 4
    assert running.workspace.review.decide(Word.SEND, who="c0@example.com").messages == 1
    running.turn()
    assert [dispatch.customer_id for dispatch in running.sent] == [known[0].id]
    assert running.workspace.review.view().useful == 3
    running.workspace.review.decide(Word.SEND)
    running.turn()
    assert len(running.sent) == 4


def test_a_customer_is_sent_one_message_at_a_time(running: Simulation) -> None:
    known = people(running, 3)
    for version in (running.publish(later()), running.publish(later())):
        running.enroll(version, *known)
    away_until(running, 5)
    running.turn()
    running.workspace.review.decide(Word.SEND)
    running.turn()
    assert sorted(dispatch.customer_id for dispatch in running.sent) == [each.id for each in known]
    running.run(START + 6 * HOUR)
    assert len(running.sent) == 6


def test_whoever_leaves_meanwhile_is_no_longer_listed(running: Simulation) -> None:
    known = people(running, 4)
    running.enroll(running.publish(later(exit_on=("order_placed",))), *known)
    away_until(running, 5)
    running.turn()
    running.workspace.happenings.record("order_placed", "c0@example.com")
    running.turn()
    assert running.workspace.review.view().useful == 3
    running.workspace.review.decide(Word.SEND)
    running.turn()
    assert len(running.sent) == 3


def test_sending_that_was_paused_altogether_does_not_flood_either(running: Simulation) -> None:
    running.enroll(running.publish(later()), *people(running, 4))
    running.workspace.overview.set("sending.paused", "yes")
    for hours in range(1, 6):
        running.clock.instant = START + hours * HOUR
        running.turn()
    running.workspace.overview.set("sending.paused", "no")
    running.turn()
    assert running.sent == []
    assert running.workspace.review.view().useful == 4


class TestWhatIsHeardOfOnlyAfterABreak:
    def away_after_answers(self, running: Simulation) -> list[Customer]:
        """Follow each answer with a mail an hour later, and let the computer be off for five hours."""
        running.workspace.channels.add(
            "Mail", "email", {"host": "127.0.0.1", "security": "none", "from": "shop@example.com"}
        )
        running.publish(later(entry=ByEvent(event="message_received")), "Mail")
        known = people(running, 9)
        running.turn()
        away_until(running, 5)
        return known

    def hear(self, running: Simulation, who: range, hours: float, *, is_behind: bool = False) -> None:
        """Hear now that some have written so many hours after the beginning."""
        at = START + hours * HOUR
        channel = next(each.id for each in running.workspace.channels.every() if each.name == "Mail")
        news = tuple(Incoming(f"m{number}", f"c{number}@example.com", at) for number in who)
        turned = running.books.turn(
            running.clock.now(),
            [],
            [],
            lambda channel_id: 1000,
            [HeardOver(channel, news)],
            is_behind=is_behind,
        )
        running.sent += turned.dispatches

    def behind(self, running: Simulation) -> None:
        """Take a turn while not every channel has been asked yet."""
        self.hear(running, range(0), 0, is_behind=True)

    def test_a_little_of_it_goes_out_by_itself(self, running: Simulation) -> None:
        self.away_after_answers(running)
        self.behind(running)
        self.hear(running, range(3), 2)
        running.turn()
        assert len(running.sent) == 3
        assert not running.workspace.review.view().is_needed

    def test_much_of_it_waits_for_its_owner(self, running: Simulation) -> None:
        self.away_after_answers(running)
        self.behind(running)
        for number in range(4):
            self.hear(running, range(number, number + 1), 2, is_behind=True)
            self.behind(running)
        running.turn()
        assert running.sent == []
        assert running.workspace.review.view().useful == 4

    def test_even_if_a_platform_tells_it_hours_afterwards(self, running: Simulation) -> None:
        self.away_after_answers(running)
        running.turn()
        running.clock.instant += 3 * HOUR
        self.hear(running, range(4), 2)
        running.turn()
        assert running.sent == []
        assert running.workspace.review.view().useful == 4
        running.workspace.review.decide(Word.SEND)
        running.turn()
        assert len(running.sent) == 4

    def test_together_with_what_came_due_meanwhile(self, running: Simulation) -> None:
        running.enroll(running.publish(later()), running.mailable("Mai"), running.mailable("Tom"))
        self.away_after_answers(running)
        self.behind(running)
        self.hear(running, range(2, 4), 2)
        running.turn()
        assert running.sent == []
        assert running.workspace.review.view().useful == 4

    def test_what_happened_just_now_is_not_late(self, running: Simulation) -> None:
        self.away_after_answers(running)
        self.behind(running)
        self.hear(running, range(9), 4.9)
        running.run(START + 6 * HOUR)
        assert len(running.sent) == 9

    def test_what_is_too_late_by_then_is_left_out(self, running: Simulation) -> None:
        known = self.away_after_answers(running)
        running.turn()
        running.clock.instant = START + 27 * HOUR
        self.hear(running, range(2), 0.5)
        running.turn()
        assert {each.step for each in running.sent} == {"second"}
        assert states(running, known[0])["first"] is MessageState.SKIPPED


class TestAClockThatWasSet:
    def leap(self, running: Simulation, by: timedelta) -> None:
        """Set the wall clock by so much within a minute."""
        running.clock.instant += by
        running.books.turn(running.clock.instant, [], [], lambda channel_id: 1000, leap=by)
        running.turn()

    def test_forward_by_days_holds_everything_and_asks(self, running: Simulation) -> None:
        running.workspace.overview.set("sending.review_above", "1000")
        soon, tomorrow = running.mailable("Mai"), running.mailable("Tom")
        running.enroll(running.publish(later()), soon)
        running.enroll(running.publish(later(24 * 3 + 1)), tomorrow)
        self.leap(running, 3 * DAY)
        running.run(running.clock.instant + 2 * HOUR)
        assert running.sent == []
        view = running.workspace.review.view()
        assert view.doubts_clock
        assert view.useful + view.stale == 2
        assert "clock was set forward" in running.workspace.overview.status().hints[0]

    def test_and_back_again_sends_everything_in_its_own_time(self, running: Simulation) -> None:
        mai = running.mailable("Mai")
        running.enroll(running.publish(later()), mai)
        self.leap(running, 3 * DAY)
        self.leap(running, -3 * DAY)
        assert running.sent == []
        assert not running.workspace.review.view().is_needed
        running.run(START + 7 * HOUR)
        assert [dispatch.started_at for dispatch in running.sent] == [START + HOUR, START + 7 * HOUR]

    def test_forward_and_right_goes_on_once_its_owner_says_so(self, running: Simulation) -> None:
        running.enroll(running.publish(later()), running.mailable("Mai"))
        running.enroll(running.publish(later(24 * 3 + 1)), running.mailable("Tom"))
        self.leap(running, 3 * DAY)
        running.workspace.review.decide(Word.SEND)
        running.run(running.clock.instant + 2 * HOUR)
        assert [dispatch.part.recipient_name for dispatch in running.sent][-1] == "Tom"
        assert not running.workspace.review.view().is_needed

    def test_forward_by_an_hour_holds_what_it_jumped_over(self, running: Simulation) -> None:
        mai, tom = running.mailable("Mai"), running.mailable("Tom")
        running.enroll(running.publish(later()), mai)
        running.enroll(running.publish(later(3)), tom)
        self.leap(running, 2 * HOUR)
        running.run(START + 4 * HOUR)
        assert [dispatch.customer_id for dispatch in running.sent] == [tom.id]
        (found,) = running.workspace.review.view().breaks
        assert found.cause is Cause.CLOCK

    def test_back_sends_nothing_again_and_moves_no_clock_back(self, running: Simulation) -> None:
        mai = running.mailable("Mai")
        running.enroll(running.publish(later(0)), mai)
        running.run(START + HOUR)
        before = running.enrollment(mai).position.clock
        self.leap(running, -30 * DAY)
        running.run(START + 3 * HOUR)
        assert len(running.sent) == 1
        assert running.enrollment(mai).position.clock >= before
        running.run(START + 7 * HOUR)
        assert [dispatch.step for dispatch in running.sent] == ["first", "second"]
