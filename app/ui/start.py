"""Opening the window on a data folder."""

import logging
import os
import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.model.errors import TendrilError
from app.storage.faults import StorageDamaged
from app.storage.folder import default_folder
from app.ui.background import Unexpected
from app.ui.first_word import FirstWord
from app.ui.interrupts import Interrupts
from app.ui.language import speak, wanted_language
from app.ui.moving import moved
from app.ui.preferences import Preferences
from app.ui.restoring import restored
from app.ui.session import Session
from app.ui.single_instance import SingleInstance
from app.ui.start_fault import WayBack, show_start_fault
from app.ui.theme import Theme
from app.workspace import Workspace
from app.workspace.backups import newest as newest_backup
from app.workspace.sending import BACKUPS

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Place:
    """The data folder that is wanted, ``None`` for the platform's own, and whether the window begins hidden."""

    folder: Path | None
    test_folder: bool
    hidden: bool = False


def open_window(arguments: Sequence[str]) -> int:
    """Open the window and return the exit code once it is closed.

    0 also when another window of the same folder was raised instead; 1 when the folder could
    not be opened, after saying why.
    """
    with Interrupts() as interrupts:
        application = prepare_application()
        theme = Theme(application)
        place, word = read_place(arguments), None
        while True:
            try:
                return _open(application, theme, place, interrupts, word)
            except TendrilError as error:
                word = _way_back(application, theme, place, error, interrupts)
                if word is None:
                    return 1
            except Exception as error:
                _LOG.exception("the window cannot be opened")
                show_start_fault(theme, Unexpected("".join(traceback.format_exception(error))), interrupts)
                return 1


def _way_back(
    application: QApplication, theme: Theme, place: Place, error: TendrilError, interrupts: Interrupts
) -> FirstWord | None:
    """Say why the folder cannot be opened; return the word on the backup its owner has put in its place, if any."""
    if not isinstance(error, StorageDamaged):
        show_start_fault(theme, error, interrupts)
        return None
    folder = place.folder or default_folder()
    speak(application, wanted_language(Preferences(folder).language))
    while True:
        way_back = WayBack(folder / BACKUPS, newest_backup(folder))
        backup = show_start_fault(theme, error, interrupts, way_back)
        if backup is None:
            return None
        word = restored(folder, backup)
        if word.error is None:
            return word
        error = word.error


def _open(
    application: QApplication, theme: Theme, place: Place, interrupts: Interrupts, word: FirstWord | None
) -> int:
    """Open the window, and open it anew as often as it asks for that: in another language, or on a restored backup."""
    hidden, wanted = place.hidden, place.folder
    # Before the folder is opened: a newer Tendril would want it alone first, to bring it up to date.
    if SingleInstance(wanted or default_folder()).is_open_elsewhere(raises_other=not hidden):
        return 0
    while True:
        with Workspace(wanted, test_folder=place.test_folder) as workspace:
            instance = SingleInstance(workspace.folder)
            if not instance.is_first(raises_other=not hidden):
                return 0
            speak(application, wanted_language(Preferences(workspace.folder).language))
            session = Session(application, workspace, theme, instance)
            code = session.run(interrupts, hidden=hidden, word=word)
            folder, again = workspace.folder, session.again
        if again is None:
            return code
        hidden = False
        word = restored(folder, again.backup) if again.backup is not None else None
        if again.target is not None:
            wanted, word = moved(folder, again.target)


def prepare_application() -> QApplication:
    """Return the application with its name; it speaks English until it is known which language is wanted."""
    # Lines and cards are small: handing their pixels to threads costs Qt more than painting them.
    os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
    there = QApplication.instance()
    application = there if isinstance(there, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Tendril")
    application.setApplicationDisplayName("Tendril")
    application.setDesktopFileName("tendril")
    speak(application, "en")
    return application


def read_place(arguments: Sequence[str]) -> Place:
    """Return which folder the command line names."""
    folder: Path | None = None
    test_folder = hidden = False
    rest = iter(arguments)
    for argument in rest:
        if argument == "--test-folder":
            test_folder = True
        elif argument == "--hidden":
            hidden = True
        elif argument == "--data":
            folder = Path(next(rest, "") or ".")
        elif argument.startswith("--data="):
            folder = Path(argument.removeprefix("--data="))
    return Place(folder, test_folder, hidden)
