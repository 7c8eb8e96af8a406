"""Driving the window as its owner does: by mouse, by keyboard, and by looking."""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.engine.clock import SystemClock
from app.model.message import MessageState
from app.model.reason import because
from app.storage.credentials import Credentials
from app.ui.activity.rows import MessageRow, Newest
from app.ui.sequences.card import SequenceCard
from app.ui.session import Session
from app.ui.single_instance import SingleInstance
from app.ui.theme import Appearance, Theme
from app.ui.window import MainWindow
from app.workspace import Workspace

PATIENCE_MS = 10_000
TEMPLATES = Path(__file__).resolve().parents[2] / "resources" / "templates"
_Dialog = TypeVar("_Dialog", bound=QDialog)


class NoSecrets:
    """Credentials in which nothing is kept."""

    def put(self, channel: str, key: str, secret: str) -> None:
        raise AssertionError("no secret is expected")

    def get(self, channel: str, key: str) -> str | None:
        return None

    def forget(self, channel: str, key: str) -> None:
        return None


class ForwardClock(SystemClock):
    """The computer's clock, which can be put forward."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def now(self) -> datetime:
        return super().now() + self.ahead


@dataclass
class Desk:
    """An open window with the workspace behind it."""

    qtbot: QtBot
    session: Session
    workspace: Workspace
    clock: ForwardClock

    @property
    def window(self) -> MainWindow:
        assert self.session.window is not None
        return self.session.window

    @property
    def theme(self) -> Theme:
        return self.session.context.theme

    def until(self, is_so: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(is_so, timeout=PATIENCE_MS)

    def click(self, widget: QWidget | None) -> None:
        """Click on a widget that can be seen."""
        assert widget is not None
        assert widget.isVisible()
        assert widget.isEnabled()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key wherever the keyboard's focus is, once a window has it: activating one takes a moment."""
        self.until(lambda: (QApplication.focusWidget() or QApplication.activeWindow()) is not None)
        target = QApplication.focusWidget() or QApplication.activeWindow()
        assert target is not None
        QTest.keyClick(target, key, modifier)

    def write(self, field: QLineEdit, text: str) -> None:
        """Write over what is in a field, with the keyboard in it: what nobody is writing in may be shown anew."""
        field.activateWindow()
        field.setFocus()
        self.until(field.hasFocus)
        field.selectAll()
        QTest.keyClicks(field, text)

    def dialog(self, kind: type[_Dialog]) -> _Dialog:
        """Wait for a dialog and return it."""
        self.until(lambda: any(each.isVisible() for each in self.window.findChildren(kind)))
        return next(each for each in self.window.findChildren(kind) if each.isVisible())

    def closed(self, dialog: QDialog) -> None:
        """Wait until a dialog is gone; the window has the keyboard again, as a desktop would see to."""
        self.until(lambda: not isValid(dialog))
        self.window.activateWindow()

    def card(self, name: str) -> SequenceCard:
        """Wait for the card of a sequence and return it."""
        self.until(lambda: name in self._cards())
        return self._cards()[name]

    def _cards(self) -> dict[str, SequenceCard]:
        return {card.accessibleName(): card for card in self.window.sequences.cards.values()}


@contextmanager
def opened(
    qtbot: QtBot,
    application: QApplication,
    folder: Path,
    *,
    sends: bool,
    credentials: Credentials | None = None,
) -> Iterator[Desk]:
    """Open the window on a folder, and take everything down again."""
    clock = ForwardClock()
    with Workspace(folder, credentials=credentials or NoSecrets(), clock=clock) as workspace:
        instance = SingleInstance(folder)
        assert instance.is_first()
        theme = Theme(application, Appearance.LIGHT)
        session = Session(application, workspace, theme, instance)
        desk = Desk(qtbot, session, workspace, clock)
        try:
            window = session.open()
            window.resize(1240, 800)
            window.activateWindow()
            desk.until(window.isActiveWindow)
            if sends:
                session.begin()
                desk.until(lambda: workspace.sending.is_running)
            yield desk
        finally:
            workspace.sending.stop()
            session.close()
            let_go(theme)


def let_go(*gone: QObject) -> None:
    """Delete objects now, and all those that wait to be deleted."""
    for each in gone:
        each.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def write_sequence(path: Path, template: str, change: Callable[[dict[str, Any]], None]) -> Path:
    """Write a template to a file, changed."""
    document = json.loads((TEMPLATES / f"{template}.json").read_text(encoding="utf-8"))
    change(document)
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def message_row(number: int, **changes: Any) -> MessageRow:
    """Return a message as the table shows it."""
    at = datetime(2026, 11, 24, 10, tzinfo=UTC) + timedelta(minutes=number)
    row = MessageRow(
        id=number,
        at=at,
        customer="Mai Nguyen",
        sequence="Abandoned cart",
        step="reminder",
        channel="Practice",
        state=MessageState.DELIVERED,
        reason=because("delivered", at=at).text(),
        planned_at=at,
        sent_at=at,
        delivered_at=at,
    )
    return replace(row, **changes)


def newest(*rows: MessageRow) -> Newest:
    """Return messages as they are read, the newest first."""
    return Newest(rows, True, ZoneInfo("Europe/London"), datetime(2026, 11, 24, 12, tzinfo=UTC))


def copied(folder: Path, target: Path) -> Path:
    """Return a copy of a closed data folder."""
    shutil.copytree(folder, target)
    return target
