"""Putting a backup in the place of the data, between two windows."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.model.errors import TendrilError
from app.ui.first_word import FirstWord
from app.workspace.backups import restore


def restored(folder: Path, backup: Path) -> FirstWord:
    """Restore a backup and return what is to be said of it. Nothing may be open meanwhile."""
    try:
        paused = restore(folder, backup)
    except TendrilError as error:
        return FirstWord("", error)
    said = QCoreApplication.translate("Restoring", "The backup {name} is in the place of your data.").format(
        name=backup.name
    )
    if paused:
        names = ", ".join(f"“{name}”" for name in paused)
        more = QCoreApplication.translate(
            "Restoring", "Paused, until you activate them again: {names}."
        ).format(names=names)
        said = f"{said} {more}"
    return FirstWord(said)
