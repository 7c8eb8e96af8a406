"""An open window of which pictures are taken."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QDialog

from app.engine.clock import FastClock
from app.ui.editor.page import EditorPage
from app.ui.language import speak
from app.ui.session import Session
from app.ui.single_instance import SingleInstance
from app.ui.start import prepare_application
from app.ui.theme import Appearance, Theme
from app.ui.window import MainWindow
from app.workspace import Workspace
from tests.pictures.shop import ZONE

SIZE = (1440, 900)
PATIENCE_SECONDS = 20.0
QUIET_SECONDS = 0.5
_Dialog = TypeVar("_Dialog", bound=QDialog)


class Shown:
    """A window of the size of the pictures."""

    def __init__(self, session: Session, window: MainWindow) -> None:
        """Show it at that size, without the mark of a test folder."""
        self.session = session
        self.window = window
        window.resize(*SIZE)
        settle()
        window.sidebar.test_mark.hide()

    def dress(self, appearance: Appearance) -> None:
        """Show it light or dark."""
        self.session.context.theme.choose(appearance)

    def take(self, target: Path) -> None:
        """Take a picture of the window once it is still."""
        settle()
        self.window.grab().save(str(target))

    def page(self, target: Path, key: str) -> None:
        """Take a picture of a page."""
        self.window.show_page(key)
        self.take(target)

    @contextmanager
    def drawn(self, name: str) -> Iterator[EditorPage]:
        """Open a sequence on the canvas; afterwards the list is shown again."""
        editing = self.window.editing
        editing.open(name)
        settle(lambda: editing.page is not None)
        page = editing.page
        assert page is not None
        yield page
        editing.close()
        self.window.show_page("sequences")

    def dialog(self, kind: type[_Dialog]) -> _Dialog:
        """Wait for a dialog and return it."""
        settle(lambda: any(each.isVisible() for each in self.window.findChildren(kind)))
        return next(each for each in self.window.findChildren(kind) if each.isVisible())

    def take_dialog(self, target: Path) -> None:
        """Take a picture of the dialog that is open, and close it."""
        dialog = self.dialog(QDialog)
        dialog.grab().save(str(target))
        dialog.reject()
        settle()


@contextmanager
def opened(folder: Path, language: str, now: datetime) -> Iterator[Shown]:
    """Open the window on a folder, as it is at an instant, in a language."""
    application = prepare_application()
    speak(application, language)
    with Workspace(folder, test_folder=True, clock=FastClock(now, 1)) as workspace:
        workspace.overview.set("shop.timezone", ZONE.key)
        session = Session(application, workspace, Theme(application), SingleInstance(folder))
        window = session.open()
        session.begin()
        settle(lambda: window.sidebar.sending.standing is not None)
        yield Shown(session, window)
        session.close()


def settle(is_ready: Callable[[], bool] = lambda: True) -> None:
    """Let the window draw itself, until it is ready and has then been quiet for a moment."""
    until = time.monotonic() + PATIENCE_SECONDS
    quiet = time.monotonic() + QUIET_SECONDS
    while time.monotonic() < quiet or not is_ready():
        QApplication.processEvents()
        time.sleep(0.01)
        if time.monotonic() > until:
            raise TimeoutError("the window did not become ready")
