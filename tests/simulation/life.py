"""Weeks of a shop in a second: customers, an owner, a computer that crashes, sleeps and has its clock set.

Everything is drawn from one seed, so that a failure can be lived through again.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from app.engine.dispatch import Dispatch
from app.engine.hearing import HeardOver
from app.engine.turn import Books
from app.model.customer import Address, Customer
from app.model.errors import TendrilError
from app.model.review import Word
from app.model.settling import How
from tests.engine.simulated import Simulation, simulation
from tests.simulation.post import Post
from tests.simulation.promises import Promises

START = datetime(2026, 3, 20, 9, tzinfo=UTC)
ZONES = ("Europe/London", "Asia/Ho_Chi_Minh", "America/New_York", "Australia/Lord_Howe")
TEMPLATES = ("abandoned-cart", "lead-nurturing", "booking-reminders")
_PEOPLE = 12
_LONGEST_STEP = timedelta(hours=6)


@dataclass(frozen=True)
class Habits:
    """How often things happen, a day."""

    carts: float
    bookings: float
    orders: float
    opt_outs: float
    crashes: float
    owner: float
    clock_set: float


BUSY = Habits(carts=6, bookings=3, orders=3, opt_outs=0.1, crashes=1, owner=4, clock_set=0.05)
CALM = Habits(carts=1, bookings=0.5, orders=0.5, opt_outs=0.03, crashes=0.4, owner=1, clock_set=0.03)


@dataclass
class Life:
    """One shop from its first day on. ``now`` is the true time; the computer's clock may show another."""

    seed: int
    running: Simulation
    dice: random.Random
    post: Post
    promises: Promises
    channel: str
    people: list[Customer] = field(default_factory=list)
    now: datetime = START
    leap: timedelta = timedelta(0)
    crashes: int = 0
    _carts: int = 0
    _channel: int = 0

    def __post_init__(self) -> None:
        """Look up what every turn needs."""
        every = self.running.workspace.channels.every()
        self._channel = next(each.id for each in every if each.name == self.channel)

    def live(self, days: int, habits: Habits) -> None:
        """Let days go by."""
        end = self.now + timedelta(days=days)
        acts = self._acts(habits)
        total = sum(rate for rate, _ in acts)
        while self.now < end:
            pause = timedelta(days=self.dice.expovariate(total))
            self._let_pass(min(self.now + pause, end))
            self.dice.choices([act for _, act in acts], [rate for rate, _ in acts])[0]()
            self._turn()

    def come_to_rest(self, days: int = 60) -> None:
        """Nothing new happens any more, and the owner sees to what is asked of them."""
        end = self.now + timedelta(days=days)
        while self.now < end:
            self._see_to_it()
            self._let_pass(self.now + timedelta(hours=6))

    def _acts(self, habits: Habits) -> list[tuple[float, Callable[[], None]]]:
        return [
            (habits.carts, self._leave_cart),
            (habits.bookings, self._book),
            (habits.orders, self._order),
            (habits.opt_outs, self._opt_out),
            (habits.crashes, self._crash),
            (habits.owner, self._see_to_it),
            (habits.clock_set, self._set_clock),
        ]

    @property
    def _platform(self) -> str:
        return "practice" if self.channel == "Practice" else "email"

    def _let_pass(self, until: datetime) -> None:
        """Take turns whenever something is due or there is something to hear."""
        while True:
            due = self._turn()
            shown = self.running.clock.instant
            waits = [self.now + _LONGEST_STEP]
            if due is not None:
                waits.append(self.now + max(due - shown, timedelta(seconds=1)))
            heard = self.post.next_at()
            if heard is not None:
                waits.append(max(heard, self.now + timedelta(seconds=1)))
            then = min(waits)
            if then >= until:
                self._pass_to(until)
                return
            self._pass_to(then)

    def _pass_to(self, instant: datetime) -> None:
        self.running.clock.instant += instant - self.now
        self.now = instant

    def _turn(self) -> datetime | None:
        """Take turns until nothing more is to do at this instant; return when the next is due."""
        while True:
            shown = self.running.clock.instant
            receipts = self.post.told(self.now)
            heard = [HeardOver(self._channel, receipts)] if receipts else []
            ended = self.post.answered(self.now)
            turned = self.running.books.turn(
                shown, ended, [], lambda channel_id: 5, heard, leap=self.leap, patient=self.seed % 3 > 0
            )
            self.leap = timedelta(0)
            for dispatch in turned.dispatches:
                self._hand_over(dispatch)
            if not (turned.dispatches or turned.more_is_due or ended or heard):
                return turned.next_due

    def _hand_over(self, dispatch: Dispatch) -> None:
        self.promises.before(dispatch, self.running.clock.instant, self.post)
        self.post.take(dispatch, self.now)

    def _crash(self) -> None:
        """End without a word, perhaps between the record of a send and the send itself; start again later."""
        self.crashes += 1
        if self.dice.random() < 0.5:
            shown = self.running.clock.instant
            turned = self.running.books.turn(shown, self.post.answered(self.now), [], lambda channel_id: 5)
            for dispatch in turned.dispatches[: self.dice.randint(0, len(turned.dispatches))]:
                self._hand_over(dispatch)
        self.post.forget_answers()
        self.running.books.close()
        off = self.dice.choice(
            (timedelta(seconds=2), timedelta(minutes=20), timedelta(hours=9), timedelta(days=3))
        )
        self._pass_to(self.now + off)
        desk = self.running.workspace.desk
        self.running.books = Books(desk.database, desk.folder_id)
        self.running.books.recover(self.running.clock.instant)

    def _set_clock(self) -> None:
        """The wall clock is set while everything runs: by hours or days, ahead or back."""
        by = timedelta(hours=self.dice.choice((-30, -2, -1, 1, 2, 30, 24 * 9)))
        self.running.clock.instant += by
        self.leap = by
        self._turn()
        self.running.clock.instant -= by
        self.leap = -by
        self._turn()

    def _leave_cart(self) -> None:
        self._carts += 1
        data = {
            "cart_id": f"c{self._carts}",
            "cart_summary": "two cups",
            "checkout_url": "https://shop.example",
        }
        self._record("cart_abandoned", data, self._some_time_ago())

    def _book(self) -> None:
        self._carts += 1
        starts = self.running.clock.instant + timedelta(hours=self.dice.uniform(1, 120))
        data = {"booking_id": f"b{self._carts}", "starts_at": starts.isoformat()}
        self._record("booking_made", data, self._some_time_ago())

    def _order(self) -> None:
        self._record("order_placed", {})

    def _opt_out(self) -> None:
        self._record("opted_out", {"platform": self._platform})

    def _record(self, event: str, data: dict[str, str], at: datetime | None = None) -> None:
        customer = self.dice.choice(self.people)
        self.running.workspace.happenings.record(event, str(customer.id), data, at)
        self.promises.hear(event, customer.id, self.running.clock.instant)

    def _some_time_ago(self) -> datetime | None:
        """When it happened: mostly just now, but the shop that tells it may have been down."""
        if self.dice.random() < 0.8:
            return None
        return self.running.clock.instant - timedelta(hours=self.dice.uniform(0, 12))

    def _see_to_it(self) -> None:
        """The owner looks: settles what is in doubt by what customers say, decides reviews, mends the channel."""
        workspace = self.running.workspace
        for doubtful in workspace.settling.every():
            arrived = self.post.taken[doubtful.message.id, 0] > 0
            how = How.ARRIVED if arrived else self.dice.choice((How.AGAIN, How.SKIP))
            try:
                workspace.settling.settle(doubtful.message.id, how)
            except TendrilError:
                assert how is How.AGAIN, "only sending again may be refused"
        if workspace.review.view().is_needed:
            workspace.review.decide(self.dice.choice((Word.SEND, Word.SKIP)))
        if any(channel.problem for channel in workspace.channels.every()):
            workspace.channels.release(self.channel)
        self._turn()


def lived(seed: int, folder: Path, days: int) -> Life:
    """Live so many days and come to rest; raise ``AssertionError`` when a promise is broken."""
    dice = random.Random(seed)
    with simulation(folder, START) as running:
        workspace = running.workspace
        workspace.overview.set("shop.timezone", "Europe/London")
        workspace.overview.set("hours.quiet", "22:00-08:00")
        workspace.overview.set("sending.review_above", str(dice.choice((2, 50))))
        workspace.overview.set("shop.postal_address", "1 High Street, London")
        knows_keys = seed % 2 == 0
        channel = "Practice" if knows_keys else "Shop mail"
        if not knows_keys:
            workspace.channels.add(channel, "email", {"host": "localhost", "from": "shop@example.com"})
        for template in TEMPLATES:
            workspace.sequences.new(template, template, channel)
            workspace.sequences.publishing.activate(template)
        life = Life(
            seed, running, dice, Post(random.Random(seed + 1), knows_keys), Promises(workspace), channel
        )
        for number in range(_PEOPLE):
            zone = dice.choice(("", *ZONES))
            life.people.append(
                running.customer(
                    first_name=f"C{number}",
                    timezone=zone,
                    addresses=(Address("email", f"c{number}@example.com"),),
                )
            )
            life.promises.zones[life.people[-1].id] = ZoneInfo(zone or "Europe/London")
        workspace.sequences.enroll("lead-nurturing", life.people[: _PEOPLE // 2])
        life.live(days, BUSY if seed % 10 == 0 else CALM)
        life.come_to_rest()
        life.promises.at_rest(life.post)
        return life
