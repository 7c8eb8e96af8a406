"""The axis of the timeline: in order, with room for words, nights as bands, long gaps shortened."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from app.model.shop import QuietHours
from app.ui.editor.drawer.timeline.axis import Axis, lay_out

LONDON = ZoneInfo("Europe/London")
NIGHT = QuietHours(start=time(22), end=time(8))
SATURDAY = datetime(2026, 11, 21, 21, 50, tzinfo=UTC)
HOUR = timedelta(hours=1)


def axis(*after_hours: float, quiet: QuietHours | None = NIGHT, room: float = 1000) -> Axis:
    instants = [SATURDAY + HOUR * hours for hours in after_hours]
    return lay_out(instants, quiet, LONDON, room=room, breadths=[100.0] * len(instants))


@given(st.lists(st.floats(0, 24 * 400), min_size=1, max_size=12).map(sorted), st.floats(50, 3000))
def test_moments_keep_their_order_and_never_lie_on_each_other(hours: list[float], room: float) -> None:
    laid = axis(*hours, room=room)
    assert all(there - here >= 99.9 for here, there in zip(laid.places, laid.places[1:], strict=False))
    assert laid.places[0] >= 49.9
    assert laid.places[-1] <= laid.width - 49.9
    for span in (*laid.nights, *laid.gaps):
        assert laid.places[0] - 0.1 <= span.left <= span.right <= laid.places[-1] + 0.1


def test_it_uses_the_room_there_is_and_takes_more_where_words_need_it() -> None:
    assert axis(0, 1, 10).places[-1] == 950
    assert axis(0, 1, 2, room=100).width == 300


def test_a_longer_gap_is_longer_but_a_year_leaves_room_for_an_hour() -> None:
    first, second, third, fourth = axis(0, 1, 25, 9000).places
    assert second - first < third - second < fourth - third
    assert second - first >= 100


def test_a_night_in_which_a_moment_lies_is_one_band() -> None:
    laid = axis(0, 0.5, 10.2)
    assert len(laid.nights) == 1
    assert laid.places[0] < laid.nights[0].left < laid.places[1] < laid.nights[0].right < laid.places[2]


def test_quiet_hours_that_do_not_cross_midnight_are_a_band_too() -> None:
    noon = QuietHours(start=time(12), end=time(14))
    assert len(axis(0, 24, quiet=noon).nights) == 1


def test_over_days_no_nights_are_drawn_and_the_days_are_counted() -> None:
    laid = axis(0, 24 * 5)
    assert laid.nights == ()
    assert [gap.days for gap in laid.gaps] == [5]


def test_without_quiet_hours_there_are_no_bands() -> None:
    assert axis(0, 10, quiet=None).nights == ()


def test_one_moment_and_none_can_be_laid_out() -> None:
    assert axis(0).places == (50,)
    assert axis().places == ()
