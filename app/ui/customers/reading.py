"""What the Customers page shows; read in the background."""

from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from app.model.customer import ConsentRecord, Customer
from app.model.message import MessageState
from app.model.reason import Reason
from app.model.sequence import SequenceState
from app.ui.told import told_reason
from app.workspace import Workspace
from app.workspace.under_way import UnderWay

PAGE = 100
MOST_MESSAGES = 20


@dataclass(frozen=True)
class People:
    """Some customers after an id; ``is_all`` says that there are no more, ``total`` counts the whole shop's."""

    text: str
    rows: tuple[Customer, ...]
    is_all: bool
    total: int


@dataclass(frozen=True)
class SentMessage:
    """One message to a customer, as their details list it."""

    sequence: str
    step: str
    state: MessageState
    at: datetime
    why: str
    step_name: str = ""


@dataclass(frozen=True)
class Person:
    """A customer with their newest messages, the newest first, and the sequences they are in or can be added to.

    ``consents`` is everything that was recorded, what counts now first.
    """

    customer: Customer
    consents: tuple[ConsentRecord, ...]
    under_way: tuple[UnderWay, ...]
    messages: tuple[SentMessage, ...]
    has_older: bool
    sequences: tuple[str, ...]
    zone: ZoneInfo
    now: datetime = field(compare=False)


@dataclass(frozen=True)
class Joined:
    """What came of adding a customer to a sequence; ``refused`` says why they did not join, if they did not."""

    sequence: str
    refused: Reason | None


def read_people(workspace: Workspace, text: str = "", after_id: int = 0, count: int = PAGE) -> People:
    """Return the next customers."""
    found = workspace.customers.page(after_id, count + 1, text)
    return People(text, tuple(found[:count]), len(found) <= count, workspace.customers.count())


def read_person(workspace: Workspace, customer_id: int, most: int = MOST_MESSAGES) -> Person:
    """Return everything that is known of one customer, with so many of their messages."""
    who = str(customer_id)
    customer = workspace.customers.find(who)
    found = workspace.overview.activity(who=who, most=most + 1)
    messages = tuple(
        SentMessage(
            row.sequence,
            row.step,
            row.state,
            row.sent_at or row.planned_at or row.due_at,
            told_reason(row.why),
            row.step_name,
        )
        for row in reversed(found[-most:])
    )
    active = tuple(view.name for view in workspace.sequences.every() if view.state is SequenceState.ACTIVE)
    desk = workspace.desk
    return Person(
        customer,
        tuple(workspace.editing.consents(customer_id)),
        tuple(workspace.standing.of(customer_id)),
        messages,
        len(found) > most,
        active,
        desk.zone(),
        desk.now(),
    )


def add_to_sequence(workspace: Workspace, customer: Customer, sequence: str) -> Joined:
    """Let a customer join a sequence now."""
    joining = workspace.sequences.enroll(sequence, [customer])
    workspace.sending.wake()
    return Joined(sequence, joining.refused.get(customer.id))
