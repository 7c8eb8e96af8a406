"""Reading the webhooks that the receiver has stored, each in the transaction that removes it."""

import logging
import time
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, InterfaceError, ProgrammingError

from app.channels.connector import ChannelSetup, Delivered
from app.channels.registry import platform_named
from app.engine.hearing import HeardOver, take_in
from app.engine.world import World
from app.model.errors import EnvironmentFault
from app.storage import inbox
from app.storage.inbox import InboxLetter

MOST_READ = 200
MOST_OCTETS = 2 << 20
MOST_SECONDS = 0.01
"""In one turn, so that a flood holds up nothing for long: what comes in meanwhile waits to be stored, and answered."""

_AT_A_TIME = 10

_OF_THE_BODY = (DataError, IntegrityError, InterfaceError, ProgrammingError)
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class InboxRead:
    """How much was new, and whether webhooks may be left for the next turn."""

    new: int
    has_more: bool


def read_inbox(connection: Connection, world: World, now: datetime) -> InboxRead:
    """Take in the webhooks that wait, the oldest first.

    One that cannot be taken in is set aside: it changes nothing and holds up nothing.
    """
    new, count, octets = 0, 0, 0
    ends = time.monotonic() + MOST_SECONDS
    while count < MOST_READ and octets < MOST_OCTETS and (not count or time.monotonic() < ends):
        letters = inbox.waiting(connection, min(_AT_A_TIME, MOST_READ - count), MOST_OCTETS - octets)
        if not letters:
            return InboxRead(new, has_more=False)
        for letter in letters:
            new += _taken(connection, world, letter, now)
            count, octets = count + 1, octets + len(letter.body)
    return InboxRead(new, has_more=inbox.size(connection)[0] > 0)


def _taken(connection: Connection, world: World, letter: InboxLetter, now: datetime) -> int:
    """Take a webhook in and remove it, or set it aside."""
    try:
        with connection.begin_nested():
            found = _take(connection, world, letter, now)
            inbox.remove(connection, letter.id)
    except EnvironmentFault:
        raise
    except Exception as error:
        if isinstance(error, DBAPIError) and not isinstance(error, _OF_THE_BODY):
            raise  # the disk's fault, not the body's
        _LOG.exception("a webhook of channel %d cannot be read", letter.channel_id)
        inbox.set_aside(connection, letter.id, type(error).__name__)
        return 0
    return found


def _take(connection: Connection, world: World, letter: InboxLetter, now: datetime) -> int:
    channel = world.channels.get(letter.channel_id)
    webhook = platform_named(channel.platform).hearing.webhook if channel is not None else None
    if channel is None or webhook is None:
        return 0
    # Who sent it was made sure of when it came: no secret is needed any more.
    setup = ChannelSetup(channel.name, channel.settings)
    delivered = Delivered({"content-type": letter.kind}, letter.body, letter.url, letter.query)
    news = webhook.read(delivered, setup, letter.received_at)
    return take_in(connection, world, HeardOver(channel.id, news), now)
