"""What is coming, on the Activity page: by mouse and keyboard, live, and said to be a plan."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.activity.coming_model import ComingColumn
from app.ui.activity.coming_view import ComingView
from tests.ui.driving import Desk


def opened(still: Desk) -> ComingView:
    still.workspace.sequences.new("Hello", "abandoned-cart", "Practice")
    still.workspace.sequences.publishing.activate("Hello")
    for who in "12":
        still.workspace.happenings.record("cart_abandoned", who, {"cart_id": who})
    still.window.show_page("activity")
    page = still.window.activity
    still.until(page.empty.isVisible)
    page.side.buttons["been"].setFocus()
    QTest.keyClick(page.side.buttons["been"], Qt.Key.Key_Right)
    QTest.keyClick(page.side.buttons["coming"], Qt.Key.Key_Space)
    still.until(lambda: page.coming.model.rowCount() == 2)
    return page.coming


def cells(view: ComingView, row: int = 0) -> list[str]:
    return [view.model.index(row, column).data() for column in ComingColumn]


def test_the_next_messages_are_listed_before_anything_was_sent(still: Desk) -> None:
    view = opened(still)
    customers = {cells(view, row)[ComingColumn.CUSTOMER] for row in (0, 1)}
    assert customers == {"Mai Nguyen", "Tom Baker"}
    assert cells(view)[ComingColumn.STEP] == "Remind them of the cart"
    assert cells(view)[ComingColumn.WHEN]
    assert cells(view)[ComingColumn.REASON]
    assert "This is the plan as it is now" in view.remark.text()


def test_it_is_searched_and_follows_what_changes(still: Desk) -> None:
    view = opened(still)
    still.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    still.until(view.filter.search.hasFocus)
    QTest.keyClicks(view.filter.search, "baker")
    still.until(lambda: view.model.rowCount() == 1)
    assert cells(view)[ComingColumn.CUSTOMER] == "Tom Baker"
    still.workspace.sequences.pause("Hello")
    view.ask()
    still.until(view.nothing.isVisible)
    assert "Nothing like that" in view.nothing.text()
