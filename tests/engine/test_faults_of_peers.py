"""Twenty faults that other programs of this kind were known for. None of them may be ours.

The platform they send over remembers whom it has given what, as a real one does.
"""

import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from app.engine import moving
from app.engine.dispatch import Dispatch
from app.engine.turn import Books
from app.model.customer import Customer
from app.model.enrollment import EnrollmentState
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
from app.model.review import Word
from app.model.sentence import worded
from app.model.sequence import ByEvent, SequenceDocument, SequenceKind, SequenceState
from app.model.steps import MessageStep, Step
from app.storage import attempts, messages, sequences
from app.storage.attempts import Attempt
from app.storage.folder import SenderElsewhere, SenderLock
from app.workspace import Workspace
from tests.engine.simulated import NoSecrets, Simulation, simulation
from tests.engine.two_messages import two_messages
from tests.model.builders import after, around, at, frame, in_a_row, message
from tests.model.builders import wait as wait_step

START = datetime(2026, 3, 23, 9, tzinfo=UTC)
"""A Monday in London, where the clocks go forward on the Sunday after."""

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@dataclass
class Recipients:
    """A platform that counts what each person was given, and knows whom and what it refuses."""

    refused: dict[int, Outcome] = field(default_factory=dict)
    given: Counter[tuple[int, str]] = field(default_factory=Counter)
    asked: Counter[int] = field(default_factory=Counter)

    def __call__(self, dispatch: Dispatch, now: datetime) -> Outcome:
        self.asked[dispatch.customer_id] += 1
        refusal = self.refused.get(dispatch.customer_id)
        if refusal is not None:
            return refusal
        self.given[dispatch.customer_id, dispatch.step] += 1
        return Accepted(dispatch.part.key, delivered_at=now)


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Simulation]:
    with simulation(tmp_path / "data", START) as found:
        found.workspace.overview.set("shop.timezone", "Europe/London")
        found.platform = Recipients()
        yield found


def given_by(running: Simulation) -> Counter[tuple[int, str]]:
    assert isinstance(running.platform, Recipients)
    return running.platform.given


def refuse(running: Simulation, who: Customer, outcome: Outcome) -> None:
    assert isinstance(running.platform, Recipients)
    running.platform.refused[who.id] = outcome


def flow(*steps: Step, **more: object) -> SequenceDocument:
    """Return a transactional sequence in the shop's time."""
    linked = in_a_row(*steps)
    keys = {step.block for step in linked if isinstance(step, MessageStep)}
    document = two_messages()
    blocks = dict.fromkeys(keys, document.blocks["hello"])
    values: Mapping[str, object] = {
        "name": "Flow",
        "kind": SequenceKind.TRANSACTIONAL,
        "whose_time": "shop",
        "first": linked[0].id,
        "steps": linked,
        "blocks": blocks,
    }
    return SequenceDocument.model_validate({**values, **more})


def people(running: Simulation, count: int) -> list[Customer]:
    return [running.mailable(f"C{number}") for number in range(count)]


def sent_at(running: Simulation) -> list[datetime]:
    return [dispatch.started_at for dispatch in running.sent]


def test_01_overlapping_jobs_send_the_same_message_twice(running: Simulation, tmp_path: Path) -> None:
    known = people(running, 5)
    running.enroll(running.publish(two_messages()), *known)
    first = running.books.turn(START, [], [], lambda channel_id: 100)
    desk = running.workspace.desk
    with (
        SenderLock(tmp_path / "data"),
        Workspace(tmp_path / "data", credentials=NoSecrets()) as second,
        pytest.raises(SenderElsewhere),
    ):
        second.sending.run(stop_when_idle=True)
    with desk.write() as connection:
        (one,) = messages.of_enrollments(connection, [first.dispatches[0].enrollment_id]).values()
        row = {
            "enrollment_id": one["first"].enrollment_id,
            "sequence_id": one["first"].sequence_id,
            "customer_id": one["first"].customer_id,
            "step": "first",
            "state": "sending",
            "created_at": START,
            "due_at": START,
            "attempts": 1,
            "recipient_is_lost": False,
            "why": "delivered",
        }
        with pytest.raises(IntegrityError), connection.begin_nested():
            messages.add_many(connection, [row])
        tried = Attempt(one["first"].id, 1, 0, START, START, "accepted")
        attempts.add_many(connection, [tried])
        with pytest.raises(IntegrityError), connection.begin_nested():
            attempts.add_many(connection, [tried])
    assert len(first.dispatches) == 5
    assert running.books.turn(START, [], [], lambda channel_id: 100).dispatches == []


def test_02_one_rejection_sends_the_whole_batch_again(running: Simulation) -> None:
    known = people(running, 20)
    refuse(running, known[7], MessageNever(worded("refused")))
    running.enroll(running.publish(two_messages()), *known)
    running.run(START + 30 * HOUR)
    assert set(given_by(running).values()) == {1}
    assert len(given_by(running)) == 2 * 19


def test_03_a_crash_after_the_platform_accepted_sends_a_duplicate(running: Simulation) -> None:
    running.workspace.channels.add(
        "Mail", "email", {"host": "127.0.0.1", "security": "none", "from": "shop@example.com"}
    )
    (mai,) = people(running, 1)
    running.enroll(running.publish(two_messages(), channel="Mail"), mai)
    (taken,) = running.books.turn(START, [], [], lambda channel_id: 10).dispatches
    running.platform(taken, START)  # it is on its way; the answer is lost with the program
    running.books.recover(START + MINUTE)
    running.run(START + 20 * HOUR)
    assert given_by(running) == {(mai.id, "first"): 1}
    assert [each.message.state for each in running.workspace.settling.every()] == [MessageState.UNKNOWN]


def test_04_going_on_after_a_pause_restarts_from_the_top(running: Simulation) -> None:
    (mai,) = people(running, 1)
    version = running.publish(two_messages())
    running.enroll(version, mai)
    running.run(START + HOUR)
    for state in (SequenceState.PAUSED, SequenceState.ACTIVE):
        with running.workspace.desk.write() as connection:
            sequences.change(connection, version.sequence_id, running.clock.now(), state=state)
        running.books.recover(running.clock.now())
    running.run(START + 10 * HOUR)
    assert given_by(running) == {(mai.id, "first"): 1, (mai.id, "second"): 1}


def test_05_a_sequence_is_finished_with_messages_unsent(running: Simulation) -> None:
    (mai,) = people(running, 1)
    running.enroll(running.publish(two_messages()), mai)
    running.run(START + 5 * HOUR)
    assert running.enrollment(mai).state is EnrollmentState.WAITING
    assert running.workspace.overview.status().waiting == 1
    running.run(START + 6 * HOUR)
    assert running.enrollment(mai).state is EnrollmentState.FINISHED
    assert running.workspace.overview.status().waiting == 0


@pytest.mark.parametrize("outcome", [ChannelStopped(worded("token expired")), Unknown(worded("no answer"))])
def test_05_not_even_one_whose_last_message_cannot_go_out_or_is_in_doubt(
    running: Simulation, outcome: Outcome
) -> None:
    (mai,) = people(running, 1)
    running.enroll(running.publish(two_messages()), mai)
    running.run(START + HOUR)
    refuse(running, mai, outcome)
    running.run(START + 20 * HOUR)
    assert running.enrollment(mai).state.is_active
    assert running.workspace.overview.status().waiting == 1


def test_06_a_restored_snapshot_sends_everything_again(tmp_path: Path) -> None:
    """Whether it was taken before anything was sent, or between two messages."""
    with simulation(tmp_path / "data", START) as running:
        running.enroll(running.publish(two_messages()), running.mailable("Mai"))

    def sent() -> int:
        with Workspace(tmp_path / "data", credentials=NoSecrets(), clock=running.clock) as workspace:
            workspace.sending.run(stop_when_idle=True)
            return len(workspace.overview.on_phone())

    def put_back(snapshot: Path) -> None:
        shutil.rmtree(tmp_path / "data")
        shutil.copytree(snapshot, tmp_path / "data")

    before = shutil.copytree(tmp_path / "data", tmp_path / "before")
    assert sent() == 1
    between = shutil.copytree(tmp_path / "data", tmp_path / "between")
    running.clock.instant = START + 6 * HOUR
    assert sent() == 2
    put_back(between)
    assert sent() == 1, "the second was sent already"
    put_back(before)
    assert sent() == 0, "both were"


def test_06_late_schedules_fire_whatever_the_hour(running: Simulation) -> None:
    (mai,) = people(running, 1)
    running.enroll(running.publish(two_messages(send={"when": "after", "amount": 1, "unit": "hours"})), mai)
    running.clock.instant = START + 26 * HOUR
    running.turn()
    assert (mai.id, "first") not in given_by(running)


def test_07_reactivation_floods_the_customers(running: Simulation) -> None:
    known = people(running, 80)
    running.enroll(
        running.publish(two_messages(send={"when": "after", "amount": 1, "unit": "hours"})), *known
    )
    running.turn()
    running.workspace.overview.set("sending.paused", "yes")
    running.clock.instant = START + 8 * HOUR
    running.turn()
    running.workspace.overview.set("sending.paused", "no")
    running.turn()
    assert running.sent == []
    assert running.workspace.review.view().useful == 80
    running.workspace.review.decide(Word.SKIP)
    running.run(START + 9 * HOUR)
    assert all(step == "second" for _, step in given_by(running))


def test_07_a_sequence_that_is_activated_again_floods_nobody_either(running: Simulation) -> None:
    """Its owner is told how many came due, and at first they are left out."""
    known = people(running, 80)
    version = running.publish(two_messages(send={"when": "after", "amount": 1, "unit": "hours"}))
    (name,) = (each.name for each in running.workspace.sequences.every())
    running.enroll(version, *known)
    running.turn()
    running.workspace.sequences.pause(name)
    running.run(START + 4 * HOUR)
    publishing = running.workspace.sequences.publishing
    assert publishing.plan(name).overdue == 80
    publishing.activate(name)
    running.run(START + 5 * HOUR)
    assert running.sent == []
    running.run(START + 20 * HOUR)
    assert {step for _, step in given_by(running)} == {"second"}, "what comes due afterwards goes out"


def test_08_the_first_message_goes_out_at_every_look(running: Simulation) -> None:
    (mai,) = people(running, 1)
    running.enroll(running.publish(two_messages()), mai)
    for _ in range(50):
        running.turn()
        running.clock.instant += MINUTE
    assert given_by(running) == {(mai.id, "first"): 1}


def test_08_who_has_left_is_not_taken_for_new(running: Simulation) -> None:
    (mai,) = people(running, 1)
    entry = ByEvent(event="cart_left", occurrence="cart")
    running.publish(flow(message("one"), message("two", after(1, "days")), entry=entry, exit_on=("paid",)))
    happened = running.workspace.happenings.record
    happened("cart_left", str(mai.id), {"cart": "7"}, START)
    running.turn()
    happened("paid", str(mai.id), {}, START)
    for day in range(4):
        running.run(START + day * DAY + HOUR)
        happened("cart_left", str(mai.id), {"cart": "7"}, running.clock.now())
    assert running.enrollment(mai).state is EnrollmentState.LEFT
    assert given_by(running) == {(mai.id, "one"): 1}


def test_09_a_customer_enters_four_times(running: Simulation) -> None:
    (mai,) = people(running, 1)
    version = running.publish(two_messages())
    for _ in range(4):
        running.enroll(version, mai)
        running.turn()
    running.run(START + 7 * HOUR)
    assert running.enrollment(mai).state is EnrollmentState.FINISHED
    assert running.enroll(version, mai).refused[mai.id].key == "no_join_today"
    running.run(START + 14 * HOUR)
    assert set(given_by(running).values()) == {1}


def test_10_entering_again_schedules_twice_or_stalls(running: Simulation) -> None:
    (mai,) = people(running, 1)
    version = running.publish(two_messages())
    running.enroll(version, mai)
    running.run(START + HOUR)
    assert running.enroll(version, mai).refused[mai.id].key == "no_join_twice"
    running.run(START + DAY)
    assert running.enroll(version, mai).joined == (mai.id,), "a day later, and it has been through"
    running.run(START + 2 * DAY)
    assert given_by(running) == {(mai.id, "first"): 2, (mai.id, "second"): 2}


def test_11_deleting_a_step_processes_everybody_again(running: Simulation) -> None:
    known = people(running, 3)
    document = two_messages()
    older = running.publish(document)
    running.enroll(older, *known)
    running.run(START + HOUR)
    (second,) = (step for step in document.steps if step.id == "second")
    shorter = document.model_copy(update={"first": "second", "steps": (second,)})
    now = running.clock.now()
    with running.workspace.desk.write() as connection:
        newer = sequences.publish(connection, older.sequence_id, shorter, now)
        moving.move_to(connection, older, newer, now)
    running.run(START + 2 * DAY)
    assert set(given_by(running).values()) == {1}
    assert {step for _, step in given_by(running)} == {"first", "second"}
    assert [row.step for row in running.activity(known[0])] == ["first", "second"], "history stays"


def test_12_reading_the_customers_anew_erases_their_schedules(running: Simulation, tmp_path: Path) -> None:
    (mai,) = people(running, 1)
    running.enroll(running.publish(two_messages()), mai)
    running.run(START + HOUR)
    before = running.enrollment(mai)
    file = tmp_path / "again.csv"
    for tag in ("on", "off"):
        file.write_text(f"First name,Email,Tags\nC0,c0@example.com,{tag}\n", encoding="utf-8")
        running.workspace.customers.import_file(file)
        running.turn()
    for tags in (frozenset({"vip"}), frozenset[str](), frozenset({"vip"})):
        known = running.workspace.customers.find(str(mai.id))
        running.workspace.editing.change(known, replace(known, tags=tags))
        running.turn()
    after_it = running.enrollment(mai)
    assert (after_it.position, after_it.planned_at) == (before.position, before.planned_at)
    running.run(START + 6 * HOUR)
    assert given_by(running)[mai.id, "second"] == 1


def test_13_a_customer_who_blocked_us_is_tried_for_ever(running: Simulation) -> None:
    blocked, busy = people(running, 2)
    refuse(running, blocked, RecipientNever(worded("blocked")))
    refuse(running, busy, AgainLater(worded("busy")))
    running.enroll(running.publish(two_messages()), blocked, busy)
    running.run_out()
    assert isinstance(running.platform, Recipients)
    assert running.platform.asked[blocked.id] == 1
    assert running.platform.asked[busy.id] < 60
    assert running.clock.instant < START + 4 * DAY


def test_14_a_message_that_failed_leaves_its_customer_stranded(running: Simulation) -> None:
    (mai,) = people(running, 1)
    refuse(running, mai, MessageNever(worded("refused")))
    running.enroll(running.publish(two_messages()), mai)
    running.run(START + DAY)
    assert [row.state for row in running.activity(mai)] == [MessageState.FAILED, MessageState.FAILED]
    assert running.enrollment(mai).state is EnrollmentState.FINISHED
    assert all(row.why.text() for row in running.activity(mai))


def test_15_one_bad_customer_halts_all_the_others(running: Simulation) -> None:
    document = two_messages()
    text = "{% if city == 'X' %}{% for i in (1..999999) %}x{% endfor %}{% endif %}Hi"
    blocks = {"hello": document.blocks["hello"].model_copy(update={"text": text})}
    bad = running.customer(first_name="Bad", fields={"city": "X"})
    good = people(running, 5)
    running.enroll(running.publish(document.model_copy(update={"blocks": blocks})), bad, *good)
    running.run(START + HOUR)
    assert {who for who, _ in given_by(running)} == {each.id for each in good}


def test_16_hours_and_weekdays_are_ignored(running: Simulation) -> None:
    (mai,) = people(running, 1)
    office = frame("09:00", "17:00", "mon tue wed thu fri")
    running.enroll(running.publish(flow(message("late", after(12, "hours"), within=office))), mai)
    running.run(START + 5 * DAY)
    assert sent_at(running) == [START + DAY], "Monday 21:00 is Tuesday 09:00"


def test_16_hours_are_looked_at_again_just_before_sending(running: Simulation) -> None:
    (mai,) = people(running, 1)
    running.enroll(
        running.publish(flow(message("late", after(7, "hours"), within=frame("09:00", "17:00")))), mai
    )
    running.clock.instant = START + 9 * HOUR  # the computer slept over 16:00 and over the end of the day
    running.turn()
    assert running.sent == []
    running.run(START + 2 * DAY)
    assert sent_at(running) == [START + DAY]


def test_17_the_second_of_two_scheduled_steps_goes_out_at_once(running: Simulation) -> None:
    (mai,) = people(running, 1)
    mornings = [message(name, at("09:00", days=1)) for name in ("one", "two", "three")]
    running.enroll(running.publish(flow(*mornings)), mai)
    running.run(START + 5 * DAY)
    assert sent_at(running) == [START + DAY, START + 2 * DAY, START + 3 * DAY]


def test_18_summer_time_moves_what_was_meant_for_nine(running: Simulation) -> None:
    (mai,) = people(running, 1)
    days = [message(f"day{number}", at("09:00", days=1)) for number in range(8)]
    running.enroll(running.publish(flow(*days)), mai)
    running.run(START + 10 * DAY)
    zone = running.workspace.desk.zone()
    assert {instant.astimezone(zone).hour for instant in sent_at(running)} == {9}
    assert {instant.hour for instant in sent_at(running)} == {8, 9}


@pytest.mark.parametrize(
    "zone", ["Pacific/Kiritimati", "Asia/Ho_Chi_Minh", "Europe/London", "Pacific/Pago_Pago"]
)
def test_19_a_date_without_a_time_is_off_by_one(running: Simulation, zone: str) -> None:
    mai = running.customer(first_name="Mai", timezone=zone, fields={"birthday": "1990-04-02"})
    document = flow(
        message("cake", around("birthday", "on", wall="09:00", yearly=True)), whose_time="customer"
    )
    running.enroll(running.publish(document), mai)
    running.run(START + 20 * DAY)
    (local,) = (instant.astimezone(mai.zone()) for instant in sent_at(running))
    assert (local.date(), local.hour) == (date(2026, 4, 2), 9)


def test_20_a_wait_never_wakes(running: Simulation) -> None:
    known = people(running, 30)
    document = flow(wait_step("pause", after(3, "days")), message("after"))
    running.enroll(running.publish(document), *known)
    running.turn()
    running.books.close()  # the program is ended, and started again only when the wait is over
    running.clock.instant = START + 3 * DAY
    running.books = Books(running.workspace.desk.database, running.workspace.desk.folder_id)
    running.books.recover(running.clock.now())
    assert running.workspace.overview.status().due == 30
    running.turn()
    assert len(given_by(running)) == 30


def test_20_an_event_that_came_while_nothing_ran_still_counts(running: Simulation) -> None:
    (mai,) = people(running, 1)
    entry = ByEvent(event="visited")
    running.publish(flow(message("thanks", after(1, "hours")), entry=entry))
    running.workspace.happenings.record("visited", str(mai.id), at=START)
    running.run(START + 2 * HOUR)
    assert given_by(running) == {(mai.id, "thanks"): 1}
