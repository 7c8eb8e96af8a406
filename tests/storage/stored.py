"""What tests put into a database, in a line each."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from app.model.block import Block
from app.model.customer import Address, Customer
from app.model.enrollment import Enrollment, Position
from app.model.reason import because
from app.model.sequence import SequenceDocument, SequenceState, Version
from app.storage import customers, enrollments, library, messages, sequences
from app.storage.tables import messages as message_table
from tests.model.builders import message, version

NOW = datetime(2026, 3, 23, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def put_customer(connection: Connection, first_name: str = "Mai", *emails: str, **more: Any) -> int:
    """Store a customer; the first of the addresses is the primary one."""
    addresses = tuple(Address("email", email, is_primary=not n) for n, email in enumerate(emails))
    return customers.add(connection, Customer(0, first_name, addresses=addresses, **more), NOW)


def document(*steps: str, **texts: str) -> SequenceDocument:
    """Return a sequence of messages; ``texts`` are those of its blocks, by key."""
    flow = version(*(message(step) for step in steps or ("hello",)))
    blocks = {key: Block(name=key, text=text) for key, text in texts.items()}
    return flow.document.model_copy(update={"blocks": blocks})


def put_sequence(
    connection: Connection,
    name: str = "Welcome",
    drawn: SequenceDocument | None = None,
    state: SequenceState = SequenceState.ACTIVE,
) -> Version:
    """Store a sequence with its blocks, and publish it."""
    draft = drawn or document(hello="Hello")
    for key, block in draft.blocks.items():
        library.put_block(connection, key, block, NOW)
    sequence_id = sequences.add(connection, name, draft, None, NOW)
    sequences.change(connection, sequence_id, NOW, state=state)
    return sequences.publish(connection, sequence_id, draft, NOW)


def joining(flow: Version, customer_id: int, **more: Any) -> Enrollment:
    """Return a new enrollment at the first step, to be looked at now."""
    values: dict[str, Any] = {"occurrence": "", "joined_at": NOW, "next_at": NOW} | more
    position = values.pop("position", Position("hello", values["joined_at"]))
    return Enrollment(0, flow.sequence_id, customer_id, flow.id, position=position, **values)


def put_enrollment(connection: Connection, flow: Version, customer_id: int, **more: Any) -> int:
    """Store an enrollment."""
    (enrollment_id,) = enrollments.add(connection, [joining(flow, customer_id, **more)])
    return enrollment_id


def put_message(connection: Connection, enrollment_id: int, state: str = "queued", **more: Any) -> int:
    """Store a message of an enrollment's first step, to nobody over nothing."""
    (enrollment,) = enrollments.by_ids(connection, [enrollment_id])
    values: dict[str, Any] = {
        "enrollment_id": enrollment_id,
        "sequence_id": enrollment.sequence_id,
        "customer_id": enrollment.customer_id,
        "channel_id": None,
        "step": "hello",
        "state": state,
        "created_at": NOW,
        "due_at": NOW,
        "attempts": 0,
        "recipient_is_lost": False,
        "why": because("as_planned", timing="at once").stored(),
    }
    unknown = set(more) - set(message_table.c.keys())
    assert not unknown, unknown
    (message_id,) = messages.add_many(connection, [values | more])
    return message_id


def read_customer(connection: Connection, customer_id: int) -> Customer:
    """Return a customer as they are stored now."""
    return customers.by_ids(connection, [customer_id])[customer_id]
