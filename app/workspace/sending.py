"""Running the engine: in the foreground for a command, or on a thread of its own beside the window."""

import asyncio
import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from app.engine.clock import FastClock
from app.engine.engine import Engine, Wiring
from app.model.errors import NotAllowed
from app.model.sentence import Sentence, worded
from app.storage.folder import SenderLock
from app.workspace.desk import Desk
from app.workspace.fast_time import checked_speed, lift_anchor, put_anchor, refuse_outside_tests
from app.workspace.logs import kept_log
from app.workspace.secret_keeping import ChannelKeeper, secrets_of

BACKUPS = "backups"
_JOIN_SECONDS = 15.0
_LOG = logging.getLogger(__name__)


class Sending:
    """The one sender of a folder, while it is started."""

    def __init__(self, desk: Desk) -> None:
        """Work on an open folder; nothing is sent before it is started."""
        self._desk = desk
        self._lock = SenderLock(desk.folder)
        self._engine: Engine | None = None
        self._thread: threading.Thread | None = None
        self._switching = threading.Lock()
        self._has_died = False

    @property
    def is_running(self) -> bool:
        """Whether this program is the sender."""
        return self._engine is not None and not self._has_died

    @property
    def fault(self) -> str:
        """Why sending has stopped by itself; empty if it has not."""
        if self._has_died:
            return worded(
                "Sending has stopped because of a fault inside Tendril. Close Tendril and start it again."
            )
        fault = self._engine.fault if self._engine else None
        return fault.sentence if fault else ""

    @property
    def fault_technical(self) -> str:
        """What lies behind ``fault``, for whoever looks closer; empty if nothing is known."""
        fault = self._engine.fault if self._engine and not self._has_died else None
        return fault.technical if fault else ""

    @property
    def deafness(self) -> Sentence | None:
        """Why platforms cannot tell anything by webhook though they should; sending goes on meanwhile."""
        fault = self._engine.deafness if self._engine else None
        return fault.sentence if fault else None

    def run(self, *, stop_when_idle: bool = False, told: Callable[[], None] = lambda: None) -> None:
        """Send in the foreground until ``stop``, or until nothing is due; raise ``SenderElsewhere``."""
        with self._lock, kept_log(self._desk.folder):
            self._leave_other_clocks()
            self._engine = self._new_engine(self._desk, told, receives=not stop_when_idle)
            try:
                asyncio.run(self._engine.run(stop_when_idle=stop_when_idle))
            finally:
                self._engine = None

    def run_under(
        self, start: datetime, speed: float, *, stop_when_idle: bool, told: Callable[[], None] = lambda: None
    ) -> None:
        """The same under a clock that begins at ``start``; only in a test folder."""
        refuse_outside_tests(self._desk)
        checked_speed(speed)
        with self._lock, kept_log(self._desk.folder):
            with self._desk.write() as connection:
                put_anchor(connection, start, speed)
            self._engine = self._new_engine(
                replace(self._desk, clock=FastClock(start, speed)), told, receives=not stop_when_idle
            )
            try:
                asyncio.run(self._engine.run(stop_when_idle=stop_when_idle))
            finally:
                self._engine = None
                with self._desk.write() as connection:
                    lift_anchor(connection)

    def start(self, told: Callable[[], None]) -> None:
        """Begin to send on a thread; raise ``SenderElsewhere``. ``told`` is called there after every change."""
        with self._switching:
            if self._thread is not None:
                raise NotAllowed(worded("Sending has already been started."))
            self._lock.take()
            self._leave_other_clocks()
            self._has_died = False
            engine = self._engine = self._new_engine(self._desk, told, receives=True)
            work = (engine, told)
            self._thread = threading.Thread(target=self._run_thread, args=work, name="engine", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Begin nothing more, let what is in flight end, and let the lock go. From any thread.

        An engine that does not end in time may still write: its lock goes with the program.
        """
        with self._switching:
            self.finish()
            if self._thread is not None:
                self._thread.join(_JOIN_SECONDS)
                if self._thread.is_alive():
                    _LOG.error("the engine has not ended within %g s", _JOIN_SECONDS)
                    return
                self._thread = None
                self._engine = None
                self._lock.release()

    def finish(self) -> None:
        """Ask the engine to begin nothing more and to end; whoever runs it goes on from there. From any thread."""
        if self._engine is not None:
            self._engine.stop()

    def wake(self) -> None:
        """Have the engine look again now."""
        if self._engine is not None:
            self._engine.wake()

    def _run_thread(self, engine: Engine, told: Callable[[], None]) -> None:
        with kept_log(self._desk.folder):
            try:
                asyncio.run(engine.run())
            except Exception:
                _LOG.exception("the engine has stopped")
                self._has_died = True
                told()

    def _leave_other_clocks(self) -> None:
        """Forget the clock that an engine before this one ran under, if it was killed and could not."""
        if self._desk.is_test:
            with self._desk.write() as connection:
                lift_anchor(connection)

    def _new_engine(self, desk: Desk, told: Callable[[], None], *, receives: bool) -> Engine:
        backups = None if desk.is_test else desk.folder / BACKUPS
        return Engine(
            Wiring(
                desk.database,
                desk.folder_id,
                desk.clock,
                partial(secrets_of, desk),
                told,
                backups,
                desk.folder,
                receives=receives,
                keeper_of=lambda channel: ChannelKeeper(desk, channel.id),
            )
        )
