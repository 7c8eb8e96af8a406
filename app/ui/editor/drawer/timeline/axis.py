"""Where instants lie on the axis: in order, with room for their words, long gaps shortened."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from math import log2
from zoneinfo import ZoneInfo

from app.model.instants import at_wall_time
from app.model.shop import QuietHours

LONG_GAP = timedelta(hours=40)
"""From so long on the nights in between are not drawn; how long it is is written instead."""

_NIGHT = timedelta(hours=8)
_FOR_A_NIGHT = 70.0
"""What a gap gets in which a night may lie, so that its hours can be written there."""
_TWO_HOURS = 7200.0
_LEAST_SHARE = 0.25
"""How much of the room that is left over even two moments at one instant get, of what a doubled gap gets."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the axis from ``left`` to ``right``; ``days`` is how many days are left out in it."""

    left: float
    right: float
    days: int = 0


@dataclass(frozen=True, slots=True)
class Axis:
    """The places of some instants: ``places`` in pixels, quiet ``nights``, and shortened ``gaps``."""

    places: tuple[float, ...]
    nights: tuple[Span, ...]
    gaps: tuple[Span, ...]
    width: float


def lay_out(
    instants: Sequence[datetime],
    quiet: QuietHours | None,
    zone: ZoneInfo,
    *,
    room: float,
    breadths: Sequence[float],
) -> Axis:
    """Lay ordered instants (UTC) out over ``room`` pixels, or more where their words need more.

    ``breadths`` are those of the words below them. What room is left over goes to the longer
    gaps, by the doubling.
    """
    gaps = list(pairwise(instants))
    places = _places(gaps, room, breadths)
    end = max(room, places[-1] + breadths[-1] / 2) if places else room
    nights = [
        span
        for number, (before, after) in enumerate(gaps)
        if quiet is not None and after - before < LONG_GAP
        for span in _nights(before, after, places[number], places[number + 1], quiet, zone)
    ]
    shortened = [
        Span(places[number], places[number + 1], days)
        for number, (before, after) in enumerate(gaps)
        if after - before >= LONG_GAP and (days := _days_between(before, after, zone))
    ]
    return Axis(tuple(places), tuple(_joined(nights)), tuple(shortened), end)


def _places(gaps: list[tuple[datetime, datetime]], room: float, breadths: Sequence[float]) -> list[float]:
    if not breadths:
        return []
    widths = [
        (one + other) / 2 + (_FOR_A_NIGHT if _NIGHT <= after - before < LONG_GAP else 0)
        for (one, other), (before, after) in zip(pairwise(breadths), gaps, strict=True)
    ]
    shares = [
        _LEAST_SHARE + log2(1 + (after - before).total_seconds() / _TWO_HOURS) for before, after in gaps
    ]
    spare = max(0.0, room - sum(widths) - (breadths[0] + breadths[-1]) / 2)
    places = [breadths[0] / 2]
    for width, share in zip(widths, shares, strict=True):
        places.append(places[-1] + width + spare * share / sum(shares))
    return places


def _nights(
    begin: datetime, end: datetime, left: float, right: float, quiet: QuietHours, zone: ZoneInfo
) -> list[Span]:
    """Return the quiet hours between two instants as stretches between their places."""
    found = []
    day = begin.astimezone(zone).date() - timedelta(days=1)
    over_midnight = timedelta(days=1 if quiet.end < quiet.start else 0)
    while at_wall_time(day, time(), zone) < end:
        starts = at_wall_time(day, quiet.start, zone)
        stops = at_wall_time(day + over_midnight, quiet.end, zone)
        first, last = max(begin, starts), min(end, stops)
        if first < last:
            scale = (right - left) / (end - begin).total_seconds()
            found.append(
                Span(
                    left + (first - begin).total_seconds() * scale,
                    left + (last - begin).total_seconds() * scale,
                )
            )
        day += timedelta(days=1)
    return found


def _joined(nights: list[Span]) -> list[Span]:
    """Return stretches that touch as one: a night in which a moment lies is one band."""
    joined: list[Span] = []
    for night in nights:
        if joined and night.left - joined[-1].right < 1:
            joined[-1] = Span(joined[-1].left, night.right)
        else:
            joined.append(night)
    return joined


def _days_between(begin: datetime, end: datetime, zone: ZoneInfo) -> int:
    local = end.astimezone(zone).date() - begin.astimezone(zone).date()
    return max(local.days, (end.astimezone(UTC) - begin.astimezone(UTC)).days)
