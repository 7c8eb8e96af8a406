"""A sequence of two messages, what became of them, and a platform that answers as it is told."""

from datetime import UTC, datetime, timedelta

from app.engine.dispatch import Dispatch
from app.model.customer import Customer
from app.model.message import MessageState
from app.model.outcome import Accepted, Outcome
from app.model.sequence import SequenceDocument
from tests.engine.simulated import Simulation

START = datetime(2026, 3, 23, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def two_messages(**more: object) -> SequenceDocument:
    """First at once, second six hours after it is finished."""
    return SequenceDocument.model_validate(
        {
            "name": "Two",
            "kind": "transactional",
            "first": "first",
            "steps": [
                {
                    "kind": "message",
                    "id": "first",
                    "name": "First",
                    "block": "hello",
                    "next": "second",
                    **more,
                },
                {
                    "kind": "message",
                    "id": "second",
                    "name": "Second",
                    "block": "hello",
                    "send": {"when": "after", "amount": 6, "unit": "hours"},
                },
            ],
            "blocks": {"hello": {"name": "Hello", "subject": "Hello", "text": "Hi {{ first_name }}"}},
        }
    )


def answering(*outcomes: Outcome) -> "Answers":
    return Answers(list(outcomes))


class Answers:
    """A platform that gives these outcomes in turn, and accepts everything after them."""

    def __init__(self, outcomes: list[Outcome]) -> None:
        self._outcomes = outcomes

    def __call__(self, dispatch: Dispatch, now: datetime) -> Outcome:
        return self._outcomes.pop(0) if self._outcomes else Accepted("id", delivered_at=now)


def states(running: Simulation, customer: Customer) -> dict[str, MessageState]:
    return {row.step: row.state for row in running.activity(customer)}
