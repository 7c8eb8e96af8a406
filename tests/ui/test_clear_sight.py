"""Scrolling until something is clear to be seen."""

from PySide6.QtCore import QPointF, QRectF, QSizeF

from app.ui.canvas.clear_sight import area_to_fit, scroll_into_sight

ROOM = QRectF(0, 0, 800, 500)
BAR, MAP = QRectF(14, 450, 230, 36), QRectF(600, 350, 186, 136)


def place(thing: QRectF, room: QRectF = ROOM, floating: tuple[QRectF, ...] = (BAR,)) -> QRectF:
    """Return where a thing is after scrolling."""
    return thing.translated(-scroll_into_sight(thing, room, floating))


def test_what_is_clear_to_be_seen_stays() -> None:
    assert scroll_into_sight(QRectF(300, 130, 200, 150), ROOM, (BAR, MAP)) == QPointF(0, 0)


def test_what_is_out_of_sight_comes_in_with_some_room_around_it() -> None:
    assert place(QRectF(-400, 2000, 200, 150)) == QRectF(60, 240, 200, 150)
    assert place(QRectF(2000, -700, 200, 150)) == QRectF(540, 60, 200, 150)


def test_what_lies_under_the_bar_comes_out_above_it() -> None:
    assert place(QRectF(20, 340, 200, 150)) == QRectF(60, 240, 200, 150)


def test_where_there_is_no_room_above_it_comes_out_beside() -> None:
    low = QRectF(0, 0, 800, 170)
    bar = QRectF(14, 120, 230, 36)
    found = place(QRectF(20, 60, 200, 150), low, (bar,))
    assert not found.intersects(bar)
    assert low.contains(found)


def test_between_the_bar_and_the_map() -> None:
    low = QRectF(0, 0, 800, 170)
    floating = (QRectF(14, 120, 230, 36), QRectF(600, 20, 186, 136))
    found = place(QRectF(20, 60, 200, 150), low, floating)
    assert not any(found.intersects(each) for each in floating)
    assert low.contains(found)


def test_of_what_is_larger_than_the_room_the_beginning_is_shown() -> None:
    low = QRectF(0, 0, 240, 100)
    assert place(QRectF(300, 400, 260, 150), low, ()) == QRectF(0, 0, 260, 150)


def test_what_is_fitted_in_is_clear_of_the_bar_and_the_map() -> None:
    for size in (QSizeF(300, 9000), QSizeF(9000, 300), QSizeF(1000, 1000)):
        area = area_to_fit(size, ROOM, (BAR, MAP))
        assert ROOM.contains(area)
        assert not area.intersects(BAR)
        assert not area.intersects(MAP)


def test_what_is_tall_is_fitted_in_beside_the_map_and_what_is_wide_above_it() -> None:
    assert area_to_fit(QSizeF(300, 9000), ROOM, (BAR, MAP)).bottom() > MAP.top()
    assert area_to_fit(QSizeF(9000, 300), ROOM, (BAR, MAP)).right() > MAP.left()
