"""A channel begins no more sends than its rate and its places allow."""

from app.engine.lane import Lane


def begun(lane: Lane, now: float) -> int:
    count = 0
    while lane.capacity(now):
        lane.begin(now)
        count += 1
    return count


def test_it_begins_one_seconds_worth_at_once_and_then_keeps_the_rate() -> None:
    lane = Lane(per_second=20, at_once=1000, now=0.0)
    assert begun(lane, 0.0) == 20
    assert begun(lane, 0.1) == 2
    assert begun(lane, 1.1) == 20


def test_a_slow_channel_may_begin_one() -> None:
    lane = Lane(per_second=0.1, at_once=5, now=0.0)
    assert begun(lane, 0.0) == 1
    assert lane.seconds_to_next(0.0) == 10.0
    assert begun(lane, 9.9) == 0
    assert begun(lane, 10.0) == 1


def test_no_more_are_under_way_than_it_has_places() -> None:
    lane = Lane(per_second=100, at_once=4, now=0.0)
    assert begun(lane, 0.0) == 4
    assert lane.seconds_to_next(0.0) is None
    lane.end()
    assert begun(lane, 0.0) == 1


def test_a_clock_that_stands_still_or_goes_back_gives_no_tokens() -> None:
    lane = Lane(per_second=1, at_once=10, now=100.0)
    assert begun(lane, 100.0) == 1
    assert lane.capacity(50.0) == 0
    assert lane.capacity(50.5) == 0
