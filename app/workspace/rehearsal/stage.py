"""The stage of a rehearsal: a scratch database with the sequence published, and the test customer in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from app.channels.registry import PLATFORMS
from app.engine.context import Context, gather
from app.engine.dispatch import message_key
from app.engine.enrolling import Occasion, enroll
from app.engine.happening import happen
from app.engine.world import World
from app.model.block import Picture
from app.model.customer import PRACTICE, Consent, ConsentRecord, Customer
from app.model.enrollment import Enrollment
from app.model.errors import NotAllowed
from app.model.event import Event
from app.model.preview import preview
from app.model.sequence import ByEvent, SequenceDocument, SequenceState
from app.model.settings import shop_from
from app.storage import (
    channels,
    consents,
    customers,
    enrollments,
    library,
    messages,
    practice,
    sequences,
    settings,
)
from app.storage.database import Database
from app.workspace.rehearsal.scratch import database_file
from app.workspace.rehearsal.updates import Arrived, Standing

_FOLDER_ID = "7e4ea25a-1000-4000-8000-000000000000"
"""The scratch folder's id: it only has to be one."""


@dataclass(frozen=True)
class Script:
    """What is rehearsed: a sequence as it is drawn, with the blocks it uses, for one customer.

    ``settings`` are those of the shop, ``pictures`` the kind and bytes of those the blocks show,
    by digest; ``data`` comes with the event through which the customer joins. ``channel`` holds the settings
    of the Practice channel that stands in for the sequence's own.
    """

    sequence_id: int
    document: SequenceDocument
    customer: Customer
    data: Mapping[str, str]
    settings: Mapping[str, str]
    pictures: Mapping[str, tuple[str, bytes]]
    channel: Mapping[str, str] = field(default_factory=dict)


class Stage:
    """The scratch database, from one thread at a time or from several: each reading is its own."""

    def __init__(self, folder: Path, script: Script, now: datetime) -> None:
        """Make the database in an empty folder, and publish the sequence in it over Practice alone."""
        from app.storage.migrate import migrate

        self.folder_id = _FOLDER_ID
        self.script = script
        self.database = Database(database_file(folder))
        self._told = 0
        try:
            migrate(self.database, lambda connection: self._furnish(connection, now))
        except BaseException:
            self.database.close()
            raise

    def _furnish(self, connection: Connection, now: datetime) -> None:
        script = self.script
        for key, value in script.settings.items():
            settings.put(connection, key, value)
        stands_in = {**PLATFORMS[PRACTICE].settle({}), **script.channel}
        channel_id = channels.add(connection, "Practice", PRACTICE, stands_in, now)
        for digest, (kind, data) in script.pictures.items():
            library.put_picture(connection, digest, kind, data)
        for key, block in script.document.blocks.items():
            library.put_block(connection, key, block, now)
        made = sequences.add(connection, script.document.name, script.document, channel_id, now)
        changes = {"id": script.sequence_id, "state": SequenceState.ACTIVE}
        sequences.change(connection, made, now, **changes)
        sequences.publish(connection, script.sequence_id, script.document, now)
        customers.add(connection, script.customer, now)
        for platform, consent in script.customer.consents.items():
            record = ConsentRecord(platform, Consent(consent), "rehearsal", now)
            consents.record(connection, script.customer.id, record)

    def let_join(self, now: datetime) -> None:
        """Let the customer join as the entry says; raise ``NotAllowed`` with the reason if they may not."""
        entry = self.script.document.entry
        customer = self.script.customer
        with self.database.write() as connection:
            world = World.read(connection)
            if isinstance(entry, ByEvent):
                event = Event(entry.event, now, self.script.data, customer.id)
                joining = happen(connection, world, customer, event, now).joinings[self.script.sequence_id]
            else:
                version = sequences.newest_version(connection, self.script.sequence_id)
                if version is None:
                    raise AssertionError("the sequence was published with the stage")
                joining = enroll(connection, world, version, [customer], Occasion(now))
        for reason in joining.refused.values():
            raise NotAllowed(reason.text())

    def feed(self, name: str, data: Mapping[str, str], now: datetime) -> None:
        """Record that something happened to the customer."""
        with self.database.write() as connection:
            customer = customers.by_ids(connection, [self.script.customer.id])[self.script.customer.id]
            happen(connection, World.read(connection), customer, Event(name, now, data, customer.id), now)

    def standing(self, now: datetime) -> Standing:
        """Return where the customer is, and what lies ahead if nothing else happens."""
        with self.database.read() as connection:
            newest = self._newest(connection)
            context = self._context(connection, newest, now) if newest.state.is_active else None
        ahead = (
            preview(context.enrollment, context.version, context.customer, context.facts, now)
            if context
            else []
        )
        return Standing(
            at=now,
            step=newest.position.step or "",
            state=newest.state,
            why=newest.why,
            until=newest.next_at,
            ahead=tuple(ahead),
        )

    def zone(self) -> ZoneInfo:
        """Return the zone of the customer's clock, which is the shop's where theirs is not known."""
        return self.script.customer.zone() or shop_from(self.script.settings).zone

    def arrived(self) -> list[Arrived]:
        """Return the messages that have come onto the phone since this was last asked."""
        with self.database.read() as connection:
            new = practice.on_phone(connection)[self._told :]
            if not new:
                return []
            ids = [each.id for each in enrollments.of_customer(connection, self.script.customer.id)]
            own = messages.of_enrollments(connection, ids)
        steps = {
            message_key(self.folder_id, message.id, message.created_at): message.step
            for by_step in own.values()
            for message in by_step.values()
        }
        self._told += len(new)
        return [
            Arrived(
                each.at, steps.get(each.message_key, ""), each.content, self._pictures(each.content.pictures)
            )
            for each in new
        ]

    def close(self) -> None:
        """Close the database."""
        self.database.close()

    def _pictures(self, wanted: tuple[Picture, ...]) -> dict[str, bytes]:
        known = self.script.pictures
        return {picture.digest: known[picture.digest][1] for picture in wanted if picture.digest in known}

    def _newest(self, connection: Connection) -> Enrollment:
        return enrollments.of_customer(connection, self.script.customer.id)[-1]

    def _context(self, connection: Connection, enrollment: Enrollment, now: datetime) -> Context:
        world = World.read(connection)
        channel = world.channel_of(enrollment.sequence_id)
        if channel is None:
            raise AssertionError("the stage has its channel")
        (context,) = gather(connection, world, [enrollment], channel, now)
        return context
