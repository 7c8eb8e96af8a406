"""A window lies where it can be seen and reached."""

import pytest
from PySide6.QtCore import QRect

from app.ui.window_place import TITLE_HEIGHT, inside
from tests.ui.driving import Desk

SCREEN = QRect(0, 0, 1440, 900)


def test_a_place_with_room_is_left_as_it_is() -> None:
    assert inside(QRect(100, 60, 1240, 800), SCREEN) == QRect(100, 60, 1240, 800)


@pytest.mark.parametrize(
    "wanted", [QRect(0, 0, 1240, 800), QRect(5000, 5000, 1240, 800), QRect(-900, -900, 3000, 3000)]
)
@pytest.mark.parametrize("room", [SCREEN, QRect(0, 0, 720, 434), QRect(1440, 200, 1024, 700)])
def test_it_never_lies_outside_nor_under_its_own_title(wanted: QRect, room: QRect) -> None:
    place = inside(wanted, room)
    assert room.contains(place)
    assert place.top() >= room.top() + TITLE_HEIGHT


def test_the_window_is_no_larger_than_its_screen(still: Desk) -> None:
    room = still.window.screen().availableGeometry()
    still.window.restore_place()
    assert room.contains(still.window.geometry())
