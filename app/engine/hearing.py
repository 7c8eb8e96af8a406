"""Taking in what was heard from a platform: each thing once, whatever it is told how often."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from app.channels.registry import platform_named
from app.engine.happening import happen
from app.engine.receipts import SPAN, Line, apply_receipts
from app.engine.world import World
from app.model.customer import Address, Consent, ConsentRecord, Customer
from app.model.event import MESSAGE_RECEIVED, OPTED_OUT, Event
from app.model.heard import (
    Deaf,
    Hearing,
    Incoming,
    Lost,
    News,
    OptIn,
    OptOut,
    Receipt,
    ReceiptsUpTo,
    Unreachable,
)
from app.model.opt_out_words import asks_to_stop
from app.storage import accounts, channels, consents, customers, enrollments, events, hearing, stops
from app.storage.channels import StoredChannel
from app.storage.stops import Stop

LONGEST_TEXT = 4000
"""Letters of an incoming message that are kept."""


@dataclass(frozen=True, slots=True)
class HeardOver:
    """What one look at a channel brought; ``cursor`` is where the next one begins, ``None`` if it stays."""

    channel_id: int
    news: tuple[News, ...]
    cursor: str | None = None


def take_in(connection: Connection, world: World, heard: HeardOver, now: datetime) -> int:
    """Store what was heard and let it take effect; return how much of it was new.

    Everything belongs to the transaction of ``connection``, the cursor too: nothing is heard by half.
    """
    channel = world.channels.get(heard.channel_id)
    if channel is None:
        return 0
    listener = _Listener(connection, world, channel, now)
    receipts = [each for each in heard.news if isinstance(each, Receipt | ReceiptsUpTo)]
    new = listener.take_receipts(receipts) + sum(listener.take(each) for each in heard.news)
    if heard.cursor is not None:
        hearing.set_cursor(connection, channel.id, heard.cursor)
    return new


class _Listener:
    def __init__(self, connection: Connection, world: World, channel: StoredChannel, now: datetime) -> None:
        self._connection = connection
        self._world = world
        self._channel = channel
        self._now = now
        traits = platform_named(channel.platform).traits
        self._kind, self._marked_kind = traits.address_kind, traits.marked_kind
        self._platform = traits.platform

    def take(self, each: News) -> int:
        """Take in one thing; return whether it was new. Receipts are taken in all together."""
        match each:
            case Incoming():
                return self.take_incoming(each)
            case OptOut():
                return self.take_opt_out(each)
            case OptIn():
                return self.take_opt_in(each)
            case Unreachable():
                return self.take_unreachable(each)
            case Lost():
                return self.take_loss(each)
            case Deaf():
                return accounts.put_deaf(self._connection, self._channel.id, each.problem, each.at)
            case Hearing():
                return accounts.put_hearing(self._connection, self._channel.id)
            case Receipt() | ReceiptsUpTo():
                return 0

    def take_receipts(self, heard: Sequence[Receipt | ReceiptsUpTo]) -> int:
        receipts: list[Receipt] = []
        for each in heard:
            if isinstance(each, Receipt):
                receipts.append(each)
                continue
            ids = hearing.ids_sent_to(
                self._connection, self._channel.id, each.address, each.up_to, each.up_to - SPAN
            )
            receipts += [Receipt(provider_id, each.state, each.at) for provider_id in ids]
        named = [receipt for receipt in receipts if receipt.provider_id]
        if not named:
            return 0
        hearing.add_receipts(self._connection, self._channel.id, named, self._now)
        ids_named = {receipt.provider_id for receipt in named}
        found = hearing.messages_of(self._connection, self._channel.id, ids_named)
        line = Line(self._channel.id, self._marked_kind)
        return apply_receipts(self._connection, line, found, self._now)

    def take_incoming(self, message: Incoming) -> int:
        customer = self._who(message, message.name)
        at = min(message.at, self._now)
        if customer is None or not hearing.is_new(
            self._connection, self._channel.id, message.id, customer.id, at
        ):
            return 0
        if message.opens_window:
            hearing.has_interacted(self._connection, self._channel.id, customer.id, at)
        if not message.is_news:
            self._wake(customer)
            return 1
        platform = self._platform
        data = {"text": message.text[:LONGEST_TEXT], "platform": platform}
        if asks_to_stop(message.text):
            # It is an answer, too, but begins nothing.
            events.record(self._connection, customer.id, MESSAGE_RECEIVED, at, data, self._now)
            self._opt_out(customer, at)
        else:
            happen(self._connection, self._world, customer, Event(MESSAGE_RECEIVED, at, data), self._now)
        return 1

    def take_opt_out(self, told: OptOut) -> int:
        customer = self._who(told)
        at = min(told.at, self._now)
        if customer is None or not self._is_news(told, customer, at):
            return 0
        if self._is_outdated(customer, Consent.NO, at):
            return 0
        self._opt_out(customer, at)
        return 1

    def take_opt_in(self, told: OptIn) -> int:
        customer = self._customer(told.address)
        at = min(told.at, self._now)
        if customer is None or not self._is_news(told, customer, at):
            return 0
        if self._is_outdated(customer, Consent.YES, at):
            return 0
        record = ConsentRecord(self._platform, Consent.YES, told.source, at)
        consents.record(self._connection, customer.id, record)
        self._wake(customer)
        return 1

    def take_unreachable(self, told: Unreachable) -> int:
        customer_id = customers.find(self._connection, self._kind, told.address)
        if customer_id is None or not self._marked_kind:
            return 0
        customer = customers.by_ids(self._connection, [customer_id])[customer_id]
        if not self._is_news(told, customer, min(told.at, self._now)):
            return 0
        written = hearing.last_interactions(self._connection, self._channel.id, [customer_id])
        if told.problem and told.at < written.get(customer_id, told.at):
            return 0  # told late: the customer has been there since
        customers.mark_unreachable(self._connection, customer_id, self._kind, told.address, told.problem)
        self._wake(customer)
        return 1

    def take_loss(self, told: Lost) -> int:
        if self._channel.problem:
            return 0
        channels.set_problem(self._connection, self._channel.id, told.problem)
        stops.put(self._connection, Stop(self._channel.id, told.at, told.problem))
        return 1

    def _opt_out(self, customer: Customer, at: datetime) -> None:
        """Record it as of ``at``, and have every sequence left that the customer is in by now.

        A platform tells whole seconds, or late: whoever has joined in between leaves as well.
        """
        event = Event(OPTED_OUT, self._now, {"platform": self._platform})
        withdrawn = ConsentRecord(self._platform, Consent.NO, f"event {OPTED_OUT}", at)
        happen(self._connection, self._world, customer, event, self._now, withdrawn)

    def _is_news(self, told: OptOut | OptIn | Unreachable, customer: Customer, at: datetime) -> bool:
        """Whether this was never told before: what is repeated may be overtaken by now."""
        told_by = f"{type(told).__name__}:{told.id}"
        return not told.id or hearing.is_new(self._connection, self._channel.id, told_by, customer.id, at)

    def _is_outdated(self, customer: Customer, consent: Consent, at: datetime) -> bool:
        """Whether a later or the same answer is recorded: what comes late or twice changes nothing."""
        last = consents.last(self._connection, customer.id, self._platform)
        if last is None:
            return False
        if consent is Consent.NO and last.consent is Consent.YES:
            # Platforms tell whole seconds: within one, the no counts.
            return at + timedelta(seconds=1) <= last.at
        return at < last.at or (at == last.at and consent is last.consent)

    def _wake(self, customer: Customer) -> None:
        active = enrollments.active_of(self._connection, customer_id=customer.id)
        enrollments.wake(self._connection, self._now, [enrollment.id for enrollment in active])

    def _who(self, told: Incoming | OptOut, name: str = "") -> Customer | None:
        """Return who got what this answers, else whose address it is."""
        if told.answers:
            known = hearing.recipient_of(self._connection, self._channel.id, told.answers)
            if known is not None:
                return customers.by_ids(self._connection, [known])[known]
        is_known = customers.find(self._connection, self._kind, told.address) is not None
        return self._customer(told.address, name) if told.makes_customer or is_known else None

    def _customer(self, address: str, name: str = "") -> Customer | None:
        """Return whose address it is; somebody who is not known yet becomes a customer."""
        if not self._kind or not address:
            return None
        customer_id = customers.find(self._connection, self._kind, address)
        if customer_id is None:
            first, _, last = " ".join(name.split())[:200].partition(" ")
            new = Customer(0, first_name=first, last_name=last, addresses=(Address(self._kind, address),))
            customer_id = customers.add(self._connection, new, self._now)
        return customers.by_ids(self._connection, [customer_id])[customer_id]
