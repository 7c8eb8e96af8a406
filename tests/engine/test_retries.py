"""Waiting before another attempt."""

from datetime import timedelta
from itertools import pairwise

from app.engine.outcomes import LONGEST_WAIT, wait_before_retry


def test_the_wait_doubles_from_a_minute_and_never_passes_two_hours_by_more_than_its_spread() -> None:
    waits = [wait_before_retry("key", attempts) for attempts in range(1, 15)]
    assert timedelta(seconds=54) <= waits[0] <= timedelta(seconds=66)
    assert all(later > earlier for earlier, later in pairwise(waits[:7]))
    assert max(waits) <= LONGEST_WAIT * 1.1


def test_messages_that_failed_together_do_not_come_back_together() -> None:
    waits = {wait_before_retry(f"key {number}", 1) for number in range(200)}
    assert len(waits) > 50


def test_the_wait_is_no_dice() -> None:
    assert wait_before_retry("key", 3) == wait_before_retry("key", 3)
