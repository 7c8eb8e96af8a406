"""The state of sending, what has been sent, and the settings."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from app.channels.registry import rules_key
from app.engine.catching_up import ALIVE_KEY
from app.model.block import Content
from app.model.customer import EMAIL
from app.model.errors import NotAllowed
from app.model.message import MessageState
from app.model.sentence import Sentence, worded
from app.model.sequence import SequenceState
from app.model.settings import PAUSED, POSTAL_ADDRESS, settled, with_defaults
from app.storage import activity, attempts, channels, enrollments, messages, practice, sequences, settings
from app.storage.activity import ActivityRow
from app.storage.attempts import Attempt
from app.storage.folder import SenderLock
from app.storage.practice import PracticeMessage
from app.workspace.channels import Channels, ChannelView
from app.workspace.customers import found as found_customer
from app.workspace.desk import Desk
from app.workspace.lease import LeaseOfFolder, LeaseView
from app.workspace.review import Review, ReviewView
from app.workspace.review_words import in_words
from app.workspace.sequence_lookup import found

STANDS_STILL = timedelta(minutes=3)
"""An engine that can send says so every minute."""

_PLANNED_ANEW_BY = ("shop.timezone", "hours.", "sending.cap")


@dataclass(frozen=True, slots=True)
class Status:
    """The state of sending. ``engine`` is *running*, *paused* or *stopped*.

    ``waiting`` are the enrollments under way, ``due`` those to be looked at now, ``unknown`` the
    messages of which nobody can say whether they arrived. ``held_for_review`` are those that wait
    for the owner's decision after a break; ``hints`` are sentences about what needs attention.
    ``review`` is what they are about, without names, and ``lease`` why nothing may go out from here.
    """

    engine: str
    waiting: int
    due: int
    sending: int
    unknown: int
    next_due_at: datetime | None
    channels: tuple[ChannelView, ...]
    held_for_review: int = 0
    hints: tuple[Sentence, ...] = ()
    review: ReviewView = field(default_factory=ReviewView)
    lease: LeaseView | None = None


@dataclass(frozen=True, slots=True)
class MessageStory:
    """What was sent in a message, and what came of each attempt."""

    content: Content | None
    attempts: tuple[Attempt, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """A setting as it is kept now, whether it is another value, and how many waiting customers are planned anew."""

    value: str
    is_new: bool
    planned_anew: int


class Overview:
    """Looks at the whole folder."""

    def __init__(self, desk: Desk) -> None:
        """Work on an open folder."""
        self._desk = desk

    def status(self, *, sends_here: bool = False) -> Status:
        """Return the state of sending; ``sends_here`` says that this very program is the sender."""
        now = self._desk.now()
        with self._desk.read() as connection:
            active = list(sequences.active(connection))
            waiting = enrollments.active_count(connection)
            under_way = messages.counts(connection)
            paused = settings.get(connection, PAUSED) == "yes"
            due = enrollments.due_count(connection, active, now)
            next_due = enrollments.next_due(connection, active)
            alive = settings.get(connection, ALIVE_KEY)
        review = Review(self._desk).summary()
        lease = LeaseOfFolder(self._desk).view()
        paused = paused or lease is not None
        hints = [lease.sentence] if lease is not None else []
        elsewhere = not sends_here and SenderLock(self._desk.folder).is_held_elsewhere()
        running = sends_here or elsewhere
        if elsewhere and not paused and not self._desk.is_test:
            hints += _stands_still(alive, now, self._desk.zone())
        return Status(
            engine="paused" if paused else "running" if running else "stopped",
            waiting=waiting,
            due=due,
            sending=under_way.get(MessageState.SENDING, 0),
            unknown=under_way.get(MessageState.UNKNOWN, 0),
            next_due_at=next_due,
            channels=tuple(Channels(self._desk).every()),
            held_for_review=review.useful + review.stale,
            hints=(*hints, *in_words(review, self._desk.zone())),
            review=review,
            lease=lease,
        )

    def activity(
        self,
        *,
        who: str = "",
        sequence: str = "",
        states: Collection[MessageState] = (),
        text: str = "",
        most: int | None = None,
    ) -> list[ActivityRow]:
        """Return messages, the newest last, of one customer or sequence or of all.

        ``states`` keeps those in one of them, ``text`` those whose customer's name or address contains it.
        """
        country = self._desk.shop().country
        with self._desk.read() as connection:
            return activity.listed(
                connection,
                customer_id=found_customer(connection, who, country).id if who else None,
                sequence_id=found(connection, sequence).id if sequence else None,
                states=states,
                text=text,
                most=most,
            )

    def story(self, message_id: int) -> MessageStory:
        """Return what a message said and every attempt to send it; empty for one that is gone."""
        with self._desk.read() as connection:
            message = messages.by_id(connection, message_id)
            return MessageStory(
                content=message.content if message else None,
                attempts=tuple(attempts.of_message(connection, message_id)),
            )

    def on_phone(self) -> list[PracticeMessage]:
        """Return what is on the Practice phone."""
        with self._desk.read() as connection:
            return practice.on_phone(connection)

    def settings(self) -> dict[str, str]:
        """Return every setting with its value."""
        with self._desk.read() as connection:
            return with_defaults(settings.every(connection))

    def set(self, key: str, value: str) -> str:
        """Change a setting and return its value as it is kept; plans that rest on it are made anew at once."""
        return self.change(key, value).value

    def change(self, key: str, value: str) -> Changed:
        """The same, and say what came of it."""
        text = settled(key, value)
        moved = 0
        with self._desk.write() as connection:
            if key == POSTAL_ADDRESS and not text:
                _refuse_without_address(connection)
            if with_defaults(settings.every(connection)).get(key) == text:
                return Changed(text, False, 0)
            settings.put(connection, key, text)
            if key.startswith(_PLANNED_ANEW_BY):
                moved = enrollments.throw_over_plans(connection, self._desk.now())
        return Changed(text, True, moved)


def _stands_still(alive: str | None, now: datetime, zone: ZoneInfo) -> list[Sentence]:
    """Return a sentence if whoever sends has not been able to record anything for a while."""
    since = datetime.fromisoformat(alive) if alive else now
    if now - since < STANDS_STILL:
        return []
    return [
        worded(
            "Tendril is open, but has not been able to send since {since}. “doctor”, or its own window, says why.",
            since=since.astimezone(zone),
        )
    ]


def _refuse_without_address(connection: Connection) -> None:
    """Marketing mail has to carry the address: it cannot go while such a sequence runs."""
    mailing = {channel.id for channel in channels.every(connection) if rules_key(channel.platform) == EMAIL}
    running = [
        stored.name
        for stored in sequences.every(connection)
        if stored.state is SequenceState.ACTIVE and stored.draft.is_marketing and stored.channel_id in mailing
    ]
    if running:
        raise NotAllowed(
            worded(
                "Marketing mail has to carry the postal address. Pause {listed} first.",
                listed=", ".join(running),
            )
        )
