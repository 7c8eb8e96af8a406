"""A small window, or a large one at 200 %: the sidebar shows icons, and everything can be reached."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from app.model.block import Block
from app.ui.widgets.scrolling import NeverSqueezed
from tests.ui.driving import Desk

SMALL_SCREEN = QSize(683, 346)
"""What a window has on a screen of 1366 × 768 pixels at 200 %, without its frame and the task bar."""


def test_the_sidebar_gives_way_and_its_pages_are_still_chosen(still: Desk) -> None:
    wide = still.window.sidebar.width()
    still.window.resize(900, 600)
    still.until(lambda: still.window.sidebar.is_narrow)
    still.until(lambda: still.window.sidebar.width() < wide / 2)
    for key in ("customers", "sequences"):
        line = still.window.sidebar.lines[key]
        assert line.text() in line.toolTip()
        still.click(line)
        assert line.isChecked()
    still.window.resize(1240, 800)
    still.until(lambda: still.window.sidebar.width() == wide)


def test_the_state_of_sending_opens_from_its_button_by_keyboard(still: Desk) -> None:
    sidebar = still.window.sidebar
    still.until(lambda: sidebar.sending.standing is not None)
    still.window.resize(900, 600)
    still.until(sidebar.folded.isVisible)
    assert not sidebar.sending.isVisible()
    assert sidebar.folded.accessibleDescription() == sidebar.sending.accessibleDescription()
    sidebar.folded.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(sidebar.folded, Qt.Key.Key_Space)
    still.until(sidebar.sending.isVisible)
    still.until(lambda: sidebar.sending.height() <= sidebar.sending.sizeHint().height() + 8)
    still.window.resize(1240, 800)
    still.until(lambda: not sidebar.is_narrow)
    assert sidebar.sending.isVisible()
    assert sidebar.sending.window() is still.window


def fits_across(area: QScrollArea) -> bool:
    """Say whether what is scrolled is no wider than its room."""
    content = area.widget()
    return content is not None and content.width() <= area.viewport().width()


def shrink(still: Desk) -> None:
    """Make the window as small as the screen; the sidebar gives way first."""
    still.window.setMinimumSize(0, 0)

    def is_small() -> bool:
        still.window.resize(SMALL_SCREEN)
        return still.window.size() == SMALL_SCREEN

    still.until(is_small)


def test_every_page_fits_on_a_small_screen_at_200_per_cent(still: Desk) -> None:
    still.workspace.blocks.new(Block(name="Aftercare", text="Oil them daily."))
    window = still.window
    for key in ("sequences", "blocks", "customers", "channels", "activity", "settings"):
        window.show_page(key)
        if key == "blocks":
            still.until(lambda: window.blocks.desk.isVisible() and bool(window.blocks.desk.key))
        shrink(still)
        areas = [each for each in window.findChildren(QScrollArea) if each.isVisible()]
        still.until(lambda areas=areas: all(map(fits_across, areas)))  # type: ignore[misc]


def test_what_does_not_fit_below_what_needs_the_owner_is_scrolled(still: Desk) -> None:
    window = still.window
    window.show_page("customers")
    around = window.findChild(NeverSqueezed)
    assert around is not None
    shrink(still)
    still.until(lambda: around.verticalScrollBar().maximum() == 0)
    window.attending.strip.say("Something long has been done. " * 6)
    still.until(lambda: around.verticalScrollBar().maximum() > 0)
    assert window.customers.height() >= 330
