"""One open window from its first paint to its end: it begins to send, hears knocks and signals, and ends cleanly."""

import logging
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.ui.background import Background, Unexpected
from app.ui.changes import Changes
from app.ui.context import Context
from app.ui.faults import show_fault
from app.ui.interrupts import Interrupts
from app.ui.logo import application_icon
from app.ui.preferences import Preferences
from app.ui.sending import SendingControl
from app.ui.single_instance import SingleInstance
from app.ui.theme import Theme
from app.ui.window import MainWindow
from app.workspace import Workspace

_LOG = logging.getLogger(__name__)


class Session(QObject):
    """Holds the window together with what works behind it.

    Closing the window ends it, once what was being sent has come to its end.
    """

    def __init__(
        self, application: QApplication, workspace: Workspace, theme: Theme, instance: SingleInstance
    ) -> None:
        """Prepare everything but the window itself. Whatever happens afterwards, call ``close``."""
        super().__init__()
        self._application = application
        self._instance = instance
        preferences = Preferences(workspace.folder)
        theme.choose(preferences.appearance)
        background, changes = Background(), Changes()
        sending = SendingControl(workspace, background, changes)
        self.context = Context(workspace, theme, preferences, background, changes, sending)
        self.window: MainWindow | None = None

    def run(self, interrupts: Interrupts) -> int:
        """Show the window and send until it is closed; return the exit code."""
        older_hook, sys.excepthook = sys.excepthook, self._unexpected
        self._application.setQuitOnLastWindowClosed(False)
        self.context.sending.stopped.connect(self._application.quit)
        try:
            window = self.open()
            interrupts.came.connect(window.close)
            interrupts.listen()
            self.begin()
            if interrupts.has_come:
                window.close()
            return self._application.exec()
        finally:
            sys.excepthook = older_hook
            self.close()

    def open(self) -> MainWindow:
        """Build the window and show it; nothing is sent yet."""
        self._application.setWindowIcon(application_icon(self.context.theme))
        window = self.window = MainWindow(self.context)
        window.closed.connect(self.end)
        self._instance.knocked.connect(window.come_to_front)
        window.show()
        return window

    def begin(self) -> None:
        """Begin to send, and to look for what others have changed."""
        self.context.sending.start()
        self.context.changes.watch()

    def end(self) -> None:
        """Let what is being sent come to its end, out of sight."""
        self._instance.close()
        self.context.changes.stop()
        self.context.sending.stop()

    def close(self) -> None:
        """Take the window down; whatever still runs in the background is waited for."""
        self.context.changes.stop()
        self.context.background.close()
        self._instance.close()
        if self.window is not None:
            self.window.deleteLater()

    def _unexpected(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Say that something went wrong in the window itself, which nobody would see otherwise."""
        _LOG.critical("a fault in the window", exc_info=(kind, error, trace))
        technical = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(technical)
        if self.window is not None and self.window.isVisible() and not QApplication.activeModalWidget():
            show_fault(self.context.theme, Unexpected(technical), self.window)
