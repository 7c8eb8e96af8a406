"""What is previewed is what happens: over drawn sequences and customers, step by step."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.engine.context import gather
from app.engine.world import World
from app.model.customer import Customer
from app.model.enrollment import Enrollment, EnrollmentState
from app.model.preview import Moment, preview
from app.model.sequence import SequenceDocument, Version
from app.storage import enrollments
from tests.engine.simulated import Simulation, simulation
from tests.model.documents import documents

START = datetime(2026, 3, 20, 9, tzinfo=UTC)
ZONES = ("", "Europe/London", "Asia/Ho_Chi_Minh", "Australia/Lord_Howe", "America/New_York")


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Simulation]:
    folder: Path = tmp_path_factory.mktemp("foreseen")
    with simulation(folder / "data", START) as found:
        yield found


def foreseen(running: Simulation, version: Version, customer: Customer) -> tuple[list[Moment], Enrollment]:
    """Preview a customer who has just joined, with the facts as the engine will gather them."""
    with running.workspace.desk.read() as connection:
        inside = enrollments.of_customer(connection, customer.id)
        world = World.read(connection)
        channel = world.channel_of(version.sequence_id)
        assert channel is not None
        (context,) = gather(connection, world, inside, channel, running.clock.now())
    return preview(inside[0], context.version, customer, context.facts, running.clock.now()), inside[0]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    document=documents(),
    zone=st.sampled_from(ZONES),
    minutes=st.integers(0, 60 * 24 * 14),
    birthday=st.sampled_from(("", "1990-02-28", "1988-02-29", "2026-04-02", "nonsense")),
    starts_in=st.none() | st.integers(-48, 24 * 20),
)
def test_the_engine_does_what_the_preview_said(
    running: Simulation,
    document: SequenceDocument,
    zone: str,
    minutes: int,
    birthday: str,
    starts_in: int | None,
) -> None:
    running.turn()
    running.clock.instant = running.clock.instant + timedelta(minutes=minutes)
    starts = running.clock.instant + timedelta(hours=starts_in or 0)
    data = {"starts_at": starts.isoformat()} if starts_in is not None else {}
    version = running.publish(document)
    customer = running.customer(first_name="Mai", timezone=zone, fields={"birthday": birthday, "city": "12"})
    assert running.enroll(version, customer, data=data).joined

    expected, _ = foreseen(running, version, customer)
    running.run_out()
    running.archive(version)

    messages = [(row.step, row.state.value, row.planned_at) for row in running.activity(customer)]
    off = {step.id for step in document.steps if not step.on}
    promised = [
        (moment.step, "delivered" if moment.what == "send" else "skipped")
        for moment in expected
        if moment.what in ("send", "skip") and moment.step not in off
    ]
    assert [(step, state) for step, state, _ in messages] == promised
    sends = [moment.at for moment in expected if moment.what == "send"]
    assert [planned for _, state, planned in messages if state == "delivered"] == sends

    over = running.enrollment(customer)
    last = expected[-1]
    assert last.what == "finish"
    assert not over.state.is_active
    assert over.position.clock == last.at
    assert over.why == last.why[-1]
    if over.state is EnrollmentState.FINISHED:
        assert last.why[-1].key in ("went_through", "goal_reached")
