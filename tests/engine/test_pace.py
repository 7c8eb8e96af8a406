"""The pause between two requests to one recipient."""

from app.engine.pace import Pace


def test_the_first_goes_at_once_and_the_next_in_their_turn() -> None:
    pace = Pace()
    assert [pace.wait(1, "an", 6, 100) for _ in range(3)] == [0, 6, 12]


def test_somebody_else_need_not_wait() -> None:
    pace = Pace()
    pace.wait(1, "an", 6, 100)
    assert pace.wait(1, "binh", 6, 100) == 0
    assert pace.wait(2, "an", 6, 100) == 0


def test_who_comes_later_goes_at_once() -> None:
    pace = Pace()
    pace.wait(1, "an", 6, 100)
    assert pace.wait(1, "an", 6, 106) == 0


def test_without_a_pause_nothing_is_kept() -> None:
    assert Pace().wait(1, "an", 0, 100) == 0


def test_it_forgets_whom_nobody_waits_for() -> None:
    pace = Pace()
    for number in range(25_000):
        pace.wait(1, str(number), 1, number)
    assert len(pace._free_at) <= 10_001
