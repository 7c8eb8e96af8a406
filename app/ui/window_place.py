"""Where a window may lie so that all of it can be seen and reached."""

from PySide6.QtCore import QRect

TITLE_HEIGHT = 36
"""What is left free above for the title that the desktop puts there."""


def inside(wanted: QRect, room: QRect) -> QRect:
    """Return a place as near to ``wanted`` as there is room on a screen, smaller where it is larger than that."""
    free = room.adjusted(0, TITLE_HEIGHT, 0, 0)
    place = QRect(wanted.topLeft(), wanted.size().boundedTo(free.size()))
    place.moveLeft(max(free.left(), min(place.left(), free.right() + 1 - place.width())))
    place.moveTop(max(free.top(), min(place.top(), free.bottom() + 1 - place.height())))
    return place
