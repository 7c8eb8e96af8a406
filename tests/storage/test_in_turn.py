"""Whoever came first goes in first, and nobody waits for ever."""

import threading
from collections.abc import Callable

from app.storage.in_turn import InTurn

LONG = 10.0


def begun(work: Callable[[], None]) -> threading.Thread:
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    return thread


def test_they_go_in_in_the_order_they_came() -> None:
    door, inside = InTurn(), []
    with door.turn(LONG):
        waiting = []
        for number in range(5):

            def go_in(number: int = number) -> None:
                with door.turn(LONG):
                    inside.append(number)

            waiting.append(begun(go_in))
            while door.length < number + 1:
                threading.Event().wait(0.001)
    for each in waiting:
        each.join(LONG)
    assert inside == [0, 1, 2, 3, 4]


def test_whoever_comes_back_at_once_stands_behind_those_who_wait() -> None:
    door, inside = InTurn(), []

    def go_in() -> None:
        with door.turn(LONG):
            inside.append("waited")

    with door.turn(LONG):
        waiting = begun(go_in)
        while not door.length:
            threading.Event().wait(0.001)
    with door.turn(LONG):
        inside.append("came back")
    waiting.join(LONG)
    assert inside == ["waited", "came back"]


def test_whoever_has_waited_long_enough_goes_on_without() -> None:
    door = InTurn()
    with door.turn(LONG):
        with door.turn(0.01):
            pass
        assert door.length == 0
    with door.turn(0.01):
        pass


def test_a_failure_inside_lets_the_next_one_in() -> None:
    door = InTurn()
    try:
        with door.turn(LONG):
            raise ZeroDivisionError
    except ZeroDivisionError:
        pass
    with door.turn(0.0):
        assert door.length == 0
