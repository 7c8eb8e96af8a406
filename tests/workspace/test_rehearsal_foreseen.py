"""What a rehearsal does is what the preview says: over drawn sequences and customers."""

from datetime import datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.model.channel import PRACTICE_TRAITS
from app.model.facts import Facts
from app.model.joining import joined
from app.model.preview import preview
from app.model.sequence import ByEvent, SequenceDocument, Version
from app.model.settings import shop_from
from app.workspace.rehearsal.stage import Script
from app.workspace.rehearsal.stand_in import StandIn
from app.workspace.rehearsal.updates import Decided
from tests.model.documents import documents
from tests.workspace.rehearsing import FAR, SATURDAY, rehearsing

SETTINGS = {"shop.timezone": "Europe/London", "hours.quiet": "22:30-07:00", "sending.cap": "2/24"}
ZONES = ("", "Asia/Ho_Chi_Minh", "Australia/Lord_Howe", "America/New_York")


@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(
    document=documents(),
    zone=st.sampled_from(ZONES),
    birthday=st.sampled_from(("", "1990-02-28", "2026-12-02")),
    starts_in=st.none() | st.integers(-48, 24 * 20),
    minutes=st.integers(0, 60 * 24 * 200),
)
def test_a_rehearsal_does_what_the_preview_says(
    document: SequenceDocument, zone: str, birthday: str, starts_in: int | None, minutes: int
) -> None:
    start = SATURDAY + timedelta(minutes=minutes)
    data = {"starts_at": (start + timedelta(hours=starts_in)).isoformat()} if starts_in is not None else {}
    stand_in = StandIn(first_name="Ana", timezone=zone, fields={"birthday": birthday, "city": "12"})
    script = Script(3, document, stand_in.customer(), data, SETTINGS, {})
    expected = foreseen(script, start)

    with rehearsing(script, start=start, speed=1.0) as (rehearsal, watcher):
        rehearsal.skip_to(start + FAR)
        watcher.until_over()

    whats = {"sends": "send", "skips": "skip", "ends": "finish"}
    done = [
        (each.at if each.what == "sends" else None, each.step, whats[each.what])
        for each in watcher.of(Decided)
        if each.what in whats
    ]
    assert done == expected


def foreseen(script: Script, start: datetime) -> list[tuple[datetime | None, str, str]]:
    """Return what the preview says of messages and the end, with the instants of what is sent."""
    version = Version(1, script.sequence_id, 1, script.document, start)
    shop = shop_from(script.settings)
    data = script.data if isinstance(script.document.entry, ByEvent) else {}
    zone = script.customer.zone() or shop.zone
    enrollment = joined(script.customer, version, "", zone, start, data=data)
    off = {step.id for step in script.document.steps if not step.on}
    return [
        (moment.at if moment.what == "send" else None, moment.step, moment.what)
        for moment in preview(enrollment, version, script.customer, Facts(shop, PRACTICE_TRAITS), start)
        if moment.what != "wait" and moment.step not in off
    ]
