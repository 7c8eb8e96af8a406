"""One run from the first paint of the window to the end: sending, knocks, signals, hiding, quitting."""

import logging
import sys
import traceback
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication, QDialog

from app.model.errors import TendrilError
from app.ui.background import Background, Unexpected
from app.ui.changes import Changes
from app.ui.context import Context
from app.ui.faults import show_fault
from app.ui.first_frame import FirstFrame
from app.ui.first_word import FirstWord
from app.ui.interrupts import Interrupts
from app.ui.logo import application_icon
from app.ui.preferences import Preferences
from app.ui.sending import SendingControl
from app.ui.single_instance import SingleInstance
from app.ui.theme import Theme
from app.ui.tray.closing import ClosingDialog
from app.ui.tray.tray import Tray
from app.ui.unkept_words import UnkeptWords
from app.ui.window import MainWindow
from app.workspace import Workspace


@dataclass(frozen=True)
class Again:
    """The window is to be opened anew; before that ``backup`` replaces the data, or it moves to ``target``."""

    backup: Path | None
    target: Path | None = None


_LOG = logging.getLogger(__name__)


class Session(QObject):
    """Holds the window together with what works behind it.

    Closing the window only hides it; quitting ends everything, once what was being sent has come
    to its end.
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
        self.tray: Tray | None = None
        self.again: Again | None = None
        self._is_ending = False

    def run(self, interrupts: Interrupts, *, hidden: bool = False, word: FirstWord | None = None) -> int:
        """Show the window, unless it begins hidden, and send until Tendril is quit; return the exit code.

        ``word`` is said first. Afterwards ``again`` says whether a window is to be opened anew.
        """
        older_hook, sys.excepthook = sys.excepthook, self._unexpected
        self._application.setQuitOnLastWindowClosed(False)
        self.context.sending.stopped.connect(self._application.quit)
        try:
            window = self.open(hidden=hidden)
            if word is not None:
                word.say_on(window.sequences.notice)
            interrupts.came.connect(self.end)
            self._application.commitDataRequest.connect(self._before_logout)
            interrupts.listen()
            if hidden:
                self.begin()
            else:
                FirstFrame(window).seen.connect(self.begin)
            if interrupts.has_come:
                self.end()
            return self._application.exec()
        finally:
            sys.excepthook = older_hook
            self.close()

    def open(self, *, hidden: bool = False) -> MainWindow:
        """Build the window and show it; nothing is sent yet.

        A window that begins hidden is minimised where no tray shows that Tendril runs.
        """
        self._application.setWindowIcon(application_icon(self.context.theme))
        window = self.window = MainWindow(self.context)
        tray = self.tray = Tray(self.context)
        window.close_asked.connect(self.close_window)
        window.quit_asked.connect(self.quit)
        window.restart_asked.connect(lambda: self.open_anew(None))
        window.restore_asked.connect(self.open_anew)
        window.move_asked.connect(lambda target: self.open_anew(None, target))
        window.sidebar.sending.read.connect(tray.show_standing)
        tray.open_asked.connect(self._open_page)
        tray.quit_asked.connect(self.quit)
        self._instance.knocked.connect(window.come_to_front)
        self._tell_of_unkept(window)
        if not hidden:
            window.show()
        elif not tray.is_there():
            window.showMinimized()
        return window

    def close_window(self) -> None:
        """Hide the window; explain once that sending goes on, and ask where no tray would show it."""
        window, preferences = self.window, self.context.preferences
        if window is None or self._application.isSavingSession():
            self.quit()
            return
        has_tray = Tray.is_there()
        if has_tray and preferences.knows_tray:
            window.put_away()
            return
        dialog = ClosingDialog(self.context.theme, has_tray=has_tray, parent=window)
        dialog.kept.connect(partial(self._keep_sending, has_tray=has_tray))
        dialog.quit_asked.connect(self.quit)
        dialog.open()

    def quit(self) -> None:
        """End; where what is being drawn or written cannot be saved, its owner is asked first."""
        window = self.window
        error = window.unsaved() if window is not None else None
        if window is not None and error is not None:
            self._ask_before_loss(window, error)
        elif window is None or window.put_away():
            self.end()
        else:
            window.come_to_front()

    def _ask_before_loss(self, window: MainWindow, error: TendrilError) -> None:
        from app.ui.unsaved_dialog import UnsavedDialog

        window.come_to_front()
        if window.findChild(UnsavedDialog) is not None:
            return
        page = window.editing.page
        dialog = UnsavedDialog(self.context, error, page.desk.document() if page else None, window)
        dialog.quit_asked.connect(self.end)
        dialog.open()

    def begin(self) -> None:
        """Begin to send, to look for what others have changed, and to tidy up after a crash."""
        if self._is_ending:
            return
        self.context.sending.start()
        tidy = self.context.workspace.rehearsals.tidy
        self.context.background.run(self, tidy, lambda _: None, _not_tidied)
        self.context.changes.watch()

    def open_anew(self, backup: Path | None, target: Path | None = None) -> None:
        """End, and have the window opened anew: on a backup, or with the data moved to another folder."""
        self.again = Again(backup, target)
        self.quit()
        if not self._is_ending:
            self.again = None

    def end(self) -> None:
        """Let what is being sent come to its end, out of sight. Nothing is asked: the system wants it so."""
        if self._is_ending:
            return
        self._is_ending = True
        self._put_away_quietly()
        if self.tray is not None:
            self.tray.show_ending()
        self._instance.close()
        self.context.changes.stop()
        self.context.sending.stop()

    def close(self) -> None:
        """Take the window down; whatever still runs in the background is waited for."""
        self.context.changes.stop()
        self.context.background.close()
        self._instance.close()
        if self.tray is not None:
            self.tray.close()
            self.tray.deleteLater()
        if self.window is not None:
            self.window.editing.put_down()
            self.window.deleteLater()

    def _tell_of_unkept(self, window: MainWindow) -> None:
        """Say in which sequence words of a block wait that were being written when Tendril ended."""
        names = dict.fromkeys(each.sequence for each in UnkeptWords(self.context.preferences).every())
        if names:
            said = self.tr("Words you were writing are still there. Open {names} to keep them.")
            window.sequences.notice.say(
                said.format(names=", ".join(f"“{name}”" for name in names)), "warning"
            )

    def _open_page(self, page: str) -> None:
        if self.window is not None:
            self.window.come_to_front()
            if page:
                self.window.leave_for(page)

    def _keep_sending(self, *, has_tray: bool) -> None:
        if has_tray:
            self.context.preferences.knows_tray = True
        if self.window is not None and self.window.put_away() and has_tray and self.tray is not None:
            self.tray.explain_once()

    def _before_logout(self, manager: QSessionManager) -> None:
        """Put everything on the disk when the computer is about to be shut down; the end itself comes by itself."""
        manager.setRestartHint(QSessionManager.RestartHint.RestartNever)
        self.keep_everything()

    def keep_everything(self) -> None:
        """Save what is being drawn and written, and where the window is, without a question."""
        window = self.window
        if window is None:
            return
        window.keep_place()
        for save in window.savers():
            try:
                save()
            except TendrilError as error:
                _LOG.error("what was written could not be saved: %s", error.technical or error.sentence)

    def _put_away_quietly(self) -> None:
        self.keep_everything()
        if self.window is not None:
            for dialog in self.window.findChildren(QDialog):
                dialog.reject()
            self.window.hide()

    def _unexpected(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Say that something went wrong in the window itself, which nobody would see otherwise."""
        _LOG.critical("a fault in the window", exc_info=(kind, error, trace))
        technical = "".join(traceback.format_exception(kind, error, trace))
        sys.stderr.write(technical)
        if self.window is not None and self.window.isVisible() and not QApplication.activeModalWidget():
            show_fault(self.context.theme, Unexpected(technical), self.window)


def _not_tidied(error: TendrilError) -> None:
    _LOG.warning("a rehearsal's folder could not be removed: %s", error.technical or error.sentence)
