"""Whatever happens in whatever order, enrollments and messages go through their states as they should.

A machine draws what happens next; what has to hold after each of it is written as invariants. When it ends, its
owner sees to everything, and everybody has to come to the end of their way.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import Connection

from app.engine.dispatch import Dispatch
from app.engine.outcomes import Ended
from app.engine.turn import Books
from app.model.enrollment import Enrollment, EnrollmentState
from app.model.message import FOLLOWING, MessageState
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
from app.model.sequence import SequenceDocument, Version
from app.model.settling import How
from app.storage import enrollments
from app.storage.faults import StorageFull
from tests.engine.simulated import Simulation, simulation
from tests.engine.two_messages import HOUR, START, two_messages
from tests.model.builders import after, in_a_row, message, wait_for
from tests.simulation.days import MEMORY

_NO = worded("the dice said no")
_OUTCOMES = st.sampled_from(
    [
        *[Accepted("id")] * 3,
        AgainLater(_NO),
        AgainLater(_NO, 3 * HOUR),
        *[Unknown(_NO)] * 2,
        MessageNever(_NO),
        RecipientNever(_NO),
        ChannelStopped(_NO),
    ]
)
_PAUSES = st.sampled_from([timedelta(seconds=1), timedelta(minutes=20), 2 * HOUR, 9 * HOUR, 30 * HOUR])
_WHO = st.integers(0, 2)


def _document() -> SequenceDocument:
    """A message, a wait for an answer, a message, and another one a day later; who pays leaves."""
    steps = in_a_row(
        message("first"),
        wait_for("pause", "answered", after(5, "hours")),
        message("second"),
        message("third", after(1, "days")),
    )
    block = two_messages().blocks["hello"]
    blocks = dict.fromkeys(("first", "second", "third"), block)
    more = {"first": "first", "steps": steps, "blocks": blocks, "exit_on": ("paid",)}
    return two_messages().model_copy(update=more)


@cache
def _folder_to_copy() -> Path:
    """Return a folder with customers and an active sequence over a mailbox, and one over Practice."""
    place = Path(tempfile.mkdtemp(prefix="tendril-states-", dir=MEMORY)) / "data"
    with simulation(place, START) as running:
        mailbox = {"host": "127.0.0.1", "security": "none", "from": "shop@example.com"}
        running.workspace.channels.add("Mail", "email", mailbox)
        for number in range(3):
            running.mailable(f"C{number}")
    return place


@dataclass(frozen=True)
class _Message:
    id: int
    enrollment_id: int
    state: MessageState


class Flow(RuleBasedStateMachine):
    """One folder, three customers, one sequence, and everything that can befall them."""

    def __init__(self) -> None:
        super().__init__()
        self._stack = ExitStack()
        place = Path(tempfile.mkdtemp(prefix="tendril-states-", dir=MEMORY))
        self._stack.callback(shutil.rmtree, place)
        shutil.copytree(_folder_to_copy(), place / "data")
        self.running: Simulation = self._stack.enter_context(simulation(place / "data", START))
        self.under_way: list[Dispatch] = []
        self.taken: set[tuple[int, int]] = set()
        self.seen: dict[int, MessageState] = {}
        self.clocks: dict[int, datetime] = {}
        self.is_repeated_safely = False

    @initialize(channel=st.sampled_from(["Mail", "Practice"]), review_above=st.sampled_from(["1", "3"]))
    def open_shop(self, channel: str, review_above: str) -> None:
        """Over a platform that does not know a repeated message, or over one that does."""
        self.running.workspace.overview.set("sending.review_above", review_above)
        self.version: Version = self.running.publish(_document(), channel)
        (self.name,) = (each.name for each in self.running.workspace.sequences.every())
        self.channel, self.is_repeated_safely = channel, channel == "Practice"
        with self.running.workspace.desk.read() as connection:
            ids = connection.exec_driver_sql("SELECT id FROM customers ORDER BY id DESC LIMIT 3").scalars()
            self.people = [self.running.workspace.customers.find(str(each)) for each in ids]
        self.running.enroll(self.version, *self.people)
        self.turn()

    # --- what happens -----------------------------------------------------------------------------------

    @precondition(lambda self: len(self._active()) < len(self.people))
    @rule(who=_WHO)
    def join(self, who: int) -> None:
        self.running.enroll(self.version, self.people[who])
        self.turn()

    @rule(pause=_PAUSES)
    def sleep(self, pause: timedelta) -> None:
        """The computer, or the program, is off for a while."""
        self.running.clock.instant += pause
        self.turn()

    @rule(pause=_PAUSES)
    def let_pass(self, pause: timedelta) -> None:
        """Time goes by, and the engine wakes whenever something is due."""
        clock = self.running.clock
        until = clock.instant + pause
        while (due := self.turn()) is not None and due <= until:
            clock.instant = max(clock.instant + timedelta(microseconds=1), due)
        clock.instant = max(clock.instant, until)
        self.turn()

    @precondition(lambda self: self.under_way)
    @rule(place=st.integers(0, 5), outcome=_OUTCOMES)
    def answer(self, place: int, outcome: Outcome) -> None:
        """The platform says what became of a message that is under way."""
        dispatch = self.under_way.pop(place % len(self.under_way))
        self.turn(Ended(dispatch, self._fate_of(dispatch, outcome), self.running.clock.now()))

    @precondition(lambda self: self.under_way)
    @rule(outcome=_OUTCOMES)
    def answer_while_the_disk_is_full(self, outcome: Outcome) -> None:
        """The turn is undone as a whole, and its outcomes are recorded by the next one."""
        dispatch = self.under_way.pop()
        ended = Ended(dispatch, self._fate_of(dispatch, outcome), self.running.clock.now())
        before = self._rows()
        with _full(self.running.books):
            try:
                self.running.books.turn(self.running.clock.now(), [ended], [], lambda channel_id: 5)
            except StorageFull:
                pass
            else:
                raise AssertionError("the disk was full")
        assert self._rows() == before, "all of it or nothing"
        self.turn(ended)

    @precondition(lambda self: self.under_way)
    @rule(arrived=st.booleans())
    def crash(self, arrived: bool) -> None:
        """Nobody hears what became of what was under way."""
        if arrived:
            self.taken |= {_key(dispatch) for dispatch in self.under_way}
        self.under_way.clear()
        desk = self.running.workspace.desk
        self.running.books.close()
        self.running.books = Books(desk.database, desk.folder_id)
        self.running.books.recover(self.running.clock.now())
        self.turn()

    @precondition(lambda self: self._active())
    @rule(who=_WHO, event=st.sampled_from(["answered", "paid"]))
    def happen(self, who: int, event: str) -> None:
        self.running.workspace.happenings.record(event, str(self.people[who].id), {})

    @precondition(lambda self: self._active())
    @rule(pause=_PAUSES, overdue=st.sampled_from(["everything", "send", "skip", "respace"]))
    def pause(self, pause: timedelta, overdue: str) -> None:
        """The owner pauses everything, or the sequence, and goes on in one of three ways."""
        workspace = self.running.workspace
        if overdue == "everything":
            workspace.overview.set("sending.paused", "yes")
        else:
            workspace.sequences.pause(self.name)
        self.sleep(pause)
        if overdue == "everything":
            workspace.overview.set("sending.paused", "no")
        else:
            workspace.sequences.publishing.activate(self.name, overdue=overdue)  # type: ignore[arg-type]

    @precondition(lambda self: self._waits_for_owner())
    @rule(how=st.sampled_from(How), word=st.sampled_from(Word))
    def see_to_it(self, how: How, word: Word) -> None:
        """The owner settles what is in doubt, decides the review, and mends the channel."""
        workspace = self.running.workspace
        for doubtful in workspace.settling.every():
            said = how if how in doubtful.choices else How.SKIP
            said = How.ARRIVED if said is How.AGAIN and (doubtful.message.id, 0) in self.taken else said
            workspace.settling.settle(doubtful.message.id, said)
        if workspace.review.view().is_needed:
            workspace.review.decide(word)
        workspace.channels.release(self.channel)

    # --- what has to hold -------------------------------------------------------------------------------

    @invariant()
    def everything_is_as_it_should_be(self) -> None:
        enrolled, found = self._enrollments(), self._messages()
        self._messages_go_through_their_states(found)
        self._nobody_is_stranded(enrolled, found)
        self._clocks_never_run_backwards(enrolled)
        active = [each.customer_id for each in enrolled if each.state.is_active]
        assert len(active) == len(set(active)), "nobody is in twice"

    def _messages_go_through_their_states(self, found: list[_Message]) -> None:
        for each in found:
            before = self.seen.get(each.id, each.state)
            allowed = {before} | _within_a_turn(before)
            assert each.state in allowed, f"message {each.id} was {before} and is {each.state}"
            self.seen[each.id] = each.state

    def _nobody_is_stranded(self, enrolled: list[Enrollment], found: list[_Message]) -> None:
        """Who waits is looked at again by itself; who is held has a reason; who is through gets nothing more."""
        sending = {dispatch.enrollment_id for dispatch in self.under_way}
        still_tried = {each.enrollment_id for each in found if each.state.is_open}
        for each in enrolled:
            if each.state is EnrollmentState.WAITING:
                assert each.next_at is not None or each.id in sending, f"{each.id} waits for nothing"
            elif not each.state.is_active:
                assert each.next_at is None
                assert each.id not in still_tried, f"{each.id} is through, and something is still tried"

    def _clocks_never_run_backwards(self, enrolled: list[Enrollment]) -> None:
        for each in enrolled:
            assert each.position.clock >= self.clocks.get(each.id, each.position.clock)
            self.clocks[each.id] = each.position.clock

    def teardown(self) -> None:
        """Everything that is asked of people is seen to, and time goes by."""
        try:
            if hasattr(self, "version"):
                self._come_to_rest()
        finally:
            self._stack.close()

    # --- by what means ----------------------------------------------------------------------------------

    def turn(self, *ended: Ended) -> datetime | None:
        """Take turns until nothing more is to do now; what leaves is under way from then on."""
        while True:
            room = 5 - len(self.under_way)
            turned = self.running.books.turn(self.running.clock.now(), ended, [], lambda channel_id: room)  # noqa: B023
            ended = ()
            for dispatch in turned.dispatches:
                is_twice = _key(dispatch) in self.taken and not self.is_repeated_safely
                assert not is_twice, f"{dispatch.step} leaves a second time"
            self.under_way += turned.dispatches
            if not turned.more_is_due:
                return turned.next_due

    def _fate_of(self, dispatch: Dispatch, outcome: Outcome) -> Outcome:
        """Remember what the platform took; of what nobody knows it has taken every second."""
        if isinstance(outcome, Accepted) or (isinstance(outcome, Unknown) and dispatch.message_id % 2):
            self.taken.add(_key(dispatch))
        return outcome

    def _come_to_rest(self) -> None:
        for _ in range(60):
            while self.under_way:
                dispatch = self.under_way.pop()
                accepted = Accepted("id", delivered_at=self.running.clock.now())
                self.turn(Ended(dispatch, accepted, self.running.clock.now()))
                self.everything_is_as_it_should_be()
            self.see_to_it(How.SKIP, Word.SKIP)
            self.everything_is_as_it_should_be()
            self.let_pass(5 * HOUR)
            self.everything_is_as_it_should_be()
            if not self._active():
                break
        for enrollment in self._enrollments():
            assert not enrollment.state.is_active, f"{enrollment.position.step}: {enrollment.why.text()}"
        for found in self._messages():
            assert not found.state.is_open
            assert found.state is not MessageState.SENDING

    def _enrollments(self) -> list[Enrollment]:
        with self.running.workspace.desk.read() as connection:
            return [each for who in self.people for each in enrollments.of_customer(connection, who.id)]

    def _active(self) -> list[Enrollment]:
        return [each for each in self._enrollments() if each.state.is_active]

    def _messages(self) -> list[_Message]:
        with self.running.workspace.desk.read() as connection:
            rows = connection.exec_driver_sql("SELECT id, enrollment_id, state FROM messages").all()
        return [_Message(row[0], row[1], MessageState(row[2])) for row in rows]

    def _waits_for_owner(self) -> bool:
        if any(each.state is MessageState.UNKNOWN for each in self._messages()):
            return True
        return any(each.state is EnrollmentState.HELD for each in self._enrollments())

    def _rows(self) -> list[list[tuple[object, ...]]]:
        with self.running.workspace.desk.read() as connection:
            return [
                [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY 1, 2, 3")]
                for table in ("enrollments", "messages", "attempts")
            ]


def _within_a_turn(before: MessageState) -> frozenset[MessageState]:
    """Return what a turn may make of a message: an outcome is recorded, and then something is decided."""
    following = FOLLOWING[before]
    retried = FOLLOWING[MessageState.RETRYING] if MessageState.RETRYING in following else frozenset()
    return following | retried


def _key(dispatch: Dispatch) -> tuple[int, int]:
    return dispatch.message_id, dispatch.part.number


@contextmanager
def _full(books: Books) -> Iterator[None]:
    """Have nothing committed any more."""
    writer = books._writer
    write = type(writer).write

    @contextmanager
    def refuse() -> Iterator[Connection]:
        with write(writer) as connection:
            yield connection
            raise StorageFull(_NO)

    writer.write = refuse  # type: ignore[method-assign]
    try:
        yield
    finally:
        del writer.write


def test_states_follow_on_each_other_as_they_should() -> None:
    rules = settings(
        max_examples=30,
        stateful_step_count=20,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
        database=None,
    )
    run_state_machine_as_test(Flow, settings=rules)
    shutil.rmtree(_folder_to_copy().parent)
    _folder_to_copy.cache_clear()
