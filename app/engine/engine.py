"""The engine: one asyncio loop that wakes when something is due, sends it, and records what came of it."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from app.channels.connector import Connector, Keeper, PracticeDelivery
from app.channels.registry import platform_named
from app.engine.clock import Clock
from app.engine.clock_watch import ClockWatch
from app.engine.dispatch import Dispatch
from app.engine.ear import Ear
from app.engine.lane import Lane
from app.engine.lease_keeper import LeaseKeeper
from app.engine.open_channels import OpenChannels
from app.engine.outcomes import Ended
from app.engine.pace import Pace
from app.engine.reception import Reception
from app.engine.turn import Books, Turned
from app.model.errors import EnvironmentFault, TendrilError
from app.model.message import PictureFile
from app.model.outcome import AgainLater, ChannelStopped, Outcome, Unknown
from app.model.sentence import worded
from app.model.walk import Walk
from app.storage import library
from app.storage.channels import StoredChannel
from app.storage.database import Database
from app.storage.faults import StorageDamaged, StorageFault, damaged
from app.storage.practice import PracticeMessage

if TYPE_CHECKING:
    from apscheduler.schedulers.asyncio import AsyncIOScheduler

DRAIN_SECONDS = 10.0
FOREIGN_WRITES_SECONDS = 0.5
FAULT_WAIT = timedelta(seconds=5)
GATHER_SECONDS = 0.02
"""How long an outcome waits for those that come shortly after it: one write to the disk keeps all of them."""

BREATH_SECONDS = 0.05
"""Between two turns while webhooks come in: each is stored before it is answered, and one writes at a time."""

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Wiring:
    """What the engine is given by whoever starts it.

    ``secrets_of`` fetches a channel's secrets; ``told`` hears after every turn that changed
    something, on the engine's thread, and must return at once; ``watched`` hears the same, with
    what was decided. Into ``backups`` goes a backup of every day; without it there is no periodic work.
    ``folder`` is the data folder whose lease is kept; without it nobody looks whether it is a copy.
    ``receives`` says that webhooks are taken in, for the channels that are told things by them.
    ``keeper_of`` is where a channel's secrets are kept if its platform replaces them.
    """

    database: Database
    folder_id: str
    clock: Clock
    secrets_of: Callable[[StoredChannel], Mapping[str, str]]
    told: Callable[[], None] = lambda: None
    backups: Path | None = None
    folder: Path | None = None
    watched: Callable[[Sequence[Walk]], None] = lambda ways: None  # noqa: ARG005
    receives: bool = False
    keeper_of: Callable[[StoredChannel], Keeper | None] = lambda channel: None  # noqa: ARG005


class Engine:
    """Sends from one data folder. Whoever runs it holds the sender's lock."""

    def __init__(self, wiring: Wiring) -> None:
        """Prepare an engine; nothing happens before ``run``."""
        self._wiring = wiring
        self._clock = wiring.clock
        lease = LeaseKeeper(wiring.folder_id, wiring.folder) if wiring.folder is not None else None
        self._books = Books(wiring.database, wiring.folder_id, lease)
        self._channels = OpenChannels(
            wiring.clock, lambda: self._books.world, wiring.secrets_of, wiring.keeper_of, self._show
        )
        self._ended: list[Ended] = []
        self._shown: list[PracticeMessage] = []
        self._leaving: list[Dispatch] = []
        self._sends: set[asyncio.Task[None]] = set()
        self._stopping = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._woken = asyncio.Event()
        self._gathering: asyncio.TimerHandle | None = None
        self._watch = ClockWatch(wiring.clock)
        self._pace = Pace()
        self._ear = Ear(wiring.database, wiring.clock, self._channels.connector, self._woken)
        self._listens_at: datetime | None = None
        self._reception = Reception(wiring.database, wiring.clock, wiring.secrets_of, self.wake)
        self._attends_at: datetime | None = None
        self._house: AsyncIOScheduler | None = None
        self.fault: EnvironmentFault | None = None

    async def run(self, *, stop_when_idle: bool = False) -> None:
        """Send until ``stop`` is called, or with ``stop_when_idle`` until nothing is due or in flight."""
        self._loop = asyncio.get_running_loop()
        watching = asyncio.create_task(self._watch_foreign_writes())
        try:
            await self._recover(patient=not stop_when_idle)
            while not self._stopping:
                turned = await self._turn(patient=not stop_when_idle)
                if self._house is None and not stop_when_idle:  # what is due goes first
                    self._house = self._keep_house()
                if turned is None:
                    continue
                sending = self._sends or self._ended or turned.more_is_due or turned.dispatches
                idle = not (sending or self._ear.is_busy)
                if stop_when_idle and idle and not self._is_due(turned):
                    break
                if turned.more_is_due:
                    await asyncio.sleep(0)  # what is being sent goes on meanwhile
                else:
                    await self._clock.wait(self._next_turn(turned), self._woken)
                if self._reception.is_pressed:
                    await asyncio.sleep(BREATH_SECONDS)
        finally:
            self._plan_house_anew()
            watching.cancel()
            await asyncio.gather(watching, return_exceptions=True)
            await self._drain()

    async def _recover(self, *, patient: bool) -> None:
        """Settle what the last engine left, as soon as the disk lets it."""
        while not self._stopping:
            try:
                self._books.recover(self._clock.now())
            except EnvironmentFault as fault:
                await self._wait_out(fault, patient=patient)
            else:
                return

    def _keep_house(self) -> "AsyncIOScheduler | None":
        if self._wiring.backups is None:
            return None
        from app.engine.housekeeping import start_housekeeping

        return start_housekeeping(self._wiring.database, self._wiring.backups, self._clock, self.suspect)

    def _plan_house_anew(self) -> None:
        """Forget when the periodic work was to be done next: by another clock, that may be in years."""
        if self._house is not None:
            self._house.shutdown(wait=False)
            self._house = None

    @property
    def deafness(self) -> TendrilError | None:
        """Why webhooks are not taken in, if they should be and are not; sending goes on."""
        return self._reception.fault

    def stop(self) -> None:
        """Ask the engine, from any thread, to begin nothing more and to end."""
        self._stopping = True
        self.wake()

    def wake(self) -> None:
        """Ask the engine, from any thread, to look again now."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._woken.set)

    async def _turn(self, *, patient: bool) -> Turned | None:
        """Take one turn. If the disk will not have it nothing was sent: ``None``, and it is tried again.

        Who is not ``patient`` is told at once (``EnvironmentFault``).
        """
        self._woken.clear()
        self._stop_gathering()
        leap = self._watch.leap()
        ended, shown, heard = self._ended, self._shown, self._ear.heard
        self._ended, self._shown, self._ear.heard = [], [], []
        try:
            if isinstance(self.fault, StorageDamaged):
                await asyncio.to_thread(self._wiring.database.require_sound)
            self._let_leave()
            is_behind = self._ear.is_behind(self._books.world.channels)
            turned = self._books.turn(
                self._clock.now(),
                ended,
                shown,
                self._capacity,
                heard,
                leap=leap,
                is_behind=is_behind,
                patient=patient,
            )
            ended, shown, heard = [], [], []
            self._leaving += turned.dispatches
            self._let_leave()
        except EnvironmentFault as fault:
            self._ended, self._shown = ended + self._ended, shown + self._shown
            self._ear.heard = heard + self._ear.heard
            await self._wait_out(fault, patient=patient)
            return None
        self._fault_is(None)
        self._listens_at = self._ear.begin_due(self._books.world.channels)
        if self._wiring.receives:
            was_deaf = self.deafness
            self._attends_at = await self._reception.attend(self._books.world)
            if self.deafness is not was_deaf:
                self._wiring.told()
        if leap:
            self._watch.acknowledge()
            self._plan_house_anew()
        if turned.changed:
            self._wiring.watched(turned.ways)
            self._wiring.told()
        return turned

    def _let_leave(self) -> None:
        """Begin the sends that are on record, if the lease allows it; raise ``EnvironmentFault`` if nobody can say."""
        leaving, allowed = self._leaving, not self._leaving or self._books.may_leave()
        self._leaving = []
        for dispatch in leaving:
            if allowed:
                self._begin(dispatch)
            else:
                self._ended.append(_not_begun(dispatch, self._clock.now()))
                self._woken.set()

    async def _wait_out(self, fault: EnvironmentFault, *, patient: bool) -> None:
        self._fault_is(fault)
        if not patient:
            raise fault
        await self._clock.wait(self._clock.now() + FAULT_WAIT, self._woken)

    def suspect(self) -> None:
        """Have the database checked before anything more is sent; on the engine's thread."""
        self._fault_is(damaged())
        self._woken.set()

    def _fault_is(self, fault: EnvironmentFault | None) -> None:
        if fault is not None and self.fault is None:
            _LOG.error("sending stops: %s", fault.technical or fault.sentence)
        if type(fault) is not type(self.fault):
            self.fault = fault
            self._wiring.told()

    def _is_due(self, turned: Turned) -> bool:
        return turned.next_due is not None and turned.next_due <= self._clock.now()

    def _next_turn(self, turned: Turned) -> datetime | None:
        """Return when to look again: at the next due instant, or when a full lane has room."""
        now, monotonic = self._clock.now(), self._clock.monotonic()
        # A channel that is listened to first wakes the engine itself.
        full = {each for each in turned.waits_for_lane - turned.probing if not self._listens_first(each)}
        waits = [self._channels.lane(channel_id).seconds_to_next(monotonic) for channel_id in full]
        free = [now + timedelta(seconds=wait) for wait in waits if wait is not None]
        if turned.next_due is not None and (turned.next_due > now or not turned.waits_for_lane):
            free.append(turned.next_due)
        free += [each for each in (self._listens_at, self._attends_at) if each is not None]
        return min(free, default=None)

    def _listens_first(self, channel_id: int) -> bool:
        channel = self._books.world.channels.get(channel_id)
        return channel is not None and self._ear.listens_first(channel)

    def _capacity(self, channel_id: int) -> int | None:
        if self._listens_first(channel_id):
            return None
        return self._channels.lane(channel_id).capacity(self._clock.monotonic())

    def _begin(self, dispatch: Dispatch) -> None:
        lane = self._channels.lane(dispatch.channel_id)
        lane.begin(self._clock.monotonic())
        task = asyncio.get_running_loop().create_task(self._send(dispatch, lane))
        self._sends.add(task)
        task.add_done_callback(self._sends.discard)

    async def _send(self, dispatch: Dispatch, lane: Lane) -> None:
        """Send one part. Whatever goes wrong in a connector is an outcome too."""
        outcome: Outcome
        try:
            connector = self._channels.connector(dispatch.channel_id)
            pictures = self._pictures(dispatch)
        except TendrilError as error:
            outcome = ChannelStopped(error.sentence, error.technical)
        except Exception as error:
            _LOG.exception("message %d cannot be prepared", dispatch.message_id)
            outcome = AgainLater(
                worded("it could not be prepared for sending"), technical=type(error).__name__
            )
        else:
            outcome = await self._send_over(connector, dispatch, pictures)
        lane.end()
        task = asyncio.current_task()
        if task is not None:
            self._sends.discard(task)
        self._ended.append(Ended(dispatch, outcome, self._clock.now()))
        self._have_recorded()

    def _have_recorded(self) -> None:
        """Have outcomes recorded: at once if nothing else is under way, else with those that come shortly after."""
        if not self._sends:
            self._woken.set()
        elif self._gathering is None:
            self._gathering = asyncio.get_running_loop().call_later(GATHER_SECONDS, self._woken.set)

    def _stop_gathering(self) -> None:
        if self._gathering is not None:
            self._gathering.cancel()
            self._gathering = None

    async def _send_over(
        self, connector: Connector, dispatch: Dispatch, pictures: list[PictureFile]
    ) -> Outcome:
        try:
            if await self._keep_pace(dispatch) and not self._books.may_leave(after_a_while=True):
                return AgainLater(worded("another Tendril had taken over before it was sent"))
        except asyncio.CancelledError:
            return AgainLater(worded("Tendril was ended before it was sent"))
        except TendrilError as error:
            return AgainLater(error.sentence.without_stop(), technical=error.technical)
        try:
            return await connector.send(dispatch.part, pictures)
        except Exception as error:
            _LOG.exception("the connector failed with message %d", dispatch.message_id)
            return Unknown(worded("nobody can say whether it was sent"), technical=type(error).__name__)

    async def _keep_pace(self, dispatch: Dispatch) -> bool:
        """Wait until the platform takes a further request to this recipient; return whether that took a while."""
        platform = platform_named(self._books.world.channels[dispatch.channel_id].platform)
        between = platform.between_to_one.total_seconds()
        now = self._clock.monotonic()
        wait = self._pace.wait(dispatch.channel_id, dispatch.part.recipient, between, now)
        if wait:
            await self._clock.sleep(wait)
        return wait > 0

    def _pictures(self, dispatch: Dispatch) -> list[PictureFile]:
        wanted = dispatch.part.content.pictures
        if not wanted:
            return []
        with self._wiring.database.read() as connection:
            data = library.picture_data(connection, [picture.digest for picture in wanted])
        return [PictureFile(picture, data[picture.digest]) for picture in wanted if picture.digest in data]

    def _show(self, delivery: PracticeDelivery) -> None:
        self._shown.append(
            PracticeMessage(
                delivery.message_key,
                delivery.recipient,
                delivery.recipient_name,
                delivery.content,
                delivery.at,
            )
        )

    async def _watch_foreign_writes(self) -> None:
        """Look again soon after anybody else has written: a command beside the engine, or the window."""
        while True:
            await asyncio.sleep(FOREIGN_WRITES_SECONDS)
            try:
                if self._books.others_have_written():
                    self._woken.set()
            except StorageFault:
                self._woken.set()

    async def _drain(self) -> None:
        """Give what is in flight a little time, record it, and close the connectors."""
        self._stop_gathering()
        await self._ear.close()
        await self._reception.close()
        if self._sends:
            _, late = await asyncio.wait(self._sends, timeout=DRAIN_SECONDS)
            for task in late:  # what has not ended by now stays on record as being sent, as after a crash
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        self._ended += [_not_begun(dispatch, self._clock.now()) for dispatch in self._leaving]
        if self._ended or self._shown:
            try:
                self._books.record_last(self._clock.now(), self._ended, self._shown)
            except EnvironmentFault:
                _LOG.exception("what had been sent could not be recorded")
        await self._channels.close()
        self._books.close()


def _not_begun(dispatch: Dispatch, now: datetime) -> Ended:
    return Ended(dispatch, AgainLater(worded("it had not begun to be sent")), now)
