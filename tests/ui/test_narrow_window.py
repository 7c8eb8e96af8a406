"""A small window, or a large one at 200 %: the sidebar shows icons, and everything can be reached."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.driving import Desk


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
