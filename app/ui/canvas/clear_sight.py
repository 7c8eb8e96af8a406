"""Where on the screen something can be seen whole: within the view, and not under what floats on it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF

_MARGIN = 60.0
"""How much of the canvas is seen around what was brought into sight, where there is room."""
_EDGE, _GAP = 30.0, 16.0
"""How far what is fitted in stays away from the edges of the view, and from what floats on it."""


def scroll_into_sight(thing: QRectF, room: QRectF, floating: Sequence[QRectF]) -> QPointF:
    """Return by how much to scroll until a thing is clear to be seen; nothing if it is. All in the view's pixels.

    ``floating`` lies along the lower edge of the room, some of it to the left, some to the right.
    """
    area = _clear_area(thing, room, floating)
    across = _scroll(thing.left(), thing.right(), area.left(), area.right())
    down = _scroll(thing.top(), thing.bottom(), area.top(), area.bottom())
    return QPointF(across, down)


def area_to_fit(size: QSizeF, room: QRectF, floating: Sequence[QRectF]) -> QRectF:
    """Return the part of the room where something of a size can be shown largest, with space around it."""
    above = QRectF(room).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
    beside = QRectF(above)
    for each in floating:
        above.setBottom(min(above.bottom(), each.top() - _GAP))
        if each.center().x() < room.center().x():
            beside.setBottom(min(beside.bottom(), each.top() - _GAP))
        else:
            beside.setRight(min(beside.right(), each.left() - _GAP))
    return max(above, beside, key=lambda area: scale_in(size, area))


def scale_in(size: QSizeF, area: QRectF) -> float:
    """Return how large something of a size can be shown in an area."""
    return min(area.width() / size.width(), area.height() / size.height())


def _clear_area(thing: QRectF, room: QRectF, floating: Sequence[QRectF]) -> QRectF:
    """Return the part above what floats; where that is too low for the thing, the part beside it."""
    above, beside = QRectF(room), QRectF(room)
    for each in floating:
        above.setBottom(min(above.bottom(), each.top()))
        if each.center().x() < room.center().x():
            beside.setLeft(max(beside.left(), each.right()))
        else:
            beside.setRight(min(beside.right(), each.left()))
    is_better = beside.width() >= thing.width() and beside.height() > above.height()
    return beside if above.height() < thing.height() and is_better else above


def _scroll(start: float, end: float, first: float, last: float) -> float:
    """Return how far to go along one axis; the start of what is too long is what is shown."""
    margin = max(0.0, min(_MARGIN, (last - first - (end - start)) / 2))
    if start < first + margin or end - start > last - first:
        return start - first - margin
    return max(0.0, end - last + margin)
