"""Moving the data folder, between two windows."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.model.errors import TendrilError
from app.ui.first_word import FirstWord
from app.ui.told import told
from app.ui.tray.autostart import autostart
from app.workspace.relocating import relocate


def moved(folder: Path, target: Path) -> tuple[Path, FirstWord]:
    """Move the data; return where it is then, and what is to be said. Nothing may be open meanwhile."""
    starts = autostart(folder).is_on()
    try:
        where = relocate(folder, target)
    except TendrilError as error:
        return folder, FirstWord("", error)
    said = QCoreApplication.translate("Moving", "Your data is in {folder} now.").format(folder=where)
    if starts:
        try:
            autostart(where).turn(on=True)
        except TendrilError as error:
            still = QCoreApplication.translate(
                "Moving", "Tendril starts with the computer from the old place still: {problem}"
            ).format(problem=told(error.sentence))
            said = f"{said} {still}"
    return where, FirstWord(said)
