"""One rehearsal: the production engine on a scratch database, under a clock of its own."""

import asyncio
import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from datetime import datetime

from app.engine.engine import Engine, Wiring
from app.model.errors import Invalid, TendrilError
from app.model.event import MESSAGE_RECEIVED
from app.model.sentence import worded
from app.model.walk import Walk
from app.workspace.rehearsal.clock import StagedClock
from app.workspace.rehearsal.scratch import scratch_folder
from app.workspace.rehearsal.stage import Script, Stage
from app.workspace.rehearsal.updates import Began, Broken, Happened, Update, decided

DAY_A_MINUTE = 24.0 * 60.0
"""The speed at first: seconds of the rehearsal in a second."""

SLOWEST, FASTEST = 1.0, 7.0 * DAY_A_MINUTE

_JOIN_SECONDS = 15.0
_LOG = logging.getLogger(__name__)


class Rehearsal:
    """Goes on by itself on a thread of its own until it is closed. Every method may be called from any thread.

    ``told`` hears every update in order, mostly on the rehearsal's thread, and must return at once.
    """

    def __init__(
        self,
        script: Script,
        *,
        start: datetime,
        speed: float = DAY_A_MINUTE,
        remarks: Sequence[str] = (),
        told: Callable[[Update], None],
    ) -> None:
        """Let the customer join at ``start`` (UTC) and begin; raise ``TendrilError`` if that cannot be."""
        self.script = script
        self._told = told
        self._telling = threading.RLock()
        self._clock = StagedClock(start, _settled(speed))
        self._resources = ExitStack()
        try:
            folder = self._resources.enter_context(scratch_folder())
            self._stage = Stage(folder, script, start)
            self._resources.callback(self._stage.close)
            self._stage.let_join(start)
            self._engine = Engine(self._wiring())
            self._thread = threading.Thread(target=self._run, name="rehearsal", daemon=True)
            customer = script.customer
            zone = self._stage.zone()
            self._tell(Began(start, zone, customer.name, tuple(remarks)))
            self._last = self._stage.standing(start)
            self._tell(self._last)
            self._thread.start()
        except BaseException:
            self._resources.close()
            raise

    def now(self) -> datetime:
        """Return the instant the rehearsal has come to, in UTC."""
        return self._clock.now()

    @property
    def speed(self) -> float:
        """How many seconds of it pass in a second."""
        return self._clock.speed

    def set_speed(self, speed: float) -> None:
        """Let it go on so fast; raise ``Invalid`` beyond ``SLOWEST`` and ``FASTEST``."""
        self._clock.set_speed(_settled(speed))
        self._engine.wake()

    def skip(self) -> bool:
        """Go on to the next message at once, or to the end where none comes; say whether anything lies ahead."""
        last = self._last
        goal = last.next_message or (last.ahead[-1] if last.ahead else None)
        instant = goal.at if goal else last.until
        if instant is None or not last.state.is_active:
            return False
        self._clock.skip_to(instant)
        self._engine.wake()
        return True

    def skip_to(self, instant: datetime) -> None:
        """Go on to an instant (UTC) at once; everything due before it happens on the way."""
        self._clock.skip_to(instant)
        self._engine.wake()

    def answer(self, text: str) -> None:
        """Let the customer answer."""
        if text.strip():
            self.happen(MESSAGE_RECEIVED, {"text": text.strip(), "platform": "practice"})

    def happen(self, event: str, data: Mapping[str, str] | None = None) -> None:
        """Let something happen to the customer now."""
        with self._telling:
            now = self._clock.now()
            given = dict(data or {})
            self._stage.feed(event, given, now)
            self._tell(Happened(now, event, given.get("text", "") if event == MESSAGE_RECEIVED else ""))
        self._engine.wake()

    def close(self) -> None:
        """End it, and remove everything it has made. May be called twice."""
        self._engine.stop()
        if self._thread is not threading.current_thread():
            self._thread.join(_JOIN_SECONDS)
        self._resources.close()

    def _wiring(self) -> Wiring:
        return Wiring(
            database=self._stage.database,
            folder_id=self._stage.folder_id,
            clock=self._clock,
            secrets_of=lambda channel: {},  # noqa: ARG005
            watched=self._watch,
        )

    def _run(self) -> None:
        try:
            asyncio.run(self._engine.run())
        except TendrilError as error:
            self._tell(Broken(error.sentence, error.technical))
        except Exception as error:
            _LOG.exception("the rehearsal has stopped")
            self._tell(
                Broken(
                    worded("The rehearsal stopped because of a fault inside Tendril."), type(error).__name__
                )
            )

    def _watch(self, ways: Sequence[Walk]) -> None:
        """Tell what a turn of the engine has decided and brought; time stands still meanwhile."""
        now = self._clock.now()
        with self._telling:
            for way in ways:
                for decision, before in zip(way.decisions, way.before, strict=True):
                    self._tell(decided(decision, before.position.step, now))
            for message in self._stage.arrived():
                self._tell(message)
            self._last = self._stage.standing(now)
            self._tell(self._last)

    def _tell(self, update: Update) -> None:
        with self._telling:
            self._told(update)


def _settled(speed: float) -> float:
    if not SLOWEST <= speed <= FASTEST:
        raise Invalid(worded("A rehearsal goes on between as fast as life and a week a minute."))
    return speed
