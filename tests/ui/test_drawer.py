"""The drawer: folding, height and tabs by mouse and by keyboard, remembered, and no work for what nobody sees."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.model.drawing.patch import Patch
from app.ui.editor.drawer.drawer import LEAST_HEIGHT, LEFT_FOR_CANVAS, Drawer
from app.ui.editor.drawer.tab import Badge, DrawerTab
from app.ui.preferences import Preferences
from app.ui.theme import Appearance, Theme
from tests.ui.driving import let_go


class ListeningTab(DrawerTab):
    """Notes everything it is told."""

    def __init__(self, key: str) -> None:
        super().__init__(key.title())
        self.key = key
        self.told: list[str] = []

    def come_up(self) -> None:
        self.told.append("up")

    def go_away(self) -> None:
        self.told.append("away")

    def drawing_changed(self, patch: Patch | None) -> None:
        self.told.append("drawing")

    def data_changed(self) -> None:
        self.told.append("data")

    def cards_chosen(self, card_ids: tuple[str, ...]) -> None:
        self.told.append(f"cards {card_ids}")


@pytest.fixture
def theme(application: QApplication) -> Iterator[Theme]:
    made = Theme(application, Appearance.LIGHT)
    yield made
    let_go(made)


@pytest.fixture
def home(qtbot: QtBot) -> Iterator[QWidget]:
    """A window in which the drawer lies at the foot."""
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addStretch(1)
    window.resize(800, 700)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()
    let_go(window)


def put(home: QWidget, theme: Theme, folder: Path) -> Drawer:
    """Put a drawer with three tabs into the window, as it was left the last time."""
    tabs = [ListeningTab(key) for key in ("timeline", "problems", "phone")]
    drawer = Drawer(theme, Preferences(folder), tabs)
    layout = home.layout()
    assert layout is not None
    layout.addWidget(drawer)
    QApplication.processEvents()
    return drawer


@pytest.fixture
def drawer(home: QWidget, theme: Theme, tmp_path: Path) -> Drawer:
    return put(home, theme, tmp_path)


def told(drawer: Drawer, key: str) -> list[str]:
    tab = drawer.tabs[key]
    assert isinstance(tab, ListeningTab)
    return tab.told


def title(drawer: Drawer, key: str) -> QPoint:
    return drawer.titles.tabRect(list(drawer.tabs).index(key)).center()


def test_it_is_open_at_its_first_tab_at_first(drawer: Drawer) -> None:
    assert drawer.is_open
    assert drawer.current() is drawer.tabs["timeline"]
    assert told(drawer, "timeline") == ["up"]


def test_a_tab_that_nobody_looks_at_is_told_nothing(drawer: Drawer) -> None:
    drawer.drawing_changed(Patch("Move"))
    drawer.data_changed()
    drawer.cards_chosen(("coupon",))
    assert told(drawer, "timeline") == ["up", "drawing", "data", "cards ('coupon',)"]
    assert told(drawer, "problems") == []


def test_a_folded_drawer_does_no_work(drawer: Drawer) -> None:
    drawer.toggle()
    drawer.drawing_changed(Patch("Move"))
    drawer.data_changed()
    assert told(drawer, "timeline") == ["up", "away"]
    assert drawer.height() < 60


def test_the_arrow_keys_go_from_tab_to_tab(drawer: Drawer) -> None:
    drawer.titles.setFocus()
    QTest.keyClick(drawer.titles, Qt.Key.Key_Right)
    assert drawer.current() is drawer.tabs["problems"]
    assert told(drawer, "timeline") == ["up", "away"]
    QTest.keyClick(drawer.titles, Qt.Key.Key_Left)
    assert drawer.current() is drawer.tabs["timeline"]


def test_a_click_on_a_title_opens_a_folded_drawer_there(drawer: Drawer) -> None:
    drawer.toggle()
    QTest.mouseClick(drawer.titles, Qt.MouseButton.LeftButton, pos=title(drawer, "phone"))
    assert drawer.is_open
    assert drawer.current() is drawer.tabs["phone"]


def test_a_click_on_the_title_that_is_chosen_opens_it_as_well(drawer: Drawer) -> None:
    drawer.toggle()
    QTest.mouseClick(drawer.titles, Qt.MouseButton.LeftButton, pos=title(drawer, "timeline"))
    assert drawer.current() is drawer.tabs["timeline"]


def test_its_upper_edge_is_dragged(drawer: Drawer) -> None:
    before = drawer.height()
    grip = drawer.grip
    middle = grip.rect().center()
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(grip, middle - QPoint(0, 60))
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=middle)
    assert drawer.height() == before + 60


def test_the_arrow_keys_on_its_edge_make_it_higher_and_lower(drawer: Drawer) -> None:
    before = drawer.height()
    QTest.keyClick(drawer.grip, Qt.Key.Key_Up)
    assert drawer.height() > before
    QTest.keyClick(drawer.grip, Qt.Key.Key_Down)
    assert drawer.height() == before


def test_it_leaves_room_for_the_canvas_and_for_itself(drawer: Drawer, home: QWidget) -> None:
    for _ in range(40):
        QTest.keyClick(drawer.grip, Qt.Key.Key_Up)
    assert drawer.height() == home.height() - LEFT_FOR_CANVAS
    for _ in range(60):
        QTest.keyClick(drawer.grip, Qt.Key.Key_Down)
    assert drawer.height() == LEAST_HEIGHT


def test_a_lower_window_does_not_forget_the_height(drawer: Drawer, home: QWidget) -> None:
    for _ in range(4):
        QTest.keyClick(drawer.grip, Qt.Key.Key_Up)
    chosen = drawer.height()
    home.resize(800, 570)
    QApplication.processEvents()
    assert drawer.height() < chosen
    home.resize(800, 700)
    QApplication.processEvents()
    assert drawer.height() == chosen


def test_in_a_low_window_it_gives_way_until_it_is_asked_for(drawer: Drawer, home: QWidget) -> None:
    home.resize(800, 480)
    QApplication.processEvents()
    assert not drawer.is_open
    assert drawer.height() < LEAST_HEIGHT
    drawer.open_tab("problems")
    assert drawer.is_open
    assert drawer.height() >= LEAST_HEIGHT
    home.resize(800, 470)
    QApplication.processEvents()
    assert drawer.is_open, "it was asked for"
    drawer.toggle()
    assert not drawer.is_open
    drawer.toggle()
    home.resize(800, 700)
    QApplication.processEvents()
    assert drawer.is_open


def test_giving_way_is_not_remembered(drawer: Drawer, home: QWidget, tmp_path: Path) -> None:
    home.resize(800, 480)
    QApplication.processEvents()
    assert Preferences(tmp_path).drawer.is_open
    home.resize(800, 700)
    QApplication.processEvents()
    assert drawer.is_open


def test_height_and_tab_are_there_again_the_next_time(
    drawer: Drawer, home: QWidget, theme: Theme, tmp_path: Path
) -> None:
    QTest.keyClick(drawer.grip, Qt.Key.Key_Up)
    drawer.open_tab("problems")
    height = drawer.height()
    drawer.hide()
    again = put(home, theme, tmp_path)
    assert again.height() == height
    assert again.current() is again.tabs["problems"]
    again.toggle()
    assert not Preferences(tmp_path).drawer.is_open


def test_what_the_file_of_the_window_says_wrongly_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_text("[drawer]\nheight=high\ntab=nothing\nopen=true\n", encoding="utf-8")
    assert Preferences(tmp_path).drawer.height > LEAST_HEIGHT


def test_a_badge_stands_behind_the_title_and_is_said_to_those_who_do_not_see_it(drawer: Drawer) -> None:
    drawer.tabs["problems"].show_badge(Badge("2", "2 errors", "danger"))
    assert drawer.titles.accessibleTabName(1) == "Problems, 2 errors"
    assert drawer.titles.tabButton(1, drawer.titles.ButtonPosition.RightSide) is not None
    drawer.tabs["problems"].show_badge(Badge("1", "1 error", "danger"))
    assert drawer.titles.tabButton(1, drawer.titles.ButtonPosition.RightSide).isVisible()
    drawer.tabs["problems"].show_badge(None)
    assert drawer.titles.accessibleTabName(1) == "Problems"
    assert drawer.titles.tabButton(1, drawer.titles.ButtonPosition.RightSide) is None
