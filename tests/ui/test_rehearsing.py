"""A rehearsal is ended whenever its owner says so, also while it begins."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject

from app.model.errors import TendrilError
from app.ui.background import Background
from app.ui.editor.desk import EditorDesk
from app.ui.editor.rehearsing import Rehearsing
from tests.ui.driving import Desk

_Result = TypeVar("_Result")


class _Held(Background):
    """Does its work at once and keeps what came of it, until it is told to deliver."""

    def __init__(self) -> None:
        super().__init__()
        self._kept: list[Callable[[], None]] = []

    def run(
        self,
        owner: QObject,
        work: Callable[[], _Result],
        done: Callable[[_Result], None],
        failed: Callable[[TendrilError], None],
    ) -> None:
        del owner, failed
        self._kept.append(partial(done, work()))

    def deliver(self) -> None:
        while self._kept:
            self._kept.pop(0)()


@pytest.fixture
def held() -> _Held:
    return _Held()


@pytest.fixture
def rehearsing(still: Desk, held: _Held) -> Rehearsing:
    still.workspace.sequences.new("Carts", "abandoned-cart", "Practice")
    context = replace(still.session.context, background=held)
    desk = EditorDesk(context, still.workspace.drafts.open("Carts"))
    return Rehearsing(context, desk, desk)


def test_one_that_has_begun_goes_on_until_it_is_stopped(
    still: Desk, held: _Held, rehearsing: Rehearsing
) -> None:
    rehearsing.start()
    held.deliver()
    assert len(still.workspace.rehearsals.going_on) == 1
    rehearsing.stop()
    assert not still.workspace.rehearsals.going_on


def test_one_that_is_stopped_before_the_window_hears_that_it_has_begun_is_ended(
    still: Desk, held: _Held, rehearsing: Rehearsing
) -> None:
    rehearsing.start()
    assert len(still.workspace.rehearsals.going_on) == 1
    rehearsing.stop()
    held.deliver()
    assert not still.workspace.rehearsals.going_on
    assert not rehearsing.is_on


def test_one_that_is_begun_anew_ends_the_one_before(still: Desk, held: _Held, rehearsing: Rehearsing) -> None:
    rehearsing.start()
    rehearsing.start()
    held.deliver()
    assert len(still.workspace.rehearsals.going_on) == 1
    rehearsing.stop()
    assert not still.workspace.rehearsals.going_on
