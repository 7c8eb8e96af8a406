"""Beginning rehearsals from an open folder, of which nothing is changed by them."""

import threading
from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection

from app.channels.disclosure_setting import ADDED, NOTE
from app.channels.registry import platform_named
from app.engine.world import traits_of
from app.model.channel import PRACTICE_TRAITS
from app.model.check import check
from app.model.customer import Customer
from app.model.errors import Invalid
from app.model.joining import no_consent, unreachable
from app.model.problem import Problem
from app.model.sentence import worded
from app.model.sequence import ByEvent, SequenceDocument, Version
from app.model.settings import shop_from
from app.model.shop import Shop
from app.storage import customers, library, sequences, settings
from app.storage.channels import StoredChannel
from app.workspace.customers import found as found_customer
from app.workspace.desk import Desk
from app.workspace.rehearsal.examples import example_data
from app.workspace.rehearsal.prompts import entry_data
from app.workspace.rehearsal.rehearsal import DAY_A_MINUTE, Rehearsal
from app.workspace.rehearsal.scratch import remove_left_behind, rules_of
from app.workspace.rehearsal.stage import Script
from app.workspace.rehearsal.stand_in import StandIn
from app.workspace.rehearsal.updates import Update
from app.workspace.sequence_lookup import channel_of

_CANNOT_BEGIN = ("no_steps", "no_first", "duplicate_id", "dangling", "cycle", "no_block", "missing_block")
_MOST_REMARKS = 5


class CannotBegin(Invalid):
    """The drawing has a fault with which nothing can be tried; ``problems`` are all such."""

    def __init__(self, problems: list[Problem]) -> None:
        """Say the first of them."""
        super().__init__(worded("It cannot be tried yet: {problem}.", problem=problems[0].with_place))
        self.problems = problems


class Rehearsals:
    """The rehearsals of a folder. Those that are still going on end with it."""

    def __init__(self, desk: Desk) -> None:
        """Work on an open folder."""
        self._desk = desk
        self.going_on: set[Rehearsal] = set()
        """Those that have not been ended."""
        self._changing = threading.Lock()

    def begin(
        self,
        sequence_id: int,
        document: SequenceDocument,
        stand_in: StandIn,
        told: Callable[[Update], None],
        *,
        start: datetime | None = None,
        speed: float = DAY_A_MINUTE,
    ) -> Rehearsal:
        """Begin to rehearse a sequence as it is drawn, by default now.

        Raises ``CannotBegin`` for a drawing that could not run at all, and ``NotAllowed`` if the
        rules do not let the customer join. The folder itself is only read.
        """
        remove_left_behind()
        at = start or self._desk.now()
        with self._desk.read() as connection:
            channel = _channel(connection, sequence_id)
            script = _script(connection, sequence_id, document, stand_in, channel, at)
            problems = _problems(connection, document, channel)
            double = customers.by_ids(connection, [stand_in.copy_of]).get(stand_in.copy_of)
        serious = [each for each in problems if each.is_error and each.key in _CANNOT_BEGIN]
        if serious:
            raise CannotBegin(serious)
        remarks = [
            *_refused(double, document, channel, at),
            *(str(each) for each in problems if each.is_error),
        ]
        rehearsal = Rehearsal(script, start=at, speed=speed, remarks=remarks[:_MOST_REMARKS], told=told)
        with self._changing:
            self.going_on.add(rehearsal)
        return rehearsal

    def tidy(self) -> int:
        """Remove what rehearsals of a program that was killed have left behind; return how many there were."""
        return remove_left_behind()

    def known_fields(self) -> list[str]:
        """Return the names of the shop's own fields of customers."""
        with self._desk.read() as connection:
            return sorted(customers.field_names(connection))

    def copy_of(self, who: str) -> StandIn:
        """Return a test customer with the fields of a real one, found by id, email or phone number."""
        with self._desk.read() as connection:
            found = found_customer(connection, who, self._desk.shop().country)
        return StandIn.copied(found)

    def end(self, rehearsal: Rehearsal) -> None:
        """End a rehearsal, and remove everything it has made."""
        rehearsal.close()
        with self._changing:
            self.going_on.discard(rehearsal)

    def close(self) -> None:
        """End every rehearsal."""
        for rehearsal in list(self.going_on):
            self.end(rehearsal)


def _channel(connection: Connection, sequence_id: int) -> StoredChannel | None:
    stored = sequences.by_id(connection, sequence_id)
    return channel_of(connection, stored) if stored else None


def _script(
    connection: Connection,
    sequence_id: int,
    document: SequenceDocument,
    stand_in: StandIn,
    channel: StoredChannel | None,
    at: datetime,
) -> Script:
    rules = rules_of(settings.every(connection))
    adds_note = channel is not None and traits_of(channel).adds_note
    return Script(
        sequence_id=sequence_id,
        document=document,
        customer=stand_in.customer(),
        data=_data(document, stand_in, at, shop_from(rules)),
        settings=rules,
        pictures=_pictures(connection, document),
        channel={NOTE: ADDED} if adds_note else {},
    )


def _data(document: SequenceDocument, stand_in: StandIn, at: datetime, shop: Shop) -> dict[str, str]:
    """Return what comes with the entry's event: as the owner has said, else examples."""
    if not isinstance(document.entry, ByEvent):
        return {}
    said = stand_in.data.get(document.entry.event)
    if said is None:
        return example_data(entry_data(document), at, shop.zone, shop.language)
    return {name: value for name, value in said.items() if value}


def _pictures(connection: Connection, document: SequenceDocument) -> dict[str, tuple[str, bytes]]:
    wanted = document.shown_pictures
    data = library.picture_data(connection, wanted)
    return {digest: (wanted[digest].kind, content) for digest, content in data.items()}


def _problems(
    connection: Connection, document: SequenceDocument, channel: StoredChannel | None
) -> list[Problem]:
    """Return what is wrong with the drawing, and with it on the sequence's own platform."""
    return check(
        document,
        channel=traits_of(channel) if channel else None,
        shop=shop_from(settings.every(connection)),
        way_out=platform_named(channel.platform).way_out(channel.settings) if channel else "",
        known_fields=customers.field_names(connection),
    )


def _refused(
    double: Customer | None, document: SequenceDocument, channel: StoredChannel | None, at: datetime
) -> list[str]:
    """Say why the customer whose fields were copied would not join, if they would not."""
    if double is None:
        return []
    traits = traits_of(channel) if channel else PRACTICE_TRAITS
    version = Version(0, 0, 0, document, at)
    reason = unreachable(double, traits) or no_consent(double, version, traits)
    if reason is None:
        return []
    return [
        worded("{customer} themselves would not join: {reason}", customer=double.name, reason=reason.text())
    ]
