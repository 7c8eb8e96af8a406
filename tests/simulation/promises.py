"""What an owner relies on, checked from outside: by what the platform took, not by what the engine believes."""

from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from app.engine.dispatch import Dispatch
from app.model.enrollment import EnrollmentState
from app.model.message import MessageState
from app.storage import customers, enrollments
from app.workspace import Workspace
from tests.simulation.post import Post

_ARRIVED = {MessageState.SENT, MessageState.DELIVERED, MessageState.READ}
SHOP_ZONE = ZoneInfo("Europe/London")
TRANSACTIONAL = "booking-reminders"
"""The one template that needs no consent and goes by the shop's own time."""
_OVER = {*_ARRIVED, MessageState.FAILED, MessageState.SKIPPED, MessageState.CANCELLED}


@dataclass
class Promises:
    """Looks at every part that leaves, and at everything once nothing moves any more."""

    workspace: Workspace
    zones: dict[int, ZoneInfo] = field(default_factory=dict)
    opted_out: set[int] = field(default_factory=set)
    sent: int = 0
    _names: dict[int, str] = field(default_factory=dict)

    def hear(self, event: str, customer_id: int, at: datetime) -> None:
        """Take note of what a customer did."""
        del at
        if event == "opted_out":
            self.opted_out.add(customer_id)

    def before(self, dispatch: Dispatch, shown: datetime, post: Post) -> None:
        """Check a part that is about to leave."""
        self.sent += 1
        key = (dispatch.message_id, dispatch.part.number)
        repeated = post.taken[key] and not (post.knows_keys and dispatch.part.attempt > 1)
        assert not repeated, f"twice: {dispatch.step} to customer {dispatch.customer_id} at {shown}"
        zone = self.zones[dispatch.customer_id]
        name = self._name_of(dispatch.sequence_id)
        local = shown.astimezone(SHOP_ZONE if name == TRANSACTIONAL else zone)
        assert 8 <= local.hour < 22, f"in quiet hours: {dispatch.step} at {local}"
        assert not (name != TRANSACTIONAL and dispatch.customer_id in self.opted_out), (
            f"to who opted out: {dispatch.step}"
        )

    def _name_of(self, sequence_id: int) -> str:
        if sequence_id not in self._names:
            self._names = {each.id: each.name for each in self.workspace.sequences.every()}
        return self._names[sequence_id]

    def at_rest(self, post: Post) -> None:
        """Check that nothing waits for ever, and that the books say what really happened."""
        rows = self.workspace.overview.activity()
        for row in rows:
            assert row.state in _OVER, f"message {row.id} is still {row.state}: {row.why.text()}"
            assert row.why.text()
            arrived = post.taken[row.id, 0]
            assert arrived <= 1
            if row.state in _ARRIVED:
                assert arrived, f"message {row.id} is {row.state} and never arrived"
        with self.workspace.desk.read() as connection:
            for customer_id in self.zones:
                assert customer_id in customers.by_ids(connection, [customer_id])
                for enrollment in enrollments.of_customer(connection, customer_id):
                    assert enrollment.state in (EnrollmentState.FINISHED, EnrollmentState.LEFT), (
                        f"enrollment {enrollment.id} still waits at {enrollment.position.step}: {enrollment.why.text()}"
                    )
