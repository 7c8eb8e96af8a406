"""The keyboard and the screen reader reach what the mouse reaches; and nothing needless is loaded at the start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QTableView, QWidget

from app.ui.sequences.activation_dialog import ActivationDialog
from app.ui.sequences.new_dialog import NewSequenceDialog
from tests.ui.driving import Desk, message_row, newest

ROOT = Path(__file__).resolve().parents[2]
_OPERATED = (QAbstractButton, QComboBox, QLineEdit, QTableView)
_NOT_NEEDED = (
    "alembic",
    "httpx",
    "pyqtgraph",
    "qtawesome",
    "qtpy",
    "rich",
    "typer",
    "keyring",
    "uvicorn",
    "starlette",
    "app.cli",
    "PySide6.QtOpenGL",
    "PySide6.QtTest",
)


def _operated(parent: QWidget) -> set[QWidget]:
    """Return what can be operated and is to be seen; of radio buttons the one that is chosen stands for all."""
    found: set[QWidget] = set()
    for kind in _OPERATED:
        found |= {each for each in parent.findChildren(kind) if each.isVisible() and each.isEnabled()}
    return {
        each
        for each in found
        if each.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not _follows(each)
        and each.focusProxy() is None
    }


def _follows(widget: QWidget) -> bool:
    return (
        isinstance(widget, QAbstractButton)
        and (widget.group() is not None or widget.autoExclusive())
        and not widget.isChecked()
    )


def _reached(desk: Desk, parent: QWidget) -> set[QWidget]:
    """Return where Tab leads, until it comes round."""
    reached: set[QWidget] = set()
    for _ in range(60):
        desk.press(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is not None and parent.isAncestorOf(focused):
            reached.add(focused)
    return reached


@pytest.mark.parametrize("page", ["sequences", "blocks", "activity", "settings"])
def test_tab_reaches_everything_on_a_page(still: Desk, page: str) -> None:
    still.workspace.sequences.new("Abandoned cart", "abandoned-cart", "Practice")
    still.session.context.sending.start()
    still.until(still.window.sidebar.sending.button.isVisible)
    still.session.context.changes.tell()
    still.card("Abandoned cart")
    still.window.activity.show_newest(newest(message_row(1)))
    still.window.show_page(page)
    still.until(lambda: bool(_operated(still.window)))
    assert _operated(still.window) - _reached(still, still.window) == set()


def test_tab_reaches_everything_in_the_dialogs(still: Desk) -> None:
    still.workspace.sequences.new("Abandoned cart", "abandoned-cart", "Practice")
    still.session.context.changes.tell()
    still.card("Abandoned cart")
    still.window.sequences.begin()
    made = still.dialog(NewSequenceDialog)
    made.activateWindow()
    assert _operated(made) - _reached(still, made) == set()
    made.reject()
    still.closed(made)
    still.window.sequences.activate("Abandoned cart")
    asked = still.dialog(ActivationDialog)
    asked.activateWindow()
    assert _operated(asked) - _reached(still, asked) == set()
    asked.reject()
    still.closed(asked)


def test_a_screen_reader_has_a_name_for_everything(still: Desk) -> None:
    still.workspace.sequences.new("Abandoned cart", "abandoned-cart", "Practice")
    still.session.context.changes.tell()
    still.card("Abandoned cart")
    still.window.activity.show_newest(newest(message_row(1)))
    still.window.sequences.begin()
    dialog = still.dialog(NewSequenceDialog)
    nameless = [
        each
        for parent in (still.window, dialog)
        for kind in _OPERATED
        for each in parent.findChildren(kind)
        if not each.isHidden() and not each.accessibleName() and not getattr(each, "text", lambda: "")()
    ]
    assert [each for each in nameless if not each.objectName().startswith("qt_")] == []
    dialog.reject()
    still.closed(dialog)


def test_what_the_first_window_does_not_need_is_not_loaded(folder: Path) -> None:
    code = (
        "import sys; from PySide6.QtCore import QTimer; import app.ui.session as session;"
        "begin = session.Session.begin;"
        "session.Session.begin = lambda self: (begin(self), QTimer.singleShot(300, self.window.quit_asked.emit));"
        "from app.ui.start import open_window; assert open_window(['--data', sys.argv[1]]) == 0;"
        f"print([name for name in {_NOT_NEEDED!r} if name in sys.modules])"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.stdout.strip() == "[]", ended.stderr
