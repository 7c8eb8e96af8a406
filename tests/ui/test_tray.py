"""The icon in the tray, and what becomes of sending when the window is closed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QSystemTrayIcon

from app.ui.sending import Sender, Standing
from app.ui.theme import Appearance
from app.ui.tray.closing import ClosingDialog
from app.ui.tray.picture import tray_picture
from app.ui.tray.state import Told, TrayState, needs_of, state_of
from app.ui.tray.tray import Tray
from app.workspace.channels import ChannelView
from app.workspace.overview import Status
from tests.ui.driving import Desk

STATUS = Status("running", 0, 0, 0, 0, None, (ChannelView(1, "Mail", "email", "Email", {}, ""),))
STANDING = Standing(STATUS, 0, False, "", ZoneInfo("UTC"), datetime(2026, 11, 24, tzinfo=UTC))
STOPPED = (ChannelView(1, "Mail", "email", "Email", {}, "the password is wrong"),)


@pytest.fixture
def with_tray(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Tray, "is_there", staticmethod(lambda: True))


@pytest.fixture
def balloons(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the icon says."""
    said: list[str] = []
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _, title, *__: said.append(title))
    return said


def tray(desk: Desk) -> Tray:
    assert desk.session.tray is not None
    return desk.session.tray


def changed(**status: object) -> Standing:
    return replace(STANDING, status=replace(STATUS, **status))  # type: ignore[arg-type]


class TestTheState:
    @pytest.mark.parametrize(
        ("standing", "who", "problem", "state"),
        [
            (None, Sender.STARTING, "", TrayState.IDLE),
            (STANDING, Sender.HERE, "", TrayState.SENDING),
            (STANDING, Sender.ELSEWHERE, "", TrayState.IDLE),
            (STANDING, Sender.NOBODY, "The disk is full.", TrayState.NEEDS_YOU),
            (changed(engine="paused"), Sender.HERE, "", TrayState.PAUSED),
            (changed(unknown=2), Sender.HERE, "", TrayState.NEEDS_YOU),
            (changed(channels=STOPPED), Sender.HERE, "", TrayState.NEEDS_YOU),
            (replace(STANDING, fault="The disk is full."), Sender.HERE, "", TrayState.NEEDS_YOU),
        ],
    )
    def test_is_worked_out(
        self, standing: Standing | None, who: Sender, problem: str, state: TrayState
    ) -> None:
        assert state_of(standing, who, problem) is state

    def test_each_need_is_told_once_and_again_only_when_it_comes_back(self) -> None:
        told = Told()
        one, two = needs_of(changed(unknown=1)), needs_of(changed(unknown=2))
        assert [told.news(needs) for needs in (one, one, two, two, (), one)] == [one, (), two, (), (), one]

    @pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
    @pytest.mark.parametrize("side", [16, 22, 48])
    def test_has_a_shape_of_its_own_without_any_colour(
        self, still: Desk, appearance: Appearance, side: int
    ) -> None:
        still.theme.choose(appearance)
        grey = [
            tray_picture(still.theme, state)
            .pixmap(QSize(side, side))
            .toImage()
            .convertToFormat(QImage.Format.Format_Grayscale8)
            for state in TrayState
        ]
        assert all(first != second for place, first in enumerate(grey) for second in grey[:place])


class TestTheIcon:
    def test_says_how_sending_stands_and_pauses_and_resumes(self, desk: Desk) -> None:
        desk.until(lambda: tray(desk).state is TrayState.SENDING)
        assert tray(desk).icon.toolTip() == "Tendril: Sending is on"
        tray(desk).pause.trigger()
        desk.until(lambda: tray(desk).state is TrayState.PAUSED)
        assert tray(desk).said.text() == "Sending is paused"
        assert not tray(desk).pause.isVisible()
        tray(desk).resume.trigger()
        desk.until(lambda: tray(desk).state is TrayState.SENDING)

    def test_tells_once_what_needs_the_owner_and_leads_there(self, still: Desk, balloons: list[str]) -> None:
        for _ in range(3):
            tray(still).show_standing(changed(channels=STOPPED))
        assert balloons == ["Channel “Mail” has stopped"]
        tray(still).show_standing(changed(channels=STOPPED, unknown=1))
        assert balloons == ["Channel “Mail” has stopped", "Did they arrive?"]
        still.window.put_away()
        tray(still).icon.messageClicked.emit()
        assert still.window.isVisible()
        assert still.window.activity.isVisible()

    def test_opens_the_window(self, still: Desk, with_tray: None) -> None:
        still.window.put_away()
        tray(still).icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
        assert still.window.isVisible()
        still.window.put_away()
        tray(still).open.trigger()
        assert still.window.isVisible()

    def test_quits(self, desk: Desk, with_tray: None) -> None:
        ended: list[bool] = []
        desk.session.context.sending.stopped.connect(lambda: ended.append(True))
        tray(desk).quit.trigger()
        assert "finishing" in tray(desk).icon.toolTip()
        desk.until(lambda: ended == [True])
        assert not desk.workspace.sending.is_running


class TestClosing:
    def test_explains_once_that_sending_goes_on(
        self, desk: Desk, with_tray: None, balloons: list[str]
    ) -> None:
        desk.window.close()
        dialog = desk.dialog(ClosingDialog)
        assert desk.window.isVisible()
        assert "in the tray" in dialog.subtitle.text()
        desk.click(dialog.keep)
        assert not desk.window.isVisible()
        assert desk.workspace.sending.is_running
        assert balloons == ["Tendril goes on sending"]
        desk.window.come_to_front()
        desk.window.close()
        assert not desk.window.isVisible()
        assert desk.workspace.sending.is_running

    @pytest.mark.parametrize("how", ["keep", "quit", "escape"])
    def test_asks_each_time_where_there_is_no_tray(self, desk: Desk, how: str) -> None:
        ended: list[bool] = []
        desk.session.context.sending.stopped.connect(lambda: ended.append(True))
        desk.press(Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
        dialog = desk.dialog(ClosingDialog)
        assert "start Tendril again" in dialog.subtitle.text()
        desk.until(dialog.keep.hasFocus)
        answers: dict[str, Callable[[], None]] = {
            "keep": lambda: desk.press(Qt.Key.Key_Return),
            "quit": lambda: desk.click(dialog.quit),
            "escape": lambda: desk.press(Qt.Key.Key_Escape),
        }
        answers[how]()
        desk.closed(dialog)
        assert desk.window.isVisible() == (how == "escape")
        if how == "quit":
            desk.until(lambda: ended == [True])
        else:
            assert desk.workspace.sending.is_running
            desk.window.come_to_front()
            desk.window.close()
            again = desk.dialog(ClosingDialog)
            again.reject()
            desk.closed(again)

    def test_keeps_what_is_being_drawn_open(self, still: Desk, with_tray: None) -> None:
        still.session.context.preferences.knows_tray = True
        still.workspace.sequences.new("Welcome", "lead-nurturing", "Practice")
        still.window.editing.open("Welcome")
        still.until(lambda: still.window.editing.page is not None)
        still.window.close()
        assert not still.window.isVisible()
        assert still.window.editing.page is not None

    def test_for_a_shutdown_saves_and_asks_nothing(self, still: Desk) -> None:
        still.workspace.sequences.new("Welcome", "lead-nurturing", "Practice")
        still.window.editing.open("Welcome")
        still.until(lambda: still.window.editing.page is not None)
        page = still.window.editing.page
        assert page is not None
        page.desk.is_saved = False
        still.session.keep_everything()
        assert page.desk.is_saved
        assert not still.window.findChildren(ClosingDialog)
        assert not still.session.context.preferences.geometry.isEmpty()


class TestAHiddenStart:
    def test_shows_no_window_where_there_is_a_tray(self, still: Desk, with_tray: None) -> None:
        older = still.session.window, still.session.tray
        window = still.session.open(hidden=True)
        assert not window.isVisible()
        _drop(older)

    def test_is_minimised_where_nothing_else_would_show_it(self, still: Desk) -> None:
        older = still.session.window, still.session.tray
        window = still.session.open(hidden=True)
        assert window.isMinimized()
        _drop(older)


def _drop(older: tuple[object, object]) -> None:
    window, icon = older
    assert isinstance(icon, Tray)
    icon.close()
    icon.deleteLater()
    getattr(window, "deleteLater")()  # noqa: B009
