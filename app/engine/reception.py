"""Has the receiver listen for the channels whose webhooks reach this computer, and stores what it takes in."""

import asyncio
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from app.channels.connector import ChannelSetup, Delivered, Webhook
from app.channels.registry import platform_named
from app.engine.clock import Clock
from app.engine.world import World
from app.model.errors import EnvironmentFault, TendrilError
from app.model.receiver_place import ReceiverPlace
from app.model.sentence import worded
from app.storage import inbox
from app.storage.channels import StoredChannel
from app.storage.database import Database
from app.storage.inbox import InboxLetter

if TYPE_CHECKING:
    from app.sources.receiver import Door, Received, Receiver

TRIED_AGAIN = timedelta(seconds=30)
"""After a port was taken, or a keyring locked."""

MOST_WAITING = 20_000
MOST_OCTETS = 256 << 20
"""Of webhooks that wait to be read, however long nobody reads them."""

PRESSED_FOR = 0.1
"""Seconds, by real time, after a webhook came in, in which the next ones are likely."""

_LOG = logging.getLogger(__name__)


class InboxFull(EnvironmentFault):
    """So much waits to be read that nothing more is taken in."""


def path_of(channel: StoredChannel) -> str:
    """Return the path of the receiver that a channel's webhooks come in at."""
    return f"/{channel.platform}/{channel.id}"


def can_be_told(channel: StoredChannel) -> bool:
    """Say whether a channel's platform sends webhooks that lead to this computer."""
    webhook = platform_named(channel.platform).hearing.webhook
    return webhook is not None and webhook.leads_here(channel.settings)


def address_of(channel: StoredChannel, place: ReceiverPlace) -> str:
    """Return where a channel's webhooks come in, whole; empty if they do not, or the public address is not known."""
    return f"{place.address}{path_of(channel)}" if place.address and can_be_told(channel) else ""


class Reception:
    """The receiver of one engine. ``fault`` says why it cannot listen, if it should and cannot."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        secrets_of: Callable[[StoredChannel], Mapping[str, str]],
        arrived: Callable[[], None],
    ) -> None:
        """Prepare; ``arrived`` is called, on another thread, whenever something was stored."""
        self.fault: TendrilError | None = None
        self._database = database
        self._clock = clock
        self._secrets_of = secrets_of
        self._arrived = arrived
        self._receiver: Receiver | None = None
        self._place: ReceiverPlace | None = None
        self._channels: dict[int, StoredChannel] = {}
        self._try_at: datetime | None = None
        self._pressed_until = 0.0

    @property
    def is_pressed(self) -> bool:
        """Whether webhooks are coming in just now, which have to be stored before they are answered."""
        return time.monotonic() < self._pressed_until

    async def attend(self, world: World) -> datetime | None:
        """Listen for the channels as they are now; return when to try again what could not be done."""
        wanted = {each.id: each for each in world.channels.values() if can_be_told(each)}
        is_new = wanted != self._channels or (self._receiver is not None and world.place != self._place)
        if not is_new and (self._try_at is None or self._clock.now() < self._try_at):
            return self._try_at
        self._channels, self._try_at = wanted, None
        try:
            await self._listen(world.place, wanted)
        except TendrilError as fault:
            if self.fault is None or self.fault.sentence != fault.sentence:
                _LOG.error("webhooks are not taken in: %s", fault.technical or fault.sentence)
            self.fault, self._try_at = fault, self._clock.now() + TRIED_AGAIN
        else:
            self.fault = None
        return self._try_at

    async def close(self) -> None:
        """Let the port go, once what is being answered is answered."""
        if self._receiver is not None:
            await asyncio.to_thread(self._receiver.close)
            self._receiver = None

    async def _listen(self, place: ReceiverPlace, wanted: Mapping[int, StoredChannel]) -> None:
        if self._receiver is not None and (place != self._place or not wanted):
            await self.close()
        if not wanted:
            return
        if self._receiver is None:
            from app.sources.receiver import Receiver

            receiver = Receiver(place, self._store)
            await asyncio.to_thread(receiver.start)
            self._receiver, self._place = receiver, place
        doors, faults = {}, []
        for channel in wanted.values():
            try:
                doors[path_of(channel)] = self._door(channel)
            except TendrilError as fault:
                faults.append(fault)
        self._receiver.open(doors)
        if faults:
            raise faults[0]

    def _door(self, channel: StoredChannel) -> "Door":
        from app.sources.receiver import Door, Verdict

        webhook = platform_named(channel.platform).hearing.webhook
        if webhook is None:
            raise AssertionError("only channels with webhooks have a door")
        setup = ChannelSetup(channel.name, channel.settings, self._secrets_of(channel))

        def judge(delivered: Delivered) -> Verdict:
            if _is_genuine(webhook, delivered, setup):
                return Verdict.GENUINE
            has_none = webhook.signed_in and webhook.signed_in not in delivered.headers
            return Verdict.UNSIGNED if has_none else Verdict.FORGED

        return Door(channel.id, judge, lambda delivered: webhook.greeting(delivered, setup))

    def _store(self, batch: "Sequence[Received]") -> None:
        now = self._clock.now()
        letters = [
            InboxLetter(
                0,
                each.channel_id,
                now,
                each.delivered.url,
                each.delivered.headers.get("content-type", ""),
                each.delivered.query,
                each.delivered.body,
            )
            for each in batch
        ]
        with self._database.write() as connection:
            count, octets = inbox.size(connection)
            if count >= MOST_WAITING or octets >= MOST_OCTETS:
                raise InboxFull(
                    worded("More has come in than can be read; the platforms will send it again.")
                )
            inbox.add(connection, letters)
        self._pressed_until = time.monotonic() + PRESSED_FOR
        self._arrived()


def _is_genuine(webhook: Webhook, delivered: Delivered, setup: ChannelSetup) -> bool:
    try:
        return webhook.is_genuine(delivered, setup)
    except (ValueError, TypeError, KeyError):  # made to confuse us: nobody genuine sends that
        return False
