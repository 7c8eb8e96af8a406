"""Drawn examples: zones with odd clocks, instants near the changes of those clocks, and frames."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from app.model.frame import TimeFrame, Weekday
from tests.model.oracle import Hours

LONDON = ZoneInfo("Europe/London")
NEW_YORK = ZoneInfo("America/New_York")
LORD_HOWE = ZoneInfo("Australia/Lord_Howe")
SAIGON = ZoneInfo("Asia/Ho_Chi_Minh")
KATHMANDU = ZoneInfo("Asia/Kathmandu")
APIA = ZoneInfo("Pacific/Apia")

QUICK = settings(
    max_examples=120,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


TURNING_POINTS: dict[ZoneInfo, tuple[datetime, ...]] = {
    LONDON: (_at("2026-03-29 01:00"), _at("2026-10-25 01:00")),
    NEW_YORK: (_at("2026-03-08 07:00"), _at("2026-11-01 06:00")),
    LORD_HOWE: (_at("2026-04-04 15:00"), _at("2026-10-03 15:30")),
    SAIGON: (_at("2026-06-15 17:00"),),
    KATHMANDU: (_at("2026-06-15 18:15"),),
    APIA: (_at("2011-12-30 10:00"), _at("2012-03-31 14:00")),
}
"""When the clocks of each zone are changed; where they never are, a midnight."""


@st.composite
def instants_in_zones(draw: st.DrawFn) -> tuple[datetime, ZoneInfo]:
    """Draw an instant and a zone: mostly within hours of a change of its clocks, or days before one."""
    zone = draw(st.sampled_from(list(TURNING_POINTS)))
    turn = draw(st.sampled_from(TURNING_POINTS[zone]))
    near = st.integers(-180, 180)
    days_before = st.integers(-9 * 24 * 60, 60)
    ordinary = st.integers(20 * 24 * 60, 60 * 24 * 60)
    minutes = draw(st.one_of(near, days_before, ordinary))
    seconds = draw(st.sampled_from([0.0, 0.0, 1.0, 29.5, 59.999999, 0.000001]))
    return turn + timedelta(minutes=minutes, seconds=seconds), zone


def wall_times() -> st.SearchStrategy[time]:
    """Draw a wall time in whole minutes, often of the small hours in which clocks are changed."""
    small_hours = st.builds(time, st.integers(0, 3), st.sampled_from([0, 1, 15, 30, 45, 59]))
    midnight = st.sampled_from([time(), time(0, 1), time(23, 59)])
    return st.one_of(small_hours, midnight, st.builds(time, st.integers(0, 23), st.integers(0, 59)))


def weekdays() -> st.SearchStrategy[frozenset[int]]:
    """Draw some weekdays, often a single one or all."""
    single = st.integers(0, 6).map(lambda day: frozenset([day]))
    some = st.frozensets(st.integers(0, 6), min_size=1)
    return st.one_of(single, st.just(frozenset(range(7))), some)


def all_hours() -> st.SearchStrategy[Hours]:
    """Draw the hours of a frame, often the whole day and often across midnight."""
    whole_day = st.builds(lambda wall, days: Hours(wall, wall, days), wall_times(), weekdays())
    return st.one_of(st.builds(Hours, wall_times(), wall_times(), weekdays()), whole_day)


def as_frame(hours: Hours) -> TimeFrame:
    """Return the frame of the program with these hours."""
    days = tuple(tuple(Weekday)[number] for number in sorted(hours.weekdays))
    return TimeFrame(start=hours.start, end=hours.end, weekdays=days)
